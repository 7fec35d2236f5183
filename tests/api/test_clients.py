"""Real clients read the interface as it is served beside the app: GDAL's OAPIF driver, frictionless, pandas."""

import io
import json
import zipfile
from urllib.request import Request, urlopen

import geopandas
import numpy as np
import pandas as pd
import pyogrio
import pytest
from frictionless import Package, Resource

from geo.model.tables import BY_NAME

COLLECTIONS = ["towns", "zones", "gateways", "regions", "corridors", "railways", "roads"]


@pytest.fixture(scope="session")
def oapif(served):
    return f"OAPIF:{served}"


def equal(read, kept):
    """Tell whether a value that GDAL read is the one that is kept: nothing is nothing, dates are days."""
    if kept is None or kept == "" or (isinstance(kept, float) and np.isnan(kept)):
        return read is None or read is pd.NaT or read != read or read == ""  # noqa: PLR0124 - NaN is not itself
    if isinstance(read, pd.Timestamp):
        return read.date().isoformat() == kept
    return str(read) == str(kept) or float(read) == float(kept)


def test_gdal_lists_the_collections(oapif):
    assert [name for name, _ in pyogrio.list_layers(oapif)] == COLLECTIONS


@pytest.mark.parametrize("name", ["towns", "zones", "gateways"])
def test_gdal_reads_all_points_as_they_are_kept(oapif, atlas, name):
    read = pyogrio.read_dataframe(oapif, layer=name)
    kept = atlas.table(name)
    assert len(read) == len(kept)
    assert read.crs.to_epsg() == 4326
    for column in kept.columns.drop(["lat", "lon"]):
        if column not in read:  # GDAL makes no field of what is nowhere known
            assert all(equal(None, value) for value in kept[column])
            continue
        pairs = zip(read[column], kept[column], strict=True)
        assert [pair for pair in pairs if not equal(*pair)] == [], column
    known = kept["lat"].notna().to_numpy()
    assert (read.geometry.isna().to_numpy() != known).all()
    assert np.array_equal(read.geometry[known].x, kept["lon"][known])
    assert np.array_equal(read.geometry[known].y, kept["lat"][known])


@pytest.mark.parametrize("name", ["regions", "corridors", "railways", "roads"])
def test_gdal_reads_all_shapes_as_they_are_kept(oapif, atlas, name):
    read = pyogrio.read_dataframe(oapif, layer=name)
    kept = geopandas.read_file(atlas.folder / "geometry" / f"{name}.geojson")
    assert not kept.empty
    key = BY_NAME[name].key[0] if name == "regions" else None
    if key:
        read, kept = (frame.sort_values(key, ignore_index=True) for frame in (read, kept))
    assert len(read) == len(kept)
    assert read.geometry.geom_equals_exact(kept.geometry, 0).all()
    assert read["id"].is_unique


def test_gdal_pages_through_and_meets_each_feature_once(oapif, atlas):
    read = pyogrio.read_dataframe(oapif, layer="gateways", PAGE_SIZE=10)
    assert read["gateway_id"].tolist() == atlas.gateways["gateway_id"].tolist()


def test_gdal_filters_by_box_on_the_server(oapif, atlas):
    read = pyogrio.read_dataframe(oapif, layer="towns", bbox=(70, 47, 76, 52))
    inside = atlas.towns[atlas.towns["lon"].between(70, 76) & atlas.towns["lat"].between(47, 52)]
    assert read["town_id"].tolist() == inside["town_id"].tolist() != []


def test_what_gdal_reads_goes_into_a_geopackage_and_back(oapif, tmp_path):
    read = pyogrio.read_dataframe(oapif, layer="regions")
    path = tmp_path / "regions.gpkg"
    pyogrio.write_dataframe(read.drop(columns="id"), path, layer="regions")
    again = pyogrio.read_dataframe(path, layer="regions")
    assert again.geometry.geom_equals(read.geometry).all()
    assert again["name_kk"].tolist() == read["name_kk"].tolist()


def test_frictionless_reads_the_tables_by_their_addresses(served):
    described = json.load(urlopen(f"{served}/datapackage.json", timeout=30))  # noqa: S310 - our own server
    wanted = {"sources", "notes", "regions", "industries", "towns", "enterprises", "projects"}
    described["resources"] = [one for one in described["resources"] if one["name"] in wanted]
    report = Package(described).validate()
    assert report.valid, report.flatten(["name", "message"])
    assert report.stats["tasks"] == len(wanted)


def test_frictionless_reads_a_table_of_many_pages_whole(served, atlas):
    described = json.load(urlopen(f"{served}/datapackage.json", timeout=30))  # noqa: S310 - our own server
    (resource,) = [one for one in described["resources"] if one["name"] == "observations"]
    assert len(resource["path"]) > 1
    resource["schema"].pop("foreignKeys")  # of tables that are left out here
    rows = Resource(resource).read_rows()
    assert all(row.valid for row in rows)
    for name in BY_NAME["observations"].key:
        assert [row[name] for row in rows] == atlas.observations[name].tolist()
    assert {row["readme"].rpartition(" ")[2] for row in rows} == {f"{served}/readme.md"}
    read = pd.Series([row["value"] for row in rows], dtype=float)
    assert read.equals(atlas.observations["value"].reset_index(drop=True).astype(float))


