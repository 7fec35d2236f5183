"""Plotly figures that compare subjects: two years, ranks over time, two indicators; lines are `charts.trend`.

Frames are `geo.analysis.comparison.SUBJECTS`. Picked subjects stand out in colour, all others recede in grey.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from geo.analysis.comparison import kind_of
from geo.analysis.comparison import ranks as ranked
from geo.model.atlas import Atlas
from geo.views.breaks import rule_breaks
from geo.views.chart_text import escaped
from geo.views.hover import Hover
from geo.views.lines import WIDER_DASH, End, Style, broken_up, end_label, label_ends, spread
from geo.views.measure import Measure
from geo.views.palette import GROUP_COLOURS, Theme
from geo.views.plotting import (
    GLYPH,
    TENTATIVE,
    Line,
    Sizes,
    bounds_of,
    frame_figure,
    gapped,
    unit_above,
    value_range,
    year_axis,
)
from geo.views.subjects import subject_name
from geo.views.words import Words

MEDIAN_DASH = "2px,3px,10px,3px"
WIDER_SYMBOLS = ("star", "hexagram", "cross")
SLOPE_HEIGHT, SCATTER_HEIGHT, SCATTER_WIDTH = 620, 560, 900
BUMP_ROW = 1.7  # height of a rank in font sizes


def styles(subject_ids: Sequence[str], theme: Theme) -> dict[str, Style]:
    """Style what is picked: towns in the colours of picks, medians in those of groups, regions in ink."""
    made: dict[str, Style] = {}
    towns = wider = 0
    for subject_id in subject_ids:
        kind, held = kind_of(subject_id)
        if kind == "town":
            made[subject_id] = Style.of(towns, theme)
            towns += 1
        elif kind == "group":
            made[subject_id] = Style(GROUP_COLOURS[theme.name][held], "circle", MEDIAN_DASH)
        else:
            made[subject_id] = Style(theme.ink, WIDER_SYMBOLS[wider % len(WIDER_SYMBOLS)], WIDER_DASH)
            wider += 1
    return made


def scale(frame: pd.DataFrame, picked: Sequence[str], span: tuple[int, int]) -> tuple[float, float]:
    """Give the range of the value axis: that of all, or of the picked ones when all would flatten them."""
    held = frame[frame["value"].notna() & frame["period"].between(*span)]
    return bounds_of(held["value"], held.loc[held["town_id"].isin(list(picked)), "value"])


def slope(
    atlas: Atlas,
    frame: pd.DataFrame,
    *,
    picked: Sequence[str],
    measure: Measure,
    years: tuple[int, int],
    words: Words,
    theme: Theme,
    broken: Mapping[str, int],
) -> go.Figure:
    """Draw how subjects went between two years, those with a value in both; `broken` ones are dashed."""
    size = Sizes.of(large=False)
    figure = go.Figure()
    frame_figure(figure, words, theme, size, SLOPE_HEIGHT)
    wide = frame[frame["period"].isin(years)].pivot(index="town_id", columns="period", values="value")
    both = wide.reindex(columns=list(years)).dropna()
    style_of = styles(picked, theme)
    low, high = value_range(pd.Series(both.to_numpy().ravel()))
    status = frame.set_index(["town_id", "period"])["status"].to_dict()
    ends: dict[int, list[End]] = {year: [] for year in years}
    order = [*(one for one in both.index if one not in style_of), *(one for one in picked if one in both.index)]
    hover = Hover(atlas, measure, words)
    for subject_id in order:
        before, after = (float(both.loc[subject_id, year]) for year in years)
        style = style_of.get(subject_id)
        area = str(frame.loc[frame["town_id"] == subject_id, "territory"].iloc[0])
        line = Line(subject_id, area, frame[frame["town_id"] == subject_id].set_index("period").reindex(list(years)))
        soft = [bool(TENTATIVE & set(str(status.get((subject_id, year), "")))) for year in years]
        figure.add_trace(
            go.Scatter(
                x=[0, 1],
                y=[before, after],
                mode="lines+markers",
                **hover.of_line(line),
                line={
                    "color": style.colour if style else theme.ghost,
                    "width": size.line if style else 1,
                    "dash": "3px,4px" if broken.get(subject_id) else (style.dash if style else "") or "solid",
                },
                marker={
                    "color": style.colour if style else theme.ghost,
                    "size": size.marker if style else 4,
                    "symbol": [f"{style.symbol if style else 'circle'}{'-open' if open_ else ''}" for open_ in soft],
                },
                opacity=1 if style else 0.75,
            )
        )
        if style:
            said = f"{subject_name(atlas, subject_id, words)} {_plain(after, measure, words)}"
            ends[years[0]].append(End(before, _plain(before, measure, words), style.colour))
            ends[years[1]].append(End(after, broken_up(said), style.colour))
    label_ends(figure, ends[years[1]], (low, high), size)
    _label_starts(figure, ends[years[0]], (low, high), size)
    figure.update_xaxes(
        range=[-0.02, 1.02],
        tickmode="array",
        tickvals=[0, 1],
        ticktext=[str(year) for year in years],
        tickangle=0,
        fixedrange=True,
        showgrid=False,
        zeroline=False,
        color=theme.ink,
        tickfont={"size": size.font + 2},
    )
    for x in (0, 1):
        figure.add_shape(
            type="line", x0=x, x1=x, y0=0, y1=1, yref="paper", layer="below", line={"color": theme.grid, "width": 1.5}
        )
    figure.update_yaxes(range=[low, high], visible=False)
    unit_above(figure, measure.axis(words), theme, size)
    return figure


def bump(
    atlas: Atlas,
    frame: pd.DataFrame,
    *,
    picked: Sequence[str],
    measure: Measure,
    span: tuple[int, int],
    words: Words,
    theme: Theme,
) -> go.Figure:
    """Draw the ranks of the towns over time, the greatest value on top; gaps stay gaps.

    `frame` may have been ranked already (`geo.analysis.comparison.ranks`).
    """
    size = Sizes.of(large=False)
    ranks = frame if "rank" in frame else ranked(frame)
    most = int(ranks.loc[ranks["period"].between(*span), "of"].max())
    figure = go.Figure()
    frame_figure(figure, words, theme, size, round(BUMP_ROW * size.font * most) + 110)
    style_of = styles(picked, theme)
    ends = []
    lines = lines_of(ranks, span)
    hover = Hover(atlas, measure, words)
    for line in sorted(lines, key=lambda line: line.town_id in style_of):
        style = style_of.get(line.town_id)
        rank = line.rows["rank"]
        if rank.isna().all():
            continue
        soft = line.rows["status"].map(lambda status: bool(TENTATIVE & set(status if isinstance(status, str) else "")))
        symbol = style.symbol if style else "circle"
        said = hover.of_line(line)
        said["hovertext"] = [
            f"{text}<br>{escaped(words('compare-rank', rank=str(int(place)), count=str(int(of))))}" if text else ""
            for text, place, of in zip(said["hovertext"], rank.fillna(0), line.rows["of"].fillna(0), strict=True)
        ]
        figure.add_trace(
            go.Scatter(
                x=list(line.rows.index),
                y=gapped(rank),
                mode="lines+markers",
                connectgaps=False,
                **said,
                line={"color": style.colour if style else theme.ghost, "width": size.line + 1 if style else 1},
                marker={
                    "color": style.colour if style else theme.ghost,
                    "size": size.marker + 1 if style else 4,
                    "symbol": [f"{symbol}-open" if open_ else symbol for open_ in soft],
                },
                opacity=1 if style else 0.75,
            )
        )
        held = rank.dropna()
        until = None if held.index[-1] == span[1] else int(held.index[-1])
        label = end_label(atlas, line, until, words)
        ends.append(End(-float(held.iloc[-1]), label, style.colour if style else theme.muted))
    label_ends(figure, ends, (-most - 0.6, -0.4), size)
    # label_ends spreads upwards, and ranks count downwards
    for annotation in figure.layout.annotations:
        annotation.y = -annotation.y
    year_axis(figure, *span, theme)
    figure.update_yaxes(range=[most + 0.6, 0.4], tickmode="linear", tick0=1, dtick=1 if most <= 8 else 5)
    if most > 8:
        figure.update_yaxes(tickmode="array", tickvals=[1, *range(5, most + 1, 5)])
    unit_above(figure, words("compare-rank-axis"), theme, size)
    rule_breaks(figure, atlas, ranks[ranks["town_id"].isin(style_of)], span, words=words, theme=theme, size=size)
    return figure


def scatter(
    atlas: Atlas,
    pairs: pd.DataFrame,
    *,
    picked: Sequence[str],
    measures: tuple[Measure, Measure],
    names: tuple[str, str],
    words: Words,
    theme: Theme,
) -> go.Figure:
    """Draw two indicators of one year against each other; `pairs` is `geo.analysis.comparison.pair`."""
    size = Sizes.of(large=False)
    held = pairs.dropna(subset=["x", "y"])
    figure = go.Figure()
    frame_figure(figure, words, theme, size, SCATTER_HEIGHT)
    style_of = styles(picked, theme)
    grey = held[~held["town_id"].isin(style_of)]
    for rows, style in [
        (grey, None),
        *((held[held["town_id"] == one], style_of[one]) for one in picked if one in set(held["town_id"])),
    ]:
        symbol = style.symbol if style else "circle"
        soft = [bool(TENTATIVE & set(status)) for status in rows["status"]]
        figure.add_trace(
            go.Scatter(
                x=list(rows["x"]),
                y=list(rows["y"]),
                mode="markers",
                hovertext=[_pair_text(atlas, row, measures, names, words) for row in rows.to_dict("records")],
                hoverinfo="text",
                marker={
                    "color": style.colour if style else theme.ghost,
                    "size": size.marker + 6 if style else size.marker + 1,
                    "symbol": [f"{symbol}-open" if open_ else symbol for open_ in soft],
                    "line": {"width": 2.5 if any(soft) else 0, "color": style.colour if style else theme.ghost},
                },
            )
        )
    x_range, y_range = value_range(held["x"]), value_range(held["y"])
    _name_points(figure, atlas, held, picked, style_of, (x_range, y_range), words, size)
    for update, bounds, measure in (
        (figure.update_xaxes, x_range, measures[0]),
        (figure.update_yaxes, y_range, measures[1]),
    ):
        update(
            range=list(bounds),
            tickformat=f",.{measure.shown_decimals}~f",
            gridcolor=theme.grid,
            color=theme.muted,
            zeroline=bounds[0] <= 0 <= bounds[1],
            zerolinecolor=theme.muted,
            fixedrange=True,
            nticks=5,
            exponentformat="none",
        )
    axis = [f"{name}, {measure.axis(words)}" for name, measure in zip(names, measures, strict=True)]
    unit_above(figure, f"↑ {axis[1]}", theme, size)
    figure.add_annotation(
        text=escaped(f"{axis[0]} →"), x=1, y=0, xref="paper", yref="paper", xanchor="right", yanchor="top",
        yshift=-round(1.9 * size.font), showarrow=False, font={"color": theme.muted, "size": size.font},
    )  # fmt: skip
    figure.update_layout(margin={"b": round(4.2 * size.font), "r": 24})
    return figure


def _pair_text(
    atlas: Atlas, row: Mapping[Any, Any], measures: tuple[Measure, Measure], names: tuple[str, str], words: Words
) -> str:
    parts = [f"<b>{escaped(subject_name(atlas, row['town_id'], words))}</b>, {row['period']}"]
    for name, measure, value in zip(names, measures, (row["x"], row["y"]), strict=True):
        parts.append(f"{escaped(name)}: <b>{escaped(measure.text(value, words))}</b>")
    if row["behind"]:
        parts.append(escaped(words("compare-behind", count=int(row["behind"]))))
    return "<br>".join(parts)


def _name_points(
    figure: go.Figure,
    atlas: Atlas,
    held: pd.DataFrame,
    picked: Sequence[str],
    style_of: Mapping[str, Style],
    ranges: tuple[tuple[float, float], tuple[float, float]],
    words: Words,
    size: Sizes,
) -> None:
    """Write the names of picked points right, left, above or below them: the first place that is still free."""
    (x_low, x_high), (y_low, y_high) = ranges
    across, up = SCATTER_WIDTH / (x_high - x_low), (SCATTER_HEIGHT - 120) / (y_high - y_low)
    radius = size.marker / 2 + 3
    taken = [
        (across * x - radius, across * x + radius, up * y - radius, up * y + radius)
        for x, y in held[["x", "y"]].itertuples(index=False)
    ]
    for record in held[held["town_id"].isin(list(picked))].to_dict("records"):
        name = subject_name(atlas, record["town_id"], words)
        x, y, wide, tall = across * record["x"], up * record["y"], len(name) * GLYPH * size.font, 0.7 * size.font
        gap = size.marker + 4
        places = {
            "left": (x + gap, x + gap + wide, y - tall, y + tall),
            "right": (x - gap - wide, x - gap, y - tall, y + tall),
            "bottom": (x - wide / 2, x + wide / 2, y + gap - 2, y + gap + 2 * tall),
            "top": (x - wide / 2, x + wide / 2, y - gap - 2 * tall, y - gap + 2),
        }
        inside = {
            side: box for side, box in places.items() if box[0] >= across * x_low and box[1] <= across * x_high
        } or places
        side = min(inside, key=lambda one: sum(_overlap(inside[one], other) for other in taken))
        taken.append(inside[side])
        upright = side in {"top", "bottom"}
        figure.add_annotation(
            x=record["x"],
            y=record["y"],
            xanchor="center" if upright else side,
            yanchor=side if upright else "middle",
            xshift={"left": gap, "right": -gap}.get(side, 0),
            yshift={"bottom": gap - 4, "top": 4 - gap}.get(side, 0),
            showarrow=False,
            text=escaped(name),
            font={"color": style_of[record["town_id"]].colour, "size": size.font},
        )


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> float:
    """Give the area that two boxes share, boxes as left, right, bottom, top."""
    wide = min(one[1], other[1]) - max(one[0], other[0])
    tall = min(one[3], other[3]) - max(one[2], other[2])
    return max(wide, 0) * max(tall, 0)


def lines_of(frame: pd.DataFrame, span: tuple[int, int]) -> list[Line]:
    """Give each subject of a frame over every year of the span."""
    years = range(span[0], span[1] + 1)
    return [
        Line(str(town_id), str(area), rows.set_index("period").reindex(years))
        for (town_id, area), rows in frame.groupby(["town_id", "territory"], sort=True)
    ]


def _plain(value: float, measure: Measure, words: Words) -> str:
    return words.number(value, measure.shown_decimals)


def _label_starts(figure: go.Figure, ends: Sequence[End], bounds: tuple[float, float], size: Sizes) -> None:
    """Write the value of each line left of its start, pushed apart."""
    if not ends:
        return
    margin = figure.layout.margin
    pixel = (bounds[1] - bounds[0]) / max(figure.layout.height - margin.t - margin.b, 1)
    heights = spread([end.value for end in ends], [1.35 * size.font * pixel] * len(ends), *bounds)
    for end, height in zip(ends, heights, strict=True):
        figure.add_annotation(
            x=0, xref="paper", y=height, xanchor="right", xshift=-4, text=end.text, showarrow=False,
            font={"color": end.colour, "size": size.font},
        )  # fmt: skip
    letters = max(len(end.text) for end in ends)
    figure.update_layout(margin={"l": round(letters * GLYPH * size.font) + 12})
