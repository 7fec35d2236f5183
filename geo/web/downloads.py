"""Buttons to take a table away as CSV, workbook or JSON, and the citation ready to copy."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from geo.exports.csv import file_name
from geo.exports.tables import MEDIA, About, table_bytes
from geo.model.atlas import Atlas
from geo.views import charts
from geo.views.citation import citation
from geo.views.facts import publishers_text
from geo.views.words import Words
from geo.web.parts import Part, note, noted

PICTURES = ("png", "svg")
PICTURE_KEY = "picture_kind"
MOST_PUBLISHERS = 3  # in the picture of a chart
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
    note(Part("table", title))

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


def cite(atlas: Atlas, w: Words, title: str) -> None:
    """Offer the citations of this page, of each chart and table on it, and of the Atlas, to copy."""
    here, day = address(), today()
    named = [(w(f"citation-of-{one.kind}"), w(f"citation-{one.kind}", title=one.title)) for one in noted()]
    with st.popover(w("citation-cite"), icon=":material/format_quote:", key="cite"):
        for label, name in [(w("citation-of-page"), title), *named]:
            st.caption(label)
            st.code(citation(atlas, w, here, day, title=name), language=None, wrap_lines=True)
        st.caption(w("citation-of-atlas"))
        st.code(citation(atlas, w, here.partition("?")[0], day), language=None, wrap_lines=True)


def chart(
    atlas: Atlas,
    figure: go.Figure,
    w: Words,
    *,
    parts: Sequence[object],
    key: str,
    title: str,
    source_ids: Iterable[str],
    part: str = "",
    **size: int,
) -> None:
    """Draw a chart whose picture, titled and sourced inside, can be taken away as PNG or SVG, named like the files.

    part: what a frame shows it by, `key` by default. size: width and height of the picture in px.
    """
    name = file_name(*parts, w.language, version=atlas.version, extension="").rstrip(".")
    source = w("chart-source", source=_few(publishers_text(atlas, source_ids, w), w))
    picture = charts.captioned(charts.sourced(figure, source), title, source)
    height = int(picture.layout.height or 0)
    note(Part("chart", title, part or key, height))
    configured = charts.config(w, name, kind=picture_kind(), **{"height": height, **size})
    st.plotly_chart(picture, theme=None, config=configured, key=f"{key}_chart", alt=title)


def _few(publishers: str, w: Words) -> str:
    """Name the first publishers and count the rest: a picture has two lines for them; the table beside it has all."""
    named = publishers.split("; ")
    if len(named) <= MOST_PUBLISHERS:
        return publishers
    return f"{'; '.join(named[:MOST_PUBLISHERS])}; {w('citation-more', count=len(named) - MOST_PUBLISHERS)}"


def picture_kind() -> str:
    """Give the format of pictures that the reader chose, PNG at first."""
    return str(st.session_state.get(PICTURE_KEY) or PICTURES[0])


def picture_choice(w: Words) -> None:
    """Choose the format of the pictures that charts give."""
    st.segmented_control(
        w("citation-picture"), PICTURES, format_func=str.upper, default=picture_kind(), key=PICTURE_KEY, required=True
    )
