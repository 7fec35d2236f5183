"""Ways over small networks whose answers are known by hand, and what must hold of any network."""

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.analysis import network

DEGREE = 73.2  # km of a degree of longitude on the 49th parallel, near enough


def nodes(**points: tuple[float, float]) -> pd.DataFrame:
    rows = [(name, "road", lat, lon) for name, (lon, lat) in points.items()]
    return pd.DataFrame(rows, columns=["node_id", "carrier", "lat", "lon"])


def edges(*rows: tuple[str, str, float], method: str = "data", abroad: float = 0.0) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["from_id", "to_id", "km"])
    return table.assign(carrier="road", abroad_km=abroad, method=method, source_id=f"of_{method}")


def places(**points: tuple[float, float]) -> pd.DataFrame:
    rows = [(name, lat, lon) for name, (lon, lat) in points.items()]
    return pd.DataFrame(rows, columns=["place_id", "lat", "lon"])


# A square of about 73 km by 111 km with a longer way round over the north.
SQUARE = nodes(a=(60, 49), b=(61, 49), c=(61, 50), d=(60, 50))
ROUND = edges(("a", "b", 80), ("b", "c", 120), ("a", "d", 120), ("c", "d", 80))
CORNERS = places(west=(60, 49), east=(61, 49), north=(61, 50))


def test_the_shortest_way_is_by_length_and_tells_what_it_passes() -> None:
    graph = network.graph(SQUARE, ROUND, CORNERS, "road")
    found = network.ways(graph, ["west"])
    way = network.route(found, "west", "north", network.joints(graph, ["west", "east", "north"]))
    assert way is not None
    assert way.km == pytest.approx(200)
    assert way.via == ("east",)
    assert way.access_km == way.estimated_km == way.abroad_km == 0


def test_an_edge_keeps_its_length_when_a_place_joins_it_halfway() -> None:
    half = places(west=(60, 49), middle=(60.5, 49), east=(61, 49))
    graph = network.graph(SQUARE, ROUND, half, "road")
    found = network.ways(graph, ["west", "east"])
    off = graph.off_km["middle"]
    assert off < 0.5  # the chord is straight on a map, the parallel is not
    assert found.distance("west", "middle") == pytest.approx(40 + off, abs=0.2)
    assert found.distance("west", "middle") + found.distance("east", "middle") == pytest.approx(80 + 2 * off)
    assert found.distance("west", "east") == pytest.approx(80)


def test_a_place_beyond_the_limit_is_off_the_network_and_never_near() -> None:
    near, far = (60.5, 49 - 9.5 / 111.2), (60.5, 49 - 11 / 111.2)
    graph = network.graph(SQUARE, ROUND, places(west=(60, 49), near=near, far=far), "road")
    assert graph.off_km["near"] == pytest.approx(9.5, abs=0.5)
    assert "far" not in graph.at
    found = network.ways(graph, ["west", "far"])
    assert found.places == ("west",)
    assert np.isnan(found.distance("west", "far"))
    assert network.route(found, "west", "far", {}) is None


def test_railways_are_joined_from_further_than_roads() -> None:
    spot = places(west=(60, 49), spot=(60.5, 49 - 12 / 111.2))
    rails = [table.assign(carrier="rail") for table in (SQUARE, ROUND)]
    assert "spot" in network.graph(*rails, spot, "rail").at
    assert "spot" not in network.graph(SQUARE, ROUND, spot, "road").at


def test_a_course_is_joined_before_a_nearer_scheme() -> None:
    points = nodes(a=(60, 49), b=(61, 49), p=(60.4, 49.06), q=(60.6, 49.06))
    lines = edges(("a", "b", 80), ("p", "q", 15), ("b", "q", 40))
    graph = network.graph(points, lines, places(spot=(60.5, 49.0)), "road")
    assert graph.off_km["spot"] == pytest.approx(0.06 * 111.2, abs=0.5)


def test_a_course_is_joined_before_a_nearer_line_that_is_only_estimated() -> None:
    points = nodes(a=(60, 49), b=(60.3, 49), p=(60.1, 49.06), q=(60.2, 49.06))
    spots = places(spot=(60.15, 49.01), end=(60.3, 49))
    course = edges(("p", "q", 8))
    guess, known = (pd.concat([course, edges(("a", "b", 25), method=method)]) for method in ("estimated", "data"))
    joined = network.graph(points, guess, spots, "road")
    assert joined.off_km["spot"] == pytest.approx(0.05 * 111.2, abs=0.2)
    assert joined.off_km["end"] < 0.01  # at its ends an estimated line is where it says
    assert network.graph(points, known, spots, "road").off_km["spot"] == pytest.approx(0.01 * 111.2, abs=0.2)


def test_what_is_estimated_and_what_is_abroad_is_told_apart() -> None:
    mixed = pd.concat([edges(("a", "b", 80), method="estimated"), edges(("b", "c", 120), abroad=30)])
    graph = network.graph(SQUARE, mixed, CORNERS, "road")
    way = network.route(network.ways(graph, ["west"]), "west", "north", {})
    assert way is not None
    assert (way.km, way.estimated_km, way.abroad_km) == (200, 80, 30)
    assert way.sources == ("of_data", "of_estimated")


def test_places_without_a_way_between_them_are_infinitely_far() -> None:
    apart = edges(("a", "b", 80), ("c", "d", 80))
    graph = network.graph(SQUARE, apart, CORNERS, "road")
    found = network.ways(graph, ["west"])
    assert found.distance("west", "north") == float("inf")
    assert network.route(found, "west", "north", {}) is None


