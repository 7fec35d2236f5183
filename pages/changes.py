"""What each update of the data brought, took away and changed."""

import streamlit as st

from geo.store.changes import updates
from geo.views import changes
from geo.web import frame

view, w, atlas = frame.open_page("changes", lambda _: ())

st.title(w("changes-title"))
st.html(changes.lede(atlas.version, w))
found = updates(atlas)
if found:
    st.html(changes.origin(atlas, w))
    st.html(changes.html(atlas, found, w))
else:
    st.info(w("changes-none"), icon=":material/history:")
frame.close_page(view, atlas, w)
