"""The parts of the site finder: hard limits, weights, the ranking, one site, the shortlist and what is taken away."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from geo.analysis import limits as lim
from geo.analysis import provenance as figures
from geo.analysis import scoring, site_figures, sites
from geo.analysis.limits import Limit, Unknown
from geo.analysis.scoring import COLUMNS, CRITERIA, HEAVIEST, PRESETS, Scores, Stance
from geo.exports import geofiles, passport, workbook
from geo.exports.csv import file_name
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views import card, provenance
from geo.views import points as file_of
from geo.views import sites as views
from geo.views.markdown import plain
from geo.views.palette import Theme
from geo.views.statements import Statement, project_statements
from geo.views.tables import spoken
from geo.views.words import Words, words
from geo.web import controls, downloads, points, unfold
from geo.web.parameters import KILOMETRES, MOST_COMPARED, MOST_SHORT
from geo.web.parts import here
from geo.web.state import ViewState, widget_key

_CSS = Path(__file__).parent / "css" / "sites.css"
SHARED = frozenset({"sites"})  # methods whose origin stands on the page once
SOON = ("yes", "partly", "construction", "planned")
RANKED = 200  # sites whose rank the map tells
LISTED = 12  # sites that are set with their reasons; the rest stand in the table
TURNS = 5  # weights that would turn the first ranks
SHEET = "sheet"  # where all that is known of one site stands
ROW = 35  # px of a row of a table
WHOLE = 100  # per cent, to which the shares of weights add up as they are said
ANY_AREA, ANY_DISTANCE = "0", KILOMETRES[-1]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@st.cache_resource(show_spinner=False, max_entries=2)
def _held(_atlas: Atlas, version: str) -> tuple[pd.DataFrame, np.ndarray]:
    table = sites.sites(_atlas)
    return table, scoring.worths(table)


def held(atlas: Atlas) -> tuple[pd.DataFrame, np.ndarray]:
    """Give all sites and the worths of their criteria; not to be changed."""
    return _held(atlas, atlas.version)


@st.cache_resource(show_spinner=False, max_entries=6)
def _names(_atlas: Atlas, version: str, language: str) -> dict[str, str]:
    w = words(Language(language))
    found = {str(row["site_id"]): views.name(row, w) for row in map(_keyed, held(_atlas)[0].to_dict("records"))}
    return dict(sorted(found.items(), key=lambda pair: w.order(pair[1])))


def names(atlas: Atlas, w: Words) -> dict[str, str]:
    """Give the names of all sites by id, in their alphabetical order; not to be changed."""
    return _names(atlas, atlas.version, str(w.language))


def _keyed(row: dict[Hashable, object]) -> dict[str, object]:
    return {str(key): value for key, value in row.items()}


def style() -> None:
    """Put in the styles of the finder."""
    st.html(f"<style>{_CSS.read_text(encoding='utf-8')}</style>")


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


def limits(view: ViewState) -> list[Limit]:
    """Read the hard limits of the view; utilities stand last but for the distances."""

    def mode(name: str) -> Unknown:
        return Unknown(view.choice(f"{name}_unknown"))

    def least(name: str) -> float | None:
        return None if view.choice(name) == ANY_AREA else float(view.choice(name))

    def most(name: str) -> float | None:
        return None if view.choice(name) == ANY_DISTANCE else float(view.choice(name))

    fits = SOON if view.choice("ready") == "soon" else ("yes",)
    return [
        Limit("region_id", view.many("site_region")),
        Limit("town_id", view.many("site_town")),
        Limit("kind", view.many("site_kind")),
        Limit("status", view.many("status"), unknown=mode("status")),
        Limit("area", least=least("area"), unknown=mode("area")),
        Limit("free_area", least=least("free_area"), unknown=mode("free_area")),
        Limit(sites.BUILDING, view.many("building"), unknown=mode("building")),
        *(Limit(utility, fits, unknown=mode("utilities")) for utility in view.many("utilities")),
        *(Limit(distance, most=most(distance), unknown=mode(distance)) for distance in sites.DISTANCES),
    ]


def weights(view: ViewState) -> dict[str, int]:
    """Read the weights of the view."""
    return {column: int(view.choice(f"need_{column}")) for column in COLUMNS}


def find(view: ViewState, atlas: Atlas) -> Found:
    """Filter and rank."""
    table, values = held(atlas)
    passing = lim.select(table, limits(view))
    weight, stance = scoring.vector(weights(view)), Stance(view.choice("stance"))
    kept = values[passing]
    return Found(table[passing].reset_index(drop=True), kept, weight, stance, scoring.score(kept, weight, stance))


# ------------------------------------------------------------------------------------------------ limits


def filters(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose the hard limits; the count of unknown sites stands at each."""
    table, _ = held(atlas)
    counts = lim.unknown_counts(table, limits(view))
    kinds = table["kind"].value_counts().to_dict()
    st.header(w("site-limits"), anchor=False)
    st.caption(w("site-limits-text"))
    st.pills(
        w("site-kind"),
        view.choices("site_kind"),
        format_func=lambda kind: f"{w(f'site-kind-{kind}.plain')} {kinds.get(kind, 0)}",
        selection_mode="multi",
        key=view.seed("site_kind"),
        help=controls.counted(w, w("site-kind.help")),
    )
    st.multiselect(
        w("control-region"),
        sorted(view.choices("site_region"), key=lambda region: w.order(w.name(atlas.region(region)))),
        format_func=lambda region: w.name(atlas.region(region)),
        key=view.seed("site_region"),
        placeholder=w("control-any"),
    )
    st.multiselect(
        w("site-town"),
        sorted(view.choices("site_town"), key=lambda town: w.order(w.name(atlas.town(town)))),
        format_func=lambda town: w.name(atlas.town(town)),
        key=view.seed("site_town"),
        placeholder=w("control-any"),
    )
    st.pills(
        w("site-column-status"),
        view.choices("status"),
        format_func=lambda status: w(f"legend-{status}"),
        selection_mode="multi",
        key=view.seed("status"),
    )
    _unknown(view, "status", counts["status"], w)
    with st.expander(w("site-group-land"), icon=":material/landscape:"):
        for name in ("area", "free_area"):
            st.select_slider(
                w(f"site-column-{name}"),
                view.choices(name),
                format_func=partial(_area, w),
                key=view.seed(name),
            )
            _unknown(view, name, counts[name], w)
        st.pills(
            w("site-column-building"),
            view.choices("building"),
            format_func=lambda answer: w(f"answer-{answer}"),
            selection_mode="multi",
            key=view.seed("building"),
            help=w("site-column-building.help"),
        )
        _unknown(view, "building", counts["building"], w)
    with st.expander(w("site-group-utilities"), icon=":material/bolt:"):
        _utilities(view, table, w)
    with st.expander(w("site-group-access"), icon=":material/conversion_path:"):
        for distance in sites.DISTANCES:
            st.select_slider(
                w(f"site-column-{distance}"),
                view.choices(distance),
                format_func=partial(_distance, w),
                key=view.seed(distance),
            )
            _unknown(view, distance, counts[distance], w)


