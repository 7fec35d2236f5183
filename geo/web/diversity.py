"""Parts of the page about diversification and the way off the list."""

from collections.abc import Sequence
from functools import partial
from html import escape

import streamlit as st

from geo.analysis import departure, diversification
from geo.analysis.diversification import SECTIONS, Year
from geo.analysis.methods import WIDER_NOTE
from geo.analysis.provenance import Figure
from geo.model.atlas import Atlas
from geo.views import card, diversity, provenance, town_tables
from geo.views.facts import notes_text, territory_text, town_name
from geo.views.markdown import plain
from geo.views.palette import Theme
from geo.views.words import Words
from geo.web import downloads

DEFINITION = "articlekz_definition"


@st.cache_resource(show_spinner=False, max_entries=100)
def _years(_atlas: Atlas, version: str, town_id: str) -> list[Year]:
    return diversification.years(_atlas, town_id)


def years(atlas: Atlas, town_id: str) -> list[Year]:
    """Give the industry of one town, all its areas, year by year; not to be changed."""
    return _years(atlas, atlas.version, town_id)


def lede(atlas: Atlas, year: Year, w: Words) -> None:
    """Say what the measures of a telling year are."""
    st.html(provenance.paragraph(atlas, diversity.lede(atlas, year, w), w, css="atlas-lede"))


def notices(atlas: Atlas, of: Sequence[Year], year: Year | None, wanted: tuple[str, int], w: Words) -> None:
    """Say which area stands for the town, when too little is known, and when much is counted around the town."""
    territory, period = wanted
    if year is not None and year.territory != territory:
        said = w(
            "diversity-other-territory", asked=territory_text(territory, w), territory=territory_text(year.territory, w)
        )
        st.info(said, icon=":material/info:")
    area = year.territory if year is not None else diversification.best_territory(of, territory)
    telling = [str(one.period) for one in of if one.territory == area and one.telling]
    if year is None or not year.telling:
        text = (
            w("diversity-too-little-years", year=str(period), years=", ".join(telling))
            if telling
            else w("diversity-too-little", year=str(period))
        )
        st.info(text, icon=":material/visibility_off:")
    wider = diversification.around(of, year) if year is not None else None
    if wider is not None:
        tell = provenance.teller(diversity.METHOD, [wider.source_id])
        said = w(
            "diversity-around",
            territory=territory_text(wider.territory, w),
            times=tell(wider.times, w.number(wider.times, 1)),
            year=str(period),
        )
        st.html(provenance.paragraph(atlas, said, w, css="atlas-said atlas-note"))


def structure(atlas: Atlas, of: Sequence[Year], period: int, w: Words, theme: Theme) -> None:
    """Draw the branches over the years with source and download."""
    st.header(w("diversity-structure"), anchor=False)
    town_id, territory = of[0].town_id, of[0].territory
    notes = [w("diversity-structure-text")]
    if any(year.period == period and year.structure for year in of):
        notes.append(w("diversity-structure-picked", year=str(period)))
    st.caption(" ".join(notes))
    parts = ("branches", town_id, territory)
    figure = diversity.structure_chart(atlas, of, words=w, theme=theme, picked=period)
    title = f"{town_name(atlas, town_id, w)}: {w('diversity-structure')}"
    downloads.chart(
        atlas, figure, w, parts=parts, key="structure", title=title, source_ids=[sources(of)],
        notes=[_area(territory, w), *notes],
    )  # fmt: skip
    _sourced(atlas, of, w)
    downloads.table(atlas, partial(diversity.table, atlas, of, w), w, title=title, parts=parts, key="structure")


def _area(territory: str, w: Words) -> str:
    """Say of which area a picture is, which the page says in its head."""
    return f"{w('figure-column-territory')}: {territory_text(territory, w)}"


def sources(of: Sequence[Year]) -> str:
    """Name the sources of the industry of these years, split by spaces."""
    return " ".join(dict.fromkeys(one for year in of for one in year.source_id.split()))


def _sourced(atlas: Atlas, of: Sequence[Year], w: Words) -> None:
    """Name under a chart the sources of its years."""
    st.html(f'<p class="atlas-source">{card.source_line(atlas, sources(of), w)}</p>')


