"""The tables behind the page of the groups hold what its charts draw, each row with its sources."""

import pytest

from geo.analysis import groups
from geo.analysis.groups import GROUPS
from geo.model.vocabulary import Language
from geo.views import group_charts, group_tables
from geo.views.palette import THEMES
from geo.views.words import words

KK = words(Language.KK)
SOURCES = ["bureau_east_kazakhstan", "geonames_cities500"]


@pytest.fixture(scope="module")
def of(committed):
    return groups.allocate(committed)


def test_the_profile_has_each_town_and_the_medians_that_the_chart_draws(committed, of):
    table = group_tables.profile(committed, of, KK)
    assert len(table) == len(of.features) * (len(of.towns) + len(GROUPS))
    medians = table[table["town_id"] == ""].set_index(["group_id", "indicator_id"])["scaled"]
    figure = group_charts.profile(committed, of.scaled, of.levels, of.group, words=KK, theme=THEMES["light"])
    for group, trace in zip(GROUPS, figure.data[1::2], strict=True):
        for feature, drawn in zip(of.scaled.columns, trace.x, strict=True):
            assert medians[group, feature] == pytest.approx(drawn, abs=1e-4)
    assert (table["source_id"] != "").all()


def test_every_pair_of_classified_towns_stands_in_the_matrix_once(committed, of):
    table = group_tables.together(committed, SOURCES, KK)
    pairs = {frozenset(pair) for pair in zip(table["town_id"], table["other_id"], strict=True)}
    assert len(pairs) == len(table) == len(of.towns) * (len(of.towns) - 1) // 2
    assert table["share"].between(0, 1).all()


def test_towns_have_their_group_and_all_of_the_index_and_sources_only_where_something_was_computed(committed):
    table = group_tables.towns(committed, SOURCES, KK).set_index("town_id")
    kept = committed.composite.set_index("town_id")
    for name in ("low", "median", "high"):
        assert table[f"rank_{name}"].dropna().to_dict() == kept[name].to_dict()
    assert (table["publisher"] == "").tolist() == (table["group_id"] == "").tolist()
    ranked = group_tables.composite(committed, SOURCES, KK)
    assert ranked["rank_median"].is_monotonic_increasing
    assert set(ranked["town_id"]) == set(kept.index)
