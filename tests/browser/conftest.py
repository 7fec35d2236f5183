import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser import harness

Visit = Callable[..., tuple[Page, harness.Traffic]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is here `browser`, so that `pytest -m "not browser"` leaves it out; put what takes long first.

    So no worker waits long for the other at the end.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")
    items.sort(key=lambda item: ("test_guard" in item.nodeid) - ("test_stories" in item.nodeid))


# Windows of a site share a process, and with it the scripts that were once compiled. V8's last and best compiler takes
# a tenth of the browser's time, which a window that lives for seconds never gets back.
BRIEF = ("--process-per-site", "--js-flags=--no-turbofan")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = harness.launch(playwright, *BRIEF)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server") / "server.log"


@pytest.fixture(scope="session")
def atlas(server_log: Path) -> Iterator[str]:
    """The address of a running Atlas, as `make run` starts it."""
    with harness.serve(harness.app(), server_log, folder=harness.ROOT) as address:
        yield address


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Show what the server said when a test fails."""
    report = yield
    log = getattr(item, "funcargs", {}).get("server_log")
    if report.failed and log and log.exists():
        report.sections.append(("Server log", log.read_text()[-4000:]))
    return report


@pytest.fixture(scope="session")
def reader(chromium: Browser, atlas: str) -> BrowserContext:
    """A profile that has been here before."""
    return at_home(chromium, atlas)


@pytest.fixture(scope="session")
def another(chromium: Browser, atlas: str) -> BrowserContext:
    """The profile of somebody else, who is sent an address."""
    return at_home(chromium, atlas)


def at_home(chromium: Browser, atlas: str) -> BrowserContext:
    """Make a profile with a window of the Atlas that stays open.

    So all later ones share its process, which keeps the scripts that it once compiled: that halves each load.
    """
    context = harness.profile(chromium)
    context.new_page().goto(f"{atlas}/_stcore/health")
    return context


@pytest.fixture
def visit(reader: BrowserContext, another: BrowserContext) -> Iterator[Visit]:
    """Open windows, `elsewhere` in another profile; nothing that they ask for may leave the machine, in any test."""
    visits: list[harness.Traffic] = []
    with ExitStack() as stack:

        def open_window(*, elsewhere: bool = False, **options: Any) -> tuple[Page, harness.Traffic]:
            page, traffic = stack.enter_context(harness.window(another if elsewhere else reader, **options))
            visits.append(traffic)
            harness.probe(page)
            return page, traffic

        yield open_window
    assert [traffic.off_loopback for traffic in visits] == [[] for _ in visits]


@pytest.fixture
def newspaper(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Serve a page of another origin; give its folder and address."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", harness.free_port()), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
