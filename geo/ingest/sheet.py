"""One sheet of the bureau: its title, years, rows with their labels, legend and footnotes, found by what they say."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from geo.ingest.cells import BLANK, SPACES, Cell, Kind, decimals_of, parse
from geo.ingest.errors import IngestError
from geo.ingest.workbook import Grid, Raw
from geo.model.vocabulary import Flag

HEADER_ROWS = 10  # the years stand within the first rows
YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<rest>.*)", re.DOTALL)
WHOLE_YEAR = re.compile(r"(январ[ья]\s*[-–]\s*декабр[ья]|за|год[а]?|г\.?|жыл(ы|ғы)?|ж\.|[\s.,])*")
DECIMAL = re.compile(r"^[.,]0+(?!\d)")  # of a year that was written as a number
PROVISIONAL = re.compile(
    r"\(?\s*(по )?(предварит\w*|оператив\w*|алдын ала|жедел)( (данн|деректер|мәлімет)\w*)?( бойынша)?\s*\)?"
)
PERIOD_WORD = re.compile(
    r"январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|квартал|полугод|месяц"
)
NUMBERING = re.compile(r"\d+(\.\d+)*\.?")
FOOTNOTE = re.compile(r"(?P<mark>\d{1,2}|\*{1,3}|\* \*)\s*\)?(?<=[)*])\s*[-–—]?\s*(?P<text>\S.*)", re.DOTALL)
LEGEND = re.compile(
    r"(условны[ех] обозначени[яй]\s*[:.]?\s*)?"
    r"[\"«“”']?\s*(?P<sign>[-–—]|…|\.\.\.|[xх])\s*[\"»”“']?\s*[-–—:]?\s*(?P<text>[^\W\d].{4,})",
    re.DOTALL | re.IGNORECASE,
)
MEANINGS: tuple[tuple[str, Flag], ...] = (
    (r"явлени\w* отсутств", Flag.ABSENT),
    (r"не (формир|разраб|предусм|рассчит)", Flag.NOT_COMPILED),
    (r"конфиденц", Flag.CONFIDENTIAL),
    (r"(данны\w*|сведени\w*) отсутств|нет данных|отсутств\w* данн", Flag.MISSING),
)


@dataclass(frozen=True, slots=True)
class Year:
    """One column of values."""

    year: int
    marks: tuple[str, ...]
    whole: bool  # False for January to September and the like
    provisional: bool = False  # as the heading itself says


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled row: cells by column."""

    index: int
    label: str
    marks: tuple[str, ...]
    cells: dict[int, Cell]
    raw: dict[int, Raw] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Yearless:
    """A column with numbers whose heading is no year: where, what stands over it, how many numbers."""

    address: str
    text: str
    numbers: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, understood. `dash` is what its own legend says of "-"; None when it says nothing.

    below: rows with numbers under the footnotes, where no heading tells what they are.
    unexplained: marks of years and cells that no footnote explains, with address and text of each place.
    """

    grid: Grid
    years: dict[int, Year]
    rows: tuple[Row, ...]
    dash: Flag | None
    footnotes: dict[str, str]
    below: tuple[Row, ...] = ()
    yearless: tuple[Yearless, ...] = ()
    unexplained: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


def title(grid: Grid) -> str:
    """Give the sheet's name and the text above its table, in one line of lower case."""
    top = [cell for row in grid.rows[:3] for cell in row[:6] if isinstance(cell, str) and cell]
    return squeeze(" | ".join([grid.name, *top[:2]])).casefold()


def squeeze(text: str) -> str:
    """Make every run of white space one blank."""
    return " ".join(text.translate(SPACES).split())


