"""An address of any view of the comparison opens the same in another browser; its picture carries title and source."""

from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.harness import address, keyed, settled, turn

FRESH = ("line", "scatter")  # opened in a new window; the others, whose addresses are read alike, in one that is open
VIEWS = ("line", "multiples", "slope", "bump", "scatter", "table")
STATE = {
    "lang": "en",
    "indicator": "investment",
    "second": "unemployment_rate",
    "towns": "balkhash~temirtau~ridder",
    "regions": "karaganda~kazakhstan",
    "medians": "a",
    "measure": "per_head",
    "base": "2015",
    "since": "2012",
    "year": "2022",
}


def shown(page: Page) -> dict[str, object]:
    """Read what a reader sees of the comparison: its words, and the lines and points of its figure."""
    drawn = page.locator(".js-plotly-plot .plot path, .js-plotly-plot .annotation-text")
    return {
        "address": page.url.split("?")[1],
        "words": keyed(page, "trend").first.inner_text(),
        "drawn": drawn.evaluate_all("all => all.map(one => (one.getAttribute('d') || '') + one.textContent)"),
        "tables": page.get_by_test_id("stDataFrame").count(),
    }


def test_a_shared_address_opens_the_same_comparison(visit: Visit, atlas: str) -> None:
    first, second = visit()[0], visit(elsewhere=True)[0]
    first.goto(address(atlas, "/trends", view=VIEWS[0], **STATE))
    for view in VIEWS:
        if view != VIEWS[0]:
            turn(first, "/trends", view=view, **STATE)
        settled(first, chart=view != "table")
        if view in FRESH:
            second.goto(first.url)
        else:
            turn(second, "/trends", **dict(parse_qsl(urlsplit(first.url).query)))
        settled(second, chart=view != "table")
        found = shown(first)
        assert found == shown(second), view
        assert found["drawn"] if view != "table" else found["tables"] == 1, view
        assert keyed(second, "notice").count() == 0, view


def test_the_picture_has_its_title_and_source_and_another_view_keeps_what_is_compared(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/trends", view="line", **STATE))
    settled(page, chart=True)
    caption = page.locator(".js-plotly-plot .gtitle").first
    assert "Investment in fixed capital, per head, 2015 = 100, 2012–" in caption.text_content()
    assert "Source: " in page.locator(".js-plotly-plot .g-gtitle").first.text_content()
    chart = page.locator(".stElementContainer:has(.gtitle)").first
    cut, written = chart.evaluate("""(one) => [
        parseFloat(getComputedStyle(one).clipPath.match(/^inset\\((\\d+)px 0px 0px\\)$/)[1]),
        one.querySelector('.g-gtitle').getBoundingClientRect().bottom - one.getBoundingClientRect().top,
    ]""")
    assert written < cut < written + 90, "the caption, with notes of many lines, is for the picture alone"
    with page.expect_download() as waiting:
        page.locator('.js-plotly-plot [data-title="Download picture (PNG)"]').first.click()
    assert waiting.value.suggested_filename.startswith("monotown-atlas_line_investment_per-head-index-2015_2012-")

    page.get_by_role("radio", name="Ranks").or_(page.get_by_role("button", name="Ranks")).first.click()
    page.wait_for_function("location.search.includes('view=bump')")
    settled(page, chart=True)
    assert all(f"{name}={said}" in page.url for name, said in STATE.items())
