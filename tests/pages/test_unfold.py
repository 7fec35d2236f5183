"""Tables that are folded away are sent when a reader unfolds them, and then name the sources of their numbers."""

from operator import attrgetter

import pytest

from geo.model.vocabulary import Language
from geo.views.words import words
from tests.pages.conftest import Open
from tests.pages.tracing import rows_lost
from tests.site import PAGES

FOLDED = {
    "indicator": {"indicator_table"},
    "groups": {"groups_candidates", "groups_measures", "groups_table"},
    "sites": {"sites_table"},
    "corridors": {"corridor_around"},
    "about": {"about_sources"},
}
SOURCES = {words(one)(f"figure-column-{name}") for one in Language for name in ("publisher", "title")}


@pytest.mark.parametrize("page", [page for page in PAGES if page.name in FOLDED], ids=attrgetter("name"))
def test_a_folded_table_is_sent_once_it_is_unfolded(open_page: Open, page) -> None:
    test = open_page(page)
    shown = len(test.dataframe)
    assert shown == (page.name == "about")
    for key in FOLDED[page.name]:
        test.session_state[key] = True
    test.run()
    assert len(test.dataframe) == shown + len(FOLDED[page.name])
    assert all(len(table.value) > 10 for table in test.dataframe)
    assert [lost for table in test.dataframe for lost in rows_lost(table.value, SOURCES)] == []
