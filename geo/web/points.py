"""Points that the browser fetches by address, published once for each version of the data, language and theme."""

from collections.abc import Callable, Collection
from typing import Any

import streamlit as st

from geo.model.atlas import Atlas
from geo.model.vocabulary import Language, ZoneKind
from geo.views import marks, points
from geo.views.palette import THEMES, Theme
from geo.views.words import Words, words
from geo.web import assets

Draw = Callable[[Atlas, Words, Theme], points.Drawn]
DRAW: dict[str, Draw] = {
    "zones": lambda atlas, w, theme: points.zones(marks.zone_marks(atlas, w), theme),
    "gateways": lambda atlas, w, theme: points.gateways(marks.gateway_marks(atlas, w), theme),
    "enterprises": points.enterprises,
    "projects": points.projects,
}
# The layers of each of them on the start map, and how many signs of one cell stand apart.
ON_MAP = {
    "zones": (frozenset(map(str, ZoneKind)), points.CROWD),
    "gateways": (frozenset({"gateways"}), points.CROWD),
    "enterprises": (frozenset({"enterprises"}), 1),
    "projects": (frozenset({"projects"}), 1),
}


# After half a day the files are marked as in use again (geo.web.assets sweeps what nobody has used for a day).
@st.cache_resource(show_spinner=False, max_entries=60, ttl="12h")
def _published(_atlas: Atlas, version: str, name: str, language: str, theme: str, _draw: Draw) -> points.File:
    w = words(Language(language))
    return points.publish(
        _draw(_atlas, w, THEMES[theme]), w, lambda content: assets.url(f"points-{name}.json", content)
    )


def published(atlas: Atlas, name: str, w: Words, theme: Theme, draw: Draw) -> points.File:
    """Draw and publish what is called `name`, in the reader's language and theme."""
    return _published(atlas, atlas.version, name, str(w.language), theme.name, draw)


def on_map(atlas: Atlas, w: Words, theme: Theme, visible: Collection[str]) -> list[dict[str, Any]]:
    """Give the points of the visible layers, for `geo.views.townmap.layers`."""
    return [
        points.source(published(atlas, name, w, theme, DRAW[name]), few=few)
        for name, (layers, few) in ON_MAP.items()
        if layers & set(visible)
    ]
