"""Numbers that know where they come from: the one way by which figures reach readers on pages about one thing.

A `Figure` is a value with its observation or its formula and the sources of both. Making one of a value without a
source raises `UntraceableError`, so a number that nobody can check never gets to a page.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from geo.analysis.methods import merge_cells, merge_flags, merge_words
from geo.model.atlas import Atlas

PUBLISHED = "series"  # the method of a value that stands as it was published
MEDIAN = "median"


class UntraceableError(ValueError):
    """A value that has no source."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with everything that it takes to check it.

    what: id of the indicator or series. unit: id of the unit. period: calendar year, None when it has none.
    method, inputs: how it was made and of which series; `PUBLISHED` stands as published. source_id, note: ids split by
    spaces; cell: sheets and cells split by "; ". towns: how many towns are behind a median, else 0.
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


def figure(atlas: Atlas, indicator_id: str, row: Mapping[Any, Any]) -> Figure:
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


def median(of: list[Figure]) -> Figure:
    """Make the median of figures of one indicator, year and territory; it has the sources of all of them.

    Raises ValueError for none, or when they speak of different things.
    """
    if len({(one.what, one.period, one.territory) for one in of}) != 1:
        raise ValueError("a median over different things")
    ordered = sorted(one.value for one in of)
    middle = len(ordered) // 2
    value = ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
    first = of[0]
    return Figure(
        what=first.what,
        value=value,
        unit=first.unit,
        decimals=first.decimals,
        period=first.period,
        territory=first.territory,
        status=merge_flags(*(one.status for one in of)),
        source_id=merge_words(*(one.source_id for one in of)),
        cell=merge_cells(*(one.cell for one in of)),
        note=merge_words(*(one.note for one in of)),
        method=MEDIAN,
        inputs=(first.what,),
        towns=len(of),
    )
