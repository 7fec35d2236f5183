"""Tell what the cells of the bureau's district tables mean, from headings, units and legends.

Two shapes occur. An investment table is one year of one subject: a title, headings over the columns, a row
a territory. A yearly table has the years over the columns and one or several blocks, each under its heading.
Nothing here opens a file.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from geo.ingest import cells
from geo.ingest.cells import Kind
from geo.ingest.workbook import Grid, Raw
from geo.model.vocabulary import Flag


@dataclass(frozen=True, slots=True)
class Place:
    """A territory that tables name: of which town, what it is, and its labels, squeezed (see `squeeze`)."""

    town_id: str
    territory: str
    oblast: str
    labels: frozenset[str]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell says: value in `unit`, or none and a status that tells why."""

    town_id: str
    territory: str
    series_id: str
    period: int
    value: float | None
    unit: str
    status: str
    cell: str
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, int]:
        """Town, territory, series, period: what no two kept readings may share."""
        return self.town_id, self.territory, self.series_id, self.period


class Reason(StrEnum):
    """Why cells are left out, or can't be placed."""

    SUBJECT = "subject"  # the table's subject is not among our series
    COLUMN = "column"  # the column is not among our series
    UNIT = "unit"  # no unit is printed
    HEADING = "heading"  # the block has no heading
    SIGN = "sign"  # neither a number nor a known sign
    COLUMNS = "columns"  # not exactly one column fits a series


@dataclass(frozen=True, slots=True)
class Lost:
    """What can't be placed: where, why, and the cell's text or the series."""

    where: str
    reason: Reason
    value: str


@dataclass(slots=True)
class Outcome:
    """Readings of one sheet, and how many cells of the territories' rows were left out, by reason."""

    readings: list[Reading] = field(default_factory=list)
    left: Counter[Reason] = field(default_factory=Counter)
    lost: list[Lost] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Column:
    """How to know a column of an investment table: what its heading must say, and what it must not."""

    series_id: str
    says: str
    not_says: str = "$^"


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of an investment table, known by its title."""

    title: str
    columns: tuple[Column, ...]
    territory: str = ""  # empty: as the place says; "town": rows are the monotowns themselves


_TOTAL = Column("investment", r"инвестиции в основной капитал", r"доля|процент|индекс|душу")
_INDEX = Column("investment_index", r"в процентах к|в % к", r"доля|удельный")
TOPICS = (
    Topic(r"в моногород", (_TOTAL, _INDEX), "town"),
    Topic(
        r"внутренние и внешние инвестиции в основной капитал",
        (
            _TOTAL,
            Column("investment_domestic", r"внутренние", r"доля|процент"),
            Column("investment_foreign", r"внешние", r"доля|процент"),
        ),
    ),
    Topic(
        r"инвестиции в основной капитал несырьевого сектора",
        (Column("investment_nonextractive", r"несырьевого сектора", r"процент|доля"),),
    ),
    Topic(r"инвестиции в основной капитал по источникам финансирования(?!\s*\()", (_TOTAL, _INDEX)),
    Topic(
        r"инвестиции в основной капитал на душу населения",
        (Column("investment_per_capita", r"на душу населения", r"процент"),),
    ),
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of a block of a yearly table, known by its heading; `differs` is a note on its definition."""

    heading: str
    series_id: str
    differs: str = ""


