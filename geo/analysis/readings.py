"""Which of the seminar's measures a town's own figures speak for: the Atlas's reading, and nobody's decision.

Which measure the ministry set for which group is not public. A rule holds a figure of a town against the same figure
of the other towns on the list: it applies in the highest or lowest quarter, or the nearer half, of those that have
one. Two further kinds state a fact: what the Atlas knows of zones and projects, and which towns the seminar named. A
measure that no public figure speaks for has no rule, and the page says so.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from geo.analysis.features import Frames, current_towns, mixed
from geo.analysis.methods import merge_words
from geo.analysis.values import PREFERENCE, values
from geo.model.atlas import Atlas
from geo.model.vocabulary import Territory, ZoneKind, ZoneStatus

Side = Literal["high", "low", "near"]
SHARE: dict[Side, float] = {"high": 0.25, "low": 0.25, "near": 0.5}
OLDEST = 2019  # a figure from before says little of today
AROUND = (Territory.AKIMAT, Territory.DISTRICT)
FREE = ("free_area", "premises")


@dataclass(frozen=True, slots=True)
class Rule:
    """A measure is spoken for where this indicator lies on this side of the towns on the list.

    areas: territories that may be compared with one another, the preferred one first. A town's own figures are not
    held against those of a district; the labour force survey describes the area around a town in either sheet.
    note: ids of caveats that every reading by the rule carries.
    """

    measure_id: str
    indicator_id: str
    side: Side
    areas: tuple[Territory, ...] = (Territory.TOWN,)
    note: str = ""


RULES = (
    Rule("agro_industry", "agricultural_output_per_head", "high", AROUND),
    Rule("corridor_services", "distance_corridor", "near"),
    Rule("growth_drivers", "largest_branch_share", "high"),
    Rule("growth_drivers", "unemployment_rate", "high", PREFERENCE),
    Rule("infrastructure", "net_migration_per_1000", "low"),
    Rule("infrastructure", "housing_per_1000", "low"),
    Rule("long_term_contracts", "investment_per_head", "high"),
    Rule("science", "rnd_staff_per_1000", "high"),
    Rule("small_industrial_zones", "sme_active_per_1000", "low"),
    Rule("technical_staff", "employed_growth_5", "low", PREFERENCE, "growth_across_census"),
)
FACTS = {  # measures that a fact of the tables may speak for, by the kind of the reading
    "no_zone": "industrial_zones",
    "named": "industrial_zones",
    "free_site": "idle_sites",
    "projects": "tourism",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of a town that speaks for a measure.

    kind: a side, or "no_zone" (the Atlas knows no zone there), "named" (by the seminar), "free_site", "projects".
    value, period, territory: of the figure; period 0 where it has none. threshold: the outermost value that still
    counts; towns: how many towns were compared. source_id: ids split by spaces. row, edge: those of
    `geo.analysis.values.values` that value and threshold come from, empty where a fact speaks.
    """

    town_id: str
    measure_id: str
    kind: str
    indicator_id: str
    value: float
    period: int
    territory: str
    threshold: float
    towns: int
    source_id: str
    note: str
    row: Mapping[Any, Any] = field(default_factory=dict, compare=False)
    edge: Mapping[Any, Any] = field(default_factory=dict, compare=False)


def readings(atlas: Atlas, *, frames: Frames | None = None) -> list[Reading]:
    """Give all readings of the towns on the list, ordered by town and measure."""
    towns = current_towns(atlas)
    found = [one for rule in RULES for one in by_rule(rule, latest_of(atlas, rule, towns, frames))]
    found += [*_zones(atlas, towns), *_named(atlas, towns), *_free_sites(atlas, towns), *_projects(atlas, towns)]
    return sorted(found, key=lambda one: (one.town_id, one.measure_id, one.kind, one.indicator_id))


def unspoken(atlas: Atlas) -> list[str]:
    """Name the measures that no rule and no fact can speak for."""
    spoken = {rule.measure_id for rule in RULES} | set(FACTS.values())
    return [str(measure) for measure in atlas.measures["measure_id"] if measure not in spoken]


