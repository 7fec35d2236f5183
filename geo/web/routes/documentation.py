"""The interface described: OpenAPI for programs, a page of plain HTML for people."""

from collections.abc import Sequence
from functools import partial
from html import escape
from pathlib import Path

from geo.model.vocabulary import Language
from geo.views.words import TONGUES, Words, words
from geo.web.routes import openapi
from geo.web.routes.answers import HTML, OPENAPI, Answer, Asked
from geo.web.routes.limits import BURST, PER_SECOND
from geo.web.routes.operations import Operation
from geo.web.routes.parameters import one_of

LANG = one_of("lang", "Language", lambda _: tuple(str(one) for one in Language), default=str(Language.RU))
# The page needs nothing but itself, and may be shown in a frame.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_CSS = Path(__file__).parents[1] / "css" / "documentation.css"
EXAMPLE = "population"


def documentation(described: Sequence[Operation]) -> tuple[Operation, ...]:
    """Give the operations that describe the interface: those given, and themselves."""
    everything = [*described]
    made = (
        Operation("openapi", "openapi.json", partial(_openapi, everything), (OPENAPI,)),
        Operation("docs", "docs", partial(_page, everything), (HTML,), (), (LANG,)),
    )
    everything += made
    return made


def _openapi(operations: Sequence[Operation], asked: Asked) -> Answer:
    return Answer(openapi.describe(operations, asked.atlas, asked.root), OPENAPI)


def _page(operations: Sequence[Operation], asked: Asked) -> Answer:
    """Write the page in the language asked for."""
    w = words(Language(asked.values["lang"]))
    html = (
        f'<!doctype html>\n<html lang="{w.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="describedby" type="{HTML}" href="{escape(asked.url("datasets.html"))}">'
        f"<title>{escape(w('api-title'))} – {escape(w('app-title'))}</title>"
        f"<style>{_CSS.read_text(encoding='utf-8')}</style></head><body>"
        f'<header><nav aria-label="{escape(w("app-language"))}">{_tongues(asked, w)}</nav>'
        f'<p><a href="{escape(asked.home)}/?lang={w.language}">{escape(w("app-title"))}</a></p></header>'
        f"<main><h1>{escape(w('api-title'))}</h1><p>{escape(w('api-lede'))}</p>"
        f"{_examples(asked, w)}{_paths(operations, asked, w)}{_rules(asked, w)}</main></body></html>\n"
    )
    return Answer(html.encode("utf-8"), HTML, headers={"Content-Security-Policy": POLICY})


def _tongues(asked: Asked, w: Words) -> str:
    return " · ".join(
        f'<a href="{escape(asked.url("docs", lang=str(language)))}" lang="{language}" hreflang="{language}"'
        f"{' aria-current=true' if language == w.language else ''}>{name}</a>"
        for language, name in TONGUES.items()
    )


def _examples(asked: Asked, w: Words) -> str:
    csv = asked.url(f"indicators/{EXAMPLE}.csv")
    examples = {
        "api-example-gis": asked.url(),
        "api-example-gdal": f'ogr2ogr -f GPKG atlas.gpkg "OAPIF:{asked.root}" towns zones corridors',
        "api-example-python": (
            "import geopandas, pandas\n"
            f'values = pandas.read_csv("{csv}")\n'
            f'towns = geopandas.read_file("OAPIF:{asked.root}", layer="towns")'
        ),
        "api-example-r": f'values <- read.csv("{csv}")\ntowns <- sf::st_read("OAPIF:{asked.root}", "towns")',
        "api-example-sheet": csv,
        "api-example-filter": f"{asked.url('observations.csv')}?indicator={EXAMPLE}&town=balkhash,rudny&period=2010/..",
    }
    shown = (
        f"<h3>{escape(w(message))}</h3><pre tabindex=0><code>{escape(code)}</code></pre>"
        for message, code in examples.items()
    )
    return f"<h2>{escape(w('api-examples'))}</h2>{''.join(shown)}"


def _paths(operations: Sequence[Operation], asked: Asked, w: Words) -> str:
    head = "".join(f'<th scope="col">{escape(w(f"api-{name}"))}</th>' for name in ("path", "answer", "parameters"))
    rows = "".join(
        f"<tr><td>{_address(operation, asked)}</td><td>{escape(w(f'api-op-{operation.id}'))}</td>"
        f"<td>{' '.join(f'<code>{escape(each.name)}</code>' for each in operation.query)}</td></tr>"
        for operation in operations
    )
    return (
        f"<h2>{escape(w('api-paths'))}</h2><div class=wide tabindex=0 role=region "
        f'aria-label="{escape(w("api-paths"))}"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _address(operation: Operation, asked: Asked) -> str:
    """Show a path; as a link where it can be followed as it stands."""
    code = f"<code>/{escape(operation.path)}</code>"
    complete = not operation.parts and not any(each.required for each in operation.query)
    return f'<a href="{escape(asked.url(operation.path))}">{code}</a>' if complete else code


def _rules(asked: Asked, w: Words) -> str:
    rules = (
        w("api-rule-free"),
        w("api-rule-limit", burst=w.number(BURST), rate=w.number(PER_SECOND)),
        w("api-rule-cache", version=asked.atlas.version),
        w("api-rule-refusal"),
        w("api-rule-status"),
        w("api-rule-licence"),
    )
    return f"<h2>{escape(w('api-rules'))}</h2><ul>{''.join(f'<li>{escape(rule)}</li>' for rule in rules)}</ul>"
