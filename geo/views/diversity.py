"""The structure of a town's industry over the years, its concentration as bands, and what is said of them."""

import math
import re
from collections.abc import Mapping, Sequence
from html import escape
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from geo.analysis.departure import Needed, Pace
from geo.analysis.diversification import (
    BRANCHES,
    MANUFACTURING,
    MEASURES,
    SCALE,
    SECTIONS,
    Interval,
    Structure,
    Year,
)
from geo.model.atlas import Atlas
from geo.views import card
from geo.views.chart_text import escaped
from geo.views.facts import NBSP, notes_text, sources_text
from geo.views.lines import PICKS
from geo.views.palette import Theme
from geo.views.plotting import FONT, SEPARATORS
from geo.views.provenance import Tell, chosen, teller
from geo.views.tables import sourced
from geo.views.words import Words

METHOD = "diversity"  # of `geo.analysis.provenance.COMPUTED`
MOST_BRANCHES = 6  # more colours cannot be told apart; the others are added up
OTHER, UNDISCLOSED = "other", "undisclosed"
PATTERNS = ("", "/", ".", "-", "x", "|")
# One colour a branch on the whole page: sections have theirs wherever they stand, divisions take those between.
SECTION_COLOURS = dict(zip(SECTIONS, (0, 2, 3), strict=True))  # numbers of `PICKS`
MANUFACTURING_COLOUR = {"light": "#5b8def", "dark": "#4f6fd8"}  # all divisions together: no branch has it
SHARED_PATTERN = "+"  # of a division that takes the colour of a section which the chart of branches does not show
POINT = 0.01  # of the scale: what is known more exactly is drawn as a point
TODAYS_LIST = "current_20"
STANDING = {"left": "left_by_order", "leaving": "ekibastuz_leaving"}  # statements, and the notes that tell of them
COMPARED = ("saran", "ekibastuz")
LEGEND_LETTERS, LEGEND_WIDTH = 28, 225  # in a line; px of it in any type: pictures are drawn in another than measured


def branch_name(atlas: Atlas, branch: str, words: Words) -> str:
    """Name a branch; OTHER and UNDISCLOSED too."""
    if branch in {OTHER, UNDISCLOSED}:
        return words(f"diversity-branch-{branch}")
    name = words.name(atlas.row("series", branch))
    division = name.partition(": ")[2]  # "Manufacturing: metallurgy" stands under industry here
    return division[:1].upper() + division[1:] if division else name


def leading(years: Sequence[Year]) -> list[str]:
    """Name the branches that had the largest share in any year, the largest first; at most MOST_BRANCHES."""
    top: dict[str, float] = {}
    for year in years:
        if year.structure:
            for branch, amount in year.structure.known.items():
                top[branch] = max(top.get(branch, 0.0), amount / year.structure.total)
    held = [branch for branch in sorted(top, key=lambda one: (-top[one], one)) if top[branch] > 0]
    return held[:MOST_BRANCHES]


def parts(structure: Structure, lead: Sequence[str]) -> dict[str, float]:
    """Split a structure into the leading branches, all other known ones, and what is not disclosed by branch."""
    amounts = {branch: structure.known.get(branch, 0.0) for branch in lead}
    amounts[OTHER] = sum(amount for branch, amount in structure.known.items() if branch not in lead)
    amounts[UNDISCLOSED] = sum(pool.amount for pool in structure.pools)
    return amounts


def structure_chart(
    atlas: Atlas, years: Sequence[Year], *, words: Words, theme: Theme, picked: int | None = None, height: int = 460
) -> go.Figure:
    """Draw the shares of branches as stacked bars, a year a bar; what is not disclosed by branch is hatched."""
    held = [year for year in years if year.structure]
    lead = leading(held)
    fills = _fills(lead, theme)
    split = [parts(year.structure, lead) for year in held if year.structure]
    figure = go.Figure()
    for branch in (*lead, OTHER, UNDISCLOSED):
        amounts = [amounts[branch] for amounts in split]
        if not any(amounts):
            continue
        totals = [year.structure.total for year in held if year.structure]
        name = branch_name(atlas, branch, words)
        figure.add_trace(
            go.Bar(
                x=[year.period for year in held],
                y=[100 * amount / total for amount, total in zip(amounts, totals, strict=True)],
                name=_wrapped(name),
                marker=fills[branch],
                hovertext=[
                    _hover(atlas, year, name, amount, total, words)
                    for year, amount, total in zip(held, amounts, totals, strict=True)
                ],
                hoverinfo="text",
            )
        )
    figure.update_layout(barmode="stack", bargap=0.15)
    _frame(figure, words, theme, height)
    _legend(figure, theme)
    figure.update_yaxes(range=[0, 100], ticksuffix=words.percent(0).removeprefix("0"))
    _year_axis(figure, [year.period for year in held], theme)
    if picked is not None and any(year.period == picked for year in held):
        figure.add_annotation(x=picked, y=100, yanchor="bottom", text="▼", showarrow=False,
                              font={"color": theme.accent, "size": 13})  # fmt: skip
    return figure


