"""Sites that an investor may choose from: zones, and plots and idle works that a source names.

One row a site. Dated facts are a history: the value that stands is the latest one reported as actual; of several for
the same year the smallest stands; plans never stand for facts. What no source states is unknown: NaN in numbers, no
category in answers, and never 0 or "no".
"""

from functools import lru_cache

import numpy as np
import pandas as pd

from geo.model.atlas import Atlas, Row
from geo.model.tables import NAMES
from geo.model.vocabulary import PlotKind, Precision, ZoneKind, ZoneStatus

NUMBERS = ("area", "free_area", "premises", "occupancy", "tenants", "projects", "investment", "jobs", "founded")
UTILITIES = ("power", "water", "gas", "heat", "sewerage", "rail", "road", "telecom")
BUILDING = "building"  # made from the attribute premises: area known, or said to be there
FULL = 100  # per cent
ANSWERS = ("yes", "partly", "construction", "planned", "no")
STATED = ("status", "position", "area", "free_area", BUILDING, "tenants", "projects", "investment", "jobs", "founded",
          *UTILITIES, "contact")  # fmt: skip
# What a site is measured to: carrier and target of the table of distances.
DISTANCES: dict[str, tuple[str, str]] = {
    "rail_border": ("rail", "border_crossing"),
    "rail_port": ("rail", "port"),
    "rail_city": ("rail", "city_500k"),
    "rail_corridor": ("rail", "corridor_stop"),
    "road_border": ("road", "border_crossing"),
    "road_port": ("road", "port"),
    "road_airport": ("road", "airport"),
    "road_city": ("road", "city_500k"),
    "road_corridor": ("road", "corridor_stop"),
}
# What is told of one site besides: named posts, of which few have a known position.
POSTS: dict[str, tuple[str, str]] = {"rail_post": ("rail", "border_rail"), "road_post": ("road", "border_road")}
KINDS = (*ZoneKind, *PlotKind)
FACT = ["site_id", "attribute", "value", "answer", "unit", "period", "status", "source_id"]
PLACE = ["town_id", "region_id", "lat", "lon", "precision"]


@lru_cache(maxsize=16)
def facts(atlas: Atlas) -> pd.DataFrame:
    """Give every dated fact about every site: FACT, the newest first within an attribute; undated ones last.

    Of one year, what is actual stands before plans and the smaller value before the larger. Not to be changed.
    """
    zones = atlas.zone_facts.rename(columns={"zone_id": "site_id"})
    rows = pd.concat([zones[FACT], _plot_facts(atlas)], ignore_index=True)
    rows = rows.assign(plan=rows["status"] != "actual", age=-pd.to_numeric(rows["period"]).fillna(0))
    rows = rows.sort_values(["site_id", "attribute", "age", "plan", "value"], kind="stable", ignore_index=True)
    return rows[FACT]


def _plot_facts(atlas: Atlas) -> pd.DataFrame:
    plots = atlas.plots.rename(columns={"plot_id": "site_id"})
    common = {"status": "actual", "unit": ""}
    areas = plots[plots["area"].notna()].assign(**common | {"unit": "ha"}, attribute="area", answer="")
    works = plots[plots["kind"] == PlotKind.WORKS].assign(**common, attribute="premises", answer="yes", area=np.nan)
    return pd.concat([areas, works]).rename(columns={"area": "value"})[FACT]


def standing(rows: pd.DataFrame) -> pd.DataFrame:
    """Give the fact that stands of each site and attribute, as rows of `facts`: the latest actual one.

    Utilities and premises are answered by the latest statement of any status, as the answer itself tells a plan.
    """
    answered = rows["attribute"].isin([*UTILITIES, "premises"])
    kept = rows[answered | (rows["status"] == "actual")]
    return kept.drop_duplicates(["site_id", "attribute"], ignore_index=True)


def sites(atlas: Atlas) -> pd.DataFrame:
    """Give one row a site: `site_id`, names, `kind, status` with their period, PLACE, NUMBERS, BUILDING, UTILITIES,
    DISTANCES in km, `completeness` (share of STATED that is stated) and `source_id`.

    Answers and ids are categories, where no category is unknown (`town_id` "" is outside the monotowns).
    Where all is reported as occupied and free land is not reported, it is 0.
    Distances of a plot are those of its town; why one is unknown tells `way`.
    """  # noqa: D205 - the columns do not fit one line
    table = pd.concat([_zones(atlas), _plots(atlas)], ignore_index=True)
    stand = standing(facts(atlas))
    values = stand.pivot_table(index="site_id", columns="attribute", values="value", aggfunc="first")
    for number in NUMBERS:
        table[number] = table["site_id"].map(values[number]) if number in values else np.nan
    table["free_area"] = table["free_area"].mask(table["free_area"].isna() & (table["occupancy"] == FULL), 0)
    said = _answers(stand)
    for utility in (BUILDING, *UTILITIES):
        answers = table["site_id"].map(said.get("premises" if utility == BUILDING else utility, {}))
        table[utility] = pd.Categorical(answers, ANSWERS)
    planned = table["building"].isin(["planned", "construction"])
    table["premises"] = table["premises"].mask(planned)
    for name, (carrier, target) in DISTANCES.items():
        rows = atlas.distances[(atlas.distances["carrier"] == carrier) & (atlas.distances["target"] == target)]
        table[name] = table["from_id"].map(rows.set_index("from_id")["km"]).astype(float)
    for column in ("kind", "region_id", "town_id", "precision"):
        table[column] = table[column].astype("category")
    stated_status = table["status"].where(table["status"] != ZoneStatus.UNKNOWN)
    table["status"] = pd.Categorical(stated_status, [one for one in ZoneStatus if one != ZoneStatus.UNKNOWN])
    contacts = set(stand.loc[stand["attribute"] == "contact", "site_id"])
    table["contact"] = table["site_id"].isin(contacts)
    table["completeness"] = np.mean([stated(table, one) for one in STATED], axis=0)
    return table


