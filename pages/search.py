"""What the Atlas knows under a name, in any of three languages, two scripts, and old spellings."""

import streamlit as st

from geo.web import frame, search

view, w, atlas = frame.open_page("search", search.parameters)

st.title(w("search-title"))
st.caption(w("search-text"))
search.page(atlas, view, w)
frame.close_page(view, atlas, w)
