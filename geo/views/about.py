"""Tables of the page about the data, in the reader's language."""

import pandas as pd

from geo.analysis import coverage
from geo.model.atlas import Atlas
from geo.views.facts import publisher_name, town_name
from geo.views.words import Words


def towns(atlas: Atlas, words: Words) -> pd.DataFrame:
    """Say for each town whether it has the full passport, and how many values of which territory it has."""
    rows = coverage.by_town(atlas)

    def column(name: str) -> str:
        return words(f"about-column-{name}")

    years = [
        f"{int(first)}–{int(last)}" if first == first else ""  # noqa: PLR0124 - NaN is the only value unlike itself
        for first, last in zip(rows["first"], rows["last"], strict=True)
    ]
    made = pd.DataFrame(
        {
            column("town"): [town_name(atlas, town, words) for town in rows["town_id"]],
            column("list"): [words(f"list-status-{status}") for status in rows["list_status"]],
            column("passport"): [words("about-yes" if full else "about-no") for full in rows["passport"]],
            column("own"): rows["town"],
            column("akimat"): rows["akimat"],
            column("district"): rows["district"],
            column("confidential"): rows["confidential"],
            column("years"): years,
        }
    )
    return made.sort_values(column("town"), key=lambda names: names.map(words.order), ignore_index=True)


def sources(atlas: Atlas, words: Words) -> pd.DataFrame:
    """List every source with how many values rest on it, those with most first."""
    rests = atlas.observations["source_id"].value_counts()
    rows = atlas.sources.assign(rests=atlas.sources["source_id"].map(rests).fillna(0).astype(int))
    rows = rows.sort_values(["rests", "publisher", "title"], ascending=[False, True, True])
    shown = ("publisher", "title", "address", "published", "accessed", "licence", "rests")
    rows["publisher"] = [publisher_name(row, words) for row in rows.to_dict("records")]
    rows["licence"] = rows["licence"].replace("not stated", words("sources-licence-unstated"))
    names = {one: words("about-address") if one == "address" else words(f"about-column-{one}") for one in shown}
    return rows[list(shown)].rename(columns=names).reset_index(drop=True)


def features(atlas: Atlas, indicator_ids: list[str], words: Words) -> str:
    """Name the indicators that the groups rest on, in one line."""
    return ", ".join(words.name(atlas.indicator(one)) for one in indicator_ids)
