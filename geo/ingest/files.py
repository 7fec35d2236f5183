"""Tables of data/ on disk: read, compare, ask the store's rules, write. Rows of other sources stay."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo import store
from geo.ingest.errors import IngestError
from geo.model.tables import Table
from geo.store import Problem

Record = dict[str, str]
LEAP = 8.0
BESIDE = ".tmp"  # what a file is called until it is whole


@dataclass(frozen=True, slots=True)
class Change:
    """What writing would do to one row."""

    kind: str  # added, removed, changed, or moved: the same in another cell
    key: tuple[str, ...]
    before: str
    after: str
    leap: bool = False  # the value became LEAP times as much or less


def read_table(path: Path, table: Table) -> list[Record]:
    """Read a CSV file as records; an absent file has none. Raises IngestError when it isn't of the table."""
    if not path.exists():
        return []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            records = list(csv.DictReader(file, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise IngestError("ingest-unreadable-table", file=str(path), reason=reason(error)) from error
    columns = {field.name for field in table.fields}
    if any(record.keys() != columns or None in record.values() for record in records):
        raise IngestError("ingest-unreadable-table", file=str(path), reason=", ".join(f.name for f in table.fields))
    return records


def text(table: Table, records: Iterable[Record]) -> str:
    """Give records as CSV: LF, columns in the table's order, rows sorted by its key."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [field.name for field in table.fields], lineterminator="\n")
    writer.writeheader()
    writer.writerows(ordered(table, records))
    return out.getvalue()


def ordered(table: Table, records: Iterable[Record]) -> list[Record]:
    """Sort records as they are written."""
    return sorted(records, key=lambda record: key(table, record))


def broken(data: Path, texts: Mapping[str, str]) -> list[Problem]:
    """Find the rules of the store that these texts would break, by path under data/.

    What is wrong in other files of today's data already is not their fault.
    """
    found = store.check(data, instead=texts)
    others = any(problem.file not in texts for problem in found)
    today = set(store.check(data)) if others else set[Problem]()
    return [problem for problem in found if problem.file in texts or problem not in today]


def write(data: Path, texts: Mapping[str, str]) -> None:
    """Write files under data/: first each whole beside its place, then all put in place by renaming.

    Raises IngestError when the disk refuses; nothing is left half written.
    """
    beside = {data / name: data / f"{name}{BESIDE}" for name in texts}
    path = data
    try:
        for (path, new), content in zip(beside.items(), texts.values(), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(content, encoding="utf-8", newline="\n")
        for path, new in beside.items():
            new.replace(path)
    except OSError as error:
        for new in beside.values():
            if new.is_file():
                new.unlink()
        raise IngestError("ingest-unwritable", file=str(path), reason=reason(error)) from error


def reason(error: Exception) -> str:
    """Say what the system says of an error."""
    return (error.strerror if isinstance(error, OSError) else "") or str(error)


def key(table: Table, record: Record) -> tuple[str, ...]:
    """Give the key of a record."""
    return tuple(record[name] for name in table.key)


def merge(table: Table, old: Sequence[Record], new: Sequence[Record], ours: frozenset[str]) -> list[Record]:
    """Put new rows in place of the old rows of our sources; a key that another source holds stays with ours."""
    taken = {key(table, record) for record in new}
    others = [r for r in old if r["source_id"] not in ours and key(table, r) not in taken]
    return [*others, *new]


def compare(
    table: Table, old: Sequence[Record], new: Sequence[Record], shown: Sequence[str], place: str
) -> list[Change]:
    """List what differs between two states of a table, by key.

    `shown` columns tell whether a row changed; when only the column `place` differs it has moved.
    """
    before, after = ({key(table, record): record for record in records} for records in (old, new))
    changes = [Change("removed", k, _show(before[k], (*shown, place)), "") for k in before.keys() - after.keys()]
    changes += [Change("added", k, "", _show(after[k], (*shown, place))) for k in after.keys() - before.keys()]
    for k in before.keys() & after.keys():
        was, now = before[k], after[k]
        if any(was[name] != now[name] for name in shown):
            leap = _leap(was.get("value", ""), now.get("value", ""))
            changes.append(Change("changed", k, _show(was, (*shown, place)), _show(now, (*shown, place)), leap))
        elif was[place] != now[place]:
            changes.append(Change("moved", k, was[place], now[place]))
    return sorted(changes, key=lambda change: (change.kind, change.key))


def _leap(was: str, now: str) -> bool:
    if not was or not now:
        return False
    old, new = abs(float(was)), abs(float(now))
    return old > 0 and not old / LEAP < new < old * LEAP


def _show(record: Record, shown: Sequence[str]) -> str:
    return " ".join(record[name] for name in shown if record[name])
