"""Drive the Atlas as a reader does: a server in its own process, and Chromium that cannot leave the machine.

Used by the browser tests, the screenshots and the bench.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, Request, WebSocket
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PatienceError

ROOT = Path(__file__).parents[2]
PATIENCE = 45_000  # ms for anything on a loaded machine of two cores
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
LOCAL_SCHEMES = {"data", "blob", "about", "chrome", "chrome-error"}
CHROMIUM_ARGS = (
    "--no-sandbox",  # the tests may run as root, where Chromium's sandbox does not start
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)


class ServerError(RuntimeError):
    """The server did not come up, or died."""


def free_port() -> int:
    """Ask the system for a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def app() -> Path:
    """Give the script that `make run` starts."""
    return next(path for path in (ROOT / "serve.py", ROOT / "app.py") if path.exists())


@contextmanager
def serve(script: Path, log: Path, *, port: int | None = None, folder: Path | None = None) -> Iterator[str]:
    """Serve a Streamlit script from `folder` (default: the script's own); give its address; stop it at the end."""
    port = port or free_port()
    address = f"http://127.0.0.1:{port}"
    options = {
        "server.address": "127.0.0.1",
        "server.port": port,
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "server.enableStaticServing": "true",
        "browser.gatherUsageStats": "false",
    }
    command = [sys.executable, "-m", "streamlit", "run", str(script), *(f"--{k}={v}" for k, v in options.items())]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with log.open("w") as out:
        process = subprocess.Popen(
            command, cwd=folder or script.parent, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
        try:
            _wait_for_health(address, process, log)
            yield address
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_for_health(address: str, process: subprocess.Popen[bytes], log: Path, patience: float = 60) -> None:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise ServerError(f"The server stopped with {process.returncode}:\n{log.read_text()}")
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2) as answer:  # noqa: S310 - our own address
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    raise ServerError(f"No answer from {address} within {patience:.0f} s:\n{log.read_text()}")


def launch(playwright: Playwright, *args: str) -> Browser:
    """Start Chromium: the one named by CHROMIUM, else the system's. `args` come on top of `CHROMIUM_ARGS`."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if not found:
        raise FileNotFoundError("No Chromium: run `make chromium`, or name one as CHROMIUM=/path/to/chromium")
    return playwright.chromium.launch(executable_path=found, args=[*CHROMIUM_ARGS, *args])


def is_local(url: str) -> bool:
    """Tell whether a request stays on this machine."""
    parts = urlsplit(url)
    return parts.scheme in LOCAL_SCHEMES or parts.hostname in LOOPBACK


class Traffic:
    """What a browser profile asked for, in every page, frame and socket of it, until `stop`."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.sent = 0  # websocket frames from the browser: each widget change, hence each rerun, is one
        self.received_bytes = 0
        self._context = context
        # Routing instead of listening would switch the HTTP cache off.
        context.on("request", self._ask)
        context.on("page", self._open)

    def stop(self) -> None:
        """Count no more."""
        self._context.remove_listener("request", self._ask)
        self._context.remove_listener("page", self._open)

    def _ask(self, request: Request) -> None:
        self.requests.append(request.url)

    def _open(self, page: Page) -> None:
        page.on("websocket", self._watch)

    def _watch(self, websocket: WebSocket) -> None:
        self.requests.append(websocket.url)
        websocket.on("framesent", self._count_sent)
        websocket.on("framereceived", self._count_received)

    def _count_sent(self, _: str | bytes) -> None:
        self.sent += 1

    def _count_received(self, payload: str | bytes) -> None:
        self.received_bytes += len(payload.encode() if isinstance(payload, str) else payload)

    @property
    def off_loopback(self) -> list[str]:
        """Give the addresses asked for that are not on this machine."""
        return [url for url in self.requests if not is_local(url)]


def profile(browser: Browser) -> BrowserContext:
    """Make a browser profile: nothing cached, nothing stored."""
    context = browser.new_context(service_workers="block", locale="en-GB")
    context.set_default_timeout(PATIENCE)
    return context


@contextmanager
def window(
    context: BrowserContext, *, theme: str = "light", width: int = 1440, height: int = 900
) -> Iterator[tuple[Page, Traffic]]:
    """Open a window of that theme and size in a profile; give its page and what the profile asks for meanwhile."""
    traffic = Traffic(context)
    page = context.new_page()
    try:
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": height})
        yield page, traffic
    finally:
        with suppress(PlaywrightError):  # of a page that has no storage
            page.evaluate("localStorage.clear()")  # such as a sidebar that is to stay shut
        page.close()
        context.clear_permissions()
        traffic.stop()


@contextmanager
def visit(browser: Browser, **look: Any) -> Iterator[tuple[Page, Traffic]]:
    """Open a window of that theme and size in a fresh browser profile; give its page and what it asks for."""
    context = profile(browser)
    try:
        with window(context, **look) as opened:
            yield opened
    finally:
        context.close()


def address(base: str, path: str = "/", /, **query: str) -> str:
    """Write an address of the Atlas."""
    return f"{base}{path}{'?' + urlencode(query, safe='~') if query else ''}"


