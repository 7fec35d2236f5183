"""The change of every town between two years: a sentence, a chart, a table that unfolds, and a table to take away."""

import math
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from geo.analysis import between
from geo.analysis import provenance as provenance_of
from geo.analysis.provenance import figure as figure_of
from geo.analysis.values import at
from geo.model.atlas import Atlas
from geo.model.vocabulary import Territory
from geo.views import breaks, plotting, provenance
from geo.views.chart_text import escaped
from geo.views.facts import NBSP, flags_text, in_current_prices, territory_text, town_name, towns_text, value_text
from geo.views.palette import Theme
from geo.views.plotting import Sizes, frame_figure, unit_above
from geo.views.provenance import told
from geo.views.sentences import SHARES, broken_years, doubtful
from geo.views.tables import precise, sourced
from geo.views.words import Words

PERCENT_DECIMALS = 1
BAR = 30  # px of a town
PLOT = 250  # px between the names and the edge of a phone: figures beside the longest bars must find room there
ROOM = 0.38  # of the axis at each end that figures may take at most: the bars want some too


def text(value: float, unit: str, decimals: int, words: Words, *, by: str = "absolute") -> str:
    """Say a change: with its sign and unit, shares in percentage points."""
    if by == "percent":
        return value_text(value, "percent", PERCENT_DECIMALS, words, signed=True)
    if unit in SHARES:
        return f"{words.number(value, max(decimals, 1), signed=True)}{NBSP}{words.unit('percentage_points')}"
    return value_text(value, unit, decimals, words, signed=True)


def place(atlas: Atlas, row: Mapping[Any, Any], words: Words) -> str:
    """Name a town, and the area when it is wider than the town."""
    name = town_name(atlas, str(row["town_id"]), words)
    wider = row["territory"] not in {Territory.TOWN, ""}
    return f"{name} ({words('chart-area-' + str(row['territory']))})" if wider else name


def lede(atlas: Atlas, frame: pd.DataFrame, rows: pd.DataFrame, indicator_id: str, words: Words, *, by: str) -> str:
    """Say who fell and rose most, without and with breaks of the series, and how many towns have both years.

    Numbers carry their figures. `frame` holds the values that the rows of changes were made of.
    """
    start, end = int(rows["start"].iloc[0]), int(rows["end"].iloc[0])
    held = rows[rows["absolute"].notna()]
    if held.empty:
        first = between.opening(frame, end, rows["town_id"].tolist(), usual=0)
        nothing = words("between-nothing", start=str(start), end=str(end))
        return f"{nothing} {words('between-from', first=str(first), end=str(end))}" if first else nothing
    counts = {"held": len(held), "of": len(rows), "broken": int((held["broken"] > 0).sum())}
    count = {
        name: told(provenance_of.count("towns", number, source_ids(rows)), words.number(number))
        for name, number in counts.items()
    }
    said = [words("between-lede", start=str(start), end=str(end), breaks=counts["broken"], **count)]
    doubted = held.apply(doubtful, axis=1)
    whole = between.ends(held[(held["broken"] == 0) & ~doubted], by)
    anyone = between.ends(held, by)
    for kind, firm, loose in zip(("fall", "rise"), whole, anyone, strict=True):
        if firm is not None:
            said.append(words(f"between-{kind}", who=_who(atlas, frame, firm, indicator_id, words)))
        if loose is not None and (firm is None or loose["town_id"] != firm["town_id"]):
            who = _who(atlas, frame, loose, indicator_id, words)
            more = "no" if firm is None else "yes"
            if loose["broken"]:
                said.append(words(f"between-{kind}-broken", who=who, more=more, **broken_years(loose, words)))
            else:
                said.append(words(f"between-{kind}-doubtful", who=who, more=more))
    return " ".join(said)


def _who(atlas: Atlas, frame: pd.DataFrame, row: pd.Series, indicator_id: str, words: Words) -> str:
    entry = atlas.indicator(indicator_id)
    mine = frame[frame["town_id"] == row["town_id"]]
    before, after = (figure_of(atlas, indicator_id, at(mine, int(row[end])).iloc[0]) for end in ("start", "end"))
    changed = provenance_of.change(before, after, float(row["percent"]))
    absolute = provenance_of.difference(before, after)
    said = told(absolute, text(absolute.value, absolute.unit, absolute.decimals, words))
    aside = [told(changed, text(changed.value, "", 0, words, by="percent"))] if changed.held else []
    aside = [] if entry["unit"] in SHARES else aside
    aside += [words("between-current")] if in_current_prices(entry) else []
    said = f"{said} ({', '.join(aside)})" if aside else said
    return f"{place(atlas, row.to_dict(), words)}, {said}"


