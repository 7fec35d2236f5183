import plotly.graph_objects as go
import pytest

from geo.analysis.values import values
from geo.views import breaks, charts, plotting
from geo.views.palette import LIGHT


def test_a_break_is_marked_at_its_year_with_its_reason(small_atlas, population, words):
    marks = breaks.marks(small_atlas, population, words)
    reason = {
        "ru": "Пересчёт после переписи",
        "kk": "Санақтан кейін қайта есептелген",
        "en": "Recounted after the census",
    }
    assert marks == [breaks.Mark(2021, ("alpha",), reason[words.language])]
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=words, theme=LIGHT)
    assert [shape.x0 for shape in figure.layout.shapes] == [2020.5]
    assert reason[words.language] in [annotation.hovertext for annotation in figure.layout.annotations]
    other = charts.trend(small_atlas, population, "population", picked=["beta"], words=words, theme=LIGHT)
    assert not other.layout.shapes


@pytest.mark.parametrize(("first", "ruled"), [(2020, [2020.5]), (2021, [])])
def test_a_break_at_the_first_year_drawn_parts_nothing(small_atlas, population, russian, first, ruled):
    figure = go.Figure()
    breaks.rule_breaks(
        figure, small_atlas, population, (first, 2024), words=russian, theme=LIGHT, size=plotting.Sizes.of(large=False)
    )
    assert [shape.x0 for shape in figure.layout.shapes] == ruled


def test_a_definition_is_marked_where_it_begins_and_ends_only(small_atlas, atlas_of, russian):
    mine = "series_id == 'population' and town_id == 'alpha' and territory == 'town'"
    rows = small_atlas.observations.query(mine).assign(status=["", "d", "d", "d", ""], note="")
    atlas = atlas_of(observations=rows.to_dict("records"))
    marks = breaks.marks(atlas, values(atlas, "population"), russian)
    assert [(mark.period, mark.reason) for mark in marks] == [
        (2020, russian("flag-d")),
        (2024, russian("flag-d")),
    ]


def test_doubtful_values_are_told_by_years_and_town_and_breaks_are_not(small_atlas, atlas_of, russian):
    mine = "series_id == 'population' and town_id == 'alpha' and territory == 'town'"
    rows = small_atlas.observations.query(mine).assign(status=["u", "eu", "", "bu", "u"], note="")
    atlas = atlas_of(observations=rows.to_dict("records"))
    first, last = (int(rows["period"].iloc[at]) for at in (0, -1))
    years = f"{first}\N{EN DASH}{first + 1}, {last}"
    assert breaks.doubts(atlas, values(atlas, "population"), russian) == [(years, "alpha", russian("flag-u"))]
