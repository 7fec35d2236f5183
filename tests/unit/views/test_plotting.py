import json
import re
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest
import streamlit

from geo.model.vocabulary import Language
from geo.views import charts, plotting
from geo.views.palette import LIGHT
from geo.views.words import Words


@pytest.mark.parametrize(
    ("values", "zero"),
    [
        ((0, 100), True),
        ((50, 100), True),
        ((51, 100), False),
        ((-100, -50), True),
        ((-100, -51), False),
        ((-1, 1), False),
    ],
)
def test_an_axis_begins_at_zero_where_that_costs_less_than_half_of_the_height(values, zero):
    low, high = plotting.value_range(pd.Series(values, dtype=float))
    assert (0 in (low, high)) == zero
    assert low <= min(values) <= max(values) <= high


def test_labels_have_room_for_wider_type_in_pictures():
    names = ["Аксу  ", "<b>Степногорск</b>  ", "на 1&nbsp;000 человек<br>населения"]
    aksu, stepnogorsk, people = plotting.widened(names)
    assert [aksu, stepnogorsk] == names[:2]
    assert people.endswith(names[2])
    first = people.removesuffix(names[2])
    assert set(first) == {"\N{NO-BREAK SPACE}"}
    assert len(first) == round(0.4 * len("на 1 000 человек"))
    assert plotting.widened([]) == []


def test_the_bar_over_the_chart_speaks_the_language(words):
    made = plotting.config(words, "atlas_population")
    assert made["toImageButtonOptions"]["filename"] == "atlas_population"
    assert made["displaylogo"] is False
    locale = made["locales"][str(words.language)]
    assert made["locale"] == words.language
    said = {"ru": "Скачать картинку (PNG)", "kk": "Суретті жүктеп алу (PNG)", "en": "Download picture (PNG)"}
    assert locale["dictionary"]["Download plot as a PNG"] == said[words.language]
    assert locale["format"] == dict(zip(("decimal", "thousands"), plotting.SEPARATORS[words.language], strict=True))


def test_what_each_chart_says_to_plotly_is_short(words):
    assert len(json.dumps(plotting.config(words, "atlas_population"))) < 1800  # as Streamlit writes it, with escapes


def test_what_plotly_says_while_it_saves_a_picture_is_translated():
    said = plotting.locale(Words(Language.RU))["dictionary"]
    (script,) = (Path(streamlit.__file__).parent / "static" / "static" / "js").glob("PlotlyChart.*.js")
    phrase = r"`((?:Preparing image|Image download|Sorry, there was)[^`]*(?:seconds|succeeded|image!))`"
    written = set(re.findall(phrase, script.read_text(encoding="utf-8")))
    assert len(written) == 3
    assert written <= said.keys()


def test_every_modebar_word_is_translated():
    english, others = (
        plotting.locale(Words(Language.EN)),
        [plotting.locale(Words(x)) for x in (Language.RU, Language.KK)],
    )
    for other in others:
        assert other["dictionary"].keys() == english["dictionary"].keys()
        assert not set(other["dictionary"].values()) & set(english["dictionary"].values())


@pytest.mark.parametrize(
    ("span", "named"),
    [
        ((1999, 2024), [1999, 2005, 2010, 2015, 2024]),
        ((2010, 2024), [2010, 2015, 2020, 2024]),
        ((2000, 2024), [2000, 2005, 2010, 2015, 2024]),
        ((2000, 2023), [2000, 2005, 2010, 2015, 2023]),
        ((2023, 2024), [2023, 2024]),
    ],
)
def test_years_named_on_an_axis_keep_off_its_ends(span: tuple[int, int], named: list[int]) -> None:
    figure = go.Figure()
    plotting.year_axis(figure, *span, LIGHT)
    assert list(figure.layout.xaxis.tickvals) == named


def test_a_marked_year_is_a_band_behind_the_lines_of_a_copy(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["beta"], words=russian, theme=LIGHT)
    (band,) = plotting.mark_year(figure, 2022, LIGHT).layout.shapes
    assert (band.x0, band.x1, band.layer) == (2021.5, 2022.5, "below")
    assert not figure.layout.shapes  # one figure serves the maps of all years
