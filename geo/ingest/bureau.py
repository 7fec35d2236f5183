"""Read the bureau's workbooks of districts and cities into data/observations: the "passports" of the towns.

`python -m geo.ingest passport FOLDER`. Which sheets are read, what their rows mean and what their footnotes say is in
geo/ingest/dictionary; this module only leads the way from a folder of workbooks to checked records.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from geo.ingest import checks, files, rows, values, workbook
from geo.ingest.errors import IngestError
from geo.ingest.files import Change, Record
from geo.ingest.sheet import title, understand
from geo.ingest.values import Account, Values
from geo.ingest.workbook import Grid
from geo.model.tables import OBSERVATIONS
from geo.model.vocabulary import Flag, Territory

FLAG_ORDER = "bdepruxACMN"


@dataclass(frozen=True, slots=True)
class Place:
    """What a sheet speaks of."""

    town_id: str
    territory: Territory


@dataclass(slots=True)
class Reading:
    """One sheet, read and checked."""

    grid: Grid
    place: Place
    source_id: str
    values: Values
    account: Account
    findings: list[checks.Finding]
    dash: Flag | None


@dataclass(slots=True)
class Result:
    """All workbooks of a folder, read."""

    readings: list[Reading]
    elsewhere: list[tuple[str, str]]  # sheets of other territories: workbook, sheet
    unrelated: list[str]  # workbooks of other forms
    missing: list[tuple[str, Place]]  # sheets that the dictionary expects in a workbook and that are not there
    records: dict[str, list[Record]]  # by town


def workbooks(folder: Path) -> list[Path]:
    """Find the workbooks that the dictionary knows. Raises IngestError when there is none."""
    if not folder.is_dir():
        raise IngestError("ingest-no-folder", folder=str(folder))
    known = sources()
    found = sorted(path for path in folder.iterdir() if path.suffix in workbook.SUFFIXES and path.stem in known)
    if not found:
        raise IngestError("ingest-unrelated-folder", folder=str(folder))
    return found


def sources() -> dict[str, str]:
    """Give the source id of every known workbook, by its name without suffix."""
    return {row["workbook"]: row["source_id"] for row in rows.table("workbooks")}


def expected(name: str) -> list[Place]:
    """List what the sheets of a workbook are to speak of."""
    found = (Place(r["town_id"], Territory(r["territory"])) for r in rows.table("territories") if r["workbook"] == name)
    return list(dict.fromkeys(found))


def locate(grid: Grid) -> Place | None:
    """Tell what a sheet speaks of by its title and name; None for territories outside the Atlas."""
    text = title(grid)
    for row in rows.table("territories"):
        if row["workbook"] == grid.workbook and re.search(row["pattern"], text):
            return Place(row["town_id"], Territory(row["territory"]))
    return None


def read_folder(folder: Path, units: dict[str, str], say: Callable[[str, dict[str, str]], None]) -> Result:
    """Read every known workbook of a folder; `say` is told what is being read.

    Raises IngestError for a damaged, protected, empty or unrelated file.
    """
    readings: list[Reading] = []
    elsewhere: list[tuple[str, str]] = []
    missing: list[tuple[str, Place]] = []
    paths = workbooks(folder)
    for number, path in enumerate(paths, 1):
        say("ingest-reading", {"workbook": path.name, "number": str(number), "total": str(len(paths))})
        grids = workbook.read(path)
        places = {grid.name: place for grid in grids if (place := locate(grid))}
        if not places:
            raise IngestError("ingest-unrelated", workbook=path.name, sheet=grids[0].name, cell=grids[0].address(0, 0))
        missing += [(path.name, place) for place in expected(path.stem) if place not in places.values()]
        for grid in grids:
            if grid.name in places:
                readings.append(read_sheet(grid, places[grid.name], sources()[path.stem], units))
            else:
                elsewhere.append((path.name, grid.name))
    unrelated = [p.name for p in sorted(folder.iterdir()) if p.suffix in workbook.SUFFIXES and p not in paths]
    _mark_copies(readings)
    return Result(readings, elsewhere, unrelated, missing, _records(readings, units))


def read_sheet(grid: Grid, place: Place, source_id: str, units: dict[str, str]) -> Reading:
    """Read and check one sheet. Raises IngestError when it has no years or none of its rows is known."""
    sheet = understand(grid)
    found, account = values.observe(sheet, rows.place(sheet.rows), units, place.territory)
    if not found:
        raise IngestError("ingest-unknown-rows", workbook=grid.workbook, sheet=grid.name, cell=grid.address(0, 0))
    checked, findings = checks.check(found)
    return Reading(grid, place, source_id, checked, account, findings, sheet.dash)


def _mark_copies(readings: Iterable[Reading]) -> None:
    """Flag rows that stand figure by figure in the sheets of two towns."""
    by_place = {(r.place.town_id, str(r.place.territory)): r for r in readings}
    for place, key in list(checks.identical({place: r.values for place, r in by_place.items()})):
        reading = by_place[place]
        old = reading.values[key]
        reading.values[key] = old.marked(checks.UNRELIABLE, "identical_rows")
        if old.value is not None:
            reading.findings.append(
                checks.Finding("identical_rows", old.cell, old.series_id, old.period, old.value, old.value)
            )


def _records(readings: Iterable[Reading], units: dict[str, str]) -> dict[str, list[Record]]:
    records: dict[str, list[Record]] = {}
    for reading in readings:
        for value in reading.values.values():
            records.setdefault(reading.place.town_id, []).append(
                {
                    "town_id": reading.place.town_id,
                    "territory": str(reading.place.territory),
                    "series_id": value.series_id,
                    "period": str(value.period),
                    "value": "" if value.value is None else number(value.value),
                    "unit": units[value.series_id],
                    "status": "".join(sorted(value.flags, key=FLAG_ORDER.index)),
                    "source_id": reading.source_id,
                    "cell": value.cell,
                    "note": " ".join(sorted(value.notes)),
                }
            )
    return records


def number(value: float) -> str:
    """Write a number in plain decimals, without a trailing .0."""
    return f"{value:.9f}".rstrip("0").rstrip(".")


def units_of(data: Path) -> dict[str, str]:
    """Give the unit of every series of the passports."""
    return {row["series_id"]: row["unit"] for row in files.read_table(data / "series" / "passport.csv")}


def plan(result: Result, data: Path) -> tuple[dict[str, list[Record]], list[Change], list[str]]:
    """Work out what data/observations would become: rows by town, changes against today, broken rules."""
    ours = frozenset(sources().values())
    known = {
        "towns.town_id": files.ids(data, "towns", "town_id"),
        "series.series_id": files.ids(data, "series", "series_id"),
        "sources.source_id": files.ids(data, "sources", "source_id"),
        "notes.note_id": files.ids(data, "notes", "note_id"),
    }
    known = {name: found for name, found in known.items() if found}
    after: dict[str, list[Record]] = {}
    changes: list[Change] = []
    broken: list[str] = []
    for town, new in sorted(result.records.items()):
        old = files.read_table(data / "observations" / f"{town}.csv")
        after[town] = files.merge(OBSERVATIONS, old, new, ours)
        changes += files.compare(
            OBSERVATIONS, old, after[town], ("value", "unit", "status", "note", "source_id", "cell")
        )
        broken += files.violations(OBSERVATIONS, after[town], known)
    return after, changes, broken


def write(after: dict[str, list[Record]], data: Path) -> None:
    """Write data/observations, one file a town."""
    for town, records in after.items():
        files.write_table(data / "observations" / f"{town}.csv", OBSERVATIONS, records)
