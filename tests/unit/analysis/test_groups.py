from functools import cache, partial
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from geo.analysis import composite, features, groups, stability
from geo.analysis.values import values
from geo.model.atlas import Atlas


@pytest.fixture(scope="module")
def atlas(committed: Atlas) -> Atlas:
    return committed


@pytest.fixture(scope="module")
def made(atlas: Atlas) -> groups.Allocation:
    return groups.allocate(atlas)


@pytest.fixture(scope="module")
def again(atlas: Atlas) -> dict[str, pd.DataFrame]:
    return stability.tables(atlas)


@pytest.mark.parametrize("name", ["groups", "coassignment", "composite", "group_checks", "group_features"])
def test_what_is_committed_is_what_the_method_gives(name: str, atlas: Atlas, again: dict[str, pd.DataFrame]) -> None:
    pd.testing.assert_frame_equal(atlas.table(name), again[name], check_dtype=False, atol=0.011)


def test_the_features_are_those_that_the_rules_keep(atlas: Atlas) -> None:
    kept = groups.screened(atlas).query("verdict == 'kept'")["indicator_id"]
    assert sorted(feature.indicator_id for feature in groups.FEATURES) == sorted(kept)


def test_the_note_tells_the_checks_as_they_came_out(atlas: Atlas) -> None:
    note = " ".join((Path(__file__).parents[3] / "docs/methods/groups.md").read_text("utf-8").split())
    check = atlas.group_checks.set_index(["check_id", "setting"])["value"].map("{:.2f}".format)
    widths = [check["silhouette_medoids", k] for k in "324"]
    low = {name: min(check[name]) for name in ("rand_end", "rand_without")}
    high = {name: max(check[name]) for name in low}
    stays = atlas.groups["stability"].dropna()
    for said in (
        "Silhouette (Rousseeuw 1987) of {} for three groups, {} for two, {} for four".format(*widths),
        f"same three groups (adjusted Rand index {check['rand_methods', '3']};",
        f"nor the same two ({check['rand_methods', '2']})",
        "(median index {}), years with replacement ({}), features with replacement ({}), all at once ({})".format(
            *(check[f"rand_{kind}", "median"] for kind in ("towns", "years", "features", "all"))
        ),
        "{} (A), {} (B), {} (C)".format(*(check["jaccard", group] for group in groups.GROUPS)),
        f"from {stays.min():.2f} (Zhanaozen) to {stays.max():.2f} (Abai), median {stays.median():.2f}",
        f"end year: from {low['rand_end']} (2021) to {high['rand_end']}.",
        f"one theme: from {low['rand_without']} (investment) to {high['rand_without']} (business).",
    ):
        assert said in note


def test_the_groups_do_not_depend_on_the_units(atlas: Atlas, made: groups.Allocation) -> None:
    def stretched(indicator_id: str) -> pd.DataFrame:
        frame = values(atlas, indicator_id)
        return frame.assign(value=frame["value"] * 7.5)

    other = groups.allocate(atlas, frames=stretched)
    assert other.group == made.group
    assert np.allclose(other.themes, made.themes, equal_nan=True)


def test_the_groups_do_not_depend_on_the_order_of_features(atlas: Atlas, made: groups.Allocation) -> None:
    assert groups.allocate(atlas, groups.FEATURES[::-1]).group == made.group


def test_no_value_that_mixes_two_areas_is_taken(atlas: Atlas) -> None:
    frames = cache(partial(values, atlas))
    held = features.panel(atlas, features.CANDIDATES, groups.END, towns=groups.current_towns(atlas), frames=frames)
    noted = [
        (feature.indicator_id, row["town_id"], row["period"])
        for feature in held.features
        for row in frames(feature.indicator_id).to_dict("records")
        if "two_areas" in row["note"].split() and row["territory"] == "town" and row["period"] in held.years
    ]
    assert ("investment_per_head", "karazhal", 2022) in noted
    order = [feature.indicator_id for feature in held.features]
    taken = [
        (indicator_id, town, year)
        for indicator_id, town, year in noted
        if not np.isnan(held.cube[held.towns.index(town), order.index(indicator_id), held.years.index(year)])
    ]
    assert not taken


def test_towns_whose_sheets_mix_two_areas_are_hinted_at_by_the_akimat(atlas: Atlas, made: groups.Allocation) -> None:
    mixed = groups.of_two_areas(partial(values, atlas))
    assert mixed == ["karazhal", "satpayev", "stepnogorsk"]
    found = groups.hints(atlas, made)
    for town in mixed:
        assert found[town].territory == "akimat"
        assert found[town].features == tuple(feature.indicator_id for feature in groups.FEATURES)


