"""What an investor needs of a site: hard limits in the sidebar, weights over the ranking."""

from functools import partial
from html import escape

import numpy as np
import pandas as pd
import streamlit as st

from geo.analysis import limits as lim
from geo.analysis import sites
from geo.analysis.limits import Limit, Unknown
from geo.analysis.scoring import COLUMNS, CRITERIA, HEAVIEST, PRESETS
from geo.model.atlas import Atlas
from geo.views import sites as views
from geo.views.palette import Theme
from geo.views.words import Words
from geo.web import controls
from geo.web.parameters import KILOMETRES
from geo.web.sites import held
from geo.web.state import ViewState, widget_key

SOON = ("yes", "partly", "construction", "planned")
WHOLE = 100  # per cent, to which the shares of weights add up as they are said
ANY_AREA, ANY_DISTANCE = "0", KILOMETRES[-1]


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
