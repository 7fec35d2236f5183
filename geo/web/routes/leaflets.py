"""Pages of plain HTML about datasets, for crawlers that read no bare JSON-LD: the description is in the head."""

from html import escape
from typing import Any

import orjson

from geo.exports import datasets
from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web.routes.answers import HTML, JSONLD, Answer, Asked, Link

# A description is data: nothing on these pages is run or loaded.
POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"


def catalogue(asked: Asked) -> Answer:
    """Show the catalogue, with a link to the page of each dataset."""
    document = datasets.catalogue(asked.atlas, root=asked.root, home=asked.home)
    items = (
        (one["@id"].removesuffix(".jsonld") + ".html", one["name"], one["description"]) for one in document["dataset"]
    )
    listed = "".join(
        f'<li><a href="{escape(link)}">{escape(name)}</a>. {escape(says)}</li>' for link, name, says in items
    )
    return _page(asked, document, f"<ul>{listed}</ul>")


def dataset(asked: Asked) -> Answer:
    """Show one dataset, with links to its files."""
    name = asked.values["dataset"]
    document = datasets.dataset(asked.atlas, name, root=asked.root, home=asked.home)
    files = "".join(
        f'<li><a href="{escape(one["contentUrl"])}">{escape(one["encodingFormat"])}</a></li>'
        for one in document["distribution"]
    )
    back = f'<p><a href="{escape(asked.url("datasets.html"))}">{escape(words(Language.EN)("app-title"))}</a></p>'
    return _page(asked, document, f"<ul>{files}</ul>{back}")


def _page(asked: Asked, document: dict[str, Any], body: str) -> Answer:
    name, says = escape(document["name"]), escape(document["description"])
    described = orjson.dumps(document).decode().replace("<", "\\u003c")  # no text may end the element that holds it
    html = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{name}</title>'
        f'<meta name="description" content="{says}"><link rel="canonical" href="{escape(asked.url(asked.path))}">'
        f'<link rel="alternate" type="{JSONLD}" href="{escape(document["@id"])}">'
        f'<script type="{JSONLD}">{described}</script></head>'
        f'<body><main><h1>{name}</h1><p>{says}</p>{body}<p><a href="{escape(document["license"])}">LICENSES</a></p>'
        f'<p><a href="{escape(asked.home)}/">{escape(words(Language.EN)("app-title"))}</a></p></main></body></html>\n'
    )
    links = (Link(str(document["@id"]), "describedby", JSONLD),)
    return Answer(html.encode("utf-8"), HTML, links, headers={"Content-Security-Policy": POLICY})
