"""One table to take away: CSV, alone or zipped with its sources and a readme; a workbook or JSON with the same."""

import io
import json
import math
import zipfile
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.exports.csv import PLAIN, Dialect, csv_bytes
from geo.exports.excel import workbook_bytes

MEDIA = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "zip": "application/zip",
}
README = "readme"  # column by which a bare file carries its readme
FIRST = (1980, 1, 1, 0, 0, 0)  # the least date that a ZIP holds: equal data give equal bytes


@dataclass(frozen=True, slots=True)
class About:
    """What travels with a table: what it is, how to cite it, on which terms, and the sources it rests on.

    readme: lines of text. sources: a row a source. sheets: names of the sheets of data, sources and readme.
    dialect: of CSV.
    """

    title: str
    citation: str
    licence: str
    version: str
    readme: tuple[str, ...]
    sources: pd.DataFrame
    sheets: tuple[str, str, str]
    dialect: Dialect = PLAIN

    @property
    def lines(self) -> tuple[str, ...]:
        """Give what a readme says under the title."""
        return (*self.readme, self.citation, self.licence)

    @property
    def text(self) -> str:
        """Give the whole readme as one text, for a file that has no room for more."""
        return " ".join((f"{self.title}.", *self.lines))

    def said(self) -> dict[str, object]:
        """Give all of it as JSON has it, by name."""
        return {
            "title": self.title,
            "version": self.version,
            "citation": self.citation,
            "licence": self.licence,
            "readme": list(self.readme),
            "sources": _records(self.sources),
        }


def explained(table: pd.DataFrame, address: str, text: str = "") -> pd.DataFrame:
    """Add the readme as a column, so that rows stay tidy: its address in each, and before that in the first its text.

    The text goes with a bare file to where no address leads; without rows there is nothing to explain. It becomes one
    line: a cell of several would make its row as high in a spreadsheet.
    """
    cells = pd.Series(address, index=table.index, dtype=object)
    if text:
        cells.iloc[:1] = " ".join(f"{text} {address}".split())
    return table.assign(**{README: cells})


def table_bytes(table: pd.DataFrame, about: About, extension: str) -> bytes:
    """Write a table as one of MEDIA; KeyError for anything else."""
    return {
        "csv": lambda: csv_bytes(table, about.dialect),
        "xlsx": lambda: _xlsx(table, about),
        "json": lambda: _json(table, about),
        "zip": lambda: _zip(table, about),
    }[extension]()


def _xlsx(table: pd.DataFrame, about: About) -> bytes:
    data, sources, readme = about.sheets
    lines = pd.DataFrame({about.title: about.lines})
    return workbook_bytes({data: table, sources: about.sources, readme: lines}, title=about.title)


def _zip(table: pd.DataFrame, about: About) -> bytes:
    files = {
        "data.csv": csv_bytes(table, about.dialect),
        "sources.csv": csv_bytes(about.sources, about.dialect),
        "README.md": "\n\n".join((f"# {about.title}", *about.lines, "")).encode(),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, FIRST), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _json(table: pd.DataFrame, about: About) -> bytes:
    said = {**about.said(), "data": _records(table)}
    return (json.dumps(said, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _records(table: pd.DataFrame) -> list[dict[str, object]]:
    return [{str(key): _plain(value) for key, value in row.items()} for row in table.to_dict("records")]


def _plain(value: object) -> object:
    """Give what JSON knows: missing is null, a number stays one."""
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, bool | np.bool_):
        return bool(value)
    if isinstance(value, int | np.integer):
        return int(value)
    if isinstance(value, float | np.floating):
        return float(value) if math.isfinite(value) else None
    return str(value)