def band_chart(
    years: Sequence[Year], measure: str, *, words: Words, theme: Theme, mark: float | None = None, height: int = 260
) -> go.Figure:
    """Draw one measure over the years: a point where it is known to `POINT`, a bar from lowest to highest where not."""
    held = [(year.period, MEASURES[measure](year.structure)) for year in years if year.structure]
    scale, colour = SCALE[measure], theme.accent
    figure = go.Figure()
    wide = [(period, found) for period, found in held if found.width > POINT]
    figure.add_trace(
        go.Bar(
            x=[period for period, _ in wide],
            base=[found.low * scale for _, found in wide],
            y=[found.width * scale for _, found in wide],
            width=0.5,
            marker={"color": theme.ghost, "line": {"color": theme.muted, "width": 1}},
            hovertext=[_band_hover(period, found, measure, words) for period, found in wide],
            hoverinfo="text",
        )
    )
    exact = {period: found for period, found in held if found.width <= POINT}
    span = range(min(p for p, _ in held), max(p for p, _ in held) + 1) if held else range(0)
    figure.add_trace(
        go.Scatter(
            x=list(span),
            y=[(exact[p].low + exact[p].high) / 2 * scale if p in exact else None for p in span],
            mode="lines+markers",
            connectgaps=False,
            line={"color": colour, "width": 2.5},
            marker={"color": colour, "size": 8},
            hovertext=[_band_hover(p, exact[p], measure, words) if p in exact else "" for p in span],
            hoverinfo="text",
        )
    )
    _frame(figure, words, theme, height)
    if mark is not None:
        figure.add_shape(type="line", x0=0, x1=1, xref="paper", y0=mark * scale, y1=mark * scale,
                         line={"color": theme.ink, "width": 1.5, "dash": "6px,4px"})  # fmt: skip
        said = measure_text(measure, mark, words) if measure == "hhi" else words.percent(mark)
        figure.add_annotation(  # over the plot: beside its line it would lie on the values of some town
            x=0,
            xref="paper",
            xanchor="left",
            y=1,
            yref="paper",
            yanchor="bottom",
            showarrow=False,
            text=f"– – {escaped(words('diversity-mark-line', mark=said))}",
            font={"color": theme.ink, "size": 13},
        )
    figure.update_yaxes(range=[0, 1.04 * scale], tickformat=",d")
    _year_axis(figure, [period for period, _ in held], theme)
    return figure


def compared(town_id: str, words: Words) -> str:
    """Say with which towns one is compared; with itself it is not."""
    others = [one for one in COMPARED if one != town_id]
    return words("diversity-compare", **{"with": "both" if len(others) > 1 else others[0]})


def formulas(words: Words) -> str:
    """Write the formulas as HTML: what stands between backticks stays in one line, between asterisks is bold."""
    said = []
    for part in ("title", "share", "index", "pace", "jobs", "assumptions"):
        text = escape(words(f"diversity-formula-{part}"))
        text = re.sub("`(.*?)`", r'<code style="white-space:nowrap">\1</code>', text)
        text = re.sub("[*]{2}(.*?)[*]{2}", r"<b>\1</b>", text)
        said.append(f'<p class="atlas-said">{text}</p>')
    return "".join(said)


