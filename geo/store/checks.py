"""The rules between tables, files and geometry, over the text of all tables."""

import math
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from geo.model.tables import ID, Field
from geo.model.vocabulary import BALANCES, GREATEST, RATE_BASES, SHARES, Flag, ListStatus, Precision
from geo.store.files import GEOMETRY, Sheet
from geo.store.geometry import Feature, layers
from geo.store.problems import Problem, Rule

Sheets = dict[str, Sheet]

REGIONS_FILE = f"{GEOMETRY}/regions.geojson"
COUNTRY_ID = "kazakhstan"  # region_id of the country's own rows in `regional`
VALUELESS = tuple(flag.value for flag in (Flag.ABSENT, Flag.CONFIDENTIAL, Flag.MISSING, Flag.NOT_COMPILED))
WHOLE = 100  # per cent
BORDER_KM = 1.0  # the regions are simplified to about that, and gateways lie at borders
KM_PER_DEGREE = math.pi * 6371.0088 / 180  # of a great circle on the mean sphere


def check(sheets: Sheets, folder: Path) -> list[Problem]:
    """Check everything that one table can't tell by itself.

    Tables with an unreadable line are not asked: they would make every reference to them an orphan.
    """
    rules: tuple[Callable[[Sheets], Iterator[Problem]], ...] = (
        _file_names,
        _order,
        _rows,
        _references,
        _value_or_reason,
        _flags_noted,
        _facts,
        _units,
        _signs,
        _bounds,
        _series_indicators,
        _list_status,
        _positions,
        _redirects,
    )
    sound = {name: sheet for name, sheet in sheets.items() if sheet.sound}
    problems = [problem for rule in rules for problem in rule(sound)]
    drawn, unreadable = layers(folder)
    problems += unreadable
    if REGIONS_FILE in drawn:
        problems += _coordinates(sound, drawn[REGIONS_FILE])
    elif not (folder / REGIONS_FILE).exists():
        problems.append(Problem(REGIONS_FILE, 0, "", "missing-file"))
    return problems


def _broken(sheet: Sheet, rows: pd.Series, column: str, rule: Rule, expected: str = "") -> Iterator[Problem]:
    """Report the rows where the mask is set."""
    for row in np.flatnonzero(rows):
        yield sheet.problem(int(row), column, rule, expected)


def _file_names(sheets: Sheets) -> Iterator[Problem]:
    """Check that files of folders have ids for names, and a file named after a town holds that town alone."""
    for sheet in sheets.values():
        if not sheet.table.folder:
            continue
        first = sheet.table.field(sheet.table.key[0])
        table, _, column = first.refers.partition(".")
        subjects = set(sheets[table].rows[column]) if table in sheets else set()
        start = 0
        for part in sheet.parts:
            stem = Path(part.file).stem
            if not re.match(ID, stem):
                yield Problem(part.file, 0, "", "file-name", stem, ID)
            if stem in subjects:
                for row in np.flatnonzero(part.rows[first.name] != stem):
                    yield sheet.problem(start + int(row), first.name, "other-file", stem)
            start += len(part.rows)


def _order(sheets: Sheets) -> Iterator[Problem]:
    """Check that rows stand sorted by key, so that changes are small diffs; tell the first one out of order."""
    for sheet in sheets.values():
        key = list(sheet.table.key)
        start = 0
        for part in sheet.parts:
            columns = [_sortable(part.rows[name], sheet.table.field(name)) for name in key]
            rows = list(zip(*columns, strict=True))
            late = next((i for i in range(1, len(rows)) if rows[i] < rows[i - 1]), None)
            if late is not None:
                yield sheet.problem(start + late, key[0], "order", ", ".join(key))
            start += len(part.rows)


def _sortable(values: pd.Series, field: Field) -> list[str] | list[float]:
    if field.dtype in ("integer", "number"):
        values = pd.to_numeric(values, errors="coerce").fillna(-math.inf)
    return list(values.to_numpy(dtype=object))  # many times faster to walk than the series


def _rows(sheets: Sheets) -> Iterator[Problem]:
    """Check that tables that others refer to have rows: without them each reference would be an orphan."""
    referring: dict[str, set[str]] = {}
    for sheet in sheets.values():
        for field in sheet.table.fields:
            if field.refers and (sheet.rows[field.name] != "").any():
                referring.setdefault(field.refers.split(".")[0], set()).add(sheet.table.name)
    for table in sorted(referring.keys() & sheets.keys()):
        if sheets[table].rows.empty:
            yield Problem(sheets[table].parts[0].file, 0, "", "no-rows", "", ", ".join(sorted(referring[table])))


