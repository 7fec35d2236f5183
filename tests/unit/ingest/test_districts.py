"""The bureau's district tables are read by headings, units and legends; what can't be read is told."""

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from geo.ingest import district_tables as tables
from geo.ingest import districts
from geo.ingest.district_tables import Place, Reason
from geo.ingest.workbook import Grid, grid

BUREAU = Path(__file__).parents[4] / "shared" / "bns"
workbooks = [pytest.mark.workbooks, pytest.mark.skipif(not BUREAU.exists(), reason="the bureau's workbooks are absent")]

AROUND = Place("quartz", "district", "Aktobe", frozenset({"хромтауский", "хромтау"}))
TOWN = Place("quartz", "town", "Aktobe", frozenset({"гхромтау", "хромтауга"}), "town_labelled_akimat")
PLACES = (AROUND, TOWN)

ORIGIN = [
    ["16. Ішкі және сыртқы инвестициялар Внутренние и внешние инвестиции в основной капитал"],
    ["мың теңге", "", "", "", "тыcяч тенге"],  # with a Latin c, as the bureau prints it
    ["", "барлығы Инвестиции в основной капитал, всего", "Соның ішінде В том числе", "", "", ""],
    # The Kazakh words are swapped in the real tables of Kostanay; the Russian ones count.
    ["", "", "сыртқы внутренние", "доля внутренних инвестиций в общем объеме", "ішкі внешние", "доля внешних"],
    ["Ақтөбе облысы", 900.0, 700.0, 77.8, 200.0, 22.2],
    ["Хромтау", 102685006.0, 27729734.0, 27.0, 74955272.0, 73.0],
]
FORCE = [
    ["Основные индикаторы рынка труда за 2014-2016гг.1)"],
    ["", "", "", "тыс.чел."],
    ["Наименование региона", 2014.0, "20152)", "2016 год"],
    ["Актюбинская область", 430.9, 426.6, 429.3],
    ["Хромтауский", 23.3, 22.5, 22.2],
    ["Занятое население"],
    ["", "", "", "тыс.чел."],
    ["Наименование региона", 2014.0, "20152)", "2016 год"],
    ["Актюбинская область", 410.0, 404.8, 408.6],
    ["Хромтауский", 22.3, 21.4, "…"],
    ["Безработное население "],
    ["", "", "", "тыс.чел."],
    ["Наименование региона", 2014.0, "20152)", "2016 год"],
    ["Актюбинская область", 20.9, 21.8, 20.7],
    ["Хромтауский", 1.0, 1.1, "x"],
    ["2) данные сформированы в соответствии с новыми стандартами занятости"],
]


def table(rows: Sequence[Sequence[object]]) -> Grid:
    return grid("book", "1", rows)


def changed(rows: Sequence[Sequence[object]], row: int, column: int, value: object) -> list[list[object]]:
    copy = [list(r) for r in rows]
    copy[row][column] = value
    return copy


def amounts(outcome: tables.Outcome) -> dict[str, float | None]:
    return {reading.series_id: reading.value for reading in outcome.readings}


def test_columns_are_known_by_their_russian_headings_and_amounts_become_millions() -> None:
    outcome = tables.investments(table(ORIGIN), year=2019, places=PLACES, dash="A")
    assert amounts(outcome) == {
        "investment": 102685.006,
        "investment_domestic": 27729.734,
        "investment_foreign": 74955.272,
    }
    assert {reading.unit for reading in outcome.readings} == {"mln_kzt"}
    assert [reading.cell for reading in outcome.readings] == ["1!B6", "1!C6", "1!E6"]
    assert outcome.left == {Reason.COLUMN: 2}


@given(order=st.permutations(range(1, 6)))
def test_the_order_of_columns_does_not_matter(order: list[int]) -> None:
    width = 6
    padded = [[*row, *[""] * (width - len(row))] for row in ORIGIN]
    moved = [padded[0], padded[1], *([row[0], *(row[c] for c in order)] for row in padded[2:])]
    read = tables.investments(table(moved), year=2019, places=PLACES, dash="A")
    straight = tables.investments(table(ORIGIN), year=2019, places=PLACES, dash="A")
    assert amounts(read) == amounts(straight)


