import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.analysis import methods as m
from geo.model.tables import INDICATORS


def cells(values, status=None, *, first=2010, place=("alpha", "town"), name="x"):
    """One place, one year after another; None is missing."""
    years = range(first, first + len(values))
    index = pd.MultiIndex.from_tuples([(*place, year) for year in years], names=m.GRID)
    return pd.DataFrame(
        {
            "value": [math.nan if value is None else float(value) for value in values],
            "status": status or ["" if value is not None else "M" for value in values],
            "source_id": "book",
            "cell": [f"{name}!{year}" for year in years],
            "note": "",
        },
        index=index,
    )


def numbers(made):
    return [None if math.isnan(value) else round(value, 6) for value in made["value"]]


def test_share_by_hand():
    made = m.share(cells([25, None, 3, 4]), cells([200, 100, 0, None]))
    assert numbers(made) == [12.5, None, None, None]
    assert made["status"].tolist() == ["", "M", "M", "M"]


def test_suppressed_is_said_before_no_data():
    made = m.total(cells([1, None], ["", "C"]), cells([1, None], ["", "N"]), cells([None, None], ["A", "M"]))
    assert numbers(made) == [None, None]
    assert made["status"].tolist() == ["A", "C"]


def test_flags_of_the_parts_unite_in_order():
    made = m.difference(cells([5], ["rp"]), cells([2], ["bep"]))
    assert numbers(made) == [3]
    assert made["status"].tolist() == ["bepr"]


def test_share_of_sum_and_complement():
    assert numbers(m.share_of_sum(cells([1]), cells([2]), cells([5]))) == [12.5]
    assert numbers(m.complement(cells([30]))) == [70]


def test_per_head_of_millions_is_in_thousands():
    # 7 330 million tenge over 73 300 people is 100 thousand a head
    assert numbers(m.per_head(cells([7330]), cells([73_300]))) == [100]
    assert numbers(m.stock_per_thousand(cells([1466]), cells([73_300]))) == [20]
    assert numbers(m.stock_per_ten_thousand(cells([733]), cells([73_300]))) == [100]
    assert numbers(m.per_unit(cells([900]), cells([3]))) == [300]


def test_growth_needs_exactly_the_earlier_year():
    level = cells([100, None, 110, 99, 0, 7])
    assert numbers(m.growth(level)) == [None, None, None, -10, -100, None]
    level = cells([100, 1, 1, 1, 1, 150, None])
    assert numbers(m.growth_5_years(level)) == [None] * 5 + [50, None]
    assert numbers(m.change_5_years(level)) == [None] * 5 + [50, None]


def test_a_place_never_borrows_from_the_place_before_it():
    both = pd.concat([cells([100, 110]), cells([50, 60], place=("beta", "town"))])
    assert numbers(m.growth(both)) == [None, 10, None, 20]


def test_mean_of_five_years_needs_all_five():
    assert numbers(m.mean_5_years(cells([1, 2, 3, 4, 10, 6]))) == [None] * 4 + [4, 5]
    assert numbers(m.mean_5_years(cells([1, 2, None, 4, 10, 6]))) == [None] * 6


def test_the_chain_breaks_at_a_missing_link():
    made = m.chained(cells([None, 50, 125, 110, None, 200], first=2013, name="i"))
    # 2015 = 100; 2014 = 100 / 1.25; 2013 = 80 / 0.5; 2016 = 110; 2017 has no link, nor what follows
    assert numbers(made) == [160, 80, 100, 110, None, None]
    assert made["cell"].tolist()[:4] == ["i!2015; i!2014", "i!2015", "", "i!2016"]


def test_a_chain_that_does_not_reach_the_base_has_no_level():
    assert numbers(m.chained(cells([110, 110, 110], first=2018))) == [None] * 3
    assert numbers(m.chained(cells([110, 110, 110], first=2010))) == [None] * 3
    assert numbers(m.chained(cells([110, 125], first=2014))) == [80, 100]


def test_a_chain_does_not_go_back_over_nothing():
    assert numbers(m.chained(cells([80, 0, 125, 110], first=2013))) == [None, 80, 100, 110]


def test_an_index_without_links_has_no_base_either():
    assert numbers(m.chained(cells([None, None, None], first=2014))) == [None] * 3


def test_prices_of_the_base_year():
    made = m.in_base_prices(cells([180, 200, 260], first=2014), cells([90, 125, 110], first=2014))
    # 200 in 2015; 2014: 200 / 1.25; 2016: 200 * 1.1
    assert numbers(made) == [160, 200, 220]
    assert (
        numbers(m.in_base_prices(cells([180, None, 260], first=2014), cells([90, 125, 110], first=2014))) == [None] * 3
    )


def test_mean_population_by_hand():
    made = m.per_thousand(cells([10, 21, 5]), cells([1000, 1100, None]))
    assert numbers(made) == [10, 20, None]
    assert made["status"].tolist() == ["d", "", "M"]
    assert made["note"].tolist() == [m.END_OF_YEAR_NOTE, "", ""]
    assert m.per_thousand(cells([None]), cells([1000]))["note"].tolist() == [""]  # no rate, nothing to say of it


