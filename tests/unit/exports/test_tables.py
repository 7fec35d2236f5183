"""One table in each of its shapes, with its citation, terms and sources where the shape has room for them."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import pandas as pd
import pytest
from openpyxl import load_workbook

from geo.exports.csv import COMMA
from geo.exports.tables import About, explained, table_bytes

TABLE = pd.DataFrame({"town": ["Балқаш", "=HYPERLINK(1)"], "value": [73_300.5, float("nan")], "year": [2024, 2023]})
ABOUT = About(
    title="Population",
    citation="Population. In: Atlas",
    licence="Terms",
    version="0123456789ab",
    readme=("First", "Second"),
    sources=pd.DataFrame({"publisher": ["Bureau"], "address": ["https://example.org"]}),
    sheets=("Data", "Sources", "Read me"),
)


def test_csv_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    content = table_bytes(TABLE, ABOUT, "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows == [["town", "value", "year"], ["Балқаш", "73300.5", "2024"], ["'=HYPERLINK(1)", "", "2023"]]


def test_a_bare_csv_carries_its_readme_and_leads_to_it_from_each_row_and_stays_tidy() -> None:
    address = "https://example.org/api/v1/readme.md?lang=kk"
    told = replace(ABOUT, dialect=COMMA, readme=("First;\n- a", "Second"))
    content = table_bytes(explained(TABLE, address, told.text), told, "csv")
    read = pd.read_csv(io.BytesIO(content), sep=";", decimal=",")
    assert read.columns.tolist() == [*TABLE, "readme"]
    assert len(read) == len(TABLE)
    assert read["readme"].tolist() == [
        f"Population. First; - a Second Population. In: Atlas Terms {address}",
        address,
    ]
    assert "readme" not in TABLE
    assert len(content.decode().splitlines()) == 1 + len(TABLE)


def test_a_table_without_rows_or_without_a_text_has_the_column_too() -> None:
    assert explained(TABLE.iloc[:0], "https://example.org", "Text").columns.tolist() == [*TABLE, "readme"]
    assert explained(TABLE, "https://example.org")["readme"].tolist() == ["https://example.org"] * len(TABLE)
    assert explained(TABLE.set_index("year", drop=False).loc[[2023]], "", "Text")["readme"].tolist() == ["Text"]


def test_csv_for_excel_with_kazakh_or_russian_settings_has_semicolons_and_decimal_commas() -> None:
    mixed = TABLE.assign(value=pd.Series(["a;b", -0.5], dtype=object))
    (heading, *rows), (_, *others) = (
        list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
        for content in (table_bytes(one, replace(ABOUT, dialect=COMMA), "csv") for one in (TABLE, mixed))
    )
    assert heading == ["town", "value", "year"]
    assert rows == [["Балқаш", "73300,5", "2024"], ["'=HYPERLINK(1)", "", "2023"]]
    assert [row[1] for row in others] == ["a;b", "-0,5"]


def test_a_zip_has_the_csv_with_its_sources_and_its_readme() -> None:
    content = table_bytes(TABLE, ABOUT, "zip")
    assert content == table_bytes(TABLE, ABOUT, "zip")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert files["data.csv"] == table_bytes(TABLE, ABOUT, "csv")
    assert files["sources.csv"].decode("utf-8-sig").split() == ["publisher,address", "Bureau,https://example.org"]
    said = files["README.md"].decode()
    assert all(one in said for one in (ABOUT.title, *ABOUT.readme, ABOUT.citation, ABOUT.licence))


def test_json_says_everything_and_gaps_are_null() -> None:
    said = json.loads(table_bytes(TABLE, ABOUT, "json"))
    assert said["data"] == [
        {"town": "Балқаш", "value": 73_300.5, "year": 2024},
        {"town": "=HYPERLINK(1)", "value": None, "year": 2023},
    ]
    assert said["sources"] == [{"publisher": "Bureau", "address": "https://example.org"}]
    assert (said["citation"], said["licence"], said["version"]) == (ABOUT.citation, ABOUT.licence, ABOUT.version)


def test_a_workbook_has_its_sources_and_its_readme() -> None:
    book = load_workbook(io.BytesIO(table_bytes(TABLE, ABOUT, "xlsx")))
    assert book.sheetnames == ["Data", "Sources", "Read me"]
    assert [cell.value for cell in book["Data"]["B"]] == ["value", 73_300.5, None]
    assert ABOUT.citation in [cell.value for cell in book["Read me"]["A"]]


def test_another_shape_is_refused() -> None:
    with pytest.raises(KeyError):
        table_bytes(TABLE, ABOUT, "exe")
