"""Values of an indicator for every town, and what can be said of them: latest, change, rank.

All frames are long: `town_id, territory, period, value, status, source_id, cell, note`, where `period` is a calendar
year (int), `value` a number in the indicator's unit or NaN, `status` flags of `geo.model.vocabulary.Flag`, and
`source_id`, `note` ids split by spaces. A year without a value stays without: nothing here looks at a neighbour year.
"""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from geo.analysis import diversification, location
from geo.analysis.methods import (
    COLUMNS,
    GRID,
    METHODS,
    WIDER_NOTE,
    Cells,
    as_read,
    merge_flags,
    merge_words,
    picked,
    texts,
)
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag, Territory

VALUES = [*GRID, *COLUMNS]
PREFERENCE = (Territory.TOWN, Territory.AKIMAT, Territory.DISTRICT)
COUNTRY = "kazakhstan"
DEFLATORS = frozenset({"consumer_price_index", "gdp_deflator"})  # known for the country only, valid for every place
OF_ATLAS: dict[str, Callable[[Atlas], pd.DataFrame]] = {**diversification.METHODS, **location.METHODS}


def values(atlas: Atlas, indicator_id: str) -> pd.DataFrame:
    """Make an indicator for every town and territory that it is published or computable for.

    Rows exist where the first input has one; a computed value that lacks another input is a missing one.
    Raises KeyError for an unknown indicator or method.
    """
    row = atlas.indicator(indicator_id)
    if row["method"] in OF_ATLAS:
        return _sorted(OF_ATLAS[row["method"]](atlas))
    return made(atlas, row["method"], row["inputs"].split())


def made(atlas: Atlas, method: str, inputs: list[str]) -> pd.DataFrame:
    """Apply a named method to series of the towns; deflators are the country's."""
    published = atlas.where("observations", "series_id", inputs)
    return computed(nationwide(atlas, inputs, published), inputs, method)


def nationwide(atlas: Atlas, inputs: list[str], published: pd.DataFrame) -> pd.DataFrame:
    """Add the country's deflators among the inputs to what is published of every place."""
    wanted = DEFLATORS & set(inputs)
    if not wanted:
        return published
    rows = atlas.regional[(atlas.regional["region_id"] == COUNTRY) & atlas.regional["series_id"].isin(wanted)]
    places = published[["town_id", "territory"]].drop_duplicates()
    return pd.concat([published, places.merge(rows.drop(columns="region_id"), how="cross")])


def computed(observations: pd.DataFrame, inputs: list[str], method: str) -> pd.DataFrame:
    """Apply a named method to observations of its inputs, place by place and year by year."""
    tidy = observations.assign(
        period=observations["period"].astype(int),
        value=observations["value"].astype(float),
        status=as_read(observations),
    )
    if method == "series":
        return _sorted(tidy[tidy["series_id"] == inputs[0]])
    grid, position = _grid(tidy)
    series = tidy["series_id"].to_numpy(dtype=object)
    parts = [_on_grid(tidy, np.flatnonzero(series == series_id), position, grid) for series_id in inputs]
    stated = np.sort(position[series == inputs[0]])
    return METHODS[method](*parts).iloc[stated].reset_index()[VALUES]


def _grid(tidy: pd.DataFrame) -> tuple[pd.MultiIndex, np.ndarray]:
    """Lay out every calendar year of every place, in order; tell which of these each row is of."""
    pairs = list(zip(texts(tidy, "town_id"), texts(tidy, "territory"), strict=True))
    places = sorted(set(pairs))
    first, last = (tidy["period"].min(), tidy["period"].max()) if pairs else (0, -1)
    years = range(int(first), int(last) + 1)
    index = pd.MultiIndex.from_arrays(
        [
            *(pd.Index([place[n] for place in places], dtype="str").repeat(len(years)) for n in (0, 1)),
            np.tile(np.array(years, dtype=int), len(places)),
        ],
        names=GRID,
    )
    order = {place: number * len(years) for number, place in enumerate(places)}
    return index, np.array([order[pair] for pair in pairs], dtype=int) + tidy["period"].to_numpy() - first