def _utilities(view: ViewState, table: pd.DataFrame, w: Words) -> None:
    nothing = {one: int((~sites.stated(table, one)).sum()) for one in sites.UTILITIES}
    st.pills(
        w("site-must-have"),
        view.choices("utilities"),
        format_func=lambda one: w("site-utility-unknown", what=w(f"site-stated-{one}"), count=w.number(nothing[one])),
        selection_mode="multi",
        key=view.seed("utilities"),
        help=controls.counted(w, w("site-must-have.help")),
    )
    st.segmented_control(
        w("site-ready"),
        view.choices("ready"),
        format_func=lambda one: w(f"site-ready-{one}"),
        key=view.seed("ready"),
        required=True,
    )
    wanted = view.many("utilities")
    others = [one for one in limits(view) if one.column not in wanted]
    passing = lim.select(table, others)
    lacking = np.any([~sites.stated(table, one) for one in wanted], axis=0) if wanted else np.zeros(len(table), bool)
    _unknown(view, "utilities", int((passing & lacking).sum()), w)


def _area(w: Words, hectares: str) -> str:
    return w("site-any") if hectares == ANY_AREA else w("site-at-least", value=f"{hectares} {w.unit('ha')}")


def _distance(w: Words, km: str) -> str:
    return w("site-any") if km == ANY_DISTANCE else w("site-at-most", value=f"{km} {w.unit('km')}")


def _unknown(view: ViewState, name: str, count: int, w: Words) -> None:
    st.segmented_control(
        w("site-unknown-count", count=count, said=w.number(count)),
        view.choices(f"{name}_unknown"),
        format_func=lambda one: w(f"site-unknown-{one}"),
        key=view.seed(f"{name}_unknown"),
        required=True,
        help=controls.counted(w, w("site-unknown.help")),
    )


