"""Sentences and key figures made from the data, in the reader's language.

Numbers in the ledes carry their figures: `geo.views.provenance.html` or `plain` turns a sentence into text.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from geo.analysis import provenance as provenance_of
from geo.analysis.methods import WIDER_NOTE
from geo.analysis.provenance import Figure, figure, figures, total, unheld
from geo.analysis.values import at, change, latest, own, values
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag, Territory
from geo.views import provenance
from geo.views.facts import (
    NBSP,
    flags_text,
    in_current_prices,
    indicator_name,
    territory_text,
    town_name,
)
from geo.views.provenance import told
from geo.views.words import Words

Frames = Callable[[str], pd.DataFrame]  # indicator id -> values with one territory a town
KEY = ("population", "net_migration", "unemployment_rate", "wage_nominal", "industrial_output", "investment")
ADDED_UP = ("population", "industrial_output", "investment")
SHARES = frozenset({"percent"})  # changes of these are percentage points
YEARS_BACK = 5
POPULATION = "population"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One figure and what is said beside it; texts are plain, not escaped.

    figure: without a value or a year when nothing was ever published. change: against an earlier year, "" when there is
    nothing to compare with; compared: the same as a figure. coverage: over how many towns it was added up, "" for a
    figure of one.
    """

    label: str
    figure: Figure
    change: str = ""
    compared: Figure | None = None
    coverage: str = ""


def frames_of(atlas: Atlas) -> Frames:
    """Give a function that makes an indicator's values, one territory a town; pages pass a cached one instead."""
    return lambda indicator_id: own(atlas, values(atlas, indicator_id))


def map_lede(atlas: Atlas, towns: Sequence[str], period: int, words: Words, frames: Frames | None = None) -> str:
    """Say how many people live in these towns at the end of the year, and over how many of them that is a sum.

    Only counts of the towns themselves are added; akimats and districts are wider. Told are those that the sheet of a
    town takes from the area around it all the same.
    """
    rows = _added((frames or frames_of(atlas))(POPULATION), towns, period)
    held = len(rows)
    missing = len(towns) - held
    if not held:
        return words("figure-lede-nothing", **_counted(atlas, "count", towns, words), year=str(period))
    wider = list(rows.loc[rows["note"].str.contains(WIDER_NOTE, regex=False), "town_id"])
    said = [
        words(
            "figure-lede-people",
            **_counted(atlas, "count", towns, words),
            people=_total_told(atlas, rows, words),
            persons=int(rows["value"].sum()),
            year=str(period),
        ),
        words("figure-lede-complete")
        if not missing
        else words(
            "figure-lede-held",
            **_counted(atlas, "held", list(rows["town_id"]), words),
            **_counted(atlas, "missing", [one for one in towns if one not in set(rows["town_id"])], words),
        ),
    ]
    if wider:
        said.append(words("figure-lede-wider", **_counted(atlas, "wider", wider, words)))
    return " ".join(said)


def indicator_lede(
    atlas: Atlas, frame: pd.DataFrame, indicator_id: str, period: int, *, towns: Sequence[str], words: Words
) -> str:
    """Say between which towns an indicator lay in a year, and how many have a value."""
    rows = at(frame, period, list(towns))
    held = rows[rows["value"].notna()].sort_values(["value", "town_id"])
    name = indicator_name(atlas, indicator_id, words)
    if held.empty:
        return words("figure-indicator-nothing", indicator=name, year=str(period))
    counts = {
        **_counted(atlas, "held", list(held["town_id"]), words),
        **_counted(atlas, "count", towns, words),
    }
    ends = {}
    for end, record in (("lowest", held.iloc[0]), ("highest", held.iloc[-1])):
        ends[end] = _place_name(atlas, record["town_id"], record["territory"], words)
        one = figure(atlas, indicator_id, record)
        ends[f"{end}_value"] = told(one, provenance.text(one, words))
    return words("figure-indicator-range", indicator=name, year=str(period), **counts, **ends)


