"""One town in figures: each indicator with its last value, change, place among the towns, group and region.

Nothing is compared across areas: a town's own figure is held against towns' own figures, an akimat's against akimats'.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from geo.analysis import comparison, location
from geo.analysis.methods import ACROSS_BREAK_NOTE, as_read, merge_cells, merge_words
from geo.analysis.provenance import Figure, figure, median
from geo.analysis.selection import group_of
from geo.analysis.values import COUNTRY, at, change, latest
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag, ListStatus, Territory, ZoneStatus

YEARS_BACK = 5
YEARS_APART = 3  # at most, of what a region or the country is held against
LEAST_RANKED = 3  # towns; of fewer a place says nothing
SHIFTS = (str(Flag.BREAK), str(Flag.DEFINITION))
GAPS = (str(Flag.CONFIDENTIAL), str(Flag.MISSING), str(Flag.NOT_COMPILED), str(Flag.ABSENT))


@dataclass(frozen=True, slots=True)
class Place:
    """A place among the towns with a value, 1 for the greatest; `low` to `high` when several share it.

    of: how many have a value of the same year and kind of area. listed: how many are on the list. source_id, cell: of
    all values compared, as of `methods.merge_words` and `merge_cells`.
    """

    low: int
    high: int
    of: int
    listed: int
    source_id: str = field(default="", compare=False)
    cell: str = field(default="", compare=False)

    @property
    def last(self) -> int:
        """Give the last place it could have on the whole list: those without a value may all have a greater one."""
        return self.high + self.listed - self.of


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of one indicator of one town; `last` is None when it never had a value.

    history: rows of `geo.analysis.values.values` of the last value's territory. change: a row of
    `geo.analysis.values.change` against YEARS_BACK years before. group: of the same year. region, country: of that year
    or the nearest published within YEARS_APART.
    """

    indicator_id: str
    last: Figure | None
    history: pd.DataFrame
    change: "pd.Series | None" = None
    place: Place | None = None
    group: Figure | None = None
    region: Figure | None = None
    country: Figure | None = None


def line(atlas: Atlas, indicator_id: str, town_id: str, frame: pd.DataFrame, regions: pd.DataFrame) -> Line:
    """Sum up one indicator of a town.

    frame: values with one territory a town (`geo.analysis.values.own`); regions: of `geo.analysis.comparison`.
    """
    mine = frame[frame["town_id"] == town_id]
    rows = latest(mine)
    if rows.empty:
        return Line(indicator_id, None, mine)
    row = rows.iloc[-1].to_dict()
    year, territory = int(row["period"]), str(row["territory"])
    history = mine[mine["territory"] == territory]
    compared = change(history, year - YEARS_BACK, year)
    return Line(
        indicator_id,
        figure(atlas, indicator_id, row),
        history,
        compared.iloc[0] if len(compared) and not math.isnan(compared.iloc[0]["absolute"]) else None,
        place(atlas, frame, town_id, year),
        group_median(atlas, indicator_id, frame, town_id, year),
        of_wider(atlas, indicator_id, regions, f"region:{atlas.town(town_id)['region_id']}", year),
        of_wider(atlas, indicator_id, regions, f"country:{COUNTRY}", year),
    )


def place(atlas: Atlas, frame: pd.DataFrame, town_id: str, period: int) -> Place | None:
    """Give the place of a town on the list among those with a value of that year and of the same kind of area.

    None for a town that is not on the list, has no value, or has fewer than LEAST_RANKED to be held against.
    """
    listed = set(atlas.towns.loc[atlas.towns["list_status"] == ListStatus.CURRENT, "town_id"])
    rows = at(frame, period)
    mine = rows[(rows["town_id"] == town_id) & rows["value"].notna()]
    if mine.empty or town_id not in listed:
        return None
    value, territory = float(mine["value"].iloc[0]), mine["territory"].iloc[0]
    held = rows[rows["town_id"].isin(listed) & rows["value"].notna() & (rows["territory"] == territory)]
    if len(held) < LEAST_RANKED:
        return None
    low = 1 + int((held["value"] > value).sum())
    high = low + int((held["value"] == value).sum()) - 1
    sources, cells = merge_words(*held["source_id"]), merge_cells(*held["cell"])
    return Place(low, high, len(held), len(listed), sources, cells)


def group_median(atlas: Atlas, indicator_id: str, frame: pd.DataFrame, town_id: str, period: int) -> Figure | None:
    """Give the median of the town's group in that year, over the towns themselves; None below three of them."""
    groups = group_of(atlas)
    mates = [town for town, group in groups.items() if group and group == groups[town_id]]
    rows = at(frame[frame["territory"] == Territory.TOWN], period)
    rows = rows[rows["town_id"].isin(mates) & rows["value"].notna()]
    if len(rows) < comparison.LEAST_TOWNS:
        return None
    return median([figure(atlas, indicator_id, row) for row in rows.to_dict("records")])


def of_wider(atlas: Atlas, indicator_id: str, wider: pd.DataFrame, subject: str, period: int) -> Figure | None:
    """Give the same indicator of a region or the country, where it is published, in the year nearest to that.

    Of two years as near the earlier; None beyond YEARS_APART. Growth across a break, such as borders of a region drawn
    anew, says nothing of a town and is passed over. subject: `region:<id>` or `country:<id>`, as in
    geo.analysis.comparison.
    """
    held = wider[(wider["town_id"] == subject) & wider["value"].notna()]
    across = held["note"].str.contains(ACROSS_BREAK_NOTE, regex=False)
    if str(atlas.indicator(indicator_id)["method"]).startswith("growth"):
        across |= held["status"].str.contains(str(Flag.BREAK))  # the year of the break itself
    held = held[~across]
    rows = held.assign(apart=(held["period"] - period).abs()).sort_values(["apart", "period"])
    near = rows[rows["apart"] <= YEARS_APART]
    return figure(atlas, indicator_id, near.iloc[0].to_dict()) if len(near) else None


