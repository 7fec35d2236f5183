"""Photograph every page in every language, theme and size: `python -m tests.browser.screenshots [WORD ...]`.

Words choose among the file names, such as `map ru-dark`; without any, all are made. `--whole` makes the window as
tall as the page, so that what lies below the fold is seen too.
"""

import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import harness
from tests.site import PAGES

FOLDER = harness.ROOT / "screenshots"
LANGUAGES = ("ru", "kk", "en")
THEMES = ("light", "dark")
SIZES = ((1440, 900), (1920, 1080), (390, 844))


WHOLE = "() => Math.max(...[...document.querySelectorAll('[data-testid=stMain]')].map((main) => main.scrollHeight))"


def main(arguments: list[str]) -> None:
    """Make the pictures whose names hold every word."""
    words, whole = [word for word in arguments if word != "--whole"], "--whole" in arguments
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as logs,
        harness.serve(harness.app(), Path(logs) / "server.log", folder=harness.ROOT) as base,
        sync_playwright() as playwright,
    ):
        browser = harness.launch(playwright)
        reader = harness.profile(browser)
        for site_page, language, theme, (width, height) in product(PAGES, LANGUAGES, THEMES, SIZES):
            name = f"{site_page.name}-{language}-{theme}-{width}x{height}"
            if not all(word in name for word in words):
                continue
            with harness.window(reader, theme=theme, width=width, height=height) as (page, traffic):
                harness.probe(page)
                page.goto(harness.address(base, site_page.path, lang=language))
                harness.settled(page)
                if whole:
                    page.set_viewport_size({"width": width, "height": max(height, page.evaluate(WHOLE))})
                    harness.settled(page)
                page.screenshot(path=FOLDER / f"{name}{'-whole' if whole else ''}.png")
            left = f", asked for {traffic.off_loopback}" if traffic.off_loopback else ""
            sys.stdout.write(f"{name}{left}\n")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
