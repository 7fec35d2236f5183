"""Write layers as GeoJSON after RFC 7946: WGS84, rounded, minified, one feature a line so that changes can be read."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry import mapping

from geo.ingest.geometry_shapes import DECIMALS


def features(layer: gpd.GeoDataFrame) -> list[dict[str, object]]:
    """Give the features of a layer as RFC 7946 objects: outer rings counter-clockwise, empty properties left out."""
    columns = [column for column in layer.columns if column != layer.geometry.name]
    return [
        {
            "type": "Feature",
            "properties": {c: _plain(row[c]) for c in columns if row[c] is not None and row[c] != ""},
            "geometry": _rounded_mapping(shapely.orient_polygons(row[layer.geometry.name])),
        }
        for row in layer.to_dict("records")
    ]


def write(layer: gpd.GeoDataFrame, path: Path) -> int:
    """Write a layer and give its size in bytes."""
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features(layer))
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return len(text.encode())


def _plain(value: object) -> object:
    return value.item() if isinstance(value, np.generic) else value


def _rounded_mapping(geometry: shapely.Geometry) -> dict[str, object]:
    shape: Mapping[str, object] = mapping(geometry)
    return {"type": shape["type"], "coordinates": _list(shape["coordinates"])}


def _list(coordinates: object) -> object:
    if isinstance(coordinates, Sequence):
        return [_list(part) for part in coordinates]
    return round(coordinates, DECIMALS) if isinstance(coordinates, float) else coordinates
