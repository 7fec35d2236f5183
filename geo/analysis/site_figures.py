"""Numbers of sites as figures: what is stated of one, how far it is from ways out, and what is computed of all that.

A site is a row of `geo.analysis.sites.sites`.
"""

from functools import lru_cache

import pandas as pd

from geo.analysis import portrait, sites
from geo.analysis.corridors import NETWORKS
from geo.analysis.methods import merge_words
from geo.analysis.provenance import Figure, computed
from geo.model.atlas import Atlas, Row
from geo.model.vocabulary import ZoneKind

PERCENT = 100


def behind(atlas: Atlas, site: Row) -> list[str]:
    """Name the sources of everything that a score rests on: the site, its facts, its position, ways from it."""
    facts = [row["source_id"] for (site_id, _), row in _facts(atlas).items() if site_id == site["site_id"]]
    ways = [row["source_id"] for (from_id, *_), row in _ways(atlas).items() if from_id == site["from_id"]]
    return merge_words(str(site["source_id"]), *facts, position(atlas, site), *ways).split()


def position(atlas: Atlas, site: Row) -> str:
    """Name the source of the position of a site; that of the site itself where it has none."""
    zone = site["kind"] in set(ZoneKind)
    row = atlas.zone(site["site_id"]) if zone else atlas.town(site["from_id"])
    return str(row["position_source_id"] or site["source_id"])


def score(atlas: Atlas, site: Row, value: float) -> Figure:
    """Make a figure of a score from 0 to 1, told from 0 to 100."""
    return computed("site_score", PERCENT * value, "sites", behind(atlas, site))


def completeness(atlas: Atlas, site: Row) -> Figure:
    """Make a figure of the share of what could be stated of a site that is, per cent."""
    share = PERCENT * float(site["completeness"])
    return computed("site_completeness", share, "counts", behind(atlas, site), unit="percent")


def stated(atlas: Atlas, site: Row, column: str) -> Figure | None:
    """Make a figure of a column of the sites that holds numbers, in its unit; None when it is unknown or an answer."""
    if column in sites.DISTANCES:
        return way(atlas, site, column)
    if pd.isna(site[column]) or isinstance(site[column], str):
        return None
    if column == "lat":
        return Figure(column, float(site[column]), "", 1, None, "", "", position(atlas, site))
    row = _fact(atlas, site, column)
    year = int(row["period"][:4]) if row["period"] else None
    return Figure(column, float(site[column]), str(row["unit"]), 0, year, "", "", str(row["source_id"]))


def source_of(atlas: Atlas, site: Row, column: str) -> str:
    """Name the sources of any column of a site, split by spaces; "" when it is unknown."""
    if column == "completeness":
        return completeness(atlas, site).source_id
    if column not in ("lat", *sites.NUMBERS, sites.BUILDING, *sites.UTILITIES, *sites.DISTANCES):
        return str(site["source_id"])
    if pd.isna(site[column]):
        return ""
    one = stated(atlas, site, column)
    return one.source_id if one else str(_fact(atlas, site, column)["source_id"])


def _fact(atlas: Atlas, site: Row, column: str) -> Row:
    """Give the fact that a column shows; free land of a site that is full is 0 by what is said of its occupancy."""
    attribute = {sites.BUILDING: "premises"}.get(column, column)
    facts = _facts(atlas)
    return facts.get((site["site_id"], attribute)) or facts[site["site_id"], "occupancy"]


def way(atlas: Atlas, site: Row, column: str) -> Figure | None:
    """Make a figure of a distance of DISTANCES or POSTS, km; None when it is unknown."""
    carrier, target = (sites.DISTANCES | sites.POSTS)[column]
    row = _ways(atlas).get((site["from_id"], carrier, target))
    return portrait.length(row, position(atlas, site), "") if row else None


def people(atlas: Atlas, site: Row, km: int, number: float) -> Figure:
    """Make a figure of the people within a way by road from a site, with the sources of settlements and roads."""
    lived = [*atlas.settlements["source_id"].unique(), NETWORKS["road"], position(atlas, site)]
    return computed(f"population_{km}km", number, "corridors", lived, unit="persons")


@lru_cache(maxsize=2)
def _facts(atlas: Atlas) -> dict[tuple[str, str], Row]:
    rows = sites.standing(sites.facts(atlas))
    return {(row["site_id"], row["attribute"]): row for row in _records(rows)}


@lru_cache(maxsize=2)
def _ways(atlas: Atlas) -> dict[tuple[str, str, str], Row]:
    return {(row["from_id"], row["carrier"], row["target"]): row for row in _records(atlas.distances)}


def _records(rows: pd.DataFrame) -> list[Row]:
    return [{str(key): value for key, value in row.items()} for row in rows.to_dict("records")]
