"""A figure as HTML that unfolds into where it comes from: by mouse, by touch, by keyboard. All text is escaped."""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import asdict
from html import escape
from typing import Any

from geo.analysis.provenance import (
    CHANGE,
    COMPUTED,
    COUNT,
    DIFFERENCE,
    MEDIAN,
    PUBLISHED,
    TOTAL,
    Figure,
    UntraceableError,
    computed,
)
from geo.model.atlas import Atlas, Row
from geo.model.vocabulary import Flag
from geo.views.facts import flags_text, notes_text, publisher_name, publishers_text, territory_text, value_text
from geo.views.links import href
from geo.views.words import Words

MOST_SOURCES = 4  # shown one by one; of more, the rest is counted
# A figure inside a sentence: private-use signs around the figure as JSON and around what is said of it. They survive
# Fluent and joining; `html` turns them into markup, `plain` takes them out.
BEGIN, SAID, END = "\ue000", "\ue001", "\ue002"
TOLD = re.compile(f"{BEGIN}([^{BEGIN}-{END}]*){SAID}([^{BEGIN}-{END}]*){END}")

CHOSEN = "atlas-chosen"  # class of what the reader or the method sets, and nobody measured
Tell = Callable[[float, str], str]  # a number, and as it is said -> what stands in the sentence


def text(figure: Figure, words: Words) -> str:
    """Say the value with its unit, or why there is none."""
    return value_text(figure.value, figure.unit, figure.decimals, words, status=figure.status)


def formula(atlas: Atlas, method: str, inputs: tuple[str, ...], words: Words, *, towns: int = 0) -> str:
    """Say in words how a value is made of published series; that it stands as published when it does."""
    if method == PUBLISHED:
        return words("citation-as-published")
    if method in {MEDIAN, TOTAL}:
        return words(f"citation-{method.replace('_', '-')}", count=towns)
    if method in COMPUTED:
        return words(f"origin-{method}")
    if method in {COUNT, CHANGE, DIFFERENCE}:
        return words(f"citation-{method.replace('_', '-')}")
    names = [words("citation-quoted", name=words.name(atlas.row("series", one))) for one in inputs]
    first, second, third = [*names, "", "", ""][:3]
    return words(f"method-{method}", a=first, b=second, c=third, all=", ".join(names))


def told(figure: Figure, said: str) -> str:
    """Put a figure into a sentence as `said`; the sentence then goes through `html` or `plain`."""
    return f"{BEGIN}{json.dumps(asdict(figure))}{SAID}{said}{END}"


def teller(method: str, source_ids: Iterable[str]) -> Tell:
    """Give a function that puts a number of one computation into a sentence: `tell(0.28, "0.28")`.

    method: one of `geo.analysis.provenance.COMPUTED`, ValueError for another; UntraceableError without sources.
    """
    sources = tuple(source_ids)
    return lambda value, said: told(computed(method, value, method, sources), said)


def chosen(said: str) -> str:
    """Put a number into a sentence that the reader or the method sets, such as a mark to be reached; as of `told`."""
    return f"{BEGIN}{SAID}{said}{END}"


def _ended(sentence: str) -> str:
    """End a sentence once where the unit of its last figure is abbreviated: one point is enough."""
    return sentence.replace(f".{END}.", f".{END}")


def plain(sentence: str) -> str:
    """Give a sentence without what its figures carry."""
    return TOLD.sub(r"\2", _ended(sentence))


def paragraph(
    atlas: Atlas, sentence: str, words: Words, *, css: str = "atlas-said", shared: Collection[str] = ()
) -> str:
    """Write a sentence as a block of HTML, with what stands between double asterisks in bold; else as `html`."""
    return f'<div class="{css}">{bold(atlas, sentence, words, shared=shared)}</div>'


def bold(atlas: Atlas, sentence: str, words: Words, *, shared: Collection[str] = ()) -> str:
    """Write a sentence as `html` does, with what stands between double asterisks in bold."""
    pieces = [html(atlas, piece, words, shared=shared) for piece in sentence.split("**")]
    return "".join(f"<b>{piece}</b>" if number % 2 else piece for number, piece in enumerate(pieces))


def html(atlas: Atlas, sentence: str, words: Words, *, shared: Collection[str] = ()) -> str:
    """Write a sentence as HTML in which each figure unfolds into its source. Everything else is escaped.

    shared: as of `unfolding`.
    """
    parts = TOLD.split(_ended(sentence))
    made = [escape(parts[0])]
    for carried, said, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        if not carried:
            made += [f'<span class="{CHOSEN}" title="{escape(words("citation-chosen"))}">{escape(said)}</span>',
                     escape(after)]  # fmt: skip
            continue
        fields: dict[str, Any] = json.loads(carried)
        figure = Figure(**{**fields, "inputs": tuple(fields["inputs"])})
        made += [unfolding(atlas, figure, words, shown=said, shared=shared), escape(after)]
    return "".join(made)


