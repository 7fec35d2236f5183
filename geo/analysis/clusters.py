"""Clustering of a few points by their distances, and measures of how good and how alike clusterings are.

Everything takes a full n x n matrix of distances without NaN and labels 0..k-1; all of it is deterministic.
"""

from functools import cache
from itertools import combinations, permutations
from math import comb

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

Array = np.ndarray


@cache
def _subsets(n: int, k: int) -> Array:
    return np.array(list(combinations(range(n), k)))


def k_medoids(distance: Array, k: int) -> tuple[tuple[int, ...], Array]:
    """Find the k medoids with the least total distance, and the number of the medoid of each point.

    Kaufman & Rousseeuw (1990, Finding Groups in Data, chapter 2); exact, because with a dozen points every set
    of medoids can be tried. Ties go to the first.
    """
    sets = _subsets(len(distance), k)
    best = sets[int(np.argmin(distance[:, sets].min(axis=2).sum(axis=0)))]
    return tuple(int(point) for point in best), np.asarray(distance[:, best].argmin(axis=1))


def ward(distance: Array, k: int) -> Array:
    """Join the closest points and groups by Ward's criterion (1963, JASA 58) until k groups are left."""
    tree = linkage(squareform(distance, checks=False), "ward")
    return np.asarray(fcluster(tree, k, "maxclust")) - 1


def silhouette(distance: Array, label: Array) -> Array:
    """Give the silhouette width of each point (Rousseeuw 1987); 0 for a point alone in its group."""
    width = np.zeros(len(label))
    for point in range(len(label)):
        own = (label == label[point]) & (np.arange(len(label)) != point)
        if not own.any():
            continue
        inside = distance[point, own].mean()
        outside = min(distance[point, label == other].mean() for other in set(label) - {label[point]})
        width[point] = (outside - inside) / max(inside, outside) if max(inside, outside) > 0 else 0.0
    return width


def adjusted_rand(one: Array, other: Array) -> float:
    """Give the adjusted Rand index of two clusterings (Hubert & Arabie 1985, Journal of Classification 2).

    1 when they are the same, 0 on average by chance, negative when they agree less than by chance.
    """
    counts = np.array([[np.sum((one == a) & (other == b)) for b in np.unique(other)] for a in np.unique(one)])
    pairs = sum(comb(int(n), 2) for n in counts.ravel())
    rows = sum(comb(int(n), 2) for n in counts.sum(axis=1))
    columns = sum(comb(int(n), 2) for n in counts.sum(axis=0))
    expected = rows * columns / comb(len(one), 2)
    most = (rows + columns) / 2
    return 1.0 if most == expected else float((pairs - expected) / (most - expected))


def matched(label: Array, reference: Array, k: int) -> Array:
    """Rename the labels so that they agree with `reference` on most points."""
    turns = [np.array(turn) for turn in permutations(range(k))]
    return max((turn[label] for turn in turns), key=lambda turned: int((turned == reference).sum()))


def dispersion(distance: Array, label: Array) -> float:
    """Sum the squared distances of all pairs of a group over its size, over the groups (W_k of Tibshirani et al.)."""
    return float(
        sum((distance[np.ix_(label == g, label == g)] ** 2).sum() / (2 * (label == g).sum()) for g in np.unique(label))
    )
