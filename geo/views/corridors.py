"""A corridor in the reader's words: what it is, what is near it, what publications say of it. HTML is escaped."""

import datetime as dt
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import pandas as pd

from geo.analysis import corridors, portrait
from geo.analysis import provenance as figures
from geo.analysis.corridors import Branch
from geo.analysis.methods import merge_words
from geo.analysis.provenance import Figure
from geo.model.atlas import Atlas, Row
from geo.model.vocabulary import ListStatus, Precision
from geo.views import glyphs, provenance
from geo.views.card import source_links
from geo.views.cells import coded, said
from geo.views.facts import notes_text, sources_text, town_name
from geo.views.legend import image
from geo.views.links import href
from geo.views.palette import Theme
from geo.views.statements import fact_text
from geo.views.strip import Beside, Pen, kilometres
from geo.views.tables import sourced
from geo.views.townmap import GatewayMark, TownMark, ZoneMark
from geo.views.words import Words

MEASURE = "corridor_services"
NEAR_SIZE = glyphs.Scale(6)  # circles of towns within reach: a value of one
TABLES = {"town": "towns", "zone": "zones", "gateway": "gateways"}
METHOD = "corridors"
CONTAINERS = "thousand_teu"  # a unit that is spelt out under the table
SHARED = frozenset({METHOD})  # its origin stands on the page once


def sources(atlas: Atlas, corridor_id: str) -> list[str]:
    """Name the sources of the course of a corridor and of the places of the towns beside it."""
    return [*corridors.behind(atlas, corridor_id), *atlas.towns["position_source_id"].unique()]


def pen(atlas: Atlas, corridor_id: str, words: Words) -> Pen:
    """Give what writes the lengths along one corridor and the distances to it, so that they unfold."""
    tell = provenance.teller(METHOD, sources(atlas, corridor_id))
    return Pen(words, tell, lambda sentence: provenance.html(atlas, sentence, words, shared=SHARED))


def lede(
    atlas: Atlas, corridor_id: str, branches: Sequence[Branch], towns: Sequence[str], reach: str, words: Words
) -> str:
    """Say how long the corridor is by the data of the network, and which monotowns are within reach; as HTML."""
    pencil = pen(atlas, corridor_id, words)
    drawn = [one for one in branches if one.runs]
    said = []
    if drawn:
        main = drawn[0]
        said.append(
            words(
                "corridors-lede",
                km=pencil.km(main.km),
                share=pencil.tell(100 * main.schematic_share, words.percent(main.schematic_share)),
                branches=len(drawn) - 1,
                branches_said=pencil.tell(len(drawn) - 1, words.number(len(drawn) - 1)),
            )
        )
    listed = [one for one in towns if atlas.town(one)["list_status"] == ListStatus.CURRENT]
    counted = pencil.tell(len(listed), words.number(len(listed)))
    found = {"reach": reach, "count": len(listed), "count_said": counted, "towns": _named(atlas, listed, words)}
    said.append(words("corridors-lede-towns", **found) if listed else words("corridors-lede-none", reach=reach))
    if others := [one for one in towns if one not in listed]:
        said.append(words("corridors-lede-former", towns=_named(atlas, others, words)))
    return pencil.write(" ".join(said))


def _named(atlas: Atlas, towns: Iterable[str], words: Words) -> str:
    """Name towns in the order of the alphabet, with their standing where they are not on today's list."""
    named = []
    for one in sorted(towns, key=lambda one: words.order(town_name(atlas, one, words))):
        off = _standing(atlas, one, words)
        named.append(f"{town_name(atlas, one, words)} ({off})" if off else town_name(atlas, one, words))
    return ", ".join(named)


def _standing(atlas: Atlas, town_id: str, words: Words) -> str:
    status = atlas.town(town_id)["list_status"]
    return "" if status == ListStatus.CURRENT else words(f"list-status-{status}")


def stop_names(atlas: Atlas, branch: Branch, words: Words) -> dict[str, str]:
    """Name the stops of a branch."""
    return {stop.place_id: words.name(atlas.place(stop.place_id)) for stop in branch.stops}


def branch_title(branch: Branch, names: dict[str, str], words: Words) -> str:
    """Name a branch by its ends."""
    ends = {"first": names[branch.stops[0].place_id], "last": names[branch.stops[-1].place_id]}
    return words("corridors-branch-main" if branch.branch == 1 else "corridors-branch-side", **ends)


def branch_length(branch: Branch, pencil: Pen) -> str:
    """Say how long a branch is, as HTML; empty for one that is not drawn."""
    if not branch.runs:
        return ""
    share = pencil.tell(100 * branch.schematic_share, pencil.words.percent(branch.schematic_share))
    said = pencil.words("corridors-branch-length", km=pencil.km(branch.km), share=share)
    return f'<div class="atlas-said">{pencil.write(said)}</div>'


def place_row(atlas: Atlas, kind: str, row_id: str) -> Row:
    """Give the row of a town, zone or gateway."""
    return atlas.row(TABLES[kind], row_id)


def what(atlas: Atlas, kind: str, row_id: str, words: Words) -> str:
    """Say what a town, zone or gateway is."""
    row = place_row(atlas, kind, row_id)
    if kind == "town":
        status = row["list_status"]
        return words("corridors-monotown") if status == ListStatus.CURRENT else words(f"list-status-{status}")
    return words(f"{kind}-kind-{row['kind']}")


def beside(atlas: Atlas, near: pd.DataFrame, words: Words) -> list[Beside]:
    """Turn rows of `geo.analysis.corridors.near` into what stands beside the strip."""
    ports = _ports_as_stops(atlas)
    return [
        Beside(
            ports.get(row["id"], row["id"]),
            row["kind"],
            row["km"],
            row["away_km"],
            words.name(place_row(atlas, row["kind"], row["id"])),
            ", ".join(
                text for text in (what(atlas, row["kind"], row["id"], words), _status(atlas, row, words)) if text
            ),
            href("town", words, town=row["id"]) if row["kind"] == "town" else "",
            roughly=_rough(row),
        )
        for row in _records(near)
    ]


def _ports_as_stops(atlas: Atlas) -> dict[str, str]:
    """Give the place_id under which a port is a stop of a corridor: both stand at the same settlement."""
    both = atlas.gateways.merge(atlas.places, on=["kind", "lat", "lon"])
    return dict(zip(both["gateway_id"], both["place_id"], strict=True))


def town_links(atlas: Atlas, words: Words) -> dict[str, str]:
    """Address the page of each monotown."""
    return {str(one): href("town", words, town=one) for one in atlas.towns["town_id"]}


def town_marks(atlas: Atlas, near: pd.DataFrame, reach: str, words: Words) -> list[TownMark]:
    """Mark all towns, full circles for those within reach."""
    away = dict(zip(near["id"], near["away_km"], strict=True))
    groups = atlas.groups.set_index("town_id")["group_id"].to_dict()
    marks = []
    for town in atlas.towns.to_dict("records"):
        here = town["town_id"] in away
        far = words("corridors-beyond", reach=reach)
        marks.append(
            TownMark(
                town_id=town["town_id"],
                name=words.name(town),
                lat=float(town["lat"]),
                lon=float(town["lon"]),
                value=1.0 if here else None,
                group_id=str(groups.get(town["town_id"], "")),
                list_status=ListStatus(town["list_status"]),
                says=words("corridors-away", km=kilometres(away[town["town_id"]], words)) if here else far,
                rank=float(here),
            )
        )
    return marks


def zones_within(marks: Sequence[ZoneMark], near: pd.DataFrame) -> list[ZoneMark]:
    """Keep the marks of zones within reach."""
    ids = set(near.loc[near["kind"] == "zone", "id"])
    return [mark for mark in marks if mark.zone_id in ids]


def gateways_within(marks: Sequence[GatewayMark], near: pd.DataFrame) -> list[GatewayMark]:
    """Keep the marks of gateways within reach."""
    ids = set(near.loc[near["kind"] == "gateway", "id"])
    return [mark for mark in marks if mark.gateway_id in ids]


def colours(theme: Theme) -> str:
    """Give the colours of the strip as CSS variables."""
    said = {"strip": theme.corridor, "strip-paper": theme.paper, "strip-accent": theme.accent}
    return f"<style>:root {{{''.join(f'--{name}: {value};' for name, value in said.items())}}}</style>"


def map_key(reach: str, words: Words, theme: Theme) -> str:
    """Explain the signs of the map."""
    full = glyphs.town(1.0, "", ListStatus.CURRENT, NEAR_SIZE, theme)[0]
    hollow = glyphs.town(None, "", ListStatus.CURRENT, NEAR_SIZE, theme)[0]
    rows = [(full, words("corridors-within", reach=reach)), (hollow, words("corridors-beyond", reach=reach))]
    items = "".join(f"<span>{image(sign)}{escape(text)}</span>" for sign, text in rows)
    return f'<div class="corridor-key">{items}<span>{escape(words("corridors-colours"))}</span></div>'


