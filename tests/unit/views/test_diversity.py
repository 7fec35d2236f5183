"""What is drawn and said of the structure of industry."""

import re
from html import unescape
from itertools import chain

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


def drawn_as(bar):
    return bar.marker.color, bar.marker.pattern.shape


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
@pytest.mark.parametrize("sections", range(4))
def test_a_branch_looks_the_same_in_all_charts_of_the_page(atlas_of, theme, sections):
    lead = [*diversity.SECTIONS[:sections], *diversity.BRANCHES[3:]][: diversity.MOST_BRANCHES]
    names = (*diversity.BRANCHES, diversity.MANUFACTURING)
    rows = [{"series_id": key, "name_kk": key, "name_ru": key, "name_en": key, "block_id": "money",
             "unit": "mln_kzt"} for key in names]  # fmt: skip
    atlas = atlas_of(series=rows)
    known = {branch: 100.0 - number for number, branch in enumerate(lead)}
    cells = {"industrial_output": 100.0, diversity.MANUFACTURING: 10.0, **dict.fromkeys(diversity.SECTIONS, 10.0)}
    above = diversity.structure_chart(atlas, [year(2020, known)], words=EN, theme=theme).data
    below = diversity.section_chart(atlas, [year(2020, {}, cells=cells)], words=EN, theme=theme).data
    looks = {}
    for bar in chain(above, below):
        looks.setdefault(drawn_as(bar), set()).add(bar.name.replace("<br>", ""))
    assert all(len(names) == 1 for names in looks.values())
    assert len(looks) == len({name for names in looks.values() for name in names})
    assert len({colour for colour, _ in map(drawn_as, above)}) == len(above)
    (all_divisions,) = (bar for bar in below if bar.name == diversity.MANUFACTURING)
    assert all_divisions.marker.color not in {bar.marker.color for bar in above}


def test_the_threshold_is_named_where_no_value_can_be(atlas):
    years = [year(one, {"mining_output": share, "energy_output": 100 - share})
             for one, share in ((2020, 80.0), (2021, 51.0), (2022, 95.0))]  # fmt: skip
    figure = diversity.band_chart(years, "largest_branch_share", words=EN, theme=THEME, mark=0.5)
    (label,) = figure.layout.annotations
    assert (label.yref, label.y, label.yanchor) == ("paper", 1, "bottom")


def test_a_nearly_exact_value_is_a_point_in_the_middle_and_said_to_be_one():
    years = [year(2020, {"mining_output": 80.0, "energy_output": 19.5}, pool=0.5)]
    found = diversity.MEASURES["largest_branch_share"](years[0].structure)
    _, points = diversity.band_chart(years, "entropy", words=EN, theme=THEME).data
    entropy = diversity.MEASURES["entropy"](years[0].structure)
    assert 0 < entropy.width <= diversity.POINT
    assert points.y[0] == pytest.approx(50 * (entropy.low + entropy.high))
    assert found.width <= diversity.POINT
    for w in ALL:
        assert w.percent(diversity.POINT) in w("diversity-measures-text")


def test_a_town_is_not_compared_with_itself():
    assert diversity.compared("saran", EN) == "Compared with Ekibastuz"
    assert diversity.compared("ekibastuz", EN) == "Compared with Saran"
    assert diversity.compared("abai", EN) == "Compared with Saran and Ekibastuz"


def test_towns_side_by_side_have_one_axis_of_years(atlas_of):
    rows = [{"series_id": key, "name_kk": key, "name_ru": key, "name_en": key, "block_id": "money",
             "unit": "mln_kzt"} for key in (*diversity.SECTIONS, diversity.MANUFACTURING)]  # fmt: skip
    cells = {"industrial_output": 100.0, "mining_output": 60.0}
    axes = [
        diversity.section_chart(
            atlas_of(series=rows), [year(one, {}, cells=cells)], words=EN, theme=THEME, span=(2000, 2024)
        ).layout.xaxis
        for one in (2010, 2020)
    ]
    assert axes[0].range == axes[1].range == (1999.4, 2024.6)
    assert axes[0].tickvals == axes[1].tickvals


@pytest.mark.parametrize("w", ALL, ids=lambda w: str(w.language))
def test_every_symbol_of_a_formula_is_explained_and_no_formula_breaks(w):
    html = diversity.formulas(w)
    assert "`" not in html
    assert "**" not in html
    for paragraph in html.split("</p>"):
        pieces = [unescape(one) for one in re.findall('<code style="white-space:nowrap">(.*?)</code>', paragraph)]
        assert paragraph.count("<code") == len(pieces)
        used = {one for piece in pieces if len(piece) > 2 for one in re.findall("[A-Za-z]₅?", piece)}
        alone = {piece for piece in pieces if len(piece) <= 2}
        assert used - alone <= {"L", "x", "m"}  # of the formula above, or explained by the sentence around
    for symbol in ("x", "L", "T", "m", "g", "R", "Q", "h", "n", "s", "s₅", "J", "E"):
        assert f'nowrap">{symbol}</code>' in html


@pytest.mark.parametrize("w", ALL, ids=lambda w: str(w.language))
def test_what_is_said_of_leaving_the_list_leads_to_its_sources(committed, w):
    left = diversity.standing(committed, "saran", w)
    assert 'data-source="kursiv_saran_left"' in left
    leaving = diversity.standing(committed, "ekibastuz", w)
    assert 'data-source="primeminister_2025_06_18_seminar kazpravda_2025_10_24_ekibastuz"' in leaving
    for said in (left, leaving):
        assert "atlas-stated" in said
        assert "<small>" in said
    assert diversity.standing(committed, "abai", w) == ""
