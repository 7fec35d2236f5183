import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.analysis.values import (
    VALUES,
    at,
    change,
    computed,
    index_to,
    latest,
    nearest,
    own,
    periods,
    ranking,
    values,
)
from tests.conftest import observations


def one(frame, town_id, period, territory="town"):
    rows = frame[(frame["town_id"] == town_id) & (frame["period"] == period) & (frame["territory"] == territory)]
    assert len(rows) == 1
    return rows.iloc[0]


def test_a_published_series_is_passed_on_unchanged(small_atlas):
    frame = values(small_atlas, "population")
    assert list(frame.columns) == VALUES
    assert len(frame) == 12
    assert one(frame, "alpha", 2021).to_dict() == {
        "town_id": "alpha", "territory": "town", "period": 2021, "value": 73_000.0, "status": "b",
        "source_id": "book_alpha", "cell": "Sheet alpha!E10", "note": "census_break",
    }  # fmt: skip


def test_unknown_indicator_is_an_error(small_atlas):
    with pytest.raises(KeyError, match="no_such"):
        values(small_atlas, "no_such")


def test_rates_take_the_mean_of_two_year_ends(small_atlas):
    frame = values(small_atlas, "birth_rate")
    # (70 000 + 72 000) / 2 = 71 000; 1 420 births = 20.00 per thousand
    assert one(frame, "alpha", 2020)["value"] == pytest.approx(20)
    # (73 000 + 73 500) / 2 = 73 250; 1 000 / 73.25
    row = one(frame, "alpha", 2022)
    assert row["value"] == pytest.approx(13.651877133105803)
    assert row["status"] == ""  # the break lies before both counts
    assert row["note"] == "census_break"
    assert row["cell"] == "Sheet alpha!F6; Sheet alpha!F10; Sheet alpha!E10"


def test_rates_without_the_year_before_say_so(small_atlas):
    frame = values(small_atlas, "birth_rate")
    row = one(frame, "alpha", 2019)
    assert row["value"] == pytest.approx(10)
    assert (row["status"], row["note"]) == ("d", "population_end_of_year")
    row = one(frame, "alpha", 2024)  # 2023 has no count, 2022 has: it must not stand in
    assert row["value"] == pytest.approx(20)
    assert row["status"] == "dpr"


def test_a_missing_part_makes_a_missing_value_with_its_reason(small_atlas):
    frame = values(small_atlas, "birth_rate")
    assert math.isnan(one(frame, "alpha", 2021)["value"])
    assert one(frame, "alpha", 2021)["status"] == "C"
    assert one(frame, "beta", 2022)["status"] == "M"
    # births of the akimat are not set against the people of the district
    row = one(frame, "gamma", 2023, "akimat")
    assert math.isnan(row["value"])
    assert row["status"] == "M"


def test_territory_is_the_town_only_where_it_has_a_sheet(small_atlas):
    frame = own(small_atlas, values(small_atlas, "population"))
    assert dict(frame[["town_id", "territory"]].drop_duplicates().to_numpy()) == {
        "alpha": "town", "beta": "town", "gamma": "district",
    }  # fmt: skip


def test_an_area_of_which_nothing_is_known_does_not_stand_for_the_town(atlas_of):
    frame = values(
        atlas_of(
            observations=[
                *observations("gamma", "town", "population", "persons", {2020: (None, "M")}),
                *observations("gamma", "district", "population", "persons", {2020: 45_000}),
            ]
        ),
        "population",
    )
    assert own(atlas_of(), frame)["territory"].tolist() == ["district"]


def test_a_year_without_a_value_is_never_a_neighbour_year(small_atlas):
    frame = own(small_atlas, values(small_atlas, "population"))
    rows = at(frame, 2023, ["alpha", "beta", "gamma"])
    assert rows["value"].isna().tolist() == [True, True, False]
    assert rows["period"].tolist() == [2023] * 3
    assert rows["territory"].tolist() == ["town", "town", "district"]
    assert rows["status"].tolist() == ["M", "M", ""]
    compared = change(frame, 2022, 2023)
    assert compared["absolute"].isna().all()
    assert compared["percent"].isna().all()


def test_change_by_hand(small_atlas):
    frame = own(small_atlas, values(small_atlas, "population"))
    row = change(frame, 2020, 2024).set_index("town_id").loc["alpha"]
    assert (row["before"], row["after"], row["absolute"]) == (72_000, 75_000, 3_000)
    assert row["percent"] == pytest.approx(4.1666667)
    assert row["status"] == "p"


def test_change_tells_of_a_break_between_the_years(small_atlas):
    frame = own(small_atlas, values(small_atlas, "population"))
    broken = {years: change(frame, *years).set_index("town_id")["broken"] for years in [(2020, 2024), (2021, 2022)]}
    assert broken[2020, 2024].to_dict() == {"alpha": 2021, "beta": 0, "gamma": 0}
    assert broken[2021, 2022]["alpha"] == 0  # the break is before, not between
    rates = change(values(small_atlas, "birth_rate"), 2019, 2020).set_index("town_id")
    assert rates.loc["alpha", "broken"] == 2020  # made in two ways


def test_change_from_zero_has_no_percentage(small_atlas):
    row = change(values(small_atlas, "investment"), 2015, 2016).set_index("town_id").loc["gamma"]
    assert row["absolute"] == 5
    assert math.isnan(row["percent"])


