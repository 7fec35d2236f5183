"""A workbook that a spreadsheet opens: numbers are numbers, and nothing in it runs."""

import io

import pandas as pd
import pytest
from openpyxl import load_workbook

from geo.exports.excel import workbook_bytes

EVIL = ["=1+1", "=cmd|'/C calc'!A0", "@SUM(A1)", "+7 700", "-5 %", "Ақсу"]


def read(content: bytes):
    return load_workbook(io.BytesIO(content))


def test_text_stays_text_and_numbers_numbers() -> None:
    table = pd.DataFrame({"=name": EVIL, "value": [1, 2.5, float("nan"), float("inf"), 0, -3]})
    sheet = read(workbook_bytes({"Data": table}))["Data"]
    assert [cell.value for cell in sheet["A"]] == ["=name", *EVIL]
    assert {cell.data_type for cell in sheet["A"]} == {"s"}
    assert [cell.value for cell in sheet["B"]][1:] == [1, 2.5, None, None, 0, -3]


@pytest.mark.parametrize(
    ("wanted", "held"),
    [
        (["Data", "data"], ["Data", "data 2"]),
        (["a/b:c*d?e[f]g\\h"], ["a b c d e f g h"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 29 + " 2"]),
        ([""], ["Sheet"]),
    ],
)
def test_names_of_sheets_are_such_as_excel_takes(wanted: list[str], held: list[str]) -> None:
    parts = {}
    for number, name in enumerate(wanted):
        parts[name if name not in parts else f"{name}{number}"] = pd.DataFrame({"a": [number]})
    assert read(workbook_bytes(parts)).sheetnames == held


def test_headings_stay_in_sight_and_can_be_filtered() -> None:
    sheet = read(workbook_bytes({"Data": pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})}))["Data"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B3"
    assert sheet["A1"].font.bold


def test_a_workbook_needs_a_sheet() -> None:
    with pytest.raises(ValueError, match="sheet"):
        workbook_bytes({})