def _on_grid(tidy: pd.DataFrame, rows: np.ndarray, position: np.ndarray, grid: pd.MultiIndex) -> Cells:
    held = np.full(len(grid), -1)
    held[position[rows]] = rows
    return picked(tidy, held, grid)


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[VALUES].sort_values(GRID, ignore_index=True)


def own(atlas: Atlas, frame: pd.DataFrame) -> pd.DataFrame:
    """Keep one territory a town: the town where it has a sheet, else the first of town, akimat, district with a value.

    The choice is made once for all years, so that a line never changes its territory halfway.
    """
    order = {str(area): position for position, area in enumerate(PREFERENCE)}
    areas = [order.get(area, -1) for area in texts(frame, "territory")]
    places = list(zip(texts(frame, "town_id"), areas, strict=True))
    held = {place for place, value in zip(places, frame["value"].notna(), strict=True) if value and place[1] >= 0}
    first = dict(sorted(held, reverse=True))  # of each town the last one stays: the least
    first |= dict.fromkeys(atlas.towns.loc[atlas.towns["passport"], "town_id"], order[Territory.TOWN])
    chosen = np.array([first.get(town) == area for town, area in places], dtype=bool)
    return frame[chosen].reset_index(drop=True)


def at(frame: pd.DataFrame, period: int, towns: list[str] | None = None) -> pd.DataFrame:
    """Give the rows of exactly that year; with `towns`, one row each in that order, missing ones flagged so."""
    rows = frame[frame["period"] == period].reset_index(drop=True)
    if towns is None:
        return rows
    areas = frame.drop_duplicates("town_id").set_index("town_id")["territory"]
    rows = rows.set_index("town_id").reindex(pd.Index(towns, name="town_id"))
    rows["territory"] = rows["territory"].fillna(areas.reindex(rows.index)).fillna("")
    rows["period"] = period
    rows["status"] = rows["status"].fillna(str(Flag.MISSING))
    texts = COLUMNS[2:]
    return rows.assign(**{column: rows[column].fillna("") for column in texts}).reset_index()[VALUES]


def latest(frame: pd.DataFrame) -> pd.DataFrame:
    """Give the last row with a value of each town and territory; its own year stands in `period`."""
    held = frame[frame["value"].notna()].sort_values(GRID)
    return held.drop_duplicates(["town_id", "territory"], keep="last", ignore_index=True)


def periods(frame: pd.DataFrame) -> list[int]:
    """Give the years with at least one value, ascending."""
    return sorted(int(period) for period in frame.loc[frame["value"].notna(), "period"].unique())


def nearest(years: Sequence[int], year: int) -> list[int]:
    """Give the last of the years before a year and the first after it, where there are any."""
    before, after = [one for one in years if one < year], [one for one in years if one > year]
    return [*([max(before)] if before else []), *([min(after)] if after else [])]


