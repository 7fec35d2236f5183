"""Parts of the page about one town."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from geo.analysis import comparison, groups, location, portrait
from geo.analysis.portrait import Line
from geo.analysis.provenance import SIMILAR
from geo.analysis.selection import group_of
from geo.model.atlas import Atlas
from geo.views import diversity, group_tables, locator, provenance, sentences, town_tables
from geo.views import portrait as said
from geo.views.cells import coded
from geo.views.facts import notes_text, territory_text, town_name
from geo.views.links import href
from geo.views.markdown import plain
from geo.views.palette import Theme
from geo.views.tables import sourced
from geo.views.words import Words
from geo.web import cached, downloads, paper
from geo.web import groups as group_parts
from geo.web.address import Parameter
from geo.web.origin import origin
from geo.web.parts import Part, note
from geo.web.state import ViewState

EXAMPLE = "balkhash"  # what the page begins with
MOST_SIMILAR = 5
NUMBERS_HEIGHT, NUMBERS_MORE = 310, 370  # px; on a phone one stands below the other
BLOCKS = (
    "population",
    "migration",
    "labour",
    "incomes",
    "industry",
    "diversification",
    "investment",
    "trade",
    "enterprise",
    "construction",
    "health",
    "education",
)  # what a reader asks first; the rest follows
SHIFTS_SINCE = 2010
MOST_SHIFTS = 8
# One or two of each block that say most; the rest is a press away.
HEADLINE = (
    "population", "population_growth_5", "net_migration", "net_migration_per_1000", "employed", "unemployment_rate",
    "wage_nominal", "wage_real", "industrial_output", "industrial_output_real", "largest_branch_share", "investment",
    "investment_per_head", "retail_per_head", "sme_active_per_1000", "housing_per_1000", "hospital_beds_per_10000",
    "pupils_per_school",
)  # fmt: skip


def parameters(atlas: Atlas) -> tuple[Parameter, ...]:
    """Say which town, and of which blocks all indicators are shown."""
    return (
        Parameter("town", tuple(atlas.towns["town_id"]), (EXAMPLE,)),
        Parameter("blocks", tuple(sorted(atlas.indicators["block_id"].unique())), (), many=True, optional=True),
    )


def blocks(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose the blocks that all indicators are shown of."""
    town_id = view.one("town") or EXAMPLE
    group, region = group_of(atlas)[town_id], atlas.town(town_id)["region_id"]
    wider = {"regions": region} if (atlas.regional["region_id"] == region).any() else {}
    link = href("trends", w, towns=town_id, **({"medians": group} if group else {}), **wider)
    st.html(f'<p class="atlas-source"><a href="{escape(link)}" target="_self">{escape(w("town-compare"))}</a></p>')
    st.pills(
        w("town-show-all"),
        sorted(view.choices("blocks"), key=lambda one: w.order(w.name(atlas.row("blocks", one)))),
        format_func=lambda one: plain(w.name(atlas.row("blocks", one))),
        selection_mode="multi",
        key=view.seed("blocks"),
    )


@st.cache_resource(show_spinner=False, max_entries=200)
def _regions(_atlas: Atlas, version: str, indicator_id: str) -> pd.DataFrame:
    return comparison.of_regions(_atlas, comparison.recipe(_atlas, indicator_id))


@st.cache_resource(show_spinner=False, max_entries=3000)
def _line(_atlas: Atlas, version: str, indicator_id: str, town_id: str) -> Line:
    return portrait.line(
        _atlas, indicator_id, town_id, cached.own(_atlas, indicator_id), _regions(_atlas, version, indicator_id)
    )


def line(atlas: Atlas, indicator_id: str, town_id: str) -> Line:
    """Sum up one indicator of a town."""
    return _line(atlas, atlas.version, indicator_id, town_id)


