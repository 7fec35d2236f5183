"""Building the routable networks: what may be left out, and what may never change."""

import pandas as pd
import pytest
import shapely

from geo.ingest import network
from geo.ingest.geometry_network import Network, OffNetworkError, distance
from geo.ingest.network import Marked

WEST_OF_61 = shapely.box(50, 40, 61, 60)


def marked(points: dict[int, tuple[float, float]], *edges: tuple[int, int, float]) -> Marked:
    made = Network(dict(points))
    for one, other, km in edges:
        made.add(one, other, km)
    return Marked(made, dict.fromkeys(made.edges, "data"), dict.fromkeys(made.edges, "package"))


def links(**row: object) -> pd.DataFrame:
    empty = {"action": "join", "from_id": "", "to_id": "", "km": "", "estimated": True, "source_id": "ours"}
    return pd.DataFrame([empty | row])


STRAIGHT = {1: (60.0, 49.0), 2: (60.2, 49.0), 3: (60.4, 49.0), 4: (60.6, 49.0)}


def test_nodes_on_a_straight_line_are_left_out_and_lengths_add_up() -> None:
    line = marked(STRAIGHT, (1, 2, 15), (2, 3, 16), (3, 4, 17))
    network.simplify(line)
    assert line.network.edges == {(1, 4): 48}
    assert line.method[1, 4] == "data"


def test_a_corner_stays() -> None:
    corner = marked(STRAIGHT | {3: (60.4, 49.1)}, (1, 2, 15), (2, 3, 20), (3, 4, 20))
    network.simplify(corner)
    assert set(corner.network.edges) == {(1, 2), (2, 3), (3, 4)}


def test_a_mark_is_not_spread_over_the_edge_beside_it() -> None:
    line = marked(STRAIGHT, (1, 2, 15), (2, 3, 16), (3, 4, 17))
    line.method[1, 2] = "estimated"
    network.simplify(line)
    assert line.network.edges == {(1, 2): 15, (2, 4): 33}
    assert line.method[1, 2] == "estimated"


def test_two_ways_between_the_same_ends_both_stay() -> None:
    points = {1: (60.0, 49.0), 2: (60.2, 49.0), 3: (60.6, 49.0), 4: (60.3, 49.001), 5: (60.7, 49.5), 6: (59.9, 49.5)}
    both = marked(points, (1, 2, 15), (2, 3, 30), (1, 4, 25), (3, 4, 25), (3, 5, 60), (1, 6, 60))
    network.simplify(both)
    assert sum(both.network.edges.values()) == 215
    assert both.network.edges[1, 3] == 45
    assert both.network.edges[1, 4] + both.network.edges[3, 4] == 50


def test_a_join_without_a_length_is_the_geodesic_times_the_ratio() -> None:
    line = marked(STRAIGHT, (1, 4, 45))
    network.link(line, links(from_id="town", to_id="there"), {"town": (60.0, 49.5), "there": (60.0, 49.001)}, 1.2)
    (edge,) = set(line.network.edges) - {(1, 4)}
    assert line.network.edges[edge] == pytest.approx(1.2 * distance((60.0, 49.5), (60.0, 49.0)))
    assert line.method[edge] == "estimated"


def test_a_published_length_is_taken_as_it_is() -> None:
    line = marked(STRAIGHT, (1, 4, 45))
    row = links(from_id="town", to_id="there", km="64", estimated=False)
    network.link(line, row, {"town": (60.0, 49.5), "there": (60.0, 49.0)}, 1.2)
    (edge,) = set(line.network.edges) - {(1, 4)}
    assert (line.network.edges[edge], line.method[edge], line.source[edge]) == (64, "published", "ours")


def test_a_bend_shares_the_true_length_out_at_the_place() -> None:
    line = marked(STRAIGHT, (1, 4, 60))
    network.link(line, links(action="bend", from_id="town", estimated=False), {"town": (60.3, 49.05)}, 1.2)
    assert sum(line.network.edges.values()) == pytest.approx(60)
    assert sorted(line.network.edges.values()) == pytest.approx([30, 30], abs=0.1)
    assert {line.method[edge] for edge in line.network.edges} == {"shared"}


def test_a_bend_of_a_named_edge_leaves_nearer_edges_alone() -> None:
    two = marked(STRAIGHT | {5: (60.0, 49.06), 6: (60.6, 49.06)}, (1, 4, 60), (5, 6, 60))
    network.link(two, links(action="bend", from_id="town", to_id="rail_1"), {"town": (60.3, 49.05)}, 1.2)
    assert (1, 4) not in two.network.edges
    assert two.network.edges[5, 6] == 60


def test_a_place_that_no_edge_can_lead_through_is_refused() -> None:
    line = marked(STRAIGHT, (1, 4, 45))
    with pytest.raises(OffNetworkError):
        network.link(line, links(action="bend", from_id="town", estimated=False), {"town": (60.3, 50.0)}, 1.2)


def test_edges_are_cut_at_the_border_and_each_part_lies_on_one_side() -> None:
    line = marked({1: (60.0, 49.0), 2: (62.0, 49.0)}, (1, 2, 200))
    names = network.cut(line, WEST_OF_61)
    assert names == {"border_1_2": pytest.approx((61.0, 49.0))}
    assert sorted(line.network.edges.values()) == pytest.approx([100, 100])
    _, edges = network.frames(line, "rail", names, WEST_OF_61)
    assert edges["abroad_km"].tolist() == pytest.approx([0, 100], abs=4)  # the border is taken two kilometres wide
    assert (edges["to_id"] == "rail_at_border_1_2").sum() + (edges["from_id"] == "rail_at_border_1_2").sum() == 2


def test_dead_ends_are_led_into_their_town_only_where_there_is_no_way() -> None:
    town = pd.DataFrame({"population": [50_000], "lon": [60.0], "lat": [49.0]})
    apart = marked(
        {1: (60.0, 49.0), 2: (59.5, 49.0), 3: (60.1, 49.0), 4: (60.9, 49.0), 5: (60.0, 49.05)},
        (1, 2, 40),
        (3, 4, 60),
        (1, 5, 6),
    )
    assert network.cross(apart, town, 1.1) == 1
    assert apart.network.edges[1, 3] == pytest.approx(1.1 * distance((60.0, 49.0), (60.1, 49.0)))


def test_the_ratio_of_way_to_geodesic_is_that_of_pairs_between_20_and_100_km() -> None:
    line = marked({1: (60.0, 49.0), 2: (60.5, 49.0), 3: (63.0, 49.0)}, (1, 2, 50), (2, 3, 900))
    people = pd.DataFrame({"lon": [60.0, 60.5, 63.0], "lat": [49.0, 49.0, 49.0]})
    assert network.detour(line.network, people) == pytest.approx(50 / distance((60.0, 49.0), (60.5, 49.0)))


def test_settlements_abroad_count_from_fifteen_thousand_and_within_the_area() -> None:
    def city(number: int, country: str, people: int, lon: float) -> dict[str, object]:
        return {
            "geonameid": number,
            "name": "x",
            "countrycode": country,
            "population": people,
            "latitude": 49.0,
            "longitude": lon,
        }

    cities = [city(1, "KZ", 0, 60), city(2, "RU", 14_999, 60), city(3, "RU", 15_000, 60), city(4, "RU", 90_000, 62)]
    table = network.settlements({str(i): c for i, c in enumerate(cities)}, WEST_OF_61)
    assert table["settlement_id"].tolist() == ["gn_1", "gn_3"]
