"""The sites that pass the limits: how many, on the map, in order with reasons, and how firm that order is."""

from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from geo.analysis import limits as lim
from geo.analysis import provenance as figures
from geo.analysis import scoring
from geo.analysis.scoring import Scores, Stance
from geo.model.atlas import Atlas
from geo.views import points as file_of
from geo.views import provenance
from geo.views import sites as views
from geo.views.palette import Theme
from geo.views.tables import spoken
from geo.views.words import Words
from geo.web import downloads, points, unfold
from geo.web.parameters import MOST_SHORT
from geo.web.site_needs import limits, weights
from geo.web.sites import SHARED, SHEET, held, names, pick, said, sources, toggle
from geo.web.state import ViewState

RANKED = 200  # sites whose rank the map tells
LISTED = 12  # sites that are set with their reasons; the rest stand in the table
TURNS = 5  # weights that would turn the first ranks


@dataclass(frozen=True, eq=False)
class Found:
    """The sites that pass the limits, ranked: rows of the table of all sites, and their scores in the same order."""

    table: pd.DataFrame
    values: np.ndarray
    weights: np.ndarray
    stance: Stance
    scores: Scores

    @property
    def ranks(self) -> dict[str, int]:
        """Give the rank of each site."""
        return dict(zip(self.table["site_id"], map(int, self.scores.rank), strict=True))


def find(view: ViewState, atlas: Atlas) -> Found:
    """Filter and rank."""
    table, values = held(atlas)
    passing = lim.select(table, limits(view))
    weight, stance = scoring.vector(weights(view)), Stance(view.choice("stance"))
    kept = values[passing]
    return Found(table[passing].reset_index(drop=True), kept, weight, stance, scoring.score(kept, weight, stance))


def on_map(atlas: Atlas, found: Found, w: Words, theme: Theme) -> list[dict[str, Any]]:
    """Give the found sites as points for the map, the first with their ranks, and the gateways."""
    file = points.published(atlas, "sites", w, theme, _drawn)
    ranks, first = found.ranks, found.table["site_id"].iloc[found.scores.order[:RANKED]]
    rank = {one: w("site-rank", rank=w.number(ranks[one])) for one in first}
    gateways = points.on_map(atlas, w, theme, {"gateways"})
    return [file_of.source(file, shown=list(found.table["site_id"]), said=rank, choose=True), *gateways]


def _drawn(atlas: Atlas, w: Words, theme: Theme) -> file_of.Drawn:
    return file_of.zones(views.marks(atlas, held(atlas)[0], w), theme)


def lede(view: ViewState, atlas: Atlas, found: Found, w: Words) -> None:
    """Say how many sites are left, and what the limits take away."""
    table, _ = held(atlas)
    counts = {"found": _count(atlas, found.table, w), "total": _count(atlas, table, w)}
    text = w("site-lede", count=len(found.table), **counts)
    if len(found.table):
        share = float(found.scores.share.mean())
        known = figures.computed("site_known", 100 * share, "sites", sources(atlas), unit="percent")
        text += " " + w("site-lede-known", share=provenance.told(known, w.percent(share)))
    st.html(f'<div class="atlas-lede">{provenance.html(atlas, text, w, shared=SHARED)}</div>')
    if found.table.empty:
        loose = ", ".join(f"«{w(f'site-column-{one}')}»" for one in lim.loosen(table, limits(view)))
        st.info(w("site-nothing", hint=loose) if loose else w("site-nothing-any"), icon=":material/filter_alt_off:")


def pointer(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Name the site that is looked at, and lead down to all that is known of it."""
    site_id = view.one("site")
    if site_id:
        text = escape(w("site-below", site=names(atlas, w)[site_id]))
        st.html(f'<p class="site-sheet"><a href="#{SHEET}">{text}</a></p>')


def unplaced(atlas: Atlas, found: Found, w: Words) -> None:
    """Say how many of the found sites are not on the map, if any."""
    table = found.table[found.table["lat"].isna()]
    if len(table):
        said(atlas, w("site-unplaced", count=len(table), said=_count(atlas, table, w)), w)


def _count(atlas: Atlas, table: pd.DataFrame, w: Words) -> str:
    """Count sites, with the sources of what is counted; those of all where there are none."""
    behind = table["source_id"] if len(table) else held(atlas)[0]["source_id"]
    return provenance.told(figures.count("sites", len(table), behind), w.number(len(table)))


def ranking(view: ViewState, atlas: Atlas, found: Found, w: Words, theme: Theme) -> None:
    """List the first sites with the reasons for their rank; each can be looked at or put on the shortlist."""
    st.html(views.key(theme, w))
    parts = scoring.contributions(found.values, found.weights)
    listed = view.many("short")
    for i in found.scores.order[:LISTED]:
        row = {str(key): value for key, value in found.table.iloc[i].items()}
        site_id = str(row["site_id"])
        st.html(views.item(atlas, row, int(i), found.scores, parts, found.weights, w, theme))
        on = site_id in listed
        full = not on and len(listed) >= MOST_SHORT
        with st.container(horizontal=True, gap="small", key=f"buttons_{site_id}"):
            st.button(
                w("site-off" if on else "site-on"),
                key=f"short_{site_id}",
                icon=":material/star:" if on else ":material/star_border:",
                type="primary" if on else "secondary",
                on_click=toggle,
                args=(site_id,),
                disabled=full,
                help=w("site-list-full", most=str(MOST_SHORT)) if full else None,
            )
            st.button(w("site-look"), key=f"look_{site_id}", on_click=pick, args=(site_id,))


def robustness(atlas: Atlas, found: Found, w: Words) -> None:
    """Say how firm the first ranks are: weights that would turn them, and what another method says."""
    with st.expander(w("site-robust"), icon=":material/swap_vert:"):
        turns = scoring.flips(found.values, found.weights, found.scores, found.stance)
        if turns:
            told = (views.flip_text(found.table, turn, sources(atlas), w) for turn in turns[:TURNS])
            lines = "".join(f"<li>{provenance.html(atlas, one, w, shared=SHARED)}</li>" for one in told)
            st.html(f'<ul class="atlas-said">{lines}</ul>')
        else:
            st.markdown(w("site-no-flip"))
        other = np.argsort(-scoring.topsis(found.values, found.weights, found.stance).round(12), kind="stable")
        top = min(scoring.TOP, len(other))
        both = set(other[:top]) & set(found.scores.order[:top])
        names = ", ".join(w.name(found.table.iloc[i].to_dict()) for i in other[:top])
        tell = provenance.teller("sites", sources(atlas))
        text = w("site-topsis", names=names, same=tell(len(both), str(len(both))), top=tell(top, str(top)))
        st.html(provenance.paragraph(atlas, text, w, shared=SHARED))


def everything(atlas: Atlas, found: Found, w: Words) -> None:
    """Offer the whole ranking as a table, and to take away."""
    ranks = found.table, found.scores, list(found.scores.order), w
    unfold.table(
        w("site-table", count=w.number(len(found.table))), lambda: spoken(views.ranked(atlas, *ranks), w),
        alt=w("site-title"), key="sites_table",
    )  # fmt: skip
    downloads.table(atlas, partial(views.tidy, atlas, *ranks), w, title=w("site-title"), parts=("sites",), key="sites")


def method(w: Words) -> None:
    """Explain how sites are resolved, scored and checked."""
    st.markdown("\n\n".join(w(f"site-method-{one}") for one in ("facts", "score", "unknown", "checks")))