def bands(atlas: Atlas, of: Sequence[Year], mark: float, w: Words, theme: Theme) -> None:
    """Draw the three measures side by side."""
    st.header(w("diversity-measures"), anchor=False)
    meaning = w("diversity-measures-text")
    st.caption(meaning)
    marks = {"largest_branch_share": mark, "hhi": departure.HHI_MARK, "entropy": None}
    for column, (measure, line) in zip(st.columns(3), marks.items(), strict=True):
        with column:
            st.markdown(f"**{plain(w.name(atlas.indicator(measure)))}**")
            about = w(f"diversity-about-{measure.replace('_', '-')}")
            figure = diversity.band_chart(of, measure, words=w, theme=theme, mark=line)
            downloads.chart(
                atlas, figure, w, parts=(measure, of[0].town_id), key=f"band_{measure}", source_ids=[sources(of)],
                title=f"{town_name(atlas, of[0].town_id, w)}: {w.name(atlas.indicator(measure))}",
                notes=[_area(of[0].territory, w), meaning, about],
            )  # fmt: skip
            st.caption(about)
    _sourced(atlas, of, w)
    downloads.table(
        atlas, partial(diversity.measures_table, atlas, of, w), w,
        title=f"{town_name(atlas, of[0].town_id, w)}: {w('diversity-measures')}",
        parts=("concentration", of[0].town_id, of[0].territory), key="bands",
    )  # fmt: skip


def way(atlas: Atlas, of: Sequence[Year], year: Year, mark: float, w: Words) -> None:
    """Say what would bring the concentration under the mark, with the formula and its assumptions beside it."""
    st.header(w("diversity-way"), anchor=False)
    st.caption(w("diversity-way-text"))
    left, right = st.columns([3, 2], gap="large")
    found = year.structure
    with left:
        if found is not None and year.telling:
            tell = provenance.teller(diversity.METHOD, [year.source_id])
            lines = [
                diversity.share_text(departure.for_share(found, mark), mark, w, tell),
                diversity.index_text(departure.for_index(found, departure.HHI_MARK), departure.HHI_MARK, w, tell),
                diversity.pace_text(departure.pace(of, mark, year.period), mark, w, tell),
            ]
            if departure.branch_rules_out(found):
                mark_said = provenance.chosen(w.percent(departure.PROGRAMME_MARK))
                lines.append(w("diversity-way-ruled-out", mark=mark_said))
        else:
            lines = [w("diversity-way-unknown", year=str(year.period))]
        lines.append(people(atlas, year.town_id, w))
        items = "".join(f'<li class="atlas-said">{provenance.html(atlas, line, w)}</li>' for line in lines)
        st.html(f'<ul class="atlas-list">{items}</ul>')
    with right:
        st.html(diversity.formulas(w))


def people(atlas: Atlas, town_id: str, w: Words) -> str:
    """Say how many of the employed make the programme's mark."""
    found = departure.workforce(atlas, town_id)
    if found is None:
        return w("diversity-people-unknown")
    tell = provenance.teller("workforce", [found.source_id])
    return w(
        "diversity-people",
        employed=tell(found.employed, w.number(found.employed)),
        at_mark=tell(found.at_mark, w.number(found.at_mark)),
        persons=round(found.at_mark),
        mark=provenance.chosen(w.percent(departure.PROGRAMME_MARK)),
        year=str(found.period),
        territory=territory_text(found.territory, w),
        wider=f", {w('figure-wider')}" if WIDER_NOTE in found.note.split() else "",
    )


def comparison(atlas: Atlas, town_id: str, territory: str, w: Words, theme: Theme) -> None:
    """Set the picked town beside the one that left the list and the one that is said to leave it."""
    title = diversity.compared(town_id, w)
    st.header(title, anchor=False)
    st.caption(w("diversity-compare-text"))
    shown: dict[str, list[Year]] = {}
    for one in dict.fromkeys((town_id, *diversity.COMPARED)):
        area = diversification.best_territory(years(atlas, one), territory if one == town_id else "town")
        shown[one] = [year for year in years(atlas, one) if year.territory == area]
    periods = [year.period for of in shown.values() for year in _drawn(of)]
    span = (min(periods), max(periods)) if periods else None
    with st.container(key="sections"):
        columns = st.columns(len(shown))
    for column, (one, of) in zip(columns, shown.items(), strict=True):
        with column:
            _compared(atlas, one, of, span, w, theme)
    downloads.table(
        atlas, partial(diversity.sections_table, atlas, [year for of in shown.values() for year in of], w), w,
        title=f"{title}: {', '.join(town_name(atlas, one, w) for one in shown)}",
        parts=("sections", *shown), key="sections",
    )  # fmt: skip


