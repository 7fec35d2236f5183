"""Where the monotowns are and how they fare: the map, the ranking or the picked town, the trend."""

import streamlit as st
from streamlit_folium import st_folium

from geo.analysis import selection
from geo.analysis.values import at
from geo.views import basemap, glyphs, legend, marks, townmap
from geo.views.facts import indicator_name
from geo.web import assets, cached, controls, frame, panels, parameters
from geo.web.state import widget_key

MAP_HEIGHT, STAGE_HEIGHT, TREND_HEIGHT = 560, 820, 400

view, w, atlas = frame.open_page("map", parameters.map_page)
theme = frame.theme()


def pick_clicked_town() -> None:
    """Make the clicked town the picked one, before the script runs again."""
    town = townmap.clicked_town(st.session_state.get("atlas_map"), set(atlas.towns["town_id"]))
    if town:
        st.session_state[widget_key("town")] = town


def draw_map(towns: list[str], height: int) -> None:
    """Draw the map and its legend."""
    layers = frozenset(view.many("layers"))
    values = cached.own(atlas, indicator_id)
    held = values.loc[values["town_id"].isin(atlas.towns["town_id"]), "value"].dropna()
    scale = glyphs.Scale(float(held.abs().max()) if len(held) else 0)
    groups = townmap.layers(
        marks.town_marks(atlas, values, indicator_id, year, towns, w),
        marks.zone_marks(atlas, w),
        marks.gateway_marks(atlas, w),
        theme,
        scale=scale,
        visible=layers,
        picked=view.one("town") or "",
    )
    base = basemap.atlas_map(
        assets.urls(), w, theme, cities=marks.cities(atlas, w), sources=marks.geometry_credits(atlas)
    )
    with st.container(key="map"):
        st_folium(
            base,
            key="atlas_map",
            height=height,
            use_container_width=True,
            returned_objects=list(townmap.RETURNED),
            feature_group_to_add=groups,
            on_change=pick_clicked_town,
        )
    indicator = atlas.indicator(indicator_id)
    with st.container(key="legend"):
        st.html(
            legend.html(
                w,
                theme,
                scale=scale,
                indicator=indicator_name(atlas, indicator_id, w),
                decimals=int(indicator["decimals"]),
                unit=w.unit(indicator["unit"]),
                visible=layers,
                negative=bool((held < 0).any()),
            )
        )


with st.sidebar, st.container(key="filters"):
    controls.indicator_and_year(view, atlas, w)
    controls.town_filters(view, atlas, w)
    controls.layers(view, w)
    stage = controls.stage(view, w)

indicator_id, year = view.choice("indicator"), int(view.choice("year"))
wanted = {name: view.many(name) for name in ("group", "region", "industry", "list")}
towns = selection.select(
    atlas, groups=wanted["group"], regions=wanted["region"], industries=wanted["industry"], statuses=wanted["list"]
)
picked = view.one("town")
own = cached.own(atlas, indicator_id)

if not towns:
    panels.nothing_left(atlas, wanted, w)
else:
    panels.lede(atlas, towns, year, w)
    panels.figures(atlas, towns, year, w)
    if at(own, year, towns)["value"].isna().all():
        panels.empty_year(own, towns, indicator_id, year, atlas, w)
height = STAGE_HEIGHT if stage else MAP_HEIGHT
left, right = st.columns([2, 1], gap="medium")
with left:
    draw_map(towns, height)
with right:
    controls.town(view, atlas, w)
    with st.container(height=height - 60, border=False, key="town_card" if picked else "ranking"):
        if picked:
            panels.town_card(atlas, picked, w)
        elif towns:
            panels.ranking(atlas, own, indicator_id, year, towns, w, theme, large=stage)
if towns:
    with st.container(key="trend"):
        panels.trend(
            atlas,
            own,
            indicator_id,
            towns,
            [picked] if picked else [],
            w,
            theme,
            large=stage,
            height=TREND_HEIGHT,
            since=2010,
        )
view.close()
