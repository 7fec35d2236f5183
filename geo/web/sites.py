"""What the parts of the site finder share: all sites, their names, the shortlist, how their numbers are said."""

from collections.abc import Hashable
from pathlib import Path

import numpy as np
import pandas as pd
import streamlit as st

from geo.analysis import scoring, sites
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views import provenance
from geo.views import sites as views
from geo.views.words import Words, words
from geo.web.parameters import MOST_SHORT
from geo.web.state import widget_key

_CSS = Path(__file__).parent / "css" / "sites.css"
SHARED = frozenset({"sites"})  # methods whose origin stands on the page once
SHEET = "sheet"  # where all that is known of one site stands


@st.cache_resource(show_spinner=False, max_entries=2)
def _held(_atlas: Atlas, version: str) -> tuple[pd.DataFrame, np.ndarray]:
    table = sites.sites(_atlas)
    return table, scoring.worths(table)


def held(atlas: Atlas) -> tuple[pd.DataFrame, np.ndarray]:
    """Give all sites and the worths of their criteria; not to be changed."""
    return _held(atlas, atlas.version)


@st.cache_resource(show_spinner=False, max_entries=6)
def _names(_atlas: Atlas, version: str, language: str) -> dict[str, str]:
    w = words(Language(language))
    found = {str(row["site_id"]): views.name(row, w) for row in map(_keyed, held(_atlas)[0].to_dict("records"))}
    return dict(sorted(found.items(), key=lambda pair: w.order(pair[1])))


def names(atlas: Atlas, w: Words) -> dict[str, str]:
    """Give the names of all sites by id, in their alphabetical order; not to be changed."""
    return _names(atlas, atlas.version, str(w.language))


def _keyed(row: dict[Hashable, object]) -> dict[str, object]:
    return {str(key): value for key, value in row.items()}


def style() -> None:
    """Put in the styles of the finder."""
    st.html(f"<style>{_CSS.read_text(encoding='utf-8')}</style>")


def said(atlas: Atlas, sentence: str, w: Words) -> None:
    """Say a sentence in small type, with its figures."""
    st.html(f'<div class="atlas-said atlas-source">{provenance.html(atlas, sentence, w)}</div>')


def sources(atlas: Atlas) -> list[str]:
    """Name the sources of what is known of sites: where they lie, what is stated of them, how far it is from them."""
    tables = (atlas.zones, atlas.plots, atlas.zone_facts)
    return sorted({one for table in tables for text in table["source_id"] for one in text.split()})


def toggle(site_id: str) -> None:
    """Put a site on the shortlist or take it off, before the script runs again."""
    key = widget_key("short")
    listed = list(st.session_state.get(key) or [])
    if site_id in listed:
        listed.remove(site_id)
    elif len(listed) < MOST_SHORT:
        listed.append(site_id)
    st.session_state[key] = listed


def pick(site_id: str) -> None:
    """Look at a site, before the script runs again."""
    st.session_state[widget_key("site")] = site_id