def _drawn(of: Sequence[Year]) -> list[Year]:
    return [year for year in of if year.structure and diversity.section_shares(year)]


def _compared(
    atlas: Atlas, town_id: str, of: Sequence[Year], span: tuple[int, int] | None, w: Words, theme: Theme
) -> None:
    st.markdown(f"**{plain(town_name(atlas, town_id, w))}**")
    held = _drawn(of)
    if not held:
        st.caption(w("diversity-no-industry"))
        return
    st.caption(territory_text(held[0].territory, w))
    figure = diversity.section_chart(atlas, held, words=w, theme=theme, span=span)
    downloads.chart(
        atlas, figure, w, parts=("sections", town_id), key=f"sections_{town_id}", part="sections",
        title=f"{town_name(atlas, town_id, w)}: {w('diversity-sections')}", source_ids=[sources(held)],
        notes=[_area(held[0].territory, w), w("diversity-sections-text")],
    )  # fmt: skip
    _sourced(atlas, held, w)
    first, last = held[0], held[-1]
    shares = diversity.section_shares(first), diversity.section_shares(last)
    totals = first.cells[diversification.TOTAL], last.cells[diversification.TOTAL]
    tell = provenance.teller(diversity.METHOD, [sources([first, last])])
    years = {"start": str(first.period), "end": str(last.period)}
    lines = []
    for name in (SECTIONS[0], diversification.MANUFACTURING):
        if all(name in share for share in shares):
            before, after = (tell(share[name], w.percent(share[name])) for share in shares)
            branch = w.name(atlas.row("series", name))
            lines.append(w("diversity-compare-line", branch=branch, **years, before=before, after=after))
    before, after = (tell(total, w.number(total)) for total in totals)
    lines.append(w("diversity-compare-output", **years, before=before, after=after))
    told = diversification.last_telling(of)
    lines.append(w("diversity-no-branches") if told is None else diversity.lede(atlas, told, w))
    st.html("".join(provenance.paragraph(atlas, line, w, css="atlas-source atlas-said") for line in lines))
    if said := diversity.standing(atlas, town_id, w):
        st.html(f'<div class="atlas-source atlas-said">{said}</div>')


def enterprises(atlas: Atlas, town_id: str, w: Words) -> None:
    """Name the enterprises that the town lives on, each with date and source."""
    st.header(w("diversity-enterprises"), anchor=False)
    rows = atlas.enterprises[atlas.enterprises["town_id"] == town_id].to_dict("records")
    if not rows:
        st.caption(w("diversity-enterprises-none"))
        return
    lines = []
    for row in rows:
        facts = [w.name(atlas.industry(row["industry_id"])), w(f"diversity-role-{row['role'].replace('_', '-')}"),
                 row["period"] or w("diversity-undated")]  # fmt: skip
        lines.append(
            f"<li><b>{escape(w.name(row))}</b>: {escape(', '.join(facts))}. "
            f"{escape(w('figure-source'))}: {card.source_links(atlas, row['source_id'], w)}</li>"
        )
    st.html(f'<ul class="atlas-source">{"".join(lines)}</ul>')
    downloads.table(
        atlas, partial(town_tables.enterprises, atlas, town_id, w), w,
        title=f"{town_name(atlas, town_id, w)}: {w('diversity-enterprises')}", parts=("enterprises", town_id),
        key="enterprises",
    )  # fmt: skip


def definition(atlas: Atlas, w: Words) -> None:
    """State what makes a monotown, by whom, and what public data can and cannot say of it."""
    st.header(w("diversity-definition"), anchor=False)
    mark = departure.PROGRAMME_MARK
    stated = Figure("programme_mark", 100 * mark, "percent", 0, None, "", "", DEFINITION)
    said = w("diversity-definition-text", mark=provenance.told(stated, w.percent(mark)))
    st.html(provenance.paragraph(atlas, said, w))
    st.html(f'<p class="atlas-source">{escape(w("figure-source"))}: {card.source_links(atlas, DEFINITION, w)}</p>')
    st.markdown(w("diversity-can"))
    st.markdown(w("diversity-cannot"))
    st.caption(plain(notes_text(atlas, diversification.PLACE_NOTE, w)))
