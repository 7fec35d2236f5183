"""Named methods that make an indicator from published series.

A method takes one frame per input, on one grid of town, territory and every calendar year, and gives a frame alike.
Each frame is `Cells`: value, status, source_id, cell, note. `combine` carries the flags, sources, cells and caveats
of everything that a value was made of; a value that lacks any of its parts is missing, whatever the other parts say.
No method fills a gap, and none turns "absent" into zero.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import cast

import numpy as np
import pandas as pd
from pandas.api.extensions import take

from geo.model.vocabulary import Flag

GRID = ["town_id", "territory", "period"]
COLUMNS = ["value", "status", "source_id", "cell", "note"]
BREAK, UNRELIABLE = str(Flag.BREAK), str(Flag.UNRELIABLE)
BASE_PERIOD = 2015
ACROSS_BREAK_NOTE = "across_break"
END_OF_YEAR_NOTE = "population_end_of_year"
WIDER_NOTE, TWO_AREAS_NOTE = "figure_of_wider_area", "two_areas"
DASH_NOTE = "dash_implausible"  # by the legend of its sheet it says that what no town is without did not occur

Cells = pd.DataFrame  # index: town_id, territory, period (every year of the grid); columns: COLUMNS
Method = Callable[..., Cells]


def merge_words(*texts: str) -> str:
    """Join space-separated ids without repeats, in order of appearance."""
    return " ".join(dict.fromkeys(word for text in texts for word in text.split()))


def merge_cells(*texts: str) -> str:
    """Join cell addresses without repeats; sheet names have spaces, so the separator is a semicolon."""
    return "; ".join(dict.fromkeys(part for text in texts for part in text.split("; ") if part))


def merge_flags(*statuses: str) -> str:
    """Unite the flags of the parts of one value, in the order of the vocabulary."""
    letters = {letter for status in statuses for letter in status if letter.islower()}
    return "".join(sorted(letters))


def reason_missing(*statuses: str) -> str:
    """Pick why a value is missing: suppressed before no data, not compiled, absent; a part without a row is no data."""
    letters = {letter for status in statuses for letter in status}
    for flag in (Flag.CONFIDENTIAL, Flag.MISSING, Flag.NOT_COMPILED, Flag.ABSENT):
        if flag in letters:
            return str(flag)
    return str(Flag.MISSING)


def as_read(rows: pd.DataFrame) -> pd.Series:
    """Give the status of observations as it is to be read: a dash that can't mean what its sheet says is no data."""
    return rows["status"].mask(rows["note"].str.contains(DASH_NOTE, regex=False), str(Flag.MISSING))


def texts(cells: Cells, column: str) -> np.ndarray:
    """Give a column of texts as plain strings: pandas hands out those of its own kind one by one, and slowly."""
    return cells[column].to_numpy(dtype=object)


def picked(cells: pd.DataFrame, rows: np.ndarray, index: pd.Index | None = None) -> Cells:
    """Take rows by position, in that order; -1 gives a row without value and texts."""
    blank = {"value": np.nan, **dict.fromkeys(COLUMNS[1:], "")}
    taken = {name: take(cells[name].array, rows, allow_fill=True, fill_value=value) for name, value in blank.items()}
    return pd.DataFrame(taken, index=index)


def _each(merge: Callable[..., str], *columns: Iterable[str]) -> list[str]:
    """Merge texts row by row, each combination once: a few of them stand in thousands of rows."""
    once = cache(merge)
    return [once(*row) for row in zip(*columns, strict=True)]


def combine(value: pd.Series, *parts: Cells) -> Cells:
    """Make cells of `value` that tell what they were made of.

    A missing value keeps no flags of its parts but the one letter that says why it is missing.
    """
    missing = value.isna() | ~np.isfinite(value)
    statuses = [texts(part, "status") for part in parts]
    gaps = [np.where(part["value"].isna(), status, "") for part, status in zip(parts, statuses, strict=True)]
    return pd.DataFrame(
        {
            "value": value.where(~missing),
            "status": np.where(missing, _each(reason_missing, *gaps), _each(merge_flags, *statuses)),
            "source_id": _each(merge_words, *(texts(part, "source_id") for part in parts)),
            "cell": _each(merge_cells, *(texts(part, "cell") for part in parts)),
            "note": _each(merge_words, *(texts(part, "note") for part in parts)),
        },
        index=value.index,
    )


