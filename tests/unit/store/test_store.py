from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo import store
from geo.model.atlas import Atlas
from geo.model.tables import TABLES
from geo.store.__main__ import main

if TYPE_CHECKING:
    from tests.unit.store.conftest import Data


def test_the_atlas_has_every_table() -> None:
    assert [field.name for field in fields(Atlas)][: len(TABLES)] == [table.name for table in TABLES]


def test_columns_have_the_types_of_their_fields(data: Data) -> None:
    atlas = store.load(data.folder, check=True)
    assert [str(t) for t in atlas.observations.dtypes] == ["str"] * 4 + ["float64"] + ["str"] * 5
    np.testing.assert_array_equal(atlas.observations["value"], [1200, 1234.5, np.nan])
    assert list(atlas.observations["status"]) == ["", "p", "C"]
    assert atlas.towns["founded"].dtype == "float64"  # not required: NaN must be possible
    assert atlas.corridor_stops["position"].dtype == "int64"
    assert atlas.towns["passport"].tolist() == [True]
    assert atlas.towns["kato"].tolist() == [""]


def test_empty_tables_keep_columns_and_types(data: Data) -> None:
    data.edit("projects.csv", lambda text: text.splitlines()[0] + "\n")
    projects = store.load(data.folder, check=True).projects
    assert len(projects) == 0
    assert list(projects) == [field.name for table in TABLES if table.name == "projects" for field in table.fields]
    assert projects["cost"].dtype == "float64"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(numbers=st.lists(st.floats(0, allow_infinity=False), min_size=1))
def test_numbers_are_held_exactly_as_they_were_written(data: Data, numbers: list[float]) -> None:
    header = "statement_id,value,unit,period,source_id,note"
    lines = [f"s{i:05},{number!r},count,2024,bureau," for i, number in enumerate(numbers)]
    data.path("national.csv").write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    assert store.load(data.folder, check=True).national["value"].tolist() == numbers


def test_rows_are_found_by_id(data: Data) -> None:
    atlas = store.load(data.folder)
    assert atlas.town("quartz")["founded"] == 1938
    assert atlas.row("series", "output")["unit"] == "mln_kzt"
    with pytest.raises(KeyError, match="towns has no 'topaz'"):
        atlas.town("topaz")
    with pytest.raises(KeyError):
        atlas.table("planets")


def test_loading_refuses_broken_data_and_tells_all_of_it(data: Data) -> None:
    data.put("towns.csv", 2, kato="12", lat="")
    with pytest.raises(store.DataError) as error:
        store.load(data.folder)
    assert [(p.file, p.line, p.column, p.rule) for p in error.value.problems] == [
        ("towns.csv", 2, "kato", "pattern"),
        ("towns.csv", 2, "lat", "required"),
    ]


def test_check_command_prints_problems_and_fails(data: Data, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--folder", str(data.folder), "check", "--language", "en"]
    assert main(arguments) == 0
    assert capsys.readouterr().out == "The data is valid.\n"
    data.put("towns.csv", 2, lat="1")
    assert main(arguments) == 1
    assert capsys.readouterr().out.splitlines() == [
        "data/towns.csv:2: lat: 1 is less than the least possible, 36.",
        "data/towns.csv:2: lat: The point 1 61.0 lies outside “west”.",
        "2 problems in the data.",
    ]


def test_described_content_is_not_checked_again_and_changed_content_is(
    data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["--folder", str(data.folder), "describe"]) == 0
    checked = []
    monkeypatch.setattr(store, "_check", lambda _, folder: checked.append(folder) or [])
    store.load(data.folder, check=True)
    assert checked == []
    data.put("towns.csv", 2, kato="123456789")
    store.load(data.folder, check=True)
    assert checked == [data.folder]


def test_broken_data_is_not_described(data: Data) -> None:
    data.put("towns.csv", 2, kato="12")
    assert main(["--folder", str(data.folder), "describe"]) == 1
    assert not data.path("datapackage.json").exists()


def test_a_described_folder_that_lost_a_file_is_refused(data: Data) -> None:
    assert main(["--folder", str(data.folder), "describe"]) == 0
    data.path("projects.csv").unlink()
    with pytest.raises(store.DataError) as error:
        store.load(data.folder, check=True)
    assert [(p.file, p.rule) for p in error.value.problems] == [("projects.csv", "missing-file")]
