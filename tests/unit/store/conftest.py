"""A tiny valid data folder, and a hand to break it with."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from geo import store
from geo.model.tables import BY_NAME, TABLES, Table
from geo.store import files, schema
from geo.store.files import Part, Sheet
from geo.store.problems import Problem

Read = Callable[[bytes, str, Table], tuple[Part, list[Problem]]]
Found = dict[tuple[Table, tuple[tuple[str, str], ...]], list[Problem]]

NAMES = {"name_kk": "Ат", "name_ru": "Имя", "name_en": "Name"}
AT_TOWN = {"lat": "49.0", "lon": "61.0", "position_source_id": "bureau"}
OBSERVED = {
    "town_id": "quartz",
    "territory": "town",
    "series_id": "population",
    "unit": "person",
    "source_id": "bureau",
    "cell": "Лист 1!K12",
}
FILES = {"observations": "quartz"}
REGION_BOXES = {"east": (62, 48, 64, 50), "west": (60, 48, 62, 50)}

ROWS: dict[str, list[dict[str, str]]] = {
    "sources": [
        {
            "source_id": "bureau",
            "publisher": "Bureau",
            "title": "Year book, part 1",
            "address": "https://example.org/book",
            "published": "2025-06",
            "accessed": "2025-06-26",
            "licence": "not stated",
        }
    ],
    "notes": [{"note_id": f"caveat_{i}", "text_kk": "к", "text_ru": "р", "text_en": "e"} for i in (1, 2)],
    "regions": [{"region_id": i, **NAMES, "kind": "oblast", "source_id": "bureau"} for i in REGION_BOXES],
    "industries": [{"industry_id": "mining", **NAMES}],
    "towns": [
        {
            "town_id": "quartz",
            **NAMES,
            "region_id": "west",
            **AT_TOWN,
            "industry_id": "mining",
            "list_status": "current",
            "passport": "true",
            "founded": "1938",
            "source_id": "bureau",
            "note": "caveat_1 caveat_2",
        }
    ],
    "memberships": [
        {"town_id": "quartz", "list_id": "current_20", "statement": "named", "period": "2025", "source_id": "bureau"}
    ],
    "blocks": [{"block_id": "people", **NAMES}],
    "series": [
        {"series_id": "output", **NAMES, "block_id": "people", "unit": "mln_kzt"},
        {"series_id": "population", **NAMES, "block_id": "people", "unit": "person"},
    ],
    "indicators": [
        {
            "indicator_id": "people_total",
            **NAMES,
            **{f"definition_{x}": "…" for x in ("kk", "ru", "en")},
            "block_id": "people",
            "unit": "person",
            "direction": "up",
            "method": "series",
            "inputs": "population",
            "decimals": "0",
        }
    ],
    "observations": [
        {**OBSERVED, "period": "2022", "value": "1200"},
        {**OBSERVED, "period": "2023", "value": "1234.5", "status": "p", "note": "caveat_1"},
        {**OBSERVED, "period": "2024", "status": "C"},
    ],
    "regional": [
        {
            "region_id": region,
            "series_id": "population",
            "period": "2024",
            "value": "1e6",
            "unit": "person",
            "source_id": "bureau",
        }
        for region in ("east", "kazakhstan")
    ],
    "groups": [{"town_id": "quartz", "group_id": "a", "stability": "0.9", "method_version": "1"}],
    "coassignment": [{"town_id": "quartz", "other_id": "quartz", "share": "0.5"}],
    "composite": [{"town_id": "quartz", "low": "1", "median": "1.5", "high": "2"}],
    "wanted": [
        {
            "wanted_id": "wages_by_town",
            **NAMES,
            "block_id": "people",
            "supply_kk": "к",
            "supply_ru": "р",
            "supply_en": "e",
        }
    ],
    "network_edits": [
        {
            "edit_id": "missing_track",
            "carrier": "rail",
            "action": "split",
            "from_place": "halt",
            "to_place": "halt",
            "estimated": "true",
            "source_id": "bureau",
        }
    ],
    "group_checks": [{"check_id": "gap", "setting": "3", "value": "-0.1"}],
    "group_features": [{"indicator_id": "people_total", "theme": "people", "coverage": "1", "verdict": "kept"}],
    "redirects": [{"kind": "town", "old_id": "flint", "new_id": "quartz"}],
    "measures": [{"measure_id": "science", "deadline": "2025-12-01", "source_id": "bureau"}],
    "enterprises": [
        {
            "enterprise_id": "pit",
            "town_id": "quartz",
            **NAMES,
            "industry_id": "mining",
            "role": "major",
            "source_id": "bureau",
        }
    ],
    "projects": [
        {
            "project_id": "mill",
            "town_id": "quartz",
            **NAMES,
            "sector": "mining",
            "cost": "10.5",
            "cost_unit": "mln_usd",
            "status": "planned",
            "source_id": "bureau",
        }
    ],
    "zones": [
        {
            "zone_id": "here",
            "kind": "iz",
            **NAMES,
            "region_id": "west",
            **AT_TOWN,
            "precision": "city",
            "status": "planned",
            "source_id": "bureau",
        },
        {
            "zone_id": "somewhere",
            "kind": "sez",
            **NAMES,
            "region_id": "west",
            "precision": "unknown",
            "status": "unknown",
            "source_id": "bureau",
        },
    ],
    "zone_facts": [{"zone_id": "here", "attribute": "area", "value": "12", "unit": "hectare", "source_id": "bureau"}],
    "places": [{"place_id": "halt", **NAMES, "kind": "station", "lat": "49", "lon": "61", "source_id": "bureau"}],
    "corridors": [{"corridor_id": "silk", **NAMES, "mode": "rail", "schematic": "true", "source_id": "bureau"}],
    "corridor_stops": [
        {
            "corridor_id": "silk",
            "branch": "1",
            "position": str(position),
            "place_id": "halt",
            "carrier": "rail",
            "source_id": "bureau",
        }
        for position in range(1, 12)
    ],
    "corridor_facts": [
        {
            "corridor_id": "silk",
            "attribute": "length",
            "value": "8445",
            "unit": "km",
            "status": "actual",
            "source_id": "bureau",
        }
    ],
    "national": [
        {"statement_id": "towns", "value": "20", "unit": "count", "period": "2024", "source_id": "bureau"},
    ],
    "settlements": [
        {
            "settlement_id": "gn_1",
            "name": "Halt",
            "country": "KZ",
            "lat": "49.0",
            "lon": "61.0",
            "population": "0",
            "source_id": "bureau",
        }
    ],
    "network_links": [
        {
            "link_id": "rail_01",
            "carrier": "rail",
            "action": "bend",
            "from_id": "quartz",
            "estimated": "false",
            "source_id": "bureau",
        }
    ],
    "network_nodes": [{"node_id": f"rail_{i}", "carrier": "rail", "lat": "49.0", "lon": f"61.{i}"} for i in (1, 2)],
    "network_edges": [
        {
            "from_id": "rail_1",
            "to_id": "rail_2",
            "carrier": "rail",
            "km": "8.5",
            "abroad_km": "0.0",
            "method": "data",
            "source_id": "bureau",
        }
    ],
    "network_checks": [
        {
            "check_id": "rail_01",
            "carrier": "rail",
            "stops": "quartz gn_1",
            "inside": "false",
            "published_km": "8",
            "source_id": "bureau",
        }
    ],
    "distances": [{"from_id": "quartz", "carrier": "rail", "target": "port", "status": "off_network"}],
    "surroundings": [{"from_id": "quartz", "population_50km": "0"}],
    "gateways": [
        {
            "gateway_id": "gate",
            "kind": "border_rail",
            **NAMES,
            "neighbour": "china",
            **AT_TOWN,
            "precision": "site",
            "source_id": "bureau",
        }
    ],
}


@dataclass(frozen=True)
class Data:
    """A data folder to be broken."""

    folder: Path

    def path(self, file: str) -> Path:
        return self.folder / file

    def file(self, table: str) -> str:
        """Name the file of a table, which may be one in a folder."""
        return f"{table}/{FILES.get(table, 'all')}.csv" if BY_NAME[table].folder else f"{table}.csv"

    def edit(self, file: str, change: Callable[[str], str]) -> None:
        """Rewrite the text of a file."""
        self.path(file).write_bytes(change(self.path(file).read_bytes().decode()).encode())

    def put(self, file: str, line: int, **values: str) -> None:
        """Set values of a row, by the line that it stands on."""
        lines = list(csv.reader(self.path(file).open(encoding="utf-8", newline="")))
        for column, value in values.items():
            lines[line - 1][lines[0].index(column)] = value
        self.path(file).write_text(as_csv(lines), encoding="utf-8")

    def problems(self) -> list[tuple[str, int, str, str, str]]:
        return [(p.file, p.line, p.column, p.rule, p.value) for p in store.check(self.folder)]


def as_csv(lines: list[list[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()


def box(west: float, south: float, east: float, north: float) -> dict[str, object]:
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


@pytest.fixture(scope="session")
def found() -> Found:
    """Keep what the rows of a table break, by its files: nothing else can change it."""
    return {}


@pytest.fixture(scope="session")
def read() -> Read:
    """Keep what a file reads as, by its content: of a damaged folder all files but one are as before."""
    return cache(files._read)


@pytest.fixture(autouse=True)
def unchanged_tables_are_read_and_checked_once(monkeypatch: pytest.MonkeyPatch, read: Read, found: Found) -> None:
    monkeypatch.setattr(files, "_read", read)
    check = schema.check

    def remembered(sheet: Sheet) -> list[Problem]:
        key = (sheet.table, tuple((part.file, part.text) for part in sheet.parts))
        if key not in found:
            found[key] = check(sheet)
        return list(found[key])

    monkeypatch.setattr(schema, "check", remembered)


@pytest.fixture
def data(tmp_path: Path) -> Data:
    data = Data(tmp_path / "data")
    folder = data.folder
    for table in TABLES:
        header = [field.name for field in table.fields]
        path = folder / data.file(table.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            as_csv([header, *([row.get(name, "") for name in header] for row in ROWS.get(table.name, ()))]),
            encoding="utf-8",
        )
    features = [
        {"type": "Feature", "properties": {"region_id": region}, "geometry": box(*bounds)}
        for region, bounds in REGION_BOXES.items()
    ]
    (folder / "geometry").mkdir()
    regions = {"type": "FeatureCollection", "features": features}
    (folder / "geometry" / "regions.geojson").write_text(json.dumps(regions), encoding="utf-8")
    return data
