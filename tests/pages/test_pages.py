"""Every page runs in every language, says something in it, and lets nothing untranslated or broken through."""

import re

import pytest

from tests.pages.conftest import ABOUT, MAP, TRENDS, Open, everything_said

LANGUAGES = ("ru", "kk", "en")
PAGES = (MAP, TRENDS, ABOUT)
CYRILLIC = re.compile(r"[\u0400-\u04ff]{4,}")
KAZAKH = re.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_page_runs_without_an_exception(open_page: Open, page: str, language: str) -> None:
    test = open_page(page, lang=language)
    assert not test.exception
    assert not test.error
    assert len(everything_said(test)) > 100


@pytest.mark.parametrize("page", PAGES)
def test_kazakh_pages_speak_kazakh(open_page: Open, page: str) -> None:
    assert len(KAZAKH.findall(everything_said(open_page(page, lang="kk")))) > 20


@pytest.mark.parametrize("page", [MAP, TRENDS])
def test_english_pages_speak_english(open_page: Open, page: str) -> None:
    """Apart from the language switch and the titles of sources, which stay in the language of the source."""
    said = everything_said(open_page(page, lang="en"))
    kept = [line for line in said.splitlines() if "Қазақша" not in line and "Русский" not in line]
    left = [line for line in kept if CYRILLIC.search(line) and "stat.gov.kz" not in line and "Бюро" not in line]
    assert not left


@pytest.mark.parametrize("page", PAGES)
def test_no_message_id_reaches_the_reader(open_page: Open, page: str) -> None:
    said = everything_said(open_page(page, lang="en"))
    assert not re.findall(r"\b(?:app|map|trends|about|chart|legend|unit|flag|group|territory)-[a-z_]+\b(?!\S*\.)", said)


@pytest.mark.parametrize("query", [{"town": "atlantis"}, {"year": "1066"}, {"lang": "tlh"}, {"layers": "<b>"}])
def test_a_mangled_address_is_told(open_page: Open, query: dict[str, str]) -> None:
    test = open_page(MAP, **query)
    assert not test.exception
    assert test.warning
