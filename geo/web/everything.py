"""Buttons to take all of the Atlas away at once; each file is made when first asked for, once a version."""

import streamlit as st

from geo.exports import everything
from geo.exports.csv import file_name
from geo.exports.geopackages import GPKG
from geo.exports.tables import MEDIA
from geo.model.atlas import Atlas
from geo.views.citation import citation
from geo.views.words import Words
from geo.web import downloads
from geo.web.parts import today


@st.cache_data(show_spinner=False, max_entries=9)
def _package(_atlas: Atlas, version: str, readme: str, licence: str) -> bytes:
    return everything.package(_atlas, readme, licence)


@st.cache_data(show_spinner=False, max_entries=3)
def _geopackage(_atlas: Atlas, version: str, readme: str) -> bytes:
    return everything.geopackage(_atlas, readme)


@st.cache_data(show_spinner=False, max_entries=6)
def _workbook(_atlas: Atlas, version: str, readme: str, title: str) -> bytes:
    return everything.workbook(_atlas, readme, title)


def offer(atlas: Atlas, w: Words) -> None:
    """Offer the data package, the GeoPackage and the workbook."""
    st.header(w("everything-title"), anchor=False)
    st.markdown(w("everything-text"))
    cited = citation(atlas, w, downloads.whole(downloads.address()), today())
    readme = "\n\n".join((f"# {w('app-title')}", w("citation-readme"), w("citation-version", version=atlas.version),
                          w("everything-csv"), w("everything-geopackage-readme"),
                          cited, w("citation-licence"), w("everything-licence")))  # fmt: skip
    files = (
        ("package", "zip", "application/zip",
         lambda: _package(atlas, atlas.version, readme, w("citation-licence") + "\n" + w("everything-licence"))),
        ("geopackage", "gpkg", GPKG, lambda: _geopackage(atlas, atlas.version, readme)),
        ("workbook", "xlsx", MEDIA["xlsx"],
         lambda: _workbook(atlas, atlas.version, readme, w("app-title"))),
    )  # fmt: skip
    with st.container(horizontal=True, gap="small", key="everything_downloads"):
        for name, extension, media, content in files:
            st.download_button(
                w(f"everything-{name}"),
                content,
                file_name("everything", w.language, version=atlas.version, extension=extension),
                media,
                icon=":material/folder_zip:",
                on_click="ignore",
                key=f"everything_{name}",
            )
