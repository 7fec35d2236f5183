r"""One cell of a statistical table: a number with footnote marks, or a sign that says why there is none.

Marks are glued to numbers: `52 34627)` is 52,346 with footnote 27, `77,61)` is 77.6 with footnote 1. Where the digits
end and the mark begins is settled by the footnotes that the sheet has, by groups of three digits and, last, by the
decimals and the size of the other numbers of the row. What stays open is no number.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

SPACES = str.maketrans(
    dict.fromkeys("\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\t\n", " ")
)
NUMBER = re.compile(r"[-−–]?\s?(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)?")
NO_DATA = re.compile(r"…|\.\s?\.\s?\.?|\.{3,}")
DASH = re.compile(r"[-–—−]+( [-–—−]+)*")
SUPPRESSED = re.compile(r"[xXхХ]")
ERROR = re.compile(r"#[A-Z][A-Z0-9_/]*[!?]?")
LAST_MARK = re.compile(r"(?P<rest>.*?)(?P<mark>\*+\)?|\d{1,2}\s?\))\s*", re.DOTALL)


class Kind(StrEnum):
    """What a cell says."""

    BLANK = "blank"
    NUMBER = "number"
    NO_DATA = "no_data"
    DASH = "dash"
    SUPPRESSED = "suppressed"
    MARK = "mark"  # a footnote mark alone: the footnote says why there is no value
    AMBIGUOUS = "ambiguous"  # more than one way to tell digits from marks
    ERROR = "error"  # a formula ended in an error
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, read. `resolved` tells that the other numbers of the row decided."""

    kind: Kind
    value: float | None = None
    marks: tuple[str, ...] = ()
    resolved: bool = False


BLANK = Cell(Kind.BLANK)
SIGNS = (
    (Kind.NO_DATA, NO_DATA),
    (Kind.DASH, DASH),
    (Kind.SUPPRESSED, SUPPRESSED),
    (Kind.ERROR, ERROR),
)


def parse(
    raw: str | float, footnotes: Collection[str] = (), decimals: int | None = None, near: float | None = None
) -> Cell:
    """Read a cell.

    footnotes: marks that the sheet explains, as "7" or "*".
    decimals: how many decimals the plain numbers of the row mostly have; settles what else stays open.
    near: the nearest plain number of the row; settles what decimals leave open, when only one reading is within
    a factor of two of it.
    """
    if isinstance(raw, float):
        return Cell(Kind.NUMBER, raw)
    text = " ".join(raw.translate(SPACES).split())
    if not text:
        return BLANK
    readings = _readings(text, (), frozenset(footnotes))
    if not readings:
        return Cell(Kind.TEXT)
    plain = [cell for cell in readings if not cell.marks] or readings
    return plain[0] if len(plain) == 1 else _decide(text, readings, decimals, near)


def decimals_of(text: str) -> int:
    """Count the decimals of a number as written."""
    return len(re.split(r"[.,]", text)[1]) if re.search(r"[.,]", text) else 0


def _decide(text: str, readings: list[Cell], decimals: int | None, near: float | None) -> Cell:
    """Choose among several readings by what the other numbers of the row look like."""
    lone = [cell for cell in readings if cell.kind is Kind.MARK]
    if lone and not any(near and near / 2 <= (cell.value or 0) <= near * 2 for cell in readings):
        return lone[0]
    fitting = [cell for digits, cell in _numbers(text, readings) if decimals_of(digits) == decimals]
    if len(fitting) > 1 and near:
        fitting = [cell for cell in fitting if near / 2 <= (cell.value or 0) <= near * 2]
    if len(fitting) == 1:
        return Cell(Kind.NUMBER, fitting[0].value, fitting[0].marks, resolved=True)
    return Cell(Kind.AMBIGUOUS)


def _numbers(text: str, readings: list[Cell]) -> list[tuple[str, Cell]]:
    """Pair each numeric reading with the digits it was read from."""
    pairs = []
    for cell in readings:
        if cell.kind is Kind.NUMBER:
            tail = "".join(mark if mark.startswith("*") else f"{mark})" for mark in cell.marks)
            pairs.append((text.replace(" ", "").removesuffix(tail), cell))
    return pairs


def _readings(text: str, marks: tuple[str, ...], footnotes: frozenset[str]) -> list[Cell]:
    """Give every way to split a text into a value and known footnote marks."""
    text = text.strip()
    found = [] if (plain := _plain(text, marks)) is None else [plain]
    match = LAST_MARK.fullmatch(text)
    if match is None:
        return found
    mark = match["mark"].rstrip(") ")
    splits = [mark] if mark.startswith("*") or len(mark) == 1 else [mark, mark[1:]]
    for split in splits:
        if split in footnotes or split.startswith("*"):
            rest = match["rest"] + mark[: len(mark) - len(split)]
            found += _readings(rest, (split, *marks), footnotes)
    return found


def _plain(text: str, marks: tuple[str, ...]) -> Cell | None:
    if not text:
        return Cell(Kind.MARK, marks=marks) if marks else None
    for kind, pattern in SIGNS:
        if pattern.fullmatch(text):
            return Cell(kind, marks=marks)
    if NUMBER.fullmatch(text):
        digits = re.sub(r"^[−–]", "-", text).replace(" ", "").replace(",", ".")
        return Cell(Kind.NUMBER, float(digits), marks)
    return None
