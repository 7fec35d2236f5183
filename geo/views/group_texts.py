"""What is said of the groups, made from the figures: ledes, contrasts, moves, readings."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from geo.analysis.groups import GROUPS, Agreement, Allocation
from geo.analysis.profiles import Comparison, Contrast
from geo.analysis.provenance import count, figure
from geo.analysis.readings import OLDEST, Reading
from geo.model.atlas import Atlas
from geo.views import provenance
from geo.views.facts import (
    indicator_name,
    publishers_text,
    territory_text,
    town_name,
    towns_text,
    value_text,
)
from geo.views.facts import (
    inside as small,
)
from geo.views.markdown import plain
from geo.views.provenance import Tell, chosen, told
from geo.views.words import Words

NAMED = frozenset({"per_1000", "per_10000"})  # units that the indicator's name says already
STAYS = ("stability", "towns", "features", "years")  # all resampled at once, then one after the other
UNSURE = 0.6  # Hennig (2007): groups and towns under that are not to be trusted


def check(atlas: Atlas, check_id: str, setting: str) -> float:
    """Give one committed check; KeyError when it was not made."""
    rows = atlas.group_checks
    found = rows.loc[(rows["check_id"] == check_id) & (rows["setting"] == setting), "value"]
    if found.empty:
        raise KeyError(f"{check_id} {setting}")
    return float(found.iloc[0])


def groups_by_gap(atlas: Atlas) -> int:
    """Give the number of groups that the gap statistic's rule would choose: least k with gap(k) >= gap(k+1) - error."""
    rows = atlas.group_checks
    last = max(int(k) for k in rows.loc[rows["check_id"] == "gap", "setting"])
    return next(
        (
            k
            for k in range(1, last)
            if check(atlas, "gap", str(k)) >= check(atlas, "gap", str(k + 1)) - check(atlas, "gap_error", str(k + 1))
        ),
        last,
    )


def extremes(atlas: Atlas) -> tuple[float, float]:
    """Give the lowest agreement with the groups of other end years, and with those that leave a theme out."""
    rows = atlas.group_checks
    low = rows[rows["check_id"].isin(["rand_end", "rand_without"])].groupby("check_id")["value"].min()
    return float(low["rand_end"]), float(low["rand_without"])


def lede(atlas: Atlas, of: Allocation, years: tuple[int, int], words: Words, tell: Tell) -> str:
    """Say how many towns were sorted by what, and how many could not be."""
    rows = atlas.groups
    classified = int((rows["group_id"] != "").sum())
    counts = {
        "classified_said": classified,
        "towns": len(rows),
        "features": len(of.features),
        "themes": len({feature.theme for feature in of.features}),
    }
    return words(
        "groups-lede",
        classified=classified,
        **{name: tell(count, words.number(count)) for name, count in counts.items()},
        first=str(years[0]),
        last=str(years[1]),
    )


def sureness(atlas: Atlas, words: Words, tell: Tell) -> str:
    """Say how sharply the groups are set apart and how well they survive resampling."""
    held = atlas.groups[atlas.groups["group_id"] != ""]
    width, kept = check(atlas, "silhouette_medoids", "3"), float(held["stability"].median())
    return words(
        "groups-sureness",
        silhouette=tell(width, words.number(width, 2)),
        kept=tell(kept, words.percent(kept)),
        unsure=towns_text(atlas, list(held.loc[held["stability"] < UNSURE, "town_id"]), words),
        limit=chosen(words.percent(UNSURE)),
    )


def left_out(atlas: Atlas, words: Words) -> str:
    """Say which towns are in no group and why: sheets of two areas (a test holds that to the figures), or no sheet."""
    rows = atlas.groups[atlas.groups["group_id"] == ""]
    sheeted = rows["town_id"].isin(atlas.towns.loc[atlas.towns["passport"], "town_id"])
    reasons = (("groups-two-areas", rows[sheeted]), ("groups-no-sheet", rows[~sheeted]))
    return " ".join(
        words(reason, towns=towns_text(atlas, list(mine["town_id"]), words)) for reason, mine in reasons if len(mine)
    )


def stays(row: Mapping[Any, Any], words: Words) -> list[str]:
    """Say how often a town stays in its group when all, towns, indicators or years are resampled; its silhouette."""
    shares = {part: row["stability" if part == "stability" else f"stability_{part}"] for part in STAYS}
    said = [f"{words(f'groups-column-{part}')}: {words.percent(share)}" for part, share in shares.items()]
    return [*said, f"{words('groups-column-silhouette')}: {words.number(row['silhouette'], 2)}"]


def contrast_text(atlas: Atlas, of: Contrast, words: Words, tell: Tell) -> str:
    """Say a feature in a group and in the others."""
    row = atlas.indicator(of.indicator_id)
    unit, decimals = row["unit"], int(row["decimals"])
    inside = words.number(of.inside, decimals) if unit in NAMED else value_text(of.inside, unit, decimals, words)
    return words(
        "groups-contrast",
        way="more" if of.gap > 0 else "less",
        indicator=small(indicator_name(atlas, of.indicator_id, words)),
        inside=tell(of.inside, inside),
        outside=tell(of.outside, words.number(of.outside, decimals)),
    )


