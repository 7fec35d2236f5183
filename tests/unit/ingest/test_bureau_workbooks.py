"""The bureau's own workbooks: the account of cells, values read by eye, and that data/ is what is read."""

from functools import cache
from pathlib import Path

import pytest

from geo.ingest import bureau
from geo.ingest.bureau import Result
from geo.model.vocabulary import Territory

DATA = Path(__file__).parents[3] / "data"
BUREAU = Path(__file__).parents[4] / "shared" / "bns"
pytestmark = [
    pytest.mark.workbooks,
    pytest.mark.skipif(not BUREAU.exists(), reason="the bureau's workbooks are absent"),
]


@cache
def result() -> Result:
    return bureau.read_folder(BUREAU, bureau.units_of(DATA), lambda *_: None)


# Read by eye in the workbooks: town, territory, series, year, value in the series' unit, status.
SEEN = [
    ("kurchatov", "town", "population", 2021, 12300, ""),
    ("kurchatov", "town", "population", 2022, 10500, "b"),
    ("kurchatov", "town", "births", 2023, 155, ""),
    ("kurchatov", "town", "birth_rate", 2013, 15.18, ""),
    ("kurchatov", "town", "pupils", 2009, 1264, ""),
    ("kurchatov", "town", "pupils", 2010, 1347, "x"),
    ("kurchatov", "town", "pupils", 2022, 1600, ""),
    ("kurchatov", "town", "retail_trade", 2024, 14050.7, "p"),
    ("kurchatov", "town", "retail_trade", 1993, 3.7, "d"),
    ("kurchatov", "town", "net_migration", 2022, -44, ""),
    ("kurchatov", "town", "fixed_assets", 2023, 67966.2, ""),
    ("kurchatov", "town", "life_expectancy", 2020, None, "A"),
    ("kurchatov", "town", "wholesale_trade", 2018, None, "C"),
    ("stepnogorsk", "town", "population", 2023, 67500, ""),
    ("stepnogorsk", "town", "mining_output", 2023, 10132.7, "x"),
    ("stepnogorsk", "town", "water_waste_output", 2023, 3477.6, ""),
    ("stepnogorsk", "town", "industrial_output", 2022, 156471.8, ""),
    ("stepnogorsk", "town", "retail_trade", 2013, 13743.32, ""),
    ("stepnogorsk", "town", "divorce_rate", 2010, 3.76, "x"),
    ("stepnogorsk", "town", "pupils", 2014, 8632, "x"),
    ("stepnogorsk", "town", "manufacturing_furniture", 2022, None, "C"),
    ("ridder", "town", "population", 2023, 45100, ""),
    ("ridder", "town", "labour_force", 2021, 29078, "e"),
    ("ridder", "town", "subsistence_minimum", 2023, 54871, ""),
    ("altai", "town", "births", 2023, 334, ""),
    ("altai", "town", "subsistence_minimum", 2022, 45687, ""),
    ("balkhash", "town", "subsistence_minimum", 2024, 52346, ""),
    ("balkhash", "town", "population", 2024, 73300, "p"),
    ("balkhash", "town", "industrial_output", 2023, 581600, ""),
    ("balkhash", "town", "wage_nominal", 2023, 439456, ""),
    ("balkhash", "town", "unemployment_rate", 2022, 4.7, "e"),
    ("temirtau", "town", "retail_trade", 2014, 51806.169, "x"),
    ("temirtau", "town", "investment", 2024, 329504.122, "p"),
    ("temirtau", "town", "net_migration", 2018, -119, "u"),
    ("temirtau", "town", "housing_completed", 2023, 11148, ""),
    ("temirtau", "town", "manufacturing_metallurgy", 2021, 1277804, ""),
    ("shakhtinsk", "town", "subsistence_minimum", 2024, 51837, ""),
    ("shakhtinsk", "town", "unemployed", 2023, 1100, "e"),
    ("shakhtinsk", "town", "investment", 2023, 36682.691, ""),
    ("abai", "town", "population", 2010, 25900, ""),
    ("abai", "town", "investment", 2023, 17319.4, ""),
    ("abai", "town", "unemployment_rate", 2023, 2.4, "e"),
    ("zhanaozen", "town", "population", 2013, 106212, ""),
    ("zhanaozen", "town", "births", 2023, 1928, "x"),
    ("zhanaozen", "town", "arrivals", 2010, 1881, "x"),
    ("zhanaozen", "town", "mining_output", 2021, None, "C"),
    ("zhanaozen", "town", "construction_work", 2023, 76691, ""),
    ("aksu", "town", "wage_nominal", 2024, 427478, "p"),
    ("aksu", "town", "labour_force", 2023, 26700, "e"),
    ("ekibastuz", "town", "population", 2024, 127900, "p"),
    ("ekibastuz", "town", "industrial_output", 2023, 626431, ""),
    ("ekibastuz", "akimat", "industrial_output", 2023, 1154601, ""),
    ("kentau", "town", "population", 2024, 74600, ""),
    ("kentau", "town", "manufacturing_electrical", 2023, 33970, ""),
    ("kentau", "town", "fixed_assets", 2015, 32917.2, "u"),
    ("aksai", "town", "population", 2023, 36000, "p"),
    ("aksai", "town", "housing_completed", 2010, 13367, ""),
    ("aksai", "town", "manufacturing_food", 2019, None, "C"),
    ("aksai", "town", "hospitals", 2020, None, "N"),
    ("karazhal", "town", "pupils", 2010, 3252, ""),
    ("karazhal", "town", "population", 2022, 17400, "b"),
    ("karazhal", "town", "housing_completed", 2021, 12287, ""),
    ("karazhal", "town", "college_students", 2020, None, "C"),
    ("satpayev", "town", "wage_nominal", 2010, 77748, ""),
    ("satpayev", "town", "investment", 2023, 8096.8, ""),
    ("satpayev", "town", "mining_output", 2022, 1825, ""),
    ("tekeli", "akimat", "births", 2023, 440, "x"),
    ("tekeli", "akimat", "births", 2024, 390, "px"),
    ("zhanatas", "district", "population", 2010, 41878, ""),
    ("tekeli", "akimat", "freight", 2022, 4296300, "u"),
    ("altai", "town", "yield_sunflower", 2018, 253, "u"),
    ("shakhtinsk", "akimat", "hospital_beds", 2008, 260, "u"),
    ("kentau", "akimat", "population", 2017, 197900, "bu"),
    ("kentau", "akimat", "births", 2021, 2904, "b"),
    ("stepnogorsk", "akimat", "college_students", 2019, 1828, ""),
    ("stepnogorsk", "akimat", "college_students", 2016, 1600, "x"),
]


