"""How concentrated the industry of a town is, and what would take it off the list."""

import streamlit as st

from geo.analysis import diversification
from geo.views.facts import territory_text, town_name
from geo.views.markdown import plain
from geo.web import controls, diversity, downloads, frame, parameters
from geo.web.state import forget_empty

view, w, atlas = frame.open_page("diversity", parameters.diversity_page)
theme = frame.theme()

forget_empty("town")
with st.sidebar, st.container(key="filters"):
    controls.town(view, atlas, w)
    controls.territory(view, w)
    controls.year(view, w)
    controls.mark(view, w)
    downloads.picture_choice(w)

town_id, period, mark = view.one("town") or parameters.EXAMPLE_TOWN, int(view.choice("year")), int(view.choice("mark"))
wanted = view.choice("territory")
everything = diversity.years(atlas, town_id)
territory = diversification.best_territory(everything, wanted)
of = [year for year in everything if year.territory == territory and year.structure]
year = next((one for one in everything if one.territory == territory and one.period == period), None)

st.title(w("diversity-title"))
area = f": {territory_text(territory, w)}" if territory else ""
st.header(plain(f"{town_name(atlas, town_id, w)}{area}"), anchor=False)
if year is not None and year.telling:
    diversity.lede(atlas, year, w)
diversity.notices(atlas, everything, year, (wanted, period), w)
if of:
    diversity.structure(atlas, of, period, w, theme)
    diversity.bands(atlas, of, mark / 100, w, theme)
else:
    st.info(w("diversity-no-industry"), icon=":material/block:")
if year is not None:
    diversity.way(atlas, of, year, mark / 100, w)
diversity.comparison(atlas, town_id, wanted, w, theme)
diversity.enterprises(atlas, town_id, w)
diversity.definition(atlas, w)
frame.close_page(view, atlas, w)
