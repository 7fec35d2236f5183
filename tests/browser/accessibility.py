"""Axe, Deque's checker of accessibility, over a page and the frames in it: WCAG 2.2 A and AA, and good practice."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

_RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
    .flatMap(({id, impact, nodes}) => nodes.map(({target, failureSummary}) => [impact, id, target, failureSummary]))"""


def barriers(page: Page) -> list[str]:
    """Say what barriers of any impact Axe finds: impact, rule, where (frame and element), how to mend it."""
    for frame in page.frames:
        if not frame.evaluate("!!window.axe"):
            frame.evaluate(AXE_SCRIPT)
    return [
        f"{impact} {rule} at {' > '.join(map(str, target))}: {' '.join(mend.split())}"
        for impact, rule, target, mend in page.evaluate(_RUN)
    ]
