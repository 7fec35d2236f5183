"""Three groups of towns, computed from public figures alone; the ministry's own allocation is not public.

Towns are compared by features gathered into themes (`geo.analysis.features`); each theme counts alike. Groups are
built around real towns by k-medoids (Kaufman & Rousseeuw 1990) on distances over what two towns share, so nothing is
filled in; with a dozen towns every set of medoids is tried, so the optimum is exact and needs no seed. The note
docs/methods/groups.md defends the choices; `geo.analysis.stability` measures how much they matter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
import pandas as pd

from geo.analysis.clusters import k_medoids, silhouette
from geo.analysis.features import (
    CANDIDATES,
    THEMES,
    WINDOW,
    Array,
    Feature,
    Frames,
    Panel,
    Space,
    centred,
    collapse,
    current_towns,
    distances,
    medians,
    mixed,
    panel,
    screen,
)
from geo.analysis.methods import GRID
from geo.analysis.values import computed, values
from geo.model.atlas import Atlas
from geo.model.vocabulary import Direction, Territory

METHOD_VERSION = "2026-11-3"
END = 2023  # the last year that the sheets cover well; much of 2024 is provisional or not yet out
GROUPS = ("a", "b", "c")
LEAST_SHARE = 0.7  # of the features that a town must have to be classified
LEAST_THEMES = 4
LEAST_HINT = 2  # features for a hint
# What the rules keep of the candidates at END; a test screens them again.
FEATURES = tuple(
    feature
    for feature in CANDIDATES
    if feature.indicator_id
    in {
        "natural_increase_per_1000",
        "net_migration_per_1000",
        "industrial_output_per_head",
        "wage_to_subsistence",
        "investment_per_head",
        "sme_active_per_1000",
        "retail_per_head",
    }
)
STAGNATING = "stagnating_2025"


@dataclass(frozen=True, slots=True)
class Allocation:
    """Groups of towns with what they rest on.

    towns: the classified ones, the order of rows everywhere here. scaled: towns x features and themes: towns x THEMES,
    robustly scaled, more is better. levels: the features in the indicators' units. label: number of the group of each
    town in GROUPS. medoids: the town each group is built around. width: silhouette width of each town. panel, space,
    weights: what places other towns beside them (`hints`).
    """

    towns: tuple[str, ...]
    features: tuple[Feature, ...]
    scaled: pd.DataFrame
    themes: pd.DataFrame
    levels: pd.DataFrame
    distance: Array
    label: Array
    medoids: dict[str, str]
    width: Array
    panel: Panel
    space: Space
    weights: Array

    @property
    def group(self) -> dict[str, str]:
        """Give the group id of each classified town."""
        return {town: GROUPS[number] for town, number in zip(self.towns, self.label, strict=True)}


def screened(atlas: Atlas, end: int = END, *, frames: Frames | None = None) -> pd.DataFrame:
    """Screen the candidates by `geo.analysis.features.screen`, over the towns whose sheets are of one area."""
    read = cache(frames or partial(values, atlas))
    sheeted = set(atlas.towns.loc[atlas.towns["passport"], "town_id"]) - set(of_two_areas(read, end=end))
    towns = [town for town in current_towns(atlas) if town in sheeted]
    return screen(panel(atlas, CANDIDATES, end, towns=towns, frames=read))


def of_two_areas(frames: Frames, features: Sequence[Feature] = FEATURES, end: int = END) -> list[str]:
    """Name the towns whose sheets mix the town with the area around it, in these features of the window to `end`."""
    found = set[str]()
    for feature in features:
        frame = frames(feature.indicator_id)
        own = (frame["territory"] == Territory.TOWN) & frame["period"].between(end - WINDOW + 1, end)
        found |= set(frame.loc[own & mixed(frame), "town_id"])
    return sorted(found)


def turns(atlas: Atlas, features: Sequence[Feature]) -> Array:
    """Give -1 for features of which less is better, else 1."""
    return np.array([-1.0 if atlas.indicator(f.indicator_id)["direction"] == Direction.DOWN else 1.0 for f in features])


def classifiable(table: Array, features: Sequence[Feature]) -> Array:
    """Tell which towns have enough of the features to be classified."""
    held = ~np.isnan(table)
    themes = sorted({f.theme for f in features})
    reached = sum(held[:, [f.theme == theme for f in features]].any(axis=1).astype(int) for theme in themes)
    return np.asarray((held.mean(axis=1) >= LEAST_SHARE) & (reached >= min(LEAST_THEMES, len(themes))))


def allocate(
    atlas: Atlas,
    features: Sequence[Feature] = FEATURES,
    *,
    end: int = END,
    weights: Mapping[str, float] | None = None,
    frames: Frames | None = None,
) -> Allocation:
    """Sort the current monotowns into three groups; those with too few features are left out (see `hints`).

    `weights` of themes (default 1 each) multiply their squared differences. Raises ValueError when fewer than four
    towns can be classified, or when two of them share no theme of weight above 0.
    """
    features = tuple(features)
    held = panel(atlas, features, end, towns=current_towns(atlas), frames=frames)
    enough = classifiable(collapse(held.cube), features) if features else np.zeros(len(held.towns), bool)
    if enough.sum() < len(GROUPS) + 1:
        raise ValueError("too few towns have enough of these features")
    mine = held.take([town for town, passes in zip(held.towns, enough, strict=True) if passes])
    table = collapse(centred(mine.cube))
    space = Space.of(table, [f.theme for f in features], turns(atlas, features))
    themes = space.place(table)
    weight = np.array([(weights or {}).get(theme, 1.0) for theme in THEMES])
    distance = distances(themes, themes, weight)
    if np.isnan(distance).any():
        raise ValueError("two towns share no theme")
    medoids, label = k_medoids(distance, len(GROUPS))
    order = ordered(themes, label, weight)
    label = np.array([order.index(number) for number in label])
    ids = [f.indicator_id for f in features]
    return Allocation(
        towns=mine.towns,
        features=features,
        scaled=pd.DataFrame(space.scaled(table), index=list(mine.towns), columns=ids),
        themes=pd.DataFrame(themes, index=list(mine.towns), columns=list(THEMES)),
        levels=mine.levels,
        distance=distance,
        label=label,
        medoids={GROUPS[rank]: mine.towns[medoids[number]] for rank, number in enumerate(order)},
        width=silhouette(distance, label),
        panel=mine,
        space=space,
        weights=weight,
    )


def ordered(themes: Array, label: Array, weights: Array | None = None) -> list[int]:
    """Order the groups from the highest to the lowest mean of their themes: only an order of letters, no verdict."""
    weight = np.where(np.isnan(themes), 0.0, np.ones(themes.shape[1]) if weights is None else weights)
    score = (np.where(np.isnan(themes), 0.0, themes) * weight).sum(axis=1) / weight.sum(axis=1)
    return sorted(range(int(label.max()) + 1), key=lambda number: -float(score[label == number].mean()))


def implied_population(seen: pd.DataFrame) -> pd.DataFrame:
    """Give, as observations of `population`, the people that the bureau's investment per capita implies.

    For akimats and districts whose population is not published year by year: investment over investment per capita
    is the mean population that the bureau itself divided by. Only where no population is published.
    """
    pair = [seen[(seen["series_id"] == s) & seen["value"].notna()] for s in ("investment", "investment_per_capita")]
    both = pair[0].merge(pair[1][[*GRID, "value"]], on=GRID, suffixes=("", "_per_capita"))
    both = both[both["value_per_capita"] > 0]
    people = both.assign(
        series_id="population", unit="persons", status="e", value=1000 * both["value"] / both["value_per_capita"]
    )
    stated = pd.MultiIndex.from_frame(seen.loc[seen["series_id"] == "population", GRID])
    return people.loc[~pd.MultiIndex.from_frame(people[GRID]).isin(stated), list(seen.columns)]


@dataclass(frozen=True, slots=True)
class Hint:
    """The group whose medoid is nearest to a town that is not classified, and what that rests on."""

    group: str
    territory: str
    features: tuple[str, ...]


def hints(atlas: Atlas, of: Allocation) -> dict[str, Hint]:
    """Find the nearest medoid of each town that is not classified, by the territory with the most features.

    Towns with fewer than LEAST_HINT features in every territory get none.
    """
    towns = [town for town in current_towns(atlas) if town not in of.towns]
    seen = atlas.observations[atlas.observations["town_id"].isin(towns)]
    seen = pd.concat([seen, implied_population(seen)], ignore_index=True)
    rows = {feature.indicator_id: atlas.indicator(feature.indicator_id) for feature in of.features}
    inputs = {one: row["inputs"].split() for one, row in rows.items()}
    made = {
        one: computed(seen[seen["series_id"].isin(inputs[one])], inputs[one], row["method"])
        for one, row in rows.items()
    }
    medoids = of.themes.loc[[of.medoids[group] for group in GROUPS]].to_numpy()
    middle, found = medians(of.panel.cube), dict[str, Hint]()
    for territory in (Territory.TOWN, Territory.AKIMAT, Territory.DISTRICT) if towns else ():
        wider = panel(atlas, of.features, of.panel.years[-1], towns=towns, territory=territory, frames=made.__getitem__)
        table = collapse(centred(wider.cube, middle))
        near = distances(of.space.place(table), medoids, of.weights)
        for row, town in enumerate(towns):
            have = tuple(f.indicator_id for f, gap in zip(of.features, np.isnan(table[row]), strict=True) if not gap)
            best = len(found[town].features) if town in found else LEAST_HINT - 1
            if len(have) > best and not np.isnan(near[row]).all():
                found[town] = Hint(GROUPS[int(np.nanargmin(near[row]))], str(territory), have)
    return found


def neighbours(of: Allocation) -> pd.DataFrame:
    """Order all other classified towns by likeness: `town_id, rank, neighbour_id, distance, shared`.

    distance: in robust standard deviations of a theme; shared: number of features that both have.
    """
    held = of.scaled.notna().to_numpy().astype(int)
    shared = held @ held.T
    rows = [
        (town, rank, of.towns[other], float(of.distance[row, other]), int(shared[row, other]))
        for row, town in enumerate(of.towns)
        for rank, other in enumerate((o for o in np.argsort(of.distance[row], kind="stable") if o != row), 1)
    ]
    return pd.DataFrame(rows, columns=["town_id", "rank", "neighbour_id", "distance", "shared"])


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the groups meet the only public word on the ministry's allocation: towns named "stagnating" in 2025.

    named: the towns named, by id. groups: group of each, "" when it is not classified. together: pairs of classified
    named towns that share a group, of `pairs`. chance: the share of pairs of all classified towns that share one.
    """

    named: tuple[str, ...]
    groups: Mapping[str, str]
    together: int
    pairs: int
    chance: float
    source_id: str


def agreement(atlas: Atlas, group: Mapping[str, str]) -> Agreement:
    """Compare groups (town id -> group id, "" for none) with the towns named; nothing is ever fitted to them."""
    rows = atlas.memberships[atlas.memberships["list_id"] == STAGNATING]
    named = tuple(sorted(str(town) for town in rows["town_id"].unique()))
    mine = {town: group.get(town, "") for town in named}
    sorted_in = [one for one in mine.values() if one]
    every = [one for one in group.values() if one]

    def same(of: Sequence[str]) -> tuple[int, int]:
        count = len(of)
        return sum(of[i] == of[j] for i in range(count) for j in range(i)), count * (count - 1) // 2

    together, pairs = same(sorted_in)
    alike, total = same(every)
    return Agreement(named, mine, together, pairs, alike / total if total else 0.0, str(rows["source_id"].iloc[0]))
