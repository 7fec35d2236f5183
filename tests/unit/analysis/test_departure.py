"""The way off the list: by hand, and put back into the measures."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from geo.analysis import departure as dep
from geo.analysis.diversification import Interval, Pool, Structure, Year, hhi, largest_share

AMOUNT = st.floats(0.1, 1000.0)


def industry(*known, pools=()):
    return Structure({f"branch_{n}": float(value) for n, value in enumerate(known)}, tuple(pools))


def year(period, *known, pools=(), town="alpha"):
    made = industry(*known, pools=pools)
    return Year(town, "town", period, {}, frozenset(), {}, made, "", "", "", "")


def test_share_by_hand():
    # 80 of 100; under a half needs 160 in all.
    found = dep.for_share(industry(80, 20), 0.5)
    assert found.amount == Interval(pytest.approx(60), pytest.approx(60))
    assert found.relative.low == pytest.approx(0.6)
    assert found.least_branches == 1
    assert not found.met


def test_at_lower_marks_more_branches_must_take_it_up():
    assert dep.for_share(industry(80, 20), 0.2).least_branches == 4
    assert dep.for_share(industry(80, 20), 0.3).least_branches == 3
    assert dep.for_share(industry(80, 20), 0.2).amount.low == pytest.approx(300)


def test_share_already_under_the_mark():
    assert dep.for_share(industry(40, 30, 30), 0.5).met


def test_unknown_branches_widen_the_amount():
    found = dep.for_share(industry(40, pools=[Pool(60, 3)]), 0.5)
    assert found.amount == Interval(0.0, pytest.approx(20))
    assert not found.met


def test_index_by_hand():
    # 80 and 20: HHI 0.68; 0.5 is reached when the other branch equals the first.
    found = dep.for_index(industry(80, 20), 0.5)
    assert found.amount.low == pytest.approx(60)


def test_index_that_growth_of_one_other_branch_cannot_reach():
    found = dep.for_index(industry(80, 20), 0.25)
    assert not found.possible
    assert math.isinf(found.amount.low)


def test_index_is_silent_when_an_unknown_branch_may_lead():
    assert dep.for_index(industry(40, pools=[Pool(60, 3)]), 0.25) is None


def test_nothing_but_one_branch_cannot_grow_out_of_it():
    assert not dep.for_index(industry(100), 0.5).possible


@given(AMOUNT, st.lists(AMOUNT, min_size=1, max_size=5), st.floats(0.1, 0.9))
def test_the_output_needed_brings_the_share_to_the_mark(top, others, mark):
    assume(top >= max(others))
    found = dep.for_share(industry(top, *others), mark).amount.low
    assume(found > 0)
    assert top / (top + sum(others) + found) == pytest.approx(mark)


@given(AMOUNT, st.lists(AMOUNT, min_size=1, max_size=5), st.floats(0.1, 0.9))
def test_the_output_needed_brings_the_index_to_the_mark(top, others, mark):
    assume(top >= max(others))
    start = industry(top, *others)
    found = dep.for_index(start, mark).amount.low
    if not math.isfinite(found):
        factors = [1.05**n for n in range(300)]
        grown = [hhi(industry(top, *(factor * other for other in others))).low for factor in factors]
        assert min(grown) > mark - 1e-6
        return
    factor = 1 + found / sum(others)
    made = hhi(industry(top, *(factor * other for other in others))).low
    if found:
        assert made == pytest.approx(mark, abs=1e-6)
    else:
        assert made <= mark + 1e-9


@given(AMOUNT, st.lists(AMOUNT, min_size=1, max_size=5), st.floats(0.15, 0.85))
def test_a_lower_mark_never_needs_less(top, others, mark):
    assume(top >= max(others))
    of = industry(top, *others)
    assert dep.for_share(of, mark - 0.05).amount.low >= dep.for_share(of, mark).amount.low


def test_pace_by_hand():
    # From 80 to 70 per cent in five years: two points a year, ten years to 50.
    found = dep.pace([year(2018, 80, 20), year(2020, 90, 10), year(2023, 70, 30)], 0.5, 2023)
    assert (found.start, found.end) == (2018, 2023)
    assert found.years == pytest.approx(10)
    assert found.same_branch


def test_no_pace_when_the_share_rises():
    assert dep.pace([year(2018, 70, 30), year(2023, 80, 20)], 0.5, 2023).years is None


def test_no_pace_without_the_year_five_before():
    assert dep.pace([year(2017, 80, 20), year(2023, 70, 30)], 0.5, 2023) is None


def test_no_pace_from_a_year_that_tells_too_little():
    assert dep.pace([year(2018, 40, pools=[Pool(60, 3)]), year(2023, 70, 30)], 0.5, 2023) is None


def test_pace_tells_when_the_branch_changed():
    found = dep.pace([year(2018, 80, 20), year(2023, 40, 60)], 0.5, 2023)
    assert not found.same_branch
    assert found.years == pytest.approx(0.1 / 0.04)


def test_no_branch_of_a_fifth_means_no_enterprise_of_a_fifth():
    assert dep.branch_rules_out(industry(19, 19, 19, 19, 12, 12))
    assert not dep.branch_rules_out(industry(25, 19, 19, 19, 18))
    assert not dep.branch_rules_out(industry(15, 15, 15, 15, pools=[Pool(40, 3)]))


def test_largest_share_of_the_test_industry_is_the_first():
    assert largest_share(industry(80, 20)).low == pytest.approx(0.8)


def test_the_pace_is_that_of_the_year_asked_for():
    years = [year(2018, 80, 20), year(2019, 75, 25), year(2023, 70, 30), year(2024, 50, 50)]
    assert dep.pace(years, 0.5, 2023).after == pytest.approx(0.7)
    assert dep.pace(years, 0.5, 2024).years == 0
    assert dep.pace(years, 0.5, 2022) is None
