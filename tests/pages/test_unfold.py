"""Tables that are folded away are sent when a reader unfolds them."""

from operator import attrgetter

import pytest

from tests.pages.conftest import Open
from tests.site import PAGES

FOLDED = {"indicator": {"indicator_table"}, "groups": {"groups_candidates", "groups_measures", "groups_table"}}


@pytest.mark.parametrize("page", [page for page in PAGES if page.name in FOLDED], ids=attrgetter("name"))
def test_a_folded_table_is_sent_once_it_is_unfolded(open_page: Open, page) -> None:
    test = open_page(page)
    assert not test.dataframe
    for key in FOLDED[page.name]:
        test.session_state[key] = True
    test.run()
    assert len(test.dataframe) == len(FOLDED[page.name])
    assert all(len(table.value) > 10 for table in test.dataframe)
