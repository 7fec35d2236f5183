"""Text in charts: plotly reads tags in it, and decodes only some of HTML's entities."""

from html import escape
from textwrap import wrap

HOVER_LETTERS = 60  # in a line of the hover


def escaped(text: str) -> str:
    """Escape `&`, `<` and `>` alone: plotly would show `&quot;` as it stands."""
    return escape(text, quote=False)


def wrapped(text: str) -> str:
    """Break a text of a hover into lines, as markup."""
    return "<br>".join(wrap(text, HOVER_LETTERS, break_long_words=False, break_on_hyphens=False))


def plain(cell: object) -> str:
    """Give the text of a cell, none for one that is missing."""
    return cell if isinstance(cell, str) else ""