def earlier(cells: Cells, years: int = 1) -> Cells:
    """Give what the same place had `years` calendar years before; the grid has every year, so a shift is exact.

    Its flag of a break is that of the way from there to here: a break on the year itself lies before it. Where the
    series broke in an earlier year of the way, it is flagged as unreliable with a note: the break is not of this year.
    """
    moved = picked(cells, _before(cells.index, years), cells.index)
    breaks = cells["status"].str.contains(BREAK).to_numpy()
    plain = moved["status"].str.replace(BREAK, "")
    known = moved["value"].notna().to_numpy()
    across = np.zeros(len(cells), dtype=bool)
    for lag in range(1, years):
        rows = _before(cells.index, lag)
        across |= breaks[rows] & (rows >= 0)
    across &= known & ~breaks
    flags = np.select([known & breaks, across], [BREAK, UNRELIABLE], "")
    notes = np.where(across, ACROSS_BREAK_NOTE, "")
    return moved.assign(
        status=[merge_flags(text, flag) if flag else text for text, flag in zip(plain, flags, strict=True)],
        note=_each(merge_words, moved["note"], notes),
    )


def _before(index: pd.Index, years: int) -> np.ndarray:
    """Give the row of the same place so many years before each row; -1 where the grid does not reach back so far."""
    rows = pd.Series(range(len(index)), index=index)
    return rows.groupby(level=GRID[:2], sort=False).shift(years, fill_value=-1).to_numpy()


def series(published: Cells) -> Cells:
    """Give the published series as it is."""
    return published


def total(*parts: Cells) -> Cells:
    """Add series; missing when any is."""
    value = pd.concat([part["value"] for part in parts], axis=1).sum(axis=1, skipna=False)
    return combine(value, *parts)


def difference(a: Cells, b: Cells) -> Cells:
    """Take b from a."""
    return combine(a["value"] - b["value"], a, b)


def ratio(a: Cells, b: Cells, scale: float = 1) -> Cells:
    """Divide a by b, times `scale`; missing where b is zero."""
    return combine(scale * a["value"] / b["value"].where(b["value"] != 0), a, b)


def _of_one_area(made: Cells, a: Cells, b: Cells) -> Cells:
    """Flag what was made of a figure of the town and one that its sheet gives for the wider area around it."""
    wider = [part["note"].str.contains(WIDER_NOTE, regex=False) for part in (a, b)]
    mixed = (wider[0] != wider[1]) & made["value"].notna()
    if not mixed.any():
        return made
    status = [merge_flags(text, UNRELIABLE) for text in made["status"]]
    notes = [merge_words(text.replace(WIDER_NOTE, ""), TWO_AREAS_NOTE) for text in made["note"]]
    return made.assign(
        status=made["status"].where(~mixed, pd.Series(status, index=made.index)),
        note=made["note"].where(~mixed, pd.Series(notes, index=made.index)),
    )


def _within(a: Cells, b: Cells, scale: float) -> Cells:
    """Divide as `ratio` does what should be of one area."""
    return _of_one_area(ratio(a, b, scale), a, b)


def share(part: Cells, whole: Cells) -> Cells:
    """Give the part in per cent of the whole."""
    return _within(part, whole, 100)


def share_of_sum(part: Cells, *rest: Cells) -> Cells:
    """Give the part in per cent of the sum of itself and the rest."""
    return share(part, total(part, *rest))


def complement(part: Cells) -> Cells:
    """Give what a share in per cent leaves to a hundred."""
    return combine(100 - part["value"], part)