@pytest.mark.parametrize(
    ("mark", "dash", "status"), [("-", "A", "A"), ("x", "", "C"), ("х", "", "C"), ("…", "", "M"), ("...", "", "M")]
)
def test_a_sign_becomes_a_status_without_a_value(mark: str, dash: str, status: str) -> None:
    rows = changed(ORIGIN, 5, 4, mark)
    foreign = tables.investments(table(rows), year=2019, places=PLACES, dash=dash).readings[-1]
    assert (foreign.series_id, foreign.value, foreign.status) == ("investment_foreign", None, status)


def test_a_dash_without_a_legend_is_told_and_never_zero() -> None:
    outcome = tables.investments(table(changed(ORIGIN, 5, 4, "-")), year=2019, places=PLACES, dash="")
    assert "investment_foreign" not in amounts(outcome)
    assert outcome.lost == [tables.Lost("1!E6", Reason.SIGN, "-")]


def test_amounts_without_a_unit_are_left_out() -> None:
    rows = changed(changed(ORIGIN, 1, 0, ""), 1, 4, "")
    outcome = tables.investments(table(rows), year=2019, places=PLACES, dash="A")
    assert not outcome.readings
    assert outcome.left[Reason.UNIT] == 3


def test_two_columns_for_one_series_are_told_and_not_chosen_from() -> None:
    outcome = tables.investments(table(changed(ORIGIN, 3, 3, "внешние")), year=2019, places=PLACES, dash="A")
    assert tables.Lost("1", Reason.COLUMNS, "investment_foreign") in outcome.lost
    assert set(amounts(outcome)) == {"investment", "investment_domestic"}


def test_a_table_about_something_else_is_counted_and_left() -> None:
    rows = changed(ORIGIN, 0, 0, "17. Инвестиции в жилищное строительство")
    outcome = tables.investments(table(rows), year=2019, places=PLACES, dash="A")
    assert (outcome.readings, outcome.left) == ([], {Reason.SUBJECT: 5})


def test_the_table_of_monotowns_is_of_the_town_even_where_it_says_city_administration() -> None:
    rows = [
        ["9.1. Инвестиции в основной капитал в моногородах"],
        ["", "", "тыc. тенге"],
        ["", "Инвестиции в основной капитал", "В процентах к 2023г."],
        ["Область", 2.0, 2.0],
        ["Хромтау г.а.", 4038592.0, "2,1 есе"],
    ]
    investment, index = tables.investments(table(rows), year=2024, places=PLACES, dash="A").readings
    assert (investment.territory, investment.value, investment.status) == ("town", 4038.592, "x")
    assert investment.notes == ("town_labelled_akimat",)
    assert (index.value, index.unit, index.status) == (210.0, "percent", "x")
    assert index.notes == ("times_to_percent", "town_labelled_akimat")


@pytest.mark.parametrize("label", ["из них г.Хромтау", "      одаң: Хромтау г.а.", "одан Хромтау г.а."])
def test_a_row_of_a_town_within_its_district_is_of_the_town(label: str) -> None:
    rows = [
        ["7. Инвестиции в основной капитал по источникам финансирования"],
        ["", "", "тыc. тенге"],
        ["", "Инвестиции в основной капитал", "В процентах к 2023г."],
        ["Хромтауский", 2001054105.0, 91.2],
        [label, 99162508.0, 239.4],
    ]
    readings = tables.investments(table(rows), year=2024, places=PLACES, dash="A").readings
    amounts = {(one.territory, one.series_id): (one.value, one.cell) for one in readings}
    assert amounts == {
        ("district", "investment"): (2001054.105, "1!B4"),
        ("district", "investment_index"): (91.2, "1!C4"),
        ("town", "investment"): (99162.508, "1!B5"),
        ("town", "investment_index"): (239.4, "1!C5"),
    }


def test_a_legend_gives_the_dash_its_meaning() -> None:
    assert tables.legend(table([["Условные обозначения:"], ["«-» явление отсутствует"]])) == "A"
    assert tables.legend(table([["Условные обозначения:"], ["«х» – данные конфиденциальны"]])) == ""


