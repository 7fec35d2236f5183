"""Addresses of the Atlas's own pages, relative, so that they hold behind any base path."""

from urllib.parse import urlencode

from geo.views.words import Words

START = "map"
INTERFACE = "api/v1/docs"  # the open data interface, described for people
README = "api/v1/readme.md"  # of files that have no room for one


def href(page: str, words: Words, **parameters: object) -> str:
    """Address a page in the reader's language: `href("town", words, town="balkhash")`; not escaped for HTML."""
    query = {"lang": str(words.language), **{name: str(value) for name, value in parameters.items()}}
    return f"{'./' if page == START else page}?{urlencode(query)}"
