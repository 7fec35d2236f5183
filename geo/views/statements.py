"""What publications state of zones, projects and corridors, as labelled lines with date and source."""

import math
from dataclasses import dataclass

import pandas as pd

from geo.analysis.corridors import decimals
from geo.model.atlas import Atlas, Row
from geo.views.facts import value_text
from geo.views.words import Words


@dataclass(frozen=True, slots=True)
class Statement:
    """One line: `label: text (when)`; `when` is a year, a status, both or nothing."""

    label: str
    text: str
    when: str
    source_id: str
    attribute: str = ""


def zone_statements(atlas: Atlas, zone_id: str, words: Words) -> list[Statement]:
    """Say every dated fact about a zone, the newest first within an attribute; conflicting ones all stay."""
    rows = atlas.zone_facts[atlas.zone_facts["zone_id"] == zone_id]
    rows = rows.sort_values(["attribute", "period"], ascending=[True, False], kind="stable")
    return [
        Statement(
            label=words(f"zone-attribute-{row['attribute']}"),
            text=fact_text(row, words),
            when=_joined(row["period"], words(f"fact-status-{row['status']}") if row["status"] else ""),
            source_id=row["source_id"],
        )
        for row in _records(rows)
    ]


def project_statements(atlas: Atlas, town_id: str, words: Words) -> list[Statement]:
    """Say the announced projects of a town, the newest first; undated ones last."""
    rows = atlas.projects[atlas.projects["town_id"] == town_id].sort_values("period", ascending=False, kind="stable")
    return [project_statement(row, words) for row in _records(rows)]


def project_statement(row: Row, words: Words) -> Statement:
    """Say one project: sector, cost, jobs, status with its year."""
    return Statement(
        label=words.name(row),
        text=_project(row, words),
        when=_joined(row["period"] or words("diversity-undated"), words(f"project-status-{row['status']}")),
        source_id=row["source_id"],
    )


def _records(frame: pd.DataFrame) -> list[Row]:
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]


def fact_text(row: Row, words: Words) -> str:
    """Say one fact: the answer of a utility, the figure with its unit, or both."""
    answer = words(f"answer-{row['answer']}") if row["answer"] else ""
    return _joined(answer, _amount(row["value"], row["unit"], words))


def _project(row: Row, words: Words) -> str:
    jobs = _amount(row["jobs"], "", words)
    return _joined(
        words(f"sector-{row['sector']}"),
        _amount(row["cost"], row["cost_unit"], words),
        f"{words('zone-attribute-jobs').lower()}: {words.number(row['jobs'])}" if jobs else "",
    )


def _amount(value: float, unit: str, words: Words) -> str:
    if math.isnan(value):
        return ""
    # Years carry no unit and must not be grouped into thousands.
    return value_text(value, unit, decimals(value), words) if unit else f"{value:g}"


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
