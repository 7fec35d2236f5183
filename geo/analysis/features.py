"""What towns are compared by: features, screened by rules, gathered into themes, scaled so that no outlier rules.

A feature is an indicator that measures a condition and not a size: a rate, a ratio, an amount per head. Each town's
value of a year is compared with the median town of the same year, so that inflation and bad years for everybody drop
out even where a town lacks a year; then the years of the window are averaged. Nothing is filled in: a feature with
fewer than LEAST_YEARS values is missing, and a town is compared by what it has.

Which candidates become features is decided by rules, in the order of CANDIDATES (`screen`):
doubt - a reason to distrust the indicator for this use, written beside the candidate;
coverage - at least LEAST_COVERAGE of the towns have it;
reliability - more than half of its variance lies between towns and not between years of one town (intraclass
correlation of the mean, ICC(1,k) of Shrout & Fleiss 1979, Psychological Bulletin 86);
redundancy - its rank correlation with a feature already kept stays below MOST_WITHIN in its theme, where two would
count twice (0.7, Dormann et al. 2013, Ecography 36), and below MOST_BETWEEN in other themes.
The steps follow the OECD/JRC Handbook on Constructing Composite Indicators (2008), sections 2 to 6.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.analysis.methods import TWO_AREAS_NOTE
from geo.analysis.values import values
from geo.model.atlas import Atlas
from geo.model.vocabulary import ListStatus, Territory

THEMES = ("people", "migration", "industry", "investment", "business")
WINDOW = 5  # years, so that one good harvest or one strike does not move a town
LEAST_YEARS = 3
CLIP = 2.0  # robust standard deviations: winsorised there
NORMAL_IQR = 1.349  # interquartile range of the standard normal distribution
LEAST_COVERAGE = 0.8
LEAST_RELIABILITY = 0.5
MOST_WITHIN = 0.7
MOST_BETWEEN = 0.8

Frames = Callable[[str], pd.DataFrame]  # indicator id -> its values, as of geo.analysis.values.values
Array = np.ndarray


@dataclass(frozen=True, slots=True)
class Feature:
    """An indicator as a feature.

    log: amounts that differ by orders of magnitude are compared by ratio. doubt: why the rules leave it out whatever
    its coverage: "boundary" (moved by re-based censuses and redrawn boundaries), "survey" (sample survey of an area
    that is not the town's), "cost" (sums up prices of decades), "churn" (its balance is compared instead).
    """

    indicator_id: str
    theme: str
    log: bool = False
    doubt: str = ""


CANDIDATES = (
    Feature("natural_increase_per_1000", "people"),
    Feature("birth_rate_computed", "people"),
    Feature("death_rate_computed", "people"),
    Feature("population_growth_5", "people", doubt="boundary"),
    Feature("net_migration_per_1000", "migration"),
    Feature("arrivals_per_1000", "migration", doubt="churn"),
    Feature("departures_per_1000", "migration", doubt="churn"),
    Feature("industrial_output_per_head", "industry", log=True),
    Feature("industrial_output_per_employed", "industry", log=True),
    Feature("wage_to_subsistence", "industry", log=True),
    Feature("wage_nominal", "industry", log=True),
    Feature("wage_real_index", "industry"),
    Feature("largest_branch_share", "industry"),
    Feature("hhi", "industry", log=True),
    Feature("entropy", "industry"),
    Feature("unemployment_rate", "industry", doubt="survey"),
    Feature("youth_unemployment_rate_15_28", "industry", doubt="survey"),
    Feature("employed_share", "industry", doubt="survey"),
    Feature("employees_share", "industry", doubt="survey"),
    Feature("employed_growth_5", "industry", doubt="boundary"),
    Feature("investment_per_head", "investment", log=True),
    Feature("housing_per_1000", "investment", log=True),
    Feature("construction_per_head", "investment", log=True),
    Feature("investment_to_output", "investment", log=True),
    Feature("investment_index", "investment", log=True),
    Feature("fixed_assets_per_head", "investment", log=True, doubt="cost"),
    Feature("sme_active_per_1000", "business"),
    Feature("sme_active_share", "business"),
    Feature("retail_per_head", "business", log=True),
    Feature("retail_index", "business"),
    Feature("rnd_staff_per_1000", "business", log=True),
)
BY_ID = {feature.indicator_id: feature for feature in CANDIDATES}


@dataclass(frozen=True, slots=True)
class Panel:
    """Features of towns year by year.

    cube: towns x features x years, each value less the median of the towns of its year, logarithms where the feature
    says so. levels: towns x features, the plain mean of the window in the indicator's unit.
    """

    towns: tuple[str, ...]
    features: tuple[Feature, ...]
    years: tuple[int, ...]
    cube: Array
    levels: pd.DataFrame

    def take(self, towns: Sequence[str]) -> "Panel":
        """Keep some towns."""
        rows = [self.towns.index(town) for town in towns]
        return Panel(tuple(towns), self.features, self.years, self.cube[rows], self.levels.loc[list(towns)])


def current_towns(atlas: Atlas) -> list[str]:
    """Name the monotowns on today's list, by id."""
    return sorted(str(t) for t in atlas.towns.loc[atlas.towns["list_status"] == ListStatus.CURRENT, "town_id"])


def mixed(frame: pd.DataFrame) -> pd.Series:
    """Tell which values are made of figures of two areas, as output of a town over the people of its akimat."""
    return frame["note"].str.contains(TWO_AREAS_NOTE, regex=False)


def panel(
    atlas: Atlas,
    features: Sequence[Feature],
    end: int,
    *,
    towns: Sequence[str],
    territory: Territory = Territory.TOWN,
    frames: Frames | None = None,
    window: int = WINDOW,
) -> Panel:
    """Gather the features of these towns for the years `end - window + 1` to `end`, but no value that mixes two areas.

    `frames` gives an indicator's values where a page holds them already.
    """
    years = list(range(end - window + 1, end + 1))
    made, levels = [], {}
    for feature in features:
        frame = frames(feature.indicator_id) if frames else values(atlas, feature.indicator_id)
        rows = frame[(frame["territory"] == territory) & frame["period"].isin(years) & frame["value"].notna()]
        rows = rows[~mixed(rows)]
        wide = rows.pivot_table(index="town_id", columns="period", values="value", aggfunc="first")
        wide = wide.reindex(index=list(towns), columns=years).astype(float)
        levels[feature.indicator_id] = wide.mean(axis=1).where(wide.notna().sum(axis=1) >= LEAST_YEARS)
        table = wide.to_numpy(float)
        made.append(np.log(np.where(table > 0, table, np.nan)) if feature.log else table)
    cube = np.stack(made, axis=1) if made else np.empty((len(towns), 0, len(years)))
    return Panel(tuple(towns), tuple(features), tuple(years), cube, pd.DataFrame(levels, index=list(towns)))


def centred(cube: Array, middle: Array | None = None) -> Array:
    """Take from each value the median of the towns of its feature and year (`middle`: of other towns)."""
    return np.asarray(cube - (medians(cube) if middle is None else middle))


def medians(cube: Array) -> Array:
    """Give the median town of each feature and year (features x years); NaN where no town has a value."""
    return _quiet(np.nanmedian, cube)


def collapse(cube: Array, weights: Array | None = None) -> Array:
    """Average the years (towns x features); NaN under LEAST_YEARS values or where no weighted year has one."""
    held = ~np.isnan(cube)
    weight = held * (np.ones(cube.shape[2]) if weights is None else np.asarray(weights, float))
    total = weight.sum(axis=2)
    enough = (held.sum(axis=2) >= LEAST_YEARS) & (total > 0)
    mean = np.where(held, cube, 0.0)
    return np.where(enough, (mean * weight).sum(axis=2) / np.where(total > 0, total, 1), np.nan)


def reliability(cube: Array) -> Array:
    """Give for each feature how much of the variance of town means is not noise of years: ICC(1,k), at most 1.

    From the one-way analysis of variance, 1 - MSW / MSB (Shrout & Fleiss 1979); negative means none.
    """
    found = np.full(cube.shape[1], np.nan)
    for number in range(cube.shape[1]):
        table = cube[:, number]
        table = table[(~np.isnan(table)).sum(axis=1) >= LEAST_YEARS]
        count = (~np.isnan(table)).sum(axis=1)
        if len(table) < 2:
            continue
        mean = np.nanmean(table, axis=1)
        within = np.nansum((table - mean[:, None]) ** 2) / (count.sum() - len(table))
        between = (count * (mean - np.nansum(table) / count.sum()) ** 2).sum() / (len(table) - 1)
        found[number] = 1 - within / between if between > 0 else np.nan
    return found


def screen(of: Panel, candidates: Sequence[Feature] = CANDIDATES) -> pd.DataFrame:
    """Apply the rules to the candidates in their order.

    Gives `indicator_id, theme, coverage, reliability, twin, correlation, verdict`: the share of towns that have it,
    its ICC, the kept feature it is closest to (Spearman's rho over the limit for it), and "kept" or the first rule
    that it fails.
    """
    cube = centred(of.cube)
    table = pd.DataFrame(collapse(cube), columns=[f.indicator_id for f in of.features])
    rank = table.corr(method="spearman")
    noise = dict(zip(table.columns, reliability(cube), strict=True))
    theme_of = {feature.indicator_id: feature.theme for feature in candidates}
    rows, kept = [], list[str]()
    for feature in candidates:
        one = feature.indicator_id
        coverage = float(table[one].notna().mean())
        limit = pd.Series({k: MOST_WITHIN if theme_of[k] == feature.theme else MOST_BETWEEN for k in kept}, dtype=float)
        closeness = rank.loc[one, kept].abs() / limit
        twin = str(closeness.idxmax()) if closeness.notna().any() else ""
        verdict = next(
            (
                name
                for name, failed in (
                    (feature.doubt, bool(feature.doubt)),
                    ("coverage", coverage < LEAST_COVERAGE),
                    ("reliability", not noise[one] > LEAST_RELIABILITY),
                    ("redundant", bool(twin) and closeness[twin] >= 1),
                )
                if failed
            ),
            "kept",
        )
        if verdict == "kept":
            kept.append(one)
        rho = float(rank.to_numpy()[rank.index.get_loc(one), rank.columns.get_loc(twin)]) if twin else np.nan
        rows.append((one, feature.theme, coverage, noise[one], twin, rho, verdict))
    columns = ["indicator_id", "theme", "coverage", "reliability", "twin", "correlation", "verdict"]
    return pd.DataFrame(rows, columns=columns).sort_values("indicator_id", ignore_index=True)


@dataclass(frozen=True, slots=True)
class Scale:
    """A robust scale learnt from some towns and applied to any: (x - median) / (IQR / 1.349), winsorised at CLIP.

    A column that does not vary has a spread of NaN and so drops out of every comparison.
    """

    median: Array
    spread: Array

    @classmethod
    def of(cls, table: Array) -> "Scale":
        """Learn from towns x columns."""
        low, median, high = _quiet(np.nanquantile, table, [0.25, 0.5, 0.75])
        spread = (high - low) / NORMAL_IQR
        return cls(median, np.where(spread > 0, spread, np.nan))

    def apply(self, table: Array) -> Array:
        """Scale a table of the same columns."""
        return np.asarray(np.clip((table - self.median) / self.spread, -CLIP, CLIP))


def gather(scaled: Array, theme_of: Sequence[str], weights: Array | None = None) -> Array:
    """Average the scaled features of each theme (towns x THEMES) over those that a town has."""
    weight = np.ones(scaled.shape[1]) if weights is None else np.asarray(weights, float)
    columns = []
    for theme in THEMES:
        mine = np.array([of == theme for of in theme_of], dtype=bool)
        shares = np.where(np.isnan(scaled[:, mine]), 0.0, weight[mine])
        total = shares.sum(axis=1)
        summed = (np.where(np.isnan(scaled[:, mine]), 0.0, scaled[:, mine]) * shares).sum(axis=1)
        columns.append(np.where(total > 0, summed / np.where(total > 0, total, 1), np.nan))
    return np.stack(columns, axis=1)


@dataclass(frozen=True, slots=True)
class Space:
    """Where towns stand: scaled features, and themes scaled once more so that each counts alike.

    Learnt from some towns (`of`); `place` puts others into the same space.
    """

    theme_of: tuple[str, ...]
    turn: Array  # -1 for features of which less is better, so that themes never cancel out; else 1
    feature_scale: Scale
    theme_scale: Scale
    weights: Array | None

    @classmethod
    def of(cls, table: Array, theme_of: Sequence[str], turn: Array, weights: Array | None = None) -> "Space":
        """Learn the scales from towns x features; `weights` of features within their themes."""
        feature_scale = Scale.of(table)
        themes = gather(feature_scale.apply(table) * turn, theme_of, weights)
        return cls(tuple(theme_of), turn, feature_scale, Scale.of(themes), weights)

    def scaled(self, table: Array) -> Array:
        """Give the scaled features, more is better."""
        return np.asarray(self.feature_scale.apply(table) * self.turn)

    def place(self, table: Array) -> Array:
        """Give the scaled themes of towns x features."""
        return self.theme_scale.apply(gather(self.scaled(table), self.theme_of, self.weights))


def distances(left: Array, right: Array, weights: Array | None = None) -> Array:
    """Give the weighted root mean square difference over the columns that both towns have (n x m).

    Partial distance after Gower (1971, Biometrics 27): nothing is filled in for what is missing. NaN where nothing
    is shared.
    """
    squares = (left[:, None, :] - right[None, :, :]) ** 2
    weight = np.ones(left.shape[1]) if weights is None else np.asarray(weights, float)
    shared = np.where(np.isnan(squares), 0.0, weight)
    total = shared.sum(axis=2)
    summed = (np.where(np.isnan(squares), 0.0, squares) * shared).sum(axis=2)
    return np.sqrt(np.where(total > 0, summed / np.where(total > 0, total, 1), np.nan))


def _quiet(what: Callable[..., Array], table: Array, *more: object) -> Array:
    """Call a function over axis 0 that ignores NaN; an all-NaN column gives NaN without a warning."""
    empty = np.isnan(table).all(axis=0)
    made = np.asarray(what(np.where(empty, 0.0, table), *more, axis=0), float)
    return np.where(empty, np.nan, made)
