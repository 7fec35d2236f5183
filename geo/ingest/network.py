"""Build the routable railways and roads of data/: `python -m geo.ingest network --packages FOLDER`.

What is read, mended and edited is the network that the map draws (geo.ingest.geometry_network), taken 150 km beyond
the border; then the reviewed links of data/network_links.csv are added, and nodes that change neither a length nor
a course are left out. Nothing is rounded before the end.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import dijkstra

from geo.ingest import geometry_network, geometry_packages
from geo.ingest.geometry_network import GEOD, Network, Point, distance
from geo.ingest.geometry_packages import Package, PackageError, member
from geo.model.crs import EQUAL_AREA, WGS84

DATA = Path(__file__).parents[2] / "data"
PACKAGES = {"rail": geometry_packages.RAILWAYS, "road": geometry_packages.HIGHWAYS}
SOURCES = {"rail": "scgraph_railways", "road": "scgraph_highways"}
WIDER = 90e3  # metres on top of the 60 km that geometry_network reads: 150 km beyond the border
COURSE = 300.0  # metres that a line may move when a node on it is left out
SCHEME = 50.0  # km; a straight edge longer than that is a scheme: where it crosses the border is not known
TOWN, STREETS = 5_000, 12.0  # people, km from the centre: dead ends are led into such towns
AT_PLACE = 3.0  # km; a node as near as that is the place
BORDER = 2e3  # metres; the outline is simplified to about a kilometre
ABROAD = 15_000  # people; smaller settlements of the neighbours are left out
NEAR, FAR = 20.0, 100.0  # km; detours are measured between settlements that far apart
Edge = tuple[int, int]


@dataclass(slots=True)
class Marked:
    """A network with the origin of its edges: data, gap, shared, published or estimated, and their sources."""

    network: Network
    method: dict[Edge, str] = field(default_factory=dict)
    source: dict[Edge, str] = field(default_factory=dict)

    def note(self, before: dict[Edge, float], method: str, source: str) -> None:
        """Mark the edges that were not there before; parts of an estimated edge stay estimated."""
        gone = before.keys() - self.network.edges.keys()
        if any(self.method.get(edge) == "estimated" for edge in gone):
            method = "estimated"
        for edge in self.network.edges.keys() - before.keys():
            self.method[edge], self.source[edge] = method, source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder of packages and the folder to write to."""
    parser.add_argument("--packages", type=Path, required=True, help="folder with the downloaded packages")
    parser.add_argument("--data", type=Path, default=DATA, help="data folder")


def run(options: argparse.Namespace, _say: object = None) -> int:
    """Build and write nodes, edges and settlements; tell their numbers. 1 when a package is missing."""
    with tempfile.TemporaryDirectory() as scratch:
        try:
            for name, table in tables(options.data, lambda p: member(p, options.packages, Path(scratch))):
                path = options.data / f"{name}.csv"
                path.parent.mkdir(exist_ok=True)
                table.to_csv(path, index=False, lineterminator="\n")
                print(f"{name}: {len(table)} rows, {path.stat().st_size} bytes")
        except PackageError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


def tables(data: Path, opened: Callable[[Package], Path]) -> Iterator[tuple[str, pd.DataFrame]]:
    """Make every table, by the name of its file."""
    country = gpd.read_file(data / "geometry" / "kazakhstan.geojson").geometry.iloc[0]
    neighbours = gpd.read_file(data / "geometry" / "countries.geojson").set_index("country_id").geometry
    cities = json.loads(opened(geometry_packages.CITIES).read_text(encoding="utf-8"))
    people = settlements(cities, geometry_network.around(country, WIDER + geometry_network.MARGIN))
    yield "settlements", people
    named = points(data)
    for carrier, package in PACKAGES.items():
        marked = build(geometry_network.read(opened(package), geometry_network.around(country, WIDER)), carrier)
        edit(marked, _of(data, "network_edits", carrier), named)
        own = people[people["country"].eq("KZ")]
        factor = detour(marked.network, own)
        print(f"{carrier}: the way is {factor:.3f} times the geodesic (median)")
        link(marked, _of(data, "network_links", carrier), named, factor)
        if carrier == "road":
            print(f"{carrier}: {cross(marked, own, factor)} dead ends led into their towns")
        simplify(marked)
        at_border = cut(marked, country)
        nodes, edges = frames(marked, carrier, named | at_border, country)
        nodes["neighbour"] = [
            _neighbour(at_border.get(name.removeprefix(f"{carrier}_at_")), neighbours) for name in nodes["node_id"]
        ]
        yield f"network_nodes/{carrier}", nodes
        yield f"network_edges/{carrier}", edges


