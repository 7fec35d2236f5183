"""Key figures as HTML: each with its year, change, territory, status, coverage and source. All text is escaped."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from geo.model.atlas import Atlas
from geo.views import provenance
from geo.views.facts import publisher_name
from geo.views.sentences import KeyFigure
from geo.views.words import Words


def source_links(atlas: Atlas, source_id: str, words: Words) -> str:
    """Link the sources of a value; several of one publisher are numbered behind its name."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for one in source_id.split():
        row = atlas.source(one)
        rows.setdefault(publisher_name(row, words), []).append(row)
    return "; ".join(_links(publisher, found, words) for publisher, found in rows.items())


def source_line(atlas: Atlas, source_id: str, words: Words) -> str:
    """Name and link the sources of a value in a line of their own; "" where it has none."""
    links = source_links(atlas, source_id, words)
    return f"{escape(words('figure-source'))}: {links}" if links else ""


def stated(atlas: Atlas, said: str, source_id: str, words: Words) -> str:
    """Give a statement that unfolds into its source, and the link to it."""
    link = source_line(atlas, source_id, words)
    return f"{provenance.statement(atlas, said, source_id, words)} <small>{link}</small>"


def _links(publisher: str, rows: Sequence[dict[str, Any]], words: Words) -> str:
    if len(rows) == 1:
        return _link(publisher, rows[0], words)
    numbers = ", ".join(_link(str(number), row, words) for number, row in enumerate(rows, start=1))
    return f"{escape(publisher)} ({numbers})"


def _link(text: str, row: dict[str, Any], words: Words) -> str:
    title = escape(f"{row['title']} · {words('card-accessed', date=words.stated(str(row['accessed'])))}")
    address = str(row["address"])
    if not address.startswith(("https://", "http://")):
        return f'<span title="{title}">{escape(text)}</span>'
    return f'<a href="{escape(address)}" target="_blank" rel="noopener" title="{title}">{escape(text)}</a>'


def strip(atlas: Atlas, figures: Sequence[KeyFigure], words: Words) -> str:
    """Lay figures side by side."""
    return f'<dl class="atlas-figures">{_rows(atlas, figures, words)}</dl>'


def sheet(atlas: Atlas, title: str, lede: Iterable[str], figures: Sequence[KeyFigure], words: Words) -> str:
    """Set figures of one town under each other, below its name and a few sentences."""
    said = "".join(f'<div class="atlas-said">{provenance.html(atlas, line, words)}</div>' for line in lede if line)
    return f'<div class="atlas-card"><h2>{escape(title)}</h2>{said}<dl>{_rows(atlas, figures, words)}</dl></div>'


def _rows(atlas: Atlas, figures: Sequence[KeyFigure], words: Words) -> str:
    return "".join(
        f"<div><dt>{escape(_label(figure))}</dt>"
        f"<dd><b>{escape(figure.value)}</b>{_beside(atlas, figure, words)}</dd></div>"
        for figure in figures
    )


def _label(figure: KeyFigure) -> str:
    return f"{figure.label}, {figure.period}" if figure.period else figure.label


def _beside(atlas: Atlas, figure: KeyFigure, words: Words) -> str:
    facts = " · ".join(
        escape(text) for text in (figure.change, figure.coverage, figure.territory, figure.status) if text
    )
    source = source_line(atlas, figure.source_id, words)
    said = "".join(f"<small>{text}</small>" for text in (facts, source) if text)
    if not figure.note:
        return said
    return f"{said}<details><summary>{escape(words('card-note'))}</summary>{escape(figure.note)}</details>"
