import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis import comparison as c
from geo.analysis.values import VALUES
from tests.conftest import TABLE_ROWS, indicator, observations

ALL = ["alpha", "beta", "gamma", "delta"]


def rows_of(values, *, territory="town", status=None, period=2020, note=""):
    """One row a subject: {id: value or None}."""
    return pd.DataFrame(
        {
            "town_id": list(values),
            "territory": territory,
            "period": period,
            "value": [math.nan if value is None else float(value) for value in values.values()],
            "status": [(status or {}).get(one, "M" if values[one] is None else "") for one in values],
            "source_id": [f"book_{one}" for one in values],
            "cell": "",
            "note": note,
        }
    )[VALUES]


def value_of(frame, subject_id, period):
    return frame[(frame["town_id"] == subject_id) & (frame["period"] == period)]["value"].item()


def prices(region_id, series_id, unit, cells):
    return [
        {"region_id": region_id, "series_id": series_id, "period": str(year), "value": value, "unit": unit,
         "source_id": "book_alpha"}
        for year, value in cells.items()
    ]  # fmt: skip


@pytest.fixture(scope="module")
def priced(atlas_of):
    """Towns and a region with investment and people; prices doubled in 2016, and output has its own volume index."""
    return atlas_of(
        series=[*TABLE_ROWS["series"], *({**TABLE_ROWS["series"][0], "series_id": one, "unit": unit}
                for one, unit in (("output", "mln_kzt"), ("gdp_deflator", "percent"), ("firms", "count")))],
        indicators=[
            indicator("population", "persons", "series", "population"),
            indicator("migration", "persons", "series", "net_migration"),
            indicator("investment", "mln_kzt", "series", "investment", note="small"),
            indicator("investment_per_head", "thousand_kzt_per_person", "per_head", "investment population"),
            indicator("output", "mln_kzt", "series", "output"),
            indicator("output_real", "mln_kzt", "in_base_prices", "output investment_index"),
            indicator("firms", "count", "series", "firms"),
            indicator("births", "persons", "series", "births"),
            indicator("birth_rate", "per_1000", "per_thousand", "births population", decimals=2),
        ],
        observations=[
            *observations("alpha", "town", "population", "persons", {2015: 1_000, 2016: 2_000}),
            *observations("alpha", "town", "investment", "mln_kzt", {2015: 100, 2016: 400}),
            *observations("alpha", "akimat", "investment", "mln_kzt", {2015: 900, 2016: 900}),
            *observations("alpha", "town", "firms", "count", {2015: 30}),
        ],
        regional=[
            *prices("north", "investment", "mln_kzt", {2015: 1_000, 2016: 3_000}),
            *prices("north", "population", "persons", {2015: 10_000, 2016: 10_000}),
            *prices("kazakhstan", "investment", "mln_kzt", {2015: 5_000, 2016: 5_000}),
            *prices("kazakhstan", "gdp_deflator", "percent", {2016: 200}),
        ],
    )  # fmt: skip


def test_constant_prices_by_hand(priced):
    how = c.recipe(priced, "investment", constant=True)
    assert (how.method, how.inputs) == ("deflated", ("investment", "gdp_deflator"))
    assert how.note == "small deflated_by_gdp"
    towns, regions = c.of_towns(priced, how), c.of_regions(priced, how)
    # 400 in prices twice as high is 200; the region's 3 000 is 1 500, the country's 5 000 is 2 500
    assert value_of(towns[towns["territory"] == "town"], "alpha", 2016) == pytest.approx(200)
    assert value_of(regions, "region:north", 2016) == pytest.approx(1_500)
    assert value_of(regions, "country:kazakhstan", 2016) == pytest.approx(2_500)
    assert value_of(regions, "region:north", 2015) == pytest.approx(1_000)


def test_constant_prices_per_head_by_hand(priced):
    how = c.recipe(priced, "investment", constant=True, per_head=True)
    assert (how.method, how.unit, how.per_head, how.constant) == (
        "deflated_per_head", "thousand_kzt_per_person", True, True)  # fmt: skip
    towns, regions = c.of_towns(priced, how), c.of_regions(priced, how)
    # 200 million over 2 000 people is 100 thousand a head
    assert value_of(towns[towns["territory"] == "town"], "alpha", 2016) == pytest.approx(100)
    assert value_of(regions, "region:north", 2016) == pytest.approx(150)
    assert math.isnan(value_of(regions, "country:kazakhstan", 2016))  # no population of the country


def test_the_deflator_is_the_one_that_the_catalogue_uses(priced):
    how = c.recipe(priced, "output", constant=True, per_head=True)
    assert (how.method, how.inputs) == ("in_base_prices_per_head", ("output", "investment_index", "population"))
    assert "deflated_by_gdp" not in how.note


def test_an_amount_per_head_is_deflated_too(priced):
    how = c.recipe(priced, "investment_per_head", constant=True)
    assert (how.method, how.inputs) == ("deflated_per_head", ("investment", "gdp_deflator", "population"))
    assert not c.can_be_per_head(priced, "investment_per_head")


def test_counts_take_the_rate_of_the_catalogue_or_a_stock_per_thousand(priced):
    births = c.recipe(priced, "births", per_head=True)
    assert (births.method, births.unit, births.decimals) == ("per_thousand", "per_1000", 2)
    firms = c.recipe(priced, "firms", per_head=True)
    assert firms.method == "stock_per_thousand"
    assert value_of(c.of_towns(priced, firms), "alpha", 2015) == pytest.approx(30)


@pytest.mark.parametrize("indicator_id", ["population", "birth_rate", "migration", "output_real"])
def test_what_does_not_apply_is_left_as_it_is(priced, indicator_id):
    plain = c.recipe(priced, indicator_id)
    assert c.recipe(priced, indicator_id, constant=True) == plain
    assert c.can_be_per_head(priced, indicator_id) == (indicator_id == "output_real")


def test_regions_have_no_figure_when_an_input_is_missing(priced):
    assert c.of_regions(priced, c.recipe(priced, "firms")).empty
    assert c.of_regions(priced, c.recipe(priced, "firms", per_head=True)).empty


def test_a_median_by_hand_tells_how_many_towns_are_behind_it():
    frame = rows_of({"alpha": 1, "beta": 5, "gamma": 100, "delta": None}, status={"beta": "bp"})
    made = c.medians(frame, {"a": ALL, "b": ["alpha", "beta"]})
    first, second = made.to_dict("records")
    assert (first["town_id"], first["value"], first["behind"], first["status"]) == ("group:a", 5, 3, "p")
    assert first["source_id"] == "book_alpha book_beta book_gamma"
    assert (second["behind"], second["status"]) == (2, "M")
    assert math.isnan(second["value"])


def test_a_median_never_mixes_territories():
    frame = pd.concat([rows_of({"alpha": 1, "beta": 5}), rows_of({"gamma": 100}, territory="district")])
    with pytest.raises(ValueError, match="territories"):
        c.medians(frame, {"a": ALL})
    with pytest.raises(ValueError, match="territories"):
        c.ranks(frame)


def test_subjects_keep_one_territory_and_index_each_to_itself(priced, atlas_of):
    how = c.recipe(priced, "investment")
    made = c.subjects(
        priced, c.of_towns(priced, how), c.of_regions(priced, how), territory="town", towns=["alpha"],
        regions=["region:north"], base=2015,
    )  # fmt: skip
    assert set(made["territory"]) == {"town", "region"}
    assert value_of(made, "alpha", 2016) == pytest.approx(400)
    assert value_of(made, "region:north", 2016) == pytest.approx(300)
    assert list(made.columns) == c.SUBJECTS


def test_the_median_of_an_index_is_that_of_the_towns_indices(atlas_of):
    groups = [{"town_id": one, "group_id": "a", "method_version": "1"} for one in ("alpha", "beta", "gamma")]
    atlas = atlas_of(groups=groups)
    frame = pd.concat([rows_of({"alpha": 10, "beta": 1_000, "gamma": 100}, period=2015),
                       rows_of({"alpha": 30, "beta": 1_100, "gamma": 100}, period=2016)])  # fmt: skip
    made = c.subjects(atlas, frame, frame.iloc[:0], territory="town", towns=[], group_ids=["a"], base=2015)
    assert value_of(made, "group:a", 2016) == pytest.approx(
        110
    )  # of 300, 110 and 100; the medians alone would give 100