def hint_text(atlas: Atlas, row: Mapping[str, object], words: Words) -> str:
    """Say of an unclassified town which group is nearest and by what, as Markdown; or that nothing can be said."""
    name = plain(town_name(atlas, str(row["town_id"]), words))
    if not row["nearest_group_id"]:
        return words("groups-hint-none", town=name)
    features = str(row["hint_features"]).split()
    return words(
        "groups-hint",
        town=name,
        group=words(f"group-{row['nearest_group_id']}.letter"),
        territory=territory_text(str(row["hint_territory"]), words),
        features=plain("; ".join(small(indicator_name(atlas, one, words)) for one in features)),
    )


def moves_text(atlas: Atlas, of: Comparison, words: Words) -> list[str]:
    """Say which towns another choice would move, one line of Markdown each."""
    lines = [
        words(
            "groups-moved",
            town=plain(town_name(atlas, town, words)),
            before=words(f"group-{before}.letter"),
            after=words(f"group-{after}.letter"),
        )
        for town, before, after in sorted(of.moved, key=lambda move: words.order(town_name(atlas, move[0], words)))
    ]
    if of.dropped:
        lines.append(words("groups-dropped", towns=plain(towns_text(atlas, of.dropped, words))))
    if of.added:
        lines.append(words("groups-added", towns=plain(towns_text(atlas, of.added, words))))
    return lines


def agreement_text(atlas: Atlas, of: Agreement, words: Words, tell: Tell) -> str:
    """Say how the groups meet the four towns that were named "stagnating"."""
    by_group = [
        words(
            "groups-agreement-part",
            group=words(f"group-{group}.letter"),
            towns=towns_text(atlas, [town for town, mine in of.groups.items() if mine == group], words),
        )
        for group in GROUPS
        if group in of.groups.values()
    ]
    rest = [town for town, mine in of.groups.items() if not mine]
    return words(
        "groups-agreement",
        count=tell(len(of.named), words.number(len(of.named))),
        towns=towns_text(atlas, of.named, words),
        parts="; ".join(by_group),
        unclassified=towns_text(atlas, rest, words) if rest else words("groups-agreement-nobody"),
        together=tell(of.together, words.number(of.together)),
        pairs=tell(of.pairs, words.number(of.pairs)),
        chance=tell(of.chance, words.percent(of.chance)),
    )


def reading_text(atlas: Atlas, of: Reading, words: Words) -> str:
    """Say the figure that speaks for a measure, and what it was held against; numbers carry their figures."""
    if not of.indicator_id:
        number = 0 if math.isnan(of.value) else int(of.value)
        said = told(count(of.kind, number, of.source_id.split()), words.number(number)) if number else ""
        return words(f"reading-{of.kind}", count=number, count_said=said)
    value, threshold = (figure(atlas, of.indicator_id, row) for row in (of.row, of.edge))
    return words(
        f"reading-{of.kind}",
        indicator=indicator_name(atlas, of.indicator_id, words),
        value=told(value, provenance.text(value, words)),
        year=str(of.period),
        territory=territory_text(of.territory, words),
        threshold=told(threshold, provenance.text(threshold, words)),
        towns=told(count("towns", of.towns, atlas.towns["source_id"]), words.number(of.towns)),
        oldest=str(OLDEST),
    )


def table(atlas: Atlas, words: Words, source_ids: Sequence[str]) -> pd.DataFrame:
    """Lay out the committed allocation for readers and for download: ids and labels, shares 0 to 1, publishers."""
    ranks = atlas.composite.set_index("town_id")
    publishers = publishers_text(atlas, source_ids, words)
    rows = []
    for row in atlas.groups.to_dict("records"):
        town = str(row["town_id"])
        rank = ranks.loc[town] if town in ranks.index else None
        rows.append(
            {
                "town_id": town,
                words("figure-column-town"): town_name(atlas, town, words),
                words("groups-column-group"): words(f"group-{row['group_id']}.letter") if row["group_id"] else "",
                words("groups-column-nearest"): words(f"group-{row['nearest_group_id']}.letter")
                if row["nearest_group_id"]
                else "",
                words("groups-column-stability"): row["stability"],
                words("groups-column-towns"): row["stability_towns"],
                words("groups-column-features"): row["stability_features"],
                words("groups-column-years"): row["stability_years"],
                words("groups-column-silhouette"): row["silhouette"],
                words("groups-column-rank-median"): math.nan if rank is None else rank["median"],
                words("groups-column-rank-low"): math.nan if rank is None else rank["low"],
                words("groups-column-rank-high"): math.nan if rank is None else rank["high"],
                words("figure-column-publisher"): publishers if row["group_id"] else "",
            }
        )
    return pd.DataFrame(rows)
