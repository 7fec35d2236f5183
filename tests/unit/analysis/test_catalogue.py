"""The catalogue of indicators as committed: 78, over all blocks, each of them makes values."""

import math

import pytest

from geo.analysis.methods import METHODS
from geo.analysis.values import OF_ATLAS, values

BLOCKS = {
    "population", "migration", "labour", "incomes", "industry", "diversification", "investment", "enterprise",
    "construction", "trade", "education", "health", "science", "infrastructure", "location",
}  # fmt: skip


@pytest.fixture(scope="module")
def atlas(committed):
    return committed


def test_there_are_as_many_as_the_seminar_spoke_of(atlas):
    stated = atlas.national.set_index("statement_id").loc["analysis_indicators", "value"]
    assert len(atlas.indicators) == stated == 78


def test_every_block_has_some(atlas):
    assert set(atlas.indicators["block_id"]) == BLOCKS


def test_every_method_is_known(atlas):
    assert set(atlas.indicators["method"]) <= METHODS.keys() | OF_ATLAS.keys()


def test_at_least_two_towns_have_a_value_of_each(atlas):
    thin = {}
    for indicator_id in atlas.indicators["indicator_id"]:
        frame = values(atlas, indicator_id)
        held = frame.loc[frame["value"].notna(), "town_id"].nunique()
        if held < 2:
            thin[indicator_id] = held
    assert not thin


def test_constant_prices_cite_the_deflator(atlas):
    rows = values(atlas, "industrial_output_real")
    held = rows[rows["value"].notna() & (rows["period"] != 2015)]
    assert held["source_id"].str.contains("national_deflator_copy").all()


def test_constant_prices_by_hand(atlas):
    # Ridder, 2017: 133,356.4 mln; the deflator rose by 13.6 % in 2016 and 8.4 % in 2017.
    rows = values(atlas, "industrial_output_real").set_index(["town_id", "territory", "period"])
    assert rows.loc[("ridder", "town", 2017), "value"] == pytest.approx(133_356.4 / 1.136 / 1.084, rel=1e-5)
    nominal = values(atlas, "industrial_output").set_index(["town_id", "territory", "period"])
    for place in (("ridder", "town", 2015), ("temirtau", "town", 2015)):
        assert rows.loc[place, "value"] == pytest.approx(nominal.loc[place, "value"])


def test_concentration_of_real_towns_by_hand(atlas):
    """From the printed cells: Ridder 2023, metallurgy 124,003.2 of 164,752.8; Abai 2018; Aksu 2023."""
    rows = values(atlas, "largest_branch_share").set_index(["town_id", "territory", "period"])
    assert rows.loc[("ridder", "town", 2023), "value"] == pytest.approx(100 * 124_003.2 / 164_752.8, abs=0.01)
    assert rows.loc[("abai", "town", 2018), "value"] == pytest.approx(94.6, abs=0.1)  # coal, 0.946 of output
    assert math.isnan(rows.loc[("aksu", "town", 2023), "value"])  # its ferroalloys are not disclosed


def test_ridder_index_by_hand(atlas):
    rows = values(atlas, "hhi").set_index(["town_id", "territory", "period"])
    cells = [5_761.1, 776.3, 4.8, 630.5, 788.9, 14_134.2, 124_003.2, 1_144.3, 308.4, 1.1, 248.4, 6_887.5, 965.9]
    hidden = 164_752.8 - sum(cells)
    # Spread over the divisions that the sheet neither prints a value of nor calls absent.
    low = sum((cell / 164_752.8) ** 2 for cell in cells)
    found = rows.loc[("ridder", "town", 2023), "value"] / 10_000
    assert low < found < low + (hidden / 164_752.8) ** 2
    assert rows.loc[("ridder", "town", 2023), "note"] == "diversification_interval"
