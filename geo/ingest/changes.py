"""Tell each update of data/ as a diff of its tables, from the history of versions: `python -m geo.ingest changes`.

The result, data/changes.json, is what readers see; the app needs no git. Rows are matched by the keys of their tables,
so a row that moved between files of one table has not changed.
"""

import argparse
import csv
import io
import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from geo.ingest.errors import IngestError
from geo.model.tables import BY_NAME, Table
from geo.store import DATA, files
from geo.views.words import Words

FILE = "changes.json"
MOST_UPDATES, MOST_SAMPLES, MOST_LETTERS = 200, 6, 80
Rows = dict[tuple[str, ...], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """One row that came, went or changed; a changed one tells its first changed column."""

    kind: str
    key: tuple[str, ...]
    column: str = ""
    before: str = ""
    after: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask for nothing: the history is that of the repository."""
    parser.add_argument("--folder", type=Path, default=DATA, help="the data folder, under version control")


def run(options: argparse.Namespace, say: Words) -> int:
    """Write the changes; give the exit code. IngestError when the folder has no history."""
    updates = list(history(options.folder))
    text = json.dumps(updates, ensure_ascii=False, indent=1) + "\n"
    (options.folder / FILE).write_text(text, encoding="utf-8")
    print(say("changes-written", count=len(updates)))
    return 0


def history(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the updates of a data folder, the newest first, MOST_UPDATES at most."""
    log = _git(folder, "log", f"--max-count={MOST_UPDATES}", "--format=%h %cI", "--", ".").splitlines()
    for line in log:
        commit, day = line.split(" ", 1)
        made = _update(folder, commit)
        if made["tables"] or made["layers"]:
            yield {"commit": commit, "date": day[:10], **made}


def _update(folder: Path, commit: str) -> dict[str, Any]:
    touched = _git(folder, "show", "--format=", "--name-only", "--no-renames", "--relative", commit, "--", ".")
    by_table: dict[str, list[str]] = {}
    layers = []
    for path in touched.splitlines():
        name = Path(path).parts[0].removesuffix(".csv")
        if path.endswith(".csv") and name in BY_NAME:
            by_table.setdefault(name, []).append(path)
        elif path.startswith(f"{files.GEOMETRY}/"):
            layers.append(
                {
                    "layer": Path(path).stem,
                    "before": _features(_blob(folder, f"{commit}^", path)),
                    "after": _features(_blob(folder, commit, path)),
                }
            )
    tables = []
    for name, paths in sorted(by_table.items()):
        table = BY_NAME[name]
        before, after = (
            {key: row for path in paths for key, row in keyed(_blob(folder, when, path), table).items()}
            for when in (f"{commit}^", commit)
        )
        told = compare(before, after)
        if any(told[kind] for kind in ("came", "went", "changed")):
            tables.append({"table": name, **told})
    return {"tables": tables, "layers": layers}


def keyed(text: str, table: Table) -> Rows:
    """Read rows by the table's key; by all of a row where an earlier version lacked a column of the key."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    columns = reader.fieldnames or []
    key = table.key if set(table.key) <= set(columns) else tuple(columns)
    return {tuple(row[column] or "" for column in key): row for row in reader}


def compare(before: Mapping[tuple[str, ...], dict[str, str]], after: Rows) -> dict[str, Any]:
    """Count rows that came, went and changed, with MOST_SAMPLES of each kind."""
    came = [Change("came", key) for key in after.keys() - before.keys()]
    went = [Change("went", key) for key in before.keys() - after.keys()]
    pairs = ((key, before[key], after[key]) for key in before.keys() & after.keys())
    changed = [one for one in (_changed(*pair) for pair in pairs) if one]
    kinds = {"came": came, "went": went, "changed": changed}
    samples = [asdict(one) for some in kinds.values() for one in sorted(some, key=_order)[:MOST_SAMPLES]]
    return {**{kind: len(some) for kind, some in kinds.items()}, "samples": samples}


def _order(one: Change) -> tuple[str, ...]:
    return one.key


def _changed(key: tuple[str, ...], before: Mapping[str, str], after: Mapping[str, str]) -> Change | None:
    """Tell the first column in which two rows differ; a new column that is empty is no difference."""
    for column in {**after, **before}:
        was, now = before.get(column) or "", after.get(column) or ""
        if was != now:
            return Change("changed", key, column, _short(was), _short(now))
    return None


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"


def _features(text: str) -> int:
    return len(json.loads(text)["features"]) if text else 0


def _blob(folder: Path, commit: str, path: str) -> str:
    """Read a file of a commit; empty when it was not there."""
    try:
        return _git(folder, "show", f"{commit}:./{path}")
    except IngestError:
        return ""


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - our own words, no shell
    except (OSError, subprocess.CalledProcessError) as error:
        raise IngestError("changes-no-history", folder=folder.name) from error
    return done.stdout.decode("utf-8")
