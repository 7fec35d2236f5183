"""Drawings as images inside HTML: Streamlit lets no SVG elements through, but it lets pictures through."""

from base64 import b64encode
from html import escape


def image(svg: str, label: str, *, css: str = "") -> str:
    """Wrap SVG markup as an `img` that a screen reader calls `label`; empty text for an empty drawing."""
    if not svg:
        return ""
    if "xmlns=" not in svg:
        svg = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    data = b64encode(svg.encode()).decode("ascii")
    return f'<img class="{escape(css)}" alt="{escape(label)}" src="data:image/svg+xml;base64,{data}">'
