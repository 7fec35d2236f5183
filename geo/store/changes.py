"""The updates of data/, as `python -m geo.ingest changes` told them."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from geo.model.atlas import Atlas

FILE = "changes.json"


@dataclass(frozen=True, slots=True)
class Sample:
    """One row that came, went or changed: its key; of a changed one a column with what it was and is."""

    kind: str
    key: tuple[str, ...]
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TableChange:
    """How many rows of a table came, went and changed, with some of each."""

    table: str
    came: int
    went: int
    changed: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class LayerChange:
    """A layer of geometry that was drawn anew: how many features it had and has."""

    layer: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Update:
    """One update of the data: its version in the history, its day as YYYY-MM-DD, what it changed."""

    commit: str
    date: str
    tables: tuple[TableChange, ...]
    layers: tuple[LayerChange, ...]


def updates(atlas: Atlas) -> tuple[Update, ...]:
    """Give the updates, the newest first; none when they were never written down."""
    return _read(atlas.folder / FILE, atlas.version)


@lru_cache(maxsize=4)
def _read(path: Path, version: str) -> tuple[Update, ...]:
    if not path.exists():
        return ()
    return tuple(
        Update(
            row["commit"],
            row["date"],
            tuple(_table(table) for table in row["tables"]),
            tuple(LayerChange(**layer) for layer in row["layers"]),
        )
        for row in json.loads(path.read_text(encoding="utf-8"))
    )


def _table(row: dict[str, object]) -> TableChange:
    samples = row["samples"]
    made = [Sample(**{**one, "key": tuple(one["key"])}) for one in samples] if isinstance(samples, list) else []
    counts = {kind: int(str(row[kind])) for kind in ("came", "went", "changed")}
    return TableChange(str(row["table"]), samples=tuple(made), **counts)
