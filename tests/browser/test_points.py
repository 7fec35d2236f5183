"""Many signs on the map: gathered without losing one, complete in view, and all of one place can be read."""

import re

from playwright.sync_api import Frame

from tests.browser import harness
from tests.browser.conftest import Visit

LAYERS = "towns~labels~regions~sez~iz~miz~enterprises~projects"
# Random points, views and grids: which rows are in view and not found once, and whether moving the map changes a cell.
GRID = """() => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const wrong = [];
    for (let turn = 0; turn < 60; turn++) {
        const count = Math.floor(random() * 400), scale = 256 * 2 ** (3 + random() * 6), size = 20 + random() * 40;
        const file = {x: Array.from({length: count}, random), y: Array.from({length: count}, random)};
        const rows = [...file.x.keys()].filter(() => random() < 0.8);
        const west = random() * scale, north = random() * scale, view = [west, north, west + 500, north + 300];
        const found = [...window.AtlasPoints.cells(file, rows, scale, view, size).values()].flat();
        if (new Set(found).size !== found.length) wrong.push([turn, 'a row in two cells']);
        const inside = rows.filter((row) => file.x[row] * scale >= view[0] && file.x[row] * scale <= view[2]
            && file.y[row] * scale >= view[1] && file.y[row] * scale <= view[3]);
        if (!inside.every((row) => found.includes(row))) wrong.push([turn, 'not all in view']);
        if (!found.every((row) => rows.includes(row))) wrong.push([turn, 'not shown, but found']);
        const moved = window.AtlasPoints.cells(file, rows, scale, view.map((edge) => edge + 13), size);
        for (const [key, cell] of window.AtlasPoints.cells(file, rows, scale, view, size)) {
            if (moved.has(key) && String(moved.get(key)) !== String(cell)) wrong.push([turn, 'changed by moving']);
        }
    }
    return wrong;
}"""
DRAWN = """() => {
    const {points} = window.atlas;
    return {
        rows: points.sources.reduce((sum, {rows}) => sum + rows.length, 0),
        drawn: points.items.reduce((sum, {count}) => sum + (count || 1), 0),
        elements: document.querySelectorAll('.atlas-mark-zone, .atlas-mark-cluster').length,
        items: points.items.length,
    };
}"""


def opened(visit: Visit, atlas: str, **query: str) -> Frame:
    page, _ = visit()
    page.goto(harness.address(atlas, lang="ru", layers=LAYERS, **query))
    page.wait_for_selector('iframe[src*="folium"]')
    frame = page.locator('iframe[src*="folium"]').first.element_handle().content_frame()
    assert frame
    frame.wait_for_function("document.querySelector('[data-painted]') && window.atlas.points.items.length")
    return frame


def test_signs_are_gathered_without_losing_one_and_all_of_a_town_can_be_read(atlas: str, visit: Visit) -> None:
    frame = opened(visit, atlas)
    assert frame.evaluate(GRID) == []
    for zoom in (None, 4, 6):
        if zoom:
            frame.evaluate(f"void window.atlas.map.setView([48.2, 67], {zoom}, {{animate: false}})")
        drawn = frame.evaluate(DRAWN)
        assert drawn["elements"] == drawn["items"]
        assert drawn["drawn"] == drawn["rows"] if zoom != 6 else 0 < drawn["drawn"] < drawn["rows"]

    frame.evaluate("void window.atlas.map.setView([51.7, 75.3], 9, {animate: false})")
    count = frame.evaluate(
        """() => {
            const found = window.atlas.points.items.reduce((a, b) => ((b.count || 0) > (a.count || 0) ? b : a));
            found.marker.fire('click', {latlng: found.marker.getLatLng()});
            return found.count;
        }"""
    )
    frame.wait_for_selector(".atlas-pop article")
    assert frame.locator(".atlas-pop article").count() == count > 10
    assert frame.locator(".atlas-pop article a[rel=noopener]").count() >= count


def test_what_could_not_be_fetched_is_asked_for_again(atlas: str, visit: Visit) -> None:
    page, _ = visit()
    page.route(re.compile("/(layers|points-[a-z]+)-[0-9a-f]{12}[.]json"), lambda route: route.abort())
    page.goto(harness.address(atlas, lang="ru", layers=LAYERS))
    page.wait_for_selector('iframe[src*="folium"]')
    frame = page.locator('iframe[src*="folium"]').first.element_handle().content_frame()
    assert frame
    frame.wait_for_function("document.querySelector('[data-painted]')")
    harness.settled(page)  # a press before the filters are all there could be lost
    there = "window.atlas.points.items.length > 0 && window.atlas.drawings.some(({leaflet}) => leaflet)"
    assert not frame.evaluate("window.atlas.points.items.length || window.atlas.drawings.some(({leaflet}) => leaflet)")
    page.unroute_all()
    harness.pills(page, "group").first.click()
    frame.wait_for_function(there)
