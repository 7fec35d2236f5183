"""Volumes and capacities of a corridor by year: what was carried is solid, what is planned or expected hollow."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from geo.analysis.corridors import OVER_TIME, decimals
from geo.model.atlas import Atlas
from geo.views.chart_text import escaped, wrapped
from geo.views.facts import notes_text, sources_text
from geo.views.lines import PICKS
from geo.views.palette import Theme
from geo.views.plotting import Sizes, frame_figure, unit_above, year_axis
from geo.views.statements import fact_text
from geo.views.words import Words

APART = 0.14  # years between figures that sources give for one year
NOTED = "*"  # of a figure with a note
LEAST = 2  # figures with a year; fewer make no chart


def charted(facts: pd.DataFrame) -> list[str]:
    """Name the attributes that have enough figures with a year for a chart."""
    dated = facts[facts["period"] != ""]
    return [one for one in OVER_TIME if (dated["attribute"] == one).sum() >= LEAST]


def notes(atlas: Atlas, facts: pd.DataFrame, words: Words) -> list[str]:
    """Say what the asterisks in the chart of an attribute stand for."""
    return [
        words("corridors-noted", year=row["period"], note=notes_text(atlas, row["note"], words))
        for row in facts[(facts["period"] != "") & (facts["note"] != "")].to_dict("records")
    ]


def over_time(
    atlas: Atlas, facts: pd.DataFrame, words: Words, theme: Theme, *, large: bool = False, height: int = 340
) -> go.Figure:
    """Draw the figures of one attribute as stems from zero, each with its value; no line joins them.

    facts: rows of `geo.analysis.corridors.facts` of one attribute and unit. Figures of different sources for one year
    stand side by side. Those without a year are left out.
    """
    size, colour = Sizes.of(large=large), PICKS[theme.name][1]
    rows = facts[facts["period"] != ""].assign(year=lambda frame: frame["period"].astype(int))
    figure = go.Figure()
    frame_figure(figure, words, theme, size, height)
    for _, some in rows.groupby("year"):
        records = some.to_dict("records")
        for number, row in enumerate(records):
            x = row["year"] + APART * (number - (len(records) - 1) / 2)
            actual = row["status"] == "actual"
            figure.add_shape(
                type="line", x0=x, x1=x, y0=0, y1=row["value"], layer="below",
                line={"color": colour, "width": size.line, "dash": "solid" if actual else "4px,4px"},
            )  # fmt: skip
            figure.add_trace(_dot(atlas, row, x, _beside(number, len(records)), colour, size, words, theme))
    first, last = int(rows["year"].min()), int(rows["year"].max())
    year_axis(figure, first, last, theme)
    years = sorted({int(year) for year in rows["year"]})
    figure.update_xaxes(range=[first - 0.6, last + 0.6], tickvals=years, tickangle=None, automargin=True)
    figure.update_yaxes(range=[0, float(rows["value"].max()) * 1.18], zeroline=True)
    unit_above(figure, words.unit(str(rows["unit"].iloc[0])), theme, size)
    return figure


def _beside(number: int, count: int) -> str:
    if count == 1:
        return "top center"
    return "top left" if number == 0 else "top right" if number == count - 1 else "top center"


def _dot(
    atlas: Atlas, row: dict[Any, Any], x: float, where: str, colour: str, size: Sizes, words: Words, theme: Theme
) -> go.Scatter:
    actual = row["status"] == "actual"
    value = float(row["value"])
    parts = (
        f"{row['period']}: <b>{escaped(fact_text({**row, 'answer': ''}, words))}</b>",
        escaped(words(f"fact-status-{row['status']}")),
        wrapped(escaped(notes_text(atlas, row["note"], words))),
        wrapped(escaped(words("chart-source", source=sources_text(atlas, row["source_id"], words)))),
    )
    return go.Scatter(
        x=[x],
        y=[value],
        mode="markers+text",
        text=[f"{words.number(value, decimals(value))}{NOTED if row['note'] else ''}"],
        textposition=where,
        textfont={"color": theme.ink, "size": size.font},
        cliponaxis=False,
        hovertext="<br>".join(part for part in parts if part),
        hoverinfo="text",
        marker={
            "color": colour if actual else theme.paper,
            "size": size.marker + 3,
            "line": {"color": colour, "width": 2.5},
            "symbol": "circle" if actual else "diamond",
        },
    )
