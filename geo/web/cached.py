"""Computed once a process and shared by all readers: keyed by the data's version and ids, never by frames.

A frame of 50,000 rows would be hashed on a sample, so the Atlas itself is left out of the keys (leading underscore).
"""

from functools import lru_cache

import pandas as pd
import streamlit as st

from geo.analysis import values as v
from geo.model.atlas import Atlas
from geo.views import marks
from geo.views.townmap import TownMark
from geo.views.words import Words


@st.cache_resource(show_spinner=False, max_entries=200)
def _values(_atlas: Atlas, version: str, indicator_id: str) -> pd.DataFrame:
    return v.values(_atlas, indicator_id)


@st.cache_resource(show_spinner=False, max_entries=200)
def _own(_atlas: Atlas, version: str, indicator_id: str) -> pd.DataFrame:
    return v.own(_atlas, _values(_atlas, version, indicator_id))


def values(atlas: Atlas, indicator_id: str) -> pd.DataFrame:
    """Give all values of an indicator; not to be changed."""
    return _values(atlas, atlas.version, indicator_id)


def own(atlas: Atlas, indicator_id: str) -> pd.DataFrame:
    """Give the values of an indicator, one territory a town; not to be changed."""
    return _own(atlas, atlas.version, indicator_id)


@lru_cache(maxsize=500)
def town_marks(
    atlas: Atlas, indicator_id: str, period: int, towns: tuple[str, ...], words: Words
) -> tuple[TownMark, ...]:
    """Mark towns with their values of one year."""
    return tuple(marks.town_marks(atlas, own(atlas, indicator_id), indicator_id, period, towns, words))