def caveats(atlas: Atlas, frame: pd.DataFrame, rows: pd.DataFrame, indicator_id: str, words: Words) -> list[str]:
    """Say where series break and why, who lacks one of the years, and that prices rose, each a plain line."""
    start, end = int(rows["start"].iloc[0]), int(rows["end"].iloc[0])
    held = set(rows.loc[rows["absolute"].notna(), "town_id"])
    span = frame[frame["town_id"].isin(held) & frame["period"].between(start, end)]
    lines = []
    for mark in breaks.marks(atlas, span, words):
        names = towns_text(atlas, mark.towns, words)
        lines.append(words("chart-mark", year=str(mark.period), towns=names, reason=mark.reason))
    return lines + remarks(atlas, rows, indicator_id, words)


def remarks(atlas: Atlas, rows: pd.DataFrame, indicator_id: str, words: Words) -> list[str]:
    """Say who lacks one of the years, and that prices rose, each a plain line."""
    start, end = int(rows["start"].iloc[0]), int(rows["end"].iloc[0])
    missing = [str(one) for one in rows.loc[rows["absolute"].isna(), "town_id"]]
    lines = []
    if missing:
        names = towns_text(atlas, missing, words)
        lines.append(words("between-missing", start=str(start), end=str(end), names=names))
    if in_current_prices(atlas.indicator(indicator_id)):
        lines.append(words("between-nominal"))
    return lines


def chart(
    atlas: Atlas,
    rows: pd.DataFrame,
    indicator_id: str,
    *,
    by: str,
    colours: Mapping[str, str],
    words: Words,
    theme: Theme,
) -> go.Figure:
    """Draw the changes as bars from zero; those over a break of the series are hatched and say the year.

    `rows` as of `geo.analysis.between.ranked`. Raises ValueError when no town has a change.
    """
    held = rows[rows[by].notna()]
    if held.empty:
        raise ValueError(f"{indicator_id}: nothing changed that is known")
    size = Sizes.of(large=False)
    entry = atlas.indicator(indicator_id)
    unit, decimals = str(entry["unit"]), int(entry["decimals"])
    records = held.to_dict("records")
    paints = [colours.get(row["town_id"], theme.ghost) for row in records]
    figure = go.Figure(
        go.Bar(
            x=[float(row[by]) for row in records],
            y=[row["town_id"] for row in records],
            orientation="h",
            text=[_beside(row, unit, decimals, words, by) for row in records],
            textposition="outside",
            textfont={"color": theme.ink, "size": size.font},
            cliponaxis=False,
            marker={
                "color": paints,
                "line": {"color": paints, "width": 1.5},
                "pattern": {
                    "shape": ["/" if row["broken"] else "" for row in records],
                    "bgcolor": theme.paper,
                    "fillmode": "replace",
                },
            },
            hovertext=[_hover(atlas, row, unit, decimals, words) for row in records],
            hoverinfo="text",
        )
    )
    frame_figure(figure, words, theme, size, BAR * len(records) + 80)
    figure.update_xaxes(range=_reach(figure.data[0], size.font), visible=False, fixedrange=True)
    figure.update_yaxes(
        tickmode="array",
        tickvals=[row["town_id"] for row in records],
        ticktext=plotting.widened([escaped(place(atlas, row, words)) for row in records]),
        range=[len(records) - 0.4, -0.6],
        showgrid=False,
        zeroline=False,
        tickfont={"color": theme.ink},
    )
    figure.add_shape(type="line", x0=0, x1=0, y0=0, y1=1, yref="paper", line={"color": theme.muted, "width": 1})
    figure.update_layout(bargap=0.3, margin={"r": 12, "b": 8})
    axis = words("between-axis-percent") if by == "percent" else _unit(unit, words)
    current = words("between-current") if in_current_prices(entry) else ""
    unit_above(figure, ", ".join(filter(None, (axis, current))), theme, size)
    return figure


def _reach(bars: go.Bar, font: int) -> tuple[float, float]:
    """Give the ends of an axis that has room for the figures beside the bars, also on a phone."""
    low, high = min(0.0, *bars.x), max(0.0, *bars.x)

    def room(side: int) -> float:
        letters = max((len(said) for x, said in zip(bars.x, bars.text, strict=True) if x * side > 0), default=0)
        return min(letters * plotting.GLYPH * font / PLOT, ROOM)

    left, right = room(-1), room(1)
    span = ((high - low) or 1.0) / (1 - left - right)
    return low - left * span, high + right * span


def _unit(unit: str, words: Words) -> str:
    return words.unit("percentage_points" if unit in SHARES else unit)


def _beside(row: Mapping[Any, Any], unit: str, decimals: int, words: Words, by: str) -> str:
    value = float(str(row[by]))
    said = (
        text(value, unit, decimals, words, by=by)
        if by == "percent"
        else words.number(value, max(decimals, 1) if unit in SHARES else decimals, signed=True)
    )
    return f"{said} *" if row["broken"] else said


