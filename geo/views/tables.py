"""Tidy tables in the reader's language, for the screen and to take away: labels beside the stable ids."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from pandas.io.formats.style import Styler

from geo.analysis.values import ranking
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag
from geo.views.facts import NO_VALUE, flags_text, notes_text, reason_text, territory_text
from geo.views.words import Words

DECIMALS = 2


def observations(atlas: Atlas, frame: pd.DataFrame, indicator_id: str, words: Words) -> pd.DataFrame:
    """Make a row a value, with everything that is needed to cite it.

    Columns: town_id, town, region_id, region, territory_id, territory, indicator_id, indicator, year, value (number or
    NaN), unit_id, unit, status_id, status, note, then publisher, title, address, accessed, cell of the sources; when a
    value has several sources, their texts are split by " | ".
    """
    indicator = atlas.indicator(indicator_id)
    towns = {town_id: atlas.town(town_id) for town_id in frame["town_id"].unique()}
    regions = {row["region_id"]: words.name(atlas.region(row["region_id"])) for row in towns.values()}
    region_ids = frame["town_id"].map({town_id: row["region_id"] for town_id, row in towns.items()})
    count = len(frame)
    made = pd.DataFrame(
        {
            "town_id": frame["town_id"],
            "town": frame["town_id"].map({town_id: words.name(row) for town_id, row in towns.items()}),
            "region_id": region_ids,
            "region": region_ids.map(regions),
            "territory_id": frame["territory"],
            "territory": [territory_text(area, words) for area in frame["territory"]],
            "indicator_id": [indicator_id] * count,
            "indicator": [words.name(indicator)] * count,
            "year": frame["period"],
            "value": frame["value"].round(int(indicator["decimals"]) + 2),
            "unit_id": [indicator["unit"]] * count,
            "unit": [words.unit(indicator["unit"])] * count,
            "status_id": frame["status"],
            "status": [status_text(status, words, missing=gap) for status, gap in _status(frame)],
            "note": [notes_text(atlas, note, words) for note in frame["note"]],
        }
    )
    for column in ("publisher", "title", "address", "accessed"):
        made[column] = [of_sources(atlas, source_id, column) for source_id in frame["source_id"]]
    made["cell"] = frame["cell"]
    return made.reset_index(drop=True)


def ranks(
    atlas: Atlas, frame: pd.DataFrame, indicator_id: str, period: int, *, towns: Sequence[str], words: Words
) -> pd.DataFrame:
    """Make the ranking of one year: rank (empty where there is no value), then the columns of `observations`."""
    rows = ranking(frame, period, list(towns))
    made = observations(atlas, rows, indicator_id, words)
    made.insert(0, "rank", rows["rank"])
    return made


def labelled(table: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Give the table for the screen: ids left out, headings in the reader's language (`figure-column-<name>`)."""
    shown = [column for column in table if not str(column).endswith("_id")]
    return table[shown].rename(columns={column: words(f"figure-column-{column}") for column in shown})


def spoken(table: pd.DataFrame, words: Words, *, shares: Collection[str] = ()) -> Styler:
    """Write the numbers of a table for the screen as the language does; they stay numbers, so that columns sort.

    shares: columns from 0 to 1 that are said in per cent. Years stay as they are; other numbers keep the decimals that
    they have, at most DECIMALS.
    """
    told: dict[Any, Any] = {}
    for column, values in table.select_dtypes("number").items():
        if column == words("figure-column-year"):
            told[column] = "{:.0f}".format
        elif column in shares:
            told[column] = words.percent
        else:
            told[column] = partial(words.number, decimals=_decimals(values))
    return table.reset_index(drop=True).style.format(told, na_rep="")


def _decimals(values: pd.Series) -> int:
    held = values.dropna()
    return next((n for n in range(DECIMALS) if np.allclose(held.round(n), held, rtol=0, atol=1e-9)), DECIMALS)


def status_text(status: str, words: Words, *, missing: bool) -> str:
    """Say flags, or why there is no value."""
    return reason_text(status, words) if missing else flags_text(status, words)


def _status(frame: pd.DataFrame) -> list[tuple[str, bool]]:
    gaps = frame["value"].isna() | frame["status"].isin(NO_VALUE)
    return list(zip(frame["status"].fillna(str(Flag.MISSING)), gaps, strict=True))


def of_sources(atlas: Atlas, source_id: str, column: str) -> str:
    """Give one column of the sources of a value, each text once."""
    return " | ".join(dict.fromkeys(str(atlas.source(one)[column]) for one in source_id.split()))
