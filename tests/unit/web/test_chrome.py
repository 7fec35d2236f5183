"""Streamlit's own words are found by their English wording, so the English catalog must hold it letter by letter."""

import json
from pathlib import Path

import pytest
import streamlit
from streamlit.elements import exception

from geo.model.vocabulary import Language
from geo.web import assets, chrome

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
# Streamlit puts these together from parts.
PARTS = {
    "The page that you have requested does not seem to exist. Running the app's main page.": (
        "`The page that you have requested does not seem to exist`"
    ),
    "Press Enter to apply": "Press Enter to ",
    "Help for \ufffd": "Help for ",
    "Remove \ufffd": "Remove ",
    "You can only select up to \ufffd options. Remove an option first.": "You can only select up to ",
    "Select \ufffd matches": " matches`",
    "\ufffd more": ".length} more`",
    "Show/hide columns: \ufffd": "`Show/hide columns`",
    "Download as CSV: \ufffd": "`Download as CSV`",
    "Search: \ufffd": "`Search`",
    "Fullscreen: \ufffd": "`Fullscreen`",
    "Close fullscreen: \ufffd": "`Close fullscreen`",
}


@pytest.fixture(scope="module")
def bundle() -> str:
    scripts = [path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js")]
    return "\n".join([*scripts, f"`{exception._GENERIC_UNCAUGHT_EXCEPTION_TEXT}`"])  # said by the server


@pytest.mark.parametrize("english", sorted(chrome.phrases(Language.EN)))
def test_streamlit_says_each_phrase(english: str, bundle: str) -> None:
    wanted = (PARTS[english],) if english in PARTS else (f"`{english}`", f'"{english}"', f"'{english}'")
    assert any(one in bundle for one in wanted)


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_each_phrase_is_said_in_the_language_with_what_varies(language: Language) -> None:
    for english, ours in chrome.phrases(language).items():
        assert ours != english
        assert ours.count("\ufffd") == english.count("\ufffd")


@pytest.mark.parametrize("language", list(Language))
def test_the_script_carries_the_phrases_and_cannot_be_closed_by_them(language: Language) -> None:
    made = chrome.script(language)
    assert made.count("</") == 1
    said = made.split(" = ", 1)[1].split(";\n", 1)[0]
    assert json.loads(said) == [language, chrome.phrases(language)]
    assert f'src = "{assets.urls()["frame.js"]}"' in made
