"""The map begins with an overview of the country and draws details for who looks closer."""

from playwright.sync_api import Frame, Page

from tests.browser import harness
from tests.browser.conftest import Visit

VERTICES = """() => {
    let count = 0;
    for (const {source, leaflet} of window.atlas.drawings)
        leaflet?.eachLayer((layer) => { if (source === 'regions') count += layer.getLatLngs().flat(Infinity).length; });
    return count;
}"""


def opened(page: Page, atlas: str) -> Frame:
    page.goto(harness.address(atlas, lang="ru"))
    harness.settled(page)
    frame = page.locator('iframe[src*="folium"]').first.element_handle().content_frame()
    assert frame
    return frame


def zoom(frame: Frame, to: float) -> None:
    frame.evaluate(f"void window.atlas.map.setView([48.2, 67], {to}, {{animate: false}})")  # not the map, in JSON


def test_who_looks_closer_gets_the_details_once_and_is_asked_again_when_they_do_not_come(
    atlas: str, visit: Visit
) -> None:
    page, traffic = visit()
    page.route("**/details-*.json", lambda route: route.abort())
    frame = opened(page, atlas)
    assert asked(traffic) == 0
    overview = frame.evaluate(VERTICES)
    with page.expect_event("requestfailed"):
        zoom(frame, 7)
    assert frame.evaluate(VERTICES) == overview > 0
    page.unroute_all()
    frame.wait_for_function("!window.atlas.detailing")

    zoom(frame, 8)
    frame.wait_for_selector("[data-detailed]")
    details = frame.evaluate(VERTICES)
    assert details > 1.5 * overview
    assert asked(traffic) == 2
    zoom(frame, 4)
    zoom(frame, 7)
    harness.settled(page)
    assert frame.evaluate(VERTICES) == details
    assert asked(traffic) == 2


def asked(traffic: harness.Traffic) -> int:
    return len([url for url in traffic.requests if "/details-" in url])
