"""What every page has: the Atlas itself, its styles, the language switch, and notices."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import copy_context
from functools import cache, partial
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import Page
from streamlit.runtime.pages_manager import PagesManager

from geo import store
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views.links import href
from geo.views.palette import THEMES, Theme
from geo.views.problems import report
from geo.views.words import TONGUES, Words, words
from geo.web import assets, chrome, downloads, embed, paper, parts, search
from geo.web.address import Mend, Parameter
from geo.web.parameters import KINDS, with_old_ids
from geo.web.state import AT, ViewState, language

_CSS = Path(__file__).parent / "css" / "atlas.css"
_MOST_PROBLEMS = 20
_PAINTED = "atlas_painted"
_LINKS = "atlas_links"
MAP_FIRST = ("", "groups")  # addresses of the pages that send first what they answer with (`map_first`)
LINKS_SECONDS, FILTER_SECONDS, CHART_SECONDS = 0.6, 0.4, 0.5


@cache
def load() -> Atlas:
    """Read the data once a process; DataError when it is broken, and then again on the next call."""
    return store.load()


@cache
def _css(shown: Theme) -> str:
    colours = ("paper", "muted", "accent", "land", "neighbour")
    said = " ".join(f"--atlas-{name}: {getattr(shown, name)};" for name in colours)
    said += f" --atlas-negative: {'none' if shown.name == 'light' else 'invert(1) hue-rotate(180deg)'};"
    return f"<style>:root {{ {said} }}\n{assets.squeezed(_CSS.read_text(encoding='utf-8'))}</style>"


def style() -> None:
    """Put in the styles of the Atlas, with the colours of the reader's theme."""
    st.html(_css(theme()))


def enlarge() -> None:
    """Make all type larger, to be read from the last row."""
    st.html(
        "<style>html { font-size: 150%; } .st-key-map { --atlas-map-height: 640px; } "
        ".st-key-corridor_map { --atlas-map-height: 720px; } .stApp .st-key-figures { min-height: 14.1rem; }</style>"
    )


def slot(height: int, key: str | None = None) -> Callable[[], DeltaGenerator]:
    """Keep a place for what comes after the map, and give what opens it as a container.

    On the first run of a session a skeleton of `height` px holds the place. Later what stands there stays until the
    new has come: an empty place would take it away for a moment, and with it the focus and what is unfolded.
    """
    if _PAINTED in st.session_state:
        block = st.container(key=key)
        return lambda: block
    place = st.empty()
    place.skeleton(height)
    return lambda: place.container(key=key)


def navigation(pages: Mapping[str, Sequence[Page]]) -> Page:
    """Give the page asked for, and link all of them in the head.

    On the first run of a session, pages that answer first get their links by `map_first`: drawing them takes the
    browser a tenth of a second.
    """
    links = partial(st.navigation, pages, position="top", expanded=True)  # folded, phones hide some behind a word
    if _PAINTED in st.session_state:
        return links()
    page = st.navigation(pages, position="hidden")
    if page.url_path not in MAP_FIRST:
        return links()
    st.session_state[_LINKS] = links
    return page


def _link() -> None:
    """Send the links of the head, if they have waited.

    In a context of their own: `st.navigation` would count what the page draws after it as the script's. Its widgets
    would then be others on the next run, and all choices lost.
    """
    if links := st.session_state.pop(_LINKS, None):
        copy_context().run(links)


def _rest(seconds: float) -> None:
    """Leave the browser to what it has, on the first run of a session."""
    if _PAINTED not in st.session_state:
        time.sleep(seconds)


def map_first() -> None:
    """Give the map time to paint before more is sent, on the first run of a session; then the links of the head.

    The browser would read the code of filters before it draws the map, and React, the library under Streamlit, shows
    nothing new for half a second after it had to wait for the code of an element.
    """
    _rest(LINKS_SECONDS)
    _link()
    _rest(FILTER_SECONDS)


@contextmanager
def after_the_map(height: int) -> Iterator[None]:
    """Hold back the chart until the filters have come, on the first run of a session.

    The chart library is a script of nearly five megabytes. A skeleton of `height` pixels stands in its place.
    """
    place = slot(height)
    _rest(CHART_SECONDS)
    with place():
        yield


