from functools import cache

import pytest

from geo.analysis.values import latest
from geo.model.vocabulary import Language
from geo.store import load
from geo.views import card, provenance, sentences
from geo.views.words import Words

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def say():
    return {language: Words(language) for language in Language}


@pytest.fixture(scope="module")
def atlas():
    return load()


def plain(text):
    return provenance.plain(text).replace(NBSP, " ")


def test_the_map_says_over_how_many_towns_it_added(small_atlas, say):
    towns = ["alpha", "beta", "gamma"]
    said = {lang: plain(sentences.map_lede(small_atlas, towns, 2024, w)) for lang, w in say.items()}
    # 75 000 + 28 000; gamma has a district only, and nothing for 2024
    assert said["ru"] == (
        "3 города, 103 000 человек на конец 2024 года. "
        "Это сумма по 2 городам, по 1 городу данных о самом городе за этот год нет."
    )
    assert said["en"] == (
        "3 towns, 103,000 people at the end of 2024. "
        "This is the sum over 2 towns; 1 town has no figure of its own for that year."
    )
    assert said["kk"].startswith("3 қала, 2024 жылдың соңында 103 000 адам. Бұл 2 қала бойынша жиынтық")


def test_the_map_says_which_sheets_count_the_area_around_the_town(atlas, say):
    said = plain(sentences.map_lede(atlas, ["karazhal", "satpayev", "temirtau"], 2023, say["en"]))
    assert said.endswith("The sheets of 2 towns most likely count the area around them, too.")
    assert "the area around" not in plain(sentences.map_lede(atlas, ["temirtau"], 2023, say["en"]))


def test_a_town_says_once_which_of_its_figures_count_the_area_around_it(atlas, say):
    karazhal = plain(sentences.town_lede(atlas, "karazhal", say["en"]))
    assert karazhal.startswith(
        "Population: 17,341 people at the end of 2023 (most likely including the surrounding area)"
    )
    assert karazhal.count("surrounding area") == 1
    ridder = plain(sentences.town_lede(atlas, "ridder", say["en"]))  # the wage only
    assert "415,653 KZT a month (2023, most likely including the surrounding area)" in ridder
    assert ridder.count("surrounding area") == 1


def test_a_district_is_never_added_to_towns(small_atlas, say):
    said = plain(sentences.map_lede(small_atlas, ["beta", "gamma"], 2020, say["en"]))
    assert "30,000 people" in said  # not 75,000


def test_a_year_without_figures_is_said(small_atlas, say):
    assert (
        plain(sentences.map_lede(small_atlas, ["alpha"], 2023, say["en"])) == "1 town. No population figure for 2023."
    )


def test_the_range_of_an_indicator(small_atlas, say):
    frame = sentences.frames_of(small_atlas)("migration")
    said = sentences.indicator_lede(
        small_atlas, frame, "migration", 2022, towns=["alpha", "beta", "gamma"], words=say["en"]
    )
    assert plain(said) == (
        "Migration, 2022: from \N{MINUS SIGN}250 people (Alpha) to 120 people (Beta <b>&); 2 of 3 have a value."
    )


def test_a_town_in_a_sentence(small_atlas, say):
    said = {x: plain(sentences.town_lede(small_atlas, "alpha", w, since=2022)) for x, w in say.items()}
    assert said["en"] == "Population: 75,000 people at the end of 2024 (provisional), 2.0% more than in 2022."
    assert (
        said["ru"] == "Население: 75 000 человек на конец 2024 года (предварительно), на 2,0 % больше, чем в 2022 году."
    )
    assert said["kk"] == "Халқы: 2024 жылдың соңында 75 000 адам (алдын ала), 2022 жылғыдан 2,0% көп."
    down = plain(sentences.town_lede(small_atlas, "beta", say["ru"], since=2020))
    assert down.endswith("на 6,7 % меньше, чем в 2020 году.")


def test_a_town_is_not_compared_over_a_break(small_atlas, say):
    assert "2020" not in plain(sentences.town_lede(small_atlas, "alpha", say["en"], since=2020))


def test_a_town_is_not_compared_with_a_neighbour_year(small_atlas, say):
    assert "2018" not in plain(sentences.town_lede(small_atlas, "alpha", say["en"], since=2018))


def test_the_wider_area_is_named(small_atlas, words):
    assert words("territory-district") in sentences.town_lede(small_atlas, "gamma", words)


