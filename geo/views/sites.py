"""What is said of a site that an investor may choose: its facts, ways, gaps, and the reasons for its rank."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from html import escape

import numpy as np
import pandas as pd

from geo.analysis import provenance as figures
from geo.analysis import scoring, site_figures, sites
from geo.analysis.methods import merge_words
from geo.analysis.provenance import Figure
from geo.analysis.scoring import COLUMNS, CRITERIA, Scores
from geo.model.atlas import Atlas, Row
from geo.model.vocabulary import GatewayKind, PlotKind, Precision, ZoneKind, ZoneStatus
from geo.views import provenance
from geo.views.facts import NBSP, sources_text, value_text
from geo.views.palette import Theme
from geo.views.statements import Statement, fact_text
from geo.views.tables import sourced
from geo.views.townmap import ZoneMark
from geo.views.words import Words

UNITS = {"area": "ha", "free_area": "ha", "premises": "m2", "occupancy": "percent", "tenants": "count",
         "projects": "count", "jobs": "persons", **dict.fromkeys(sites.DISTANCES, "km")}  # fmt: skip
RADII, REACH = (50, 100, 250), 50  # km: by road to people, straight to corridors
REASONS = 3  # criteria that count most, said in words
POSTS = {"rail_post": GatewayKind.BORDER_RAIL, "road_post": GatewayKind.BORDER_ROAD}


@dataclass(frozen=True, slots=True)
class Way:
    """One distance: where to, how far by the shortest way and by the best other one, or why that is not known.

    km: `length` as text, "" when it is None.
    """

    label: str
    target: str
    km: str
    second: str
    note: str
    length: Figure | None = None


def site(table: pd.DataFrame, site_id: str) -> Row:
    """Give the row of a site; KeyError when there is none."""
    found = table[table["site_id"] == site_id]
    if found.empty:
        raise KeyError(site_id)
    return {str(key): value for key, value in found.iloc[0].items()}


def name(row: Row, words: Words) -> str:
    """Name a site with its kind, as many zones share the name of their city."""
    return f"{words.name(row)} ({words('site-kind-' + str(row['kind']) + '.short')})"


def place(atlas: Atlas, row: Row, words: Words) -> str:
    """Say where a site lies: place and region."""
    region = words.name(atlas.region(row["region_id"]))
    own = atlas.zone(row["site_id"]) if row["kind"] in set(ZoneKind) else {}
    near = words.name(own, "place") if own else words.name(atlas.town(row["town_id"]))
    return ", ".join(part for part in dict.fromkeys((near, region)) if part)


def status_text(row: Row, words: Words) -> str:
    """Say the status of a site with the year that it was reported for."""
    status = str(ZoneStatus.UNKNOWN if pd.isna(row["status"]) else row["status"])
    when = f" ({row['status_period']})" if row["status_period"] else ""
    return words(f"zone-status-{status}") + when


def column_text(column: str, words: Words) -> str:
    """Name a column of the sites."""
    return words(f"site-column-{column}")


def cell(value: object, column: str, words: Words, *, roughly: bool = False) -> str:
    """Say a value of a column; "" when it is unknown. `roughly`: a distance is not from the site itself."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]  # a scalar of any type
        return ""
    if column == "status":
        return words(f"zone-status-{value}")
    if column in (sites.BUILDING, *sites.UTILITIES):
        return words(f"answer-{value}")
    number = float(str(value))
    if column == "lat":
        return f"{words.number(number, 1)}°"
    if column in UNITS:
        about = f"≈{NBSP}" if roughly and column in sites.DISTANCES else ""
        return about + value_text(number, UNITS[column], 0 if number >= 10 or number.is_integer() else 1, words)
    return f"{number:.0f}"


