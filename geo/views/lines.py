"""Lines over time: picked ones in colour with their names at their ends, the others in grey.

Gaps stay gaps. Provisional and estimated values are hollow, with a dashed line to them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from textwrap import wrap

import plotly.graph_objects as go

from geo.model.atlas import Atlas
from geo.model.vocabulary import Territory
from geo.views.caption import Swatch
from geo.views.chart_text import escaped, plain
from geo.views.hover import Hover
from geo.views.palette import Theme
from geo.views.plotting import GLYPH, TENTATIVE, Line, Sizes, gapped
from geo.views.subjects import subject_name
from geo.views.words import Words

PICKS: dict[str, tuple[str, ...]] = {  # told apart under deuteranopia, protanopia and tritanopia; 3:1 on paper
    "light": ("#c2410c", "#0b62a4", "#00795c", "#8a3a86", "#8a6400", "#3d4a57"),
    "dark": ("#ff9a5c", "#6db8f2", "#3ecf9e", "#e29be0", "#f0cf5b", "#c9d2da"),
}
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "triangle-down", "pentagon")
WIDER = frozenset({str(Territory.AKIMAT), str(Territory.DISTRICT)})  # said beside the name
WIDER_DASH, SOFT_DASH = "12px,3px", "3px,4px"  # akimat or district; provisional
END = "end"  # name of the labels beside the ends of lines
END_LETTERS = 18  # in a line of a name beside the end of a line


@dataclass(frozen=True, slots=True)
class Style:
    """How a picked subject is drawn; an empty `dash` is that of its territory."""

    colour: str
    symbol: str
    dash: str = ""

    @classmethod
    def of(cls, number: int, theme: Theme) -> "Style":
        """Give the style of the number-th pick."""
        colours = PICKS[theme.name]
        return cls(colours[number % len(colours)], SYMBOLS[number % len(SYMBOLS)])


@dataclass(frozen=True, slots=True)
class End:
    """The label right of the end of a line; `text` is markup."""

    value: float
    text: str
    colour: str


def ghost(line: Line, hover: Hover, theme: Theme, size: Sizes) -> go.Scatter:
    """Draw a line that recedes; a year without neighbours is a point, darker than the line, or it would not be seen."""
    value = line.rows["value"]
    alone = value.notna() & value.shift(1).isna() & value.shift(-1).isna()
    dots = {
        "color": theme.muted,
        "size": [size.marker / 2 if lone else 0 for lone in alone],
        "line": {"width": 0},  # with sizes point by point, plotly rims each in white
        "opacity": 1,  # and draws it paler
    }
    return go.Scatter(
        x0=int(line.rows.index[0]),  # of twenty lines the years themselves would be some kB
        dx=1,
        y=gapped(value),
        mode="lines+markers" if alone.any() else "lines",
        connectgaps=False,
        **hover.of_line(line),
        line={"color": theme.ghost, "width": max(1, size.line / 2)},
        **({"marker": dots} if alone.any() else {}),
        opacity=0.75,
    )


def strokes(line: Line, hover: Hover, style: Style, theme: Theme, size: Sizes) -> list[go.Scatter]:
    """Draw firm stretches in one trace and those that touch a tentative value, dashed and hollow, in others."""
    rows, said = line.rows, hover.of_line(line)
    soft = rows["status"].map(lambda status: bool(TENTATIVE & set(plain(status)))).astype(bool)
    near = soft | soft.shift(1, fill_value=False) | soft.shift(-1, fill_value=False)
    dash = style.dash or ("solid" if line.area == Territory.TOWN else WIDER_DASH)
    stroke = {"color": style.colour, "width": size.line}
    common = {"x": list(rows.index), "connectgaps": False, "cliponaxis": False}  # else the last marker is cut on phones
    firm = go.Scatter(
        y=gapped(rows["value"].where(~soft)),
        mode="lines+markers",
        **said,
        line={**stroke, "dash": dash},
        marker={"color": style.colour, "size": size.marker, "symbol": style.symbol},
        **common,
    )
    if not (soft & rows["value"].notna()).any():
        return [firm]
    stretch = go.Scatter(
        y=gapped(rows["value"].where(near)),
        mode="lines+markers",
        hoverinfo="skip",
        line={**stroke, "dash": SOFT_DASH},
        marker={
            "color": theme.paper,  # ends the dashes at the edge of a hollow point
            "size": [size.marker if one else 0 for one in soft],
            "symbol": style.symbol,
            "line": {"width": 0},
        },
        **common,
    )
    hollow = {"color": style.colour, "size": size.marker + 1, "symbol": f"{style.symbol}-open", "line": {"width": 2.5}}
    tentative = replace(line, rows=rows[soft])
    points = go.Scatter(
        y=gapped(tentative.rows["value"]),
        mode="markers",
        **hover.of_line(tentative),
        marker=hollow,
        **{**common, "x": list(tentative.rows.index)},
    )
    return [firm, stretch, points]


def broken_up(name: str) -> str:
    """Write the markup of a name, long ones in several lines."""
    return "<br>".join(escaped(part) for part in wrap(name, END_LETTERS, break_long_words=False))


def end_label(atlas: Atlas, line: Line, until: int | None, words: Words) -> str:
    """Write the markup of a name beside the end of a line, with the year when it ends early."""
    name = subject_name(atlas, line.town_id, words)
    said = words("chart-until", name=name, year=str(until)) if until else name
    text = broken_up(said)
    return text if line.area not in WIDER else f"{text}<br><i>{escaped(words(f'chart-area-{line.area}'))}</i>"


def label_ends(figure: go.Figure, ends: Sequence[End], bounds: tuple[float, float], size: Sizes) -> None:
    """Write the name of each line right of its end, pushed apart so that none covers another."""
    if not ends:
        return
    margin = figure.layout.margin
    pixel = (bounds[1] - bounds[0]) / max(figure.layout.height - margin.t - margin.b, 1)
    boxes = [1.35 * size.font * (end.text.count("<br>") + 1) * pixel for end in ends]
    for end, height in zip(ends, spread([end.value for end in ends], boxes, *bounds), strict=True):
        figure.add_annotation(
            x=1,
            xref="paper",
            y=height,
            xanchor="left",
            xshift=size.marker,
            text=end.text,
            align="left",
            showarrow=False,
            font={"color": end.colour, "size": size.font},
            name=END,
        )
    letters = max(len(unescape(re.sub("<[^>]*>", "", part))) for end in ends for part in end.text.split("<br>"))
    figure.update_layout(margin={"r": round(letters * GLYPH * size.font) + size.marker + 6})


def ends(figure: go.Figure) -> tuple[Swatch, ...]:
    """Give the names at the ends of the lines, for where there is no room beside these."""
    named = [one for one in figure.layout.annotations if one.name == END]
    return tuple(Swatch(one.font.color, unescape(re.sub("<[^>]*>", " ", one.text)), "●") for one in named)


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Move middles of boxes of these sizes apart until none overlaps, as little as needed; keep their order.

    Boxes that collide are pooled around their common mean (pool adjacent violators), within `low` to `high` if they
    fit.
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    offsets, top = {}, 0.0
    for number in order:
        offsets[number] = top + sizes[number] / 2
        top += sizes[number]
    pools: list[tuple[float, int]] = []  # sum of wanted starts, count
    for number in order:
        pools.append((wanted[number] - offsets[number], 1))
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] > pools[-1][0] / pools[-1][1]:
            total, count = pools.pop()
            pools[-1] = (pools[-1][0] + total, pools[-1][1] + count)
    starts = [min(max(total / count, low), max(high - top, low)) for total, count in pools for _ in range(count)]
    placed = {number: start + offsets[number] for number, start in zip(order, starts, strict=True)}
    return [placed[number] for number in range(len(wanted))]
