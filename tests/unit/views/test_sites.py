"""What is said of sites: unknown is said, never left out; data is escaped."""

import numpy as np
import pytest

from geo.analysis import scoring, sites
from geo.model.vocabulary import Language
from geo.views import sites as views
from geo.views.palette import DARK, LIGHT
from geo.views.words import words

LANGUAGES = ("ru", "kk", "en")
EN = words(Language.EN)


@pytest.fixture(scope="module")
def table(committed):
    return sites.sites(committed)


@pytest.fixture(scope="module")
def ranked(table):
    values, weights = scoring.worths(table), scoring.vector(scoring.PRESETS["food"])
    return values, weights, scoring.score(values, weights)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_preset_gap_and_holder_has_words(table, language):
    w = words(Language(language))
    for column in (*scoring.COLUMNS, *sites.DISTANCES, *sites.POSTS, "region_id", "town_id", "kind"):
        assert views.column_text(column, w)
    for preset in scoring.PRESETS:
        assert w(f"site-preset-{preset}")
        assert w(f"site-preset-{preset}.says")
    for who in {*sites.HOLDERS.values(), *sites.OPERATORS.values()}:
        assert w(f"site-holder-{who}")
    for what in sites.STATED:
        assert w(f"site-stated-{what}")
    for reason in ("no_position", "off_network", "no_target", "no_way"):
        assert w(f"site-way-{reason}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_site_can_be_told_whole(committed, table, language):
    w = words(Language(language))
    for site_id in table["site_id"]:
        row = views.site(table, site_id)
        assert views.name(row, w)
        ways = views.ways(committed, row, w)
        assert len(ways) == len(sites.DISTANCES) + len(sites.POSTS)
        assert all(way.km or way.note for way in ways)
        found = [sites.way(committed, row["from_id"], column) for column in (*sites.DISTANCES, *sites.POSTS)]
        for way, at in zip(ways, found, strict=True):
            said = w("site-way-estimated", km=w.number(at["estimated_km"]))
            assert (said in way.note) == (at["status"] == "reached" and at["estimated_km"] > 0)
        assert views.gaps(committed, table, site_id, w)


def test_a_city_is_named_in_the_reader_s_language(committed, table):
    row = views.site(table, "ekibastuz_data_centre_land")
    said = {way.label: way.target for way in views.ways(committed, row, words(Language.KK))}
    assert said[words(Language.KK)("site-column-rail_city")] == "Астана"
    ru = words(Language.RU)
    assert "Аэропорт Павлодар" in {way.target for way in views.ways(committed, row, ru)}


def test_a_plan_does_not_fill_a_gap_but_is_told(committed, table):
    said = [what for _, whats in views.gaps(committed, table, "iz_khromtau", EN) for what in whats]
    assert EN("site-only-planned", what="jobs") in said
    assert "tenants" in said


def test_the_comparison_says_unknown_in_every_empty_cell(committed, table):
    frame = views.comparison(committed, table, ["iz_saran", "iz_khromtau"], EN)
    assert not frame.iloc[:, :-1].isin([""]).any().any()
    numbers = frame.iloc[:, 1:-1].map(lambda said: any(sign.isdigit() for sign in said)).any(axis=1)
    assert frame.loc[numbers, EN("figure-column-title")].all()
    area = frame[frame.iloc[:, 0] == EN("site-column-area")].iloc[0].tolist()
    assert area[1:3] == [EN("site-unknown"), "150\N{NO-BREAK SPACE}ha"]


def test_sites_of_one_name_stand_in_columns_of_their_own(committed, table):
    frame = views.comparison(committed, table, ["iz_saran", "iz_saran"], EN)
    assert frame.columns.is_unique


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_names_are_escaped(committed, table, ranked, theme):
    values, weights, scores = ranked
    i = int(table.index[table["site_id"] == "iz_saran"][0])
    row = views.site(table, "iz_saran") | {"name_en": "<script>alert(1)</script>"}
    parts = scoring.contributions(values, weights)
    said = views.item(committed, row, i, scores, parts, weights, EN, theme)
    assert "<script" not in said
    assert "&lt;script&gt;" in said


def test_what_is_unknown_and_counts_stands_in_the_item(committed, table, ranked):
    values, weights, scores = ranked
    i = int(table.index[table["site_id"] == "iz_khromtau"][0])
    said = views.item(
        committed,
        views.site(table, "iz_khromtau"),
        i,
        scores,
        scoring.contributions(values, weights),
        weights,
        EN,
        LIGHT,
    )
    assert EN("site-column-water") in said
    assert EN("site-column-gas") not in said  # unknown too, but its weight is 0
    assert f"{EN.number(100 * scores.low[i])} to {EN.number(100 * scores.high[i])}" in said


def test_a_full_zone_says_so(committed, table, ranked):
    values, weights, scores = ranked
    for site_id, full in (("iz_tassay", True), ("iz_taraz", False)):
        i = int(table.index[table["site_id"] == site_id][0])
        parts = scoring.contributions(values, weights)
        said = views.item(committed, views.site(table, site_id), i, scores, parts, weights, EN, LIGHT)
        assert (EN("site-full") in said) == full


def test_the_table_to_take_away_has_empty_cells_for_the_unknown(committed, table, ranked):
    _, _, scores = ranked
    frame = views.ranked(committed, table, scores, list(scores.order), EN)
    assert frame["id"].tolist() == table["site_id"].iloc[scores.order].tolist()
    column = EN("site-column-area")
    assert np.isnan(frame.loc[frame["id"] == "iz_saran", column]).all()


def test_only_sites_with_a_place_are_marked(committed, table):
    marks = views.marks(committed, table, EN)
    assert len(marks) == table["lat"].notna().sum()
