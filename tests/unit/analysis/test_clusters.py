from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis import clusters

labels = st.integers(4, 12).flatmap(lambda n: st.tuples(*[st.lists(st.integers(0, 2), min_size=n, max_size=n)] * 2))


def line(*points: float) -> np.ndarray:
    row = np.array(points, float)
    return np.abs(row[:, None] - row[None, :])


def test_medoids_of_three_clumps_are_their_middles() -> None:
    medoids, label = clusters.k_medoids(line(0, 1, 2, 10, 11, 12, 50, 51, 52), 3)
    assert medoids == (1, 4, 7)
    assert list(label) == [0, 0, 0, 1, 1, 1, 2, 2, 2]


@given(st.lists(st.integers(-50, 50), min_size=4, max_size=8, unique=True))
def test_no_other_medoids_cost_less(points: list[int]) -> None:
    distance = line(*points)
    medoids, label = clusters.k_medoids(distance, 3)
    cost = sum(distance[point, medoids[label[point]]] for point in range(len(points)))
    for other in combinations(range(len(points)), 3):
        assert cost <= sum(min(distance[point, m] for m in other) for point in range(len(points))) + 1e-9


@given(st.lists(st.integers(-1000, 1000), min_size=4, max_size=9, unique=True), st.randoms())
def test_the_cost_of_medoids_does_not_depend_on_the_order_of_towns(points: list[int], chance) -> None:
    def cost(row: list[int]) -> float:
        distance = line(*row)
        medoids, _ = clusters.k_medoids(distance, 3)
        return float(distance[:, medoids].min(axis=1).sum())

    shuffled = points.copy()
    chance.shuffle(shuffled)
    assert cost(points) == cost(shuffled)


def test_ward_joins_clumps() -> None:
    label = clusters.ward(line(0, 1, 10, 11, 50, 51), 3)
    assert [sorted(np.flatnonzero(label == g).tolist()) for g in sorted(set(label), key=list(label).index)] == [
        [0, 1], [2, 3], [4, 5],
    ]  # fmt: skip


def test_silhouette_of_two_pairs_by_hand() -> None:
    # Point 0: inside 1, outside (10 + 11) / 2 = 10.5, so (10.5 - 1) / 10.5.
    width = clusters.silhouette(line(0, 1, 10, 11), np.array([0, 0, 1, 1]))
    assert width[0] == pytest.approx(9.5 / 10.5)
    assert width[1] == pytest.approx(8.5 / 9.5)


def test_a_point_alone_has_no_silhouette() -> None:
    assert clusters.silhouette(line(0, 1, 10), np.array([0, 0, 1]))[2] == 0


def test_adjusted_rand_by_hand() -> None:
    # Pairs together in both: 1 (points 0, 1). Rows 1 + 1 = 2, columns 3 + 0 = 3 of 6 pairs: expected 1, most 2.5.
    assert clusters.adjusted_rand(np.array([0, 0, 1, 1]), np.array([0, 0, 0, 1])) == pytest.approx(0.0)
    # Rows 3 + 3 = 6, columns 3 + 1 + 0 = 4 of 15: expected 1.6, most 5, in both 3 + 1 = 4.
    assert clusters.adjusted_rand(np.array([0, 0, 0, 1, 1, 1]), np.array([0, 0, 0, 1, 1, 2])) == pytest.approx(
        2.4 / 3.4
    )


@given(labels)
def test_adjusted_rand_is_what_counting_all_pairs_gives(pair) -> None:
    one, other = pair
    pairs = list(combinations(range(len(one)), 2))
    rows = sum(one[i] == one[j] for i, j in pairs)
    columns = sum(other[i] == other[j] for i, j in pairs)
    both = sum(one[i] == one[j] and other[i] == other[j] for i, j in pairs)
    expected, most = rows * columns / len(pairs), (rows + columns) / 2
    index = 1.0 if most == expected else (both - expected) / (most - expected)
    assert clusters.adjusted_rand(np.array(one), np.array(other)) == pytest.approx(index)


@given(labels, st.permutations(range(3)))
def test_adjusted_rand_forgets_names(pair, names) -> None:
    one, other = map(np.array, pair)
    assert clusters.adjusted_rand(np.array(names)[one], other) == pytest.approx(clusters.adjusted_rand(one, other))


@given(labels, st.permutations(range(3)))
def test_matching_undoes_any_renaming(pair, names) -> None:
    label = np.array(pair[0])
    assert list(clusters.matched(np.array(names)[label], label, 3)) == list(label)


def test_dispersion_of_two_pairs_by_hand() -> None:
    # Each pair: squared distances 1 + 1, over twice its size of two: 0.5.
    assert clusters.dispersion(line(0, 1, 10, 11), np.array([0, 0, 1, 1])) == pytest.approx(1.0)
