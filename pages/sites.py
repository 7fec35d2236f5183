"""Which sites fit an investor: hard limits, what matters, the ranking and its reasons, one site, the shortlist."""

import streamlit as st
from streamlit_folium import st_folium

from geo.model.vocabulary import PlotKind, ZoneKind
from geo.views import basemap, glyphs, legend, marks, townmap
from geo.views.sites import ways_note
from geo.web import assets, downloads, frame, parameters, site_needs, site_ranking, site_sheet, sites
from geo.web.origin import origin
from geo.web.parts import Part, note
from geo.web.state import widget_key

MAP_HEIGHT, LEGEND_HEIGHT = 560, 300  # px
VISIBLE = frozenset({"labels", "regions", "water", "railways", "corridors", "gateways", *ZoneKind, *PlotKind})

view, w, atlas = frame.open_page("sites", parameters.sites_page)
theme = frame.theme()
sites.style()
view.seed_all()
found = site_ranking.find(view, atlas)


def pick_clicked_site() -> None:
    """Make the clicked site the one that is looked at, before the script runs again."""
    click = townmap.clicked(st.session_state.get("sites_map"))
    if click and click.kind == "zone" and click.id in view.choices("site"):
        st.session_state[widget_key("site")] = click.id


with st.sidebar, st.container(key="filters"):
    site_needs.filters(view, atlas, w)
    downloads.picture_choice(w)

st.title(w("site-title"))
site_ranking.lede(view, atlas, found, w)
site_ranking.pointer(view, atlas, w)
with st.container(key="needs"):
    site_needs.needs(view, w, theme)
note(Part("map", w("site-title"), "sites_map", MAP_HEIGHT))
left, right = st.columns([1, 1], gap="medium")
with left, st.container(key="sites_area"):
    st_folium(
        basemap.atlas_map(
            assets.urls(), w, theme, cities=marks.cities(atlas, w), sources=marks.geometry_credits(atlas)
        ),
        key="sites_map",
        height=MAP_HEIGHT,
        use_container_width=True,
        returned_objects=list(townmap.RETURNED),
        feature_group_to_add=townmap.layers(
            [],
            theme,
            scale=glyphs.Scale(0),
            visible=VISIBLE,
            points=site_ranking.on_map(atlas, found, w, theme),
            picture=downloads.of_map(
                atlas, w, title=w("site-title"), parts=("map", "sites"), source_ids=sites.sources(atlas)
            ),
        ),
        on_change=pick_clicked_site,
    )
    st.html(legend.html(w, theme, visible=VISIBLE, expanded=not view.one("only"), corridors=("corridor",)))
    site_ranking.unplaced(atlas, found, w)
    st.caption(w("site-map-text"))
with right, st.container(height=MAP_HEIGHT + LEGEND_HEIGHT + 40, border=False, key="ranking"):
    if len(found.table):
        site_ranking.ranking(view, atlas, found, w, theme)
if len(found.table):
    with origin(atlas, w, "sites", sites.sources(atlas)):
        site_ranking.robustness(atlas, found, w)
        site_ranking.everything(atlas, found, w)
st.divider()
with st.container(key="sheet"):
    site_sheet.sheet(view, atlas, w)
st.divider()
with st.container(key="shortlist"):
    site_sheet.shortlist(view, atlas, w)
with st.expander(w("site-method"), icon=":material/functions:"):
    site_ranking.method(w)
    sites.said(atlas, ways_note(atlas, w), w)
frame.close_page(view, atlas, w)
