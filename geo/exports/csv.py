"""CSV files to take away, and the names of all files that are taken away."""

import math
import re
import unicodedata
from dataclasses import dataclass

import pandas as pd

from geo.model.vocabulary import Language

BOM = b"\xef\xbb\xbf"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # OWASP: a spreadsheet runs text that begins so
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dialect:
    """What stands between the cells of a CSV file, and between the whole and the parts of its numbers."""

    separator: str = ","
    decimal: str = "."


PLAIN = Dialect()  # RFC 4180: what programs expect, and Excel with English regional settings
COMMA = Dialect(separator=";", decimal=",")  # Excel with Kazakh or Russian ones puts other files into one column


def dialect(language: Language) -> Dialect:
    """Give the dialect that Excel opens by a press in the regional settings of a language."""
    return PLAIN if language == Language.EN else COMMA


def csv_bytes(table: pd.DataFrame, written: Dialect = PLAIN) -> bytes:
    """Write a table as UTF-8 CSV with a byte order mark, so that Excel reads Cyrillic, and without live formulas.

    Numbers are not grouped, missing ones are empty.
    """
    safe = table.rename(columns=_inert)
    for column in safe.select_dtypes(exclude="number"):
        # A plain map would turn whole numbers beside missing ones into fractions.
        cells = [_cell(cell, written) for cell in safe[column]]
        safe[column] = pd.Series(cells, index=safe.index, dtype=object)
    text = safe.to_csv(index=False, lineterminator="\r\n", sep=written.separator, decimal=written.decimal)
    return BOM + text.encode("utf-8")


def file_name(*parts: object, version: str, extension: str) -> str:
    """Name a file after what, where, when, in which language and of which data: only ASCII letters, digits, -, _, dot.

    `file_name("population", "balkhash", "2010-2024", "ru", version="0123456789ab", extension="csv")` gives
    monotown-atlas_population_balkhash_2010-2024_ru_v0123456789ab.csv.
    """
    words = [plain for part in parts if (plain := _plain(str(part)))]
    stem = "_".join(["monotown-atlas", *words])[:LONGEST].rstrip("-_")
    return f"{stem}_v{_plain(version)}.{_plain(extension)}"


def _cell(cell: object, written: Dialect) -> object:
    """Make text inert, and write a number in a column of mixed cells as pandas writes it in one of numbers."""
    if isinstance(cell, float) and written.decimal != PLAIN.decimal and math.isfinite(cell):
        return str(cell).replace(PLAIN.decimal, written.decimal)
    return _inert(cell)


def _inert(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters.replace("_", "-")).strip("-")
