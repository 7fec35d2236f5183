"""Names on the map stay apart, however large it is and whatever is picked on it."""

import pytest
from playwright.sync_api import Page

from tests.browser import harness
from tests.browser.conftest import Visit
from tests.browser.labels import crossings

SIZES = {"projector": (1920, 1080), "phone": (390, 844)}  # on a laptop, test_pages looks in passing


def in_languages(page: Page, atlas: str, path: str, *, least: int = 15, **query: str) -> dict[str, list[str]]:
    """Open a map in Russian, turn it to the other languages, and say what crosses in each."""
    page.goto(harness.address(atlas, path, lang="ru", **query))
    harness.settled(page)
    found = {"ru": crossings(page, least=least)}
    for language in ("kk", "en"):
        harness.turn(page, path, lang=language, **query)
        found[language] = crossings(page, least=least)
    return found


def test_the_name_of_the_picked_corridor_keeps_off_the_towns(atlas: str, visit: Visit) -> None:
    page, _ = visit()
    assert in_languages(page, atlas, "/corridors", corridor="titr") == {"ru": [], "kk": [], "en": []}


@pytest.mark.parametrize("size", SIZES)
def test_no_name_covers_another(atlas: str, visit: Visit, size: str) -> None:
    width, height = SIZES[size]
    page, _ = visit(width=width, height=height)
    assert in_languages(page, atlas, "/") == {"ru": [], "kk": [], "en": []}


def test_a_city_among_its_zones_is_named_when_the_map_is_near(atlas: str, visit: Visit) -> None:
    page, _ = visit()
    page.goto(harness.address(atlas, "/", lang="en", at="42.4000~69.4000~8.00"))
    harness.settled(page)
    harness.map_frame(page).content_frame.locator(".atlas-label-city:visible", has_text="Shymkent").wait_for()
    found = crossings(page, least=1)
    assert [one for one in found if not one.endswith("other corridors")] == []  # these are named from near


@pytest.mark.parametrize("size", [(1440, 900), SIZES["phone"]], ids=["laptop", "phone"])
@pytest.mark.parametrize("path", ["/sites", "/corridors"])
def test_a_small_map_names_nothing_in_the_wrong_place(
    atlas: str, visit: Visit, path: str, size: tuple[int, int]
) -> None:
    page, _ = visit(width=size[0], height=size[1])
    assert in_languages(page, atlas, path, least=5) == {"ru": [], "kk": [], "en": []}


def test_the_picked_corridor_is_named_on_the_smallest_phone(atlas: str, visit: Visit) -> None:
    page, _ = visit(width=320, height=700)
    page.goto(harness.address(atlas, "/corridors", lang="en", corridor="titr"))
    harness.settled(page)
    assert crossings(page, least=5) == []
    plate = harness.map_frame(page).content_frame.locator(".atlas-label.atlas-picked")
    assert plate.evaluate("one => one.style.visibility") == "visible"
