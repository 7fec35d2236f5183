"""A matrix of what is known, cell by cell: colour and symbol for each kind, so that neither is needed alone."""

from collections.abc import Callable, Collection, Mapping, Sequence
from html import escape

import pandas as pd
import plotly.graph_objects as go

from geo.analysis.coverage import Cover
from geo.model.atlas import Atlas
from geo.views.caption import Swatch
from geo.views.chart_text import escaped
from geo.views.facts import indicator_name, town_name
from geo.views.palette import Theme
from geo.views.plotting import FONT, GLYPH, SEPARATORS, widened
from geo.views.tables import sourced
from geo.views.words import Words

Cell = tuple[str, str, int]  # indicator, town, year

SYMBOLS = {
    Cover.FULL: "●",
    Cover.PROVISIONAL: "○",
    Cover.CONFIDENTIAL: "✕",
    Cover.ABSENT: "–",
    Cover.NOT_COMPILED: "/",
    Cover.MISSING: "",
}
COLOURS: dict[str, dict[Cover, tuple[str, str]]] = {  # ground and symbol, by lightness as much as by hue
    "light": {
        Cover.FULL: ("#0b62a4", "#ffffff"),
        Cover.PROVISIONAL: ("#9ccbee", "#0b3d66"),
        Cover.CONFIDENTIAL: ("#c2410c", "#ffffff"),
        Cover.ABSENT: ("#f2dca8", "#5b4300"),
        Cover.NOT_COMPILED: ("#d5dae0", "#3d4a57"),
        Cover.MISSING: ("#ffffff", "#5a6673"),
    },
    "dark": {
        Cover.FULL: ("#6db8f2", "#0c2233"),
        Cover.PROVISIONAL: ("#27577c", "#e3f1fc"),
        Cover.CONFIDENTIAL: ("#ff9a5c", "#2b1405"),
        Cover.ABSENT: ("#6a5a2b", "#fbeec4"),
        Cover.NOT_COMPILED: ("#3a444e", "#d5dde4"),
        Cover.MISSING: ("#12171d", "#a3afba"),
    },
}
ROW_HEIGHT = 24  # px
BUTTON, FONT_SIZE = 40, 14  # px: room over the labels for the button that saves the picture


def cover_text(kind: str, words: Words) -> str:
    """Name a kind."""
    return words(f"coverage-{kind.replace('_', '-')}")


