"""A composite index of the towns' condition, with how far its ranks depend on how it is made.

An index hides three choices: how features are normalised, how they are weighted, how they are added. Here each draw
makes them anew - robust z-score, min-max or rank; weights of the themes uniform over all that sum to one
(Dirichlet(1, ..., 1)); arithmetic mean or geometric mean of values shifted above zero - and ranks the towns. What is
told is the median rank and the interval that nine draws of ten fall in, never one rank (Saisana, Saltelli & Tarantola
2005, JRSS A 168; OECD/JRC Handbook 2008, section 7).
"""

import numpy as np
import pandas as pd
from scipy.stats import rankdata

from geo.analysis.features import THEMES, Array, Scale, centred, collapse, gather
from geo.analysis.groups import Allocation, turns
from geo.model.atlas import Atlas

DRAWS = 3000
SEED = 20250618
LOW, HIGH = 0.05, 0.95
FLOOR = 0.01  # of the span, so that a geometric mean does not turn the lowest town to zero


def robust(table: Array) -> Array:
    """Normalise by median and interquartile range, winsorised, then put on 0..1 so that aggregations are alike."""
    return min_max(Scale.of(table).apply(table))


def min_max(table: Array) -> Array:
    """Put each column on 0..1."""
    low, high = np.nanmin(table, axis=0), np.nanmax(table, axis=0)
    return np.asarray((table - low) / np.where(high > low, high - low, np.nan))


def ranked(table: Array) -> Array:
    """Replace values by their ranks, on 0..1."""
    return min_max(np.asarray(rankdata(table, axis=0, nan_policy="omit"), float))


NORMALISATIONS = (robust, min_max, ranked)


def arithmetic(themes: Array, weights: Array) -> Array:
    """Average the themes that a town has."""
    weight = np.where(np.isnan(themes), 0.0, weights)
    return np.asarray((np.nan_to_num(themes) * weight).sum(axis=1) / weight.sum(axis=1))


def geometric(themes: Array, weights: Array) -> Array:
    """Average by ratio the themes that a town has: a low one is not made up for by a high one."""
    return np.asarray(np.exp(arithmetic(np.log(themes * (1 - FLOOR) + FLOOR), weights)))


AGGREGATIONS = (arithmetic, geometric)


def index(atlas: Atlas, of: Allocation, *, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """Rank the classified towns over many ways of making the index: `town_id, low, median, high`.

    1 is the best rank. `low` to `high` holds nine of ten draws.
    """
    table = collapse(centred(of.panel.cube))
    return rank_intervals(table * turns(atlas, of.features), [f.theme for f in of.features], of.towns, draws, seed)


def rank_intervals(
    table: Array, theme_of: list[str], towns: tuple[str, ...], draws: int = DRAWS, seed: int = SEED
) -> pd.DataFrame:
    """Rank the rows of towns x features, more is better, over `draws` ways."""
    draw = np.random.default_rng(seed)
    made = [gather(normalise(table), theme_of) for normalise in NORMALISATIONS]
    present = [number for number, theme in enumerate(THEMES) if theme in theme_of]
    ranks = np.empty((draws, len(table)))
    for number in range(draws):
        themes = made[draw.integers(len(made))][:, present]
        aggregate = AGGREGATIONS[draw.integers(len(AGGREGATIONS))]
        ranks[number] = rankdata(-aggregate(themes, draw.dirichlet(np.ones(len(present)))), method="min")
    low, median, high = np.quantile(ranks, [LOW, 0.5, HIGH], axis=0)
    return pd.DataFrame({"town_id": list(towns), "low": low, "median": median, "high": high})
