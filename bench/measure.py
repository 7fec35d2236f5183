"""What is measured of one page: time to a first view, time of a filter change, bytes, reruns, requests."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser import harness

LEAST_CIRCLES, LEAST_SHAPES = 15, 20  # towns, and regions or corridors: with these on screen a map counts as painted
LEAST_GROUPED = 12  # towns in the three groups: all of them
MAP_PAINTED = f"(map => map.circles >= {LEAST_CIRCLES} && map.shapes >= {LEAST_SHAPES} && landPainted())(mapState())"
# Three groups, in each its towns with how surely, and what sets it apart; the lede above them.
GROUPS_PAINTED = f"""(cards => cards.length === 3 && cards.every(card => card.querySelector('ul li'))
    && document.querySelectorAll('.atlas-groups ol b').length >= {LEAST_GROUPED}
    && cards[0].offsetHeight > 0 && !!document.querySelector('.atlas-lede')
)([...document.querySelectorAll('.atlas-groups section')])"""
STILL_MS = 600  # a change counts as over when nothing has moved for so long


@dataclass(frozen=True, slots=True)
class Subject:
    """One of the pages compared.

    painted: JavaScript that tells whether the first view stands. path: of the page below the app's address. change:
    picks a filter in the page; without it the page has no map.
    """

    name: str
    script: Path
    folder: Path
    painted: str = "idle()"
    path: str = "/"
    change: Callable[[Page], None] | None = None


@dataclass(slots=True)
class Measured:
    """Readings of one subject: times in milliseconds, one a round; counts of one visit."""

    painted: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)
    changed: list[float] = field(default_factory=list)
    websocket_bytes: int = 0
    map_reruns: int = 0
    off_loopback: int = 0

    def record(self) -> dict[str, object]:
        """Give the readings as plain values."""
        return asdict(self)


def time_visit(browser: Browser, address: str, subject: Subject, into: Measured) -> None:
    """Load the page in a fresh profile and change its filter, clocked inside the page."""
    with harness.visit(browser) as (page, _):
        harness.probe(page)
        page.goto(address + subject.path, wait_until="commit")
        clock = f"() => window.idle && {subject.painted} && performance.now()"
        into.painted.append(page.wait_for_function(clock, polling="raf").json_value())
        into.settled.append(page.wait_for_function("() => idle() && performance.now()", polling="raf").json_value())
        harness.settled(page)
        if subject.change:
            into.changed.append(time_change(page, subject.change))


def time_change(page: Page, change: Callable[[Page], None]) -> float:
    """Clock a change from the reader's last press until the map and the chart have both changed and stand still."""
    page.evaluate(
        """() => {
            const clock = {map: mapState().signature, chart: chartState(), acted: 0, mapAt: 0, chartAt: 0};
            clock.firstMap = clock.map;
            clock.firstChart = clock.chart;
            window.benchClock = clock;
            for (const press of ['pointerdown', 'keydown'])
                document.addEventListener(press, () => { clock.acted = performance.now(); }, true);
        }"""
    )
    change(page)
    took = page.wait_for_function(
        """(still) => {
            const clock = benchClock, map = mapState(), chart = chartState(), now = performance.now();
            if (map.signature !== clock.map) { clock.map = map.signature; clock.mapAt = now; }
            if (chart !== clock.chart) { clock.chart = chart; clock.chartAt = now; }
            const both = clock.map !== clock.firstMap && clock.chart !== clock.firstChart && map.circles && map.shapes;
            const last = Math.max(clock.mapAt, clock.chartAt);
            return both && idle() && now - last > still && last - clock.acted;
        }""",
        arg=STILL_MS,
        polling=20,
    )
    return float(took.json_value())


def count_visit(browser: Browser, address: str, subject: Subject, into: Measured) -> None:
    """Count what a first load brings over the websocket, and what panning and zooming the map send back."""
    with harness.visit(browser) as (page, traffic):
        harness.probe(page)
        page.goto(address + subject.path)
        harness.settled(page)
        page.wait_for_timeout(1000)
        into.websocket_bytes = traffic.received_bytes
        if subject.change:
            sent = traffic.sent
            harness.pan_and_zoom(page)
            page.wait_for_timeout(1500)
            into.map_reruns = traffic.sent - sent
        into.off_loopback = len(traffic.off_loopback)
