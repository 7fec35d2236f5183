"""What the data cover: which towns, series and years, and what is missing and why."""

from dataclasses import dataclass

import pandas as pd

from geo.model.atlas import Atlas
from geo.model.vocabulary import ListStatus, Territory


@dataclass(frozen=True, slots=True)
class Count:
    """How many observations have a value, and how many say why they have none."""

    values: int
    gaps: int


def count(atlas: Atlas) -> Count:
    """Count the observations of all towns."""
    held = int(atlas.observations["value"].notna().sum())
    return Count(held, len(atlas.observations) - held)


def _current(atlas: Atlas) -> pd.DataFrame:
    return atlas.towns[atlas.towns["list_status"] == ListStatus.CURRENT]


def with_passport(atlas: Atlas) -> list[str]:
    """Name the monotowns that the bureau has a sheet of their own for."""
    return [str(town) for town in _current(atlas).loc[_current(atlas)["passport"], "town_id"]]


def without_passport(atlas: Atlas) -> list[str]:
    """Name the monotowns that have no such sheet."""
    return [str(town) for town in _current(atlas).loc[~_current(atlas)["passport"], "town_id"]]


def by_town(atlas: Atlas) -> pd.DataFrame:
    """Count by town: `town_id, passport, town, akimat, district, confidential, first, last`.

    `town`, `akimat`, `district` count values of that territory; `first` and `last` are years with any value.
    """
    seen = atlas.observations
    held = seen[seen["value"].notna()]
    table = held.groupby(["town_id", "territory"]).size().unstack(fill_value=0)
    table = table.reindex(columns=[Territory.TOWN, Territory.AKIMAT, Territory.DISTRICT], fill_value=0)
    hidden = seen[seen["status"] == "C"].groupby("town_id").size()
    years = held.assign(period=held["period"].astype(int)).groupby("town_id")["period"].agg(["min", "max"])
    towns = atlas.towns[["town_id", "passport", "list_status"]].set_index("town_id")
    joined = towns.join(table).join(hidden.rename("confidential")).join(years)
    joined = joined.rename(columns={"min": "first", "max": "last"})
    counts = [Territory.TOWN, Territory.AKIMAT, Territory.DISTRICT, "confidential"]
    return joined.fillna(dict.fromkeys(counts, 0)).astype(dict.fromkeys(counts, int)).reset_index()