def head(atlas: Atlas, town_id: str, w: Words, theme: Theme) -> None:
    """Say what the town is and where it stands, in words and on a small map, with what to beware of."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.title(plain(town_name(atlas, town_id, w)), anchor=False)
        people = sentences.town_lede(atlas, town_id, w, frames=lambda one: cached.own(atlas, one))
        lede = f"{said.what(atlas, town_id, w)} {people} {said.standing(atlas, town_id, w)}"
        st.html(f'<div class="atlas-lede">{provenance.html(atlas, lede, w)}</div>')
        town = atlas.town(town_id)
        if town["other_names"]:
            names = ", ".join(town["other_names"].split(" | "))
            st.html(f'<p class="atlas-source">{escape(w("town-names", names=names))}</p>')
        if on_list := diversity.standing(atlas, town_id, w):
            st.html(f'<div class="atlas-source atlas-said">{on_list}</div>')
        if rest := [one for one in town["note"].split() if one not in diversity.STANDING.values()]:
            st.html(f'<p class="atlas-source">{escape(notes_text(atlas, " ".join(rest), w))}</p>')
        if not town["passport"]:
            st.warning(w("town-no-passport"), icon=":material/info:")
    with right:
        st.html(locator.html(atlas, town_id, w, theme))


def numbers(atlas: Atlas, town_id: str, w: Words) -> None:
    """Lay out the main figures."""
    lines = [line(atlas, one, town_id) for one in sentences.KEY]
    title = w("town-numbers-title", town=town_name(atlas, town_id, w))
    note(Part("table", title, "town_numbers", NUMBERS_HEIGHT, NUMBERS_MORE))
    with st.container(key="town_numbers"):
        st.html(said.big_numbers(atlas, lines, w))
    paper.hinted(w("town-place-note", years=str(portrait.YEARS_BACK)), w("town-press"))


def indicators(atlas: Atlas, town_id: str, whole: Sequence[str], w: Words, theme: Theme) -> None:
    """Show indicators block by block: the main ones, or all of the blocks in `whole`."""
    blocks = {row["block_id"]: w.name(row) for row in atlas.blocks.to_dict("records")}
    by_block = atlas.indicators.groupby("block_id")["indicator_id"].apply(list).to_dict()
    for block_id in sorted(by_block, key=lambda one: (BLOCKS.index(one) if one in BLOCKS else len(BLOCKS), one)):
        ids = by_block[block_id] if block_id in whole else [one for one in HEADLINE if one in by_block[block_id]]
        if not ids:
            continue
        lines = [line(atlas, one, town_id) for one in ids]
        made = said.rows(atlas, lines, w, theme, own=bool(atlas.town(town_id)["passport"]))
        made += said.printed_sources(atlas, lines, w)
        st.html(f'<section class="atlas-block"><h3>{escape(blocks[block_id])}</h3>{made}</section>')


def shifts(atlas: Atlas, town_id: str, w: Words) -> None:
    """Tell where a territory or a definition changed."""
    lines = said.notices(atlas, town_id, portrait.shifts(atlas, town_id, SHIFTS_SINCE), w)
    if not lines:
        return
    with st.container(key="town_shifts"):
        items = [f'<li class="atlas-said">{provenance.html(atlas, text, w)}</li>' for text in lines]
        shown, rest = "".join(items[:MOST_SHIFTS]), "".join(items[MOST_SHIFTS:])
        more = f"<details><summary>{escape(w('town-shifts-more'))}</summary><ul>{rest}</ul></details>" if rest else ""
        st.header(w("town-shifts"), anchor=False)
        st.html(f'<ul class="atlas-list">{shown}</ul>{more}')


def similar(atlas: Atlas, town_id: str, w: Words) -> None:
    """Name the towns that resemble this one."""
    st.header(w("town-similar-title"), anchor=False)
    mine = likest(atlas, town_id)
    if mine.empty:
        st.caption(w("town-similar-none"))
        return
    st.caption(w("town-similar-text"))
    with origin(atlas, w, SIMILAR, group_parts.sources(atlas)):
        st.html(said.similar(atlas, mine, group_parts.sources(atlas), w))


def surroundings(atlas: Atlas, town_id: str, w: Words) -> None:
    """Tell the zones of the town and around it, and how far ways out are in a straight line."""
    left, right = st.columns(2, gap="large")
    with left:
        st.header(w("town-zones"), anchor=False)
        st.html(said.zones(atlas, portrait.zones_of(atlas, town_id), portrait.zones_near(atlas, town_id), w))
    with right:
        st.header(w("town-land"), anchor=False)
        st.caption(w("town-land-text"))
        st.html(said.ways(atlas, portrait.ways(atlas, town_id), w))
        st.header(w("town-ways"), anchor=False)
        st.caption(w("town-ways-text"))
        near = []
        for what in location.METHODS:
            rows = location.nearest(atlas, what)
            found = rows[rows["town_id"] == town_id].iloc[0]
            last = line(atlas, what, town_id).last
            if last is not None:
                near.append((last, {str(key): value for key, value in found.items()}))
        st.html(said.distances(atlas, near, w))


def economy(atlas: Atlas, town_id: str, w: Words) -> None:
    """List enterprises and projects."""
    left, right = st.columns(2, gap="large")
    with left:
        st.header(w("diversity-enterprises"), anchor=False)
        st.html(said.enterprises(atlas, town_id, w))
    with right:
        st.header(w("town-projects"), anchor=False)
        st.html(said.projects(atlas, town_id, w))


def unknown(atlas: Atlas, town_id: str, w: Words) -> None:
    """Count what is not known."""
    st.header(w("town-unknown-title"), anchor=False)
    st.html(said.unknown(atlas, town_id, portrait.unknown(atlas, town_id), w))


def take_away(atlas: Atlas, town_id: str, w: Words) -> None:
    """Offer every value of the town that the catalogue makes."""
    with st.container(key="take_away"):  # not on paper
        _take_away(atlas, town_id, w)


def _take_away(atlas: Atlas, town_id: str, w: Words) -> None:
    st.header(w("town-files"), anchor=False)
    st.caption(w("town-files-text"))
    years = atlas.where("observations", "town_id", [town_id])["period"].astype(int)
    span = (f"{years.min()}-{years.max()}",) if len(years) else ()
    for name, rows in offered(atlas, town_id, w).items():
        title = w(f"town-file-{name}", town=town_name(atlas, town_id, w))
        st.markdown(plain(title))
        when = span if name in {"indicators", "published", "shifts"} else ()
        downloads.table(atlas, rows, w, title=title, parts=(name, town_id, *when), key=f"town_{name}")


def offered(atlas: Atlas, town_id: str, w: Words) -> dict[str, Callable[[], pd.DataFrame]]:
    """Give what makes each table of the page, by name; those without a row are left out."""
    found = portrait.shifts(atlas, town_id, SHIFTS_SINCE)
    near = likest(atlas, town_id)
    every: dict[str, tuple[Collection[object], Callable[[], pd.DataFrame]]] = {
        "indicators": (atlas.indicators, lambda: town_tables.indicators(
            atlas, town_id, [line(atlas, one, town_id) for one in atlas.indicators["indicator_id"]], w)),
        "published": (atlas.observations, partial(published, atlas, town_id, w)),
        "shifts": (found, partial(town_tables.shifts, atlas, town_id, found, w)),
        "enterprises": (atlas.where("enterprises", "town_id", [town_id]),
                        partial(town_tables.enterprises, atlas, town_id, w)),
        "projects": (atlas.where("projects", "town_id", [town_id]), partial(town_tables.projects, atlas, town_id, w)),
        "zones": (atlas.zones, partial(town_tables.zones, atlas, town_id, w)),
        "distances": (atlas.distances, partial(town_tables.distances, atlas, town_id, w)),
        "similar": (near, partial(group_tables.similar, atlas, near, group_parts.sources(atlas), w)),
        "measures": (group_parts.read(atlas, town_id),
                     lambda: group_tables.readings(atlas, group_parts.read(atlas, town_id), w)),
    }  # fmt: skip
    return {name: make for name, (rows, make) in every.items() if len(rows)}


def likest(atlas: Atlas, town_id: str) -> pd.DataFrame:
    """Give the towns that resemble one most, as of `geo.analysis.groups.neighbours`."""
    found = groups.neighbours(group_parts.committed(atlas))
    return found[(found["town_id"] == town_id) & (found["rank"] <= MOST_SIMILAR)]


def published(atlas: Atlas, town_id: str, w: Words) -> pd.DataFrame:
    """Give every observation of a town, all territories and series, with labels and sources, tidy."""
    rows = atlas.observations[atlas.observations["town_id"] == town_id]
    series = {one: atlas.row("series", one) for one in rows["series_id"].unique()}
    areas = {one: territory_text(one, w) for one in rows["territory"].unique()}
    made = pd.DataFrame(
        {
            "town_id": rows["town_id"],
            "town": town_name(atlas, town_id, w),
            "territory_id": rows["territory"],
            "territory": rows["territory"].map(areas),
            "series_id": rows["series_id"],
            "series": rows["series_id"].map({one: w.name(row) for one, row in series.items()}),
            "year": rows["period"].astype(int),
            "value": rows["value"],
            **coded(atlas, "observations", "unit", rows["unit"], w),
            **coded(atlas, "observations", "status", rows["status"], w),
        }
    )
    return sourced(atlas, made, rows["source_id"]).assign(cell=rows["cell"]).reset_index(drop=True)
