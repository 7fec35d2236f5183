"""Buttons to take a table away as CSV, workbook, JSON or ZIP, and the citation ready to copy."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from urllib.parse import urljoin

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from geo.exports.csv import dialect, file_name
from geo.exports.tables import MEDIA, README, About, explained, table_bytes
from geo.model.atlas import Atlas
from geo.views import caption, hover, lines, links, plotting, townmap
from geo.views.caption import Swatch
from geo.views.cells import columns_note
from geo.views.citation import citation
from geo.views.facts import NBSP, publishers_text, terms_text
from geo.views.markdown import plain
from geo.views.tables import SOURCE_COLUMNS
from geo.views.words import Words
from geo.web import embed, paper
from geo.web.address import written
from geo.web.parts import Here, Part, here, note, noted

PICTURES = ("png", "svg")
PICTURE_KEY = "picture_kind"
_KIND = "atlas_picture_kind"  # the choice itself: Streamlit forgets that of a control with its page
MOST_PUBLISHERS = 3  # in a picture
EDGE = 8  # px right of a chart whose names at the ends of lines are cut off
TOLD = ("csv", "zip")  # formats of which more is to be said than their name


def address() -> str:
    """Give the address of the page that the reader looks at, with its view, as others reach it."""
    return written(embed.page(), st.query_params.to_dict())


def whole(page: str) -> str:
    """Give the address of the Atlas from that of one of its pages."""
    return urljoin(page, ".") if page else ""


def readme(page: str, w: Words) -> str:
    """Give the address of the readme of all files from that of a page; none where that is not known."""
    return f"{whole(page)}{links.README}?lang={w.language}" if page else ""


def about(
    atlas: Atlas, w: Words, title: str, source_ids: Iterable[str], place: Here, columns: Iterable[str] = ()
) -> About:
    """Gather what travels with a table read at `place`: citation, licence, readme, and the sources it names.

    source_ids: several in one text split by spaces. columns: of the table, to be described.
    """
    ids = list(dict.fromkeys(one for text in source_ids for one in str(text).split()))
    kept = ["source_id", *SOURCE_COLUMNS]
    return About(
        title=title,
        citation=citation(atlas, w, place.address, place.day, title=title),
        licence=w("citation-licence"),
        version=atlas.version,
        readme=(w("citation-readme"), *columns_note(columns, w), w("citation-version", version=atlas.version)),
        sources=_termed(pd.DataFrame([[atlas.source(one)[name] for name in kept] for one in ids], columns=kept), w),
        sheets=(w("citation-sheet-data"), w("citation-sheet-sources"), w("citation-sheet-readme")),
        dialect=dialect(w.language),
    )


def table(
    atlas: Atlas,
    made: pd.DataFrame | Callable[[], pd.DataFrame],
    w: Words,
    *,
    title: str,
    parts: Sequence[object],
    key: str,
) -> None:
    """Draw a row of buttons under a chart or table; files are made when a button is pressed, not before.

    made: the table, or what makes it then; its column source_id names what each row rests on, ids split by spaces.
    parts: what the file's name says.
    """
    note(Part("table", title))
    place = here()  # a file is made past the run, where Streamlit knows of no page any more

    def content(extension: str) -> bytes:
        rows = _termed(made() if callable(made) else made, w)
        told = about(atlas, w, title, rows["source_id"].unique(), place, (*rows.columns, README))
        bare = told.text if extension == "csv" else ""  # the others have a place for it
        return table_bytes(explained(rows, readme(place.address, w), bare), told, extension)

    with st.container(horizontal=True, gap="small", key=f"{key}_downloads"):
        for extension in MEDIA:
            kind = extension.upper()
            told = f"citation-download-{extension}" if extension in TOLD else "citation-download"
            st.download_button(
                kind,
                partial(content, extension),
                file_name(*parts, w.language, version=atlas.version, extension=extension),
                MEDIA[extension],
                icon=":material/download:",
                on_click="ignore",
                help=plain(w(told, kind=kind, title=title)),
                key=f"{key}_{extension}",
            )


def _termed(rows: pd.DataFrame, w: Words) -> pd.DataFrame:
    return rows.assign(licence=[terms_text(one, w) for one in rows["licence"]])


def cite(atlas: Atlas, w: Words, title: str) -> None:
    """Offer the citations of this page, of each chart and table on it, and of the Atlas, to copy."""
    with st.popover(w("citation-cite"), icon=":material/format_quote:", key="cite", on_change="rerun") as box:
        if not box.open:  # it is sent when it is asked for
            return
        place = here()
        named = [(w(f"citation-of-{one.kind}"), w(f"citation-{one.kind}", title=one.title)) for one in noted()]
        for label, name in [(w("citation-of-page"), title), *named]:
            st.caption(plain(label))
            st.code(citation(atlas, w, place.address, place.day, title=name), language=None, wrap_lines=True)
        st.caption(w("citation-of-atlas"))
        st.code(citation(atlas, w, whole(place.address), place.day), language=None, wrap_lines=True)


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
    notes: Sequence[str] = (),
    colours: Sequence[Swatch] = (),
    **size: int,
) -> None:
    """Draw a chart whose picture, titled and sourced inside, can be taken away as PNG or SVG, named like the files.

    part: what a frame shows it by, `key` by default. notes, colours: what its marks and colours mean, which the picture
    and the frame say as the page around them does. size: width and height of the picture in px.
    """
    ids = list(source_ids)
    source = w("chart-source", source=_few(publishers_text(atlas, ids, w), w))
    told = [*_terms(atlas, w), *notes]
    picture = caption.captioned(hover.sourced(figure, source), title, source, told, colours)
    height = int(picture.layout.height or 0)
    ends = lines.ends(figure)
    unbroken = [f"{one.sign} {one.text}  ".replace(" ", NBSP) for one in colours]
    over = [title, source, *notes, " ".join(unbroken)]
    least, most = max(paper.room(over), caption.CAPTION), paper.room(over, paper.ON_PHONES)
    note(Part("chart", title, part or key, int(figure.layout.height or 0) + least, max(most - least, 0)))
    paper.caption(title, source, ids, key=key, notes=notes, colours=colours, ends=ends)
    sizes = {"caption": caption.caption_room(source, told, colours)}
    if ends and embed.framed():
        sizes["names"] = max(int(figure.layout.margin.r) - EDGE, 0)
    if sizes != {"caption": caption.CAPTION}:
        said = " ".join(f"--atlas-{name}: {px}px;" for name, px in sizes.items())
        st.html(f"<style>.st-key-{key}_chart {{ {said} }}</style>")
    configured = plotting.config(w, _stem(atlas, parts, w), kind=picture_kind(), **{"height": height, **size})
    st.plotly_chart(picture, theme=None, config=configured, key=f"{key}_chart", alt=title)


def of_map(
    atlas: Atlas, w: Words, *, title: str, parts: Sequence[object], source_ids: Iterable[str], notes: Sequence[str] = ()
) -> townmap.Picture:
    """Say what the picture of a map tells below its legend, and name it like the files.

    notes: what its signs mean beyond the legend.
    """
    ids = list(source_ids)
    source = [w("chart-source", source=_few(publishers_text(atlas, ids, w), w))] if ids else []
    return townmap.Picture(title, (*notes, *source, *_terms(atlas, w)), _stem(atlas, parts, w), picture_kind())


def _stem(atlas: Atlas, parts: Sequence[object], w: Words) -> str:
    """Name a picture like the files, without its ending."""
    return file_name(*parts, w.language, version=atlas.version, extension="").rstrip(".")


def _terms(atlas: Atlas, w: Words) -> list[str]:
    """Say what holds for a picture that left the page: whose it is, on which terms, where to read more."""
    terms = [w("citation-picture-terms", version=atlas.version)]
    if where := readme(here().address, w):
        terms.append(w("citation-picture-readme", address=where))
    return terms


def _few(publishers: str, w: Words) -> str:
    """Name the first publishers and count the rest: a picture has two lines for them; the page around it has all."""
    named = publishers.split("; ")
    if len(named) <= MOST_PUBLISHERS:
        return publishers
    return f"{'; '.join(named[:MOST_PUBLISHERS])}; {w('citation-more', count=len(named) - MOST_PUBLISHERS)}"


def picture_kind() -> str:
    """Give the format of pictures that the reader chose, PNG at first."""
    return str(st.session_state.get(PICTURE_KEY) or st.session_state.get(_KIND) or PICTURES[0])


def picture_choice(w: Words) -> None:
    """Choose the format of the pictures that charts and maps give, for all pages."""
    st.session_state[_KIND] = st.segmented_control(
        w("citation-picture"), PICTURES, format_func=str.upper, default=picture_kind(), key=PICTURE_KEY, required=True
    )
