"""The guard that every browser test relies on must see what it is there to see."""

import pytest
from playwright.sync_api import Browser

from tests.browser.accessibility import barriers
from tests.browser.harness import is_local, visit

BREACHES = {
    "picture": "<img src='https://example.org/tile.png'>",
    "script": "<script src='//example.org/leaflet.js'></script>",
    "frame": "<iframe srcdoc=\"<link rel=stylesheet href='https://example.org/a.css'>\"></iframe>",
    "fetch": "<script>fetch('https://example.org/data.json')</script>",
    "socket": "<script>new WebSocket('wss://example.org/stream')</script>",
    "socket in a frame": "<iframe srcdoc=\"<script>new WebSocket('wss://example.org/stream')</script>\"></iframe>",
}


@pytest.mark.parametrize("breach", BREACHES)
def test_what_leaves_the_machine_is_counted_and_stopped(chromium: Browser, atlas: str, breach: str) -> None:
    with visit(chromium) as (page, traffic):
        page.goto(f"{atlas}/_stcore/health")
        assert traffic.off_loopback == []
        page.evaluate("(html) => { document.open(); document.write(html); document.close(); }", BREACHES[breach])
        for _ in range(100):
            if traffic.off_loopback:
                break
            page.wait_for_timeout(50)
        assert any("example.org" in url for url in traffic.off_loopback)


def test_barriers_are_seen_in_the_page_and_in_its_frames(chromium: Browser, atlas: str) -> None:
    pale = "<p style='color: #bbb; background: #fff'>Pale text</p>"
    document = f'<!doctype html><html lang=en><title>T</title>{pale}<iframe title=F srcdoc="{pale}"></iframe>'
    with visit(chromium) as (page, _):
        page.goto(f"{atlas}/_stcore/health")
        page.evaluate("(html) => { document.open(); document.write(html); document.close(); }", document)
        page.frame_locator("iframe").locator("p").wait_for()
        found = [one for one in barriers(page) if "color-contrast" in one]
    assert [" at p: " in one for one in found] == [True, False]
    assert " at iframe > p: " in found[1]


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:8501/app/static/leaflet.js", True),
        ("ws://localhost:8501/_stcore/stream", True),
        ("data:image/png;base64,AAAA", True),
        ("blob:http://127.0.0.1:8501/1", True),
        ("https://tile.example.org/1/2/3.png", False),
        ("http://127.0.0.1.example.org/", False),
        ("http://10.0.0.1/", False),
    ],
)
def test_only_this_machine_is_local(url: str, local: bool) -> None:
    assert is_local(url) is local
