"""Compare the map of today's sites with one of 100,000: `python -m bench.points`; exit 1 when a bound is missed."""

import statistics
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.browser import harness

COUNT, ROUNDS = 100_000, 3
SLOWER, STEP, SIGNS = 2.0, 4.0, 700  # bounds: painted and a step of zoom against today's sites, signs at once
APP = Path(__file__).parent / "apps" / "points.py"
PAINTED = "document.querySelector('[data-painted]') && window.atlas.points.items.length"
# Zoom in on a city and out again; a step ends when all in view is drawn and the browser has shown a frame of it.
STEPS = """async () => {
    const {map, points} = window.atlas;
    const frame = () => new Promise((wake) => requestAnimationFrame(() => setTimeout(wake)));
    const place = points.items.reduce((a, b) => ((b.count || 1) > (a.count || 1) ? b : a)).at;
    const took = [], signs = [];
    for (const zoom of [5, 6, 7, 8, 9, 10, 11, 12, 10, 8, 6, 4.5]) {
        const start = performance.now();
        map.setView(place, zoom, {animate: false});
        await points.settled;
        await frame();
        took.push(performance.now() - start);
        signs.push(points.items.length);
    }
    return {took, signs};
}"""


@dataclass(slots=True)
class Read:
    """Readings of one map, over all rounds: ms, kB and the most signs at once."""

    painted: list[float] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)
    websocket: float = 0
    files: float = 0
    filtered: float = 0
    signs: int = 0


def visit(browser: Browser, address: str, into: Read) -> None:
    """Open the map in a fresh profile, zoom, then switch half of the sites off."""
    with harness.visit(browser, width=1440, height=900) as (page, traffic):
        harness.probe(page)
        fetched: list[Request] = []
        page.on("requestfinished", lambda one: fetched.append(one) if "points-bench" in one.url else None)
        page.goto(address, wait_until="commit")
        page.wait_for_selector('iframe[src*="folium"]')
        frame = page.locator('iframe[src*="folium"]').element_handle().content_frame()
        if frame is None:
            raise ValueError("The page shows no map")
        frame.wait_for_function(PAINTED)
        into.painted.append(page.evaluate("performance.now()"))
        page.wait_for_timeout(500)
        into.websocket = traffic.received_bytes / 1000
        into.files = sum(one.sizes()["responseBodySize"] for one in fetched) / 1000
        steps = frame.evaluate(STEPS)
        into.steps += steps["took"]
        into.signs = max(into.signs, *steps["signs"])
        into.filtered = filtered(page, traffic)


def filtered(page: Page, traffic: harness.Traffic) -> float:
    """Give the kB that a filter of half of the sites sends."""
    before = traffic.received_bytes
    page.get_by_test_id("stCheckbox").locator("label").click()
    page.wait_for_timeout(500)  # until the press has reached the server
    page.wait_for_function("idle()")
    return (traffic.received_bytes - before) / 1000


def main() -> int:
    """Print the medians of both; 1 when a bound is missed."""
    read = {0: Read(), COUNT: Read()}
    with ExitStack() as stack:
        log = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "server.log"
        base = stack.enter_context(harness.serve(APP, log))
        browser = harness.launch(stack.enter_context(sync_playwright()))
        stack.callback(browser.close)
        for turn in range(ROUNDS + 1):
            for count, into in read.items():
                visit(browser, harness.address(base, count=str(count)), into if turn else Read())
    print(f"| median of {ROUNDS} | today's sites | {COUNT} |\n|---|---|---|")
    few, many = read.values()
    rows = {
        "Map painted, s": [statistics.median(one.painted) / 1000 for one in (few, many)],
        "Websocket, first load, kB": [few.websocket, many.websocket],
        "Files of points until painted, kB": [few.files, many.files],
        "Step of zoom, median, ms": [statistics.median(one.steps) for one in (few, many)],
        "Step of zoom, slowest, ms": [max(few.steps), max(many.steps)],
        "Signs at once, most": [few.signs, many.signs],
        "Filter of half, websocket, kB": [few.filtered, many.filtered],
    }
    for name, (one, other) in rows.items():
        print(f"| {name} | {one:,.1f} | {other:,.1f} |")
    slower = rows["Map painted, s"][1] / rows["Map painted, s"][0]
    step = rows["Step of zoom, median, ms"][1] / rows["Step of zoom, median, ms"][0]
    print(f"painted {slower:.2f} × (bound {SLOWER}), step of zoom {step:.2f} × (bound {STEP})")
    return int(slower > SLOWER or step > STEP or many.signs > SIGNS)


if __name__ == "__main__":
    sys.exit(main())
