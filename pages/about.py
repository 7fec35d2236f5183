"""Where the numbers come from, what they cover, what is missing, and how the groups are made."""

from functools import partial

import streamlit as st

from geo.analysis import coverage, groups
from geo.views import about, tables
from geo.views.links import INTERFACE, href
from geo.views.markdown import plain
from geo.web import downloads, everything, frame, unfold
from geo.web.origin import origin

# px: lines break in rows above 64; so publishers find room in the last column, and on most screens nothing is cut
ROW_HEIGHT, WIDTHS = 68, (100, 150, 120, 155, 185, 125, 135, 90, 300)

view, w, atlas = frame.open_page("about", lambda _: ())

st.title(w("about-title"))
st.markdown(w("about-intro"))

st.header(w("about-counts"))
with origin(atlas, w, about.METHOD, about.behind(atlas)):
    st.html(about.counts(atlas, w))

st.header(w("about-passports"))
st.html(about.passports(atlas, "full", coverage.with_passport(atlas), w))
st.html(about.passports(atlas, "none", coverage.without_passport(atlas), w))
held = about.towns(atlas, w)
st.dataframe(
    tables.spoken(held, w), alt=w("about-passports"), hide_index=True, width="stretch", row_height=ROW_HEIGHT,
    column_config={str(name): st.column_config.Column(width=wide) for name, wide in zip(held, WIDTHS, strict=True)},
)  # fmt: skip
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
