"""What all plotly figures share: sizes, type, axes, the words of the bar over them, and room for their labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.model.vocabulary import Flag, Language
from geo.views.chart_text import escaped
from geo.views.facts import NBSP
from geo.views.palette import Theme
from geo.views.words import Words

FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", "Noto Sans", sans-serif'
TENTATIVE = frozenset({str(Flag.PROVISIONAL), str(Flag.ESTIMATED)})
FILLED = 0.45
WIDER_TYPE = 0.4  # spaces for each letter that another type may need
GLYPH = 0.58  # mean width of a letter, in font sizes
SEPARATORS = {Language.RU: ",\N{NO-BREAK SPACE}", Language.KK: ",\N{NO-BREAK SPACE}", Language.EN: ".,"}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in px of a chart on a desk, or on a projector."""

    font: int
    line: float
    marker: float

    @classmethod
    def of(cls, *, large: bool) -> "Sizes":
        """Give sizes for the desk, or `large` for the projector."""
        return cls(20, 4, 12) if large else cls(14, 2.5, 8)


@dataclass(frozen=True, slots=True)
class Line:
    """One place over every year of the axis; `rows` are indexed by year."""

    town_id: str
    area: str
    rows: pd.DataFrame


def frame_figure(figure: go.Figure, words: Words, theme: Theme, size: Sizes, height: int) -> None:
    """Lay out what all figures share: size, colours, type, margins, hover."""
    figure.update_layout(
        template="none",  # the default one is 7 KB of styles that are all set here
        height=height,
        separators=SEPARATORS[words.language],
        paper_bgcolor=theme.paper,
        plot_bgcolor=theme.paper,
        font={"family": FONT, "size": size.font, "color": theme.ink},
        margin={"l": 8, "r": 16, "t": round(3.2 * size.font) + 8, "b": 2 * size.font},
        hovermode="closest",
        hoverlabel={
            "bgcolor": theme.paper,
            "bordercolor": theme.muted,
            "align": "left",
            "font": {"color": theme.ink, "size": size.font, "family": FONT},
        },
        dragmode=False,
        showlegend=False,
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": theme.muted, "activecolor": theme.ink},
    )
    figure.update_yaxes(
        gridcolor=theme.grid,
        zerolinecolor=theme.muted,
        zerolinewidth=1.5,
        automargin=True,
        fixedrange=True,
        exponentformat="none",
        nticks=6,
        color=theme.muted,
    )


def year_axis(figure: go.Figure, first: int, last: int, theme: Theme) -> None:
    """Name the ends and round years between them, few enough for a phone; tick every year."""
    length = max(last - first, 1)
    step = next(step for step in (1, 2, 5, 10, 20, 50) if length / step <= 5)
    free = max(step / 2, length / 5)  # a phone has room for a year on a fifth of the axis
    between = [year for year in range(first + 1, last) if year % step == 0 and min(year - first, last - year) >= free]
    figure.update_xaxes(
        range=[first - 0.02 * length, last + 0.02 * length],
        tickmode="array",
        tickvals=[first, *between, last],
        tickformat="d",
        tickangle=0,
        showgrid=False,
        fixedrange=True,
        color=theme.muted,
        showline=True,
        linecolor=theme.muted,
        ticks="outside",
        ticklen=7,
        minor={"dtick": 1, "tick0": first, "ticks": "outside", "ticklen": 3},
        zeroline=False,
    )


def mark_year(figure: go.Figure, year: int, theme: Theme) -> go.Figure:
    """Give the figure with a band behind a year, such as that of the map above the chart."""
    band = {"x0": year - 0.5, "x1": year + 0.5, "y0": 0, "y1": 1, "yref": "paper"}
    return go.Figure(figure).add_shape(
        type="rect", layer="below", fillcolor=theme.grid, opacity=0.7, line={"width": 0}, **band
    )