def test_a_block_without_a_heading_is_the_labour_force_when_the_sum_holds() -> None:
    outcome = tables.yearly(table(FORCE), places=PLACES)
    force = {r.period: r.value for r in outcome.readings if r.series_id == "labour_force"}
    assert force == {2014: 23300, 2015: 22500, 2016: 22200}


def test_a_block_without_a_heading_is_left_when_the_sum_does_not_hold() -> None:
    outcome = tables.yearly(table(changed(FORCE, 3, 2, 440.0)), places=PLACES)
    assert "labour_force" not in {r.series_id for r in outcome.readings}
    assert outcome.left == {Reason.HEADING: 3}


def test_a_footnote_on_a_year_breaks_the_series_there() -> None:
    outcome = tables.yearly(table(FORCE), places=PLACES)
    broken = {(r.series_id, r.period) for r in outcome.readings if "b" in r.status}
    assert broken == {(series, 2015) for series in ("labour_force", "employed", "unemployed")}
    assert {r.status for r in outcome.readings if r.period == 2016 and r.value is None} == {"M", "C"}


def test_a_count_without_a_unit_is_read_by_its_size_and_marked() -> None:
    rows = [row for row in FORCE if row != ["", "", "", "тыс.чел."]]
    reading = next(r for r in tables.yearly(table(rows), places=PLACES).readings if r.series_id == "employed")
    assert (reading.value, reading.unit, reading.status, reading.notes) == (
        22300,
        "persons",
        "x",
        ("unit_not_printed",),
    )
    large = [[cell * 1000 if isinstance(cell, float) and cell < 2000 else cell for cell in row] for row in rows]
    assert not tables.yearly(table(large), places=PLACES).readings


def test_persons_stay_persons() -> None:
    rows = [["Занятое население"], ["", "", "", "     человек"], ["", 2014.0, 2015.0, 2016.0]]
    rows += [["Костанайская область", 493855.0, 484195.0, 493508.0], ["Хромтауский", 29170.0, 29178.0, 29172.0]]
    assert [r.value for r in tables.yearly(table(rows), places=PLACES).readings] == [29170, 29178, 29172]


