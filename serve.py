"""Serve the Atlas with long browser caching of its static files: `streamlit run serve.py`.

`streamlit run app.py` serves the same app; browsers then ask anew for each file whether it has changed.
"""

from contextlib import suppress

import streamlit as st
from starlette.middleware import Middleware

from geo.store import DataError
from geo.web import assets, frame, panels
from geo.web.caching import LongCache

__all__ = ["panels"]  # imported here so that no reader waits for plotly, folium and pandas

assets.urls()
with suppress(DataError):  # the pages tell it, in the reader's language
    frame.load()

app = st.App("app.py", middleware=[Middleware(LongCache)])
