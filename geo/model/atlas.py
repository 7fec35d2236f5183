"""The Atlas: every table of data/ in memory, with the version of its content."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from geo.model.tables import BY_NAME

Row = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Atlas:
    """All tables, one frame each under the table's name; treat the frames as read-only.

    Columns are the table's fields in their order over a RangeIndex: text is str with "" for empty (periods and dates
    too), numbers are float64 with NaN, required integers int64, booleans bool. A table kept as a folder of files is
    one frame, its files one after another by name.

    version: the first 12 hex digits of the SHA-256 of the content; equal content, equal version.
    folder: where it was read from.
    """

    sources: pd.DataFrame
    notes: pd.DataFrame
    regions: pd.DataFrame
    industries: pd.DataFrame
    towns: pd.DataFrame
    memberships: pd.DataFrame
    blocks: pd.DataFrame
    series: pd.DataFrame
    indicators: pd.DataFrame
    observations: pd.DataFrame
    regional: pd.DataFrame
    wanted: pd.DataFrame
    groups: pd.DataFrame
    coassignment: pd.DataFrame
    composite: pd.DataFrame
    group_checks: pd.DataFrame
    group_features: pd.DataFrame
    measures: pd.DataFrame
    enterprises: pd.DataFrame
    projects: pd.DataFrame
    zones: pd.DataFrame
    zone_facts: pd.DataFrame
    plots: pd.DataFrame
    places: pd.DataFrame
    corridors: pd.DataFrame
    corridor_stops: pd.DataFrame
    corridor_facts: pd.DataFrame
    network_edits: pd.DataFrame
    settlements: pd.DataFrame
    network_links: pd.DataFrame
    network_nodes: pd.DataFrame
    network_edges: pd.DataFrame
    network_checks: pd.DataFrame
    distances: pd.DataFrame
    surroundings: pd.DataFrame
    gateways: pd.DataFrame
    national: pd.DataFrame
    redirects: pd.DataFrame
    version: str
    folder: Path
    _rows: dict[str, dict[str, Row]] = field(default_factory=dict, init=False, repr=False)
    _places: dict[tuple[str, str], dict[str, np.ndarray]] = field(default_factory=dict, init=False, repr=False)

    def table(self, name: str) -> pd.DataFrame:
        """Give the frame of a table by its name; KeyError when there is no such table."""
        return getattr(self, BY_NAME[name].name)  # type: ignore[no-any-return]  # getattr is untyped

    def row(self, table: str, row_id: str) -> Row:
        """Give the row of a table whose key is one id, as column -> value; KeyError when absent."""
        if table not in self._rows:
            (key,) = BY_NAME[table].key
            records = self.table(table).to_dict("records")
            self._rows[table] = {str(record[key]): {str(k): v for k, v in record.items()} for record in records}
        try:
            return self._rows[table][row_id]
        except KeyError:
            raise KeyError(f"{table} has no {row_id!r}") from None

    def where(self, table: str, column: str, ids: Iterable[str]) -> pd.DataFrame:
        """Give the rows of a table whose `column` holds one of the ids, in the table's order; indexed at first use."""
        if (table, column) not in self._places:
            groups = self.table(table).groupby(column).indices
            self._places[table, column] = {str(one): np.asarray(rows) for one, rows in groups.items()}
        places = self._places[table, column]
        found = [places[one] for one in set(ids) if one in places]
        return self.table(table).take(np.sort(np.concatenate(found)) if found else [])

    def renamed(self, kind: str) -> dict[str, str]:
        """Give today's id by the id of former times, for towns, indicators, zones or corridors."""
        rows = self.redirects[self.redirects["kind"] == kind]
        return dict(zip(rows["old_id"], rows["new_id"], strict=True))

    def town(self, row_id: str) -> Row:
        """Give a town by id."""
        return self.row("towns", row_id)

    def region(self, row_id: str) -> Row:
        """Give a region by id."""
        return self.row("regions", row_id)

    def industry(self, row_id: str) -> Row:
        """Give an industry by id."""
        return self.row("industries", row_id)

    def indicator(self, row_id: str) -> Row:
        """Give an indicator by id."""
        return self.row("indicators", row_id)

    def source(self, row_id: str) -> Row:
        """Give a source by id."""
        return self.row("sources", row_id)

    def note(self, row_id: str) -> Row:
        """Give a caveat by id."""
        return self.row("notes", row_id)

    def zone(self, row_id: str) -> Row:
        """Give a zone by id."""
        return self.row("zones", row_id)

    def corridor(self, row_id: str) -> Row:
        """Give a corridor by id."""
        return self.row("corridors", row_id)

    def place(self, row_id: str) -> Row:
        """Give a place by id."""
        return self.row("places", row_id)