def latest_of(atlas: Atlas, rule: Rule, towns: list[str], frames: Frames | None = None) -> pd.DataFrame:
    """Give the last value since OLDEST of each town, of the first of the rule's areas that has one of one area."""
    frame = frames(rule.indicator_id) if frames else values(atlas, rule.indicator_id)
    recent = frame["value"].notna() & (frame["period"] >= OLDEST)
    held = frame[recent & frame["town_id"].isin(towns) & ~mixed(frame)]
    order = held["territory"].map({str(area): number for number, area in enumerate(rule.areas)})
    held, order = held[order.notna()], order[order.notna()]
    rows = held.assign(order=order).sort_values(["town_id", "order", "period"], ascending=[True, True, False])
    return rows.drop_duplicates("town_id").reset_index(drop=True)


def by_rule(rule: Rule, rows: pd.DataFrame) -> Iterator[Reading]:
    """Apply a rule to one row a town; ties with the outermost town count as well."""
    count = math.floor(len(rows) * SHARE[rule.side])
    if not count:
        return
    ordered = rows["value"].sort_values(ascending=rule.side != "high")
    edge = rows.loc[ordered.index[count - 1]].to_dict()
    threshold = float(edge["value"])
    for row in rows.to_dict("records"):
        value = float(row["value"])
        if value >= threshold if rule.side == "high" else value <= threshold:
            note = merge_words(str(row["note"]), rule.note)
            yield Reading(
                str(row["town_id"]), rule.measure_id, rule.side, rule.indicator_id, value, int(row["period"]),
                str(row["territory"]), threshold, len(rows), str(row["source_id"]), note, row, edge,
            )  # fmt: skip


def _fact(town_id: str, kind: str, value: float, source_id: str, period: int = 0) -> Reading:
    return Reading(town_id, FACTS[kind], kind, "", value, period, "", math.nan, 0, source_id, "")


def _zones(atlas: Atlas, towns: list[str]) -> Iterator[Reading]:
    """Tell the towns at which the Atlas knows no zone but abolished ones."""
    standing = atlas.zones[atlas.zones["status"] != ZoneStatus.ABOLISHED]
    kinds = standing["kind"].isin([ZoneKind.SEZ, ZoneKind.IZ, ZoneKind.MIZ])
    have = set(standing.loc[kinds, "town_id"])
    yield from (_fact(town, "no_zone", 0.0, "") for town in towns if town not in have)


def _named(atlas: Atlas, towns: list[str]) -> Iterator[Reading]:
    measure = atlas.measures[atlas.measures["measure_id"] == FACTS["named"]]
    for row in measure.to_dict("records"):
        yield from (_fact(t, "named", math.nan, str(row["source_id"])) for t in str(row["towns"]).split() if t in towns)


def _free_sites(atlas: Atlas, towns: list[str]) -> Iterator[Reading]:
    """Tell the towns with a zone of which free land or empty premises are known."""
    facts = atlas.zone_facts[atlas.zone_facts["attribute"].isin(FREE) & (atlas.zone_facts["value"] > 0)]
    rows = facts.merge(atlas.zones[["zone_id", "town_id"]], on="zone_id")
    for town, some in rows[rows["town_id"].isin(towns)].groupby("town_id"):
        yield _fact(str(town), "free_site", float(some["zone_id"].nunique()), merge_words(*some["source_id"]))


def _projects(atlas: Atlas, towns: list[str]) -> Iterator[Reading]:
    """Tell the towns with announced projects of tourism."""
    rows = atlas.projects[(atlas.projects["sector"] == FACTS["projects"]) & (atlas.projects["status"] != "stopped")]
    for town, some in rows[rows["town_id"].isin(towns)].groupby("town_id"):
        yield _fact(str(town), "projects", float(len(some)), merge_words(*some["source_id"]))