def standing(atlas: Atlas, town_id: str, words: Words) -> str:
    """Say as HTML how a town left the list or is said to leave it, with the sources of that; "" for others."""
    town = atlas.town(town_id)
    rows = atlas.memberships[atlas.memberships["town_id"] == town_id]
    rows = rows[(rows["list_id"] == TODAYS_LIST) & rows["statement"].isin(STANDING)]
    if town["left_on"]:
        rows = rows[rows["period"] == town["left_on"]]  # the others retell that it has left
    notes = [one for one in town["note"].split() if one in STANDING.values()]
    if not notes:
        return ""
    sources = " ".join(dict.fromkeys(rows.sort_values("period")["source_id"]))  # in the order of the sentence
    return card.stated(atlas, notes_text(atlas, " ".join(notes), words), sources, words)


def measure_text(measure: str, value: float, words: Words) -> str:
    """Say a value of a measure, given as 0 to 1."""
    if measure == "hhi":
        return words.number(value * SCALE[measure])
    return words.percent(value, 1)


def interval_text(measure: str, found: Interval, words: Words) -> str:
    """Say an interval, or one number when both ends read the same."""
    low, high = (measure_text(measure, end, words) for end in (found.low, found.high))
    return low if low == high else words("diversity-interval", low=low, high=high)


def amount_text(found: Interval, words: Words) -> str:
    """Say an amount in mln KZT, or between which two it lies."""
    low, high = (words.number(end) for end in (found.low, found.high))
    text = low if low == high else words("diversity-interval", low=low, high=high)
    return f"{text}{NBSP}{words.unit('mln_kzt')}"


def relative_text(found: Interval, words: Words) -> str:
    """Say a share of today's total."""
    low, high = (words.percent(end) for end in (found.low, found.high))
    return low if low == high else words("diversity-interval", low=low, high=high)


def lede(atlas: Atlas, year: Year, words: Words) -> str:
    """Say what the measures of one telling year are; numbers carry their figures."""
    structure = year.structure
    if structure is None:
        return ""
    tell = teller(METHOD, year.source_id.split())
    found = {name: of(structure) for name, of in MEASURES.items()}
    measured = {
        name.replace("_branch", ""): tell(one.low, interval_text(name, one, words)) for name, one in found.items()
    }
    branch = branch_name(atlas, structure.largest, words) if structure.largest else ""
    facts = {"year": str(year.period), "share": measured["largest_share"]}
    said = (
        words("diversity-lede-branch", branch=branch, **facts) if branch else words("diversity-lede-unknown", **facts)
    )
    rest = words(
        "diversity-lede-measures",
        hhi=measured["hhi"],
        entropy=measured["entropy"],
        explained=tell(structure.explained, words.percent(structure.explained)),
    )
    return f"{said} {rest}"


def share_text(found: Needed, mark: float, words: Words, tell: Tell) -> str:
    """Say how much output of other branches brings the largest branch under the mark."""
    said = chosen(words.percent(mark))
    if found.met:
        return words("diversity-way-met", mark=said)
    text = words("diversity-way-share", mark=said, **_needed(found, words, tell))
    if found.least_branches > 1:
        count = tell(found.least_branches, words.number(found.least_branches))
        text += " " + words("diversity-way-branches", count=found.least_branches, count_said=count)
    return text


def _needed(found: Needed, words: Words, tell: Tell) -> dict[str, str]:
    return {
        "amount": tell(found.amount.low, amount_text(found.amount, words)),
        "relative": tell(found.relative.low, relative_text(found.relative, words)),
    }


def index_text(found: Needed | None, mark: float, words: Words, tell: Tell) -> str:
    """Say how much growth of the other branches brings the index under the mark."""
    said = chosen(measure_text("hhi", mark, words))
    if found is None:
        return words("diversity-way-index-unknown")
    if found.met:
        return words("diversity-way-index-met", mark=said)
    if not found.possible:
        return words("diversity-way-index-impossible", mark=said)
    return words("diversity-way-index", mark=said, **_needed(found, words, tell))


def pace_text(found: Pace | None, mark: float, words: Words, tell: Tell) -> str:
    """Say how many years the mark is away at the pace of the last five."""
    if found is None:
        return words("diversity-pace-unknown")
    facts = {
        "start": str(found.start),
        "end": str(found.end),
        "before": tell(found.before, words.percent(found.before, 1)),
        "after": tell(found.after, words.percent(found.after, 1)),
        "mark": chosen(words.percent(mark)),
    }
    if found.years is None:
        text = words("diversity-pace-rising", **facts)
    elif found.years == 0:
        text = words("diversity-pace-there", **facts)
    else:
        text = words("diversity-pace-years", years=tell(found.years, words.number(found.years, 1)), **facts)
    return text if found.same_branch else f"{text} {words('diversity-pace-changed')}"


