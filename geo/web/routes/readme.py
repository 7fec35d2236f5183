"""The readme of files that have no room for all of it: bare CSV files and pictures of charts say its address."""

from functools import lru_cache

from geo.model.vocabulary import Language
from geo.views.cells import columns_note
from geo.views.words import Words, words
from geo.web.routes.answers import MARKDOWN, Answer, Asked
from geo.web.routes.operations import Operation
from geo.web.routes.parameters import one_of

LANG = one_of("lang", "Language; without it all", lambda _: tuple(str(one) for one in Language))
PLACES = {
    "api-op-licences": "licences.md",
    "table-sources": "tables/sources.csv",
    "table-notes": "tables/notes.csv",
    "api-op-datapackage": "datapackage.json",
    "api-op-indicators": "indicators.json",
}
NAME = "column-"  # messages that name columns
SPOKEN = "column-in-"  # messages that put a language beside the name of a column


@lru_cache(maxsize=2)  # versions
def brief(version: str) -> str:
    """Say in all languages what a bare CSV file carries of the readme to where its address leads not."""
    said = ("citation-readme", "citation-licence", "api-rule-licence", "api-rule-status")
    told = [(f"{w('app-title')}.", w("citation-version", version=version), *map(w, said)) for w in map(words, Language)]
    return " ".join(text for texts in told for text in texts)


def readme(asked: Asked) -> Answer:
    """Say what the files are and on which terms."""
    lang = asked.values["lang"]
    said = [_told(asked, words(one)) for one in ([Language(lang)] if lang else Language)]
    return Answer("\n\n".join(said).encode() + b"\n", MARKDOWN)


def _told(asked: Asked, w: Words) -> str:
    columns = [one.removeprefix(NAME) for one in w.named(NAME) if not one.startswith(SPOKEN)]
    places = {w(message): asked.url(path) for message, path in PLACES.items()}
    places |= {w("api-title"): asked.url("docs", lang=w.language), w("app-title"): f"{asked.home}/?lang={w.language}"}
    return "\n\n".join(
        (
            f"# {w('app-title')}",
            w("api-readme-bare"),
            w("citation-version", version=asked.atlas.version),
            w("citation-readme"),
            w("citation-licence"),
            w("api-rule-licence"),
            "\n".join(f"- {name}: <{address}>" for name, address in places.items()),
            w("api-readme-csv"),
            w("api-rule-status"),
            *columns_note(columns, w),
        )
    )


OPERATIONS = (Operation("readme", "readme.md", readme, (MARKDOWN,), (), (LANG,)),)
