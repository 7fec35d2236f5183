"""Three groups of towns, computed from public figures alone; the ministry's own allocation is not public.

k-medoids (Kaufman & Rousseeuw 1987): groups are built around real towns, and it takes distances over the features
that two towns share, so nothing need be filled in. With some twenty towns every triple of medoids is tried, so the
optimum is exact and no seed matters. How surely a town belongs where it is: the share of bootstrap resamples of the
features in which it stays (Hennig 2007, cluster-wise assessment of stability).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

import numpy as np
import pandas as pd

from geo.analysis.features import Feature, Scaling, distances, matrix
from geo.model.atlas import Atlas
from geo.model.vocabulary import Direction, ListStatus, Territory

METHOD_VERSION = "2026-11"
END = 2023  # the last year that the sheets cover well; much of 2024 is provisional or not yet out
GROUPS = ("a", "b", "c")
LEAST_SHARE = 0.7  # of the features that a town must have to be classified
LEAST_HINT = 2  # features for a hint
RESAMPLES = 500
SEED = 20250618

FEATURES = (
    Feature("population_growth_5"),
    Feature("net_migration_per_1000"),
    Feature("natural_increase_per_1000"),
    Feature("unemployment_rate"),
    Feature("wage_to_subsistence"),
    Feature("industrial_output_per_head", log=True),
    Feature("manufacturing_share"),
    Feature("investment_per_head", log=True),
    Feature("sme_active_per_1000"),
    Feature("housing_per_1000", log=True),
    Feature("retail_per_head", log=True),
)


@dataclass(frozen=True, slots=True)
class Allocation:
    """Groups of towns with what they rest on.

    table: as data/groups.csv. scaled: towns x features, robustly scaled. medoids: the town each group is built
    around, by group id. silhouette: mean silhouette width (Rousseeuw 1987).
    """

    table: pd.DataFrame
    scaled: pd.DataFrame
    medoids: dict[str, str]
    silhouette: float


def k_medoids(distance: np.ndarray, k: int) -> tuple[tuple[int, ...], np.ndarray]:
    """Find the k medoids with the least total distance, and the number of the medoid of each point.

    `distance` is a full n x n matrix without NaN. Exact: all combinations are tried; ties go to the first.
    """
    triples = np.array(list(combinations(range(len(distance)), k)))
    cost = distance[:, triples].min(axis=2).sum(axis=0)
    best = triples[int(np.argmin(cost))]
    return tuple(int(point) for point in best), distance[:, best].argmin(axis=1)


def silhouette(distance: np.ndarray, label: np.ndarray) -> np.ndarray:
    """Give the silhouette width of each point (Rousseeuw 1987); 0 for a point alone in its group."""
    width = np.zeros(len(label))
    for point in range(len(label)):
        own = (label == label[point]) & (np.arange(len(label)) != point)
        if not own.any():
            continue
        inside = distance[point, own].mean()
        outside = min(distance[point, label == other].mean() for other in set(label) - {label[point]})
        width[point] = (outside - inside) / max(inside, outside)
    return width


def allocate(
    atlas: Atlas, features: Sequence[Feature] = FEATURES, *, end: int = END, resamples: int = RESAMPLES
) -> Allocation:
    """Sort the current monotowns into three groups; towns with too few features get a hint instead."""
    current = set(atlas.towns.loc[atlas.towns["list_status"] == ListStatus.CURRENT, "town_id"])
    raw = matrix(atlas, features, end)
    raw = raw[raw.index.isin(current)]
    enough = raw.notna().mean(axis=1) >= LEAST_SHARE
    scaling = Scaling.of(raw[enough])
    scaled = scaling.apply(raw[enough])
    distance = distances(scaled, scaled)
    medoids, label = k_medoids(distance, len(GROUPS))
    order = _order(atlas, scaled, label)
    letter = np.array([GROUPS[order.index(group)] for group in range(len(GROUPS))])
    stay = _stability(scaled, label, resamples)
    table = pd.DataFrame({"town_id": sorted(current)}).set_index("town_id")
    table["group_id"] = pd.Series(letter[label], index=scaled.index)
    table["nearest_group_id"] = ""
    table["stability"] = pd.Series(stay, index=scaled.index).round(2)
    wider = matrix(atlas, features, end, territories=(Territory.TOWN, Territory.AKIMAT, Territory.DISTRICT))
    rest = scaling.apply(wider.loc[[town for town in table.index if town not in scaled.index]])
    rest = rest[rest.notna().sum(axis=1) >= LEAST_HINT]
    near = distances(rest, scaled.iloc[list(medoids)])
    for row, town in enumerate(rest.index):
        if not np.isnan(near[row]).all():
            table.loc[town, "nearest_group_id"] = letter[int(np.nanargmin(near[row]))]
    table = table.fillna({"group_id": ""}).assign(method_version=METHOD_VERSION).reset_index()
    return Allocation(
        table=table,
        scaled=scaled,
        medoids={str(letter[number]): str(scaled.index[point]) for number, point in enumerate(medoids)},
        silhouette=float(silhouette(distance, label).mean()),
    )


def _order(atlas: Atlas, scaled: pd.DataFrame, label: np.ndarray) -> list[int]:
    """Order the groups from the strongest to the weakest mean of the features, each turned so that more is better."""
    sign = {Direction.UP: 1.0, Direction.DOWN: -1.0, Direction.NEITHER: 0.0}
    turn = np.array([sign[Direction(atlas.indicator(name)["direction"])] for name in scaled.columns])
    score = np.nanmean(np.where(turn == 0, np.nan, scaled.to_numpy() * turn), axis=1)
    means = [float(score[label == group].mean()) for group in range(len(GROUPS))]
    return sorted(range(len(GROUPS)), key=lambda group: -means[group])


def _stability(scaled: pd.DataFrame, label: np.ndarray, resamples: int) -> np.ndarray:
    """Give the share of resamples of the features in which each town keeps its group.

    Labels of a resample are matched to `label` by the permutation that agrees on most towns.
    """
    draw = np.random.default_rng(SEED)
    count = scaled.shape[1]
    stayed = np.zeros(len(scaled))
    done = 0
    for _ in range(resamples):
        weights = np.bincount(draw.integers(0, count, count), minlength=count).astype(float)
        distance = distances(scaled, scaled, weights)
        if np.isnan(distance).any():
            continue  # two towns share nothing in this draw
        _, again = k_medoids(distance, len(GROUPS))
        best = max(permutations(range(len(GROUPS))), key=lambda turn: int((np.array(turn)[again] == label).sum()))
        stayed += np.array(best)[again] == label
        done += 1
    return stayed / max(done, 1)
