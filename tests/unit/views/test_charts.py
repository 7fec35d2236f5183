import dataclasses
import json
import math
import re
from itertools import pairwise
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest
import streamlit
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import charts
from geo.views.palette import DARK, LIGHT, THEMES
from geo.views.subjects import subject_name
from geo.views.words import Words

TOWNS = ["alpha", "beta", "gamma"]


@pytest.fixture(scope="module", params=list(Language))
def words(request):
    return Words(request.param)


@pytest.fixture(scope="module")
def russian():
    return Words(Language.RU)


@pytest.fixture(scope="module")
def population(small_atlas):
    return own(small_atlas, values(small_atlas, "population"))


def line_of(figure, colour):
    return [trace for trace in figure.data if colour in (trace.line.color, trace.marker.color)]


def texts(figure):
    return [annotation.text for annotation in figure.layout.annotations]


def test_gaps_stay_gaps(small_atlas, population, words):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=words, theme=LIGHT)
    assert all(trace.connectgaps is False for trace in figure.data)
    firm, dashed, hollow = line_of(figure, charts.PICKS["light"][0])
    assert list(firm.x) == [2019, 2020, 2021, 2022, 2023, 2024]
    assert list(firm.y) == [70_000, 72_000, 73_000, 73_500, None, None]
    assert list(hollow.y) == [None, None, None, None, None, 75_000]
    assert dashed.line.dash == charts.SOFT_DASH
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
    picked_width = line_of(figure, charts.PICKS["dark"][0])[0].line.width
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


def test_the_hover_says_unit_status_territory_and_source(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha", "gamma"], words=russian, theme=LIGHT)
    firm, _, hollow = line_of(figure, charts.PICKS["light"][0])
    said = hollow.hovertemplate.replace("%{hovertext}", hollow.hovertext[5])
    parts = ("Alpha ru", "2024: <b>75\N{NO-BREAK SPACE}000", russian.unit("persons"), russian("flag-p"), "Workbook")
    for part in parts:
        assert part in said
    assert russian("territory-town") in firm.hovertemplate
    district = line_of(figure, charts.PICKS["light"][1])[0]
    assert russian("territory-district") in district.hovertemplate
    assert district.line.dash == charts.WIDER_DASH
    assert any(russian("chart-area-district") in text for text in texts(figure))


def test_a_break_is_marked_at_its_year_with_its_reason(small_atlas, population, words):
    marks = charts.marks(small_atlas, population, words)
    reason = {
        "ru": "Пересчёт после переписи",
        "kk": "Санақтан кейін қайта есептелген",
        "en": "Recounted after the census",
    }
    assert marks == [charts.Mark(2021, ("alpha",), reason[words.language])]
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=words, theme=LIGHT)
    assert [shape.x0 for shape in figure.layout.shapes] == [2020.5]
    assert reason[words.language] in [annotation.hovertext for annotation in figure.layout.annotations]
    other = charts.trend(small_atlas, population, "population", picked=["beta"], words=words, theme=LIGHT)
    assert not other.layout.shapes


@pytest.mark.parametrize(("first", "ruled"), [(2020, [2020.5]), (2021, [])])
def test_a_break_at_the_first_year_drawn_parts_nothing(small_atlas, population, russian, first, ruled):
    figure = go.Figure()
    charts.rule_breaks(
        figure, small_atlas, population, (first, 2024), words=russian, theme=LIGHT, size=charts.Sizes.of(large=False)
    )
    assert [shape.x0 for shape in figure.layout.shapes] == ruled


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
    low, high = charts.value_range(pd.Series(values, dtype=float))
    assert (0 in (low, high)) == zero
    assert low <= min(values) <= max(values) <= high


def test_a_definition_is_marked_where_it_begins_and_ends_only(small_atlas, atlas_of, russian):
    mine = "series_id == 'population' and town_id == 'alpha' and territory == 'town'"
    rows = small_atlas.observations.query(mine).assign(status=["", "d", "d", "d", ""], note="")
    atlas = atlas_of(observations=rows.to_dict("records"))
    marks = charts.marks(atlas, values(atlas, "population"), russian)
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
    assert charts.doubts(atlas, values(atlas, "population"), russian) == [(years, "alpha", russian("flag-u"))]


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


def test_the_names_at_the_ends_of_lines_can_stand_elsewhere(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["beta", "alpha"], words=russian, theme=LIGHT)
    named = {one.text.split(",")[0]: one.colour for one in charts.ends(figure)}
    names = [subject_name(small_atlas, one, russian) for one in ("beta", "alpha")]
    assert named == dict(zip(names, charts.PICKS["light"], strict=False))


