"""Serve the Atlas with static files that browsers keep, and its open data interface: `streamlit run serve.py`.

`streamlit run app.py` serves the app alone; browsers then ask anew for each file whether it has changed.
"""

import sys
from contextlib import suppress

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from geo.store import DataError
from geo.web import assets, frame, panels, preload, public, routes, shell, warm
from geo.web.caching import LongCache, Remembered

__all__ = ["panels"]  # imported here so that no reader waits for plotly, folium and pandas

if wrong := public.complaint():
    sys.exit(wrong)
links = list(preload.links(assets.urls(), assets.root()))
with suppress(DataError):  # the pages tell it, in the reader's language
    warm.start(frame.load())

app = st.App(
    "app.py",
    routes=routes.routes(frame.load, base=str(config.get_option("server.baseUrlPath") or "")),
    middleware=[
        Middleware(preload.Preload, values=links, root=assets.root()),
        Middleware(shell.Shell, root=assets.root()),
        Middleware(Remembered),
        Middleware(LongCache),
    ],
)
