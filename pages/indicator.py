"""One indicator: what it is, how it is made, how the towns lie, since when it is known."""

import streamlit as st

from geo.web import controls, downloads, frame, indicator

view, w, atlas = frame.open_page("indicator", indicator.parameters)
theme = frame.theme()

with st.sidebar, st.container(key="filters"):
    controls.indicator(view, atlas, w)
    controls.towns(view, atlas, w)
    downloads.picture_choice(w)

indicator_id = view.choice("indicator")
indicator.head(atlas, indicator_id, int(view.choice("year")), w)
period = indicator.year(atlas, view, indicator_id, w)
indicator.towns_of_year(atlas, view, indicator_id, period, w, theme)
indicator.change(atlas, view, indicator_id, period, w, theme)
indicator.lines(atlas, view, indicator_id, w, theme)
indicator.coverage(atlas, indicator_id, w, theme)
indicator.table(atlas, indicator_id, w)
frame.close_page(view, atlas, w, w.name(atlas.indicator(indicator_id)))
