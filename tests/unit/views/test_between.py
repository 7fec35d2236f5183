"""The change between two years says who fell and rose, where series break, and from which cells it comes."""

import pytest

from geo.analysis.between import ranked
from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import between, provenance
from geo.views.facts import in_current_prices
from geo.views.palette import LIGHT
from geo.views.words import words

TOWNS = ["alpha", "beta", "gamma"]
EN = words(Language.EN)


@pytest.fixture
def people(small_atlas):
    return own(small_atlas, values(small_atlas, "population"))


@pytest.fixture
def rows(people):
    return ranked(people, 2020, 2024, TOWNS)


def test_the_sentence_keeps_breaks_apart(small_atlas, people, rows):
    said = provenance.plain(between.lede(small_atlas, people, rows, "population", EN, by="absolute"))
    assert "2 of 3 towns" in said
    assert "The greatest fall: Beta <b>&, −2,000" in said
    assert "The greatest rise:" not in said  # nobody rose whose series is whole
    assert "breaks in 2021, so the figures are not directly comparable: Alpha, +3,000" in said


def test_a_doubtful_value_never_makes_the_greatest_change(small_atlas, people):
    doubted = people.copy()
    doubted.loc[(doubted["town_id"] == "beta") & (doubted["period"] == 2020), "status"] = "u"
    rows = ranked(doubted, 2020, 2024, TOWNS)
    said = provenance.plain(between.lede(small_atlas, doubted, rows, "population", EN, by="absolute"))
    assert "The greatest fall, but one of the two values is doubtful: Beta <b>&, −2,000" in said
    assert "even greater" not in said  # than what? nobody fell or rose for sure
    assert EN("between-doubtful") in between.html(small_atlas, doubted, rows, "population", EN)


def test_every_year_of_a_break_is_named(small_atlas, people):
    twice = people.copy()
    twice.loc[(twice["town_id"] == "alpha") & (twice["period"] == 2022), "status"] = "b"
    rows = ranked(twice, 2020, 2024, TOWNS)
    assert rows.set_index("town_id").loc["alpha", ["broken", "breaks"]].tolist() == [2022, "2021 2022"]
    for language, said in (
        (Language.EN, "breaks in 2021 and 2022,"),
        (Language.RU, "прерывается в 2021 и 2022 годах"),
        (Language.KK, "қатар 2021 және 2022 жылдары үзіледі,"),
    ):
        lede = between.lede(small_atlas, twice, rows, "population", words(language), by="absolute")
        assert said in provenance.plain(lede)
    assert "break of series: 2021 and 2022" in between.html(small_atlas, twice, rows, "population", EN)


def test_without_a_pair_of_values_it_says_so(small_atlas, people):
    rows = ranked(people, 2019, 2023, TOWNS)
    said = between.lede(small_atlas, people, rows, "population", EN, by="absolute")
    assert said == f"{EN('between-nothing', start='2019', end='2023')} {EN('between-from', first='2020', end='2023')}"
    far = ranked(people, 2019, 2030, TOWNS)
    said = between.lede(small_atlas, people, far, "population", EN, by="absolute")
    assert said == EN("between-nothing", start="2019", end="2030")
    with pytest.raises(ValueError, match="population"):
        between.chart(small_atlas, rows, "population", by="absolute", colours={}, words=EN, theme=LIGHT)


def test_caveats_name_breaks_with_their_reason_and_towns_without_values(small_atlas, people, rows):
    told = "\n".join(between.caveats(small_atlas, people, rows, "population", EN))
    assert "2021, Alpha: Recounted after the census" in told
    assert "No value for 2020 or 2024: Gamma" in told


def test_money_is_said_to_be_in_current_prices(small_atlas):
    frame = own(small_atlas, values(small_atlas, "investment"))
    rows = ranked(frame, 2015, 2017, TOWNS)
    assert EN("between-nominal") in between.caveats(small_atlas, frame, rows, "investment", EN)
    said = provenance.plain(between.lede(small_atlas, frame, rows, "investment", EN, by="absolute"))
    assert "%, current prices)" in said
    figure = between.chart(small_atlas, rows, "investment", by="percent", colours={}, words=EN, theme=LIGHT)
    assert "change, %, current prices" in figure.to_json()
    for method in ("in_base_prices", "in_base_prices_per_head", "deflated"):
        assert not in_current_prices({"unit": "mln_kzt", "method": method})


