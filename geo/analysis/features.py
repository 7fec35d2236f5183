"""What towns are compared by: one number a town and feature, from the last years before a given one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.analysis.values import values
from geo.model.atlas import Atlas
from geo.model.vocabulary import Territory

WINDOW = 5  # years, so that one good harvest or one strike does not move a town
LEAST_YEARS = 3
CLIP = 3.0  # robust standard deviations
NORMAL_IQR = 1.349  # interquartile range of the standard normal distribution


@dataclass(frozen=True, slots=True)
class Feature:
    """An indicator as a feature. log: amounts that differ by orders of magnitude are compared by ratio."""

    indicator_id: str
    log: bool = False


def matrix(
    atlas: Atlas,
    features: Sequence[Feature],
    end: int,
    *,
    territories: Sequence[Territory] = (Territory.TOWN,),
    window: int = WINDOW,
) -> pd.DataFrame:
    """Give towns x features: the mean of the years `end - window + 1` to `end`, NaN under LEAST_YEARS values.

    Of several territories of a town the first of `territories` that has a feature is taken. Features with `log` are
    natural logarithms; values not above 0 count as missing there.
    """
    columns = {}
    for feature in features:
        made = values(atlas, feature.indicator_id)
        recent = made[made["period"].between(end - window + 1, end) & made["value"].notna()]
        if feature.log:
            recent = recent.assign(value=np.log(recent["value"].where(recent["value"] > 0)))
        grouped = recent.groupby(["territory", "town_id"])["value"].agg(["mean", "count"])
        mean = grouped.loc[grouped["count"] >= LEAST_YEARS, "mean"]
        column = pd.Series(dtype=float)
        for territory in territories:
            if territory in mean.index.get_level_values("territory"):
                column = column.combine_first(mean.xs(territory, level="territory"))
        columns[feature.indicator_id] = column
    return pd.DataFrame(columns).reindex(atlas.towns["town_id"].sort_values())


@dataclass(frozen=True, slots=True)
class Scaling:
    """A robust scale, learnt from some towns and applied to any: (x - median) / (IQR / 1.349), clipped to ±3.

    OECD/JRC Handbook on Constructing Composite Indicators (2008), section 5, on outliers and normalisation.
    """

    median: pd.Series
    spread: pd.Series

    @classmethod
    def of(cls, table: pd.DataFrame) -> "Scaling":
        """Learn from a table; a feature that does not vary keeps a spread of NaN and drops out of distances."""
        spread = (table.quantile(0.75) - table.quantile(0.25)) / NORMAL_IQR
        return cls(table.median(), spread.where(spread > 0))

    def apply(self, table: pd.DataFrame) -> pd.DataFrame:
        """Scale a table of the same features."""
        return ((table - self.median) / self.spread).clip(-CLIP, CLIP)


def distances(left: pd.DataFrame, right: pd.DataFrame, weights: np.ndarray | None = None) -> np.ndarray:
    """Give the weighted root mean square difference over the features that both towns have (n x m).

    Partial distance after Gower (1971): nothing is filled in for what is missing. NaN where nothing is shared.
    """
    a, b = left.to_numpy(float)[:, None, :], right.to_numpy(float)[None, :, :]
    squares = (a - b) ** 2
    weight = np.ones(left.shape[1]) if weights is None else np.asarray(weights, float)
    shared = np.where(np.isnan(squares), 0.0, weight)
    total = shared.sum(axis=2)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.nansum(squares * shared, axis=2) / np.where(total > 0, total, np.nan)
    return np.asarray(np.sqrt(mean))
