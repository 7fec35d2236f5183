"""What is certain is corrected and says how; what is doubtful stays as published and says why."""

from dataclasses import replace

from geo.ingest.checks import beyond_whole, check, identical, of_wider_area
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


def test_a_year_is_not_corrected_by_figures_of_another_time() -> None:
    early, late = line("retail_trade", 2004, [46539.6], "mln_kzt"), line("retail_trade", 2013, [53307.1], "mln_kzt")
    values = after(early, line("retail_trade", 2009, [51806169.0], "mln_kzt"), late)
    assert numbers(values, "retail_trade") == [46539.6, 51806169.0, 53307.1]


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


def sheet(*lines: Values) -> Values:
    return {key: value for values in lines for key, value in values.items()}


def test_a_town_sheet_with_the_population_of_its_akimat_is_of_the_akimat_where_both_agree() -> None:
    town = sheet(
        line("population", 2018, [68000.0, 67400.0, 67000.0, 66200.0, 68500.0, 67500.0]),
        line("births", 2018, [1094.0, 999.0, 1052.0, 1000.0, 927.0, 803.0]),
        line("deaths", 2018, [900.0] * 6),
        line("natural_increase", 2018, [194.0, 99.0, 152.0, 100.0, 27.0, -97.0]),
        line("colleges", 2018, [2.0] * 6),
        line("industrial_output", 2018, [61959.0] * 6),
        line("subsistence_minimum", 2018, [40000.0] * 6),
    )
    akimat = sheet(
        line("population", 2018, [68000.0, 67400.0, 67000.0, 68900.0, 68500.0, 67500.0]),
        line("births", 2018, [1100.0, 1000.0, 1100.0, 1000.0, 930.0, 800.0]),
        line("deaths", 2018, [900.0] * 6),
        line("natural_increase", 2018, [200.0, 100.0, 200.0, 100.0, 30.0, -100.0]),
        line("colleges", 2018, [2.0] * 6),
        line("industrial_output", 2018, [94195.0] * 6),
        line("subsistence_minimum", 2018, [40000.0] * 6),
    )
    found = list(of_wider_area(town, akimat))
    assert {series for series, _ in found} == {"population", "births", "deaths", "natural_increase", "colleges"}
    assert len(found) == 5 * 6, "the whole line, also in years that differ"


def test_elsewhere_only_what_a_wider_area_must_have_more_of_is_of_the_wider_area() -> None:
    town = sheet(
        line("population", 2018, [72000.0] * 6),
        line("employed", 2018, [36631.0, 39848.0, 36798.0, 37863.0, 35761.0, 37200.0]),
        line("colleges", 2018, [4.0] * 6),
        line("births", 2018, [1370.0, 1415.0, 1467.0, 1614.0, 1386.0, 1277.0]),
    )
    akimat = sheet(
        line("population", 2018, [78000.0] * 6),
        line("employed", 2018, [36631.0, 39848.0, 36798.0, 37863.0, 35761.0, 37174.0]),
        line("colleges", 2018, [4.0] * 6),
        line("births", 2018, [1370.0, 1454.0, 1501.0, 1633.0, 1416.0, 1306.0]),
    )
    assert sorted(of_wider_area(town, akimat)) == [("employed", year) for year in range(2018, 2024)]


def test_a_town_larger_than_what_holds_it_is_doubtful_on_both_sides() -> None:
    town = {**line("retail_trade", 2021, [39400.4, 50974.9, 59075.3]), **line("net_migration", 2021, [9.0, 9.0, 9.0])}
    akimat = {**line("retail_trade", 2021, [39404.8, 47000.0, 50279.2]), **line("net_migration", 2021, [1.0, 1.0, 1.0])}
    year = ("retail_trade", 2023)
    lines = {("ridder", "town"): town, ("ridder", "akimat"): akimat, ("altai", "akimat"): line(year[0], 2023, [1.0])}
    assert set(beyond_whole(lines)) == {(("ridder", "town"), year), (("ridder", "akimat"), year)}
    doubted = {**akimat, year: akimat[year].marked("u", "suspect_value")}
    assert not list(beyond_whole({**lines, ("ridder", "akimat"): doubted}))
    fewer = {**akimat, year: replace(akimat[year], notes=frozenset({"sme_coverage"}))}
    assert not list(beyond_whole({**lines, ("ridder", "akimat"): fewer}))
    rounded = {**town, year: replace(town[year], step=10000.0)}
    assert not list(beyond_whole({**lines, ("ridder", "town"): rounded}))


def test_counts_are_not_bent_to_a_population_that_stands_out() -> None:
    people = line("population", 2018, [70000.0, 70100.0, 70200.0, 7000000.0, 7000000.0], "persons")
    births = line("births", 2018, [1429.0, 1526.0, 1500.0, 1490.0, 1450.0], "persons", 1)
    rates = line("birth_rate", 2018, [20.4, 21.8, 21.4, 21.2, 20.7], "per_1000", 2)
    values = after(people, births, rates)
    assert numbers(values, "births") == [1429.0, 1526.0, 1500.0, 1490.0, 1450.0]
    assert "u" in flags(values, "birth_rate")[-1]


def test_whole_numbers_of_a_row_in_thousands_are_left_where_they_would_be_more_than_all() -> None:
    people = line("population", 2014, [63000.0] * 8, "thousand_persons")
    values = after(people, line("college_students", 2014, [2.2, 1.4, 1.6, 1.7, 1.9, 1.8, 1828.0, 1647.0], "persons", 1))
    assert numbers(values, "college_students") == [2200.0, 1400.0, 1600.0, 1700.0, 1900.0, 1800.0, 1828.0, 1647.0]
    assert flags(values, "college_students") == ["x"] * 6 + [""] * 2


