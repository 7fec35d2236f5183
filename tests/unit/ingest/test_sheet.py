"""Years, labels, legend and footnotes are found by what they say, wherever they stand."""

import pytest

from geo.ingest.errors import IngestError
from geo.ingest.sheet import title, understand
from geo.ingest.workbook import Grid, grid
from geo.model.vocabulary import Flag

LEGEND = [["1) Предварительные данные."], ["27) Утвержденные данные."], ["… - данные отсутствуют"]]


def table(header: list[object], *rows: list[object], under: list[list[object]] | None = None) -> Grid:
    return grid("Book", "Лист", [["Основные показатели"], [], header, *rows, [], *(under or LEGEND)])


def test_years_are_read_with_footnotes_and_words() -> None:
    sheet = understand(table(["", 2021.0, "202227)", "Январь-декабрь 2023 года1)", "2024*"], ["Браки", 1, 2, 3, 4]))
    assert {column: year.year for column, year in sheet.years.items()} == {1: 2021, 2: 2022, 3: 2023, 4: 2024}
    assert [year.marks for year in sheet.years.values()] == [(), ("27",), ("1",), ()]
    assert all(year.whole for year in sheet.years.values())


@pytest.mark.parametrize(
    ("head", "provisional"),
    [
        ("2024 (предварительно)", True),
        ("2024 (оперативные данные)1)", True),
        ("2024 предварительные", True),
        ("2024 по предварительным данным", True),
        ("2024 (алдын ала деректер)", True),
        ("2024 жыл", False),
        ("2024 жылғы", False),
        ("2024,0", False),
        ("2024 г.", False),
    ],
)
def test_a_year_may_say_that_it_is_provisional(head: str, *, provisional: bool) -> None:
    sheet = understand(table(["", 2023.0, head], ["Браки", 1, 2]))
    assert (sheet.years[2].year, sheet.years[2].whole, sheet.years[2].provisional) == (2024, True, provisional)


@pytest.mark.parametrize("head", ["2024/2023", "на 01.01.2025", "2024-01-01 00:00:00", "2024 (оценка)", ""])
def test_a_full_column_without_a_year_is_refused(head: str) -> None:
    with pytest.raises(IngestError) as caught:
        understand(table(["", 2022.0, 2023.0, head], ["Браки", 1, 2, 3], ["Разводы", 1, 2, 3]))
    assert caught.value.message == "ingest-column-without-year"
    assert caught.value.arguments["cell"] == "Лист!D3"
    assert caught.value.arguments["text"] == head


def test_a_part_of_a_year_is_no_year() -> None:
    sheet = understand(table(["", 2022.0, 2023.0, "январь-сентябрь 2024 года"], ["Браки", 1, 2, 3]))
    assert [year.whole for year in sheet.years.values()] == [True, True, False]


def test_labels_stand_beside_numbering_and_lose_their_marks() -> None:
    sheet = understand(
        table(
            ["№ п/п", "Показатели", 2023.0],
            [1.0, "Число браков1)", 5.0],
            ["2", "Возраст (15-28 лет) 27)", 6.0],
            ["", "Занятое население1", 7.0],
            ["", "на 1000 человек (в 2019)", 8.0],
        )
    )
    assert [(row.label, row.marks) for row in sheet.rows] == [
        ("Число браков", ("1",)),
        ("Возраст (15-28 лет)", ("27",)),
        ("Занятое население", ("1",)),
        ("на 1000 человек (в 2019)", ()),
    ]


@pytest.mark.parametrize(
    ("legend", "flag"),
    [
        ('"-" - явление отсутствует', Flag.ABSENT),
        (" -  Явление отсутствует", Flag.ABSENT),
        ("«-» – показатели на уровне моногородов не формируются", Flag.NOT_COMPILED),
        ('"-" показатели по моногородам не разрабатываются.', Flag.NOT_COMPILED),
        ("- данные отсутствуют", Flag.MISSING),
        ('Условные обозначения: "-" явление отсутствует', Flag.ABSENT),
        ('Условные обозначения: "…" нет данных; "-" явление отсутствует', Flag.ABSENT),
        ("… данные отсутствуют", None),
    ],
)
def test_the_sheets_own_legend_says_what_a_dash_means(legend: str, flag: Flag | None) -> None:
    assert understand(table(["", 2023.0], ["Число браков", 5.0], under=[[legend]])).dash is flag


def test_footnotes_may_run_over_several_lines_and_stand_in_any_column() -> None:
    under: list[list[object]] = [["", "   6) 2000г. без учета"], ["", "перевозок."], ["", '"-" явление отсутствует']]
    sheet = understand(table(["", "", 2023.0], ["", "Число браков", 5.0], under=under))
    assert sheet.footnotes == {"6": "2000г. без учета перевозок."}
    assert sheet.dash is Flag.ABSENT


def test_a_sheet_without_years_is_told_with_its_first_cell() -> None:
    with pytest.raises(IngestError) as caught:
        understand(grid("Book", "Лист1", [["Смета"], ["Песок", 12.5]]))
    assert caught.value.message == "ingest-no-years"
    assert caught.value.arguments == {"workbook": "Book", "sheet": "Лист1", "cell": "Лист1!A1"}


def test_the_title_is_the_name_and_what_stands_above_the_table() -> None:
    assert title(table(["", 2023.0])) == "лист | основные показатели"
