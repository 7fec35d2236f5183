"""Statements about all monotowns together, as key figures."""

from geo.analysis.provenance import Figure
from geo.model.atlas import Atlas
from geo.views.sentences import KeyFigure
from geo.views.words import Words


def figure(atlas: Atlas, statement_id: str, words: Words) -> KeyFigure:
    """Give the newest statement of that id; KeyError when there is none."""
    rows = atlas.national[atlas.national["statement_id"] == statement_id].sort_values("period")
    if rows.empty:
        raise KeyError(statement_id)
    row = rows.iloc[-1]
    decimals = 0 if float(row["value"]).is_integer() else 1
    value, period = float(row["value"]), int(row["period"])
    stated = Figure(statement_id, value, row["unit"], decimals, period, "", "", row["source_id"])
    return KeyFigure(words(f"national-{statement_id}"), stated)