def test_places_at_one_point_share_a_node_and_no_distance() -> None:
    graph = network.graph(SQUARE, ROUND, places(town=(60.3, 49.02), zone=(60.3, 49.02), west=(60, 49)), "road")
    found = network.ways(graph, ["town", "zone"])
    assert graph.at["town"] == graph.at["zone"]
    assert found.distance("town", "zone") == 0
    assert found.distance("town", "west") == found.distance("zone", "west") > 0


def test_a_place_without_coordinates_takes_no_part() -> None:
    unknown = pd.concat([CORNERS, places(nowhere=(float("nan"), float("nan")))])
    assert "nowhere" not in network.graph(SQUARE, ROUND, unknown, "road").at


def test_the_second_way_avoids_the_busiest_link_of_the_first() -> None:
    graph = network.graph(SQUARE, ROUND, CORNERS, "road")
    found = network.ways(graph, ["west", "east"])
    first = network.route(found, "west", "east", {})
    assert first is not None
    second = network.detour(graph, first, "west", "east", network.loads(found, ["east"]), {})
    assert second is not None
    assert second.km == pytest.approx(120 + 80 + 120)


def test_a_twin_carriageway_is_no_second_way() -> None:
    twin = pd.concat([SQUARE, nodes(e=(60.5, 49.005))])
    lines = pd.concat([edges(("a", "b", 80)), edges(("a", "e", 40.1), ("b", "e", 40.1))])
    graph = network.graph(twin, lines, CORNERS, "road")
    found = network.ways(graph, ["west"])
    first = network.route(found, "west", "east", {})
    assert first is not None
    assert first.km == pytest.approx(80)
    # The middles of both halves of the twin are 18 km from the middle of the first way: only a nearer twin is closed.
    other = network.detour(graph, first, "west", "east", np.zeros(len(graph.km)), {})
    assert other is not None
    close = pd.concat([SQUARE, nodes(f=(60.499, 49.005), g=(60.501, 49.005))])
    lines = pd.concat([edges(("a", "b", 80)), edges(("a", "f", 40), ("f", "g", 0.3), ("b", "g", 40))])
    graph = network.graph(close, lines, CORNERS, "road")
    first = network.route(network.ways(graph, ["west"]), "west", "east", {})
    assert first is not None
    assert network.detour(graph, first, "west", "east", np.zeros(len(graph.km)), {}) is None


def test_loads_count_each_way_on_each_of_its_links() -> None:
    graph = network.graph(SQUARE, ROUND, CORNERS, "road")
    counts = network.loads(network.ways(graph, ["west"]), ["east", "north", "west"])
    load = {tuple(sorted(pair)): count for pair, count in zip(graph.ends.tolist(), counts, strict=True)}
    west, east, north = (graph.at[place] for place in ("west", "east", "north"))
    assert load[tuple(sorted((west, east)))] == 2
    assert load[tuple(sorted((east, north)))] == 1
    assert sum(load.values()) == 3


def test_people_are_counted_by_the_way_and_not_as_the_crow_flies() -> None:
    people = pd.DataFrame({"settlement_id": ["west", "east", "north", "lost"], "population": [1, 10, 100, 1000]})
    graph = network.graph(SQUARE, ROUND, CORNERS, "road")
    sums = network.within(network.ways(graph, ["west"], limit=250), people, (50, 100, 250))
    assert sums.loc["west"].tolist() == [1, 11, 111]


lengths = st.lists(st.floats(1, 500), min_size=12, max_size=12)
kept = st.sets(st.sampled_from(list(itertools.combinations("abcdefgh", 2))), min_size=7, max_size=12)
RING = {name: (60 + 2 * np.cos(i), 49 + np.sin(i)) for i, name in enumerate("abcdefgh")}


def all_pairs(pairs: list[tuple[str, str]], km: list[float], points: dict[str, tuple[float, float]]) -> pd.DataFrame:
    lines = edges(*[(one, other, length) for (one, other), length in zip(pairs, km, strict=False)])
    graph = network.graph(nodes(**points), lines, places(**RING), "road")
    found = network.ways(graph, graph.at)
    rows = {one: {other: found.distance(one, other) for other in sorted(graph.at)} for one in sorted(graph.at)}
    return pd.DataFrame(rows)


@given(kept, lengths)
def test_distances_are_a_metric(pairs: set[tuple[str, str]], km: list[float]) -> None:
    table = all_pairs(sorted(pairs), km, RING)
    matrix = table.to_numpy()
    assert np.allclose(matrix, matrix.T)
    assert np.allclose(np.diag(matrix), 0)
    through = (matrix[:, :, None] + matrix[None, :, :]).min(axis=1)
    assert (matrix <= through + 1e-6).all()


@settings(max_examples=50)  # two graphs each, and any wrong order shows in most of them
@given(kept, lengths, st.permutations("abcdefgh"))
def test_names_and_order_of_nodes_do_not_matter(pairs: set[tuple[str, str]], km: list[float], names: list[str]) -> None:
    new = dict(zip("abcdefgh", names, strict=True))
    renamed = [(new[other], new[one]) for one, other in sorted(pairs)]
    moved = {new[name]: RING[name] for name in reversed("abcdefgh")}
    assert np.allclose(all_pairs(sorted(pairs), km, RING), all_pairs(renamed, km, moved))