def understand(grid: Grid) -> Sheet:
    """Find years, rows, legend and footnotes.

    Raises IngestError when there is no row of years, or a column as full as those of the years has none.
    """
    header = _header(grid)
    years = {c: y for c, cell in enumerate(grid.rows[header]) if (y := _year(cell)) is not None}
    first = min(years)
    speaking = [r for r, row in enumerate(grid.rows) if r > header and _speaks(row, first, years)]
    notes = next((r for r in range(header + 1, len(grid.rows)) if r not in speaking and _explains(grid.rows[r])), None)
    last = max((r for r in speaking if notes is None or r < notes), default=header)
    dash, footnotes = _legend(grid, last)
    unexplained: dict[str, list[tuple[str, str]]] = {}
    for c, year in years.items():
        for mark in set(year.marks) - footnotes.keys():
            unexplained.setdefault(mark, []).append((grid.address(header, c), str(grid.rows[header][c])))
    years = {c: replace(y, marks=tuple(m for m in y.marks if m in footnotes)) for c, y in years.items()}
    rows = []
    for r in (*range(header + 1, last + 1), *(r for r in speaking if r > last)):
        raw = {c: _at(grid.rows[r], c) for c in years}
        label, marks = _label(grid.rows[r][:first], footnotes)
        decimals = _decimals(raw)
        plain = {c: n for c, cell in raw.items() if (n := parse(cell).value) is not None}
        cells = {
            c: parse(cell, footnotes, decimals, plain[min(plain, key=lambda p: abs(p - c))] if plain else None)
            for c, cell in raw.items()
        }
        if label or any(cell is not BLANK for cell in cells.values()):
            rows.append(Row(r, label, marks, cells, raw))
    for row in rows:
        for c, cell in row.cells.items():
            for mark in set(cell.marks) - footnotes.keys():
                unexplained.setdefault(mark, []).append((grid.address(row.index, c), str(row.raw[c])))
    table, below = (tuple(row for row in rows if (row.index > last) is under) for under in (False, True))
    return Sheet(
        grid, years, table, dash, footnotes, below, tuple(_yearless(grid, header, last, years, table)), unexplained
    )


def _explains(row: tuple[Raw, ...]) -> bool:
    """Tell a line under the table that explains a mark or a sign."""
    text = _text(row)
    return FOOTNOTE.fullmatch(text) is not None or any(_meaning(part) for part in _signs(text))


def _yearless(grid: Grid, header: int, last: int, years: dict[int, Year], rows: Iterable[Row]) -> Iterator[Yearless]:
    """Find columns with numbers and without a year; numbers that only count the rows are none.

    Raises IngestError when one holds at least half as many numbers as the columns of the years mostly do.
    """
    usual = median(sum(row.cells[c].kind is Kind.NUMBER for row in rows) for c in years)
    for c in set(range(max(map(len, grid.rows)))) - years.keys():
        cells = [parse(_at(row, c)) for row in grid.rows[header + 1 : last + 1]]
        numbers = [cell.value for cell in cells if cell.value is not None]
        numbering = c < min(years) and 2 * sum(b == a + 1 for a, b in pairwise(numbers)) + 1 > len(numbers)
        if not numbers or numbering:
            continue
        address, text = grid.address(header, c), squeeze(str(_at(grid.rows[header], c)))
        if 2 * len(numbers) >= usual:
            raise IngestError(
                "ingest-column-without-year",
                workbook=grid.workbook,
                sheet=grid.name.strip(),
                cell=address,
                text=text,
                count=str(len(numbers)),
            )
        yield Yearless(address, text, len(numbers))


def _speaks(row: tuple[Raw, ...], first: int, years: dict[int, Year]) -> bool:
    """Tell a row of the table, which has a label and signs or numbers, from the text under it."""
    return any(cell != "" for cell in row[:first]) and any(
        parse(_at(row, c)).kind not in (Kind.BLANK, Kind.TEXT) for c in years
    )


def _at(row: tuple[Raw, ...], column: int) -> Raw:
    return row[column] if column < len(row) else ""