def settlements(cities: dict[str, dict[str, Any]], area: shapely.Geometry) -> pd.DataFrame:
    """List the settlements of Kazakhstan in GeoNames, and its neighbours' towns of 15,000 and more in the area.

    Gives settlement_id, name, country (ISO 3166-1), lat, lon, population, source_id.
    """
    shapely.prepare(area)
    rows = [
        {
            "settlement_id": f"gn_{city['geonameid']}",
            "name": city["name"],
            "country": city["countrycode"],
            "lat": city["latitude"],
            "lon": city["longitude"],
            "population": city["population"],
            "source_id": "geonames_cities500",
        }
        for city in cities.values()
        if city["countrycode"] == "KZ"
        or (city["population"] >= ABROAD and shapely.contains_xy(area, city["longitude"], city["latitude"]))
    ]
    return pd.DataFrame(rows).sort_values("settlement_id", ignore_index=True)


def points(data: Path) -> dict[str, Point]:
    """Read where towns, places, gateways and settlements are, by id; the first of these to name an id places it."""
    found: dict[str, Point] = {}
    for name in ("towns", "places", "gateways", "settlements"):
        table = pd.read_csv(data / f"{name}.csv")
        table = table[table["lat"].notna()]
        for place, lon, lat in zip(table.iloc[:, 0], table["lon"], table["lat"], strict=True):
            found.setdefault(str(place), (float(lon), float(lat)))
    return found


def build(network: Network, carrier: str) -> Marked:
    """Mark what the package gives, and join its gaps."""
    marked = Marked(network)
    marked.note({}, "data", SOURCES[carrier])
    before = dict(network.edges)
    network.mend()
    marked.note(before, "gap", SOURCES[carrier])
    return marked


def edit(marked: Marked, edits: pd.DataFrame, named: dict[str, Point]) -> None:
    """Apply the edits that the map is drawn with, in their order."""
    for position in range(len(edits)):
        row = edits.iloc[position]
        before = dict(marked.network.edges)
        geometry_network.edit(marked.network, edits.iloc[[position]], named)
        whole = "shared" if row["action"] == "split" else "published"
        marked.note(before, "estimated" if row["estimated"] else whole, str(row["source_id"]))


def link(marked: Marked, links: pd.DataFrame, named: dict[str, Point], factor: float) -> None:
    """Add the links of one carrier, in their order: `bend` leads an edge through a place, `join` adds an edge.

    A bend takes the edge that comes nearest, of those that end at the node `to_id` when there is one.
    A join begins at the place, or at a node within 3 km of it, and ends at the node nearest to the other place.
    Without a length it gets the geodesic times `factor`.
    """
    network = marked.network
    for row in links.to_dict("records"):
        before = dict(network.edges)
        start = _point(network, named, row["from_id"])
        if row["action"] == "bend":
            slack = geometry_network.LOOSE if row["estimated"] else geometry_network.SLACK
            _bend(network, start, row["to_id"], slack)
            marked.note(before, "estimated" if row["estimated"] else "shared", row["source_id"])
            continue
        one, away = network.nearest(start)
        one = one if away <= AT_PLACE else network.new_node(start)
        other, _ = network.nearest(_point(network, named, row["to_id"]))
        straight = distance(network.nodes[one], network.nodes[other])
        network.add(one, other, float(row["km"]) if row["km"] else straight * factor)
        marked.note(before, "estimated" if row["estimated"] else "published", row["source_id"])


def _bend(network: Network, point: Point, end: str, slack: float) -> None:
    own = int(end.partition("_")[2]) if end else None
    choice = {edge: km for edge, km in network.edges.items() if own is None or own in edge}
    narrow = Network(network.nodes, dict(choice))
    narrow.split(point, slack)
    for edge in choice.keys() - narrow.edges.keys():
        del network.edges[edge]
    network.edges.update(narrow.edges)


def _point(network: Network, named: dict[str, Point], name: str) -> Point:
    """Give the point of a place, or of a node by its id in the tables, such as road_362209."""
    return named[name] if name in named else network.nodes[int(name.partition("_")[2])]


