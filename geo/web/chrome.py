"""Streamlit's own frame in the reader's language.

Streamlit calls every document English, and says the words of its widgets and menus in English only. A script in the
browser (`frame.js` of geo.web.assets) names the document's language and puts the reader's words, which each page
brings, in place of Streamlit's.
"""

import json
from functools import cache

import streamlit as st

from geo.model.vocabulary import Language
from geo.views.words import Words, words
from geo.web import assets

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


# What to say is kept for a script that has yet to come; one that did not come is asked for again after three seconds.
_SPEAK = """<script>(() => {
  window.atlasSpoken = ["LANGUAGE", PHRASES];
  if (window.atlasChrome) { atlasChrome.speak(...atlasSpoken); return; }
  const ask = () => {
    if (document.querySelector("script[data-atlas-frame]")) return;
    const script = document.createElement("script");
    script.dataset.atlasFrame = "";
    script.onerror = () => { script.remove(); setTimeout(ask, 3000); };
    script.src = "ADDRESS";
    document.head.append(script);
  };
  ask();
})();</script>"""


@cache
def script(language: Language) -> str:
    """Write what brings the script of the frame and tells it what to say in that language."""
    said = json.dumps(phrases(language), ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    made = _SPEAK.replace("LANGUAGE", language).replace("ADDRESS", assets.urls()["frame.js"])
    return made.replace("PHRASES", said)


def speak(language: Language) -> None:
    """Put Streamlit's own frame into that language."""
    with st.container(key="chrome"):
        st.html(script(language), unsafe_allow_javascript=True)


def again(w: Words) -> None:
    """Put in the button, unseen, by which a script asks for the page anew in another theme."""
    with st.container(key="again"):
        st.button(w("chrome-rerun"), key="again_button")
