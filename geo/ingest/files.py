"""Tables of data/ on disk: read, compare, check against geo.model.tables, write. Rows of other sources stay."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.model.tables import BY_NAME, Table

Record = dict[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """What writing would do to one row."""

    kind: str  # added, removed, changed
    key: tuple[str, ...]
    before: str
    after: str


def read_table(path: Path) -> list[Record]:
    """Read a CSV file as records; an absent file has none."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_table(path: Path, table: Table, records: Iterable[Record]) -> None:
    """Write records as CSV: UTF-8, LF, columns in the table's order, rows sorted by its key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in table.fields], lineterminator="\n")
        writer.writeheader()
        for record in sorted(records, key=lambda record: key(table, record)):
            writer.writerow(record)


def key(table: Table, record: Record) -> tuple[str, ...]:
    """Give the key of a record."""
    return tuple(record[name] for name in table.key)


def merge(table: Table, old: Sequence[Record], new: Sequence[Record], ours: frozenset[str]) -> list[Record]:
    """Put new rows in place of the old rows of our sources; a key that another source holds stays with ours."""
    taken = {key(table, record) for record in new}
    others = [r for r in old if r["source_id"] not in ours and key(table, r) not in taken]
    return [*others, *new]


def compare(table: Table, old: Sequence[Record], new: Sequence[Record], shown: Sequence[str]) -> list[Change]:
    """List what differs between two states of a table, by key; `shown` columns tell whether a row changed."""
    before, after = ({key(table, record): _show(record, shown) for record in records} for records in (old, new))
    changes = [Change("removed", k, before[k], "") for k in before.keys() - after.keys()]
    changes += [Change("added", k, "", after[k]) for k in after.keys() - before.keys()]
    changes += [
        Change("changed", k, before[k], after[k]) for k in before.keys() & after.keys() if before[k] != after[k]
    ]
    return sorted(changes, key=lambda change: (change.kind, change.key))


def violations(table: Table, records: Sequence[Record], known: Mapping[str, frozenset[str]]) -> list[str]:
    """List broken rules: unique keys, required cells, patterns, numbers and references to the ids in `known`."""
    broken = [f"{table.name}: {'/'.join(k)} ×{n}" for k, n in Counter(key(table, r) for r in records).items() if n > 1]
    for record in records:
        for field in table.fields:
            text = record[field.name]
            place = f"{table.name} {'/'.join(key(table, record))} {field.name}={text!r}"
            if not text:
                broken += [f"{place}: required"] if field.required else []
                continue
            if field.pattern and not re.search(field.pattern, text):
                broken.append(f"{place}: {field.pattern}")
            if field.dtype == "number" and not re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", text):
                broken.append(f"{place}: number")
            ids = text.split() if field.many else [text]
            if field.refers and field.refers in known and not known[field.refers].issuperset(ids):
                broken.append(f"{place}: {field.refers}")
    return broken


def ids(folder: Path, name: str, column: str) -> frozenset[str]:
    """Give the ids in a column of a table of data/, which is one file or a folder of files."""
    table = BY_NAME[name]
    paths = sorted((folder / name).glob("*.csv")) if table.folder else [folder / f"{name}.csv"]
    return frozenset(record[column] for path in paths for record in read_table(path))


def _show(record: Record, shown: Sequence[str]) -> str:
    return " ".join(record[name] for name in shown if record[name])
