"""What each row of a sheet counts: (headings, label, unit) -> series, by the dictionary in geo/ingest/dictionary.

A label is a subject ("Инвестиции в основной капитал"), a measure ("млн. тенге"), or both. A row that is only a measure
belongs to the last subject above it. Some subjects mean something only below a heading ("картофель" is an area, a
harvest or a yield): the dictionary names that heading as their context. Nothing is guessed: a row that no entry, or
more than one, fits is left unplaced.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geo.ingest.sheet import Row, squeeze

DICTIONARY = Path(__file__).with_name("dictionary")
NO_MEASURE = "-"
NEUTRAL = re.compile(r"в том числе|из (него|них|нее)")  # such a line neither opens nor closes a heading


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit as written in a label. base: "previous" or "fixed" for an index, else ""."""

    unit: str
    base: str = ""

    @property
    def key(self) -> str:
        """Name it as the dictionary does: percent_previous, mln_kzt."""
        return f"{self.unit}_{self.base}" if self.base else self.unit


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the dictionary of rows."""

    context: str
    subject: re.Pattern[str]
    measures: frozenset[str]
    series_id: str
    opens: str
    reason: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and what it is. series_id "" with a reason is left out on purpose; both "" is unplaced."""

    row: Row
    heading: str
    series_id: str
    unit: str  # as written; "" when the label names none
    reason: str
    marks: tuple[str, ...]  # footnotes of the row and of the headings it depends on


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Read one of the dictionary's tables."""
    with (DICTIONARY / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def scales() -> dict[str, tuple[str, float]]:
    """Give the dimension and scale of every unit."""
    return {row["unit"]: (row["dimension"], float(row["scale"])) for row in table("units")}


def factor(written: str, wanted: str) -> float:
    """Give what a number in one unit is multiplied with to be in another. Raises ValueError across dimensions."""
    (dimension, scale), (other, base) = scales()[written], scales()[wanted]
    if dimension != other:
        raise ValueError(f"{written} is no {wanted}")
    return scale / base


@cache
def _measures() -> tuple[tuple[re.Pattern[str], Measure], ...]:
    return tuple(
        (
            re.compile(rf"(?P<subject>.*?)(?:^|[\s,.:])+(?P<measure>{row['pattern']})(?P<tail>,? из них)?[\s,:;]*"),
            Measure(row["unit"], row["base"]),
        )
        for row in table("measures")
    )


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(
        Entry(
            row["context"],
            re.compile(row["subject"]),
            frozenset(row["measures"].split()),
            row["series_id"],
            row["opens"],
            row["reason"],
        )
        for row in table("rows")
    )


def split(label: str) -> tuple[str, Measure | None]:
    """Split a label into its subject, in lower case and without punctuation, and its measure."""
    text = squeeze(label).casefold().replace("ё", "е").strip(" ,:;")
    found = [(match, measure) for pattern, measure in _measures() if (match := pattern.fullmatch(text))]
    if not found:
        return _plain(text), None
    match, measure = max(found, key=lambda pair: len(pair[0]["measure"]))
    return _plain(match["subject"] + (match["tail"] or "")), measure


def place(rows: Iterable[Row]) -> Iterator[Placed]:
    """Place every row of a sheet, from the top."""
    subject, context, inherited = "", "", None
    subject_marks: tuple[str, ...] = ()
    context_marks: tuple[str, ...] = ()
    for row in rows:
        own, measure = split(row.label)
        if NEUTRAL.fullmatch(own) or not row.label:
            yield Placed(row, subject, "", "", "", row.marks)
            continue
        marks = row.marks
        if own:
            inside = _match(own, measure or inherited, context) if context else None
            if inside is None:
                # A line that means nothing below the heading ends it.
                context, context_marks, inherited = "", (), None
                entry = _match(own, measure, "")
            else:
                entry, marks = inside, (*context_marks, *marks)
                measure = measure or (inherited if inherited and inherited.key in entry.measures else None)
            subject, subject_marks = own, marks
            opens = next((e.opens for e in _entries() if not e.context and e.opens and e.subject.fullmatch(own)), "")
            if opens:
                context, context_marks, inherited = opens, marks, measure
        else:
            marks = (*subject_marks, *marks)
            entry = (context and _match(subject, measure, context)) or _match(subject, measure, "")
        series, reason = (entry.series_id, entry.reason) if entry else ("", "")
        yield Placed(row, subject, series, measure.unit if measure else "", reason, tuple(dict.fromkeys(marks)))


def _match(subject: str, measure: Measure | None, context: str) -> Entry | None:
    """Find the one entry that fits; None when there is none or when they disagree."""
    key = measure.key if measure else NO_MEASURE
    found = [
        entry
        for entry in _entries()
        if entry.context == context and key in entry.measures and entry.subject.fullmatch(subject)
    ]
    return found[0] if len({(entry.series_id, entry.reason) for entry in found}) == 1 else None


def _plain(text: str) -> str:
    return squeeze(re.sub(r"[,:/]", " ", text)).strip(" .;")
