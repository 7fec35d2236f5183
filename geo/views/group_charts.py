"""Figures about the groups: who is where and how surely, who goes with whom, what sets groups apart, ranks."""

from collections.abc import Collection, Mapping, Sequence
from textwrap import wrap

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.analysis.features import CLIP
from geo.analysis.groups import GROUPS
from geo.model.atlas import Atlas
from geo.views.caption import Swatch
from geo.views.chart_text import escaped
from geo.views.facts import indicator_name, town_name, value_text
from geo.views.group_texts import stays
from geo.views.palette import GROUP_COLOURS, Theme
from geo.views.plotting import FONT, SEPARATORS, widened
from geo.views.words import Words

FONT_SIZE = 14
ROW = 27  # px
SCALE_ROOM = 12  # px over the cells, beside those of the button
LINE, AROUND = 1.3 * FONT_SIZE, 10  # px of a line of a label as plotly sets it; of air between two labels
LETTERS = 19  # of a label before it is wrapped: half of a phone is left for the points
# Under the points; the middle one stands a line lower, as in a narrow frame the three would touch.
AXIS = (("", "low"), ("<br>", "median"), ("", "high"))


def key(words: Words, theme: Theme, group_ids: Collection[str] = GROUPS) -> tuple[Swatch, ...]:
    """Name the colours of groups; an empty id is that of towns without one."""
    named = {**{one: f"group-{one}" for one in GROUPS}, "": "group-none"}
    colours = GROUP_COLOURS[theme.name]
    return tuple(Swatch(colours[one], words(message)) for one, message in named.items() if one in group_ids)


def in_order(atlas: Atlas) -> list[str]:
    """Order the classified towns by group, the surest first."""
    rows = atlas.groups[atlas.groups["group_id"] != ""]
    rows = rows.sort_values(["group_id", "stability", "town_id"], ascending=[True, False, True])
    return [str(town) for town in rows["town_id"]]


def membership(atlas: Atlas, *, words: Words, theme: Theme, picked: str = "") -> go.Figure:
    """Draw how often each town stayed in its group when the evidence was resampled, group by group."""
    order = in_order(atlas)
    rows = atlas.groups.set_index("town_id").loc[order]
    colours = [GROUP_COLOURS[theme.name][group] for group in rows["group_id"]]
    figure = go.Figure(
        go.Bar(
            x=rows["stability"],
            y=order,
            orientation="h",
            marker={"color": colours},
            text=[words.percent(share) for share in rows["stability"]],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": theme.ink, "size": FONT_SIZE},
            hovertext=[_stay_hover(atlas, town, row, words) for town, row in zip(order, _records(rows), strict=True)],
            hoverinfo="text",
        )
    )
    _frame(figure, words, theme, ROW * len(order) + 40)
    figure.update_xaxes(range=[0, 1.12], visible=False, fixedrange=True)
    _towns_axis(figure, atlas, order, words, picked)
    _brackets(figure, [str(group) for group in rows["group_id"]], theme)
    return figure


def together(atlas: Atlas, *, words: Words, theme: Theme) -> go.Figure:
    """Draw how often two towns fell into one group, as a matrix in the order of the groups."""
    order = in_order(atlas)
    share = np.full((len(order), len(order)), np.nan)
    place = {town: number for number, town in enumerate(order)}
    for one, other, value in atlas.coassignment[["town_id", "other_id", "share"]].itertuples(index=False):
        share[place[one], place[other]] = share[place[other], place[one]] = value
    names = {town: town_name(atlas, town, words) for town in order}
    figure = go.Figure(
        go.Heatmap(
            z=share,
            x=order,
            y=order,
            zmin=0,
            zmax=1,
            colorscale=[[0, theme.paper], [1, theme.zone]],
            colorbar=_scale(words, theme),
            xgap=1,
            ygap=1,
            hoverongaps=False,
            hovertext=[
                [
                    ""
                    if one == other
                    else escaped(words("groups-together-hover", one=names[one], other=names[other],
                                      share=words.percent(share[place[one], place[other]])))
                    for other in order
                ]
                for one in order
            ],
            hoverinfo="text",
        )
    )  # fmt: skip
    _frame(figure, words, theme, ROW * len(order) + 110 + SCALE_ROOM)
    figure.update_layout(margin={"t": 44 + SCALE_ROOM})
    groups = atlas.groups.set_index("town_id")["group_id"]
    start = 0
    for group in GROUPS:
        size = sum(groups[town] == group for town in order)
        corner = {"x0": start - 0.5, "x1": start + size - 0.5, "y0": start - 0.5, "y1": start + size - 0.5}
        figure.add_shape(
            type="rect", **corner, line={"color": GROUP_COLOURS[theme.name][group], "width": 3}, layer="above"
        )
        start += size
    _towns_axis(figure, atlas, order, words)
    figure.update_xaxes(
        tickmode="array",
        tickvals=order,
        ticktext=[escaped(names[town]) for town in order],
        tickangle=-60,
        automargin=True,
        fixedrange=True,
        showgrid=False,
        color=theme.ink,
    )
    return figure


