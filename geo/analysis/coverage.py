"""What the data cover: which towns, series and years, and what is missing and why."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag, ListStatus, Territory


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


class Cover(StrEnum):
    """What is known of one town, indicator and year."""

    FULL = "full"
    PROVISIONAL = "provisional"  # or an estimate
    CONFIDENTIAL = "confidential"
    ABSENT = "absent"
    NOT_COMPILED = "not_compiled"
    MISSING = "missing"  # the publisher says so, or there is no row at all


REASONS = {
    str(Flag.CONFIDENTIAL): Cover.CONFIDENTIAL,
    str(Flag.ABSENT): Cover.ABSENT,
    str(Flag.NOT_COMPILED): Cover.NOT_COMPILED,
}
TENTATIVE = {str(Flag.PROVISIONAL), str(Flag.ESTIMATED)}


def cover(value: float, status: str) -> Cover:
    """Classify one value by its flags; without a value, by the reason given."""
    if math.isnan(value):
        return REASONS.get(status, Cover.MISSING)
    return Cover.PROVISIONAL if TENTATIVE & set(status) else Cover.FULL


def _covers(frame: pd.DataFrame) -> pd.Series:
    pairs = zip(frame["value"], frame["status"], strict=True)
    return pd.Series([str(cover(value, status)) for value, status in pairs], index=frame.index, dtype=object)


def over_years(frame: pd.DataFrame, towns: Sequence[str], years: Sequence[int]) -> pd.DataFrame:
    """Give towns x years of Cover for one indicator; `frame` holds one territory a town (`values.own`)."""
    tidy = frame.assign(cover=_covers(frame))
    wide = tidy.pivot_table(index="town_id", columns="period", values="cover", aggfunc="first")
    wide = wide.reindex(index=list(towns), columns=list(years)).astype(object)
    return wide.where(wide.notna(), str(Cover.MISSING))


def over_indicators(
    frames: Callable[[str], pd.DataFrame], indicators: Sequence[str], towns: Sequence[str], year: int
) -> pd.DataFrame:
    """Give indicators x towns of Cover for one year; `frames` makes an indicator's values, one territory a town."""
    rows = {
        indicator: over_years(rows[rows["period"] == year], towns, [year])[year]
        for indicator, rows in ((indicator, frames(indicator)) for indicator in indicators)
    }
    return pd.DataFrame(rows).T.reindex(index=list(indicators), columns=list(towns))


def behind(held: Mapping[str, pd.DataFrame]) -> dict[tuple[str, str, int], str]:
    """Give the sources of each cell that has a row, by indicator, town and year; frames by indicator."""
    return {
        (indicator_id, town_id, int(period)): source_id
        for indicator_id, frame in held.items()
        for town_id, period, source_id in frame[["town_id", "period", "source_id"]].itertuples(index=False)
    }


def tally(matrix: pd.DataFrame) -> dict[Cover, int]:
    """Count the cells of a matrix by Cover, all kinds in their order."""
    counted = matrix.stack().value_counts()
    return {kind: int(counted.get(str(kind), 0)) for kind in Cover}
