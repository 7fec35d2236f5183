"""The updates of the data as readable lines; all text is escaped."""

import datetime as dt
from collections.abc import Sequence
from html import escape

from geo.model.atlas import Atlas
from geo.model.tables import BY_NAME
from geo.store.changes import Sample, TableChange, Update
from geo.views import provenance
from geo.views.cells import column_name, said
from geo.views.sources import table_name
from geo.views.words import Words

METHOD = "changes"
WHOLE = "git log -p -- data"


def lede(version: str, words: Words) -> str:
    """Say what the page shows, of which version of the data, and where the rest is, as HTML."""
    sign = "\ufffc"  # stands for the version, which is code and no number
    said = escape(words("changes-text", version=sign)).replace(sign, f"<code>{escape(version)}</code>")
    return f"<p>{said}</p><p>{escape(words('changes-whole'))} <code style='white-space:nowrap'>{WHOLE}</code></p>"


def behind(atlas: Atlas) -> list[str]:
    """Name the sources of the rows that are compared."""
    return sorted(atlas.observations["source_id"].unique())


def origin(atlas: Atlas, words: Words) -> str:
    """Give what unfolds into how all numbers of the page were counted; each section points to it."""
    return provenance.origin(atlas, METHOD, " ".join(behind(atlas)), words)


def html(atlas: Atlas, found: Sequence[Update], words: Words) -> str:
    """List updates, each with the tables and layers that it changed, and some of the rows to unfold."""
    return "".join(_update(atlas, one, words) for one in found)


def _update(atlas: Atlas, one: Update, words: Words) -> str:
    day = words.date(dt.date.fromisoformat(one.date))
    lines = [_table(atlas, table, words) for table in one.tables]
    lines += [f"<li>{escape(_layer(layer.layer, layer.before, layer.after, words))}</li>" for layer in one.layers]
    head = f"<h2>{escape(day)} <small><code>{escape(one.commit)}</code></small></h2>"
    return (
        f'<section class="atlas-block" data-like="{METHOD}">{head}'
        f'<ul class="atlas-list">{"".join(lines)}</ul></section>'
    )


def _layer(layer: str, before: int, after: int, words: Words) -> str:
    name = f"changes-layer-{layer}"
    layer = words(name) if words.has(name) else layer  # one that a later version no longer has keeps its id
    return words("changes-layer", layer=layer, before=words.number(before), after=words.number(after))


def summary(of: TableChange, words: Words) -> str:
    """Say how many rows of a table came, went and changed."""
    said = [
        words(f"changes-{kind}", rows=words.number(count))
        for kind, count in (("came", of.came), ("went", of.went), ("changed", of.changed))
        if count
    ]
    return words("changes-table", table=table_name(of.table, words), said=", ".join(said))


def _table(atlas: Atlas, of: TableChange, words: Words) -> str:
    rows = "".join(f"<li>{_sample(atlas, of.table, one, words)}</li>" for one in of.samples)
    whole = of.came + of.went + of.changed
    shown = words("changes-shown", shown=words.number(len(of.samples)), rows=words.number(whole))
    more = f"<li>{escape(shown)}</li>" if whole > len(of.samples) else ""
    return f"<li><details><summary>{escape(summary(of, words))}</summary><ul>{rows}{more}</ul></details></li>"


def _sample(atlas: Atlas, table: str, one: Sample, words: Words) -> str:
    columns = BY_NAME[table].key if table in BY_NAME else ()
    named = len(columns) == len(one.key)  # keys of former versions may differ
    parts = [said(atlas, table, *pair, words) for pair in zip(columns, one.key, strict=True)] if named else one.key
    key = escape(" · ".join(part for part in parts if part))
    sign = {"came": "+", "went": "−", "changed": "±"}[one.kind]
    if one.kind != "changed":
        return f"{sign} {key}"
    texts = (said(atlas, table, one.column, text, words) if text else "" for text in (one.before, one.after))
    before, after = (escape(text or words("changes-empty")) for text in texts)
    return (
        f'{sign} {key}: <i title="{escape(one.column)}">{escape(column_name(one.column, words))}</i> {before} → {after}'
    )
