"""Counts and tables of the page about the data, in the reader's language."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from geo.analysis import coverage
from geo.analysis.provenance import Figure, computed
from geo.model.atlas import Atlas
from geo.views import provenance, tables
from geo.views.facts import inside, publisher_name, publishers_text, terms_text, town_name, towns_text
from geo.views.words import Words

METHOD = "counts"
ANALYSED = "analysis_indicators"  # of the ministry; the Atlas has as many, but other ones
SHARED = frozenset({METHOD})  # its origin stands on the page once


def behind(atlas: Atlas) -> list[str]:
    """Name the sources of all observations of towns."""
    return sorted(atlas.observations["source_id"].unique())


def counts(atlas: Atlas, words: Words) -> str:
    """Lay out how much is inside, as HTML; the numbers unfold."""
    counted, sources = coverage.count(atlas), behind(atlas)
    numbers = {
        "observations": counted.values,
        "gaps": counted.gaps,
        "sources": len(atlas.sources),
        "indicators": len(atlas.indicators),
    }
    made = {name: computed(name, number, METHOD, sources) for name, number in numbers.items()}
    rows = "".join(
        f"<div><dt>{escape(words(f'about-count-{name}'))}</dt>"
        f"<dd><b>{provenance.unfolding(atlas, one, words, shown=words.number(one.value), shared=SHARED)}</b></dd></div>"
        for name, one in made.items()
    )
    return f'<dl class="atlas-figures">{rows}</dl>'


def passports(atlas: Atlas, which: str, town_ids: Sequence[str], words: Words) -> str:
    """Say how many towns have the full passport ("full") or have none ("none"), and name them, as HTML."""
    said = provenance.teller(METHOD, behind(atlas))(len(town_ids), words.number(len(town_ids)))
    text = words(
        f"about-passports-{which}", count=len(town_ids), count_said=said, towns=towns_text(atlas, town_ids, words)
    )
    return provenance.paragraph(atlas, text, words, shared=SHARED)


def groups(atlas: Atlas, words: Words) -> str:
    """Say how the groups are made, as HTML; the number of the ministry's indicators unfolds into who stated it."""
    stated = next(row for row in atlas.national.to_dict("records") if row["statement_id"] == ANALYSED)
    number, period = float(stated["value"]), int(stated["period"])
    said = Figure(ANALYSED, number, str(stated["unit"]), 0, period, "", "", str(stated["source_id"]))
    text = words("about-groups-text", indicators=provenance.told(said, words.number(number)))
    return provenance.paragraph(atlas, text, words)


def towns(atlas: Atlas, words: Words) -> pd.DataFrame:
    """Say for each town whether it has the full passport, how many values of which territory it has, and of whom."""
    rows = coverage.by_town(atlas)
    sources = atlas.observations.groupby("town_id")["source_id"].unique().to_dict()

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
            words("figure-column-publisher"): [
                publishers_text(atlas, sources.get(one, ()), words) for one in rows["town_id"]
            ],
        }
    )
    return made.sort_values(column("town"), key=lambda names: names.map(words.order), ignore_index=True)


def towns_table(atlas: Atlas, words: Words) -> pd.DataFrame:
    """Give the same to take away: ids beside names, years as numbers."""
    rows = coverage.by_town(atlas)
    behind = atlas.observations.groupby("town_id")["source_id"].unique().to_dict()
    names = [town_name(atlas, one, words) for one in rows["town_id"]]
    return tables.sourced(atlas, rows.assign(name=names), [" ".join(behind.get(one, ())) for one in rows["town_id"]])


def sources(atlas: Atlas, words: Words) -> pd.DataFrame:
    """List every source with how many values rest on it, those with most first."""
    rests = atlas.observations["source_id"].value_counts()
    rows = atlas.sources.assign(rests=atlas.sources["source_id"].map(rests).fillna(0).astype(int))
    rows = rows.sort_values(["rests", "publisher", "title"], ascending=[False, True, True])
    shown = ("publisher", "title", "address", "published", "accessed", "licence", "rests")
    rows["publisher"] = [publisher_name(row, words) for row in rows.to_dict("records")]
    rows["licence"] = [terms_text(one, words) for one in rows["licence"]]
    own = {"publisher": words("figure-column-publisher"), "address": words("about-address")}
    names = {one: own.get(one) or words(f"about-column-{one}") for one in shown}
    return rows[list(shown)].rename(columns=names).reset_index(drop=True)


def features(atlas: Atlas, indicator_ids: list[str], words: Words) -> str:
    """Name the indicators that the groups rest on, in one line."""
    return ", ".join(inside(words.name(atlas.indicator(one))) for one in indicator_ids)
