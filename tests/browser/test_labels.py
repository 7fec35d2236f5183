"""Names on the map stay apart: from each other, from circles, from the dots of cities; none singles a corridor out."""

import pytest
from playwright.sync_api import Page

from tests.browser import harness
from tests.browser.conftest import Visit

SIZES = {"laptop": (1440, 900), "projector": (1920, 1080), "phone": (390, 844)}
COVERED = 0.2  # of a circle, which its drawn edge and halo may lie under
STACKED = 5  # px that must lie between names of areas that stand above each other
PLACED = """() => {
    const box = (one) => {
        const {left, top, right, bottom} = one.getBoundingClientRect();
        return [left, top, right, bottom];
    };
    const seen = (selector) => [...document.querySelectorAll(selector)]
        .filter((one) => one.style.visibility !== 'hidden');
    return {
        labels: seen('.atlas-label').map((one) => ({
            text: one.textContent, kind: one.dataset.kind, picked: one.matches('.atlas-picked'), box: box(one)})),
        dots: seen('.atlas-dot').map(box),
        towns: seen('.leaflet-marker-icon.atlas-mark-town').map((one) => ({
            name: one.getAttribute('aria-label'), box: box(one.querySelector('circle'))})),
    };
}"""


def overlap(a: list[float], b: list[float]) -> tuple[float, float]:
    """Give the width and height of what two boxes share; negative is the gap between them."""
    return min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])


def crossings(page: Page) -> list[str]:
    frame = harness.map_frame(page).element_handle().content_frame()
    frame.wait_for_function("document.querySelector('[data-painted]')")
    placed = frame.evaluate(PLACED)
    labels = placed["labels"]
    assert len(labels) > 15
    found = [f"{one['text']} / other corridors" for one in labels if one["kind"] == "corridor" and not one["picked"]]
    for n, one in enumerate(labels):
        for other in labels[:n]:
            across, down = overlap(one["box"], other["box"])
            areas = {one["kind"], other["kind"]} <= {"region", "country", "sea", "lake"}
            if across > 0 and down > (-STACKED if areas else 0):
                found.append(f"{one['text']} / {other['text']}")
        found += [f"{one['text']} / a dot" for dot in placed["dots"] if min(overlap(one["box"], dot)) > 0]
        for town in placed["towns"]:
            share = min(overlap(one["box"], town["box"])) / (town["box"][2] - town["box"][0])
            if share > COVERED and not town["name"].startswith(one["text"]):
                found.append(f"{one['text']} / circle of {town['name']}")
    return found


def in_languages(page: Page, atlas: str, path: str, **query: str) -> dict[str, list[str]]:
    """Open a map in Russian, turn it to the other languages, and say what crosses in each."""
    page.goto(harness.address(atlas, path, lang="ru", **query))
    harness.settled(page)
    found = {"ru": crossings(page)}
    for language in ("kk", "en"):
        harness.turn(page, path, lang=language, **query)
        found[language] = crossings(page)
    return found


def test_the_name_of_the_picked_corridor_keeps_off_the_towns(atlas: str, visit: Visit) -> None:
    page, _ = visit()
    assert in_languages(page, atlas, "/corridors", corridor="titr") == {"ru": [], "kk": [], "en": []}


@pytest.mark.parametrize("size", SIZES)
def test_no_name_covers_another(atlas: str, visit: Visit, size: str) -> None:
    width, height = SIZES[size]
    page, _ = visit(width=width, height=height)
    assert in_languages(page, atlas, "/") == {"ru": [], "kk": [], "en": []}