def cross(marked: Marked, people: pd.DataFrame, factor: float) -> int:
    """Lead dead ends at the edge of a town into it: streets are not in the package, so its roads stop there.

    An estimated edge (geodesic times `factor`) goes from each dead end within STREETS km of a settlement of TOWN
    people and more to the node nearest to its centre, when the way there is more than twice as long and 5 km.
    Gives the number of edges.
    """
    network = marked.network
    before = dict(network.edges)
    ends = {node for node, degree in Counter(node for edge in network.edges for node in edge).items() if degree == 1}
    for town in people[people["population"] >= TOWN].sort_values("population", ascending=False).to_dict("records"):
        centre, _ = network.nearest((town["lon"], town["lat"]))
        near = sorted(end for end in ends if distance(network.nodes[end], (town["lon"], town["lat"])) <= STREETS)
        if not near:
            continue
        ids, matrix = _matrix(network)
        position = {node: i for i, node in enumerate(ids)}
        ways = dijkstra(matrix, directed=False, indices=position[centre], limit=5 * STREETS)
        for end in near:
            straight = distance(network.nodes[end], network.nodes[centre])
            if end != centre and ways[position[end]] > 2 * straight + 5:
                network.add(end, centre, straight * factor)
    marked.note(before, "estimated", "geonames_cities500")
    return len(network.edges) - len(before)


def cut(marked: Marked, country: shapely.Geometry) -> dict[str, Point]:
    """Cut the edges that cross the border there, as drawn; give the new points by the names of their nodes."""
    network = marked.network
    shapely.prepare(country)
    inside = {node: bool(shapely.contains_xy(country, *network.nodes[node])) for edge in network.edges for node in edge}
    names = {}
    for one, other in sorted(edge for edge in network.edges if inside[edge[0]] != inside[edge[1]]):
        chord = shapely.LineString([network.nodes[one], network.nodes[other]])
        share = shapely.line_locate_point(chord, _crossing(chord, country, inside[one]), normalized=True)
        lon, lat = shapely.get_coordinates(shapely.line_interpolate_point(chord, share, normalized=True))[0]
        node = network.new_node((float(lon), float(lat)))
        before = dict(network.edges)
        km = network.edges.pop((one, other))
        method, source = marked.method[one, other], marked.source[one, other]
        network.add(one, node, km * share)
        network.add(node, other, km * (1 - share))
        marked.note(before, method, source)
        names[f"border_{one}_{other}"] = network.nodes[node]
    return names


def _neighbour(point: Point | None, neighbours: gpd.GeoSeries) -> str:
    """Name the country nearest to a point at the border; both outlines are simplified, and do not quite meet."""
    return "" if point is None else str(neighbours.index[shapely.distance(neighbours, shapely.Point(point)).argmin()])


def _crossing(chord: shapely.LineString, country: shapely.Geometry, starts_inside: bool) -> shapely.Point:
    """Give where a chord crosses the border last, on its way out of the country."""
    within = shapely.get_parts(chord.intersection(country))
    ends = [shapely.Point(part.coords[-1 if starts_inside else 0]) for part in within]
    where = [shapely.line_locate_point(chord, end) for end in ends]
    return ends[int(np.argmax(where) if starts_inside else np.argmin(where))]


def detour(network: Network, people: pd.DataFrame) -> float:
    """Measure the median of way over geodesic between settlements at nodes (within 3 km), 20 to 100 km apart."""
    ids, matrix = _matrix(network)
    at = {network.nearest((lon, lat)) for lon, lat in zip(people["lon"], people["lat"], strict=True)}
    stops = sorted({node for node, away in at if away <= AT_PLACE})
    position = {node: i for i, node in enumerate(ids)}
    columns = [position[node] for node in stops]
    ways = dijkstra(matrix, directed=False, indices=columns, limit=5 * FAR)[:, columns]
    lon, lat = np.array([network.nodes[node] for node in stops]).T
    one, other = np.triu_indices(len(stops), 1)
    straight = np.asarray(GEOD.inv(lon[one], lat[one], lon[other], lat[other])[2]) / 1000
    take = (straight >= NEAR) & (straight <= FAR) & np.isfinite(ways[one, other])
    return float(np.median(ways[one, other][take] / straight[take]))


def _matrix(network: Network) -> tuple[list[int], csr_array]:
    ids = sorted({node for edge in network.edges for node in edge})
    position = {node: i for i, node in enumerate(ids)}
    rows, columns = zip(*((position[a], position[b]) for a, b in network.edges), strict=True)
    return ids, coo_array((list(network.edges.values()), (rows, columns)), shape=(len(ids), len(ids))).tocsr()


