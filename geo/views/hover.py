"""What a hover says of a value: all of it, with unit, territory, status, cell and source; escaped for plotly."""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from os.path import commonprefix
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from geo.analysis.provenance import traced
from geo.model.atlas import Atlas
from geo.views.chart_text import escaped, plain, wrapped
from geo.views.facts import flags_text, sources_text, territory_text
from geo.views.measure import Measure
from geo.views.plotting import Line
from geo.views.subjects import subject_name
from geo.views.words import Words

MOST_CELLS = 3  # in a hover


@dataclass(frozen=True, slots=True)
class Hover:
    """Says everything about one value, escaped, since plotly reads tags in it."""

    atlas: Atlas
    measure: Measure
    words: Words

    def of_line(self, line: Line) -> dict[str, Any]:
        """Say each year of a line: what holds for all of it once, for a figure of twenty lines goes over the wire."""
        traced(line.rows.assign(source_id=line.rows["source_id"].map(plain)))
        sources = {one for text in line.rows["source_id"] for one in plain(text).split()}
        cells, shared = _cells(line.rows)
        source = self.words("chart-source", source=sources_text(self.atlas, " ".join(sorted(sources)), self.words))
        parts = (
            f"<b>{escaped(subject_name(self.atlas, line.town_id, self.words))}</b>",
            "%{hovertext}",
            escaped(territory_text(line.area, self.words)),
            escaped(source) if sources else "",
            f"{escaped(self.words('figure-column-cell'))}: {escaped(shared)}%{{customdata}}" if any(cells) else "",
        )
        said = "<br>".join(part if part.startswith("%") else wrapped(_inert(part)) for part in parts if part)
        return {
            "hovertemplate": f"{said}<extra></extra>",
            "hovertext": list(map(self._of_year, line.rows.itertuples())),
            **({"customdata": cells} if any(cells) else {}),
        }

    def _of_year(self, row: Any) -> str:
        if np.isnan(row.value):
            return ""
        value = self.measure.text(row.value, self.words, status=row.status)
        count = getattr(row, "behind", 0)
        parts = (
            f"{row.Index}: <b>{escaped(value)}</b>",
            escaped(self.words("compare-behind", count=int(count))) if count else "",
            wrapped(escaped(flags_text(plain(row.status), self.words))),
        )
        return "<br>".join(part for part in parts if part)

    def of_rows(self, rows: pd.DataFrame) -> list[str]:
        """Say each row of values."""
        return [self._of_row(record) for record in traced(rows).to_dict("records")]

    def _of_row(self, record: Mapping[Hashable, Any]) -> str:
        words, status, source = self.words, plain(record["status"]), plain(record["source_id"])
        parts = [
            f"<b>{escaped(subject_name(self.atlas, record['town_id'], words))}</b>",
            f"{record['period']}: <b>{escaped(self.measure.text(record['value'], words, status=status))}</b>",
            escaped(territory_text(record["territory"], words, plain(record.get("note")))),
            escaped(flags_text(status, words)),
            escaped(f"{words('figure-column-cell')}: {_few(plain(record.get('cell')))}") if record.get("cell") else "",
            escaped(words("chart-source", source=sources_text(self.atlas, source, self.words))) if source else "",
        ]
        return "<br>".join(wrapped(part) for part in parts if part)


def _cells(rows: pd.DataFrame) -> tuple[list[str], str]:
    """Give the cell of each year without what all begin with, and that beginning, which is said once a line."""
    cells = [_few(plain(cell)) for cell in rows["cell"]] if "cell" in rows else []
    shared = commonprefix([cell for cell in cells if cell])  # noqa: RUF071 - names of cells, not paths
    return [escaped(cell.removeprefix(shared)) if cell else "" for cell in cells], _inert(shared)


def _few(cell: str) -> str:
    """Name the first cells behind a value."""
    parts = cell.split("; ")
    return cell if len(parts) <= MOST_CELLS else f"{'; '.join(parts[:MOST_CELLS])}; …"


def _inert(text: str) -> str:
    """Keep plotly from reading a name as a template."""
    return text.replace("%{", "%&#123;")


def sourced(figure: go.Figure, source: str) -> go.Figure:
    """Let every point say where it comes from: a hover that names no source ends with `source`."""
    made = go.Figure(figure)
    line = f"<br>{wrapped(_inert(escaped(source)))}<extra></extra>"
    for trace in made.data:
        texts = [trace.hovertemplate, *np.ravel(trace.hovertext if trace.hovertext is not None else [])]
        if trace.hoverinfo == "skip" or any(source.partition(":")[0] in text for text in texts if text):
            continue
        said = re.sub("<extra>.*</extra>", "", trace.hovertemplate or "%{hovertext}")
        trace.update(hovertemplate=said + line, hoverinfo=None)
    return made