def unit_above(figure: go.Figure, unit: str, theme: Theme, size: Sizes) -> None:
    """Write the unit above the axis, level, so that nobody has to tilt the head."""
    figure.add_annotation(
        text=escaped(unit),
        x=0,
        y=1,
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor="bottom",
        yshift=round(1.6 * size.font),
        showarrow=False,
        font={"color": theme.muted, "size": size.font},
    )


def span_of(held: pd.DataFrame) -> tuple[int, int]:
    """Give the first and last year of rows; zeros for none."""
    return (int(held["period"].min()), int(held["period"].max())) if len(held) else (0, 0)


def bounds_of(values: pd.Series, picked: pd.Series) -> tuple[float, float]:
    """Span all values, or only the picked ones when these would fill less than a part of `FILLED` of the height."""
    whole, own = value_range(values), value_range(picked) if len(picked) else None
    return own if own and own[1] - own[0] < FILLED * (whole[1] - whole[0]) else whole


def value_range(values: pd.Series) -> tuple[float, float]:
    """Span the values with some air; from zero when that costs less than half of the height."""
    if values.empty:
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    air = 0.06 * (high - low) or abs(high) * 0.1 or 1.0
    if 0 <= low <= 0.5 * high:
        return 0.0, high + air
    if 0.5 * low <= high <= 0:
        return low - air, 0.0
    return low - air, high + air


def widened(labels: Sequence[str]) -> list[str]:
    """Lengthen the longest line of labels left of an axis by no-break spaces: else a picture cuts its first letters.

    plotly makes the room that a label takes in the type of the page, but draws the picture in that of the system, which
    is up to a sixth wider. Labels are markup.
    """

    def letters(line: str) -> int:
        return len(unescape(re.sub("<[^>]*>", "", line)))

    lines = [line for label in labels for line in label.split("<br>")]
    longest = max(lines, key=letters, default="")
    room = NBSP * round(WIDER_TYPE * letters(longest))
    return ["<br>".join(room + line if line == longest else line for line in label.split("<br>")) for label in labels]


def gapped(values: pd.Series) -> list[float | None]:
    """Give values as plotly wants gaps."""
    return [None if np.isnan(value) else int(value) if value == int(value) else float(value) for value in values]


def config(
    words: Words, file_name: str, *, kind: str = "png", width: int = 1200, height: int = 675
) -> dict[str, object]:
    """Make the `config` of `st.plotly_chart`: words of the bar over the chart, name and kind of the picture.

    plotly.js knows English only unless it is given a locale; for Kazakh there is none upstream. Every chart carries
    its own, as escapes of six bytes a letter, so it says only what a chart here can show: no axis has dates.
    """
    language = str(words.language)
    return {
        "locale": language,
        "locales": {language: locale(words)},
        "displaylogo": False,
        "displayModeBar": True,
        # Pictures are the one thing that does no harm, and Streamlit's own button speaks English only; the other is
        # never seen, print.js presses it.
        "modeBarButtons": [["toImage", "hoverClosestCartesian"]],
        "scrollZoom": False,
        "doubleClick": False,
        "showTips": False,
        "toImageButtonOptions": {
            "format": kind,
            "filename": file_name,
            "width": width,
            "height": height,
            "scale": 2,
        },
    }


def locale(words: Words) -> dict[str, object]:
    """Make a plotly.js locale: its dictionary from our catalog, and how numbers are written."""
    decimal, thousands = tuple(SEPARATORS[words.language])
    return {
        "moduleType": "locale",
        "name": str(words.language),
        "dictionary": {
            "Download plot as a PNG": words("chart-download-png"),
            "Download plot as a png": words("chart-download-png"),
            "Download plot": words("chart-download-png"),
            "Preparing image - this may take a few seconds": words("chart-saving"),
            "Image download succeeded": words("chart-saved"),
            "Sorry, there was a problem downloading your image!": words("chart-not-saved"),
        },
        "format": {"decimal": decimal, "thousands": thousands},
    }
