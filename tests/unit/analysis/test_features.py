import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis import features as f

NAN = np.nan


def cube(*towns: list[float]) -> np.ndarray:
    """Make a panel of one feature."""
    return np.array(towns, float)[:, None, :]


def panel(tables: dict[str, list[list[float]]], candidates: tuple[f.Feature, ...]) -> f.Panel:
    made = np.stack([np.array(tables[c.indicator_id], float) for c in candidates], axis=1)
    towns = tuple(f"t{n}" for n in range(made.shape[0]))
    return f.Panel(towns, candidates, tuple(range(made.shape[2])), made, pd.DataFrame(index=list(towns)))


def test_a_town_under_three_years_is_missing() -> None:
    assert np.isnan(f.collapse(cube([1, 2, NAN, NAN, NAN]))[0, 0])
    assert f.collapse(cube([1, 2, 6, NAN, NAN]))[0, 0] == 3


def test_years_are_weighted() -> None:
    assert f.collapse(cube([1, 2, 6]), np.array([2, 0, 2]))[0, 0] == 3.5
    assert np.isnan(f.collapse(cube([1, 2, 6, NAN]), np.array([0, 0, 0, 4]))[0, 0])


@given(st.lists(st.floats(-100, 100), min_size=5, max_size=5))
def test_what_befalls_every_town_alike_drops_out(shock: list[float]) -> None:
    table = cube([1, 2, 3, 4, 5], [5, 5, 7, 8, 9], [0, 1, 0, 2, 1])
    assert f.centred(table + np.array(shock)) == pytest.approx(f.centred(table))


def test_a_feature_that_tells_towns_apart_is_reliable_and_noise_is_not() -> None:
    # Means 2 and 12; within 4 / 4 = 1, between 3 * (25 + 25) / 1 = 150.
    assert f.reliability(cube([1, 2, 3], [11, 12, 13]))[0] == pytest.approx(1 - 1 / 150)
    assert f.reliability(cube([0, 5, 10], [1, 5, 12]))[0] < 0


def test_screening_goes_by_doubt_coverage_reliability_redundancy() -> None:
    base = [[float(town)] * 3 for town in (1, 5, 2, 4, 3)]
    ids = ("base", "twin", "noisy", "rare", "moved", "far")
    candidates = tuple(
        f.Feature(one, "people" if one != "far" else "business", doubt="boundary" if one == "moved" else "")
        for one in ids
    )
    verdict = f.screen(
        panel(
            {
                "base": base,
                "twin": [[-value for value in row] for row in base],
                "noisy": [[0.0, 5, 10], [10.0, 0, 5], [5.0, 10, 0], [0.0, 10, 5], [10.0, 5, 0]],
                "rare": [[1.0, 1, 1], [5.0, 5, 5], [3.0, 3, 3], [NAN] * 3, [NAN] * 3],
                "moved": base,
                "far": [[1.0] * 3, [2.0] * 3, [5.0] * 3, [3.0] * 3, [4.0] * 3],
            },
            candidates,
        ),
        candidates,
    ).set_index("indicator_id")["verdict"]
    assert verdict.to_dict() == {
        "base": "kept",
        "twin": "redundant",
        "noisy": "reliability",
        "rare": "coverage",
        "moved": "boundary",
        "far": "kept",
    }


def test_a_correlation_that_is_too_high_within_a_theme_may_pass_between_themes() -> None:
    base = [[float(town)] * 3 for town in (1, 2, 3, 4, 5)]
    close = [[float(town)] * 3 for town in (1, 2, 5, 3, 4)]  # rho = 1 - 6 * 6 / 120 = 0.7

    def verdict(theme: str) -> str:
        candidates = (f.Feature("base", "people"), f.Feature("close", theme))
        return str(f.screen(panel({"base": base, "close": close}, candidates), candidates)["verdict"].iloc[1])

    assert (verdict("people"), verdict("business")) == ("redundant", "kept")


@given(st.lists(st.floats(-1e3, 1e3), min_size=5, max_size=12, unique=True), st.floats(0.1, 100), st.floats(-50, 50))
def test_scaling_forgets_units(column: list[float], factor: float, shift: float) -> None:
    table = np.array(column)[:, None]
    scale = f.Scale.of(table)
    if not scale.spread[0] > 1e-6:
        return
    other = table * factor + shift
    assert np.allclose(scale.apply(table), f.Scale.of(other).apply(other), atol=1e-6)


def test_outliers_are_winsorised() -> None:
    table = np.array([[0.0], [1.0], [2.0], [3.0], [1e9]])
    assert f.Scale.of(table).apply(table)[4, 0] == f.CLIP


def test_a_column_that_does_not_vary_drops_out() -> None:
    table = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
    assert np.isnan(f.Scale.of(table).apply(table)[:, 0]).all()


def test_themes_average_what_a_town_has() -> None:
    made = f.gather(np.array([[1.0, 3.0], [NAN, 3.0], [NAN, NAN]]), ["industry", "industry"])
    column = made[:, f.THEMES.index("industry")]
    assert list(column[:2]) == [2.0, 3.0]
    assert np.isnan(column[2])
    assert np.isnan(made[:, f.THEMES.index("people")]).all()


def test_distances_use_only_what_both_towns_have() -> None:
    table = np.array([[0.0, 0.0], [3.0, NAN], [NAN, NAN]])
    made = f.distances(table, table)
    assert made[0, 1] == 3.0
    assert np.isnan(made[0, 2])


def test_distances_weigh_columns() -> None:
    table = np.array([[0.0, 0.0], [2.0, 4.0]])
    assert f.distances(table, table, np.array([3.0, 1.0]))[0, 1] == pytest.approx(np.sqrt((3 * 4 + 16) / 4))
    assert f.distances(table, table, np.array([1.0, 0.0]))[0, 1] == 2.0
