"""Parts of the Atlas in a frame on other people's pages: one map or chart without the rest, its source and a link back.

`only=<part>` in the address leaves that part of the page; Streamlit's own `embed=true` takes away its menus. Language
and state stand in the address as always.
"""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from geo.model.atlas import Atlas
from geo.views.facts import indicator_name, publishers_text
from geo.views.words import Words
from geo.web import cached
from geo.web.address import SEPARATOR, Parameter
from geo.web.state import ViewState

# What each part shows: containers by their keys, in any page that has them.
PARTS = {
    "map": ("map", "legend"),
    "trend": ("trend",),
    "corridor_map": ("corridor_map",),
    "strips": ("strips",),
    "chart": ("chart",),
}
ONLY = Parameter("only", tuple(PARTS), (), optional=True)
HEIGHT = 720  # px
_BLOCKS = ":is(.stElementContainer, .stLayoutWrapper, .stColumn, .stHorizontalBlock, .stVerticalBlock)"
_MENUS = "[data-testid=stHeader], [data-testid=stSidebar], .stDownloadButton, .stPopover"


def address(base: str, query: dict[str, str]) -> str:
    """Write the address of a view: ids and separators need no escaping."""
    return f"{base}?{urlencode(query, safe=SEPARATOR)}" if query else base


def code(base: str, query: dict[str, str], part: str, title: str) -> str:
    """Write the iframe for one part of a view; KeyError for a part that is none."""
    if part not in PARTS:
        raise KeyError(part)
    source = address(base, {**query, ONLY.name: part, "embed": "true"})
    return (
        f'<iframe src="{escape(source)}" title="{escape(title)}" width="100%" height="{HEIGHT}" '
        f'style="border:0" loading="lazy" allow="fullscreen"></iframe>'
    )


def isolation(part: str) -> str:
    """Write the style that leaves one part of a page, where the page has that part at all."""
    kept = (*PARTS[part], "embed_head")
    holding = ", ".join(f":has(.st-key-{key}), .st-key-{key}, .st-key-{key} *" for key in kept)
    page = f".stMainBlockContainer:has(.st-key-{PARTS[part][0]})"
    return (
        f"{page} {_BLOCKS}:not({holding}) {{ display: none; }}\n"
        f"{page} .stColumn:has(.st-key-{PARTS[part][0]}) {{ flex: 1 1 100%; width: 100%; }}\n"
        f"{page} {{ padding: 0.75rem; }}\n"
        f"{_MENUS} {{ display: none; }}"
    )


def isolate(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Leave only the part of the page that the address asks for, with what it is, its source and the link back."""
    part = view.one(ONLY.name)
    if not part:
        return
    st.html(f"<style>{isolation(part)}</style>")
    with st.container(key="embed_head"):
        st.html(f'<p class="atlas-source">{heading(view, atlas, w)}</p>')


def heading(view: ViewState, atlas: Atlas, w: Words) -> str:
    """Tell what is shown, by whom it is published, and where the whole is."""
    query = view.query()
    said = []
    if "indicator" in query:
        name = indicator_name(atlas, query["indicator"], w)
        rows = cached.own(atlas, query["indicator"])
        rows = rows[rows["value"].notna()]
        if "year" in query:
            name, rows = f"{name}, {query['year']}", rows[rows["period"] == int(query["year"])]
        said = [f"<b>{escape(name)}</b>", escape(w("chart-source", source=publishers_text(atlas, rows["source_id"])))]
    back = address(page(), {key: value for key, value in query.items() if key != ONLY.name})
    said.append(f'<a href="{escape(back)}" target="_blank" rel="noopener">{escape(w("embed-back"))}</a>')
    return " · ".join(said)


def page() -> str:
    """Give the address of the page without its view."""
    return (st.context.url or "").partition("?")[0]


def button(view: ViewState, w: Words, part: str, *, title: str) -> None:
    """Offer the iframe of a part of this view, ready to copy. Draw it after the widgets of the view."""
    if view.one(ONLY.name):
        return
    with st.popover(w("embed-button"), icon=":material/code:"):
        st.markdown(w("embed-text"))
        st.code(code(page(), view.query(), part, title), language="html", wrap_lines=True)
