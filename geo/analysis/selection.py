"""Which towns a reader's filters leave."""

from collections.abc import Collection

import pandas as pd

from geo.model.atlas import Atlas

UNCLASSIFIED = "unclassified"  # the group of towns that are in none


def group_of(atlas: Atlas) -> dict[str, str]:
    """Give the group id of each town, "" for towns in none."""
    rows = atlas.groups.set_index("town_id")["group_id"].to_dict()
    return {str(town_id): str(rows.get(town_id, "")) for town_id in atlas.towns["town_id"]}


def select(
    atlas: Atlas,
    *,
    groups: Collection[str] = (),
    regions: Collection[str] = (),
    industries: Collection[str] = (),
    statuses: Collection[str] = (),
) -> list[str]:
    """Give the ids of the towns that pass all filters, in the order of the table; an empty filter passes all."""
    towns = atlas.towns
    group = towns["town_id"].map(group_of(atlas)).replace("", UNCLASSIFIED)
    passing = (
        _among(group, groups)
        & _among(towns["region_id"], regions)
        & _among(towns["industry_id"], industries)
        & _among(towns["list_status"], statuses)
    )
    return [str(town_id) for town_id in towns.loc[passing, "town_id"]]


def _among(column: pd.Series, wanted: Collection[str]) -> pd.Series:
    return column.isin(list(wanted)) if wanted else column.notna()


def loosen(atlas: Atlas, **filters: Collection[str]) -> list[str]:
    """Name the filters of which dropping one alone would show towns again."""
    return [name for name, wanted in filters.items() if wanted and select(atlas, **{**filters, name: ()})]
