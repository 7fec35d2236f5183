"""Where the numbers come from, what they cover, what is missing, and how the groups are made."""

from functools import partial

import streamlit as st

from geo.analysis import coverage, groups
from geo.views import about, tables
from geo.views.links import INTERFACE, href
from geo.views.markdown import plain
from geo.web import downloads, everything, frame, unfold
from geo.web.origin import origin

view, w, atlas = frame.open_page("about", lambda _: ())

st.title(w("about-title"))
st.markdown(w("about-intro"))

st.header(w("about-counts"))
with origin(atlas, w, about.METHOD, about.behind(atlas)):
    st.html(about.counts(atlas, w))

st.header(w("about-passports"))
st.html(about.passports(atlas, "full", coverage.with_passport(atlas), w))
st.html(about.passports(atlas, "none", coverage.without_passport(atlas), w))
st.dataframe(tables.spoken(about.towns(atlas, w), w), alt=w("about-passports"), hide_index=True, width="stretch")
downloads.table(
    atlas, partial(about.towns_table, atlas, w), w, title=w("about-passports"), parts=("passports",), key="passports"
)

st.header(w("about-territory"))
st.markdown(w("about-territory-text"))

st.header(w("about-groups"))
st.html(about.groups(atlas, w))
names = about.features(atlas, [feature.indicator_id for feature in groups.FEATURES], w)
st.markdown(f"**{w('about-groups-features')}:** {plain(names)}.")

st.header(w("about-gaps"))
st.markdown(w("about-gaps-text"))

st.header(w("about-geometry"))
st.markdown(w("about-geometry-text"))

unfold.table(
    w("about-sources"),
    lambda: tables.spoken(about.sources(atlas, w), w),
    alt=w("about-sources"),
    key="about_sources",
    columns={w("about-address"): st.column_config.LinkColumn()},
)
st.header(w("about-take"))
st.markdown(w("about-take-text", address=href(INTERFACE, w)))
everything.offer(atlas, w)
frame.close_page(view, atlas, w)
