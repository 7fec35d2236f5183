"""Rank sites by what matters to an investor: a weighted sum of values between 0 and 1.

The additive value model of Keeney and Raiffa (1976, Decisions with Multiple Objectives, chapter 3): every criterion
has a value function with fixed ends, so a site's score does not depend on which other sites are shown. An unknown
criterion may be worth anything between 0 and 1; the score is then an interval, and its middle ranks. As a cross-check,
TOPSIS (Hwang and Yoon 1981, Multiple Attribute Decision Making, chapter 3). What a weight would have to become for the
first ranks to change follows Triantaphyllou and Sánchez (1997, Decision Sciences 28, 151-194).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import numpy as np
import pandas as pd

HEAVIEST = 5  # weights go from 0 to this
DIGITS = 9  # of a score; what differs by less is equal
ALIKE = 10.0**-DIGITS
TOP = 3  # ranks whose stability is told
# Built is worth all; being built half, as it may slip; a plan a quarter, as plans age.
READY = {"yes": 1.0, "partly": 0.5, "construction": 0.5, "planned": 0.25, "no": 0.0}
STATUS = {"operating": 1.0, "construction": 0.5, "created": 0.5, "planned": 0.25, "abolished": 0.0}


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is valued: a column of the sites and its value function.

    worst, best: values of the column that are worth 0 and 1, straight in between and flat beyond; with `log`, straight
    in log(1 + value). answers: worth of each answer instead.
    """

    column: str
    group: str
    worst: float = 0
    best: float = 1
    log: bool = False
    answers: Mapping[str, float] = field(default_factory=dict)


# km: a day's lorry run (500), the longest way across the country (3000 by rail), a morning's drive (250).
CRITERIA: tuple[Criterion, ...] = (
    Criterion("rail_border", "access", 2000, 0),
    Criterion("rail_port", "access", 3000, 0),
    Criterion("rail_corridor", "access", 500, 0),
    Criterion("road_border", "access", 1000, 0),
    Criterion("road_corridor", "access", 500, 0),
    Criterion("road_airport", "access", 250, 0),
    Criterion("road_city", "access", 500, 0),
    *(Criterion(utility, "utilities", answers=READY) for utility in ("power", "water", "gas", "heat", "sewerage",
                                                                      "rail", "road", "telecom")),
    Criterion("area", "land", 0, 500, log=True),
    Criterion("free_area", "land", 0, 100, log=True),
    Criterion("building", "land", answers=READY),
    Criterion("status", "land", answers=STATUS),
    Criterion("lat", "land", 41, 55),
)  # fmt: skip
COLUMNS = tuple(one.column for one in CRITERIA)

PRESETS: dict[str, dict[str, int]] = {
    "even": {column: 1 for column in COLUMNS if column != "lat"},
    "heavy": {"power": 5, "rail": 5, "water": 4, "gas": 3, "area": 4, "free_area": 3, "rail_corridor": 3,
              "rail_border": 3, "rail_port": 2, "status": 2},
    "food": {"rail_border": 4, "rail_corridor": 2, "road_city": 4, "road_border": 2, "power": 3, "water": 5,
             "sewerage": 4, "heat": 2, "rail": 3, "road": 3, "building": 2, "status": 3},
    "logistics": {"rail_corridor": 5, "road_corridor": 5, "rail_border": 4, "road_border": 3, "rail_port": 3,
                  "road_city": 3, "road_airport": 2, "rail": 4, "road": 4, "area": 3, "free_area": 3, "status": 2},
    "it": {"power": 5, "telecom": 5, "lat": 4, "water": 2, "area": 2, "road_airport": 2, "road_city": 2, "status": 1},
    "building": {"building": 5, "power": 3, "water": 3, "heat": 2, "sewerage": 2, "road": 2, "road_city": 3,
                 "status": 4},
}  # fmt: skip


class Stance(StrEnum):
    """By what end of the interval sites are ranked."""

    WORST = "worst"
    MIDDLE = "middle"
    BEST = "best"


UNKNOWN_WORTH = {Stance.WORST: 0.0, Stance.MIDDLE: 0.5, Stance.BEST: 1.0}


@dataclass(frozen=True, eq=False)
class Scores:
    """Scores from 0 to 1, each (n,): with unknown criteria worth nothing, by the stance, worth all.

    share: of the weight that lies on known criteria. order: row numbers, the best first; equals keep their order.
    """

    low: np.ndarray
    by: np.ndarray
    high: np.ndarray
    share: np.ndarray
    order: np.ndarray

    @cached_property
    def rank(self) -> np.ndarray:
        """Give the rank of each site, 1 the best; equals share one."""
        ordered = self.by[self.order]
        falls = np.concatenate([[True], ordered[:-1] - ordered[1:] > ALIKE]) if len(ordered) else np.zeros(0, bool)
        rank = np.empty(len(ordered), dtype=int)
        rank[self.order] = np.maximum.accumulate(np.where(falls, np.arange(1, len(ordered) + 1), 1))
        return rank

    def span(self, i: int) -> tuple[int, int]:
        """Give the best and the worst rank that the intervals leave open to a site."""
        first = 1 + int((self.low > self.high[i] + ALIKE).sum())
        others = self.high > self.low[i] + ALIKE
        return first, 1 + int(others.sum()) - int(others[i])


