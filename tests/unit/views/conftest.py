"""A reader of each language, and the population of the small Atlas."""

import pytest

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views.words import Words


@pytest.fixture(scope="module", params=list(Language))
def words(request):
    return Words(request.param)


@pytest.fixture(scope="module")
def russian():
    return Words(Language.RU)


@pytest.fixture(scope="module")
def population(small_atlas):
    return own(small_atlas, values(small_atlas, "population"))