def _hover(atlas: Atlas, row: Mapping[Any, Any], unit: str, decimals: int, words: Words) -> str:
    before, after = (value_text(float(str(row[one])), unit, decimals, words) for one in ("before", "after"))
    lines = [
        f"<b>{escaped(place(atlas, row, words))}</b>",
        escaped(f"{row['start']}: {before}"),
        escaped(f"{row['end']}: {after}"),
        escaped(territory_text(str(row["territory"]), words)),
        escaped(flags_text(str(row["status"]), words)),
        escaped(words("between-broken", **broken_years(row, words))) if row["broken"] else "",
    ]
    return "<br>".join(line for line in lines if line)


def html(atlas: Atlas, frame: pd.DataFrame, rows: pd.DataFrame, indicator_id: str, words: Words) -> str:
    """Make a table of both values and the change in two measures, each of which unfolds into its sources and cells."""
    start, end = int(rows["start"].iloc[0]), int(rows["end"].iloc[0])
    held = rows[rows["absolute"].notna()]
    entry = atlas.indicator(indicator_id)
    unit, decimals = str(entry["unit"]), int(entry["decimals"])
    figures = {
        year: {row["town_id"]: figure_of(atlas, indicator_id, row) for row in at(frame, year).to_dict("records")}
        for year in (start, end)
    }
    body = []
    for row in held.to_dict("records"):
        values = "".join(
            f'<td class="value">{provenance.unfolding(atlas, figures[year][row["town_id"]], words)}</td>'
            for year in (start, end)
        )
        said = [words("between-broken", **broken_years(row, words))] if row["broken"] else []
        said += [words("between-doubtful")] if doubtful(row) else []
        broken = "".join(f"<small>{escape(one)}</small>" for one in said)
        before, after = (figures[year][row["town_id"]] for year in (start, end))
        absolute = provenance.unfolding(
            atlas, provenance_of.difference(before, after), words, shown=text(row["absolute"], unit, decimals, words)
        )
        said_share = _share_text(row["percent"], words) if unit not in SHARES else ""
        percent = escape(said_share)
        if said_share and not math.isnan(row["percent"]):
            changed = provenance_of.change(before, after, row["percent"])
            percent = provenance.unfolding(atlas, changed, words, shown=said_share)
        body.append(
            f'<tr><th scope="row">{escape(place(atlas, row, words))}</th>{values}'
            f"<td>{absolute}{broken}</td><td>{percent}</td></tr>"
        )
    headings = [words("figure-column-town"), str(start), str(end), words("between-change"),
                "" if unit in SHARES else words("between-change-percent")]  # fmt: skip
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in headings)
    return f'<table class="atlas-rows atlas-wide"><thead><tr>{head}</tr></thead><tbody>{"".join(body)}</tbody></table>'


def _share_text(percent: float, words: Words) -> str:
    """Say a change in per cent; of nothing, or of what was below it, there is none."""
    return words("between-no-percent") if math.isnan(percent) else text(percent, "", 0, words, by="percent")


def table(atlas: Atlas, frame: pd.DataFrame, rows: pd.DataFrame, indicator_id: str, words: Words) -> pd.DataFrame:
    """Make a row a town with both values and their cells, to take away; numbers as they are kept.

    Columns: rank, town_id, town, territory_id, territory, indicator_id, indicator, start, end, before, after, absolute,
    percent, broken (year or empty), breaks (years), unit_id, unit, status_id, status, then `tables.SOURCE_COLUMNS`,
    cell_before, cell_after.
    """
    entry = atlas.indicator(indicator_id)
    start, end = int(rows["start"].iloc[0]), int(rows["end"].iloc[0])
    cells = {year: dict(at(frame, year)[["town_id", "cell"]].to_numpy()) for year in (start, end)}
    made = pd.DataFrame(
        {
            "rank": rows["absolute"].rank(method="min", ascending=False).astype("Int64"),
            "town_id": rows["town_id"],
            "town": [town_name(atlas, one, words) for one in rows["town_id"]],
            "territory_id": rows["territory"],
            "territory": [territory_text(one, words) for one in rows["territory"]],
            "indicator_id": indicator_id,
            "indicator": words.name(entry),
            "start": start,
            "end": end,
            "before": rows["before"],
            "after": rows["after"],
            "absolute": rows["absolute"].map(precise),
            "percent": rows["percent"].map(precise),
            "broken": rows["broken"].where(rows["broken"] > 0).astype("Int64"),
            "breaks": rows["breaks"],
            "unit_id": entry["unit"],
            "unit": words.unit(entry["unit"]),
            "status_id": rows["status"],
            "status": [flags_text(one, words) for one in rows["status"]],
        }
    )
    made = sourced(atlas, made, rows["source_id"])
    for name, year in (("cell_before", start), ("cell_after", end)):
        made[name] = [str(cells[year].get(one, "")) for one in rows["town_id"]]
    return made


def source_ids(rows: pd.DataFrame) -> Sequence[str]:
    """Give the ids of the sources behind the changes."""
    return [str(one) for one in rows.loc[rows["absolute"].notna(), "source_id"]]
