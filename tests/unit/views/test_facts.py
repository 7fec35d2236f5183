import pytest

from geo.model.vocabulary import Language
from geo.views import facts
from geo.views.words import words


def test_caveats_have_the_quotation_marks_of_all_other_texts(committed):
    for language in Language:
        said = [facts.notes_text(committed, one, words(language)) for one in committed.notes["note_id"]]
        assert not [text for text in said if '"' in text or "'" in text]


@pytest.mark.parametrize("language", [Language.RU, Language.KK])
def test_terms_are_in_the_readers_language_but_for_names_of_licences(committed, language):
    said = {facts.terms_text(one, words(language)) for one in committed.sources["licence"].unique()}
    english = {text for text in said for word in ("package", "data", "terms", "stated", "domain") if word in text}
    assert not english


def test_mappers_are_named_in_the_readers_language(committed):
    row = committed.source("scgraph_railways")
    assert facts.publisher_name(row, words(Language.RU)) == "scgraph_data, участники OpenStreetMap"


def test_quotation_marks_are_told_from_apostrophes():
    assert facts.curly('The "operating" ones, not the bureau\'s "active".') == (
        "The “operating” ones, not the bureau’s “active”."
    )
