from geo.model.vocabulary import Language
from geo.views import facts
from geo.views.words import words


def test_caveats_have_the_quotation_marks_of_all_other_texts(committed):
    for language in Language:
        said = [facts.notes_text(committed, one, words(language)) for one in committed.notes["note_id"]]
        assert not [text for text in said if '"' in text or "'" in text]


def test_quotation_marks_are_told_from_apostrophes():
    assert facts.curly('The "operating" ones, not the bureau\'s "active".') == (
        "The “operating” ones, not the bureau’s “active”."
    )