def test_values_seen_by_eye() -> None:  # all in one: another worker would read the workbooks anew
    read = {
        (town, row["territory"], row["series_id"], int(row["period"])): row
        for town, records in result().records.items()
        for row in records
    }
    assert len(read) == sum(map(len, result().records.values()))  # one row of each key
    rows = [read[one[:4]] for one in SEEN]
    found = [(float(row["value"]) if row["value"] else None, row["status"]) for row in rows]
    assert dict(zip(SEEN, found, strict=True)) == {one: one[4:] for one in SEEN}


def test_all_fifteen_monotown_sheets_are_found_and_what_surrounds_them() -> None:
    towns = {r.place.town_id for r in result().readings if r.place.territory is Territory.TOWN}
    around = {r.place.town_id for r in result().readings if r.place.territory is not Territory.TOWN}
    assert towns == {
        "abai", "aksai", "aksu", "altai", "balkhash", "ekibastuz", "karazhal", "kentau", "kurchatov", "ridder",
        "satpayev", "shakhtinsk", "stepnogorsk", "temirtau", "zhanaozen",
    }  # fmt: skip
    assert not result().missing
    assert towns - around == {"kurchatov"}
    assert around - towns == {"saran", "zhezkazgan", "tekeli", "zhanatas", "karatau"}


def test_every_numeric_cell_is_kept_or_left_out_for_a_named_reason() -> None:
    for reading in result().readings:
        account = reading.account
        assert account.numeric == account.kept + account.left_out.total(), reading.grid.name
        assert not account.left_out["unplaced"], reading.grid.name
        assert not account.unknown_footnotes, reading.grid.name
    towns = [r.account for r in result().readings if r.place.territory is Territory.TOWN]
    assert sum(account.numeric for account in towns) == 14471
    assert sum(account.kept for account in towns) == 13679


def test_a_copied_row_is_flagged_in_both_towns() -> None:
    copied = {
        (r.place.town_id, finding.series_id)
        for r in result().readings
        for finding in r.findings
        if finding.note == "identical_rows"
    }
    assert {("kurchatov", "fixed_assets"), ("kentau", "fixed_assets")} <= copied


def test_the_committed_observations_are_what_is_read() -> None:
    plan = bureau.plan(result(), DATA)
    assert not plan.changes
    assert not plan.broken
    assert not plan.losses
