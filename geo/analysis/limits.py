"""Hard limits on sites, where unknown is an answer of its own: shown with the rest, left out, or shown alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from geo.analysis.sites import stated


class Unknown(StrEnum):
    """What happens to sites of which no source states what a limit asks for."""

    INCLUDE = "include"
    EXCLUDE = "exclude"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit on one column of the sites.

    among: answers that fit; empty fits all. least, most: bounds of a number, both inclusive.
    """

    column: str
    among: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    unknown: Unknown = Unknown.INCLUDE

    @property
    def idle(self) -> bool:
        """Tell whether the limit lets every site through."""
        return not self.among and self.least is None and self.most is None and self.unknown == Unknown.INCLUDE


def passes(table: pd.DataFrame, limit: Limit) -> np.ndarray:
    """Tell which sites a limit lets through: (n,) bool."""
    said = stated(table, limit.column)
    if limit.unknown == Unknown.ONLY:
        return ~said
    fits = np.asarray(said & _fits(table[limit.column], limit))
    return fits if limit.unknown == Unknown.EXCLUDE else np.asarray(fits | ~said)


def _fits(column: pd.Series, limit: Limit) -> np.ndarray:
    if isinstance(column.dtype, pd.CategoricalDtype):
        if not limit.among:
            return np.ones(len(column), dtype=bool)
        wanted = np.append(np.isin(np.asarray(column.cat.categories, dtype=str), limit.among), False)
        return np.asarray(wanted[column.cat.codes])  # unknown has the code -1, and so the last place
    values = column.to_numpy(float)
    fits = np.ones(len(values), dtype=bool)
    if limit.least is not None:
        fits &= values >= limit.least
    if limit.most is not None:
        fits &= values <= limit.most
    return fits


def select(table: pd.DataFrame, limits: Sequence[Limit]) -> np.ndarray:
    """Tell which sites pass all limits: (n,) bool."""
    passing = np.ones(len(table), dtype=bool)
    for one in limits:
        if not one.idle:
            passing &= passes(table, one)
    return passing


def unknown_counts(table: pd.DataFrame, limits: Sequence[Limit]) -> dict[str, int]:
    """Count by column the sites that pass all other limits and of which that column is unknown."""
    failed = np.zeros(len(table), dtype=np.int16)
    fails = {}
    for one in limits:
        if not one.idle:
            fails[one] = ~passes(table, one)
            failed += fails[one]
    counts = {}
    for one in limits:
        others = failed - fails[one] if one in fails else failed
        counts[one.column] = int(((others == 0) & ~stated(table, one.column)).sum())
    return counts


def loosen(table: pd.DataFrame, limits: Sequence[Limit]) -> list[str]:
    """Name the columns whose limit, dropped alone, would let sites through again."""
    return [
        limit.column
        for limit in limits
        if not limit.idle and select(table, [other for other in limits if other is not limit]).any()
    ]
