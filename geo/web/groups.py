"""Parts of the page about the groups."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from geo.analysis import groups, profiles, readings
from geo.analysis.features import BY_ID, THEMES, WINDOW, Feature
from geo.analysis.provenance import CONTRAST, GROUPED, SIMILAR, sources_behind
from geo.analysis.selection import group_of
from geo.model.atlas import Atlas
from geo.views import card, group_cards, group_charts, group_tables, group_texts, portrait, provenance, tables
from geo.views.caption import Swatch
from geo.views.facts import by_name, indicator_name, notes_text, publishers_text, sources_text, town_name
from geo.views.markdown import plain
from geo.views.palette import Theme
from geo.views.words import Words
from geo.web import cached, downloads, unfold
from geo.web.origin import origin
from geo.web.parameters import WEIGHTS
from geo.web.state import ViewState

MOST_SIMILAR = 5


@st.cache_resource(show_spinner=False, max_entries=1)
def _committed(_atlas: Atlas, version: str) -> groups.Allocation:
    return groups.allocate(_atlas, frames=lambda one: cached.values(_atlas, one))


@st.cache_resource(show_spinner=False, max_entries=1)
def _readings(_atlas: Atlas, version: str) -> list[readings.Reading]:
    return readings.readings(_atlas, frames=lambda one: cached.values(_atlas, one))


def committed(atlas: Atlas) -> groups.Allocation:
    """Give the allocation that is committed as data, with what it rests on."""
    return _committed(atlas, atlas.version)


def controls(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose indicators, the last year and the weights of themes."""
    st.multiselect(
        w("groups-features"),
        view.choices("features"),
        format_func=lambda one: indicator_name(atlas, one, w),
        key=view.seed("features"),
        placeholder=w("control-any"),
        help=w("groups-features.help"),
    )
    st.select_slider(w("groups-end"), options=view.choices("end"), key=view.seed("end"), help=w("groups-end.help"))
    with st.expander(w("groups-weights"), icon=":material/balance:"):
        for theme in THEMES:
            st.select_slider(
                w(f"groups-theme-{theme}"),
                options=WEIGHTS,
                format_func=lambda weight: w.number(float(weight), 1),
                key=view.seed(f"weight_{theme}"),
            )


def chosen(view: ViewState) -> tuple[tuple[Feature, ...], int, dict[str, float]]:
    """Give the features, the last year and the weights that the reader chose."""
    features = tuple(BY_ID[one] for one in view.many("features"))
    return features, int(view.choice("end")), {theme: float(view.choice(f"weight_{theme}")) for theme in THEMES}


