"""Ways over the railways and roads of data/: graph, snapping, shortest paths.

Lengths are those of the edges in data/network_edges (OpenStreetMap, mended and completed by hand; their `method`
says which). A place joins the network at the nearest point of the nearest edge as drawn, by a straight access edge
(geodesic, WGS 84), when that point lies within LIMITS, where the course is known before where it is a scheme; else it
is off the network: the Atlas does not know its way, which does not mean that there is none. Shortest paths are
Dijkstra's (1959), by length.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import pandas as pd
import shapely
from pyproj import Geod, Transformer
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import dijkstra

from geo.model.crs import EQUAL_AREA, WGS84

GEOD = Geod(ellps="WGS84")
LIMITS = {"rail": 15.0, "road": 10.0}  # km from a place to the network
SCHEME = 50.0  # km; an edge with a longer chord is a scheme: it is joined only where no course is within the limit
AT_NODE = 0.01  # km; a place as near as that is on the network, a point as near as that to a node is the node
LEAST = 1e-6  # km; a link of no length would be no link to a sparse matrix
CLEAR = 10.0  # km around both ends where a link is not taken as the one to go round
TWINS = 2.0  # km around the middle of a closed link: the other track or carriageway is closed with it


@dataclass(frozen=True, eq=False)
class Graph:
    """An undirected network of one carrier with places joined to it.

    lonlat: (n, 2) degrees of the nodes, places and the points where they join included.
    ends: (m, 2) node numbers of the links; km, abroad_km: (m,) lengths, and how much of them is outside Kazakhstan.
    estimated, access: (m,) whether a length is estimated, whether the link joins a place.
    source: (m,) id of the source of a length, empty for access.
    at: node of each place on the network. joint: node on the network itself where a place joins it. off_km: how far
    it is from there. Places that are not here are further off than the limit.
    """

    carrier: str
    lonlat: np.ndarray
    ends: np.ndarray
    km: np.ndarray
    abroad_km: np.ndarray
    estimated: np.ndarray
    access: np.ndarray
    source: np.ndarray
    at: dict[str, int]
    joint: dict[str, int]
    off_km: dict[str, float]

    @cached_property
    def matrix(self) -> csr_array:
        """Give the lengths as a sparse matrix, each link once."""
        return self._matrix(np.ones(len(self.km), dtype=bool))

    def without(self, links: np.ndarray) -> csr_array:
        """Give the matrix with some links closed; links: (m,) mask."""
        return self._matrix(~links)

    def _matrix(self, keep: np.ndarray) -> csr_array:
        n = len(self.lonlat)
        one, other = self.ends[keep].T
        return coo_array((self.km[keep], (one, other)), shape=(n, n)).tocsr()

    @cached_property
    def link_of(self) -> dict[tuple[int, int], int]:
        """Give the number of a link by its two nodes, in either order."""
        numbers = {(int(a), int(b)): i for i, (a, b) in enumerate(self.ends)}
        return numbers | {(b, a): i for (a, b), i in numbers.items()}

    @cached_property
    def middle(self) -> np.ndarray:
        """Give the middles of the links as drawn: (m, 2) degrees."""
        return np.asarray(self.lonlat[self.ends].mean(axis=1))


@dataclass(frozen=True, eq=False)
class Ways:
    """Shortest ways from some places to all nodes: km (s, n), and the node before each (s, n), negative for none."""

    graph: Graph
    places: tuple[str, ...]
    km: np.ndarray
    before: np.ndarray

    @cached_property
    def row(self) -> dict[str, int]:
        """Give the row of a place."""
        return {place: i for i, place in enumerate(self.places)}

    def distance(self, start: str, end: str) -> float:
        """Give the km between two places; inf when no way leads there, NaN when one of them is off the network."""
        if start not in self.row or end not in self.graph.at:
            return float("nan")
        return float(self.km[self.row[start], self.graph.at[end]])

    def nodes(self, start: str, end: str) -> list[int]:
        """Give the nodes of the shortest way, start first; empty when there is none."""
        if not np.isfinite(self.distance(start, end)):
            return []
        before, steps = self.before[self.row[start]], [self.graph.at[end]]
        while steps[-1] != self.graph.at[start]:
            steps.append(int(before[steps[-1]]))
        return steps[::-1]


@dataclass(frozen=True, slots=True)
class Route:
    """One way: km in all, of which outside Kazakhstan, of estimated length, and straight access at both ends.

    sources: those of its edges, sorted.
    """

    km: float
    abroad_km: float
    estimated_km: float
    access_km: float
    via: tuple[str, ...]
    links: tuple[int, ...]
    sources: tuple[str, ...]


def graph(nodes: pd.DataFrame, edges: pd.DataFrame, places: pd.DataFrame, carrier: str) -> Graph:
    """Join places to the network of one carrier.

    nodes: node_id, carrier, lat, lon. edges: from_id, to_id, carrier, km, abroad_km, method, source_id.
    places: place_id, lat, lon; places without coordinates take no part, places at one point share a node.
    """
    nodes, edges = (table[table["carrier"] == carrier] for table in (nodes, edges))
    number = pd.Series(np.arange(len(nodes)), index=nodes["node_id"])
    ends = np.column_stack([number[edges["from_id"]], number[edges["to_id"]]]).astype(int)
    lonlat = nodes[["lon", "lat"]].to_numpy(float)
    where = places.dropna(subset=["lat", "lon"])
    points = where[["lon", "lat"]].drop_duplicates().to_numpy(float)
    links = pd.DataFrame(
        {
            "one": ends[:, 0],
            "other": ends[:, 1],
            "km": edges["km"].to_numpy(float),
            "abroad_km": edges["abroad_km"].to_numpy(float),
            "estimated": edges["method"].to_numpy() == "estimated",
            "access": False,
            "source": edges["source_id"].to_numpy(),
        }
    )
    joins = _joins(lonlat, ends, links["estimated"].to_numpy(bool), points, LIMITS[carrier])
    lonlat, links, joints = _split(lonlat, links, joins)
    lonlat, links, anchors = _access(lonlat, links, joins, joints, points)
    by_point = {tuple(point): i for i, point in enumerate(points.tolist())}
    which = {
        str(place): by_point[lon, lat]
        for place, lon, lat in zip(where["place_id"], where["lon"], where["lat"], strict=True)
        if by_point[lon, lat] in anchors
    }
    links["km"] = links["km"].clip(lower=LEAST)
    return Graph(
        carrier,
        lonlat,
        links[["one", "other"]].to_numpy(int),
        links["km"].to_numpy(float),
        links["abroad_km"].to_numpy(float),
        links["estimated"].to_numpy(bool),
        links["access"].to_numpy(bool),
        links["source"].to_numpy(str),
        {place: anchors[i] for place, i in which.items()},
        {place: joints[i] for place, i in which.items()},
        {place: joins[i].off_km for place, i in which.items()},
    )


@dataclass(frozen=True, slots=True)
class _Join:
    """Where a point meets the network: the edge, the share of it from its first end, the point there, how far off."""

    edge: int
    share: float
    lonlat: tuple[float, float]
    off_km: float


def _joins(
    lonlat: np.ndarray, ends: np.ndarray, estimated: np.ndarray, points: np.ndarray, limit: float
) -> dict[int, _Join]:
    """Find where points meet the network, by their number; chords are straight in an equal-area projection.

    Its scale is true to a per cent across the country, so it only chooses the edge: the distance is geodesic.
    estimated: (m,) edges whose course is not known; those longer than the limit are schemes between their ends.
    """
    plane = Transformer.from_crs(WGS84, EQUAL_AREA, always_xy=True)
    flat = np.column_stack(plane.transform(*lonlat.T))
    lines = shapely.linestrings(flat[ends])
    chord = shapely.length(lines) / 1000
    spots = shapely.points(np.column_stack(plane.transform(*points.T)))
    spot, edge = shapely.STRtree(lines).query(spots, predicate="dwithin", distance=limit * 1010)
    along = shapely.line_locate_point(lines[edge], spots[spot], normalized=True)
    vague = (estimated & (chord > limit))[edge] & (along > 0) & (along < 1)
    scheme = (chord > SCHEME)[edge] | vague
    away = shapely.distance(spots[spot], lines[edge])
    joins: dict[int, _Join] = {}
    for k in np.lexsort((edge, away, scheme)):
        i, j, share = int(spot[k]), int(edge[k]), float(along[k])
        if i in joins:
            continue
        x, y = shapely.get_coordinates(shapely.line_interpolate_point(lines[j], share, normalized=True))[0]
        lon, lat = plane.transform(x, y, direction="INVERSE")
        off = float(GEOD.inv(*points[i], lon, lat)[2]) / 1000
        if off <= limit:
            joins[i] = _Join(j, share, (lon, lat), off)
    return dict(sorted(joins.items()))


def _split(
    lonlat: np.ndarray, links: pd.DataFrame, joins: dict[int, _Join]
) -> tuple[np.ndarray, pd.DataFrame, dict[int, int]]:
    """Split edges where points join them; give the nodes, the links and the node of each point's joint."""
    new: list[tuple[float, float]] = []
    parts, joints, done = [], {}, []
    by_edge: dict[int, list[tuple[float, int]]] = {}
    for i, join in joins.items():
        by_edge.setdefault(join.edge, []).append((join.share, i))
    for edge, stops in by_edge.items():
        link = links.iloc[edge]
        before, at = 0.0, int(link["one"])
        for share, i in sorted(stops):
            if (share - before) * link["km"] <= AT_NODE:
                joints[i] = at
            elif (1 - share) * link["km"] <= AT_NODE:
                joints[i] = int(link["other"])
            else:
                new.append(joins[i].lonlat)
                joints[i] = len(lonlat) + len(new) - 1
                parts.append(_part(link, at, joints[i], share - before))
                before, at = share, joints[i]
        if before > 0:
            parts.append(_part(link, at, int(link["other"]), 1 - before))
            done.append(edge)
    links = pd.concat([links.drop(index=done), pd.DataFrame(parts, columns=links.columns)], ignore_index=True)
    return np.vstack([lonlat, np.array(new).reshape(-1, 2)]), links.astype(_TYPES), joints


