"""Where the map stands is in the address, which asks the server for nothing and opens the same map elsewhere."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from geo.web.state import LAG_SECONDS
from tests.browser.conftest import Visit
from tests.browser.harness import address, keyed, map_frame, pan_and_zoom, pills, settled, stands, turn

PIXEL = 0.02  # degrees, of the map after `pan_and_zoom`
STILL = 700  # ms after which a map has come to rest and has said so
AWAY = "49.5000~72.5000~6.50"


def told(page: Page) -> str | None:
    """Read what the address says of the place of the map, once that has had time to be said."""
    page.wait_for_timeout(STILL)
    return parse_qs(urlsplit(page.url).query).get("at", [None])[0]


def opened_elsewhere(visit: Visit, page: Page) -> None:
    """Copy the address into another profile, and compare the maps and the address."""
    second, _ = visit(elsewhere=True)
    second.goto(page.url)
    settled(second)
    assert told(second) == told(page)
    assert stands(second) == pytest.approx(stands(page), abs=PIXEL)
    assert keyed(second, "notice").count() == 0
    second.close()


def test_a_copied_address_opens_the_map_where_it_stands(visit: Visit, atlas: str) -> None:
    page, traffic = visit()
    page.goto(address(atlas, "/", lang="ru", town="ridder"))
    settled(page)
    assert told(page) is None
    runs, sent, entries = page.evaluate("atlasRuns"), traffic.sent, page.evaluate("history.length")
    pan_and_zoom(page)
    place = told(page)
    assert place
    seen = stands(page)
    assert [float(part) for part in place.split("~")] == pytest.approx(seen, abs=0.006)
    assert (page.evaluate("atlasRuns"), traffic.sent, page.evaluate("history.length")) == (runs, sent, entries)

    pills(page, "lang").filter(has_text="English").click()
    page.wait_for_function("location.search.includes('lang=en')")
    settled(page)
    assert told(page) == place
    assert stands(page) == pytest.approx(seen, abs=PIXEL)
    pills(page, "group").first.click()
    page.wait_for_function("location.search.includes('group=a')")
    settled(page)
    assert told(page) == place
    opened_elsewhere(visit, page)  # the picked town, out of view here, must not draw the map to itself there

    # Between two runs the map moves: neither the frame nor a later run knows an older place.
    map_frame(page).content_frame.locator("body").evaluate(
        "void window.atlas.map.setView([49.5, 72.5], 6.5, {animate: false})"
    )
    assert told(page) == AWAY
    keyed(page, "embed").locator("button").first.click()
    expect(page.locator("code", has_text="<iframe").first).to_contain_text(f"at={AWAY}")
    page.keyboard.press("Escape")
    settled(page)
    cite = keyed(page, "paper_citation").locator("cite")
    assert f"at={AWAY}" in str(cite.text_content())

    map_frame(page).content_frame.locator(".atlas-home").click()
    assert told(page) is None
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "at=" not in str(cite.text_content())
    pills(page, "group").nth(1).click()
    page.wait_for_function("location.search.includes('group=a~b')")
    settled(page)
    assert told(page) is None


def test_a_place_that_moves_while_the_page_is_drawn_is_not_written_over(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/", lang="en", at="48.0000~68.0000~6.00"))
    settled(page)
    assert stands(page) == pytest.approx([48, 68, 6], abs=PIXEL)
    move = "void window.atlas.map.setView([49.5, 72.5], 6.5, {animate: false})"
    body = map_frame(page).content_frame.locator("body")
    pills(page, "group").first.click()
    body.evaluate(move)
    page.wait_for_function("location.search.includes('group=a')")
    settled(page)
    assert told(page) == AWAY
    page.wait_for_timeout(1000 * LAG_SECONDS)
    page.go_back()
    page.wait_for_function("!location.search.includes('group=a')")
    settled(page)
    assert told(page) == AWAY  # back over the choice: the map stays
    assert stands(page) == pytest.approx([49.5, 72.5, 6.5], abs=PIXEL)


def test_each_page_with_a_map_has_the_place_and_others_have_not(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/corridors", lang="en", at=AWAY))
    settled(page)
    assert told(page) == AWAY
    turn(page, "/about")
    assert told(page) is None
    turn(page, "/sites")
    assert told(page) == AWAY
    before = page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    map_frame(page).content_frame.locator(".atlas-home").click()
    # The press scrolled no page whose map lies partly below the window.
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == before
    assert told(page) is None
    page.go_back()  # which leads over both turns, as there was no press between them
    page.wait_for_url("**/corridors*")
    settled(page)
    assert told(page) == AWAY
    assert stands(page) == pytest.approx([49.5, 72.5, 6.5], abs=PIXEL)


def test_a_place_off_the_map_is_told_and_the_map_stands_at_home(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    at = "10.0~68.0~6.0"
    page.goto(address(atlas, "/", lang="en", at=at))
    settled(page)
    expect(keyed(page, "notice")).to_contain_text(at)
    assert told(page) is None
    assert map_frame(page).content_frame.locator("body").evaluate("window.atlas.atHome")
