import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.geometry import mapping, shape

from geo.views import generalised
from geo.views.basemap import SOURCES

GEOMETRY = Path(__file__).parents[3] / "data" / "geometry"


def collection(*shapes, **properties):
    features = [
        {
            "type": "Feature",
            "properties": {name: values[n] for name, values in properties.items()},
            "geometry": mapping(s),
        }
        for n, s in enumerate(shapes)
    ]
    return {"type": "FeatureCollection", "features": features}


def shapes(layer):
    return np.array([shape(feature["geometry"]) for feature in layer["features"]], dtype=object)


@pytest.fixture(scope="module")
def layers():
    return {name: json.loads((GEOMETRY / f"{name}.geojson").read_text(encoding="utf-8")) for name in SOURCES}


@pytest.fixture(scope="module")
def overview(layers):
    return generalised.overview(layers)


def test_a_notch_of_less_than_a_pixel_goes_from_both_sides_of_a_border_and_a_larger_one_stays():
    # At 48 degrees north a pixel of zoom 5 is 4,892 m of Mercator, 0.044 degrees of longitude.
    border = [(67, 48), (67.01, 48.1), (67, 48.2), (67.5, 48.5), (67, 49)]
    west = shapely.Polygon([(66, 48), *border, (66, 49)])
    east = shapely.Polygon([(68, 48), *border, (68, 49)])
    made = generalised.overview({"regions": collection(west, east)})["regions"]
    for drawn in shapes(made):
        corners = set(map(tuple, shapely.get_coordinates(drawn)))
        assert (67.01, 48.1) not in corners
        assert {(67, 48), (67.5, 48.5), (67, 49)} <= corners
    assert shapely.coverage_is_valid(shapes(made))


def test_regions_stay_a_coverage_and_the_country_is_what_they_cover(overview):
    regions = shapes(overview["regions"])
    assert shapely.coverage_is_valid(regions)
    (country,) = shapes(overview["kazakhstan"])
    assert shapely.area(shapely.symmetric_difference(country, shapely.union_all(regions))) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(("name", "most"), [("regions", 2), ("kazakhstan", 2), ("lakes", 1.5), ("rivers", 1)])
def test_an_overview_leaves_its_layer_by_a_pixel_or_two_at_most(layers, overview, name, most):
    there, here = (gpd.GeoSeries(shapes(of[name]), crs="EPSG:4326").to_crs("EPSG:3857") for of in (layers, overview))
    assert here.is_valid.all()
    pixel = generalised.METRES_A_PIXEL / 2**generalised.OVERVIEW_ZOOM
    assert there.hausdorff_distance(here, align=False).max() < most * pixel


def test_the_overview_holds_half_the_vertices_at_most_and_every_feature(layers, overview):
    for name, layer in generalised.details(layers).items():
        said = [feature["properties"] for feature in layer["features"]]
        assert [feature["properties"] for feature in overview[name]["features"]] == said
    areas = ("countries", "regions")
    before, after = (
        sum(shapely.get_num_coordinates(shapes(of[name])).sum() for name in areas) for of in (layers, overview)
    )
    assert after < 0.5 * before


def test_details_are_the_layers_as_they_are_committed(layers):
    assert set(generalised.details(layers)) == {"countries", "kazakhstan", "regions", "seas", "lakes", "rivers"}
    assert generalised.details(layers)["regions"] is layers["regions"]


def test_sections_of_a_corridor_become_one_line_and_schematic_ones_another():
    a, b, c = (shapely.LineString([(x, 48), (x + 1, 48)]) for x in (60, 61, 62))
    said = {name: ["x"] * 3 for name in ("corridor_id", "name_kk", "name_ru", "name_en")}
    made = generalised.joined(collection(a, b, c, **said, schematic=[False, False, True], km=[74, 74, 74]))
    assert [feature["properties"]["schematic"] for feature in made["features"]] == [False, True]
    assert "km" not in made["features"][0]["properties"]
    assert shapes(made)[0].equals(shapely.LineString([(60, 48), (62, 48)]))
    assert shapes(made)[1].equals(c)


def test_no_part_of_a_corridor_is_lost(layers, overview):
    length = {}
    for when, layer in (("before", layers["corridors"]), ("after", overview["corridors"])):
        for feature in layer["features"]:
            key = when, feature["properties"]["corridor_id"], feature["properties"]["schematic"]
            length[key] = length.get(key, 0) + shape(feature["geometry"]).length
    before = {key[1:]: value for key, value in length.items() if key[0] == "before"}
    assert {key[1:]: value for key, value in length.items() if key[0] == "after"} == pytest.approx(before)
    assert len(overview["corridors"]["features"]) == len(before)