def map_notes(reach: str, words: Words) -> list[str]:
    """Explain the signs of the map in plain lines, as `map_key`, for its picture."""
    within, beyond = words("corridors-within", reach=reach), words("corridors-beyond", reach=reach)
    return [f"● {within}; ○ {beyond}", words("corridors-colours")]


def strip_key(words: Words) -> str:
    """Explain the two lines of the strip."""
    rows = (("", "corridors-line-course"), ("dashed", "corridors-line-scheme"))
    items = "".join(f'<span><u class="{kind}"></u>{escape(words(text))}</span>' for kind, text in rows)
    return f'<div class="corridor-key">{items}</div>'


# ------------------------------------------------------------------------------------------------ services


def instruction(atlas: Atlas, words: Words) -> tuple[str, str]:
    """Say what the seminar asked for along corridors and by when, and the HTML of its source."""
    measure = atlas.row("measures", MEASURE)
    source = atlas.source(measure["source_id"])
    said = words(
        "corridors-services",
        seminar=words.date(dt.date.fromisoformat(source["published"])),
        deadline=words.date(dt.date.fromisoformat(measure["deadline"])),
        read=words.date(dt.date.fromisoformat(source["accessed"])),
    )
    return said, source_links(atlas, measure["source_id"], words)


# ------------------------------------------------------------------------------------------------ tables


def between(atlas: Atlas, row: Row, words: Words) -> str:
    """Say between which stops a place leaves the line, or that it is a stop."""
    names = [words.name(atlas.place(row[end])) for end in ("from_place", "to_place")]
    if row["from_place"] == row["to_place"]:
        return words("corridors-at-stop", stop=names[0])
    return words("corridors-between", first=names[0], last=names[1])


def way(atlas: Atlas, row: Row, words: Words) -> str:
    """Say how far (as a figure) the nearest stop is by the carrier of the corridor, or that the network is silent."""
    if row["status"] != "reached":
        return words("corridors-way-other" if row["status"] == "other" else "corridors-way-unknown")
    stop = words.name(atlas.place(row["to_id"]))
    if row["km"] < 1:
        return words("corridors-at-stop", stop=stop)
    length = portrait.length(row, corridors.position(atlas, "town", row["from_id"]))
    km = provenance.told(length, kilometres(row["km"], words)) if length else ""
    return words(f"corridors-way-{row['carrier']}", km=km, stop=stop)


def towns_table(atlas: Atlas, corridor_id: str, near: pd.DataFrame, words: Words) -> str:
    """Lay out the towns within reach with their distance and where they leave the line; services are not known."""
    heads = ("town", "away", "km", "between", "way", "services")
    ways = _records(corridors.ways(atlas, corridor_id))
    pencil = pen(atlas, corridor_id, words)
    body = []
    for row in _records(near[near["kind"] == "town"].sort_values(["away_km"])):
        town = atlas.town(row["id"])
        link = escape(href("town", words, town=row["id"]))
        off = _standing(atlas, row["id"], words)
        said = "; ".join(part for part in (words.name(atlas.region(town["region_id"])), off) if part)
        by_land = (pencil.write(way(atlas, one, words)) for one in ways if one["from_id"] == row["id"])
        cells = (
            f'<td><a href="{link}" target="_self">{escape(words.name(town))}</a><br><small>{escape(said)}</small></td>',
            _number(pencil.write(pencil.km(row["away_km"], roughly=row["schematic"]))),
            _number(pencil.write(pencil.km(row["km"], roughly=row["schematic"]))),
            f"<td>{escape(between(atlas, row, words))}</td>",
            f"<td>{'<br>'.join(by_land)}</td>",
            f"<td>{escape(words('corridors-services-unknown'))}</td>",
        )
        body.append(f"<tr>{''.join(cells)}</tr>")
    return _table([words(f"corridors-column-{head}") for head in heads], body)


def _number(html: str) -> str:
    return f'<td class="number">{html}</td>'


def _table(heads: Sequence[str], body: Sequence[str]) -> str:
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    return f'<div class="corridor-wide"><table><tr>{head}</tr>{"".join(body)}</table></div>'


def unplaced(atlas: Atlas, words: Words) -> str:
    """Say of how many zones and gateways no distance is known, as HTML."""
    missing = dict(zip(("zones", "gateways"), corridors.unplaced(atlas), strict=True))
    counts = {
        name: provenance.told(_count(name, number, atlas), words.number(number)) for name, number in missing.items()
    }
    return provenance.paragraph(atlas, words("corridors-unplaced", **counts), words, css="atlas-said atlas-source")


