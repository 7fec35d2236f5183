"""What is drawn and said of the structure of industry."""

import pytest

from geo.analysis import departure
from geo.analysis.diversification import Interval, Pool, Structure, Year
from geo.model.vocabulary import Language
from geo.views import diversity
from geo.views.palette import THEMES
from geo.views.words import words

ALL = [words(language) for language in Language]
EN = words(Language.EN)
THEME = THEMES["light"]


def said_only(value, said):
    return said


@pytest.fixture(scope="module")
def atlas(atlas_of):
    names = {"mining_output": "Mining <b>", "manufacturing_food": "Manufacturing: food",
             "energy_output": "Energy", "manufacturing_output": "Manufacturing"}  # fmt: skip
    rows = [{"series_id": key, "name_kk": name, "name_ru": name, "name_en": name, "block_id": "money",
             "unit": "mln_kzt"} for key, name in names.items()]  # fmt: skip
    return atlas_of(series=rows)


def year(period, known, *, pool=0.0, cells=None):
    made = Structure(known, (Pool(pool, 3),) if pool else ())
    return Year("alpha", "town", period, cells or {}, frozenset(), {}, made, "", "book_alpha", "", "")


def test_bars_of_a_year_add_up_to_a_hundred(atlas):
    years = [year(2020, {"mining_output": 60.0, "manufacturing_food": 20.0}, pool=20.0),
             year(2021, {"mining_output": 50.0, "energy_output": 50.0})]  # fmt: skip
    figure = diversity.structure_chart(atlas, years, words=EN, theme=THEME)
    for number in range(2):
        assert sum(bar.y[number] for bar in figure.data) == pytest.approx(100)
    assert [bar.name for bar in figure.data] == ["Mining &lt;b&gt;", "Energy", "Food", "not disclosed by branch"]


def test_no_long_name_is_cut_and_each_line_fits_its_column_of_the_legend(atlas_of):
    name = "Водоснабжение и обращение с отходами, прочая неметаллическая продукция"
    row = {"series_id": "mining_output", "name_kk": name, "name_ru": name, "name_en": name, "block_id": "money",
           "unit": "mln_kzt"}  # fmt: skip
    years = [year(2020, {"mining_output": 60.0})]
    figure = diversity.structure_chart(atlas_of(series=[row]), years, words=EN, theme=THEME)
    lines, legend = figure.data[0].name.split("<br>"), figure.layout.legend
    assert " ".join(lines) == name
    assert max(map(len, lines)) * 0.65 * legend.font.size <= legend.entrywidth  # in the wide type of a picture, too
    assert (legend.yref, legend.yanchor) == ("container", "bottom")  # placed by the plot, it stays when that moves


def test_only_so_many_branches_get_a_colour_and_none_is_lost():
    known = {f"b{n}": float(10 - n) for n in range(9)}
    structure = Structure(known, ())
    lead = diversity.leading([year(2020, known)])
    assert lead == [f"b{n}" for n in range(diversity.MOST_BRANCHES)]
    assert sum(diversity.parts(structure, lead).values()) == pytest.approx(sum(known.values()))


def test_exact_years_are_points_and_others_bars():
    years = [year(2020, {"mining_output": 80.0, "energy_output": 20.0}),
             year(2021, {"mining_output": 30.0, "energy_output": 20.0}, pool=50.0)]  # fmt: skip
    bars, points = diversity.band_chart(years, "largest_branch_share", words=EN, theme=THEME, mark=0.5).data
    assert list(bars.x) == [2021]
    assert bars.base[0] == pytest.approx(30)
    assert bars.y[0] == pytest.approx(20)
    assert list(points.x) == [2020, 2021]
    assert list(points.y) == [pytest.approx(80), None]


def test_sections_without_a_figure_are_left_out(atlas):
    cells = {"industrial_output": 100.0, "mining_output": 60.0, "manufacturing_output": 30.0}
    assert diversity.section_shares(year(2020, {}, cells=cells)) == {"mining_output": 0.6, "manufacturing_output": 0.3}
    assert diversity.section_shares(year(2020, {}, cells={"mining_output": 60.0})) == {}


