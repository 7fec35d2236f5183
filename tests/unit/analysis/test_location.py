"""Distances: against published lengths of degrees, and as distances must be."""

import json
import math
from dataclasses import replace

import pandas as pd
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
    return atlas_of(
        regions=[{"region_id": "north", "name_kk": "N", "name_ru": "N", "name_en": "N", "kind": "oblast",
                  "seat_ru": "Seat", "source_id": "book_alpha"}],
        gateways=[gateway("here", "airport", 51.0, 70.0), gateway("there", "airport", 45.0, 70.0),
                  gateway("nowhere", "port", math.nan, math.nan)],
        places=[{**seat, "place_id": "a_stop", "kind": "station", "lat": 50.0}, seat],
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


def test_the_regional_centre_is_that_of_the_own_region(placed):
    assert of_alpha(placed, "distance_regional_centre")["target_id"] == "seat"


def test_a_distance_names_the_sources_of_both_ends(placed):
    rows = location.distance("distance_airport", placed).set_index("town_id")
    assert rows.loc["alpha", "source_id"] == "book_alpha book_beta"
    assert rows.loc["alpha", "period"] == location.PERIOD


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {**names, "name_kk": "", "name_ru": "", "name_en": ""}, "geometry": geometry}
        for names, geometry in features
    ]})  # fmt: skip


@pytest.fixture
def drawn(placed, tmp_path):
    """Russia lies north of 51 degrees, Iran nearer but beyond no land border; a corridor runs east of alpha."""
    (tmp_path / "geometry").mkdir()
    box = lambda south, north: {"type": "Polygon", "coordinates": [  # noqa: E731 - two areas, one line
        [[69.5, south], [72.5, south], [72.5, north], [69.5, north], [69.5, south]]]}  # fmt: skip
    countries = collection(({"country_id": "russia"}, box(51, 55)), ({"country_id": "iran"}, box(50.1, 50.2)))
    line = {"type": "LineString", "coordinates": [[71.0, 49.0], [71.0, 50.0], [71.0, 51.0]]}
    (tmp_path / "geometry" / "countries.geojson").write_text(countries)
    (tmp_path / "geometry" / "corridors.geojson").write_text(collection(({"corridor_id": "east"}, line)))
    corridor = {"corridor_id": "east", "name_kk": "E", "name_ru": "E", "name_en": "E", "mode": "rail",
                "schematic": True, "source_id": "book_gamma", "note": ""}  # fmt: skip
    return replace(placed, folder=tmp_path, corridors=pd.DataFrame([corridor]))


def test_the_border_is_that_of_a_neighbour_by_land(drawn):
    found = of_alpha(drawn, "distance_state_border")
    assert found["target_id"] == "russia"
    assert found["km"] == pytest.approx(DEGREE_AT_50, rel=0.02)  # the side of a box is a chord, not a parallel


def test_the_corridor_is_one_degree_of_longitude_away(drawn):
    found = of_alpha(drawn, "distance_corridor")
    assert found["km"] == pytest.approx(71.70, abs=0.05)  # a degree of longitude at 50 degrees north
    assert found["source_id"] == "book_gamma"


def test_inside_a_neighbour_the_border_is_no_distance_away(drawn):
    assert location.nearest(drawn, "distance_state_border").set_index("town_id").loc["gamma", "km"] == 0


def test_without_geometry_a_distance_is_missing(placed, tmp_path):
    rows = location.distance("distance_corridor", replace(placed, folder=tmp_path))
    assert set(rows["status"]) == {"M"}
