"""From a placed row to observations: units converted, footnotes and legend turned into status and notes."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from geo.ingest import rows as dictionary
from geo.ingest.cells import Cell, Kind
from geo.ingest.rows import Placed
from geo.ingest.sheet import Sheet
from geo.model.vocabulary import Flag, Territory

SURVEY_SINCE = 2001  # before, the labour force comes from the balance of labour resources
TENGE_SINCE = 1994  # the first full year of the tenge, introduced in November 1993
SURVEYED = re.compile(
    r"(labour_force|employed|employees|self_employed|unemployed)(_index)?|outside_labour_force"
    r"|unemployment_rate|youth_unemployment_rate_\d+_\d+|long_term_unemployment_rate"
)
PENDING = "pending"  # the effect of a footnote on figures that are to come: it says nothing of those that are there
NAMED_YEAR = re.compile(r"за (?P<year>(?:19|20)\d\d)\s?г")
ROUNDING = 0.01  # two rows of one series agree when they differ by less than this share
MISSING, ABSENT, NOT_COMPILED, CONFIDENTIAL = (
    str(flag) for flag in (Flag.MISSING, Flag.ABSENT, Flag.NOT_COMPILED, Flag.CONFIDENTIAL)
)
Key = tuple[str, int]  # series, year


@dataclass(frozen=True, slots=True)
class Value:
    """One observation to be: `value` is None when there is none, and status then says why."""

    series_id: str
    period: int
    value: float | None
    flags: frozenset[str]
    notes: frozenset[str]
    cell: str
    row: int
    unit: str  # as written in the label
    step: float = 0.0  # what one decimal of the sheet's scale is in the series' unit

    def marked(self, flag: str, note: str) -> "Value":
        """Add a flag and a note."""
        return replace(self, flags=self.flags | {flag}, notes=self.notes | {note})


Values = dict[Key, Value]


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a kind of footnote means: a line of dictionary/footnotes.csv."""

    pattern: re.Pattern[str]
    note: str
    flag: str
    since: int
    until: int
    effect: str  # final, roubles, partial_year, missing, pending, not_compiled, or ""


@dataclass(slots=True)
class Account:
    """Where the cells of one sheet went."""

    cells: Counter[str] = field(default_factory=Counter)  # by kind
    kept: int = 0
    left_out: Counter[str] = field(default_factory=Counter)  # numeric cells by reason
    unplaced: list[tuple[str, str, int]] = field(default_factory=list)  # address, label, numeric cells
    texts: list[tuple[str, str]] = field(default_factory=list)  # address, text
    errors: list[tuple[str, str]] = field(default_factory=list)  # address, error of the formula
    ambiguous: list[tuple[str, str]] = field(default_factory=list)
    resolved: list[tuple[str, str, float]] = field(default_factory=list)
    contradictions: list[tuple[str, str, float, float]] = field(default_factory=list)  # kept cell, other, values
    unknown_footnotes: set[str] = field(default_factory=set)
    yearless: list[tuple[str, str, int]] = field(default_factory=list)  # address and text of the heading, numbers
    unexplained: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # mark: address and text of each place

    @property
    def numeric(self) -> int:
        """Count the cells that hold a number."""
        return self.cells[Kind.NUMBER]


@cache
def footnotes() -> tuple[Footnote, ...]:
    """Give the kinds of footnotes that the dictionary knows."""
    return tuple(
        Footnote(
            re.compile(row["pattern"]),
            row["note_id"],
            row["flag"],
            int(row["since"] or 0),
            int(row["until"] or 9999),
            row["effect"],
        )
        for row in dictionary.table("footnotes")
    )


def meanings(text: str) -> list[Footnote]:
    """Give every kind that a footnote's text belongs to."""
    return [kind for kind in footnotes() if kind.pattern.search(text.casefold())]


def observe(
    sheet: Sheet, placed: Iterable[Placed], units: dict[str, str], territory: Territory
) -> tuple[Values, Account]:
    """Read the values of a sheet; `units` gives the one unit of every series.

    Of an akimat or district only numbers and suppressed cells are kept.
    """
    found: Values = {}
    account = Account()
    account.unknown_footnotes = {text for text in sheet.footnotes.values() if not meanings(text)}
    account.unexplained = sheet.unexplained
    for column in sheet.yearless:
        account.yearless.append((column.address, column.text, column.numbers))
        account.cells[Kind.NUMBER] += column.numbers
        account.left_out["no_year"] += column.numbers
    for under in sheet.below:
        numbers = sum(cell.kind is Kind.NUMBER for cell in under.cells.values())
        account.unplaced.append((sheet.grid.address(under.index, 0), under.label, numbers))
        account.cells.update(cell.kind for cell in under.cells.values())
        account.left_out["unplaced"] += numbers
    for row in placed:
        numbers = sum(cell.kind is Kind.NUMBER for cell in row.row.cells.values())
        if numbers and not row.series_id and not row.reason:
            account.unplaced.append((sheet.grid.address(row.row.index, 0), row.row.label, numbers))
        for c, cell in row.row.cells.items():
            account.cells[cell.kind] += 1
            address = sheet.grid.address(row.row.index, c)
            raw = str(row.row.raw[c])
            if cell.kind is Kind.TEXT:
                account.texts.append((address, raw))
            elif cell.kind is Kind.ERROR:
                account.errors.append((address, raw))
            elif cell.kind is Kind.AMBIGUOUS:
                account.ambiguous.append((address, raw))
            elif cell.resolved and cell.value is not None:
                account.resolved.append((address, raw, cell.value))
            value = _value(sheet, row, c, units)
            if isinstance(value, Value):
                if value.value is None and territory is not Territory.TOWN and CONFIDENTIAL not in value.flags:
                    continue
                _keep(found, value, account)
            elif cell.kind is Kind.NUMBER:
                account.left_out[value] += 1
    return found, account


