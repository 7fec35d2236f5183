"""What is certain is corrected and says how; what is doubtful stays as published and says why."""

from geo.ingest.checks import check, identical
from geo.ingest.values import Value, Values


def line(series: str, start: int, numbers: list[float], unit: str = "", row: int = 0) -> Values:
    return {
        (series, start + n): Value(series, start + n, number, frozenset(), frozenset(), f"S!{series}{n}", row, unit)
        for n, number in enumerate(numbers)
    }


def after(*lines: Values) -> Values:
    return check({key: value for values in lines for key, value in values.items()})[0]


def numbers(values: Values, series: str) -> list[float | None]:
    return [value.value for key, value in sorted(values.items()) if key[0] == series]


def flags(values: Values, series: str) -> list[str]:
    return ["".join(sorted(value.flags)) for key, value in sorted(values.items()) if key[0] == series]


def test_parts_labelled_thousand_are_millions_when_only_so_they_make_the_total() -> None:
    total = line("industrial_output", 2010, [39433.1, 50028.5, 62500.9], "mln_kzt")
    parts = line("manufacturing_output", 2010, [31.971, 42.577, 52.9111], "thousand_kzt")
    energy = line("energy_output", 2010, [6.4714, 6.3697, 8.0147], "thousand_kzt", 1)
    water = line("water_waste_output", 2010, [990.6, 1081.8, 1575.0], "mln_kzt", 2)
    values = after(total, parts, energy, water)
    assert numbers(values, "manufacturing_output") == [31971.0, 42577.0, 52911.1]
    assert flags(values, "energy_output") == ["x", "x", "x"]
    assert values["energy_output", 2010].notes == {"unit_by_total"}
    assert flags(values, "water_waste_output") == ["", "", ""]


def test_parts_in_thousands_that_do_make_the_total_are_left_alone() -> None:
    total = line("industrial_output", 2010, [100.0, 200.0], "mln_kzt")
    parts = line("manufacturing_output", 2010, [100.0, 200.0], "thousand_kzt")
    assert flags(after(total, parts), "manufacturing_output") == ["", ""]


def test_persons_with_fractions_are_thousands() -> None:
    values = after(line("arrivals", 2010, [1.881, 2.215, 1.431, 2.244], "persons"))
    assert numbers(values, "arrivals") == [1881.0, 2215.0, 1431.0, 2244.0]
    assert flags(values, "arrivals") == ["x"] * 4


def test_a_single_year_a_thousand_times_off_is_corrected() -> None:
    values = after(line("retail_trade", 2013, [46539.6, 51806169.0, 53307.1], "mln_kzt"))
    assert numbers(values, "retail_trade") == [46539.6, 51806.169, 53307.1]
    assert flags(values, "retail_trade") == ["", "x", ""]


def test_a_true_jump_is_not_corrected_but_flagged() -> None:
    values = after(line("retail_trade", 2010, [100.0, 110.0, 5000.0, 120.0, 125.0], "mln_kzt"))
    assert numbers(values, "retail_trade")[2] == 5000.0
    assert flags(values, "retail_trade") == ["", "", "u", "", ""]
    assert values["retail_trade", 2012].notes == {"suspect_value"}


def test_more_pupils_than_people_are_thousands_too_many() -> None:
    people = line("population", 2009, [10400.0, 11000.0, 11300.0], "thousand_persons")
    values = after(people, line("pupils", 2009, [1264.0, 1347000.0, 1391000.0], "thousand_persons", 1))
    assert numbers(values, "pupils") == [1264.0, 1347.0, 1391.0]
    assert flags(values, "pupils") == ["", "x", "x"]


