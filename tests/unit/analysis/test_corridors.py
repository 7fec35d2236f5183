"""Kilometres along hand-made lines, who is near them, and agreement with what is committed."""

import json
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString

from geo.analysis import corridors
from geo.analysis.corridors import GEOD, Run, footing, track
from tests.conftest import named

NORTH = LineString([(70, 45), (70, 46)])  # 111.1 km as drawn
EAST = LineString([(70, 46), (71, 46)])  # 77.4 km as drawn
RUNS = (Run("south", "corner", 200.0, False, NORTH), Run("corner", "east", 80.0, True, EAST))


def geodesic(lon, lat, other_lon, other_lat):
    return GEOD.inv(lon, lat, other_lon, other_lat)[2] / 1000


def test_kilometres_grow_to_the_true_length_and_not_to_that_of_the_drawing():
    line = track(RUNS)
    assert line.km[0] == 0
    assert line.km[-1] == pytest.approx(280)
    assert (np.diff(line.km) >= 0).all()
    corner = np.flatnonzero((line.lonlat == (70, 46)).all(axis=1))
    assert line.km[corner] == pytest.approx([200, 200])


def test_half_way_on_the_drawing_is_half_of_the_true_length():
    foot = footing(70.0, 45.5, track(RUNS))
    assert foot.away_km == pytest.approx(0, abs=1e-3)
    assert foot.km == pytest.approx(100, abs=0.5)
    assert foot.run == 0


def test_a_place_beside_the_line_is_as_far_as_the_geodesic_to_its_foot():
    foot = footing(69.8, 45.5, track(RUNS))
    assert foot.away_km == pytest.approx(geodesic(69.8, 45.5, 70.0, 45.5), rel=1e-3)
    assert foot.km == pytest.approx(100, abs=0.5)


def test_a_place_beyond_the_end_is_at_the_end():
    foot = footing(71.5, 46.0, track(RUNS))
    assert (foot.km, foot.run) == (pytest.approx(280), 1)
    assert foot.away_km == pytest.approx(geodesic(71.5, 46.0, 71.0, 46.0), rel=1e-4)


@given(st.floats(68, 73), st.floats(43, 48))
def test_no_point_of_the_line_is_nearer_than_the_foot(lon, lat):
    line = track(RUNS)
    foot = footing(lon, lat, line)
    nearest = min(geodesic(lon, lat, *point) for point in line.lonlat.tolist())
    assert foot.away_km <= nearest * (1 + 1e-6) + 1e-6
    assert foot.away_km >= nearest - geodesic(70, 45, 70, 45.1)  # vertices are a tenth of a degree apart at most
    assert 0 <= foot.km <= 280 + 1e-6


