"""Workbook, GeoPackage and GeoJSON of sites read back with what went in."""

import io
import json

import geopandas as gpd
import openpyxl
import pandas as pd
import pyogrio
import pytest

from geo.analysis import sites
from geo.exports import geofiles, workbook
from geo.exports.tables import About
from geo.model.vocabulary import Language
from geo.views.words import words

SOURCES = pd.DataFrame({"source_id": ["one"], "licence": ["CC-BY-4.0"]})
ABOUT = About("Sites", "Sites. In: Atlas", "Terms", "0123456789ab", ("First",), SOURCES, ("Data", "Sources", "Read me"))
CHOSEN = ["iz_satpayev", "iz_arna", "ekibastuz_data_centre_land"]


@pytest.fixture(scope="module")
def table(committed):
    return sites.sites(committed)


@pytest.fixture(scope="module", params=["ru", "kk", "en"])
def book(committed, table, request):
    data = workbook.sites(committed, table, CHOSEN, words(Language(request.param)), ABOUT)
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(book, sheet):
    return [list(row) for row in book.worksheets[sheet].iter_rows(values_only=True)]


def test_sheets_are_sites_facts_ways_sources_and_what_they_mean(book):
    assert len(book.sheetnames) == len(set(book.sheetnames)) == 5
    assert [row[0] for row in rows(book, 0)] == ["id", *CHOSEN]


def test_unknown_cells_are_empty_and_numbers_are_numbers(book, table):
    by = dict(zip(CHOSEN, rows(book, 0)[1:], strict=True))
    columns = rows(book, 0)[0]
    area = columns.index(next(c for c in columns if c.endswith(("га", "ha"))))
    assert by["iz_satpayev"][area] == 12
    assert by["iz_arna"][area] is None
    assert by["iz_arna"][columns.index("lat")] is None
    assert by["ekibastuz_data_centre_land"][area] == 1400


def test_terms_and_citation_stand_in_the_readme(book):
    assert {"Terms", "Sites. In: Atlas"} <= {row[0] for row in rows(book, 4)}


def test_every_fact_stands_with_a_source_that_is_listed(committed, book):
    facts = sites.facts(committed)
    assert len(rows(book, 1)) - 1 == facts["site_id"].isin(CHOSEN).sum()
    listed = {row[0] for row in rows(book, 3)[1:]}
    cited = {word for row in rows(book, 1)[1:] for word in row[-1].split()}
    assert cited <= listed
    assert all(row[3].startswith(("http", "pkg:")) for row in rows(book, 3)[1:])


def test_ways_say_why_they_are_unknown(book):
    ways = rows(book, 2)[1:]
    assert len(ways) == len(CHOSEN) * (len(sites.DISTANCES) + len(sites.POSTS))
    for row in ways:
        assert (row[4] is None) == bool(row[8])


def test_text_that_looks_like_a_formula_stays_text(committed, table):
    evil = table[table["site_id"] == "iz_arna"].assign(name_en='=HYPERLINK("https://example.org")')
    data = workbook.sites(committed, evil, ["iz_arna"], words(Language.EN), ABOUT)
    cell = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]["B2"]
    assert cell.value == '=HYPERLINK("https://example.org")'
    assert cell.data_type == "s"


def test_the_geopackage_reads_back(committed, table, tmp_path):
    path = tmp_path / "sites.gpkg"
    path.write_bytes(geofiles.geopackage(committed, table, CHOSEN, words(Language.KK), ABOUT))
    back = gpd.read_file(path, layer=geofiles.LAYER)
    assert back["site_id"].tolist() == CHOSEN
    assert back.crs.to_epsg() == 4326
    assert back["name_kk"].tolist()[0] == "«Сәтбаев»"
    assert back.geometry.isna().tolist() == [False, True, False]
    assert (back.geometry[0].y, back.geometry[0].x) == pytest.approx((47.90409, 67.54112))
    assert back["area"].isna().tolist() == [False, True, False]
    assert back["precision"].tolist() == ["city", "unknown", "city"]
    assert pyogrio.read_info(path, layer=geofiles.LAYER)["layer_metadata"]["licence"] == "Terms"
    readme = pyogrio.read_dataframe(path, layer="readme")["text"].tolist()
    assert readme == ["Sites", "First", "Sites. In: Atlas", "Terms"]
    assert pyogrio.read_dataframe(path, layer="sources")["licence"].tolist() == ["CC-BY-4.0"]


def test_the_geojson_reads_back(committed, table):
    data = json.loads(geofiles.geojson(committed, table, CHOSEN, words(Language.RU), ABOUT))
    assert "crs" not in data
    assert (data["licence"], data["citation"], data["version"]) == ("Terms", "Sites. In: Atlas", "0123456789ab")
    assert data["sources"] == [{"source_id": "one", "licence": "CC-BY-4.0"}]
    features = {one["properties"]["site_id"]: one for one in data["features"]}
    assert features["iz_arna"]["geometry"] is None
    assert features["iz_arna"]["properties"]["area"] is None
    assert features["iz_satpayev"]["properties"]["water"] == "construction"
    assert features["iz_satpayev"]["properties"]["sources"].startswith("https://")


def test_qgis_reads_the_geojson(committed, table, tmp_path):
    path = tmp_path / "sites.geojson"
    path.write_bytes(geofiles.geojson(committed, table, CHOSEN, words(Language.KK), ABOUT))
    back = pyogrio.read_dataframe(path)
    assert back.crs.to_epsg() == 4326
    assert back["site_id"].tolist() == CHOSEN
    assert back["name_kk"].tolist()[0] == "«Сәтбаев»"
    assert back["area"].tolist()[0] == 12
    assert back.geometry.isna().tolist() == [False, True, False]


def test_all_sites_can_be_taken_away(committed, table):
    ids = list(table["site_id"])
    frame = geofiles.frame(committed, table, ids, words(Language.EN))
    assert frame["site_id"].tolist() == ids
    assert pd.Series(frame.geometry.isna()).sum() == table["lat"].isna().sum()
