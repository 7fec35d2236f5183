from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.views import charts, lines
from geo.views.palette import LIGHT, THEMES
from geo.views.subjects import subject_name


def test_the_names_at_the_ends_of_lines_can_stand_elsewhere(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["beta", "alpha"], words=russian, theme=LIGHT)
    named = {one.text.split(",")[0]: one.colour for one in lines.ends(figure)}
    names = [subject_name(small_atlas, one, russian) for one in ("beta", "alpha")]
    assert named == dict(zip(names, lines.PICKS["light"], strict=False))


@given(
    boxes=st.lists(st.tuples(st.floats(0, 100), st.floats(1, 9)), min_size=1, max_size=10),
)
def test_labels_never_overlap_and_keep_their_order(boxes):
    wanted, sizes = zip(*boxes, strict=True)
    placed = lines.spread(wanted, sizes, 0, 100)
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    for below, above in pairwise(order):
        assert placed[above] - placed[below] >= (sizes[above] + sizes[below]) / 2 - 1e-6
    assert placed[order[0]] - sizes[order[0]] / 2 >= -1e-6
    assert placed[order[-1]] + sizes[order[-1]] / 2 <= 100 + 1e-6


def test_labels_that_fit_stay_where_they_are():
    assert lines.spread([10, 50, 90], [5, 5, 5], 0, 100) == pytest.approx([10, 50, 90])
    assert lines.spread([50, 50], [10, 10], 0, 100) == pytest.approx([45, 55])


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_colours_of_lines_contrast_with_the_page(theme):
    def luminance(colour):
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    for colour in lines.PICKS[theme.name]:  # labels are text in that colour: 4.5:1 (WCAG 2.2, 1.4.3)
        light, dark = sorted((luminance(colour), luminance(theme.paper)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
