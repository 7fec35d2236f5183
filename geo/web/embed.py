"""Parts of the Atlas in a frame on other people's pages: one map or chart without the rest, its source and a link back.

`only=<part>` in the address leaves that part of the page; Streamlit's own `embed=true` takes away its menus. Language
and state stand in the address as always.
"""

from collections.abc import Iterable
from html import escape

import streamlit as st

from geo.analysis import diversification
from geo.analysis.corridors import OVER_TIME
from geo.model.atlas import Atlas
from geo.views import diversity as views
from geo.views.facts import indicator_name, publishers_text, town_name
from geo.views.markdown import plain
from geo.views.words import Words
from geo.web import cached
from geo.web.address import Parameter, written
from geo.web.parts import Part, noted
from geo.web.public import published
from geo.web.state import ViewState

# What each part shows: containers by their keys, in any page that has them.
CHARTS = (
    "ranking", "swarm", "change", "membership", "profile", "coassignment", "composite", "structure", "coverage",
    *(f"band_{measure}" for measure in ("largest_branch_share", "hhi", "entropy")),
    *(f"corridor_{attribute}" for attribute in OVER_TIME),
)  # fmt: skip
PARTS = {
    "map": ("map", "legend"),
    "trend": ("trend", "paper_trend", "paper_compare"),
    "corridor_map": ("corridor_map",),
    "sites_map": ("sites_area",),
    "values_map": ("values_map",),
    "strips": ("strips",),
    "town_numbers": ("town_numbers",),
    "sections": ("sections",),
    **{name: (f"{name}_chart", f"paper_{name}") for name in CHARTS},
}
ONLY = Parameter("only", tuple(PARTS), (), optional=True)
OF_A_YEAR = frozenset({"map", "values_map"})
HEAD = 76  # px above the part: what it is, its source, the link back
# px of what stands beside a map or chart
TEXTS = {"map": 60, "corridor_map": 152, "sites_map": 152, "trend": 210, "sections": 300, "town_numbers": 50}
ON_PHONES = {"map": 20, "trend": 90, "corridor_map": 100, "sites_map": 110, "sections": 1040}  # px more of it
PHONE, NARROW = 640, 480  # px: where Streamlit puts columns below each other; where lines have no room for their names
COMPARED = (diversification.TOTAL, diversification.MANUFACTURING, *diversification.SECTIONS)  # series of sections
MOST_PUBLISHERS = 3  # in the head
_BLOCKS = ":is(.stElementContainer, [data-testid=stLayoutWrapper], .stColumn, .stHorizontalBlock, .stVerticalBlock)"
_MENUS = "[data-testid=stHeader], [data-testid=stSidebar], .stDownloadButton, .stPopover"


def code(base: str, query: dict[str, str], part: Part) -> str:
    """Write the iframe for one part of a view, as high as the part is; KeyError for a part that is none.

    Where the window is a phone's, the frame is higher by what text takes there.
    """
    if part.key not in PARTS:
        raise KeyError(part.key)
    source = written(base, {**query, ONLY.name: part.key, "embed": "true"})
    height = part.height + HEAD + TEXTS.get(part.key, 0)
    most = height + ON_PHONES.get(part.key, 0) + part.more
    fitted = f"min-height:clamp({height}px, ({PHONE + 1}px - 100vw) * 999, {most}px)"  # of two heights, by the window
    return (
        f'<iframe src="{escape(source)}" title="{escape(part.title)}" width="100%" height="{height}" '
        f'style="border:0;{fitted}" loading="lazy" allow="fullscreen"></iframe>'
    )


def isolation(part: str) -> str:
    """Write the style that leaves one part of a page, where the page has that part at all."""
    kept = (*PARTS[part], "embed_head")
    holding = ", ".join(f":has(.st-key-{key}), .st-key-{key}, .st-key-{key} *" for key in kept)
    page = f".stMainBlockContainer:has(.st-key-{PARTS[part][0]})"
    around = HEAD + TEXTS.get(part, 0)
    captions = ", ".join(f".st-key-{key}" for key in PARTS[part] if key.startswith("paper_")) or ".st-key-paper"
    return (
        f"{page} {_BLOCKS}:not({holding}) {{ display: none; }}\n"
        f"{page} .stColumn:has(.st-key-{PARTS[part][0]}) {{ flex: 1 1 100%; width: 100%; }}\n"
        f"{page} {{ padding: 0.75rem; }}\n"
        # The head and the chart's own title say it; texts under narrow columns would be longer than the charts.
        f"{page} .st-key-trend .stElementContainer:is(:has(.stHeading), :has(p:only-child > a:only-child)), "
        f"{page} .st-key-sections .stElementContainer:has(.stHtml) {{ display: none; }}\n"
        f"{page} .atlas-strip.folds {{ columns: 16rem auto; column-gap: 1.2rem; }}\n"
        # A map takes all the height that its frame has; a chart has its title, its source and its marks said over it.
        f"{page} iframe[src*=st_folium] {{ height: max(240px, calc(100vh - {around}px)) !important; }}\n"
        f"@media (max-width: {PHONE}px) {{ {page} iframe[src*=st_folium] "
        f"{{ height: max(240px, calc(100vh - {around + ON_PHONES.get(part, 0)}px)) !important; }} }}\n"
        # The names of lines stand over a narrow chart, and their room is cut off.
        f"@media (max-width: {NARROW - 1}px) {{ .st-key-trend .atlas-paper .ends {{ display: inline; }}\n"
        f".st-key-trend .stElementContainer:has(.gtitle) {{ overflow-x: clip; }}\n"
        f".st-key-trend .stElementContainer:has(.gtitle) > * {{ width: calc(100% + var(--atlas-names, 0px)); }}\n"
        f".st-key-trend .modebar-container {{ right: var(--atlas-names, 0px) !important; }} }}\n"
        f"{page} [data-testid=stLayoutWrapper]:has(> :is({captions})) {{ display: block; }}\n"
        f"{_MENUS} {{ display: none; }}"
    )