def table(atlas: Atlas, years: Sequence[Year], words: Words) -> pd.DataFrame:
    """Lay out the cells, one row a year and branch, ids beside labels, to take away."""
    rows: list[tuple[object, ...]] = []
    for year in years:
        place = _place(atlas, year, words)
        for branch in (*BRANCHES, MANUFACTURING, "industrial_output"):
            status = "A" if branch in year.absent else year.hidden.get(branch, "")
            if branch in year.cells or status:
                name = words.name(atlas.row("series", branch))
                rows.append((*place, branch, name, year.cells.get(branch, math.nan), status, year.source_id))
    return _tidy(atlas, rows, ["series_id", "series", "value_mln_kzt", "status_id"])


def measures_table(atlas: Atlas, years: Sequence[Year], words: Words) -> pd.DataFrame:
    """Lay out the measures, one row a year and measure: the lowest and the highest value that hidden cells allow."""
    rows = [
        (*_place(atlas, year, words), measure, words.name(atlas.indicator(measure)),
         *(round(end * SCALE[measure], 2) for end in (found.low, found.high)), year.source_id)
        for year in years if year.structure
        for measure, found in ((measure, of(year.structure)) for measure, of in MEASURES.items())
    ]  # fmt: skip
    return _tidy(atlas, rows, ["indicator_id", "indicator", "low", "high"])


def sections_table(atlas: Atlas, years: Sequence[Year], words: Words) -> pd.DataFrame:
    """Lay out the sections of industry, one row a year and section, with their shares of all of it in per cent."""
    rows = [
        (*_place(atlas, year, words), section, words.name(atlas.row("series", section)), year.cells[section],
         round(100 * share, 2), year.source_id)
        for year in years for section, share in section_shares(year).items()
    ]  # fmt: skip
    return _tidy(atlas, rows, ["series_id", "series", "value_mln_kzt", "share_percent"])


def _place(atlas: Atlas, year: Year, words: Words) -> tuple[object, ...]:
    return (year.town_id, words.name(atlas.town(year.town_id)), year.territory, year.period)


def _tidy(atlas: Atlas, rows: Sequence[tuple[object, ...]], names: Sequence[str]) -> pd.DataFrame:
    made = pd.DataFrame(rows, columns=["town_id", "town", "territory_id", "year", *names, "source_id"])
    return sourced(atlas, made, made["source_id"])


def section_chart(
    atlas: Atlas,
    years: Sequence[Year],
    *,
    words: Words,
    theme: Theme,
    span: tuple[int, int] | None = None,
    height: int = 440,
) -> go.Figure:
    """Draw the shares of the four sections of industry, a year a bar; what no section accounts for is left white.

    span: first and last year of the axis, the same for all towns that stand side by side; that of `years` by default.
    """
    figure = go.Figure()
    fills = _fills((), theme)
    for section in (SECTIONS[0], MANUFACTURING, *SECTIONS[1:]):
        name = words.name(atlas.row("series", section))
        shares = [section_shares(year).get(section) for year in years]
        figure.add_trace(
            go.Bar(
                x=[year.period for year in years],
                y=[None if share is None else 100 * share for share in shares],
                name=_wrapped(name),
                marker=fills[section],
                hovertext=[
                    _hover(atlas, year, name, year.cells.get(section, 0.0), year.cells["industrial_output"], words)
                    for year in years
                ],
                hoverinfo="text",
            )
        )
    figure.update_layout(barmode="stack", bargap=0.1)
    _frame(figure, words, theme, height)
    _legend(figure, theme)
    figure.update_yaxes(range=[0, 100], ticksuffix=words.percent(0).removeprefix("0"))
    _year_axis(figure, span or [year.period for year in years], theme)
    return figure


def section_shares(year: Year) -> dict[str, float]:
    """Give the shares of the sections whose output is published, of their total, 0 to 1; empty without a total."""
    total = year.cells.get("industrial_output", 0.0)
    if not total > 0:
        return {}
    return {name: year.cells[name] / total for name in (*SECTIONS, MANUFACTURING) if name in year.cells}