SUBJECTS = (  # the first that fits counts
    Subject(r"рабочая сила", "labour_force"),
    Subject(r"занятое население", "employed"),
    Subject(r"наемные работники", "employees"),
    Subject(r"самостоятельно занятые", "self_employed"),
    Subject(r"безработное население", "unemployed"),
    Subject(r"молодежной безработицы \(в возрасте 15-24 ", "youth_unemployment_rate_15_24"),
    Subject(r"молодежной безработицы \(в возрасте 15-28 ", "youth_unemployment_rate_15_28"),
    Subject(r"молодежной безработицы \(в возрасте 15-34 ", "youth_unemployment_rate_15_34"),
    Subject(r"^уровень безработицы", "unemployment_rate"),
    Subject(r"не входящие в состав рабочей силы", "outside_labour_force"),
    Subject(r"основные индикаторы рынка труда", "labour_force"),  # accepted only when the identity holds
    Subject(r"нефть, включая конденсат газовый", "oil_output"),
    Subject(r"валовый выпуск", "agricultural_output", "with_forestry_and_fishing"),
    Subject(r"индексы физического объема розничной торговли", "retail_index"),
    Subject(r"объем розничной торговли", "retail_trade"),
)
_RATES = ("unemployment_rate", "youth_unemployment_rate_15_24", "youth_unemployment_rate_15_34")
_PERSONS = ("labour_force", "employed", "employees", "self_employed", "unemployed", "outside_labour_force")
_UNITS: tuple[tuple[str, str, float], ...] = (
    (r"тыс\.?\s*чел", "persons", 1000.0),
    (r"^\s*человек", "persons", 1.0),
    (r"процент", "percent", 1.0),
    (r"тыс\.?\s*тонн", "thousand_tonnes", 1.0),
    (r"млн\.?\s*тенге", "mln_kzt", 1.0),
)
_INVESTMENT_UNITS = {"investment_index": "percent", "investment_per_capita": "thousand_kzt_per_person"}
_UNNAMED = "основные индикаторы рынка труда"
_NEW_STANDARD = "новыми стандартами занятости"
_SIGNS = {Kind.SUPPRESSED: Flag.CONFIDENTIAL, Kind.NO_DATA: Flag.MISSING}
_UNIT_ALONE = re.compile(r"(?:млн|тыс|мың)\.?\s*те[нң]ге$")
_YEAR = re.compile(r"^((?:19|20)\d\d)(?:\.0)?\s*(?:год|г\.?)?\s*(?:(\d+)\))?$")
_WITHIN = re.compile(r"^(?:изних|одан|одаң):?")  # "of which": a town under the row of its akimat or district
_TIMES = re.compile(r"^(\d+(?:,\d+)?)\s*(?:есе|раза?|р\.)$")


def squeeze(label: object) -> str:
    """Give a label without case, spaces, dots and footnote marks, for comparison."""
    text = str(label).lower().replace("ə", "ә")
    return re.sub(r"\d+\)|[\s.\xa0]+", "", text)


def plain(value: object) -> str:
    """Give a cell's text in lower case with single spaces; Latin c inside Cyrillic words becomes Cyrillic."""
    text = " ".join(str(value).lower().split())
    return re.sub(r"(?<=[а-я])c(?=[а-я.])|(?<=[а-я])c\b", "с", text)


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell gives: a number, or none and the flag that tells why."""

    number: float | None
    status: str = ""
    note: str = ""


def value_of(raw: Raw, dash: str = "") -> Value | None:
    """Read a cell, None when it is neither a number nor a known sign.

    dash: flag that the legend gives to "-"; without a legend "-" isn't read.
    """
    if isinstance(raw, str) and (many := _TIMES.match(raw.strip())):
        return Value(round(float(many[1].replace(",", ".")) * 100, 6), Flag.CORRECTED, "times_to_percent")
    cell = cells.parse(raw)
    if cell.kind is Kind.NUMBER:
        return Value(cell.value)
    if cell.kind is Kind.DASH and dash:
        return Value(None, dash)
    return Value(None, _SIGNS[cell.kind]) if cell.kind in _SIGNS else None


def legend(grid: Grid) -> str:
    """Give the flag that a legend sheet assigns to "-", or an empty string."""
    absent = re.search(r"«-»\s*[-–]?\s*явление отсутствует", _all(grid.rows))
    return Flag.ABSENT if absent else ""


def topic_of(grid: Grid) -> Topic | None:
    """Give the subject of an investment table by its title, None when it is none of ours."""
    title = next((text for row in grid.rows if (text := _all([row]))), "")
    return next((topic for topic in TOPICS if re.search(topic.title, title)), None)


def investments(grid: Grid, *, year: int, places: Sequence[Place], dash: str) -> Outcome:
    """Read the territories' rows of an investment table.

    Amounts come in thousand tenge and leave in million; the amount a head stays in thousand. A row that begins with
    "of which" is of the town itself, in any table.
    """
    outcome = Outcome()
    topic = topic_of(grid)
    first = next((r for r, row in enumerate(grid.rows) if len(row) > 1 and isinstance(row[1], float)), None)
    if first is None:
        return outcome
    if topic is None:
        labels = frozenset[str]().union(*(place.labels for place in places))
        rows = (row for row in grid.rows if squeeze(row[0]) in labels)
        outcome.left[Reason.SUBJECT] += sum(isinstance(cell, float) for row in rows for cell in row)
        return outcome
    columns = _columns(grid, topic, first, outcome)
    thousand = bool(re.search(r"тыс[а-я]*\.?\s*тенге", _all(grid.rows[:first])))
    for r, row in enumerate(grid.rows[first:], start=first):
        label, within = _WITHIN.subn("", squeeze(row[0]))
        itself = topic.territory == "town" or bool(within)
        for place in places:
            if label in place.labels and (place.territory == "town") == itself:
                note = place.note if label.endswith("га") else ""
                _read(_Row(grid, r, place, year, dash, thousand, note), columns, outcome)
    return outcome


def _columns(grid: Grid, topic: Topic, first: int, outcome: Outcome) -> dict[int, Column]:
    """Give the columns of a topic's series by what stands over them."""
    top = next(r for r, row in enumerate(grid.rows) if _all([row]))
    over = grid.rows[top + 1 : first]
    width = max(map(len, grid.rows))
    heads = {c: _all([[row[c]] for row in over if c < len(row)]) for c in range(1, width)}
    chosen = {}
    for column in topic.columns:
        fits = [c for c, head in heads.items() if re.search(column.says, head) and not re.search(column.not_says, head)]
        if len(fits) == 1:
            chosen[fits[0]] = column
        else:
            outcome.lost.append(Lost(grid.name, Reason.COLUMNS, column.series_id))
    return chosen