def _references(sheets: Sheets) -> Iterator[Problem]:
    for sheet in sheets.values():
        for field in sheet.table.fields:
            if not field.refers:
                continue
            table, column = field.refers.split(".")
            if table not in sheets:
                continue
            known = set(sheets[table].rows[column])
            if not known:  # `_rows` tells it once
                continue
            # Few distinct values stand in many rows.
            texts = sheet.rows[field.name].unique()
            orphans = {
                text for text in texts if text and not known.issuperset(text.split(" ") if field.many else [text])
            }
            yield from _broken(sheet, sheet.rows[field.name].isin(orphans), field.name, "orphan", field.refers)
    if {"regional", "regions"} <= sheets.keys() and len(sheets["regions"].rows):
        sheet = sheets["regional"]
        known = {*sheets["regions"].rows["region_id"], COUNTRY_ID}
        yield from _broken(sheet, ~sheet.rows["region_id"].isin(known), "region_id", "orphan", "regions.region_id")


def _redirects(sheets: Sheets) -> Iterator[Problem]:
    """Check that old ids lead to what there is, and are not in use again."""
    if "redirects" not in sheets:
        return
    sheet = sheets["redirects"]
    for kind in sheet.rows["kind"].unique():
        table = f"{kind}s"
        if table not in sheets or sheets[table].rows.empty:
            continue
        known, mine = set(sheets[table].rows[f"{kind}_id"]), sheet.rows["kind"] == kind
        target = f"{table}.{kind}_id"
        yield from _broken(sheet, mine & ~sheet.rows["new_id"].isin(known), "new_id", "orphan", target)
        yield from _broken(sheet, mine & sheet.rows["old_id"].isin(known), "old_id", "key", target)


def _value_or_reason(sheets: Sheets) -> Iterator[Problem]:
    """Check that a value is there or a capital flag says why not: never both, never neither."""
    for name in sheets.keys() & {"observations", "regional"}:
        sheet = sheets[name]
        empty = sheet.rows["value"] == ""
        excused = sheet.rows["status"].isin(VALUELESS)
        yield from _broken(sheet, empty & ~excused, "value", "value-or-reason", " ".join(VALUELESS))
        yield from _broken(sheet, ~empty & excused, "status", "value-or-reason", " ".join(VALUELESS))


def _flags_noted(sheets: Sheets) -> Iterator[Problem]:
    """Check that a flagged value has a note: a reader is told why it is provisional, broken or corrected."""
    for name in sheets.keys() & {"observations", "regional"}:
        sheet = sheets[name]
        status = sheet.rows["status"]
        bare = (status != "") & ~status.isin(VALUELESS) & (sheet.rows["note"] == "")
        yield from _broken(sheet, bare, "note", "flag-noted")


def _facts(sheets: Sheets) -> Iterator[Problem]:
    """Check that a fact about a zone says something, and that a cost has its currency."""
    if "zone_facts" in sheets:
        sheet = sheets["zone_facts"]
        yield from _broken(sheet, (sheet.rows[["value", "answer"]] == "").all(axis=1), "value", "empty-fact")
    if "projects" in sheets:
        sheet = sheets["projects"]
        given = sheet.rows[["cost", "cost_unit"]] != ""
        yield from _broken(sheet, given["cost"] != given["cost_unit"], "cost_unit", "cost-unit")


def _units(sheets: Sheets) -> Iterator[Problem]:
    """Check the units of observations: a series in two of them would be drawn as one line."""
    if "series" not in sheets:
        return
    units = _unit_by_series(sheets)
    for name in sheets.keys() & {"observations", "regional"}:
        sheet = sheets[name]
        asked = sheet.rows["series_id"].map(units)
        for row in np.flatnonzero(asked.notna() & (asked != sheet.rows["unit"])):
            yield sheet.problem(int(row), "unit", "unit", str(asked.iat[int(row)]))


def _signs(sheets: Sheets) -> Iterator[Problem]:
    """Check that only differences are below zero: a minus elsewhere is a slip of the reader or of the publisher."""
    for name in sheets.keys() & {"observations", "regional"}:
        sheet = sheets[name]
        below = (_numbers(sheet, "value") < 0) & ~sheet.rows["series_id"].isin(BALANCES)
        yield from _broken(sheet, below, "value", "negative", ", ".join(sorted(BALANCES)))


