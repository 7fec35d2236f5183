"""Compare an empty page, a tutorial map and two pages of the Atlas, in interleaved rounds; exit 1 on a missed bound."""

import argparse
import json
import shutil
import sys
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import streamlit
from playwright.sync_api import Page, sync_playwright
from xstatic.pkg import leaflet

from bench.measure import GROUPS_PAINTED, MAP_PAINTED, Measured, Subject, count_visit, time_visit
from bench.report import rows, table
from tests.browser import harness

APPS = Path(__file__).parent / "apps"
RESULTS = Path(__file__).parent / "results"


def pick_group_in_tutorial(page: Page) -> None:
    """Pick the first group in the tutorial's select box."""
    page.get_by_test_id("stSelectbox").click()
    page.get_by_role("option", name="a", exact=True).click()


def pick_group_in_atlas(page: Page) -> None:
    """Pick the first group among the filters."""
    harness.pills(page, "group").first.click()


SUBJECTS = (
    Subject("empty", APPS / "empty.py", APPS),
    Subject("tutorial", APPS / "tutorial.py", APPS, MAP_PAINTED, change=pick_group_in_tutorial),
    Subject("atlas", harness.app(), harness.ROOT, MAP_PAINTED, change=pick_group_in_atlas),
    Subject("groups", harness.app(), harness.ROOT, GROUPS_PAINTED, path="/groups"),
)


def publish_leaflet() -> None:
    """Give the tutorial map a Leaflet of its own, so that it draws without a network."""
    static = APPS / "static"
    static.mkdir(exist_ok=True)
    for name in ("leaflet.js", "leaflet.css"):
        shutil.copy(Path(leaflet.BASE_DIR) / name, static / name)


def run(rounds: int) -> dict[str, Measured]:
    """Measure every subject `rounds` times, in turn, after a first round that is thrown away."""
    publish_leaflet()
    measured = {subject.name: Measured() for subject in SUBJECTS}
    with ExitStack() as stack:
        logs = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        addresses = {
            script: stack.enter_context(harness.serve(script, logs / f"{script.stem}.log", folder=folder))
            for script, folder in {subject.script: subject.folder for subject in SUBJECTS}.items()
        }
        browser = harness.launch(stack.enter_context(sync_playwright()))
        stack.callback(browser.close)
        for turn in range(rounds + 1):
            for subject in SUBJECTS:
                into = measured[subject.name] if turn else Measured()
                time_visit(browser, addresses[subject.script], subject, into)
            print(f"round {turn} of {rounds}" if turn else "warmed up", file=sys.stderr, flush=True)
        for subject in SUBJECTS:
            count_visit(browser, addresses[subject.script], subject, measured[subject.name])
    return measured


def main() -> int:
    """Run, print the table, keep the readings."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each page is measured (default 7)")
    rounds = parser.parse_args().rounds
    measured = run(rounds)
    lines = list(rows(measured))
    text = table(lines, rounds)
    print(text)
    RESULTS.mkdir(exist_ok=True)
    now = datetime.now(UTC)
    record = {
        "at": now.isoformat(timespec="seconds"),
        "streamlit": streamlit.__version__,
        "rounds": rounds,
        "measured": {name: one.record() for name, one in measured.items()},
    }
    (RESULTS / f"{now:%Y%m%dT%H%M%SZ}.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    (RESULTS / "summary.md").write_text(text, encoding="utf-8")
    return 0 if all(line.holds for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
