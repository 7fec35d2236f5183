"""Parts of the page about one indicator."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from geo.analysis.selection import group_of
from geo.analysis.values import at, periods
from geo.model.atlas import Atlas
from geo.model.vocabulary import ListStatus
from geo.views import bars, card, tables
from geo.views import indicator as said
from geo.views.facts import indicator_name
from geo.views.palette import GROUP_COLOURS, Theme
from geo.views.words import Words
from geo.web import cached, downloads, panels
from geo.web import parameters as common
from geo.web.address import Parameter
from geo.web.state import ViewState

TREND_HEIGHT = 420  # px
SINCE = 2000


def parameters(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say which indicator is shown, for which year, and which towns stand out."""
    return (
        common.indicator(atlas),
        common.year(atlas),
        Parameter("towns", tuple(atlas.towns["town_id"]), (), many=True, optional=True, most=common.MOST_TOWNS),
    )


def listed(atlas: Atlas) -> list[str]:
    """Name the towns of today's list."""
    return [str(town) for town in atlas.towns.loc[atlas.towns["list_status"] == ListStatus.CURRENT, "town_id"]]


def head(atlas: Atlas, indicator_id: str, year: int, w: Words) -> None:
    """Define the indicator, with its unit, method and caveats, and link to where else it is shown."""
    row = atlas.indicator(indicator_id)
    st.title(indicator_name(atlas, indicator_id, w), anchor=False)
    st.html(f'<p class="atlas-lede">{escape(w.name(row, "definition"))}</p>')
    st.html(said.facts(atlas, indicator_id, w) + said.others(w, indicator_id, year))


def year(atlas: Atlas, view: ViewState, indicator_id: str, w: Words) -> int:
    """Choose the year, and say when it has no value."""
    st.select_slider(w("control-year"), options=view.choices("year"), key=view.seed("year"))
    period = int(view.choice("year"))
    panels.empty_year(atlas, cached.own(atlas, indicator_id), indicator_id, listed(atlas), period, w)
    return period


def towns_of_year(atlas: Atlas, indicator_id: str, period: int, w: Words, theme: Theme) -> None:
    """Rank the towns of one year and draw how they lie."""
    frame, towns = cached.own(atlas, indicator_id), listed(atlas)
    rows = at(frame, period, towns)
    if rows["value"].isna().all():
        return
    group = group_of(atlas)
    colours = {town: GROUP_COLOURS[theme.name][group[town]] for town in towns}
    title = f"{indicator_name(atlas, indicator_id, w)}, {period}"
    left, right = st.columns([2, 3], gap="large")
    with left:
        st.subheader(w("indicator-ranking"), anchor=False)
        listing = bars.html(atlas, frame, indicator_id, period, towns=towns, colours=colours, words=w, theme=theme)
        source = card.source_links(atlas, " ".join(dict.fromkeys(" ".join(rows["source_id"]).split())), w)
        st.html(f'{listing}<p class="atlas-source">{escape(w("figure-source"))}: {source}</p>')
        downloads.table(
            atlas, tables.ranks(atlas, frame, indicator_id, period, towns=towns, words=w), w,
            title=title, parts=("ranking", indicator_id, period), source_ids=rows["source_id"], key="indicator_ranking",
        )  # fmt: skip
    with right:
        st.subheader(w("indicator-distribution"), anchor=False)
        st.caption(w("indicator-distribution-text"))
        figure = said.distribution(
            atlas, frame, indicator_id, period, towns=towns, colours=colours, words=w, theme=theme
        )
        downloads.chart(
            atlas, figure, w, parts=("distribution", indicator_id, period), key="swarm",
            title=f"{w('indicator-distribution')}: {title}", source_ids=rows["source_id"],
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
            frame,
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
    st.subheader(w("indicator-coverage-title"), anchor=False)
    st.html(made or f"<p>{escape(w('panel-empty', indicator=indicator_name(atlas, indicator_id, w)))}</p>")


def table(atlas: Atlas, indicator_id: str, w: Words) -> None:
    """Show every value of every town and territory, with source and cell."""
    frame = cached.values(atlas, indicator_id)
    made = tables.observations(atlas, frame, indicator_id, w)
    st.subheader(w("panel-table"), anchor=False)
    with st.expander(w("panel-table"), icon=":material/table:"):
        st.dataframe(tables.labelled(made, w), hide_index=True, width="stretch")
    downloads.table(
        atlas, made, w, title=indicator_name(atlas, indicator_id, w), parts=("indicator", indicator_id),
        source_ids=_sources(frame), key="indicator",
    )  # fmt: skip


def _sources(frame: pd.DataFrame) -> Sequence[str]:
    return [str(one) for one in frame["source_id"].unique()]
