"""What sets groups apart: for each, the features whose medians differ most from those of the other towns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.analysis.clusters import adjusted_rand, matched
from geo.analysis.groups import GROUPS, Allocation

LEAST_GAP = 0.5  # robust standard deviations; less is not worth saying
LEAST_TOWNS = 2  # one town is not its group


@dataclass(frozen=True, slots=True)
class Contrast:
    """A feature in one group and in the other classified towns.

    gap: difference of the medians in robust standard deviations, above 0 when the group has more. inside, outside:
    medians of the towns' means over the window, in the indicator's unit; towns: how many of the group have it.
    """

    group: str
    indicator_id: str
    gap: float
    inside: float
    outside: float
    towns: int


def contrasts(scaled: pd.DataFrame, levels: pd.DataFrame, group: Mapping[str, str], *, most: int = 3) -> list[Contrast]:
    """List for each group up to `most` features that set it apart by LEAST_GAP or more, the widest first.

    `scaled` and `levels` are towns x features, as of `geo.analysis.groups.Allocation`.
    """
    label = pd.Series(dict(group)).reindex(scaled.index)
    found = []
    for one in sorted(set(label)):
        mine = label == one
        rows = []
        for name in scaled.columns:
            gap = float(scaled.loc[mine, name].median() - scaled.loc[~mine, name].median())
            inside, outside = float(levels.loc[mine, name].median()), float(levels.loc[~mine, name].median())
            held = int(levels.loc[mine, name].notna().sum())
            if held >= LEAST_TOWNS and abs(gap) >= LEAST_GAP and inside != outside:
                signed = abs(gap) if inside > outside else -abs(gap)
                rows.append(Contrast(one, str(name), signed, inside, outside, held))
        found += sorted(rows, key=lambda row: (-abs(row.gap), row.indicator_id))[:most]
    return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another allocation beside the committed one.

    moved: (town, group before, group after) of towns that both classify, by name of town; groups of the other are
    lettered so that as many towns as possible keep theirs. dropped, added: classified by one of them only. rand:
    adjusted Rand index over the towns of both.
    """

    moved: tuple[tuple[str, str, str], ...]
    after: Mapping[str, str]
    dropped: tuple[str, ...]
    added: tuple[str, ...]
    rand: float


def compare(committed: Mapping[str, str], other: Allocation) -> Comparison:
    """Tell which towns another choice of indicators, weights and years would move."""
    before = {town: group for town, group in committed.items() if group}
    both = [town for town in other.towns if town in before]
    reference = np.array([GROUPS.index(before[town]) for town in both])
    label = np.array([int(other.label[other.towns.index(town)]) for town in both])
    names = _renaming(label, reference)
    after = {town: GROUPS[names[int(number)]] for town, number in zip(other.towns, other.label, strict=True)}
    return Comparison(
        moved=tuple((town, before[town], after[town]) for town in both if before[town] != after[town]),
        after=after,
        dropped=tuple(sorted(set(before) - set(after))),
        added=tuple(sorted(set(after) - set(before))),
        rand=adjusted_rand(label, reference),
    )


def _renaming(label: Sequence[int] | np.ndarray, reference: np.ndarray) -> dict[int, int]:
    """Find which number of `reference` each number of `label` becomes."""
    label = np.asarray(label)
    turned = matched(label, reference, len(GROUPS))
    names = {int(old): int(new) for old, new in zip(label, turned, strict=True)}
    free = [number for number in range(len(GROUPS)) if number not in names.values()]
    for number in range(len(GROUPS)):
        if number not in names:
            names[number] = free.pop(0)
    return names
