"""Numbers that know where they come from: the one way by which figures reach readers on pages about one thing.

A `Figure` is a value with its observation or its formula and the sources of both. Making one of a value without a
source raises `UntraceableError`, so a number that nobody can check never gets to a page.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from geo.analysis.methods import merge_cells, merge_flags, merge_words
from geo.model.atlas import Atlas

PUBLISHED = "series"  # the method of a value that stands as it was published
MEDIAN, TOTAL, COUNT, CHANGE = "median", "total_of_towns", "count", "change_between"
DIFFERENCE = "difference_between"
# What one computation gives as a whole; readers are told how by the message `origin-<method>`.
COMPOSITE, CONTRAST, GROUPED, RANK, SIMILAR = "composite", "contrast", "groups", "rank", "similar"
COMPUTED = frozenset(
    {COMPOSITE, CONTRAST, GROUPED, RANK, SIMILAR, "between", "changes", "comparison", "corridors", "coverage", "counts",
     "diversity", "sites", "workforce"}
)  # fmt: skip


class UntraceableError(ValueError):
    """A value that has no source."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with everything that it takes to check it.

    what: id of the indicator or series. unit: id of the unit. period: calendar year, None when it has none.
    method, inputs: how it was made and of which series; `PUBLISHED` stands as published. source_id, note: ids split by
    spaces; cell: sheets and cells split by "; ". towns: how many towns are behind a median or a sum, else 0.
    """

    what: str
    value: float
    unit: str
    decimals: int
    period: int | None
    territory: str
    status: str
    source_id: str
    cell: str = ""
    note: str = ""
    method: str = PUBLISHED
    inputs: tuple[str, ...] = ()
    towns: int = 0

    def __post_init__(self) -> None:
        if not math.isnan(self.value) and not self.source_id:
            raise UntraceableError(f"{self.what}, {self.period}: a value without a source")

    @property
    def held(self) -> bool:
        """Tell whether there is a value; without one, `status` says why."""
        return not math.isnan(self.value)


def figure(atlas: Atlas, indicator_id: str, row: "Mapping[Any, Any] | pd.Series[Any]") -> Figure:
    """Make a figure of a row of `geo.analysis.values.values`; UntraceableError when it has a value and no source."""
    indicator = atlas.indicator(indicator_id)
    return Figure(
        what=indicator_id,
        value=float(row["value"]),
        unit=indicator["unit"],
        decimals=int(indicator["decimals"]),
        period=int(row["period"]),
        territory=str(row["territory"]),
        status=str(row["status"]),
        source_id=str(row["source_id"]),
        cell=str(row["cell"]),
        note=merge_words(str(row["note"]), str(indicator["note"])),
        method=str(indicator["method"]),
        inputs=tuple(str(indicator["inputs"]).split()),
    )


def figures(atlas: Atlas, indicator_id: str, rows: pd.DataFrame) -> list[Figure]:
    """Make a figure of each row of `geo.analysis.values.values` that has a value."""
    return [figure(atlas, indicator_id, row) for row in rows[rows["value"].notna()].to_dict("records")]


def unheld(atlas: Atlas, indicator_id: str, period: int | None = None) -> Figure:
    """Make a figure of an indicator of which nothing was published: it has no value, and so needs no source."""
    row = atlas.indicator(indicator_id)
    return Figure(indicator_id, math.nan, row["unit"], int(row["decimals"]), period, "", "", "")


def traced(rows: pd.DataFrame) -> pd.DataFrame:
    """Give rows back when each value in them has a source; UntraceableError otherwise. What draws rows, asks here."""
    lost = rows[rows["value"].notna() & ~rows["source_id"].map(bool)]
    if len(lost):
        raise UntraceableError(f"{len(lost)} values without a source, the first: {lost.iloc[0].to_dict()}")
    return rows


def total(of: Sequence[Figure]) -> Figure:
    """Add figures of one indicator, year and territory up over towns; ValueError for none or for different things."""
    return replace(_of_all(of), value=math.fsum(one.value for one in of), method=TOTAL)


def count(what: str, number: int, source_ids: Iterable[str], *, period: int | None = None) -> Figure:
    """Make a figure of what the Atlas counted itself, with the sources of the rows that it counted."""
    return Figure(what, float(number), "count", 0, period, "", "", merge_words(*source_ids), method=COUNT)


def computed(
    what: str,
    value: float,
    method: str,
    source_ids: Iterable[str],
    *,
    unit: str = "count",
    decimals: int = 0,
    period: int | None = None,
) -> Figure:
    """Make a figure of what a computation gave, with the sources of what went into it.

    method: one of `COMPUTED`, ValueError for another.
    """
    if method not in COMPUTED:
        raise ValueError(method)
    return Figure(what, float(value), unit, decimals, period, "", "", merge_words(*source_ids), method=method)


def sources_behind(atlas: Atlas, indicator_ids: Iterable[str], town_ids: Iterable[str] = ()) -> list[str]:
    """Name the sources of the series that indicators are made from, in these towns or in all."""
    series = {one for indicator_id in indicator_ids for one in str(atlas.indicator(indicator_id)["inputs"]).split()}
    towns = set(town_ids) or set(atlas.towns["town_id"])
    rows = atlas.observations
    return sorted(rows.loc[rows["series_id"].isin(series) & rows["town_id"].isin(towns), "source_id"].unique())


def change(before: Figure, after: Figure, percent: float) -> Figure:
    """Make the change between two figures, per cent of the earlier, with the sources and cells of both."""
    return replace(_of_both(before, after), value=percent, unit="percent", decimals=1, method=CHANGE)


def difference(before: Figure, after: Figure) -> Figure:
    """Make the change between two figures in their unit, with the sources and cells of both."""
    return replace(_of_both(before, after), value=after.value - before.value, method=DIFFERENCE)


def _of_both(before: Figure, after: Figure) -> Figure:
    return replace(
        after,
        status=merge_flags(before.status, after.status),
        source_id=merge_words(before.source_id, after.source_id),
        cell=merge_cells(before.cell, after.cell),
        note=merge_words(before.note, after.note),
        inputs=(),
    )


def median(of: list[Figure]) -> Figure:
    """Make the median of figures of one indicator, year and territory; it has the sources of all of them.

    Raises ValueError for none, or when they speak of different things.
    """
    ordered = sorted(one.value for one in of)
    middle = len(ordered) // 2
    shared = _of_all(of)
    value = ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
    return replace(shared, value=value, method=MEDIAN)


def _of_all(of: Sequence[Figure]) -> Figure:
    """Give what figures of several towns share, with the sources, cells and caveats of all; and the first's value."""
    if len({(one.what, one.period, one.territory) for one in of}) != 1:
        raise ValueError("figures of different things, or of nothing")
    return replace(
        of[0],
        status=merge_flags(*(one.status for one in of)),
        source_id=merge_words(*(one.source_id for one in of)),
        cell=merge_cells(*(one.cell for one in of)),
        note=merge_words(*(one.note for one in of)),
        inputs=(of[0].what,),
        towns=len(of),
    )
