"""Finds numbers on a page that nothing traces to a source: in text, in HTML, in the points of charts.

A number is traced when the element it stands in, or a row, item or figure around it, names a source: by
`data-source`, or by a link to the source's own address. What is no figure is left out, and only that: years and dates,
numerals that a person wrote into a catalog or a name in the data, and numerals inside addresses.

A number may point to an origin elsewhere on its page (`data-like` to `data-of`), if there is just that one. In tables
drawn as data frames, a row with a number names its source in a column of its own.
"""

import base64
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any

import numpy as np
import pandas as pd
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from streamlit.testing.v1 import AppTest

from geo import store
from geo.model.vocabulary import Language
from geo.views.provenance import CHOSEN
from geo.views.words import CATALOGS, words

VOID = {"br", "img", "hr", "input", "meta", "link", "rect", "path", "circle", "line"}
SILENT = {"style", "script", "svg", "code", "cite"}  # a citation gives version, address and date of the page
# What a size stands for is the scale of a drawing, like the axis of a chart; shares of weights are the reader's choice.
# So are marks that a sentence says are chosen, by the reader or by the method (`geo.views.provenance.chosen`).
SCALES = {"atlas-legend", "site-shares", CHOSEN}
# What the reader or the method sets, and nobody measured: how far is near, how far back, from which share on.
SET = re.compile(r"within \d+ km|compared with \d years earlier|\d \(matters most|\d \(does not matter")
# A source named inside one of these speaks for every number in it, and for none around it.
ITEMS = {"li", "tr", "dd", "p", "div", "section", "article", "ul", "ol", "dl", "table", ""}
SAYING = ("markdown", "caption", "info", "warning", "success", "error", "metric", "title", "subheader", "header")
ONCE = re.compile(r'<details class="atlas-cite(?: atlas-origin)?" name="cite" data-source="([^"]+)" data-of="([^"]+)">')
DAY, YEAR = r"(?:\d{1,2} (?:[^\W\d_]{3,} )?)?", r"(?:1[789]|20)\d\d(?:-\d\d){0,2}\b"
DATE = re.compile(rf"\b{DAY}{YEAR}|\b\d{{1,2}}\.\d{{1,2}}\.{YEAR}")
NUMBER = re.compile(r"[−-]?\d(?:[\d\s.,\u00a0\u202f]*\d)?")
SPACE = re.compile(r"\s+")


class _Literals(Visitor):  # type: ignore[misc]  # fluent.syntax ships no types
    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the visitor of fluent.syntax
        self.found.append(node.value)


@cache
def written() -> tuple[str, ...]:
    """Give every piece of text with a numeral that people wrote: in catalogs, names, definitions and caveats."""
    literals = _Literals()
    for path in CATALOGS.glob("*/*.ftl"):
        literals.visit(FluentParser().parse(path.read_text(encoding="utf-8")))
    atlas = store.load()
    for table in ("indicators", "series", "notes", "towns", "zones", "plots", "corridors", "gateways", "projects",
                  "enterprises", "sources", "industries", "settlements", "places"):  # fmt: skip
        frame = getattr(atlas, table)
        for column in frame.columns[[str(one) in {"object", "str", "string"} for one in frame.dtypes]]:
            if column.startswith(("name_", "text_", "definition_", "title", "publisher", "other_names")):
                literals.found += [*frame[column], *frame[column].str.lower()]  # within a sentence names begin small
    clean = {SPACE.sub(" ", one).strip() for text in literals.found for one in re.split(r"\n|\*\*", str(text))}
    return tuple(sorted((one for one in clean if any(sign.isdigit() for sign in one) and len(one) > 2),
                        key=len, reverse=True))  # fmt: skip


def figures_in(text: str) -> list[str]:
    """Give the numbers of a text that are figures."""
    text = SPACE.sub(" ", text.replace("\u00a0", " ").replace("\u202f", " "))
    if not any(sign.isdigit() for sign in text):
        return []
    text = re.sub(r"\S*(?:https?://|pkg:)\S*", " ", text)
    text = SET.sub(lambda found: re.sub(r"\d+", "", found[0]).replace("  ", " "), text)
    for piece in written():
        if piece in text:
            text = text.replace(piece, " … ")
    text = DATE.sub(" ", text)
    # Names hold numerals too: D-20, TEU2, R58.
    return [found.group(0) for found in NUMBER.finditer(text)
            if not (found.start() and text[found.start() - 1].isalpha())]  # fmt: skip


@dataclass
class Scope:
    """An open element: its tag, whether a source is named in it so far, and its numbers that wait for one."""

    tag: str
    traced: bool = False
    silent: bool = False
    waiting: list[str] = field(default_factory=list)


class Traced(HTMLParser):
    """Gathers the numbers of a piece of HTML, and those that nothing around them traces."""

    def __init__(self, origins: Collection[str] = ()) -> None:
        super().__init__()
        self.origins = origins
        self.open: list[Scope] = [Scope("")]
        self.numbers: list[str] = []
        self.lost: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            silent = tag in SILENT or bool(SCALES & set(said.get("class", "").split()))
            self.open.append(Scope(tag, silent=silent))
        if (
            said.get("data-source")
            or said.get("data-like") in self.origins
            or (tag == "a" and said.get("href", "").startswith("http"))
            or _package(tag, said)
        ):
            self.open[-1].traced = True

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or not any(scope.tag == tag for scope in self.open[1:]):
            return
        while True:
            scope = self._close()
            if scope.tag == tag:
                return

    def _close(self) -> Scope:
        scope, around = self.open.pop(), self.open[-1]
        if not scope.traced:
            around.waiting += scope.waiting
        elif scope.tag == "details":  # a figure speaks for itself; in a table or list of figures, for its row
            around.traced |= any(one.tag in {"td", "dd"} for one in self.open)
        elif scope.tag not in ITEMS:
            around.traced = True
        return scope

    def handle_data(self, data: str) -> None:
        if any(scope.silent for scope in self.open):
            return
        found = figures_in(data)
        self.numbers += found
        self.open[-1].waiting += found

    def close(self) -> None:
        super().close()
        while len(self.open) > 1:
            self._close()
        self.lost = [] if self.open[0].traced else self.open[0].waiting


