"""The description for programs is valid; the page for people says all of it in three languages and loads nothing."""

import re

import pytest
from jsonschema import Draft202012Validator

from geo.web.routes import OPERATIONS


def test_the_description_names_every_operation_with_its_parameters(client):
    document = client.get("openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert document["servers"] == [{"url": "http://atlas.test/api/v1"}]
    told = {path: operation["get"] for path, operation in document["paths"].items()}
    assert {(path, operation["operationId"]) for path, operation in told.items()} == {
        (f"/{one.path}", one.id) for one in OPERATIONS
    }
    for path, operation in told.items():
        parts = {each["name"] for each in operation.get("parameters", []) if each["in"] == "path"}
        assert parts == set(re.findall(r"{(\w+)}", path))
        for each in operation.get("parameters", []):
            Draft202012Validator.check_schema(each["schema"])
            assert each["description"]


@pytest.mark.parametrize(
    ("text", "fits"),
    [("2010", True), ("2010/2024", True), ("../2024", True), ("2010/..", True), ("../..", False), ("1899", False)],
)
def test_the_described_pattern_of_periods_is_the_one_that_is_read(client, text, fits):
    document = client.get("openapi.json").json()
    parameters = document["paths"]["/observations.csv"]["get"]["parameters"]
    (period,) = [each for each in parameters if each["name"] == "period"]
    assert bool(re.search(period["schema"]["pattern"], text)) is fits
    query = {"indicator": "population", "period": text}
    assert (client.get("observations.csv", params=query).status_code == 200) is fits


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_page_tells_every_operation_and_loads_nothing(client, lang):
    answer = client.get("docs", params={"lang": lang})
    html = answer.text
    assert f'<html lang="{lang}">' in html
    assert all(f"<code>/{one.path}</code>" in html for one in OPERATIONS)
    assert not re.search(r"<(script|img|iframe)\b|\bsrc=|@import|url\(|<link (?!rel=.describedby)", html)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "frame-ancestors" not in answer.headers["content-security-policy"]
    assert "x-frame-options" not in answer.headers


def test_every_link_of_the_page_leads_somewhere(client):
    html = client.get("docs?lang=en").text
    addresses = set(re.findall(r'href="([^"]+)"', html))
    assert len(addresses) > 10
    inside = {one for one in addresses if "/api/v1" in one}
    assert {client.get(one).status_code for one in inside} == {200}
