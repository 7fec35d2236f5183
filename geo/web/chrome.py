"""Streamlit's own frame in the reader's language.

Streamlit calls every document English, and says the words of its widgets and menus in English only. A script in the
browser names the document's language and puts the reader's words in place of Streamlit's. With it go the script that
asks for the page anew when its theme changes (theme.js), the one that fills in sources which a page holds once
(cite.js), and the one that fits charts to paper (print.js).
"""

import json
import re
from functools import cache
from pathlib import Path

import streamlit as st

from geo.model.vocabulary import Language
from geo.views.words import Words, words

_SCRIPTS = [Path(__file__).with_name(f"{name}.js") for name in ("chrome", "theme", "cite", "print")]
_ANY = "\N{REPLACEMENT CHARACTER}"  # stands for what varies within a phrase
PHRASES = (
    "clear-all", "clear-value", "clear-entry", "open", "selected", "select-all", "no-results", "no-options",
    "choose-one", "choose-many", "increment", "decrement", "enter", "menu", "theme", "theme-system",
    "theme-light", "theme-dark", "print", "record", "about", "rerun", "close", "running", "stop", "connecting",
    "connection-error", "server-silent", "server-stopped", "sidebar", "sidebar-open", "sidebar-close", "pages", "skip",
    "link", "fullscreen", "fullscreen-close", "search", "search-close", "search-next", "search-previous", "csv",
    "columns", "column-menu", "column-copy", "column-ascending", "column-descending", "column-format",
    "column-statistics", "column-width", "column-pin", "column-unpin", "column-hide", "copy", "copied",
    "help", "help-for", "remove", "select-matches", "limit", "not-found", "not-found-text", "failed",
    "more", "columns-of", "csv-of", "search-of", "fullscreen-of", "fullscreen-close-of",
)  # fmt: skip


def phrases(language: Language) -> dict[str, str]:
    """Give what to say in place of each of Streamlit's English phrases; U+FFFD stands for what varies."""
    ours, english = words(language), words(Language.EN)
    return {english(f"chrome-{one}", what=_ANY): ours(f"chrome-{one}", what=_ANY) for one in PHRASES}


def uncommented(code: str) -> str:
    """Give a style sheet or script without its comments between /* and */, which every page would carry."""
    return re.sub(r"/\*.*?\*/\s*", "", code, flags=re.DOTALL)


@cache
def script(language: Language) -> str:
    """Write the scripts of the frame, with what to say in that language."""
    said = json.dumps(phrases(language), ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    code = "\n".join(uncommented(path.read_text(encoding="utf-8")) for path in _SCRIPTS)
    return f"<script>{code}\nwindow.atlasChrome.speak('{language}', {said});</script>"


def speak(language: Language) -> None:
    """Put Streamlit's own frame into that language."""
    with st.container(key="chrome"):
        st.html(script(language), unsafe_allow_javascript=True)


def again(w: Words) -> None:
    """Put in the button, unseen, by which a script asks for the page anew in another theme."""
    with st.container(key="again"):
        st.button(w("chrome-rerun"), key="again_button")
