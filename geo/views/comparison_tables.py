"""What a comparison shows, as tables for the screen and to take away."""

import math
from collections.abc import Sequence

import pandas as pd

from geo.analysis.comparison import Recipe
from geo.analysis.methods import BASE_PERIOD
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag
from geo.views.facts import notes_text, publishers_text, territory_text
from geo.views.measure import Measure
from geo.views.subjects import subject_name
from geo.views.tables import precise, sourced, status_text
from geo.views.words import Words


def measure_name(atlas: Atlas, how: Recipe, words: Words, base: int | None = None) -> str:
    """Name an indicator with what was done to it."""
    parts = [
        words.name(atlas.indicator(how.indicator_id)),
        words("compare-per-head") if how.per_head else "",
        words("compare-in-prices", year=str(BASE_PERIOD)) if how.constant else "",
        words("compare-indexed", year=str(base)) if base else "",
    ]
    return ", ".join(part for part in parts if part)


def long(atlas: Atlas, frame: pd.DataFrame, how: Recipe, measure: Measure, words: Words) -> pd.DataFrame:
    """Make a row a value, with everything that is needed to cite it; `rank` follows the value where there is one.

    Columns: subject_id, subject, territory_id, territory, indicator_id, indicator, year, value (number or NaN), [rank,]
    unit, status_id, status, towns_behind (of a median), note, then `tables.SOURCE_COLUMNS`, cell.
    """
    count = len(frame)
    gaps = frame["value"].isna()
    made = pd.DataFrame(
        {
            "subject_id": frame["town_id"],
            "subject": [subject_name(atlas, one, words) for one in frame["town_id"]],
            "territory_id": frame["territory"],
            "territory": [territory_text(area, words) for area in frame["territory"]],
            "indicator_id": [how.indicator_id] * count,
            "indicator": [measure_name(atlas, how, words, measure.base)] * count,
            "year": frame["period"],
            "value": frame["value"].map(precise),
            **({"rank": frame["rank"]} if "rank" in frame else {}),
            "unit": [measure.axis(words)] * count,
            "status_id": frame["status"],
            "status": [
                status_text(status, words, missing=gap) for status, gap in zip(frame["status"], gaps, strict=True)
            ],
            "towns_behind": frame["behind"].where(frame["behind"] > 0),
            "note": [notes_text(atlas, note, words) for note in frame["note"]],
        }
    )
    return sourced(atlas, made, frame["source_id"]).assign(cell=frame["cell"]).reset_index(drop=True)


def wide(
    atlas: Atlas, frame: pd.DataFrame, measure: Measure, words: Words, *, order: Sequence[str], years: Sequence[int]
) -> pd.DataFrame:
    """Make a row a subject and a column a year, each cell said in words: a number with flags, or why there is none.

    A year without any row of a subject has no data either. The last column names the publishers.
    """
    held = frame[frame["value"].notna()].groupby("town_id")["source_id"].unique()
    cells = {
        (row["town_id"], row["period"]): _cell(row["value"], row["status"], measure, words)
        for row in frame[["town_id", "period", "value", "status"]].to_dict("records")
    }
    nothing = status_text(str(Flag.MISSING), words, missing=True)
    return pd.DataFrame(
        [
            [
                subject_name(atlas, one, words),
                *(cells.get((one, year), nothing) for year in years),
                publishers_text(atlas, held.get(one, ()), words),
            ]
            for one in order
        ],
        columns=[words("compare-subject"), *map(str, years), words("figure-column-publisher")],
    )


def _cell(value: float, status: str, measure: Measure, words: Words) -> str:
    if math.isnan(value):
        return status_text(status, words, missing=True)
    said = words.number(value, measure.shown_decimals)
    return f"{said} {status}" if status else said


def flags_key(frame: pd.DataFrame, words: Words) -> str:
    """Explain the letters beside the values of `wide`; empty when there are none."""
    seen = {letter for status in frame.loc[frame["value"].notna(), "status"] for letter in status}
    return "; ".join(f"{letter}: {words(f'flag-{letter}')}" for letter in sorted(seen))