def test_the_change_of_a_share_is_told_in_points_alone(small_atlas):
    frame = own(small_atlas, values(small_atlas, "investment_real"))
    rows = ranked(frame, 2016, 2017, TOWNS)
    said = provenance.plain(between.lede(small_atlas, frame, rows, "investment_real", EN, by="absolute"))
    assert "%" not in said


def test_bars_over_a_break_are_hatched_and_starred(small_atlas, rows):
    figure = between.chart(small_atlas, rows, "population", by="absolute", colours={}, words=EN, theme=LIGHT)
    (bars,) = figure.data
    assert list(bars.x) == [3_000, -2_000]
    assert list(bars.marker.pattern.shape) == ["/", ""]
    assert list(bars.text) == ["+3,000 *", "−2,000"]
    assert all("<b>&" not in label for label in figure.layout.yaxis.ticktext)


def test_figures_beside_bars_have_room_on_a_phone(small_atlas, rows):
    figure = between.chart(small_atlas, rows, "population", by="absolute", colours={}, words=EN, theme=LIGHT)
    (bars,), (low, high) = figure.data, figure.layout.xaxis.range
    assert [x > 0 for x in bars.x] == [True, False]  # a figure at both ends
    for x, said in zip(bars.x, bars.text, strict=True):
        beside = (high - x if x > 0 else x - low) / (high - low) * 250
        assert beside > 0.5 * bars.textfont.size * len(said)


def test_both_values_and_both_changes_unfold_into_their_cells(small_atlas, people, rows):
    made = between.html(small_atlas, people, rows, "population", EN)
    for cell in ("Sheet alpha!D10", "Sheet alpha!G10", "Sheet beta!C10"):
        assert cell in made
    assert made.count("<details") == 2 * 4
    assert "Beta &lt;b&gt;&amp;" in made


def test_a_change_from_below_zero_has_no_percentage(small_atlas, people, rows):
    rows = rows.assign(percent=[float("nan"), *rows["percent"][1:]])
    made = between.html(small_atlas, people, rows, "population", EN)
    assert EN("between-no-percent") in made
    assert "no data" not in made


def test_the_table_to_take_away_has_numbers_cells_and_sources(small_atlas, people, rows):
    made = between.table(small_atlas, people, rows, "population", EN).set_index("town_id")
    assert made.loc["beta", ["rank", "before", "after", "absolute"]].tolist() == [2, 30_000, 28_000, -2_000]
    assert made.loc["beta", ["cell_before", "cell_after"]].tolist() == ["Sheet beta!C10", "Sheet beta!E10"]
    assert made.loc["alpha", "broken"] == 2021
    assert made.loc["gamma", ["rank", "absolute"]].isna().all()
    assert made.loc["alpha", "title"] == "=Workbook alpha"


@pytest.mark.parametrize(
    ("value", "unit", "by", "said"),
    [
        (-1.26, "percent", "absolute", f"−1.3\N{NO-BREAK SPACE}{EN.unit('percentage_points')}"),
        (4.166, "persons", "percent", "+4.2%"),
        (-2_000, "persons", "absolute", f"−2,000\N{NO-BREAK SPACE}{EN.unit('persons')}"),
    ],
)
def test_a_change_has_its_sign_and_unit(value, unit, by, said):
    assert between.text(value, unit, 0, EN, by=by) == said


def test_without_breaks_it_counts_none(small_atlas):
    frame = own(small_atlas, values(small_atlas, "investment"))
    rows = ranked(frame, 2015, 2016, TOWNS)
    said = between.lede(small_atlas, frame, rows, "investment", EN, by="absolute")
    assert "for none of them does the series break" in provenance.plain(said)
