"""Bring the outside world into data/: `python -m geo.ingest COMMAND`."""

import argparse
import sys
from pathlib import Path

from geo.ingest import passport, report
from geo.ingest.errors import IngestError
from geo.model.vocabulary import Language
from geo.views.words import Words, words

DATA = Path(__file__).parents[2] / "data"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; give its exit code."""
    parser = argparse.ArgumentParser(prog="python -m geo.ingest", description=__doc__)
    parser.add_argument("--language", choices=[str(language) for language in Language], default=str(Language.RU))
    commands = parser.add_subparsers(dest="command", required=True)
    _add_passport(commands.add_parser("passport", help="the bureau's workbooks of districts and cities"))
    options = parser.parse_args(arguments)
    say = words(Language(options.language))
    try:
        return int(options.run(options, say))
    except IngestError as error:
        print(say(error.message, **error.arguments), file=sys.stderr)
        return 1


def _add_passport(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="folder with the workbooks (*_All.xls, *_All.xlsx)")
    parser.add_argument("--data", type=Path, default=DATA, help="folder to write into")
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    parser.add_argument("--every", action="store_true", help="list every change and every text cell")
    parser.set_defaults(run=_passport)


def _passport(options: argparse.Namespace, say: Words) -> int:
    def progress(message: str, arguments: dict[str, str]) -> None:
        print(say(message, **arguments), file=sys.stderr, flush=True)

    result = passport.read_folder(options.folder, passport.units_of(options.data), progress)
    progress("ingest-checking", {})
    after, changes, broken = passport.plan(result, options.data)
    for line in report.lines(result, changes, say, every=options.every):
        print(line)
    if broken:
        print(say("ingest-invalid", count=len(broken)), file=sys.stderr)
        for line in broken[:50]:
            print(f"  {line}", file=sys.stderr)
        return 1
    if options.dry_run:
        print(say("ingest-dry-run"))
        return 0
    passport.write(after, options.data)
    print(say("ingest-written", count=len(after)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
