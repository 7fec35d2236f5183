"""The command reads a folder, reports, and writes only what keeps every rule."""

import csv
import re
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from geo.ingest.__main__ import main

DATA = Path(__file__).parents[3] / "data"
TOWN = [
    ["Основные социально-экономические показатели по моногороду Темиртау Карагандинской области"],
    ["", 2021.0, 2022.0, "202326)"],
    ["Численность населения на конец периода (года)"],
    ["тыс. человек", 172.4, 171.9, 171.6],
    ["Число родившихся, человек", 2715, "x", "2 18927)"],
    ["Инвестиции в основной капитал"],
    ["млн.тенге", "-", 88690.638, "75 468,1"],
    ["Число космодромов, единиц", 1, 2, 3],
]
UNDER = [[], ["26) Предварительные данные."], ["27) Утвержденные данные."], ['"-" - явление отсутствует']]
DISTRICT = [["Динамика показателей по Абайскому району"], ["", 2023.0], ["Число браков", 7], ["Число разводов", "-"]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder with the describing tables and no observations."""
    folder = tmp_path / "data"
    for name in ("series", "notes", "sources"):
        shutil.copytree(DATA / name, folder / name)
    shutil.copy(DATA / "towns.csv", folder / "towns.csv")
    return folder


def save(folder: Path, name: str = "Karagandy_All.xlsx", **sheets: list[list[object]]) -> Path:
    folder.mkdir(exist_ok=True)
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
    book.save(folder / name)
    return folder


def bureau(tmp_path: Path, town: list[list[object]] = TOWN) -> Path:
    return save(tmp_path / "bns", Темиртау_моногород=[*town, *UNDER], Абайский=DISTRICT, Шетский=DISTRICT[1:])


def observations(data: Path, town: str = "temirtau") -> dict[tuple[str, str], dict[str, str]]:
    with (data / "observations" / f"{town}.csv").open(encoding="utf-8", newline="") as file:
        return {(row["series_id"], row["period"]): row for row in csv.DictReader(file)}


def run(*arguments: object) -> int:
    """Run the command on a folder that lacks sheets: most tests bring only what they speak of."""
    return strictly(*arguments, "--allow-removals")


def strictly(*arguments: object) -> int:
    return main(["--language", "en", "passport", *map(str, arguments)])


def test_observations_are_written_with_cell_status_and_note(tmp_path: Path, data: Path) -> None:
    assert run(bureau(tmp_path), "--data", data) == 0
    rows = observations(data)
    assert rows["population", "2021"]["value"] == "172400"
    assert rows["births", "2022"]["value"] == ""
    assert rows["births", "2022"]["status"] == "C"
    assert rows["births", "2023"]["value"] == "2189"
    assert rows["births", "2023"]["status"] == ""
    assert rows["population", "2023"]["status"] == "p"
    assert rows["population", "2023"]["note"] == "provisional_figures"
    assert rows["investment", "2021"]["status"] == "A"
    assert rows["investment", "2023"]["cell"] == "Темиртау моногород!D7"
    assert rows["investment", "2023"]["value"] == "75468.1"
    assert {(row["town_id"], row["territory"]) for row in rows.values()} == {("temirtau", "town")}
    around = observations(data, "abai")
    assert {(row["territory"], *key) for key, row in around.items()} == {("district", "marriages", "2023")}


def test_the_report_accounts_for_every_number_and_sheet(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(bureau(tmp_path), "--data", data)
    said = capsys.readouterr()
    assert "Reading 1 of 1: Karagandy_All.xlsx" in said.err
    assert "Monotown sheets: 1; numeric cells: 10; kept: 7; left out: 3" in said.out
    assert 'Not placed: Темиртау моногород!A8 "Число космодромов, единиц", numbers: 3' in said.out
    assert "Karagandy_All.xlsx: Шетский" in said.out
    assert "Expected and not found in Karagandy_All.xlsx: a sheet for saran, city administration" in said.out
    assert "a sheet for temirtau, town" not in said.out
    assert "temirtau, town: added 9 in 3 series" in said.out
    assert re.search(r"Not in the folder, [^:]+: Abay_All, Akmola_All, .*Zhetisu_All$", said.out, re.MULTILINE)
    assert "Karagandy_All" not in re.search(r"Not in the folder.*", said.out)[0]
    assert "Numbers kept: 1 of 1; left out: 0" in said.out


def test_a_workbook_is_known_by_its_name_in_letters_of_either_case(tmp_path: Path, data: Path) -> None:
    folder = bureau(tmp_path)
    (folder / "Karagandy_All.xlsx").rename(folder / "KARAGANDY_ALL.XLSX")
    assert run(folder, "--data", data) == 0
    assert observations(data)["population", "2021"]["value"] == "172400"


def test_a_dry_run_writes_nothing(tmp_path: Path, data: Path) -> None:
    assert run(bureau(tmp_path), "--data", data, "--dry-run") == 0
    assert not (data / "observations").exists()


def test_reading_again_changes_nothing(tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(bureau(tmp_path), "--data", data)
    before = (data / "observations" / "temirtau.csv").read_bytes()
    capsys.readouterr()
    assert run(bureau(tmp_path), "--data", data) == 0
    said = capsys.readouterr().out
    assert "Nothing would change against today's data." in said
    assert "Written" not in said
    assert (data / "observations" / "temirtau.csv").read_bytes() == before


def test_the_report_says_what_changed(tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(bureau(tmp_path), "--data", data)
    capsys.readouterr()
    newer = [row if row[0] != "тыс. человек" else ["тыс. человек", 172.4, 172.0, 171.6] for row in TOWN]
    run(bureau(tmp_path, newer), "--data", data)
    said = capsys.readouterr().out
    assert "temirtau, town: changed 1 in 1 series" in said
    assert "population 2022: 171900 persons" in said
    assert "→ 172000 persons" in said


def test_next_years_workbook_in_another_order_is_read(tmp_path: Path, data: Path) -> None:
    numbers = {"тыс. человек": 171.2, "Число родившихся, человек": 1987, "млн.тенге": 329504.122}
    town: list[list[object]] = [
        TOWN[0],
        ["№", *TOWN[1][:3], 2023.0, "Январь-декабрь 2024 года26)"],
        *([n, *row, numbers.get(str(row[0]), "")] for n, row in enumerate([*TOWN[4:7], *TOWN[2:4]])),
    ]
    run(bureau(tmp_path, town), "--data", data)
    rows = observations(data)
    assert [rows[key, "2024"]["value"] for key in ("population", "births", "investment")] == [
        "171200",
        "1987",
        "329504.122",
    ]
    assert rows["population", "2024"]["status"] == "p"
    assert rows["population", "2023"]["status"] == ""
    assert rows["population", "2021"]["value"] == "172400"


def test_nothing_is_written_when_a_rule_is_broken(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = data / "sources" / "bureau.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("bureau_karagandy", "bureau_gone"), encoding="utf-8")
    assert run(bureau(tmp_path), "--data", data) == 1
    assert not (data / "observations").exists()
    assert "Nothing was written" in capsys.readouterr().err


def test_a_value_out_of_bounds_is_named_by_workbook_and_cell(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    town = [*TOWN[:4], ["Число родившихся, человек", 2715, -3, 2189], ["Уровень безработицы, в процентах", 5, 4, 777]]
    assert run(bureau(tmp_path, town), "--data", data) == 1
    assert not (data / "observations").exists()
    low, high, last = capsys.readouterr().err.splitlines()[-3:]
    assert low.startswith("Karagandy_All, cell Темиртау моногород!C5, value: -3 is below zero")
    assert high == "Karagandy_All, cell Темиртау моногород!D6, value: 777 is more than the most possible, 100."
    assert last == "Nothing was written: 2 rules are broken."


def test_a_headline_far_off_todays_data_stops_the_run_unless_it_is_allowed(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(bureau(tmp_path), "--data", data)
    before = (data / "observations" / "temirtau.csv").read_bytes()
    capsys.readouterr()
    newer = [["человек", *row[1:]] if row[0] == "тыс. человек" else row for row in TOWN]
    assert run(bureau(tmp_path, newer), "--data", data) == 1
    said = capsys.readouterr()
    assert "Doubtful, 8 times off today's data or more: 3, first population 2021: 172400 → 172.4" in said.out
    leap, stopped = said.err.splitlines()[-2:]
    assert leap.startswith("temirtau, town: 3 of 9 values would be 8 times off today’s or more, first population 2021:")
    assert stopped == "Nothing was written. If the new values are right, repeat with --allow-leaps."
    assert (data / "observations" / "temirtau.csv").read_bytes() == before
    assert run(bureau(tmp_path, newer), "--data", data, "--allow-leaps") == 0


def test_a_lost_sheet_or_year_stops_the_run_unless_it_is_allowed(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(bureau(tmp_path), "--data", data)
    before = {town: (data / "observations" / f"{town}.csv").read_bytes() for town in ("abai", "temirtau")}
    capsys.readouterr()
    later = [[*row[:1], *row[2:]] if len(row) > 2 else row for row in TOWN]
    folder = save(tmp_path / "bns", Темиртау_моногород=[*later, *UNDER])
    assert strictly(folder, "--data", data) == 1
    said = capsys.readouterr().err.splitlines()
    assert "Expected and not found in Karagandy_All.xlsx: a sheet for abai, district" in said
    assert "temirtau, town: 3 of 9 values would be gone." in said
    assert said[-1] == "Nothing was written. If the values are to go, repeat with --allow-removals."
    assert {town: (data / "observations" / f"{town}.csv").read_bytes() for town in before} == before
    assert run(folder, "--data", data) == 0
    assert {period for _, period in observations(data)} == {"2022", "2023"}


def test_an_error_in_a_cell_is_named_and_a_lost_latest_population_stops_the_run(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(bureau(tmp_path), "--data", data)
    before = (data / "observations" / "temirtau.csv").read_bytes()
    capsys.readouterr()
    torn = [row if row[0] != "тыс. человек" else ["тыс. человек", 172.4, 171.9, "#DIV/0!"] for row in TOWN]
    assert strictly(bureau(tmp_path, torn), "--data", data) == 1
    said = capsys.readouterr()
    assert 'Error in the cell, left out: Темиртау моногород!D4 "#DIV/0!"' in said.out
    assert "errors of formulas 1" in said.out
    assert "temirtau, town: the latest value of population, of 2023, would be gone." in said.err
    assert (data / "observations" / "temirtau.csv").read_bytes() == before


def test_a_renamed_unit_is_named_where_the_run_stops(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(bureau(tmp_path), "--data", data)
    capsys.readouterr()
    renamed = [row if row[0] != "тыс. человек" else ["ден", *row[1:]] for row in TOWN]
    assert strictly(bureau(tmp_path, renamed), "--data", data) == 1
    said = capsys.readouterr().err.splitlines()
    assert 'Not placed: Темиртау моногород!A4 "ден", numbers: 3' in said
    assert said[-1].startswith("Nothing was written.")


def test_cells_that_only_moved_are_counted_apart(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(bureau(tmp_path), "--data", data)
    capsys.readouterr()
    run(bureau(tmp_path, [TOWN[0], [], *TOWN[1:4], [*TOWN[4][:2], 2000, *TOWN[4][3:]], *TOWN[5:]]), "--data", data)
    said = capsys.readouterr().out
    assert "Changes against today's data: 1\n" in said
    assert "temirtau, town: changed 1 in 1 series" in said
    assert "temirtau, town: only the address of the cell differs: 8 in 3 series" in said


def test_marks_and_numbers_that_nothing_explains_are_listed(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    town = [TOWN[0], ["", "2021*", 2022.0, "202326)"], *TOWN[2:4], ["Число браков", 5, "6 *", 7, "", 8.5]]
    folder = save(tmp_path / "bns", Темиртау_моногород=[*town, *TOWN[4:5] * 3, *UNDER, ["Справочно", 1, 2, 3]])
    assert run(folder, "--data", data) == 0
    said = capsys.readouterr().out
    assert 'Mark * without a footnote on the sheet, places: 2, first Темиртау моногород!B2 "2021*"' in said
    assert 'Column without a year: Темиртау моногород!F2 "", numbers: 1' in said
    assert 'Not placed: Темиртау моногород!A13 "Справочно", numbers: 3' in said
    assert "column without a year: 1" in said
    assert observations(data)["population", "2023"]["status"] == "p"  # the footnotes above the stray row still hold


def test_rows_of_other_sources_stay(tmp_path: Path, data: Path) -> None:
    path = data / "observations" / "temirtau.csv"
    path.parent.mkdir()
    path.write_text(
        "town_id,territory,series_id,period,value,unit,status,source_id,cell,note\n"
        "temirtau,town,population,1999,170500,persons,,press_census,,\n"
        "temirtau,town,births,1998,1,persons,,bureau_karagandy,,\n",
        encoding="utf-8",
    )
    sources = data / "sources" / "press.csv"
    sources.write_text(
        "source_id,publisher,title,address,published,accessed,licence,note\n"
        "press_census,P,T,https://example.org/,,2025-01-01,not stated,\n",
        encoding="utf-8",
    )
    assert run(bureau(tmp_path), "--data", data) == 0
    rows = observations(data)
    assert rows["population", "1999"]["source_id"] == "press_census"
    assert ("births", "1998") not in rows  # ours, and no longer in the workbook


def refusal(folder: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(folder, "--data", data) == 1
    assert not (data / "observations").exists()
    sentence = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("Reading")]
    assert len(sentence) == 1
    return sentence[0]


def test_a_folder_of_no_use_is_refused_in_one_sentence(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no folder" in refusal(tmp_path / "nowhere", data, capsys)
    (tmp_path / "bare").mkdir()
    assert "holds no Excel workbook" in refusal(tmp_path / "bare", data, capsys)
    folder = bureau(tmp_path)
    (folder / "Karagandy_All.xlsx").rename(folder / "Karagandy_All (1).xlsx")
    said = refusal(folder, data, capsys)
    assert "none of the bureau's workbooks: Abay_All" in said
    assert "It holds Karagandy_All (1).xlsx." in said


def test_a_file_of_no_use_is_named_with_sheet_and_cell(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = save(tmp_path / "bns", Смета=[["Песок", 12.5]])
    assert "Karagandy_All.xlsx bears the name" in (said := refusal(folder, data, capsys))
    assert '"Смета", cell Смета!A1' in said
    save(folder, Темиртау_моногород=[["Основные показатели"], ["Число браков", 5.5]])
    assert 'sheet "Темиртау моногород": no row of years' in refusal(folder, data, capsys)
    save(folder, Темиртау_моногород=[["", 2023.0], ["Число космодромов", 5]])
    assert "no row says anything" in refusal(folder, data, capsys)
    years = ["", 2022.0, "2024/2023"]
    save(folder, Темиртау_моногород=[years, ["Число браков", 5, 6], ["Число разводов", 5, 7]])
    assert 'over column Темиртау моногород!C1 stands "2024/2023"' in refusal(folder, data, capsys)
    save(folder, Темиртау_моногород=TOWN, Темиртау_моногород_2=TOWN)
    said = refusal(folder, data, capsys)
    assert 'the sheets "Темиртау моногород" and "Темиртау моногород 2" both speak of temirtau, town' in said
    shutil.copy(folder / "Karagandy_All.xlsx", folder / "Karagandy_All.XLS")
    assert "Karagandy_All.XLS and Karagandy_All.xlsx are the same" in refusal(folder, data, capsys)
    (folder / "Karagandy_All.xlsx").unlink()
    assert "Karagandy_All.XLS: the sheets" in refusal(folder, data, capsys)
    (folder / "Karagandy_All.XLS").unlink()
    (folder / "Karagandy_All.xls").symlink_to(tmp_path / "gone")
    assert "Karagandy_All.xls can't be read" in refusal(folder, data, capsys)
    (folder / "Karagandy_All.xls").unlink()
    (folder / "Karagandy_All.xls").mkdir()
    assert "Karagandy_All.xls is a folder" in refusal(folder, data, capsys)
    (folder / "Karagandy_All.xls").rmdir()
    (folder / "Karagandy_All.xlsx").write_bytes(b"PK broken")
    assert "damaged" in refusal(folder, data, capsys)
    (folder / "Karagandy_All.xlsx").write_bytes(b"")
    assert "empty file" in refusal(folder, data, capsys)


def test_a_data_folder_of_no_use_is_refused(tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = bureau(tmp_path)
    assert "passport.csv lacks series" in refusal(folder, tmp_path / "nothing", capsys)
    town = data / "observations" / "temirtau.csv"
    (data / "observations" / "temirtau.csv.tmp").mkdir(parents=True)
    assert run(folder, "--data", data) == 1
    assert "temirtau.csv can't be written" in capsys.readouterr().err
    assert [path.name for path in town.parent.iterdir()] == ["temirtau.csv.tmp"]  # neither town half written
    town.write_text("town_id,value\n1,2\n", encoding="utf-8")
    assert run(folder, "--data", data) == 1
    assert "temirtau.csv can't be read as a table" in capsys.readouterr().err


def test_the_same_is_said_in_kazakh_and_russian(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = {}
    for language in ("kk", "ru"):
        assert main(["passport", "--language", language, str(tmp_path / "nowhere")]) == 1
        said[language] = capsys.readouterr().err
    assert "қалтасы жоқ" in said["kk"]
    assert "нет." in said["ru"]
