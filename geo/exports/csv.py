"""CSV files to take away, and the names of all files that are taken away."""

import re
import unicodedata

import pandas as pd

BOM = b"\xef\xbb\xbf"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # OWASP: a spreadsheet runs text that begins so
LONGEST = 120


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Write a table as UTF-8 CSV with a byte order mark, so that Excel reads Cyrillic, and without live formulas.

    Numbers have a decimal point and no grouping in every language; missing ones are empty.
    """
    safe = table.rename(columns=_inert)
    for column in safe.select_dtypes(exclude="number"):
        # A plain map would turn whole numbers beside missing ones into fractions.
        safe[column] = pd.Series([_inert(cell) for cell in safe[column]], index=safe.index, dtype=object)
    return BOM + safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8")


def file_name(*parts: object, version: str, extension: str) -> str:
    """Name a file after what, where, when, in which language and of which data: only ASCII letters, digits, -, _, dot.

    `file_name("population", "balkhash", "2010-2024", "ru", version="0123456789ab", extension="csv")` gives
    monotown-atlas_population_balkhash_2010-2024_ru_v0123456789ab.csv.
    """
    words = [plain for part in parts if (plain := _plain(str(part)))]
    stem = "_".join(["monotown-atlas", *words])[:LONGEST].rstrip("-_")
    return f"{stem}_v{_plain(version)}.{_plain(extension)}"


def _inert(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters.replace("_", "-")).strip("-")