def simplify(marked: Marked) -> None:
    """Leave out nodes of degree two where the line moves by less than COURSE (Douglas-Peucker); lengths add up.

    Only runs of edges with the same origin are joined, so that a mark stays true of the whole edge.
    """
    network = marked.network
    to_plane = Transformer.from_crs(WGS84, EQUAL_AREA, always_xy=True).transform
    for chain in _chains(marked):
        xy = np.column_stack(to_plane(*np.array([network.nodes[node] for node in chain]).T))
        kept = shapely.get_coordinates(shapely.simplify(shapely.LineString(xy), COURSE))
        places = {tuple(point): i for i, point in enumerate(xy.tolist())}
        stops = sorted(places[tuple(point)] for point in kept.tolist())
        first = _key(*chain[:2])
        method, source = marked.method[first], marked.source[first]
        lengths = [network.edges.pop(_key(a, b)) for a, b in pairwise(chain)]
        for start, end in pairwise(stops):
            network.add(chain[start], chain[end], sum(lengths[start:end]))
            key = _key(chain[start], chain[end])
            marked.method[key], marked.source[key] = method, source


def _chains(marked: Marked) -> list[list[int]]:
    """Find the runs of at least two edges over nodes of degree two, ends different and not neighbours."""
    network = marked.network
    around: dict[int, list[int]] = {}
    for one, other in network.edges:
        around.setdefault(one, []).append(other)
        around.setdefault(other, []).append(one)

    def origin(one: int, other: int) -> tuple[str, str]:
        return marked.method[_key(one, other)], marked.source[_key(one, other)]

    def passes(node: int) -> bool:
        return len(around[node]) == 2 and origin(node, around[node][0]) == origin(node, around[node][1])

    # Two chains between the same ends would fall into one edge, and one of the two ways would be lost.
    chains, seen, taken = [], set(), set(network.edges)
    for start in sorted(node for node in around if not passes(node)):
        for step in sorted(around[start]):
            chain = [start, step]
            while passes(chain[-1]) and chain[-1] != start:
                one, other = around[chain[-1]]
                chain.append(other if one == chain[-2] else one)
            ends = _key(start, chain[-1])
            if len(chain) > 2 and chain[-1] != start and ends not in taken and chain[1] not in seen:
                seen.update(chain[1:-1])
                taken.add(ends)
                chains.append(chain)
    return chains


def _key(one: int, other: int) -> Edge:
    return min(one, other), max(one, other)


def frames(
    marked: Marked, carrier: str, named: dict[str, Point], country: shapely.Geometry
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Make the tables of nodes and edges, sorted by their keys."""
    network = marked.network
    places = {point: place for place, point in reversed(named.items())}
    used = sorted({node for edge in network.edges for node in edge})
    made = {node: places.get(network.nodes[node]) for node in used}
    ids = {node: f"{carrier}_at_{made[node]}" if made[node] else f"{carrier}_{node}" for node in used}
    nodes = pd.DataFrame(
        [(ids[n], carrier, round(network.nodes[n][1], 5), round(network.nodes[n][0], 5)) for n in used],
        columns=["node_id", "carrier", "lat", "lon"],
    ).sort_values("node_id", ignore_index=True)
    inside = geometry_network.around(country, BORDER)
    shapely.prepare(inside)
    rows = []
    for (one, other), km in network.edges.items():
        start, end = sorted((ids[one], ids[other]))
        abroad = km * _share_abroad(network.nodes[one], network.nodes[other], inside)
        edge = _key(one, other)
        rows.append((start, end, carrier, round(km, 3), round(abroad, 3), marked.method[edge], marked.source[edge]))
    columns = ["from_id", "to_id", "carrier", "km", "abroad_km", "method", "source_id"]
    return nodes, pd.DataFrame(rows, columns=columns).sort_values(["from_id", "to_id"], ignore_index=True)


def _share_abroad(one: Point, other: Point, inside: shapely.Geometry) -> float:
    """Tell the share of an edge outside the country; a scheme with both ends inside counts as inside."""
    chord = shapely.LineString([one, other])
    if inside.covers(chord):
        return 0.0
    if distance(one, other) > SCHEME and all(inside.covers(shapely.Point(end)) for end in (one, other)):
        return 0.0
    return float(chord.difference(inside).length / chord.length) if chord.length else 0.0


def _of(data: Path, name: str, carrier: str) -> pd.DataFrame:
    """Read the rows of one carrier; numbers stay text, empty ones "", the mark of an estimate becomes a boolean."""
    table = pd.read_csv(data / f"{name}.csv", dtype=str, keep_default_na=False)
    table["estimated"] = table["estimated"].eq("true")
    return table[table["carrier"].eq(carrier)].reset_index(drop=True)