def heatmap(
    matrix: pd.DataFrame, rows: Sequence[str], columns: Sequence[str], *, words: Words, theme: Theme, every: int = 1
) -> go.Figure:
    """Draw a matrix of `geo.analysis.coverage.Cover` with the given labels, first row on top.

    `every` leaves labels of columns out, for a phone: 2 names every second one.
    """
    kinds = list(Cover)
    number = {str(kind): position for position, kind in enumerate(kinds)}
    colours = COLOURS[theme.name]
    edges = [(n + side) / len(kinds) for n in range(len(kinds)) for side in (0, 1)]
    scale = [[edge, colours[kinds[n // 2]][0]] for n, edge in enumerate(edges)]
    cells = matrix.to_numpy(dtype=object)
    hover = [
        [
            f"<b>{escaped(row)}</b><br>{escaped(column)}: {escaped(cover_text(str(kind), words))}"
            for column, kind in zip(columns, line, strict=True)
        ]
        for row, line in zip(rows, cells, strict=True)
    ]
    figure = go.Figure(
        go.Heatmap(
            z=[[number[str(kind)] for kind in line] for line in cells],
            zmin=-0.5,
            zmax=len(kinds) - 0.5,
            colorscale=scale,
            showscale=False,
            xgap=1,
            ygap=1,
            hovertext=hover,
            hoverinfo="text",
        )
    )
    for kind in (kind for kind in kinds if SYMBOLS[kind]):
        points = [(x, y) for y, line in enumerate(cells) for x, cell in enumerate(line) if cell == str(kind)]
        figure.add_trace(
            go.Scatter(
                x=[x for x, _ in points],
                y=[y for _, y in points],
                mode="text",
                text=SYMBOLS[kind],
                textfont={"color": colours[kind][1], "size": 13},
                hoverinfo="skip",
            )
        )
    over = BUTTON + round(GLYPH * FONT_SIZE * max(map(len, columns), default=0))
    figure.update_layout(
        height=ROW_HEIGHT * len(rows) + over + 8,
        separators=SEPARATORS[words.language],
        paper_bgcolor=theme.paper,
        plot_bgcolor=theme.grid,
        font={"family": FONT, "size": FONT_SIZE, "color": theme.ink},
        margin={"l": 8, "r": 8, "t": over, "b": 8},
        hoverlabel={"bgcolor": theme.paper, "bordercolor": theme.muted, "font": {"color": theme.ink, "size": 14}},
        dragmode=False,
        showlegend=False,
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": theme.muted, "activecolor": theme.ink},
    )
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "tickmode": "array"}
    figure.update_yaxes(
        **axis,
        automargin=True,
        tickvals=list(range(len(rows))),
        ticktext=widened([escaped(one) for one in rows]),
        range=[len(rows) - 0.5, -0.5],
    )
    figure.update_xaxes(
        **axis,
        tickvals=list(range(0, len(columns), every)),
        ticktext=[escaped(one) for one in columns][::every],
        side="top",
        tickangle=-90,
        range=[-0.5, len(columns) - 0.5],
    )
    return figure


def swatches(words: Words, theme: Theme, kinds: Collection[Cover]) -> tuple[Swatch, ...]:
    """Name colours and symbols of these kinds for the picture, in the order of `Cover`."""
    made = []
    for kind in (kind for kind in Cover if kind in kinds):
        ground, text = COLOURS[theme.name][kind][0], f"{SYMBOLS[kind]} {cover_text(kind, words)}".strip()
        empty = ground == theme.paper
        made.append(Swatch(theme.muted if empty else ground, text, "□" if empty else "■"))
    return tuple(made)


def key(words: Words, theme: Theme, counts: Mapping[Cover, int], show: Callable[[float, str], str]) -> str:
    """Name colours and symbols as HTML, each with how many cells have it; text is escaped.

    show: makes HTML of a number and of how it is said.
    """
    total = sum(counts.values())
    colours = COLOURS[theme.name]
    parts = []
    for kind in Cover:
        ground, ink = colours[kind]
        swatch = (
            f'<span style="display:inline-block;width:1.5em;text-align:center;background:{ground};color:{ink};'
            f'border:1px solid {theme.muted};border-radius:2px;forced-color-adjust:none">'
            f"{SYMBOLS[kind] or '&nbsp;'}</span>"
        )
        share = counts[kind] / total if total else 0.0
        number, part = show(counts[kind], words.number(counts[kind])), show(share, words.percent(share, 1))
        text = f"{escape(cover_text(kind, words))}: {number} ({part})"
        parts.append(f'<span style="display:inline-block;margin-right:1.2em">{swatch} {text}</span>')
    return f'<div class="atlas-said atlas-key" style="line-height:2">{" ".join(parts)}</div>'


def long_table(
    matrix: pd.DataFrame, rows: Sequence[str], columns: Sequence[str], headings: tuple[str, str, str], words: Words
) -> pd.DataFrame:
    """Lay the matrix out as one row a cell, in words, to read."""
    cells = matrix.to_numpy(dtype=object)
    return pd.DataFrame(
        [
            (row, column, cover_text(str(kind), words))
            for row, line in zip(rows, cells, strict=True)
            for column, kind in zip(columns, line, strict=True)
        ],
        columns=list(headings),
    )


def tidy(atlas: Atlas, covers: Mapping[Cell, str], source_ids: Mapping[Cell, str], words: Words) -> pd.DataFrame:
    """Lay out what is known as one row a cell, ids beside names, to take away; a cell without any row has no source."""
    made = pd.DataFrame(
        [
            {
                "indicator_id": indicator_id,
                "indicator": indicator_name(atlas, indicator_id, words),
                "town_id": town_id,
                "town": town_name(atlas, town_id, words),
                "year": period,
                "cover_id": cover,
                "cover": cover_text(cover, words),
            }
            for (indicator_id, town_id, period), cover in covers.items()
        ]
    )
    return sourced(atlas, made, [source_ids.get(cell, "") for cell in covers])