_TYPES = {"one": int, "other": int, "km": float, "abroad_km": float, "estimated": bool, "access": bool, "source": str}
_Link = tuple[int, int, float, float, bool, bool, str]


def _part(link: pd.Series, one: int, other: int, share: float) -> _Link:
    kept = bool(link["estimated"]), False, str(link["source"])
    return one, other, link["km"] * share, link["abroad_km"] * share, *kept


def _access(
    lonlat: np.ndarray, links: pd.DataFrame, joins: dict[int, _Join], joints: dict[int, int], points: np.ndarray
) -> tuple[np.ndarray, pd.DataFrame, dict[int, int]]:
    """Add the points as nodes with a straight link to their joints; points on the network are their joints."""
    anchors: dict[int, int] = {}
    new: list[np.ndarray] = []
    parts: list[_Link] = []
    for i, join in joins.items():
        if join.off_km <= AT_NODE:
            anchors[i] = joints[i]
            continue
        anchors[i] = len(lonlat) + len(new)
        new.append(points[i])
        parts.append((joints[i], anchors[i], join.off_km, 0.0, True, True, ""))
    links = pd.concat([links, pd.DataFrame(parts, columns=links.columns)], ignore_index=True).astype(_TYPES)
    return np.vstack([lonlat, np.array(new).reshape(-1, 2)]), links, anchors


