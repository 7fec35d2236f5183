"""Serve the Atlas with long browser caching of its static files: `streamlit run serve.py`.

`streamlit run app.py` serves the same app; browsers then ask anew for each file whether it has changed.
"""

import streamlit as st
from starlette.middleware import Middleware

from geo.web.caching import LongCache

app = st.App("app.py", middleware=[Middleware(LongCache)])
