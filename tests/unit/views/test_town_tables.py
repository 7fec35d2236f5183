"""The tables behind the page of a town hold what data/ holds, for towns that have much and towns that have little."""

import math

import pytest

from geo.analysis import location, portrait
from geo.model.vocabulary import Language
from geo.views import town_tables
from geo.views.words import words

RU = words(Language.RU)
TOWNS = ("balkhash", "khromtau", "zhitikara")


@pytest.mark.parametrize("town_id", TOWNS)
def test_distances_are_those_of_the_data_by_land_and_straight(committed, town_id):
    table = town_tables.distances(committed, town_id, RU)
    kept = committed.distances[committed.distances["from_id"] == town_id].set_index(["carrier", "target"])
    land = table[table["carrier_id"] != town_tables.STRAIGHT].set_index(["carrier_id", "target_id"])
    assert set(land.index) == set(kept.index)
    for key, row in land.iterrows():
        reached = kept.loc[key, "status"] == "reached"
        assert row["km"] == kept.loc[key, "km"] if reached else math.isnan(row["km"])
        assert bool(row["address"]) == reached
    straight = table[table["carrier_id"] == town_tables.STRAIGHT]
    assert set("distance_" + straight["target_id"]) == set(location.METHODS)


@pytest.mark.parametrize("town_id", TOWNS)
def test_zones_have_all_that_is_stated_of_them_and_the_nearest_others_their_distance(committed, town_id):
    table = town_tables.zones(committed, town_id, RU)
    own = portrait.zones_of(committed, town_id)
    facts = committed.zone_facts["zone_id"].isin(own).sum()
    stated = table["fact_attribute"] != ""
    assert stated.sum() == facts
    assert set(table.loc[table["is_of_town"], "zone_id"]) == set(own)
    assert table["distance_km"].isna().tolist() == table["is_of_town"].tolist()


@pytest.mark.parametrize("town_id", TOWNS)
def test_enterprises_and_projects_are_all_there_with_their_sources(committed, town_id):
    for name in ("enterprises", "projects"):
        table, kept = getattr(town_tables, name)(committed, town_id, RU), getattr(committed, name)
        assert sorted(table["source_id"]) == sorted(kept.loc[kept["town_id"] == town_id, "source_id"])
        assert (table["address"] != "").all()


@pytest.mark.parametrize("language", [Language.RU, Language.KK])  # English words may be as their codes
@pytest.mark.parametrize("town_id", TOWNS)
def test_each_code_has_beside_it_what_it_says(committed, town_id, language):
    bare = []
    for name in ("enterprises", "projects", "zones", "distances"):
        table = getattr(town_tables, name)(committed, town_id, words(language))
        codes = {one for one in table if one.endswith("_id") and one.removesuffix("_id") in table}
        for code in codes - {"to_id"}:  # where a network crosses the border has no name
            pairs = zip(table[code], table[code.removesuffix("_id")], strict=True)
            bare += [(name, code, text) for text, said in pairs if text and (not said or said == text)]
    assert bare == []
