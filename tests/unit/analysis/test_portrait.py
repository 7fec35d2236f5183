"""One town in figures: its place, its group, where it stops being comparable, and what is unknown."""

import math
from functools import cache

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis import portrait
from geo.analysis.portrait import Place
from geo.analysis.values import own, values
from tests.conftest import TABLE_ROWS, make_atlas, observations


def of(atlas, indicator_id, town_id):
    frame = own(atlas, values(atlas, indicator_id))
    empty = pd.DataFrame({"town_id": [], "period": [], "value": [], "note": []}, dtype=object)
    return portrait.line(atlas, indicator_id, town_id, frame, empty)


def towns(*numbers):
    """An Atlas of as many towns as numbers, each with that population in 2024."""
    first = TABLE_ROWS["towns"][0]
    rows = [row for n, value in enumerate(numbers)
            for row in observations(f"t{n}", "town", "population", "persons", {2024: value})]  # fmt: skip
    return make_atlas(
        towns=[{**first, "town_id": f"t{n}"} for n in range(len(numbers))],
        observations=[{**row, "source_id": "book_alpha"} for row in rows],
    )


@cache
def alike(count):
    """An Atlas of that many towns, and their values, all the same."""
    atlas = towns(*[1] * count)
    return atlas, own(atlas, values(atlas, "population"))


def test_the_last_value_comes_with_its_history_and_change(small_atlas) -> None:
    line = of(small_atlas, "population", "alpha")
    assert line.last is not None
    assert (line.last.value, line.last.period, line.last.territory) == (75_000, 2024, "town")
    assert set(line.history["territory"]) == {"town"}
    assert line.change is not None
    assert line.change["absolute"] == 5_000
    assert line.change["broken"] == 2021


def test_a_gap_five_years_before_leaves_no_change(small_atlas) -> None:
    assert of(small_atlas, "population", "beta").change is None


def test_an_indicator_without_a_value_is_no_figure(small_atlas) -> None:
    assert of(small_atlas, "investment", "beta").last is None


@pytest.mark.parametrize(
    ("years", "nearest"),
    [((2022, 2023), 2023), ((2019, 2024), 2024), ((2023, 2025), 2023), ((2027,), 2027), ((2020, 2028), None)],
)
def test_a_region_is_held_against_in_the_nearest_year(small_atlas, years, nearest) -> None:
    frame = values(small_atlas, "population")
    blank = frame.iloc[:1].assign(source_id="book_alpha", status="", note="", cell="")
    rows = [blank.assign(town_id="region:north", period=year, value=1.0 + year) for year in years]
    missing = blank.assign(town_id="region:north", period=2024, value=math.nan)
    wider = pd.concat([*rows, blank.assign(town_id="region:south", period=2024, value=1.0)])
    wider = wider if 2024 in years else pd.concat([missing, wider])
    redrawn = blank.assign(town_id="region:north", period=2024, value=-18.0, note="january_first across_break")
    wider = pd.concat([wider, redrawn]) if 2024 not in years else wider
    found = portrait.of_wider(small_atlas, "population", wider.reset_index(drop=True), "region:north", 2024)
    assert (found and (found.period, found.value)) == (nearest and (nearest, 1.0 + nearest))


def test_few_towns_make_no_place(small_atlas) -> None:
    assert of(small_atlas, "population", "alpha").place is None


@pytest.mark.parametrize(
    ("numbers", "town", "place"),
    [
        ((5, 3, 1), "t0", Place(1, 1, 3, 3)),
        ((5, 3, 3, 1), "t1", Place(2, 3, 4, 4)),
        ((5, 3, 3, 1), "t3", Place(4, 4, 4, 4)),
        ((2, 2, 2), "t2", Place(1, 3, 3, 3)),
    ],
)
def test_ties_share_their_places(numbers, town, place) -> None:
    assert of(towns(*numbers), "population", town).place == place


@given(st.lists(st.integers(1, 9), min_size=3, max_size=8))
def test_places_fill_the_list_without_gaps(numbers) -> None:
    atlas, frame = alike(len(numbers))
    frame = frame.assign(value=frame["town_id"].map({f"t{n}": float(value) for n, value in enumerate(numbers)}))
    found = [portrait.place(atlas, frame, f"t{n}", 2024) for n in range(len(numbers))]
    covered = {rank for place in found for rank in range(place.low, place.high + 1)}
    assert covered == set(range(1, len(numbers) + 1))


