"""Compare towns with one another, with regions and the country, and with the medians of their groups.

Subjects of all kinds stand in one long frame of `geo.analysis.values.VALUES` and `behind`, told apart by `town_id`: the
id of a town, or `region:<id>`, `country:<id>`, `group:<id>`. `territory` stays what the figures speak of, so a median
has that of its towns. `behind` is the number of towns behind a median, 0 for everything else.

A recipe says how a measure is made: an indicator of the catalogue as it is, or in constant prices, or per head. Each
variant uses the deflator and the population that the catalogue's own indicators of that amount use.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from geo.analysis import methods as m
from geo.analysis.methods import GRID, merge_flags, merge_words
from geo.analysis.values import COUNTRY, DEFLATORS, OF_ATLAS, VALUES, computed, index_to, made, values
from geo.model.atlas import Atlas
from geo.model.vocabulary import BALANCES, Flag, Territory

LEAST_TOWNS = 3  # the median of two is their mean, that of one a town
RANKED = 0.7
SUBJECTS = [*VALUES, "behind"]
POPULATION = "population"
GENERAL_DEFLATOR = "gdp_deflator"
PRICED_BY = {"gdp_deflator": "deflated_by_gdp"}  # caveat of a deflator
COUNTED = frozenset({"persons", "count"})
PER_HEAD = {m.series.__name__: m.per_head, m.in_base_prices.__name__: m.in_base_prices_per_head,
            m.deflated.__name__: m.deflated_per_head}  # fmt: skip
RATES = frozenset(
    rate.__name__ for rate in (m.per_head, m.per_thousand, m.stock_per_thousand, m.stock_per_ten_thousand)
)
IN_BASE_PRICES = frozenset(
    {m.in_base_prices.__name__, m.in_base_prices_per_head.__name__, m.deflated.__name__, m.deflated_per_head.__name__}
)
TENTATIVE = str(Flag.ESTIMATED), str(Flag.PROVISIONAL)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a shown measure is made from an indicator; `constant` and `per_head` tell what was done to it."""

    indicator_id: str
    method: str
    inputs: tuple[str, ...]
    unit: str
    decimals: int
    note: str
    constant: bool = False
    per_head: bool = False


def kind_of(subject_id: str) -> tuple[str, str]:
    """Split a subject's id into its kind (town, region, country, group) and the id of that kind."""
    kind, colon, held = subject_id.partition(":")
    return (kind, held) if colon else ("town", subject_id)


def recipe(atlas: Atlas, indicator_id: str, *, constant: bool = False, per_head: bool = False) -> Recipe:
    """Give the recipe of an indicator, varied where it can be; look at the recipe for what was done."""
    row = atlas.indicator(indicator_id)
    plain = Recipe(
        indicator_id, row["method"], tuple(row["inputs"].split()), row["unit"], int(row["decimals"]), row["note"]
    )
    priced = _in_constant_prices(atlas, plain) if constant else None
    base = priced or plain
    return (_per_head(atlas, base) if per_head else None) or base


def can_be_constant(atlas: Atlas, indicator_id: str) -> bool:
    """Tell whether an indicator is an amount in current prices."""
    return recipe(atlas, indicator_id, constant=True).constant


def can_be_per_head(atlas: Atlas, indicator_id: str) -> bool:
    """Tell whether an indicator is a total that can be related to the population."""
    return recipe(atlas, indicator_id, per_head=True).per_head


def _in_constant_prices(atlas: Atlas, plain: Recipe) -> Recipe | None:
    """Vary an amount in current prices, or such an amount per person."""
    heads = plain.method == m.per_head.__name__
    if "kzt" not in plain.unit or not (heads or plain.method == m.series.__name__):
        return None
    method, index = _deflator(atlas, plain.inputs[0])
    return replace(
        plain,
        method=f"{method}_per_head" if heads else method,
        inputs=(plain.inputs[0], index, *plain.inputs[1:]),
        note=merge_words(plain.note, PRICED_BY.get(index, "")),
        constant=True,
    )