def _scale(words: Words, theme: Theme) -> dict[str, object]:
    """Lay a scale of shares above the cells: which end of it is the bright one differs between the themes."""
    ends = (0, 0.5, 1)
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "xpad": 0,
        "y": 1,
        "yanchor": "bottom",
        "ypad": 6,
        "len": 0.5,
        "thickness": 12,
        "outlinecolor": theme.muted,
        "tickvals": list(ends),
        "ticktext": [words.percent(end) for end in ends],
        "tickfont": {"color": theme.muted, "size": FONT_SIZE - 1},
    }


def profile(
    atlas: Atlas, scaled: pd.DataFrame, levels: pd.DataFrame, group: Mapping[str, str], *, words: Words, theme: Theme
) -> go.Figure:
    """Draw where the towns of each group stand in each feature: small dots are towns, lettered ones medians."""
    names = list(scaled.columns)
    labels = [_wrapped(indicator_name(atlas, name, words)) for name in names]
    label = pd.Series(dict(group)).reindex(scaled.index)
    figure = go.Figure()
    offset = {one: 0.22 * (1 - number) for number, one in enumerate(GROUPS)}
    for one in GROUPS:
        mine = scaled[label == one]
        colour = GROUP_COLOURS[theme.name][one]
        points = [
            (float(mine.loc[town, name]), len(names) - 1 - number + offset[one], _point_hover(atlas, levels, town, name,
                                                                                            words))
            for number, name in enumerate(names)
            for town in mine.index
            if not np.isnan(mine.loc[town, name])
        ]  # fmt: skip
        x, y, text = zip(*points, strict=True) if points else ((), (), ())
        figure.add_trace(
            go.Scatter(
                x=x,
                y=y,
                mode="markers",
                marker={"size": 7, "color": colour, "opacity": 0.45},
                hovertext=text,
                hoverinfo="text",
            )
        )
        middle = mine.median()
        figure.add_trace(
            go.Scatter(
                x=middle,
                y=[len(names) - 1 - number + offset[one] for number in range(len(names))],
                mode="markers+text",
                cliponaxis=False,
                marker={"size": 19, "color": colour, "line": {"color": theme.paper, "width": 1.5}},
                text=[one.upper()] * len(names),
                textfont={"color": theme.paper, "size": 12},
                hovertext=[_median_hover(atlas, levels.loc[mine.index, name], one, words) for name in names],
                hoverinfo="text",
            )
        )
    tallest = max(one.count("<br>") + 1 for one in labels)
    _frame(figure, words, theme, round((LINE * tallest + AROUND) * len(names)) + 70)
    figure.update_layout(margin={"r": 32})
    figure.add_vline(x=0, line={"color": theme.muted, "width": 1.5})
    figure.update_yaxes(
        tickmode="array",
        tickvals=list(range(len(names))),
        ticktext=widened(labels[::-1]),
        range=[-0.6, len(names) - 0.4],
        showgrid=False,
        fixedrange=True,
        automargin=True,
        zeroline=False,
        color=theme.ink,
    )
    figure.update_xaxes(
        range=[-CLIP - 0.25, CLIP + 0.25],
        tickmode="array",
        tickvals=[-CLIP, 0, CLIP],
        ticktext=[f"{line}{escaped(words(f'groups-axis-{end}'))}" for line, end in AXIS],
        ticklabeloverflow="allow",  # else the last one goes on phones
        tickangle=0,
        automargin=True,
        fixedrange=True,
        gridcolor=theme.grid,
        zeroline=False,
        color=theme.muted,
    )
    return figure


