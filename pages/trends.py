"""How towns, regions and medians of groups compare: over time, between two years, by rank, in two indicators."""

import streamlit as st

from geo.analysis import comparison, selection
from geo.web import comparing, controls, downloads, frame, panels, parameters

view, w, atlas = frame.open_page("trends", parameters.trends_page)
theme = frame.theme()

with st.sidebar, st.container(key="filters"):
    controls.territory(view, w)
    controls.town_filters(view, atlas, w)
    downloads.picture_choice(w)

st.title(w("app-page-trends"))
controls.compare_view(view, w)
kind = view.choice("view")
left, right = st.columns(2)
with left:
    controls.indicator(view, atlas, w)
    if kind == "scatter":
        controls.second_indicator(view, atlas, w)
with right:
    controls.towns(view, atlas, w)
with st.container(horizontal=True, gap="small", key="options"):
    controls.wider_subjects(view, atlas, w)
    controls.medians(view, w)
    shown = [view.choice("indicator"), *([view.choice("second")] if kind == "scatter" else [])]
    controls.variants(
        view,
        w,
        priced=any(comparison.can_be_constant(atlas, one) for one in shown),
        counted=any(comparison.can_be_per_head(atlas, one) for one in shown),
        indexed=kind not in comparing.NOT_INDEXED,
    )
left, right = st.columns(2)
if kind != "scatter":
    with left:
        controls.since(view, w)
if kind in {"slope", "scatter"}:
    with right if kind == "slope" else left:
        controls.compare_year(view, w)

filters = view.filters()
choice = comparing.choose(view, atlas, w, theme, selection.select(atlas, **filters))
with st.container(key="trend"):
    if choice.towns or choice.picked:
        comparing.show(choice)
    else:
        panels.nothing_left(atlas, filters, w)
frame.close_page(view, atlas, w)
