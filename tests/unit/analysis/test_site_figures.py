"""Numbers of sites know their sources: facts, distances, and what is computed of both."""

import math

import pytest

from geo.analysis import site_figures, sites


@pytest.fixture(scope="module")
def rows(committed):
    return {row["site_id"]: row for row in sites.sites(committed).to_dict("records")}


def test_every_number_of_every_site_is_a_figure_of_that_value_with_sources_that_exist(committed, rows):
    known = set(committed.sources["source_id"])
    for row in rows.values():
        for column in (*sites.NUMBERS, *sites.DISTANCES, "lat"):
            one = site_figures.stated(committed, row, column)
            assert (one is None) == math.isnan(row[column]), column
            assert one is None or (one.value == row[column] and set(one.source_id.split()) <= known)
            assert (one.source_id if one else "") == site_figures.source_of(committed, row, column)


def test_an_answer_has_a_source_and_is_no_number(committed, rows):
    row = rows["iz_saran"]
    assert row["power"] == "construction"
    assert site_figures.stated(committed, row, "power") is None
    assert site_figures.source_of(committed, row, "power") == "trend_2022_saran_iz"
    assert site_figures.source_of(committed, row, "heat") == ""


def test_no_free_land_of_a_full_site_rests_on_what_is_said_of_its_occupancy(committed, rows):
    row = rows["iz_tassay"]
    facts = sites.facts(committed)
    said = facts[(facts["site_id"] == "iz_tassay") & (facts["attribute"] == "occupancy")]
    free = site_figures.stated(committed, row, "free_area")
    assert (free.value, free.source_id) == (0, said["source_id"].iloc[0])


def test_a_score_rests_on_the_facts_the_place_and_the_ways(committed, rows):
    row = rows["iz_saran"]
    score = site_figures.score(committed, row, 0.725)
    assert score.value == 72.5
    behind = set(score.source_id.split())
    assert behind >= {"trend_2022_saran_iz", "scgraph_highways", site_figures.position(committed, row)}
    assert behind >= set(site_figures.way(committed, row, "road_border").source_id.split())


def test_a_way_that_was_not_found_is_no_figure(committed, rows):
    assert site_figures.way(committed, rows["iz_saran"], "rail_border") is None
    assert site_figures.way(committed, rows["iz_saran"], "road_post").value > 0