def ways(network: Graph, places: Iterable[str], limit: float = np.inf) -> Ways:
    """Find the shortest ways from places to everywhere, as far as `limit` km; places off the network are left out."""
    sources = tuple(place for place in dict.fromkeys(places) if place in network.at)
    starts = np.array([network.at[place] for place in sources], dtype=int)
    unique, row = np.unique(starts, return_inverse=True)
    if not len(unique):
        nothing = np.empty((0, len(network.lonlat)))
        return Ways(network, (), nothing, nothing.astype(int))
    km, before = dijkstra(network.matrix, directed=False, indices=unique, return_predecessors=True, limit=limit)
    return Ways(network, sources, km[row], before[row])


def route(found: Ways, start: str, end: str, named: dict[int, str]) -> Route | None:
    """Describe the shortest way between two places; None when there is none.

    named: name of nodes on the network (see `joints`), for the places that the way goes through.
    """
    nodes = found.nodes(start, end)
    if not nodes:
        return None
    return _route(found.graph, nodes, named, {start, end})


def _route(network: Graph, nodes: Sequence[int], named: dict[int, str], ends: set[str]) -> Route:
    links = [network.link_of[pair] for pair in pairwise(nodes)]
    passed = dict.fromkeys(named[node] for node in nodes if node in named)
    at_ends = {network.joint[end] for end in ends}
    return Route(
        km=float(network.km[links].sum()),
        abroad_km=float(network.abroad_km[links].sum()),
        estimated_km=float(network.km[links][network.estimated[links] & ~network.access[links]].sum()),
        access_km=float(network.km[links][network.access[links]].sum()),
        via=tuple(place for place in passed if network.joint[place] not in at_ends),
        links=tuple(links),
        sources=tuple(sorted({str(network.source[link]) for link in links} - {""})),
    )


