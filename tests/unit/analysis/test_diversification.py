"""Intervals of concentration: by hand, and against every way to hide the remainder."""

import math
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from geo.analysis import diversification as d
from geo.model.vocabulary import Flag

AMOUNT = st.floats(0.0, 1000.0)


def whole(**cells):
    """All sections and divisions known: what is not named is absent."""
    names = {"total": d.TOTAL, "c": d.MANUFACTURING}
    return {names.get(name, name): value for name, value in cells.items()}


def test_two_known_branches_by_hand():
    cells = whole(total=100.0, c=25.0, mining_output=75.0, manufacturing_food=25.0)
    absent = frozenset({"energy_output", "water_waste_output"})
    made = d.structure(cells, absent)
    assert made is not None
    assert made.largest == "mining_output"
    assert d.largest_share(made) == d.Interval(0.75, 0.75)
    assert d.hhi(made).low == pytest.approx(0.5625 + 0.0625)
    assert d.hhi(made).width == pytest.approx(0)
    assert d.entropy(made).high == pytest.approx((-0.75 * math.log(0.75) - 0.25 * math.log(0.25)) / math.log(25))


def test_a_suppressed_remainder_makes_an_interval():
    # 40 of the 100 lie in 19 divisions of C that are not food: 18 printed ones without a value and 3 never printed.
    cells = whole(total=100.0, c=50.0, mining_output=50.0, manufacturing_food=10.0, energy_output=0.0,
                  water_waste_output=0.0)  # fmt: skip
    made = d.structure(cells)
    assert made.pools == (d.Pool(40.0, 18 + 3),)
    assert made.explained == pytest.approx(0.6)
    assert d.hhi(made).low == pytest.approx(0.25 + 0.01 + 0.16 / 21)
    assert d.hhi(made).high == pytest.approx(0.25 + 0.01 + 0.16)
    assert d.largest_share(made) == d.Interval(0.5, 0.5)


def test_an_unknown_branch_may_be_the_largest():
    made = d.structure(whole(total=100.0, c=85.0, mining_output=5.0, energy_output=10.0, water_waste_output=0.0))
    assert made.largest == ""
    assert d.largest_share(made).high == pytest.approx(0.85)
    assert d.largest_share(made).low == pytest.approx(0.10)
    assert not made.telling


def test_without_manufacturing_all_unknown_branches_share_one_pool():
    made = d.structure(whole(total=100.0, mining_output=60.0, manufacturing_food=10.0))
    assert made.pools == (d.Pool(30.0, 18 + 3 + 2),)


def test_an_unknown_section_is_a_pool_of_its_own():
    made = d.structure(whole(total=100.0, c=30.0, mining_output=60.0, energy_output=7.0, manufacturing_food=30.0))
    assert made.pools == (d.Pool(0.0, 21), d.Pool(3.0, 1))


def test_the_sum_of_the_sections_stands_in_for_a_missing_total():
    made = d.structure(whole(c=10.0, mining_output=60.0, energy_output=20.0, water_waste_output=10.0))
    assert made.total == pytest.approx(100)


@pytest.mark.parametrize(
    "cells",
    [
        whole(c=10.0, mining_output=60.0),  # no total
        whole(total=0.0),
        whole(total=100.0, c=50.0, mining_output=70.0),  # sections above the total
        whole(total=100.0, c=10.0, mining_output=90.0, manufacturing_food=20.0),  # a branch above its section
        whole(total=100.0, c=10.0, mining_output=70.0, energy_output=1.0, water_waste_output=1.0),  # 18 nowhere
    ],
)
def test_contradictions_say_nothing(cells):
    assert d.structure(cells) is None


def test_absent_manufacturing_leaves_no_room_for_divisions():
    made = d.structure(whole(total=100.0, mining_output=90.0, energy_output=10.0),
                       frozenset({d.MANUFACTURING, "water_waste_output"}))  # fmt: skip
    assert made.pools == ()
    assert made.explained == 1


def test_absent_is_zero_but_missing_is_unknown():
    cells = whole(total=100.0, c=20.0, mining_output=80.0, energy_output=0.0, water_waste_output=0.0)
    unknown = d.structure(cells)
    zero = d.structure(cells, frozenset(d.DIVISIONS))
    assert unknown.pools[0].branches == 22
    assert zero.pools[0].branches == 3


@given(st.lists(AMOUNT, min_size=1, max_size=4), AMOUNT, st.integers(1, 3))
def test_bounds_hold_for_every_way_to_hide_the_remainder(known, hidden, branches):
    total = sum(known) + hidden
    assume(total > 1e-3)
    made = d.Structure({str(n): value for n, value in enumerate(known)}, (d.Pool(hidden, branches),))
    steps = 6
    ways = [cut for cut in product(range(steps + 1), repeat=branches) if sum(cut) == steps]
    seen = {name: [] for name in d.MEASURES}
    for cut in ways:
        full = d.Structure({**made.known, **{f"h{n}": hidden * c / steps for n, c in enumerate(cut)}}, ())
        for name, measure in d.MEASURES.items():
            seen[name].append(measure(full).low)
    for name, measure in d.MEASURES.items():
        found = measure(made)
        assert found.low <= min(seen[name]) + 1e-9
        assert found.high >= max(seen[name]) - 1e-9
        # Both ends are reached: 6 parts split evenly over 1, 2 or 3 branches.
        assert found.low == pytest.approx(min(seen[name]), abs=1e-9)
        assert found.high == pytest.approx(max(seen[name]), abs=1e-9)