def change(frame: pd.DataFrame, start: int, end: int) -> pd.DataFrame:
    """Compare two years, place by place.

    Gives `town_id, territory, start, end, before, after, absolute, percent, broken, breaks, status, source_id, note`.
    `absolute` and `percent` are NaN when either year has no value, `percent` also when the earlier value is not above
    0 or the later one below: of a surplus that became a deficit it says nothing. `breaks` names the years after `start`
    at which the series breaks, split by spaces; `end` when only the two years have differing definitions, and the year
    of the change when just one of them most likely counts the area around the town too. `broken` is the last of them,
    or 0.
    """
    keys = ["town_id", "territory"]
    pair = at(frame, start).merge(at(frame, end), on=keys, how="outer", suffixes=("_start", "_end"))
    before, after = pair["value_start"], pair["value_end"]
    breaks = _breaks(frame, pair, start, end)

    def both(merge: Callable[..., str], column: str) -> list[str]:
        texts = (pair[f"{column}_{side}"].fillna("") for side in ("start", "end"))
        return [merge(*row) for row in zip(*texts, strict=True)]

    return pd.DataFrame(
        {
            **{key: pair[key] for key in keys},
            "start": start,
            "end": end,
            "before": before,
            "after": after,
            "absolute": after - before,
            "percent": 100 * (after / before.where((before > 0) & (after >= 0)) - 1),
            "broken": [max(years, default=0) for years in breaks],
            "breaks": [" ".join(map(str, years)) for years in breaks],
            "status": both(merge_flags, "status"),
            "source_id": both(merge_words, "source_id"),
            "note": both(merge_words, "note"),
        }
    )


def _breaks(frame: pd.DataFrame, pair: pd.DataFrame, start: int, end: int) -> list[list[int]]:
    """Give the years of breaks in `start` < year <= `end` for each pair, `end` alone for differing definitions."""
    between = frame[frame["period"].between(start + 1, end) & frame["status"].str.contains(str(Flag.BREAK))]
    years: dict[tuple[str, str], list[int]] = {}
    for town_id, area, year in between.sort_values("period")[["town_id", "territory", "period"]].to_numpy():
        years.setdefault((town_id, area), []).append(int(year))
    sides = (pair[f"status_{side}"].fillna("").str.contains(str(Flag.DEFINITION)) for side in ("start", "end"))
    differs = [one != other for one, other in zip(*sides, strict=True)]
    wider = (pair[f"note_{side}"].fillna("").str.contains(WIDER_NOTE, regex=False) for side in ("start", "end"))
    areas = [one != other for one, other in zip(*wider, strict=True)]
    found = []
    for town_id, area, other, moved in zip(pair["town_id"], pair["territory"], differs, areas, strict=True):
        all_years = set(years.get((town_id, area), []))
        if moved:
            mine = frame[(frame["town_id"] == town_id) & (frame["territory"] == area)]
            all_years |= {year for year in area_changes(mine) if start < year <= end}
        found.append(sorted(all_years) or ([end] if other else []))
    return found


def area_changes(rows: pd.DataFrame) -> list[int]:
    """Give the years from which the values of one place most likely count another area than before."""
    held = rows[rows["value"].notna()].sort_values("period")
    wider = held["note"].str.contains(WIDER_NOTE, regex=False)
    changed = wider.ne(wider.shift()).to_numpy()[1:]
    return [int(year) for year, moved in zip(held["period"].iloc[1:], changed, strict=True) if moved]


def ranking(
    frame: pd.DataFrame, period: int, towns: list[str] | None = None, *, ascending: bool = False
) -> pd.DataFrame:
    """Rank the towns of one year: `rank` (ties share the better one), then the columns of `values`.

    Missing ones come last, without a rank, in order of their ids. Expects one territory a town (see `own`).
    """
    rows = at(frame, period, towns)
    rank = rows["value"].rank(method="min", ascending=ascending).astype("Int64")
    ranked = rows.assign(rank=rank).sort_values(["rank", "town_id"], na_position="last", ignore_index=True)
    return ranked[["rank", *VALUES]]


def index_to(frame: pd.DataFrame, base: int) -> pd.DataFrame:
    """Express each place's values in per cent of its own value of `base`; missing where that is not above 0."""
    keys = ["town_id", "territory"]
    start = at(frame, base).set_index(keys)["value"]
    divisor = pd.Series(pd.MultiIndex.from_frame(frame[keys]).map(start.to_dict()), index=frame.index, dtype=float)
    made = 100 * frame["value"] / divisor.where(divisor > 0)
    reason = frame["status"].where(made.notna() | frame["value"].isna(), str(Flag.MISSING))
    return frame.assign(value=made, status=reason)
