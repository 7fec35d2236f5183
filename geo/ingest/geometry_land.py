"""Regions, the country's outline and its neighbours, so that every shared border is one and the same line."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.ingest.geometry_names import COUNTRIES, KAZAKHSTAN
from geo.ingest.geometry_shapes import polygonal, polygons, rounded
from geo.model.crs import EQUAL_AREA, WGS84

FRAME = shapely.box(40, 33, 95, 60)  # what the map may ever show, in degrees
GAP = 300.0  # metres; narrower gaps between regions are flaws of the source
TOUCH = 1e-5  # degrees, a metre: lines nearer than that are one line
CASPIAN_FRAME = shapely.box(46, 36, 56, 48)
TOLERANCE = 1000.0  # metres, of Visvalingam-Whyatt simplification
ISLET = 1e6  # square metres; smaller islands are left out
# Codes of OCHA's COD-AB (P-codes) to ids of data/regions.csv.
REGION_IDS = {
    "KAZ001": "abai",
    "KAZ002": "akmola",
    "KAZ003": "aktobe",
    "KAZ004": "almaty_city",
    "KAZ005": "almaty",
    "KAZ006": "astana",
    "KAZ007": "atyrau",
    "KAZ008": "east_kazakhstan",
    "KAZ009": "zhambyl",
    "KAZ010": "zhetisu",
    "KAZ011": "karaganda",
    "KAZ012": "kostanay",
    "KAZ013": "kyzylorda",
    "KAZ014": "mangystau",
    "KAZ015": "north_kazakhstan",
    "KAZ016": "pavlodar",
    "KAZ017": "shymkent",
    "KAZ018": "turkistan",
    "KAZ019": "ulytau",
    "KAZ020": "west_kazakhstan",
}


def clean_coverage(polygons: np.ndarray, *, gap: float, tolerance: float) -> np.ndarray:
    """Make polygons a valid coverage and simplify them together, so that neighbours keep one shared border.

    Parameters
    ----------
    polygons:
        (n,) polygons or multipolygons in a metric CRS, nearly a coverage.
    gap:
        Metres; narrower gaps are given to the neighbour with the longest border.
    tolerance:
        Metres, as `shapely.coverage_simplify` takes it (Visvalingam-Whyatt).
    """
    whole = shapely.coverage_clean(shapely.make_valid(polygons), gap_width=gap)
    return np.asarray(shapely.coverage_simplify(whole, tolerance))


def without_islets(polygons: np.ndarray, smallest: float) -> np.ndarray:
    """Leave out islands below an area; parts that touch a neighbour stay, so that no hole opens."""
    land = shapely.get_parts(shapely.union_all(polygons))
    kept = shapely.union_all(land[shapely.area(land) >= smallest])
    parts = [shapely.get_parts(polygon) for polygon in polygons]
    return np.array([polygonal(p[shapely.intersects(shapely.point_on_surface(p), kept)]) for p in parts])


def regions(path: Path, names: pd.DataFrame) -> gpd.GeoDataFrame:
    """Read the regions: region_id, names, label point (label_lon, label_lat, degrees), geometry in WGS84.

    names: columns region_id, name_kk, name_ru, name_en.
    """
    source = gpd.read_file(path).to_crs(EQUAL_AREA)
    shapes = clean_coverage(source.geometry.to_numpy(), gap=GAP, tolerance=TOLERANCE)
    shapes = without_islets(shapes, ISLET)
    layer = gpd.GeoDataFrame(
        {"region_id": source["ADM1_PCODE"].map(REGION_IDS)}, geometry=shapes, crs=EQUAL_AREA
    ).to_crs(WGS84)
    layer.geometry = rounded(layer.geometry.to_numpy())
    label = layer.geometry.representative_point()
    layer["label_lon"], layer["label_lat"] = label.x.round(3), label.y.round(3)
    layer = names[["region_id", "name_kk", "name_ru", "name_en"]].merge(layer, on="region_id", validate="1:1")
    return gpd.GeoDataFrame(layer, geometry="geometry", crs=WGS84).sort_values("region_id")


def outline(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Dissolve the regions into the country."""
    shape = shapely.coverage_union_all(layer.geometry.to_numpy())
    return gpd.GeoDataFrame(
        {"country_id": ["kazakhstan"], "name_kk": ["Қазақстан"], "name_ru": ["Казахстан"], "name_en": ["Kazakhstan"]},
        geometry=[shape],
        crs=WGS84,
    )


