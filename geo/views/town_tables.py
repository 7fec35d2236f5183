"""What the page of a town shows, as tidy tables to take away: a row a fact, ids beside names, its sources in it."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from geo.analysis import location, portrait
from geo.analysis.methods import merge_words
from geo.analysis.portrait import Line, Shift
from geo.analysis.provenance import Figure
from geo.model.atlas import Atlas
from geo.views.cells import coded
from geo.views.facts import indicator_name, notes_text, territory_text, town_name
from geo.views.sites import target_name
from geo.views.tables import precise, sourced
from geo.views.words import Words

COUNTS = ("change_since", "place_from", "place_to", "place_of", "region_year", "country_year")
STRAIGHT = "straight"  # beside the carriers of ways by land
ZONE = ("zone_id", "kind", "status", "status_period", "lat", "lon", "precision")
CODED = frozenset({"kind", "status", "precision", "attribute", "answer", "unit"})
FACT = ("attribute", "value", "answer", "unit", "period", "status")


def indicators(atlas: Atlas, town_id: str, lines: Sequence[Line], words: Words) -> pd.DataFrame:
    """Give the last value of each indicator with its change, place, and what it is held against.

    The median of the group is of the same year; region and country name their own.
    The sources are those of the values beside it too; cell is that of the town's own.
    """
    held = [(line, line.last) for line in lines if line.last is not None]
    rows = [
        {
            **_town(atlas, town_id, words),
            "indicator_id": line.indicator_id,
            "indicator": indicator_name(atlas, line.indicator_id, words),
            "territory_id": last.territory,
            "territory": territory_text(last.territory, words),
            "year": last.period,
            "value": precise(last.value),
            "unit_id": last.unit,
            "unit": words.unit(last.unit),
            "status_id": last.status,
            "change_since": pd.NA if line.change is None else int(line.change["start"]),
            "change": math.nan if line.change is None else precise(line.change["absolute"]),
            "change_percent": math.nan if line.change is None else precise(line.change["percent"]),
            "place_from": pd.NA if line.place is None else line.place.low,
            "place_to": pd.NA if line.place is None else line.place.high,
            "place_of": pd.NA if line.place is None else line.place.of,
            "group_median": _value(line.group),
            "region_value": _value(line.region),
            "region_year": _year(line.region),
            "country_value": _value(line.country),
            "country_year": _year(line.country),
        }
        for line, last in held
    ]
    behind = [
        merge_words(last.source_id, *(one.source_id for one in (line.group, line.region, line.country) if one))
        for line, last in held
    ]
    made = pd.DataFrame(rows).astype(dict.fromkeys(COUNTS, "Int64"))
    return sourced(atlas, made, behind).assign(cell=[last.cell for _, last in held])


def _value(figure: Figure | None) -> float:
    return math.nan if figure is None else precise(figure.value)


def _year(figure: Figure | None) -> Any:
    return pd.NA if figure is None or figure.period is None else figure.period


def _town(atlas: Atlas, town_id: str, words: Words) -> dict[str, Any]:
    return {"town_id": town_id, "town": town_name(atlas, town_id, words)}


def shifts(atlas: Atlas, town_id: str, found: Sequence[Shift], words: Words) -> pd.DataFrame:
    """Give the years from which series are not comparable with those before, a row a series."""
    seen = atlas.where("observations", "town_id", [town_id])
    sources = {
        (row["series_id"], row["territory"], row["period"]): row["source_id"]
        for row in seen[["series_id", "territory", "period", "source_id"]].to_dict("records")
    }
    told = [(shift, series) for shift in found for series in shift.series]
    rows = [
        {
            **_town(atlas, town_id, words),
            "year": shift.period,
            "territory_id": shift.territory,
            "series_id": series,
            "series": words.name(atlas.row("series", series)),
            "status_id": shift.flag,
            "note": notes_text(atlas, shift.note, words) or words(f"flag-{shift.flag}"),
        }
        for shift, series in told
    ]
    behind = [sources[series, shift.territory, str(shift.period)] for shift, series in told]
    return sourced(atlas, pd.DataFrame(rows), behind)


def enterprises(atlas: Atlas, town_id: str, words: Words) -> pd.DataFrame:
    """Give the enterprises that the town lives on."""
    rows = atlas.where("enterprises", "town_id", [town_id])
    made = pd.DataFrame(
        {
            "enterprise_id": rows["enterprise_id"],
            **_town(atlas, town_id, words),
            "name": rows[f"name_{words.language}"],
            "industry_id": rows["industry_id"],
            "industry": [words.name(atlas.industry(one)) for one in rows["industry_id"]],
            **coded(atlas, "enterprises", "role", rows["role"], words),
            "period": rows["period"],
        }
    )
    return sourced(atlas, made, rows["source_id"])


def projects(atlas: Atlas, town_id: str, words: Words) -> pd.DataFrame:
    """Give the announced projects, the newest first."""
    rows = atlas.where("projects", "town_id", [town_id]).sort_values("period", ascending=False, kind="stable")
    made = pd.DataFrame(
        {
            "project_id": rows["project_id"],
            **_town(atlas, town_id, words),
            "name": rows[f"name_{words.language}"],
            **coded(atlas, "projects", "sector", rows["sector"], words),
            "cost": rows["cost"],
            **coded(atlas, "projects", "cost_unit", rows["cost_unit"], words),
            "jobs": rows["jobs"],
            **coded(atlas, "projects", "status", rows["status"], words),
            "period": rows["period"],
        }
    )
    return sourced(atlas, made, rows["source_id"])


def zones(atlas: Atlas, town_id: str, words: Words) -> pd.DataFrame:
    """Give the zones of the town with all that is stated of them, a row a statement; then the nearest others.

    distance_km: straight, of the others. A zone of which nothing is stated has one row.
    """
    found: list[dict[str, Any]] = []
    near = {one.zone_id: one.km for one in portrait.zones_near(atlas, town_id)}
    for zone_id in (*portrait.zones_of(atlas, town_id), *near):
        zone = atlas.zone(zone_id)
        place = {
            **_town(atlas, town_id, words),
            "zone": words.name(zone),
            **{name: zone[name] for name in ZONE},
            "is_of_town": zone_id not in near,
            "distance_km": round(near[zone_id], 1) if zone_id in near else math.nan,
        }
        facts = atlas.where("zone_facts", "zone_id", [zone_id]) if zone_id not in near else atlas.zone_facts.head(0)
        for fact in facts.to_dict("records") or [dict.fromkeys(FACT, "") | {"value": math.nan}]:
            behind = merge_words(fact.get("source_id", ""), zone["source_id"], zone["position_source_id"])
            found.append({**place, **{f"fact_{name}": fact[name] for name in FACT}, "source_id": behind})
    return sourced(atlas, _labelled(atlas, found, words), [row["source_id"] for row in found])


def _labelled(atlas: Atlas, found: Sequence[dict[str, Any]], words: Words) -> pd.DataFrame:
    """Put beside each code of zones and their facts what it says, code as <column>_id."""
    columns: dict[str, Any] = {}
    for name in found[0]:
        cells = [row[name] for row in found]
        fact = name.removeprefix("fact_")
        table, column = ("zone_facts", fact) if name != fact else ("zones", name)
        columns |= coded(atlas, table, column, cells, words, named=name) if column in CODED else {name: cells}
    return pd.DataFrame(columns)


def distances(atlas: Atlas, town_id: str, words: Words) -> pd.DataFrame:
    """Give the ways by railway and road to the nearest of each kind, also those not found, then straight distances.

    carrier_id: rail, road or straight. km: of the whole way; of it, estimated_km on stretches of
    estimated length and access_km straight from its ends to the network.
    """
    rows = [
        {
            **_town(atlas, town_id, words),
            "carrier": way.carrier,
            "target_id": way.target,
            "to_id": way.to_id,
            "to": target_name(atlas, way.to_id, words),
            "status": way.status,
            "km": math.nan if way.length is None else way.length.value,
            "estimated_km": way.estimated,
            "access_km": way.access,
            "source_id": "" if way.length is None else way.length.source_id,
        }
        for way in portrait.ways(atlas, town_id)
    ]
    for what in location.METHODS:
        near = location.nearest(atlas, what)
        row = near[near["town_id"] == town_id].iloc[0].to_dict()
        if not math.isnan(row["km"]):
            rows.append(
                {
                    **_town(atlas, town_id, words),
                    "carrier": STRAIGHT,
                    "target_id": what.removeprefix("distance_"),
                    "to_id": row["target_id"],
                    "to": words.name(row),
                    "status": "reached",
                    "km": round(row["km"], 1),
                    "estimated_km": 0.0,
                    "access_km": 0.0,
                    "source_id": merge_words(atlas.town(town_id)["position_source_id"], row["source_id"]),
                }
            )
    columns: dict[str, Any] = {}
    for name in rows[0]:
        cells = [row[name] for row in rows]
        columns |= coded(atlas, "distances", name, cells, words) if name in {"carrier", "status"} else {name: cells}
    return sourced(atlas, pd.DataFrame(columns), [row["source_id"] for row in rows])
