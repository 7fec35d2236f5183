"""The map is taken away as a picture that says by itself what it shows, where it comes from, and on which terms."""

import struct
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.harness import address, keyed, map_frame, pills, settled, turn

XHTML = "{http://www.w3.org/1999/xhtml}"
LARGEST = 4_000_000  # bytes


def taken(page: Page) -> tuple[str, Path]:
    """Press the button of the map; give the name of the file and where it lies."""
    with page.expect_download() as waiting:
        map_frame(page).content_frame.locator(".atlas-take").click()
    return waiting.value.suggested_filename, Path(waiting.value.path())


def as_svg(page: Page) -> None:
    """Choose SVG; the button of the map says so once it has come there."""
    choice = keyed(page, "filters")
    choice.get_by_role("radio", name="SVG").or_(choice.get_by_role("button", name="SVG")).first.click()
    map_frame(page).content_frame.locator('.atlas-take[title$="(SVG)"]').wait_for()


def read(path: Path) -> ElementTree.Element:
    return ElementTree.parse(path).getroot()  # noqa: S314 - the page made it


def test_the_map_is_taken_away_with_title_legend_source_and_terms_inside(visit: Visit, atlas: str) -> None:
    page, traffic = visit()
    page.goto(address(atlas, "/", lang="en", year="2022", indicator="population"))
    settled(page)
    width = map_frame(page).evaluate("one => one.clientWidth")
    name, path = taken(page)
    assert name.startswith("monotown-atlas_map_population_2022_en_v")
    assert name.endswith(".png")
    head = path.read_bytes()[:24]
    assert head[1:4] == b"PNG"
    assert struct.unpack(">I", head[16:20])[0] > 2 * width  # of a screen with twice as many pixels, with a margin

    as_svg(page)
    name, path = taken(page)
    assert name.endswith(".svg")
    assert path.stat().st_size < LARGEST
    root = read(path)
    said = " ".join(" ".join(root.itertext()).split())
    assert root.find(f".//{XHTML}h1").text == "Population at the end of the year, 2022"
    for part in (
        "Temirtau",
        "RUSSIA".title(),
        "Group A",
        "Source: Bureau of National Statistics",
        "data version",
        "OCHA",
    ):
        assert part in said, part
    assert "© OpenStreetMap contributors ·" not in said  # of tiles that are off
    fetched = [one.get("src") for one in root.iter(f"{XHTML}img") if not one.get("src", "").startswith("data:")]
    assert fetched == []
    assert root.find(f".//{XHTML}a") is None, "what is for hands"

    pills(page, "lang").filter(has_text="Қазақша").click()
    page.wait_for_function("location.search.includes('lang=kk')")
    settled(page)
    turn(page, "/corridors", lang="kk", corridor="titr")
    name, path = taken(page)
    assert name.startswith("monotown-atlas_map_corridor_titr_kk_v")
    assert "Орта дәліз" in read(path).find(f".//{XHTML}h1").text
    assert traffic.off_loopback == []


def test_the_legend_of_a_picture_is_that_of_the_window_and_a_failure_is_told(visit: Visit, atlas: str) -> None:
    page, _ = visit(width=1050)  # wide for the page, and narrow what is left for the map beside the sidebar
    page.goto(address(atlas, "/", lang="en", group="a"))
    settled(page)
    assert map_frame(page).evaluate("one => one.clientWidth") < 640
    as_svg(page)
    root = read(taken(page)[1])
    style = " ".join(one.text or "" for one in root.iter(f"{XHTML}style"))
    assert "@media" not in style
    assert ".atlas-legend .narrow { display: none; }" in style
    assert ".atlas-legend .wide { display: none; }" not in style
    said = " ".join(root.itertext())
    assert "Group: A · investment" in said
    assert "Temirtau" not in said

    # A picture that cannot be made says so, and can be once more.
    page.route("**/*.woff2", lambda route: route.abort())
    map_frame(page).content_frame.locator(".atlas-take").click()
    failure = map_frame(page).content_frame.locator(".atlas-failure")
    failure.filter(has_text="The picture could not be made").wait_for()
    page.unroute("**/*.woff2")
    assert taken(page)[0].endswith(".svg")
