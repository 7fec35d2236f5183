"""The real clients read all of the Atlas: frictionless the package, pyogrio the GeoPackage, openpyxl the workbook."""

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from xml.etree import ElementTree

import pyogrio
import pytest
from frictionless import Package
from openpyxl import load_workbook

from geo.exports import everything


@pytest.fixture(scope="module")
def atlas(committed):
    return committed


def test_the_zip_is_a_valid_data_package_with_readme_and_licences(atlas, tmp_path) -> None:
    content = everything.package(atlas, "# Read me", "Terms")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {"datapackage.json", "README.md", "LICENSE", "LICENSES.md", "towns.csv"} <= set(archive.namelist())
        archive.extractall(tmp_path)
    package = Package(str(tmp_path / "datapackage.json"))
    package.resources = [one for one in package.resources if one.name in {"towns", "sources", "indicators", "regions"}]
    for resource in package.resources:
        resource.schema.foreign_keys = []
    assert package.validate().valid
    assert len(package.get_resource("towns").read_rows()) == len(atlas.towns)


def test_equal_data_give_an_equal_zip(atlas) -> None:
    assert everything.package(atlas, "r", "l") == everything.package(atlas, "r", "l")


def test_the_geopackage_has_all_layers_each_with_a_style(atlas, tmp_path) -> None:
    path = tmp_path / "atlas.gpkg"
    path.write_bytes(everything.geopackage(atlas, "# Read me\n\nTerms"))
    layers = {name for name, kind in pyogrio.list_layers(path) if kind}
    assert {"regions", "towns", "zones", "corridors", "railways"} <= layers
    towns = pyogrio.read_dataframe(path, layer="towns")
    assert len(towns) == len(atlas.towns)
    assert towns.crs.to_epsg() == 4326
    one = towns[towns["town_id"] == "balkhash"].iloc[0]
    assert (one.geometry.x, one.geometry.y) == (atlas.town("balkhash")["lon"], atlas.town("balkhash")["lat"])
    for name in everything.POINTS:  # what has no known position stands without geometry, as in the interface
        rows = pyogrio.read_dataframe(path, layer=name)
        assert rows.geometry.isna().tolist() == atlas.table(name)["lat"].isna().tolist()
    sources = pyogrio.read_dataframe(path, layer="sources").fillna("")
    assert sources.to_dict("records") == atlas.sources.to_dict("records")
    for name in layers:  # the terms travel with each layer, and with the file
        said = pyogrio.read_info(path, layer=name)["layer_metadata"]
        assert said["version"] == atlas.version
        assert ("ODbL-1.0" in said["licence"]) == (name in {"railways", "roads", "corridors", "lakes"}), name
    with closing(sqlite3.connect(path)) as base:
        kept = dict(base.execute("SELECT table_name, description FROM gpkg_contents"))
        assert all(kept[name] for name in layers)
        assert base.execute("SELECT 1 FROM gpkg_metadata_reference WHERE reference_scope = 'geopackage'").fetchone()
    readme = "\n".join(pyogrio.read_dataframe(path, layer="readme")["text"])
    assert readme.startswith("# Read me\nTerms")
    assert "| railways, roads |" in readme
    styles = pyogrio.read_dataframe(path, layer="layer_styles")
    assert set(styles["f_table_name"]) == layers
    assert set(styles["f_geometry_column"]) == {"geom"}
    assert styles["useAsDefault"].all()
    assert styles["update_time"].notna().all()
    for kind, text in styles[["f_table_name", "styleQML"]].itertuples(index=False):
        symbol = ElementTree.fromstring(text).find("renderer-v2/symbols/symbol")  # noqa: S314 - our own style
        fits = {"marker": "Point", "line": "MultiLineString", "fill": "MultiPolygon"}[symbol.get("type")]
        fits = "Unknown" if kind == "seas" else fits  # the former shore of the Aral is a line among areas
        assert pyogrio.read_info(path, layer=kind)["geometry_type"] == fits, kind


@pytest.mark.parametrize("name", [*everything.AREAS, *everything.LINES])
def test_qgis_reads_our_geojson(atlas, name) -> None:
    path = atlas.folder / "geometry" / f"{name}.geojson"
    read = pyogrio.read_dataframe(path)
    kept = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert read.crs.to_epsg() == 4326
    properties = sorted({key for one in kept for key in one["properties"]})
    assert sorted(set(read.columns) - {"geometry"}) == properties
    for key in {"name_kk"} & set(properties):  # ways of the networks have no names
        assert read[key].fillna("").tolist() == [one["properties"].get(key) or "" for one in kept]
    assert read.geometry.is_valid.all()
    assert pyogrio.read_info(path)["features"] == len(kept)


def test_the_workbook_has_a_sheet_a_table_and_runs_nothing(small_atlas) -> None:
    book = load_workbook(io.BytesIO(everything.workbook(small_atlas, "First\n=second", "Atlas")))
    assert book.sheetnames[:3] == ["readme", "sources", "notes"]
    said = [cell.value for cell in book["readme"]["A"]]
    assert said[:4] == ["Atlas", "First", "=second", "# Licences of the data"]
    assert {cell.data_type for cell in book["sources"]["C"]} == {"s"}
    assert len(list(book["observations"].rows)) == len(small_atlas.observations) + 1