def _year(cell: Raw) -> Year | None:
    """Read a column heading: 2024, `202426)`, `Январь-декабрь 2024 года6)`."""
    if isinstance(cell, float):
        return Year(int(cell), (), True) if cell.is_integer() and 1900 < cell < 2100 else None
    text = squeeze(cell).casefold()
    match = YEAR.search(text)
    if match is None or len(text) > 60:
        return None
    marks = tuple(re.findall(r"(\d{1,2}|\*+)\s*\)?", match["rest"])) if re.search(r"\)|\*", match["rest"]) else ()
    rest = re.sub(r"\d{1,2}\s*\)|\*+", "", DECIMAL.sub("", match["rest"]))
    words, provisional = PROVISIONAL.subn(" ", text[: match.start()] + " " + rest)
    if not WHOLE_YEAR.fullmatch(words) and not PERIOD_WORD.search(words):
        return None
    return Year(int(match["year"]), marks, WHOLE_YEAR.fullmatch(words) is not None, provisional > 0)


def _header(grid: Grid) -> int:
    counts = {r: sum(_year(cell) is not None for cell in row) for r, row in enumerate(grid.rows[:HEADER_ROWS])}
    best = max(counts, key=lambda r: counts[r], default=0)
    if not counts.get(best):
        raise IngestError("ingest-no-years", workbook=grid.workbook, sheet=grid.name, cell=grid.address(0, 0))
    return best


def _label(cells: tuple[Raw, ...], footnotes: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """Give the label without its footnote marks, and the marks. A number in front only counts the rows."""
    texts = [squeeze(cell) for cell in cells if isinstance(cell, str) and cell.strip()]
    label = " ".join(text for text in texts if not NUMBERING.fullmatch(text))
    marks: list[str] = []

    def note(match: re.Match[str]) -> str:
        mark = match["mark"]
        if mark not in footnotes:
            return match[0]
        marks.append(mark)
        return " "

    label = re.sub(r"(?<![\d*])(?P<mark>\d{1,2}|\*{1,3})\s?\)", note, label)
    label = re.sub(r"(?<=\S)(?P<mark>\*{1,3})(?!\*)", note, label)
    label = re.sub(r"(?<=[^\W\d_])(?P<mark>\d{1,2})$", note, label)  # its bracket was forgotten
    return squeeze(label), tuple(marks)


def _decimals(raw: dict[int, Raw]) -> int | None:
    """Give how many decimals the plain numbers of a row mostly have."""
    counts = Counter(
        decimals_of(f"{cell:.6f}".rstrip("0").rstrip(".")) if isinstance(cell, float) else decimals_of(cell.strip())
        for cell in raw.values()
        if isinstance(cell, float) or (parse(cell).kind is Kind.NUMBER)
    )
    return counts.most_common(1)[0][0] if counts else None


def _legend(grid: Grid, last: int) -> tuple[Flag | None, dict[str, str]]:
    """Read what stands under the table: the meaning of "-" and the footnotes."""
    dash: Flag | None = None
    footnotes: dict[str, str] = {}
    open_mark = ""
    for row in grid.rows[last + 1 :]:
        text = _text(row)
        if match := FOOTNOTE.fullmatch(text):
            open_mark = match["mark"].replace(" ", "")
            footnotes[open_mark] = match["text"]
        elif signs := _signs(text):
            open_mark = ""
            dash = next((flag for sign in signs if sign["sign"] in "-–—" and (flag := _meaning(sign))), dash)
        elif open_mark and re.match(r"[^\W\d]", text):
            footnotes[open_mark] += " " + text
    return dash, footnotes


def _text(row: tuple[Raw, ...]) -> str:
    return squeeze(" ".join(cell for cell in row if isinstance(cell, str)))


def _signs(text: str) -> list[re.Match[str]]:
    """Give what a line says of signs; several stand in one line with semicolons between."""
    return [match for part in text.split(";") if (match := LEGEND.fullmatch(part.strip()))]


def _meaning(sign: re.Match[str]) -> Flag | None:
    return next((flag for pattern, flag in MEANINGS if re.search(pattern, sign["text"].casefold())), None)
