"""Blocks of text whose numbers come of one computation: each ends with how they were made and from which sources."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import streamlit as st

from geo.analysis.methods import merge_words
from geo.model.atlas import Atlas
from geo.views import provenance
from geo.views.words import Words


@contextmanager
def origin(atlas: Atlas, w: Words, name: str, source_ids: Iterable[str]) -> Iterator[None]:
    """Draw what follows as one block, with the message `origin-<name>` and its sources unfolding at its end.

    source_ids: several in one text split by spaces; UntraceableError for none.
    """
    with st.container(gap="small"):
        yield
        st.html(provenance.origin(atlas, name, merge_words(*source_ids), w))
