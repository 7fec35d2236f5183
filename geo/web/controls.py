"""Widgets that write the view: each seeded from the address, each with the reader's words."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from geo.analysis.selection import UNCLASSIFIED
from geo.analysis.values import COUNTRY
from geo.model.atlas import Atlas
from geo.model.vocabulary import ListStatus
from geo.views.facts import indicator_name, town_name
from geo.views.links import href
from geo.views.words import Words
from geo.web.parameters import MOST_REGIONS, MOST_TOWNS
from geo.web.state import ViewState

REGIONS_WIDTH, BASE_WIDTH = 280, 170  # px


def indicator_and_year(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose what is shown and for which year."""
    indicator(view, atlas, w)
    st.select_slider(
        w("control-year"), options=view.choices("year"), key=view.seed("year"), help=w("control-year.help")
    )


def indicator(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose an indicator."""
    block = {row["block_id"]: w.name(row) for row in atlas.blocks.to_dict("records")}

    def label(indicator_id: str) -> str:
        return f"{indicator_name(atlas, indicator_id, w)} · {block[atlas.indicator(indicator_id)['block_id']]}"

    st.selectbox(w("control-indicator"), view.choices("indicator"), format_func=label, key=view.seed("indicator"))


def counted(w: Words, help_text: str = "") -> str:
    """Say in the help of a control how the numbers in its label or options were made, after what it says anyway."""
    return f"{help_text} {w('control-counted', address=href('sources', w))}".strip()


def town_filters(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose which towns are shown; nothing chosen shows all."""
    count = atlas.towns["list_status"].value_counts().to_dict()
    st.pills(
        w("control-group"),
        view.choices("group"),
        format_func=lambda group: _group(group, w),
        selection_mode="multi",
        key=view.seed("group"),
        help=w("control-group.help"),
    )
    st.pills(
        w("control-list"),
        list(ListStatus),
        format_func=lambda status: f"{w(f'control-list.{status}')} · {count.get(status, 0)}",
        selection_mode="multi",
        key=view.seed("list"),
        help=counted(w),
    )
    st.multiselect(
        w("control-region"),
        sorted(view.choices("region"), key=lambda region: w.order(w.name(atlas.region(region)))),
        format_func=lambda region: w.name(atlas.region(region)),
        key=view.seed("region"),
        placeholder=w("control-any"),
    )
    st.multiselect(
        w("control-industry"),
        sorted(view.choices("industry"), key=lambda industry: w.order(w.name(atlas.industry(industry)))),
        format_func=lambda industry: w.name(atlas.industry(industry)),
        key=view.seed("industry"),
        placeholder=w("control-any"),
    )


def _group(group_id: str, w: Words) -> str:
    return w("group-none.short") if group_id == UNCLASSIFIED else w(f"group-{group_id}.short")


def layers(view: ViewState, w: Words) -> None:
    """Choose the layers of the map."""
    with st.expander(w("control-layers"), icon=":material/layers:"):
        st.pills(
            w("control-layers"),
            view.choices("layers"),
            format_func=lambda layer: w(f"layer-{layer}"),
            selection_mode="multi",
            key=view.seed("layers"),
            label_visibility="collapsed",
        )
        st.caption(w("layer-tiles.help"))


def chosen(atlas: Atlas, filters: Mapping[str, Sequence[str]], w: Words) -> list[str]:
    """Say in a line by what the towns are filtered, for who sees no controls; `filters` as of `ViewState.filters`."""
    named: dict[str, tuple[str, Callable[[str], str]]] = {
        "groups": ("control-group", lambda one: _group(one, w)),
        "statuses": ("control-list", lambda one: w(f"control-list.{one}")),
        "regions": ("control-region", lambda one: w.name(atlas.region(one))),
        "industries": ("control-industry", lambda one: w.name(atlas.industry(one))),
    }
    said = [
        f"{w(label)}: {', '.join(map(name, filters[by]))}" for by, (label, name) in named.items() if filters.get(by)
    ]
    return ["; ".join(said)] if said else []


def corridor(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose a corridor to light on the map, as a click on it does."""
    st.selectbox(
        w("control-corridor"),
        sorted(view.choices("corridor"), key=lambda one: w.order(w.name(atlas.corridor(one)))),
        index=None,
        format_func=lambda one: w.name(atlas.corridor(one)),
        key=view.seed("corridor"),
        placeholder=w("control-corridor.placeholder"),
    )


def town(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose a town by name, as a click on the map does."""
    st.selectbox(
        w("control-town"),
        sorted(view.choices("town"), key=lambda town_id: w.order(town_name(atlas, town_id, w))),
        index=None,
        format_func=lambda town_id: town_name(atlas, town_id, w),
        key=view.seed("town"),
        placeholder=w("control-town.placeholder" if view.page == "map" else "control-town.choose"),
    )


def stage(view: ViewState, w: Words) -> None:
    """Switch to large type for a projector."""
    st.pills(
        w("control-stage"),
        view.choices("stage"),
        format_func=lambda _: w("control-stage.on"),
        selection_mode="multi",
        key=view.seed("stage"),
        label_visibility="collapsed",
    )


def towns(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose the towns that stand out."""
    st.multiselect(
        w("control-towns"),
        sorted(view.choices("towns"), key=lambda town_id: w.order(town_name(atlas, town_id, w))),
        format_func=lambda town_id: town_name(atlas, town_id, w),
        key=view.seed("towns"),
        placeholder=w("control-towns.placeholder"),
        max_selections=MOST_TOWNS,
    )


def territory(view: ViewState, w: Words) -> None:
    """Choose the area that the lines speak of."""
    st.radio(
        w("control-territory"),
        view.choices("territory"),
        format_func=lambda area: w(f"territory-{area}"),
        key=view.seed("territory"),
        help=w("control-territory.help"),
    )


def since(view: ViewState, w: Words) -> None:
    """Choose the first year of the chart."""
    st.select_slider(w("control-since"), options=view.choices("since"), key=view.seed("since"))


def year(view: ViewState, w: Words) -> None:
    """Choose the year alone."""
    st.select_slider(w("control-year"), options=view.choices("year"), key=view.seed("year"))


def coverage_by(view: ViewState, w: Words) -> None:
    """Choose which matrix of coverage is shown."""
    st.radio(
        w("coverage-by"),
        view.choices("by"),
        format_func=lambda by: w(f"coverage-by-{by}"),
        key=view.seed("by"),
    )


def mark(view: ViewState, w: Words) -> None:
    """Choose the mark that the largest branch is to come under."""
    st.select_slider(
        w("diversity-mark"),
        options=view.choices("mark"),
        format_func=lambda mark: w.percent(int(mark) / 100),
        key=view.seed("mark"),
        help=w("diversity-mark.help"),
    )


def compare_view(view: ViewState, w: Words) -> None:
    """Choose how the comparison is drawn."""
    st.segmented_control(
        w("compare-view"),
        view.choices("view"),
        format_func=lambda one: w(f"compare-view-{one}"),
        key=view.seed("view"),
        required=True,
        label_visibility="collapsed",
    )


def second_indicator(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose the indicator of the upright axis."""
    st.selectbox(
        w("compare-second"),
        view.choices("second"),
        format_func=lambda one: indicator_name(atlas, one, w),
        key=view.seed("second"),
    )


def wider_subjects(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Choose regions, the country and medians of groups to compare with."""
    names = {
        one: w("compare-country") if one == COUNTRY else w.name(atlas.region(one)) for one in view.choices("regions")
    }
    st.multiselect(
        w("compare-regions"),
        sorted(names, key=lambda one: (one != COUNTRY, w.order(names[one]))),
        format_func=names.__getitem__,
        key=view.seed("regions"),
        placeholder=w("compare-regions.placeholder"),
        max_selections=MOST_REGIONS,
        width=REGIONS_WIDTH,
    )


def medians(view: ViewState, w: Words) -> None:
    """Choose the groups whose medians are shown."""
    st.pills(
        w("compare-medians"),
        view.choices("medians"),
        format_func=lambda group: w(f"group-{group}.letter"),
        selection_mode="multi",
        key=view.seed("medians"),
        help=w("compare-medians.help"),
        width="content",
    )


def variants(view: ViewState, w: Words, *, priced: bool, counted: bool, indexed: bool) -> None:
    """Choose prices, total or per head, and the year of an index; what does not apply is greyed out."""
    for name, applies in (("prices", priced), ("measure", counted)):
        st.segmented_control(
            w(f"compare-{name}"),
            view.choices(name),
            format_func=partial(_variant, w, name),
            key=view.seed(name),
            required=True,
            disabled=not applies,
            help=w(f"compare-{name}.help"),
            width="content",
        )
    st.selectbox(
        w("compare-index"),
        view.choices("base"),
        index=None,
        key=view.seed("base"),
        placeholder=w("compare-index.placeholder"),
        disabled=not indexed,
        help=w("compare-index.help"),
        width=BASE_WIDTH,
    )


def _variant(w: Words, name: str, one: str) -> str:
    return w(f"compare-{name}-{one}")


def compare_year(view: ViewState, w: Words) -> None:
    """Choose the year that is compared."""
    st.select_slider(w("compare-year"), options=view.choices("year"), key=view.seed("year"))
