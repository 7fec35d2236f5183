"""Parts of the page about one indicator."""

from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from geo.analysis import between
from geo.analysis.methods import merge_words
from geo.analysis.selection import group_of
from geo.analysis.values import at, periods
from geo.model.atlas import Atlas
from geo.model.vocabulary import ListStatus
from geo.views import bars, card, charts, group_charts, locator, provenance, tables
from geo.views import between as changes
from geo.views import indicator as said
from geo.views.caption import Swatch
from geo.views.facts import indicator_name, publishers_text
from geo.views.markdown import plain
from geo.views.palette import GROUP_COLOURS, Theme
from geo.views.sentences import SHARES
from geo.views.words import Words
from geo.web import cached, downloads, panels, paper, unfold
from geo.web import parameters as common
from geo.web.address import Parameter
from geo.web.parts import Part, note
from geo.web.state import ViewState

TREND_HEIGHT, MAP_HEIGHT = 420, 400  # px; the map with the lines under it
SINCE = 2000
RANKINGS = ("list", "chart")


def parameters(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say which indicator is shown, for which year, and which towns stand out."""
    return (
        common.indicator(atlas),
        replace(common.year(atlas), follows="indicator", following=lambda one: (first_year(atlas, one),)),
        replace(common.since(atlas), follows="indicator", following=lambda one: (first_since(atlas, one),)),
        Parameter("ranking", RANKINGS, (RANKINGS[0],)),
        Parameter("change_by", between.ORDERS, (between.ORDERS[0],)),
        Parameter("towns", tuple(atlas.towns["town_id"]), (), many=True, optional=True, most=common.MOST_TOWNS),
    )


def first_year(atlas: Atlas, indicator_id: str) -> str:
    """Give the year that a link to an indicator opens with: that of all pages, or the latest that has values."""
    usual, held = common.fullest_year(atlas), _years(atlas, indicator_id)
    return usual if int(usual) in held or not held else str(held[-1])


def first_since(atlas: Atlas, indicator_id: str) -> str:
    """Give the year that changes begin with in a link to an indicator: the usual one, or the first that compares."""
    end, (usual,) = int(first_year(atlas, indicator_id)), common.since(atlas).default
    return str(between.opening(cached.own(atlas, indicator_id), end, listed(atlas), usual=int(usual)))


def _years(atlas: Atlas, indicator_id: str) -> list[int]:
    frame = cached.own(atlas, indicator_id)
    return periods(frame[frame["town_id"].isin(listed(atlas))])


def listed(atlas: Atlas) -> list[str]:
    """Name the towns of today's list."""
    return [str(town) for town in atlas.towns.loc[atlas.towns["list_status"] == ListStatus.CURRENT, "town_id"]]


def head(atlas: Atlas, indicator_id: str, year: int, w: Words) -> None:
    """Define the indicator, with its unit, method and caveats, and link to where else it is shown."""
    row = atlas.indicator(indicator_id)
    st.title(plain(indicator_name(atlas, indicator_id, w)), anchor=False)
    st.html(f'<p class="atlas-lede">{escape(w.name(row, "definition"))}</p>')
    st.html(said.facts(atlas, indicator_id, w) + said.others(w, indicator_id, year))


def year(atlas: Atlas, view: ViewState, indicator_id: str, w: Words) -> int:
    """Choose the year, and say when it has no value."""
    st.select_slider(w("control-year"), options=view.choices("year"), key=view.seed("year"))
    period = int(view.choice("year"))
    panels.empty_year(atlas, cached.own(atlas, indicator_id), indicator_id, listed(atlas), period, w)
    return period


def towns_of_year(atlas: Atlas, view: ViewState, indicator_id: str, period: int, w: Words, theme: Theme) -> None:
    """Rank the towns of one year and draw how they lie."""
    frame, towns = cached.own(atlas, indicator_id), listed(atlas)
    rows = at(frame, period, towns)
    if rows["value"].isna().all():
        return
    group = group_of(atlas)
    colours = {town: GROUP_COLOURS[theme.name][group[town]] for town in towns}
    title = f"{indicator_name(atlas, indicator_id, w)}, {period}"
    source = card.source_line(atlas, merge_words(*rows["source_id"]), w)
    left, right = st.columns([2, 3], gap="large")
    with left:
        st.header(f"{w('indicator-ranking')}, {period}", anchor=False)
        st.segmented_control(
            w("indicator-ranking"), view.choices("ranking"), format_func=lambda one: w(f"indicator-ranking-{one}"),
            key=view.seed("ranking"), required=True, label_visibility="collapsed",
        )  # fmt: skip
        options: dict[str, Any] = {"towns": towns, "colours": colours, "words": w, "theme": theme}
        if view.choice("ranking") == "chart":
            hatched = [w("chart-hatched")] if bars.key(rows, w) else []
            downloads.chart(
                atlas, charts.ranking(atlas, frame, indicator_id, period, **options), w,
                parts=("ranking", indicator_id, period), key="ranking", title=title, source_ids=rows["source_id"],
                notes=hatched, colours=_groups_of(atlas, rows[rows["value"].notna()], w, theme),
            )  # fmt: skip
            st.html(f'<p class="atlas-source">{bars.key(rows, w)}{source}</p>')
        else:
            listing = bars.html(atlas, frame, indicator_id, period, **options)
            st.html(f'{listing}<p class="atlas-source">{bars.key(rows, w)}{source}</p>')
        downloads.table(
            atlas, partial(tables.ranks, atlas, frame, indicator_id, period, towns=towns, words=w), w,
            title=title, parts=("ranking", indicator_id, period), key="indicator_ranking",
        )  # fmt: skip
    with right:
        st.header(f"{w('indicator-distribution')}, {period}", anchor=False)
        st.caption(w("indicator-distribution-text"))
        figure = said.distribution(
            atlas, frame, indicator_id, period, towns=towns, colours=colours, words=w, theme=theme
        )
        downloads.chart(
            atlas, figure, w, parts=("distribution", indicator_id, period), key="swarm",
            title=f"{w('indicator-distribution')}: {title}", source_ids=rows["source_id"],
            notes=[w("indicator-distribution-text")], colours=_groups_of(atlas, rows[rows["value"].notna()], w, theme),
        )  # fmt: skip
        st.html(f'<p class="atlas-source">{source}</p>')
        st.header(f"{w('indicator-map')}, {period}", anchor=False)
        named = f"{w('indicator-map')}: {title}"
        note(Part("map", named, "values_map", MAP_HEIGHT))
        with st.container(key="values_map"):
            publishers = w("chart-source", source=publishers_text(atlas, rows["source_id"], w))
            paper.caption(named, publishers, rows["source_id"].unique(), key="values_map")
            drawn = locator.values(atlas, rows, colours, named, w, theme)
            key = paper.swatches(_groups_of(atlas, rows, w, theme))
            st.html(f'{drawn}<p class="atlas-source">{escape(w("indicator-map-text"))}<br>{key}</p>')
        st.html(f'<p class="atlas-source">{source}</p>')  # outside: a frame tells its source itself


def _groups_of(atlas: Atlas, rows: pd.DataFrame, w: Words, theme: Theme) -> tuple[Swatch, ...]:
    """Name the colours of the groups of the towns in rows."""
    group = group_of(atlas)
    return group_charts.key(w, theme, {group[town] for town in rows["town_id"]})


def change(atlas: Atlas, view: ViewState, indicator_id: str, end: int, w: Words, theme: Theme) -> None:
    """Rank the towns by what changed between two years, with breaks told and both values traced to their cells."""
    if len(_years(atlas, indicator_id)) < 2:
        return
    frame, towns = cached.own(atlas, indicator_id), listed(atlas)
    st.header(w("between-title"), anchor=False)
    shares = atlas.indicator(indicator_id)["unit"] in SHARES
    left, right = st.columns(2, gap="large")
    with left:
        st.select_slider(w("between-since"), options=view.choices("since"), key=view.seed("since"))
    with right:
        st.segmented_control(
            w("between-by"), view.choices("change_by"), format_func=lambda one: w(f"between-by-{one}"),
            key=view.seed("change_by"), required=True, disabled=shares,
        )  # fmt: skip
    start, by = int(view.choice("since")), between.ORDERS[0] if shares else view.choice("change_by")
    if start >= end:
        st.info(w("between-order", start=str(start), end=str(end)), icon=":material/event_busy:")
        return
    rows = between.ranked(frame, start, end, towns, by=by)
    lede = changes.lede(atlas, frame, rows, indicator_id, w, by=by)
    st.html(f'<div class="atlas-lede">{provenance.html(atlas, lede, w)}</div>')
    if rows[by].isna().all():
        return
    group = group_of(atlas)
    colours = {town: GROUP_COLOURS[theme.name][group[town]] for town in towns}
    title = f"{w('between-title')}: {indicator_name(atlas, indicator_id, w)}, {start}–{end}"
    parts = ("change", indicator_id, f"{start}-{end}")
    sources = changes.source_ids(rows)
    hatched = [w("between-hatched")] if (rows["broken"] > 0).any() else []
    told = [*hatched, *changes.caveats(atlas, frame, rows, indicator_id, w)]
    brief = [*hatched, *changes.remarks(atlas, rows, indicator_id, w)]  # the picture has little room
    left, right = st.columns(2, gap="large")
    with left:
        figure = changes.chart(atlas, rows, indicator_id, by=by, colours=colours, words=w, theme=theme)
        downloads.chart(
            atlas, figure, w, parts=parts, key="change", title=title, source_ids=sources, notes=brief,
            colours=_groups_of(atlas, rows[rows[by].notna()], w, theme),
        )  # fmt: skip
    with right:
        paper.hinted("", w("between-values"))
        st.html(f'<div class="atlas-block">{changes.html(atlas, frame, rows, indicator_id, w)}</div>')
    below = [*map(escape, told), card.source_line(atlas, merge_words(*sources), w)]
    st.html(f'<p class="atlas-source">{"<br>".join(below)}</p>')
    downloads.table(
        atlas, partial(changes.table, atlas, frame, rows, indicator_id, w), w,
        title=title, parts=parts, key="change",
    )  # fmt: skip


def lines(atlas: Atlas, view: ViewState, indicator_id: str, w: Words, theme: Theme) -> None:
    """Draw the towns over the years."""
    frame, towns = cached.own(atlas, indicator_id), listed(atlas)
    shown = frame[frame["town_id"].isin([*towns, *view.many("towns")])]
    if len(periods(shown)) < 2:
        return
    with st.container(key="trend"):
        panels.trend(
            atlas,
            indicator_id,
            towns,
            view.many("towns"),
            w,
            theme,
            height=TREND_HEIGHT,
            since=SINCE,
            open_link=False,
        )


def coverage(atlas: Atlas, indicator_id: str, w: Words, theme: Theme) -> None:
    """Draw how many towns have a value in which year."""
    made = said.coverage(atlas, cached.own(atlas, indicator_id), indicator_id, listed(atlas), w, theme)
    st.header(w("indicator-coverage-title"), anchor=False)
    st.html(made or f"<p>{escape(w('panel-empty', indicator=indicator_name(atlas, indicator_id, w)))}</p>")


def table(atlas: Atlas, indicator_id: str, w: Words) -> None:
    """Show every value of every town and territory, with source and cell."""
    frame = cached.values(atlas, indicator_id)
    made = partial(tables.observations, atlas, frame, indicator_id, w)
    name, label = indicator_name(atlas, indicator_id, w), w("panel-table")
    with st.container(key="values_table"):  # not on paper, where nothing unfolds
        st.header(label, anchor=False)
        unfold.table(label, lambda: tables.spoken(tables.labelled(made(), w), w), alt=name, key="indicator_table")
        downloads.table(
            atlas, made, w, title=name, parts=("indicator", indicator_id), key="indicator",
        )  # fmt: skip
