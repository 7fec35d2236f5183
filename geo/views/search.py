"""What can be found, with the names of pages in all languages, and hits as links; all text is escaped."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from geo.analysis.search import Entry, Hit, entries
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language, ListStatus
from geo.views.facts import indicator_name, town_name
from geo.views.links import INTERFACE, href
from geo.views.words import Words
from geo.views.words import words as words_in

# Pages by their address, each with the message of its title; in the menu it may have another one.
PAGES = {
    "map": "app-page-map",
    "trends": "app-page-trends",
    "groups": "groups-title",
    "diversity": "diversity-title",
    "sites": "app-page-sites",
    "corridors": "app-page-corridors",
    "coverage": "coverage-title",
    "about": "app-page-about",
    "sources": "sources-title",
    "changes": "changes-title",
    INTERFACE: "api-title",
}


def everything(atlas: Atlas) -> list[Entry]:
    """List all that can be found, under its names and under other words that people use for it."""
    spoken = [words_in(language) for language in Language]
    pages = {
        page: [words(one) for words in spoken for one in (title, f"app-page-{page}") if words.has(one)]
        for page, title in PAGES.items()
    }
    return [replace(entry, names=(*entry.names, *_also(atlas, entry))) for entry in entries(atlas, pages)]


def _also(atlas: Atlas, entry: Entry) -> list[str]:
    """Give the other words of all languages; those for zones are of their kind."""
    of = str(atlas.zone(entry.id)["kind"]) if entry.kind == "zone" else entry.id.replace("/", "-")
    message = f"search-also-{entry.kind}-{of}"
    spoken = [words_in(language) for language in Language]
    return [word for words in spoken if words.has(message) for word in words(message).split(" | ")]


def name(atlas: Atlas, hit: Hit, words: Words) -> str:
    """Name what was found, in the reader's language."""
    if hit.kind == "value":
        town, indicator = hit.id.split("/")
        said = {"town": town_name(atlas, town, words), "indicator": indicator_name(atlas, indicator, words)}
        return words("search-value", **said)
    if hit.kind == "town":
        return town_name(atlas, hit.id, words)
    if hit.kind == "indicator":
        return indicator_name(atlas, hit.id, words)
    if hit.kind == "page":
        return words(PAGES[hit.id])
    return words.name(atlas.row(f"{hit.kind}s", hit.id))


def link(atlas: Atlas, hit: Hit, words: Words) -> str:
    """Address what was found: a page of its own, or the view that shows it."""
    if hit.kind == "page":
        return href(hit.id, words)
    if hit.kind == "zone":
        return href("sites", words, site=hit.id)
    if hit.kind == "value":
        town, indicator = hit.id.split("/")
        shown = dict.fromkeys((str(ListStatus.CURRENT), str(atlas.town(town)["list_status"])))
        return href("map", words, town=town, indicator=indicator, list="~".join(shown))
    return href({"corridor": "map"}.get(hit.kind, hit.kind), words, **{hit.kind: hit.id})


def html(atlas: Atlas, hits: Sequence[Hit], words: Words) -> str:
    """List hits as links, each with its kind, and with the name that it was found by when that is another one."""
    items = []
    for hit in hits:
        shown = name(atlas, hit, words)
        by = "" if shown in hit.names or not hit.names else words("search-by", name=hit.names[0])
        kind = words(f"search-kind-{hit.kind}")
        items.append(
            f'<li><a href="{escape(link(atlas, hit, words))}" target="_self">{escape(shown)}</a> '
            f"<small>{escape(' · '.join(part for part in (kind, by) if part))}</small></li>"
        )
    return f'<ul class="atlas-list atlas-hits">{"".join(items)}</ul>'


def examples(words: Words) -> str:
    """Write what may be searched for, as links."""
    links = [
        f'<a href="{escape(href("search", words, q=one))}" target="_self">{escape(one)}</a>'
        for one in words("search-example").split(" | ")
    ]
    return f'<p class="atlas-found">{escape(words("search-examples"))} {" · ".join(links)}</p>'
