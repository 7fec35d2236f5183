"""Excel workbooks (Office Open XML, ISO/IEC 29500) of tables to take away."""

import io
import math
from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

WIDEST, NARROWEST = 60, 8  # characters of a column
SHEET_NAME = 31  # letters that Excel allows
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def workbook_bytes(sheets: Mapping[str, pd.DataFrame], *, title: str = "", creator: str = "") -> bytes:
    """Write tables as one workbook: a sheet each, in their order, headings bold and held in place, with a filter.

    Numbers stay numbers, missing ones stay empty, and text that looks like a formula stays text. Names of sheets are
    cut to what Excel allows. Raises ValueError when there is no sheet.
    """
    if not sheets:
        raise ValueError("a workbook needs a sheet")
    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = title, creator
    for name, table in zip(_names(sheets), sheets.values(), strict=True):
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        for number, width in enumerate(_widths(table), start=1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        if len(table.columns):
            sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table) + 1}"
        heading = []
        for column in table.columns:
            cell = WriteOnlyCell(sheet, value=str(column))
            cell.font, cell.data_type = Font(bold=True), "s"
            heading.append(cell)
        sheet.append(heading)
        for row in table.itertuples(index=False, name=None):
            sheet.append([_cell(value, lambda text, here=sheet: WriteOnlyCell(here, value=text)) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(value: object, of_text: object) -> object:
    """Give what openpyxl writes: a plain value, or a cell marked as text where it would see a formula."""
    if isinstance(value, str):
        if not value.startswith("="):
            return value or None
        cell = of_text(value)  # type: ignore[operator]  # a constructor of an untyped library
        cell.data_type = "s"
        return cell
    if isinstance(value, bool | np.bool_):
        return bool(value)
    if isinstance(value, int | np.integer):
        return int(value)
    if isinstance(value, float | np.floating):
        return float(value) if math.isfinite(value) else None
    return None if value is None or value is pd.NA or value is pd.NaT else str(value)


def _names(sheets: Iterable[str]) -> list[str]:
    """Give each sheet a name that Excel takes: no forbidden letters, 31 at most, none twice."""
    names: list[str] = []
    for wanted in sheets:
        stem = wanted.translate(FORBIDDEN).strip()[:SHEET_NAME] or "Sheet"
        name, number = stem, 2
        while name.casefold() in {one.casefold() for one in names}:
            tail = f" {number}"
            name, number = stem[: SHEET_NAME - len(tail)] + tail, number + 1
        names.append(name)
    return names


def _widths(table: pd.DataFrame) -> list[int]:
    """Fit columns to their headings and first rows."""
    head = table.head(200)
    longest = [
        max([len(str(column)), *(len(str(value)) for value in head.iloc[:, number])])
        for number, column in enumerate(table.columns)
    ]
    return [min(max(width + 1, NARROWEST), WIDEST) for width in longest]
