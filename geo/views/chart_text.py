"""Text in charts: plotly reads tags in it, and decodes only some of HTML's entities."""

from html import escape


def escaped(text: str) -> str:
    """Escape `&`, `<` and `>` alone: plotly would show `&quot;` as it stands."""
    return escape(text, quote=False)
