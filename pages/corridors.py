"""One corridor: its course and stops, which towns, zones and ways out are near it, what is carried along it."""

import streamlit as st
from streamlit_folium import st_folium

from geo.analysis import corridors as along
from geo.model.vocabulary import ZoneKind
from geo.views import basemap, legend, marks, townmap
from geo.views import corridors as said
from geo.views.markdown import plain
from geo.views.strip import kilometres
from geo.web import assets, controls, corridors, downloads, frame, parameters
from geo.web.origin import origin
from geo.web.parts import Part, note
from geo.web.state import forget_empty, widget_key

MAP_HEIGHT, STAGE_HEIGHT = 480, 720  # px
CALM = frozenset({"towns", "labels", "regions", "water", "corridors"})

forget_empty("corridor")
view, w, atlas = frame.open_page("corridors", parameters.corridors_page)
theme = frame.theme()
corridors.style(theme)
stage = bool(view.many("stage"))


def pick_clicked_corridor() -> None:
    """Make the clicked corridor the chosen one, before the script runs again."""
    click = townmap.clicked(st.session_state.get("corridors_map"))
    if click and click.kind == "corridor" and click.id in view.choices("corridor"):
        st.session_state[widget_key("corridor")] = click.id


with st.sidebar, st.container(key="filters"):
    corridors.controls(view, atlas, w)
    controls.stage(view, w)
    downloads.picture_choice(w)
if view.many("stage"):
    frame.enlarge()

corridor_id, kinds = view.choice("corridor"), view.many("beside")
corridor = atlas.corridor(corridor_id)
reach_km = float(view.choice("reach"))
reach = kilometres(reach_km, w)
branches = along.branches(atlas, corridor_id)
near = along.near(atlas, corridor_id, reach_km)
towns = list(near.loc[near["kind"] == "town", "id"])

st.title(plain(w.name(corridor)), anchor=False)
st.html(f'<div class="atlas-lede">{said.lede(atlas, corridor_id, branches, towns, reach, w)}</div>')
note(Part("map", w.name(corridor), "corridor_map", MAP_HEIGHT))
zones = frozenset(map(str, ZoneKind)) if "zone" in kinds else frozenset()
visible = CALM | zones | ({"gateways"} if "gateway" in kinds else frozenset())
with st.container(key="corridor_map"):
    st_folium(
        basemap.atlas_map(
            assets.urls(), w, theme, cities=marks.cities(atlas, w), sources=marks.geometry_credits(atlas), large=stage
        ),
        key="corridors_map",
        height=STAGE_HEIGHT if stage else MAP_HEIGHT,
        use_container_width=True,
        returned_objects=list(townmap.RETURNED),
        feature_group_to_add=townmap.layers(
            said.town_marks(atlas, near[near["kind"] == "town"], reach, w),
            theme,
            zones=said.zones_within(marks.zone_marks(atlas, w), near),
            gateways=said.gateways_within(marks.gateway_marks(atlas, w), near),
            scale=said.NEAR_SIZE,
            visible=visible,
            corridor=corridor_id,
            picture=downloads.of_map(
                atlas,
                w,
                title=w.name(corridor),
                parts=("map", "corridor", corridor_id),
                source_ids=[*said.sources(atlas, corridor_id), *marks.sources(atlas, visible)],
                notes=said.map_notes(reach, w),
            ),
        ),
        on_change=pick_clicked_corridor,
    )
    st.html(said.map_key(reach, w, theme))
    st.html(
        legend.html(
            w,
            theme,
            visible=visible,
            expanded=not view.one("only"),
            large=stage,
            corridors=("corridor-lit", "corridor-other"),
            gathered=False,
        )
    )
with st.container(key="strips"), origin(atlas, w, said.METHOD, said.sources(atlas, corridor_id)):
    corridors.strips(atlas, corridor_id, branches, near, kinds, w)
corridors.towns(atlas, corridor_id, near, reach, w)
corridors.around(atlas, corridor_id, near, reach, w)
corridors.overview(atlas, corridor_id, reach_km, w)
corridors.figures(atlas, corridor_id, w, theme, large=stage)
corridors.method(atlas, corridor_id, w)
corridors.take_away(atlas, corridor_id, branches, near, reach, w)
frame.close_page(view, atlas, w, w.name(corridor))
