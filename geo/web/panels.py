"""Parts that pages are made of: sentences, figures, ranking, card, chart with its source and downloads."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from html import escape

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from geo.analysis.methods import merge_words
from geo.analysis.provenance import TOTAL
from geo.analysis.selection import loosen
from geo.analysis.values import at, nearest, periods
from geo.model.atlas import Atlas
from geo.views import bars, breaks, card, charts, national, provenance, sentences, tables
from geo.views.facts import indicator_name, notes_text, publishers_text, town_name, towns_text
from geo.views.links import href
from geo.views.markdown import plain
from geo.views.palette import GROUP_COLOURS, Theme
from geo.views.plotting import mark_year
from geo.views.words import Words
from geo.web import cached, downloads
from geo.web.state import widget_key


def heading(atlas: Atlas, indicator_id: str, towns: Sequence[str], year: int, w: Words) -> None:
    """Name the map, to those who cannot see it; say how many live there and how the indicator lies; four figures."""
    with st.container(key="figures"):
        st.html(_heading(atlas, indicator_id, tuple(towns), year, w))


@lru_cache(maxsize=500)
def _heading(atlas: Atlas, indicator_id: str, towns: tuple[str, ...], year: int, w: Words) -> str:
    title = f'<h1 class="atlas-unseen">{escape(w("map-title"))}</h1>'
    if not towns:
        return title
    frames = partial(cached.own, atlas)
    said = provenance.html(atlas, sentences.map_lede(atlas, towns, year, w, frames), w, shared={TOTAL})
    if indicator_id != sentences.POPULATION:
        lede = sentences.indicator_lede(atlas, frames(indicator_id), indicator_id, year, towns=towns, words=w)
        said += f" {provenance.html(atlas, lede, w)}"
    summed = sentences.summary_figures(atlas, towns, year, w, frames=frames)
    figures = card.strip(atlas, [*summed, national.figure(atlas, "industry_share", w)], w)
    return f'{title}<div class="atlas-lede">{said}</div>{figures}'


def nothing_left(atlas: Atlas, filters: Mapping[str, Sequence[str]], w: Words) -> None:
    """Say that the filters leave no town, and which of them to loosen."""
    names = {"groups": "group", "regions": "region", "industries": "industry", "statuses": "list"}
    hint = ", ".join(w(f"control-{names[name]}").lower() for name in loosen(atlas, **filters))
    with st.container(key="nothing"):
        st.info(w("panel-nothing", hint=hint) if hint else w("panel-nothing-any"), icon=":material/filter_alt_off:")


def empty_year(atlas: Atlas, frame: pd.DataFrame, indicator_id: str, towns: Sequence[str], year: int, w: Words) -> None:
    """Say when the year has no value of the indicator and which years have; offer the nearest of them."""
    held = periods(frame[frame["town_id"].isin(towns)])
    if year in held:
        return
    name = indicator_name(atlas, indicator_id, w)
    with st.container(key="empty_year"):
        if not held:
            st.info(plain(w("panel-empty", indicator=name)), icon=":material/event_busy:")
            return
        first, last = str(held[0]), str(held[-1])
        span = first if first == last else f"{first}–{last}"
        many = "no" if first == last else "yes"
        st.info(
            w("panel-empty-year", indicator=plain(name), year=str(year), years=span, many=many),
            icon=":material/event_busy:",
        )
        with st.container(horizontal=True, gap="small"):
            for one in nearest(held, year):
                st.button(w("panel-show-year", year=str(one)), key=f"show_year_{one}", on_click=take_year, args=(one,))


def take_year(year: int) -> None:
    """Show another year, before the script runs again."""
    st.session_state[widget_key("year")] = str(year)


def town_card(atlas: Atlas, town_id: str, w: Words) -> None:
    """Show what is known of the picked town."""
    town = atlas.town(town_id)
    frames = lambda one: cached.own(atlas, one)  # noqa: E731 - two calls share it, a def would say no more
    place = ", ".join(
        (w.name(atlas.region(town["region_id"])), w.name(atlas.industry(town["industry_id"])),
         w(f"list-status-{town['list_status']}"))
    )  # fmt: skip
    passport = "" if town["passport"] else w("panel-no-passport")
    st.html(
        card.sheet(
            atlas,
            town_name(atlas, town_id, w),
            (place, sentences.town_lede(atlas, town_id, w, frames=frames), passport),
            sentences.key_figures(atlas, town_id, w, frames=frames),
            w,
        )
        + _link(href("town", w, town=town_id), w("town-open"))
    )


def _link(address: str, text: str) -> str:
    return f'<p class="atlas-source"><a href="{escape(address)}" target="_self">{escape(text)}</a></p>'


def ranking(
    atlas: Atlas,
    frame: pd.DataFrame,
    indicator_id: str,
    year: int,
    towns: Sequence[str],
    w: Words,
    theme: Theme,
) -> None:
    """Rank the shown towns, in the colours of their groups."""
    groups = atlas.groups.set_index("town_id")["group_id"].to_dict()
    colours = {town: GROUP_COLOURS[theme.name][groups.get(town, "")] for town in towns}
    listed = bars.html(atlas, frame, indicator_id, year, towns=towns, colours=colours, words=w, theme=theme)
    title = f"{indicator_name(atlas, indicator_id, w)}, {year}"
    rows = at(frame, year, list(towns))
    below = bars.key(rows, w) + card.source_line(atlas, merge_words(*rows["source_id"]), w)
    said = f'<p class="atlas-source">{below}</p>' if below else ""
    st.html(f'<p class="atlas-source"><b>{escape(title)}</b></p>{listed}{said}')
    downloads.table(
        atlas,
        partial(tables.ranks, atlas, frame, indicator_id, year, towns=towns, words=w),
        w,
        title=title,
        parts=("ranking", indicator_id, year),
        key="ranking",
    )


@dataclass(frozen=True, slots=True)
class Trend:
    """A chart of an indicator over time, what its marks mean, and what is said under it; not to be changed."""

    figure: go.Figure
    notes: tuple[str, ...]
    said: str
    table: Callable[[], pd.DataFrame]
    sources: tuple[str, ...]
    last: int


def trend(
    atlas: Atlas,
    indicator_id: str,
    towns: Sequence[str],
    picked: Sequence[str],
    w: Words,
    theme: Theme,
    *,
    height: int,
    since: int,
    large: bool = False,
    open_link: bool = True,
    link_all: bool = True,
    year: int | None = None,
) -> None:
    """Draw an indicator over time with its caveats, source and downloads, and a link to its page.

    link_all: link each source, some 5 kB, or only those of the picked lines and name who published the others. year:
    one to be marked, such as that of the map.
    """
    name = indicator_name(atlas, indicator_id, w)
    st.header(plain(name), anchor=False)
    st.caption(plain(str(atlas.indicator(indicator_id)[f"definition_{w.language}"])))
    if open_link:
        st.html(_link(href("indicator", w, indicator=indicator_id), w("indicator-open")))
    made = _trend(
        atlas, indicator_id, tuple(towns), tuple(picked), w, theme, height=height, since=since, large=large,
        link_all=link_all,
    )  # fmt: skip
    if not made:
        st.info(plain(w("panel-empty", indicator=name)), icon=":material/event_busy:")
        return
    parts = (indicator_id, "-".join(picked) if picked else "all", f"{since}-{made.last}")
    title = f"{name}, {since}–{made.last}"
    figure, marked = made.figure, []
    if year is not None and since <= year <= made.last:
        figure, marked = mark_year(figure, year, theme), [w("chart-year", year=str(year))]
    downloads.chart(atlas, figure, w, parts=parts, key="trend", title=title, source_ids=made.sources,
                    notes=[*marked, *made.notes])  # fmt: skip
    st.html("".join(f'<p class="atlas-source">{escape(one)}</p>' for one in marked) + made.said)
    downloads.table(atlas, made.table, w, title=title, parts=parts, key="trend")


@lru_cache(maxsize=100)
def _trend(
    atlas: Atlas,
    indicator_id: str,
    towns: tuple[str, ...],
    picked: tuple[str, ...],
    w: Words,
    theme: Theme,
    *,
    height: int,
    since: int,
    large: bool,
    link_all: bool,
) -> Trend | None:
    frame = cached.own(atlas, indicator_id)
    shown = frame[frame["town_id"].isin([*towns, *picked]) & (frame["period"] >= since)]
    if shown["value"].isna().all():
        return None
    last = max(periods(shown))
    raised = list(picked) or leading(shown)
    figure = charts.trend(
        atlas, shown, indicator_id, picked=raised, words=w, theme=theme, large=large, height=height, span=(since, last)
    )
    names = ", ".join(town_name(atlas, town, w) for town in raised)
    said = "" if picked else f'<p class="atlas-source">{escape(w("panel-leading", towns=names))}</p>'
    return Trend(
        figure,
        tuple(notes(atlas, shown, indicator_id, raised, w)),
        said + below(atlas, shown, indicator_id, raised, w, link_all=link_all),
        partial(tables.observations, atlas, shown, indicator_id, w),
        charts.sources(shown, raised),
        last,
    )


def leading(shown: pd.DataFrame, most: int = 3) -> list[str]:
    """Give the towns whose latest values are the greatest: where none is picked, grey lines alone would say little."""
    latest = shown.dropna(subset="value").sort_values("period").groupby("town_id").tail(1)
    return [str(town) for town in latest.nlargest(most, "value")["town_id"]]


def below(
    atlas: Atlas, shown: pd.DataFrame, indicator_id: str, picked: Sequence[str], w: Words, *, link_all: bool = True
) -> str:
    """Say under a chart, as HTML, what its marks mean, its caveats and its sources, those of picked lines first."""
    ids, of_picked = (charts.sources(rows, picked) for rows in (shown, shown[shown["town_id"].isin(picked)]))
    linked = ids if link_all else of_picked
    named, every = (publishers_text(atlas, some, w).split("; ") for some in (linked, ids))
    others = [escape(one) for one in every if one not in named]
    source = "; ".join([card.source_line(atlas, " ".join(linked), w), *others])
    lines = [*map(escape, notes(atlas, shown, indicator_id, picked, w)), source]
    return f'<p class="atlas-source">{"<br>".join(lines)}</p>'


def notes(atlas: Atlas, shown: pd.DataFrame, indicator_id: str, picked: Sequence[str], w: Words) -> list[str]:
    """Say what the marks of a chart of lines mean, and its caveats."""
    lines = []
    for mark in breaks.marks(atlas, shown[shown["town_id"].isin(picked)], w):
        names = towns_text(atlas, mark.towns, w)
        lines.append(w("chart-mark", year=str(mark.period), towns=names, reason=mark.reason))
    doubts = breaks.doubts(atlas, shown[shown["town_id"].isin(picked)], w)
    for years, town, reason in sorted(doubts, key=lambda doubt: w.order(town_name(atlas, doubt[1], w))):
        lines.append(w("chart-mark", year=years, towns=town_name(atlas, town, w), reason=reason))
    if shown["status"].str.contains("[ep]").any():
        lines.append(w("chart-hollow"))
    if shown["value"].isna().any():
        lines.append(w("chart-gaps"))
    if note := atlas.indicator(indicator_id)["note"]:
        lines.append(notes_text(atlas, note, w))
    return lines