def test_labels_have_room_for_wider_type_in_pictures():
    names = ["Аксу  ", "<b>Степногорск</b>  ", "на 1&nbsp;000 человек<br>населения"]
    aksu, stepnogorsk, people = charts.widened(names)
    assert [aksu, stepnogorsk] == names[:2]
    assert people.endswith(names[2])
    first = people.removesuffix(names[2])
    assert set(first) == {"\N{NO-BREAK SPACE}"}
    assert len(first) == round(0.4 * len("на 1 000 человек"))
    assert charts.widened([]) == []


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
    assert min(trace.line.width for trace in drawn[0].data if trace.line.color in charts.PICKS["light"]) >= stroke


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


def test_the_picture_to_take_away_has_title_and_source(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=russian, theme=LIGHT)
    taken = charts.captioned(figure, "Население <Alpha>", "Источник: <Бюро>")
    assert taken.layout.title.text == "<b>Население &lt;Alpha&gt;</b>"
    assert taken.layout.title.subtitle.text == "Источник: &lt;Бюро&gt;"
    assert taken.layout.height == figure.layout.height + charts.CAPTION
    assert figure.layout.title.text is None


def test_the_picture_to_take_away_says_what_its_marks_mean_in_room_of_its_own(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=russian, theme=LIGHT)
    notes = ["Штриховка <...>: ряд прерван", "слово " * 60, "много слов " * 200]
    taken = charts.captioned(figure, "Население", "Источник: Бюро", notes)
    lines = taken.layout.title.subtitle.text.split("<br>")
    assert lines[:2] == ["Источник: Бюро", "Штриховка &lt;...&gt;: ряд прерван"]
    assert len(lines) == charts.CAPTION_LINES + charts.NOTE_LINES
    assert lines[-1].endswith("…")
    room = charts.CAPTION + charts.NOTE_LINES * charts.CAPTION_LINE
    assert charts.caption_room("Источник: Бюро", notes) == room == taken.layout.height - figure.layout.height
    assert taken.layout.margin.t == figure.layout.margin.t + room


def test_the_bar_over_the_chart_speaks_the_language(words):
    made = charts.config(words, "atlas_population")
    assert made["toImageButtonOptions"]["filename"] == "atlas_population"
    assert made["displaylogo"] is False
    locale = made["locales"][str(words.language)]
    assert made["locale"] == words.language
    said = {"ru": "Скачать картинку (PNG)", "kk": "Суретті жүктеп алу (PNG)", "en": "Download picture (PNG)"}
    assert locale["dictionary"]["Download plot as a PNG"] == said[words.language]
    assert locale["format"] == dict(zip(("decimal", "thousands"), charts.SEPARATORS[words.language], strict=True))


def test_what_each_chart_says_to_plotly_is_short(words):
    assert len(json.dumps(charts.config(words, "atlas_population"))) < 1800  # as Streamlit writes it, with escapes


def test_the_picture_to_take_away_says_what_its_colours_stand_for(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=russian, theme=LIGHT)
    key = [charts.Swatch("#1f6fb2", "Группа <A>"), *(charts.Swatch("#7b2d6b", "слово " * 20) for _ in range(2))]
    taken = charts.captioned(figure, "Население", "Источник: Бюро", ["Примечание"], key)
    lines = taken.layout.title.subtitle.text.split("<br>")
    assert lines[1].startswith('<span style="color:#1f6fb2">■</span> Группа &lt;A&gt;')
    assert [line.count("■") for line in lines] == [0, 2, 1, 0]
    assert taken.layout.height - figure.layout.height == charts.caption_room("Источник: Бюро", ["Примечание"], key)


def test_what_plotly_says_while_it_saves_a_picture_is_translated():
    said = charts.locale(Words(Language.RU))["dictionary"]
    (script,) = (Path(streamlit.__file__).parent / "static" / "static" / "js").glob("PlotlyChart.*.js")
    phrase = r"`((?:Preparing image|Image download|Sorry, there was)[^`]*(?:seconds|succeeded|image!))`"
    written = set(re.findall(phrase, script.read_text(encoding="utf-8")))
    assert len(written) == 3
    assert written <= said.keys()


