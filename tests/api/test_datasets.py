"""Descriptions in schema.org: the required properties, and no word that the vocabulary does not have."""

import pytest

# Properties of schema.org 29 that each type has itself or inherits, as far as the Atlas uses them.
THING = {"@type", "@id", "name", "alternateName", "description", "identifier", "url"}
WORK = THING | {
    "version", "license", "isAccessibleForFree", "creator", "spatialCoverage", "temporalCoverage", "isBasedOn",
    "publisher", "datePublished", "inLanguage", "encodingFormat",
}  # fmt: skip
VOCABULARY = {
    "Dataset": WORK | {"includedInDataCatalog", "distribution", "variableMeasured", "measurementTechnique"},
    "DataCatalog": WORK | {"dataset", "measurementTechnique"},
    "DataDownload": WORK | {"contentUrl", "contentSize"},
    "CreativeWork": WORK,
    "Organization": THING,
    "Country": THING | {"geo"},
    "GeoShape": THING | {"box"},
    "PropertyValue": THING | {"propertyID", "unitText", "value"},
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
        assert set(node) <= VOCABULARY[kind], kind
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
def test_a_dataset_speaks_the_vocabulary_and_leads_to_its_files(catalogue, client, name):
    document = client.get(f"datasets/{name}.jsonld").json()
    assert document["@id"] in {one["@id"] for one in catalogue["dataset"]}
    check(dict(document))
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