def _deflator(atlas: Atlas, amount: str) -> tuple[str, str]:
    """Give the method and the index that the catalogue brings an amount to constant prices with."""
    for row in atlas.indicators.to_dict("records"):
        inputs = row["inputs"].split()
        if row["method"] in IN_BASE_PRICES and inputs[0] == amount:
            return row["method"].removesuffix("_per_head"), inputs[1]
    return m.deflated.__name__, GENERAL_DEFLATOR


def _per_head(atlas: Atlas, base: Recipe) -> Recipe | None:
    """Vary a total: amounts become thousands of tenge a person, counts become rates of the catalogue's own making."""
    if base.unit == "mln_kzt" and base.method in PER_HEAD:
        return replace(
            base,
            method=PER_HEAD[base.method].__name__,
            inputs=(*base.inputs, POPULATION),
            unit="thousand_kzt_per_person",
            decimals=0,
            per_head=True,
        )
    if base.method != m.series.__name__ or base.inputs[0] == POPULATION:
        return None
    for row in atlas.indicators.to_dict("records"):
        if row["inputs"].split() == [*base.inputs, POPULATION] and row["method"] in RATES:
            return replace(
                base,
                method=row["method"],
                inputs=(*base.inputs, POPULATION),
                unit=row["unit"],
                decimals=int(row["decimals"]),
                note=merge_words(base.note, row["note"]),
                per_head=True,
            )
    if base.unit not in COUNTED or base.inputs[0] in BALANCES:
        return None
    return replace(
        base,
        method=m.stock_per_thousand.__name__,
        inputs=(*base.inputs, POPULATION),
        unit="per_1000",
        decimals=1,
        per_head=True,
    )


def of_towns(atlas: Atlas, how: Recipe) -> pd.DataFrame:
    """Make a measure for every town and territory, as `geo.analysis.values.values` does."""
    if how.method in OF_ATLAS:
        return values(atlas, how.indicator_id)
    return made(atlas, how.method, list(how.inputs))


def of_regions(atlas: Atlas, how: Recipe) -> pd.DataFrame:
    """Make a measure for the regions and the country by the same method; empty when one of its inputs is not published.

    An index known for the country only, such as a deflator, serves every region.
    """
    rows = atlas.regional
    wanted = [series_id for series_id in how.inputs if series_id not in DEFLATORS]
    stated = rows[rows["series_id"].isin(wanted)]
    if how.method in OF_ATLAS or not wanted or set(stated["series_id"]) != set(wanted):
        return pd.DataFrame(columns=VALUES).astype({"period": int, "value": float})
    national = stated["region_id"] == COUNTRY
    placed = stated.drop(columns="region_id").assign(
        town_id=np.where(national, "country:", "region:") + stated["region_id"],
        territory=np.where(national, str(Territory.COUNTRY), str(Territory.REGION)),
    )
    prices = rows[(rows["region_id"] == COUNTRY) & rows["series_id"].isin(DEFLATORS & set(how.inputs))]
    places = placed[GRID[:2]].drop_duplicates()
    return computed(
        pd.concat([placed, places.merge(prices.drop(columns="region_id"), how="cross")]), list(how.inputs), how.method
    )