def statements(atlas: Atlas, site_id: str, words: Words) -> list[Statement]:
    """Say every dated fact about a site, the newest first within an attribute; conflicting ones all stay."""
    rows = sites.facts(atlas)
    found = []
    for row in rows[rows["site_id"] == site_id].to_dict("records"):
        status = words(f"fact-status-{row['status']}") if row["status"] else ""
        found.append(
            Statement(
                label=words(f"zone-attribute-{row['attribute']}"),
                text=fact_text({str(key): value for key, value in row.items()}, words),
                when=", ".join(part for part in (row["period"], status) if part),
                source_id=row["source_id"],
                attribute=row["attribute"],
            )
        )
    return found


def ways(atlas: Atlas, row: Row, words: Words) -> list[Way]:
    """Say all distances of a site."""
    return [_way(atlas, row, one, words) for one in (*sites.DISTANCES, *sites.POSTS)]


def _way(atlas: Atlas, row: Row, column: str, words: Words) -> Way:
    label, found = column_text(column, words), sites.way(atlas, row["from_id"], column)
    if found["status"] != "reached":
        return Way(label, "", "", "", words(f"site-way-{found['status']}"))
    second: str = "" if pd.isna(found["second_km"]) else value_text(found["second_km"], "km", 0, words)
    notes = []
    if found["estimated_km"] > 0:
        notes.append(words("site-way-estimated", km=words.number(found["estimated_km"])))
    if found["access_km"] >= 1:
        notes.append(words("site-way-access", km=words.number(found["access_km"])))
    if found["abroad_km"] >= 1:
        notes.append(words("site-way-abroad", km=words.number(found["abroad_km"])))
    return Way(
        label,
        target_name(atlas, found["to_id"], words),
        value_text(found["km"], "km", 0, words),
        second,
        "; ".join(notes),
        site_figures.way(atlas, row, column),
    )


def ways_note(atlas: Atlas, words: Words) -> str:
    """Say from where and along what distances are told, and which posts they cannot know; its counts are figures."""
    notes = [words("site-ways-note"), words("site-crossing-note")]
    for column, kind in POSTS.items():
        placed, total = sites.posts(atlas, kind)
        if placed < total:
            listed = atlas.gateways.loc[atlas.gateways["kind"] == kind, "source_id"]
            counts = {
                name: provenance.told(figures.count(f"{kind}_{name}", number, listed), words.number(number))
                for name, number in (("placed", placed), ("total", total))
            }
            notes.append(words("site-posts-note", what=words(f"site-column-{column}"), **counts))
    return " ".join(notes)


def surroundings(atlas: Atlas, row: Row, words: Words) -> list[tuple[str, str]]:
    """Say who lives around a site (as figures) and which corridors pass; empty when its place or a road is unknown."""
    found = atlas.surroundings[atlas.surroundings["from_id"] == row["from_id"]]
    if found.empty or pd.isna(found.iloc[0][f"population_{RADII[0]}km"]):
        return []
    around = found.iloc[0]
    people = []
    for km in RADII:
        one = site_figures.people(atlas, row, km, float(around[f"population_{km}km"]))
        people.append((words("site-people", km=str(km)), provenance.told(one, provenance.text(one, words))))
    passing = [words.name(atlas.corridor(one)) for one in str(around[f"corridors_{REACH}km"]).split()]
    corridors = "; ".join(passing) or words("site-no-corridor")
    return [*people, (words("site-corridors", km=str(REACH)), corridors)]


def enterprises(atlas: Atlas, town_id: str, words: Words) -> list[Statement]:
    """Say the town-forming and other large enterprises of a town."""
    rows = atlas.enterprises[atlas.enterprises["town_id"] == town_id]
    return [
        Statement(
            label=words.name(row),
            text=words.name(atlas.industry(row["industry_id"])),
            when=str(row["period"]),
            source_id=str(row["source_id"]),
        )
        for row in rows.to_dict("records")
    ]


def target_name(atlas: Atlas, target_id: str, words: Words) -> str:
    """Name what a distance leads to; settlements by their name in GeoNames where the Atlas has no other."""
    for table in ("gateways", "places", "towns"):
        with suppress(KeyError):
            return words.name(atlas.row(table, target_id))
    try:
        row = atlas.row("settlements", target_id)
    except KeyError:
        return ""
    for rows in (atlas.places, atlas.towns):
        same = (rows["lat"].sub(row["lat"]).abs() < SAME) & (rows["lon"].sub(row["lon"]).abs() < SAME)
        if same.any():
            return words.name(rows[same].iloc[0].to_dict())
    return str(row["name"])