def town_lede(atlas: Atlas, town_id: str, words: Words, *, since: int = 2010, frames: Frames | None = None) -> str:
    """Say under a town's name how many people live there, how that changed since a year, its wage and unemployment.

    Each figure keeps its own last year and its status, and its area where that is not the area of the population.
    A comparison is left out when the earlier year has no value or the series breaks between the two.
    """
    frames = frames or frames_of(atlas)
    row = _last(frames(POPULATION), town_id)
    if row is None:
        return words("figure-town-nothing")
    area, year = row["territory"], int(row["period"])
    whose = "" if area == Territory.TOWN else territory_text(area, words)
    people = told(figure(atlas, POPULATION, row), words.number(float(row["value"])))
    begun = words("figure-town-people", whose=whose or "town", people=people, persons=int(row["value"]), year=str(year))
    wider = _wider(row)
    marks = ", ".join(part for part in (_status(row, words), words("figure-wider") if wider else "") if part)
    said = [words("figure-town-people-marked", said=begun, marks=marks) if marks else begun]
    changed = _change(atlas, frames(POPULATION), town_id, row["territory"], since, year)
    if changed is not None and since < year:
        said.append(
            words(
                "figure-town-since",
                way=_way(changed.value),
                percent=told(changed, words.percent(abs(changed.value) / 100, 1)),
                since=str(since),
            )
        )
    rest = []
    for indicator_id in ("wage_nominal", "unemployment_rate"):
        other = _last(frames(indicator_id), town_id) if _known(atlas, indicator_id) else None
        if other is not None:
            one = figure(atlas, indicator_id, other)
            value = told(one, provenance.text(one, words))
            when = _when(other, area, words, wider=_wider(other) and not wider)
            rest.append(words(f"figure-town-{indicator_id.replace('_', '-')}", value=value, when=when))
    return ", ".join(said) + ("; " + "; ".join(rest) if rest else "") + "."


def key_figures(
    atlas: Atlas, town_id: str, words: Words, *, indicators: Sequence[str] = KEY, frames: Frames | None = None
) -> list[KeyFigure]:
    """Give the last published value of some indicators for one town, each with its own year, status and source.

    The change is against five years before, and left out when that year has no value.
    """
    frames = frames or frames_of(atlas)
    return [_key_figure(atlas, frames(one), one, town_id, words) for one in indicators if _known(atlas, one)]


def summary_figures(
    atlas: Atlas, towns: Sequence[str], period: int, words: Words, *, frames: Frames | None = None
) -> list[KeyFigure]:
    """Add up some amounts over towns in one year: over the towns themselves, saying over how many of them."""
    frames = frames or frames_of(atlas)
    made = []
    for indicator_id in (one for one in ADDED_UP if _known(atlas, one)):
        rows = _added(frames(indicator_id), towns, period)
        one = total(figures(atlas, indicator_id, rows)) if len(rows) else unheld(atlas, indicator_id, period)
        coverage = words("figure-coverage", held=len(rows), count=len(towns))
        made.append(KeyFigure(words.name(atlas.indicator(indicator_id)), one, coverage=coverage))
    return made


def change_text(row: pd.Series, unit: str, decimals: int, words: Words, *, nominal: bool = False) -> str:
    """Say a row of `geo.analysis.values.change`; "" when a year is missing.

    Shares change in points, balances below zero in themselves, the rest in per cent. `nominal` tells that prices rose
    as well; breaks of the series between the two years are told with their years, and a doubtful value at either end.
    """
    if math.isnan(row["absolute"]):
        return ""
    since = str(int(row["start"]))
    if unit in SHARES:
        points = words.number(row["absolute"], max(decimals, 1), signed=True)
        said = words("figure-change-points", value=points, since=since)
    elif math.isnan(row["percent"]):
        value = words.number(row["absolute"], decimals, signed=True) + NBSP + words.unit(unit)
        said = words("figure-change", value=value, since=since)
    else:
        sign = "+" if round(row["percent"], 1) > 0 else ""
        value = sign + words.percent(round(row["percent"], 1) / 100, 1)
        said = words("figure-change-nominal" if nominal else "figure-change", value=value, since=since)
    if row["broken"]:
        said = words("figure-change-broken", change=said, **broken_years(row, words))
    return words("figure-change-doubtful", change=said) if doubtful(row) else said


def doubtful(row: "Mapping[Any, Any] | pd.Series[Any]") -> bool:
    """Tell whether one of the two values in a row of `geo.analysis.values.change` is of low reliability."""
    return str(Flag.UNRELIABLE) in str(row["status"])


def broken_years(row: "Mapping[Any, Any] | pd.Series[Any]", words: Words) -> dict[str, object]:
    """Give what a message takes that names the years of breaks in a row of `geo.analysis.values.change`."""
    years = str(row["breaks"]).split()
    return {"count": len(years), "years": words.all_of(years)}