def test_a_town_off_the_list_has_no_place() -> None:
    first = TABLE_ROWS["towns"][0]
    atlas = make_atlas(
        towns=[{**first, "town_id": f"t{n}", "list_status": "former" if n == 3 else "current"} for n in range(4)],
        observations=[
            {**row, "source_id": "book_alpha"}
            for n in range(4)
            for row in observations(f"t{n}", "town", "population", "persons", {2024: n + 1})
        ],
    )
    frame = own(atlas, values(atlas, "population"))
    assert portrait.place(atlas, frame, "t3", 2024) is None
    assert portrait.place(atlas, frame, "t2", 2024) == Place(1, 1, 3, 3)


def test_a_group_of_three_has_a_median_with_all_sources() -> None:
    atlas = towns(5, 3, 4)
    groups = [{"town_id": f"t{n}", "group_id": "a", "method_version": "1", **dict.fromkeys(
        ("stability", "stability_towns", "stability_features", "stability_years", "silhouette"), math.nan)}
        for n in range(3)]  # fmt: skip
    grouped = make_atlas(
        towns=atlas.towns.to_dict("records"), observations=atlas.observations.to_dict("records"), groups=groups
    )
    line = of(grouped, "population", "t1")
    assert line.group is not None
    assert (line.group.value, line.group.towns, line.group.source_id) == (4.0, 3, "book_alpha")


def test_breaks_are_told_newest_first_with_their_series(small_atlas) -> None:
    (found,) = portrait.shifts(small_atlas, "alpha")
    assert (found.period, found.flag, found.note, found.series) == (2021, "b", "census_break", ("population",))
    assert portrait.shifts(small_atlas, "alpha", since=2022) == []


def test_a_definition_that_begins_to_differ_is_told_once() -> None:
    cells = {2018: 1, 2019: 2, 2020: (3, "d"), 2021: (4, "d"), 2022: 5}
    atlas = make_atlas(observations=observations("alpha", "town", "births", "persons", cells))
    assert [(one.period, one.flag) for one in portrait.shifts(atlas, "alpha")] == [(2020, "d")]


def test_a_place_is_among_areas_of_one_kind() -> None:
    atlas, frame = alike(4)
    frame = frame.assign(value=[1.0, 2.0, 3.0, 9.0], territory=["town", "town", "town", "akimat"])
    place = portrait.place(atlas, frame, "t2", 2024)
    assert place == Place(1, 1, 3, 4)
    assert place.last == 2, "the town of the other area may be the greater"
    assert place.source_id == "book_alpha"


def test_zones_nearby_stand_and_are_not_the_towns_own() -> None:
    zone = {"name_kk": "z", "name_ru": "z", "name_en": "z", "kind": "iz", "region_id": "north", "lat": 50.0,
            "lon": 70.0, "precision": "site", "status": "operating", "source_id": "book_alpha"}  # fmt: skip
    atlas = make_atlas(
        zones=[
            {**zone, "zone_id": "gone", "status": "abolished"},
            {**zone, "zone_id": "own", "town_id": "alpha"},
            {**zone, "zone_id": "nowhere", "lat": math.nan, "lon": math.nan},
            {**zone, "zone_id": "far", "lat": 52.0, "position_source_id": "book_beta"},
            {**zone, "zone_id": "near", "lat": 51.0, "town_id": "beta"},
        ]
    )
    near = portrait.zones_near(atlas, "alpha")
    assert [(one.zone_id, one.source_id) for one in near] == [("near", "book_alpha"), ("far", "book_beta")]
    assert near[0].km == pytest.approx(111.2, abs=0.1)


def test_what_is_unknown_is_counted(small_atlas) -> None:
    found = portrait.unknown(small_atlas, "beta")
    assert found.held == 3
    assert found.never == ("investment", "investment_index")
    assert found.series == found.held + len(found.never)
    assert found.gaps == {"M": 1}