def surroundings(countries: Path, ocean: Path, country: shapely.Geometry) -> tuple[gpd.GeoDataFrame, shapely.Geometry]:
    """Read the neighbours and the Caspian, cut along our own outline so that neither gap nor overlap shows.

    Neighbours, the same source's Kazakhstan and the sea are simplified as one coverage; then our outline is cut
    out, and each strip that remains between the two versions of the border goes to whom it borders on most.

    Returns
    -------
    The layer (country_id, names, geometry) and the Caspian Sea, both in WGS84.
    """
    source = gpd.read_file(countries, layer="countries").set_crs(WGS84, allow_override=True)
    source.geometry = source.geometry.make_valid().clip(FRAME)
    source = source[source.geometry.notna() & ~source.geometry.is_empty]
    ours = source["id"].eq(KAZAKHSTAN) | source["name"].eq("Baikonur")
    theirs = source[source["id"].isin(list(COUNTRIES))]
    shapes = [*theirs.geometry, caspian(ocean), source[ours].geometry.union_all()]
    metric = gpd.GeoSeries([polygonal(shape) for shape in shapes], crs=WGS84).to_crs(EQUAL_AREA)
    coverage = clean_coverage(metric.to_numpy(), gap=GAP, tolerance=TOLERANCE)
    around = gpd.GeoSeries(coverage, crs=EQUAL_AREA).to_crs(WGS84).make_valid().to_numpy()
    *neighbours, sea = fill(country, around[:-1], around[-1])
    layer = gpd.GeoDataFrame({"id": theirs["id"].to_numpy()}, geometry=neighbours, crs=WGS84)
    layer["country_id"] = [COUNTRIES[code].id for code in layer["id"]]
    for language in ("kk", "ru", "en"):
        layer[f"name_{language}"] = [getattr(COUNTRIES[code], language) for code in layer["id"]]
    return layer[["country_id", "name_kk", "name_ru", "name_en", "geometry"]].sort_values("country_id"), sea


def caspian(ocean: Path) -> shapely.Geometry:
    """Read the Caspian Sea: the one part of Natural Earth's ocean that lies inland within the frame."""
    source = gpd.read_file(ocean, bbox=FRAME.bounds, encoding="latin-1")
    return source[source["featurecla"].eq("Ocean")].geometry.make_valid().union_all().intersection(CASPIAN_FRAME)


def fill(country: shapely.Geometry, around: np.ndarray, other: shapely.Geometry) -> list[shapely.Geometry]:
    """Cut a country out of the shapes around it and share out what another version of it had besides.

    Parameters
    ----------
    country:
        The outline that wins.
    around:
        (n,) polygonal shapes that border on it.
    other:
        The country as the source of `around` draws it.
    """
    cut = np.array([polygonal(shapely.difference(shape, country)) for shape in around])
    strips = polygons(shapely.difference(other, shapely.union_all([country, *cut])))
    shares: list[list[shapely.Geometry]] = [[shape] for shape in cut]
    for strip in strips:
        touch = shapely.length(shapely.intersection(shapely.boundary(cut), shapely.buffer(strip, TOUCH)))
        if touch.max() > 0:
            shares[int(touch.argmax())].append(shapely.buffer(strip, TOUCH, join_style="mitre"))
    return [polygonal(rounded(shapely.difference(shapely.union_all(share), country))) for share in shares]
