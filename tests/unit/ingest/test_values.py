"""Values take the unit of their series, and status and notes from legend and footnotes."""

from geo.ingest.rows import place
from geo.ingest.sheet import understand
from geo.ingest.values import Account, Values, observe
from geo.ingest.workbook import grid
from geo.model.vocabulary import Territory

UNITS = {"population": "persons", "births": "persons", "sme_active": "count", "retail_trade": "mln_kzt",
         "unemployment_rate": "percent", "crop_output": "mln_kzt", "housing_completed": "m2",
         "population_index": "percent"}  # fmt: skip


def observed(
    *rows: list[object],
    header: tuple[object, ...] = (2014.0, 2015.0, 2016.0),
    under: tuple[str, ...] = (),
    territory: Territory = Territory.TOWN,
) -> tuple[Values, Account]:
    sheet = understand(grid("Book", "S", [["", *header], *rows, *([line] for line in under)]))
    return observe(sheet, place(sheet.rows), UNITS, territory)


def status(values: Values, series: str, period: int) -> str:
    return "".join(sorted(values[series, period].flags))


def test_thousands_become_persons_without_binary_noise() -> None:
    values, _ = observed(["Численность населения на конец периода (года)"], ["тыс. человек", 9.3, 12.345, 65.9])
    assert [value.value for value in values.values()] == [9300.0, 12345.0, 65900.0]
    assert values["population", 2014].cell == "S!B3"


def test_a_dash_means_what_the_legend_says() -> None:
    row: list[object] = ["Число родившихся, человек", "-", "…", "х"]
    absent, _ = observed(row, under=('"-" - явление отсутствует',))
    assert [status(absent, "births", year) for year in (2014, 2015, 2016)] == ["A", "M", "C"]
    not_compiled, _ = observed(row, under=('"-" показатели на уровне моногородов не формируются',))
    assert status(not_compiled, "births", 2014) == "N"
    unsaid, _ = observed(row)
    assert status(unsaid, "births", 2014) == "M"
    assert unsaid["births", 2014].notes == {"dash_undefined"}
    assert absent["births", 2014].notes == frozenset()
    assert all(value.value is None for value in absent.values())


def test_of_the_surroundings_only_numbers_and_suppressed_cells_are_kept() -> None:
    values, _ = observed(["Число родившихся, человек", "-", 7.0, "x"], territory=Territory.DISTRICT)
    assert values.keys() == {("births", 2015), ("births", 2016)}


def test_a_provisional_year_is_final_where_the_cell_says_so() -> None:
    values, _ = observed(
        ["Число родившихся, человек", 5.0, "627)", "72)"],
        header=(2014.0, "201526)", "201626)"),
        under=("2) Без учета малых предприятий", "26) Предварительные данные.", "27) Утвержденные данные за 2024 год."),
    )
    assert [status(values, "births", year) for year in (2014, 2015, 2016)] == ["", "", "p"]
    assert values["births", 2015].value == 6.0
    assert values["births", 2016].notes == {"provisional_figures", "small_firms_excluded"}


def test_a_changed_definition_is_marked_in_its_year_only() -> None:
    values, _ = observed(
        ["Количество активных субъектов МСП, единиц1)", 5.0, 6.0, 7.0],
        under=("1) с 1 февраля 2015 года публикуется количество «действующих» субъектов, вместо «активных».",),
    )
    assert [status(values, "sme_active", year) for year in (2014, 2015, 2016)] == ["", "b", ""]


def test_figures_to_come_are_told_only_where_they_are_missing() -> None:
    values, _ = observed(
        ["Розничный товарооборот, млн.тенге 1)", "…", 6.0, "…"],
        ["Число родившихся, человек 2)", "…", 6.0, "…"],
        under=("1) Данные за 2016 год будут сформированы 30 июня 2017 года.", "2) Данные будут опубликованы в июле."),
    )
    pending = {key for key, value in values.items() if "not_yet_published" in value.notes}
    assert pending == {("retail_trade", 2016), ("births", 2014), ("births", 2016)}


def test_the_labour_market_is_a_survey_estimate() -> None:
    values, _ = observed(["Уровень безработицы, в %", 5.0, 5.1, 5.2])
    assert status(values, "unemployment_rate", 2014) == "e"
    assert values["unemployment_rate", 2014].notes == {"sample_survey"}


def test_roubles_and_parts_of_years_are_left_out_for_their_reasons() -> None:
    values, account = observed(
        ["Розничный товарооборот, млн.тенге", "5,511)", "6,612)", 7.7],
        under=("11) В млн. рублей.", "12) Данные за январь-сентябрь 2015 года."),
    )
    assert values.keys() == {("retail_trade", 2016)}
    assert account.left_out == {"roubles": 1, "partial_year": 1}


def test_every_number_is_accounted_for() -> None:
    _, account = observed(
        ["Число родившихся, человек", 1.0, 2.0, "в 2 раза"],
        ["Число космодромов, единиц", 1.0, 1.0, "-"],
        ["Индекс физического объема строительных работ в процентах к 2001г.", 1.0, 2.0, 3.0],
    )
    assert account.numeric == account.kept + account.left_out.total() == 7
    assert account.left_out == {"unplaced": 2, "fixed_base": 3}
    assert account.unplaced[0] == ("S!A3", "Число космодромов, единиц", 2)
    assert account.texts == [("S!D2", "в 2 раза")]


def test_a_second_row_is_a_repeat_or_a_contradiction() -> None:
    heading: list[object] = ["Общая площадь введенных в эксплуатацию жилых зданий", 13367.0, 15397.0, 18406.0]
    values, account = observed(heading, ["тыс. кв. метров общей площади", 13.4, 15.4, 99.9])
    assert [values["housing_completed", year].value for year in (2014, 2015, 2016)] == [13367.0, 15397.0, 18406.0]
    assert account.left_out["repeat"] == 2
    assert account.left_out["contradicting_repeat"] == 1
    assert account.contradictions == [("S!D2", "S!D3", 18406.0, 99900.0)]
    assert status(values, "housing_completed", 2016) == "u"


def test_an_unknown_footnote_is_told() -> None:
    _, account = observed(["Число родившихся, человек", 1.0], under=("1) Измерено лунным затмением.",))
    assert account.unknown_footnotes == {"Измерено лунным затмением."}


def test_tenge_before_the_tenge_are_marked() -> None:
    values, _ = observed(["Розничный товарооборот, млн.тенге", 1.0, 2.0, 3.0], header=(1992.0, 1993.0, 1994.0))
    assert [status(values, "retail_trade", year) for year in (1992, 1993, 1994)] == ["d", "d", ""]
