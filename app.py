"""The Monotown Atlas of Kazakhstan: pages, language, frame."""

import streamlit as st

from geo.views.words import words
from geo.web import chrome, frame, state

w = words(state.language())
st.set_page_config(
    page_title=w("app-title"),
    page_icon="geo/web/icon.png",  # a file: Streamlit fetches named icons from the internet
    layout="wide",
    menu_items={"About": w("app-about")},
)
frame.style()
chrome.speak(w.language)
page = frame.navigation(
    {
        "": [
            st.Page("pages/map.py", title=w("app-page-map"), icon=":material/map:", default=True),
            st.Page("pages/trends.py", title=w("app-page-trends"), icon=":material/show_chart:", url_path="trends"),
            st.Page("pages/groups.py", title=w("app-page-groups"), icon=":material/workspaces:", url_path="groups"),
        ],
        w("app-section-towns"): [
            st.Page("pages/town.py", title=w("app-page-town"), icon=":material/location_city:", url_path="town"),
            st.Page(
                "pages/diversity.py",
                title=w("app-page-diversity"),
                icon=":material/donut_small:",
                url_path="diversity",
            ),
        ],
        w("app-section-investor"): [
            st.Page("pages/sites.py", title=w("app-page-sites"), icon=":material/factory:", url_path="sites"),
            st.Page("pages/corridors.py", title=w("app-page-corridors"), icon=":material/route:", url_path="corridors"),
        ],
        w("app-section-data"): [
            st.Page("pages/about.py", title=w("app-page-about"), icon=":material/menu_book:", url_path="about"),
            st.Page(
                "pages/indicator.py", title=w("app-page-indicator"), icon=":material/bar_chart:", url_path="indicator"
            ),
            st.Page("pages/coverage.py", title=w("app-page-coverage"), icon=":material/grid_on:", url_path="coverage"),
            st.Page(
                "pages/sources.py", title=w("app-page-sources"), icon=":material/library_books:", url_path="sources"
            ),
            st.Page("pages/changes.py", title=w("app-page-changes"), icon=":material/history:", url_path="changes"),
            st.Page("pages/search.py", title=w("app-page-search"), icon=":material/search:", url_path="search"),
        ],
    }
)
page.run()
