"""An address is a view: copied to another browser it opens the same."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web.state import LAG_SECONDS
from tests.browser.conftest import Visit
from tests.browser.harness import address, keyed, map_state, pills, settled, stands, turn

PIXEL = 0.06  # degrees, of the map at home
VIEW = {"lang": "kk", "group": "a~b", "list": "current", "town": "balkhash", "year": "2020", "layers": "towns~regions"}


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def shown(page: Page) -> dict[str, object]:
    """Read what a reader sees of the view."""
    texts = {key: keyed(page, key).first.inner_text() for key in ("figures", "filters", "ranking", "town_card")
             if keyed(page, key).count()}  # fmt: skip
    return {"address": query(page), "map": map_state(page)["signature"], **texts}


def test_the_address_of_a_view_or_a_choice_opens_it_elsewhere_and_the_language_turns_all_of_it(
    visit: Visit, atlas: str
) -> None:
    first, _ = visit()
    first.goto(address(atlas, "/", **VIEW))
    settled(first)
    second, _ = visit(elsewhere=True)
    second.goto(first.url)
    settled(second)
    assert shown(first) == shown(second)
    assert query(second)["town"] == ["balkhash"]
    assert keyed(second, "town_card").first.is_visible()
    assert keyed(second, "notice").count() == 0

    before = query(second)
    pills(second, "lang").filter(has_text="English").click()
    second.wait_for_function("location.search.includes('lang=en')")
    settled(second)
    assert query(second) == before | {"lang": ["en"]}
    said = keyed(second, "figures").first.inner_text().splitlines()
    ours = [line for line in said if not line.startswith("Source:")]  # a publisher keeps the name it gives itself
    chosen = second.locator('input[role="combobox"]').evaluate_all("(all) => all.map((one) => one.value)")
    assert {"Population at the end of the year · Population", "Balkhash"} <= set(chosen)
    assert not [line for line in ours + chosen if any("\u0400" <= letter <= "\u04ff" for letter in line)]

    look = map_state(second)["signature"]
    pills(second, "group").first.click()
    second.wait_for_function("(look) => mapState().signature !== look", arg=look)
    settled(second)
    assert second.get_by_test_id("stException").count() == 0
    assert query(second) == before | {"lang": ["en"], "group": ["b"]}
    first.goto(second.url)
    settled(first)
    assert shown(first) == shown(second)


def test_one_press_leads_back_over_a_page_or_a_choice(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(f"{atlas}/about")  # completed by the page itself, which is no step of the reader
    settled(page)
    turn(page, "/corridors", lang="ru")
    pills(page, "reach").filter(has_text="50").click()
    page.wait_for_function("location.search.includes('reach=50')")
    settled(page)
    page.wait_for_timeout(1000 * LAG_SECONDS)  # sooner, Back is taken for a click sent before its address came
    page.go_back()
    page.wait_for_function("location.search.includes('reach=25')")
    page.go_back()
    expect(page.locator("h1").first).to_have_text(words(Language.RU)("app-page-about"))
    page.go_back()
    page.wait_for_function("location.href === 'about:blank'")


def test_a_choice_leaves_all_that_was_chosen_before(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/", lang="kk"))
    settled(page)
    expected = query(page)
    for count, group in enumerate(("a", "b", "c"), start=1):
        pills(page, "group").nth(count - 1).click()
        page.wait_for_function("(group) => RegExp(`group=[^&]*${group}`).test(location.search)", arg=group)
        settled(page)
        expected["group"] = ["~".join(("a", "b", "c")[:count])]
        assert query(page) == expected


def test_an_empty_filter_result_says_what_to_loosen(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/", lang="en", list="left", group="a", region="atyrau"))
    settled(page)
    assert page.get_by_test_id("stException").count() == 0
    assert keyed(page, "nothing").first.is_visible()


def test_a_change_of_language_leaves_the_map_where_it_is(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/", lang="ru", town="ridder"))
    settled(page)
    seen = stands(page)
    for language in ("kk", "en"):
        pills(page, "lang").nth(("kk", "ru", "en").index(language)).click()
        page.wait_for_function("(lang) => location.search.includes(`lang=${lang}`)", arg=language)
        settled(page)
        page.wait_for_timeout(800)  # a map that moves does so for a quarter of a second
        assert stands(page) == pytest.approx(seen, abs=PIXEL), language
