"""How far each town is from what matters to it: geodesics on the WGS 84 ellipsoid (Karney 2013), in km.

Straight lines, not roads or railways: the way by land to the same point is never shorter. Towns are points. To points
the distance is exact; to corridors and borders it is taken in an azimuthal equidistant projection centred on the town
(Snyder 1987, Map Projections: A Working Manual, section 25), where distances from the centre are true and only the
course of a straight piece between two vertices is not. Border posts take no part: of most, no position is known, so the
nearest known one may be hundreds of km beyond the nearest there is; the state border itself is measured instead.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
import pandas as pd
import shapely
from pyproj import Geod, Proj
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geo.analysis.methods import GRID, Cells, merge_words
from geo.model.atlas import Atlas
from geo.model.tables import NAMES
from geo.model.vocabulary import Flag, GatewayKind, Territory
from geo.store.geometry import features

PERIOD = 2025  # year that the positions, gateways and corridors are of
GEOD = Geod(ellps="WGS84")
TARGET = ["target_id", "name_kk", "name_ru", "name_en", "lat", "lon", "source_id"]


def regional_centres(atlas: Atlas) -> pd.DataFrame:
    """Give the seats of the regions as places, with the `region_id` each serves; found by their Russian name."""
    seats = atlas.regions.loc[atlas.regions["seat_ru"] != "", ["region_id", "seat_ru"]]
    cities = atlas.places.sort_values("kind").drop_duplicates("name_ru")  # "city" before "station"
    return seats.merge(cities, left_on="seat_ru", right_on="name_ru").rename(columns={"place_id": "target_id"})


def gateways(atlas: Atlas, *kinds: GatewayKind) -> pd.DataFrame:
    """Give the gateways of some kinds that have a coordinate; their source is that of the position."""
    rows = atlas.gateways[atlas.gateways["kind"].isin(kinds) & atlas.gateways["lat"].notna()]
    positions = [merge_words(*pair) for pair in zip(rows["position_source_id"], rows["source_id"], strict=True)]
    return rows.rename(columns={"gateway_id": "target_id"}).assign(source_id=positions)


TARGETS: dict[str, Callable[[Atlas], pd.DataFrame]] = {
    "distance_regional_centre": regional_centres,
    "distance_sea_port": lambda atlas: gateways(atlas, GatewayKind.PORT),
    "distance_airport": lambda atlas: gateways(atlas, GatewayKind.AIRPORT),
}


NEIGHBOURS = ("china", "kyrgyzstan", "russia", "turkmenistan", "uzbekistan")  # by land
BORDERS_SOURCE = "natural_earth_countries"


@dataclass(frozen=True, slots=True)
class Lines:
    """A layer of lines or areas to measure to: which features, what their id is called, and their source."""

    layer: str
    key: str
    only: tuple[str, ...] = ()
    source_id: str = ""


LINES = {
    "distance_corridor": Lines("corridors", "corridor_id"),
    "distance_state_border": Lines("countries", "country_id", NEIGHBOURS, BORDERS_SOURCE),
}


@lru_cache(maxsize=16)
def nearest(atlas: Atlas, what: str) -> pd.DataFrame:
    """Give the nearest target of every town: `town_id`, `km`, then TARGET; the regional centre is the own region's.

    `km` is NaN and texts are "" where there is no target; lines have no `lat` and `lon`. KeyError for an unknown kind.
    The frame is kept for the next who asks: not to be changed.
    """
    if what in LINES:
        return _nearest_line(atlas, LINES[what])
    targets = TARGETS[what](atlas)
    records = []
    for town in atlas.towns.to_dict("records"):
        near = targets[targets["region_id"] == town["region_id"]] if what == "distance_regional_centre" else targets
        if near.empty:
            records.append({"town_id": town["town_id"], "km": np.nan, **dict.fromkeys(TARGET, "")})
            continue
        count = len(near)
        _, _, metres = GEOD.inv(
            np.full(count, town["lon"]), np.full(count, town["lat"]), near["lon"].to_numpy(), near["lat"].to_numpy()
        )
        best = near.iloc[int(np.argmin(metres))]
        km = float(np.min(metres)) / 1000
        records.append({"town_id": town["town_id"], "km": km, **{column: best[column] for column in TARGET}})
    return pd.DataFrame(records, columns=["town_id", "km", *TARGET])


def _nearest_line(atlas: Atlas, lines: Lines) -> pd.DataFrame:
    rows = [row for row in features(atlas, lines.layer) if not lines.only or row[0][lines.key] in lines.only]
    shapes = [geometry for _, geometry in rows]
    records = []
    for town in atlas.towns.to_dict("records"):
        metres = _metres(shapes, town["lon"], town["lat"])
        if not len(metres):
            records.append({"town_id": town["town_id"], "km": np.nan, **dict.fromkeys(TARGET, "")})
            continue
        best = rows[int(np.argmin(metres))][0]
        records.append(
            {
                "town_id": town["town_id"],
                "km": float(np.min(metres)) / 1000,
                "target_id": best[lines.key],
                **{name: best[name] for name in NAMES},
                "lat": np.nan,
                "lon": np.nan,
                "source_id": lines.source_id or str(atlas.corridor(best[lines.key])["source_id"]),
            }
        )
    return pd.DataFrame(records, columns=["town_id", "km", *TARGET])


def _metres(shapes: Sequence[BaseGeometry], lon: float, lat: float) -> np.ndarray:
    """Give the distance from a place to each shape, in m."""
    project = Proj(proj="aeqd", lat_0=lat, lon_0=lon, datum="WGS84", units="m")
    around = shapely.transform(np.array(shapes, dtype=object), project, interleaved=False)
    return np.asarray(shapely.distance(Point(0, 0), around))


def distance(what: str, atlas: Atlas) -> Cells:
    """Make a distance for every town, as the rows of `geo.analysis.values.values`, all of PERIOD."""
    rows = nearest(atlas, what)
    positions = atlas.towns.set_index("town_id")["position_source_id"]
    sources = zip(rows["town_id"].map(positions), rows["source_id"], strict=True)
    return pd.DataFrame(
        {
            "town_id": rows["town_id"],
            "territory": str(Territory.TOWN),
            "period": PERIOD,
            "value": rows["km"],
            "status": np.where(rows["km"].isna(), str(Flag.MISSING), ""),
            "source_id": [merge_words(*pair) for pair in sources],
            "cell": "",
            "note": "",
        },
        columns=[*GRID, "value", "status", "source_id", "cell", "note"],
    )


METHODS: dict[str, Callable[[Atlas], Cells]] = {what: partial(distance, what) for what in (*TARGETS, *LINES)}