# ------------------------------------------------------------------------------------------------ weights


def take_preset(preset: str) -> None:
    """Set all weights to those of a preset, before the script runs again."""
    for column in COLUMNS:
        st.session_state[widget_key(f"need_{column}")] = str(PRESETS[preset].get(column, 0))


def current_preset(chosen: dict[str, int]) -> str:
    """Name the preset that the weights are those of; "" for none."""
    held_now = {column: weight for column, weight in chosen.items() if weight}
    return next((name for name, of in PRESETS.items() if of == held_now), "")


def needs(view: ViewState, w: Words, theme: Theme) -> None:
    """Choose what matters: presets, weights, and by which end of the interval to rank."""
    for column in COLUMNS:
        view.seed(f"need_{column}")
    preset = current_preset(weights(view))
    st.header(w("site-needs"), anchor=False)
    with st.container(horizontal=True, gap="small", key="presets"):
        for name in PRESETS:
            st.button(
                w(f"site-preset-{name}"),
                key=f"preset_{name}",
                type="primary" if name == preset else "secondary",
                on_click=take_preset,
                args=(name,),
            )
    st.caption(w(f"site-preset-{preset}.says") if preset else w("site-preset-own"))
    _shares(weights(view), w, theme)
    with st.expander(w("site-weights"), icon=":material/tune:"):
        st.caption(w("site-weights-text", heaviest=str(HEAVIEST)))
        for beside, group in zip(st.columns(3, gap="medium"), views.colours(theme), strict=True):
            with beside:
                st.markdown(f"**{w('site-group-' + group)}**")
                for one in CRITERIA:
                    if one.group == group:
                        st.select_slider(
                            w(f"site-column-{one.column}"),
                            view.choices(f"need_{one.column}"),
                            key=view.seed(f"need_{one.column}"),
                        )
    st.segmented_control(
        w("site-stance"),
        view.choices("stance"),
        format_func=lambda one: w(f"site-stance-{one}"),
        key=view.seed("stance"),
        required=True,
        help=w("site-stance.help"),
    )


def _shares(chosen: dict[str, int], w: Words, theme: Theme) -> None:
    total = sum(chosen.values())
    if not total:
        st.info(w("site-no-weights"), icon=":material/balance:")
        return
    colours = views.colours(theme)
    decimals = 0 if sum(round(100 * weight / total) for weight in chosen.values()) == WHOLE else 1
    spans = []
    for one in CRITERIA:
        if weight := chosen[one.column]:
            name, share = w(f"site-column-{one.column}"), w.percent(weight / total, decimals)
            look, text = f"flex:{weight};background:{colours[one.group]}", escape(f"{name} {share}")
            inside = f"<b>{escape(name)}</b> <i>{escape(share)}</i>"  # as much of it as fits
            spans.append(f'<span role="img" aria-label="{text}" title="{text}" style="{look}">{inside}</span>')
    st.html(f'<div class="site-shares" style="--paper:{theme.paper}">{"".join(spans)}</div>')


# ------------------------------------------------------------------------------------------------ map


def on_map(atlas: Atlas, found: Found, w: Words, theme: Theme) -> list[dict[str, Any]]:
    """Give the found sites as points for the map, the first with their ranks, and the gateways."""
    file = points.published(atlas, "sites", w, theme, _drawn)
    ranks, first = found.ranks, found.table["site_id"].iloc[found.scores.order[:RANKED]]
    rank = {one: w("site-rank", rank=w.number(ranks[one])) for one in first}
    gateways = points.on_map(atlas, w, theme, {"gateways"})
    return [file_of.source(file, shown=list(found.table["site_id"]), said=rank, choose=True), *gateways]


def _drawn(atlas: Atlas, w: Words, theme: Theme) -> file_of.Drawn:
    return file_of.zones(views.marks(atlas, held(atlas)[0], w), theme)


# ------------------------------------------------------------------------------------------------ ranking


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


def said(atlas: Atlas, sentence: str, w: Words) -> None:
    """Say a sentence in small type, with its figures."""
    st.html(f'<div class="atlas-said atlas-source">{provenance.html(atlas, sentence, w)}</div>')


