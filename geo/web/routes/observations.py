"""Values of indicators as CSV and JSON, with their metadata beside; tables of data/ as a Data Package."""

from functools import lru_cache
from typing import Any

import pandas as pd

from geo.exports import metadata, observations
from geo.exports.csv import file_name
from geo.exports.records import csv, records, table_rows
from geo.exports.tables import explained
from geo.model.atlas import Atlas
from geo.model.tables import BY_NAME
from geo.model.vocabulary import Territory
from geo.store import datapackage, licences
from geo.web.routes.answers import CSV, CSVM, JSON, JSONLD, MARKDOWN, ZIP, Answer, Asked, Link
from geo.web.routes.features import paging
from geo.web.routes.operations import Operation
from geo.web.routes.parameters import Parameter, one_of, some_of, whole, years
from geo.web.routes.readme import brief

MOST_ROWS, MOST_INDICATORS = 10_000, 10
MOST_PAGES = 32  # of tables, kept in memory


def towns(atlas: Atlas) -> tuple[str, ...]:
    """Give the ids of all towns."""
    return tuple(atlas.towns["town_id"])


def indicators(atlas: Atlas) -> tuple[str, ...]:
    """Give the ids of all indicators."""
    return tuple(atlas.indicators["indicator_id"])


INDICATOR = one_of("indicator", "Indicator; indicators.json lists them", indicators)
TABLE = one_of("table", "Table of the data", lambda _: tuple(BY_NAME))
PAGE = (
    whole("limit", "How many rows to give at most", low=1, high=MOST_ROWS, default=MOST_ROWS),
    whole("offset", "How many rows to pass over", low=0, default=0),
)
FILTERS: tuple[Parameter, ...] = (
    some_of(
        "indicator",
        f"Indicators, at most {MOST_INDICATORS}, split by commas; indicators.json lists them",
        indicators,
        most=MOST_INDICATORS,
        required=True,
    ),
    some_of("town", "Towns, split by commas; without it all", towns),
    some_of(
        "territory",
        "Areas that values speak of, split by commas: the town, the city administration, the district; without it all",
        lambda _: tuple(str(area) for area in (Territory.TOWN, Territory.AKIMAT, Territory.DISTRICT)),
    ),
    years("period", "Year or interval of years: 2010, 2010/2024, 2010/.., ../2024; without it all"),
    *PAGE,
)


def _selected(asked: Asked, media_type: str) -> tuple[Any, int, tuple[Link, ...]]:
    """Give the page of rows, how many match in all, and the links around the page."""
    first, last = asked.values["period"]
    limit, offset = asked.values["limit"], asked.values["offset"]
    rows = observations.select(
        asked.atlas,
        asked.values["indicator"],
        towns=asked.values["town"],
        territories=asked.values["territory"],
        first=first,
        last=last,
    )
    links = (
        Link(asked.again(), "self", media_type),
        *paging(asked, media_type, matched=len(rows), limit=limit, offset=offset),
        *(Link(asked.url(f"indicators/{one}.metadata.json"), "describedby", JSON) for one in asked.values["indicator"]),
        *asked.terms(),
    )
    return rows.iloc[offset : offset + limit], len(rows), links


def observations_csv(asked: Asked) -> Answer:
    """Give values as CSV; the Link header leads to the next page."""
    page, matched, links = _selected(asked, "text/csv")
    of = (*asked.values["indicator"], *asked.values["town"])
    when = (f"{page['period'].min()}-{page['period'].max()}",) if len(page) else ()
    name = file_name("observations", *of, *when, version=asked.atlas.version, extension="csv")
    content = _explained(page, asked.atlas, asked.readme)
    return Answer(content, CSV, links, name, {"X-Total-Count": str(matched)})


def observations_json(asked: Asked) -> Answer:
    """Give values as JSON."""
    page, matched, links = _selected(asked, JSON)
    return Answer(
        {
            "version": asked.atlas.version,
            "numberMatched": matched,
            "numberReturned": len(page),
            "links": [link.document() for link in links],
            "observations": records(page),
        }
    )


def indicators_json(asked: Asked) -> Answer:
    """List the indicators."""
    return Answer(
        {
            "version": asked.atlas.version,
            "indicators": [
                {
                    "id": row["indicator_id"],
                    "name": metadata.in_languages(row, "name"),
                    "unit": row["unit"],
                    "block": row["block_id"],
                    "links": [link.document() for link in _beside(asked, row["indicator_id"])],
                }
                for row in map(asked.atlas.indicator, indicators(asked.atlas))
            ],
        }
    )


def _beside(asked: Asked, indicator_id: str) -> tuple[Link, ...]:
    """Give the links between the files of an indicator."""
    here = f"indicators/{indicator_id}"
    return (
        Link(asked.url(f"{here}.csv"), "enclosure", "text/csv", "Values"),
        Link(asked.url(f"{here}.metadata.json"), "describedby", JSON, "Definition, sources and caveats"),
        Link(asked.url(f"{here}.csv-metadata.json"), "describedby", CSVM, "Columns (CSV on the Web)"),
        Link(asked.url(f"{here}.zip"), "enclosure", ZIP, "All of these (Data Package)"),
        Link(asked.url(f"datasets/{indicator_id}.jsonld"), "describedby", JSONLD, "Dataset (schema.org)"),
    )


