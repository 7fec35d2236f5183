"""Distances: against published lengths of degrees, and as distances must be."""

import math

import pytest

from geo.analysis import location

# Length of one degree of the meridian at 50-51 degrees north on WGS 84 is 111.239 km (the series of the meridian arc).
DEGREE_AT_50 = 111.239


def gateway(row_id, kind, lat, lon):
    return {"gateway_id": row_id, "kind": kind, "name_kk": row_id, "name_ru": row_id, "name_en": row_id, "lat": lat,
            "lon": lon, "precision": "site", "position_source_id": "book_beta", "source_id": "book_alpha"}  # fmt: skip


@pytest.fixture(scope="module")
def placed(atlas_of):
    seat = {"place_id": "seat", "name_kk": "S", "name_ru": "Seat", "name_en": "S", "kind": "city", "lat": 49.0,
            "lon": 70.0, "source_id": "book_gamma"}  # fmt: skip
    far = {**seat, "place_id": "far", "name_ru": "Far", "lat": 40.0, "kind": "station"}
    return atlas_of(
        regions=[{"region_id": "north", "name_kk": "N", "name_ru": "N", "name_en": "N", "kind": "oblast",
                  "seat_ru": "Seat", "source_id": "book_alpha"}],
        gateways=[gateway("here", "airport", 51.0, 70.0), gateway("there", "airport", 45.0, 70.0),
                  gateway("nowhere", "port", math.nan, math.nan), gateway("post", "border_rail", 52.0, 72.0),
                  gateway("road", "border_road", 50.0, 70.0)],
        places=[seat, far],
        corridor_stops=[{"corridor_id": "c", "branch": 1, "position": 1, "place_id": "far", "carrier": "rail",
                         "source_id": "book_alpha"}],
    )  # fmt: skip


def of_alpha(atlas, what):  # alpha lies at 50 N, 70 E
    return location.nearest(atlas, what).set_index("town_id").loc["alpha"]


def test_one_degree_north(placed):
    found = of_alpha(placed, "distance_airport")
    assert found["target_id"] == "here"
    assert found["km"] == pytest.approx(DEGREE_AT_50, abs=0.01)


def test_no_coordinate_takes_no_part(placed):
    assert math.isnan(of_alpha(placed, "distance_sea_port")["km"])
    rows = location.distance("distance_sea_port", placed)
    assert set(rows["status"]) == {"M"}


def test_border_posts_are_of_rail_or_road(placed):
    assert of_alpha(placed, "distance_border_post")["km"] == 0
    gamma = location.nearest(placed, "distance_border_post").set_index("town_id").loc["gamma"]  # 52 N, 72 E
    assert gamma["target_id"] == "post"


def test_only_stops_of_corridors_count(placed):
    assert of_alpha(placed, "distance_corridor_stop")["target_id"] == "far"


def test_the_regional_centre_is_that_of_the_own_region(placed):
    assert of_alpha(placed, "distance_regional_centre")["target_id"] == "seat"


def test_a_distance_names_the_sources_of_both_ends(placed):
    rows = location.distance("distance_airport", placed).set_index("town_id")
    assert rows.loc["alpha", "source_id"] == "book_alpha book_beta"
    assert rows.loc["alpha", "period"] == location.PERIOD
