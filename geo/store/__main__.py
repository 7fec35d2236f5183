"""Check the data or describe it: `python -m geo.store check [--language ru]`, `python -m geo.store describe`.

An entry point stands outside the rooms, so it may take words from geo.views, which geo.store itself may not.
"""

import argparse
import sys
from pathlib import Path

from geo import store
from geo.model.vocabulary import Language
from geo.store import datapackage
from geo.views.problems import report
from geo.views.words import words


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 1 when the data has problems."""
    parser = argparse.ArgumentParser(prog="python -m geo.store", description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=store.DATA)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="report every broken rule")
    describe = commands.add_parser("describe", help=f"check, and write {datapackage.FILE} when all is valid")
    for command in (check, describe):
        command.add_argument("--language", type=Language, choices=list(Language), default=Language.RU)
        command.add_argument("--limit", type=int, default=100, help="how many problems to print; all are counted")
    options = parser.parse_args(arguments)

    problems = store.check(options.folder)
    lines = report(problems, words(options.language), root=options.folder.name, limit=options.limit)
    sys.stdout.write("\n".join(lines) + "\n")
    if options.command == "describe" and not problems:
        (options.folder / datapackage.FILE).write_text(datapackage.text(options.folder), encoding="utf-8")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
