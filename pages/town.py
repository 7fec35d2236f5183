"""One town: what it is, how it fares, who runs it, what lies around it, and what is not known of it."""

import streamlit as st

from geo.views.facts import town_name
from geo.web import controls, frame, paper, town
from geo.web import groups as group_parts
from geo.web.state import forget_empty

view, w, atlas = frame.open_page("town", town.parameters)
theme = frame.theme()

forget_empty("town")
with st.sidebar, st.container(key="filters"):
    controls.town(view, atlas, w)

town_id = view.one("town") or town.EXAMPLE
town.head(atlas, town_id, w, theme)
town.numbers(atlas, town_id, w)
st.header(w("town-indicators"), anchor=False)
paper.hinted(w("town-indicators-text"), w("town-press"))
town.blocks(view, atlas, w)
town.indicators(atlas, town_id, view.many("blocks"), w, theme)
town.shifts(atlas, town_id, w)
town.economy(atlas, town_id, w)
town.surroundings(atlas, town_id, w)
town.similar(atlas, town_id, w)
group_parts.measures(atlas, town_id, w)
town.unknown(atlas, town_id, w)
town.take_away(atlas, town_id, w)
frame.close_page(view, atlas, w, town_name(atlas, town_id, w))
