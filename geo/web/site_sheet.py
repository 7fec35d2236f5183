"""One site with all that is known of it, the shortlist side by side, and their files."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from geo.analysis import site_figures
from geo.exports import geofiles, passport, workbook
from geo.exports.csv import file_name
from geo.model.atlas import Atlas
from geo.views import card, provenance
from geo.views import sites as views
from geo.views.markdown import plain
from geo.views.statements import Statement, project_statements
from geo.views.words import Words
from geo.web import downloads
from geo.web.parameters import MOST_COMPARED, MOST_SHORT
from geo.web.parts import here
from geo.web.sites import SHEET, held, names, said, toggle
from geo.web.state import ViewState

ROW = 35  # px of a row of a table
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


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
