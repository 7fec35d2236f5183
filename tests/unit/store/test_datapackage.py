from __future__ import annotations

import json
from typing import TYPE_CHECKING

import frictionless
import pytest

from geo import store
from geo.model.tables import TABLES
from geo.store import datapackage
from geo.store.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.store.conftest import Data


def errors(folder: Path) -> list[tuple[str, str, int | None, str | None]]:
    """Let frictionless judge the package of a folder: resource, kind of error, row, field."""
    package = frictionless.Package.from_descriptor(
        json.loads((folder / datapackage.FILE).read_text("utf-8")), basepath=str(folder)
    )
    report = package.validate()
    told = [("", error.type, None, None) for error in report.errors]
    for task in report.tasks:
        told += [
            (task.name, error.type, getattr(error, "row_number", None), getattr(error, "field_name", None))
            for error in task.errors
        ]
    return told


@pytest.fixture
def described(data: Data) -> Data:
    assert main(["--folder", str(data.folder), "describe"]) == 0
    return data


def test_frictionless_finds_the_tiny_package_valid(described: Data) -> None:
    assert errors(described.folder) == []


@pytest.mark.parametrize(
    ("table", "column", "value", "error"),
    [
        ("towns", "name_ru", "", "constraint-error"),
        ("towns", "kato", "12", "constraint-error"),
        ("towns", "list_status", "gone", "constraint-error"),
        ("towns", "lat", "20", "constraint-error"),
        ("towns", "passport", "yes", "type-error"),
        ("observations", "value", "12 000", "type-error"),
        ("observations", "series_id", "nothing", "foreign-key"),
        ("towns", "region_id", "north", "foreign-key"),
    ],
)
def test_frictionless_finds_by_the_package_what_the_store_finds(
    described: Data, table: str, column: str, value: str, error: str
) -> None:
    described.put(described.file(table), 2, **{column: value})
    assert [told[:2] for told in errors(described.folder)] == [(table, error)]


def test_frictionless_finds_a_changed_geometry(described: Data) -> None:
    described.edit("geometry/regions.geojson", lambda text: text.replace("62", "63"))
    assert [told[:2] for told in errors(described.folder)] == [("geometry-regions", "hash-count")]


def test_keys_with_empty_cells_are_unique_keys_not_primary(data: Data) -> None:
    resources = {resource["name"]: resource for resource in datapackage.describe(data.folder)["resources"]}
    assert resources["towns"]["schema"]["primaryKey"] == ["town_id"]
    assert "primaryKey" not in resources["zone_facts"]["schema"]
    assert resources["zone_facts"]["schema"]["uniqueKeys"][0][0] == "zone_id"


def test_every_table_is_described_with_all_its_files(data: Data) -> None:
    resources = {resource["name"]: resource for resource in datapackage.describe(data.folder)["resources"]}
    assert [name for name in resources if not name.startswith("geometry-")] == [table.name for table in TABLES]
    assert resources["observations"]["path"] == ["observations/quartz.csv"]
    assert resources["towns"]["path"] == "towns.csv"


def test_the_committed_package_is_what_the_data_makes() -> None:
    committed = (store.DATA / datapackage.FILE).read_text("utf-8")
    assert committed == datapackage.text(store.DATA), "run `python -m geo.store describe`"


def test_frictionless_finds_the_committed_package_valid() -> None:
    assert errors(store.DATA) == []
