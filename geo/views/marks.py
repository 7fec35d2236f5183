"""Turn rows of the Atlas into marks of the map, in words of the reader's language."""

from collections.abc import Collection
from functools import lru_cache

import pandas as pd

from geo.analysis.methods import merge_words
from geo.analysis.selection import group_of
from geo.analysis.values import at
from geo.model.atlas import Atlas
from geo.model.layers import MADE_FROM
from geo.model.vocabulary import GatewayKind, ListStatus, Precision, ZoneKind, ZoneStatus
from geo.views.basemap import City
from geo.views.card import source_line
from geo.views.facts import flags_text, indicator_name, publishers_text, territory_text, value_text
from geo.views.townmap import GatewayMark, TownMark, ZoneMark
from geo.views.words import Words

GEOMETRY_SOURCES = tuple(dict.fromkeys(one for made_from in MADE_FROM.values() for one in made_from))


def town_marks(
    atlas: Atlas, frame: pd.DataFrame, indicator_id: str, period: int, towns: Collection[str], words: Words
) -> list[TownMark]:
    """Mark the given towns with their values of one year; `frame` holds one territory a town."""
    indicator = atlas.indicator(indicator_id)
    groups = group_of(atlas)
    marks = []
    for row in at(frame, period, list(towns)).to_dict("records"):
        town = atlas.town(row["town_id"])
        value = None if pd.isna(row["value"]) else float(row["value"])
        group = groups[row["town_id"]]
        said = value_text(row["value"], indicator["unit"], int(indicator["decimals"]), words, status=row["status"])
        marks.append(
            TownMark(
                town_id=row["town_id"],
                name=words.name(town),
                lat=float(town["lat"]),
                lon=float(town["lon"]),
                value=value,
                group_id=group,
                list_status=ListStatus(town["list_status"]),
                says=said,
                lines=(
                    f"{indicator_name(atlas, indicator_id, words)}, {period}",
                    words(f"group-{group}") if group else words("legend-group-none"),
                    territory_text(row["territory"], words, row["note"]),
                    flags_text(row["status"], words),
                    "" if town["list_status"] == ListStatus.CURRENT else words(f"list-status-{town['list_status']}"),
                    ""
                    if value is None
                    else words("chart-source", source=publishers_text(atlas, [row["source_id"]], words)),
                ),
                rank=value or 0,
            )
        )
    return marks


def zone_marks(atlas: Atlas, words: Words) -> list[ZoneMark]:
    """Mark every zone that has a coordinate."""
    return [
        ZoneMark(
            zone_id=row["zone_id"],
            name=words.name(row),
            lat=row["lat"],
            lon=row["lon"],
            kind=ZoneKind(row["kind"]),
            status=ZoneStatus(row["status"]),
            precision=Precision(row["precision"]),
            lines=(
                words(f"zone-kind-{row['kind']}"),
                words(f"zone-status-{row['status']}") + (f", {row['status_period']}" if row["status_period"] else ""),
                "" if row["precision"] == Precision.SITE else words(f"precision-{row['precision']}"),
            ),
            source=source_line(atlas, row["source_id"], words),
        )
        for row in atlas.zones.to_dict("records")
        if not pd.isna(row["lat"])
    ]


def gateway_marks(atlas: Atlas, words: Words) -> list[GatewayMark]:
    """Mark every gateway that has a coordinate."""
    return [
        GatewayMark(
            gateway_id=row["gateway_id"],
            name=words.name(row),
            lat=row["lat"],
            lon=row["lon"],
            kind=GatewayKind(row["kind"]),
            lines=(
                words(f"gateway-kind-{row['kind']}"),
                words(f"neighbour-{row['neighbour']}") if row["neighbour"] else "",
                "" if row["precision"] == Precision.SITE else words(f"precision-{row['precision']}"),
            ),
            source=source_line(atlas, row["source_id"], words),
        )
        for row in atlas.gateways.to_dict("records")
        if not pd.isna(row["lat"])
    ]


def sources(atlas: Atlas, visible: Collection[str]) -> list[str]:
    """Name the sources of what the visible layers of signs show, towns apart, each once."""
    zones = atlas.zones[atlas.zones["kind"].isin(list(visible))]
    signs = [zones, *(getattr(atlas, one) for one in ("gateways", "enterprises", "projects") if one in visible)]
    return merge_words(*(text for rows in signs for text in rows["source_id"])).split()


def geometry_credits(atlas: Atlas) -> list[tuple[str, str]]:
    """Name the publishers of the geometry with their addresses, each once."""
    rows = [atlas.source(one) for one in GEOMETRY_SOURCES]
    return list({str(row["publisher"]): str(row["address"]) for row in rows}.items())


@lru_cache(maxsize=8)
def cities(atlas: Atlas, words: Words) -> tuple[City, ...]:
    """Give the cities that help a reader to find their way."""
    taken = set(atlas.towns["town_id"])
    rows = atlas.places[atlas.places["kind"].isin(["city", "port", "border"]) & ~atlas.places["place_id"].isin(taken)]
    rank = {"city": 2, "port": 1, "border": 0}
    return tuple(
        City(row["place_id"], words.name(row), row["lat"], row["lon"], rank[row["kind"]])
        for row in rows.to_dict("records")
    )
