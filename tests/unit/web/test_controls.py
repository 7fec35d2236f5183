"""What the towns are filtered by, said where no control is seen."""

import pytest

from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web import controls


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ({"groups": ("a", "none"), "regions": (), "industries": (), "statuses": ()}, ["Group: A · investment, none"]),
        (
            {"groups": (), "regions": ("karaganda", "ulytau"), "industries": (), "statuses": ("current",)},
            ["List of monotowns: on the list; Region: Karaganda Region, Ulytau Region"],
        ),
        ({"groups": (), "regions": (), "industries": (), "statuses": ()}, []),
    ],
)
def test_filters_are_said_in_a_line(committed, filters, said) -> None:
    assert controls.chosen(committed, filters, words(Language.EN)) == said
