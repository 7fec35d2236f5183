"""How much the groups depend on which towns, features and years happen to be at hand.

The grouping is made again many times from part of the evidence: four fifths of the towns, features drawn with
replacement, years drawn with replacement, and all three at once. A town's stability is the share of these in which it
stays in its group (labels matched to the committed ones); two towns' co-assignment is the share in which they share
one (Monti et al. 2003, Machine Learning 52); a group's is its mean Jaccard similarity with its nearest likeness
(Hennig 2007, Computational Statistics & Data Analysis 52: above 0.75 stable, under 0.6 not to be trusted).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd

from geo.analysis.clusters import adjusted_rand, dispersion, k_medoids, matched, silhouette, ward
from geo.analysis.composite import index
from geo.analysis.features import THEMES, Array, Panel, Space, centred, collapse, current_towns, distances
from geo.analysis.groups import END, GROUPS, METHOD_VERSION, Allocation, allocate, hints, screened, turns
from geo.analysis.values import values
from geo.model.atlas import Atlas

KINDS = ("towns", "features", "years", "all")
RESAMPLES = 500
KEPT_TOWNS = 0.8
REFERENCES = 100  # random tables for the gap statistic
SEED = 20250618


@dataclass(frozen=True, slots=True)
class Stability:
    """What resampling found, rows and columns in the order of `Allocation.towns`.

    stay: towns x KINDS, share of resamples that kept the town in its group. together: towns x towns, share of "all"
    resamples with both that put them together. rand: adjusted Rand indices with the committed groups by kind.
    jaccard: mean similarity of each group over "all", in the order of GROUPS.
    """

    stay: pd.DataFrame
    together: Array
    rand: dict[str, Array]
    jaccard: tuple[float, ...]


def resampled(of: Panel, turn: Array, kind: str, draw: np.random.Generator) -> tuple[Array, Array] | None:
    """Group a resample: positions of its towns, and their labels; None when two of them share no theme."""
    n, f, y = of.cube.shape
    rows = np.arange(n)
    if kind in {"towns", "all"}:
        rows = np.sort(draw.choice(n, round(KEPT_TOWNS * n), replace=False))
    by_feature = np.bincount(draw.integers(0, f, f), minlength=f) if kind in {"features", "all"} else np.ones(f)
    by_year = np.bincount(draw.integers(0, y, y), minlength=y) if kind in {"years", "all"} else np.ones(y)
    table = collapse(centred(of.cube[rows]), by_year)
    themes = Space.of(table, [feature.theme for feature in of.features], turn, by_feature).place(table)
    distance = distances(themes, themes)
    return None if np.isnan(distance).any() else (rows, k_medoids(distance, len(GROUPS))[1])


def assess(atlas: Atlas, of: Allocation, *, resamples: int = RESAMPLES, seed: int = SEED) -> Stability:
    """Resample towns, features, years and all three, `resamples` times each."""
    held = of.panel
    turn, k, n = turns(atlas, of.features), len(GROUPS), len(of.towns)
    stay, rand = {}, {}
    met, shared = np.zeros((n, n)), np.zeros((n, n))
    similar: list[list[float]] = []
    for number, kind in enumerate(KINDS):
        draw = np.random.default_rng([seed, number])
        seen, stayed, found = np.zeros(n), np.zeros(n), []
        for rows, label in _many(held, turn, kind, draw, resamples):
            reference = of.label[rows]
            seen[rows] += 1
            stayed[rows] += matched(label, reference, k) == reference
            found.append(adjusted_rand(label, reference))
            if kind == "all":
                met[np.ix_(rows, rows)] += 1
                shared[np.ix_(rows, rows)] += label[:, None] == label[None, :]
                similar.append([_likeness(reference == group, label, k) for group in range(k)])
        stay[kind] = stayed / np.maximum(seen, 1)
        rand[kind] = np.array(found)
    jaccard = tuple(float(value) for value in np.nanmean(np.array(similar), axis=0))
    return Stability(pd.DataFrame(stay, index=list(of.towns)), shared / np.maximum(met, 1), rand, jaccard)


def _many(of: Panel, turn: Array, kind: str, draw: np.random.Generator, count: int) -> Iterator[tuple[Array, Array]]:
    for _ in range(count):
        made = resampled(of, turn, kind, draw)
        if made is not None:
            yield made


def _likeness(group: Array, label: Array, k: int) -> float:
    """Give the highest Jaccard similarity of a group with any cluster; NaN when none of its towns was drawn."""
    if not group.any():
        return float("nan")
    return float(max((group & (label == g)).sum() / (group | (label == g)).sum() for g in range(k)))


def gap(themes: Array, ks: Sequence[int], *, references: int = REFERENCES, seed: int = SEED) -> pd.DataFrame:
    """Give the gap statistic of Tibshirani, Walther & Hastie (2001, JRSS B 63): `k, gap, error`.

    Each reference draws every theme uniformly over its range, with the gaps of the real table. The number of groups
    they would choose is the least k whose gap reaches that of k + 1 less its error.
    """
    draw = np.random.default_rng(seed)
    low, high = np.nanmin(themes, axis=0), np.nanmax(themes, axis=0)

    def log_dispersion(table: Array, k: int) -> float:
        distance = distances(table, table)
        label = k_medoids(distance, k)[1] if k > 1 else np.zeros(len(table), int)
        return float(np.log(dispersion(distance, label)))

    drawn = [np.where(np.isnan(themes), np.nan, draw.uniform(low, high, themes.shape)) for _ in range(references)]
    rows = []
    for k in ks:
        made = np.array([log_dispersion(table, k) for table in drawn])
        error = made.std() * np.sqrt(1 + 1 / references)
        rows.append((k, float(made.mean() - log_dispersion(themes, k)), float(error)))
    return pd.DataFrame(rows, columns=["k", "gap", "error"])


def checks(atlas: Atlas, of: Allocation, found: Stability) -> pd.DataFrame:
    """List the checks as `check_id, setting, value`, for data/group_checks.csv.

    silhouette_medoids, silhouette_ward, rand_methods (the two methods against each other), gap, gap_error by number of
    groups; rand_<kind> by quantile of the resamples; jaccard by group; rand_end by other end years; rand_without by the
    theme that is left out.
    """
    frames = cache(lambda indicator_id: values(atlas, indicator_id))
    rows: list[tuple[str, str, float]] = []
    for k in (2, 3, 4):
        medoids, joined = k_medoids(of.distance, k)[1], ward(of.distance, k)
        rows += [
            ("silhouette_medoids", str(k), float(silhouette(of.distance, medoids).mean())),
            ("silhouette_ward", str(k), float(silhouette(of.distance, joined).mean())),
            ("rand_methods", str(k), adjusted_rand(medoids, joined)),
        ]
    for k, size, error in gap(of.themes.to_numpy(), (1, 2, 3, 4, 5)).itertuples(index=False):
        rows += [("gap", str(int(k)), float(size)), ("gap_error", str(int(k)), float(error))]
    for kind in KINDS:
        for name, share in (("low", 0.05), ("median", 0.5), ("high", 0.95)):
            rows.append((f"rand_{kind}", name, float(np.quantile(found.rand[kind], share))))
    rows += [("jaccard", group, value) for group, value in zip(GROUPS, found.jaccard, strict=True)]
    for end in (END - 3, END - 2, END - 1, END + 1):
        rows.append(("rand_end", str(end), _against(of, allocate(atlas, of.features, end=end, frames=frames))))
    for theme in THEMES:
        rows.append(
            ("rand_without", theme, _against(of, allocate(atlas, of.features, weights={theme: 0.0}, frames=frames)))
        )
    return pd.DataFrame(rows, columns=["check_id", "setting", "value"]).sort_values(
        ["check_id", "setting"], ignore_index=True
    )


def _against(one: Allocation, other: Allocation) -> float:
    """Compare two allocations over the towns that both classify."""
    both = [town for town in one.towns if town in other.group]
    return adjusted_rand(*(np.array([GROUPS.index(of.group[town]) for town in both]) for of in (one, other)))


def tables(atlas: Atlas) -> dict[str, pd.DataFrame]:
    """Recompute everything that is committed about the groups: groups and what they rest on."""
    of = allocate(atlas)
    found, hinted = assess(atlas, of), hints(atlas, of)
    rows = pd.DataFrame({"town_id": current_towns(atlas)}).set_index("town_id")
    rows["group_id"] = pd.Series(of.group)
    rows["nearest_group_id"] = pd.Series({town: hint.group for town, hint in hinted.items()}, dtype=object)
    stay = found.stay.round(2)
    for name, kind in (("", "all"), *((f"_{kind}", kind) for kind in KINDS[:3])):
        rows[f"stability{name}"] = stay[kind]
    rows["silhouette"] = pd.Series(of.width, index=list(of.towns)).round(2)
    rows["hint_territory"] = pd.Series({town: hint.territory for town, hint in hinted.items()}, dtype=object)
    rows["hint_features"] = pd.Series({t: " ".join(sorted(h.features)) for t, h in hinted.items()}, dtype=object)
    texts = ["group_id", "nearest_group_id", "hint_territory", "hint_features"]
    rows[texts] = rows[texts].fillna("")
    pairs = [
        (one, other, round(float(found.together[i, j]), 2))
        for i, one in enumerate(of.towns)
        for j, other in enumerate(of.towns)
        if i < j
    ]
    return {
        "groups": rows.assign(method_version=METHOD_VERSION).reset_index(),
        "coassignment": pd.DataFrame(pairs, columns=["town_id", "other_id", "share"]),
        "composite": index(atlas, of),
        "group_checks": checks(atlas, of, found).round({"value": 3}),
        "group_features": screened(atlas).round({"coverage": 2, "reliability": 2, "correlation": 2}),
    }