def test_an_area_that_is_not_the_population_s_is_named_with_the_status(atlas, say):
    frames = cache(sentences.frames_of(atlas))
    lede = {(town, x): plain(sentences.town_lede(atlas, town, w, frames=frames))
            for town in atlas.towns["town_id"] for x, w in say.items()}  # fmt: skip
    assert "безработица 4,4 % (2023 г., в районе" in lede["khromtau", "ru"]
    assert "unemployment 4.8% (2024, in the district" in lede["kulsary", "en"]
    assert say["en"]("flag-x") in lede["kulsary", "en"]
    assert "жұмыссыздық деңгейі 4,6% (2024 ж., қала әкімдігі бойынша" in lede["rudny", "kk"]
    assert "93 163 человека на конец" in lede["zhezkazgan", "ru"]
    for town in atlas.towns["town_id"]:
        people, idle = (latest(frames(one)).set_index("town_id") for one in ("population", "unemployment_rate"))
        if town in idle.index:
            area = idle.at[town, "territory"]
            assert (say["en"](f"figure-in-{area}") in lede[town, "en"]) is (area != people.at[town, "territory"])


def test_key_figures_keep_their_own_year_status_and_source(small_atlas, say):
    w = say["en"]
    first, second = sentences.key_figures(small_atlas, "alpha", w, indicators=("population", "investment"))
    one = first.figure
    assert (one.value, one.period, plain(first.change)) == (75_000, 2024, "+7.1% since 2019; the series breaks in 2021")
    assert (one.status, one.territory, one.source_id) == ("p", "town", "book_alpha")
    assert first.compared.value == pytest.approx(100 * 5 / 70)
    assert first.compared.cell == "Sheet alpha!C10; Sheet alpha!G10"
    # 2018 is suppressed, 2012 is not there
    assert (second.figure.period, second.change, second.compared) == (2017, "", None)


def test_a_town_without_values_gets_words_instead(small_atlas, words):
    (figure,) = sentences.key_figures(small_atlas, "gamma", words, indicators=("migration",))
    assert not figure.figure.held
    assert (figure.figure.period, figure.change, figure.compared) == (None, "", None)
    assert words("flag-M") in card.strip(small_atlas, [figure], words)


def test_unknown_indicators_are_left_out(small_atlas, words):
    assert [f.figure.what for f in sentences.key_figures(small_atlas, "beta", words)] == ["population", "investment"]


def test_changes_of_a_balance_are_told_in_itself(small_atlas, say):
    frame = sentences.frames_of(small_atlas)("migration")
    row = sentences.change(frame, 2022, 2024).set_index("town_id").loc["beta"]
    assert plain(sentences.change_text(row, "persons", 0, say["en"])) == "\N{MINUS SIGN}430 people since 2022"


def test_changes_of_shares_are_points(small_atlas, say):
    frame = sentences.frames_of(small_atlas)("investment_real")
    row = sentences.change(frame, 2015, 2016).iloc[0]
    assert plain(sentences.change_text(row, "percent", 1, say["ru"])) == "+10,0 п. п. к 2015 г."


def test_money_in_current_prices_says_so(small_atlas, say):
    frame = sentences.frames_of(small_atlas)("investment")
    row = sentences.change(frame, 2015, 2016).set_index("town_id").loc["alpha"]
    said = sentences.change_text(row, "mln_kzt", 1, say["ru"], nominal=True)
    assert plain(said) == "+20,0 % к 2015 г., в текущих ценах"


def test_sums_say_their_coverage(small_atlas, say):
    figures = sentences.summary_figures(small_atlas, ["alpha", "beta", "gamma"], 2020, say["ru"])
    assert [(f.figure.what, f.figure.held, f.coverage) for f in figures] == [
        ("population", True, "по 2 городам из 3"),
        ("investment", False, "по 0 городам из 3"),
    ]
    one = figures[0].figure
    assert (one.value, one.towns, one.source_id) == (102_000, 2, "book_alpha book_beta")
    assert one.cell == "Sheet alpha!D10; Sheet beta!C10"


def test_a_sum_unfolds_into_formula_sources_and_cells(small_atlas, say):
    w = say["ru"]
    said = card.strip(small_atlas, sentences.summary_figures(small_atlas, ["alpha", "beta"], 2020, w), w)
    value, rest = said.split("</details>", 1)
    assert "102 000" in plain(value)
    assert w("citation-total-of-towns", count=2) in value
    assert "Sheet alpha!D10; Sheet beta!C10" in value
    assert "https://example.org/beta" in value
    assert w("flag-M") in rest
