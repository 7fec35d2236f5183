"""The base map: folium with local Leaflet, no tiles, calm layers that the browser fetches by address and keeps.

Projection on screen is spherical Mercator (EPSG:3857), Leaflet's own; data are EPSG:4326. Nothing is measured here.
"""

import base64
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

import folium
from branca.element import MacroElement, Template

from geo.views import glyphs
from geo.views.generalised import CLOSER_ZOOM
from geo.views.palette import Theme
from geo.views.words import Words

# Ids of what a reader switches on and off; they stand in addresses.
LAYERS = (
    "towns", "labels", "regions", "water", "railways", "roads", "corridors", "sez", "iz", "miz", "gateways",
    "enterprises", "projects", "tiles",
)  # fmt: skip
DEFAULT_LAYERS = frozenset(LAYERS) - {"roads", "gateways", "enterprises", "projects", "tiles"}
# From the bottom up. What is drawn on one pane shares a canvas, in the order of `drawings`.
PANES = ("ground", "water", "tiles", "lines", "corridors", "discs", "zones", "towns", "labels")
# Files of geometry.
SOURCES = (
    "countries", "kazakhstan", "regions", "seas", "lakes", "rivers", "railways", "roads", "corridors",
)  # fmt: skip
LIVE_PANES = ("corridors", "zones", "towns")  # these take the mouse
BOUNDS = ((40.5, 46.4), (55.5, 87.4))  # Kazakhstan, south-west and north-east
MAX_BOUNDS = ((34.0, 41.0), (59.5, 94.5))  # within the neighbours' geometry
CITY_REGIONS = ("almaty_city", "astana", "shymkent")  # named as cities, not once more as regions
MIN_ZOOM, MAX_ZOOM = 2, 12
# Where a map stands, as it says in addresses: latitude, longitude and zoom, exact to a part of a pixel. JavaScript
# reads it too.
PLACE = r"([0-9]{2}(?:\.[0-9]{1,6})?)~([0-9]{2}(?:\.[0-9]{1,6})?)~([0-9]{1,2}(?:\.[0-9]{1,2})?)"
ONLINE_URL = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
ONLINE_CREDIT = ("OpenStreetMap", "https://www.openstreetmap.org/copyright")


@dataclass(frozen=True, slots=True)
class City:
    """A city that gives bearings: a dot and a name where there is room. rank: the higher, the earlier."""

    id: str
    name: str
    lat: float
    lon: float
    rank: float = 0


def is_place(text: str) -> bool:
    """Tell whether a text says where the map may stand."""
    found = re.fullmatch(PLACE, text)
    if not found:
        return False
    lat, lon, zoom = map(float, found.groups())
    (south, west), (north, east) = MAX_BOUNDS
    return south <= lat <= north and west <= lon <= east and MIN_ZOOM <= zoom <= MAX_ZOOM


WORDS = ("title", "zoom_in", "zoom_out", "home", "picture", "picture_failed", "km", "m")


