"""Statements about all monotowns together, as key figures."""

from geo.model.atlas import Atlas
from geo.views.facts import value_text
from geo.views.sentences import KeyFigure
from geo.views.words import Words


def figure(atlas: Atlas, statement_id: str, words: Words) -> KeyFigure:
    """Give the newest statement of that id; KeyError when there is none."""
    rows = atlas.national[atlas.national["statement_id"] == statement_id].sort_values("period")
    if rows.empty:
        raise KeyError(statement_id)
    row = rows.iloc[-1]
    decimals = 0 if float(row["value"]).is_integer() else 1
    return KeyFigure(
        indicator_id=statement_id,
        label=words(f"national-{statement_id}"),
        value=value_text(float(row["value"]), row["unit"], decimals, words),
        period=int(row["period"]),
        change="",
        status="",
        territory="",
        coverage="",
        source_id=row["source_id"],
        note="",
        note_id="",
    )
