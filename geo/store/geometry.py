"""The geometry of data/, for measuring; what is drawn goes to the browser as files."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.model.atlas import Atlas
from geo.store.files import GEOMETRY
from geo.store.problems import DataError, Problem

DEGREES = np.array([180.0, 90.0])  # the bounds of longitude and latitude
Feature = tuple[dict[str, Any], BaseGeometry]


def features(atlas: Atlas, layer: str) -> tuple[Feature, ...]:
    """Give properties and geometry (EPSG:4326) of the features of a layer; none when there is no such layer.

    Raises DataError as `parse`.
    """
    return _read(atlas.folder / GEOMETRY / f"{layer}.geojson", atlas.version)


@lru_cache(maxsize=16)
def _read(path: Path, version: str) -> tuple[Feature, ...]:
    if not path.exists():
        return ()
    return parse(path.read_bytes(), f"{GEOMETRY}/{path.name}")


def layers(folder: Path) -> tuple[dict[str, tuple[Feature, ...]], list[Problem]]:
    """Read every layer of a data folder, by its file's path in it; what is no GeoJSON is left out and reported."""
    found: dict[str, tuple[Feature, ...]] = {}
    problems: list[Problem] = []
    for path in sorted((folder / GEOMETRY).glob("*.geojson")):
        file = path.relative_to(folder).as_posix()
        try:
            found[file] = parse(path.read_bytes(), file)
        except DataError as error:
            problems += error.problems
    return found, problems


def parse(content: bytes, file: str) -> tuple[Feature, ...]:
    """Read a collection of features, as of RFC 7946.

    Raises DataError: with line and character where it is no JSON, with the number of each feature that is none.
    """
    try:
        collection = json.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        bad = content[error.start : error.end].hex(" ")
        raise DataError([Problem(file, line, "", "encoding", bad)]) from error
    except json.JSONDecodeError as error:
        raise DataError([Problem(file, error.lineno, str(error.colno), "json", error.msg)]) from error
    rows = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(rows, list) or not rows or collection.get("type") != "FeatureCollection":
        raise DataError([Problem(file, 0, "", "no-features")])
    read = [_feature(row) for row in rows]
    if wrong := list(_wrong(read, file)):
        raise DataError(wrong)
    return tuple(feature for feature in read if feature)


def _feature(row: object) -> Feature | None:
    """Give properties and geometry of a feature; None when it is none or lies nowhere on Earth."""
    if not isinstance(row, dict) or not isinstance(row.get("properties"), dict):
        return None
    try:
        place = shape(row["geometry"])
    except (AttributeError, KeyError, TypeError, ValueError, shapely.errors.ShapelyError):
        return None
    lonlat = shapely.get_coordinates(place)
    return (row["properties"], place) if len(lonlat) and (np.abs(lonlat) <= DEGREES).all() else None


def _wrong(read: list[Feature | None], file: str) -> Iterator[Problem]:
    for number, feature in enumerate(read, 1):
        if feature is None:
            yield Problem(file, 0, "", "feature", str(number))