def _count(name: str, number: int, atlas: Atlas) -> Figure:
    return figures.count(name, number, atlas.table(name)["source_id"])


def around(atlas: Atlas, corridor_id: str, near: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Make the table of zones and gateways for the screen, with the sources of the distances."""
    course = corridors.behind(atlas, corridor_id)
    rows = [
        {
            words("corridors-column-place"): words.name(place_row(atlas, row["kind"], row["id"])),
            words("corridors-column-kind"): what(atlas, row["kind"], row["id"], words),
            words("corridors-column-status"): _status(atlas, row, words),
            words("corridors-column-away"): kilometres(row["away_km"], words, roughly=_rough(row)),
            words("corridors-column-km"): kilometres(row["km"], words, roughly=_rough(row)),
            words("corridors-column-between"): between(atlas, row, words),
            words("corridors-column-precision"): words(f"precision-{row['precision']}"),
            words("figure-column-title"): sources_text(
                atlas, merge_words(corridors.position(atlas, row["kind"], row["id"]), *course), words
            ),
        }
        for row in _records(near[near["kind"] != "town"])
    ]
    return pd.DataFrame(rows)


def _rough(row: Row) -> bool:
    """Tell whether the line or the place is not exactly known; a town is its centre."""
    return bool(row["schematic"]) or (row["kind"] != "town" and row["precision"] != Precision.SITE)


def _status(atlas: Atlas, row: Row, words: Words) -> str:
    if row["kind"] != "zone":
        return ""
    zone = atlas.zone(row["id"])
    when = f", {zone['status_period']}" if zone["status_period"] else ""
    return words(f"zone-status-{zone['status']}") + when


def near_download(atlas: Atlas, corridor_id: str, near: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Make the tidy table of what is within reach, ids beside names, kilometres to a tenth.

    distance_km: straight to the line. along_km: from its start. rail_km, road_km: by land to the stop named before it.
    """
    corridor = atlas.corridor(corridor_id)
    places = [place_row(atlas, kind, one) for kind, one in zip(near["kind"], near["id"], strict=True)]
    course = corridors.behind(atlas, corridor_id)
    found = pd.DataFrame(
        {
            "corridor_id": corridor_id,
            "corridor": words.name(corridor),
            "kind": near["kind"],
            "id": near["id"],
            "name": [words.name(place) for place in places],
            "lat": [place["lat"] for place in places],
            "lon": [place["lon"] for place in places],
            **coded(atlas, "zones", "precision", near["precision"], words),
            "distance_km": near["away_km"].round(1),
            "branch": near["branch"],
            "along_km": near["km"].round(1),
            "from_place_id": near["from_place"],
            "to_place_id": near["to_place"],
            "line_schematic": near["schematic"].astype(bool),
        }
    )
    behind = [
        merge_words(corridors.position(atlas, kind, one), *course)
        for kind, one in zip(near["kind"], near["id"], strict=True)
    ]
    for carrier, rows in corridors.ways(atlas, corridor_id).groupby("carrier"):
        way = rows.set_index("from_id").reindex(near["id"])
        found[f"{carrier}_stop_id"] = way["to_id"].fillna("").to_numpy()
        found[f"{carrier}_km"] = way["km"].round(1).to_numpy()
        behind = [merge_words(one, other) for one, other in zip(behind, way["source_id"].fillna(""), strict=True)]
    return sourced(atlas, found, behind)


def overview_download(atlas: Atlas, reach_km: float, words: Words) -> pd.DataFrame:
    """Make the tidy table of which towns are within reach of which corridor."""
    made = []
    for corridor_id in map(str, atlas.corridors["corridor_id"]):
        near = corridors.near(atlas, corridor_id, reach_km)
        made.append(near_download(atlas, corridor_id, near[near["kind"] == "town"], words))
    return pd.concat(made, ignore_index=True)


def stops_download(atlas: Atlas, corridor_id: str, branches: Sequence[Branch], words: Words) -> pd.DataFrame:
    """Make the tidy table of stops with the kilometres between them and the source of each."""
    rows = []
    for branch in branches:
        for position, stop in enumerate(branch.stops, start=1):
            place = atlas.place(stop.place_id)
            rows.append(
                {
                    "corridor_id": corridor_id,
                    "branch": branch.branch,
                    "position": position,
                    "place_id": stop.place_id,
                    "stop": words.name(place),
                    "lat": place["lat"],
                    "lon": place["lon"],
                    "carrier_id": stop.carrier,
                    "carrier": said(atlas, "corridor_stops", "carrier", stop.carrier, words),
                    "along_km": round(stop.km, 1),
                    "from_previous_km": round(stop.step_km, 1),
                    "of_which_schematic_km": round(stop.schematic_km, 1),
                }
            )
    return sourced(atlas, pd.DataFrame(rows), [stop.source_id for branch in branches for stop in branch.stops])


def overview(atlas: Atlas, reach_km: float, corridor_id: str, words: Words) -> str:
    """Lay out which monotowns are within reach of which corridor, the chosen one in bold, and which of none."""
    found = corridors.corridors_of(atlas, reach_km).sort_values("away_km")
    reach = kilometres(reach_km, words)
    body = []
    for row in sorted(_records(atlas.corridors), key=lambda one: words.order(words.name(one))):
        link = escape(href("corridors", words, corridor=row["corridor_id"], reach=f"{reach_km:g}"))
        name = escape(words.name(row))
        name = f"<b>{name}</b>" if row["corridor_id"] == corridor_id else f'<a href="{link}" target="_self">{name}</a>'
        near = _records(found[found["corridor_id"] == row["corridor_id"]])
        towns = []
        for one in near:
            aside = (kilometres(one["away_km"], words, roughly=one["schematic"]), _standing(atlas, one["id"], words))
            towns.append(f"{town_name(atlas, one['id'], words)} ({'; '.join(part for part in aside if part)})")
        places = (corridors.position(atlas, "town", one["id"]) for one in near)
        behind = merge_words(*corridors.behind(atlas, row["corridor_id"]), *places)
        cells = (name, escape(", ".join(towns) or "–"), source_links(atlas, behind, words))
        body.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    rest = set(atlas.towns["town_id"]) - set(found["id"])
    names = _named(atlas, rest, words)
    none = escape(words("corridors-overview-none", reach=reach))
    body.append(f"<tr><td>{none}</td><td>{escape(names or '–')}</td><td></td></tr>")
    heads = {"corridor": {}, "towns": {"reach": reach}, "source": {}}
    return _table([words(f"corridors-column-{head}", **said) for head, said in heads.items()], body)


# ------------------------------------------------------------------------------------------------ published figures


def facts_table(atlas: Atlas, corridor_id: str, words: Words) -> str:
    """Lay out every published figure, conflicting ones one under another; empty text when there is none."""
    rows = _records(corridors.facts(atlas, corridor_id))
    body, before = [], ""
    for row in rows:
        label = words(f"corridors-attribute-{row['attribute']}") if row["attribute"] != before else ""
        before = row["attribute"]
        when = ", ".join(part for part in (row["period"], words(f"fact-status-{row['status']}")) if part)
        differs = f" <mark>{escape(words('corridors-differs'))}</mark>" if row["differs"] else ""
        note = f"<br><small>{escape(notes_text(atlas, row['note'], words))}</small>" if row["note"] else ""
        cells = (
            f"<td>{escape(label)}</td>",
            f'<td class="number"><b>{escape(figure(row, words))}</b></td>',
            f"<td>{escape(when)}{differs}{note}</td>",
            f"<td>{source_links(atlas, row['source_id'], words)}</td>",
        )
        body.append(f"<tr>{''.join(cells)}</tr>")
    heads = [words(f"corridors-column-{head}") for head in ("attribute", "value", "when", "source")]
    containers = any(row["unit"] == CONTAINERS for row in rows)
    spelt = f'<p class="atlas-source">{escape(words("corridors-teu"))}</p>' if containers else ""
    return _table(heads, body) + spelt if rows else ""


def figure(row: Row, words: Words) -> str:
    """Say a published figure with its unit, as many decimals as the source printed."""
    return fact_text({**row, "answer": ""}, words)


def facts_download(atlas: Atlas, corridor_id: str, words: Words) -> pd.DataFrame:
    """Make the tidy table of published figures with their sources."""
    rows = corridors.facts(atlas, corridor_id)
    made = pd.DataFrame(
        {
            "corridor_id": rows["corridor_id"],
            "corridor": words.name(atlas.corridor(corridor_id)),
            **coded(atlas, "corridor_facts", "attribute", rows["attribute"], words),
            "value": rows["value"],
            **coded(atlas, "corridor_facts", "unit", rows["unit"], words),
            "year": rows["period"],
            **coded(atlas, "corridor_facts", "status", rows["status"], words),
            "sources_differ": rows["differs"],
            "note": [notes_text(atlas, one, words) for one in rows["note"]],
        }
    )
    return sourced(atlas, made, rows["source_id"])


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]