def test_ranks_by_hand():
    frame = pd.concat([rows_of({"alpha": 7, "beta": 9, "gamma": 7, "delta": None, "region:north": 50}),
                       rows_of({"alpha": 1, "beta": None, "gamma": None, "delta": None}, period=2021)])  # fmt: skip
    made = c.ranks(frame).set_index(["town_id", "period"])
    assert made.loc[("beta", 2020), "rank"] == 1
    assert made.loc[("alpha", 2020), "rank"] == made.loc[("gamma", 2020), "rank"] == 2
    assert made.loc[("alpha", 2020), "of"] == 3
    assert np.isnan(made.loc[("delta", 2020), "rank"])
    assert np.isnan(made.loc[("alpha", 2021), "rank"])  # the only one to have reported yet
    assert "region:north" not in made.index.get_level_values(0)


def test_pairs_need_both_values():
    first = rows_of({"alpha": 1, "beta": 2}, status={"alpha": "p"}).assign(behind=0)
    second = rows_of({"alpha": 10, "gamma": 30}, status={"alpha": "b"}).assign(behind=0)
    made = c.pair(first, second, 2020).set_index("town_id")
    assert made.loc["alpha", ["x", "y"]].tolist() == [1, 10]
    assert made.loc["alpha", "status"] == "bp"
    assert math.isnan(made.loc["beta", "y"])
    assert math.isnan(made.loc["gamma", "x"])


def test_ids_of_subjects_split():
    assert c.kind_of("abai") == ("town", "abai")
    assert c.kind_of("region:abai") == ("region", "abai")


numbers = st.lists(st.floats(0.01, 1e6), min_size=4, max_size=4)


@given(numbers, st.permutations(ALL), st.floats(0.001, 1_000))
def test_medians_and_ranks_ignore_the_order_of_towns_and_the_unit(values, order, unit):
    frame = rows_of(dict(zip(ALL, values, strict=True)))
    shuffled = frame.set_index("town_id").loc[list(order)].reset_index()[VALUES]
    scaled = shuffled.assign(value=shuffled["value"] * unit)
    assert c.medians(scaled, {"a": ALL})["value"].item() == pytest.approx(
        unit * c.medians(frame, {"a": ALL})["value"].item()
    )
    ranks = c.ranks(frame).set_index("town_id")["rank"]
    assert c.ranks(shuffled).set_index("town_id")["rank"].to_dict() == ranks.to_dict()


@given(numbers)
def test_a_median_lies_between_the_towns_and_ranks_run_from_one(values):
    frame = rows_of(dict(zip(ALL, values, strict=True)))
    assert min(values) <= c.medians(frame, {"a": ALL})["value"].item() <= max(values)
    rank = c.ranks(frame)["rank"]
    assert rank.min() == 1
    assert rank.max() <= len(ALL)


def test_variants_of_the_committed_catalogue_agree_with_its_own_indicators(committed):
    """Where the catalogue has the same measure under a name of its own, the variant is that very measure."""
    for plain, twin, options in (
        ("investment", "investment_real", {"constant": True}),
        ("investment", "investment_real_per_head", {"constant": True, "per_head": True}),
        ("industrial_output", "industrial_output_real", {"constant": True}),
        ("wage_nominal", "wage_real", {"constant": True}),
        ("retail_trade", "retail_real_per_head", {"constant": True, "per_head": True}),
        ("net_migration", "net_migration_per_1000", {"per_head": True}),
        ("housing_completed", "housing_per_1000", {"per_head": True}),
    ):
        made, held = c.recipe(committed, plain, **options), c.recipe(committed, twin)
        assert (made.method, made.inputs, made.unit, made.decimals) == (
            held.method, held.inputs, held.unit, held.decimals), plain  # fmt: skip
