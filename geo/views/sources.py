"""The page of sources as HTML: each with its dates, terms, state of the address and what rests on it; escaped."""

import json
from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

from geo.analysis.provenance import count
from geo.analysis.sources import LAYER, Behind, Reach, reach, undated
from geo.model.atlas import Atlas, Row
from geo.views import provenance
from geo.views.facts import notes_text, publisher_name, terms_text, town_name
from geo.views.links import href
from geo.views.words import Words

MOST_NAMED = 40  # series
METHOD = "counts"
SHARED = frozenset({METHOD})  # its origin stands on the page once


def table_name(table: str, words: Words) -> str:
    """Name a table of the data or a layer of the map; its id where the catalogs have no name."""
    if table.startswith(LAYER) and words.has(f"changes-layer-{table.removeprefix(LAYER)}"):
        return words("sources-layer", layer=words(f"changes-layer-{table.removeprefix(LAYER)}"))
    return words(f"table-{table}") if words.has(f"table-{table}") else table


def marks(row: Row, words: Words) -> list[str]:
    """Say what to know of the address: a copy, missing, undated."""
    kind = reach(row)
    said = [] if kind == Reach.OPEN else [words(f"sources-reach-{kind}")]
    return [*said, words("sources-undated")] if undated(row) and kind != Reach.PACKAGE else said


def counts(rests: pd.DataFrame, words: Words) -> dict[str, str]:
    """Say for each source what rests on it, table by table; sources that nothing rests on are left out."""
    said: dict[str, list[str]] = {}
    for row in rests.to_dict("records"):
        line = words("sources-rows", table=table_name(row["table"], words), rows=words.number(row["rows"]))
        said.setdefault(str(row["source_id"]), []).append(line)
    return {source: "; ".join(lines) for source, lines in said.items()}


def summary(atlas: Atlas, source_ids: Sequence[str], behind: Sequence[str], words: Words) -> str:
    """Count sources, and those not read at their own address, as HTML; `behind` are the sources of METHOD."""
    kinds = [reach(atlas.source(one)) for one in source_ids]
    away = sum(kind in {Reach.MISSING, Reach.MIRROR} for kind in kinds)
    tell = provenance.teller(METHOD, behind)
    numbers = {"count_said": tell(len(kinds), words.number(len(kinds))), "away": tell(away, words.number(away))}
    return provenance.paragraph(atlas, words("sources-count", count=len(kinds), **numbers), words, shared=SHARED)


def table(atlas: Atlas, source_ids: Sequence[str], rests: Mapping[str, str], words: Words) -> str:
    """List sources as a table; its numbers are of METHOD. On phones headings stand in the cells, by CSS variables."""
    heads = ("title", "published", "accessed", "licence", "rests")
    names = {one: words(f"sources-column-{one}") for one in heads}
    head = "".join(f'<th scope="col" class="{one}">{escape(name)}</th>' for one, name in names.items())
    labels = "".join(f"--{one}:{json.dumps(f'{name}: ', ensure_ascii=False)};" for one, name in names.items())
    body = "".join(_row(atlas.source(one), rests.get(one, ""), words) for one in source_ids)
    return (
        f'<table class="atlas-rows atlas-sources" style="{escape(labels)}" data-like="{METHOD}">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        if body
        else f"<p>{escape(words('sources-none'))}</p>"
    )


def _row(row: Row, rests: str, words: Words) -> str:
    own = escape(href("sources", words, source=row["source_id"]))
    said = "".join(f"<small><mark>{escape(one)}</mark></small>" for one in marks(row, words))
    cells = (
        words.stated(str(row["published"])),
        words.stated(str(row["accessed"])),
        terms_text(row["licence"], words),
        rests or words("sources-rests-nothing"),
    )
    head = (
        f'<th scope="row"><a href="{own}" target="_self">{escape(row["title"])}</a>'
        f"<small>{escape(publisher_name(row, words))}</small>{said}</th>"
    )
    rest = "".join(f"<td>{escape(text)}</td>" for text in cells)
    return f"<tr>{head}{rest}</tr>"


def told(source_id: str, rests: pd.DataFrame, words: Words) -> str:
    """Say what rests on one source, table by table, each number a figure; "" for nothing."""
    rows = rests[rests["source_id"] == source_id].to_dict("records")
    return "; ".join(
        words(
            "sources-rows",
            table=table_name(row["table"], words),
            rows=provenance.told(count(row["table"], row["rows"], [source_id]), words.number(row["rows"])),
        )
        for row in rows
    )


def sheet(atlas: Atlas, source_id: str, rests: pd.DataFrame, found: Behind | None, words: Words) -> str:
    """Show one source with everything that rests on it; `rests` as of `geo.analysis.sources.rests`."""
    row = atlas.source(source_id)
    address = str(row["address"])
    linked = (
        f'<a href="{escape(address)}" target="_blank" rel="noopener">{escape(address)}</a>'
        if address.startswith(("https://", "http://"))
        else escape(address)
    )
    lines = [
        ("publisher", escape(publisher_name(row, words))),
        ("address", linked),
        ("published", escape(words.stated(str(row["published"])) or words("sources-undated"))),
        ("accessed", escape(words.stated(str(row["accessed"])))),
        ("licence", escape(terms_text(row["licence"], words))),
        ("state", "" if reach(row) == Reach.OPEN else escape(words(f"sources-reach-{reach(row)}"))),
        ("workbook", escape(row["workbook"])),
        ("note", escape(notes_text(atlas, str(row["note"]), words))),
        ("rests", provenance.html(atlas, told(source_id, rests, words) or words("sources-rests-nothing"), words)),
        ("id", f"<code>{escape(source_id)}</code>"),
    ]
    if found is not None:
        lines[-1:-1] = [
            ("values", provenance.html(atlas, _years(found, source_id, words), words)),
            ("towns", _towns(atlas, found.towns, words)),
            ("series", escape(_series(atlas, found.series, words))),
        ]
    body = "".join(
        f"<div><dt>{escape(words(f'sources-column-{name}'))}</dt><dd>{text}</dd></div>" for name, text in lines if text
    )
    return f'<h2 class="atlas-heading">{escape(row["title"])}</h2><dl class="atlas-facts">{body}</dl>'


def _years(found: Behind, source_id: str, words: Words) -> str:
    values = provenance.told(count("observations", found.values, [source_id]), words.number(found.values))
    span = found.first != found.last
    return words(
        "sources-values",
        count=found.values,
        values=values,
        years=f"{found.first}–{found.last}" if span else str(found.first),
        span="yes" if span else "no",
    )


def _towns(atlas: Atlas, towns: Sequence[str], words: Words) -> str:
    named = sorted(((town_name(atlas, one, words), one) for one in towns), key=lambda one: words.order(one[0]))
    return ", ".join(
        f'<a href="{escape(href("town", words, town=one))}" target="_self">{escape(name)}</a>' for name, one in named
    )


def _series(atlas: Atlas, series: Sequence[str], words: Words) -> str:
    names = "; ".join(words.name(atlas.row("series", one)) for one in series[:MOST_NAMED])
    more = len(series) - MOST_NAMED
    return f"{names}; {words('citation-more', count=more)}" if more > 0 else names
