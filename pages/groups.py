"""What the three groups are, which town is in which and how surely, and what another choice would change."""

import streamlit as st

from geo.web import controls, downloads, frame, groups, parameters

CHART_HEIGHT, FILTERS_HEIGHT = 700, 480  # px

view, w, atlas = frame.open_page("groups", parameters.groups_page)
theme = frame.theme()

# The answer is sent first, as light as it can be; the filters and the charts take the browser longer to load.
view.seed_all()
picked = view.one("town") or ""
st.title(w("groups-title"))
groups.lede(atlas, w)
groups.what_if(view, atlas, w)
groups.cards(atlas, picked, w, theme)
with st.sidebar:
    choices = frame.slot(FILTERS_HEIGHT, "filters")
frame.map_first()
with choices():
    controls.town(view, atlas, w)
    groups.controls(view, atlas, w)
    downloads.picture_choice(w)
frame.search_box(view, atlas, w)
with frame.after_the_map(CHART_HEIGHT):
    groups.figures(atlas, picked, w, theme)
    if picked:
        groups.town(atlas, picked, w)
    else:
        st.info(w("groups-pick"), icon=":material/location_city:")
    groups.unclassified(atlas, w)
    groups.agreement(atlas, w)
    groups.certainty(atlas, picked, w, theme)
    groups.method(atlas, w)
frame.close_page(view, atlas, w)