def _package(tag: str, said: Mapping[str, str]) -> bool:
    return tag == "span" and "·" in said.get("title", "")


def html_lost(body: str, origins: Collection[str] = ()) -> tuple[list[str], list[str]]:
    """Give all numbers of a piece of HTML, and the lost ones; `origins` are those of its page (`origins_of`)."""
    walk = Traced(origins)
    walk.feed(body)
    walk.close()
    return walk.numbers, walk.lost


def text_of(node: Any) -> Iterator[tuple[str, str]]:
    """Yield the kind and content of everything that a page says."""
    for one in getattr(node, "children", {}).values():
        yield from text_of(one)
    body = getattr(node, "body", None)
    if isinstance(body, str):
        yield "html", body
    elif getattr(node, "type", "") in SAYING and hasattr(node, "value"):
        yield node.type, str(node.value)


def origins_of(bodies: Iterable[str]) -> set[str]:
    """Name the methods whose origin stands on a page, and with the same sources wherever it does."""
    found: dict[str, set[str]] = {}
    for body in bodies:
        for sources, method in ONCE.findall(body):
            found.setdefault(method, set()).add(sources)
    return {method for method, sources in found.items() if len(sources) == 1}


BACKSLASH = re.compile(r"\\([\\`*_\[\]$:<>~#|])")  # what Markdown takes off again


def lost_of(test: AppTest) -> list[str]:
    """List the numbers of a page that nothing traces, each with what it stands in; in charts and tables as well."""
    lost = []
    said = [(kind, BACKSLASH.sub(r"\1", content)) for kind, content in text_of(test.main)]
    origins = origins_of(content for kind, content in said if kind == "html")
    for kind, content in said:
        found = html_lost(content, origins)[1] if kind == "html" else figures_in(content)
        lost += [f"{one!r} in {kind}: {SPACE.sub(' ', re.sub('<[^>]*>', ' ', content))[:160]}" for one in found]
    publishers = tuple(words(one)("chart-source", source="").strip() for one in Language)
    for chart in test.get("plotly_chart"):
        lost += points_lost(json.loads(chart.proto.spec), publishers)
    headings = {words(one)(f"figure-column-{name}") for one in Language for name in ("publisher", "title")}
    for frame in test.dataframe:
        lost += rows_lost(frame.value, headings)
    return lost


def rows_lost(frame: pd.DataFrame, headings: Collection[str]) -> list[str]:
    """List the rows of a table that hold a number and nothing in a column of `headings`."""
    naming = [column for column in frame if column in headings]
    rest = frame.drop(columns=naming)
    lost = []
    for place, (row, named) in enumerate(zip(rest.to_dict("records"), frame[naming].to_dict("records"), strict=True)):
        said = " | ".join(str(one) for one in row.values() if pd.notna(one))
        if not any(pd.notna(one) and str(one).strip() for one in named.values()) and (found := figures_in(said)):
            lost.append(f"{found} in row {place} of a table: {said[:160]}")
    return lost


def points_lost(spec: Mapping[str, Any], names: Sequence[str]) -> list[str]:
    """List the points of a chart whose hover names no source with one of the words `names`."""
    caption = spec.get("layout", {}).get("title", {}).get("subtitle", {}).get("text", "")
    lost = []
    for number, trace in enumerate(spec["data"]):
        points = _points(trace)
        if trace.get("hoverinfo") == "skip":  # nobody can point at it; the line under the picture speaks for it
            lost += [] if any(name in caption for name in names) else [f"trace {number}" for _ in points[:1]]
            continue
        template = trace.get("hovertemplate") or "%{hovertext}"
        for place, point in enumerate(points):
            own = [_at(trace.get(name), place) for name in ("hovertext", "customdata", "text")]
            if not any(name in said for name in names for said in (template, *own)):
                lost.append(f"point {point} of trace {number}")
    return lost


def _points(trace: Mapping[str, Any]) -> list[tuple[object, object]]:
    if "z" in trace:
        return [(place, row) for row, cells in enumerate(_flat(trace["z"])) for place in range(np.size(cells))]
    xs, ys = _flat(trace.get("x", [])), _flat(trace.get("y", []))
    return [(x, y) for x, y in zip(xs, ys, strict=False) if x is not None and y is not None]


def _flat(values: Any) -> list[Any]:
    """Give numbers of a trace; plotly packs long arrays as base64, then only their count matters."""
    if isinstance(values, Mapping):
        return list(np.frombuffer(base64.b64decode(values["bdata"]), dtype=values["dtype"]).tolist())
    return list(values)


def _at(values: Any, place: int) -> str:
    if isinstance(values, str):
        return values
    return str(values[place]) if isinstance(values, list) and place < len(values) else ""
