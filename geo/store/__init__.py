"""Read, check and hold the data: the only reader of data/."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from geo.model.atlas import Atlas
from geo.model.tables import Table
from geo.store import datapackage, files
from geo.store.problems import DataError, Problem

__all__ = ["DATA", "DataError", "Problem", "check", "load"]

DATA = Path(__file__).parents[2] / "data"


def load(folder: Path = DATA, *, check: bool = True) -> Atlas:
    """Read a data folder into an Atlas.

    Raises DataError with every problem of the folder. The rules are not asked again of content that
    `python -m geo.store describe` found valid: its version stands in datapackage.json.
    Without `check`, what can't be read is left out: that is for looking at data in the making, not for the app.
    """
    sheets, problems = files.read(folder)
    version = files.version(folder)
    if check and (problems or version != datapackage.described_version(folder)):
        problems += _check(sheets, folder)
        if problems:
            raise DataError(problems)
    frames = {name: _typed(sheet.rows, sheet.table) for name, sheet in sheets.items()}
    return Atlas(**frames, version=version, folder=folder)


def check(folder: Path = DATA, *, instead: Mapping[str, str] = files.NOTHING) -> list[Problem]:
    """Find every problem of a data folder, by file and line.

    instead: texts that files would have, by path relative to the folder, to ask before anything is written.
    """
    sheets, problems = files.read(folder, instead)
    return sorted(problems + _check(sheets, folder))


def _check(sheets: dict[str, files.Sheet], folder: Path) -> list[Problem]:
    # pandera takes its time to import, and only checking needs it.
    from geo.store import checks, schema  # noqa: PLC0415

    rows = [problem for sheet in sheets.values() for problem in schema.check(sheet)]
    return rows + checks.check(sheets, folder)


def _typed(rows: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Give the columns their types; see geo.model.atlas.Atlas."""
    typed = rows.copy()
    for field in table.fields:
        if field.dtype in ("integer", "number"):
            numbers = pd.to_numeric(rows[field.name], errors="coerce")
            whole = field.dtype == "integer" and field.required and not numbers.hasnans
            typed[field.name] = numbers.astype("int64" if whole else "float64")
        elif field.dtype == "boolean":
            typed[field.name] = rows[field.name] == "true"
    return typed