@dataclass(frozen=True, slots=True)
class _Row:
    grid: Grid
    r: int
    place: Place
    year: int
    dash: str
    thousand: bool
    note: str


def _read(row: _Row, columns: Mapping[int, Column], outcome: Outcome) -> None:
    for c, raw in enumerate(row.grid.rows[row.r][1:], start=1):
        found = value_of(raw, row.dash)
        if c not in columns:
            outcome.left[Reason.COLUMN] += found is not None
            continue
        if found is None:
            if str(raw).strip():
                outcome.lost.append(Lost(row.grid.address(row.r, c), Reason.SIGN, str(raw)))
            continue
        series = columns[c].series_id
        unit = _INVESTMENT_UNITS.get(series, "mln_kzt")
        if unit != "percent" and not row.thousand:
            outcome.left[Reason.UNIT] += 1
            continue
        number = found.number
        if number is not None:
            number = round(number / 1000 if unit == "mln_kzt" else number, 6)
        status = found.status or (Flag.CORRECTED if row.note else "")
        notes = tuple(filter(None, (found.note, row.note)))
        key = (row.place.town_id, row.place.territory, series, row.year)
        outcome.readings.append(Reading(*key, number, unit, status, row.grid.address(row.r, c), notes))


@dataclass(slots=True)
class Block:
    """Rows under one heading of a yearly table."""

    heading: str
    unit: str
    years: Mapping[int, tuple[int, str]]  # column -> year and the footnote on it
    rows: list[int] = field(default_factory=list)


def blocks(grid: Grid) -> Iterator[Block]:
    """Split a yearly table into its blocks: heading, unit, years over the columns, rows with values."""
    heading, unit, years = "", "", dict[int, tuple[int, str]]()
    block: Block | None = None
    for r, row in enumerate(grid.rows):
        found = {c: (int(m[1]), m[2] or "") for c, raw in enumerate(row) if (m := _YEAR.match(str(raw).strip()))}
        if len(found) >= 3:
            years = found
        elif any(value_of(row[c], Flag.ABSENT) for c in years if c < len(row)):
            block = block or Block(heading, unit, years)
            block.rows.append(r)
        elif texts := [text for raw in row if (text := plain(raw))]:
            if block is not None:
                yield block
                block, unit = None, ""
            unit = next((text for text in texts if any(re.search(u[0], text) for u in _UNITS)), unit)
            heading = " ".join(texts) if plain(row[0]) and not _UNIT_ALONE.match(plain(row[0])) else heading
    if block is not None:
        yield block