def what_if(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Group anew by the reader's choice and tell which towns would move."""
    features, end, weights = chosen(view)
    same = set(features) == set(groups.FEATURES) and end == groups.END and set(weights.values()) == {1.0}
    with st.container(key="what_if"):
        if same:
            st.info(w("groups-whatif-same"), icon=":material/tune:")
            return
        try:
            other = groups.allocate(
                atlas, features, end=end, weights=weights, frames=lambda one: cached.values(atlas, one)
            )
        except ValueError:
            st.warning(w("groups-whatif-impossible"), icon=":material/block:")
            return
        found = profiles.compare(group_of(atlas), other)
        moved, compared, width = len(found.moved), len(found.after) - len(found.added), float(other.width.mean())
        tell = provenance.teller(GROUPED, sources_behind(atlas, [one.indicator_id for one in features], other.towns))
        said = w(
            "groups-whatif",
            count=moved,
            count_said=tell(moved, w.number(moved)),
            compared=tell(compared, w.number(compared)),
            rand=tell(found.rand, w.number(found.rand, 2)),
            silhouette=tell(width, w.number(width, 2)),
        )
        st.html(provenance.paragraph(atlas, said, w, css="atlas-said atlas-note"))
        st.markdown("\n".join(f"- {line}" for line in group_texts.moves_text(atlas, found, w)))


def lede(atlas: Atlas, w: Words) -> None:
    """Say how many towns were sorted by what, and how surely; with how it was made, for all of the page."""
    tell = provenance.teller(GROUPED, sources(atlas))
    with origin(atlas, w, GROUPED, sources(atlas)):
        said = group_texts.lede(atlas, committed(atlas), (groups.END - WINDOW + 1, groups.END), w, tell)
        st.html(provenance.paragraph(atlas, said, w, css="atlas-lede", shared=[GROUPED]))
        for text in (group_texts.sureness(atlas, w, tell), group_texts.left_out(atlas, w)):
            st.html(provenance.paragraph(atlas, text, w, shared=[GROUPED]))


def cards(atlas: Atlas, picked: str, w: Words, theme: Theme) -> None:
    """Tell of each group which towns it has and how surely, and what sets it apart."""
    of = committed(atlas)
    found = profiles.contrasts(of.scaled, of.levels, of.group)
    with origin(atlas, w, CONTRAST, sources(atlas)):
        st.html(group_cards.html(atlas, found, source_ids=sources(atlas), words=w, theme=theme, picked=picked))


def unclassified(atlas: Atlas, w: Words) -> None:
    """Tell of the towns in no group, each with its hint."""
    rows = atlas.groups[atlas.groups["group_id"] == ""].set_index("town_id", drop=False)
    rows = rows.loc[by_name(atlas, rows.index, w)]
    st.header(w("groups-unclassified"), anchor=False)
    st.caption(w("groups-unclassified-text"))
    st.markdown("\n".join(f"- {group_texts.hint_text(atlas, row, w)}" for row in _records(rows)))


def figures(atlas: Atlas, picked: str, w: Words, theme: Theme) -> None:
    """Draw what sets the groups apart, and the ranks of the composite index with their intervals."""
    of = committed(atlas)
    left, right = st.columns(2, gap="large")
    with left:
        st.header(w("groups-profile"), anchor=False)
        st.caption(w("groups-profile-text"))
        _chart(group_charts.profile(atlas, of.scaled, of.levels, of.group, words=w, theme=theme),
               "profile", w("groups-profile"), atlas, w, partial(group_tables.profile, atlas, of, w),
               w("groups-profile-text"), group_charts.key(w, theme))  # fmt: skip
    with right:
        st.header(w("groups-ranks"), anchor=False)
        st.caption(w("groups-ranks-text"))
        _chart(group_charts.ranks(atlas, words=w, theme=theme, picked=picked), "composite", w("groups-ranks"), atlas, w,
               partial(group_tables.composite, atlas, sources(atlas), w), w("groups-ranks-text"),
               group_charts.key(w, theme, {group_of(atlas)[one] for one in atlas.composite["town_id"]}))  # fmt: skip


def _of(frame: pd.DataFrame, towns: tuple[str, ...]) -> pd.DataFrame:
    first = groups.END - WINDOW + 1
    return frame[frame["town_id"].isin(towns) & frame["period"].between(first, groups.END)][["source_id"]]


def town(atlas: Atlas, picked: str, w: Words) -> None:
    """Tell which towns resemble the picked one, and which measures its own figures speak for."""
    left, right = st.columns([2, 3], gap="large")
    name = town_name(atlas, picked, w)
    with left:
        st.header(plain(w("groups-similar", town=name)), anchor=False)
        rows = groups.neighbours(committed(atlas))
        rows = rows[(rows["town_id"] == picked) & (rows["rank"] <= MOST_SIMILAR)]
        if rows.empty:
            st.caption(w("groups-similar-none"))
        else:
            st.caption(w("groups-similar-text"))
            with origin(atlas, w, SIMILAR, sources(atlas)):
                st.html(portrait.similar(atlas, rows, sources(atlas), w))
            downloads.table(
                atlas, partial(group_tables.similar, atlas, rows, sources(atlas), w), w,
                title=w("groups-similar", town=name), parts=("similar", picked), key="similar",
            )  # fmt: skip
    with right:
        measures(atlas, picked, w)
        downloads.table(
            atlas, partial(group_tables.readings, atlas, read(atlas, picked), w), w,
            title=w("groups-measures", town=name), parts=("measures", picked), key="measures",
        )  # fmt: skip


def read(atlas: Atlas, town_id: str) -> list[readings.Reading]:
    """Give what the figures of a town say of the measures."""
    return [one for one in _readings(atlas, atlas.version) if one.town_id == town_id]


def measures(atlas: Atlas, picked: str, w: Words) -> None:
    """List the seminar's measures that the town's figures speak for, each with figure and source."""
    st.header(plain(w("groups-measures", town=town_name(atlas, picked, w))), anchor=False)
    st.caption(w("groups-measures-text"))
    found = read(atlas, picked)
    lines = []
    for measure in dict.fromkeys(one.measure_id for one in found):
        said = []
        for one in (one for one in found if one.measure_id == measure):
            text = provenance.html(atlas, group_texts.reading_text(atlas, one, w).rstrip(".") + ".", w)
            links = (
                f" {escape(w('figure-source'))}: {card.source_links(atlas, one.source_id, w)}." if one.source_id else ""
            )
            note = f" <i>{escape(notes_text(atlas, one.note, w))}</i>" if one.note else ""
            said.append(f'<li class="atlas-said" style="font-size:inherit">{text}{links}{note}</li>')
        lines.append(f"<b>{escape(w(f'measure-{measure}'))}</b><ul>{''.join(said)}</ul>")
    st.html(
        f'<div class="atlas-source">{"".join(lines)}</div>' if lines else f"<p>{escape(w('groups-measures-none'))}</p>"
    )


def certainty(atlas: Atlas, picked: str, w: Words, theme: Theme) -> None:
    """Draw how surely each town is in its group, and which towns go together."""
    left, right = st.columns(2, gap="large")
    with left:
        st.header(w("groups-membership"), anchor=False)
        st.caption(f"{w('groups-membership-text')} {w('groups-membership-parts')}")
        _chart(group_charts.membership(atlas, words=w, theme=theme, picked=picked),
               "membership", w("groups-membership"), atlas, w,
               partial(group_tables.towns, atlas, sources(atlas), w), w("groups-membership-text"),
               group_charts.key(w, theme))  # fmt: skip
    with right:
        st.header(w("groups-together"), anchor=False)
        st.caption(w("groups-together-text"))
        _chart(group_charts.together(atlas, words=w, theme=theme), "coassignment", w("groups-together"), atlas, w,
               partial(group_tables.together, atlas, sources(atlas), w), w("groups-together-text"),
               group_charts.key(w, theme))  # fmt: skip


def agreement(atlas: Atlas, w: Words) -> None:
    """Report how the groups meet the only public word on the ministry's."""
    found = groups.agreement(atlas, group_of(atlas))
    tell = provenance.teller(GROUPED, sources(atlas))
    st.header(w("groups-agreement-title"), anchor=False)
    st.html(provenance.paragraph(atlas, group_texts.agreement_text(atlas, found, w, tell), w, shared=[GROUPED]))
    st.html(f'<p class="atlas-source">{escape(w("figure-source"))}: {card.source_links(atlas, found.source_id, w)}</p>')


def method(atlas: Atlas, w: Words) -> None:
    """Tell the method in short, the candidates with the verdict on each, the checks, and all figures as a table."""
    st.header(w("groups-method"), anchor=False)
    tell = provenance.teller(GROUPED, sources(atlas))

    def told(value: float) -> str:
        return tell(value, w.number(value, 2))

    said = {
        f"{check}_{setting}": told(group_texts.check(atlas, check, setting))
        for check, setting in (
            ("silhouette_medoids", "2"), ("silhouette_medoids", "3"), ("silhouette_medoids", "4"),
            ("rand_methods", "3"), ("rand_towns", "median"), ("rand_features", "median"), ("rand_years", "median"),
            ("rand_all", "median"), ("jaccard", "a"), ("jaccard", "b"), ("jaccard", "c"),
        )
    }  # fmt: skip
    end, without = group_texts.extremes(atlas)
    lines = [
        w(f"groups-method-{part}", **said, end=told(end), without=told(without))
        for part in ("features", "groups", "checks", "limits")
    ]
    count = group_texts.groups_by_gap(atlas)
    lines.append(w("groups-method-gap", count=count, count_said=tell(count, w.number(count))))
    st.html("".join(provenance.paragraph(atlas, line, w, shared=[GROUPED]) for line in lines))
    name = w("groups-candidates")
    unfold.table(name, partial(_candidates, atlas, w), alt=name, key="groups_candidates", icon=":material/checklist:")
    downloads.table(
        atlas, partial(group_tables.candidates, atlas, w), w, title=name, parts=("groups", "candidates"),
        key="groups_candidates",
    )  # fmt: skip
    name, caption = w("groups-measures-all"), w("groups-measures-text")
    unfold.table(
        name, partial(_measures, atlas, w), alt=name, key="groups_measures", icon=":material/list:", caption=caption
    )
    downloads.table(
        atlas, partial(group_tables.measures, atlas, w), w, title=name, parts=("groups", "measures"),
        key="groups_measures",
    )  # fmt: skip
    table = group_texts.table(atlas, w, sources(atlas))
    shares = [w(f"groups-column-{one}") for one in group_texts.STAYS]
    unfold.table(
        w("panel-table"), lambda: tables.spoken(table.drop(columns="town_id"), w, shares=shares),
        alt=w("groups-title"), key="groups_table",
    )  # fmt: skip
    downloads.table(
        atlas, partial(group_tables.towns, atlas, sources(atlas), w), w, title=w("groups-title"), parts=("groups",),
        key="groups",
    )  # fmt: skip


def _candidates(atlas: Atlas, w: Words) -> list[dict[str, str]]:
    return [
        {
            w("figure-column-indicator"): indicator_name(atlas, row["indicator_id"], w),
            w("groups-column-theme"): w(f"groups-theme-{row['theme']}"),
            w("groups-column-verdict"): w(f"groups-verdict-{row['verdict']}"),
            w("groups-column-coverage"): w.percent(row["coverage"]),
            w("groups-column-reliability"): _number(row["reliability"], w),
            w("groups-column-twin"): (
                f"{indicator_name(atlas, row['twin'], w)} ({_number(row['correlation'], w)})" if row["twin"] else ""
            ),
            w("figure-column-publisher"): publishers_text(atlas, sources_behind(atlas, [row["indicator_id"]]), w),
        }
        for row in atlas.group_features.sort_values(["theme", "verdict"]).to_dict("records")
    ]


def _measures(atlas: Atlas, w: Words) -> list[dict[str, str]]:
    silent = set(readings.unspoken(atlas))
    return [
        {
            w("groups-column-measure"): w(f"measure-{row['measure_id']}"),
            w("groups-column-deadline"): row["deadline"],
            w("groups-column-spoken"): w("groups-unspoken" if row["measure_id"] in silent else "groups-spoken"),
            w("figure-column-title"): sources_text(atlas, row["source_id"], w),
        }
        for row in atlas.measures.to_dict("records")
    ]


def _number(value: float, w: Words) -> str:
    return "" if value != value else w.number(value, 2)  # noqa: PLR0124 - only NaN differs from itself


def _chart(
    figure: go.Figure, name: str, title: str, atlas: Atlas, w: Words, rows: Callable[[], pd.DataFrame], note: str,
    colours: Sequence[Swatch],
) -> None:  # fmt: skip
    """Draw a chart, name its publishers and offer what it shows as a table."""
    parts = ("groups", name)
    downloads.chart(
        atlas, figure, w, parts=parts, key=name, title=f"{title}, {groups.END - WINDOW + 1}–{groups.END}",
        source_ids=sources(atlas), notes=[note], colours=colours,
    )  # fmt: skip
    said = w("chart-source", source=publishers_text(atlas, sources(atlas), w))
    st.html(f'<p class="atlas-source">{escape(said)}</p>')
    downloads.table(atlas, rows, w, title=title, parts=parts, key=name)


@st.cache_resource(show_spinner=False, max_entries=1)
def _sources(_atlas: Atlas, version: str) -> tuple[str, ...]:
    of = committed(_atlas)
    used = pd.concat([_of(cached.values(_atlas, feature.indicator_id), of.towns) for feature in of.features])
    return tuple(sorted({one for text in used["source_id"] for one in text.split()}))


def sources(atlas: Atlas) -> tuple[str, ...]:
    """Name the sources of what the groups are made from."""
    return _sources(atlas, atlas.version)


def _records(rows: pd.DataFrame) -> list[Mapping[str, object]]:
    return [{str(key): value for key, value in row.items()} for row in rows.to_dict("records")]
