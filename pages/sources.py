"""Every source, what rests on it, and whether its address can be trusted to open."""

import streamlit as st

from geo.web import everything, frame, sources

view, w, atlas = frame.open_page("sources", sources.parameters)

st.title(w("sources-title"))
st.markdown(w("sources-text"))
sources.one(atlas, view, w)
text = sources.search(view, w)
sources.listing(atlas, text, w)
everything.offer(atlas, w)
frame.close_page(view, atlas, w)
