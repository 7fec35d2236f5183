"""Read the bureau's workbooks of districts and cities into data/observations: the "passports" of the towns.

`python -m geo.ingest passport FOLDER`. Which sheets are read, what their rows mean and what their footnotes say is in
geo/ingest/dictionary; this module only leads the way from a folder of workbooks to checked records.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from geo.ingest import checks, files, rows, values, workbook
from geo.ingest.errors import IngestError
from geo.ingest.files import Change, Record
from geo.ingest.sheet import title, understand
from geo.ingest.values import Account, Values
from geo.ingest.workbook import Grid
from geo.model.tables import OBSERVATIONS, SERIES
from geo.model.vocabulary import Flag, Territory
from geo.store import Problem

FLAG_ORDER = "bdepruxACMN"
SHOWN = ("value", "unit", "status", "note", "source_id")  # columns that tell whether an observation changed
HEAD = 1  # lines of a table before its rows
HEADLINES = ("population", "births", "employed", "wage_nominal", "industrial_output", "retail_trade", "investment")
SMALL_SHARE = 0.02  # of a territory's observations: what an update may remove without being asked


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
    absent: list[str]  # workbooks that the dictionary knows and the folder lacks
    missing: list[tuple[str, Place]]  # sheets that the dictionary expects in a workbook and that are not there
    records: dict[str, list[Record]]  # by town


@dataclass(frozen=True, slots=True)
class Loss:
    """How many of a territory's observations of today would be gone, and whose latest values, as (series, year)."""

    place: Place
    removed: int
    total: int
    latest: tuple[tuple[str, str], ...] = ()

    @property
    def small(self) -> bool:
        """Tell whether an update may remove so many without being asked."""
        return self.removed <= SMALL_SHARE * self.total


@dataclass(frozen=True, slots=True)
class Leaps:
    """How many of a territory's observations would leap (see `files.LEAP`), and the first to name, a headline's."""

    place: Place
    count: int
    total: int
    first: Change

    @property
    def small(self) -> bool:
        """Tell whether an update may change so many so much without being asked."""
        return self.first.key[2] not in HEADLINES and self.count <= SMALL_SHARE * self.total


@dataclass(frozen=True, slots=True)
class Plan:
    """What data/observations would become: rows by town, changes, losses and leaps, broken rules of the store."""

    after: dict[str, list[Record]]
    changes: list[Change]
    losses: list[Loss]
    leaps: list[Leaps]
    broken: list[Problem]


def workbooks(folder: Path) -> list[Path]:
    """Find the workbooks that the dictionary knows. Raises IngestError when there is none, or one stands twice."""
    if not folder.is_dir():
        raise IngestError("ingest-no-folder", folder=str(folder))
    found = sorted(
        (path for path in folder.iterdir() if is_workbook(path) and known(path)), key=lambda p: (known(p), p.name)
    )
    if not found:
        about = {"folder": str(folder), "workbooks": ", ".join(sources())}
        others = ", ".join(sorted(path.name for path in folder.iterdir() if is_workbook(path)))
        if not others:
            raise IngestError("ingest-bare-folder", **about)
        raise IngestError("ingest-unrelated-folder", **about, others=others)
    for one, other in pairwise(found):
        if known(one) == known(other):
            raise IngestError("ingest-two-workbooks", one=one.name, other=other.name)
    return found


def is_workbook(path: Path) -> bool:
    """Tell a workbook by its suffix, in letters of either case."""
    return path.suffix.casefold() in workbook.SUFFIXES