def unfolding(
    atlas: Atlas,
    figure: Figure,
    words: Words,
    *,
    shown: str = "",
    shared: Collection[str] = (),
    origin: bool = False,
) -> str:
    """Give a figure that unfolds into publisher, title, address, dates, territory, status, formula and cell.

    `shown` stands for the value where the place is narrow. A figure without a value is plain text: its reason.
    shared: methods whose origin stands on the page (`origin`); figures by them unfold into that, sent once. origin:
    whether this one is such an origin of its method.
    """
    said = escape(shown or text(figure, words))
    if not figure.held:
        return f"<span>{said}</span>"
    first = figure.source_id.split()[:MOST_SOURCES]
    title = escape(words("citation-open", publishers=publishers_text(atlas, first, words)))
    if figure.method in shared:
        return (
            f'<details class="atlas-cite" name="cite" data-like="{escape(figure.method)}">'
            f'<summary title="{title}">{said}</summary></details>'
        )
    rows = "".join(
        f"<div><dt>{escape(label)}</dt><dd>{body}</dd></div>" for label, body in _facts(atlas, figure, words)
    )
    of = f' data-of="{escape(figure.method)}"' if origin else ""
    return (
        f'<details class="atlas-cite" name="cite" data-source="{escape(figure.source_id)}"{of}>'
        f'<summary title="{title}">{said}</summary><dl>{rows}</dl></details>'
    )


def statement(atlas: Atlas, said: str, source_id: str, words: Words) -> str:
    """Give what a source states in words, unfolding into it as a figure does; UntraceableError without a source."""
    if not source_id:
        raise UntraceableError(said)
    title = escape(words("citation-open", publishers=publishers_text(atlas, source_id.split(), words)))
    rows = "".join(f"<div><dt>{escape(label)}</dt><dd>{body}</dd></div>"
                   for label, body in _sources(atlas, source_id, words))  # fmt: skip
    return (
        f'<details class="atlas-cite atlas-stated" name="cite" data-source="{escape(source_id)}">'
        f'<summary title="{title}">{escape(said)}</summary><dl>{rows}</dl></details>'
    )


def origin(atlas: Atlas, method: str, source_id: str, words: Words) -> str:
    """Give what unfolds into how numbers were made by a method and from what; UntraceableError without a source."""
    if not source_id:
        raise UntraceableError(method)
    rows = [(words("citation-formula"), escape(words(f"origin-{method}"))), *_sources(atlas, source_id, words)]
    body = "".join(f"<div><dt>{escape(label)}</dt><dd>{text}</dd></div>" for label, text in rows)
    return (
        f'<details class="atlas-cite atlas-origin" name="cite" data-source="{escape(source_id)}" '
        f'data-of="{escape(method)}">'
        f"<summary>{escape(words('citation-formula'))}</summary><dl>{body}</dl></details>"
    )


def _facts(atlas: Atlas, figure: Figure, words: Words) -> Iterator[tuple[str, str]]:
    if figure.period is not None:
        yield words("figure-column-year"), str(figure.period)
    if figure.territory:
        note = "" if figure.towns else figure.note  # it may be of some of the towns only
        yield words("figure-column-territory"), escape(territory_text(figure.territory, words, note))
    if status := _status(figure, words):
        yield words("figure-column-status"), escape(status)
    made = formula(atlas, figure.method, figure.inputs, words, towns=figure.towns)
    yield words("citation-formula"), escape(made)
    if figure.cell:
        yield words("figure-column-cell"), escape(_shortened(figure.cell, words))
    if figure.note:
        yield words("figure-column-note"), escape(notes_text(atlas, figure.note, words))
    yield from _sources(atlas, figure.source_id, words)


def _status(figure: Figure, words: Words) -> str:
    """Say the flags of a figure; of one made of several towns' they are of some, and a break of a series of none."""
    if not figure.towns:
        return flags_text(figure.status, words)
    status = flags_text(figure.status.replace(Flag.BREAK, ""), words)
    return words("citation-some", status=status) if status else ""


def _sources(atlas: Atlas, source_id: str, words: Words) -> Iterator[tuple[str, str]]:
    ids = source_id.split()
    for one in ids[:MOST_SOURCES]:
        yield words("figure-source"), source_html(atlas.source(one), words)
    if len(ids) > MOST_SOURCES:
        yield words("figure-source"), escape(words("citation-more", count=len(ids) - MOST_SOURCES))


def _shortened(cell: str, words: Words) -> str:
    parts = cell.split("; ")
    if len(parts) <= MOST_SOURCES:
        return cell
    return f"{'; '.join(parts[:MOST_SOURCES])}; {words('citation-more', count=len(parts) - MOST_SOURCES)}"


def source_html(row: Row, words: Words) -> str:
    """Cite a source: publisher, title with link, dates, and a link to what else rests on it."""
    address, name = str(row["address"]), f"{publisher_name(row, words)}. {row['title']}"
    linked = (
        f'<a href="{escape(address)}" target="_blank" rel="noopener">{escape(name)}</a>'
        if address.startswith(("https://", "http://"))
        else f"{escape(name)} ({escape(address)})"
    )
    dates = [words("citation-published", date=words.stated(str(row["published"])))] if row["published"] else []
    dates.append(words("card-accessed", date=words.stated(str(row["accessed"]))))
    more = href("sources", words, source=row["source_id"])
    return (
        f"{linked}. {escape('; '.join(dates).rstrip('.'))}. "
        f'<a href="{escape(more)}" target="_self">{escape(words("citation-rests"))}</a>'
    )
