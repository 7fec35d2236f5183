"""Pure helpers of the geometry, on small shapes made here."""

import json

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo.ingest import geometry_files, geometry_land, geometry_network, geometry_water
from geo.ingest.geometry_corridors import corridors, within
from geo.ingest.geometry_network import Network, OffNetworkError, distance, longest_step, runs
from geo.ingest.geometry_shapes import polygonal, polygons, rounded
from geo.model.crs import EQUAL_AREA, WGS84

EAST = 90.0  # km of one degree of longitude at 36 N, about


def line_of(*points, km=None):
    network = Network(dict(enumerate(points)))
    for i in range(len(points) - 1):
        network.add(i, i + 1, km or distance(points[i], points[i + 1]))
    return network


def test_clean_coverage_closes_gaps_and_overlaps():
    left, right = shapely.box(0, 0, 1000, 1000), shapely.box(1010, 0, 2000, 1000)
    below = shapely.box(0, -1000, 2000, 5)
    made = geometry_land.clean_coverage(np.array([left, right, below]), gap=50, tolerance=1)
    assert shapely.coverage_is_valid(made)
    assert shapely.area(shapely.union_all(made)) == pytest.approx(2000 * 2000, rel=0.01)


def test_without_islets_keeps_land_and_leaves_no_hole():
    land, islet = shapely.box(0, 0, 100, 100), shapely.box(200, 0, 201, 1)
    city = shapely.box(40, 40, 41, 41)
    kept = geometry_land.without_islets(np.array([shapely.union_all([land - city, islet]), city]), smallest=50)
    assert kept[0].equals(land - city)
    assert kept[1].equals(city)


def test_fill_leaves_neither_gap_nor_overlap():
    ours = shapely.box(0, 0, 10, 10)
    theirs = shapely.box(0.2, 0, 9.8, 10.1)
    west, east = shapely.box(-10, 0, 0.2, 10.1), shapely.box(9.8, 0, 20, 10.1)
    filled = geometry_land.fill(ours, np.array([west, east]), theirs)
    assert [shapely.area(shape & ours) for shape in filled] == pytest.approx([0, 0], abs=1e-3)
    frame = shapely.box(-10, 0, 20, 10)
    assert shapely.area(frame - shapely.union_all([ours, *filled])) == pytest.approx(0, abs=1e-2)


def test_polygons_of_nested_collections():
    square = shapely.box(0, 0, 1, 1)
    nested = shapely.GeometryCollection([shapely.MultiPolygon([square]), shapely.Point(0, 0)])
    assert len(polygons(shapely.GeometryCollection([nested, shapely.LineString([(0, 0), (1, 1)])]))) == 1
    assert polygonal(nested).equals(square)


def test_parts_of_a_lake_that_meet_across_a_cut_are_one_without_slits_and_keep_their_islands():
    west = shapely.box(0, 0, 2, 1) - shapely.box(1, 0.4, 1.2, 0.6)
    east = shapely.Polygon([(2, 0), (2.01, 0.5), (2, 1), (3, 1), (3, 0)])  # generalised off the line in the middle
    beyond = shapely.box(2.5, 1, 3, 2)
    pond, apart = shapely.Polygon([(1, 0), (0.9, -0.2), (1.1, -0.2), (1, 0.01)]), shapely.box(4, 0, 5, 1)
    parts = np.array([apart, west, pond, east, beyond])
    whole = geometry_water.whole(1, parts)
    assert whole.equals(geometry_water.whole(3, parts))
    assert len(whole.interiors) == 1
    assert whole.symmetric_difference(shapely.union_all([west, shapely.box(2, 0, 3, 1), beyond])).area < 2e-4
    assert geometry_water.whole(0, parts).equals(apart)


@given(st.lists(st.tuples(st.floats(46, 88), st.floats(40, 56)), min_size=2, max_size=20, unique=True))
def test_rounding_moves_no_point_by_more_than_eight_metres(points):
    before = shapely.LineString(points)
    after = rounded(before)
    assert before.hausdorff_distance(after) <= 0.5e-4 * 2**0.5 + 1e-9


def test_written_layer_is_rfc_7946(tmp_path):
    clockwise = shapely.Polygon([(60, 45), (60, 46), (61, 46), (61, 45)])
    layer = gpd.GeoDataFrame({"lake_id": ["x"], "name_kk": ["Көл"], "name_ru": [""]}, geometry=[clockwise], crs=WGS84)
    size = geometry_files.write(layer, tmp_path / "lakes.geojson")
    text = (tmp_path / "lakes.geojson").read_text(encoding="utf-8")
    feature = json.loads(text)["features"][0]
    assert size == len(text.encode())
    assert feature["properties"] == {"lake_id": "x", "name_kk": "Көл"}
    assert shapely.LinearRing(feature["geometry"]["coordinates"][0]).is_ccw
    assert "crs" not in json.loads(text)


def test_split_leads_an_edge_through_a_place_and_keeps_its_length():
    network = line_of((60.0, 36.0), (62.0, 36.0), km=200)
    node = network.split((61.0, 36.2))
    assert sum(network.edges.values()) == pytest.approx(200)
    assert network.path(0, 1) == [0, node, 1]


def test_split_refuses_a_place_that_is_not_on_the_way():
    network = line_of((60.0, 36.0), (62.0, 36.0), km=185)
    with pytest.raises(OffNetworkError, match="no edge"):
        network.split((61.0, 37.0))


