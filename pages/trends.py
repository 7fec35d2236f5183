"""How the picked towns went, against all others in grey."""

import streamlit as st

from geo.analysis import selection
from geo.web import cached, controls, frame, panels, parameters

CHART_HEIGHT = 560

view, w, atlas = frame.open_page("trends", parameters.trends_page)
theme = frame.theme()

with st.sidebar, st.container(key="filters"):
    controls.territory(view, w)
    controls.since(view, w)
    controls.town_filters(view, atlas, w)

st.title(w("app-page-trends"))
left, right = st.columns([1, 1])
with left:
    controls.indicator(view, atlas, w)
with right:
    controls.towns(view, atlas, w)
indicator_id = view.choice("indicator")
filters = view.filters()
towns = selection.select(atlas, **filters)
picked = list(view.many("towns"))
frame_of = cached.values(atlas, indicator_id)
frame_of = frame_of[frame_of["territory"] == view.choice("territory")]
if not towns and not picked:
    panels.nothing_left(atlas, filters, w)
else:
    with st.container(key="trend"):
        panels.trend(
            atlas,
            frame_of,
            indicator_id,
            list(dict.fromkeys([*towns, *picked])),
            picked,
            w,
            theme,
            height=CHART_HEIGHT,
            since=int(view.choice("since")),
        )
    panels.values_table(atlas, frame_of, indicator_id, list(dict.fromkeys([*picked, *towns])), w)
view.close()
