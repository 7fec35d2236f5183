"""Tidy tables in the reader's language, for the screen and to take away: labels beside the stable ids."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from pandas.io.formats.style import Styler

from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag
from geo.views.facts import NO_VALUE, flags_text, notes_text, reason_text, territory_text
from geo.views.ranks import ranked
from geo.views.words import Words

DECIMALS = 2
SOURCE_COLUMNS = ("publisher", "title", "address", "published", "accessed", "licence")


def observations(atlas: Atlas, frame: pd.DataFrame, indicator_id: str, words: Words) -> pd.DataFrame:
    """Make a row a value, with everything that is needed to cite it.

    Columns: town_id, town, region_id, region, territory_id, territory, indicator_id, indicator, year, value (number or
    NaN), unit_id, unit, status_id, status, note, source_id, then SOURCE_COLUMNS and cell.
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
            "value": frame["value"].map(precise),
            "unit_id": [indicator["unit"]] * count,
            "unit": [words.unit(indicator["unit"])] * count,
            "status_id": frame["status"],
            "status": [status_text(status, words, missing=gap) for status, gap in _status(frame)],
            "note": [notes_text(atlas, note, words) for note in frame["note"]],
        }
    )
    return sourced(atlas, made, frame["source_id"]).assign(cell=frame["cell"]).reset_index(drop=True)


def precise(value: float) -> float:
    """Keep 12 significant digits: all that a source prints, without what binary fractions add."""
    return float(f"{value:.12g}")


def sourced(atlas: Atlas, made: pd.DataFrame, source_ids: Iterable[str]) -> pd.DataFrame:
    """Add source_id and SOURCE_COLUMNS to a table, row by row; texts of several sources, each once, split by " | ".

    source_ids: one text a row, of ids split by spaces.
    """
    ids = list(source_ids)
    said = {}
    for text in dict.fromkeys(ids):
        rows = [atlas.source(one) for one in text.split()]
        every = ([str(row[column]) for row in rows] for column in SOURCE_COLUMNS)
        said[text] = [" | ".join(dict.fromkeys(filter(None, column))) for column in every]
    columns = {column: [said[text][i] for text in ids] for i, column in enumerate(SOURCE_COLUMNS)}
    return made.assign(source_id=ids, **columns)


def ranks(
    atlas: Atlas, frame: pd.DataFrame, indicator_id: str, period: int, *, towns: Sequence[str], words: Words
) -> pd.DataFrame:
    """Make the ranking of one year: rank (empty where there is no value), then the columns of `observations`."""
    rows = ranked(atlas, frame, period, towns, words)
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
