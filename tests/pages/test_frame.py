"""What every page has at its head and end: the search box, and how to cite the page and what stands on it."""

import csv
import io
import json
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

import pytest
import streamlit as st

from geo import store
from geo.model.vocabulary import UNSTATED, Language
from geo.views.facts import terms_text
from geo.views.tables import SOURCE_COLUMNS
from geo.views.words import words
from geo.web import downloads, frame
from tests.pages.conftest import Open
from tests.site import PAGES, SitePage

TABLES = {  # what can be taken away, by key
    "town": {
        "town_indicators",
        "town_published",
        "town_shifts",
        "town_enterprises",
        "town_projects",
        "town_zones",
        "town_distances",
        "town_similar",
        "town_measures",
    },
    "groups": {"profile", "composite", "membership", "coassignment", "groups", "groups_candidates", "groups_measures"},
    "diversity": {"structure", "bands", "sections", "enterprises"},
    "corridors": {"corridor_figures", "corridor_near", "corridor_stops", "corridors_overview"},
    "sites": {"sites"},
}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], bytes]]:
    """Give what makes the file of each download button that a page draws, by key."""
    found: dict[str, Callable[[], bytes]] = {}
    draw = st.download_button

    def noted(label: str, data: Callable[[], bytes], *rest: Any, key: str, **more: Any) -> bool:
        found[key] = data
        return draw(label, data, *rest, key=key, **more)

    monkeypatch.setattr(st, "download_button", noted)
    return found


@pytest.mark.parametrize(("page", "language"), list(zip(PAGES, [*Language] * len(PAGES), strict=False)), ids=str)
def test_a_page_can_be_cited_with_each_chart_and_table_on_it(
    page: SitePage, language: Language, open_script: Open, made: dict[str, Callable[[], bytes]]
) -> None:
    w = words(language)
    test = open_script(page.name, unfolded=["cite"], lang=str(language))
    cited = [code.value for code in test.code if not code.value.startswith("<iframe")]
    atlas = w("citation-atlas", version="V", address="A", date="D", year="Y").split("V")[0]
    assert sum(one.startswith(atlas) for one in cited) == 1
    marks = {kind: w(f"citation-{kind}", title="") for kind in ("chart", "table")}
    drawn = {"chart": bool(test.get("plotly_chart")), "table": len(test.get("download_button")) >= 3}
    if page.name not in {"about", "sources", "map", "sites", "search", "changes"}:
        assert {kind for kind, is_there in drawn.items() if is_there} <= {
            kind for kind, mark in marks.items() if any(mark in one for one in cited)
        }
    assert made.keys() >= {f"{one}_json" for one in TABLES.get(page.name, ())}
    for key, content in made.items():  # as a press does, when the run is over and its context gone
        if key.endswith("_json"):
            said = json.loads(content())
            assert f"lang={language}" in said["citation"], key
            assert said["data"], key
            unstated = w("sources-licence-unstated")
            every = [*said["data"], *said["sources"]]
            said_of = {one for row in every for one in row["licence"].split(" | ")}
            assert said_of <= {"", unstated, *stated_terms(language)}, key
            assert said["data"][0].keys() >= {"source_id", *SOURCE_COLUMNS}, key
            assert all(name.isascii() and name.islower() for name in said["data"][0]), key
            cited_ids = {one for row in said["data"] for one in row["source_id"].split()}
            assert {row["source_id"] for row in said["sources"]} == cited_ids, key


@cache
def stated_terms(language: Language) -> set[str]:
    return {terms_text(one, words(language)) for one in set(store.load().sources["licence"]) - {UNSTATED}}


@pytest.mark.parametrize(("page", "language"), [("town", Language.KK), ("indicator", Language.RU)])
def test_who_holds_only_a_file_or_a_picture_has_the_terms_and_is_led_to_the_readme(
    page: str,
    language: Language,
    open_script: Open,
    made: dict[str, Callable[[], bytes]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(downloads, "address", lambda: f"https://atlas.kz/maps/{page}?lang={language}")
    w, readme = words(language), f"https://atlas.kz/maps/api/v1/readme.md?lang={language}"
    test = open_script(page, lang=str(language))
    files = {key: content for key, content in made.items() if key.endswith(("_csv", "_json"))}
    assert files
    for key, content in files.items():
        said = content().decode("utf-8-sig")
        rows = csv.DictReader(io.StringIO(said), delimiter=";") if key.endswith("_csv") else json.loads(said)["data"]
        first, *others = [row["readme"] for row in rows]
        assert set(others) <= {readme}, key
        text, _, address = first.rpartition(" ")
        assert address == readme, key
        bare = key.endswith("_csv")
        terms, columns = w("citation-licence"), "readme – " + w("column-readme")
        assert [one in text for one in (terms, columns, w("citation-readme"))] == [bare] * 3, key
    for chart in test.get("plotly_chart"):
        caption = json.loads(chart.proto.spec)["layout"]["title"]["subtitle"]["text"].split("<br>")
        assert w("citation-picture-readme", address=readme) in caption


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


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List where the links of the head are sent to, each time."""
    found: list[str] = []
    navigation = st.navigation

    def noted(pages: Any, *, position: str, **more: Any) -> Any:
        found.append(position)
        return navigation(pages, position=position, **more)

    monkeypatch.setattr(st, "navigation", noted)
    return found


@pytest.mark.parametrize("page", [page for page in PAGES if page.name in {"map", "groups"}], ids=attrgetter("name"))
def test_links_of_the_head_wait_for_the_map_once_a_session(page: SitePage, open_page: Open, sent: list[str]) -> None:
    test = open_page(page)
    assert not test.exception
    assert sent == ["hidden", "top"]
    sent.clear()
    test.run()
    assert sent == ["top"]


def test_links_of_the_head_come_also_when_the_data_is_broken(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, sent: list[str]
) -> None:
    def broken() -> None:
        raise store.DataError([])

    monkeypatch.setattr(frame, "load", broken)
    assert open_page().error
    assert sent == ["hidden", "top"]


@pytest.mark.parametrize("path", ["", "groups"])
def test_what_a_page_draws_after_the_links_of_the_head_is_the_same_in_the_next_run(open_page: Open, path: str) -> None:
    """A widget of another id would begin anew with its default, and all choices would be lost."""
    assert path in frame.MAP_FIRST
    test = open_page(next(page for page in PAGES if page.path == f"/{path}"))
    kinds = ("selectbox", "select_slider", "multiselect", "text_input", "button_group")
    first = {one.proto.id for kind in kinds for one in test.get(kind)}
    test.run()
    assert first == {one.proto.id for kind in kinds for one in test.get(kind)} != set()