def _zones(atlas: Atlas) -> pd.DataFrame:
    zones = atlas.zones.rename(columns={"zone_id": "site_id"}).assign(from_id=atlas.zones["zone_id"])
    return zones[["site_id", "from_id", "kind", *NAMES, "status", "status_period", *PLACE, "source_id"]]


def _plots(atlas: Atlas) -> pd.DataFrame:
    towns = atlas.towns[["town_id", "region_id", "lat", "lon"]]
    plots = atlas.plots.rename(columns={"plot_id": "site_id", "period": "status_period"}).merge(towns, on="town_id")
    plots = plots.assign(from_id=plots["town_id"], precision=str(Precision.CITY))
    return plots[["site_id", "from_id", "kind", *NAMES, "status", "status_period", *PLACE, "source_id"]]


def _answers(stand: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Tell the answers by attribute and site; a capacity without an answer is there, or planned."""
    plain = np.where(stand["status"] == "actual", "yes", "planned")
    said = stand["answer"].where(stand["answer"] != "", pd.Series(plain, index=stand.index))
    answers: dict[str, dict[str, str]] = {}
    for site, attribute, answer in zip(stand["site_id"], stand["attribute"], said, strict=True):
        answers.setdefault(attribute, {})[site] = answer
    return answers


def stated(table: pd.DataFrame, what: str) -> np.ndarray:
    """Tell of which sites something of STATED or a column is stated: (n,) bool."""
    if what == "position":
        return table["lat"].notna().to_numpy()
    if what == "contact":
        return table["contact"].to_numpy(bool)
    column = table[what]
    if isinstance(column.dtype, pd.CategoricalDtype):
        return np.asarray(column.cat.codes >= 0)
    return column.notna().to_numpy()


def unknowns(table: pd.DataFrame, site_id: str) -> list[str]:
    """Name what of STATED no source states of a site."""
    row = table[table["site_id"] == site_id]
    return [what for what in STATED if not stated(row, what)[0]]


def holder(what: str, kind: str) -> str:
    """Name who could state it, as an id: the operator, the akimat, the network company, the ministry's register.

    A direction to ask, by what each body keeps; not a promise that it answers.
    """
    if what in HOLDERS:
        return HOLDERS[what]
    return OPERATORS[kind]


OPERATORS = {
    str(ZoneKind.SEZ): "operator_register",
    str(ZoneKind.IZ): "operator_akimat",
    str(ZoneKind.MIZ): "entrepreneurship",
    str(PlotKind.LAND): "town_akimat",
    str(PlotKind.WORKS): "owner_akimat",
}
HOLDERS = {
    "position": "cadastre",
    "power": "grid",
    "water": "water_utility",
    "sewerage": "water_utility",
    "gas": "gas_network",
    "heat": "heat_utility",
    "rail": "railway",
    "road": "roads",
    "telecom": "telecom",
}


@lru_cache(maxsize=16)
def _ways(atlas: Atlas) -> dict[tuple[str, str, str], Row]:
    rows = atlas.distances.to_dict("records")
    return {(row["from_id"], row["carrier"], row["target"]): {str(k): v for k, v in row.items()} for row in rows}


def way(atlas: Atlas, from_id: str, distance: str) -> Row:
    """Give the row of a distance from a zone or town, not to be changed; KeyError when it was never measured."""
    try:
        return _ways(atlas)[from_id, *(DISTANCES | POSTS)[distance]]
    except KeyError:
        raise KeyError(f"{from_id}: {distance}") from None


def posts(atlas: Atlas, kind: str) -> tuple[int, int]:
    """Count the border posts of a kind whose own position is known, not their district's, and all of them."""
    rows = atlas.gateways[atlas.gateways["kind"] == kind]
    placed = rows["precision"].isin([Precision.SITE, Precision.CITY])
    return int(placed.sum()), len(rows)
