"""The search box in the head of every page: by keyboard, under old names, without moving the page."""

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.harness import address, keyed, settled, turn

WIDTHS = (1100, 390)
PLACE = """() => {
    const box = document.querySelector('iframe[src*="folium"]').getBoundingClientRect();
    return [box.x, box.y, box.width, box.height].map(Math.round).join();
}"""


def test_a_town_is_found_from_the_keyboard_and_nothing_moves(visit: Visit, atlas: str) -> None:
    page, _ = visit(width=WIDTHS[0])
    page.goto(address(atlas, "/", lang="kk"))
    settled(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if width != WIDTHS[0]:
            turn(page, "/", lang="kk")
        find(page)


def find(page: Page) -> None:
    before, view = page.evaluate(PLACE), page.url
    box = keyed(page, "search").locator("input")
    for _ in range(40):
        page.keyboard.press("Tab")
        if box.evaluate("(box) => box === document.activeElement"):
            break
    else:
        raise AssertionError("the search box cannot be reached")
    page.keyboard.type("Зыряновск")
    page.keyboard.press("Enter")
    found = keyed(page, "search").locator("a").first
    found.wait_for(state="visible")
    assert page.evaluate(PLACE) == before
    assert page.url == view
    page.keyboard.press("Tab")
    assert found.evaluate("(link) => link === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url("**/town?**town=altai**")
    settled(page)
    assert "lang=kk" in page.url
