"""Each corridor along its own line: stops with the kilometres between them, and who is near it and where.

Kilometres along a corridor are the true lengths of the railways or roads it is drawn on (the `km` of its runs in
data/geometry/corridors.geojson), shared out along a run in proportion to the geodesic length of its drawing. A run
that is `schematic` has a true length but is drawn straight: how far off it a place lies, and where the place leaves
it, is then no better than the drawing. Distances to the line are geodesic (WGS 84).
"""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby
from typing import Any

import numpy as np
import pandas as pd
import shapely
from pyproj import Geod

from geo.model.atlas import Atlas
from geo.model.vocabulary import Precision
from geo.store.geometry import features

GEOD = Geod(ellps="WGS84")
REACHES = (10, 25, 50)  # km
STEP = 0.1  # degrees; lines are cut that fine before they are measured to
AT_END = 1.0  # km; as near as that to the end of a run, the drawing is true
LENGTHS = ("length", "length_kz")
OF_PART, APPROXIMATE = "through_seaports", "approximate"  # notes of figures
OVER_TIME = ("volume", "containers", "capacity")  # attributes that a chart can show
NETWORKS = {"rail": "scgraph_railways", "road": "scgraph_highways"}  # the sources of nearly all edges
NEAR = ["kind", "id", "away_km", "branch", "km", "from_place", "to_place", "schematic", "precision"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of line that is drawn along the track, or straight (`schematic`); km is its true length."""

    from_place: str
    to_place: str
    km: float
    schematic: bool
    line: shapely.LineString


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop: km from the start of its branch, from the stop before it, and of these how many are schematic."""

    place_id: str
    km: float
    step_km: float
    schematic_km: float
    carrier: str
    source_id: str


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch of a corridor, 1 being the main line."""

    branch: int
    stops: tuple[Stop, ...]
    runs: tuple[Run, ...]

    @property
    def km(self) -> float:
        """Give the true length."""
        return sum(run.km for run in self.runs)

    @property
    def schematic_share(self) -> float:
        """Give the part of the length that is drawn straight, 0 to 1."""
        return sum(run.km for run in self.runs if run.schematic) / self.km if self.km else 0.0


@dataclass(frozen=True, slots=True)
class Track:
    """A branch as a line to measure to: (n, 2) degrees, km along it at each vertex, the run of each segment."""

    lonlat: np.ndarray
    km: np.ndarray
    run: np.ndarray


@dataclass(frozen=True, slots=True)
class Footing:
    """The point of a track that is nearest to a place: how far away, at which km, on which run."""

    away_km: float
    km: float
    run: int


def branches(atlas: Atlas, corridor_id: str) -> tuple[Branch, ...]:
    """Give the branches of a corridor in order; stops of an undrawn branch stand without kilometres (NaN)."""
    return _branches(atlas, corridor_id)


@lru_cache(maxsize=16)
def _branches(atlas: Atlas, corridor_id: str) -> tuple[Branch, ...]:
    rows = [(one, line) for one, line in features(atlas, "corridors") if one["corridor_id"] == corridor_id]
    stops = atlas.corridor_stops[atlas.corridor_stops["corridor_id"] == corridor_id]
    made = []
    for number, some in stops.sort_values(["branch", "position"]).groupby("branch"):
        drawn = sorted(
            ((one["position"], one["part"], one, line) for one, line in rows if one["branch"] == number),
            key=lambda row: row[:2],
        )
        runs = tuple(
            Run(one["from_place"], one["to_place"], float(one["km"]), bool(one["schematic"]), line)
            for _, _, one, line in drawn
        )
        by_stop = {
            position: [run for run, row in zip(runs, drawn, strict=True) if row[0] == position]
            for position, _ in groupby(drawn, key=lambda row: row[0])
        }
        made.append(Branch(int(str(number)), _stops(some, by_stop), runs))
    return tuple(made)


def _stops(rows: pd.DataFrame, runs: dict[int, list[Run]]) -> tuple[Stop, ...]:
    made: list[Stop] = []
    for row in rows.to_dict("records"):
        leading = runs.get(int(row["position"]), [])
        step = sum(run.km for run in leading) if leading or not made else float("nan")
        made.append(
            Stop(
                str(row["place_id"]),
                (made[-1].km if made else 0.0) + step,
                step,
                sum(run.km for run in leading if run.schematic),
                str(row["carrier"]),
                str(row["source_id"]),
            )
        )
    return tuple(made)


def track(runs: Sequence[Run]) -> Track:
    """Lay runs end to end: vertices at most STEP apart, kilometres shared out by geodesic length within each run."""
    lonlat, km, owner, before = [], [], [], 0.0
    for number, run in enumerate(runs):
        points = shapely.get_coordinates(shapely.segmentize(run.line, STEP))
        steps = np.asarray(GEOD.inv(*points[:-1].T, *points[1:].T)[2])
        along = np.concatenate([[0.0], np.cumsum(steps)])
        lonlat.append(points)
        km.append(before + run.km * along / along[-1])
        owner.append(np.full(len(points), number))
        before += run.km
    return Track(np.vstack(lonlat), np.concatenate(km), np.concatenate(owner)[1:])


def footing(lon: float, lat: float, line: Track) -> Footing:
    """Find the nearest point of a track.

    The plane is azimuthal equidistant about the place (Snyder 1987, section 25, on the ellipsoid by the geodesics
    themselves), so distances from the place are true.
    """
    count = len(line.lonlat)
    azimuth, _, metres = GEOD.inv(np.full(count, lon), np.full(count, lat), *line.lonlat.T)
    turn = np.radians(azimuth)
    flat = np.column_stack([metres * np.sin(turn), metres * np.cos(turn)])
    steps = np.diff(flat, axis=0)
    squares = (steps**2).sum(axis=1)
    share = np.clip(-(flat[:-1] * steps).sum(axis=1) / np.where(squares > 0, squares, 1.0), 0.0, 1.0)
    away = np.hypot(*(flat[:-1] + share[:, None] * steps).T)
    nearest = int(np.argmin(away))
    km = line.km[nearest] + share[nearest] * (line.km[nearest + 1] - line.km[nearest])
    return Footing(float(away[nearest]) / 1000, float(km), int(line.run[nearest]))


def near(atlas: Atlas, corridor_id: str, reach: float) -> pd.DataFrame:
    """List towns, zones and gateways within `reach` km of the line, each with its nearest branch: NEAR.

    kind: town, zone or gateway. away_km: to the line. km: along the branch, where the place leaves it, between the
    stops from_place and to_place; the same when the place is that stop. schematic: the line is drawn straight there.
    precision: of the place's own coordinate. Sorted by kind, branch and km. Places
    without coordinates cannot be near anything; `unplaced` counts them.
    """
    found = everything_near(atlas, corridor_id)
    return found[found["away_km"] <= reach].reset_index(drop=True)


@lru_cache(maxsize=16)
def everything_near(atlas: Atlas, corridor_id: str) -> pd.DataFrame:
    """List what is within the furthest of REACHES, as `near` does; not to be changed."""
    drawn = [one for one in branches(atlas, corridor_id) if one.runs]
    lines = [track(one.runs) for one in drawn]
    records = []
    for place in _places(atlas).to_dict("records"):
        lon, lat = float(place["lon"]), float(place["lat"])
        feet = [
            (footing(lon, lat, line), branch)
            for line, branch in zip(lines, drawn, strict=True)
            if _beside(lon, lat, line)
        ]
        if not feet:
            continue
        foot, branch = min(feet, key=lambda pair: pair[0].away_km)
        if foot.away_km <= max(REACHES):
            records.append({"kind": place["kind"], "id": place["id"], "precision": place["precision"]}
                           | _where(str(place["id"]), foot, branch))  # fmt: skip
    return pd.DataFrame(records, columns=NEAR).sort_values(["kind", "branch", "km", "id"], ignore_index=True)


def _beside(lon: float, lat: float, line: Track) -> bool:
    """Tell cheaply whether a track can be within reach: a degree of latitude is 111 km, one of longitude over 60."""
    (west, south), (east, north) = line.lonlat.min(axis=0), line.lonlat.max(axis=0)
    margin = max(REACHES)
    high, wide = margin / 110, margin / 60
    return bool(west - wide <= lon <= east + wide and south - high <= lat <= north + high)


def _where(place_id: str, foot: Footing, branch: Branch) -> dict[str, object]:
    """Tell where on a branch a place is; one that is a stop itself is there, whatever the drawing says."""
    run = branch.runs[foot.run]
    stop = next((stop for stop in branch.stops if stop.place_id == place_id), None)
    ends = np.cumsum([0.0, *(run.km for run in branch.runs)])
    at_end = bool(np.abs(ends - foot.km).min() < AT_END)  # the ends of a run are points of the track
    return {
        "away_km": foot.away_km,
        "branch": branch.branch,
        "km": stop.km if stop else foot.km,
        "from_place": stop.place_id if stop else run.from_place,
        "to_place": stop.place_id if stop else run.to_place,
        "schematic": run.schematic and not at_end and stop is None,
    }


def _places(atlas: Atlas) -> pd.DataFrame:
    towns = atlas.towns[["town_id", "lat", "lon"]].assign(precision=str(Precision.CITY))
    parts = {
        "town": towns.rename(columns={"town_id": "id"}),
        "zone": atlas.zones[["zone_id", "lat", "lon", "precision"]].rename(columns={"zone_id": "id"}),
        "gateway": atlas.gateways[["gateway_id", "lat", "lon", "precision"]].rename(columns={"gateway_id": "id"}),
    }
    rows = pd.concat([part.assign(kind=kind) for kind, part in parts.items()], ignore_index=True)
    return rows.dropna(subset=["lat", "lon"])


def unplaced(atlas: Atlas) -> tuple[int, int]:
    """Count the zones and the gateways that have no coordinate."""
    return int(atlas.zones["lat"].isna().sum()), int(atlas.gateways["lat"].isna().sum())


def behind(atlas: Atlas, corridor_id: str) -> list[str]:
    """Name the sources of the course of a corridor: its stops, and the networks between them."""
    stops = atlas.corridor_stops[atlas.corridor_stops["corridor_id"] == corridor_id]
    networks = [NETWORKS[one] for one in stops["carrier"].unique() if one in NETWORKS]
    return list(dict.fromkeys([*networks, *stops["source_id"]]))


def position(atlas: Atlas, kind: str, row_id: str) -> str:
    """Name the source of the position of a town, zone or gateway."""
    row = atlas.row({"town": "towns", "zone": "zones", "gateway": "gateways"}[kind], row_id)
    return str(row["position_source_id"] or row["source_id"])


def facts(atlas: Atlas, corridor_id: str, *attributes: str) -> pd.DataFrame:
    """Give the published figures of a corridor (all, or of some attributes) by attribute, year and source.

    Columns of corridor_facts and `differs`: whether another source gives another figure for the same thing: a length,
    or the same attribute of the same year and status, of the whole corridor. An approximate figure differs from none
    that rounds to it.
    """
    rows = atlas.corridor_facts[atlas.corridor_facts["corridor_id"] == corridor_id]
    if attributes:
        rows = rows[rows["attribute"].isin(attributes)]
    rows = rows.sort_values(["attribute", "period", "status", "value"], ignore_index=True)
    lengths = rows["attribute"].isin(LENGTHS)
    same = rows["attribute"] + " " + rows["unit"] + (" " + rows["period"] + " " + rows["status"]).where(~lengths, "")
    told = rows[(lengths | (rows["period"] != "")) & (rows["note"] != OF_PART)]
    contradicted: set[object] = set()
    for _, alike in told.groupby(same[told.index]):
        if any(_contradict(one, other) for one, other in combinations(alike.to_dict("records"), 2)):
            contradicted.update(alike.index)
    return rows.assign(differs=rows.index.isin(contradicted))


def _contradict(one: dict[Hashable, Any], other: dict[Hashable, Any]) -> bool:
    if one["source_id"] == other["source_id"]:
        return False
    rough = [decimals(row["value"]) for row in (one, other) if row["note"] == APPROXIMATE]
    digits = min(rough, default=9)
    return round(float(one["value"]), digits) != round(float(other["value"]), digits)


def decimals(value: float) -> int:
    """Count the decimals that the source printed, three at most."""
    return next(n for n in range(4) if n == 3 or math.isclose(round(value, n), value, abs_tol=1e-9))


def ways(atlas: Atlas, corridor_id: str) -> pd.DataFrame:
    """Give the way of each town and zone to the nearest stop of the corridor, from the committed distances.

    Columns: from_id, carrier (that of the corridor), target, status, to_id, km, estimated_km, source_id. status is
    that of data/distances.csv, or other: the nearest stop of all corridors is one of another corridor. Without
    `reached` there is no km.
    """
    stops = atlas.corridor_stops[atlas.corridor_stops["corridor_id"] == corridor_id]
    rows = atlas.distances
    rows = rows[(rows["target"] == "corridor_stop") & rows["carrier"].isin(set(stops["carrier"]))]
    columns = ["from_id", "carrier", "target", "status", "to_id", "km", "estimated_km", "source_id"]
    rows = rows[columns].reset_index(drop=True)
    other = (rows["status"] == "reached") & ~rows["to_id"].isin(set(stops["place_id"]))
    return rows.assign(
        status=rows["status"].mask(other, "other"), to_id=rows["to_id"].mask(other, ""), km=rows["km"].mask(other)
    )


def corridors_of(atlas: Atlas, reach: float) -> pd.DataFrame:
    """List which towns are within `reach` km of which corridors: NEAR with corridor_id, towns only."""
    parts = [near(atlas, one, reach).assign(corridor_id=one) for one in map(str, atlas.corridors["corridor_id"])]
    rows = pd.concat(parts, ignore_index=True)
    return rows[rows["kind"] == "town"].reset_index(drop=True)
