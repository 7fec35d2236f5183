"""The search box finds by any name and shows what was typed as text."""

import pytest
from streamlit.testing.v1 import AppTest

BOX = """
from geo.views.words import words
from geo.model.vocabulary import Language
from geo.web import frame, search
search.box(frame.load(), words(Language("{language}")))
"""


def typed(language: str, text: str) -> list[str]:
    test = AppTest.from_string(BOX.format(language=language), default_timeout=60).run()
    test.text_input[0].set_value(text).run()
    assert not test.exception
    return [element.proto.body for element in test.get("html")]


@pytest.mark.parametrize(("language", "name"), [("ru", "Алтай"), ("kk", "Алтай"), ("en", "Altai")])
def test_an_old_name_leads_to_the_town_in_the_readers_language(language: str, name: str) -> None:
    (found,) = typed(language, "Зыряновск")
    assert f'href="town?lang={language}&amp;town=altai"' in found
    assert f">{name}</a>" in found


def test_what_finds_nothing_is_said_as_text() -> None:
    (found,) = typed("en", "<b>zzzz</b>")
    assert "&lt;b&gt;zzzz&lt;/b&gt;" in found
    assert "<b>" not in found


def test_an_empty_box_says_nothing() -> None:
    assert typed("en", "") == []


def test_many_hits_lead_to_the_page_of_all() -> None:
    (found,) = typed("en", "zone")
    assert 'href="search?lang=en&amp;q=zone"' in found
