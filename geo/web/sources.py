"""Parts of the page of sources."""

from functools import partial

import pandas as pd
import streamlit as st

from geo.analysis import sources
from geo.model.atlas import Atlas
from geo.views import sources as said
from geo.views.facts import notes_text
from geo.views.tables import SOURCE_COLUMNS
from geo.views.words import Words
from geo.web import downloads
from geo.web.address import Parameter
from geo.web.state import ViewState, widget_key

LONGEST = 80  # letters of a search


def parameters(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say which source is looked at and what is searched for."""
    return (
        Parameter("source", tuple(atlas.sources["source_id"]), (), optional=True),
        Parameter("q", (), (), optional=True, free=LONGEST),
    )


@st.cache_resource(show_spinner=False, max_entries=1)
def _rests(_atlas: Atlas, version: str) -> pd.DataFrame:
    return sources.rests(_atlas)


def search(view: ViewState, w: Words) -> str:
    """Ask for words of publisher, title or address."""
    st.text_input(
        w("sources-search"), key=view.seed("q"), placeholder=w("sources-search.placeholder"), max_chars=LONGEST
    )
    return view.one("q") or ""


def one(atlas: Atlas, view: ViewState, w: Words) -> None:
    """Show the source that is picked, if any, with what rests on it."""
    view.seed("source")
    picked = view.one("source")
    if picked:
        st.html(said.sheet(atlas, picked, _rests(atlas, atlas.version), sources.behind(atlas, picked), w))
        st.button(w("sources-all"), on_click=_forget, icon=":material/list:", key="sources_all")


def _forget() -> None:
    st.session_state[widget_key("source")] = None


def counted(atlas: Atlas) -> list[str]:
    """Name the sources on which the rows rest that are counted here."""
    return sorted(atlas.observations["source_id"].unique())


def listing(atlas: Atlas, text: str, w: Words) -> None:
    """List the sources that fit, those on which most rests first."""
    rests = _rests(atlas, atlas.version)
    weight = rests.groupby("source_id")["rows"].sum().to_dict()
    found = sorted(sources.matching(atlas, text), key=lambda one: (-weight.get(one, 0), one))
    st.html(said.summary(atlas, found, counted(atlas), w))
    st.html(said.table(atlas, found, said.counts(rests, w), w))
    downloads.table(
        atlas, partial(frame, atlas, found, w), w, title=w("sources-title"), parts=("sources",), key="sources"
    )


def frame(atlas: Atlas, source_ids: list[str], w: Words) -> pd.DataFrame:
    """Give sources as a table to take away, with the state of the address and what rests on each."""
    counts = said.counts(_rests(atlas, atlas.version), w)
    rows = [atlas.source(one) for one in source_ids]
    return pd.DataFrame(
        [
            {
                **{name: row[name] for name in ("source_id", *SOURCE_COLUMNS, "workbook")},
                "note": notes_text(atlas, str(row["note"]), w),
                "reach": str(sources.reach(row)),
                "state": "; ".join(said.marks(row, w)),
                "rests": counts.get(row["source_id"], ""),
            }
            for row in rows
        ]
    )
