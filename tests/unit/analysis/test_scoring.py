"""Scores agree with sums made by hand, keep their order when they should, and tell the unknown as an interval."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from geo.analysis import scoring
from geo.analysis.scoring import COLUMNS, CRITERIA, HEAVIEST, Criterion, Stance

M = len(COLUMNS)
NAN = np.nan


def weights(**chosen):
    return scoring.vector(chosen)


def values(*rows):
    """Sites by the criteria that they have; all else is worth 0."""
    table = np.zeros((len(rows), M))
    for i, row in enumerate(rows):
        for column, worth in row.items():
            table[i, COLUMNS.index(column)] = worth
    return table


worths = arrays.arrays(float, (5, M), elements=st.one_of(st.just(NAN), st.floats(0, 1, width=16)))
needs = arrays.arrays(int, M, elements=st.integers(0, HEAVIEST)).filter(lambda w: w.sum() > 0)


def test_the_score_is_the_weighted_mean_of_worths():
    scores = scoring.score(values({"power": 1.0, "area": 0.25}), weights(power=3, area=1))
    assert scores.by.tolist() == pytest.approx([(3 * 1 + 1 * 0.25) / 4])
    assert scores.low.tolist() == scores.high.tolist() == pytest.approx(scores.by.tolist())
    assert scores.share.tolist() == [1]


def test_unknown_makes_an_interval_from_nothing_to_all():
    scores = scoring.score(values({"power": NAN, "area": 1.0}), weights(power=3, area=1))
    assert (scores.low[0], scores.by[0], scores.high[0]) == pytest.approx((0.25, 0.625, 1.0))
    assert scores.share[0] == pytest.approx(0.25)


def test_the_stance_chooses_the_end_that_ranks():
    table = values({"power": NAN, "area": 1.0}, {"power": 0.5, "area": 0.5})
    needed = weights(power=1, area=1)
    assert scoring.score(table, needed, Stance.WORST).rank.tolist() == [1, 1]  # 0.5 and 0.5
    assert scoring.score(table, needed, Stance.BEST).rank.tolist() == [1, 2]  # 1.0 and 0.5
    assert scoring.score(values({"power": NAN, "area": 0.4}, {"power": 0.5, "area": 0.5}), needed,
                         Stance.WORST).rank.tolist() == [2, 1]  # fmt: skip


def test_the_rank_span_is_what_overlapping_intervals_leave_open():
    table = values({"power": 1.0, "area": 1.0}, {"power": NAN, "area": 0.5}, {"power": 0.5, "area": 0.5}, {})
    scores = scoring.score(table, weights(power=1, area=1))
    # Intervals: 1; from 0.25 to 0.75; 0.5; 0.
    assert [scores.span(i) for i in range(4)] == [(1, 1), (2, 3), (2, 3), (4, 4)]


def test_contributions_add_up_to_the_score():
    table = values({"power": 0.5, "water": NAN, "area": 1.0})
    known, could = scoring.contributions(table, weights(power=2, water=1, area=1))
    assert known.sum() == pytest.approx(0.5)
    assert could.sum() == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("criterion", "column", "expected"),
    [
        (Criterion("x", "access", 200, 0), [0, 50, 200, 900, NAN], [1, 0.75, 0, 0, NAN]),
        (Criterion("x", "land", 0, 99, log=True), [0, 9, 99, 1000, NAN], [0, 0.5, 1, 1, NAN]),
    ],
)
def test_numbers_are_worth_by_their_value_function(criterion, column, expected):
    found = scoring.worth(pd.Series(column, dtype=float), criterion)
    assert found.tolist() == pytest.approx(expected, nan_ok=True)


def test_answers_are_worth_by_readiness():
    column = pd.Series(
        pd.Categorical(["yes", "planned", None, "no"], ["yes", "partly", "construction", "planned", "no"])
    )
    assert scoring.worth(column, Criterion("x", "utilities", answers=scoring.READY)).tolist() == pytest.approx(
        [1, 0.25, NAN, 0], nan_ok=True
    )


def test_the_unit_of_a_number_does_not_matter():
    km = pd.Series([10.0, 300.0, NAN, 777.0])
    in_metres = scoring.worth(km * 1000, Criterion("x", "access", 500_000, 0))
    assert in_metres.tolist() == pytest.approx(
        scoring.worth(km, Criterion("x", "access", 500, 0)).tolist(), nan_ok=True
    )


@given(worths, needs, st.permutations(range(5)))
def test_the_order_in_which_sites_come_does_not_matter(table, needed, order):
    first, second = scoring.score(table, needed), scoring.score(table[list(order)], needed)
    assert second.rank.tolist() == first.rank[list(order)].tolist()
    assert [second.span(i) for i in range(5)] == [first.span(j) for j in order]


@given(worths, needs, st.floats(0.1, 10))
def test_only_the_proportion_of_weights_matters(table, needed, times):
    assert scoring.score(table, needed * times).by == pytest.approx(scoring.score(table, needed).by)


@given(worths, needs, st.integers(0, M - 1), st.floats(0, 1))
def test_a_better_value_never_lowers_a_score(table, needed, column, step):
    assume(not np.isnan(table[0, column]))
    better = table.copy()
    better[0, column] = min(1.0, better[0, column] + step)
    assert scoring.score(better, needed).by[0] >= scoring.score(table, needed).by[0] - 1e-12


@given(worths, needs, arrays.arrays(float, (5, M), elements=st.floats(0, 1, width=16)))
def test_whatever_the_unknown_turns_out_to_be_the_score_is_in_the_interval(table, needed, truth):
    told = scoring.score(table, needed)
    real = scoring.score(np.where(np.isnan(table), truth, table), needed)
    assert (real.by >= told.low - 1e-9).all()
    assert (real.by <= told.high + 1e-9).all()
    for i in range(5):
        first, last = told.span(i)
        assert first <= real.rank[i] <= last


@given(worths, needs)
def test_a_rank_lies_within_its_span(table, needed):
    scores = scoring.score(table, needed)
    for i in range(5):
        first, last = scores.span(i)
        assert 1 <= first <= scores.rank[i] <= last <= 5


def test_no_weights_no_score():
    scores = scoring.score(values({"power": 1.0}, {}), weights())
    assert scores.by.tolist() == [0, 0]
    assert scores.rank.tolist() == [1, 1]
    assert scoring.flips(values({"power": 1.0}, {}), weights(), scores) == []


def test_negative_weights_are_refused():
    with pytest.raises(ValueError, match="negative"):
        weights(power=-1)


def test_nothing_found_scores_nothing():
    scores = scoring.score(np.empty((0, M)), weights(power=1))
    assert scores.rank.tolist() == []
    assert scoring.flips(np.empty((0, M)), weights(power=1), scores) == []
    assert scoring.topsis(np.empty((0, M)), weights(power=1)).tolist() == []


def test_a_flip_is_where_two_scores_meet():
    table = values({"power": 1.0}, {"water": 1.0})
    needed = weights(power=3, water=1)
    found = scoring.flips(table, needed, scoring.score(table, needed))
    # 3 against 1: power down to 1 or water up to 3; no other criterion tells them apart.
    assert {(flip.column, flip.becomes) for flip in found} == {("power", 1.0), ("water", 3.0)}
    assert {(flip.falls, flip.rises) for flip in found} == {(0, 1)}


def test_a_flip_out_of_the_range_of_weights_is_none():
    table = values({"power": 1.0}, {"water": 0.5})
    needed = weights(power=5, water=1)
    assert [flip.column for flip in scoring.flips(table, needed, scoring.score(table, needed))] == ["power"]


def test_the_last_weight_cannot_go_to_nothing():
    table = values({"power": 1.0}, {})
    needed = weights(power=3)
    assert scoring.flips(table, needed, scoring.score(table, needed)) == []


@given(worths, needs)
def test_beyond_a_flip_the_first_ranks_differ(table, needed):
    scores = scoring.score(table, needed)
    for flip in scoring.flips(table, needed, scores):
        k = COLUMNS.index(flip.column)
        beyond = needed.astype(float)
        beyond[k] = flip.becomes
        at = scoring.score(table, beyond)
        assert at.by[flip.falls] == pytest.approx(at.by[flip.rises], abs=1e-6)
        halfway = needed.astype(float)
        halfway[k] = needed[k] + flip.change * 0.5
        assert scoring.score(table, halfway).by[flip.falls] > scoring.score(table, halfway).by[flip.rises] - 1e-9


def test_topsis_by_hand():
    # Norms are 5 and 1; weighted columns (3/5, 0), (4/5, 1); ideal (0.8, 1), anti-ideal (0.6, 0).
    table = values(
        {"power": 0.3, "water": 0.0},
        {"power": 0.4, "water": 1.0},
    )
    found = scoring.topsis(table, weights(power=1, water=1))
    assert found.tolist() == pytest.approx([0, 1])
    middle = np.vstack([table, values({"power": 0.35, "water": 0.5})])
    found = scoring.topsis(middle, weights(power=1, water=1))
    norms = np.linalg.norm(middle[:, [COLUMNS.index("power"), COLUMNS.index("water")]], axis=0)
    scaled = np.array([[0.3, 0], [0.4, 1], [0.35, 0.5]]) / norms
    best, worst = np.linalg.norm(scaled[2] - scaled[1]), np.linalg.norm(scaled[2] - scaled[0])
    assert found[2] == pytest.approx(worst / (best + worst))


def test_every_preset_weighs_known_criteria_within_the_range():
    for chosen in scoring.PRESETS.values():
        assert set(chosen) <= set(COLUMNS)
        assert all(1 <= weight <= HEAVIEST for weight in chosen.values())


def test_every_criterion_stands_once():
    assert len(set(COLUMNS)) == len(CRITERIA)