def test_every_modebar_word_is_translated():
    english, others = (charts.locale(Words(Language.EN)), [charts.locale(Words(x)) for x in (Language.RU, Language.KK)])
    for other in others:
        assert other["dictionary"].keys() == english["dictionary"].keys()
        assert not set(other["dictionary"].values()) & set(english["dictionary"].values())


def test_a_sparkline_breaks_at_gaps(small_atlas, population):
    markup = charts.sparkline(population[population["town_id"] == "alpha"], theme=LIGHT, label='Alpha "<b>"')
    path = re.search(r' d="([^"]+)"', markup)[1]
    assert re.findall("[ML]", path) == ["M", "L", "L", "L", "M"]  # 2019-2022, then 2024 alone
    assert f'fill="{LIGHT.paper}"' in markup  # the last is provisional
    assert "<b>" not in markup
    assert charts.sparkline(population.iloc[:0], theme=LIGHT, label="") == ""


@given(
    boxes=st.lists(st.tuples(st.floats(0, 100), st.floats(1, 9)), min_size=1, max_size=10),
)
def test_labels_never_overlap_and_keep_their_order(boxes):
    wanted, sizes = zip(*boxes, strict=True)
    placed = charts.spread(wanted, sizes, 0, 100)
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    for below, above in pairwise(order):
        assert placed[above] - placed[below] >= (sizes[above] + sizes[below]) / 2 - 1e-6
    assert placed[order[0]] - sizes[order[0]] / 2 >= -1e-6
    assert placed[order[-1]] + sizes[order[-1]] / 2 <= 100 + 1e-6


def test_labels_that_fit_stay_where_they_are():
    assert charts.spread([10, 50, 90], [5, 5, 5], 0, 100) == pytest.approx([10, 50, 90])
    assert charts.spread([50, 50], [10, 10], 0, 100) == pytest.approx([45, 55])


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_colours_of_lines_contrast_with_the_page(theme):
    def luminance(colour):
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    for colour in charts.PICKS[theme.name]:  # labels are text in that colour: 4.5:1 (WCAG 2.2, 1.4.3)
        light, dark = sorted((luminance(colour), luminance(theme.paper)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_there_is_no_text_in_the_code():
    code = Path(charts.__file__).read_text(encoding="utf-8")
    assert not re.search("[А-Яа-я]", code)


def test_a_name_is_never_read_as_a_template(small_atlas, population, words):
    towns = small_atlas.towns.assign(**{f"name_{x}": "%{x} trap" for x in ("kk", "ru", "en")})
    atlas = dataclasses.replace(small_atlas, towns=towns)
    figure = charts.trend(atlas, population, "population", picked=["alpha"], words=words, theme=LIGHT)
    assert {trace.hovertemplate.count("%{") for trace in figure.data if trace.hovertemplate} == {1}


def test_the_caption_of_a_chart_for_a_projector_keeps_to_its_room(small_atlas, population, russian):
    desk, stage = (
        charts.captioned(
            charts.trend(
                small_atlas, population, "population", picked=["alpha"], words=russian, theme=LIGHT, large=large
            ),
            "Население",
            "Источник: Бюро",
            ["слово " * 60],
        )
        for large in (False, True)
    )
    assert stage.layout.font.size > desk.layout.font.size
    assert stage.layout.title.font.size == desk.layout.title.font.size
    assert stage.layout.title.subtitle.font.size == desk.layout.title.subtitle.font.size


def test_a_marker_at_the_edge_is_drawn_whole_and_a_hollow_one_is_empty(small_atlas, population, words):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=words, theme=LIGHT)
    _, dashed, hollow = own_lines = line_of(figure, charts.PICKS["light"][0])
    assert all(trace.cliponaxis is False for trace in own_lines)
    assert dashed.marker.color == LIGHT.paper
    assert [size > 0 for size in dashed.marker.size] == [y is not None for y in hollow.y]


@pytest.mark.parametrize(
    ("span", "named"),
    [
        ((1999, 2024), [1999, 2005, 2010, 2015, 2024]),
        ((2010, 2024), [2010, 2015, 2020, 2024]),
        ((2000, 2024), [2000, 2005, 2010, 2015, 2020, 2024]),
        ((2000, 2023), [2000, 2005, 2010, 2015, 2023]),
        ((2023, 2024), [2023, 2024]),
    ],
)
def test_years_named_on_an_axis_keep_off_its_ends(span: tuple[int, int], named: list[int]) -> None:
    figure = go.Figure()
    charts.year_axis(figure, *span, LIGHT)
    assert list(figure.layout.xaxis.tickvals) == named
