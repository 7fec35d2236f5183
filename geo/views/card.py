"""Key figures as HTML: each with its year, change, territory, status, coverage and source. All text is escaped.

Values and changes unfold into where they come from.
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from geo.analysis.provenance import TOTAL
from geo.model.atlas import Atlas
from geo.views import provenance
from geo.views.facts import flags_text, publisher_name, territory_text
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
    """Lay figures side by side; where they come from unfolds over what is below.

    A sentence that says the first of the sums too may share its origin (`shared` of `geo.views.provenance.html`).
    """
    first = next((one for one in figures if one.figure.method == TOTAL), None)
    return f'<dl class="atlas-figures atlas-sums">{_rows(atlas, figures, words, origin=first)}</dl>'


def sheet(atlas: Atlas, title: str, lede: Iterable[str], figures: Sequence[KeyFigure], words: Words) -> str:
    """Set figures of one town under each other, below its name and a few sentences."""
    said = "".join(f'<div class="atlas-said">{provenance.html(atlas, line, words)}</div>' for line in lede if line)
    return f'<div class="atlas-card"><h2>{escape(title)}</h2>{said}<dl>{_rows(atlas, figures, words)}</dl></div>'


def _rows(atlas: Atlas, figures: Sequence[KeyFigure], words: Words, origin: KeyFigure | None = None) -> str:
    return "".join(
        f"<div><dt>{escape(_label(one))}</dt>"
        f"<dd><b>{provenance.unfolding(atlas, one.figure, words, origin=one is origin)}</b>"
        f"{_beside(atlas, one, words)}</dd></div>"
        for one in figures
    )


def _label(one: KeyFigure) -> str:
    return f"{one.label}, {one.figure.period}" if one.figure.period else one.label


def _beside(atlas: Atlas, one: KeyFigure, words: Words) -> str:
    figure = one.figure
    texts = [one.coverage, territory_text(figure.territory, words, "" if figure.towns else figure.note)]
    if not figure.towns:  # of a sum, flags are of some of its parts: what it unfolds into says so
        texts.append(flags_text(figure.status, words))
    facts = " · ".join(escape(text) for text in texts if text)
    change = provenance.unfolding(atlas, one.compared, words, shown=one.change) if one.compared else ""
    source = source_line(atlas, figure.source_id, words)
    return "".join(f"<small>{text}</small>" for text in (change, facts, source) if text)