@given(st.lists(st.floats(0.1, 1000), min_size=1, max_size=6), st.floats(0, 500), st.floats(0.01, 100), st.randoms())
def test_measures_know_neither_units_nor_order(known, hidden, factor, random):
    pairs = [(str(number), value) for number, value in enumerate(known)]
    one = d.Structure(dict(pairs), (d.Pool(hidden, 3),))
    random.shuffle(pairs)
    other = d.Structure({name: value * factor for name, value in pairs}, (d.Pool(hidden * factor, 3),))
    for measure in d.MEASURES.values():
        assert measure(one).low == pytest.approx(measure(other).low, abs=1e-9)
        assert measure(one).high == pytest.approx(measure(other).high, abs=1e-9)
        assert 0 <= measure(one).low <= measure(one).high <= 1 + 1e-9


def rows_of(town_id, cells):
    """cells: series id -> value, or a letter that says why there is none."""
    return [
        {"town_id": town_id, "territory": "town", "series_id": name, "period": "2020", "unit": "mln_kzt",
         "value": math.nan if isinstance(cell, str) else float(cell), "status": cell if isinstance(cell, str) else "",
         "source_id": f"book_{town_id}", "cell": "", "note": ""}
        for name, cell in cells.items()
    ]  # fmt: skip


@pytest.fixture(scope="module")
def industry_atlas(atlas_of):
    alpha = {d.TOTAL: 1000, d.MANUFACTURING: 340, "mining_output": 600, "energy_output": 60, "water_waste_output": "A",
             "manufacturing_food": 300}  # fmt: skip
    beta = {d.TOTAL: 1000, d.MANUFACTURING: 900, "mining_output": 50, "energy_output": 50, "water_waste_output": 0,
            "manufacturing_food": 10, "manufacturing_metallurgy": "C"}  # fmt: skip
    return atlas_of(observations=[*rows_of("alpha", alpha), *rows_of("beta", beta)])


def test_measured_gives_the_least_concentrated_end_and_says_so(industry_atlas):
    rows = d.measured("largest_branch_share", industry_atlas).set_index(["town_id", "period"])
    assert rows.loc[("alpha", 2020), "value"] == pytest.approx(60)
    assert rows.loc[("alpha", 2020), "note"] == ""
    index = d.measured("hhi", industry_atlas).set_index(["town_id", "period"])
    assert index.loc[("alpha", 2020), "value"] == pytest.approx(10_000 * (0.36 + 0.09 + 0.0036 + 0.0016 / 21))
    assert index.loc[("alpha", 2020), "note"] == d.INTERVAL_NOTE
    assert index.loc[("alpha", 2020), "source_id"] == "book_alpha"
    (year,) = (one for one in d.years(industry_atlas, "alpha") if one.period == 2020)
    mixed = d.measured("entropy", industry_atlas).set_index(["town_id", "period"])
    assert (
        mixed.loc[("alpha", 2020), "value"]
        == 100 * d.entropy(year.structure).high
        > 100 * d.entropy(year.structure).low
    )


def test_measured_is_silent_where_too_little_is_known(industry_atlas):
    rows = d.measured("hhi", industry_atlas).set_index(["town_id", "period"])
    assert math.isnan(rows.loc[("beta", 2020), "value"])
    assert rows.loc[("beta", 2020), "status"] == Flag.CONFIDENTIAL


def test_last_telling_year(industry_atlas):
    assert d.last_telling(d.years(industry_atlas, "alpha")).period == 2020
    assert d.last_telling(d.years(industry_atlas, "beta")) is None


def made_year(territory, known=None, *, pool=0.0, total=0.0, period=2020):
    made = d.Structure(known, (d.Pool(pool, 3),)) if known else None
    return d.Year("alpha", territory, period, {d.TOTAL: total}, frozenset(), {}, made, "", "", "", "")


def test_the_wanted_area_stands_when_it_tells_anything():
    of = [made_year("town", {"a": 1.0}), made_year("akimat", {"a": 1.0})]
    assert d.best_territory(of, "akimat") == "akimat"
    assert d.best_territory(of, "district") == "town"


def test_an_area_that_tells_goes_before_mere_totals():
    of = [made_year("town", {"a": 1.0}, pool=9.0), made_year("akimat", {"a": 9.0}, pool=1.0)]
    assert d.best_territory(of, "town") == "akimat"
    assert d.best_territory(of[:1], "akimat") == "town"
    assert d.best_territory([], "town") == ""


def test_around_a_town_much_more_may_be_counted():
    town, akimat = made_year("town", total=100.0), made_year("akimat", total=400.0)
    assert d.around([town, akimat], town) == d.Around("akimat", 4.0, town.source_id)
    assert d.around([town, made_year("akimat", total=140.0)], town) is None
    assert d.around([town, made_year("akimat", total=400.0, period=2019)], town) is None
    assert d.around([town, akimat], akimat) is None
