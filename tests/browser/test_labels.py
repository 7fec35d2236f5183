"""Names on the map stay apart, however large it is and whatever is picked on it."""

import pytest

from tests.browser import harness
from tests.browser.conftest import Visit
from tests.browser.labels import crossings

LAPTOP, PROJECTOR, PHONE = (1440, 900), (1920, 1080), (390, 844)
# Size of the window, pages with how many names at least; those of a laptop, nothing picked, test_pages sees in passing.
MAPS = [
    pytest.param(PROJECTOR, {"/": 15}, "", id="projector"),
    pytest.param(PHONE, {"/": 15, "/sites": 5, "/corridors": 5}, "", id="phone"),
    pytest.param(LAPTOP, {"/corridors": 15}, "titr", id="picked corridor"),
]


@pytest.mark.parametrize(("size", "least", "corridor"), MAPS)
def test_no_name_covers_another_or_stands_in_the_wrong_place(
    atlas: str, visit: Visit, size: tuple[int, int], least: dict[str, int], corridor: str
) -> None:
    page, _ = visit(width=size[0], height=size[1])
    picked = {"corridor": corridor} if corridor else {}
    page.goto(harness.address(atlas, next(iter(least)), lang="ru", **picked))
    harness.settled(page)
    found = {}
    for path, names in least.items():
        for language in ("ru", "kk", "en"):
            if found or language != "ru":
                harness.turn(page, path, lang=language, **picked)
            found[path, language] = crossings(page, least=names)
    assert found == {one: [] for one in found}


def test_a_city_among_its_zones_is_named_when_the_map_is_near(atlas: str, visit: Visit) -> None:
    page, _ = visit()
    page.goto(harness.address(atlas, "/", lang="en", at="42.4000~69.4000~8.00"))
    harness.settled(page)
    harness.map_frame(page).content_frame.locator(".atlas-label-city:visible", has_text="Shymkent").wait_for()
    found = crossings(page, least=1)
    assert [one for one in found if not one.endswith("other corridors")] == []  # these are named from near


def test_the_picked_corridor_is_named_on_the_smallest_phone(atlas: str, visit: Visit) -> None:
    page, _ = visit(width=320, height=700)
    page.goto(harness.address(atlas, "/corridors", lang="en", corridor="titr"))
    harness.settled(page)
    assert crossings(page, least=5) == []
    plate = harness.map_frame(page).content_frame.locator(".atlas-label.atlas-picked")
    assert plate.evaluate("one => one.style.visibility") == "visible"
