"""Axe, Deque's checker of accessibility, over a page and the frames in it: WCAG 2.2 A and AA, and good practice."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

IMPACTS = ("serious", "critical")
_RUN = """async (impacts) => (await axe.run(document, {resultTypes: ['violations']})).violations
    .filter(({impact}) => impacts.includes(impact))
    .flatMap(({id, impact, nodes}) => nodes.map(({target, failureSummary}) => [impact, id, target, failureSummary]))"""


def barriers(page: Page) -> list[str]:
    """Say what serious or critical barriers Axe finds: rule, where (frame and element), how to mend it."""
    for frame in page.frames:
        if not frame.evaluate("!!window.axe"):
            frame.evaluate(AXE_SCRIPT)
    return [
        f"{impact} {rule} at {' > '.join(map(str, target))}: {' '.join(mend.split())}"
        for impact, rule, target, mend in page.evaluate(_RUN, list(IMPACTS))
    ]