def per_thousand(flow: Cells, population: Cells) -> Cells:
    """Give events of a year per thousand people of the mean population of that year.

    The bureau counts people at the end of the year, so the mean is that of the ends of this and the previous year, as
    in crude rates (UN Principles and Recommendations for a Vital Statistics System, 2014). Where the previous year
    has no count, or a break makes its count incomparable, the end of this year stands alone, flagged as a differing
    definition with a note.
    """
    before = _without(earlier(population), population["status"].str.contains(BREAK))
    alone = before["value"].isna() & population["value"].notna()
    people = ((population["value"] + before["value"]) / 2).where(~alone, population["value"])
    rate = combine(1000 * flow["value"] / people.where(people != 0), flow, population, before)
    rate = _of_one_area(rate, flow, population)
    alone &= rate["value"].notna()
    mark = np.where(alone, str(Flag.DEFINITION), "")
    note = np.where(alone, END_OF_YEAR_NOTE, "")
    keep = rate["value"].isna()
    return rate.assign(
        status=rate["status"].where(keep, pd.Series(_each(merge_flags, rate["status"], mark), index=rate.index)),
        note=_each(merge_words, rate["note"], note),
    )


def _without(cells: Cells, rows: pd.Series) -> Cells:
    """Leave out some rows, values and texts."""
    return cells.assign(
        value=cells["value"].where(~rows), **{name: cells[name].where(~rows, "") for name in COLUMNS[1:]}
    )


def stock_per_thousand(stock: Cells, population: Cells) -> Cells:
    """Give a count at the end of the year per thousand people at the end of the same year."""
    return _within(stock, population, 1000)


def stock_per_ten_thousand(stock: Cells, population: Cells) -> Cells:
    """Give a count at the end of the year per ten thousand people at the end of the same year."""
    return _within(stock, population, 10_000)


def per_head(amount: Cells, persons: Cells) -> Cells:
    """Give an amount in millions per person, in thousands: mln_kzt over persons is thousand_kzt."""
    return _within(amount, persons, 1000)


def per_unit(amount: Cells, count: Cells) -> Cells:
    """Give one count per unit of another, such as pupils per school."""
    return ratio(amount, count)


def growth(level: Cells, years: int = 1) -> Cells:
    """Give the change over `years` calendar years in per cent of the earlier level, where that is above 0."""
    before = earlier(level, years)
    base = before["value"].where(before["value"] > 0)
    return combine(100 * (level["value"] / base - 1), level, before)


def growth_5_years(level: Cells) -> Cells:
    """Give the change over five calendar years in per cent."""
    return growth(level, 5)


def growth_10_years(level: Cells) -> Cells:
    """Give the change over ten calendar years in per cent."""
    return growth(level, 10)


def change(level: Cells, years: int = 1) -> Cells:
    """Give the change over `years` calendar years in units of the level itself."""
    before = earlier(level, years)
    return combine(level["value"] - before["value"], level, before)


def change_5_years(level: Cells) -> Cells:
    """Give the change over five calendar years in units of the level itself."""
    return change(level, 5)


def mean_5_years(level: Cells) -> Cells:
    """Give the mean of this and the four years before; missing when one of the five is."""
    years = [level, *(earlier(level, lag) for lag in range(1, 5))]
    return total(*years).assign(value=lambda cells: cells["value"] / 5)


def chained(index: Cells, base: int = BASE_PERIOD) -> Cells:
    """Chain an index of the previous year (per cent) to `base` = 100, forwards and backwards.

    A missing link ends the chain on that side: years beyond it are missing. Without any link there is no base either.
    """
    links = index["value"].unstack("period").div(100)
    years = links.columns
    # As a list: pandas 3.1 loses count when a column is set between those of a stepped RangeIndex.
    links = links.reindex(columns=list(range(min(*years, base), max(*years, base) + 1)))
    ahead = links.loc[:, base + 1 :].cumprod(axis=1, skipna=False)
    back = links.loc[:, :base].iloc[:, :0:-1]  # the link of a year leads there from the year before
    behind = 1 / back.where(back > 0).cumprod(axis=1, skipna=False)
    levels = pd.concat([behind.set_axis(back.columns - 1, axis=1), ahead], axis=1)
    if base in links:
        levels[base] = levels.notna().any(axis=1).map({True: 1.0, False: np.nan})
    value = 100 * _long(levels.reindex(columns=years), index.index)
    return pd.DataFrame(
        {
            "value": value,
            "status": _chain(index["status"], merge_flags, base).where(value.notna(), str(Flag.MISSING)),
            "source_id": _chain(index["source_id"], merge_words, base),
            "cell": _chain(index["cell"], merge_cells, base),
            "note": _chain(index["note"], merge_words, base),
        }
    )


