"""One small panel a subject, all on one scale, with all others in grey."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import pandas as pd
import plotly.graph_objects as go

from geo.model.atlas import Atlas
from geo.views.breaks import marks
from geo.views.comparisons import lines_of, scale, styles
from geo.views.hover import Hover
from geo.views.lines import Style, broken_up, strokes
from geo.views.measure import Measure
from geo.views.palette import Theme
from geo.views.plotting import Line, Sizes, frame_figure, gapped, unit_above
from geo.views.subjects import subject_name
from geo.views.words import Words

HEIGHT, FOOT, LINE = 190, 24, 20  # px of a panel, of the years under it, of a line of its name
TOP = 30  # px for the unit over all panels
FEW = 8  # up to this many stand in two columns
MARKER = 5


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a panel stands: the suffix of its axes, its column, and what it spans of the figure."""

    axis: str
    first: bool
    last: bool
    across: tuple[float, float]
    up: tuple[float, float]


def multiples(
    atlas: Atlas,
    frame: pd.DataFrame,
    *,
    picked: Sequence[str],
    measure: Measure,
    span: tuple[int, int],
    words: Words,
    theme: Theme,
) -> go.Figure:
    """Draw a panel for each picked subject, or for each of all when none is; rule the years of breaks."""
    size = Sizes.of(large=False)
    lines = [line for line in lines_of(frame, span) if line.rows["value"].notna().any()]
    drawn = {line.town_id: line for line in lines}
    shown = list(picked) or list(drawn)
    style_of = styles(shown, theme) if picked else {one: Style(theme.accent, "circle") for one in shown}
    names = {one: broken_up(subject_name(atlas, one, words)) for one in shown}
    head = LINE * (1 + max(name.count("<br>") for name in names.values()))
    places, height = _places(len(shown), head)
    breaks = _breaks(atlas, frame, words, span)
    hover = Hover(atlas, measure, words)
    grey = _all_lines(lines, theme, size)
    figure = go.Figure()
    frame_figure(figure, words, theme, size, height + TOP)
    traces: list[go.Scatter] = []
    shapes: list[dict[str, object]] = []
    titles: list[dict[str, object]] = []
    axes: dict[str, object] = {}
    bounds = scale(frame, picked, span)
    for subject_id, place in zip(shown, places, strict=True):
        own = strokes(drawn[subject_id], hover, style_of[subject_id], theme, Sizes(size.font, size.line, MARKER)) \
            if subject_id in drawn else []  # fmt: skip
        on = {"xaxis": f"x{place.axis}", "yaxis": f"y{place.axis}"}
        traces += [trace.update(on) for trace in (go.Scatter(grey), *own)]
        axes |= _axes(place, span, bounds, measure, theme)
        shapes += [_rule(year, place, theme) for year in breaks.get(subject_id, ())]
        titles.append(_title(names[subject_id], place, style_of[subject_id].colour, size))
    figure.add_traces(traces)
    figure.update_layout(
        {"margin": {"l": 52, "r": 16, "t": TOP, "b": 0}, "shapes": shapes, "annotations": titles, **axes}
    )
    unit_above(figure, measure.axis(words), theme, size)
    figure.layout.annotations[-1].update(yshift=4)
    return figure


def _places(count: int, head: int) -> tuple[list[_Place], int]:
    """Lay panels out row by row, and give the height of all in px."""
    columns = 2 if count <= FEW else 4
    gap = 0.11 if columns == 2 else 0.05
    wide = (1 - gap * (columns - 1)) / columns
    row_height = head + HEIGHT + FOOT
    height = row_height * ceil(count / columns)
    places = []
    for number in range(count):
        row, column = divmod(number, columns)
        left, top = column * (wide + gap), row * row_height + head
        places.append(
            _Place(
                axis=str(number + 1) if number else "",
                first=columns == 2 or column == 0,
                last=columns == 2 or column == columns - 1 or number == count - 1,
                across=(left, min(left + wide, 1)),
                up=(1 - (top + HEIGHT) / height, 1 - top / height),
            )
        )
    return places, height


def _axes(
    place: _Place, span: tuple[int, int], bounds: tuple[float, float], measure: Measure, theme: Theme
) -> dict[str, object]:
    """Name the ends of the years, and the values in the first column only, so that neighbours do not collide."""
    first, last = span
    length = max(last - first, 1)
    return {
        f"xaxis{place.axis}": {
            "domain": place.across,
            "anchor": f"y{place.axis}",
            "range": [first - 0.02 * length, last + 0.02 * length],
            "tickmode": "array",
            "tickvals": [first, last],
            "ticktext": [str(first) if place.first else "", str(last) if place.last else ""],
            "tickangle": 0,
            "ticks": "outside",
            "ticklen": 4,
            "showgrid": False,
            "zeroline": False,
            "showline": True,
            "linecolor": theme.muted,
            "color": theme.muted,
            "fixedrange": True,
        },
        f"yaxis{place.axis}": {
            "domain": place.up,
            "anchor": f"x{place.axis}",
            "range": list(bounds),
            "gridcolor": theme.grid,
            "zeroline": bounds[0] <= 0 <= bounds[1],
            "zerolinecolor": theme.muted,
            "color": theme.muted,
            "nticks": 4,
            "tickformat": f",.{measure.shown_decimals}~f",
            "showticklabels": place.across[0] == 0,
            "fixedrange": True,
        },
    }


def _breaks(atlas: Atlas, frame: pd.DataFrame, words: Words, span: tuple[int, int]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for mark in marks(atlas, frame, words):
        if span[0] < mark.period <= span[1]:
            for subject_id in mark.towns:
                found.setdefault(subject_id, []).append(mark.period)
    return found


def _rule(year: int, place: _Place, theme: Theme) -> dict[str, object]:
    return {
        "type": "line",
        "x0": year - 0.5,
        "x1": year - 0.5,
        "xref": f"x{place.axis}",
        "y0": 0,
        "y1": 1,
        "yref": f"y{place.axis} domain",
        "layer": "below",
        "line": {"color": theme.muted, "width": 1.5, "dash": "2px,3px"},
    }


def _title(name: str, place: _Place, colour: str, size: Sizes) -> dict[str, object]:
    return {
        "text": f"<b>{name}</b>",
        "x": 0,
        "xref": f"x{place.axis} domain",
        "xanchor": "left",
        "y": 1,
        "yref": f"y{place.axis} domain",
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
        "font": {"color": colour, "size": size.font},
    }


def _all_lines(lines: Sequence[Line], theme: Theme, size: Sizes) -> go.Scatter:
    """Draw all lines in grey as one trace without words: what recedes in every panel is told in none."""
    return go.Scatter(
        x=[year for line in lines for year in (*line.rows.index, None)],
        y=[value for line in lines for value in (*gapped(line.rows["value"]), None)],
        mode="lines",
        connectgaps=False,
        hoverinfo="skip",
        line={"color": theme.ghost, "width": size.line / 2},
        opacity=0.75,
    )
