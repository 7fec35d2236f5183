"""What rests on each source, and in what state its address is, as far as the data say."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from geo.model.atlas import Atlas, Row
from geo.model.layers import MADE_FROM
from geo.model.tables import TABLES, Table
from geo.store.geometry import features

SOURCE = "sources.source_id"
LAYER = "geometry-"  # before the name of a layer, as in the data package


class Reach(StrEnum):
    """How a source can be reached, by what its record says."""

    OPEN = "open"  # at its address
    PACKAGE = "package"  # a package of a registry, named by a package URL
    MIRROR = "mirror"  # was read in a copy
    SECONDARY = "secondary"  # retells another publication
    MISSING = "missing"  # the page itself could not be read, or is not known


# The notes of sources that tell how each was read, from the strongest.
SIGNS = (
    (Reach.MISSING, {"own_file_not_opened", "own_workbook_not_at_hand", "page_unknown"}),
    (Reach.MIRROR, {"copied_table", "mirrored_copy", "pm_in_press_reports", "posts_list_in_repository", "road_ends",
                    "single_towns_mirrored", "site_page_in_repository"}),
    (Reach.SECONDARY, {"cites_bureau", "encyclopedia"}),
)  # fmt: skip


def reach(row: Row) -> Reach:
    """Tell how a source can be reached."""
    if not str(row["address"]).startswith(("http://", "https://")):
        return Reach.PACKAGE
    notes = set(str(row["note"]).split())
    return next((kind for kind, signs in SIGNS if notes & signs), Reach.OPEN)


def undated(row: Row) -> bool:
    """Tell whether the day of publication is not known."""
    return not row["published"]


def columns(table: Table) -> list[str]:
    """Name the columns of a table that refer to sources."""
    return [field.name for field in table.fields if field.refers == SOURCE]


def rests(atlas: Atlas) -> pd.DataFrame:
    """Count for each source the rows that rest on it: `source_id, table, rows`, those with most first.

    A layer of geometry is a table named `geometry-<layer>`, its features are rows of each source that it is made from.
    """
    parts = [_layer(atlas, layer) for layer in MADE_FROM]
    for table in TABLES:
        frame = atlas.table(table.name)
        for column in columns(table):
            ids = frame[column].str.split().explode()
            counts = ids.value_counts()
            parts.append(pd.DataFrame({"source_id": counts.index, "table": table.name, "rows": counts.to_numpy()}))
    made: pd.DataFrame = pd.concat(parts).groupby(["source_id", "table"])["rows"].sum().reset_index()
    return made.sort_values(["rows", "source_id"], ascending=[False, True], ignore_index=True)


def _layer(atlas: Atlas, layer: str) -> pd.DataFrame:
    count = len(features(atlas, layer))
    made_from = MADE_FROM[layer] if count else ()
    return pd.DataFrame({"source_id": list(made_from), "table": LAYER + layer, "rows": count})


@dataclass(frozen=True, slots=True)
class Behind:
    """What figures rest on one source: the towns, the series, the years from first to last, how many values."""

    towns: tuple[str, ...]
    series: tuple[str, ...]
    first: int
    last: int
    values: int


def behind(atlas: Atlas, source_id: str) -> Behind | None:
    """Give the observations of towns that rest on a source; None when there are none."""
    seen = atlas.observations
    rows = seen[(seen["source_id"] == source_id) & seen["value"].notna()]
    if rows.empty:
        return None
    years = rows["period"].astype(int)
    return Behind(
        tuple(sorted(rows["town_id"].unique())),
        tuple(rows["series_id"].value_counts().index),
        int(years.min()),
        int(years.max()),
        len(rows),
    )


def matching(atlas: Atlas, text: str) -> Sequence[str]:
    """Name the sources whose publisher, title, address or id hold every word of a text, in any case."""
    rows = atlas.sources
    whole = rows["source_id"] + " " + rows["publisher"] + " " + rows["title"] + " " + rows["address"]
    folded = whole.str.casefold()
    fits = pd.Series(True, index=rows.index)
    for word in text.casefold().split():
        fits &= folded.str.contains(word, regex=False)
    return [str(one) for one in rows.loc[fits, "source_id"]]
