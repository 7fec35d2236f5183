"""The command `python -m geo.ingest passport FOLDER`: the bureau's workbooks into data/observations."""

import argparse
import sys
from pathlib import Path

from geo.ingest import bureau, files, report
from geo.views.words import Words

DATA = Path(__file__).parents[2] / "data"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, help="folder with the workbooks (*_All.xls, *_All.xlsx)")
    parser.add_argument("--data", type=Path, default=DATA, help="folder to write into")
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    parser.add_argument("--every", action="store_true", help="list every change and every text cell")
    parser.add_argument(
        "--allow-removals",
        action="store_true",
        help="write though a workbook lacks a sheet that is expected in it, or though more than "
        f"{100 * bureau.SMALL_SHARE:g} per cent of a territory's observations, or the latest value of a headline "
        "series, would be gone; "
        "without it such a run stops and says which and how many",
    )
    parser.add_argument(
        "--allow-leaps",
        action="store_true",
        help=f"write though a value of a headline series, or more than {100 * bureau.SMALL_SHARE:g} per cent of a "
        f"territory's observations, would be {files.LEAP:g} times today's or more, or a {files.LEAP:g}th or less",
    )


def run(options: argparse.Namespace, say: Words) -> int:
    """Read, report, and write when every rule holds; give the exit code. Raises IngestError for a file of no use."""

    def progress(message: str, arguments: dict[str, str]) -> None:
        print(say(message, **arguments), file=sys.stderr, flush=True)

    result = bureau.read_folder(options.folder, bureau.units_of(options.data), progress)
    progress("ingest-checking", {})
    plan = bureau.plan(result, options.data)
    for line in report.lines(result, plan.changes, say, every=options.every):
        print(line)
    stops = list(report.broken_lines(plan, say))
    if not options.allow_removals:
        stops += report.loss_lines(result, plan.losses, say)
    if not options.allow_leaps:
        stops += report.leap_lines(plan.leaps, say)
    if stops:
        print("\n".join(stops), file=sys.stderr)
        return 1
    if not plan.changes:
        return 0
    if options.dry_run:
        print(say("ingest-dry-run"))
        return 0
    files.write(options.data, bureau.texts(plan.after))
    print(say("ingest-written", count=len(plan.after)))
    return 0