def book(path: Path, sheets: dict[str, Sequence[Sequence[object]]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    made.save(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder as the bureau's: one year of investments and the employment of one region."""
    root = tmp_path / "bns"
    book(root / "investments/Aktobe/2019_Investments.xlsx", {"16.": ORIGIN})
    book(root / "employment/Aktobe.xlsx", {"Регионы": FORCE})
    address = "https://stat.gov.kz/api/iblock/element/region/{}/file/ru/"
    book(
        root / "Investments_sources.xlsx",
        {"1": [["No", "Oblast", "Year", "Link"], [1, "Aktobe", 2019, address.format(1)]]},
    )
    book(root / "Employment_sources.xlsx", {"1": [["No", "Oblast", "Link"], [1, "Aktobe", address.format(2)]]})
    book(root / "Other_controls_sources.xlsx", {"1": [["No", "Oblast", "Type", "Link"]]})
    return root


def command(folder: Path, data: Path, *options: str) -> int:
    parser = argparse.ArgumentParser()
    districts.add_arguments(parser)
    return districts.run(parser.parse_args([str(folder), "--data", str(data), *options]))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_command_writes_rows_with_source_and_cell(folder: Path, tmp_path: Path) -> None:
    assert command(folder, tmp_path / "data") == 0
    rows = rows_of(tmp_path / "data/observations/khromtau.csv")
    assert len(rows) == 12
    assert rows[-1] | {"note": ""} == {
        "town_id": "khromtau",
        "territory": "district",
        "series_id": "unemployed",
        "period": "2016",
        "value": "",
        "unit": "persons",
        "status": "C",
        "source_id": "bns_employment_aktobe",
        "cell": "Регионы!D15",
        "note": "",
    }
    surveyed = [row for row in rows if row["series_id"] in ("labour_force", "unemployed")]
    assert len(surveyed) > 3
    for row in surveyed:  # estimates of a sample survey, as on the sheets of the towns
        assert ("e" in row["status"]) == ("sample_survey" in row["note"]) == (row["value"] != "")
    sources = {row["source_id"]: row["address"] for row in rows_of(tmp_path / "data/sources/districts.csv")}
    assert sources == {
        "bns_employment_aktobe": "https://stat.gov.kz/api/iblock/element/region/2/file/ru/",
        "bns_investments_aktobe_2019": "https://stat.gov.kz/api/iblock/element/region/1/file/ru/",
    }


def test_rows_that_the_store_would_refuse_are_not_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book(folder / "investments/Aktobe/2019_Investments.xlsx", {"16.": changed(ORIGIN, 5, 1, -5000.0)})
    assert command(folder, tmp_path / "data") == 1
    assert "value: negative '-5'" in (said := capsys.readouterr().err)
    assert "16.!B6" in said
    assert not (tmp_path / "data").exists()


def test_our_own_doubts_become_flags_with_a_note(folder: Path, tmp_path: Path) -> None:
    head = ["18. Инвестиции в основной капитал на душу населения"]
    rows = [head, ["", "тыс. тенге"], ["", "Инвестиции в основной капитал на душу населения"]]
    rows += [["Область", 1040.3], ["Хромтау", 2932.8]]
    book(folder / "investments/Aktobe/2022_Investments.xlsx", {"17.": rows})
    book(
        folder / "Investments_sources.xlsx",
        {"1": [[1, "Aktobe", 2019, "https://example.org/1"], [2, "Aktobe", 2022, "https://example.org/2"]]},
    )
    assert command(folder, tmp_path / "data") == 0
    written = rows_of(tmp_path / "data/observations/khromtau.csv")
    row = next(row for row in written if row["series_id"] == "investment_per_capita")
    assert (row["value"], row["unit"], row["status"], row["note"]) == (
        "2932.8",
        "thousand_kzt_per_person",
        "b",
        "census_2021_recount",
    )


def test_the_command_shows_what_changes(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    command(folder, data)
    book(folder / "investments/Aktobe/2019_Investments.xlsx", {"16.": changed(ORIGIN, 5, 1, 5000.0)})
    capsys.readouterr()
    assert command(folder, data, "--dry-run") == 0
    shown = capsys.readouterr().out.splitlines()
    assert [line.split(",")[:5] for line in shown if line.startswith("  ")] == [
        ["  - khromtau", "district", "investment", "2019", "102685.006"],
        ["  + khromtau", "district", "investment", "2019", "5"],
    ]
    assert "102685.006" in (data / "observations/khromtau.csv").read_text(encoding="utf-8")


def test_lost_observations_stop_the_run_unless_it_is_allowed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    command(folder, data)
    before = (data / "observations/khromtau.csv").read_bytes()
    (folder / "employment/Aktobe.xlsx").unlink()
    capsys.readouterr()
    assert command(folder, data) == 1
    assert capsys.readouterr().err.splitlines() == [
        "districts-loss: observations/khromtau.csv 9 12",
        "ingest-stopped: --allow-removals",
    ]
    assert (data / "observations/khromtau.csv").read_bytes() == before
    assert command(folder, data, "--allow-removals") == 0
    assert len(rows_of(data / "observations/khromtau.csv")) == 3


def test_tables_that_contradict_each_other_stop_the_writing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = changed(ORIGIN, 5, 1, 102685999.0)
    book(folder / "investments/Aktobe/2019_Investments.xlsx", {"16.": ORIGIN, "17": other})
    assert command(folder, tmp_path / "data") == 1
    assert "districts-conflict: Aktobe/2019_Investments.xlsx 17!B6 102685.999 16.!B6" in capsys.readouterr().out
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            lambda root: book(root / "investments/Aktobe/2019_Investments.xlsx", {"1": [["Погода"], ["Алматы", 1.0]]}),
            "districts-unrelated-workbook: Aktobe/2019_Investments.xlsx",
        ),
        (
            lambda root: book(
                root / "investments/Aktobe/2019_Investments/Internal_vs_external.xlsx",
                {"1": [["Погода"], ["Алматы", 1.0]]},
            ),
            "districts-unrelated-workbook: Aktobe/2019_Investments/Internal_vs_external.xlsx",
        ),
        (
            lambda root: book(
                root / "investments/Aktobe/2019_Investments.xlsx",
                {"16.": changed(ORIGIN, 3, 3, "в процентах к 2019 г")},
            ),
            "districts-other-year: Aktobe/2019_Investments.xlsx 16. 2019",
        ),
        (
            lambda root: (root / "Employment_sources.xlsx").unlink(),
            "districts-missing-file: Employment_sources.xlsx",
        ),
        (
            lambda root: (root / "investments/Aktobe/2019_Investments.xlsx").write_bytes(b"PK\x03\x04 torn"),
            "ingest-damaged: 2019_Investments.xlsx",
        ),
        (
            lambda root: book(root / "Employment_sources.xlsx", {"1": [["No", "Oblast", "Link"]]}),
            "districts-no-address: Aktobe",
        ),
    ],
    ids=["unrelated", "unrelated of a year", "other year", "no list", "damaged", "no address"],
)
def test_a_bad_file_ends_with_a_sentence_that_names_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil, said: str
) -> None:
    spoil(folder)
    assert command(folder, tmp_path / "data") == 2
    assert capsys.readouterr().err.strip() == said
    assert not (tmp_path / "data").exists()