def footnotes(grid: Grid) -> dict[str, str]:
    """Give the numbered notes under a table: number -> text."""
    matches = (re.match(r"(\d+)\)\s*(.+)", plain(row[0])) for row in grid.rows if row)
    return {match[1]: match[2] for match in matches if match}


def yearly(grid: Grid, *, places: Sequence[Place]) -> Outcome:
    """Read the territories' rows of a yearly table.

    A block that only the table's own title names is taken for the labour force when, for the region, it equals
    employed plus unemployed. A count without a printed unit is taken for thousands when the region's figure has
    fewer than five digits, and is marked.
    """
    outcome = Outcome()
    around = [place for place in places if place.territory != "town"]
    below = footnotes(grid)
    parts = list(blocks(grid))
    regions = {_subject(part.heading).series_id: _numbers(grid, part, part.rows[0]) for part in parts}
    for part in parts:
        mine = [(r, place) for r in part.rows for place in around if squeeze(grid.rows[r][0]) in place.labels]
        subject = _subject(part.heading)
        series, reason = subject.series_id, None if subject.series_id else Reason.SUBJECT
        unit, scale, note = _unit(part, series, regions.get(series, {}))
        if series and _UNNAMED in part.heading and not _sums(regions):
            reason = Reason.HEADING
        elif series and not unit:
            reason = Reason.UNIT
        if reason:
            outcome.left[reason] += sum(len(_numbers(grid, part, r)) for r, _ in mine)
            continue
        for r, place in mine:
            for c, (year, mark) in part.years.items():
                raw = grid.rows[r][c] if c < len(grid.rows[r]) else ""
                found = value_of(raw)
                if found is None:
                    if str(raw).strip():
                        outcome.lost.append(Lost(grid.address(r, c), Reason.SIGN, str(raw)))
                    continue
                notes = [found.note, note, subject.differs]
                flags = {found.status}
                if found.number is not None:
                    flags |= {Flag.CORRECTED} if note else set()
                    flags |= {Flag.DEFINITION} if subject.differs else set()
                    if _NEW_STANDARD in below.get(mark, ""):
                        flags.add(Flag.BREAK)
                        notes.append("labour_standard")
                number = None if found.number is None else round(found.number * scale, 6)
                key = (place.town_id, place.territory, series, year)
                given = tuple(filter(None, notes))
                outcome.readings.append(Reading(*key, number, unit, "".join(sorted(flags)), grid.address(r, c), given))
    return outcome


def _all(rows: Iterable[Iterable[Raw]]) -> str:
    return plain(" ".join(str(raw) for row in rows for raw in row))


def _subject(heading: str) -> Subject:
    fits = (subject for subject in SUBJECTS if re.search(subject.heading, heading))
    return next(fits, Subject("", ""))


def _unit(part: Block, series: str, region: Mapping[int, float]) -> tuple[str, float, str]:
    """Give unit, scale and note; no unit when none is printed and none can be told."""
    for text in (part.unit, part.heading):
        for pattern, unit, scale in _UNITS:
            if re.search(pattern, text):
                return unit, scale, ""
    if series in _RATES:
        return "percent", 1.0, "unit_not_printed"
    if series in _PERSONS and max(region.values(), default=0) < 10_000:
        return "persons", 1000.0, "unit_not_printed"
    return "", 1.0, ""


def _numbers(grid: Grid, part: Block, r: int) -> dict[int, float]:
    row = grid.rows[r]
    found = {year: value_of(row[c]) for c, (year, _) in part.years.items() if c < len(row)}
    return {year: value.number for year, value in found.items() if value and value.number is not None}


def _sums(regions: Mapping[str, Mapping[int, float]]) -> bool:
    force, employed, jobless = (regions.get(s, {}) for s in ("labour_force", "employed", "unemployed"))
    years = force.keys() & employed.keys() & jobless.keys()
    return bool(years) and all(abs(force[y] - employed[y] - jobless[y]) <= 0.11 for y in years)