SAME = 0.02  # degrees; both have the settlement's position from GeoNames


def gaps(atlas: Atlas, table: pd.DataFrame, site_id: str, words: Words) -> list[tuple[str, list[str]]]:
    """Say what is unknown of a site, gathered by who could state it: (who, what); plans do not fill a gap."""
    kind = str(site(table, site_id)["kind"])
    facts = sites.facts(atlas)
    planned = set(facts.loc[facts["site_id"] == site_id, "attribute"])
    by: dict[str, list[str]] = {}
    for what in sites.unknowns(table, site_id):
        said = words(f"site-stated-{what}")
        by.setdefault(sites.holder(what, kind), []).append(
            words("site-only-planned", what=said) if what in planned else said
        )
    return [(words(f"site-holder-{who}"), what) for who, what in by.items()]


def marks(atlas: Atlas, table: pd.DataFrame, words: Words) -> list[ZoneMark]:
    """Mark the sites that have a coordinate."""
    found = []
    for row in table.to_dict("records"):
        if pd.isna(row["lat"]):
            continue
        one = {str(key): value for key, value in row.items()}
        found.append(
            ZoneMark(
                zone_id=one["site_id"],
                name=words.name(one),
                lat=one["lat"],
                lon=one["lon"],
                kind=_kind(one["kind"]),
                status=ZoneStatus.UNKNOWN if pd.isna(one["status"]) else ZoneStatus(one["status"]),
                precision=Precision(one["precision"]),
                lines=(
                    words(f"site-kind-{one['kind']}"),
                    place(atlas, one, words),
                    status_text(one, words),
                    "" if one["precision"] == Precision.SITE else words(f"precision-{one['precision']}"),
                ),
            )
        )
    return found


def _kind(kind: str) -> ZoneKind | PlotKind:
    return ZoneKind(kind) if kind in set(ZoneKind) else PlotKind(kind)


@cache
def colours(theme: Theme) -> dict[str, str]:
    """Give the colour of each group of criteria."""
    return {"access": theme.deep, "utilities": theme.accent_text, "land": theme.zone}


def bar(known: np.ndarray, could: np.ndarray, by: float, theme: Theme, words: Words) -> str:
    """Draw a score: contributions by group from the left, then hatched what unknown criteria could add."""
    parts, left = [], 0.0
    for group, colour in colours(theme).items():
        mask = np.array([one.group == group for one in CRITERIA])
        share = 100 * float(known[mask].sum())
        if share > 0:
            title = escape(f"{words('site-group-' + group)}: {words.number(share)}")
            parts.append(f'<i style="left:{left:.2f}%;width:{share:.2f}%;background:{colour}" title="{title}"></i>')
        left += share
    rest = 100 * float(could.sum())
    if rest > 0:
        title = escape(words("site-could-add", points=words.number(rest)))
        parts.append(f'<i class="open" style="left:{left:.2f}%;width:{rest:.2f}%" title="{title}"></i>')
    parts.append(f'<u style="left:{100 * by:.2f}%"></u>')
    return f'<div class="site-bar">{"".join(parts)}</div>'


def reasons(atlas: Atlas, row: Row, known: np.ndarray, weights: np.ndarray, words: Words) -> list[str]:
    """Say what adds most to a score: criterion, value (a figure when it is a number), points."""
    order = np.argsort(-known, kind="stable")[:REASONS]
    return [
        words(
            "site-reason",
            what=column_text(COLUMNS[k], words),
            value=_value(atlas, row, COLUMNS[k], words),
            points=words.number(100 * known[k], 0 if known[k] >= 0.01 else 1),
        )
        for k in order
        if known[k] > 0 and weights[k] > 0
    ]


def _value(atlas: Atlas, row: Row, column: str, words: Words) -> str:
    said, one = cell(row[column], column, words, roughly=_rough(row)), site_figures.stated(atlas, row, column)
    return provenance.told(one, said) if one else said


def _rough(row: Row) -> bool:
    """Tell whether ways begin at the centre of the city or district, as the place of the site itself is not known."""
    return bool(row["precision"] != Precision.SITE)


def missing(could: np.ndarray, words: Words) -> list[str]:
    """Name the criteria that count and are unknown, the heaviest first."""
    return [column_text(COLUMNS[k], words) for k in np.argsort(-could, kind="stable") if could[k] > 0]


def score_text(scores: Scores, i: int, words: Words) -> str:
    """Say a score with its interval, and between which ranks the unknown leaves it."""
    low, high = words.number(100 * scores.low[i]), words.number(100 * scores.high[i])
    middle = words.number(100 * scores.by[i])
    if low == high:
        return words("site-score-exact", score=middle)
    first, last = scores.span(i)
    return words("site-score", score=middle, low=low, high=high, first=str(first), last=str(last))


def item(
    atlas: Atlas,
    row: Row,
    i: int,
    scores: Scores,
    parts: tuple[np.ndarray, np.ndarray],
    weights: np.ndarray,
    words: Words,
    theme: Theme,
) -> str:
    """Set one site of the ranking as HTML: rank, name, score with its bar, reasons, what is unknown. All escaped.

    The score unfolds into what it rests on, and so do the rank and the points that come of the same sum.
    """
    known, could = parts[0][i], parts[1][i]
    said = "; ".join(reasons(atlas, row, known, weights, words)) or words("site-no-reason")
    unknown = missing(could, words)
    score = site_figures.score(atlas, row, float(scores.by[i]))
    lines = [
        f"<small>{escape(place(atlas, row, words))} · {escape(status_text(row, words))}</small>",
        f"<div><b>{provenance.unfolding(atlas, score, words, shown=score_text(scores, i, words))}</b></div>",
        bar(known, could, float(scores.by[i]), theme, words),
        f'<div class="why">{provenance.html(atlas, said, words)}</div>',
    ]
    if unknown:
        text = words("site-unknown-of", what=", ".join(unknown), share=words.percent(float(1 - scores.share[i])))
        lines.append(f'<p class="open">{escape(text)}</p>')
    if row["occupancy"] == sites.FULL:
        lines.append(f'<p class="open">{escape(words("site-full"))}</p>')
    head = f"<h3>{int(scores.rank[i])}. {escape(name(row, words))}</h3>"
    return f'<article class="site-item" data-source="{escape(score.source_id)}">{head}{"".join(lines)}</article>'


def key(theme: Theme, words: Words) -> str:
    """Explain the bars as HTML."""
    groups = "".join(
        f'<span><i style="background:{colour}"></i>{escape(words("site-group-" + group))}</span>'
        for group, colour in colours(theme).items()
    )
    return f'<p class="site-key">{groups}<span><i class="open"></i>{escape(words("site-key-unknown"))}</span></p>'


def comparison(atlas: Atlas, table: pd.DataFrame, site_ids: Sequence[str], words: Words) -> pd.DataFrame:
    """Lay sites side by side: a row a column of the sites, a column a site; what is unknown says so; sources last."""
    nothing = words("site-unknown")
    rows = {one: site(table, one) for one in site_ids}
    columns = ["area", "free_area", sites.BUILDING, "premises", "occupancy", "tenants", "projects", "jobs", "founded",
               *sites.UTILITIES, *sites.DISTANCES]  # fmt: skip
    cells = {
        "place": [place(atlas, row, words) for row in rows.values()],
        "status": [status_text(row, words) for row in rows.values()],
        "completeness": [words.percent(row["completeness"]) for row in rows.values()],
        **{
            one: [cell(row[one], one, words, roughly=_rough(row)) or nothing for row in rows.values()]
            for one in columns
        },
    }
    frame = pd.DataFrame.from_dict(
        cells, orient="index", columns=_distinct([name(row, words) for row in rows.values()])
    )
    heads = {"place": words("site-heading-place"), "completeness": words("site-completeness")}
    frame.insert(0, words("site-heading-what"), [heads.get(one) or column_text(one, words) for one in frame.index])
    frame[words("figure-column-title")] = [
        sources_text(atlas, merge_words(*(site_figures.source_of(atlas, row, one) for row in rows.values())), words)
        for one in frame.index
    ]
    return frame.reset_index(drop=True)


