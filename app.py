"""The Monotown Atlas of Kazakhstan: pages, language, frame."""

import streamlit as st

from geo.views.words import words
from geo.web import frame, state

w = words(state.language())
st.set_page_config(
    page_title=w("app-title"),
    page_icon="geo/web/icon.png",  # a file: Streamlit fetches named icons from the internet
    layout="wide",
    menu_items={"About": w("app-about")},
)
frame.style()
page = st.navigation(
    {
        "": [
            st.Page("pages/map.py", title=w("app-page-map"), icon=":material/map:", default=True),
            st.Page("pages/trends.py", title=w("app-page-trends"), icon=":material/show_chart:", url_path="trends"),
            st.Page("pages/groups.py", title=w("app-page-groups"), icon=":material/workspaces:", url_path="groups"),
            st.Page(
                "pages/diversity.py", title=w("app-page-diversity"), icon=":material/donut_small:", url_path="diversity"
            ),
        ],
        w("app-section-data"): [
            st.Page("pages/about.py", title=w("app-page-about"), icon=":material/menu_book:", url_path="about"),
            st.Page("pages/coverage.py", title=w("app-page-coverage"), icon=":material/grid_on:", url_path="coverage"),
        ],
    },
    position="top",
)
page.run()
