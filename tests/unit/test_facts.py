"""The fact tables agree with one another, and every id in them has a label in each language."""

import csv
from pathlib import Path

import pytest

from geo.model import vocabulary as v
from geo.views.words import words

DATA = Path(__file__).parents[2] / "data"
VOCABULARIES = {
    "list-status": v.ListStatus,
    "territory": v.Territory,
    "flag": v.Flag,
    "zone-kind": v.ZoneKind,
    "zone-status": v.ZoneStatus,
    "precision": v.Precision,
    "mode": v.Mode,
    "gateway-kind": v.GatewayKind,
}
COLUMNS = {
    "national": ("national", "statement_id"),
    "zone-attribute": ("zone_facts", "attribute"),
    "answer": ("zone_facts", "answer"),
    "fact-status": ("zone_facts", "status"),
    "sector": ("projects", "sector"),
    "project-status": ("projects", "status"),
    "neighbour": ("gateways", "neighbour"),
    "unit": ("national", "unit"),
}


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("language", list(v.Language))
@pytest.mark.parametrize("prefix", VOCABULARIES)
def test_members_of_a_vocabulary_are_told_apart(prefix: str, language: v.Language) -> None:
    labels = [words(language)(f"{prefix}-{member}") for member in VOCABULARIES[prefix]]
    assert len(set(labels)) == len(VOCABULARIES[prefix])


@pytest.mark.parametrize("language", list(v.Language))
@pytest.mark.parametrize("prefix", COLUMNS)
def test_ids_in_a_column_are_told_apart(prefix: str, language: v.Language) -> None:
    table, column = COLUMNS[prefix]
    ids = {row[column] for row in rows(table)} - {""}
    assert len({words(language)(f"{prefix}-{one}") for one in ids}) == len(ids) > 1


@pytest.mark.parametrize("language", list(v.Language))
def test_units_of_zone_facts_and_projects_have_labels(language: v.Language) -> None:
    units = {row["unit"] for row in rows("zone_facts")} | {row["cost_unit"] for row in rows("projects")}
    assert all(words(language).unit(unit).strip() for unit in units - {""})


def test_twenty_towns_are_on_the_list_and_fifteen_have_a_sheet() -> None:
    current = {row["town_id"] for row in rows("towns") if row["list_status"] == v.ListStatus.CURRENT}
    passports = {row["town_id"] for row in rows("towns") if row["passport"] == "true"}
    assert (len(current), len(passports)) == (20, 15)
    assert current - passports == {"khromtau", "kulsary", "rudny", "lisakovsk", "zhitikara"}


def test_each_list_status_rests_on_a_witness() -> None:
    said = {(row["town_id"], row["statement"]) for row in rows("memberships") if row["list_id"] == "current_20"}
    for town in rows("towns"):
        named = bool({(town["town_id"], "named"), (town["town_id"], "leaving")} & said)
        assert named == (town["list_status"] == v.ListStatus.CURRENT), town["town_id"]
        assert ((town["town_id"], "left") in said) == (town["list_status"] == v.ListStatus.LEFT), town["town_id"]
        assert bool(town["left_on"]) == (town["list_status"] == v.ListStatus.LEFT), town["town_id"]


def test_a_position_has_a_source_and_only_then_a_precision() -> None:
    for table in ("zones", "gateways"):
        for row in rows(table):
            placed = row["precision"] != v.Precision.UNKNOWN
            assert placed == bool(row["lat"]) == bool(row["lon"]) == bool(row["position_source_id"]), row


def test_a_zone_in_a_town_lies_in_its_region() -> None:
    regions = {row["town_id"]: row["region_id"] for row in rows("towns")}
    assert not [row for row in rows("zones") if row["town_id"] and row["region_id"] != regions[row["town_id"]]]


def test_a_zone_fact_says_something() -> None:
    assert not [row for row in rows("zone_facts") if not row["value"] and not row["answer"]]


def test_an_amount_and_its_unit_come_together() -> None:
    assert not [row for row in rows("projects") if bool(row["cost"]) != bool(row["cost_unit"])]
