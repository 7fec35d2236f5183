"""Whether names on the map keep off each other, circles and dots of cities, and none singles a corridor out."""

from playwright.sync_api import Page

from tests.browser import harness

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
    """Say which names on the map of a page lie on what, once it has painted."""
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
