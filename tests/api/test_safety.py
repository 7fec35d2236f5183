"""What the interface does not know it refuses and says why; it caches, limits, and leaks nothing."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from geo.store import DataError, Problem
from geo.web import routes
from geo.web.routes.limits import Buckets

SCRIPT = "<script>alert(1)</script>"


def why(answer, status):
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    told = answer.json()
    assert told["status"] == status
    return told["detail"]


def client_of(load, **options):
    app = Starlette(routes=list(routes.routes(load, **options)))
    return TestClient(app, base_url="http://atlas.test/api/v1", raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("collections/towns/items?color=red", 400, "no parameter 'color'; it has bbox, datetime, limit, offset"),
        ("collections?limit=1", 400, "no parameter 'limit'; it has none"),
        ("collections/towns/items?limit=1&limit=2", 400, "more than once"),
        ("collections/towns/items?limit=0", 400, "from 1"),
        ("collections/towns/items?limit=0000000000", 400, "from 1"),
        ("collections/towns/items?limit=-5", 400, "whole number"),
        ("collections/towns/items?limit=١", 400, "whole number"),
        ("collections/towns/items?offset=1e3", 400, "whole number"),
        ("collections/towns/items?bbox=1,2,3", 400, "4 or 6 numbers"),
        ("collections/towns/items?bbox=1,2,3,nan", 400, "4 or 6 numbers"),
        ("collections/towns/items?bbox=1,20,3,10", 400, "north"),
        ("collections/towns/items?bbox=-190,1,3,10", 400, "180 degrees"),
        ("collections/towns/items?datetime=yesterday", 400, "RFC 3339"),
        ("collections/towns/items?datetime=../..", 400, "RFC 3339"),
        ("collections/Town", 404, "perhaps 'towns' was meant"),
        ("collections/towns/items/atlantis", 404, "no feature 'atlantis'"),
        ("observations.csv", 400, "'indicator' is needed"),
        ("observations.csv?indicator=populatoin", 400, "perhaps 'population"),
        ("observations.csv?indicator=", 400, "does not know ''"),
        ("observations.csv?indicator=population&town=balkhash,", 400, "does not know ''"),
        ("observations.csv?indicator=population&period=2020/2010", 400, "ends before it begins"),
        ("observations.csv?indicator=population&period=20", 400, "interval such as 2010/2024"),
        ("observations.csv?indicator=population&limit=10001", 400, "to 10000"),
        ("observations.csv?indicator=" + ",".join(["population"] * 11), 400, "at most 10"),
        ("indicators/nothing.csv", 404, "'indicator' does not know 'nothing'"),
        ("tables/secrets.csv", 404, "'table' does not know 'secrets'"),
        ("tables/observations.csv?limit=10001", 400, "to 10000"),
        ("tables/observations.csv?offset=-1", 400, "whole number"),
        ("tables/towns.csv?page=2", 400, "no parameter 'page'; it has limit, offset"),
        ("docs?lang=de", 400, "it may be"),
        ("somewhere", 404, "nothing at this path"),
    ],
)
def test_what_is_wrong_is_refused_and_told(client, path, status, says):
    assert says in why(client.get(path), status)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_nothing_can_be_written(client, method):
    answer = client.request(method, "collections")
    assert "for reading" in why(answer, 405)
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize(
    "path",
    [
        f"collections/towns/items?bbox={SCRIPT}",
        f"collections/towns/items?{SCRIPT}=1",
        f"collections/towns/items/{SCRIPT}",
        f"observations.json?indicator={SCRIPT}",
        f"docs?lang={SCRIPT}",
        f"{SCRIPT}",
        f"collections/{'x' * 5000}",
    ],
)
def test_what_is_said_comes_back_as_text_and_short(client, path):
    answer = client.get(path)
    detail = why(answer, answer.status_code)
    assert answer.status_code in {400, 404}
    assert len(detail) < 500
    assert "x" * 50 not in detail


def test_another_version_or_none_is_no_page_of_the_app(interface):
    for path in ("/api/v2/collections", "/api/v1x/", "/api/nope", "/api/", "/api"):
        assert "/api/v1/docs" in why(TestClient(interface).get(path), 404)


def test_a_host_that_is_none_goes_into_no_link(client):
    assert "Host" in why(client.get("collections", headers={"host": 'a"><script>'}), 400)


@pytest.mark.parametrize("path", ["collections/a%0Ab", "indicators/%0A.zip", "a%0A/b"])
def test_line_breaks_do_not_lead_past_the_interface(client, path):
    why(client.get(path), 404)


def test_a_mistake_of_ours_shows_nothing_of_the_inside():
    def load():
        raise RuntimeError("no such file: /var/lib/atlas/geo/store.py")

    answer = client_of(load).get("collections")
    assert "mistake" in why(answer, 500)
    assert "store" not in answer.text


def test_broken_data_are_told_without_their_place():
    def load():
        raise DataError([Problem("towns.csv", 3, "lat", "outside", "90 0")])

    answer = client_of(load).get("collections")
    assert "mended" in why(answer, 503)
    assert "towns.csv" not in answer.text


@pytest.mark.parametrize("path", ["", "collections/towns/items", "indicators/population.csv", "docs", "openapi.json"])
def test_an_answer_is_sent_once(client, atlas, path):
    first = client.get(path)
    tag = first.headers["etag"]
    assert tag.startswith(f'W/"{atlas.version}-')
    assert "public" in first.headers["cache-control"]
    for held in (tag, f'"other", {tag}', "*"):
        again = client.get(path, headers={"if-none-match": held})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert "Accept-Encoding" in again.headers["vary"]
    assert client.get(path, headers={"if-none-match": '"other"'}).content == first.content


def test_other_data_have_another_tag(atlas):
    from dataclasses import replace  # noqa: PLC0415 - beside its one use

    later = replace(atlas, version="fedcba987654")
    tags = {client_of(lambda held=held: held).get("collections/towns").headers["etag"] for held in (atlas, later)}
    assert len(tags) == 2


def test_head_answers_as_get_without_the_content(client):
    head, get = client.head("collections/towns/items"), client.get("collections/towns/items")
    assert head.content == b""
    assert dict(head.headers) == dict(get.headers)


def test_pages_of_any_site_may_read(client):
    answer = client.get("collections", headers={"origin": "https://newspaper.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert {"Link", "Content-Range"} <= set(answer.headers["access-control-expose-headers"].split(", "))
    asked = {
        "origin": "https://newspaper.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
    }
    preflight = client.options("collections", headers=asked)
    assert preflight.status_code == 200
    assert "DELETE" not in preflight.headers["access-control-allow-methods"]
    plain = client.options("collections")
    assert (plain.status_code, plain.headers["allow"]) == (204, "GET, HEAD, OPTIONS")


def test_who_asks_too_much_is_told_when_to_come_back(atlas):
    now = [0.0]
    buckets = Buckets(burst=3, per_second=0.5, clock=lambda: now[0])
    hasty = client_of(lambda: atlas, buckets=buckets)
    assert [hasty.get("conformance").status_code for _ in range(4)] == [200, 200, 200, 429]
    refused = hasty.get("conformance")
    assert "Ask again in 2 s" in why(refused, 429)
    assert refused.headers["retry-after"] == "2"
    now[0] += 2
    assert hasty.get("conformance").status_code == 200


def test_the_path_without_the_slash_leads_to_the_interface_and_not_to_the_app(client):
    answer = client.get("http://atlas.test/api/v1", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, "/api/v1/")


def test_links_stay_below_the_base_path(atlas):
    app = Starlette(routes=list(routes.routes(lambda: atlas, base="/maps/")))
    document = TestClient(app, base_url="https://atlas.test").get("/maps/api/v1/collections/towns").json()
    assert document["links"][0]["href"] == "https://atlas.test/maps/api/v1/collections/towns"


@pytest.mark.parametrize(("peer", "believed"), [("127.0.0.1", True), ("203.0.113.9", False)])
def test_only_a_proxy_that_we_know_says_who_asks_and_how(atlas, peer, believed):
    app = Starlette(routes=list(routes.routes(lambda: atlas, buckets=Buckets(burst=1, per_second=0.001))))
    through = TestClient(app, base_url="http://atlas.test/api/v1", client=(peer, 5000))

    def ask(reader: str):
        return through.get("conformance", headers={"x-forwarded-for": reader, "x-forwarded-proto": "https"})

    assert [ask("198.51.100.1").status_code, ask("198.51.100.2").status_code] == [200, 200 if believed else 429]
    page = through.get("collections/towns", headers={"x-forwarded-for": "198.51.100.3", "x-forwarded-proto": "https"})
    if believed:
        assert page.json()["links"][0]["href"].startswith("https://atlas.test/")
