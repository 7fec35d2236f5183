"""Towns are ordered by what changed between two years; breaks are told, gaps come last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis.between import ends, opening, ranked
from geo.analysis.values import own, values
from tests.conftest import frame as table
from tests.conftest import observations

TOWNS = ["alpha", "beta", "gamma", "nowhere"]


@pytest.fixture
def people(small_atlas):
    return own(small_atlas, values(small_atlas, "population"))


def test_the_greatest_rise_comes_first_and_towns_without_a_change_last(people):
    rows = ranked(people, 2020, 2024, TOWNS)
    assert rows["town_id"].tolist() == ["alpha", "beta", "gamma", "nowhere"]
    assert rows["absolute"].tolist()[:2] == [3_000, -2_000]
    assert rows["absolute"].isna().tolist() == [False, False, True, True]
    assert rows["broken"].tolist() == [2021, 0, 0, 0]
    assert rows["territory"].tolist() == ["town", "town", "district", ""]
    assert set(rows["start"]) == {2020}
    assert set(rows["end"]) == {2024}


def test_the_ends_are_the_greatest_fall_and_rise(people):
    fall, rise = ends(ranked(people, 2020, 2024, TOWNS))
    assert (fall["town_id"], fall["absolute"]) == ("beta", -2_000)
    assert (rise["town_id"], rise["absolute"]) == ("alpha", 3_000)
    fall, rise = ends(ranked(people, 2020, 2024, ["alpha"]))
    assert fall is None
    assert rise["town_id"] == "alpha"
    assert ends(ranked(people, 2020, 2024, ["nowhere"])) == (None, None)


def test_a_comparison_begins_with_the_first_year_that_enough_towns_have():
    years = {"early": {2011: 1}, "other": {2012: 1}, **{f"t{n}": {2009: 1, 2013: 1} for n in range(5)}}
    rows = [
        row
        for town, held in years.items()
        for row in observations(town, "town", "population", "persons", {**held, 2020: 2})
    ]
    made = table("observations", rows)
    made = made.assign(period=made["period"].astype(int))
    assert opening(made, 2020, list(years), usual=2010) == 2013
    assert opening(made, 2020, list(years), usual=2000) == 2009
    assert opening(made, 2020, ["early", "other"], usual=2010) == 2011  # one town is all that any year has
    assert opening(made, 2019, list(years), usual=2010) == 2010  # nobody has 2019


def test_an_unknown_order_is_refused(people):
    with pytest.raises(KeyError):
        ranked(people, 2020, 2024, TOWNS, by="loudness")


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(0, 10**6)), min_size=1, max_size=9), st.booleans())
def test_order_is_that_of_the_changes(pairs, in_percent):
    rows = [
        row
        for n, (before, after) in enumerate(pairs)
        for row in observations(f"t{n}", "town", "population", "persons", {2010: before, 2020: after})
    ]
    made = table("observations", rows)
    made = made.assign(period=made["period"].astype(int))
    by = "percent" if in_percent else "absolute"
    found = ranked(made, 2010, 2020, [f"t{n}" for n in range(len(pairs))], by=by)
    wanted = sorted(((100 * (b / a - 1)) if in_percent else b - a for a, b in pairs), reverse=True)
    assert found[by].tolist() == pytest.approx(wanted)
    fall, rise = ends(found, by)
    assert (fall is None) == (min(wanted) >= -1e-9)
    assert (rise is None) == (max(wanted) <= 1e-9)
