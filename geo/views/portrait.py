"""The page about one town as HTML: every number unfolds into its source, and all text is escaped."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd

from geo.analysis import provenance as provenance_of
from geo.analysis.groups import FEATURES
from geo.analysis.portrait import NETWORKS, Line, Near, Place, Shift, Unknown, Way
from geo.analysis.provenance import COMPOSITE, RANK, SIMILAR, Figure, computed, sources_behind
from geo.analysis.selection import group_of
from geo.model.atlas import Atlas, Row
from geo.model.vocabulary import Precision, Territory
from geo.views import card, provenance, sparkline
from geo.views.facts import (
    flags_text,
    in_current_prices,
    indicator_name,
    inside,
    notes_text,
    publisher_name,
    territory_text,
    town_name,
)
from geo.views.images import image
from geo.views.links import href
from geo.views.palette import Theme
from geo.views.sentences import change_figure, change_text
from geo.views.sites import target_name
from geo.views.statements import project_statements, zone_statements
from geo.views.words import Words

SPARK_WIDTH, SPARK_HEIGHT = 110, 28  # px
MOST_NAMED = 6  # series in a notice
STRAIGHT = 0.1  # of a way: more than that beside the network is told


def what(atlas: Atlas, town_id: str, words: Words) -> str:
    """Say what the town is: status, region, leading industry, since when."""
    town = atlas.town(town_id)
    founded = "" if math.isnan(town["founded"]) else str(int(town["founded"]))
    return words(
        "town-what",
        name=town_name(atlas, town_id, words),
        status=words(f"list-status-{town['list_status']}"),
        region=words.name(atlas.region(town["region_id"])),
        industry=inside(words.name(atlas.industry(town["industry_id"]))),
        dated="yes" if founded else "no",
        founded=founded,
    )


def standing(atlas: Atlas, town_id: str, words: Words) -> str:
    """Say which group the Atlas puts the town in, and between which ranks the composite index lies."""
    group = group_of(atlas)[town_id]
    rows = atlas.composite[atlas.composite["town_id"] == town_id]
    if not group:
        return words("town-two-areas" if atlas.town(town_id)["passport"] else "town-no-group")
    said = words("town-group", group=words(f"group-{group}"))
    if rows.empty:
        return said
    row = rows.iloc[0]
    sources = sources_behind(atlas, [feature.indicator_id for feature in FEATURES], atlas.composite["town_id"])

    def told(number: float) -> str:
        said = words.number(number, 0 if number.is_integer() else 1)  # a median may lie between two ranks
        return provenance.told(computed("composite", number, COMPOSITE, sources), said)

    ranks = {name: told(float(row[name])) for name in ("low", "median", "high")}
    count = float(len(atlas.composite))
    return f"{said} {words('town-rank', **ranks, towns=count, towns_said=told(count))}"


def _elsewhere(figure: Figure, words: Words) -> str:
    """Name the area of a figure that is not simply that of the town itself."""
    said = territory_text(figure.territory, words, figure.note)
    return "" if said == territory_text(Territory.TOWN, words) else said


def place_text(place: Place | None, words: Words, *, brief: bool = False) -> str:
    """Say a place among the towns with a value; empty for none.

    brief: under a heading that says what it is; else in words, and with the places it could have on the whole list.
    """
    if place is None:
        return ""
    shared = str(place.low) if place.low == place.high else f"{place.low}–{place.high}"
    if brief:
        return words("town-place-brief", place=shared, of=str(place.of))
    if place.of == place.listed:
        return words("town-place", place=shared, of=str(place.of))
    return words(
        "town-place-partly", place=shared, of=str(place.of), listed=str(place.listed), first=str(place.low),
        last=str(place.last),
    )  # fmt: skip


def _placed(atlas: Atlas, line: Line, words: Words, *, brief: bool = False) -> str:
    """Give the place as what unfolds into the year, area, sources and cells of all values compared; empty for none."""
    if line.place is None or line.last is None:
        return ""
    made = replace(
        computed(RANK, line.place.low, RANK, [line.place.source_id], period=line.last.period),
        territory=line.last.territory,
        cell=line.place.cell,
    )
    return provenance.unfolding(atlas, made, words, shown=place_text(line.place, words, brief=brief))


def change_said(atlas: Atlas, line: Line, words: Words) -> str:
    """Say the change of a line against five years before; empty when there is nothing to compare with."""
    if line.change is None:
        return ""
    row = atlas.indicator(line.indicator_id)
    return change_text(line.change, row["unit"], int(row["decimals"]), words, nominal=in_current_prices(row))


def _changed(atlas: Atlas, line: Line, words: Words) -> str:
    """Give the change as what unfolds into both cells; empty when there is nothing to compare with."""
    said = change_said(atlas, line, words)
    if line.change is None or line.last is None or not said:
        return ""
    made = change_figure(atlas, line.indicator_id, line.history, line.change, line.last)
    return provenance.unfolding(atlas, made, words, shown=said)


def big_numbers(atlas: Atlas, lines: Sequence[Line], words: Words) -> str:
    """Lay out the main figures: value that unfolds into its source, year, change, place, territory, status."""
    return f'<dl class="atlas-figures atlas-big">{"".join(_big(atlas, line, words) for line in lines)}</dl>'


def _big(atlas: Atlas, line: Line, words: Words) -> str:
    name = escape(indicator_name(atlas, line.indicator_id, words))
    link = escape(href("indicator", words, indicator=line.indicator_id))
    label = f'<a href="{link}" target="_self">{name}</a>'
    if line.last is None:
        return f"<div><dt>{label}</dt><dd><b>{escape(words('flag-M'))}</b></dd></div>"
    beside = [
        _elsewhere(line.last, words),
        flags_text(line.last.status, words),
    ]
    made = [_changed(atlas, line, words), _placed(atlas, line, words), *map(escape, beside)]
    small = "".join(f"<small>{text}</small>" for text in made if text)
    links = card.source_links(atlas, line.last.source_id, words)
    return (
        f"<div><dt>{label}, {line.last.period}</dt><dd><b>{provenance.unfolding(atlas, line.last, words)}</b>{small}"
        f"<small>{escape(words('figure-source'))}: {links}</small></dd></div>"
    )


def rows(atlas: Atlas, lines: Sequence[Line], words: Words, theme: Theme, *, own: bool = False) -> str:
    """Make a table of indicators: line, last value, year, change, place, median of the group, region.

    own: whether only values of the town itself were looked for; the area around it may have some.
    """
    shown = [line for line in lines if line.last is not None]
    regional = any(line.region or line.country for line in shown)
    headings = ["indicator", "line", "value", "year", "change", "place", "group", *(["wider"] if regional else [])]
    head = "".join(f'<th scope="col" class="{one}">{escape(words(f"town-column-{one}"))}</th>' for one in headings)
    body = "".join(_row(atlas, line, words, theme, regional=regional) for line in shown)
    silent = [inside(indicator_name(atlas, line.indicator_id, words)) for line in lines if line.last is None]
    none = words("town-silent-own" if own else "town-silent", names="; ".join(silent))
    told = f'<p class="atlas-source">{escape(none)}</p>' if silent else ""
    if not shown:
        return told
    return f'<table class="atlas-rows"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{told}'


def printed_sources(atlas: Atlas, lines: Sequence[Line], words: Words) -> str:
    """Name once, for paper where nothing unfolds, the sources of the values in `rows`: publisher, title, dates."""
    figures = [one for line in lines for one in (line.last, line.region, line.country) if one is not None]
    named = [
        words(
            "town-printed-source",
            publisher=publisher_name(row, words),
            title=str(row["title"]),
            published="yes" if row["published"] else "no",
            date=words.stated(str(row["published"] or row["accessed"])),
        )
        for row in map(atlas.source, dict.fromkeys(one for figure in figures for one in figure.source_id.split()))
    ]
    said = words("town-printed-sources", count=len(named), sources="; ".join(named))
    return f'<p class="atlas-printed">{escape(said)}</p>' if named else ""


def _row(atlas: Atlas, line: Line, words: Words, theme: Theme, *, regional: bool) -> str:
    last = line.last
    if last is None:
        return ""
    name = indicator_name(atlas, line.indicator_id, words)
    link = escape(href("indicator", words, indicator=line.indicator_id))
    elsewhere = _elsewhere(last, words)
    area = f"<small>{escape(elsewhere)}</small>" if elsewhere else ""
    status = f"<small>{escape(flags_text(last.status, words))}</small>" if flags_text(last.status, words) else ""
    spark = sparkline.sparkline(line.history, theme=theme, label=name, width=SPARK_WIDTH, height=SPARK_HEIGHT)
    cells = [
        ("line", image(spark, name)),
        ("value", f'{provenance.unfolding(atlas, last, words)}<small class="when">{last.period}</small>{status}'),
        ("year", str(last.period)),
        ("change", _changed(atlas, line, words)),
        ("place", _placed(atlas, line, words, brief=True)),
        ("group", _other(atlas, line, words)),
    ]
    if regional:
        cells.append(("wider", _wider(atlas, line, words)))
    made = "".join(f'<td class="{kind}">{content}</td>' for kind, content in cells)
    return f'<tr><th scope="row"><a href="{link}" target="_self">{escape(name)}</a>{area}</th>{made}</tr>'


def _other(atlas: Atlas, line: Line, words: Words) -> str:
    if line.group is None:
        return ""
    towns = f"<small>{escape(words('town-median-of', count=line.group.towns))}</small>"
    return provenance.unfolding(atlas, line.group, words) + towns


def _wider(atlas: Atlas, line: Line, words: Words) -> str:
    """Show the region's and the country's figures, each with its name, the year when it is another one, and flags."""
    named = ((line.region, words("town-column-region")), (line.country, words("compare-country")))
    year = line.last.period if line.last else None
    nominal = in_current_prices(atlas.indicator(line.indicator_id))

    def under(one: Figure, name: str) -> str:
        if one.period == year:
            return ", ".join(part for part in (name, flags_text(one.status, words)) if part)
        prices = words("between-current") if nominal else ""  # of two years, they differ in prices too
        return ", ".join(part for part in (name, str(one.period), prices, flags_text(one.status, words)) if part)

    return "".join(
        f"{provenance.unfolding(atlas, one, words)}<small>{escape(under(one, name))}</small>"
        for one, name in named
        if one
    )


def notices(atlas: Atlas, town_id: str, found: Sequence[Shift], words: Words) -> list[str]:
    """Say where figures stop being comparable, the newest first; counts carry their figures."""
    lines = []
    seen = atlas.where("observations", "town_id", [town_id])
    for shift in found:
        names = [inside(words.name(atlas.row("series", one))) for one in shift.series]
        shown = ", ".join(names[:MOST_NAMED])
        rest = len(names) - MOST_NAMED
        rows = seen[seen["series_id"].isin(shift.series[MOST_NAMED:]) & (seen["period"] == str(shift.period))]
        more = words("citation-more", count=_counted("series", rest, rows["source_id"], words)) if rest > 0 else ""
        lines.append(
            words(
                "town-shift",
                year=str(shift.period),
                reason=(notes_text(atlas, shift.note, words) or words(f"flag-{shift.flag}")).rstrip("."),
                area=territory_text(shift.territory, words),
                series=f"{shown}, {more}" if more else shown,
            )
        )
    return lines


def similar(atlas: Atlas, neighbours: pd.DataFrame, source_ids: Sequence[str], words: Words) -> str:
    """List similar towns with links; `neighbours` as of geo.analysis.groups.neighbours, of one town.

    Figures unfold into the origin of SIMILAR, which stands on the same page.
    """
    group = group_of(atlas)
    tell = provenance.teller(SIMILAR, source_ids)
    items = [
        f'<li class="atlas-said"><a href="{escape(href("town", words, town=row["neighbour_id"]))}" target="_self">'
        f"{escape(town_name(atlas, row['neighbour_id'], words))}</a> "
        "<small>"
        f"{provenance.html(atlas, _likeness(row, group[row['neighbour_id']], words, tell), words, shared=[SIMILAR])}"
        "</small></li>"
        for row in neighbours.to_dict("records")
    ]
    return f'<ol class="atlas-list">{"".join(items)}</ol>'


def _likeness(row: Mapping[Any, Any], group: str, words: Words, tell: provenance.Tell) -> str:
    return words(
        "town-similar",
        group=words(f"group-{group}.letter") if group else words("group-none.short"),
        distance=tell(row["distance"], words.number(row["distance"], 2)),
        shared=row["shared"],
        shared_said=tell(row["shared"], words.number(row["shared"])),
    )


def zones(atlas: Atlas, zone_ids: Sequence[str], near: Sequence[Near], words: Words) -> str:
    """List the zones of the town with what is stated of them, then the nearest others with distances."""
    own = "".join(f"<li>{_zone(atlas, one, words)}</li>" for one in zone_ids)
    other = "".join(
        f"<li>{escape(words.name(atlas.zone(one.zone_id)))}{_vague(one.precision, words)}: "
        f"{card.stated(atlas, words('town-straight', km=words.number(one.km)), one.source_id, words)}</li>"
        for one in near
    )
    said = f'<ul class="atlas-list">{own}</ul>' if own else f"<p>{escape(words('town-zones-none'))}</p>"
    return said + (
        f'<p><b>{escape(words("town-zones-near"))}</b></p><ul class="atlas-list">{other}</ul>' if other else ""
    )


def _vague(precision: str, words: Words) -> str:
    return "" if precision == Precision.SITE else f" <i>({escape(words(f'precision-{precision}'))})</i>"


def _zone(atlas: Atlas, zone_id: str, words: Words) -> str:
    row = atlas.zone(zone_id)
    kind = words(f"zone-kind-{row['kind']}")
    status = words(f"zone-status-{row['status']}") + (f", {row['status_period']}" if row["status_period"] else "")
    head = (
        f"<b>{escape(words.name(row))}</b>{_vague(row['precision'], words)}: "
        f"{card.stated(atlas, f'{kind}; {status}', row['source_id'], words)}"
    )
    facts = zone_statements(atlas, zone_id, words)
    if not facts:
        return head
    lines = "".join(
        f"<li>{escape(one.label)}: "
        f"{card.stated(atlas, f'{one.text} ({one.when})' if one.when else one.text, one.source_id, words)}</li>"
        for one in facts
    )
    summary = escape(words("town-zone-facts", count=len(facts)))
    return f"{head}<details><summary>{summary}</summary><ul>{lines}</ul></details>"


def _head(texts: Sequence[str], names: int) -> str:
    """Write headings; the column at `names` holds the longest words, so it is the widest on phones."""
    looks = [' class="indicator"' if number == names else "" for number in range(len(texts))]
    return "".join(f'<th scope="col"{look}>{escape(text)}</th>' for look, text in zip(looks, texts, strict=True))


def distances(atlas: Atlas, lines: Iterable[tuple[Figure, Row]], words: Words) -> str:
    """Make a table of straight distances: to what, its name, km; rows as of geo.analysis.location.nearest."""
    body = "".join(
        f'<tr><th scope="row"><a href="{escape(href("indicator", words, indicator=one.what))}" target="_self">'
        f"{escape(indicator_name(atlas, one.what, words))}</a></th><td>{escape(words.name(row))}</td>"
        f'<td class="value">{provenance.unfolding(atlas, one, words)}</td></tr>'
        for one, row in lines
        if one.held
    )
    heads = [words("town-column-indicator"), words("town-column-nearest"), words("town-column-straight")]
    head = _head(heads, 1)
    return f'<table class="atlas-rows atlas-ways"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def ways(atlas: Atlas, found: Sequence[Way], words: Words) -> str:
    """Make a table of ways along railways and roads: what to, its name, km by rail, km by road; with sources."""
    by_target: dict[str, dict[str, Way]] = {}
    for way in found:
        by_target.setdefault(way.target, {})[way.carrier] = way
    heads = [words("town-column-target"), words("mode-rail"), words("mode-road")]
    head = _head(heads, 0)
    body = ""
    for target, sides in by_target.items():
        cells = "".join(f'<td class="value">{_way(atlas, sides.get(carrier), words)}</td>' for carrier in NETWORKS)
        body += f'<tr><th scope="row">{escape(_target(target, words))}</th>{cells}</tr>'
    if not body:
        return f"<p>{escape(words('town-land-none'))}</p>"
    return f'<table class="atlas-rows atlas-ways"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _target(target: str, words: Words) -> str:
    return words(f"town-target-{target}") if words.has(f"town-target-{target}") else target


def _way(atlas: Atlas, way: Way | None, words: Words) -> str:
    if way is None:
        return ""
    if way.length is None:
        missing = words(f"town-way-{way.status}")
        return f"<small>{escape(missing)}</small>"
    notes = [target_name(atlas, way.to_id, words)]
    if round(way.estimated):
        notes.append(words("town-way-estimated", km=words.number(way.estimated)))
    if way.access > STRAIGHT * way.length.value:
        notes.append(words("site-way-access", km=words.number(way.access)))
    beside = "".join(f"<small>{escape(one)}</small>" for one in notes if one)
    return provenance.unfolding(atlas, way.length, words) + beside


def enterprises(atlas: Atlas, town_id: str, words: Words) -> str:
    """List the enterprises that the town lives on, each with role, industry, date and source."""
    found = atlas.enterprises[atlas.enterprises["town_id"] == town_id].to_dict("records")
    items = []
    for row in found:
        industry = inside(words.name(atlas.industry(row["industry_id"])))
        said = ", ".join((_role(row, words), industry, row["period"] or words("diversity-undated")))
        items.append(f"<li><b>{escape(words.name(row))}</b>: {card.stated(atlas, said, row['source_id'], words)}</li>")
    if not items:
        return f"<p>{escape(words('diversity-enterprises-none'))}</p>"
    return f'<ul class="atlas-list">{"".join(items)}</ul>'


def _role(row: Mapping[Any, Any], words: Words) -> str:
    role = str(row["role"]).replace("_", "-")
    return words(f"diversity-role-{role}")


def projects(atlas: Atlas, town_id: str, words: Words) -> str:
    """List the announced projects with sector, cost, jobs, status, date and source, the newest first."""
    items = [
        f"<li><b>{escape(one.label)}</b>: {card.stated(atlas, f'{one.text} ({one.when})', one.source_id, words)}</li>"
        for one in project_statements(atlas, town_id, words)
    ]
    if not items:
        return f"<p>{escape(words('town-projects-none'))}</p>"
    return f'<ul class="atlas-list">{"".join(items)}</ul>'


def unknown(atlas: Atlas, town_id: str, found: Unknown, words: Words) -> str:
    """Count what is not known of a town, and name it."""
    sources = atlas.where("observations", "town_id", [town_id])["source_id"]

    def told(number: int) -> str:
        return _counted("series", number, sources, words)

    counts = {"series_said": told(found.series), "held": told(found.held), "never": told(len(found.never))}
    lines = [words("town-unknown", series=found.series, **counts)]
    gaps = ", ".join(f"{words(f'flag-{flag}')}: {told(count)}" for flag, count in found.gaps.items())
    if gaps:
        lines.append(words("town-unknown-gaps", gaps=gaps))
    said = "".join(provenance.paragraph(atlas, line, words) for line in lines)
    if not found.never:
        return said
    names = "; ".join(sorted((words.name(atlas.row("series", one)) for one in found.never), key=words.order))
    summary = escape(words("town-unknown-list"))
    return f'{said}<details class="atlas-more"><summary>{summary}</summary><p>{escape(names)}</p></details>'


def _counted(what: str, number: int, source_ids: Iterable[str], words: Words) -> str:
    """Say a number that the Atlas counted over rows of these sources."""
    return provenance.told(provenance_of.count(what, number, source_ids), words.number(number))
