"""Values of indicators as rows for programs: each with its unit, status, source, cell and notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from geo.analysis import values as v
from geo.exports.tables import README
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag

# Codes of SDMX's cross-domain code list CL_OBS_STATUS, highest first as "Possible Ways of Implementing the Observation
# Status Concept" (SDMX Statistical Working Group, version 2.0, 2019) ranks them for one code a value. The list has no
# code for values that were revised, or corrected by us: of these `status` alone tells.
SDMX = {
    Flag.BREAK: "B",
    Flag.MISSING: "O",
    Flag.ABSENT: "M",
    Flag.NOT_COMPILED: "L",
    Flag.CONFIDENTIAL: "Q",
    Flag.DEFINITION: "D",
    Flag.ESTIMATED: "E",
    Flag.PROVISIONAL: "P",
    Flag.UNRELIABLE: "U",
}
NORMAL = "A"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type as in Frictionless and XML Schema alike, and what it says."""

    name: str
    dtype: str
    says: str
    required: bool = True


COLUMNS = (
    Column("indicator_id", "string", "Indicator"),
    Column("town_id", "string", "Town"),
    Column("town", "string", "Name of the town in English"),
    Column(
        "territory",
        "string",
        "Area that the value speaks of: the town itself, its city administration (akimat), or the district around it. "
        "They are different areas: never join two of them into one series",
    ),
    Column("period", "integer", "Calendar year"),
    Column("value", "number", "Value in the unit; empty when there is none, and the status then says why", False),
    Column("unit", "string", "Unit"),
    Column(
        "status",
        "string",
        "Flags: b break, d definition differs, e estimated, p provisional, r revised, u low reliability, x unit or "
        "scale corrected by the Atlas; without a value: A does not occur, C confidential, M no data, N not compiled",
        False,
    ),
    Column("obs_status", "string", "The flag that ranks highest as a code of SDMX CL_OBS_STATUS; A is a normal value"),
    Column("source_id", "string", "Sources, ids split by spaces; the table `sources` tells of each"),
    Column("cell", "string", "Cells of the source, as Sheet!K12, split by '; '", False),
    Column("note", "string", "Caveats, ids split by spaces; the table `notes` has their texts", False),
)
NAMES = tuple(column.name for column in COLUMNS)
LINK = Column(README, "string", "Terms and read-me text in the first row, the address of the whole in each")
WRITTEN = (*COLUMNS, LINK)  # in CSV files


@lru_cache(maxsize=128)
def obs_status(status: str) -> str:
    """Give one SDMX code for flags of the Atlas.

    >>> obs_status("be"), obs_status("r"), obs_status("M")
    ('B', 'A', 'O')
    """
    return next((code for flag, code in SDMX.items() if flag in status), NORMAL)


@lru_cache(maxsize=128)
def of_indicator(atlas: Atlas, indicator_id: str) -> pd.DataFrame:
    """Give all values of an indicator as `COLUMNS`, by town, territory and year; not to be changed.

    Raises KeyError for an unknown indicator.
    """
    unit = atlas.indicator(indicator_id)["unit"]
    frame = v.values(atlas, indicator_id)
    names = atlas.towns.set_index("town_id")["name_en"]
    return frame.assign(
        indicator_id=indicator_id,
        town=frame["town_id"].map(names),
        unit=unit,
        obs_status=frame["status"].map(obs_status),
    )[list(NAMES)]


def select(
    atlas: Atlas,
    indicators: Sequence[str],
    *,
    towns: Sequence[str] = (),
    territories: Sequence[str] = (),
    first: int | None = None,
    last: int | None = None,
) -> pd.DataFrame:
    """Give values of some indicators, in their order; an empty filter lets everything through. Years are inclusive."""
    frames = [of_indicator(atlas, indicator_id) for indicator_id in indicators]
    frame = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=list(NAMES))
    keep = pd.Series(data=True, index=frame.index)
    for column, chosen in (("town_id", towns), ("territory", territories)):
        if chosen:
            keep &= frame[column].isin(chosen)
    if first is not None:
        keep &= frame["period"] >= first
    if last is not None:
        keep &= frame["period"] <= last
    return frame[keep].reset_index(drop=True)
