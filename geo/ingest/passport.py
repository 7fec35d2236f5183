"""The command `python -m geo.ingest passport FOLDER`: the bureau's workbooks into data/observations."""

import argparse
import sys
from pathlib import Path

from geo.ingest import bureau, report
from geo.views.words import Words

DATA = Path(__file__).parents[2] / "data"
SHOWN = 50  # broken rules that are listed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, help="folder with the workbooks (*_All.xls, *_All.xlsx)")
    parser.add_argument("--data", type=Path, default=DATA, help="folder to write into")
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    parser.add_argument("--every", action="store_true", help="list every change and every text cell")


def run(options: argparse.Namespace, say: Words) -> int:
    """Read, report, and write when every rule holds; give the exit code. Raises IngestError for a file of no use."""

    def progress(message: str, arguments: dict[str, str]) -> None:
        print(say(message, **arguments), file=sys.stderr, flush=True)

    result = bureau.read_folder(options.folder, bureau.units_of(options.data), progress)
    progress("ingest-checking", {})
    after, changes, broken = bureau.plan(result, options.data)
    for line in report.lines(result, changes, say, every=options.every):
        print(line)
    if broken:
        print(say("ingest-invalid", count=len(broken)), file=sys.stderr)
        for rule in broken[:SHOWN]:
            print(f"  {rule}", file=sys.stderr)
        return 1
    if options.dry_run:
        print(say("ingest-dry-run"))
        return 0
    bureau.write(after, options.data)
    print(say("ingest-written", count=len(after)))
    return 0