@dataclass(frozen=True, slots=True)
class Shift:
    """A year from which figures of a town are not comparable with those before: which flag, why, of how many series."""

    period: int
    flag: str
    note: str
    territory: str
    series: tuple[str, ...]


def shifts(atlas: Atlas, town_id: str, since: int = 0) -> list[Shift]:
    """Tell where series of a town break, and where a definition that differs begins; the newest first."""
    seen = atlas.where("observations", "town_id", [town_id])
    marked = seen.loc[seen["status"].str.contains("|".join(SHIFTS)), "series_id"]
    rows = seen[seen["series_id"].isin(marked) & seen["value"].notna()].sort_values("period")
    found: dict[tuple[int, str, str, str], list[str]] = {}
    for (territory, series_id), some in rows.groupby(["territory", "series_id"]):
        before = ""
        for row in some[["period", "status", "note"]].to_dict("records"):
            begins = SHIFTS[1] in row["status"] and before and SHIFTS[1] not in before
            flag = SHIFTS[0] if SHIFTS[0] in row["status"] else SHIFTS[1] if begins else ""
            before = row["status"] or "-"
            if flag and int(row["period"]) >= since:
                key = (int(row["period"]), flag, str(row["note"]), str(territory))
                found.setdefault(key, []).append(str(series_id))
    return [Shift(*key, tuple(series)) for key, series in sorted(found.items(), key=lambda one: (-one[0][0], one[0]))]


@dataclass(frozen=True, slots=True)
class Unknown:
    """What is not known of a town.

    series: how many are published for at least one town on the list. held: of these, with a value here. never: the
    others. gaps: cells without a value by the flag that says why.
    """

    series: int
    held: int
    never: tuple[str, ...]
    gaps: dict[str, int]


def unknown(atlas: Atlas, town_id: str) -> Unknown:
    """Count what is not known of a town, of any territory."""
    listed = set(atlas.towns.loc[atlas.towns["list_status"] == ListStatus.CURRENT, "town_id"]) | {town_id}
    seen = atlas.observations[atlas.observations["town_id"].isin(listed)]
    every = set(seen.loc[seen["value"].notna(), "series_id"])
    mine = seen[seen["town_id"] == town_id]
    held = set(mine.loc[mine["value"].notna(), "series_id"])
    counted = Counter(as_read(mine[mine["value"].isna()]))
    return Unknown(
        len(every), len(held), tuple(sorted(every - held)), {flag: counted[flag] for flag in GAPS if counted[flag]}
    )


@dataclass(frozen=True, slots=True)
class Near:
    """A zone near a town, in a straight line; `precision` says what its point is of."""

    zone_id: str
    km: float
    precision: str
    source_id: str


def zones_near(atlas: Atlas, town_id: str, most: int = 3) -> list[Near]:
    """Give the nearest zones that are not the town's own nor abolished, by geodesics (Karney 2013), in km."""
    town = atlas.town(town_id)
    zones = atlas.zones
    rows = zones[zones["lat"].notna() & (zones["town_id"] != town_id) & (zones["status"] != ZoneStatus.ABOLISHED)]
    count = len(rows)
    if not count:
        return []
    _, _, metres = location.GEOD.inv(
        np.full(count, town["lon"]), np.full(count, town["lat"]), rows["lon"].to_numpy(), rows["lat"].to_numpy()
    )
    near = rows.assign(km=metres / 1000).sort_values(["km", "zone_id"]).head(most)
    return [
        Near(row["zone_id"], float(row["km"]), row["precision"], row["position_source_id"] or row["source_id"])
        for row in near.to_dict("records")
    ]


def zones_of(atlas: Atlas, town_id: str) -> Sequence[str]:
    """Name the zones in or at a town."""
    return [str(one) for one in atlas.zones.loc[atlas.zones["town_id"] == town_id, "zone_id"]]


@dataclass(frozen=True, slots=True)
class Way:
    """The way by land to the nearest of a class, along the network, in km.

    estimated: of it, on edges of estimated length. access: of it, straight from its ends to the network.

    status: that of the table of distances. length: None unless it is "reached".
    """

    carrier: str
    target: str
    to_id: str
    status: str
    length: Figure | None
    estimated: float
    access: float


NETWORKS = ("rail", "road")


def ways(atlas: Atlas, town_id: str) -> list[Way]:
    """Give the ways of a town to the nearest of each class, by railway first; also those that were not found."""
    rows = atlas.distances[atlas.distances["from_id"] == town_id].sort_values(["carrier", "km"])
    place = str(atlas.town(town_id)["position_source_id"])  # of a way that ends where it begins, and has no edges
    return [
        Way(
            row["carrier"],
            row["target"],
            row["to_id"],
            row["status"],
            length(row, place),
            float(row["estimated_km"]),
            float(row["access_km"]),
        )
        for row in rows.to_dict("records")
    ]


def length(row: Mapping[Any, Any], place: str, territory: str = str(Territory.TOWN)) -> Figure | None:
    """Make a figure of a row of the table of distances; None unless the way is "reached".

    place: source of the position that a way begins at; it speaks for one that ends there and has no edges.
    """
    if row["status"] != "reached":
        return None
    return Figure(
        what=f"{row['carrier']}_{row['target']}",
        value=float(row["km"]),
        unit="km",
        decimals=0,
        period=None,
        territory=territory,
        status=str(Flag.ESTIMATED) if row["estimated_km"] else "",
        source_id=row["source_id"] or place,
        method="network_way",
    )
