"""The committed layers: what a reader of the map relies on."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from geo.ingest.geometry_network import GEOD, SNAP, STRAIGHT, distance
from geo.model.crs import EQUAL_AREA

DATA = Path(__file__).parents[2] / "data"
LAYERS = ("regions", "kazakhstan", "countries", "seas", "lakes", "rivers", "railways", "roads", "corridors")
STRAIGHT_SHORE = 0.14  # degrees along a meridian or parallel; the source's longest, Karasor's, has 0.13
BUDGET = 1_200_000  # bytes of all layers together


@cache
def layer(name: str) -> gpd.GeoDataFrame:
    return gpd.read_file(DATA / "geometry" / f"{name}.geojson")


def table(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / f"{name}.csv", keep_default_na=False)


@pytest.mark.parametrize("name", LAYERS)
def test_every_shape_is_valid_and_every_name_is_there(name):
    made = layer(name)
    assert made.is_valid.all()
    for column in made.columns.intersection(["name_kk", "name_ru", "name_en"]):
        assert made[column].str.len().gt(0).all()


def test_all_layers_together_are_small():
    assert sum((DATA / "geometry" / f"{name}.geojson").stat().st_size for name in LAYERS) < BUDGET


def test_regions_are_a_coverage_of_the_twenty():
    made = layer("regions")
    assert shapely.coverage_is_valid(made.geometry.to_numpy())
    assert set(made["region_id"]) == set(table("regions")["region_id"])
    assert len(made) == 20


def test_the_country_is_the_union_of_its_regions_and_baikonur_is_inside():
    country = layer("kazakhstan").geometry.iloc[0]
    assert country.symmetric_difference(layer("regions").union_all()).area < 1e-9
    baikonur = shapely.Point(63.317, 45.617)
    inside = layer("regions").set_index("region_id").contains(baikonur)
    assert inside[inside].index.tolist() == ["kyzylorda"]
    # 2,724,900 square kilometres are published for the country.
    assert layer("kazakhstan").to_crs(EQUAL_AREA).area.iloc[0] / 1e6 == pytest.approx(2_724_900, rel=0.005)


def test_neighbours_and_sea_meet_the_country_without_gap_or_overlap():
    country = layer("kazakhstan").geometry.iloc[0]
    sea = layer("seas").loc[lambda d: d["kind"] == "sea"].union_all()
    around = shapely.union_all([layer("countries").union_all(), sea])
    strip = gpd.GeoSeries([country], crs=4326).to_crs(EQUAL_AREA).buffer(20e3).to_crs(4326).iloc[0]
    ring = gpd.GeoSeries([strip.difference(country), around.intersection(country)], crs=4326).to_crs(EQUAL_AREA)
    bare = gpd.GeoSeries([strip.difference(country).difference(around)], crs=4326).to_crs(EQUAL_AREA).area.iloc[0]
    assert ring.area.iloc[1] < 5e6
    assert bare < 0.001 * ring.area.iloc[0]


def test_towns_lie_in_their_region():
    shapes = layer("regions").set_index("region_id").geometry
    for town in table("towns").itertuples():
        assert shapes[town.region_id].contains(shapely.Point(float(town.lon), float(town.lat))), town.town_id


def test_label_points_lie_in_their_region():
    made = layer("regions")
    points = gpd.points_from_xy(made["label_lon"], made["label_lat"])
    assert made.contains(gpd.GeoSeries(points, crs=4326)).all()


def test_the_aral_is_not_drawn_at_its_old_size():
    aral = layer("lakes").loc[lambda d: d["lake_id"].isin(["aral_north", "aral_south"])]
    # 68,000 square kilometres before 1960; OpenStreetMap of 2017 has less than an eighth.
    assert 5_000 < aral.to_crs(EQUAL_AREA).area.sum() / 1e6 < 10_000
    former = layer("seas").loc[lambda d: d["sea_id"] == "aral_former"]
    assert former["kind"].tolist() == ["former_shore"]
    assert former.geom_type.str.contains("Line").all()


def test_no_lake_ends_at_a_line_where_its_source_was_cut():
    made = layer("lakes").explode()
    edges = [
        (lake, (x, y), (to_x, to_y))
        for lake, ring in zip(made["lake_id"], made.exterior, strict=True)
        for (x, y), (to_x, to_y) in pairwise(ring.coords)
        if min(abs(to_x - x), abs(to_y - y)) < 1e-6 and max(abs(to_x - x), abs(to_y - y)) > STRAIGHT_SHORE
    ]
    assert edges == []
    assert made.set_index("lake_id").bounds.loc["balkhash", "maxx"] > 79.2  # its last bay, beyond a cut


def test_corridors_run_end_to_end_through_their_stops():
    made = layer("corridors")
    stops = table("corridor_stops")
    for (corridor, branch), group in stops.groupby(["corridor_id", "branch"]):
        runs = made[made["corridor_id"].eq(corridor) & made["branch"].eq(branch)]
        assert runs["to_place"].drop_duplicates().tolist() == group.sort_values("position")["place_id"].tolist()[1:]
        ends = zip(runs.geometry[:-1], runs.geometry[1:], strict=True)
        gaps = [distance(before.coords[-1], after.coords[0]) for before, after in ends]
        assert max(gaps, default=0) < 0.05, (corridor, branch)


def test_corridors_pass_near_each_of_their_stops():
    places = table("places").set_index("place_id")
    made = layer("corridors").to_crs(EQUAL_AREA)
    for stop in table("corridor_stops").itertuples():
        place = places.loc[stop.place_id]
        point = gpd.GeoSeries.from_xy([float(place["lon"])], [float(place["lat"])], crs=4326).to_crs(EQUAL_AREA).iloc[0]
        runs = made[made["corridor_id"].eq(stop.corridor_id) & made["branch"].eq(stop.branch)]
        assert runs.distance(point).min() < SNAP * 1000, (stop.corridor_id, stop.place_id)


@pytest.mark.parametrize("name", ["corridors", "railways", "roads"])
def test_straight_lines_over_50_km_are_marked(name):
    made = layer(name).explode()
    plain = made[~made["schematic"].astype(bool)]
    for line in plain.geometry:
        assert all(distance(a, b) <= STRAIGHT for a, b in zip(line.coords[:-1], line.coords[1:], strict=True))


@pytest.mark.parametrize("name", ["corridors", "railways", "roads"])
def test_no_line_drawn_as_a_course_leads_over_water(name):
    made = layer(name)
    lines = made[~made["schematic"].astype(bool)].explode().geometry
    steps = shapely.linestrings([pair for line in lines for pair in pairwise(line.coords)])
    over = shapely.intersection(steps, layer("lakes").union_all())
    assert max(GEOD.geometry_length(wet) for wet in over) < 1250  # m; a course was simplified by 300 m since


def test_corridors_keep_to_the_country_where_they_are_courses():
    country = layer("kazakhstan").geometry.iloc[0].buffer(0.05)
    runs = layer("corridors").loc[lambda d: ~d["schematic"].astype(bool)]
    beyond = runs[[GEOD.geometry_length(line - country) > 2000 for line in runs.geometry]]
    # The railway between Aktobe and Oral leads through Iletsk, that from Taskala on to Ozinki: both are in Russia.
    abroad = {"iletsk", "ozinki"}
    assert {frozenset((row.from_place, row.to_place)) & abroad != set() for row in beyond.itertuples()} == {True}


@pytest.mark.parametrize("name", ["corridors", "railways", "roads"])
def test_no_line_crosses_the_sea(name):
    sea = layer("seas").loc[lambda d: d["kind"] == "sea"].union_all().buffer(-0.05)
    assert not layer(name).intersects(sea).any()


@pytest.mark.parametrize(
    ("corridor", "start", "end", "published"),
    [
        ("tar_north", "dostyk", "moyynty", 836),  # The Astana Times, November 2024
        ("titr", "shalkar", "beyneu", 496),  # Trend, December 2023
        ("tar_central", "aktobe", "iletsk", 195),  # Trend, December 2023
        ("kti", "zhanaozen", "bolashak", 146),  # Kazinform, May 2013
    ],
)
def test_sections_are_about_as_long_as_published(corridor, start, end, published):
    stops = table("corridor_stops")
    order = stops[stops["corridor_id"].eq(corridor)].sort_values(["branch", "position"])["place_id"].tolist()
    legs = order[order.index(start) + 1 : order.index(end) + 1]
    made = layer("corridors")
    runs = made[made["corridor_id"].eq(corridor) & made["branch"].eq(1) & made["to_place"].isin(legs)]
    assert runs["km"].sum() == pytest.approx(published, rel=0.08)
