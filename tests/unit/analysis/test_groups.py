import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import store
from geo.analysis import groups
from geo.analysis.features import Scaling, distances


def spread(*points: float) -> np.ndarray:
    line = np.array(points)
    return np.abs(line[:, None] - line[None, :])


def test_medoids_of_three_clumps_are_their_middles() -> None:
    medoids, label = groups.k_medoids(spread(0, 1, 2, 10, 11, 12, 50, 51, 52), 3)
    assert medoids == (1, 4, 7)
    assert list(label) == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_silhouette_of_two_pairs_by_hand() -> None:
    # Point 0: inside 1, outside (10 + 11) / 2 = 10.5, so (10.5 - 1) / 10.5.
    width = groups.silhouette(spread(0, 1, 10, 11), np.array([0, 0, 1, 1]))
    assert width[0] == pytest.approx(9.5 / 10.5)
    assert width[1] == pytest.approx(8.5 / 9.5)


def test_a_point_alone_has_no_silhouette() -> None:
    assert groups.silhouette(spread(0, 1, 10), np.array([0, 0, 1]))[2] == 0


@given(st.lists(st.integers(-1000, 1000), min_size=4, max_size=9, unique=True), st.randoms())
def test_the_cost_of_medoids_does_not_depend_on_the_order_of_towns(points: list[int], chance) -> None:
    def cost(line: list[int]) -> float:
        distance = spread(*line)
        medoids, _ = groups.k_medoids(distance, 3)
        return float(distance[:, medoids].min(axis=1).sum())

    shuffled = points.copy()
    chance.shuffle(shuffled)
    assert cost(points) == cost(shuffled)


def test_distances_use_only_what_both_towns_have() -> None:
    table = pd.DataFrame({"x": [0.0, 3.0, np.nan], "y": [0.0, np.nan, np.nan]}, index=["a", "b", "c"])
    made = distances(table, table)
    assert made[0, 1] == 3.0
    assert np.isnan(made[0, 2])


@given(st.lists(st.floats(-1e3, 1e3), min_size=5, max_size=12, unique=True), st.floats(0.1, 100), st.floats(-50, 50))
def test_scaling_forgets_units(column: list[float], factor: float, shift: float) -> None:
    table = pd.DataFrame({"x": column})
    scale = Scaling.of(table)
    if not scale.spread["x"] > 1e-6:
        return
    other = table * factor + shift
    assert np.allclose(scale.apply(table), Scaling.of(other).apply(other), atol=1e-6)


def test_the_committed_groups_are_what_the_method_gives() -> None:
    atlas = store.load()
    made = groups.allocate(atlas).table
    for column in ("town_id", "group_id", "nearest_group_id", "method_version"):
        assert list(atlas.groups[column]) == list(made[column])
    assert np.allclose(atlas.groups["stability"].to_numpy(float), made["stability"].to_numpy(float), equal_nan=True)
