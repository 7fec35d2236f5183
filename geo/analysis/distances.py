"""How far towns and zones are from gateways by rail and by road, who lives around them, which corridors pass.

Committed as data by `python -m geo.analysis distances`; a test recomputes them. Ways are those of
geo.analysis.network: what is said there of lengths, limits and gaps holds here.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer

from geo.analysis import network
from geo.analysis.network import Graph, Route, Ways
from geo.model.atlas import Atlas
from geo.model.crs import WGS84
from geo.model.vocabulary import GatewayKind, Precision

CITY = 500_000  # people, as GeoNames has them
RADII = (50, 100, 250)  # km by road
REACHES = (10, 25, 50)  # km to a corridor's line
STEP = 0.1  # degrees; lines are cut that fine before they are measured to
KM = 1  # decimals of a distance in the tables

DISTANCES = ["from_id", "carrier", "target", "status", "to_id", "km", "second_km"]
DISTANCES += ["abroad_km", "estimated_km", "access_km", "via", "source_id"]


def places(atlas: Atlas) -> pd.DataFrame:
    """List everything that joins the networks: place_id, lat, lon; NaN where the position is not known.

    Towns, zones, gateways, places and settlements have ids of their own; a place named like a town is that town.
    """
    tables = {
        "town_id": atlas.towns,
        "zone_id": atlas.zones,
        "gateway_id": atlas.gateways,
        "place_id": atlas.places,
        "settlement_id": atlas.settlements,
    }
    parts = [table[[key, "lat", "lon"]].set_axis(["place_id", "lat", "lon"], axis=1) for key, table in tables.items()]
    return pd.concat(parts).drop_duplicates("place_id", ignore_index=True)


def graph(atlas: Atlas, carrier: str) -> Graph:
    """Make the graph of a carrier with all places joined, and the points where it crosses the border."""
    nodes = atlas.network_nodes
    border = nodes.loc[_at_border(nodes, carrier), ["node_id", "lat", "lon"]].rename(columns={"node_id": "place_id"})
    joined = pd.concat([places(atlas), border], ignore_index=True)
    return network.graph(nodes, atlas.network_edges, joined, carrier)


def origins(atlas: Atlas) -> pd.DataFrame:
    """List towns and zones: from_id, region_id, lat, lon."""
    parts = [
        table[[key, "region_id", "lat", "lon"]].rename(columns={key: "from_id"})
        for key, table in (("town_id", atlas.towns), ("zone_id", atlas.zones))
    ]
    return pd.concat(parts, ignore_index=True)


def pairs(atlas: Atlas, carrier: str) -> Ways:
    """Find the ways between all towns, zones and gateways of one carrier."""
    ends = [*origins(atlas)["from_id"], *atlas.gateways["gateway_id"]]
    return network.ways(graph(atlas, carrier), ends)


def _gateways(*kinds: GatewayKind) -> Callable[[Atlas, str, str], list[str]]:
    def find(atlas: Atlas, _carrier: str, _region: str) -> list[str]:
        return list(atlas.gateways.loc[atlas.gateways["kind"].isin(kinds), "gateway_id"])

    return find


def _road_posts(atlas: Atlas, _carrier: str, _region: str) -> list[str]:
    # The centre of a post's district can lie a hundred km from the post, and may be the very town that asks.
    posts = atlas.gateways[atlas.gateways["kind"] == GatewayKind.BORDER_ROAD]
    return list(posts.loc[posts["precision"].isin([Precision.SITE, Precision.CITY]), "gateway_id"])


def _crossings(atlas: Atlas, carrier: str, _region: str) -> list[str]:
    return list(atlas.network_nodes.loc[_at_border(atlas.network_nodes, carrier), "node_id"])


def _at_border(nodes: pd.DataFrame, carrier: str) -> pd.Series:
    return nodes["node_id"].str.startswith(f"{carrier}_at_border_")


def _cities(atlas: Atlas, _carrier: str, _region: str) -> list[str]:
    people = atlas.settlements
    return list(people.loc[(people["population"] >= CITY) & (people["country"] == "KZ"), "settlement_id"])


def _centre(atlas: Atlas, _carrier: str, region: str) -> list[str]:
    seat = atlas.regions.set_index("region_id").at[region, "seat_kk"]
    found = atlas.places[(atlas.places["name_kk"] == seat) & (atlas.places["kind"] == "city")]
    return list(found["place_id"])


def _stops(atlas: Atlas, carrier: str, _region: str) -> list[str]:
    return sorted(set(atlas.corridor_stops.loc[atlas.corridor_stops["carrier"] == carrier, "place_id"]))


# By carrier: what distances are told to, and how its places are found (of the region that the town or zone lies in).
TARGETS: Mapping[str, Mapping[str, Callable[[Atlas, str, str], list[str]]]] = {
    "rail": {
        "border_crossing": _crossings,
        "border_rail": _gateways(GatewayKind.BORDER_RAIL),
        "port": _gateways(GatewayKind.PORT),
        "city_500k": _cities,
        "regional_centre": _centre,
        "corridor_stop": _stops,
    },
    "road": {
        "border_crossing": _crossings,
        "border_road": _road_posts,
        "port": _gateways(GatewayKind.PORT),
        "airport": _gateways(GatewayKind.AIRPORT),
        "city_500k": _cities,
        "regional_centre": _centre,
        "corridor_stop": _stops,
    },
}


def distances(atlas: Atlas) -> pd.DataFrame:
    """Tell for every town and zone the nearest of each class by each carrier: DISTANCES, sorted by its key.

    status: reached; or why there is no km: no_position (of the town or zone), off_network (further from it than the
    limit), no_target (none of the class has a position on the network), no_way. second_km: the shortest way that
    avoids the busiest link of the first; empty when there is none.
    """
    rows = [row for carrier in TARGETS for row in _rows(atlas, carrier)]
    return pd.DataFrame(rows, columns=DISTANCES).sort_values(DISTANCES[:3], ignore_index=True)


def _rows(atlas: Atlas, carrier: str) -> Iterable[list[object]]:
    starts = origins(atlas)
    found = pairs(atlas, carrier)
    busy = network.loads(found, atlas.gateways["gateway_id"])
    named = network.joints(found.graph, [*atlas.towns["town_id"], *atlas.places["place_id"]])
    known: dict[tuple[int, int], list[object]] = {}
    for target, find in TARGETS[carrier].items():
        for start in starts.to_dict("records"):
            from_id = start["from_id"]
            ends = [end for end in find(atlas, carrier, start["region_id"]) if end in found.graph.at]
            status, end = _nearest(found, from_id, ends, known_position=bool(np.isfinite(start["lat"])))
            if status != "reached":
                yield [from_id, carrier, target, status, "", *[np.nan] * 5, "", ""]
                continue
            nodes = found.graph.at[from_id], found.graph.at[end]
            if nodes not in known:
                known[nodes] = _told(found, from_id, end, busy, named)
            yield [from_id, carrier, target, status, end, *known[nodes]]


def _nearest(found: Ways, start: str, ends: list[str], *, known_position: bool) -> tuple[str, str]:
    if not known_position:
        return "no_position", ""
    if start not in found.graph.at:
        return "off_network", ""
    if not ends:
        return "no_target", ""
    km, end = min((found.distance(start, end), end) for end in ends)
    return ("reached", end) if np.isfinite(km) else ("no_way", "")


def _told(found: Ways, start: str, end: str, busy: np.ndarray, named: dict[int, str]) -> list[object]:
    first = network.route(found, start, end, named)
    if first is None:
        raise ValueError(f"no way from {start} to {end}")
    second = network.detour(found.graph, first, start, end, busy, named)
    figures = [first.km, second.km if second else np.nan, first.abroad_km, first.estimated_km, first.access_km]
    return [*(round(figure, KM) for figure in figures), " ".join(first.via), " ".join(first.sources)]


def surroundings(atlas: Atlas, corridors: Mapping[str, shapely.Geometry]) -> pd.DataFrame:
    """Tell for every town and zone who lives within RADII by road, and which corridors pass within REACHES.

    corridors: lines by corridor_id, WGS 84. People are those of Kazakhstan's settlements in GeoNames that join the
    roads, the town itself included; NaN when it is off the roads. Columns: from_id, population_<km>km,
    corridors_<km>km (ids split by spaces).
    """
    starts = origins(atlas)
    roads = network.ways(graph(atlas, "road"), starts["from_id"], limit=max(RADII))
    people = atlas.settlements[atlas.settlements["country"] == "KZ"]
    sums = network.within(roads, people, RADII)
    table = starts[["from_id"]].copy()
    for radius in RADII:
        table[f"population_{radius}km"] = table["from_id"].map(sums[radius])
    away = [_to_lines(start["lon"], start["lat"], corridors) for start in starts.to_dict("records")]
    for reach in REACHES:
        table[f"corridors_{reach}km"] = [" ".join(sorted(i for i, km in near.items() if km <= reach)) for near in away]
    return table.sort_values("from_id", ignore_index=True)


def _to_lines(lon: float, lat: float, lines: Mapping[str, shapely.Geometry]) -> dict[str, float]:
    """Measure from a point to lines, in km: an azimuthal equidistant projection about the point is true from there."""
    if not np.isfinite(lat):
        return {}
    about = f"+proj=aeqd +lat_0={lat} +lon_0={lon} +ellps=WGS84 +units=m"
    flat = Transformer.from_crs(WGS84, about, always_xy=True)

    def measured(line: shapely.Geometry) -> float:
        fine = shapely.segmentize(line, STEP)
        plane = shapely.transform(fine, lambda xy: np.column_stack(flat.transform(*xy.T)))
        return float(shapely.distance(plane, shapely.Point(0, 0))) / 1000

    return {name: measured(line) for name, line in lines.items()}


def checks(atlas: Atlas) -> pd.DataFrame:
    """Measure the sections of data/network_checks.csv anew: the table with computed_km and error_pct filled.

    A section is the shortest way through its stops, in their order, without the straight access to them; ` | ` parts
    legs that are added up; with `inside`, only kilometres in Kazakhstan count. NaN where no way leads through.
    """
    table = atlas.network_checks.copy()
    graphs = {carrier: graph(atlas, carrier) for carrier in TARGETS}
    table["computed_km"] = [
        round(_length(graphs[row["carrier"]], row["stops"], inside=row["inside"]), KM)
        for row in table.to_dict("records")
    ]
    table["error_pct"] = ((table["computed_km"] / table["published_km"] - 1) * 100).round(1)
    return table


def _length(joined: Graph, stops: str, *, inside: bool) -> float:
    total = 0.0
    for leg in stops.split(" | "):
        ids = leg.split(" ")
        found = network.ways(joined, ids)
        for one, other in pairwise(ids):
            way: Route | None = network.route(found, one, other, {})
            if way is None:
                return float("nan")
            total += way.km - way.access_km - (way.abroad_km if inside else 0.0)
    return total


def tables(atlas: Atlas, corridors: Mapping[str, shapely.Geometry]) -> dict[str, pd.DataFrame]:
    """Compute everything that is committed, by table; whole numbers and truth values as the files write them."""
    measured = checks(atlas)
    return {
        "distances": distances(atlas),
        "surroundings": surroundings(atlas, corridors).astype({f"population_{km}km": "Int64" for km in RADII}),
        "network_checks": measured.assign(
            inside=measured["inside"].map({True: "true", False: "false"}),
            published_km=measured["published_km"].map("{:g}".format),
        ),
    }