def known(path: Path) -> str:
    """Give the name by which the dictionary knows a workbook, whatever the case of its letters; "" when it doesn't."""
    return next((name for name in sources() if name.casefold() == path.stem.casefold()), "")


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

    Raises IngestError for a damaged, protected, empty or unrelated file, and for two sheets of one territory.
    """
    readings: list[Reading] = []
    elsewhere: list[tuple[str, str]] = []
    missing: list[tuple[str, Place]] = []
    paths = workbooks(folder)
    for number, path in enumerate(paths, 1):
        say("ingest-reading", {"workbook": path.name, "number": str(number), "total": str(len(paths))})
        grids = [replace(grid, workbook=known(path)) for grid in workbook.read(path)]
        places = {grid.name: place for grid in grids if (place := locate(grid))}
        if not places:
            raise IngestError("ingest-unrelated", workbook=path.name, sheet=grids[0].name, cell=grids[0].address(0, 0))
        _refuse_copies(path, places)
        missing += [(path.name, place) for place in expected(known(path)) if place not in places.values()]
        for grid in grids:
            if grid.name in places:
                readings.append(read_sheet(grid, places[grid.name], sources()[known(path)], units))
            else:
                elsewhere.append((path.name, grid.name))
    unrelated = [p.name for p in sorted(folder.iterdir()) if is_workbook(p) and p not in paths]
    absent = [name for name in sources() if name not in map(known, paths)]
    _mark_contradictions(readings)
    _mark_wider(readings)
    return Result(readings, elsewhere, unrelated, absent, missing, _records(readings, units))


def read_sheet(grid: Grid, place: Place, source_id: str, units: dict[str, str]) -> Reading:
    """Read and check one sheet. Raises IngestError when it has no years or none of its rows is known."""
    sheet = understand(grid)
    found, account = values.observe(sheet, rows.place(sheet.rows), units, place.territory)
    if not found:
        raise IngestError("ingest-unknown-rows", workbook=grid.workbook, sheet=grid.name, cell=grid.address(0, 0))
    checked, findings = checks.check(found)
    return Reading(grid, place, source_id, checked, account, findings, sheet.dash)


def _refuse_copies(path: Path, places: dict[str, Place]) -> None:
    first: dict[Place, str] = {}
    for sheet, place in places.items():
        if (one := first.setdefault(place, sheet)) != sheet:
            raise IngestError(
                "ingest-two-sheets",
                workbook=path.name,
                one=one.strip(),
                other=sheet.strip(),
                town=place.town_id,
                territory=str(place.territory),
            )


def _mark_contradictions(readings: Iterable[Reading]) -> None:
    """Flag what the sheets say against each other: rows copied from town to town, towns larger than what holds them."""
    by_place = {(r.place.town_id, str(r.place.territory)): r for r in readings}
    for note, find in (("identical_rows", checks.identical), ("beyond_whole", checks.beyond_whole)):
        for place, key in list(find({place: r.values for place, r in by_place.items()})):
            reading = by_place[place]
            old = reading.values[key]
            reading.values[key] = old.marked(checks.UNRELIABLE, note)
            if old.value is not None:
                reading.findings.append(checks.Finding(note, old.cell, old.series_id, old.period, old.value, old.value))


def _mark_wider(readings: Iterable[Reading]) -> None:
    """Note what a town's sheet gives for the whole administration or district around it."""
    by_place = {(r.place.town_id, r.place.territory): r for r in readings}
    for (town, territory), reading in by_place.items():
        if territory != Territory.TOWN:
            continue
        for other in (by_place.get((town, area)) for area in (Territory.AKIMAT, Territory.DISTRICT)):
            for key in list(checks.of_wider_area(reading.values, other.values)) if other else ():
                old = reading.values[key]
                reading.values[key] = replace(old, notes=old.notes | {checks.WIDER})


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
    """Give the unit of every series of the passports. Raises IngestError when the dictionary has others."""
    path = data / "series" / "passport.csv"
    units = {row["series_id"]: row["unit"] for row in files.read_table(path, SERIES)}
    unknown = sorted({row["series_id"] for row in rows.table("rows") if row["series_id"]} - units.keys())
    if unknown:
        raise IngestError("ingest-missing-series", file=str(path), count=str(len(unknown)), first=unknown[0])
    return units


def plan(result: Result, data: Path) -> Plan:
    """Work out what data/observations would become."""
    ours = frozenset(sources().values())
    after: dict[str, list[Record]] = {}
    changes: list[Change] = []
    losses: list[Loss] = []
    leaps: list[Leaps] = []
    for town, new in sorted(result.records.items()):
        old = files.read_table(data / file_of(town), OBSERVATIONS)
        merged = files.merge(OBSERVATIONS, old, new, ours)
        after[town] = files.ordered(OBSERVATIONS, merged)
        made = files.compare(OBSERVATIONS, old, merged, SHOWN, "cell")
        changes += made
        published = [record for record in old if record["source_id"] in ours]
        losses += _losses(published, merged, made)
        leaps += _leaps(published, made)
    return Plan(after, changes, losses, leaps, files.broken(data, texts(after)))


def _losses(old: Sequence[Record], new: Iterable[Record], changes: Iterable[Change]) -> Iterator[Loss]:
    total = Counter((record["town_id"], record["territory"]) for record in old)
    removed = Counter((change.key[0], change.key[1]) for change in changes if change.kind == "removed")
    latest: dict[tuple[str, str], list[tuple[str, str]]] = {}
    there = _latest(new)
    for (place, series), period in sorted(_latest(old).items()):
        if there.get((place, series), "") < period:
            latest.setdefault(place, []).append((series, period))
    for key in sorted({*removed, *latest}):
        town, territory = key
        yield Loss(Place(town, Territory(territory)), removed[key], total[key], tuple(latest.get(key, ())))


def _leaps(old: Sequence[Record], changes: Iterable[Change]) -> Iterator[Leaps]:
    total = Counter((record["town_id"], record["territory"]) for record in old)
    found: dict[tuple[str, str], list[Change]] = {}
    for change in sorted(changes, key=lambda one: one.key[2] not in HEADLINES):
        if change.leap:
            found.setdefault((change.key[0], change.key[1]), []).append(change)
    for (town, territory), leaping in sorted(found.items()):
        yield Leaps(Place(town, Territory(territory)), len(leaping), total[town, territory], leaping[0])


def _latest(records: Iterable[Record]) -> dict[tuple[tuple[str, str], str], str]:
    """Give the latest year with a value of each headline series, by (town, territory) and series."""
    found: dict[tuple[tuple[str, str], str], str] = {}
    for record in records:
        if record["value"] and record["series_id"] in HEADLINES:
            key = (record["town_id"], record["territory"]), record["series_id"]
            found[key] = max(found.get(key, ""), record["period"])
    return found


def file_of(town: str) -> str:
    """Name the file of a town's observations under data/."""
    return f"observations/{town}.csv"


def texts(after: dict[str, list[Record]]) -> dict[str, str]:
    """Give data/observations as text, one file a town, by path under data/."""
    return {file_of(town): files.text(OBSERVATIONS, records) for town, records in after.items()}


def origin(problem: Problem, after: dict[str, list[Record]]) -> tuple[str, str]:
    """Give the workbook and cell of the row that a problem is about; both empty when it is of no workbook of ours."""
    records = after.get(Path(problem.file).stem, [])
    if problem.file != file_of(Path(problem.file).stem) or not HEAD < problem.line <= HEAD + len(records):
        return "", ""
    record = records[problem.line - HEAD - 1]
    books = {source_id: name for name, source_id in sources().items()}
    return books.get(record["source_id"], ""), record["cell"]
