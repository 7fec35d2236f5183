"""Small helpers on shapes: parts, rounding, simplification by metres."""

import geopandas as gpd
import numpy as np
import shapely

from geo.model.crs import EQUAL_AREA, WGS84

DECIMALS = 4  # 11 m at most


def polygons(shape: object) -> np.ndarray:
    """Give the polygons in shapes of any nesting, without points and lines."""
    parts = np.asarray(shapely.get_parts(shape))
    while (shapely.get_type_id(parts) >= shapely.GeometryType.MULTIPOINT).any():
        parts = np.asarray(shapely.get_parts(parts))
    return np.asarray(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])


def polygonal(shape: object) -> shapely.Geometry:
    """Give the polygons in a shape as one polygon or multipolygon."""
    parts = polygons(shape)
    return parts[0] if len(parts) == 1 else shapely.multipolygons(parts)


def rounded(geometry: shapely.Geometry, decimals: int = DECIMALS) -> shapely.Geometry:
    """Round coordinates and leave out the vertices that fall together."""
    snapped = shapely.transform(geometry, lambda xy: np.round(xy, decimals) + 0.0)
    return shapely.remove_repeated_points(snapped)


def simplified(shapes: gpd.GeoSeries, tolerance: float) -> gpd.GeoSeries:
    """Simplify shapes given in WGS84 by metres (Douglas-Peucker, topology of each kept)."""
    return shapes.to_crs(EQUAL_AREA).simplify(tolerance).to_crs(WGS84)
