"""Every page in every language and theme: it shows itself to all, and asks nothing of the outside world."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import barriers
from tests.browser.conftest import Visit
from tests.browser.harness import address, keyed, map_frame, map_state, pan_and_zoom, settled, turn
from tests.browser.labels import crossings, nameless
from tests.site import PATHS

TOP = "(map) => map.getBoundingClientRect().top"

LANGUAGES = ("ru", "kk", "en")
THEMES = ("light", "dark")
CONTENT = {"/": ("figures", "map", "filters", "legend"), "/trends": ("trend",)}
NAMED = {"/": 15, "/sites": 5, "/corridors": 5}  # pages with a map, and how many names it shows at least
PLACE = """() => {
    const inside = document.querySelector('iframe[src*="folium"]').contentDocument;
    const box = inside.querySelector('.atlas-mark-town').getBoundingClientRect();
    return [box.x, box.y, box.width].map(Math.round).join();
}"""
# The grounds of options and bars; high contrast paints backgrounds the same unless told not to.
TOLD_BY_GROUND = """() => {
    const ground = (marks) => getComputedStyle(document.querySelector(marks)).backgroundColor;
    return [
        ['button[data-selected="true"]', 'button[data-rac]:not([data-selected])'],
        ['.atlas-bars .bar', 'body'],
    ].map((both) => both.map(ground)).filter(([one, other]) => one === other);
}"""
BRIGHTNESS = """() => {
    const inside = document.querySelector('iframe[src*="folium"]').contentDocument;
    const map = inside && inside.querySelector('.leaflet-container');
    const parts = map && getComputedStyle(map).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number);
    return parts && parts.reduce((sum, part) => sum + part) / 3;
}"""
SHEET = 703  # px of a sheet of A4 within its margins
# On such a sheet, in one go: charts that notice a new width would draw themselves anew, which they cannot on paper.
CUT = """(sheet) => {
    const page = document.querySelector('.stMainBlockContainer');
    dispatchEvent(new Event('beforeprint'));
    page.style.width = page.style.minWidth = `${sheet}px`;
    const box = (one) => one.getBoundingClientRect();
    const seen = (one) => one.checkVisibility({visibilityProperty: true}) && box(one).width > 0;
    const found = (marks) => [...document.querySelectorAll(marks)].filter(seen);
    // A chart reaches as far as it was drawn, which a narrower box would cut.
    const width = (one) => one.matches('.main-svg') ? one.getAttribute('width') * one.getScreenCTM().a : box(one).width;
    const wide = found('.main-svg, .stMainBlockContainer :is(img, table)')
        .filter((one) => box(one).left + width(one) > box(page).right + 1);
    const wrong = [...wide, ...found('button, .stPopover, [data-testid=stSidebar]')]
        .map((one) => one.outerHTML.slice(0, 200));
    if (found('.atlas-paper cite').length !== 1) wrong.push('no citation');
    // px on the sheet: 8.6 are 6.5 pt
    const scale = ({a, b}) => Math.hypot(a, b); // turned text too
    const high = (one) => parseFloat(getComputedStyle(one).fontSize) * scale(one.getScreenCTM());
    const small = found('.main-svg text').find((one) => high(one) < 8.6);
    if (small) wrong.push(`too small to read on paper: ${small.textContent}`);
    const inside = (one) => [...one.children].find((child) => !child.matches('summary'));
    const shut = found('details:not(.atlas-cite), .atlas-origin, .atlas-stated')
        .filter((one) => !inside(one)?.checkVisibility());
    wrong.push(...shut.map((one) => `folded on paper: ${one.innerText}`));
    const over = found('.stHtml .atlas-stated dl')
        .filter((one) => box(one).bottom > box(one.closest('.stHtml')).bottom + 1);
    wrong.push(...over.map((one) => `lies over what follows on paper: ${one.innerText}`));
    page.style.width = page.style.minWidth = '';
    dispatchEvent(new Event('afterprint'));
    return wrong;
}"""
# What is wider than the window, or than the page whose edge cuts it.
OVER = """() => {
    const roots = [...document.querySelectorAll('html, body, [data-testid="stMain"]')];
    const right = document.querySelector('.stMainBlockContainer').getBoundingClientRect().right;
    return [
        ...roots.filter((one) => one.scrollWidth > one.clientWidth + 1),
        ...[...document.querySelectorAll('.atlas-rows:not(.atlas-wide)')].filter((one) => {
            const box = one.getBoundingClientRect();
            return one.checkVisibility({visibilityProperty: true}) && box.width > 0 && box.right > right + 1;
        }),
    ].map((one) => one.outerHTML.slice(0, 400));
}"""
# Whether the links of the head, in a window of that width, end before the language switch.
CLEAR = """(width) => {
    const box = (one) => one.getBoundingClientRect();
    const links = [...document.querySelectorAll('[data-testid=stTopNav] .rc-overflow-item:not([aria-hidden=true])')];
    return document.querySelector('[data-testid=stApp]').offsetWidth === width && links[0]?.checkVisibility()
        && Math.max(...links.map((one) => box(one).right)) <= box(document.querySelector('.st-key-language')).left;
}"""
# Tables that a desktop's column is too narrow for: their last columns would be cut.
CROWDED = """() => [...document.querySelectorAll('.stMainBlockContainer table')]
    .filter((one) => one.checkVisibility() && one.offsetWidth > one.parentElement.clientWidth + 1)
    .map((one) => one.innerText.slice(0, 200))"""
# Marks of options that nothing sets off from their ground (WCAG 2.2, 1.4.11), which Axe does not look for.
UNSEEN = """() => [...document.querySelectorAll('[data-testid="stRadioOption"]')].filter((option) => {
    const mark = getComputedStyle(option.querySelector('p').closest('[data-testid]').previousElementSibling);
    const ring = (mark.boxShadow.match(/[\\d.]+/g) || []).slice(0, 3).map(Number);
    const light = (rgb) => rgb.reduce((sum, part, i) => sum + part * [0.3, 0.59, 0.11][i], 0);
    const dark = light(getComputedStyle(document.body).color.match(/[\\d.]+/g).map(Number).slice(0, 3)) > 128;
    return !option.dataset.selected && !(ring.length && (dark ? light(ring) > 110 : light(ring) < 145));
}).map((option) => option.innerText)"""
MANGLED = {"lang": "kkk", "nonsense": "1", "town": "<script>alert(1)</script>"}
COMPLAINTS = '[data-testid="stException"], [data-testid="stAlertContentError"]'


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_shows_itself_without_barriers_or_leaving_the_machine(
    visit: Visit, atlas: str, language: str, theme: str
) -> None:
    printed = (language, theme) == ("kk", "dark")
    # What is drawn for a wide window is the smallest on paper.
    page, traffic = visit(theme=theme, **({"width": 1920} if printed else {}))
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address(atlas, PATHS[0], lang=language))
    settled(page)
    drawn = map_state(page)
    assert min(drawn["circles"], drawn["shapes"]) >= 20  # every town and region
    wrong: list[str] = []
    for path in PATHS:
        if path != PATHS[0]:
            turn(page, path, lang=language)
        found = {
            "complaint": page.locator(COMPLAINTS).all_inner_texts(),
            "error": [errors.pop() for _ in range(len(errors))],
            "hidden": [key for key in CONTENT.get(path, ()) if not keyed(page, key).first.is_visible()],
            "language": [said for said in [page.evaluate("document.documentElement.lang")] if said != language],
            "barrier": barriers(page),
            "unseen mark": page.evaluate(UNSEEN),
            "crowded table": page.evaluate(CROWDED),
            "names": crossings(page, least=NAMED[path]) if path in NAMED else [],
            "town without a name": nameless(page) if path == PATHS[0] else [],
            "paper": cut(page) if printed else [],
        }
        wrong += [f"{path} in {language}, {theme}: {what}: {one}" for what, all_ in found.items() for one in all_]
    assert not wrong, "\n".join(wrong)
    assert traffic.off_loopback == []


def cut(page: Page) -> list[str]:
    """Name what of a page a printed sheet would cut off, and what no paper needs."""
    page.emulate_media(media="print")
    wrong = page.evaluate(CUT, SHEET)
    page.emulate_media(media="screen")
    return list(wrong)


def test_on_a_phone_no_page_scrolls_sideways_and_each_mends_a_mangled_address_and_says_so(
    visit: Visit, atlas: str
) -> None:
    page, _ = visit(width=320, height=844)
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    page.goto(address(atlas, PATHS[0], **MANGLED))  # the nearest language is Kazakh, whose words are long
    settled(page)
    ranking = keyed(page, "ranking")
    assert ranking.evaluate("one => one.scrollHeight - one.clientHeight") <= 1, "a list that scrolls within the page"
    found = {}
    for path in PATHS:
        if path != PATHS[0]:
            turn(page, path, **MANGLED)
        notice = keyed(page, "notice").first.inner_text()
        untold = [name for name, said in MANGLED.items() if name not in notice or said not in notice]
        found[path] = (page.evaluate(OVER), untold, page.get_by_test_id("stException").count())
    assert found == dict.fromkeys(PATHS, ([], [], 0))
    assert alerts == []


def test_the_menu_of_a_phone_names_every_page_and_closes(visit: Visit, atlas: str) -> None:
    page, _ = visit(width=390, height=844)
    page.goto(address(atlas, "/about", lang="kk"))
    settled(page)
    page.get_by_test_id("stExpandSidebarButton").click()
    menu = page.get_by_test_id("stSidebar")
    expect(menu.get_by_role("link")).to_have_count(len(PATHS))
    assert not set(menu.inner_text().split()) & {"View", "more", "less"}
    page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()  # nothing lies over it
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()


def test_no_link_of_the_head_lies_under_the_language_switch(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/sites", lang="ru"))  # with a sidebar beside the head
    settled(page)
    for width in (1440, 1100, 1000, 900):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_function(CLEAR, arg=width)  # links that have no more room leave a moment after the window shrinks
        page.wait_for_timeout(300)
        assert page.evaluate(CLEAR, width), width
    assert "more" not in page.get_by_test_id("stTopNav").inner_text()


def test_what_runs_is_not_said_under_the_language_switch(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/", lang="kk"))  # for more than a second, the links of the head wait for the map
    boxes = page.wait_for_function(
        """() => {
            const status = document.querySelector('[data-testid="stStatusWidget"]');
            const language = document.querySelector('.st-key-language button')?.closest('.st-key-language');
            return status?.innerText && language && [status, language].map((one) => one.getBoundingClientRect());
        }"""
    ).json_value()
    status, switch = boxes
    assert status["top"] >= switch["bottom"]


def test_the_map_moves_without_the_server_and_darkens_with_the_readers_theme_at_once(visit: Visit, atlas: str) -> None:
    page, traffic = visit()
    page.goto(address(atlas, "/", lang="en"))
    settled(page)
    page.wait_for_timeout(1000)
    sent, before = traffic.sent, page.evaluate(PLACE)
    pan_and_zoom(page)
    page.wait_for_timeout(1500)
    assert page.evaluate(PLACE) != before, "the map did not move"
    assert traffic.sent == sent

    assert page.evaluate(BRIGHTNESS) > 180
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"(light => light !== null && light < 90)(({BRIGHTNESS})())")

    page.emulate_media(forced_colors="active")
    assert page.evaluate(TOLD_BY_GROUND) == []


def test_the_longest_sentences_above_the_map_do_not_move_it(visit: Visit, atlas: str) -> None:
    page, _ = visit()
    page.goto(address(atlas, "/", lang="ru"))
    settled(page)
    for width, lang, year, chosen in ((1440, "ru", "2018", "none"), (1280, "kk", "2023", "current")):
        page.set_viewport_size({"width": width, "height": 900})
        turn(page, "/", lang="ru")
        top = map_frame(page).evaluate(TOP)
        turn(page, "/", lang=lang, year=year, list=chosen, indicator="sme_active_per_1000")
        assert map_frame(page).evaluate(TOP) == top, width
