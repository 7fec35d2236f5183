"""One indicator: what it is, how it is made, how the towns lie, since when it is known."""

import streamlit as st

from geo.web import cached, controls, downloads, frame, indicator
from geo.web.origin import origin

view, w, atlas = frame.open_page("indicator", indicator.parameters)
theme = frame.theme()

with st.sidebar, st.container(key="filters"):
    controls.indicator(view, atlas, w)
    controls.towns(view, atlas, w)
    downloads.picture_choice(w)

indicator_id = view.choice("indicator")
made_of = cached.values(atlas, indicator_id)["source_id"].unique()
indicator.head(atlas, indicator_id, int(view.choice("year")), w)
period = indicator.year(atlas, view, indicator_id, w)
indicator.towns_of_year(atlas, indicator_id, period, w, theme)
with origin(atlas, w, "between", made_of):
    indicator.change(atlas, view, indicator_id, period, w, theme)
indicator.lines(atlas, view, indicator_id, w, theme)
with origin(atlas, w, "coverage", made_of):
    indicator.coverage(atlas, indicator_id, w, theme)
indicator.table(atlas, indicator_id, w)
frame.close_page(view, atlas, w, w.name(atlas.indicator(indicator_id)))