def atlas(w: Words) -> Atlas:
    """Give the Atlas; when the data is broken, say where and stop the page."""
    try:
        return load()
    except store.DataError as error:
        _link()
        st.error(w("app-data-broken", count=len(error.problems)), icon=":material/report:")
        # As text, not Markdown: a broken cell may hold anything.
        st.text("\n".join(report(error.problems, w, limit=_MOST_PROBLEMS)))
        st.stop()


def theme() -> Theme:
    """Give the colours of the theme that the reader's Streamlit shows."""
    return THEMES["dark" if st.context.theme.type == "dark" else "light"]


def open_page(name: str, parameters: Callable[[Atlas], Sequence[Parameter]]) -> tuple[ViewState, Words, Atlas]:
    """Begin a page: the data, the view that the address asks for, the language switch, notices."""
    if PagesManager.uses_pages_directory:
        # Because there is a folder pages/, Streamlit takes a first visit to /trends for an app of its old kind and
        # runs the page without app.py, until st.navigation has been called once in the process.
        PagesManager.uses_pages_directory = False
        st.rerun()
    held = atlas(words(language()))
    view = ViewState(name, (embed.ONLY, *with_old_ids(held, parameters(held))))
    w = language_switch(view)
    view.corner = st.container(key="search")
    parts.begin(downloads.address())
    notices(view, w)
    embed.isolate(view, held, w)
    return view, w, held


def search_box(view: ViewState, held: Atlas, w: Words) -> None:
    """Put the search box into the head of the page, once.

    Its place was kept when the page began: a page may send first what its readers came for.
    """
    if view.corner is not None and not view.one(embed.ONLY.name):
        with view.corner:
            search.box(held, w)
    view.corner = None


def close_page(view: ViewState, held: Atlas, w: Words, title: str = "") -> None:
    """End a page: its view into the address, the search box, how to cite the page and what stands on it."""
    view.close()
    parts.here().address = downloads.address()
    search_box(view, held, w)
    st.session_state[_PAINTED] = True
    chrome.again(w)
    embed.missing(view, w)
    if not view.one(embed.ONLY.name):
        title = title or w(f"app-page-{view.page}")
        with st.container(horizontal=True, key="share"):
            embed.button(view, w)
            downloads.cite(held, w, title)
        paper.cited(held, w, title)


def language_switch(view: ViewState) -> Words:
    """Draw the language switch and give the words of the language chosen."""
    with st.container(key="language"):
        st.segmented_control(
            words(Language(view.choice("lang")))("app-language"),
            [Language.KK, Language.RU, Language.EN],
            format_func=TONGUES.__getitem__,
            key=view.seed("lang"),
            required=True,
            label_visibility="collapsed",
        )
    return words(Language(view.choice("lang")))


def notices(view: ViewState, w: Words) -> None:
    """Tell what was wrong in the address, and what is shown instead."""
    if not view.mends:
        return
    with st.container(key="notice"):
        lines = [_told(mend, w) for mend in view.mends[:_MOST_PROBLEMS]]
        st.warning(w("app-address-mended"), icon=":material/link_off:")
        # As text, not Markdown: an address may carry anything.
        st.text("\n".join(lines))
        sought = [mend.said for mend in view.mends if mend.known and mend.parameter in KINDS and mend.said]
        links = [
            f'<a href="{escape(href("search", w, q=said))}" target="_self">'
            f"{escape(w('app-mended-search', said=said))}</a>"
            for said in dict.fromkeys(sought)
        ]
        if links:
            st.html(f'<p class="atlas-source">{" · ".join(links)}</p>')


def _told(mend: Mend, w: Words) -> str:
    if mend.shown:
        return w("app-mended", parameter=mend.parameter, said=mend.said, shown=", ".join(mend.shown))
    if mend.known and mend.parameter == AT.name:
        return w("app-misplaced", parameter=mend.parameter, said=mend.said)
    return w("app-unknown" if mend.known else "app-ignored", parameter=mend.parameter, said=mend.said)
