"""Where the monotowns are and how they fare: the map, the ranking or the picked town, the trend."""

import streamlit as st
from streamlit_folium import st_folium

from geo.analysis import selection
from geo.analysis.methods import merge_words
from geo.analysis.values import at
from geo.views import basemap, glyphs, legend, marks, townmap
from geo.views.facts import indicator_name
from geo.web import assets, cached, controls, downloads, everything, frame, panels, parameters, points
from geo.web.parts import Part, note
from geo.web.state import widget_key

MAP_HEIGHT, STAGE_HEIGHT, TREND_HEIGHT = 560, 640, 400  # px
PICKER_HEIGHT, LEGEND_HEIGHT = 90, 370
TREND_SINCE = 2010

view, w, atlas = frame.open_page("map", parameters.map_page)
theme = frame.theme()

# Map and lede are sent first, filters, legend, ranking and chart after them: their code takes the browser longer to
# load than the map itself.
view.seed_all()
stage = bool(view.many("stage"))
if stage:
    frame.enlarge()
picked = view.one("town")
indicator_id, year = view.choice("indicator"), int(view.choice("year"))
filters = view.filters()
towns = selection.select(atlas, **filters)
values = cached.own(atlas, indicator_id)
held = values["value"].dropna()
scale = glyphs.Scale(float(held.abs().max()) if len(held) else 0, factor=glyphs.STAGE if stage else 1)
layers = frozenset(view.many("layers"))
height = STAGE_HEIGHT if stage else MAP_HEIGHT


def pick() -> None:
    """Make the clicked town or corridor the picked one, before the script runs again."""
    click = townmap.clicked(st.session_state.get("atlas_map"))
    if click and click.kind in ("town", "corridor") and click.id in view.choices(click.kind):
        st.session_state[widget_key(click.kind)] = click.id


panels.heading(atlas, indicator_id, towns, year, w)
left, right = st.columns([2, 1], gap="medium")
title = f"{indicator_name(atlas, indicator_id, w)}, {year}"
shown = merge_words(*at(values, year, towns)["source_id"]).split() if "towns" in layers else []
note(Part("map", title, "map", MAP_HEIGHT))
with left, st.container(key="map"):
    st_folium(
        basemap.atlas_map(
            assets.urls(),
            w,
            theme,
            cities=marks.cities(atlas, w),
            sources=marks.geometry_credits(atlas),
            large=stage,
        ),
        key="atlas_map",
        height=height,
        use_container_width=True,
        returned_objects=list(townmap.RETURNED),
        feature_group_to_add=townmap.layers(
            cached.town_marks(atlas, indicator_id, year, tuple(towns), w),
            theme,
            scale=scale,
            visible=layers,
            picked=picked or "",
            corridor=view.one("corridor") or "",
            points=points.on_map(atlas, w, theme, layers),
            picture=downloads.of_map(
                atlas,
                w,
                title=title if "towns" in layers else w("map-title"),
                parts=("map", indicator_id, year) if "towns" in layers else ("map",),
                source_ids=[*shown, *marks.sources(atlas, layers)],
                notes=controls.chosen(atlas, filters, w) if "towns" in layers else [],
            ),
        ),
        on_change=pick,
    )
with right:
    beside = frame.slot(height)
key = frame.slot(LEGEND_HEIGHT, "legend")
with st.sidebar:
    choices = frame.slot(STAGE_HEIGHT, "filters")
frame.map_first()
with beside():
    controls.town(view, atlas, w)
    with st.container(height=height - PICKER_HEIGHT, border=False, key="town_card" if picked else "ranking"):
        if towns:  # said here, where there is room kept: above the map it would move it
            panels.empty_year(atlas, values, indicator_id, towns, year, w)
        else:
            panels.nothing_left(atlas, filters, w)
        if picked:
            panels.town_card(atlas, picked, w)
        elif towns:
            panels.ranking(atlas, values, indicator_id, year, towns, w, theme)
with key():
    indicator = atlas.indicator(indicator_id)
    st.html(
        legend.html(
            w,
            theme,
            scale=scale,
            indicator=indicator_name(atlas, indicator_id, w),
            decimals=int(indicator["decimals"]),
            unit=w.unit(indicator["unit"]),
            visible=layers,
            expanded=not view.one("only"),
            negative=bool((held < 0).any()),
            tiny=bool((held.abs() < scale.least).any()),
            large=stage,
        )
    )
with choices():
    controls.indicator_and_year(view, atlas, w)
    controls.town_filters(view, atlas, w)
    controls.corridor(view, atlas, w)
    controls.layers(view, w)
    controls.stage(view, w)
    downloads.picture_choice(w)
frame.search_box(view, atlas, w)
if towns:
    with st.container(key="trend"), frame.after_the_map(TREND_HEIGHT):
        panels.trend(
            atlas,
            indicator_id,
            towns,
            [picked] if picked else [],
            w,
            theme,
            large=stage,
            height=TREND_HEIGHT,
            since=TREND_SINCE,
            link_all=False,  # the first load of this page is as large as it may be
            year=year,
        )
with st.popover(w("everything-title"), icon=":material/folder_zip:", key="everything"):
    everything.offer(atlas, w)
frame.close_page(view, atlas, w)
