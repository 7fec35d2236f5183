"""A part of a page in a frame on somebody else's page: nothing but the part, its source and the link back."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from geo.web import embed
from geo.web.parts import Part
from tests.browser import harness
from tests.browser.conftest import Visit
from tests.browser.harness import address, keyed, map_frame, settled, turn

PARTS = [("/", "map", ".st-key-map", "kk"), ("/trends", "trend", ".st-key-trend", "ru")]
WIDTH, SIDE, PHONE, FEW = 760, 480, 320, 3  # px: a column of text, one beside it, a phone; what may stand over
FRAMES = ((1440, 1000), (720, 1200), (760, 1400), (380, 1600), (1440, 1000))
GLIDE, OFF = 500, 30  # ms: a map that glides has arrived; px that the country may be off the middle of the map
STACKED = {"sections", "strips", "town_numbers"}  # parts of several columns, which a column beside the text has not
# Views whose parts are of every kind: maps, charts of plotly, HTML.
VIEWS = {
    "/": {"indicator": "wage_nominal"},
    "/diversity": {"town": "balkhash"},
    "/town": {"town": "rudny"},
    "/indicator": {"indicator": "population", "ranking": "chart"},
    "/corridors": {"corridor": "titr"},
    "/sites": {"site_region": "aktobe"},
}
# Charts like others that are looked at.
ALIKE = {"structure", "band_largest_branch_share", "band_hhi", "band_entropy", "corridor_containers"}
COUNTRY = harness.ROOT / "data" / "geometry" / "kazakhstan.geojson"
# The country in px of the map: its middle from the map's, its sides over the map's own; and the towns out of view.
FITTED = """(_, country) => {
    const {map, anchors} = atlas;
    const {min, max} = L.bounds(L.geoJSON(country).getLayers()[0].getLatLngs().flat(2)
        .map((one) => map.latLngToContainerPoint(one)));
    const size = map.getSize();
    return {
        off: [(min.x + max.x - size.x) / 2, (min.y + max.y - size.y) / 2],
        over: Math.max(-min.x, -min.y, max.x - size.x, max.y - size.y),
        fills: Math.max((max.x - min.x) / size.x, (max.y - min.y) / size.y),
        towns: anchors.length,
        outside: anchors.filter(({at}) => !map.getBounds().contains(at)).map(({id}) => id),
    };
}"""
SEEN = """() => {
    const seen = (one) => one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().height > 0;
    const found = (marks) => [...document.querySelectorAll(marks)].filter(seen);
    const main = [document.scrollingElement, ...document.querySelectorAll('[data-testid=stMain]')];
    return {
        over: Math.max(...main.map((one) => one.scrollHeight - one.clientHeight)),
        sideways: Math.max(...main.map((one) => one.scrollWidth - one.clientWidth)),
        chrome: found('[data-testid=stHeader], [data-testid=stSidebar], [data-testid=stPopover], .stDownloadButton,'
            + ' .st-key-language, .st-key-search, .st-key-share, h1').length,
        drawn: found('iframe[src*=folium], .js-plotly-plot, ol.atlas-strip, dl.atlas-figures, .atlas-locator').length,
        said: found('.st-key-embed_head, .atlas-paper').map((one) => one.textContent).join(' '),
        back: found('.st-key-embed_head a').length,
    };
}"""


@pytest.mark.parametrize(("path", "part", "shown", "lang"), PARTS)
def test_a_part_in_a_frame(
    chromium: Browser, atlas: str, newspaper: tuple[Path, str], path: str, part: str, shown: str, lang: str
) -> None:
    folder, paper = newspaper
    query = {"lang": lang, "indicator": "birth_rate_computed"}
    code = embed.code(f"{atlas}{path}", query, Part("chart", "From the Atlas", part, 560))
    (folder / "index.html").write_text(f"<!doctype html><h1>Story</h1>{code}", encoding="utf-8")
    with harness.visit(chromium) as (page, _):
        page.goto(paper)
        frame = page.locator("iframe").content_frame
        frame.locator(shown).wait_for(state="visible")
        head = frame.locator(".st-key-embed_head")
        head.wait_for(state="visible")
        back = urlsplit(head.locator("a").last.get_attribute("href") or "")
        assert f"{back.scheme}://{back.netloc}" == atlas
        assert {f"lang={lang}", "indicator=birth_rate_computed"} <= set(back.query.split("&"))
        assert "only=" not in back.query
        assert "embed=" not in back.query
        for menu in ("stHeader", "stSidebar"):
            assert frame.locator(f"[data-testid={menu}]:visible").count() == 0
        for rest in (".st-key-language", "h1", ".stDownloadButton"):
            assert frame.locator(f"{rest}:visible").count() == 0


def test_every_kind_of_part_fits_its_frame_with_its_source_and_the_way_back(visit: Visit, atlas: str) -> None:
    page, traffic = visit(width=WIDTH)
    page.goto(address(atlas, "/", lang="en", **VIEWS["/"]))
    settled(page)
    wrong = {}
    for path, view in VIEWS.items():
        page.set_viewport_size({"width": WIDTH, "height": 900})
        if path != "/":
            turn(page, path, lang="en", **view)
        for part, (query, height, most) in codes(page).items():
            if part in ALIKE:
                continue
            page.set_viewport_size({"width": WIDTH, "height": height})
            turn(page, path, **query)
            seen = page.evaluate(SEEN)
            for narrow, high in ((PHONE, most), *([] if part in STACKED else [(SIDE, height)])):
                page.set_viewport_size({"width": narrow, "height": high})
                seen[narrow] = page.evaluate(SEEN)["over"]
            found = (
                seen["over"] > FEW,
                seen["sideways"] > FEW,
                seen["chrome"],
                not seen["drawn"],
                not seen["back"],
                seen["said"].count("Source: ") != 1,
                *(seen.get(one, 0) > FEW for one in (PHONE, SIDE)),
            )
            if any(found):
                wrong[f"{path} {part}"] = seen
    assert wrong == {}
    assert traffic.off_loopback == []


def codes(page: Page) -> dict[str, tuple[dict[str, str], int, int]]:
    """Give the address's parameters of each frame that a page offers and its heights, on a phone last, by its part."""
    keyed(page, "embed").locator("button").first.click()
    offered = page.locator("[data-testid=stPopoverBody] code").filter(has_text="<iframe")
    offered.first.wait_for()
    found = {}
    for code in offered.all_inner_texts():
        query = dict(parse_qsl(urlsplit(unescape(re.search(r'src="([^"]*)"', code)[1])).query))
        heights = (int(re.search(says, code)[1]) for says in (r'height="(\d+)"', r", (\d+)px\)"))
        found[query["only"]] = (query, *heights)
    return found


