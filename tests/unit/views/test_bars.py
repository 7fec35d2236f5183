import dataclasses
import re

import pytest

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import bars
from geo.views.palette import LIGHT
from geo.views.words import words as words_of


def drawn(atlas, frame, words, towns=("alpha", "beta", "gamma"), year=2020):
    return bars.html(atlas, frame, "population", year, towns=towns, colours={}, words=words, theme=LIGHT)


def test_towns_without_a_value_come_last_in_words_and_have_no_bar(small_atlas, population, words):
    blank = population.assign(value=population["value"].where(population["town_id"] != "alpha"))
    html = drawn(small_atlas, blank, words)
    rows = re.findall(r"<li.*?</li>", html)
    assert "Alpha" in rows[-1]
    assert 'class="bar' not in rows[-1]


def test_the_longest_bar_spans_the_row_and_others_are_in_proportion(small_atlas, population, words):
    flat = population.assign(value=population["town_id"].map({"alpha": 100.0, "beta": 50.0, "gamma": 25.0}))
    widths = [float(w) for w in re.findall(r"width:([\d.]+)%", drawn(small_atlas, flat, words))]
    assert widths[0] == 100
    assert {round(w / widths[0], 2) for w in widths} <= {1.0, 0.5, 0.25}


def test_bars_below_zero_end_where_those_above_begin(small_atlas, population, words):
    signed = population.assign(value=population["town_id"].map({"alpha": 30.0, "beta": -10.0, "gamma": 0.0}))
    html = drawn(small_atlas, signed, words)
    places = {
        name: (float(left), float(width))
        for name, left, width in re.findall(r"<span>(\w+).*?left:([\d.]+)%;width:([\d.]+)%", html)
    }
    left, width = places[next(name for name in places if name.startswith("Beta"))]
    assert left + width == places[next(name for name in places if name.startswith("Alpha"))][0]


@pytest.mark.parametrize(("status", "soft"), [("", False), ("p", True), ("e", True), ("be", True), ("b", False)])
def test_bars_of_provisional_and_estimated_values_are_soft(small_atlas, population, words, status, soft):
    html = drawn(small_atlas, population.assign(status=status), words)
    assert ('class="bar soft"' in html, 'class="bar"' in html) == (soft, not soft)


def test_names_cannot_smuggle_markup(small_atlas, population, words):
    towns = small_atlas.towns.assign(**{f"name_{x}": "<script>x</script>" for x in ("kk", "ru", "en")})
    html = drawn(dataclasses.replace(small_atlas, towns=towns), population, words)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("language", [Language.RU, Language.KK, Language.EN])
def test_towns_without_a_value_stand_in_the_order_of_the_readers_alphabet(committed, language):
    words = words_of(language)
    towns = ["khromtau", "lisakovsk", "zhitikara", "kentau", "aksai"]
    blank = own(committed, values(committed, "population")).assign(value=float("nan"))
    html = bars.html(committed, blank, "population", 2020, towns=towns, colours={}, words=words, theme=LIGHT)
    names = re.findall(r'<li class="none"><span>([^<]*?)(?: <i>.*?)?</span>', html)
    expected = {
        Language.RU: ["Аксай", "Житикара", "Кентау", "Лисаковск", "Хромтау"],
        Language.KK: ["Ақсай", "Жітіқара", "Кентау", "Лисаков", "Хромтау"],
        Language.EN: ["Aksai", "Kentau", "Khromtau", "Lisakovsk", "Zhitikara"],
    }
    assert [name.strip() for name in names] == expected[language]


@pytest.mark.parametrize(("status", "hatched"), [("", False), ("p", True), ("e", True), ("b", False)])
def test_hatching_is_explained_under_a_list_that_has_it_and_under_no_other(population, words, status, hatched):
    rows = population.assign(status=status)
    assert (words("chart-hatched") in bars.key(rows, words)) == hatched
    assert bars.key(rows.assign(value=float("nan")), words) == ""