def joints(network: Graph, places: Iterable[str]) -> dict[int, str]:
    """Give the places by the nodes where they join the network, the first of several at one node."""
    found: dict[int, str] = {}
    for place in places:
        if place in network.joint:
            found.setdefault(network.joint[place], place)
    return found


def loads(found: Ways, ends: Iterable[str]) -> np.ndarray:
    """Count on each link the shortest ways between the places of `found` and some others: (m,)."""
    network = found.graph
    targets = [network.at[end] for end in dict.fromkeys(ends) if end in network.at]
    counts = np.zeros(len(network.km))
    for i in range(len(found.places)):
        through = np.zeros(len(network.lonlat))
        np.add.at(through, targets, 1.0)
        through[~np.isfinite(found.km[i])] = 0.0
        before = found.before[i]
        for node in np.argsort(-np.where(np.isfinite(found.km[i]), found.km[i], -1.0), kind="stable"):
            parent = int(before[node])
            if parent < 0 or not through[node]:
                continue
            counts[network.link_of[int(node), parent]] += through[node]
            through[parent] += through[node]
    return counts


def detour(network: Graph, first: Route, start: str, end: str, busy: np.ndarray, named: dict[int, str]) -> Route | None:
    """Find the shortest way that avoids the busiest link of the first one; None when there is none.

    busy: (m,) as of `loads`. Links within CLEAR km of either end are not taken as the one to avoid; with the chosen
    one everything within TWINS km of its middle is closed, as it may be the other track or carriageway.
    """
    inner = [link for link in first.links if min(_from_middle(network, link, place) for place in (start, end)) > CLEAR]
    inner = [link for link in inner if not network.access[link]]
    if not inner:
        return None
    worst = max(inner, key=lambda link: (busy[link], network.km[link], -link))
    lon, lat = network.middle[worst]
    away = GEOD.inv(*np.broadcast_to([[lon], [lat]], (2, len(network.km))), *network.middle.T)[2] / 1000
    closed = (away <= TWINS) & ~network.access
    source, target = network.at[start], network.at[end]
    km, before = dijkstra(network.without(closed), directed=False, indices=source, return_predecessors=True)
    if not np.isfinite(km[target]):
        return None
    steps = [target]
    while steps[-1] != source:
        steps.append(int(before[steps[-1]]))
    return _route(network, steps[::-1], named, {start, end})


def _from_middle(network: Graph, link: int, place: str) -> float:
    return float(GEOD.inv(*network.middle[link], *network.lonlat[network.at[place]])[2]) / 1000


def within(found: Ways, settlements: pd.DataFrame, radii: Sequence[float]) -> pd.DataFrame:
    """Sum the people of settlements that a way of at most some km leads to: a row a place, a column a radius.

    settlements: settlement_id, population, joined to the graph under their ids; those off the network are not counted.
    """
    known = settlements[settlements["settlement_id"].isin(found.graph.at.keys())]
    km = found.km[:, [found.graph.at[place] for place in known["settlement_id"]]]
    people = known["population"].to_numpy(float)
    sums = {radius: (km <= radius) @ people for radius in radii}
    return pd.DataFrame(sums, index=pd.Index(found.places, name="place_id"))