def _value(sheet: Sheet, row: Placed, column: int, units: dict[str, str]) -> Value | str:
    """Give the observation of a cell, or the reason why it is none."""
    year, cell = sheet.years[column], row.row.cells[column]
    address = sheet.grid.address(row.row.index, column)
    if not row.series_id:
        return row.reason or "unplaced"
    if not year.whole:
        return "partial_year"
    marks = dict.fromkeys((*year.marks, *row.marks, *cell.marks))
    kinds = [
        kind
        for text in (sheet.footnotes.get(mark, "") for mark in marks)
        for kind in meanings(text)
        if kind.since <= year.year <= kind.until
        and (kind.effect != PENDING or (cell.value is None and _concerns(text, year.year)))
    ]
    effects = {kind.effect for kind in kinds}
    notes = {kind.note for kind in kinds if kind.note}
    if cell.kind is Kind.NUMBER and cell.value is not None:
        for reason in ("roubles", "partial_year"):
            if reason in effects:
                return reason
        unit = row.unit or units[row.series_id]
        factor = dictionary.factor(unit, units[row.series_id])
        value = cell.value * factor
        flags = {kind.flag for kind in kinds if kind.flag}
        if year.provisional:
            flags |= {str(Flag.PROVISIONAL)}
            notes |= {"provisional_figures"}
        if "final" in effects:
            flags -= {str(Flag.PROVISIONAL)}
            notes -= {"provisional_figures"}
        if SURVEYED.fullmatch(row.series_id) and year.year >= SURVEY_SINCE:
            flags |= {str(Flag.ESTIMATED)}
            notes |= {"sample_survey"}
        if dictionary.scales()[units[row.series_id]][0] == "kzt" and year.year < TENGE_SINCE:
            flags |= {str(Flag.DEFINITION)}
            notes |= {"before_tenge"}
        step = factor / 10 if factor > 1 else 0.0
        return Value(
            row.series_id,
            year.year,
            _clean(value),
            frozenset(flags),
            frozenset(notes),
            address,
            row.row.index,
            unit,
            step,
        )
    status = _why_none(sheet, cell, effects)
    if status is None:
        return str(cell.kind)
    if cell.kind is Kind.DASH and sheet.dash is None:
        notes |= {"dash_undefined"}
    return Value(
        row.series_id, year.year, None, frozenset({status}), frozenset(notes), address, row.row.index, row.unit
    )


def _concerns(text: str, year: int) -> bool:
    """Tell whether a footnote speaks of a year: when it names that one ("за 2023 год"), or none."""
    named = NAMED_YEAR.findall(text)
    return not named or str(year) in named


def _why_none(sheet: Sheet, cell: Cell, effects: set[str]) -> str | None:
    if cell.kind is Kind.SUPPRESSED:
        return CONFIDENTIAL
    if cell.kind is Kind.NO_DATA:
        return NOT_COMPILED if "not_compiled" in effects else MISSING
    if cell.kind is Kind.MARK:
        return NOT_COMPILED if "not_compiled" in effects else MISSING
    if cell.kind is Kind.DASH:
        return str(sheet.dash or Flag.MISSING)
    return None


def _keep(found: Values, value: Value, account: Account) -> None:
    """Keep a value; of two rows for one series the first number stands, and the other is accounted for."""
    key = value.series_id, value.period
    other = found.get(key)
    if value.value is None:
        if other is None or (other.value is None and CONFIDENTIAL in value.flags):
            found[key] = value
        return
    if other is None or other.value is None:
        found[key] = value
        account.kept += 1
    elif abs(value.value - other.value) <= max(ROUNDING * abs(other.value), value.step, other.step):
        account.left_out["repeat"] += 1
    else:
        found[key] = other.marked(str(Flag.UNRELIABLE), "two_rows")
        account.left_out["contradicting_repeat"] += 1
        account.contradictions.append((other.cell, value.cell, other.value, value.value))


def _clean(value: float) -> float:
    """Drop the noise of binary fractions: ten significant digits."""
    return round(float(f"{value:.10g}"), 9) + 0.0