def _from_base(index: Cells, base: int) -> Cells:
    """Chain an index; the base year is 100 by definition, even where no link leads from it."""
    chain = chained(index, base)
    here = chain.index.get_level_values("period") == base
    lone = here & chain["value"].isna()
    return chain.assign(value=chain["value"].where(~lone, 100.0), status=chain["status"].where(~lone, ""))


def _chain(texts: pd.Series, merge: Callable[..., str], base: int) -> pd.Series:
    """Gather the texts of all links between `base` and each year."""
    wide = texts.unstack("period")
    years = sorted(map(int, wide.columns))
    made = {base: [""] * len(wide)}
    link = {year: wide[year].to_numpy(dtype=object) for year in years}
    for year in years:
        if year > base:
            made[year] = [merge(*pair) for pair in zip(made.get(year - 1, link[year]), link[year], strict=True)]
    for year in years[:0:-1]:
        if year <= base:
            made[year - 1] = [merge(*pair) for pair in zip(made.get(year, link[year]), link[year], strict=True)]
    return _long(pd.DataFrame(made, index=wide.index).reindex(columns=wide.columns), texts.index)


def _long(wide: pd.DataFrame, index: pd.Index) -> pd.Series:
    """Turn places by years into one column over the grid."""
    return cast(pd.Series, wide.stack(future_stack=True)).reindex(index)


def in_base_prices(nominal: Cells, real_index: Cells, base: int = BASE_PERIOD) -> Cells:
    """Give an amount in prices of `base`: its level of that year moved by the published real (volume) index."""
    chain = _from_base(real_index, base)
    rows = nominal.reset_index()
    of_base = rows.loc[rows["period"] == base, [*GRID[:2], *COLUMNS]]
    start = rows[GRID].merge(of_base, on=GRID[:2], how="left").set_index(GRID)
    start = start.assign(**{column: start[column].fillna("") for column in COLUMNS[1:]})
    return combine(start["value"] * chain["value"] / 100, start, chain)


def in_base_prices_per_head(nominal: Cells, real_index: Cells, persons: Cells) -> Cells:
    """Give an amount in millions in prices of the base year per person, in thousands."""
    return per_head(in_base_prices(nominal, real_index), persons)


def deflated(nominal: Cells, price_index: Cells, base: int = BASE_PERIOD) -> Cells:
    """Give an amount in prices of `base`: its level divided by a price index chained from the previous year's."""
    prices = _from_base(price_index, base)
    return combine(100 * nominal["value"] / prices["value"].where(prices["value"] > 0), nominal, prices)


def deflated_per_head(nominal: Cells, price_index: Cells, persons: Cells) -> Cells:
    """Give an amount in millions in prices of the base year per person, in thousands."""
    return per_head(deflated(nominal, price_index), persons)


METHODS: dict[str, Method] = {
    method.__name__: method
    for method in (
        series,
        total,
        difference,
        ratio,
        share,
        share_of_sum,
        complement,
        per_thousand,
        stock_per_thousand,
        stock_per_ten_thousand,
        per_head,
        per_unit,
        growth,
        growth_5_years,
        growth_10_years,
        change,
        change_5_years,
        mean_5_years,
        chained,
        in_base_prices,
        in_base_prices_per_head,
        deflated,
        deflated_per_head,
    )
}