def test_a_frame_of_a_part_without_values_says_so_and_nothing_else(visit: Visit, atlas: str) -> None:
    page, _ = visit(width=WIDTH, height=400)
    page.goto(address(atlas, "/indicator", lang="en", only="change", since="1991", embed="true"))
    keyed(page, "embed_none").wait_for(state="visible")
    settled(page)
    assert page.locator("[data-testid=stMain]").inner_text().splitlines()[-1].startswith("There is nothing to show")
    assert page.evaluate(SEEN)["over"] == 0


def test_the_map_shows_the_whole_country_in_its_middle_in_a_frame_of_any_size(visit: Visit, atlas: str) -> None:
    page, _ = visit(width=FRAMES[0][0], height=FRAMES[0][1])
    page.goto(address(atlas, "/", lang="ru", only="map", embed="true"))
    settled(page)
    country = json.loads(COUNTRY.read_text(encoding="utf-8"))
    for wide, high in FRAMES:
        page.set_viewport_size({"width": wide, "height": high})
        settled(page)
        page.wait_for_timeout(GLIDE)
        seen = map_frame(page).content_frame.locator("body").evaluate(FITTED, country)
        assert seen["towns"] == 20
        assert seen["outside"] == []
        assert seen["over"] <= 0, (wide, high, seen)
        assert seen["fills"] > 0.65, (wide, high, seen)
        assert max(map(abs, seen["off"])) < OFF, (wide, high, seen)
