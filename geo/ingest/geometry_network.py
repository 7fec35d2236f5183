"""Railways and roads as graphs: true lengths on edges that are often drawn as straight lines.

The package holds two literals, `graph` (a list of {neighbour: km}) and `nodes` (a list of [lat, lon]). It is read
as text, because importing it needs another package and fails.
"""

import ast
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Geod
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from geo.ingest.geometry_shapes import rounded, simplified
from geo.model.crs import EQUAL_AREA, WGS84

GEOD = Geod(ellps="WGS84")
MARGIN = 60e3  # metres around the country that lines may run in
STRAIGHT = 50.0  # km; a straight edge longer than that is a scheme, not a course
AFLOAT = 1.0  # km; so is one with more than that over water: a course would lead around, or over a short bridge
SNAP = 12.0  # km; a stop further than that from any node is off the network
SLACK = 1.02  # a place can lie on an edge when the way through it is not longer than the edge's true length
LOOSE = 1.3  # the same where the length is marked as estimated
MEND = 2.5  # km; a dead end as near as that to another track is a gap in the data
EARTH = 6371.0  # km, mean radius; good enough to look for neighbours
TOLERANCE = 300.0  # metres, Douglas-Peucker

Point = tuple[float, float]  # degrees east, north


class OffNetworkError(Exception):
    """A place is further from the network than the stated limit, or no path leads there."""


