"""Every source, what rests on it, and whether its address can be trusted to open."""

import streamlit as st

from geo.views.sources import METHOD
from geo.web import everything, frame, sources
from geo.web.origin import origin

view, w, atlas = frame.open_page("sources", sources.parameters)

st.title(w("sources-title"))
st.markdown(w("sources-text"))
sources.one(atlas, view, w)
text = sources.search(view, w)
with origin(atlas, w, METHOD, sources.counted(atlas)):
    sources.listing(atlas, text, w)
everything.offer(atlas, w)
frame.close_page(view, atlas, w)
