"""LibreOffice Calc opens the workbooks and CSV files that we publish, and finds in each cell what we wrote."""

import io
import math
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from geo.analysis import sites, values
from geo.exports import everything, workbook
from geo.exports.csv import COMMA
from geo.exports.tables import About, table_bytes
from geo.model.tables import BY_NAME
from geo.model.vocabulary import Language
from geo.views import tables
from geo.views.words import words

# All sheets as UTF-8: text in quotation marks, so that it is told from numbers; numbers in full, formulas computed.
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1"
# What Calc's window proposes for a file with our byte order mark, where the regional settings are Kazakh (1087).
READ_UTF8 = "Text - txt - csv (StarCalc):59,34,76,1,,1087"
DAY = re.compile(r"\d{4}-\d\d-\d\d")  # Calc makes dates of them when it reads CSV, as every spreadsheet does
PATIENCE = 120  # s, of a loaded machine
CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n)')
SHORTLIST = ("iz_khromtau", "iz_arna", "miz_almaty")
FORMULA = '=HYPERLINK("https://example.org";"x")'

Row = list[object]
Books = Mapping[str, Mapping[str, list[Row]]]


def calc(files: Mapping[str, bytes], folder: Path) -> Books:
    """Open files in LibreOffice; give the cells of each file by its name without suffix, by sheet."""
    office = shutil.which("soffice")
    if not office:
        pytest.fail("No LibreOffice: run `make office`, or install libreoffice-calc-nogui", pytrace=False)
    out = folder / "out"
    for name, content in files.items():
        (folder / name).write_bytes(content)
    for suffix, reading in ((".xlsx", ()), (".csv", (f"--infilter={READ_UTF8}",))):
        found = [str(folder / name) for name in files if name.endswith(suffix)]
        profile = f"-env:UserInstallation=file://{folder / 'profile'}"
        command = [office, "--headless", profile, *reading, "--convert-to", ALL_SHEETS, "--outdir", str(out), *found]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert done.returncode == 0, done.stderr
    books: dict[str, dict[str, list[Row]]] = {Path(name).stem: {} for name in files}
    for path in out.glob("*.csv"):
        book, _, sheet = path.stem.partition("-")
        books[book][sheet] = cells(path.read_text(encoding="utf-8"))
    return books


def cells(text: str) -> list[Row]:
    """Read Calc's CSV: text in quotation marks is text, the rest numbers, truths and nothing."""
    rows: list[Row] = [[]]
    for found in CELL.finditer(text):
        quoted, bare, end = found.groups()
        rows[-1].append(quoted.replace('""', '"') if quoted is not None else plain(bare))
        if end != ",":
            rows.append([])
    return rows[:-1]


def plain(text: str) -> object:
    known = {"": None, "TRUE": True, "FALSE": False}
    if text in known or DAY.fullmatch(text):
        return known.get(text, text)
    return float(text)


def kept(table: pd.DataFrame) -> list[Row]:
    """Give a table as a spreadsheet has to show it: its heading, then rows without NaN or empty text."""
    rows = [[None if one == "" or one != one else one for one in row] for row in table.to_numpy(object)]  # noqa: PLR0124 - NaN is not itself
    return [list(table.columns), *rows]


def differing(read: list[Row], written: list[Row]) -> list[tuple[int, object, object]]:
    """List the cells that are not the same, by row; Calc keeps 15 digits of a number, as Excel does."""
    assert len(read) == len(written)
    pairs = [
        (number, one, other)
        for number, (found, wanted) in enumerate(zip(read, written, strict=True))
        for one, other in zip(found, wanted, strict=True)
    ]
    return [pair for pair in pairs if not same(*pair[1:])]


def same(read: object, written: object) -> bool:
    if isinstance(written, int | float) and isinstance(read, float):
        return math.isclose(read, written, rel_tol=1e-14, abs_tol=1e-300)
    return type(read) is type(written) and read == written


def of_workbook(content: bytes) -> dict[str, list[Row]]:
    """Read a workbook without LibreOffice."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


@pytest.fixture(scope="module")
def population(committed):
    return tables.observations(committed, values.values(committed, "population"), "population", words(Language.KK))


@pytest.fixture(scope="module")
def files(committed, population):
    about = About("Халық саны", "=дәйексөз", "шарт", "0123456789ab", ("-бір", "@екі"),
                  pd.DataFrame({"publisher": [FORMULA]}), ("Деректер", "Көздер", "Оқыңыз"), COMMA)  # fmt: skip
    evil = population.assign(note=FORMULA)
    every = sites.sites(committed)
    return {
        "everything.xlsx": everything.workbook(committed, f"Атлас\n{FORMULA}", "Атлас"),
        "zones.xlsx": workbook.sites(committed, every, list(every["site_id"]), words(Language.RU), about),
        "shortlist.xlsx": workbook.sites(
            committed, every.assign(name_kk=FORMULA), SHORTLIST, words(Language.KK), about
        ),
        "observations.xlsx": table_bytes(evil, about, "xlsx"),
        "table.csv": table_bytes(evil, about, "csv"),
    }  # fmt: skip


@pytest.fixture(scope="module")
def opened(files, tmp_path_factory):
    return calc(files, tmp_path_factory.mktemp("office"))


def test_every_table_of_the_great_workbook_is_as_it_is_kept(opened, committed):
    book = opened["everything"]
    assert set(book) == {"readme"} | (set(BY_NAME) - everything.NOT_IN_WORKBOOK)
    for name in set(book) - {"readme"}:
        assert differing(book[name], kept(committed.table(name))) == [], name
    assert [row[0] for row in book["readme"]][:3] == ["Атлас", "Атлас", FORMULA]
    balkhash = next(row for row in book["towns"] if row[0] == "balkhash")
    assert balkhash[book["towns"][0].index("name_kk")] == "Балқаш"


@pytest.mark.parametrize("name", ["zones", "shortlist", "observations"])
def test_a_workbook_is_read_alike_by_libreoffice_and_by_openpyxl(opened, files, name):
    written = of_workbook(files[f"{name}.xlsx"])
    assert set(opened[name]) == set(written)
    for sheet, rows in written.items():
        assert differing(opened[name][sheet], rows) == [], sheet


def test_the_shortlist_has_its_sites_and_its_numbers(opened, committed):
    heading, *rows = opened["shortlist"]["Алаңдар"]
    assert [row[0] for row in rows] == list(SHORTLIST)
    assert {row[heading.index("Алаң")] for row in rows} == {FORMULA}
    zone = committed.zones.set_index("zone_id").loc["iz_khromtau"]
    assert rows[0][heading.index("lat")] == zone["lat"]
    assert rows[1][heading.index("lat")] is None


def test_a_csv_opens_with_its_kazakh_letters_its_numbers_and_no_formula(opened, population):
    heading, *rows = opened["table"]["table"]
    assert heading == list(population.columns)
    assert len(rows) == len(population)
    for column in ("town", "year", "value", "unit", "cell"):
        read = [[row[heading.index(column)]] for row in rows]
        assert differing(read, kept(population[[column]])[1:]) == [], column
    assert "Балқаш" in {row[heading.index("town")] for row in rows}
    assert {row[heading.index("note")] for row in rows} == {f"'{FORMULA}"}