def _distinct(names: Sequence[str]) -> list[str]:
    return [one if one not in names[:n] else f"{one} {n + 1}" for n, one in enumerate(names)]


def ranked(atlas: Atlas, table: pd.DataFrame, scores: Scores, rows: Sequence[int], words: Words) -> pd.DataFrame:
    """Give the ranking as a table to read: numbers as numbers, unknown as empty cells."""
    records = []
    for i in rows:
        row = {str(key): value for key, value in table.iloc[i].items()}
        records.append(
            {
                words("site-heading-rank"): int(scores.rank[i]),
                words("site-heading-site"): name(row, words),
                words("site-heading-place"): place(atlas, row, words),
                column_text("status", words): status_text(row, words),
                words("site-heading-score"): round(100 * float(scores.by[i]), 1),
                words("site-heading-low"): round(100 * float(scores.low[i]), 1),
                words("site-heading-high"): round(100 * float(scores.high[i]), 1),
                words("site-completeness"): round(100 * row["completeness"]),
                **{column_text(column, words): row[column] for column in ("area", "free_area", *sites.DISTANCES)},
                **{
                    column_text(column, words): cell(row[column], column, words)
                    for column in (sites.BUILDING, *sites.UTILITIES)
                },
                words("figure-column-title"): sources_text(atlas, " ".join(site_figures.behind(atlas, row)), words),
                "id": row["site_id"],
            }
        )
    return pd.DataFrame(records)


def tidy(atlas: Atlas, table: pd.DataFrame, scores: Scores, rows: Sequence[int], words: Words) -> pd.DataFrame:
    """Give the ranking as a table to take away: ids beside names, numbers as numbers, unknown as empty cells.

    score, low, high: 0 to 100. completeness: 0 to 1. Areas in ha, distances in km.
    """
    found = table.iloc[list(rows)]
    records = [{str(key): value for key, value in row.items()} for row in found.to_dict("records")]
    stated = ("area", "free_area", *sites.DISTANCES, sites.BUILDING, *sites.UTILITIES)
    made = pd.DataFrame(
        [
            {
                "rank": int(scores.rank[i]),
                "site_id": row["site_id"],
                "site": name(row, words),
                "kind": row["kind"],
                "region_id": row["region_id"],
                "town_id": row["town_id"],
                "place": place(atlas, row, words),
                "status": row["status"] if isinstance(row["status"], str) else "",
                "status_period": row["status_period"],
                "score": round(100 * float(scores.by[i]), 1),
                "low": round(100 * float(scores.low[i]), 1),
                "high": round(100 * float(scores.high[i]), 1),
                "completeness": round(row["completeness"], 2),
                **{column: row[column] for column in stated},
            }
            for i, row in zip(rows, records, strict=True)
        ]
    )
    return sourced(atlas, made, [" ".join(site_figures.behind(atlas, row)) for row in records])


def flip_text(table: pd.DataFrame, flip: scoring.Flip, source_ids: Sequence[str], words: Words) -> str:
    """Say which weight would have to become what for two of the first ranks to change places; both are figures.

    source_ids: of what is known of the sites.
    """
    falls, rises = (words.name(table.iloc[i].to_dict()) for i in (flip.falls, flip.rises))
    tell = provenance.teller("sites", source_ids)
    return words(
        "site-flip",
        what=column_text(flip.column, words),
        weight=tell(flip.weight, words.number(flip.weight)),
        becomes=tell(flip.becomes, words.number(flip.becomes, 2)),
        falls=falls,
        rises=rises,
    )