def packed(data: object) -> str:
    """Pack data for a script as base64 of JSON in UTF-8, which atlas.js unpacks.

    No string can break out of the script; streamlit-folium's hash, blind to what follows an underscore, sees all of
    it; and Cyrillic travels in 2.7 bytes a letter, where the component's own JSON takes 6.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(text.encode()).decode("ascii")


def drawings(theme: Theme) -> list[dict[str, Any]]:
    """List what to draw from which source, on which pane and how, in order; `layer` ties it to a switch.

    Railways have ties, roads and corridors have casings, but what is only schematic is a dashed line; the national
    border is a wide line under the land.
    """
    plain = {"fill": True, "fillOpacity": 1, "stroke": False}
    line = {"fill": False, "lineCap": "round", "lineJoin": "round"}

    def area(source: str, pane: str, colour: str, *, label: str, priority: int, layer: str = "") -> dict[str, Any]:
        return {
            "source": source, "pane": pane, "layer": layer, "style": plain | {"fillColor": colour},
            "label": {"layer": layer, "kind": label, "priority": priority},
        }  # fmt: skip

    def stroke(source: str, layer: str, pane: str, colour: str, weight: float, **more: object) -> dict[str, Any]:
        return {
            "source": source, "layer": layer, "pane": pane,
            "style": line | {"color": colour, "weight": weight, "opacity": 1} | more,
        }  # fmt: skip

    dashed, hidden = {"dashArray": "4 4", "lineCap": "butt"}, {"opacity": 0}
    regions = area("regions", "ground", theme.land, label="region", priority=4, layer="regions") | {"layer": ""}
    regions["label"]["without"] = CITY_REGIONS
    casing = stroke("corridors", "corridors", "corridors", theme.paper, 6.5)
    core = stroke("corridors", "corridors", "corridors", theme.corridor, 3.2)
    core["label"] = {"layer": "corridors", "kind": "corridor", "priority": 3, "line": True}
    return [
        area("countries", "ground", theme.neighbour, label="country", priority=5),
        stroke("countries", "", "ground", theme.border, 0.8, opacity=0.55) | {"edges": True, "fine": True},
        stroke("kazakhstan", "", "ground", theme.border, 4.5, opacity=0.75),
        regions,
        area("seas", "water", theme.water, label="sea", priority=3) | {"only": ["kind", "sea"]},
        area("lakes", "water", theme.water, label="lake", priority=6, layer="water"),
        stroke("seas", "water", "water", theme.deep, 1.0, dashArray="2 4") | {"only": ["kind", "former_shore"]},
        stroke("rivers", "water", "water", theme.river, 0.9, opacity=0.8),
        stroke("regions", "regions", "lines", theme.border, 0.9, opacity=0.8),
        stroke("railways", "railways", "lines", theme.rail, 1.1, opacity=0.8) | {"schematic": dashed},
        stroke("railways", "railways", "lines", theme.rail, 4.2, lineCap="butt", dashArray="1 8", opacity=0.8)
        | {"schematic": hidden, "from": 4.5, "fine": True},
        stroke("roads", "roads", "lines", theme.road, 3.2) | {"schematic": dashed | {"weight": 1.5}},
        stroke("roads", "roads", "lines", theme.paper, 1.5) | {"schematic": hidden},
        casing | {"corridor": "casing", "lit": {"opacity": 1}, "faded": {"opacity": 0.5}},
        core
        | {
            "corridor": "core",
            "schematic": {"dashArray": "8 5", "lineCap": "butt"},
            "lit": {"color": theme.accent, "weight": 5, "opacity": 1},
            "faded": {"color": theme.ghost, "opacity": 0.9},
        },
    ]


def attribution(words: Words, sources: Sequence[tuple[str, str]]) -> str:
    """Build the credits as HTML: names with links, escaped; only http(s) addresses become links."""

    def credit(name: str, url: str) -> str:
        if not url.startswith(("https://", "http://")):
            return escape(name)
        return f'<a href="{escape(url)}" target="_blank" rel="noopener">{escape(name)}</a>'

    names = " · ".join(credit(name, url) for name, url in sources)
    online = f'<span class="atlas-online-credit"> · © {credit(*ONLINE_CREDIT)}</span>'
    # The licence of OpenStreetMap wants it named where the map is, also when the rest is folded.
    return f"<summary>© {ONLINE_CREDIT[0]} · {escape(words('map-sources'))}</summary> <p>{names}{online}</p>"


class Base(MacroElement):  # type: ignore[misc]  # branca ships no types
    """The script that starts the map in the browser: geo/web/js/atlas.js with its settings."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        'window.atlas = new window.Atlas({{ this._parent.get_name() }}, "{{ this.settings }}");'
        "{% endmacro %}"
    )

    def __init__(self, settings: Mapping[str, Any]) -> None:
        super().__init__()
        self._name = "Base"
        self.settings = packed(settings)


class LocalMap(folium.Map):  # type: ignore[misc]  # folium ships no types
    """A folium map that loads Leaflet and our scripts from the given addresses and nothing from elsewhere."""

    def __init__(self, urls: Mapping[str, str], **options: Any) -> None:
        self.default_js = [("map", urls["map.js"])]
        self.default_css = [("map", urls["map.css"])]
        super().__init__(**options)


def atlas_map(
    urls: Mapping[str, str],
    words: Words,
    theme: Theme,
    *,
    cities: Sequence[City] = (),
    sources: Sequence[tuple[str, str]] = (),
    large: bool = False,
) -> folium.Map:
    """Build the base map of Kazakhstan; the same for all filters, so that streamlit-folium never rebuilds it.

    urls: public address by name: "map.js", "map.css", "font", and geometry: "layers", "details" (geo.web.assets.urls).
    sources: (name, address) of the geometry for the credits. large: for a projector, no text under 18 px and no line
    under 2 px; circles grow by `glyphs.Scale(..., factor=glyphs.STAGE)`.
    Feature groups of geo.views.townmap.layers complete it.
    """
    settings = {
        "language": str(words.language),
        "theme": theme.name,
        "colours": {name.replace("_", "-"): value for name, value in asdict(theme).items() if name != "name"},
        "panes": PANES,
        "livePanes": LIVE_PANES,
        "drawings": drawings(theme),
        "layers": urls.get("layers", ""),
        "details": urls.get("details", ""),
        "closer": CLOSER_ZOOM,
        "font": urls.get("font", ""),
        "bounds": BOUNDS,
        "maxBounds": MAX_BOUNDS,
        "minZoom": MIN_ZOOM,
        "maxZoom": MAX_ZOOM,
        "place": PLACE,
        "cities": [{"id": c.id, "text": c.name, "at": [c.lat, c.lon], "rank": c.rank} for c in cities],
        "words": {name: words(f"map-{name.replace('_', '-')}") for name in WORDS}
        | {"closer": words("map-closer"), "list": words("map-list"), "more": words("map-more", count="{n}")},
        "attribution": attribution(words, sources),
        "tiles": {"url": ONLINE_URL},
        "stage": glyphs.STAGE if large else 1,
    }
    chart = LocalMap(
        urls,
        location=[48.2, 67.0],
        zoom_start=5,
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        zoom_snap=0.25,
        zoom_delta=0.5,
        wheel_px_per_zoom_level=90,
    )
    chart.add_child(Base(settings))
    return chart