def feature(position, part, run):
    properties = {
        "corridor_id": "silk", "branch": 1, "position": position, "part": part, "carrier": "rail",
        "from_place": run.from_place, "to_place": run.to_place, "km": run.km, "schematic": run.schematic,
    }  # fmt: skip
    geometry = {"type": "LineString", "coordinates": [list(point) for point in run.line.coords]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def place(place_id, lon, lat):
    return named("place_id", place_id, place_id.capitalize(), kind="station", lon=lon, lat=lat, source_id="book_alpha")


def stop(branch, position, place_id):
    return {"corridor_id": "silk", "branch": branch, "position": position, "place_id": place_id, "carrier": "rail",
            "source_id": "book_alpha"}  # fmt: skip


def fact(value, source="book_alpha", attribute="volume", period="2020", status="actual", note=""):
    return {"corridor_id": "silk", "attribute": attribute, "value": value, "unit": "mln_tonnes", "period": period,
            "status": status, "source_id": source, "note": note}  # fmt: skip


def zone(zone_id, lon, lat, precision="site"):
    return named("zone_id", zone_id, zone_id, kind="iz", region_id="north", lon=lon, lat=lat, precision=precision,
                 status="operating", source_id="book_alpha")  # fmt: skip


@pytest.fixture
def silk(atlas_of, tmp_path):
    def make(facts=()):
        atlas = atlas_of(
            corridors=[named("corridor_id", "silk", "Silk", mode="rail", schematic=True, source_id="book_alpha")],
            corridor_stops=[stop(1, 1, "south"), stop(1, 2, "corner"), stop(1, 3, "alpha"), stop(2, 1, "corner"),
                            stop(2, 2, "nowhere")],
            places=[place("south", 70, 45), place("corner", 70, 46), place("alpha", 71, 46), place("nowhere", 80, 50)],
            towns=[
                named("town_id", town, town, region_id="north", lon=lon, lat=lat, industry_id="mining",
                      list_status="current", position_source_id="book_alpha", source_id="book_alpha")
                for town, lon, lat in (("alpha", 71.02, 46.0), ("beta", 69.8, 45.5), ("gamma", 70.5, 46.1),
                                       ("delta", 60.0, 50.0), ("epsilon", 70.005, 46.1))
            ],
            zones=[zone("near", 70.1, 45.2), zone("lost", float("nan"), float("nan"), "unknown")],
            corridor_facts=list(facts),
        )  # fmt: skip
        runs = (RUNS[0], replace(RUNS[1], to_place="alpha"))
        layer = {"type": "FeatureCollection", "features": [feature(3, 1, runs[1]), feature(2, 1, runs[0])]}
        (tmp_path / "geometry").mkdir(exist_ok=True)
        (tmp_path / "geometry" / "corridors.geojson").write_text(json.dumps(layer), encoding="utf-8")
        return replace(atlas, folder=tmp_path)

    return make


def test_stops_stand_with_the_kilometres_between_and_how_many_are_schematic(silk):
    main, side = corridors.branches(silk(), "silk")
    assert [(one.place_id, one.km, one.step_km, one.schematic_km) for one in main.stops] == [
        ("south", 0, 0, 0),
        ("corner", 200, 200, 0),
        ("alpha", 280, 80, 80),
    ]
    assert main.km == 280
    assert main.schematic_share == pytest.approx(80 / 280)
    assert side.runs == ()
    assert np.isnan(side.stops[1].km)


def test_near_places_tell_where_they_leave_the_line(silk):
    rows = corridors.near(silk(), "silk", 25).set_index("id")
    assert list(rows.index) == ["beta", "epsilon", "gamma", "alpha", "near"]
    assert rows.loc["beta", ["from_place", "to_place", "schematic"]].tolist() == ["south", "corner", False]
    assert rows.at["beta", "km"] == pytest.approx(100, abs=0.5)
    assert rows.at["gamma", "schematic"]
    assert rows.loc["epsilon", ["from_place", "schematic"]].tolist() == ["corner", False]  # as near as that to a stop
    assert rows.loc["alpha", ["from_place", "to_place", "km", "schematic"]].tolist() == ["alpha", "alpha", 280, False]
    assert list(corridors.near(silk(), "silk", 10).query("kind == 'town'")["id"]) == ["alpha"]
    assert corridors.unplaced(silk()) == (1, 0)


@pytest.mark.parametrize(
    ("facts", "differs"),
    [
        ([fact(1), fact(2, "book_beta")], [True, True]),
        ([fact(1), fact(1, "book_beta")], [False, False]),
        ([fact(13), fact(17)], [False, False]),  # one source gives a range
        ([fact(1), fact(2, "book_beta", status="planned")], [False, False]),
        ([fact(1), fact(2, "book_beta", period="2021")], [False, False]),
        ([fact(1, period=""), fact(2, "book_beta", period="")], [False, False]),  # of years that nobody tells
        ([fact(2.764), fact(2.8, "book_beta", note="approximate")], [False, False]),
        ([fact(2.7), fact(2.9, "book_beta", note="approximate")], [True, True]),
        ([fact(3.3, note="through_seaports"), fact(4.5, "book_beta")], [False, False]),  # of a part of the corridor
        (
            [fact(1, attribute="length"), fact(2, "book_beta", attribute="length", period="")],
            [True, True],
        ),
    ],
)
def test_sources_differ_when_they_speak_of_the_same_thing(silk, facts, differs):
    assert list(corridors.facts(silk(facts), "silk")["differs"]) == differs


def test_facts_can_be_narrowed_to_attributes(silk):
    held = [fact(1), fact(2, attribute="length")]
    assert list(corridors.facts(silk(held), "silk", "length")["value"]) == [2]


def test_ways_lead_to_stops_of_the_corridor_by_its_own_carrier(committed):
    for corridor_id, carrier in (("wewc", "road"), ("tar_north", "rail")):
        rows = corridors.ways(committed, corridor_id)
        stops = set(committed.corridor_stops.query("corridor_id == @corridor_id")["place_id"])
        reached = rows["status"] == "reached"
        assert set(rows["carrier"]) == {carrier}
        assert set(rows.loc[reached, "to_id"]) <= stops
        assert rows.loc[~reached, "km"].isna().all()
        assert rows["from_id"].is_unique


@pytest.mark.parametrize("reach", corridors.REACHES)
def test_what_is_near_agrees_with_the_committed_surroundings(committed, reach):
    around = committed.surroundings.set_index("from_id")[f"corridors_{reach}km"].str.split()
    for corridor_id in committed.corridors["corridor_id"]:
        near = corridors.near(committed, corridor_id, reach)
        expected = {one for one, ids in around.items() if corridor_id in ids}
        assert set(near.loc[near["kind"] != "gateway", "id"]) == expected


def test_committed_branches_are_whole(committed):
    for corridor_id in committed.corridors["corridor_id"]:
        for branch in corridors.branches(committed, corridor_id):
            assert sum(one.step_km for one in branch.stops) == pytest.approx(branch.km)
            assert branch.stops[-1].km == pytest.approx(branch.km)
            assert all(one.line.coords[-1] == other.line.coords[0] for one, other in pairwise(branch.runs))
            assert branch.km >= sum(GEOD.geometry_length(run.line) for run in branch.runs) / 1000 * 0.995


def test_every_town_near_a_corridor_is_listed_with_it(committed):
    rows = corridors.corridors_of(committed, 10)
    assert set(zip(rows["corridor_id"], rows["id"], strict=True)) >= {("titr", "balkhash"), ("wewc", "khromtau")}
    assert (rows["away_km"] <= 10).all()
