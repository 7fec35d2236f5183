"""A small hand-made Atlas: three towns, few series, every kind of gap. All figures are made up for the tests."""

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

from geo import store
from geo.model.atlas import Atlas
from geo.model.tables import BY_NAME, TABLES

settings.register_profile("atlas", deadline=None)  # no test asserts on wall time
settings.load_profile("atlas")

NOTE = {"text_kk": "қазақша", "text_ru": "по-русски", "text_en": "in English"}
DTYPES = {"number": float, "integer": int, "boolean": bool}


def frame(name, rows):
    columns = BY_NAME[name].fields
    empty = {f.name: {"number": float("nan"), "integer": 0, "boolean": False}.get(f.dtype, "") for f in columns}
    records = [{**empty, **row} for row in rows]
    for row in records:
        assert set(row) == set(empty), set(row) - set(empty)
    made = pd.DataFrame(records, columns=list(empty))
    return made.astype({f.name: DTYPES[f.dtype] for f in columns if f.dtype in DTYPES and len(made)})


def named(key, row_id, name, **more):
    return {key: row_id, "name_kk": f"{name} kk", "name_ru": f"{name} ru", "name_en": name, **more}


def indicator(row_id, unit, method, inputs, *, block="people", direction="neither", decimals=0, note=""):
    definitions = {f"definition_{x}": f"{row_id} in {x}" for x in ("kk", "ru", "en")}
    return named(
        "indicator_id",
        row_id,
        row_id.replace("_", " ").capitalize(),
        **definitions,
        block_id=block,
        unit=unit,
        direction=direction,
        method=method,
        inputs=inputs,
        decimals=decimals,
        note=note,
    )


def observations(town_id, territory, series_id, unit, cells):
    """cells: {year: value | (value, status) | (value, status, note)}; None is a row without a value."""
    rows = []
    for column, (year, cell) in enumerate(cells.items()):
        value, status, note = ((*cell, "", "") if isinstance(cell, tuple) else (cell, "", ""))[:3]
        rows.append(
            {"town_id": town_id, "territory": territory, "series_id": series_id, "period": str(year), "unit": unit,
             "value": float("nan") if value is None else float(value), "status": status, "note": note,
             "source_id": f"book_{town_id}", "cell": f"Sheet {town_id}!{chr(67 + column)}{len(series_id)}"}
        )  # fmt: skip
    return rows


SERIES = (
    ("population", "persons"),
    ("births", "persons"),
    ("migration", "persons"),
    ("investment", "mln_kzt"),
    ("investment_index", "percent"),
)
OBSERVATIONS = (
    *observations("alpha", "town", "population", "persons",
                  {2019: 70_000, 2020: 72_000, 2021: (73_000, "b", "census_break"), 2022: 73_500, 2024: (75_000, "p")}),
    *observations("alpha", "town", "births", "persons",
                  {2019: 700, 2020: 1_420, 2021: (None, "C"), 2022: 1_000, 2024: (1_500, "r")}),
    *observations("alpha", "town", "migration", "persons", {2022: -250, 2023: 0, 2024: -310}),
    *observations("alpha", "town", "investment", "mln_kzt", {2015: 100, 2016: 120, 2017: 150, 2018: (None, "C")}),
    *observations("alpha", "town", "investment_index", "percent", {2014: 80, 2015: 125, 2016: 110, 2017: (120, "p")}),
    *observations("alpha", "akimat", "population", "persons", {2020: 92_000, 2024: 96_000}),
    *observations("beta", "town", "population", "persons", {2020: 30_000, 2022: 29_000, 2024: 28_000}),
    *observations("beta", "town", "births", "persons", {2020: 300, 2022: (None, "M")}),
    *observations("beta", "town", "migration", "persons", {2022: 120, 2024: -310}),
    *observations("gamma", "district", "population", "persons", {2020: 45_000, 2023: 44_000}),
    *observations("gamma", "akimat", "births", "persons", {2023: 500}),
    *observations("gamma", "district", "investment", "mln_kzt", {2015: 0, 2016: 5}),
)  # fmt: skip
TABLE_ROWS = {
    "sources": [
        {"source_id": f"book_{x}", "publisher": "Bureau <of> Statistics", "title": f"=Workbook {x}",
         "accessed": "2025-06-26", "address": f"https://example.org/{x}", "published": "2025", "licence": "not stated"}
        for x in ("alpha", "beta", "gamma")
    ],
    "notes": [
        {"note_id": "census_break", "text_kk": "Санақтан кейін қайта есептелген", "text_ru": "Пересчёт после переписи",
         "text_en": "Recounted after the census"},
        {"note_id": "population_end_of_year", **NOTE},
    ],
    "regions": [named("region_id", "north", "North", kind="oblast", source_id="book_alpha")],
    "industries": [named("industry_id", "mining", "Mining")],
    "blocks": [named("block_id", "people", "People"), named("block_id", "money", "Money")],
    "towns": [
        named("town_id", town_id, name, region_id="north", lat=50.0 + n, lon=70.0 + n, industry_id="mining",
              list_status="current", passport=passport, position_source_id="book_alpha", source_id="book_alpha")
        for n, (town_id, name, passport) in enumerate(
            [("alpha", "Alpha", True), ("beta", "Beta <b>&", True), ("gamma", "Gamma", False)])
    ],
    "series": [named("series_id", x, x.capitalize(), block_id="people", unit=unit) for x, unit in SERIES],
    "indicators": [
        indicator("population", "persons", "series", "population"),
        indicator("birth_rate", "per_1000", "per_thousand", "births population", decimals=2, direction="up"),
        indicator("migration", "persons", "series", "migration", direction="up"),
        indicator("investment", "mln_kzt", "series", "investment", block="money", decimals=1, direction="up"),
        indicator("investment_real", "percent", "chained", "investment_index", block="money", decimals=1),
    ],
    "observations": list(OBSERVATIONS),
}  # fmt: skip


def make_atlas(**tables):
    """The small Atlas, with some tables replaced by other rows."""
    rows = {**TABLE_ROWS, **tables}
    held = {field.name for field in fields(Atlas)}
    frames = {table.name: frame(table.name, rows.get(table.name, [])) for table in TABLES if table.name in held}
    return Atlas(**frames, version="0123456789ab", folder=Path("data"))


@pytest.fixture(scope="session")
def small_atlas():
    return make_atlas()


@pytest.fixture(scope="session")
def atlas_of():
    """Make a small Atlas from other rows of some tables: `atlas_of(observations=[...])`."""
    return make_atlas


@pytest.fixture(scope="session")
def committed():
    """The Atlas of the committed data, read once."""
    return store.load()


@pytest.fixture(scope="session", autouse=True)
def scanned_once() -> Iterator[None]:
    """Search the installed packages for components of Streamlit once: each AppTest would do it anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield
