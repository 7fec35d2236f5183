"""The committed distances are what the committed network gives, and keep to what is published and to geometry."""

import numpy as np
import pandas as pd
import pytest
from pyproj import Geod

from geo.analysis import distances
from geo.analysis.__main__ import ways
from geo.model.atlas import Atlas

GEOD = Geod(ellps="WGS84")
# Towns whose branch line is not in the package, and of which no source read says where it leaves the main line.
BRANCH_MISSING = {"saran", "stepnogorsk"}
# Towns that a source gives a railway, on an edge of estimated length.
BRANCH_ESTIMATED = {"karazhal", "kentau", "shakhtinsk", "tekeli", "temirtau", "zhitikara"}


@pytest.fixture(scope="module")
def atlas(committed: Atlas) -> Atlas:
    return committed


@pytest.fixture(scope="module")
def reached(atlas: Atlas) -> pd.DataFrame:
    return atlas.distances[atlas.distances["status"] == "reached"]


def test_the_committed_tables_are_what_the_network_gives(atlas: Atlas) -> None:
    for name, table in ways(atlas).items():
        assert table.to_csv(index=False) == (atlas.folder / f"{name}.csv").read_text(encoding="utf-8"), name


def test_lengths_keep_to_the_published_ones(atlas: Atlas) -> None:
    checks = atlas.network_checks
    error = checks["error_pct"].abs()
    assert len(checks) >= 25
    assert error.notna().all()
    assert error.median() <= 5.9
    assert error[checks["carrier"] == "rail"].max() <= 7
    sound = checks["note"] == ""
    assert error[sound].quantile(0.9) <= 8.1
    assert error[sound].max() <= 13.3
    # Where sources contradict each other, ours is near one of them.
    assert error[checks["note"] == "length_conflict"].min() <= 2


def test_no_edge_is_shorter_than_the_straight_line(atlas: Atlas) -> None:
    at = atlas.network_nodes.set_index("node_id")[["lon", "lat"]]
    one, other = (at.loc[atlas.network_edges[end]].to_numpy() for end in ("from_id", "to_id"))
    straight = np.asarray(GEOD.inv(*one.T, *other.T)[2]) / 1000
    # The package gives coordinates to 0.001 degrees, a tenth of a kilometre.
    assert (atlas.network_edges["km"] >= 0.99 * straight - 0.25).all()
    assert (atlas.network_edges["abroad_km"] <= atlas.network_edges["km"]).all()


def test_no_way_is_shorter_than_the_straight_line(atlas: Atlas, reached: pd.DataFrame) -> None:
    border = atlas.network_nodes.rename(columns={"node_id": "place_id"})
    at = pd.concat([distances.places(atlas), border]).set_index("place_id")[["lon", "lat"]]
    one, other = (at.loc[reached[end]].to_numpy() for end in ("from_id", "to_id"))
    straight = np.asarray(GEOD.inv(*one.T, *other.T)[2]) / 1000
    assert (reached["km"] >= 0.99 * straight - 0.3).all()


def test_parts_of_a_way_are_no_longer_than_it_and_the_second_no_shorter(reached: pd.DataFrame) -> None:
    parts = reached[["abroad_km", "estimated_km", "access_km"]]
    assert (parts.le(reached["km"] + 0.1, axis=0)).all(axis=None)
    second = reached.dropna(subset="second_km")
    assert len(second) > 500
    assert (second["second_km"] >= second["km"] - 0.1).all()


def test_an_unknown_way_has_no_kilometres_and_says_why(atlas: Atlas) -> None:
    rest = atlas.distances[atlas.distances["status"] != "reached"]
    assert (rest["source_id"] == "").all()
    assert rest[["km", "second_km", "abroad_km", "estimated_km", "access_km"]].isna().all(axis=None)
    assert (rest["to_id"] == "").all()
    unplaced = set(atlas.zones.loc[atlas.zones["lat"].isna(), "zone_id"])
    assert set(rest.loc[rest["status"] == "no_position", "from_id"]) == unplaced