def test_a_yield_that_harvest_and_area_contradict_is_doubtful_alone_when_it_stands_out() -> None:
    crop = [
        line("harvest_sunflower", 2016, [1300.0, 1440.0, 1257.0, 1390.0], "tonnes", 1),
        line("sown_area_sunflower", 2016, [500.0, 496.6, 496.2, 486.0], "ha", 2),
    ]
    values = after(*crop, line("yield_sunflower", 2016, [26.0, 29.0, 253.0, 28.6]))
    assert numbers(values, "yield_sunflower")[2] == 253.0
    assert flags(values, "yield_sunflower") == ["", "", "u", ""]
    assert values["yield_sunflower", 2018].notes == {"yield_mismatch"}
    assert flags(values, "harvest_sunflower") == flags(values, "sown_area_sunflower") == [""] * 4
    # Here the yields are alike, so any of the three may be off.
    values = after(*crop, line("yield_sunflower", 2016, [260.0, 290.0, 253.0, 286.0]))
    assert flags(values, "harvest_sunflower") == flags(values, "yield_sunflower") == ["u"] * 4
    # A crop that mostly failed: the yield is of what was harvested.
    values = after(line("harvest_grain", 2010, [100.0]), line("sown_area_grain", 2010, [300.0], row=1),
                   line("yield_grain", 2010, [10.0], row=2))  # fmt: skip
    assert flags(values, "yield_grain") == [""]


def test_more_than_the_people_could_give_is_doubtful_however_few_the_years() -> None:
    people = line("population", 2022, [31300.0], "thousand_persons")
    values = after(
        people, line("freight", 2022, [4296300.0], "mln_tonnes", 1), line("poultry", 2022, [900000.0], "", 2)
    )
    assert (flags(values, "freight"), flags(values, "poultry")) == (["u"], [""])
    assert values["freight", 2022].notes == {"beyond_people"}


def test_parts_of_the_labour_force_must_add_up_and_not_exceed_it() -> None:
    force = line("labour_force", 2010, [40000.0, 40000.0, 40000.0], "persons")
    values = after(
        force,
        line("employed", 2010, [37000.0, 36900.0, 107500.0], "persons", 1),
        line("unemployed", 2010, [3000.0, 3000.0, 3000.0], "persons", 2),
    )
    assert flags(values, "employed") == ["", "", "u"]
    assert flags(values, "unemployed") == ["", "", "u"]
    assert flags(values, "labour_force") == [""] * 3
    assert values["employed", 2012].notes == {"beyond_people", "parts_mismatch"}
    assert values["unemployed", 2012].notes == {"parts_mismatch"}


def test_a_single_year_off_both_its_neighbours_is_doubtful() -> None:
    values = after(line("sme_active", 2017, [7300.0, 7424.0, 1843.0, 7661.0, 7700.0]))
    assert flags(values, "sme_active") == ["", "", "u", "", ""]
    # A year that halves, a lasting fall, and an output that swings.
    for series, others in (
        ("divorces", [356.0, 160.0, 292.0]),
        ("hospital_beds", [2350.0, 260.0, 281.0]),
        ("manufacturing_output", [118.0, 40.0, 172.0]),
    ):
        assert flags(after(line(series, 2018, others)), series) == [""] * 3


def test_a_dash_where_nothing_cannot_be_keeps_its_meaning_and_says_so() -> None:
    dash = Value("wage_nominal", 2024, None, frozenset({"A"}), frozenset(), "S!B2", 1, "")
    none = replace(dash, series_id="patents")
    made = after({("wage_nominal", 2024): dash, ("patents", 2024): none})
    assert made["wage_nominal", 2024] == replace(dash, notes=frozenset({"dash_implausible"}))
    assert made["patents", 2024] == none


def test_people_below_zero_are_left_to_the_rules_of_the_data() -> None:
    people = line("population", 2020, [18700.0, -12.4, 18600.0, 0.0, 18500.0])
    born, died = line("births", 2020, [200.0] * 5), line("deaths", 2020, [90.0] * 5)
    assert numbers(after(people, born, died), "population") == [18700.0, -12.4, 18600.0, 0.0, 18500.0]


def test_births_and_deaths_that_jump_with_the_population_rule_out_a_recount() -> None:
    people = line("population", 2015, [94100.0, 95200.0, 197900.0, 203200.0], "thousand_persons")
    index = line("population_index", 2015, [101.8, 101.2, 207.9, 102.7], row=1)
    births = line("births", 2015, [2359.0, 2063.0, 4352.0, 4023.0], "persons", 2)
    values = after(people, index, births, line("deaths", 2015, [557.0, 552.0, 975.0, 876.0], "persons", 3))
    assert flags(values, "population") == ["", "", "bu", ""]
    assert flags(values, "births") == flags(values, "deaths") == ["", "", "b", ""]
    assert values["population", 2017].notes == {"territory_or_scale"}
    flows = line("natural_increase", 2015, [1802.0, 1511.0, 1500.0, 1500.0], "persons", 4)
    steady = after(people, flows, line("net_migration", 2015, [0.0] * 4, "persons", 5),
                   line("births", 2015, [2359.0, 2063.0, 2070.0, 2080.0], "persons", 2),
                   line("deaths", 2015, [557.0, 552.0, 570.0, 580.0], "persons", 3))  # fmt: skip
    assert steady["population", 2017].notes == {"population_recount"}
