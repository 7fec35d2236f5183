"""Describe data/ as a Frictionless Data Package v2 (https://datapackage.org/standard/data-package/)."""

import csv
import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

from geo.model.tables import TABLES, Field, Table
from geo.store import files

LICENCES = {"title": "By source and by layer", "path": "LICENSES.md"}
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
FILE = "datapackage.json"
PROJECT = Path(__file__).parents[2] / "pyproject.toml"

Descriptor = dict[str, Any]


def describe(folder: Path) -> Descriptor:
    """Make the descriptor of a data folder from the tables, its files and the project's version.

    Its version is a SemVer one: that of the project, with that of the content as build metadata (0.1.0+3fa9c1d2e4b5).
    """
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    return {
        "$schema": PROFILE,
        "name": project["name"],
        "title": "Monotown Atlas of Kazakhstan: data",
        "description": project["description"],
        "version": f"{project['version']}+{files.version(folder)}",
        "licenses": [LICENCES],
        "sources": [{"title": publisher} for publisher in _publishers(folder)],
        "resources": [
            *(_table(table, folder) for table in TABLES),
            *(_geometry(path, folder) for path in sorted((folder / files.GEOMETRY).glob("*.geojson"))),
        ],
    }


def text(folder: Path) -> str:
    """Write the descriptor as the JSON that is committed."""
    return json.dumps(describe(folder), ensure_ascii=False, indent=2) + "\n"


def described_version(folder: Path) -> str:
    """Give the version of the content that was found valid and described last; empty when none can be told."""
    path = folder / FILE
    if not path.exists():
        return ""
    try:
        version = json.loads(path.read_text(encoding="utf-8"))["version"]
    except (ValueError, KeyError, TypeError):
        return ""
    return str(version).partition("+")[2]


def _publishers(folder: Path) -> list[str]:
    (table,) = (table for table in TABLES if table.name == "sources")
    found = set()
    for path in files.paths(folder, table):
        with path.open(encoding="utf-8", newline="") as file:
            found |= {row["publisher"] for row in csv.DictReader(file)}
    return sorted(found)


def _table(table: Table, folder: Path) -> Descriptor:
    paths = [path.relative_to(folder).as_posix() for path in files.paths(folder, table)]
    return {
        "name": table.name,
        "type": "table",
        "description": table.says,
        "path": paths if table.folder else f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table),
    }


def _schema(table: Table) -> Descriptor:
    # A primary key may not have empty cells, a unique key may.
    unique = all(table.field(name).required for name in table.key)
    schema: Descriptor = {
        "fields": [_field(field) for field in table.fields],
        **({"primaryKey": list(table.key)} if unique else {"uniqueKeys": [list(table.key)]}),
    }
    keys = [_foreign_key(field) for field in table.fields if field.refers and not field.many]
    return {**schema, "foreignKeys": keys} if keys else schema


def _field(field: Field) -> Descriptor:
    constraints: Descriptor = {"required": True} if field.required else {}
    if field.pattern:
        constraints["pattern"] = field.pattern
    if field.choices:
        constraints["enum"] = [str(choice) for choice in field.choices]
    if field.minimum is not None:
        constraints["minimum"] = _number(field.minimum)
    if field.maximum is not None:
        constraints["maximum"] = _number(field.maximum)
    described = {"name": field.name, "type": field.dtype, "description": field.says, "constraints": constraints}
    return {name: value for name, value in described.items() if value}


def _number(bound: float) -> float:
    return int(bound) if bound == int(bound) else bound


def _foreign_key(field: Field) -> Descriptor:
    table, column = field.refers.split(".")
    return {"fields": [field.name], "reference": {"resource": table, "fields": [column]}}


def _geometry(path: Path, folder: Path) -> Descriptor:
    content = path.read_bytes()
    return {
        "name": f"geometry-{path.stem}",
        "description": "Geometry in EPSG:4326, GeoJSON (RFC 7946)",
        "path": path.relative_to(folder).as_posix(),
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
        "licenses": [LICENCES],
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