def test_every_town_and_zone_has_a_row_of_each_class(atlas: Atlas) -> None:
    classes = sum(len(found) for found in distances.TARGETS.values())
    assert (atlas.distances.groupby("from_id").size() == classes).all()
    assert set(atlas.distances["from_id"]) == {*atlas.towns["town_id"], *atlas.zones["zone_id"]}


def test_towns_are_on_the_roads_and_missing_branch_lines_are_known(atlas: Atlas) -> None:
    off = atlas.distances[atlas.distances["status"] == "off_network"]
    towns = set(atlas.towns["town_id"])
    assert set(off.loc[off["carrier"] == "rail", "from_id"]) & towns == BRANCH_MISSING
    assert not set(off.loc[off["carrier"] == "road", "from_id"]) & towns


def test_a_way_over_a_branch_that_was_added_by_hand_says_that_it_is_estimated(
    atlas: Atlas, reached: pd.DataFrame
) -> None:
    added = atlas.network_edges[atlas.network_edges["method"] == "estimated"].set_index("to_id")["km"]
    for town in BRANCH_ESTIMATED:
        mine = reached[(reached["from_id"] == town) & (reached["carrier"] == "rail")]
        assert len(mine) == len(distances.TARGETS["rail"]), town
        assert (mine["estimated_km"] > 0.9 * min(added[f"rail_at_{town}"], mine["km"].min())).all(), town
    karazhal = reached[(reached["from_id"] == "karazhal") & (reached["carrier"] == "rail")]
    assert karazhal["source_id"].str.contains("lengiprotrans_karazhal").all()
    # A place beside the straight line of such an edge is not taken to lie on it.
    abai = reached[(reached["from_id"] == "abai") & (reached["target"] == "city_500k")].set_index("carrier")
    assert abai.at["rail", "estimated_km"] == 0


def test_every_id_leads_somewhere(atlas: Atlas, reached: pd.DataFrame) -> None:
    known = {*distances.places(atlas)["place_id"], *atlas.network_nodes["node_id"]}
    assert set(reached["to_id"]) <= known
    assert {place for via in reached["via"] for place in via.split()} <= known
    ends = pd.concat([atlas.network_links["from_id"], atlas.network_links["to_id"]])
    of_package = ends.str.fullmatch(r"(rail|road)_\d+")  # nodes of the package, which simplifying may leave out
    assert set(ends[(ends != "") & ~of_package]) <= known
    assert {stop for stops in atlas.network_checks["stops"] for stop in stops.replace("|", " ").split()} <= known


def test_people_within_a_longer_way_are_no_fewer(atlas: Atlas) -> None:
    people = atlas.surroundings[[f"population_{km}km" for km in distances.RADII]].dropna()
    assert len(people) > 90
    assert (people.diff(axis=1).iloc[:, 1:] >= 0).all(axis=None)
    balkhash = atlas.surroundings.set_index("from_id").loc["balkhash"]
    own = atlas.settlements.set_index("name").at["Balqash", "population"]
    assert own <= balkhash["population_50km"] < 100_000


def test_points_at_the_border_name_the_neighbour_and_others_do_not(atlas: Atlas) -> None:
    at_border = atlas.network_nodes["node_id"].str.contains("_at_border_")
    assert ((atlas.network_nodes["neighbour"] != "") == at_border).all()
    across = atlas.network_nodes.set_index("node_id")["neighbour"]
    nearest = atlas.distances[atlas.distances["target"] == "border_crossing"].set_index(["from_id", "carrier"])["to_id"]
    assert across[nearest["zhanaozen", "rail"]] == "turkmenistan"
    assert across[nearest["rudny", "rail"]] == across[nearest["khromtau", "rail"]] == "russia"
    assert across[nearest["balkhash", "rail"]] == "china"
