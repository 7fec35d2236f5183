"""What is known, cell by cell."""

import math

import pandas as pd
import pytest

from geo.analysis import coverage as c
from geo.analysis.values import own, values


@pytest.mark.parametrize(
    ("value", "status", "kind"),
    [
        (1.0, "", c.Cover.FULL),
        (0.0, "bd", c.Cover.FULL),
        (1.0, "p", c.Cover.PROVISIONAL),
        (1.0, "be", c.Cover.PROVISIONAL),
        (math.nan, "C", c.Cover.CONFIDENTIAL),
        (math.nan, "A", c.Cover.ABSENT),
        (math.nan, "N", c.Cover.NOT_COMPILED),
        (math.nan, "M", c.Cover.MISSING),
        (math.nan, "", c.Cover.MISSING),
    ],
)
def test_one_cell(value, status, kind):
    assert c.cover(value, status) is kind


def test_over_years_by_hand(small_atlas):
    frame = own(small_atlas, values(small_atlas, "population"))
    made = c.over_years(frame, ["beta", "alpha"], [2020, 2023, 2024])
    assert made.loc["alpha"].tolist() == ["full", "missing", "provisional"]
    assert made.loc["beta"].tolist() == ["full", "missing", "full"]
    assert list(made.index) == ["beta", "alpha"]
    assert c.tally(made)[c.Cover.FULL] == 3


def test_over_indicators_by_hand(small_atlas):
    towns = ["alpha", "beta", "gamma"]
    made = c.over_indicators(
        lambda one: own(small_atlas, values(small_atlas, one)), ["birth_rate", "investment"], towns, 2018
    )
    assert made.loc["investment"].tolist() == ["confidential", "missing", "missing"]
    assert made.loc["birth_rate"].tolist() == ["missing"] * 3


def test_a_tally_names_every_kind_and_counts_every_cell():
    matrix = pd.DataFrame([["full", "absent"], ["full", "missing"]])
    counted = c.tally(matrix)
    assert list(counted) == list(c.Cover)
    assert sum(counted.values()) == matrix.size


def test_by_town_counts_values_by_territory(small_atlas):
    rows = c.by_town(small_atlas).set_index("town_id")
    assert rows.loc["alpha", "akimat"] == 2
    assert rows.loc["beta", "town"] == 3 + 1 + 2
    assert rows.loc["alpha", "confidential"] == 2