def test_change_from_below_zero_has_no_percentage(small_atlas):
    row = change(values(small_atlas, "migration"), 2022, 2024).set_index("town_id").loc["alpha"]
    assert (row["before"], row["absolute"]) == (-250, -60)
    assert math.isnan(row["percent"])


def test_a_surplus_that_became_a_deficit_has_no_percentage(small_atlas):
    frame = own(small_atlas, values(small_atlas, "population")).assign(value=lambda rows: rows["value"] - 29_000)
    row = change(frame, 2020, 2024).set_index("town_id").loc["beta"]
    assert (row["before"], row["after"], row["absolute"]) == (1_000, -1_000, -2_000)
    assert math.isnan(row["percent"])


def test_latest_keeps_its_own_year(small_atlas):
    frame = latest(own(small_atlas, values(small_atlas, "population")))
    assert dict(frame[["town_id", "period"]].to_numpy()) == {"alpha": 2024, "beta": 2024, "gamma": 2023}


def test_periods_are_the_years_with_a_value(small_atlas):
    assert periods(values(small_atlas, "investment")) == [2015, 2016, 2017]


@given(st.sets(st.integers(1990, 2030)), st.integers(1985, 2035))
def test_nearest_years_have_values_and_none_lies_between(years, year):
    found = nearest(sorted(years), year)
    assert set(found) <= years - {year}
    between = {one for one in years if min(found, default=year) < one < max(found, default=year)} - {year}
    assert not between - set(found)
    assert len(found) == any(one < year for one in years) + any(one > year for one in years)


def test_ranking_shares_ties_and_lists_the_missing_last(small_atlas):
    frame = own(small_atlas, values(small_atlas, "migration"))
    ranked = ranking(frame, 2024, ["gamma", "beta", "alpha"])
    assert ranked["town_id"].tolist() == ["alpha", "beta", "gamma"]
    assert ranked["rank"].tolist()[:2] == [1, 1]
    assert ranked["rank"].isna().tolist() == [False, False, True]
    assert ranking(frame, 2022)["town_id"].tolist() == ["beta", "alpha"]
    assert ranking(frame, 2022, ascending=True)["town_id"].tolist() == ["alpha", "beta"]


def test_chained_index_goes_both_ways_from_the_base(small_atlas):
    frame = values(small_atlas, "investment_real").set_index("period")
    assert frame["value"].tolist() == pytest.approx([80, 100, 110, 132])  # 100 / 1.25; 100; * 1.1; * 1.2
    assert frame["status"].tolist() == ["", "", "", "p"]


def test_index_to_a_base_year(small_atlas):
    frame = index_to(own(small_atlas, values(small_atlas, "population")), 2020)
    assert one(frame, "alpha", 2024)["value"] == pytest.approx(104.1666667)
    assert one(frame, "gamma", 2023, "district")["value"] == pytest.approx(97.7777778)
    nothing = index_to(own(small_atlas, values(small_atlas, "population")), 2019)
    assert math.isnan(one(nothing, "beta", 2024)["value"])
    assert one(nothing, "beta", 2024)["status"] == "M"


@settings(max_examples=20)
@given(seed=st.integers(0, 2**32 - 1))
def test_the_order_of_rows_does_not_matter(small_atlas, seed):
    published = small_atlas.observations
    inputs = ["births", "population"]
    mixed = published.sample(frac=1, random_state=seed)
    mine = mixed[mixed["series_id"].isin(inputs)]
    straight = published[published["series_id"].isin(inputs)]
    pd.testing.assert_frame_equal(computed(mine, inputs, "per_thousand"), computed(straight, inputs, "per_thousand"))


@settings(max_examples=20)
@given(scale=st.floats(0.001, 1000))
def test_growth_and_ranks_do_not_depend_on_the_unit(small_atlas, scale):
    published = small_atlas.observations[small_atlas.observations["series_id"] == "population"]
    scaled = published.assign(value=published["value"] * scale)
    before, after = (computed(x, ["population"], "growth") for x in (published, scaled))
    pd.testing.assert_series_equal(before["value"], after["value"])
    ranks = [
        ranking(own(small_atlas, computed(x, ["population"], "series")), 2020)["town_id"].tolist()
        for x in (published, scaled)
    ]
    assert ranks[0] == ranks[1]


def test_a_dash_that_cannot_mean_nothing_is_no_data(small_atlas, atlas_of):
    rows = observations("alpha", "town", "population", "persons", {2022: 72_000, 2023: (None, "A"), 2024: (None, "A")})
    rows[1]["note"] = "dash_implausible"
    frame = values(atlas_of(observations=rows), "population")
    assert [one(frame, "alpha", year)["status"] for year in (2022, 2023, 2024)] == ["", "M", "A"]


def test_a_change_from_the_wider_area_to_the_town_is_broken_at_its_year(small_atlas):
    frame = values(small_atlas, "population")
    alpha = frame[(frame["town_id"] == "alpha") & (frame["territory"] == "town")].copy()
    alpha["status"] = ""
    alpha.loc[alpha["period"] <= 2021, "note"] = "figure_of_wider_area"
    assert change(alpha, 2020, 2024)["breaks"].tolist() == ["2022"]
    assert change(alpha, 2019, 2021)["breaks"].tolist() == [""]