def test_no_mean_is_taken_over_a_break_of_the_population():
    made = m.per_thousand(cells([10, 10]), cells([2000, 1000], ["", "b"]))
    assert numbers(made) == [5, 10]  # not 10 / 1 500
    assert made["status"].tolist() == ["d", "bd"]
    assert made["cell"].tolist()[1] == "x!2011"


def test_a_break_is_told_where_it_lies_between_the_two_years():
    level = cells([100] * 8, ["", "", "b", "", "", "", "", ""])
    assert m.growth(level)["status"].tolist()[1:] == ["", "b", "", "", "", "", ""]
    recent = cells([100] * 8, ["", "", "", "", "", "b", "", ""])
    assert m.growth_5_years(recent)["status"].tolist()[5:] == ["b", "u", "u"]  # the break is of 2015 alone
    assert m.growth_5_years(recent)["note"].tolist()[5:] == ["", m.ACROSS_BREAK_NOTE, m.ACROSS_BREAK_NOTE]
    assert m.growth_5_years(level)["status"].tolist()[5:] == ["u", "u", ""]  # 2010-15, 2011-16, 2012-17
    both = m.growth_5_years(cells([100] * 6, ["", "", "b", "", "", "b"]))
    assert both.iloc[5][["status", "note"]].tolist() == ["b", ""]  # that of the year itself is told, not one before
    assert m.mean_5_years(level)["status"].tolist()[4:] == ["u", "u", "", ""]


@settings(max_examples=30)
@given(st.lists(st.floats(50, 150), min_size=2, max_size=8), st.floats(0.01, 100))
def test_a_chain_is_undone_by_growth_and_amounts_scale(links, scale):
    index = cells([None, *links], first=2015)
    level = m.chained(index)
    assert m.growth(level)["value"].tolist()[1:] == pytest.approx([link - 100 for link in links], abs=1e-6)
    amount = cells([7.0] * (len(links) + 1), first=2015)
    scaled = amount.assign(value=amount["value"] * scale)
    one, other = (m.in_base_prices(x, index)["value"].tolist() for x in (amount, scaled))
    assert other == pytest.approx([value * scale for value in one])


def test_every_method_has_an_id_that_the_catalogue_accepts():
    pattern = INDICATORS.field("method").pattern
    assert all(pd.Series(list(m.METHODS)).str.match(pattern))


def test_deflated_by_hand():
    # Prices 10 % up in 2016 and 20 % in 2017: 132 of 2017 are 100 of 2015.
    made = m.deflated(cells([100, 110, 132], first=2015), cells([103, 110, 120], first=2015))
    assert numbers(made) == [100, 100, 100]


def test_deflated_backwards_from_the_base():
    made = m.deflated(cells([50, 100], first=2014), cells([103, 125], first=2014))
    assert numbers(made) == [62.5, 100]


def test_no_price_index_no_constant_prices():
    assert numbers(m.deflated(cells([100, 110], first=2015), cells([100, None], first=2015))) == [100, None]


def test_what_mixes_a_town_and_the_area_around_it_is_doubtful():
    town, around = cells([7330, None]), cells([73_300, 73_300]).assign(note=m.WIDER_NOTE)
    for method in (m.per_head, m.share, m.stock_per_thousand, m.stock_per_ten_thousand, m.per_thousand):
        made = method(town, around)
        assert "u" in made["status"].iloc[0]
        assert made["note"].iloc[0].split()[-1:] == [m.TWO_AREAS_NOTE] or "population" in made["note"].iloc[0]
        assert m.WIDER_NOTE not in made["note"].iloc[0], "the other note says it all"
        assert m.TWO_AREAS_NOTE not in made["note"].iloc[1], "a missing value is not doubtful"
        for one in (method(town, cells([73_300, 1])), method(around, around)):
            assert "u" not in one["status"].iloc[0]
            assert m.TWO_AREAS_NOTE not in one["note"].iloc[0]


def test_real_amounts_per_head_are_in_thousands():
    price, people = cells([100, 110], first=2015), cells([50, 55], first=2015)
    assert numbers(m.deflated_per_head(cells([5, 6.05], first=2015), price, people)) == [100, 100]
    assert numbers(m.in_base_prices_per_head(cells([5, 9], first=2015), cells([100, 110], first=2015), people)) == [
        100,
        100,
    ]


def test_rows_are_taken_by_position_and_blank_where_there_is_none():
    taken = m.picked(cells([1, None]).assign(note="n"), np.array([1, -1, 0]))
    assert numbers(taken) == [None, None, 1]
    assert taken["status"].tolist() == ["M", "", ""]
    assert taken["cell"].tolist() == ["x!2011", "", "x!2010"]
    assert taken["note"].tolist() == ["n", "", "n"]