def test_a_folder_of_something_else_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(tmp_path, tmp_path / "data") == 2
    assert capsys.readouterr().err.startswith("districts-unrelated-folder")


@pytest.fixture(scope="module")
def fresh() -> list[tuple[districts.Document, tables.Outcome]]:
    return [(document, districts.read_document(document)) for document in districts.find(BUREAU)]


class TestTheBureausOwnWorkbooks:
    """Values that were compared with the sheets by eye."""

    pytestmark = workbooks

    def test_spot_values(self, fresh) -> None:  # all in one: another worker would read the workbooks anew
        seen = [
            (("khromtau", "district", "investment_foreign", 2019), 74955.272, "16.!E18"),
            (("khromtau", "town", "investment", 2024), 14876.012, "19!B8"),
            (("khromtau", "district", "labour_force", 2014), 23300.0, "Регионы по кв!B18"),
            (("kulsary", "district", "investment", 2018), 3103678.897, "Лист1!B10"),
            (("kulsary", "town", "investment", 2024), 82439.6, "9!B9"),
            (("zhitikara", "town", "investment", 2019), 9911.071, "8.!B21"),
            (("kulsary", "district", "oil_output", 1999), 10543.5, "горнодоб!K8"),
            (("kulsary", "district", "retail_trade", 2022), 40229.3, " всего!X7"),
            (("rudny", "akimat", "investment_domestic", 2015), 61689.913, "Лист1!C28"),
            (("rudny", "town", "investment", 2023), 99200.357, "8.1!B9"),
            (("lisakovsk", "town", "investment_index", 2024), 45.9, "9.1!C7"),
            (("zhitikara", "district", "unemployed", 2024), 1082.0, "регионы!L116"),
        ]
        read: dict[tuple[str, str, str, int], tuple[float | None, str]] = {}
        for _, outcome in fresh:
            for reading in outcome.readings:
                read.setdefault(reading.key, (reading.value, reading.cell))
        assert {key: read[key] for key, _, _ in seen} == {key: (value, cell) for key, value, cell in seen}

    def test_domestic_and_foreign_make_the_total(self, fresh) -> None:
        values = {r.key: r.value for _, outcome in fresh for r in outcome.readings}
        totals = {key: v for key, v in values.items() if key[2] == "investment" and key[1] != "town"}
        parts = {
            key: (values[(*key[:2], "investment_domestic", key[3])], values[(*key[:2], "investment_foreign", key[3])])
            for key in totals
        }
        assert len(totals) == 62
        assert all(abs(totals[key] - sum(pair)) <= 0.0021 for key, pair in parts.items())

    def test_nothing_is_lost_and_nothing_contradicts(self, fresh) -> None:
        assert not [lost for _, outcome in fresh for lost in outcome.lost]
        assert not list(districts.conflicts(fresh, districts.bare))

    def test_the_committed_data_is_what_a_fresh_read_gives(self, fresh) -> None:
        files = districts.render(fresh)
        assert {name: (districts.DATA / name).read_text(encoding="utf-8") for name in files} == files
