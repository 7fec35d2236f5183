"""The Atlas as collections of features: GeoJSON (RFC 7946) in CRS84, as OGC API - Features serves them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry import mapping

from geo.exports.records import plain, records
from geo.model.atlas import Atlas
from geo.store import geometry

Feature = dict[str, Any]
Box = tuple[float, float, float, float]  # west, south, east, north in degrees; west may exceed east (RFC 7946, 5.2)

POINTS = {"towns": "town_id", "zones": "zone_id", "gateways": "gateway_id"}  # tables with lat and lon, and their keys
AREAS = {"regions": "region_id"}  # a table beside a layer of areas
LINES = {"corridors": ("corridor_id", "branch", "position", "part"), "railways": ("railway_id",), "roads": ("road_id",)}
COLLECTIONS = (*POINTS, *AREAS, *LINES)


@dataclass(frozen=True, eq=False)
class Collection:
    """Features in a lasting order, with their geometries for searching; treat as read-only."""

    id: str
    features: tuple[Feature, ...]
    shapes: np.ndarray[Any, np.dtype[np.object_]]
    positions: dict[str, int]

    @property
    def extent(self) -> Box:
        """Give the bounds of all features, in degrees."""
        west, south, east, north = shapely.total_bounds(self.shapes)
        return float(west), float(south), float(east), float(north)

    def feature(self, feature_id: str) -> Feature:
        """Give one feature; KeyError when there is none."""
        return self.features[self.positions[feature_id]]

    def within(self, box: Box | None) -> list[Feature]:
        """Give the features whose geometry meets the box, edges included; with a box none without a position."""
        if box is None:
            return list(self.features)
        west, south, east, north = box
        halves = [box] if west <= east else [(west, south, 180.0, north), (-180.0, south, east, north)]
        met = np.zeros(len(self.features), dtype=bool)
        for half in halves:
            met |= shapely.intersects(self.shapes, shapely.box(*half))
        return [self.features[i] for i in np.flatnonzero(met)]


@lru_cache(maxsize=16)
def collection(atlas: Atlas, name: str) -> Collection:
    """Make a collection of the Atlas; KeyError when there is none of that name."""
    if name in POINTS:
        rows = _points(atlas, name)
    elif name in AREAS:
        rows = _areas(atlas, name)
    else:
        rows = _lines(atlas, name, LINES[name])
    return Collection(
        id=name,
        features=tuple(_feature(key, properties, shape) for key, properties, shape in rows),
        shapes=np.array([shape for _, _, shape in rows], dtype=object),
        positions={key: i for i, (key, _, _) in enumerate(rows)},
    )


_Row = tuple[str, dict[str, Any], shapely.Geometry | None]


def _points(atlas: Atlas, name: str) -> list[_Row]:
    rows = []
    for record in records(atlas.table(name)):
        lon, lat = record.pop("lon"), record.pop("lat")
        point = None if lon is None or lat is None else shapely.Point(lon, lat)
        rows.append((str(record[POINTS[name]]), record, point))
    return rows


def _areas(atlas: Atlas, name: str) -> list[_Row]:
    key = AREAS[name]
    shapes = {properties[key]: shape for properties, shape in geometry.features(atlas, name)}
    return [(str(record[key]), record, shapes.get(record[key])) for record in records(atlas.table(name))]


def _lines(atlas: Atlas, name: str, key: Sequence[str]) -> list[_Row]:
    return [
        ("-".join(str(properties[part]) for part in key), {k: plain(v) for k, v in properties.items()}, shape)
        for properties, shape in geometry.features(atlas, name)
    ]


def _feature(key: str, properties: dict[str, Any], shape: shapely.Geometry | None) -> Feature:
    drawn = None if shape is None else mapping(shape)
    return {"type": "Feature", "id": key, "geometry": drawn, "properties": properties}