def _key_figure(atlas: Atlas, frame: pd.DataFrame, indicator_id: str, town_id: str, words: Words) -> KeyFigure:
    entry = atlas.indicator(indicator_id)
    row = _last(frame, town_id)
    if row is None:
        return KeyFigure(words.name(entry), unheld(atlas, indicator_id))
    last = figure(atlas, indicator_id, row)
    year = int(row["period"])
    history = _place(frame, town_id, row["territory"])
    compared = change(history, year - YEARS_BACK, year)
    said = (
        change_text(compared.iloc[0], last.unit, last.decimals, words, nominal=in_current_prices(entry))
        if len(compared)
        else ""
    )
    changed = change_figure(atlas, indicator_id, history, compared.iloc[0], last) if said else None
    return KeyFigure(words.name(entry), last, said, changed)


def change_figure(
    atlas: Atlas, indicator_id: str, history: pd.DataFrame, row: "Mapping[Any, Any] | pd.Series[Any]", last: Figure
) -> Figure:
    """Make what `change_text` says a figure with both cells; history: values of the place that `last` is the end of."""
    before = figure(atlas, indicator_id, history[history["period"] == row["start"]].iloc[0])
    percent = float(row["percent"])
    if math.isnan(percent) or last.unit in SHARES:
        return provenance_of.difference(before, last)
    return provenance_of.change(before, last, percent)


def _place_name(atlas: Atlas, town_id: str, territory: str, words: Words) -> str:
    """Name a town, and the area when it is wider than the town."""
    name = town_name(atlas, town_id, words)
    return name if territory == Territory.TOWN else f"{name}, {words(f'chart-area-{territory}')}"


def _known(atlas: Atlas, indicator_id: str) -> bool:
    return bool((atlas.indicators["indicator_id"] == indicator_id).any())


def _place(frame: pd.DataFrame, town_id: str, territory: str) -> pd.DataFrame:
    return frame[(frame["town_id"] == town_id) & (frame["territory"] == territory)]


def _last(frame: pd.DataFrame, town_id: str) -> pd.Series | None:
    rows = latest(frame[frame["town_id"] == town_id])
    return rows.iloc[-1] if len(rows) else None


def _change(
    atlas: Atlas, frame: pd.DataFrame, town_id: str, territory: str, start: int, end: int
) -> provenance_of.Figure | None:
    place = _place(frame, town_id, territory)
    rows = change(place, start, end)
    percent = float(rows["percent"].iloc[0]) if len(rows) else math.nan
    if math.isnan(percent) or rows["broken"].iloc[0]:
        return None
    last = figure(atlas, POPULATION, place[place["period"] == end].iloc[0])
    return change_figure(atlas, POPULATION, place, rows.iloc[0], last)


def _counted(atlas: Atlas, name: str, towns: Sequence[str], words: Words) -> dict[str, object]:
    """Give the arguments of a message that counts towns: the number, and what is said, with the sources of the list."""
    listed = atlas.towns[atlas.towns["town_id"].isin(list(towns))]
    sources = (listed if len(listed) else atlas.towns)["source_id"]
    counted = provenance_of.count("towns", len(towns), sources)
    return {name: len(towns), f"{name}_said": told(counted, words.number(len(towns)))}


def _total_told(atlas: Atlas, rows: pd.DataFrame, words: Words) -> str:
    """Say the population of towns together; `rows` as of `_added`, not empty."""
    one = total(figures(atlas, POPULATION, rows))
    return told(one, words.number(one.value))


def _wider(row: pd.Series) -> bool:
    """Tell whether the sheet of a town most likely gives the figure of the area around it."""
    return WIDER_NOTE in str(row["note"]).split()


def _when(row: pd.Series, area: str, words: Words, *, wider: bool) -> str:
    """Say the year of a value, its area where that is not `area`, and its status."""
    elsewhere = words("figure-wider") if wider else ""
    if row["territory"] != area:
        elsewhere = words(f"figure-in-{row['territory']}")
    parts = (words("figure-town-year", year=str(int(row["period"]))), elsewhere, _status(row, words))
    return ", ".join(part for part in parts if part)


def _status(row: pd.Series, words: Words) -> str:
    """Say the flags of a value that stands alone; a break of the series says nothing of it."""
    return flags_text(row["status"].replace(Flag.BREAK, ""), words)


def _way(percent: float) -> str:
    rounded = round(percent, 1)
    return "more" if rounded > 0 else "less" if rounded < 0 else "same"


def _added(frame: pd.DataFrame, towns: Sequence[str], period: int) -> pd.DataFrame:
    """Give what is added up over towns in a year: the values of the towns themselves."""
    rows = at(frame[frame["territory"] == Territory.TOWN], period)
    return rows[rows["town_id"].isin(towns) & rows["value"].notna()]
