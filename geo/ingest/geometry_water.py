"""Seas, lakes and rivers."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

from geo.ingest.geometry_names import CASPIAN, FORMER_ARAL, LAKES, RIVERS, Name
from geo.ingest.geometry_shapes import polygons, rounded, simplified
from geo.model.crs import WGS84

FRAME = shapely.box(45, 39, 90, 57)  # degrees
TOLERANCE = 600.0  # metres, Douglas-Peucker
SLIT = 0.012  # degrees to each side, 1 km: how far a shore was generalised
TOUCHING, GRID = 1e-9, 1e-6  # degrees


def _row(name: Name) -> dict[str, str]:
    return {"name_kk": name.kk, "name_ru": name.ru, "name_en": name.en}


def seas(caspian: shapely.Geometry, ocean: Path) -> gpd.GeoDataFrame:
    """Make the layer of seas: the Caspian, and the Aral's shore of about 1990-2000 as a line of kind former_shore.

    The Aral Sea as it is today is among the lakes; nothing says it reaches its old shore.
    """
    source = gpd.read_file(ocean, bbox=FRAME.bounds, encoding="latin-1")
    aral = simplified(source[source["name"].eq("Aral Sea")].geometry, TOLERANCE).union_all()
    return gpd.GeoDataFrame(
        [
            {"sea_id": CASPIAN.id, "kind": "sea", **_row(CASPIAN)},
            {"sea_id": FORMER_ARAL.id, "kind": "former_shore", **_row(FORMER_ARAL)},
        ],
        geometry=[caspian, rounded(shapely.boundary(aral))],
        crs=WGS84,
    )


def lakes(path: Path) -> gpd.GeoDataFrame:
    """Read the lakes with names in our list, as OpenStreetMap had them in 2017: lake_id, names, geometry.

    path: one multipolygon of all lakes of the world in WGS84, cut along the tiles that they were drawn in.
    """
    parts = polygons(gpd.read_file(path).geometry.to_numpy())
    west, south, east, north = shapely.bounds(parts).T
    left, bottom, right, top = FRAME.bounds
    near = (east > left) & (west < right) & (north > bottom) & (south < top)
    inside = polygons(shapely.make_valid(parts[near]))
    rows, shapes = [], []
    for name, points in LAKES:
        hits = [np.flatnonzero(shapely.contains_xy(inside, *point)) for point in points]
        if any(len(hit) != 1 for hit in hits):
            raise ValueError(f"{name.en}: not one lake at each of {points}")
        rows.append({"lake_id": name.id, **_row(name)})
        shapes.append(shapely.union_all([whole(hit[0], inside) for hit in hits]))
    layer = gpd.GeoDataFrame(rows, geometry=shapes, crs=WGS84)
    layer.geometry = simplified(layer.geometry, TOLERANCE).map(rounded)
    return layer.sort_values("lake_id")


def whole(first: int, parts: np.ndarray) -> shapely.Geometry:
    """Unite one part of a lake with those that meet it across the lines where tiles were cut, and theirs.

    Such parts lie on two sides of a line, so their boxes touch and share no area. Each was generalised by itself since:
    the slits that this left between them are filled.
    """
    boxes = shapely.box(*shapely.bounds(parts).T)
    found = [first]
    for one in found:  # it grows
        across = shapely.intersects(parts, parts[one]) & shapely.touches(boxes, boxes[one])
        found += sorted(set(np.flatnonzero(across).tolist()) - set(found))
    pieces = parts[found]
    lake = shapely.union_all(pieces)
    gaps = polygons(shapely.buffer(shapely.buffer(lake, SLIT), -SLIT) - lake)
    slits = [gap for gap in gaps if (shapely.distance(pieces, gap) < TOUCHING).sum() > 1]
    return shapely.union_all([lake, *slits], grid_size=GRID)


def rivers(path: Path) -> gpd.GeoDataFrame:
    """Read the main rivers: river_id, names, geometry; courses through lakes are left out."""
    source = gpd.read_file(path, bbox=FRAME.bounds, encoding="latin-1")
    source = source[source["featurecla"].eq("River") & source["name"].isin(list(RIVERS))]
    source = source.assign(river_id=source["name"].map(lambda name: RIVERS[name].id)).dissolve("river_id")
    source.geometry = simplified(source.geometry, TOLERANCE).clip(FRAME).map(shapely.line_merge).map(rounded)
    source = source[~source.geometry.is_empty]
    names = {name.id: name for name in RIVERS.values()}
    rows = [{"river_id": river_id, **_row(names[river_id])} for river_id in source.index]
    return gpd.GeoDataFrame(rows, geometry=source.geometry.to_numpy(), crs=WGS84).sort_values("river_id")
