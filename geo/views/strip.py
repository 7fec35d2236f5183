"""A branch of a corridor as a strip: its stops in order, the kilometres between, and what lies beside it. As HTML.

A list that reads down the page on a phone and folds into columns on a wide screen. The line is solid where it is drawn
along the track and dashed where it is drawn straight. All text is escaped.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import numpy as np

from geo.analysis.corridors import Branch
from geo.views.words import Words

LOW, HIGH, PER_KM = 0.5, 5.0, 0.013  # rem: heights of a piece of line
FOLDS = 8  # a strip with fewer rows stays in one column
REM, STOP, SPUR = 16, 30, 38  # px: a rem, the text of a stop, of what lies beside


@dataclass(frozen=True, slots=True)
class Beside:
    """What lies beside the line: where (km along the branch), how far, what it is called and what it is.

    id: that of a stop of the branch, if it is that stop. kind: town, zone or gateway. href: a page about it, or "".
    roughly: the line is drawn straight there, or the place itself is not exactly known.
    """

    id: str
    kind: str
    km: float
    away_km: float
    name: str
    says: str = ""
    href: str = ""
    roughly: bool = False


def _plainly(km: float, said: str) -> str:
    return said


@dataclass(frozen=True, slots=True)
class Pen:
    """How numbers get to the strip; without `tell` and `write` they stand as plain text.

    tell: puts one into a sentence (`geo.views.provenance.teller`). write: turns the sentence into HTML.
    """

    words: Words
    tell: Callable[[float, str], str] = _plainly
    write: Callable[[str], str] = escape

    def km(self, km: float, *, roughly: bool = False) -> str:
        """Tell a length."""
        return self.tell(km, kilometres(km, self.words, roughly=roughly))


@dataclass(frozen=True, slots=True)
class _Row:
    km: float
    html: str
    label: str = ""  # of the line that leads on to the next stop
    order: int = 0  # at one kilometre: what is beside the line stands after the first stop and before all others


def kilometres(km: float, words: Words, *, roughly: bool = False) -> str:
    """Say a length in whole kilometres; under one, only that it is."""
    if km < 1 and not roughly:
        return words("corridors-under-one")
    said = f"{words.number(max(km, 1))}\N{NO-BREAK SPACE}{words.unit('km')}"
    return f"≈\N{NO-BREAK SPACE}{said}" if roughly else said


def html(branch: Branch, names: Mapping[str, str], beside: Sequence[Beside], pen: Pen, towns: Mapping[str, str]) -> str:
    """Draw a branch.

    names: of the stops by place_id. towns: address of a page by the id of those stops that are monotowns.
    """
    stops = {stop.place_id for stop in branch.stops}
    here = {one.id: one for one in beside if one.id in stops}
    rows = [_stop(branch, number, names, here, pen, towns) for number in range(len(branch.stops))]
    rows += [_Row(one.km, _spur(branch, one, pen)) for one in beside if one.id not in here]
    if branch.runs:  # without, no stop has a kilometre to be sorted by
        rows = sorted(rows, key=lambda row: (min(row.km, branch.stops[-1].km), row.order))
    parts = [rows[0].html]
    for before, after in pairwise(rows):
        parts += [_piece(branch, before, after, pen), after.html]
    folded = "" if len(rows) < FOLDS else " folds"
    return f'<ol class="atlas-strip atlas-said{folded}">{"".join(parts)}</ol>'


def height(branch: Branch, beside: Sequence[Beside]) -> int:
    """Estimate how high a strip is that folds into two columns, px."""
    kms = sorted([*(stop.km for stop in branch.stops), *(one.km for one in beside)])
    pieces = sum(min(max(float(np.nan_to_num(after - before)) * PER_KM, 1.0), HIGH) for before, after in pairwise(kms))
    whole = REM * pieces + STOP * len(branch.stops) + SPUR * len(beside)
    return round(whole if len(kms) < FOLDS else whole / 2 + REM * HIGH)


def _stop(
    branch: Branch,
    number: int,
    names: Mapping[str, str],
    here: Mapping[str, Beside],
    pen: Pen,
    towns: Mapping[str, str],
) -> _Row:
    stop = branch.stops[number]
    following = branch.stops[number + 1] if number + 1 < len(branch.stops) else None
    label = ""
    if following is not None and not np.isnan(following.step_km):
        label = pen.km(following.step_km)
        if following.schematic_km >= 1:
            schematic = pen.km(min(following.schematic_km, following.step_km))
            label = pen.words("corridors-step", km=label, schematic=schematic)
    name = escape(names[stop.place_id])
    town = stop.place_id in towns
    if town:
        name = f'<a href="{escape(towns[stop.place_id])}" target="_self">{name}</a>'
    beside = here.get(stop.place_id)
    says = pen.words("corridors-monotown") if town else ""
    says = beside.says if beside else says
    if beside and town and beside.away_km >= 1:
        says += f" · {pen.words('corridors-away', km=pen.km(beside.away_km))}"
    small = f"<small>{pen.write(says)}</small>" if says else ""
    kind = "stop town" if town else "stop"
    kind += _dashed(branch, stop.km)
    at = "" if np.isnan(stop.km) else pen.tell(stop.km, pen.words.number(stop.km))
    order = 1 if number else -1
    return _Row(stop.km, _item(kind, pen.write(at), f"<b>{name}</b>{small}"), label, order)


def _dashed(branch: Branch, km: float) -> str:
    """Tell whether the line is drawn straight on both sides of a kilometre, as a class."""
    ends = np.cumsum([run.km for run in branch.runs])
    touching = [run.schematic for run, end in zip(branch.runs, ends, strict=True) if end - run.km - 1 < km < end + 1]
    return " dashed" if touching and all(touching) else ""


def _spur(branch: Branch, one: Beside, pen: Pen) -> str:
    name = escape(one.name)
    if one.href:
        name = f'<a href="{escape(one.href)}" target="_self">{name}</a>'
    away = pen.words("corridors-away", km=pen.km(one.away_km, roughly=one.roughly))
    says = " · ".join(text for text in (away, one.says) if text)
    at = pen.words.number(one.km)
    at = pen.write(pen.tell(one.km, f"≈ {at}" if one.roughly else at))
    return _item(f"spur {one.kind}{_dashed(branch, one.km)}", at, f"<b>{name}</b><small>{pen.write(says)}</small>")


def _item(kind: str, km: str, body: str) -> str:
    return f'<li class="{kind}"><span>{km}</span><i></i><div>{body}</div></li>'


def _piece(branch: Branch, before: _Row, after: _Row, pen: Pen) -> str:
    """Draw the line between two rows: parts that are solid or dashed, as high as they are long, within limits."""
    parts, start = [], 0.0
    for run in branch.runs:
        share = min(start + run.km, after.km) - max(start, before.km)
        if share > 0:
            kind = ' class="dashed"' if run.schematic else ""
            parts.append(f'<em{kind} style="flex-grow:{1000 * share:.0f}"></em>')
        start += run.km
    height = min(max(np.nan_to_num(after.km - before.km) * PER_KM, 1.5 if before.label else LOW), HIGH)
    line = "".join(parts) or "<em></em>"
    label = f"↓ {before.label}" if before.label else ""
    return (
        f'<li class="leg" style="min-height:{height:.2f}rem"><span></span><i>{line}</i>'
        f"<div><small>{pen.write(label)}</small></div></li>"
    )
