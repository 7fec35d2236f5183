"""The ranking of a year in the order of the reader's alphabet, where values alone do not order it."""

from collections.abc import Sequence

import pandas as pd

from geo.analysis.values import ranking
from geo.model.atlas import Atlas
from geo.views.facts import by_name
from geo.views.words import Words


def ranked(atlas: Atlas, frame: pd.DataFrame, period: int, towns: Sequence[str] | None, words: Words) -> pd.DataFrame:
    """Rank as `geo.analysis.values.ranking`; equal ones, and those without a value, in the order of their names."""
    rows = ranking(frame, period, None if towns is None else list(towns))
    place = {town: number for number, town in enumerate(by_name(atlas, rows["town_id"], words))}
    return (
        rows.assign(name=rows["town_id"].map(place))
        .sort_values(["rank", "name"], ignore_index=True)
        .drop(columns="name")
    )
