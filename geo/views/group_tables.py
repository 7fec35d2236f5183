"""What the page of the groups shows, as tidy tables to take away: a row a fact, ids beside names, its sources in it."""

import math
from collections.abc import Sequence

import pandas as pd

from geo.analysis.groups import Allocation
from geo.analysis.methods import merge_words
from geo.analysis.provenance import sources_behind
from geo.analysis.readings import Reading
from geo.model.atlas import Atlas
from geo.views import provenance
from geo.views.facts import indicator_name, notes_text, territory_text, town_name
from geo.views.group_texts import reading_text
from geo.views.tables import sourced
from geo.views.words import Words

KEPT = (
    "group_id", "nearest_group_id", "stability", "stability_towns", "stability_features", "stability_years",
    "silhouette", "hint_territory", "hint_features", "method_version",
)  # fmt: skip
RANKS = {"low": "rank_low", "median": "rank_median", "high": "rank_high"}  # 5, 50 and 95 % of the draws, 1 is best
DECIMALS = 4


def towns(atlas: Atlas, source_ids: Sequence[str], words: Words) -> pd.DataFrame:
    """Give the group of each town with how surely it is there, and the interval of its rank in the composite index."""
    rows = atlas.groups
    ranks = atlas.composite.set_index("town_id").rename(columns=RANKS).reindex(rows["town_id"])
    made = pd.DataFrame(
        {
            **_names(atlas, "town", rows["town_id"], words),
            **{name: rows[name] for name in KEPT},
            **{name: ranks[name].to_numpy() for name in RANKS.values()},
        }
    )
    return sourced(atlas, made, [merge_words(*source_ids) if group else "" for group in rows["group_id"]])


def composite(atlas: Atlas, source_ids: Sequence[str], words: Words) -> pd.DataFrame:
    """Give the ranks of the composite index, the best first: median and the ends of 90 % of the draws."""
    rows = atlas.composite.sort_values(["median", "low", "town_id"], ignore_index=True)
    made = pd.DataFrame(
        {**_names(atlas, "town", rows["town_id"], words), **rows.rename(columns=RANKS)[[*RANKS.values()]]}
    )
    return sourced(atlas, made, [merge_words(*source_ids)] * len(rows))


def together(atlas: Atlas, source_ids: Sequence[str], words: Words) -> pd.DataFrame:
    """Give how often two towns fell into one group when the evidence was resampled, a row a pair, 0 to 1."""
    rows = atlas.coassignment
    made = pd.DataFrame(
        {
            **_names(atlas, "town", rows["town_id"], words),
            **_names(atlas, "other", rows["other_id"], words),
            "share": rows["share"],
        }
    )
    return sourced(atlas, made, [merge_words(*source_ids)] * len(rows))


def profile(atlas: Atlas, of: Allocation, words: Words) -> pd.DataFrame:
    """Give each feature of each town in its unit and robustly scaled, then the medians of the groups.

    Medians have no town_id. Years and territories are those of the method; the sources are of the feature.
    """
    group = pd.Series(of.group)
    rows = []
    for feature in of.scaled.columns:
        entry = atlas.indicator(feature)
        behind = merge_words(*sources_behind(atlas, [feature], of.towns))
        said = {
            "indicator_id": feature,
            "indicator": words.name(entry),
            "unit_id": entry["unit"],
            "source_id": behind,
        }
        levels, scaled = (frame[feature] for frame in (of.levels, of.scaled))
        rows += [
            {"group_id": group[town], "town_id": town, "town": town_name(atlas, town, words), **said,
             "value": round(float(levels[town]), DECIMALS), "scaled": round(float(scaled[town]), DECIMALS)}
            for town in of.towns
        ]  # fmt: skip
        rows += [
            {"group_id": one, "town_id": "", "town": "", **said,
             "value": round(float(levels[group == one].median()), DECIMALS),
             "scaled": round(float(scaled[group == one].median()), DECIMALS)}
            for one in sorted(set(group))
        ]  # fmt: skip
    return sourced(atlas, pd.DataFrame(rows), [row["source_id"] for row in rows])


def candidates(atlas: Atlas, words: Words) -> pd.DataFrame:
    """Give the indicators that were weighed for the grouping, with the verdict on each."""
    rows = atlas.group_features.sort_values(["theme", "verdict"], ignore_index=True)
    names = [indicator_name(atlas, one, words) for one in rows["indicator_id"]]
    made = pd.DataFrame({"indicator_id": rows["indicator_id"], "indicator": names, **rows.drop(columns="indicator_id")})
    return sourced(atlas, made, [merge_words(*sources_behind(atlas, [one])) for one in rows["indicator_id"]])


def measures(atlas: Atlas, words: Words) -> pd.DataFrame:
    """Give the measures that the seminar named, with their deadlines."""
    rows = atlas.measures
    made = pd.DataFrame(
        {
            "measure_id": rows["measure_id"],
            "measure": [words(f"measure-{one}") for one in rows["measure_id"]],
            "deadline": rows["deadline"],
            "towns": rows["towns"],
            "note": [notes_text(atlas, one, words) for one in rows["note"]],
        }
    )
    return sourced(atlas, made, rows["source_id"])


def similar(atlas: Atlas, neighbours: pd.DataFrame, source_ids: Sequence[str], words: Words) -> pd.DataFrame:
    """Give similar towns: rows as of `geo.analysis.groups.neighbours`, with names."""
    made = pd.DataFrame(
        {
            **_names(atlas, "town", neighbours["town_id"], words),
            "rank": neighbours["rank"],
            **_names(atlas, "neighbour", neighbours["neighbour_id"], words),
            "distance": neighbours["distance"].round(DECIMALS),
            "shared_features": neighbours["shared"],
        }
    )
    return sourced(atlas, made, [merge_words(*source_ids)] * len(neighbours))


def readings(atlas: Atlas, found: Sequence[Reading], words: Words) -> pd.DataFrame:
    """Give what a town's own figures say of each measure, in numbers and in a sentence."""
    made = pd.DataFrame(
        [
            {
                "town_id": one.town_id,
                "town": town_name(atlas, one.town_id, words),
                "measure_id": one.measure_id,
                "measure": words(f"measure-{one.measure_id}"),
                "kind": one.kind,
                "indicator_id": one.indicator_id,
                "indicator": indicator_name(atlas, one.indicator_id, words) if one.indicator_id else "",
                "territory_id": one.territory,
                "territory": territory_text(one.territory, words),
                "year": one.period or math.nan,
                "value": one.value,
                "threshold": one.threshold,
                "towns_compared": one.towns,
                "reading": provenance.plain(reading_text(atlas, one, words)),
                "note": notes_text(atlas, one.note, words),
            }
            for one in found
        ]
    )
    return sourced(atlas, made, [one.source_id for one in found])


def _names(atlas: Atlas, what: str, town_ids: pd.Series, words: Words) -> dict[str, list[str]]:
    return {f"{what}_id": list(town_ids), what: [town_name(atlas, one, words) for one in town_ids]}