def _count(atlas: Atlas, table: pd.DataFrame, w: Words) -> str:
    """Count sites, with the sources of what is counted; those of all where there are none."""
    behind = table["source_id"] if len(table) else held(atlas)[0]["source_id"]
    return provenance.told(figures.count("sites", len(table), behind), w.number(len(table)))


def sources(atlas: Atlas) -> list[str]:
    """Name the sources of what is known of sites: where they lie, what is stated of them, how far it is from them."""
    tables = (atlas.zones, atlas.plots, atlas.zone_facts)
    return sorted({one for table in tables for text in table["source_id"] for one in text.split()})


def toggle(site_id: str) -> None:
    """Put a site on the shortlist or take it off, before the script runs again."""
    key = widget_key("short")
    listed = list(st.session_state.get(key) or [])
    if site_id in listed:
        listed.remove(site_id)
    elif len(listed) < MOST_SHORT:
        listed.append(site_id)
    st.session_state[key] = listed


def pick(site_id: str) -> None:
    """Look at a site, before the script runs again."""
    st.session_state[widget_key("site")] = site_id


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


# ------------------------------------------------------------------------------------------------ one site


def sheet(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Show all that is known of one site, what is not and who could say, and its passport."""
    table, _ = held(atlas)
    st.selectbox(
        w("site-pick"),
        list(names(atlas, w)),
        index=None,
        format_func=names(atlas, w).__getitem__,
        key=view.seed("site"),
        placeholder=w("site-pick.placeholder"),
    )
    site_id = view.one("site")
    if site_id is None:
        return
    row = views.site(table, site_id)
    st.header(plain(views.name(row, w)), anchor=SHEET)
    source = card.source_links(atlas, str(row["source_id"]), w)
    where = f"{views.place(atlas, row, w)} · {views.status_text(row, w)} · {w('precision-' + str(row['precision']))}"
    st.html(f'<p>{escape(where)}</p><p class="atlas-source">{escape(w("figure-source"))}: {source}</p>')
    with st.container(horizontal=True, gap="small", key="sheet_buttons"):
        on = site_id in view.many("short")
        st.button(
            w("site-off" if on else "site-on"), key="sheet_short", icon=":material/star:", on_click=toggle,
            args=(site_id,),
        )  # fmt: skip
        passport_button(atlas, site_id, w, key="sheet_passport")
    left, right = st.columns(2, gap="medium")
    with left:
        st.markdown(f"**{w('site-facts')}**")
        st.html(_facts(atlas, site_id, w))
        _gaps(atlas, site_id, row, w)
    with right:
        st.markdown(f"**{w('site-ways')}**")
        st.html(_ways(atlas, row, w))
        said(atlas, views.ways_note(atlas, w), w)
        around = views.surroundings(atlas, row, w)
        if around:
            st.markdown(f"**{w('site-around')}**")
            rows = "".join(
                f"<tr><th>{escape(label)}</th><td>{provenance.html(atlas, text, w)}</td></tr>" for label, text in around
            )
            st.html(f'<div class="site-sheet"><table>{rows}</table></div>')
    _neighbours(atlas, row, w)


def _neighbours(atlas: Atlas, row: dict[str, object], w: Words) -> None:
    town_id = str(row["town_id"])
    if not town_id:
        return
    town = w.name(atlas.town(town_id))
    lines = [*views.enterprises(atlas, town_id, w), *project_statements(atlas, town_id, w)]
    with st.expander(w("site-neighbours", town=plain(town), count=str(len(lines))), icon=":material/factory:"):
        st.caption(w("site-neighbours-text"))
        st.html(_statements(atlas, lines, w))


def _facts(atlas: Atlas, site_id: str, w: Words) -> str:
    lines = views.statements(atlas, site_id, w)
    return _statements(atlas, lines, w) if lines else f"<p>{escape(w('site-no-facts'))}</p>"


def _statements(atlas: Atlas, lines: Sequence[Statement], w: Words) -> str:
    rows = "".join(
        f"<tr><th>{escape(one.label)}</th><td>{escape(one.text)}<br><small>{escape(one.when)}</small></td>"
        f"<td><small>{card.source_links(atlas, one.source_id, w)}</small></td></tr>"
        for one in lines
    )
    return f'<div class="site-sheet"><table>{rows}</table></div>'


def _gaps(atlas: Atlas, site_id: str, row: dict[str, object], w: Words) -> None:
    table, _ = held(atlas)
    share = provenance.unfolding(atlas, site_figures.completeness(atlas, row), w)
    st.html(f"<div><b>{escape(w('site-gaps'))}</b> · {escape(w('site-completeness'))}: {share}</div>")
    rows = "".join(
        f"<tr><th>{escape(who)}</th><td>{escape(', '.join(what))}</td></tr>"
        for who, what in views.gaps(atlas, table, site_id, w)
    )
    st.html(f'<div class="site-sheet"><table>{rows}</table></div>')
    st.caption(w("site-gaps-text"))


def _ways(atlas: Atlas, row: dict[str, object], w: Words) -> str:
    rows = []
    for way in views.ways(atlas, row, w):
        lines = [f"{provenance.unfolding(atlas, way.length, w)} {escape(way.target)}"] if way.length else []
        lines += [f"<small>{escape(way.note)}</small>"] if way.note else []
        second = escape(w("site-second", km=way.second)) if way.second else ""
        rows.append(
            f"<tr><th>{escape(way.label)}</th><td>{'<br>'.join(lines)}</td><td><small>{second}</small></td></tr>"
        )
    return f'<div class="site-sheet"><table>{"".join(rows)}</table></div>'


def passport_button(atlas: Atlas, site_id: str, w: Words, *, key: str, label: str = "") -> None:
    """Offer the passport of a site; it is made when it is asked for."""
    st.download_button(
        plain(label) or w("site-passport"),
        partial(passport.pdf, atlas, held(atlas)[0], site_id, w),
        file_name("passport", site_id, w.language, version=atlas.version, extension="pdf"),
        "application/pdf",
        icon=":material/picture_as_pdf:",
        on_click="ignore",
        key=key,
    )


# ------------------------------------------------------------------------------------------------ shortlist


def shortlist(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Compare the shortlist side by side and offer it with all sites as files."""
    table, _ = held(atlas)
    st.header(w("site-short"), anchor=False)
    st.multiselect(
        w("site-short"),
        list(names(atlas, w)),
        format_func=names(atlas, w).__getitem__,
        key=view.seed("short"),
        placeholder=w("site-short.placeholder"),
        max_selections=MOST_SHORT,
        label_visibility="collapsed",
    )
    listed = view.many("short")
    if not listed:
        st.caption(w("site-short-empty"))
    elif len(listed) > 1:
        beside = views.comparison(atlas, table, listed[:MOST_COMPARED], w)
        st.dataframe(beside, alt=w("site-short"), hide_index=True, width="stretch", height=ROW * (len(beside) + 1) + 3)
        if len(listed) > MOST_COMPARED:
            st.caption(w("site-compared", most=str(MOST_COMPARED)))
    with st.container(horizontal=True, gap="small", key="short_files"):
        for site_id in listed:
            label = w("site-passport-of", name=names(atlas, w)[site_id])
            passport_button(atlas, site_id, w, key=f"passport_{site_id}", label=label)
    _files(atlas, table, listed, w)


def _files(atlas: Atlas, table: pd.DataFrame, listed: Sequence[str], w: Words) -> None:
    chosen = {"short": list(listed), "all": list(table["site_id"])}
    place = here()

    def file(make: Callable[..., bytes], ids: Sequence[str]) -> bytes:
        behind = [one for site_id in ids for one in site_figures.behind(atlas, views.site(table, site_id))]
        return make(atlas, table, ids, w, downloads.about(atlas, w, w("site-title"), behind, place))

    for which, ids in chosen.items():
        if not ids:
            continue
        with st.container(horizontal=True, gap="small", key=f"files_{which}"):
            st.markdown(w(f"site-files-{which}"))
            for label, made, extension, mime in (
                ("xlsx", workbook.sites, "xlsx", XLSX),
                ("gpkg", geofiles.geopackage, "gpkg", "application/geopackage+sqlite3"),
                ("geojson", geofiles.geojson, "geojson", "application/geo+json"),
            ):
                st.download_button(
                    w(f"site-file-{label}"),
                    partial(file, made, ids),
                    file_name("sites", which, w.language, version=atlas.version, extension=extension),
                    mime,
                    icon=":material/download:",
                    on_click="ignore",
                    key=f"{label}_{which}",
                )


def method(w: Words) -> None:
    """Explain how sites are resolved, scored and checked."""
    st.markdown("\n\n".join(w(f"site-method-{one}") for one in ("facts", "score", "unknown", "checks")))