def _explained(rows: pd.DataFrame, atlas: Atlas, readme: str) -> bytes:
    return csv(explained(rows, readme, brief(atlas.version)))


def _values(asked: Asked, name: str) -> bytes:
    return _explained(observations.of_indicator(asked.atlas, name), asked.atlas, asked.readme)


def indicator_csv(asked: Asked) -> Answer:
    """Give all values of an indicator as CSV."""
    name = asked.values["indicator"]
    as_file = file_name(name, version=asked.atlas.version, extension="csv")
    return Answer(_values(asked, name), CSV, (*_beside(asked, name)[1:], *asked.terms()), as_file)


def indicator_metadata(asked: Asked) -> Answer:
    """Tell what an indicator is, what it covers, where it comes from."""
    name = asked.values["indicator"]
    described = metadata.indicator(asked.atlas, name)
    return Answer({**described, "links": [link.document() for link in (*_beside(asked, name), *asked.terms())]})


def indicator_csvw(asked: Asked) -> Answer:
    """Describe the columns of an indicator's CSV."""
    name = asked.values["indicator"]
    title = asked.atlas.indicator(name)["name_en"]
    return Answer(metadata.csvw(name, title, asked.url(f"indicators/{name}.csv")), CSVM)


def indicator_zip(asked: Asked) -> Answer:
    """Pack an indicator with all that explains it."""
    name = asked.values["indicator"]
    packed = metadata.archive(asked.atlas, name, _values(asked, name), licences.text(asked.atlas))
    return Answer(packed, ZIP, (), file_name(name, version=asked.atlas.version, extension="zip"))


@lru_cache(maxsize=MOST_PAGES)
def _table(atlas: Atlas, name: str, offset: int, limit: int, readme: str) -> bytes:
    return _explained(table_rows(atlas, name, offset, limit), atlas, readme)


def table(asked: Asked) -> Answer:
    """Give a table of the data as CSV; the Link header leads to the next page."""
    name, limit, offset = (asked.values[key] for key in ("table", "limit", "offset"))
    matched = len(asked.atlas.table(name))
    links = (
        Link(asked.url("datapackage.json"), "describedby", JSON),
        *paging(asked, "text/csv", matched=matched, limit=limit, offset=offset),
        *asked.terms(),
    )
    content = _table(asked.atlas, name, offset, limit, asked.readme)
    as_file = file_name(name, version=asked.atlas.version, extension="csv")
    return Answer(content, CSV, links, as_file, {"X-Total-Count": str(matched)})


@lru_cache(maxsize=4)
def _described(atlas: Atlas) -> dict[str, Any]:
    return datapackage.describe(atlas.folder)


def package(asked: Asked) -> Answer:
    """Describe the tables as a Data Package whose files are the addresses of the tables, or of their pages."""
    described = _described(asked.atlas)
    tables = [
        {**resource, "path": _paths(asked, resource["name"]), "schema": _with_readme(resource["schema"])}
        for resource in described["resources"]
        if resource["name"] in BY_NAME
    ]
    terms = [{"title": "By source and by layer", "path": asked.url("licences.md")}]
    return Answer({**described, "licenses": terms, "resources": tables})


def _paths(asked: Asked, name: str) -> str | list[str]:
    """Give the address of a table; of one that is longer than a page, those of its pages in order."""
    rows = len(asked.atlas.table(name))
    if rows <= MOST_ROWS:
        return asked.url(f"tables/{name}.csv")
    return [asked.url(f"tables/{name}.csv", limit=MOST_ROWS, offset=offset) for offset in range(0, rows, MOST_ROWS)]


def _with_readme(schema: dict[str, Any]) -> dict[str, Any]:
    """Describe the column that the tables have here beyond those of data/."""
    return {**schema, "fields": [*schema["fields"], metadata.field(observations.LINK)]}


def terms(asked: Asked) -> Answer:
    """Give the licences."""
    return Answer(licences.text(asked.atlas).encode("utf-8"), MARKDOWN)


OPERATIONS = (
    Operation("observations_csv", "observations.csv", observations_csv, (CSV,), (), FILTERS),
    Operation("observations_json", "observations.json", observations_json, (JSON,), (), FILTERS),
    Operation("indicators", "indicators.json", indicators_json, (JSON,)),
    Operation("indicator_csv", "indicators/{indicator}.csv", indicator_csv, (CSV,), (INDICATOR,)),
    Operation("indicator_metadata", "indicators/{indicator}.metadata.json", indicator_metadata, (JSON,), (INDICATOR,)),
    Operation("indicator_csvw", "indicators/{indicator}.csv-metadata.json", indicator_csvw, (CSVM,), (INDICATOR,)),
    Operation("indicator_zip", "indicators/{indicator}.zip", indicator_zip, (ZIP,), (INDICATOR,)),
    Operation("datapackage", "datapackage.json", package, (JSON,)),
    Operation("table", "tables/{table}.csv", table, (CSV,), (TABLE,), PAGE),
    Operation("licences", "licences.md", terms, (MARKDOWN,)),
)
