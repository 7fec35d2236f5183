"""Sites as an Excel workbook: sheets of sites, of every dated fact, of ways, of sources, and what the columns mean."""

from collections.abc import Iterable, Sequence

import pandas as pd

from geo.analysis import sites as of
from geo.exports.excel import workbook_bytes
from geo.exports.tables import About
from geo.model.atlas import Atlas
from geo.views import sites as views
from geo.views.facts import terms_text
from geo.views.tables import SOURCE_COLUMNS
from geo.views.words import Words

Cells = Sequence[object]


def sites(atlas: Atlas, table: pd.DataFrame, site_ids: Sequence[str], words: Words, about: About) -> bytes:
    """Write sites with their facts, ways and sources as an .xlsx file; table is `geo.analysis.sites.sites`.

    Numbers are numbers, what is unknown is an empty cell, and text never runs as a formula.
    """
    chosen = [views.site(table, one) for one in site_ids]
    facts = of.facts(atlas)
    facts = facts[facts["site_id"].isin(site_ids)]
    ids = [str(row["source_id"]) for row in chosen] + list(facts["source_id"])
    sheets = {
        "sites": _site_rows(atlas, table, chosen, words),
        "facts": _fact_rows(facts, chosen, words),
        "ways": _way_rows(atlas, chosen, words),
        "sources": _source_rows(atlas, ids, words),
        "readme": [*_readme(atlas, words), *([line] for line in (about.citation, about.licence))],
    }
    frames = {words(f"workbook-{name}"): _frame(rows) for name, rows in sheets.items()}
    return workbook_bytes(frames, title=words("workbook-about"), creator=words("app-title"))


def _frame(rows: Iterable[Cells]) -> pd.DataFrame:
    heading, *cells = rows
    return pd.DataFrame(cells, columns=[str(text) for text in heading], dtype=object)


def _site_rows(atlas: Atlas, table: pd.DataFrame, chosen: Sequence[dict[str, object]], words: Words) -> Iterable[Cells]:
    numbers = ["area", "free_area", "premises", "occupancy", "tenants", "projects", "investment", "jobs", "founded"]
    answers = [of.BUILDING, *of.UTILITIES]
    yield [
        "id",
        words("site-heading-site"),
        words("site-column-kind"),
        words("site-heading-place"),
        words("site-column-status"),
        words("workbook-status-year"),
        "lat",
        "lon",
        words("workbook-precision"),
        words("site-completeness"),
        *(words(f"workbook-{one}") for one in numbers),
        *(words(f"site-column-{one}") for one in answers),
        *(f"{words(f'site-column-{one}')}, {words.unit('km')}" for one in of.DISTANCES),
        words("workbook-unknown"),
        words("workbook-source"),
    ]
    for row in chosen:
        status = row["status"] if isinstance(row["status"], str) else "unknown"
        yield [
            row["site_id"],
            words.name(row),
            words(f"site-kind-{row['kind']}"),
            views.place(atlas, row, words),
            words(f"zone-status-{status}"),
            row["status_period"],
            row["lat"],
            row["lon"],
            words(f"precision-{row['precision']}"),
            round(float(str(row["completeness"])), 2),
            *(row[one] for one in numbers),
            *(views.cell(row[one], one, words) or None for one in answers),
            *(row[one] for one in of.DISTANCES),
            ", ".join(words(f"site-stated-{one}") for one in of.unknowns(table, str(row["site_id"]))),
            row["source_id"],
        ]


def _fact_rows(facts: pd.DataFrame, chosen: Sequence[dict[str, object]], words: Words) -> Iterable[Cells]:
    names = {row["site_id"]: words.name(row) for row in chosen}
    yield [
        "id",
        words("site-heading-site"),
        words("site-heading-what"),
        words("workbook-value"),
        words("workbook-unit"),
        words("workbook-answer"),
        words("workbook-year"),
        words("workbook-status"),
        words("workbook-source"),
    ]
    for row in facts.to_dict("records"):
        yield [
            row["site_id"],
            names[row["site_id"]],
            words(f"zone-attribute-{row['attribute']}"),
            row["value"],
            words.unit(row["unit"]) if row["unit"] else None,
            words(f"answer-{row['answer']}") if row["answer"] else None,
            int(row["period"]) if row["period"] else None,
            words(f"fact-status-{row['status']}") if row["status"] else None,
            row["source_id"],
        ]


def _way_rows(atlas: Atlas, chosen: Sequence[dict[str, object]], words: Words) -> Iterable[Cells]:
    yield [
        "id",
        words("site-heading-site"),
        words("workbook-way"),
        words("workbook-target"),
        words.unit("km"),
        words("workbook-second"),
        words("workbook-estimated"),
        words("workbook-access"),
        words("workbook-note"),
    ]
    for row in chosen:
        for one in (*of.DISTANCES, *of.POSTS):
            way = of.way(atlas, str(row["from_id"]), one)
            reached = way["status"] == "reached"
            yield [
                row["site_id"],
                words.name(row),
                words(f"site-column-{one}"),
                views.target_name(atlas, str(way["to_id"]), words) if reached else None,
                way["km"],
                way["second_km"],
                way["estimated_km"],
                way["access_km"],
                None if reached else words(f"site-way-{way['status']}"),
            ]


def _source_rows(atlas: Atlas, ids: Iterable[str], words: Words) -> Iterable[Cells]:
    yield [words("workbook-source"), *(words(f"workbook-{one}") for one in SOURCE_COLUMNS)]
    for one in sorted({word for text in ids for word in text.split()}):
        row = atlas.source(one)
        told = {**row, "licence": terms_text(row["licence"], words)}
        yield [one, *(told[field] for field in SOURCE_COLUMNS)]


def _readme(atlas: Atlas, words: Words) -> Iterable[Cells]:
    yield [words("workbook-about")]
    for line in ("empty", "facts-text", "km", "position"):
        yield [words(f"workbook-{line}")]
    yield [words("workbook-version", version=atlas.version)]
