"""Read the CSV files of data/ as text, and remember which line each row came from."""

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from geo.model.tables import TABLES, Table
from geo.store.problems import DataError, Problem, Rule

BOM = b"\xef\xbb\xbf"
DERIVED = ("datapackage.json", "changes.json")  # made from the rest by `geo.store describe` and `geo.ingest changes`
PROSE = ("LICENSES.md", "README.md")
GEOMETRY = "geometry"
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Part:
    """One CSV file: its path relative to the data folder, its text, its rows as str.

    Lines of another width than the header's are no rows.
    """

    file: str
    text: str
    rows: pd.DataFrame

    @cached_property
    def lines(self) -> list[int]:
        """Line that each row begins at; a quoted value may hold line breaks, so rows can't be counted."""
        starts, end, width = [], 0, len(self.rows.columns)
        reader = csv.reader(io.StringIO(self.text, newline=""))
        for row in reader:
            if len(row) == width:
                starts.append(end + 1)
            end = reader.line_num
        return starts[1:]


@dataclass(frozen=True)
class Sheet:
    """One table as text: every value str, "" when empty; `sound` when it has files and all lines could be read."""

    table: Table
    parts: tuple[Part, ...]
    sound: bool

    @cached_property
    def rows(self) -> pd.DataFrame:
        """All rows, file after file."""
        frames = [part.rows for part in self.parts]
        if not frames:
            return pd.DataFrame({field.name: pd.Series(dtype="str") for field in self.table.fields})
        return frames[0] if len(frames) == 1 else pd.concat(frames, ignore_index=True)

    def place(self, row: int) -> tuple[str, int]:
        """Give the file and the line of a row of `rows`."""
        for part in self.parts:
            if row < len(part.rows):
                return part.file, part.lines[row]
            row -= len(part.rows)
        raise IndexError(row)

    def problem(self, row: int, column: str, rule: Rule, expected: str = "") -> Problem:
        """Report a rule that a row breaks in a column."""
        value = str(self.rows.at[row, column]) if column else ""
        return Problem(*self.place(row), column, rule, value, expected)


def paths(folder: Path, table: Table) -> list[Path]:
    """List the files of a table that exist, by name."""
    if table.folder:
        return sorted((folder / table.name).glob("*.csv"))
    path = folder / f"{table.name}.csv"
    return [path] if path.exists() else []


def read(folder: Path, instead: Mapping[str, str] = NOTHING) -> tuple[dict[str, Sheet], list[Problem]]:
    """Read all tables as text; what is not well-formed CSV of its table is left out and reported, a line or a file.

    instead: texts that files would have, by path relative to the folder; they stand for what is there today.
    """
    sheets, problems = {}, list(_strangers(folder))
    for table in TABLES:
        names = {path.relative_to(folder).as_posix() for path in paths(folder, table)}
        names |= {name for name in instead if _belongs(name, table)}
        if not names:
            problems.append(Problem(_home(table), 0, "", "missing-file"))
        parts: list[Part] = []
        bad: list[Problem] = []
        for name in sorted(names):
            content = instead[name].encode() if name in instead else (folder / name).read_bytes()
            try:
                part, torn = _read(content, name, table)
            except DataError as error:
                bad += error.problems
            else:
                parts.append(part)
                bad += torn
        problems += bad
        sheets[table.name] = Sheet(table, tuple(parts), sound=bool(parts) and not bad)
    return sheets, problems


def version(folder: Path) -> str:
    """Hash names and bytes of all tables and geometries; 12 hex digits of SHA-256."""
    digest = hashlib.sha256()
    tables = [path for table in TABLES for path in paths(folder, table)]
    for path in sorted([*tables, *(folder / GEOMETRY).glob("*.geojson")]):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def _home(table: Table) -> str:
    return f"{table.name}/" if table.folder else f"{table.name}.csv"


def _belongs(name: str, table: Table) -> bool:
    path = Path(name)
    return path.suffix == ".csv" and path.parent.as_posix() == table.name if table.folder else name == _home(table)


def _strangers(folder: Path) -> Iterator[Problem]:
    """Report files that no table claims: a misspelt name would otherwise be data that silently isn't there."""
    known = {path for table in TABLES for path in paths(folder, table)}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_dir() or path in known or any(part.startswith(".") for part in name.parts):
            continue
        if name.parts[0] == GEOMETRY and path.suffix == ".geojson":
            continue
        if name.as_posix() not in (*DERIVED, *PROSE):
            yield Problem(name.as_posix(), 0, "", "unknown-file")


def _read(content: bytes, file: str, table: Table) -> tuple[Part, list[Problem]]:
    """Read one file; give its rows, and the lines that are none as they are of another width.

    Raises DataError with all that is wrong with its form, when no rows can be told.
    """
    if not content:
        raise DataError([Problem(file, 0, "", "empty-file")])
    text = _decode(content, file)
    header = next(csv.reader(io.StringIO(text, newline="")), [])
    if problems := _check_header(header, file, table):
        raise DataError(problems)
    # A blank line is nothing to a lenient reader, but a row to whoever counts lines.
    if "\n\n" in text and (torn := list(_diagnose(text, file, len(header)))):
        return _rest(text, file, torn), torn
    try:
        rows = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False, engine="pyarrow")
    except (ValueError, pd.errors.ParserError) as error:
        unreadable = Problem(file, 0, "", "unreadable", str(error))
        torn = list(_diagnose(text, file, len(header))) or [unreadable]
        return _rest(text, file, torn), torn
    return Part(file, text, rows), []


def _rest(text: str, file: str, torn: list[Problem]) -> Part:
    """Give the lines that are as wide as the header; DataError when more than widths is wrong."""
    if any(problem.rule != "width" for problem in torn):
        raise DataError(torn)
    header, *lines = csv.reader(io.StringIO(text, newline=""))
    rows = [line for line in lines if len(line) == len(header)]
    return Part(file, text, pd.DataFrame(rows, columns=header, dtype="str"))


def _decode(content: bytes, file: str) -> str:
    if content.startswith(BOM):
        raise DataError([Problem(file, 1, "", "encoding", BOM.hex(" "))])
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        bad = content[error.start : error.end].hex(" ")
        raise DataError([Problem(file, line, "", "encoding", bad)]) from error
    stray = text.find("\r") if "\r" in text or text.endswith("\n") else len(text)
    if stray >= 0:
        raise DataError([Problem(file, text.count("\n", 0, stray) + 1, "", "line-end")])
    return text


def _check_header(header: list[str], file: str, table: Table) -> list[Problem]:
    expected = [field.name for field in table.fields]
    problems = [Problem(file, 1, name, "unknown-column") for name in header if name not in expected]
    problems += [Problem(file, 1, name, "missing-column") for name in expected if name not in header]
    if not problems and header != expected:
        problems.append(Problem(file, 1, "", "header-order", ",".join(header), ",".join(expected)))
    return problems


def _diagnose(text: str, file: str, width: int) -> Iterator[Problem]:
    """Find the lines that a strict reader refuses."""
    reader, end = csv.reader(io.StringIO(text, newline=""), strict=True), 0
    try:
        for row in reader:
            if len(row) != width:
                yield Problem(file, end + 1, "", "width", str(len(row)), str(width))
            end = reader.line_num
    except csv.Error as error:
        yield Problem(file, end + 1, "", "quoting", str(error))