def test_snap_refuses_what_is_further_than_the_limit():
    network = line_of((60.0, 36.0), (60.1, 36.0))
    assert network.snap((60.11, 36.0)) == 1
    with pytest.raises(OffNetworkError, match="nearest node"):
        network.snap((61.0, 36.0))


def test_mend_joins_a_dead_end_to_the_other_part_only():
    network = line_of((60.0, 36.0), (60.5, 36.0))
    network.nodes |= {2: (60.51, 36.0), 3: (61.0, 36.0)}
    network.add(2, 3, 44)
    assert network.mend() == 1
    assert network.path(0, 3) == [0, 1, 2, 3]


def test_path_takes_the_shorter_way_by_length_not_by_drawing():
    network = Network({0: (60.0, 36.0), 1: (61.0, 36.0), 2: (60.5, 36.4)})
    network.add(0, 1, 300)
    network.add(0, 2, 80)
    network.add(2, 1, 80)
    assert network.path(0, 1) == [0, 2, 1]


def test_path_says_when_there_is_none():
    network = line_of((60.0, 36.0), (60.1, 36.0))
    network.nodes |= {2: (70.0, 36.0), 3: (70.1, 36.0)}
    network.add(2, 3, 10)
    with pytest.raises(OffNetworkError, match="no path"):
        network.path(0, 3)


def test_runs_mark_long_straight_edges_as_schematic():
    network = line_of((60.0, 36.0), (60.2, 36.0), (61.2, 36.0), (61.4, 36.0))
    made = runs(network, [0, 1, 2, 3])
    assert [schematic for schematic, _, _ in made] == [False, True, False]
    assert sum(km for _, km, _ in made) == pytest.approx(sum(network.edges.values()))


def test_runs_over_more_than_a_kilometre_of_water_are_schematic():
    network = line_of((60.0, 36.0), (60.2, 36.0), (60.4, 36.0), (60.6, 36.0))
    network.find_afloat(shapely.box(60.25, 35.9, 60.35, 36.1) | shapely.box(60.195, 35.9, 60.205, 36.1))
    assert network.afloat == {(1, 2)}  # a bridge of half a kilometre on either side of 1 is none
    assert [schematic for schematic, _, _ in runs(network, [3, 2, 1, 0])] == [False, True, False]


def test_reading_takes_literals_and_keeps_to_the_country(tmp_path):
    module = tmp_path / "world.py"
    module.write_text("import missing\ngraph=[{0: 0.0, 1: 95.0}, {0: 95.0}, {3: 9.0}, {2: 9.0}]\n"
                      "nodes=[[36.0, 60.0], [36.0, 61.0], [10.0, 10.0], [10.0, 10.1]]\nx = f(graph)\n")  # fmt: skip
    network = geometry_network.read(module, shapely.box(59, 35, 62, 37))
    assert network.edges == {(0, 1): 95.0}
    assert network.nodes[1] == (61.0, 36.0)


def test_edits_add_and_split():
    network = line_of((60.0, 36.0), (62.0, 36.0), km=200)
    edits = pd.DataFrame(
        [
            {"action": "split", "from_place": "b", "to_place": "", "length_km": np.nan, "estimated": False},
            {"action": "add", "from_place": "b", "to_place": "d", "length_km": 50.0, "estimated": True},
        ]
    )
    geometry_network.edit(network, edits, {"b": (61.0, 36.0), "d": (61.0, 36.4)})
    assert sorted(network.edges.values()) == pytest.approx([50, 100, 100], rel=0.01)


def test_within_drops_what_leaves_the_country():
    network = line_of((60.0, 36.0), (60.5, 36.0), (65.0, 36.0))
    assert list(within(network, shapely.box(59, 35, 61, 37)).edges) == [(0, 1)]


def test_a_corridor_runs_end_to_end_through_its_stops():
    network = line_of(*((60 + i / 10, 36.0) for i in range(21)))
    table = pd.DataFrame(
        [{"corridor_id": "c", "name_kk": "К", "name_ru": "К", "name_en": "C", "mode": "rail", "schematic": True}]
    )
    stops = pd.DataFrame(
        [
            {"corridor_id": "c", "branch": 1, "position": i, "place_id": place, "carrier": "rail"}
            for i, place in enumerate("abc", 1)
        ]
    )
    places = {"a": (60.0, 36.02), "b": (61.0, 36.02), "c": (62.0, 36.02)}
    layer = corridors(table, stops, places, {"rail": network})
    assert layer["to_place"].tolist() == ["b", "c"]
    assert layer.geometry.iloc[0].coords[-1] == layer.geometry.iloc[1].coords[0]
    assert layer["km"].sum() == pytest.approx(distance((60.0, 36.0), (62.0, 36.0)), rel=0.01)
    assert max(longest_step(line) for line in layer.geometry) <= 50


def test_the_metric_crs_keeps_areas():
    degree = gpd.GeoSeries([shapely.segmentize(shapely.box(60, 45, 61, 46), 0.01)], crs=WGS84)
    # Area of a one-degree cell on WGS84 between 45 and 46 N: Karney's geodesic area, from pyproj.
    expected = abs(geometry_network.GEOD.geometry_area_perimeter(degree.iloc[0])[0])
    assert degree.to_crs(EQUAL_AREA).area.iloc[0] == pytest.approx(expected, rel=1e-4)
