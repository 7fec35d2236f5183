"""Draw each corridor through its stops along the graph of railways or roads."""

from collections.abc import Mapping
from itertools import pairwise

import geopandas as gpd
import pandas as pd
import shapely

from geo.ingest.geometry_network import Network, Point, around, drawn, runs
from geo.ingest.geometry_shapes import DECIMALS
from geo.model.crs import WGS84

NEAR_BORDER = 5e3  # metres; roads of a corridor keep within that of the country
NAMES = ("name_kk", "name_ru", "name_en", "mode")
TOLERANCE = 300.0  # metres, Douglas-Peucker


def within(network: Network, country: shapely.Geometry, margin: float = NEAR_BORDER) -> Network:
    """Keep the edges that have both ends in the country or within `margin` metres of it."""
    area = around(country, margin)
    shapely.prepare(area)
    inside = {node for node, (lon, lat) in network.nodes.items() if shapely.contains_xy(area, lon, lat)}
    kept = {edge: km for edge, km in network.edges.items() if inside.issuperset(edge)}
    return Network(network.nodes, kept, network.afloat & kept.keys())


def corridors(
    table: pd.DataFrame, stops: pd.DataFrame, places: Mapping[str, Point], networks: Mapping[str, Network]
) -> gpd.GeoDataFrame:
    """Draw all corridors.

    Parameters
    ----------
    table, stops:
        Tables corridors and corridor_stops.
    places:
        Position of each stop, degrees east and north.
    networks:
        Graph by carrier.

    Returns
    -------
    One row for each run between consecutive stops, in order: corridor_id, names, mode, branch, position (of the stop
    it leads to), part, carrier, from_place, to_place, km (true length), schematic (see `Network.schematic`),
    geometry. Runs of a branch follow end to end. Raises OffNetworkError when a stop or path is not there.
    """
    rows, shapes = [], []
    named = {row["corridor_id"]: {key: row[key] for key in NAMES} for row in table.to_dict("records")}
    ordered = stops.sort_values(["corridor_id", "branch", "position"]).to_dict("records")
    for here, there in pairwise(ordered):
        if (here["corridor_id"], here["branch"]) != (there["corridor_id"], there["branch"]):
            continue
        network = networks[there["carrier"]]
        path = network.path(*(network.snap(places[stop["place_id"]]) for stop in (here, there)))
        for part, (schematic, km, line) in enumerate(runs(network, path), 1):
            rows.append(
                {
                    "corridor_id": there["corridor_id"],
                    **named[there["corridor_id"]],
                    **{key: there[key] for key in ("branch", "position", "carrier")},
                    "part": part,
                    "from_place": here["place_id"],
                    "to_place": there["place_id"],
                    "km": round(km, 1),
                    "schematic": schematic,
                }
            )
            shapes.append(line)
    layer = gpd.GeoDataFrame(rows, geometry=shapes, crs=WGS84)
    layer.geometry = drawn(list(layer.geometry), TOLERANCE, DECIMALS)
    return layer
