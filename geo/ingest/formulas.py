"""Cells that a reader of values takes for empty: formulas that ended in an error, or that nobody has computed.

python-calamine gives both as empty text. In .xlsx they are told by the sheets' XML (ECMA-376 part 1, 18.3.1.4 c), in
.xls by xlrd. A .xls can't tell a formula without a result: the format always holds one.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import xlrd

Place = tuple[str, int, int]  # sheet, 0-based row and column
COLUMN = re.compile(r"([A-Z]+)(\d+)")
LETTERS = 26
ERROR = "e"  # of the attribute t
TEXT = ("str", "inlineStr")  # results that may be empty: ="" is computed


def errors_and_gaps(content: bytes) -> tuple[dict[Place, str], list[Place]]:
    """Give the error of each cell that has one (as "#DIV/0!"), and the cells whose formula has no result.

    Raises ValueError, KeyError, zipfile.BadZipFile or xlrd.XLRDError for what is no workbook.
    """
    if zipfile.is_zipfile(io.BytesIO(content)):
        return _of_xlsx(content)
    return _of_xls(content), []


def _of_xls(content: bytes) -> dict[Place, str]:
    book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO())
    return {
        (sheet.name, row, column): xlrd.error_text_from_code.get(sheet.cell_value(row, column), "#N/A")
        for sheet in book.sheets()
        for row in range(sheet.nrows)
        for column, kind in enumerate(sheet.row_types(row))
        if kind == xlrd.XL_CELL_ERROR
    }


def _of_xlsx(content: bytes) -> tuple[dict[Place, str], list[Place]]:
    errors: dict[Place, str] = {}
    gaps: list[Place] = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for sheet, part in _parts(archive):
            for row, column, cell in _suspects(archive.read(part)):
                value = _child(cell, "v")
                result = (value.text or "") if value is not None else ""
                if cell.get("t") == ERROR:
                    errors[sheet, row, column] = result or "#N/A"
                elif _child(cell, "f") is not None and not result and cell.get("t") not in TEXT:
                    gaps.append((sheet, row, column))
    return errors, gaps


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Give name and part of each worksheet."""
    root = "xl/workbook.xml"
    relations = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - expat stops entity bombs
    targets = {r.get("Id"): posixpath.normpath(posixpath.join("/xl", r.get("Target", ""))) for r in relations}
    for one in ET.fromstring(archive.read(root)).iter():  # noqa: S314 - as above
        if _name(one) == "sheet":
            relation = next((value for key, value in one.attrib.items() if key.endswith("}id")), "")
            part = targets.get(relation, "").lstrip("/")
            if part in archive.namelist():
                yield one.get("name", ""), part


def _suspects(xml: bytes) -> Iterator[tuple[int, int, ET.Element]]:
    """Give row, column and element of each cell, of sheets that have formulas or errors at all."""
    if b"<f" not in xml and b":f" not in xml and b't="e"' not in xml:
        return
    row = column = -1
    for event, element in ET.iterparse(io.BytesIO(xml), ("start", "end")):  # noqa: S314 - as above
        name = _name(element)
        if event == "start" and name == "row":
            row, column = int(element.get("r", row + 2)) - 1, -1
        elif event == "end" and name == "c":
            match = COLUMN.fullmatch(element.get("r", ""))
            column = _column(match[1]) if match else column + 1
            yield row, column, element
            element.clear()


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def _child(element: ET.Element, name: str) -> ET.Element | None:
    return next((child for child in element if _name(child) == name), None)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
