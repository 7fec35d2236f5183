"""The page about one indicator: what it is, how it is made, how the towns lie, who has it when."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.analysis.values import at
from geo.model.atlas import Atlas
from geo.model.vocabulary import Territory
from geo.views import charts, plotting, provenance
from geo.views.chart_text import escaped
from geo.views.facts import flags_text, indicator_name, notes_text, territory_text, town_name
from geo.views.images import image
from geo.views.links import href
from geo.views.palette import Theme
from geo.views.plotting import Sizes, frame_figure
from geo.views.words import Words

ROW = 30.0  # px between rows of points that would cover each other
DOT = 11.0  # px
WIDTH = 900.0  # px that the swarm is laid out for; narrower screens squeeze it evenly
BAR, BAR_HEIGHT = 14, 44  # px of a year in the strip of coverage
LABELS = 72  # px that the first and the last year need beside each other


def facts(atlas: Atlas, indicator_id: str, words: Words) -> str:
    """List unit, direction, method with its inputs, block and caveats."""
    row = atlas.indicator(indicator_id)
    method, inputs = str(row["method"]), tuple(str(row["inputs"]).split())
    lines = [
        (words("indicator-unit"), escape(words.unit(row["unit"]))),
        (words("indicator-direction"), escape(words(f"indicator-direction-{row['direction']}"))),
        (words("indicator-method"), escape(provenance.formula(atlas, method, inputs, words))),
        (words("indicator-inputs"), _inputs(atlas, inputs, words)),
        (words("indicator-block"), escape(words.name(atlas.row("blocks", row["block_id"])))),
        (words("indicator-id"), f"<code>{escape(indicator_id)}</code>"),
    ]
    caveats = notes_text(atlas, row["note"], words)
    if caveats:
        lines.append((words("figure-column-note"), escape(caveats)))
    body = "".join(f"<div><dt>{escape(label)}</dt><dd>{text}</dd></div>" for label, text in lines if text)
    return f'<dl class="atlas-facts">{body}</dl>'


def _inputs(atlas: Atlas, inputs: Sequence[str], words: Words) -> str:
    """Name the series, each linked to the page of the indicator that publishes it, where there is one."""
    shown = {
        str(row["inputs"]): str(row["indicator_id"])
        for row in atlas.indicators.to_dict("records")
        if row["method"] == "series"
    }
    links = []
    for one in inputs:
        name = escape(words.name(atlas.row("series", one)))
        link = escape(href("indicator", words, indicator=shown[one])) if one in shown else ""
        links.append(f'<a href="{link}" target="_self">{name}</a>' if link else name)
    return "; ".join(links)


def others(words: Words, indicator_id: str, year: int) -> str:
    """Link to the same indicator on the map, in the trends and in the matrix of coverage."""
    links = (
        (words("indicator-on-map"), href("map", words, indicator=indicator_id, year=year)),
        (words("indicator-in-trends"), href("trends", words, indicator=indicator_id)),
        (words("indicator-in-coverage"), href("coverage", words, indicator=indicator_id)),
    )
    made = " · ".join(f'<a href="{escape(link)}" target="_self">{escape(text)}</a>' for text, link in links)
    return f'<p class="atlas-source">{made}</p>'


def swarm(values: Sequence[float], low: float, high: float) -> list[float]:
    """Stack points that would cover each other: the height of each in rows, 0 in the middle (a beeswarm).

    Points go in order of value, each to the free row nearest to the middle, up before down.
    """
    pixel = WIDTH / ((high - low) or 1.0)
    rows: list[float] = [0.0] * len(values)
    last: dict[int, float] = {}
    for number in sorted(range(len(values)), key=lambda one: values[one]):
        x = (values[number] - low) * pixel
        row = next(row for row in _outwards() if x - last.get(row, -np.inf) >= DOT)
        last[row], rows[number] = x, float(row)
    return rows


def _outwards() -> Iterator[int]:
    yield 0
    step = 1
    while True:
        yield step
        yield -step
        step += 1


def distribution(
    atlas: Atlas,
    frame: pd.DataFrame,
    indicator_id: str,
    period: int,
    *,
    towns: Sequence[str],
    colours: Mapping[str, str],
    words: Words,
    theme: Theme,
) -> go.Figure:
    """Draw the towns of one year as points along the value, stacked where they meet, with the median ruled.

    Hollow points speak of the akimat or district. `frame` holds one territory a town; raises ValueError without values.
    """
    held = at(frame, period)
    held = held[held["value"].notna() & held["town_id"].isin(towns)].sort_values("value")
    if held.empty:
        raise ValueError(f"{indicator_id} has no value in {period}")
    measure = charts.measure_of(atlas, indicator_id)
    numbers = [float(value) for value in held["value"]]
    low, high = plotting.value_range(held["value"])
    rows = swarm(numbers, low, high)
    records = held.to_dict("records")
    own = [row["territory"] == Territory.TOWN for row in records]
    paints = [colours.get(row["town_id"], theme.ghost) for row in records]
    said = [
        _hover(atlas, row, measure.text(float(row["value"]), words, status=row["status"]), words) for row in records
    ]
    ends = {0, len(records) - 1}
    names = [escaped(town_name(atlas, row["town_id"], words)) if n in ends else "" for n, row in enumerate(records)]
    size = Sizes.of(large=False)
    figure = go.Figure(
        go.Scatter(
            x=numbers,
            y=rows,
            mode="markers+text",
            text=names,
            textposition=["top center"] * len(records),
            cliponaxis=False,
            marker={
                "size": DOT,
                "color": [paint if full else theme.paper for paint, full in zip(paints, own, strict=True)],
                "line": {"color": paints, "width": 2},
            },
            customdata=said,
            hovertemplate="%{customdata}<extra></extra>",
        )
    )
    spread = max(map(abs, rows)) + 1.5
    frame_figure(figure, words, theme, size, round(150 + 2 * spread * ROW / 2))
    middle = float(np.median(numbers))
    figure.add_shape(
        type="line", x0=middle, x1=middle, y0=0, y1=1, yref="paper", layer="below",
        line={"color": theme.muted, "width": 1.5, "dash": "2px,3px"},
    )  # fmt: skip
    figure.add_annotation(
        x=middle, y=1, yref="paper", yanchor="bottom", showarrow=False, font={"color": theme.muted, "size": size.font},
        text=escaped(words("indicator-median", value=measure.text(middle, words))),
    )  # fmt: skip
    air = 0.06 * (high - low)
    figure.update_xaxes(
        range=[low - air, high + air], fixedrange=True, gridcolor=theme.grid, zeroline=False,
        exponentformat="none", separatethousands=True, nticks=6,
    )  # fmt: skip
    figure.update_yaxes(range=[-spread, spread], visible=False, fixedrange=True)
    plotting.unit_above(figure, measure.axis(words), theme, size)
    figure.update_layout(showlegend=False)
    return figure


def _hover(atlas: Atlas, row: Mapping[Any, object], value: str, words: Words) -> str:
    lines = [
        f"<b>{escaped(town_name(atlas, str(row['town_id']), words))}</b>",
        escaped(f"{value}, {row['period']}"),
        escaped(territory_text(str(row["territory"]), words, str(row["note"]))),
        escaped(flags_text(str(row["status"]), words)),
    ]
    return "<br>".join(line for line in lines if line).replace("%{", "%&#123;")


def coverage(
    atlas: Atlas, frame: pd.DataFrame, indicator_id: str, towns: Sequence[str], words: Words, theme: Theme
) -> str:
    """Draw how many of the towns have a value in each year, as bars that say their figure; empty text without any."""
    held = frame[frame["value"].notna() & frame["town_id"].isin(towns)]
    if held.empty:
        return ""
    of_year = held.groupby("period")["town_id"].nunique()
    counts = {int(year): int(count) for year, count in zip(of_year.index, of_year, strict=True)}
    first, last = min(counts), max(counts)
    bars = []
    for number, year in enumerate(range(first, last + 1)):
        height = BAR_HEIGHT * counts.get(year, 0) / len(towns)
        x = number * BAR
        bars.append(
            f'<rect x="{x}" y="{BAR_HEIGHT - height:.1f}" width="{BAR - 2}" height="{height:.1f}" '
            f'fill="{theme.accent}"/>'
        )
    width = (last - first + 1) * BAR
    base = f'<rect x="0" y="{BAR_HEIGHT}" width="{width}" height="1" fill="{theme.muted}"/>'
    wide = max(width, LABELS)  # so that the years do not meet under few bars
    foot = f'y="{BAR_HEIGHT + 14}" font-size="12" fill="{theme.muted}"'
    edges = f'<text x="0" {foot}>{first}</text>'
    if last > first:
        edges += f'<text x="{wide}" {foot} text-anchor="end">{last}</text>'
    box = f'width="{wide}" height="{BAR_HEIGHT + 18}" viewBox="0 0 {wide} {BAR_HEIGHT + 18}" font-family="sans-serif"'
    best = max(counts, key=lambda year: (counts[year], year))
    tell = provenance.teller("coverage", held["source_id"].unique())
    said = words(
        "indicator-coverage" if last > first else "indicator-coverage-once",
        indicator=indicator_name(atlas, indicator_id, words),
        first=str(first),
        last=str(last),
        best=str(best),
        held=tell(counts[best], words.number(counts[best])),
        towns=tell(len(towns), words.number(len(towns))),
    )
    drawn = image(f"<svg {box}>{''.join(bars)}{base}{edges}</svg>", provenance.plain(said), css="atlas-strip")
    return drawn + provenance.paragraph(atlas, said, words)
