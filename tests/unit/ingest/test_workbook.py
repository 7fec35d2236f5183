"""Workbooks become grids; a file of no use is told from a damaged one."""

import struct
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from geo.ingest import workbook
from geo.ingest.errors import IngestError
from geo.ingest.formulas import errors_and_gaps
from geo.ingest.workbook import grid, letters, read


def test_columns_are_named_as_in_a_sheet() -> None:
    assert [letters(c) for c in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_an_address_names_sheet_column_and_row() -> None:
    assert grid("Book", "г.а. Аксу ", []).address(11, 10) == "г.а. Аксу !K12"


def test_values_keep_their_place_and_kind(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Лист"
    book.active["B3"] = 7
    book.active["C3"] = " 1 234,5"
    book.save(tmp_path / "Book.xlsx")
    (sheet,) = read(tmp_path / "Book.xlsx")
    assert (sheet.workbook, sheet.name) == ("Book", "Лист")
    assert sheet.rows == (("", "", ""), ("", "", ""), ("", 7.0, " 1 234,5"))


def test_a_workbook_of_the_other_format_than_its_suffix_is_read(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = 7
    book.save(tmp_path / "Book.xlsx")
    (tmp_path / "Book.xlsx").rename(tmp_path / "Book.xls")
    assert read(tmp_path / "Book.xls")[0].rows == ((7.0,),)


def message(path: Path) -> str:
    with pytest.raises(IngestError) as caught:
        read(path)
    assert caught.value.arguments["workbook"] == path.name
    return caught.value.message


def test_files_of_no_use_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 no archive")
    (tmp_path / "c.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (tmp_path / "d.xls").write_text("plain text", encoding="utf-8")
    protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "e.xlsx").write_bytes(protected)
    Workbook().save(tmp_path / "f.xlsx")
    assert message(tmp_path / "a.xlsx") == "ingest-empty-file"
    assert [message(tmp_path / name) for name in ("b.xlsx", "c.xls", "d.xls")] == ["ingest-damaged"] * 3
    assert message(tmp_path / "e.xlsx") == "ingest-password"
    assert message(tmp_path / "f.xlsx") == "ingest-empty-workbook"


def test_a_damaged_sheet_is_named(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Лист"
    book.active["A1"] = 7
    book.save(tmp_path / "whole.xlsx")
    with zipfile.ZipFile(tmp_path / "whole.xlsx") as whole, zipfile.ZipFile(tmp_path / "g.xlsx", "w") as broken:
        for name in whole.namelist():
            content = whole.read(name)
            broken.writestr(name, content[: len(content) // 2] if "sheet1" in name else content)
    with pytest.raises(IngestError) as caught:
        read(tmp_path / "g.xlsx")
    assert caught.value.message == "ingest-damaged-sheet"
    assert caught.value.arguments == {"workbook": "g.xlsx", "sheet": "Лист", "cell": "Лист!A1"}


class Panic(BaseException):
    """Stands for a panic of Rust, which is no Exception."""


@pytest.mark.parametrize("reader", ["load_workbook", "errors_and_gaps"])
def test_whatever_a_damaged_record_leads_a_reader_into_is_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: str
) -> None:
    book = Workbook()
    book.active["A1"] = 7
    book.save(tmp_path / "h.xlsx")

    def fails(_: object) -> None:
        raise Panic if reader == "load_workbook" else IndexError

    monkeypatch.setattr(workbook, reader, fails)
    assert message(tmp_path / "h.xlsx") == "ingest-damaged"


def test_errors_of_formulas_are_read_as_what_they_say(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Лист"
    book.active["A1"], book.active["C2"] = 7, "#DIV/0!"
    book.active["C2"].data_type = "e"
    book.save(tmp_path / "Book.xlsx")
    (sheet,) = read(tmp_path / "Book.xlsx")
    assert sheet.rows == ((7.0, "", ""), ("", "", "#DIV/0!"))


def test_errors_are_found_in_the_older_format(tmp_path: Path) -> None:
    # BIFF2: BOF of a worksheet, DIMENSION, BOOLERR (row 1, column 2, #REF!, is an error), EOF.
    records = [
        (0x0009, "<HH", 2, 0x10),
        (0x0000, "<HHHH", 0, 2, 0, 3),
        (0x0005, "<HH3xBB", 1, 2, 0x17, 1),
        (0x000A, ""),
    ]
    content = b"".join(
        struct.pack("<HH", number, struct.calcsize(form)) + struct.pack(form, *values)
        for number, form, *values in records
    )
    assert errors_and_gaps(content) == ({("Sheet 1", 1, 2): "#REF!"}, [])


def test_formulas_without_results_are_refused_and_empty_texts_are_results(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Лист"
    book.active["A1"], book.active["O5"] = 7, "=17341/1000"
    book.save(tmp_path / "Book.xlsx")
    with pytest.raises(IngestError) as caught:
        read(tmp_path / "Book.xlsx")
    assert caught.value.message == "ingest-formulas"
    assert caught.value.arguments == {"workbook": "Book.xlsx", "cell": "Лист!O5", "count": "1"}
    with zipfile.ZipFile(tmp_path / "Book.xlsx") as bare, zipfile.ZipFile(tmp_path / "Computed.xlsx", "w") as computed:
        for name in bare.namelist():
            content = bare.read(name)
            computed.writestr(
                name, content.replace(b'<c r="O5">', b'<c r="O5" t="str">') if "sheet1" in name else content
            )
    (sheet,) = read(tmp_path / "Computed.xlsx")
    assert sheet.rows[0][0] == 7