def test_a_theme_without_weight_does_not_count(atlas: Atlas, made: groups.Allocation) -> None:
    none = {"business": 0.0}
    less = tuple(feature for feature in groups.FEATURES if feature.theme != "business")
    assert groups.allocate(atlas, weights=none).group == groups.allocate(atlas, less).group


def test_too_few_features_are_refused(atlas: Atlas) -> None:
    with pytest.raises(ValueError, match="too few towns"):
        groups.allocate(atlas, ())


def test_a_town_is_classified_or_hinted_at_and_never_both(atlas: Atlas, made: groups.Allocation) -> None:
    sheeted = set(groups.current_towns(atlas)) & set(atlas.towns.loc[atlas.towns["passport"], "town_id"])
    assert set(made.group) == sheeted - set(groups.of_two_areas(partial(values, atlas)))
    found = groups.hints(atlas, made)
    assert found
    assert not set(found) & set(made.group)
    assert all(len(hint.features) >= groups.LEAST_HINT for hint in found.values())


def test_the_implied_population_is_what_the_bureau_divided_by(atlas: Atlas) -> None:
    people = groups.implied_population(atlas.observations).set_index(["town_id", "territory", "period"])["value"]
    seen = atlas.observations.set_index(["town_id", "territory", "period", "series_id"])["value"]
    for place in list(people.index)[:20]:
        assert seen[(*place, "investment")] * 1000 / people[place] == pytest.approx(
            seen[(*place, "investment_per_capita")]
        )
    published = set(seen.xs("population", level="series_id").index)
    assert not published & set(people.index)


def test_nobody_is_implied_by_no_investment(atlas: Atlas) -> None:
    people = groups.implied_population(atlas.observations)
    mine = [atlas.observations[column] == people.iloc[0][column] for column in ("town_id", "territory", "period")]
    invested = atlas.observations["series_id"].isin(["investment", "investment_per_capita"])
    none = atlas.observations.assign(
        value=atlas.observations["value"].mask(invested & np.logical_and.reduce(mine), 0.0)
    )
    assert len(groups.implied_population(none)) == len(people) - 1


def test_neighbours_are_in_order_and_know_what_they_share(made: groups.Allocation) -> None:
    rows = groups.neighbours(made)
    for _, mine in rows.groupby("town_id"):
        assert mine["distance"].is_monotonic_increasing
        assert len(mine) == len(made.towns) - 1
    kentau = rows[(rows["town_id"] == "kentau") & (rows["neighbour_id"] == "kurchatov")].iloc[0]
    assert kentau["shared"] == made.scaled.loc[["kentau", "kurchatov"]].notna().all().sum() < len(made.features)


def test_agreement_counts_pairs(atlas: Atlas) -> None:
    group = {"altai": "b", "karazhal": "c", "kurchatov": "c", "rudny": "a"}
    found = groups.agreement(atlas, group)
    assert found.named == ("altai", "karazhal", "kurchatov", "zhitikara")
    assert found.groups["zhitikara"] == ""
    assert (found.together, found.pairs) == (1, 3)
    assert found.chance == pytest.approx(1 / 6)


def test_a_town_that_is_best_at_everything_is_first_in_every_draw() -> None:
    table = np.array([[3.0, 3, 3], [1, 2, 2], [2, 1, np.nan], [0, 0, 1]])
    ranks = composite.rank_intervals(table, ["people", "migration", "business"], ("a", "b", "c", "d"), 200)
    assert list(ranks.iloc[0, 1:]) == [1, 1, 1]
    assert (ranks["low"] <= ranks["median"]).all()
    assert (ranks["median"] <= ranks["high"]).all()


def test_a_geometric_mean_forgives_less() -> None:
    themes = np.array([[0.5, 0.5], [1.0, 0.0]])
    weights = np.array([0.5, 0.5])
    assert composite.arithmetic(themes, weights) == pytest.approx([0.5, 0.5])
    assert composite.geometric(themes, weights)[1] < composite.geometric(themes, weights)[0]


def test_ranks_of_a_column_run_from_nought_to_one() -> None:
    assert composite.ranked(np.array([[5.0], [1.0], [3.0]]))[:, 0] == pytest.approx([1, 0, 0.5])


def test_three_far_clumps_have_the_widest_gap_at_three() -> None:
    draw = np.random.default_rng(1)
    middles = np.array([[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]])
    found = stability.gap(np.vstack([m + draw.normal(0, 0.1, (4, 2)) for m in middles]), (1, 2, 3, 4), references=20)
    assert found.set_index("k")["gap"].idxmax() == 3


def test_certain_groups_survive_resampling(atlas: Atlas, made: groups.Allocation) -> None:
    first, second = (stability.assess(atlas, made, resamples=20, seed=7) for _ in range(2))
    assert first.stay.equals(second.stay)
    assert np.allclose(np.diag(first.together), 1)
    assert np.allclose(first.together, first.together.T)