def test_everything_at_once_opens(served, atlas, tmp_path):
    for name in ("atlas.gpkg", "atlas.zip"):
        (tmp_path / name).write_bytes(urlopen(f"{served}/{name}", timeout=120).read())  # noqa: S310 - our own server
    towns = pyogrio.read_dataframe(tmp_path / "atlas.gpkg", layer="towns")
    assert sorted(towns["town_id"]) == sorted(atlas.towns["town_id"])
    zones = pyogrio.read_dataframe(tmp_path / "atlas.gpkg", layer="zones")
    served_zones = geopandas.read_file(f"{served}/collections/zones/items?limit=1000")
    assert zones.geometry.isna().sum() == served_zones.geometry.isna().sum() > 0
    with zipfile.ZipFile(tmp_path / "atlas.zip") as files:
        held = json.loads(files.read("datapackage.json"))
        paths = [
            path
            for one in held["resources"]
            for path in ([one["path"]] if isinstance(one["path"], str) else one["path"])
        ]
        assert set(paths) <= set(files.namelist())
        assert {"README.md", "LICENSES.md"} <= set(files.namelist())
        # R's read.csv and Python's csv would take a byte order mark for letters of the first heading
        assert files.read("towns.csv").startswith(b"town_id,")
        assert "XLSX" in files.read("README.md").decode()
        assert held["version"].endswith(atlas.version)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [("bytes=0-15", 0, 15), ("bytes=100-", 100, -1), ("bytes=-10", -10, -1), ("bytes=5-99999999999", 5, -1)],
)
def test_a_part_of_the_geopackage_is_sent_where_a_range_is_asked_for(client, said, first, last):
    whole = client.get("atlas.gpkg")
    assert whole.headers["Accept-Ranges"] == "bytes"
    size = len(whole.content)
    part = client.get("atlas.gpkg", headers={"Range": said})
    assert part.status_code == 206
    assert part.content == whole.content[first % size : last % size + 1]
    assert part.headers["Content-Range"] == f"bytes {first % size}-{last % size}/{size}"
    assert part.headers["ETag"] == whole.headers["ETag"]


@pytest.mark.parametrize("said", ["bytes=99999999999-", "bytes=-0", "bytes=7-3"])
def test_a_range_without_bytes_is_refused_with_the_size(client, said):
    size = len(client.get("atlas.gpkg").content)
    refused = client.get("atlas.gpkg", headers={"Range": said})
    assert refused.status_code == 416
    assert refused.headers["Content-Range"] == f"bytes */{size}"
    assert str(size) in refused.json()["detail"]


@pytest.mark.parametrize(
    "more",
    [{"Range": "bytes=-"}, {"Range": "rows=0-5"}, {"Range": "bytes=0-1,4-5"}, {"Range": "bytes=0-1", "If-Range": "x"}],
)
def test_all_is_sent_where_a_range_is_not_one_we_give(client, more):
    whole = client.get("atlas.gpkg")
    answer = client.get("atlas.gpkg", headers=more)
    assert (answer.status_code, answer.content) == (200, whole.content)


def test_gdal_opens_the_geopackage_by_its_address(served, atlas):
    towns = pyogrio.read_dataframe(f"/vsicurl/{served}/atlas.gpkg", layer="towns")
    assert sorted(towns["town_id"]) == sorted(atlas.towns["town_id"])


def test_pandas_reads_values_by_their_address(served, atlas):
    read = pd.read_csv(f"{served}/observations.csv?indicator=population&town=rudny&territory=town")
    kept = atlas.observations
    kept = kept[(kept["town_id"] == "rudny") & (kept["territory"] == "town") & (kept["series_id"] == "population")]
    assert read["value"].dropna().tolist() == kept["value"].dropna().tolist() != []


def test_answers_go_out_compressed_beside_the_app(served):
    asked = Request(f"{served}/indicators/population.csv", headers={"Accept-Encoding": "gzip"})  # noqa: S310 - our server
    with urlopen(asked, timeout=30) as answer:  # noqa: S310 - our own server
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in answer.headers["Vary"]
        packed = answer.read()
    read = pd.read_csv(io.BytesIO(packed), compression="gzip")
    assert set(read["indicator_id"]) == {"population"}


def test_the_app_may_be_shown_in_a_frame(served):
    with urlopen(served.removesuffix("/api/v1"), timeout=30) as answer:  # noqa: S310 - our own server
        assert "<title>Атлас" in answer.read().decode()
        assert answer.headers["X-Frame-Options"] is None
        assert "frame-ancestors" not in (answer.headers["Content-Security-Policy"] or "")
