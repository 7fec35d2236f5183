"""Without a mouse: every control can be reached, seen to be reached, and used."""

from tests.browser.conftest import Visit
from tests.browser.harness import address, keyed, map_frame, pills, settled, turn

FOCUSED = """() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    return {
        keys: [...(element.closest('[class*="st-key-"]')?.classList ?? [])].filter((name) => /^st-key-/.test(name)),
        frame: element.tagName === 'IFRAME',
        onScreen: box.width > 0 && box.height > 0,
        name: element.getAttribute('aria-label') || element.textContent.trim() || element.title || '',
        tag: element.tagName + (element.getAttribute('role') ?? ''),
    };
}"""


def test_language_map_filters_layers_sources_towns_and_the_shortlist_work_from_the_keyboard(
    visit: Visit, atlas: str
) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/", lang="en"))
    settled(page)
    reached: set[str] = set()
    framed = False
    for _ in range(120):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUSED)
        reached |= set(focus["keys"])
        framed |= focus["frame"]
        if framed and any("language" in key or "w_lang" in key for key in reached):
            break
    assert framed, "the map cannot be reached"
    assert {"st-key-language", "st-key-w_lang"} & reached

    pills(page, "group").first.focus()
    page.keyboard.press("Space")
    page.wait_for_function("location.search.includes('group=a')")
    settled(page)

    source = page.locator(".stMainBlockContainer details.atlas-cite > summary").first
    source.focus()
    page.keyboard.press("Enter")
    assert source.locator("..").get_attribute("open") is not None

    keyed(page, "filters").locator("summary").filter(has_text="layers").focus()
    page.keyboard.press("Enter")
    pills(page, "layers").filter(has_text="Border posts").focus()
    page.keyboard.press("Space")
    page.wait_for_function("/layers=[^&]*gateways/.test(location.search)")
    settled(page)

    town = map_frame(page).content_frame.locator(".atlas-mark-town").first
    assert town.evaluate("mark => mark.tabIndex") == 0
    town.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('town=')")

    corridor = map_frame(page).content_frame.get_by_role("button", name="Western Europe – Western China").first
    corridor.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('corridor=')")

    turn(page, "/sites", lang="en")
    page.locator("details[data-like] > summary").first.focus()  # one of many with the same source, sent once
    page.keyboard.press("Enter")
    page.locator("details[data-like][open] dl a").first.wait_for()
    page.locator("[class*='st-key-short_'] button").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("/short=[a-z]/.test(location.search)")
