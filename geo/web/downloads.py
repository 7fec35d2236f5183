"""Buttons to take a table away as CSV, workbook or JSON, and the citation ready to copy."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from geo.exports.csv import file_name
from geo.exports.tables import MEDIA, About, table_bytes
from geo.model.atlas import Atlas
from geo.views import charts
from geo.views.citation import citation
from geo.views.words import Words

PICTURES = ("png", "svg")
PICTURE_KEY = "picture_kind"
SOURCE_COLUMNS = ("publisher", "title", "address", "published", "accessed", "licence")


def address() -> str:
    """Give the address of the page that the reader looks at, with its view."""
    query = st.query_params.to_dict()
    base = (st.context.url or "").partition("?")[0]
    said = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{base}?{said}" if said else base


def today() -> dt.date:
    """Give the day that the reader looks at the page."""
    return dt.datetime.now(tz=dt.UTC).date()


def about(atlas: Atlas, w: Words, title: str, source_ids: Iterable[str]) -> About:
    """Gather what travels with a table: citation, licence, readme, and the sources named in `source_ids`."""
    ids = list(dict.fromkeys(one for text in source_ids for one in str(text).split()))
    rows = [atlas.source(one) for one in ids]
    sources = pd.DataFrame(
        [[row[column] for column in SOURCE_COLUMNS] for row in rows],
        columns=[w(f"sources-column-{column}") for column in SOURCE_COLUMNS],
    )
    return About(
        title=title,
        citation=citation(atlas, w, address(), today(), title=title),
        licence=w("citation-licence"),
        version=atlas.version,
        readme=(w("citation-readme"), w("citation-version", version=atlas.version)),
        sources=sources,
        sheets=(w("citation-sheet-data"), w("citation-sheet-sources"), w("citation-sheet-readme")),
    )


def table(
    atlas: Atlas,
    made: pd.DataFrame,
    w: Words,
    *,
    title: str,
    parts: Sequence[object],
    source_ids: Iterable[str],
    key: str,
) -> None:
    """Draw three buttons under a chart or table; files are made when a button is pressed, not before.

    parts: what the file's name says. source_ids: ids of sources, several in one text split by spaces.
    """
    ids = list(source_ids)

    def content(extension: str) -> bytes:
        return table_bytes(made, about(atlas, w, title, ids), extension)

    with st.container(horizontal=True, gap="small", key=f"{key}_downloads"):
        for extension in MEDIA:
            st.download_button(
                extension.upper(),
                partial(content, extension),
                file_name(*parts, w.language, version=atlas.version, extension=extension),
                MEDIA[extension],
                icon=":material/download:",
                on_click="ignore",
                help=w("citation-download", kind=extension.upper(), title=title),
                key=f"{key}_{extension}",
            )


def cite(atlas: Atlas, w: Words, title: str = "", *, key: str) -> None:
    """Offer the citation of what is on the page, or of the Atlas, to copy."""
    with st.container(key=f"{key}_cite"), st.expander(w("citation-cite"), icon=":material/format_quote:"):
        st.caption(w("citation-of-page") if title else w("citation-of-atlas"))
        st.code(citation(atlas, w, address(), today(), title=title), language=None, wrap_lines=True)
        if title:
            st.caption(w("citation-of-atlas"))
            st.code(citation(atlas, w, address().partition("?")[0], today()), language=None, wrap_lines=True)


def chart(atlas: Atlas, figure: object, w: Words, *, parts: Sequence[object], key: str) -> None:
    """Draw a chart whose picture can be taken away as PNG or SVG, named like the files."""
    name = file_name(*parts, w.language, version=atlas.version, extension="").rstrip(".")
    st.plotly_chart(figure, theme=None, config=config(w, name), key=f"{key}_chart")


def config(w: Words, name: str, **size: int) -> dict[str, object]:
    """Make the config of `st.plotly_chart` as `geo.views.charts.config`, with the reader's format of pictures."""
    made = charts.config(w, name, **size)
    held = made["toImageButtonOptions"]
    return {**made, "toImageButtonOptions": {**(held if isinstance(held, dict) else {}), "format": picture_kind()}}


def picture_kind() -> str:
    """Give the format of pictures that the reader chose, PNG at first."""
    return str(st.session_state.get(PICTURE_KEY) or PICTURES[0])


def picture_choice(w: Words) -> None:
    """Choose the format of the pictures that charts give."""
    st.segmented_control(
        w("citation-picture"), PICTURES, format_func=str.upper, default=picture_kind(), key=PICTURE_KEY, required=True
    )