def framed() -> bool:
    """Tell whether the address asks for one part only."""
    return ONLY.name in st.query_params


def isolate(view: ViewState, atlas: Atlas, w: Words) -> None:
    """Leave only the part of the page that the address asks for, with what it is, its source and the link back."""
    part = view.one(ONLY.name)
    if not part:
        return
    st.html(f"<style>{isolation(part)}</style>")
    with st.container(key="embed_head"):
        st.html(f'<p class="atlas-source">{heading(view, atlas, w, part)}</p>')


def heading(view: ViewState, atlas: Atlas, w: Words, part: str) -> str:
    """Tell what is shown, by whom it is published, and where the whole is; charts carry their own title and source."""
    query = view.query()
    said = []
    if part in CHARTS:
        said = [escape(w(f"app-page-{view.page}"))]
    elif "indicator" in query:
        name = indicator_name(atlas, query["indicator"], w)
        rows = cached.own(atlas, query["indicator"])
        rows = rows[rows["value"].notna()]
        if "year" in query and part in OF_A_YEAR:
            name, rows = f"{name}, {query['year']}", rows[rows["period"] == int(query["year"])]
        said = _named(atlas, name, rows["source_id"], w)
        if part == "trend":  # the chart, or the text under the table, names the sources of what is shown
            del said[1:]
    elif part == "sections":
        rows = atlas.observations[atlas.observations["series_id"].isin(COMPARED)]
        said = _named(atlas, views.compared(view.choice("town"), w), rows["source_id"].unique(), w)
    elif part == "sites_map":
        said = _named(atlas, w("site-title"), [*atlas.zones["source_id"], *atlas.plots["source_id"]], w)
    elif "corridor" in query:
        stops = atlas.corridor_stops[atlas.corridor_stops["corridor_id"] == query["corridor"]]
        corridor = atlas.corridor(query["corridor"])
        said = _named(atlas, w.name(corridor), [corridor["source_id"], *stops["source_id"].unique()], w)
    elif "town" in query:
        rows = atlas.observations[atlas.observations["town_id"] == query["town"]]
        said = _named(atlas, town_name(atlas, query["town"], w), rows["source_id"].unique(), w)
    back = written(page(), {key: value for key, value in query.items() if key != ONLY.name})
    said.append(f'<a href="{escape(back)}" target="_blank" rel="noopener">{escape(w("embed-back"))}</a>')
    return " · ".join(said)


def _named(atlas: Atlas, name: str, source_ids: Iterable[str], w: Words) -> list[str]:
    publishers = publishers_text(atlas, source_ids, w).split("; ")
    rest = len(publishers) - MOST_PUBLISHERS
    shown = [*publishers[:MOST_PUBLISHERS], *([w("citation-more", count=rest)] if rest > 0 else [])]
    return [f"<b>{escape(name)}</b>", escape(w("chart-source", source="; ".join(shown)))]


def missing(view: ViewState, w: Words) -> None:
    """Leave one sentence where this view of the page has nothing in the part that the address asks for."""
    part = view.one(ONLY.name)
    if not part:
        return
    page = f".stMainBlockContainer:has(.st-key-embed_none):not(:has(.st-key-{PARTS[part][0]}))"
    holding = ", ".join(f":has(.st-key-{key}), .st-key-{key}, .st-key-{key} *" for key in ("embed_head", "embed_none"))
    style = f"{page} {_BLOCKS}:not({holding}) {{ display: none; }} {page} {{ padding: 0.75rem; }}"
    with st.container(key="embed_none"):
        st.html(f"<style>{style}</style><p>{escape(w('embed-none'))}</p>")


def page() -> str:
    """Give the address of the page without its view, as others reach it."""
    return published((st.context.url or "").partition("?")[0], str(st.get_option("server.baseUrlPath") or ""))


def button(view: ViewState, w: Words) -> None:
    """Offer the iframe of each part of this view that can be framed, ready to copy; nothing when there is none."""
    framed = {part.key: part for part in reversed(noted()) if part.key}
    if not framed:
        return
    with st.popover(w("embed-button"), icon=":material/code:", key="embed", on_change="rerun") as box:
        if not box.open:  # it is sent when it is asked for
            return
        st.markdown(w("embed-text"))
        for part in reversed(framed.values()):
            st.caption(plain(w(f"citation-{part.kind}", title=part.title)))
            st.code(code(page(), view.query(), part), language="html", wrap_lines=True)