@dataclass(frozen=True, slots=True)
class Flip:
    """A change of one weight that makes two neighbouring ranks change places; sites are row numbers."""

    column: str
    weight: float
    becomes: float
    falls: int
    rises: int

    @property
    def change(self) -> float:
        """Give the change of the weight."""
        return self.becomes - self.weight


def worth(column: pd.Series, criterion: Criterion) -> np.ndarray:
    """Value a column: (n,) from 0 to 1, NaN where unknown."""
    if criterion.answers:
        table = np.array([criterion.answers[str(answer)] for answer in column.cat.categories] + [np.nan])
        return np.asarray(table[column.cat.codes])
    values = column.to_numpy(float)
    worst, best = criterion.worst, criterion.best
    if criterion.log:
        values, worst, best = np.log1p(values), float(np.log1p(worst)), float(np.log1p(best))
    return np.clip((values - worst) / (best - worst), 0, 1)


def worths(table: pd.DataFrame) -> np.ndarray:
    """Value all criteria of sites: (n, m) in the order of CRITERIA, NaN where unknown."""
    return np.column_stack([worth(table[one.column], one) for one in CRITERIA])


def vector(weights: Mapping[str, float]) -> np.ndarray:
    """Give weights by column as (m,); those not named are 0. ValueError when one is negative."""
    found = np.array([float(weights.get(column, 0)) for column in COLUMNS])
    if (found < 0).any():
        raise ValueError("weights must not be negative")
    return found


def score(values: np.ndarray, weights: np.ndarray, stance: Stance = Stance.MIDDLE) -> Scores:
    """Score sites; values (n, m) with NaN for unknown, weights (m,). All scores are 0 when all weights are."""
    total = weights.sum()
    low, open_share = np.zeros(len(values)), np.zeros(len(values))
    for k in np.flatnonzero(weights):  # column by column: no array as large as all values is made
        unknown = np.isnan(values[:, k])
        low += np.where(unknown, 0, values[:, k]) * (weights[k] / total)
        open_share += unknown * (weights[k] / total)
    by = low + UNKNOWN_WORTH[stance] * open_share
    share = 1 - open_share if total > 0 else np.zeros(len(values))
    return Scores(low, by, low + open_share, share, np.argsort(-by.round(DIGITS), kind="stable"))


def contributions(values: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Split scores by criterion: (n, m) what is known to count, and (n, m) what unknown criteria could add."""
    total = weights.sum()
    shares = weights / total if total > 0 else weights
    stated = ~np.isnan(values)
    return np.where(stated, values, 0) * shares, (~stated) * shares


def topsis(values: np.ndarray, weights: np.ndarray, stance: Stance = Stance.MIDDLE) -> np.ndarray:
    """Give the relative closeness to the ideal of each site: (n,), 1 is the ideal (Hwang and Yoon 1981).

    Columns are divided by their Euclidean norm and weighted; ideal and anti-ideal are the best and worst of the sites
    given, so unlike `score` it depends on them. Unknown criteria count as the stance says.
    """
    if not len(values):
        return np.zeros(0)
    filled = np.where(np.isnan(values), UNKNOWN_WORTH[stance], values)
    norms = np.linalg.norm(filled, axis=0)
    weighted = filled / np.where(norms > 0, norms, 1) * weights
    away_best = np.linalg.norm(weighted - weighted.max(axis=0), axis=1)
    away_worst = np.linalg.norm(weighted - weighted.min(axis=0), axis=1)
    both = away_best + away_worst
    return np.where(both > 0, away_worst / np.where(both > 0, both, 1), 0.5)


def flips(
    values: np.ndarray, weights: np.ndarray, scores: Scores, stance: Stance = Stance.MIDDLE, columns: Sequence[str] = ()
) -> list[Flip]:
    """Find for each criterion the smallest change of its weight that changes the first TOP ranks; smallest first.

    As a weight moves, neighbours in rank meet first, so only neighbours are compared, and the last of the first with
    all below. Weights stay between 0 and HEAVIEST; equal scores are no rank and are passed over. `columns` narrows.
    """
    order = scores.order
    if len(order) < 2 or weights.sum() <= 0:
        return []
    filled = np.where(np.isnan(values), UNKNOWN_WORTH[stance], values)
    top = min(TOP, len(order) - 1)
    above = np.concatenate([order[: top - 1], np.full(len(order) - top, order[top - 1])])
    below = np.concatenate([order[1:top], order[top:]])
    lead = filled[above] - filled[below]  # (pairs, m): how much better the upper one is in each criterion
    gap = lead @ weights
    found = []
    for k, column in enumerate(COLUMNS):
        if columns and column not in columns:
            continue
        with np.errstate(divide="ignore", invalid="ignore"):
            becomes = weights[k] - gap / lead[:, k]
        usable = (gap > ALIKE) & np.isfinite(becomes) & (becomes >= 0) & (becomes <= HEAVIEST)
        # With all weight gone there is no score, so the last weight cannot go to 0.
        usable &= (weights.sum() - weights[k] + becomes) > ALIKE
        if usable.any():
            best = int(np.argmin(np.where(usable, np.abs(becomes - weights[k]), np.inf)))
            found.append(Flip(column, float(weights[k]), float(becomes[best]), int(above[best]), int(below[best])))
    return sorted(found, key=lambda flip: (abs(flip.change), flip.column))