@pytest.mark.parametrize("w", ALL, ids=lambda w: str(w.language))
def test_everything_can_be_said_in_every_language(atlas, w):
    of = Structure({"mining_output": 80.0, "energy_output": 20.0}, ())
    unknown = Structure({"mining_output": 40.0}, (Pool(60.0, 3),))
    said = [
        diversity.share_text(departure.for_share(of, 0.5), 0.5, w, said_only),
        diversity.share_text(departure.for_share(of, 0.2), 0.2, w, said_only),
        diversity.share_text(departure.for_share(of, 0.9), 0.9, w, said_only),
        diversity.share_text(departure.for_share(unknown, 0.5), 0.5, w, said_only),
        diversity.index_text(departure.for_index(of, 0.6), 0.6, w, said_only),
        diversity.index_text(departure.for_index(of, 0.9), 0.9, w, said_only),
        diversity.index_text(departure.for_index(of, 0.25), 0.25, w, said_only),
        diversity.index_text(departure.for_index(unknown, 0.25), 0.25, w, said_only),
        *(
            diversity.pace_text(departure.Pace(2018, 2023, 0.8, after, years, same), 0.5, w, said_only)
            for after, years, same in ((0.7, 10.0, True), (0.9, None, False), (0.4, 0.0, True))
        ),
        diversity.pace_text(None, 0.5, w, said_only),
        diversity.lede(atlas, year(2020, {"mining_output": 80.0, "energy_output": 20.0}), w),
        diversity.lede(atlas, year(2020, {"mining_output": 40.0}, pool=60.0), w),
    ]
    assert len(set(said)) == len(said)


def test_amounts_in_words():
    text = diversity.share_text(departure.for_share(Structure({"a": 8000.0, "b": 2000.0}, ()), 0.5), 0.5, EN, said_only)
    assert "6,000" in text
    assert "60%" in text


def test_one_number_when_both_ends_read_the_same():
    assert diversity.interval_text("hhi", Interval(0.30001, 0.30002), EN) == "3,000"
    assert diversity.interval_text("hhi", Interval(0.30, 0.31), EN) == "3,000 to 3,100"
    assert diversity.interval_text("entropy", Interval(0.3, 0.3), EN) == "30.0%"


def test_the_table_to_take_away_has_cells_and_measures(atlas_of):
    names = {"mining_output": "Mining", "industrial_output": "Industry"}
    rows = [{"series_id": key, "name_kk": name, "name_ru": name, "name_en": name, "block_id": "money",
             "unit": "mln_kzt"} for key, name in names.items()]  # fmt: skip
    indicators = [
        {"indicator_id": one, "name_kk": one, "name_ru": one, "name_en": one, "definition_kk": one,
         "definition_ru": one, "definition_en": one, "block_id": "money", "unit": "percent", "direction": "down",
         "method": one, "inputs": "", "decimals": 0}
        for one in diversity.MEASURES
    ]  # fmt: skip
    atlas = atlas_of(series=rows, indicators=indicators)
    years = [year(2020, {"mining_output": 100.0}, cells={"mining_output": 100.0, "industrial_output": 400.0})]
    cells = diversity.table(atlas, years, EN).set_index("series_id")
    assert cells["value_mln_kzt"].to_dict() == {"mining_output": 100, "industrial_output": 400}
    measures = diversity.measures_table(atlas, years, EN).set_index("indicator_id")
    assert measures.loc["hhi", "low"] == measures.loc["hhi", "high"] == 10_000
    sections = diversity.sections_table(atlas, years, EN).set_index("series_id")
    assert sections["share_percent"].to_dict() == {"mining_output": 25}
    for table in (cells, measures, sections):
        assert set(table["address"]) == {"https://example.org/alpha"}
