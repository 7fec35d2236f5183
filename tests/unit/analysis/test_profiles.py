import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis import groups, profiles
from geo.model.atlas import Atlas

TOWNS = list("abcdef")


@pytest.fixture(scope="module")
def atlas(committed: Atlas) -> Atlas:
    return committed


@pytest.fixture(scope="module")
def made(atlas: Atlas) -> groups.Allocation:
    return groups.allocate(atlas)


def test_contrasts_are_differences_of_medians_the_widest_first() -> None:
    scaled = pd.DataFrame({"x": [2.0, 1, 0, 0, 0, 0], "y": [-2.0, -2, 0, 0, 0, 0], "z": [0.1, 0.1, 0, 0, 0, 0]}, TOWNS)
    levels = scaled * 10 + 100
    group = dict(zip(TOWNS, "aabbbb", strict=True))
    found = [one for one in profiles.contrasts(scaled, levels, group) if one.group == "a"]
    assert [(one.indicator_id, one.gap, one.inside, one.outside) for one in found] == [
        ("y", -2.0, 80.0, 100.0),
        ("x", 1.5, 115.0, 100.0),
    ]


def test_where_less_is_better_higher_still_means_more() -> None:
    scaled = pd.DataFrame({"x": [-2.0, -2, 1, 1, 1, 1]}, TOWNS)  # turned: the first two have more of it
    levels = pd.DataFrame({"x": [9.0, 9, 1, 1, 1, 1]}, TOWNS)
    found = profiles.contrasts(scaled, levels, dict(zip(TOWNS, "aabbbb", strict=True)))
    assert found[0].gap == 3.0


def test_a_feature_that_one_town_of_a_group_has_says_nothing_of_the_group() -> None:
    scaled = pd.DataFrame({"x": [2.0, np.nan, 0, 0, 0, 0], "y": [1.0, 1, 0, 0, 0, 0]}, TOWNS)
    found = profiles.contrasts(scaled, scaled, dict(zip(TOWNS, "aabbbb", strict=True)))
    assert [one.indicator_id for one in found if one.group == "a"] == ["y"]


@given(st.permutations(range(3)))
def test_a_comparison_forgets_the_letters_of_the_other(names) -> None:
    found = profiles._renaming(np.array(names)[[0, 0, 1, 1, 2, 2]], np.array([0, 0, 1, 1, 2, 2]))
    assert found == {name: number for number, name in enumerate(names)}


def test_the_committed_groups_move_no_town(made: groups.Allocation) -> None:
    found = profiles.compare(made.group, made)
    assert (found.moved, found.dropped, found.added, found.rand) == ((), (), (), 1.0)


def test_a_town_that_was_elsewhere_is_said_to_move(made: groups.Allocation) -> None:
    before = {**made.group, "temirtau": "c", "rudny": ""}
    found = profiles.compare(before, made)
    assert found.moved == (("temirtau", "c", "b"),)
    assert found.rand < 1


def test_towns_that_only_one_of_them_classifies_are_told(made: groups.Allocation) -> None:
    before = {town: group for town, group in made.group.items() if town != "abai"} | {"rudny": "a"}
    found = profiles.compare(before, made)
    assert (found.dropped, found.added) == (("rudny",), ("abai",))


@pytest.mark.parametrize(
    ("group", "indicator_id", "way"),
    [
        ("a", "investment_per_head", 1),
        ("a", "sme_active_per_1000", 1),
        ("b", "net_migration_per_1000", 1),
        ("b", "natural_increase_per_1000", -1),
        ("c", "natural_increase_per_1000", 1),
        ("c", "investment_per_head", -1),
    ],
)
def test_the_names_of_the_groups_say_what_separates_them(
    made: groups.Allocation, group: str, indicator_id: str, way: int
) -> None:
    found = profiles.contrasts(made.scaled, made.levels, made.group)
    assert [np.sign(one.gap) for one in found if (one.group, one.indicator_id) == (group, indicator_id)] == [way]
