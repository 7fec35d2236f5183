"""The swarm covers no point with another."""

from base64 import b64decode
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import indicator
from geo.views.indicator import DOT, WIDTH, swarm
from geo.views.palette import LIGHT
from geo.views.words import words

NUMBERS = st.lists(st.floats(0, 100, allow_nan=False), min_size=1, max_size=30)


@given(NUMBERS)
def test_points_of_one_row_never_touch(numbers) -> None:
    rows = swarm(numbers, 0, 100)
    placed = sorted(zip(rows, numbers, strict=True))
    for (row, value), (other, further) in pairwise(placed):
        assert row != other or (further - value) * WIDTH / 100 >= DOT - 1e-6


@given(NUMBERS)
def test_a_lone_point_stands_in_the_middle(numbers) -> None:
    rows = swarm([numbers[0]], 0, 100)
    assert rows == [0]


def test_coverage_tells_the_best_year(small_atlas) -> None:
    frame = own(small_atlas, values(small_atlas, "population"))
    said = indicator.coverage(small_atlas, frame, "population", ["alpha", "beta", "gamma"], words(Language.EN), LIGHT)
    assert "values from 2019 to 2024" in said
    assert "most in 2020, for 3 of 3" in said


def test_coverage_of_one_year_is_no_span(small_atlas) -> None:
    frame = own(small_atlas, values(small_atlas, "population"))
    frame = frame[frame["period"] == 2020]
    said = indicator.coverage(small_atlas, frame, "population", ["alpha", "beta", "gamma"], words(Language.EN), LIGHT)
    assert "values for 2020 only, for" in said
    drawn = b64decode(said.split("base64,")[1].split('"')[0]).decode()
    assert drawn.count(">2020</text>") == 1
