"""Bring the outside world into data/: `python -m geo.ingest COMMAND`."""

import argparse
import sys

from geo.ingest import changes, districts, geometry, network, passport
from geo.ingest.errors import IngestError
from geo.model.vocabulary import Language
from geo.views.words import words

COMMANDS = {  # one module each, with add_arguments(parser) and run(options, say) -> exit code
    "passport": (passport, "the bureau's workbooks of districts and cities"),
    "districts": (districts, "the bureau's district tables, for towns without a sheet of their own"),
    "changes": (changes, "what each update of data/ changed, from the history of versions"),
    "geometry": (geometry, "layers of the map, from packages of public registries"),
    "network": (network, "routable railways and roads, from the same packages"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; give its exit code."""
    parser = argparse.ArgumentParser(prog="python -m geo.ingest", description=__doc__)
    languages = [str(language) for language in Language]
    parser.add_argument("--language", choices=languages, default=str(Language.RU), help="language of the messages")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (module, says) in COMMANDS.items():
        command = commands.add_parser(name, help=says)
        module.add_arguments(command)
        # After the command as well; SUPPRESS keeps an absent one from undoing the one before.
        command.add_argument("--language", choices=languages, default=argparse.SUPPRESS)
        command.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    say = words(Language(options.language))
    try:
        return int(options.run(options, say))
    except IngestError as error:
        print(say(error.message, **error.arguments), file=sys.stderr)
    except OSError as error:
        file = str(error.filename or options.command)
        print(say("ingest-system", file=file, reason=error.strerror or str(error)), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
