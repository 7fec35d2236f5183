"""How far each town is from what matters to it: geodesics on the WGS 84 ellipsoid (Karney 2013), in km.

Straight lines, not roads or railways: the way by land is always longer. Both ends are points; how exact they are
stands in their tables (`precision`). A gateway without a coordinate takes no part, so the nearest known one may not be
the nearest there is.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
import pandas as pd
from pyproj import Geod

from geo.analysis.methods import GRID, Cells, merge_words
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag, GatewayKind, Territory

PERIOD = 2025  # year that the positions, gateways and corridors are of
GEOD = Geod(ellps="WGS84")
TARGET = ["target_id", "name_kk", "name_ru", "name_en", "lat", "lon", "source_id"]


def regional_centres(atlas: Atlas) -> pd.DataFrame:
    """Give the seats of the regions as places, with the `region_id` each serves; found by their Russian name."""
    seats = atlas.regions.loc[atlas.regions["seat_ru"] != "", ["region_id", "seat_ru"]]
    cities = atlas.places.sort_values("kind").drop_duplicates("name_ru")  # "city" before "station"
    return seats.merge(cities, left_on="seat_ru", right_on="name_ru").rename(columns={"place_id": "target_id"})


def corridor_stops(atlas: Atlas) -> pd.DataFrame:
    """Give the places that a corridor stops at."""
    stops = atlas.places[atlas.places["place_id"].isin(atlas.corridor_stops["place_id"])]
    return stops.rename(columns={"place_id": "target_id"})


def gateways(atlas: Atlas, *kinds: GatewayKind) -> pd.DataFrame:
    """Give the gateways of some kinds that have a coordinate; their source is that of the position."""
    rows = atlas.gateways[atlas.gateways["kind"].isin(kinds) & atlas.gateways["lat"].notna()]
    positions = [merge_words(*pair) for pair in zip(rows["position_source_id"], rows["source_id"], strict=True)]
    return rows.rename(columns={"gateway_id": "target_id"}).assign(source_id=positions)


TARGETS: dict[str, Callable[[Atlas], pd.DataFrame]] = {
    "distance_regional_centre": regional_centres,
    "distance_corridor_stop": corridor_stops,
    "distance_border_post": lambda atlas: gateways(atlas, GatewayKind.BORDER_RAIL, GatewayKind.BORDER_ROAD),
    "distance_sea_port": lambda atlas: gateways(atlas, GatewayKind.PORT),
    "distance_airport": lambda atlas: gateways(atlas, GatewayKind.AIRPORT),
}


def nearest(atlas: Atlas, what: str) -> pd.DataFrame:
    """Give the nearest target of every town: `town_id`, `km`, then TARGET; the regional centre is the own region's.

    `km` is NaN and texts are "" where there is no target. Raises KeyError for an unknown kind.
    """
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


METHODS: dict[str, Callable[[Atlas], Cells]] = {what: partial(distance, what) for what in TARGETS}
