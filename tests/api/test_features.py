"""OGC API - Features: what the standard asks of the answers, by requirement."""

import pytest

from geo.exports import features

COLLECTIONS = ["towns", "zones", "gateways", "regions", "corridors", "railways", "roads"]
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"


def links(document, rel):
    return [link for link in document["links"] if link["rel"] == rel]


def follow(client, document, rel="next"):
    """Walk the pages from a document on; give the features of all."""
    found = list(document["features"])
    while links(document, rel):
        document = client.get(links(document, rel)[0]["href"]).json()
        found += document["features"]
    return found


def test_the_landing_page_leads_to_what_the_standard_names(client):
    document = client.get("/").json()
    for rel in ("service-desc", "service-doc", "conformance", "data"):
        (link,) = links(document, rel)
        answer = client.get(link["href"])
        assert answer.status_code == 200
        assert answer.headers["content-type"].split(";")[0] == link["type"].split(";")[0]


def test_it_claims_the_core_and_geojson(client):
    claimed = client.get("conformance").json()["conformsTo"]
    assert {uri.rsplit("/", 1)[1] for uri in claimed} == {"core", "geojson"}


def test_all_collections_are_described_alike_alone_and_in_the_list(client):
    listed = client.get("collections").json()["collections"]
    assert [one["id"] for one in listed] == COLLECTIONS
    for one in listed:
        assert client.get(f"collections/{one['id']}").json() == one
        assert one["crs"] == [CRS84]
        west, south, east, north = one["extent"]["spatial"]["bbox"][0]
        assert 40 < west < east < 100
        assert 35 < south < north < 60
        assert links(one, "items")[0]["type"] == "application/geo+json"


@pytest.mark.parametrize("name", COLLECTIONS)
@pytest.mark.parametrize("limit", [1, 7, 10_000])
def test_pages_add_up_to_the_whole_each_feature_once(client, atlas, name, limit):
    if limit == 1 and name in {"corridors", "zones", "gateways"}:
        limit = 30
    document = client.get(f"collections/{name}/items", params={"limit": limit}).json()
    whole = features.collection(atlas, name).features
    assert document["numberMatched"] == len(whole)
    assert document["numberReturned"] == len(document["features"]) == min(limit, len(whole))
    ids = [feature["id"] for feature in follow(client, document)]
    assert ids == [feature["id"] for feature in whole]
    assert len(set(ids)) == len(ids)


def test_the_page_before_leads_back(client):
    page = client.get("collections/towns/items?limit=10&offset=15").json()
    before = client.get(links(page, "prev")[0]["href"]).json()
    assert client.get("collections/towns/items?limit=10&offset=5").json()["features"] == before["features"]
    assert not links(client.get("collections/towns/items").json(), "prev")


@pytest.mark.parametrize("limit", ["99999", "1000000000", "9" * 5000, "0" * 5000 + "27"])
def test_a_limit_above_the_most_is_the_most_and_no_error(client, limit):
    """As the standard has it: /req/core/fc-limit-response-1, C."""
    assert client.get(f"collections/towns/items?limit={limit}").json()["numberReturned"] == 27


def test_an_offset_beyond_the_end_is_an_empty_page(client):
    page = client.get("collections/towns/items?offset=1000").json()
    assert (page["numberMatched"], page["numberReturned"], links(page, "next")) == (27, 0, [])


def test_a_box_keeps_what_lies_in_it(client, atlas):
    west, south, east, north = 70.0, 47.0, 76.0, 52.0
    towns = atlas.towns
    inside = towns[towns["lon"].between(west, east) & towns["lat"].between(south, north)]["town_id"]
    asked = client.get(f"collections/towns/items?bbox={west},{south},{east},{north}").json()
    assert [feature["id"] for feature in asked["features"]] == inside.tolist() != []
    assert asked["numberMatched"] == len(inside) < len(towns)
    with_heights = client.get(f"collections/towns/items?bbox={west},{south},-5,{east},{north},900").json()
    assert with_heights["features"] == asked["features"]


def test_a_box_over_the_antimeridian_goes_the_other_way_round(client, atlas):
    west_of_60 = int((atlas.towns["lon"] <= 60).sum())
    assert client.get("collections/towns/items?bbox=170,40,60,60").json()["numberMatched"] == west_of_60 > 0
    assert client.get("collections/towns/items?bbox=170,40,-170,60").json()["numberMatched"] == 0


def test_a_box_keeps_a_line_that_only_crosses_it(client, atlas):
    """Its geometry counts, not the points that it is drawn through."""
    line = next(f for f in features.collection(atlas, "corridors").features if len(f["geometry"]["coordinates"]) > 1)
    (x1, y1), (x2, y2) = line["geometry"]["coordinates"][:2]
    x, y, e = (x1 + x2) / 2, (y1 + y2) / 2, 1e-4
    found = client.get(f"collections/corridors/items?bbox={x - e},{y - e},{x + e},{y + e}").json()["features"]
    assert line["id"] in [feature["id"] for feature in found]


def test_what_has_no_position_is_listed_but_in_no_box(client, atlas):
    lost = set(atlas.zones.loc[atlas.zones["lat"].isna(), "zone_id"])
    everything = client.get("collections/zones/items?limit=10000").json()["features"]
    assert {f["id"] for f in everything if f["geometry"] is None} == lost
    world = client.get("collections/zones/items?bbox=-180,-90,180,90&limit=10000").json()
    assert {f["id"] for f in world["features"]} == set(atlas.zones["zone_id"]) - lost


def test_one_feature_is_as_in_its_collection(client, atlas):
    one = client.get("collections/towns/items/balkhash").json()
    assert links(one, "collection")[0]["href"].endswith("/api/v1/collections/towns")
    listed = next(f for f in client.get("collections/towns/items").json()["features"] if f["id"] == "balkhash")
    assert {**listed, "links": one["links"]} == one
    row = atlas.town("balkhash")
    assert one["geometry"]["coordinates"] == [row["lon"], row["lat"]]
    assert one["properties"]["founded"] == row["founded"]


def test_what_is_unknown_is_null_never_empty_or_zero(client):
    properties = [f["properties"] for f in client.get("collections/towns/items").json()["features"]]
    values = [value for row in properties for value in row.values()]
    assert None in values
    assert "" not in values


@pytest.mark.parametrize("said", ["2024-01-01", "2024-01-01T00:00:00Z", "2020-01-01/2024-01-01", "../2024-01-01"])
def test_any_moment_matches_features_without_time(client, said):
    assert client.get("collections/towns/items", params={"datetime": said}).json()["numberMatched"] == 27
