"""What stands beside a file of values: definition, coverage, sources and caveats of an indicator, and its columns."""

import io
import zipfile
from typing import Any

import orjson

from geo.exports import observations
from geo.exports.records import records, words_of
from geo.exports.tables import FIRST
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views.markdown import plain
from geo.views.words import words

Document = dict[str, Any]


def in_languages(row: dict[str, Any], column: str) -> dict[str, str]:
    """Give a label in all languages by its code."""
    return {str(language): row[f"{column}_{language}"] for language in Language}


def unit_labels(unit: str) -> dict[str, str]:
    """Give the short label of a unit in all languages by code."""
    return {str(language): words(language).unit(unit) for language in Language}


def indicator(atlas: Atlas, indicator_id: str) -> Document:
    """Describe an indicator: KeyError when there is none."""
    row = atlas.indicator(indicator_id)
    frame = observations.of_indicator(atlas, indicator_id)
    held = frame[frame["value"].notna()]
    sources = words_of(frame["source_id"])
    behind = atlas.sources[atlas.sources["source_id"].isin(sources)]
    notes = words_of([*frame["note"], row["note"], *behind["note"]])
    return {
        "id": indicator_id,
        "version": atlas.version,
        "name": in_languages(row, "name"),
        "definition": in_languages(row, "definition"),
        "block": row["block_id"],
        "unit": {"id": row["unit"], "label": unit_labels(row["unit"])},
        "direction": row["direction"],
        "method": row["method"],
        "inputs": row["inputs"].split(),
        "decimals": int(row["decimals"]),
        "coverage": {
            "towns": sorted(held["town_id"].unique().tolist()),
            "territories": sorted(held["territory"].unique().tolist()),
            "first": int(held["period"].min()) if len(held) else None,
            "last": int(held["period"].max()) if len(held) else None,
            "rows": len(frame),
            "values": len(held),
        },
        "columns": [column(each) for each in observations.WRITTEN],
        "sources": records(behind),
        "notes": [
            {"id": note_id, "text": in_languages(atlas.note(note_id), "text")}
            for note_id in notes
        ],
    }  # fmt: skip


def column(each: observations.Column) -> Document:
    """Describe a column."""
    return {"name": each.name, "type": each.dtype, "description": each.says}


def field(each: observations.Column) -> Document:
    """Describe a column as a Data Package does."""
    return {**column(each), **({"constraints": {"required": True}} if each.required else {})}


def csvw(indicator_id: str, name: str, url: str) -> Document:
    """Describe the CSV at `url` by CSV on the Web (W3C Recommendation, 2015)."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": url,
        "dc:title": name,
        "dc:identifier": indicator_id,
        "dialect": {"encoding": "utf-8", "header": True, "delimiter": ",", "lineTerminators": ["\r\n", "\n"]},
        "tableSchema": {
            "columns": [
                {
                    "name": each.name,
                    "titles": each.name,
                    "datatype": each.dtype,
                    "dc:description": each.says,
                    **({"required": True} if each.required else {}),
                }
                for each in observations.WRITTEN
            ],
            "primaryKey": ["indicator_id", "town_id", "territory", "period"],
        },
    }


def datapackage(atlas: Atlas, indicator_id: str) -> Document:
    """Describe the file of an indicator as a Data Package of one table, for the ZIP."""
    row = atlas.indicator(indicator_id)
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"monotown-atlas-{indicator_id.replace('_', '-')}",
        "title": row["name_en"],
        "description": row["definition_en"],
        "version": f"0.0.0+{atlas.version}",
        "licenses": [{"title": "By source and by layer", "path": "LICENSES.md"}],
        "resources": [
            {
                "name": indicator_id,
                "type": "table",
                "path": f"{indicator_id}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {
                    "fields": [field(each) for each in observations.WRITTEN],
                    "primaryKey": ["indicator_id", "town_id", "territory", "period"],
                },
            }
        ],
    }


def archive(atlas: Atlas, indicator_id: str, values: bytes, licences: str) -> bytes:
    """Pack an indicator with all that explains it: a valid Data Package; equal data, equal bytes.

    values: the CSV file, as it is given alone.
    """
    files = {
        f"{indicator_id}.csv": values,
        f"{indicator_id}.metadata.json": orjson.dumps(indicator(atlas, indicator_id), option=orjson.OPT_INDENT_2),
        "datapackage.json": orjson.dumps(datapackage(atlas, indicator_id), option=orjson.OPT_INDENT_2),
        "README.md": _readme(atlas, indicator_id).encode("utf-8"),
        "LICENSES.md": licences.encode("utf-8"),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name, FIRST), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _readme(atlas: Atlas, indicator_id: str) -> str:
    """Say what the files are, in the three languages."""
    row = atlas.indicator(indicator_id)
    parts = []
    for language in Language:
        w = words(language)
        parts.append(
            f"# {plain(w.name(row))}\n\n{plain(w.name(row, 'definition'))}\n\n"
            + w(
                "api-readme",
                file=f"{indicator_id}.csv",
                metadata=f"{indicator_id}.metadata.json",
                version=atlas.version,
            )
        )
    return "\n\n".join(parts) + "\n"
