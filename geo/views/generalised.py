"""What the map draws of the geometry: an overview of the whole country, and details for a closer look.

At the zoom of the first view most vertices of a border fall into one pixel; a browser would still read, project and
draw them all before the map stands. Projection as on screen: spherical Mercator (EPSG:3857).
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import mapping, shape

from geo.model.crs import WGS84

MERCATOR = "EPSG:3857"
OVERVIEW_ZOOM = 5.0  # one pixel at this zoom is what an overview may leave out
CLOSER_ZOOM = 5.5  # above it the map draws the details
METRES_A_PIXEL = 2 * np.pi * 6378137 / 256  # of EPSG:3857, at zoom 0
DECIMALS = 3  # 111 m at most, a thirtieth of a pixel of the overview
OUTLINE, PARTS = "kazakhstan", "regions"
# Areas that border on each other and are simplified together, and by how much of a pixel: narrow waters keep more.
COVERAGES = {("countries", PARTS, "seas"): 1.0, ("lakes",): 0.5}
LINES = ("rivers", "seas")
GENERALISED = {OUTLINE, *LINES, *(name for names in COVERAGES for name in names)}
SECTIONS = "corridors"

Layer = dict[str, Any]  # a GeoJSON FeatureCollection

_TO_MERCATOR = Transformer.from_crs(WGS84, MERCATOR, always_xy=True)


def overview(layers: Mapping[str, Layer]) -> dict[str, Layer]:
    """Generalise the layers for the whole country; layers of which little would go are given as they are.

    Areas lose the vertices that make triangles of less than a square pixel (a quarter of one in lakes), neighbours
    together, so that they keep one border (Visvalingam and Whyatt 1993, doi:10.1179/000870493786962263). Lines keep
    within half a pixel (Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727). The country is what its regions
    cover. Coordinates are in WGS84, as in the layers.
    """
    pixel = METRES_A_PIXEL / 2**OVERVIEW_ZOOM
    drawn = {name: _shapes(layer) for name, layer in details(layers).items()}
    for names, share in COVERAGES.items():
        held = [(name, n) for name in names for n, one in enumerate(drawn.get(name, ())) if _is_area(one)]
        simple = shapely.coverage_simplify(np.array([drawn[name][n] for name, n in held], dtype=object), pixel * share)
        for (name, n), one in zip(held, simple, strict=True):
            drawn[name][n] = one
    for name in LINES:
        shapes = drawn.get(name, ())
        drawn |= {name: [one if _is_area(one) else shapely.simplify(one, pixel / 2) for one in shapes]}
    if drawn.get(OUTLINE) and drawn.get(PARTS):
        drawn[OUTLINE] = [shapely.coverage_union_all(drawn[PARTS])]
    made = {name: _with(layer, drawn[name]) if name in drawn else layer for name, layer in layers.items()}
    return made | {name: joined(made[name]) for name in (SECTIONS,) if name in made}


def details(layers: Mapping[str, Layer]) -> dict[str, Layer]:
    """Give the layers of which the overview shows less."""
    return {name: layer for name, layer in layers.items() if name in GENERALISED}


def joined(layer: Layer) -> Layer:
    """Join the sections of each corridor, those that are only schematic apart: the map draws two lines, not ninety."""
    kept = ("corridor_id", "name_kk", "name_ru", "name_en", "schematic")
    parts: dict[tuple[Any, ...], list[Any]] = {}
    for feature in layer["features"]:
        said = tuple(feature["properties"].get(name) for name in kept)
        parts.setdefault(said, []).append(shape(feature["geometry"]))
    return layer | {
        "features": [
            {
                "type": "Feature",
                "properties": dict(zip(kept, said, strict=True)),
                "geometry": mapping(shapely.line_merge(shapely.multilinestrings(shapely.get_parts(lines)))),
            }
            for said, lines in parts.items()
        ]
    }


def _shapes(layer: Layer) -> list[Any]:
    shapes = [shape(feature["geometry"]) for feature in layer["features"]]
    return [shapely.transform(one, _TO_MERCATOR.transform, interleaved=False) for one in shapes]


def _with(layer: Layer, shapes: list[Any]) -> Layer:
    features = []
    for feature, drawn in zip(layer["features"], shapes, strict=True):
        there = shapely.transform(
            drawn, lambda x, y: _TO_MERCATOR.transform(x, y, direction="INVERSE"), interleaved=False
        )
        rounded = shapely.transform(there, lambda xy: np.round(xy, DECIMALS))
        features.append(feature | {"geometry": mapping(shapely.remove_repeated_points(rounded))})
    return layer | {"features": features}


def _is_area(drawn: Any) -> bool:
    return bool(shapely.get_dimensions(drawn) == 2)