def groups(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Give the towns of each group; towns in none take no part."""
    held = atlas.groups[atlas.groups["group_id"] != ""]
    return {str(group_id): tuple(rows["town_id"]) for group_id, rows in held.groupby("group_id", sort=True)}


def medians(frame: pd.DataFrame, members: Mapping[str, Collection[str]]) -> pd.DataFrame:
    """Give the median of each group by year, with the number of towns behind it; missing below three towns.

    `frame` must hold one territory: figures of towns and of the akimats or districts around them are never pooled.
    Raises ValueError otherwise. A provisional or an estimated value makes its median one.
    """
    if frame["territory"].nunique() > 1:
        raise ValueError("a median over several territories")
    rows = []
    for group_id, towns in sorted(members.items()):
        for period, of_year in frame[frame["town_id"].isin(towns)].groupby("period", sort=True):
            behind = of_year[of_year["value"].notna()]
            enough = len(behind) >= LEAST_TOWNS
            flags = "".join(flag for flag in merge_flags(*behind["status"]) if flag in TENTATIVE)
            rows.append(
                {
                    "town_id": f"group:{group_id}",
                    "territory": str(of_year["territory"].iloc[0]),
                    "period": period,
                    "value": float(behind["value"].median()) if enough else np.nan,
                    "status": flags if enough else str(Flag.MISSING),
                    "source_id": merge_words(*behind["source_id"]) if enough else "",
                    "cell": "",
                    "note": "",
                    "behind": len(behind),
                }
            )
    return pd.DataFrame(rows, columns=SUBJECTS)


def subjects(
    atlas: Atlas,
    towns_frame: pd.DataFrame,
    regions_frame: pd.DataFrame,
    *,
    territory: str,
    towns: Sequence[str],
    regions: Sequence[str] = (),
    group_ids: Sequence[str] = (),
    base: int | None = None,
) -> pd.DataFrame:
    """Put towns, regions and medians into one frame of `SUBJECTS`.

    With `base`, each subject stands in per cent of its own value of that year; a median is then that of its towns'
    indices, so that a town without early figures cannot make it jump.
    """
    own = towns_frame[towns_frame["territory"] == territory]
    wider = regions_frame[regions_frame["town_id"].isin(list(regions))]
    if base is not None:
        own, wider = index_to(own, base), index_to(wider, base)
    members = {group_id: towns for group_id, towns in groups(atlas).items() if group_id in group_ids}
    parts = [own[own["town_id"].isin(list(towns))].assign(behind=0), wider.assign(behind=0), medians(own, members)]
    return pd.concat([part[SUBJECTS] for part in parts if len(part)] or [parts[0][SUBJECTS]], ignore_index=True)


def ranks(frame: pd.DataFrame) -> pd.DataFrame:
    """Rank the towns of each year, 1 for the greatest value, ties sharing the better rank.

    Adds `rank` and `of` (how many have a value that year). A year in which fewer than `RANKED` of the towns of the
    fullest year have one is left without ranks: whoever reports first would jump to the top. Medians and regions are
    left out. Expects one territory; raises ValueError otherwise.
    """
    towns = frame[~frame["town_id"].str.contains(":")]
    if towns["territory"].nunique() > 1:
        raise ValueError("a rank over several territories")
    by_year = towns.groupby("period")["value"]
    of = by_year.transform("count")
    return towns.assign(rank=by_year.rank(method="min", ascending=False).where(of >= RANKED * of.max()), of=of)


def pair(first: pd.DataFrame, second: pd.DataFrame, period: int) -> pd.DataFrame:
    """Join two measures of one year, subject by subject.

    Gives `town_id, territory, x, y`, then `status`, `source_id`, `note` united of both, `behind` the smaller one.
    Subjects that lack either value have NaN there.
    """
    one, other = (frame[frame["period"] == period] for frame in (first, second))
    both = one.merge(other, on=GRID, how="outer", suffixes=("_x", "_y"))
    joined = {
        column: [
            merge(*texts) for texts in zip(both[f"{column}_x"].fillna(""), both[f"{column}_y"].fillna(""), strict=True)
        ]
        for column, merge in (("status", merge_flags), ("source_id", merge_words), ("note", merge_words))
    }
    return pd.DataFrame(
        {
            **{key: both[key] for key in GRID},
            "x": both["value_x"],
            "y": both["value_y"],
            **joined,
            "behind": both[["behind_x", "behind_y"]].min(axis=1).fillna(0).astype(int),
        }
    )
