"""Who holds nothing but a CSV file of the interface has the terms, and gets to the readme, licences and sources."""

import csv
import io
import re

import pytest

from geo.views import links
from geo.web.public import VARIABLE

FILES = ("observations.csv?indicator=population", "indicators/population.csv", "tables/towns.csv", "tables/sources.csv")
TERMS = {"kk": "Шарттары", "ru": "Условия", "en": "Terms"}


@pytest.mark.parametrize("path", FILES)
def test_a_file_carries_its_terms_and_each_row_leads_to_the_readme_and_on_to_the_licences(client, atlas, path):
    rows = list(csv.DictReader(io.StringIO(client.get(path).text, newline="")))
    text, _, address = rows[0]["readme"].rpartition(" ")
    assert {row["readme"] for row in rows[1:]} == {address}
    assert all(f" {word}: " in text for word in TERMS.values())
    assert atlas.version in text
    readme = client.get(address)
    assert readme.status_code == 200
    assert readme.headers["content-type"].startswith("text/markdown")
    named = re.findall("<(http[^>]+)>", readme.text)
    assert "http://atlas.test/api/v1/licences.md" in named
    inside = [one for one in dict.fromkeys(named) if "/api/v1/" in one]
    assert len(inside) > 5
    assert {client.get(one).status_code for one in inside} == {200}


@pytest.mark.parametrize("lang", TERMS)
def test_the_readme_speaks_the_language_asked_for_or_all(client, atlas, lang):
    one, every = client.get("readme.md", params={"lang": lang}).text, client.get("readme.md").text
    assert {word: f"\n{word}: " in one for word in TERMS.values()} == {
        word: word == TERMS[lang] for word in TERMS.values()
    }
    assert one.strip() in every
    assert atlas.version in one
    assert "ODbL" in one
    for column in ("value", "status", "source_id", "publisher", "licence", "readme", "rank"):
        assert re.search(rf"\b{column} – ", one), column


def test_the_pages_know_where_it_is(client):
    assert client.get(f"http://atlas.test/{links.README}?lang=ru").status_code == 200


@pytest.mark.parametrize(
    "path",
    ["observations.json?indicator=hhi", "collections/towns/items?limit=1", "indicators/hhi.metadata.json", *FILES],
)
def test_answers_lead_to_readme_and_licences(client, path):
    answer = client.get(path)
    if "json" in answer.headers["content-type"]:
        said = {(one["rel"], one["href"]) for one in answer.json()["links"]}
    else:
        said = {(rel, href) for href, rel in re.findall('<([^>]+)>; rel="([^"]+)"', answer.headers["link"])}
    root = "http://atlas.test/api/v1"
    assert said >= {("describedby", f"{root}/readme.md"), ("license", f"{root}/licences.md")}


@pytest.mark.parametrize(
    "path", ["", "collections/towns/items?limit=1", "datapackage.json", "datasets.jsonld", "readme.md"]
)
def test_where_the_atlas_is_published_answers_lead_there(client, monkeypatch, path):
    monkeypatch.setenv(VARIABLE, "https://stat.kz/atlas/")
    said = client.get(path).text
    assert "https://stat.kz/atlas/api/v1/" in said
    assert "atlas.test" not in said
