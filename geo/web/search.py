"""The search box over towns, indicators, zones, corridors and pages."""

from html import escape

import streamlit as st

from geo.analysis import search as finding
from geo.analysis.search import Entry
from geo.model.atlas import Atlas
from geo.views import search as said
from geo.views.links import href
from geo.views.words import Words
from geo.web.address import Parameter
from geo.web.state import ViewState

MOST_IN_BOX, MOST = 6, 40
BOX_KEY = "search_box"


def parameters(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say what is searched for."""
    return (Parameter("q", (), (), optional=True, free=finding.LONGEST),)


@st.cache_resource(show_spinner=False, max_entries=1)
def _entries(_atlas: Atlas, version: str) -> list[Entry]:
    return said.everything(_atlas)


@st.fragment
def box(atlas: Atlas, w: Words) -> None:
    """Draw the box for the head of any page; what it finds are links under it, and nothing else runs again."""
    text = st.text_input(
        w("search-label"),
        key=BOX_KEY,
        placeholder=w("search-label.brief"),
        max_chars=finding.LONGEST,
        label_visibility="collapsed",
        icon=":material/search:",
    )
    if text and _visible(text):
        hits = finding.find(_entries(atlas, atlas.version), text, most=MOST_IN_BOX)
        more = (
            f'<a href="{escape(href("search", w, q=text))}" target="_self">{escape(w("search-all"))}</a>'
            if len(hits) == MOST_IN_BOX
            else ""
        )
        st.html(f'<div class="atlas-found" role="status">{_found(atlas, text, hits, w)}{more}</div>')


def page(atlas: Atlas, view: ViewState, w: Words) -> None:
    """Show everything that fits the text of the address."""
    text = st.text_input(
        w("search-label"), key=view.seed("q"), placeholder=w("search-label.placeholder"), max_chars=finding.LONGEST
    )
    view.seed("q")
    if text and _visible(text):
        hits = finding.find(_entries(atlas, atlas.version), text, most=MOST)
        st.html(_found(atlas, text, hits, w))
    else:
        st.html(said.examples(w))


def _visible(text: str) -> bool:
    return any(sign.isprintable() and not sign.isspace() for sign in text)


def _found(atlas: Atlas, text: str, hits: list[finding.Hit], w: Words) -> str:
    if hits:
        return said.html(atlas, hits, w)
    return f"<p>{escape(w('search-nothing', text=text))}</p>"
