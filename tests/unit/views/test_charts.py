import math
import re

import pytest

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import charts, lines
from geo.views.palette import DARK, LIGHT, THEMES
from geo.views.words import Words

TOWNS = ["alpha", "beta", "gamma"]


def line_of(figure, colour):
    return [trace for trace in figure.data if colour in (trace.line.color, trace.marker.color)]


def texts(figure):
    return [annotation.text for annotation in figure.layout.annotations]


def test_gaps_stay_gaps(small_atlas, population, words):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=words, theme=LIGHT)
    assert all(trace.connectgaps is False for trace in figure.data)
    firm, dashed, hollow = line_of(figure, lines.PICKS["light"][0])
    assert list(firm.x) == [2019, 2020, 2021, 2022, 2023, 2024]
    assert list(firm.y) == [70_000, 72_000, 73_000, 73_500, None, None]
    assert (list(hollow.x), list(hollow.y)) == ([2024], [75_000])
    assert dashed.line.dash == lines.SOFT_DASH
    # 2023 has no value, so nothing leads from 2022 to the provisional one of 2024
    assert list(dashed.y) == [None, None, None, None, None, 75_000]
    assert hollow.marker.symbol.endswith("-open")


def test_a_dashed_stretch_leads_to_a_provisional_value(small_atlas, atlas_of, russian):
    rows = small_atlas.observations.query("series_id == 'population' and town_id == 'alpha'").copy()
    rows.loc[rows["period"] == "2022", "status"] = "e"
    atlas = atlas_of(observations=rows.to_dict("records"))
    frame = own(atlas, values(atlas, "population"))
    figure = charts.trend(atlas, frame, "population", picked=["alpha"], words=russian, theme=LIGHT)
    dashed = figure.data[1]
    assert list(dashed.y) == [None, None, 73_000, 73_500, None, 75_000]


def test_towns_that_are_not_picked_recede(small_atlas, population, words):
    figure = charts.trend(small_atlas, population, "population", picked=["beta"], words=words, theme=DARK)
    ghosts = [trace for trace in figure.data if trace.line.color == DARK.ghost]
    assert len(ghosts) == 2
    picked_width = line_of(figure, lines.PICKS["dark"][0])[0].line.width
    assert all(trace.line.width < picked_width for trace in ghosts)
    assert sum("Beta" in (text or "") for text in texts(figure)) == 1


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_a_single_year_of_a_town_that_is_not_picked_can_be_seen(small_atlas, population, words, theme):
    alone = population[(population["town_id"] != "alpha") | (population["period"] == 2021)]
    figure = charts.trend(small_atlas, alone, "population", picked=["beta"], words=words, theme=theme)
    ghosts = [one for one in figure.data if one.line.color == theme.ghost]
    single = [one.marker for one in ghosts if "markers" in one.mode]
    assert [0, 4, 0, 0, 0] in [list(dots.size) for dots in single]  # alpha, of 2020 to 2024
    for dots in single:
        assert dots.line.width == 0
        assert dots.opacity == 1
        assert dots.color == theme.muted


def test_names_cannot_smuggle_markup(small_atlas, population, words):
    figure = charts.trend(small_atlas, population, "population", picked=["beta"], words=words, theme=LIGHT)
    said = "".join(
        text for trace in figure.data for text in (trace.hovertemplate, *(trace.hovertext or ())) if text
    ).replace("<extra></extra>", "") + "".join(texts(figure))
    assert "Beta &lt;b&gt;&amp;" in said
    assert "Bureau &lt;of&gt; Statistics" in said
    assert not re.search(r"<(?!/?[bi]>|br>)", said)


def test_numbers_on_the_axis_are_written_in_the_language(small_atlas, population):
    expected = {"ru": ",\N{NO-BREAK SPACE}", "kk": ",\N{NO-BREAK SPACE}", "en": ".,"}
    for language, separators in expected.items():
        w = Words(Language(language))
        figure = charts.trend(small_atlas, population, "population", picked=[], words=w, theme=LIGHT)
        assert figure.layout.separators == separators
        assert figure.layout.xaxis.tickformat == "d"


def test_an_ended_line_says_its_last_year(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["gamma"], words=russian, theme=LIGHT)
    assert any("Gamma ru, 2023" in text for text in texts(figure))


def test_an_empty_frame_draws_an_empty_chart(small_atlas, population, words):
    figure = charts.trend(small_atlas, population.iloc[:0], "population", picked=["alpha"], words=words, theme=LIGHT)
    assert len(figure.data) == 0


@pytest.mark.parametrize("large", [False, True])
def test_nothing_is_smaller_than_agreed(small_atlas, population, russian, large):
    least, stroke = (18, 3) if large else (14, 2)
    options = {"words": russian, "theme": LIGHT, "large": large}
    drawn = [
        charts.trend(small_atlas, population, "population", picked=["alpha", "beta"], **options),
        charts.ranking(small_atlas, population, "population", 2024, towns=TOWNS, **options),
    ]
    for figure in drawn:
        sizes = [figure.layout.font.size, figure.layout.hoverlabel.font.size]
        sizes += [annotation.font.size for annotation in figure.layout.annotations]
        assert min(sizes) >= least
    assert min(trace.line.width for trace in drawn[0].data if trace.line.color in lines.PICKS["light"]) >= stroke


def test_the_ranking_says_missing_in_words_never_as_zero(small_atlas, words):
    frame = own(small_atlas, values(small_atlas, "migration"))
    figure = charts.ranking(
        small_atlas, frame, "migration", 2022, towns=TOWNS, words=words, theme=LIGHT, picked=["beta"]
    )
    (bars,) = figure.data
    assert list(bars.customdata) == ["beta", "alpha", "gamma"]
    assert [x for x in bars.x if not math.isnan(x)] == [120, -250]
    assert list(bars.text)[1:] == ["\N{MINUS SIGN}250", ""]
    missing = [annotation for annotation in figure.layout.annotations if annotation.y == "gamma"]
    assert [re.sub("<.*?>", "", annotation.text) for annotation in missing] == [words("flag-M")]
    assert list(bars.marker.color) == [LIGHT.accent, LIGHT.ghost, LIGHT.ghost]
    low, high = figure.layout.xaxis.range
    assert low < -250
    assert high > 120


def test_the_ranking_of_a_year_without_values_has_no_bars(small_atlas, population, words):
    figure = charts.ranking(small_atlas, population, "population", 1999, towns=TOWNS, words=words, theme=LIGHT)
    assert all(math.isnan(x) for x in figure.data[0].x)
    assert all(math.isfinite(end) for end in figure.layout.xaxis.range)


def test_provisional_bars_are_hatched(small_atlas, population, russian):
    figure = charts.ranking(small_atlas, population, "population", 2024, words=russian, theme=LIGHT)
    shapes = dict(zip(figure.data[0].customdata, figure.data[0].marker.pattern.shape, strict=True))
    assert shapes == {"alpha": "/", "beta": ""}


def test_a_marker_at_the_edge_is_drawn_whole_and_a_hollow_one_is_empty(small_atlas, population, words):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=words, theme=LIGHT)
    _, dashed, hollow = own_lines = line_of(figure, lines.PICKS["light"][0])
    assert all(trace.cliponaxis is False for trace in own_lines)
    assert dashed.marker.color == LIGHT.paper
    assert [year for year, size in zip(dashed.x, dashed.marker.size, strict=True) if size > 0] == list(hollow.x)
