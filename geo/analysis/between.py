"""Which towns changed most between two years, and which of the changes can be trusted."""

from collections.abc import Sequence

import pandas as pd

from geo.analysis.values import change

ORDERS = ("absolute", "percent")
ENOUGH = 5  # towns with both years: fewer are no ranking


def opening(frame: pd.DataFrame, end: int, towns: Sequence[str], *, usual: int) -> int:
    """Give the year that a comparison with `end` begins with where nobody chose one.

    It is the first from `usual` on with a value for `ENOUGH` of the towns that have one in `end`, or for as many as
    any year has; without any, `usual`. `frame` holds one territory a town (`geo.analysis.values.own`).
    """
    held = frame[frame["town_id"].isin(towns) & frame["value"].notna()]
    there = held.loc[held["period"] == end, "town_id"]
    before = held[held["town_id"].isin(there) & held["period"].between(usual, end - 1)]
    counts = before.groupby("period")["town_id"].nunique()
    if counts.empty:
        return usual
    return int(counts.index[counts >= min(ENOUGH, counts.max())].min())


def ranked(frame: pd.DataFrame, start: int, end: int, towns: Sequence[str], *, by: str = "absolute") -> pd.DataFrame:
    """Order towns by their change, the greatest rise first and the greatest fall last, then those without one.

    Gives the columns of `geo.analysis.values.change`, a row a town; `territory` is empty for a town that `frame` lacks.
    A change over a break of the series stays in its place: `broken` tells. `frame` holds one territory a town
    (`geo.analysis.values.own`); `by` is one of `ORDERS`, else KeyError.
    """
    made = change(frame[frame["town_id"].isin(towns)], start, end).set_index("town_id").reindex(list(towns))
    texts = ["territory", "status", "source_id", "note", "breaks"]
    made = made.assign(
        start=start,
        end=end,
        broken=made["broken"].fillna(0).astype(int),
        **{one: made[one].astype(object).fillna("") for one in texts},
    )
    made = made.rename_axis("town_id").reset_index()
    return made.sort_values([by, "town_id"], ascending=[False, True], na_position="last", ignore_index=True)


def ends(rows: pd.DataFrame, by: str = "absolute") -> tuple[pd.Series | None, pd.Series | None]:
    """Give the greatest fall and the greatest rise of `ranked` rows; None where nothing fell or rose."""
    held = rows[rows[by].notna()]
    if held.empty:
        return None, None
    values = held[by].to_numpy(float)
    least, most = int(values.argmin()), int(values.argmax())
    return (held.iloc[least] if values[least] < 0 else None), (held.iloc[most] if values[most] > 0 else None)
