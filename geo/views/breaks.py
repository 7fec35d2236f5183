"""Where values stop being comparable or are doubtful, and why: in words, and as rules in a chart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from geo.analysis.methods import WIDER_NOTE
from geo.analysis.values import area_changes
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag
from geo.views.chart_text import escaped, wrapped
from geo.views.facts import flags_text, notes_text
from geo.views.palette import Theme
from geo.views.plotting import Sizes
from geo.views.words import Words

SHIFTS = (str(Flag.BREAK), str(Flag.DEFINITION))
MARK_LETTERS = 30  # of a reason that is written into the chart
RUN = 5  # marks closer than this part of the axis share a label


@dataclass(frozen=True, slots=True)
class Mark:
    """A year at which lines of some towns stop being comparable, and why."""

    period: int
    towns: tuple[str, ...]
    reason: str


def marks(atlas: Atlas, frame: pd.DataFrame, words: Words) -> list[Mark]:
    """Tell where the lines of `frame` stop being comparable, by year; for the chart and for the text under it.

    A break counts where it is flagged; a differing definition, or the area around the town, where it begins or ends.
    """
    found: dict[tuple[int, str], list[str]] = {}
    for (town_id, _), rows in frame[frame["value"].notna()].sort_values("period").groupby(["town_id", "territory"]):
        moves = area_changes(rows)
        records = rows[["period", "status", "note"]].to_dict("records")
        for before, after in pairwise(records):
            changed = str(Flag.DEFINITION) in set(before["status"]) ^ set(after["status"])
            if str(Flag.BREAK) in after["status"] or changed:
                flags = "".join(letter for letter in SHIFTS if letter in before["status"] + after["status"])
                flags = flags if changed else str(Flag.BREAK)
                reason = notes_text(atlas, after["note"] or before["note"], words) or flags_text(flags, words)
            elif after["period"] in moves:
                reason = words("chart-wider-from" if WIDER_NOTE in after["note"] else "chart-wider-until")
            else:
                continue
            found.setdefault((int(after["period"]), reason), []).append(str(town_id))
    return [Mark(period, tuple(towns), reason) for (period, reason), towns in sorted(found.items())]


def doubts(atlas: Atlas, frame: pd.DataFrame, words: Words) -> list[tuple[str, str, str]]:
    """Tell which values of `frame` are doubtful: years as "2002–2010, 2014", town and reason; `marks` tells breaks."""
    flagged = frame["status"].map(lambda status: str(Flag.UNRELIABLE) in status and str(Flag.BREAK) not in status)
    rows = frame[frame["value"].notna() & flagged.astype(bool)]
    found: dict[tuple[str, str], list[int]] = {}
    for row in rows.sort_values(["town_id", "period"]).to_dict("records"):
        reason = notes_text(atlas, row["note"], words) or flags_text(str(Flag.UNRELIABLE), words)
        found.setdefault((str(row["town_id"]), reason), []).append(int(row["period"]))
    told = []
    for (town_id, reason), periods in found.items():
        spans = runs(periods, 2)
        years = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in spans)
        told.append((years, town_id, reason))
    return told


def runs(years: Iterable[int], gap: float) -> list[tuple[int, ...]]:
    """Group years, ascending; those less than `gap` apart share one label."""
    made: list[tuple[int, ...]] = []
    for year in sorted(years):
        if made and year - made[-1][-1] < gap:
            made[-1] = (*made[-1], year)
        else:
            made.append((year,))
    return made


def rule_breaks(
    figure: go.Figure,
    atlas: Atlas,
    frame: pd.DataFrame,
    span: tuple[int, int],
    *,
    words: Words,
    theme: Theme,
    size: Sizes,
) -> None:
    """Rule the years at which lines of `frame` stop being comparable, with the reasons."""
    first, last = span
    seen = [mark for mark in marks(atlas, frame, words) if first < mark.period <= last]
    for run in runs({mark.period for mark in seen}, (last - first) / RUN):
        reasons = [mark.reason for mark in seen if mark.period in run]
        rule_years(figure, run, reasons, theme=theme, size=size, tell=len(seen) == 1, left=run[0] > (first + last) / 2)


def rule_years(
    figure: go.Figure,
    years: Sequence[int],
    reasons: Sequence[str],
    *,
    theme: Theme,
    size: Sizes,
    tell: bool,
    left: bool,
) -> None:
    """Rule a line before each year, with one label; `tell` writes the start of the reason, the hover has all."""
    for year in years:
        figure.add_shape(
            type="line",
            x0=year - 0.5,
            x1=year - 0.5,
            y0=0,
            y1=1,
            yref="paper",
            layer="below",
            line={"color": theme.muted, "width": 1.5, "dash": "2px,3px"},
        )
    reason = reasons[0] if len(reasons[0]) <= MARK_LETTERS else reasons[0][:MARK_LETTERS].rsplit(" ", 1)[0] + "…"
    said = ", ".join(map(str, years))
    figure.add_annotation(
        x=(years[-1] if left else years[0]) - 0.5,
        y=1,
        yref="paper",
        yanchor="bottom",
        xanchor="right" if left else "left",
        showarrow=False,
        text=escaped(f"{said}: {reason}" if tell else said),
        hovertext="<br>".join(wrapped(escaped(reason)) for reason in dict.fromkeys(reasons)),
        captureevents=True,
        font={"color": theme.muted, "size": size.font},
        bgcolor=theme.paper,
    )