def _bounds(sheets: Sheets) -> Iterator[Problem]:
    """Check shares and rates against the bound of their definition, others against what their unit can reach."""
    for name in sheets.keys() & {"observations", "regional"}:
        sheet = sheets[name]
        values, units = _numbers(sheet, "value"), sheet.rows["unit"]
        shares = sheet.rows["series_id"].isin(SHARES)
        yield from _broken(sheet, shares & (values > WHOLE), "value", "maximum", str(WHOLE))
        for unit, base in RATE_BASES.items():
            yield from _broken(sheet, (units == unit) & (values > base), "value", "maximum", str(base))
            yield from _broken(sheet, (units == unit) & (values < -base), "value", "minimum", str(-base))
    if "observations" in sheets:
        sheet = sheets["observations"]
        for unit, most in GREATEST.items():
            beyond = (sheet.rows["unit"] == unit) & (_numbers(sheet, "value").abs() > most)
            yield from _broken(sheet, beyond, "value", "maximum", str(most))


def _unit_by_series(sheets: Sheets) -> dict[str, str]:
    series = sheets["series"].rows
    return dict(zip(series["series_id"], series["unit"], strict=True))


def _series_indicators(sheets: Sheets) -> Iterator[Problem]:
    """Check that an indicator "as published" is one series in that series' unit."""
    if not {"series", "indicators"} <= sheets.keys():
        return
    units = _unit_by_series(sheets)
    sheet = sheets["indicators"]
    for row, indicator in enumerate(sheet.rows.itertuples(index=False)):
        unit = units.get(str(indicator.inputs))
        if indicator.method != "series":
            continue
        if " " in str(indicator.inputs):
            yield sheet.problem(row, "inputs", "one-series")
        elif unit is not None and unit != indicator.unit:
            yield sheet.problem(row, "unit", "unit", unit)


def _list_status(sheets: Sheets) -> Iterator[Problem]:
    """Check that towns that left the list have the day of it, and only they."""
    if "towns" in sheets:
        sheet = sheets["towns"]
        dated = sheet.rows["left_on"] != ""
        left = sheet.rows["list_status"] == ListStatus.LEFT.value
        yield from _broken(sheet, dated != left, "left_on", "left-dated", ListStatus.LEFT.value)


def _positions(sheets: Sheets) -> Iterator[Problem]:
    """Check that latitude, longitude and source come together, and precision is unknown only without them."""
    for name in sheets.keys() & {"zones", "gateways"}:
        sheet = sheets[name]
        given = sheet.rows[["lat", "lon", "position_source_id"]] != ""
        for column in given:
            yield from _broken(sheet, given.any(axis=1) & ~given[column], str(column), "position")
        unknown = sheet.rows["precision"] == Precision.UNKNOWN.value
        yield from _broken(sheet, unknown == given.any(axis=1), "precision", "position")


def _coordinates(sheets: Sheets, regions: Iterable[Feature]) -> Iterator[Problem]:
    """Check that towns and zones lie in their region and gateways in the country, or within `BORDER_KM`."""
    areas = {properties.get("region_id", ""): area for properties, area in regions}
    areas[COUNTRY_ID] = shapely.union_all(list(areas.values()))
    if "regions" in sheets:
        sheet = sheets["regions"]
        yield from _broken(sheet, ~sheet.rows["region_id"].isin(areas), "region_id", "no-geometry", REGIONS_FILE)
    for name in sheets.keys() & {"towns", "zones", "gateways"}:
        sheet = sheets[name]
        of_region = "region_id" in sheet.rows
        for row, (lat, lon) in enumerate(zip(_numbers(sheet, "lat"), _numbers(sheet, "lon"), strict=True)):
            region = str(sheet.rows.at[row, "region_id"]) if of_region else COUNTRY_ID
            if math.isnan(lat) or math.isnan(lon) or region not in areas:
                continue
            distance = distance_km(lat, lon, areas[region])
            if distance > BORDER_KM:
                yield Problem(*sheet.place(row), "lat", "outside", f"{lat} {lon}", region)


def _numbers(sheet: Sheet, column: str) -> pd.Series:
    return pd.to_numeric(sheet.rows[column], errors="coerce")


def distance_km(lat: float, lon: float, area: shapely.Geometry) -> float:
    """Measure how far a point is outside an area, in km; 0 inside.

    Works on the equirectangular projection about the point's own parallel, good to a per cent within some tens of km,
    on a sphere: it judges a tolerance, it does not survey.
    """
    point = shapely.Point(lon, lat)
    if area.covers(point):
        return 0.0
    scale = np.array([math.cos(math.radians(lat)), 1.0]) * KM_PER_DEGREE
    around = shapely.transform(area, lambda lonlat: (lonlat - (lon, lat)) * scale)
    return float(shapely.distance(around, shapely.Point(0, 0)))