# Runs in the page. The component's frame is of the same origin, so its document can be read from outside.
_MAP = """
function mapState() {
    const state = {frames: 0, circles: 0, shapes: 0, signature: ''};
    for (const frame of document.querySelectorAll('iframe[src*="folium"]')) {
        const inside = frame.contentDocument;
        state.frames += 1;
        if (!inside) continue;
        for (const mark of inside.querySelectorAll('.atlas-mark-town')) {
            state.circles += 1;
            state.signature += mark.innerHTML + ';';
        }
        for (const path of inside.querySelectorAll('.leaflet-pane path:not(.atlas-disc)')) {
            const d = path.getAttribute('d') || '';
            if (path.closest('.leaflet-marker-icon') || d.length < 6) continue;
            const arc = /a([\\d.]+)/.exec(d);
            if (arc) {
                state.circles += 1;
                state.signature += [arc[1], path.getAttribute('fill'), path.getAttribute('stroke')].join() + ';';
            } else state.shapes += 1;
        }
    }
    return state;
}
// Whether the land under the middle of each map is painted: areas are on a canvas, in which no shape can be counted.
function landPainted() {
    const maps = [...document.querySelectorAll('iframe[src*="folium"]')].map((frame) => frame.contentDocument);
    return maps.length > 0 && maps.every((inside) => {
        const land = inside?.querySelector('.leaflet-pane canvas');
        return !land || land.getContext('2d').getImageData(land.width / 2, land.height / 2, 1, 1).data[3] > 0;
    });
}
function chartState() {
    return [...document.querySelectorAll('.js-plotly-plot')]
        .map((plot) => [...plot.querySelectorAll('.main-svg path, .main-svg text')]
            .map((mark) => (mark.getAttribute('d') || '') + (mark.getAttribute('style') || '') + mark.textContent)
            .join(';')).join('|');
}
function idle() {
    const app = document.querySelector('[data-testid="stApp"]');
    return !!app && app.dataset.testScriptState === 'notRunning' && app.dataset.testConnectionState === 'CONNECTED'
        && !!document.querySelector('[data-testid="stMainBlockContainer"] [data-testid="stElementContainer"]')
        && !document.querySelector('[data-testid="stSkeleton"], .stSkeleton');
}
"""

# Counts the runs of the script that the page has seen begin.
_RUNS = """
window.atlasRuns = 0;
new MutationObserver((changes) => {
    for (const {target} of changes) if (target.dataset.testScriptState === 'running') window.atlasRuns += 1;
}).observe(document, {subtree: true, attributeFilter: ['data-test-script-state']});
"""
# What changes once another run has begun: the run of a short page can be over before its beginning is painted.
_BEGUN = "() => atlasRuns + (document.querySelector('h1')?.textContent ?? '')"
_STILL = """() => {
    const now = mapState();
    const look = JSON.stringify(now) + chartState();
    const ready = idle() && (now.frames === 0 || now.circles + now.shapes > 0);
    if (look !== window.atlasLook || !ready) {
        window.atlasLook = look;
        window.atlasSince = performance.now();
    }
    return ready && performance.now() - window.atlasSince > 400;
}"""

_HELD_UP = """() => JSON.stringify({
    ...document.querySelector('[data-testid="stApp"]')?.dataset, idle: window.idle?.(), ...window.mapState?.(),
    skeletons: document.querySelectorAll('[data-testid="stSkeleton"], .stSkeleton').length,
})"""


def probe(page: Page) -> None:
    """Put the eyes of `settled`, `map_state` and the bench into every document that the page will load."""
    page.add_init_script(_MAP + "Object.assign(window, {mapState, landPainted, chartState, idle});" + _RUNS)


def turn(page: Page, path: str, **query: str) -> None:
    """Turn to another page within the session, as the browser's Back does: nothing is loaded that is there already."""
    for _ in range(6):
        before = page.evaluate(_BEGUN)
        page.evaluate(
            "(to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }",
            address("", path, **query),
        )
        with suppress(PatienceError):  # a run that began by itself in that moment hides the turn: once more
            page.wait_for_function(f"(before) => ({_BEGUN})() !== before", arg=before, polling=50, timeout=PATIENCE / 6)
            settled(page)
            return
    raise AssertionError(f"The page did not turn to {path}")


def settled(page: Page, *, chart: bool = False) -> None:
    """Wait until the script has run, no skeleton is left, and a map, if the page has one, has painted and is still."""
    try:
        page.wait_for_function("window.idle && idle()", polling=100)
        page.wait_for_function(_STILL, polling=100)
    except PatienceError as error:
        raise AssertionError(f"The page did not settle: {page.evaluate(_HELD_UP)}") from error
    if chart:
        page.wait_for_function("chartState().length > 0")


def map_state(page: Page) -> dict[str, Any]:
    """Count what the map has drawn: circles, other shapes, and a signature of how the circles look."""
    return dict(page.evaluate("mapState()"))


def keyed(page: Page, key: str) -> Locator:
    """Find the container that a page made with `st.container(key=...)`."""
    return page.locator(f".st-key-{key}")


def pills(page: Page, parameter: str) -> Locator:
    """Find the buttons that choose a parameter of the address, in the order of its choices."""
    return page.locator(f".st-key-w_{parameter} button[data-variant]")


def map_frame(page: Page) -> Locator:
    """Find the map's frame."""
    return page.locator('iframe[src*="folium"]').first


def stands(page: Page) -> list[float]:
    """Read which place is in the middle of the map, and how close it is."""
    said = "(({lat, lng}, zoom) => [lat, lng, zoom])(window.atlas.map.getCenter(), window.atlas.map.getZoom())"
    seen: list[float] = map_frame(page).content_frame.locator("body").evaluate(said)
    return seen


def pan_and_zoom(page: Page) -> None:
    """Drag the map, turn the wheel over it, and press its zoom button, as a reader does."""
    frame = map_frame(page)
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    if box is None:
        raise ValueError("The page shows no map")
    x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"], 400) / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y + 60, steps=8)
    page.mouse.up()
    page.wait_for_timeout(500)
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(800)
    zoom = frame.content_frame.locator(".leaflet-control-zoom-in")
    if zoom.count():
        zoom.first.click()
        page.wait_for_timeout(800)
