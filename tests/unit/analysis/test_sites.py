"""Sites resolve dated facts as a history: the latest actual one stands, plans never stand for facts."""

import numpy as np
import pandas as pd
import pytest

from geo.analysis import sites

SOURCE = "book_alpha"


def fact(site, attribute, value=np.nan, *, answer="", period="", status="actual", unit="ha"):
    return {"zone_id": site, "attribute": attribute, "value": value, "answer": answer, "unit": unit,
            "period": period, "status": status, "source_id": SOURCE}  # fmt: skip


def zone(site, **more):
    return {"zone_id": site, "kind": "iz", "name_kk": site, "name_ru": site, "name_en": site, "region_id": "north",
            "town_id": "alpha", "lat": 50.0, "lon": 70.0, "precision": "city", "status": "operating",
            "source_id": SOURCE, **more}  # fmt: skip


def way(site, carrier, target, km, status="reached"):
    return {"from_id": site, "carrier": carrier, "target": target, "status": status, "km": km}


@pytest.fixture
def atlas(atlas_of):
    facts = [
        fact("one", "area", 40, period="2020"),
        fact("one", "area", 30, period="2024"),
        fact("one", "area", 300, period="2025", status="planned"),
        fact("one", "tenants", 23, period="2025", unit="count"),
        fact("one", "tenants", 13, period="2025", unit="count"),
        fact("one", "power", answer="planned", period="2022", status="planned"),
        fact("one", "power", answer="yes", period="2024"),
        fact("one", "rail", 2, answer="planned", period="2025", status="planned", unit="km"),
        fact("one", "gas", 10, period="2024", unit="mw"),
        fact("one", "premises", 5000, period="2024", unit="m2"),
        fact("two", "area", 7, period="2025", status="planned"),
        fact("two", "occupancy", 100, period="2025", unit="percent"),
        fact("two", "premises", answer="construction", status="planned"),
        fact("two", "jobs", 5, unit="persons"),
        fact("two", "heat", 3, period="2025", status="planned", unit="gcal_h"),
        fact("three", "occupancy", 100, period="2024", unit="percent"),
        fact("three", "free_area", 2, period="2025"),
    ]
    plot = {"plot_id": "works", "kind": "works", "name_kk": "w", "name_ru": "w", "name_en": "w", "town_id": "beta",
            "area": 9.0, "status": "unknown", "period": "2022", "source_id": SOURCE}  # fmt: skip
    return atlas_of(
        zones=[
            zone("one"),
            zone("two", status="unknown", lat=np.nan, lon=np.nan, precision="unknown", town_id=""),
            zone("three"),
        ],
        zone_facts=facts,
        plots=[plot],
        distances=[
            way("one", "rail", "border_crossing", 120.5),
            way("one", "road", "airport", np.nan, "off_network"),
            way("beta", "rail", "border_crossing", 80.0),
        ],
    )


@pytest.fixture
def table(atlas):
    return sites.sites(atlas).set_index("site_id", drop=False)


def test_the_latest_actual_figure_stands_and_plans_do_not(table):
    assert table.loc["one", "area"] == 30
    assert np.isnan(table.loc["two", "area"])


def test_of_one_year_the_smaller_figure_stands(table):
    assert table.loc["one", "tenants"] == 13


def test_a_utility_is_answered_by_the_latest_statement_and_a_capacity_says_yes(table):
    assert table.loc["one", ["power", "rail", "gas"]].tolist() == ["yes", "planned", "yes"]
    assert table.loc["two", "heat"] == "planned"
    assert pd.isna(table.loc["one", "water"])


def test_premises_with_an_area_are_a_building_and_works_are_one(table):
    assert table["building"].dropna().to_dict() == {"one": "yes", "two": "construction", "works": "yes"}
    assert table["premises"].tolist()[0] == 5000


def test_what_is_full_has_no_free_land(table):
    assert table.loc["two", "free_area"] == 0
    assert np.isnan(table.loc["one", "free_area"])
    assert table.loc["three", "free_area"] == 2  # what is stated stands


def test_an_undated_actual_figure_counts_when_there_is_no_other(table):
    assert table.loc["two", "jobs"] == 5


def test_an_unknown_status_is_unknown(table):
    assert pd.isna(table.loc["two", "status"])
    assert table.loc["one", "status"] == "operating"


def test_distances_are_those_of_the_zone_or_of_the_town_of_a_plot(table):
    assert table.loc[["one", "works"], "rail_border"].tolist() == [120.5, 80.0]
    assert np.isnan(table.loc["one", "road_airport"])
    assert np.isnan(table.loc["two", "rail_border"])


def test_a_way_says_why_it_is_not_known(atlas):
    assert sites.way(atlas, "one", "road_airport")["status"] == "off_network"
    with pytest.raises(KeyError, match="rail_port"):
        sites.way(atlas, "one", "rail_port")


def test_history_begins_with_the_newest_and_keeps_everything(atlas):
    facts = sites.facts(atlas)
    assert facts.loc[(facts["site_id"] == "one") & (facts["attribute"] == "area"), "value"].tolist() == [300, 30, 40]
    assert len(facts) == len(atlas.zone_facts) + 2  # the plot's area, and that works have buildings


def test_completeness_is_the_share_of_what_is_stated(table):
    stated = {"status", "position", "area", "building", "tenants", "power", "rail", "gas"}
    assert table.loc["one", "completeness"] == pytest.approx(len(stated) / len(sites.STATED))
    assert set(sites.unknowns(table, "one")) == set(sites.STATED) - stated


@pytest.mark.parametrize("kind", sites.KINDS)
@pytest.mark.parametrize("what", sites.STATED)
def test_every_gap_has_somebody_to_ask(committed, kind, what):
    assert sites.holder(what, kind) in {*sites.HOLDERS.values(), *sites.OPERATORS.values()}


def test_all_committed_zones_and_plots_are_sites_once(committed):
    table = sites.sites(committed)
    assert sorted(table["site_id"]) == sorted([*committed.zones["zone_id"], *committed.plots["plot_id"]])
    assert table["completeness"].between(0, 1).all()