def test_a_moved_decimal_point_is_put_back_in_the_figure_that_is_wrong() -> None:
    people = line("population", 2010, [65900.0, 66100.0], "thousand_persons")
    divorces = line("divorces", 2010, [248.0, 286.0], "", 1)
    rate = line("divorce_rate", 2010, [37.6, 4.33], "", 2)
    assert numbers(after(people, divorces, rate), "divorce_rate") == [3.76, 4.33]

    births = line("births", 2010, [9890.0, 985.0], "thousand_persons", 1)
    fertile = line("birth_rate", 2010, [15.0, 14.9], "", 2)
    values = after(people, births, fertile)
    assert numbers(values, "births") == [989.0, 985.0]
    assert numbers(values, "birth_rate") == [15.0, 14.9]


def test_a_rate_that_nothing_explains_stays_and_is_flagged() -> None:
    people = line("population", 2010, [10000.0], "thousand_persons")
    values = after(people, line("births", 2010, [170.0], "", 1), line("birth_rate", 2010, [23.0], "", 2))
    assert numbers(values, "birth_rate") == [23.0]
    assert values["birth_rate", 2010].notes == {"rate_mismatch"}


def test_balances_are_checked_against_their_parts() -> None:
    came, left = (
        line("arrivals", 2017, [4192.0, 4657.0], "persons"),
        line("departures", 2017, [4351.0, 4856.0], "persons", 1),
    )
    values = after(came, left, line("net_migration", 2017, [-159.0, -119.0], "persons", 2))
    assert flags(values, "net_migration") == ["", "u"]
    values = after(came, left, line("net_migration", 2017, [-159.0, -199000.0], "thousand_persons", 2))
    assert numbers(values, "net_migration") == [-159.0, -199.0]
    assert flags(values, "net_migration") == ["", "x"]


def test_a_recounted_population_is_a_break() -> None:
    people = line("population", 2021, [12400.0, 12300.0, 10500.0, 10300.0], "thousand_persons")
    growth = line("population_index", 2022, [99.2, 101.0, 98.1], "percent", 1)
    assert flags(after(people, growth), "population") == ["", "", "b", ""]
    assert flags(after(line("population", 2013, [106212.0, 80357.0])), "population") == ["", "b"]
    people = line("population", 2020, [18700.0, 18700.0, 17400.0], "thousand_persons")
    born, came = (
        line("natural_increase", 2020, [259.0, 237.0, 237.0]),
        line("net_migration", 2020, [-188.0, -195.0, -255.0]),
    )
    assert flags(after(people, born, came), "population") == ["", "", "b"]


def test_plain_values_come_through_untouched() -> None:
    people = line("population", 2010, [65900.0, 66100.0, 66400.0], "thousand_persons")
    births = line("births", 2010, [1046.0, 1044.0, 1015.0], "persons", 1)
    assert after(people, births) == {**people, **births}


def test_rows_shared_by_two_towns_are_found_but_not_those_of_one_town_or_the_country() -> None:
    figures = [11886.512, 14343.704, 27843.405, 29346.861, 32669.195]
    wages = line("minimum_wage", 2010, [14952.5, 15999.5, 17439.5, 18660.5, 19966.5])
    few = line("births", 2010, [0.1, 0.1, 0.1, 0.1, 0.1])
    here = {**line("fixed_assets", 2010, figures), **wages, **few}
    found = list(identical({("one", "town"): here, ("one", "akimat"): here, ("two", "town"): here}))
    assert {key[0] for _, key in found} == {"fixed_assets"}
    assert len(found) == 15
    assert not list(identical({("one", "town"): here, ("one", "akimat"): here}))


def test_counts_are_not_bent_to_a_population_that_stands_out() -> None:
    people = line("population", 2018, [70000.0, 70100.0, 70200.0, 7000000.0, 7000000.0], "persons")
    births = line("births", 2018, [1429.0, 1526.0, 1500.0, 1490.0, 1450.0], "persons", 1)
    rates = line("birth_rate", 2018, [20.4, 21.8, 21.4, 21.2, 20.7], "per_1000", 2)
    values = after(people, births, rates)
    assert numbers(values, "births") == [1429.0, 1526.0, 1500.0, 1490.0, 1450.0]
    assert "u" in flags(values, "birth_rate")[-1]
