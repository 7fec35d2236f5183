"""Workbooks as plain grids of cells, whatever their format (.xls, .xlsx)."""

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from python_calamine import PasswordError, load_workbook

from geo.ingest.errors import IngestError
from geo.ingest.formulas import errors_and_gaps

Raw = str | float
SUFFIXES = (".xls", ".xlsx")
LETTERS = 26
STDERR = 2
# An OOXML file under a password is an OLE container with this stream (ECMA-376, MS-OFFCRYPTO 1.3.2), in UTF-16.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: `rows[r][c]` from A1; numbers are floats, everything else is text, an empty cell is ""."""

    workbook: str
    name: str
    rows: tuple[tuple[Raw, ...], ...]

    def address(self, row: int, column: int) -> str:
        """Give `Sheet!K12` for 0-based row and column."""
        return f"{self.name}!{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """Give the letters of a 0-based column: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def grid(workbook: str, name: str, rows: Sequence[Sequence[object]]) -> Grid:
    """Make a grid of the values a reader gives."""
    return Grid(workbook, name, tuple(tuple(_raw(cell) for cell in row) for row in rows))


def read(path: Path) -> list[Grid]:
    """Read all sheets of a workbook; a formula that ended in an error is its text, as "#DIV/0!".

    Raises IngestError when the file is damaged, password-protected, empty, unreadable or no file at all, and when a
    formula has no result: its number would be missing without a word.
    """
    if path.is_dir():
        raise IngestError("ingest-folder-for-workbook", workbook=path.name)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise IngestError("ingest-unreadable", workbook=path.name, reason=error.strerror or str(error)) from error
    if not content:
        raise IngestError("ingest-empty-file", workbook=path.name)
    name = ""
    sheets: list[Grid] = []
    try:
        # Of the content, so that a .xls which was saved as .xlsx is read for what it is.
        with _panics_silent(), load_workbook(io.BytesIO(content)) as book:
            for name in book.sheet_names:
                rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                sheets.append(grid(path.stem, name, rows))
    except (KeyboardInterrupt, SystemExit):
        raise
    except PasswordError as error:
        raise IngestError("ingest-password", workbook=path.name) from error
    except BaseException as error:  # a panic of calamine, which is Rust, is no Exception
        if ENCRYPTED in content:
            raise IngestError("ingest-password", workbook=path.name) from error
        if name:
            raise IngestError("ingest-damaged-sheet", workbook=path.name, sheet=name, cell=f"{name}!A1") from error
        raise IngestError("ingest-damaged", workbook=path.name) from error
    if not any(cell != "" for sheet in sheets for row in sheet.rows for cell in row):
        raise IngestError("ingest-empty-workbook", workbook=path.name)
    return _with_errors(sheets, content, path.name)


@contextmanager
def _panics_silent() -> Iterator[None]:
    """Keep what Rust writes of a panic off the screen: it goes to the process's stderr, past Python's."""
    sys.stderr.flush()
    kept = os.dup(STDERR)
    with Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), STDERR)
    try:
        yield
    finally:
        os.dup2(kept, STDERR)
        os.close(kept)


def _with_errors(sheets: list[Grid], content: bytes, name: str) -> list[Grid]:
    """Put the errors of formulas where they stand, which calamine leaves empty."""
    try:
        errors, gaps = errors_and_gaps(content)
    except Exception as error:  # xlrd raises whatever damaged records lead it into
        raise IngestError("ingest-damaged", workbook=name) from error
    by_name = {sheet.name: sheet for sheet in sheets}
    if gaps:
        sheet, row, column = gaps[0]
        cell = by_name[sheet].address(row, column)
        raise IngestError("ingest-formulas", workbook=name, cell=cell, count=str(len(gaps)))
    rows = {
        sheet.name: [list(row) for row in sheet.rows] for sheet in sheets if any(e[0] == sheet.name for e in errors)
    }
    for (sheet, row, column), text in errors.items():
        if row < len(rows[sheet]) and column < len(rows[sheet][row]):
            rows[sheet][row][column] = text
    return [
        replace(sheet, rows=tuple(map(tuple, rows[sheet.name]))) if sheet.name in rows else sheet for sheet in sheets
    ]


def _raw(cell: object) -> Raw:
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return str(cell)
    return float(cell)
