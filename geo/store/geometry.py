"""The geometry of data/, for measuring; what is drawn goes to the browser as files."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.model.atlas import Atlas
from geo.store.files import GEOMETRY

Feature = tuple[dict[str, Any], BaseGeometry]


def features(atlas: Atlas, layer: str) -> tuple[Feature, ...]:
    """Give properties and geometry (EPSG:4326) of the features of a layer; none when there is no such layer."""
    return _read(atlas.folder / GEOMETRY / f"{layer}.geojson", atlas.version)


@lru_cache(maxsize=16)
def _read(path: Path, version: str) -> tuple[Feature, ...]:
    if not path.exists():
        return ()
    rows = json.loads(path.read_text(encoding="utf-8"))["features"]
    return tuple((row["properties"], shape(row["geometry"])) for row in rows)
