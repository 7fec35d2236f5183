"""Limits treat unknown as an answer of its own."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis import limits
from geo.analysis.limits import Limit, Unknown


@pytest.fixture
def table():
    return pd.DataFrame(
        {
            "area": [5.0, 50.0, np.nan, 500.0],
            "power": pd.Categorical(["yes", None, "no", "planned"], ["yes", "planned", "no"]),
        }
    )


@pytest.mark.parametrize(
    ("unknown", "expected"),
    [
        (Unknown.INCLUDE, [False, True, True, True]),
        (Unknown.EXCLUDE, [False, True, False, True]),
        (Unknown.ONLY, [False, False, True, False]),
    ],
)
def test_a_number_is_bounded_and_unknown_is_shown_hidden_or_alone(table, unknown, expected):
    assert limits.passes(table, Limit("area", least=50, unknown=unknown)).tolist() == expected


@pytest.mark.parametrize(
    ("unknown", "expected"),
    [
        (Unknown.INCLUDE, [True, True, False, True]),
        (Unknown.EXCLUDE, [True, False, False, True]),
        (Unknown.ONLY, [False, True, False, False]),
    ],
)
def test_an_answer_fits_or_not_and_unknown_is_shown_hidden_or_alone(table, unknown, expected):
    limit = Limit("power", ("yes", "planned"), unknown=unknown)
    assert limits.passes(table, limit).tolist() == expected


def test_without_a_bound_hiding_the_unknown_keeps_the_known(table):
    assert limits.passes(table, Limit("power", unknown=Unknown.EXCLUDE)).tolist() == [True, False, True, True]


def test_both_ends_count(table):
    assert limits.passes(table, Limit("area", least=5, most=50, unknown=Unknown.EXCLUDE)).tolist() == [
        True, True, False, False,
    ]  # fmt: skip


def test_unknowns_are_counted_among_the_sites_that_pass_the_other_limits(table):
    asked = [Limit("area", least=50), Limit("power", ("no",), unknown=Unknown.EXCLUDE)]
    # Alone, power leaves only the third, of unknown area; alone, area leaves 2, 3, 4, of which 2 has no answer.
    assert limits.unknown_counts(table, asked) == {"area": 1, "power": 1}


def test_an_idle_limit_counts_its_unknown_too(table):
    assert limits.unknown_counts(table, [Limit("area"), Limit("power")]) == {"area": 1, "power": 1}


def test_what_to_loosen_is_what_alone_leaves_nothing(table):
    asked = [Limit("area", most=10, unknown=Unknown.EXCLUDE), Limit("power", ("no",), unknown=Unknown.EXCLUDE)]
    assert not limits.select(table, asked).any()
    assert limits.loosen(table, asked) == ["area", "power"]
    assert limits.loosen(table, [*asked, Limit("area", least=9999, unknown=Unknown.EXCLUDE)]) == []


@given(st.lists(st.one_of(st.none(), st.floats(0, 100)), max_size=20), st.floats(0, 100))
def test_every_site_is_within_the_limit_or_beyond_it_or_unknown(values, bound):
    table = pd.DataFrame({"area": np.array(values, dtype=float)})
    known = limits.passes(table, Limit("area", least=bound, unknown=Unknown.EXCLUDE))
    both = limits.passes(table, Limit("area", least=bound, unknown=Unknown.INCLUDE))
    alone = limits.passes(table, Limit("area", least=bound, unknown=Unknown.ONLY))
    assert not (known & alone).any()
    assert ((known | alone) == both).all()
    assert alone.sum() == sum(value is None for value in values)
