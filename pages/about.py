"""Where the numbers come from, what they cover, what is missing, and how the groups are made."""

import streamlit as st

from geo.analysis import coverage, groups
from geo.views import about
from geo.views.facts import town_name
from geo.views.links import INTERFACE, href
from geo.web import everything, frame
from geo.web.origin import origin

view, w, atlas = frame.open_page("about", lambda _: ())

st.title(w("about-title"))
st.markdown(w("about-intro"))

counted = coverage.count(atlas)
st.header(w("about-counts"))
with origin(atlas, w, "counts", atlas.observations["source_id"].unique()):
    columns = st.columns(4)
for column, (name, number) in zip(
    columns,
    (
        ("observations", counted.values),
        ("gaps", counted.gaps),
        ("sources", len(atlas.sources)),
        ("indicators", len(atlas.indicators)),
    ),
    strict=True,
):
    column.metric(w(f"about-count-{name}"), w.number(number))

st.header(w("about-passports"))
full = [town_name(atlas, town_id, w) for town_id in coverage.with_passport(atlas)]
without = [town_name(atlas, town_id, w) for town_id in coverage.without_passport(atlas)]
with origin(atlas, w, "counts", atlas.towns["source_id"].unique()):
    st.markdown(w("about-passports-full", count=len(full), towns=", ".join(sorted(full, key=w.order))))
    st.markdown(w("about-passports-none", count=len(without), towns=", ".join(sorted(without, key=w.order))))
st.dataframe(about.towns(atlas, w), alt=w("about-passports"), hide_index=True, width="stretch")

st.header(w("about-territory"))
st.markdown(w("about-territory-text"))

st.header(w("about-groups"))
st.markdown(w("about-groups-text"))
names = about.features(atlas, [feature.indicator_id for feature in groups.FEATURES], w)
st.markdown(f"**{w('about-groups-features')}:** {names}.")

st.header(w("about-gaps"))
st.markdown(w("about-gaps-text"))

st.header(w("about-geometry"))
st.markdown(w("about-geometry-text"))

st.header(w("about-sources"))
st.dataframe(
    about.sources(atlas, w),
    alt=w("about-sources"),
    hide_index=True,
    width="stretch",
    column_config={w("about-address"): st.column_config.LinkColumn()},
)
st.header(w("about-take"))
st.markdown(w("about-take-text", address=href(INTERFACE, w)))
everything.offer(atlas, w)
frame.close_page(view, atlas, w)