@dataclass(slots=True)
class Network:
    """An undirected graph.

    nodes: id -> point; edges: (smaller id, larger id) -> km along the track; afloat: edges drawn over water.
    """

    nodes: dict[int, Point]
    edges: dict[tuple[int, int], float] = field(default_factory=dict)
    afloat: set[tuple[int, int]] = field(default_factory=set)

    def add(self, one: int, other: int, km: float) -> None:
        """Add an edge, or keep the shorter one."""
        key = (min(one, other), max(one, other))
        self.edges[key] = min(km, self.edges.get(key, km))

    def find_afloat(self, water: shapely.Geometry, limit: float = AFLOAT) -> None:
        """Find the edges that have more than `limit` km over water (WGS84) when drawn straight."""
        edges = list(self.edges)
        drawn_straight = shapely.linestrings([[self.nodes[node] for node in edge] for edge in edges])
        shapely.prepare(water)
        near = np.flatnonzero(shapely.intersects(water, drawn_straight))
        over = shapely.intersection(drawn_straight[near], water)
        self.afloat = {edges[i] for i, wet in zip(near, over, strict=True) if GEOD.geometry_length(wet) > limit * 1000}

    def schematic(self, one: int, other: int) -> bool:
        """Tell whether the straight line between two neighbours is a scheme: too long, or over water."""
        edge = (min(one, other), max(one, other))
        return edge in self.afloat or distance(self.nodes[one], self.nodes[other]) > STRAIGHT

    def nearest(self, point: Point) -> tuple[int, float]:
        """Give the node nearest to a point, and its distance in km."""
        ids = np.array(sorted({node for edge in self.edges for node in edge}))
        lon, lat = np.array([self.nodes[i] for i in ids]).T
        away = np.asarray(GEOD.inv(np.full(len(ids), point[0]), np.full(len(ids), point[1]), lon, lat)[2]) / 1000
        return int(ids[away.argmin()]), float(away.min())

    def snap(self, point: Point, limit: float = SNAP) -> int:
        """Give the node nearest to a point; OffNetworkError when it is further than `limit` km."""
        node, away = self.nearest(point)
        if away > limit:
            raise OffNetworkError(f"{point}: {away:.1f} km to the nearest node")
        return node

    def new_node(self, point: Point) -> int:
        """Make a node at a point."""
        node = max(self.nodes) + 1
        self.nodes[node] = point
        return node

    def split(self, point: Point, slack: float = SLACK) -> int:
        """Lead the edge that comes nearest to a point through it, and give the new node.

        An edge drawn straight has its true length: a place on the way belongs there when the way through it is no
        longer than that, give or take `slack`. The true length, or that of the way when it is longer, is shared out
        in proportion to the two straight parts. Raises OffNetworkError when no edge can be led through the point.
        """
        best: tuple[float, tuple[int, int], float, float] | None = None
        for (one, other), km in self.edges.items():
            first, second = distance(self.nodes[one], point), distance(point, self.nodes[other])
            detour = first + second - distance(self.nodes[one], self.nodes[other])
            if first + second <= km * slack and (best is None or detour < best[0]):
                best = (detour, (one, other), first, second)
        if best is None:
            raise OffNetworkError(f"{point}: no edge can lead through it")
        _, (one, other), first, second = best
        km = max(self.edges.pop((one, other)), first + second)
        node = self.new_node(point)
        self.add(one, node, km * first / (first + second))
        self.add(node, other, km * second / (first + second))
        return node

    def mend(self, limit: float = MEND) -> int:
        """Join each dead end to the nearest node within `limit` km that the network does not lead to on a short way.

        A node counts as led to when the way there is at most ten times the limit. Gives the number of new edges.
        """
        ids, matrix = self._matrix()
        lon, lat = np.radians(np.array([self.nodes[node] for node in ids])).T
        ball = EARTH * np.c_[np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
        tree = cKDTree(ball)
        degree = Counter(node for edge in self.edges for node in edge)
        ends = [i for i, node in enumerate(ids) if degree[node] == 1]
        before = len(self.edges)
        for end in ends:
            close = sorted(
                tree.query_ball_point(ball[end], limit), key=lambda i: float(np.sum((ball[i] - ball[end]) ** 2))
            )
            ways = dijkstra(matrix, directed=False, indices=end, limit=10 * limit)
            gap = next((i for i in close if np.isinf(ways[i])), None)
            if gap is not None:
                self.add(ids[end], ids[gap], distance(self.nodes[ids[end]], self.nodes[ids[gap]]))
        return len(self.edges) - before

    def _matrix(self) -> tuple[list[int], csr_array]:
        ids = sorted({node for edge in self.edges for node in edge})
        index = {node: i for i, node in enumerate(ids)}
        rows, columns = zip(*((index[a], index[b]) for a, b in self.edges), strict=True)
        return ids, coo_array((list(self.edges.values()), (rows, columns)), shape=(len(ids), len(ids))).tocsr()

    def path(self, start: int, end: int) -> list[int]:
        """Give the nodes of the shortest path (Dijkstra 1959) by true length; OffNetworkError when there is none."""
        ids, matrix = self._matrix()
        index = {node: i for i, node in enumerate(ids)}
        _, before = dijkstra(matrix, directed=False, indices=index[start], return_predecessors=True)
        steps = [index[end]]
        while steps[-1] != index[start]:
            step = int(before[steps[-1]])
            if step < 0:
                raise OffNetworkError(f"no path from {self.nodes[start]} to {self.nodes[end]}")
            steps.append(step)
        return [ids[step] for step in reversed(steps)]

    def km(self, one: int, other: int) -> float:
        """Give the true length of the edge between two nodes."""
        return self.edges[min(one, other), max(one, other)]


def distance(one: Point, other: Point) -> float:
    """Give the geodesic distance in km (Karney 2013, on WGS84)."""
    return float(GEOD.inv(*one, *other)[2]) / 1000


def read(path: Path, country: shapely.Geometry) -> Network:
    """Read the edges of a package module that touch the country or lie within 60 km of it.

    country: polygon in WGS84. Edges are taken when one end lies in that area; edges from a node to itself are not.
    """
    parts: dict[str, list[object]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            name, _, literal = line.partition("=")
            if name.strip() in ("graph", "nodes"):
                parts[name.strip()] = ast.literal_eval(literal.strip())
    places = np.array(parts["nodes"], dtype=float)[:, ::-1]
    area = around(country, MARGIN)
    box = area.bounds
    near = (places[:, 0] > box[0]) & (places[:, 0] < box[2]) & (places[:, 1] > box[1]) & (places[:, 1] < box[3])
    shapely.prepare(area)
    near[near] = shapely.contains_xy(area, places[near])
    network = Network({})
    for one in np.flatnonzero(near):
        for other, km in _links(parts["graph"][one]):
            if other != one:
                network.nodes[int(one)] = (float(places[one, 0]), float(places[one, 1]))
                network.nodes[other] = (float(places[other, 0]), float(places[other, 1]))
                network.add(int(one), other, max(km, distance(network.nodes[int(one)], network.nodes[other])))
    return network


def around(country: shapely.Geometry, metres: float) -> shapely.Geometry:
    """Give the country, in WGS84, with what lies within `metres` of it."""
    return gpd.GeoSeries([country], crs=WGS84).to_crs(EQUAL_AREA).buffer(metres).to_crs(WGS84).iloc[0]


def _links(row: object) -> Iterable[tuple[int, float]]:
    return row.items() if isinstance(row, dict) else ()


def edit(network: Network, edits: pd.DataFrame, places: dict[str, Point]) -> None:
    """Apply the reviewed edits of one carrier in their order: split an edge at a place, or add an edge.

    edits: columns action (split, add), from_place, to_place, length_km, estimated.
    """
    for row in edits.to_dict("records"):
        if row["action"] == "split":
            network.split(places[row["from_place"]], LOOSE if row["estimated"] else SLACK)
        else:
            one, other = (_node_at(network, places[row[end]]) for end in ("from_place", "to_place"))
            network.add(one, other, float(row["length_km"]))


def _node_at(network: Network, point: Point) -> int:
    try:
        return network.snap(point)
    except OffNetworkError:
        return network.new_node(point)


def runs(network: Network, nodes: Sequence[int]) -> list[tuple[bool, float, shapely.LineString]]:
    """Cut a path into runs that are schematic (see `Network.schematic`) or not: (schematic, km, line)."""
    made: list[tuple[bool, float, list[Point]]] = []
    for one, other in pairwise(nodes):
        ends = [network.nodes[one], network.nodes[other]]
        schematic = network.schematic(one, other)
        if made and made[-1][0] == schematic:
            flag, km, points = made.pop()
            made.append((flag, km + network.km(one, other), [*points, ends[1]]))
        else:
            made.append((schematic, network.km(one, other), ends))
    return [(flag, km, shapely.LineString(points)) for flag, km, points in made]


def longest_step(line: shapely.LineString) -> float:
    """Give the longest straight step of a line in km."""
    return max((distance(a, b) for a, b in pairwise(line.coords)), default=0.0)


def drawn(courses: Sequence[shapely.LineString], tolerance: float, decimals: int) -> list[shapely.LineString]:
    """Simplify lines in WGS84 by metres and round them, but never into a straight step that would be a scheme."""
    fewer = simplified(gpd.GeoSeries(list(courses), crs=WGS84), tolerance)
    limits = [max(STRAIGHT, longest_step(course)) for course in courses]
    kept = zip(courses, fewer, limits, strict=True)
    return [rounded(less if longest_step(less) <= limit else course, decimals) for course, less, limit in kept]


def lines(network: Network, smallest: float, carrier: str, ground: shapely.Geometry) -> gpd.GeoDataFrame:
    """Make the layer of lines: one feature of courses, one of schemes.

    Edges under `smallest` km are left out, and what lies outside `ground` (WGS84) is cut off.
    """
    straight = {edge: distance(*(network.nodes[n] for n in edge)) for edge in network.edges}
    rows, shapes = [], []
    for schematic in (False, True):
        parts = [
            shapely.LineString([network.nodes[n] for n in edge])
            for edge, km in straight.items()
            if km >= smallest and network.schematic(*edge) == schematic
        ]
        whole = shapely.get_parts(parts if schematic else shapely.line_merge(shapely.multilinestrings(parts)))
        cut = [shapely.intersection(line, ground) for line in drawn(list(whole), TOLERANCE, 3)]
        kept = [rounded(piece, 3) for piece in shapely.get_parts(shapely.line_merge(cut))]
        shapes.append(shapely.multilinestrings([piece for piece in kept if piece.length > 0]))
        rows.append({f"{carrier}_id": "scheme" if schematic else "course", "schematic": schematic})
    return gpd.GeoDataFrame(rows, geometry=shapes, crs=WGS84)
