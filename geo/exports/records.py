"""Rows of the Atlas as machines take them: plain numbers, null for nothing, CSV and JSON of one content."""

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from geo.exports.csv import BOM, csv_bytes
from geo.model.atlas import Atlas
from geo.model.tables import BY_NAME

Record = dict[str, Any]
EXACT = 2**53  # whole numbers below are exact as JSON's


def plain(value: object) -> object:
    """Give a cell as JSON has it: null for nothing, an integer for a whole number."""
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < EXACT else float(value)
    return value.item() if isinstance(value, np.generic) else value


def records(table: pd.DataFrame) -> list[Record]:
    """Give rows as column -> plain value."""
    columns = [[plain(cell) for cell in table[name].tolist()] for name in table]
    names = [str(name) for name in table]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def csv(table: pd.DataFrame) -> bytes:
    """Write a table as UTF-8 CSV (RFC 4180) for programs: no byte order mark, whole numbers without a fraction.

    Text that a spreadsheet would run as a formula is made inert, as in every file of the Atlas.
    """
    cells = {name: pd.Series([_written(cell) for cell in table[name].tolist()], dtype=object) for name in table}
    return csv_bytes(pd.DataFrame(cells, columns=list(table))).removeprefix(BOM)


def table_rows(atlas: Atlas, name: str, offset: int, limit: int) -> pd.DataFrame:
    """Give a page of a table of data/ with its columns in the order that they are kept in; KeyError when unknown."""
    return atlas.table(name).iloc[offset : offset + limit][[field.name for field in BY_NAME[name].fields]]


def _written(cell: object) -> object:
    value = plain(cell)
    return ("true" if value else "false") if isinstance(value, bool) else value


def words_of(texts: Iterable[str]) -> list[str]:
    """Give the distinct ids in texts of ids split by spaces, sorted."""
    return sorted({word for text in texts for word in text.split()})
