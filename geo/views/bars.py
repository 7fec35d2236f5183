"""The ranking as plain HTML: it draws at once, where a chart library first loads megabytes. All text is escaped."""

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

from geo.analysis.provenance import figure
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag, Territory
from geo.views import provenance
from geo.views.facts import reason_text, town_name
from geo.views.palette import Theme
from geo.views.ranks import ranked
from geo.views.words import Words

SOFT = frozenset({str(Flag.PROVISIONAL), str(Flag.ESTIMATED)})


def key(rows: pd.DataFrame, words: Words) -> str:
    """Say as HTML what hatching means, in a line of its own, when a bar of these rows has it; else "" ."""
    held = rows.loc[rows["value"].notna(), "status"]
    return f"{escape(words('chart-hatched'))}<br>" if any(SOFT & set(status) for status in held) else ""


def html(
    atlas: Atlas,
    frame: pd.DataFrame,
    indicator_id: str,
    period: int,
    *,
    towns: Sequence[str],
    colours: Mapping[str, str],
    words: Words,
    theme: Theme,
) -> str:
    """Draw the towns of one year as bars from zero, greatest first; those without a value below, said in words.

    `frame` holds one territory a town (`geo.analysis.values.own`). Tentative values are hatched. Each
    value unfolds into its source.
    """
    rows = ranked(atlas, frame, period, towns, words).to_dict("records")
    held = [float(row["value"]) for row in rows if not pd.isna(row["value"])]
    low, high = min([0.0, *held]), max([0.0, *held])
    span = (high - low) or 1.0
    items = []
    for row in rows:
        name = escape(town_name(atlas, row["town_id"], words))
        wider = row["territory"] not in {Territory.TOWN, ""}
        area = f" <i>({escape(words('chart-area-' + row['territory']))})</i>" if wider else ""
        if pd.isna(row["value"]):
            reason = escape(reason_text(row["status"], words))
            items.append(f'<li class="none"><span>{name}{area}</span><em>{reason}</em></li>')
            continue
        value = float(row["value"])
        said = provenance.unfolding(atlas, figure(atlas, indicator_id, row), words)
        left = 100 * (min(value, 0.0) - low) / span
        bar = f"left:{left:.2f}%;width:{100 * abs(value) / span:.2f}%;--bar:{colours.get(row['town_id'], theme.ghost)}"
        soft = " soft" if SOFT & set(row["status"]) else ""
        drawn = f'<div><i class="bar{soft}" style="{bar}"></i></div>'
        items.append(f"<li><span>{name}{area}</span><b>{said}</b>{drawn}</li>")
    return f'<ol class="atlas-bars">{"".join(items)}</ol>'