def _fills(lead: Sequence[str], theme: Theme) -> dict[str, Mapping[str, object]]:
    """Give the fill of each section, of manufacturing, of each leading branch, and of what is added up."""
    colours, edge = PICKS[theme.name], {"line": {"color": theme.paper, "width": 0.5}}

    def fill(colour: str, pattern: str) -> Mapping[str, object]:
        shape = {"shape": pattern, "fgcolor": theme.paper, "fgopacity": 0.35, "size": 7, "fillmode": "overlay"}
        return {"color": colour, **edge, "pattern": shape}

    made = {one: fill(colours[number], PATTERNS[number]) for one, number in SECTION_COLOURS.items()}
    free = [(n, PATTERNS[n]) for n in range(len(colours)) if n not in SECTION_COLOURS.values()]
    free += [(number, SHARED_PATTERN) for one, number in SECTION_COLOURS.items() if one not in lead]
    for branch, (number, pattern) in zip((one for one in lead if one not in made), free, strict=False):
        made[branch] = fill(colours[number], pattern)
    hidden = {"shape": "/", "fgcolor": theme.muted, "bgcolor": theme.paper, "size": 6, "fillmode": "overlay"}
    return {
        **made,
        MANUFACTURING: fill(MANUFACTURING_COLOUR[theme.name], ""),
        OTHER: {"color": theme.ghost, **edge},
        UNDISCLOSED: {"color": theme.paper, "line": {"color": theme.muted, "width": 1}, "pattern": hidden},
    }


def _hover(atlas: Atlas, year: Year, name: str, amount: float, total: float, words: Words) -> str:
    text = f"{words.number(amount)}{NBSP}{words.unit('mln_kzt')}"
    return "<br>".join(
        (
            f"<b>{escaped(name)}</b>",
            f"{year.period}: <b>{words.percent(amount / total, 1)}</b> · {escaped(text)}",
            escaped(words("chart-source", source=sources_text(atlas, year.source_id, words))),
        )
    )


def _band_hover(period: int, found: Interval, measure: str, words: Words) -> str:
    return f"{period}: <b>{escaped(interval_text(measure, found, words))}</b>"


def _wrapped(name: str) -> str:
    return "<br>".join(escaped(line) for line in wrap(name, LEGEND_LETTERS, break_long_words=False))


def _legend(figure: go.Figure, theme: Theme) -> None:
    """Name the branches under the plot, in columns as wide as the longest line of a name may be.

    It stands at the foot of the figure: placed by the plot, which makes room for it, it would stay where it was when
    the window gets another width.
    """
    figure.update_layout(
        showlegend=True,
        legend={"orientation": "h", "yref": "container", "yanchor": "bottom", "y": 0, "x": 0, "traceorder": "normal",
                "entrywidth": LEGEND_WIDTH, "font": {"size": 12, "color": theme.ink},
                "itemclick": False, "itemdoubleclick": False},
    )  # fmt: skip


def _frame(figure: go.Figure, words: Words, theme: Theme, height: int) -> None:
    figure.update_layout(
        height=height,
        separators=SEPARATORS[words.language],
        paper_bgcolor=theme.paper,
        plot_bgcolor=theme.paper,
        font={"family": FONT, "size": 14, "color": theme.ink},
        margin={"l": 8, "r": 12, "t": 28, "b": 8},
        hovermode="closest",
        hoverlabel={"bgcolor": theme.paper, "bordercolor": theme.muted, "align": "left",
                    "font": {"color": theme.ink, "size": 14, "family": FONT}},
        dragmode=False,
        showlegend=False,
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": theme.muted, "activecolor": theme.ink},
    )  # fmt: skip
    figure.update_yaxes(gridcolor=theme.grid, color=theme.muted, fixedrange=True, automargin=True, zeroline=True,
                        zerolinecolor=theme.muted, nticks=6)  # fmt: skip


def _year_axis(figure: go.Figure, periods: Sequence[int], theme: Theme) -> None:
    if not periods:
        return
    first, last = min(periods), max(periods)
    step = next(step for step in (1, 2, 5, 10, 20) if (last - first) / step <= 5)
    between = [
        year for year in range(first + 1, last) if year % step == 0 and min(year - first, last - year) > step / 2
    ]
    figure.update_xaxes(
        tickmode="array", tickvals=[first, *between, last], tickformat="d", tickangle=0, showgrid=False,
        fixedrange=True, color=theme.muted, range=[first - 0.6, last + 0.6], zeroline=False, automargin=True,
    )  # fmt: skip
