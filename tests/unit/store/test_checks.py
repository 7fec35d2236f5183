"""Each rule, broken once in a folder that is otherwise valid: told by file, line, column, rule and value."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod
from shapely.geometry import box

from geo import store
from geo.model.tables import BY_NAME
from geo.store import checks
from geo.store.files import Part, Sheet

if TYPE_CHECKING:
    from tests.unit.store.conftest import Data

VALUES = [
    # table, line, column, value, rule
    ("towns", 2, "name_kk", "", "required"),
    ("towns", 2, "name_kk", "Ат ", "spaces"),
    ("towns", 2, "name_kk", "А\x0bт", "unseen"),
    ("sources", 2, "title", "Сборник \u202eмалынаран", "unseen"),
    ("towns", 2, "town_id", "Quartz-1", "id"),
    ("towns", 2, "lat", "49,5", "type"),
    ("towns", 2, "lat", "NaN", "type"),
    ("towns", 2, "founded", "1938.5", "type"),
    ("towns", 2, "passport", "True", "type"),
    ("sources", 2, "accessed", "2025-02-30", "type"),
    ("sources", 2, "accessed", "26.06.2025", "type"),
    ("towns", 2, "kato", "12", "pattern"),
    ("towns", 2, "kato", "123456789\n", "pattern"),
    ("sources", 2, "address", "www.example.org", "pattern"),
    ("observations", 3, "status", "pe", "pattern"),
    ("towns", 2, "list_status", "gone", "choices"),
    ("towns", 2, "founded", "1499", "minimum"),
    ("towns", 2, "founded", "2031", "maximum"),
    ("observations", 3, "period", "1899", "period"),
    ("observations", 3, "period", "2031", "period"),
    ("observations", 3, "period", "2023.0", "period"),
    ("towns", 2, "region_id", "north", "orphan"),
    ("observations", 3, "source_id", "press", "orphan"),
    ("observations", 3, "note", "caveat_1 caveat_3", "orphan"),
    ("observations", 3, "note", "caveat_1  caveat_2", "orphan"),
    ("regional", 2, "region_id", "astana", "orphan"),
    ("observations", 3, "status", "M", "value-or-reason"),
    ("observations", 2, "value", "", "value-or-reason"),
    ("observations", 3, "unit", "thousand_persons", "unit"),
    ("regional", 3, "unit", "thousand_persons", "unit"),
    ("observations", 3, "cell", "г.а.Сатпаев!ZZZ", "pattern"),
    ("regional", 2, "cell", "K12", "pattern"),
    ("indicators", 2, "unit", "mln_kzt", "unit"),
    ("indicators", 2, "inputs", "output population", "one-series"),
    ("observations", 3, "value", "-1", "negative"),
    ("regional", 2, "value", "-0.5", "negative"),
    ("observations", 3, "note", "", "flag-noted"),
    ("zone_facts", 2, "value", "", "empty-fact"),
    ("projects", 2, "cost_unit", "", "cost-unit"),
    ("towns", 2, "left_on", "2023-11-21", "left-dated"),
    ("zones", 2, "lon", "", "position"),
    ("gateways", 2, "position_source_id", "", "position"),
    ("zones", 2, "precision", "unknown", "position"),
    ("zones", 3, "precision", "site", "position"),
    ("redirects", 2, "new_id", "slate", "orphan"),
    ("redirects", 2, "old_id", "quartz", "key"),
]


def test_the_tiny_folder_is_valid(data: Data) -> None:
    assert data.problems() == []


@pytest.mark.parametrize("broken", VALUES, ids=lambda broken: f"{broken[0]}-{broken[2]}-{broken[4]}")
def test_a_broken_value_is_told_where_it_stands(data: Data, broken: tuple[str, int, str, str, str]) -> None:
    table, line, column, value, rule = broken
    file = data.file(table)
    data.put(file, line, **{column: value})
    assert [problem for problem in data.problems() if problem[3] == rule] == [(file, line, column, rule, value)]


def test_a_value_beside_the_reason_for_none_is_told_at_the_status(data: Data) -> None:
    data.put(data.file("observations"), 4, value="5")
    assert data.problems() == [(data.file("observations"), 4, "status", "value-or-reason", "C")]


def test_only_the_broken_value_is_told(data: Data) -> None:
    data.put("towns.csv", 2, kato="12")
    assert data.problems() == [("towns.csv", 2, "kato", "pattern", "12")]


def test_lines_are_those_of_an_editor_when_values_hold_line_breaks(data: Data) -> None:
    data.put(data.file("notes"), 2, text_ru="one\ntwo\nthree")
    data.edit(data.file("notes"), lambda text: text.replace("caveat_2", "Caveat"))
    assert (data.file("notes"), 5, "note_id", "id", "Caveat") in data.problems()


def test_a_balance_may_be_below_zero(data: Data) -> None:
    data.put(data.file("observations"), 3, value="-1")
    for file in (data.file("series"), data.file("observations"), "indicators.csv", "regional.csv"):
        data.edit(file, lambda text: text.replace("population", "net_migration"))
    assert [problem for problem in data.problems() if problem[3] != "order"] == []


@pytest.mark.parametrize(
    ("series", "unit", "value", "rule"),
    [
        ("unemployment_rate", "percent", "100", ""),
        ("unemployment_rate", "percent", "100.1", "maximum"),
        ("investment_index", "percent", "2237.3", ""),  # growth has no bound
        ("birth_rate", "per_1000", "1000.5", "maximum"),
        ("natural_increase_rate", "per_1000", "-13.1", ""),
        ("natural_increase_rate", "per_1000", "-1000.5", "minimum"),
        ("maternal_mortality", "per_100000_births", "476.1", ""),
        ("population", "persons", "294800", ""),  # the greatest there is
        ("population", "persons", "1000001", "maximum"),
        ("population", "persons", "1450000500", "maximum"),  # thousands of thousands
        ("investment", "mln_kzt", "1e300", "maximum"),
    ],
)
def test_values_keep_the_bound_of_their_definition_or_size(
    data: Data, series: str, unit: str, value: str, rule: str
) -> None:
    file = data.file("observations")
    data.put(file, 3, value=value)
    for name in (data.file("series"), file, "indicators.csv", "regional.csv"):
        data.edit(name, lambda text: text.replace("population", series).replace(",person,", f",{unit},"))
    data.edit("regional.csv", lambda text: text.replace("1e6", "1"))
    data.edit(file, lambda text: text.replace(",1200,", ",1,"))
    found = [problem for problem in data.problems() if problem[3] != "order"]
    assert found == ([(file, 3, "value", rule, value)] if rule else [])


def test_a_repeated_key_is_told_at_the_later_row(data: Data) -> None:
    file = data.file("observations")
    data.put(file, 3, period="2022")
    assert data.problems() == [(file, 3, "town_id", "key", "quartz")]


def test_a_key_is_unique_over_all_files_of_a_folder(data: Data) -> None:
    extra = "notes/zz.csv"
    if not data.path("notes").is_dir():
        pytest.skip("notes are one file")
    data.path(extra).write_bytes(data.path("notes/all.csv").read_bytes())
    assert data.problems() == [
        (extra, 2, "note_id", "key", "caveat_1"),
        (extra, 3, "note_id", "key", "caveat_2"),
    ]


def test_rows_out_of_order_are_told_once(data: Data) -> None:
    data.put(data.file("series"), 2, series_id="turnover")
    assert data.problems() == [(data.file("series"), 3, "series_id", "order", "population")]


@given(positions=st.permutations(range(1, 12)))
def test_order_is_numeric_and_told_at_the_first_descent(positions: list[int]) -> None:
    table = BY_NAME["corridor_stops"]
    lines = [",".join(field.name for field in table.fields), *(f"silk,1,{p},halt,rail,bureau" for p in positions)]
    rows = pd.DataFrame([line.split(",") for line in lines[1:]], columns=lines[0].split(","), dtype="str")
    sheet = Sheet(table, (Part("corridor_stops.csv", "\n".join(lines) + "\n", rows),), sound=True)
    told = [problem.line for problem in checks.check({table.name: sheet}, Path()) if problem.rule == "order"]
    descents = [line for line, (a, b) in enumerate(pairwise(positions), start=3) if b < a]
    assert told == descents[:1]


def test_the_file_of_a_town_holds_that_town_alone(data: Data) -> None:
    data.edit("towns.csv", lambda text: text + text.splitlines()[1].replace("quartz", "topaz") + "\n")
    data.path("observations/quartz.csv").rename(data.path("observations/topaz.csv"))
    assert data.problems() == [
        ("observations/topaz.csv", line, "town_id", "other-file", "quartz") for line in (2, 3, 4)
    ]
    data.path("observations/topaz.csv").rename(data.path("observations/press.csv"))
    assert data.problems() == []


def test_a_file_of_a_folder_is_named_by_an_id(data: Data) -> None:
    data.path("observations/quartz.csv").rename(data.path("observations/Quartz 2.csv"))
    assert data.problems() == [("observations/Quartz 2.csv", 0, "", "file-name", "Quartz 2")]


def test_a_table_without_rows_is_told_once_not_by_all_that_refer_to_it(data: Data) -> None:
    for table in ("towns.csv", "regions.csv"):
        data.edit(table, lambda text: text.splitlines()[0] + "\n")
    assert data.problems() == [
        ("regions.csv", 0, "", "no-rows", ""),
        ("towns.csv", 0, "", "no-rows", ""),
    ]


TORN = [
    # text of the file, line, column, rule, value
    ('{"type":"FeatureCollection","feat', 1, "29", "json", "Unterminated string starting at"),
    ('{"type": "FeatureCollection",\n"features": [\n', 3, "1", "json", "Expecting value"),
    ("", 1, "1", "json", "Expecting value"),
    ('{"type": "FeatureCollection", "features": []}', 0, "", "no-features", ""),
    ("[]", 0, "", "no-features", ""),
    ('{"type": "FeatureCollection", "features": [{"type": "Feature"}]}', 0, "", "feature", "1"),
]


@pytest.mark.parametrize("file", ["geometry/lakes.geojson", "geometry/regions.geojson"])
@pytest.mark.parametrize("torn", TORN, ids=range(len(TORN)))
def test_a_damaged_layer_is_told(data: Data, file: str, torn: tuple[str, int, str, str, str]) -> None:
    text, *problem = torn
    data.path(file).write_text(text, encoding="utf-8")
    assert data.problems() == [(file, *problem)]
    with pytest.raises(store.DataError, match=problem[2]):
        store.load(data.folder)


@pytest.mark.parametrize(
    ("before", "after"), [('"Polygon"', '"Pollygon"'), ("[62, 50]", '["x", 50]'), ("[62, 50]", "[62, 5000]")]
)
def test_a_feature_that_lies_nowhere_is_told(data: Data, before: str, after: str) -> None:
    data.edit("geometry/regions.geojson", lambda text: text.replace(before, after, 1))
    assert data.problems() == [("geometry/regions.geojson", 0, "", "feature", "1")]


def test_a_layer_that_is_no_utf8_is_told(data: Data) -> None:
    data.path("geometry/lakes.geojson").write_bytes(b'{"type":\n"\xc0"}')
    assert data.problems() == [("geometry/lakes.geojson", 2, "", "encoding", "c0")]


@pytest.mark.parametrize("file", ["town.csv", "observations/notes.txt", "geometry/regions.shp", "old/towns.csv"])
def test_a_file_of_no_table_is_told(data: Data, file: str) -> None:
    data.path(file).parent.mkdir(exist_ok=True)
    data.path(file).write_text("x", encoding="utf-8")
    assert data.problems() == [(file, 0, "", "unknown-file", "")]


def test_a_missing_file_is_told_and_makes_no_orphans(data: Data) -> None:
    data.path("industries.csv").unlink()
    assert data.problems() == [("industries.csv", 0, "", "missing-file", "")]


def test_missing_regions_are_told(data: Data) -> None:
    data.path("geometry/regions.geojson").unlink()
    assert data.problems() == [("geometry/regions.geojson", 0, "", "missing-file", "")]


def test_a_region_without_area_is_told(data: Data) -> None:
    data.edit("geometry/regions.geojson", lambda text: text.replace('"east"', '"far_east"'))
    assert data.problems() == [("regions.csv", 2, "region_id", "no-geometry", "east")]


@pytest.mark.parametrize(
    ("file", "lat", "lon", "where"),
    [
        ("towns.csv", "49.0", "62.01", None),  # 0.7 km into the neighbouring region: within the tolerance
        ("towns.csv", "49.0", "62.02", "49.0 62.02"),  # 1.5 km
        ("zones.csv", "49.0", "63.0", "49.0 63.0"),
        ("gateways.csv", "49.0", "63.0", None),  # a gateway may be in any region
        ("gateways.csv", "49.0", "64.01", None),
        ("gateways.csv", "47.9", "61.0", "47.9 61.0"),
    ],
)
def test_a_point_far_outside_its_area_is_told(data: Data, file: str, lat: str, lon: str, where: str | None) -> None:
    data.put(file, 2, lat=lat, lon=lon)
    assert data.problems() == ([(file, 2, "lat", "outside", where)] if where else [])


@given(lat=st.floats(40.5, 55), lon=st.floats(47, 90))
def test_distance_agrees_with_the_geodesic_near_an_area(lat: float, lon: float) -> None:
    area = box(lon - 1, lat - 1, lon - 0.1, lat + 1)
    _, _, metres = Geod(ellps="WGS84").inv(lon, lat, lon - 0.1, lat)
    assert checks.distance_km(lat, lon, area) == pytest.approx(metres / 1000, rel=0.005)


@given(lon=st.floats(60.001, 61.999), lat=st.floats(48.001, 49.999))
def test_distance_is_zero_inside(lat: float, lon: float) -> None:
    assert checks.distance_km(lat, lon, box(60, 48, 62, 50)) == 0
