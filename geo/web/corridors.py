"""The parts of the page about a corridor."""

from functools import partial
from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from geo.analysis import corridors
from geo.analysis.corridors import Branch
from geo.model.atlas import Atlas
from geo.views import corridor_charts, strip
from geo.views import corridors as said
from geo.views.card import source_line
from geo.views.facts import notes_text
from geo.views.markdown import plain
from geo.views.palette import Theme
from geo.views.words import Words
from geo.web import downloads, unfold
from geo.web.parts import Part, note
from geo.web.state import ViewState

_CSS = Path(__file__).parent / "css" / "corridors.css"
CHART_HEIGHT, AROUND_STRIPS, HEAD_OF_STRIP = 340, 260, 90  # px
STRIPS_FOLDED = 0.5  # of the height: more where a strip cannot stand in two columns


def style(theme: Theme) -> None:
    """Put in the styles of the page."""
    st.html(f"<style>{_CSS.read_text(encoding='utf-8')}</style>{said.colours(theme)}")


def controls(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose the corridor, how far is near, and what stands on the strip beside towns."""
    st.selectbox(
        w("control-corridor"),
        sorted(view.choices("corridor"), key=lambda one: w.order(w.name(atlas.corridor(one)))),
        format_func=lambda one: w.name(atlas.corridor(one)),
        key=view.seed("corridor"),
    )
    st.segmented_control(
        w("corridors-reach"),
        view.choices("reach"),
        key=view.seed("reach"),
        required=True,
        help=w("corridors-reach.help"),
    )
    st.pills(
        w("corridors-beside"),
        view.choices("beside"),
        format_func=lambda kind: w(f"corridors-beside.{kind}"),
        selection_mode="multi",
        key=view.seed("beside"),
    )


def strips(
    atlas: Atlas, corridor_id: str, branches: tuple[Branch, ...], near: pd.DataFrame, kinds: tuple[str, ...], w: Words
) -> None:
    """Draw every branch as a strip with the towns and the chosen kinds beside it."""
    title, height = w("corridors-strip"), AROUND_STRIPS
    st.header(title, anchor=False)
    st.html(said.strip_key(w))
    shown = near[near["kind"].isin(["town", *kinds])]
    towns, pen = said.town_links(atlas, w), said.pen(atlas, corridor_id, w)
    for branch in branches:
        names = said.stop_names(atlas, branch, w)
        beside = said.beside(atlas, shown[shown["branch"] == branch.branch], w)
        head = f"<h3>{escape(said.branch_title(branch, names, w))}</h3>{said.branch_length(branch, pen)}"
        st.html(head + strip.html(branch, names, beside, pen, towns))
        height += HEAD_OF_STRIP + strip.height(branch, beside)
    note(
        Part(
            "chart", f"{w.name(atlas.corridor(corridor_id))}: {title}", "strips", height, round(height * STRIPS_FOLDED)
        )
    )
    st.caption(w("corridors-strip-text"))


def figures(atlas: Atlas, corridor_id: str, w: Words, theme: Theme, *, large: bool) -> None:
    """Draw volumes and capacities by year, and list every published figure with its source."""
    st.header(w("corridors-figures"), anchor=False)
    facts = corridors.facts(atlas, corridor_id)
    if facts.empty:
        st.info(w("corridors-figures-none"), icon=":material/event_busy:")
        return
    charted = corridor_charts.charted(facts)
    if charted:
        for column, attribute in zip(st.columns(len(charted), gap="medium"), charted, strict=True):
            with column:
                chart(atlas, corridor_id, facts[facts["attribute"] == attribute], attribute, w, theme, large=large)
        st.caption(w("corridors-hollow"))
    st.html(said.facts_table(atlas, corridor_id, w))
    downloads.table(
        atlas, partial(said.facts_download, atlas, corridor_id, w), w,
        title=w("corridors-file-figures", corridor=w.name(atlas.corridor(corridor_id))),
        parts=("corridor-figures", corridor_id), key="corridor_figures",
    )  # fmt: skip


def chart(
    atlas: Atlas, corridor_id: str, facts: pd.DataFrame, attribute: str, w: Words, theme: Theme, *, large: bool
) -> None:
    """Draw one attribute by year with its sources under it."""
    title = w(f"corridors-attribute-{attribute}")
    st.markdown(f"**{title}**")
    height = round(CHART_HEIGHT * (1.4 if large else 1))
    figure = corridor_charts.over_time(atlas, facts, w, theme, large=large, height=height)
    noted = corridor_charts.notes(atlas, facts, w)
    downloads.chart(
        atlas, figure, w, parts=("corridor", corridor_id, attribute), key=f"corridor_{attribute}",
        title=f"{w.name(atlas.corridor(corridor_id))}: {title}", source_ids=facts["source_id"].unique(),
        notes=[w("corridors-hollow"), *noted],
    )  # fmt: skip
    if noted:
        st.caption("  \n".join(map(plain, noted)))
    st.html(f'<p class="atlas-source">{source_line(atlas, " ".join(facts["source_id"].unique()), w)}</p>')


def towns(atlas: Atlas, corridor_id: str, near: pd.DataFrame, reach: str, w: Words) -> None:
    """List the towns within reach, and say what the seminar asked for along corridors."""
    st.header(w("corridors-towns", reach=reach), anchor=False)
    text, source = said.instruction(atlas, w)
    st.html(
        f'<p class="atlas-lede">{escape(text)}</p><p class="atlas-source">{escape(w("figure-source"))}: {source}</p>'
    )
    if (near["kind"] == "town").any():
        st.html(said.towns_table(atlas, corridor_id, near, w))
    else:
        st.info(w("corridors-lede-none", reach=reach), icon=":material/location_off:")


def overview(atlas: Atlas, corridor_id: str, reach_km: float, w: Words) -> None:
    """List all corridors with the towns within reach of each."""
    st.header(w("corridors-overview"), anchor=False)
    st.html(said.overview(atlas, reach_km, corridor_id, w))
    downloads.table(
        atlas, partial(said.overview_download, atlas, reach_km, w), w, title=w("corridors-overview"),
        parts=("corridors-towns", f"{reach_km:g}-km"), key="corridors_overview",
    )  # fmt: skip


def around(atlas: Atlas, corridor_id: str, near: pd.DataFrame, reach: str, w: Words) -> None:
    """List zones and gateways within reach, and how many have no position."""
    count = int((near["kind"] != "town").sum())
    label = w("corridors-around", reach=reach, count=count)
    if count:
        unfold.table(
            label,
            lambda: said.around(atlas, corridor_id, near, w),
            alt=label,
            key="corridor_around",
            icon=":material/factory:",
        )
    st.html(said.unplaced(atlas, w))


def take_away(
    atlas: Atlas, corridor_id: str, branches: tuple[Branch, ...], near: pd.DataFrame, reach: str, w: Words
) -> None:
    """Offer what is near and the stops as files."""
    name = w.name(atlas.corridor(corridor_id))
    st.markdown(plain(w("corridors-file-near", corridor=name, reach=reach)))
    downloads.table(
        atlas, partial(said.near_download, atlas, corridor_id, near, w), w,
        title=w("corridors-file-near", corridor=name, reach=reach),
        parts=("corridor-near", corridor_id, reach), key="corridor_near",
    )  # fmt: skip
    st.markdown(plain(w("corridors-file-stops", corridor=name)))
    downloads.table(
        atlas, partial(said.stops_download, atlas, corridor_id, branches, w), w,
        title=w("corridors-file-stops", corridor=name), parts=("corridor-stops", corridor_id), key="corridor_stops",
    )  # fmt: skip


def method(atlas: Atlas, corridor_id: str, w: Words) -> None:
    """Say how lengths and distances are made, with the caveats of the corridor."""
    with st.expander(w("corridors-method"), icon=":material/functions:"):
        st.markdown(w("corridors-method-text"))
        st.caption(plain(notes_text(atlas, str(atlas.corridor(corridor_id)["note"]), w)))
