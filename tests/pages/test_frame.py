"""What every page has at its head and end: the search box, and how to cite the page and what stands on it."""

from operator import attrgetter

import pytest

from geo.model.vocabulary import Language
from geo.views.words import words
from tests.pages.conftest import Open
from tests.site import PAGES, SitePage


@pytest.mark.parametrize(("page", "language"), list(zip(PAGES, [*Language] * len(PAGES), strict=False)), ids=str)
def test_a_page_can_be_cited_with_each_chart_and_table_on_it(
    page: SitePage, language: Language, open_script: Open
) -> None:
    w = words(language)
    test = open_script(page.name, lang=str(language))
    cited = [code.value for code in test.code if not code.value.startswith("<iframe")]
    atlas = w("citation-atlas", version="V", address="A", date="D", year="Y").split("V")[0]
    assert sum(one.startswith(atlas) for one in cited) == 1
    marks = {kind: w(f"citation-{kind}", title="") for kind in ("chart", "table")}
    drawn = {"chart": bool(test.get("plotly_chart")), "table": len(test.get("download_button")) >= 3}
    if page.name not in {"about", "sources", "map", "sites", "search", "changes"}:
        assert {kind for kind, is_there in drawn.items() if is_there} <= {
            kind for kind, mark in marks.items() if any(mark in one for one in cited)
        }


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "search"], ids=attrgetter("name"))
def test_the_search_box_is_on_every_page_and_finds(page: SitePage, open_script: Open) -> None:
    test = open_script(page.name, lang=str(Language.KK))
    (box,) = [box for box in test.text_input if box.key == "search_box"]
    assert box.label == words(Language.KK)("search-label")
    before = dict(test.query_params)
    box.set_value("Зыряновск").run()
    assert any('href="town?lang=kk&amp;town=altai"' in element.proto.body for element in test.get("html"))
    assert dict(test.query_params) == before


def test_the_map_and_about_offer_everything_at_once(open_script: Open) -> None:
    w = words(Language.EN)
    labels = {w(f"everything-{name}") for name in ("package", "geopackage", "workbook")}
    for page in (page for page in PAGES if page.name in {"map", "about"}):
        test = open_script(page.name, lang=str(Language.EN))
        assert labels <= {button.label for button in test.get("download_button")}


@pytest.mark.parametrize("language", list(Language))
def test_about_leads_to_the_open_data_interface(language: Language, open_script: Open) -> None:
    (page,) = [page for page in PAGES if page.name == "about"]
    test = open_script(page.name, lang=str(language))
    assert any(f"(api/v1/docs?lang={language})" in text.value for text in test.markdown)
