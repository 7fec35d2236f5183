"""Plotly figures of values over time and of ranks; no Streamlit here.

A break or a change of definition or territory is marked at its year. Line ends carry their own labels, so there is no
legend.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.model.atlas import Atlas
from geo.model.vocabulary import Territory
from geo.views.breaks import rule_breaks
from geo.views.chart_text import escaped
from geo.views.facts import reason_text, town_name
from geo.views.hover import Hover
from geo.views.lines import End, Style, end_label, ghost, label_ends, strokes
from geo.views.measure import Measure
from geo.views.palette import Theme
from geo.views.plotting import (
    TENTATIVE,
    Line,
    Sizes,
    frame_figure,
    span_of,
    unit_above,
    value_range,
    widened,
    year_axis,
)
from geo.views.ranks import ranked
from geo.views.words import Words


def trend(
    atlas: Atlas,
    frame: pd.DataFrame,
    indicator_id: str,
    *,
    picked: Sequence[str],
    words: Words,
    theme: Theme,
    large: bool = False,
    height: int = 420,
    span: tuple[int, int] | None = None,
    measure: Measure | None = None,
    styles: Mapping[str, Style] | None = None,
    bounds: tuple[float, float] | None = None,
) -> go.Figure:
    """Draw one indicator over time: picked towns in colour with labels at their ends, the others in grey.

    Parameters
    ----------
    frame
        Values as of `geo.analysis.values.values`, all towns that are to be seen; several territories of one town
        become several lines.
    picked
        Up to six ids of towns or other subjects (`geo.views.subjects`); more are drawn in the colours again.
    span
        First and last year of the axis; default: the years that `frame` covers.
    measure
        What `frame` is in when it was turned into another unit than the indicator's, such as an index.
    styles
        Styles of picked subjects by id; default: the colours in their order.
    bounds
        Lowest and highest value of the axis; default: those of `frame`, with some air.
    """
    size = Sizes.of(large=large)
    measure = measure or measure_of(atlas, indicator_id)
    held = frame[frame["value"].notna()]
    first, last = span or span_of(held)
    years = range(first, last + 1)
    figure = go.Figure()
    lines = [
        Line(str(town_id), str(area), rows.set_index("period").reindex(years))
        for (town_id, area), rows in frame.groupby(["town_id", "territory"], sort=True)
        if rows.loc[rows["period"].between(first, last), "value"].notna().any()
    ]
    hover = Hover(atlas, measure, words)
    order = {town_id: number for number, town_id in enumerate(picked)}
    for line in (line for line in lines if line.town_id not in order):
        figure.add_trace(ghost(line, hover, theme, size))
    ends = []
    for line in sorted((line for line in lines if line.town_id in order), key=lambda line: order[line.town_id]):
        style = (styles or {}).get(line.town_id) or Style.of(order[line.town_id], theme)
        figure.add_traces(strokes(line, hover, style, theme, size))
        value = line.rows["value"].dropna()
        label = end_label(atlas, line, None if value.index[-1] == last else int(value.index[-1]), words)
        ends.append(End(float(value.iloc[-1]), label, style.colour))
    low, high = bounds or value_range(held.loc[held["period"].between(first, last), "value"])
    frame_figure(figure, words, theme, size, height)
    label_ends(figure, ends, (low, high), size)
    year_axis(figure, first, last, theme)
    figure.update_yaxes(range=[low, high], tickformat=f",.{measure.shown_decimals}~f", zeroline=low <= 0 <= high)
    unit_above(figure, measure.axis(words), theme, size)
    rule_breaks(figure, atlas, frame[frame["town_id"].isin(picked)], (first, last), words=words, theme=theme, size=size)
    return figure


def measure_of(atlas: Atlas, indicator_id: str) -> Measure:
    """Give what an indicator is measured in."""
    row = atlas.indicator(indicator_id)
    return Measure(row["unit"], int(row["decimals"]))


def sources(frame: pd.DataFrame, picked: Sequence[str] = ()) -> tuple[str, ...]:
    """Name the sources of the lines of `frame`, each once, those of the picked lines first."""
    ordered = [*frame.loc[frame["town_id"].isin(picked), "source_id"].unique(), *frame["source_id"].unique()]
    return tuple(dict.fromkeys(one for text in ordered for one in str(text).split()))


def ranking(
    atlas: Atlas,
    frame: pd.DataFrame,
    indicator_id: str,
    period: int,
    *,
    words: Words,
    theme: Theme,
    towns: Sequence[str] | None = None,
    picked: Sequence[str] = (),
    colours: Mapping[str, str] | None = None,
    large: bool = False,
) -> go.Figure:
    """Draw the towns of one year as bars from zero, greatest first; those without a value below, said in words.

    `frame` holds one territory a town (`geo.analysis.values.own`). `colours` gives bars other colours than grey, by
    town id. Each bar carries its town id as `customdata`.
    """
    size = Sizes.of(large=large)
    measure = measure_of(atlas, indicator_id)
    rows = ranked(atlas, frame, period, towns, words)
    hover = Hover(atlas, measure, words).of_rows(rows)
    value = rows["value"]
    tentative = [bool(TENTATIVE & set(status)) for status in rows["status"]]
    fill = [_bar_colour(town_id, picked, colours, theme) for town_id in rows["town_id"]]
    places = zip(rows["town_id"], rows["territory"], strict=True)
    labels = [_bar_label(atlas, town_id, area, words, bold=town_id in picked) for town_id, area in places]
    figure = go.Figure(
        go.Bar(
            x=value,
            y=list(rows["town_id"]),
            orientation="h",
            customdata=list(rows["town_id"]),
            text=["" if np.isnan(v) else words.number(v, measure.decimals) for v in value],
            textposition="outside",
            cliponaxis=False,
            marker={
                "color": fill,
                "line": {"color": fill, "width": 1.5},
                "pattern": {
                    "shape": ["/" if t else "" for t in tentative],
                    "bgcolor": theme.paper,
                    "fillmode": "replace",
                },
            },
            hovertext=hover,
            hoverinfo="text",
            textfont={"color": theme.ink, "size": size.font},
        )
    )
    frame_figure(figure, words, theme, size, round(2 * size.font * len(rows) + 3.2 * size.font) + 8)
    low, high = min(0.0, value.min()), max(0.0, value.max())
    left = -low > high
    for town_id, status in rows.loc[value.isna(), ["town_id", "status"]].itertuples(index=False):
        figure.add_annotation(
            x=0,
            y=town_id,
            xanchor="right" if left else "left",
            xshift=-4 if left else 4,
            showarrow=False,
            text=f"<i>{escaped(reason_text(status, words))}</i>",
            font={"color": theme.muted, "size": size.font},
        )
    room = 0.25 * ((high - low) or 1)
    figure.update_xaxes(
        range=[low - (room if low < 0 else 0), high + room], visible=False, zeroline=True, fixedrange=True
    )
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=list(rows["town_id"])[::-1],
        tickmode="array",
        tickvals=list(rows["town_id"]),
        ticktext=widened(labels),
        fixedrange=True,
        showgrid=False,
        automargin=True,
        range=[-0.6, len(rows) - 0.4],
    )
    figure.add_shape(type="line", x0=0, x1=0, y0=0, y1=1, yref="paper", line={"color": theme.muted, "width": 1})
    figure.update_layout(bargap=0.3, margin={"t": round(3.2 * size.font), "l": 8, "r": 8, "b": 8})
    unit_above(figure, measure.axis(words), theme, size)
    return figure


def _bar_label(atlas: Atlas, town_id: str, area: str, words: Words, *, bold: bool) -> str:
    name = escaped(town_name(atlas, town_id, words))
    name = f"<b>{name}</b>" if bold else name
    wider = area not in {Territory.TOWN, ""}
    return f"{name} <i>({escaped(words(f'chart-area-{area}'))})</i>  " if wider else f"{name}  "


def _bar_colour(town_id: str, picked: Sequence[str], colours: Mapping[str, str] | None, theme: Theme) -> str:
    if colours and town_id in colours:
        return colours[town_id]
    return theme.accent if town_id in picked else theme.ghost