def ranks(atlas: Atlas, *, words: Words, theme: Theme, picked: str = "") -> go.Figure:
    """Draw the ranks of the composite index: nine draws of ten as a bar, the median as a point; 1 is the best."""
    rows = atlas.composite.sort_values(["median", "low", "town_id"])
    order = [str(town) for town in rows["town_id"]]
    groups = atlas.groups.set_index("town_id")["group_id"].to_dict()
    colours = [GROUP_COLOURS[theme.name][groups[town]] for town in order]
    hover = [
        escaped(
            words(
                "groups-rank-hover",
                town=town_name(atlas, str(row["town_id"]), words),
                median=words.number(row["median"]),
                low=words.number(row["low"]),
                high=words.number(row["high"]),
                towns=len(rows),
            )
        )
        for row in _records(rows)
    ]
    figure = go.Figure()
    for town, low, high, colour in zip(order, rows["low"], rows["high"], colours, strict=True):
        figure.add_shape(
            type="line", x0=low, x1=high, y0=town, y1=town, line={"color": colour, "width": 7}, opacity=0.4
        )
    figure.add_trace(
        go.Scatter(
            x=rows["median"],
            y=order,
            mode="markers",
            marker={"size": 13, "color": colours, "line": {"color": theme.paper, "width": 1.5}},
            hovertext=hover,
            hoverinfo="text",
        )
    )
    _frame(figure, words, theme, ROW * len(order) + 60)
    ends = [1, 5, 10, len(order)]
    figure.update_layout(margin={"t": 70})
    figure.update_xaxes(
        range=[0.5, len(order) + 0.5],
        tickmode="array",
        tickvals=ends,
        ticktext=[str(end) for end in ends],
        side="top",
        fixedrange=True,
        gridcolor=theme.grid,
        zeroline=False,
        color=theme.muted,
    )
    _towns_axis(figure, atlas, order, words, picked)
    return figure


def _towns_axis(figure: go.Figure, atlas: Atlas, order: Sequence[str], words: Words, picked: str = "") -> None:
    names = [escaped(town_name(atlas, town, words)) for town in order]
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=list(order)[::-1],
        tickmode="array",
        tickvals=list(order),
        ticktext=widened(
            [f"<b>{name}</b>  " if town == picked else f"{name}  " for town, name in zip(order, names, strict=True)]
        ),
        range=[len(order) - 0.4, -0.6] if figure.data[0].type == "heatmap" else [-0.6, len(order) - 0.4],
        fixedrange=True,
        showgrid=False,
        zeroline=False,
        automargin=True,
    )
    if figure.data[0].type == "heatmap":
        figure.update_yaxes(categoryarray=list(order))


def _brackets(figure: go.Figure, groups: Sequence[str], theme: Theme) -> None:
    """Write the letter of each group right of its towns."""
    for group in GROUPS:
        mine = [number for number, one in enumerate(groups) if one == group]
        if mine:
            figure.add_annotation(
                x=1,
                xref="paper",
                xanchor="right",
                y=len(groups) - 1 - sum(mine) / len(mine),
                text=f"<b>{group.upper()}</b>",
                showarrow=False,
                font={"size": 30, "color": GROUP_COLOURS[theme.name][group]},
            )


def _stay_hover(atlas: Atlas, town: str, row: Mapping[str, float], words: Words) -> str:
    lines = [f"<b>{escaped(town_name(atlas, town, words))}</b>"]
    return "<br>".join(lines + [escaped(line) for line in stays(row, words)])


def _point_hover(atlas: Atlas, levels: pd.DataFrame, town: str, name: str, words: Words) -> str:
    row = atlas.indicator(name)
    level = float(levels[name].to_numpy()[levels.index.get_loc(town)])
    value = value_text(level, row["unit"], int(row["decimals"]), words)
    text = f"{indicator_name(atlas, name, words)}: {value}"
    return f"<b>{escaped(town_name(atlas, town, words))}</b><br>{escaped(text)}"


def _median_hover(atlas: Atlas, levels: pd.Series, group: str, words: Words) -> str:
    row = atlas.indicator(str(levels.name))
    value = value_text(float(levels.median()), row["unit"], int(row["decimals"]), words)
    text = f"{words.name(row)}: {words('indicator-median', value=value)}"
    return f"<b>{escaped(words(f'group-{group}.letter'))}</b><br>{escaped(text)}"


def _records(rows: pd.DataFrame) -> list[dict[str, float]]:
    return [{str(key): value for key, value in row.items()} for row in rows.to_dict("records")]


def _wrapped(text: str) -> str:
    return "<br>".join(wrap(escaped(text), LETTERS, break_long_words=False))


def _frame(figure: go.Figure, words: Words, theme: Theme, height: int) -> None:
    figure.update_layout(
        height=height,
        separators=SEPARATORS[words.language],
        paper_bgcolor=theme.paper,
        plot_bgcolor=theme.paper,
        font={"family": FONT, "size": FONT_SIZE, "color": theme.ink},
        margin={"l": 8, "r": 12, "t": 44, "b": 24},
        hovermode="closest",
        hoverlabel={
            "bgcolor": theme.paper,
            "bordercolor": theme.muted,
            "align": "left",
            "font": {"color": theme.ink, "size": FONT_SIZE, "family": FONT},
        },
        bargap=0.3,
        dragmode=False,
        showlegend=False,
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": theme.muted, "activecolor": theme.ink},
    )
