"""What changes on the map with the filters: towns, zones, gateways, which layers are seen, which town is picked.

It all travels as one feature group for `st_folium(..., feature_group_to_add=...)`; the base map (geo.views.basemap)
stays as it is, so nothing blinks or jumps. streamlit-folium compares feature groups by their whole text, so years and
ids may be anything here (its hash of the base map forgets what follows an underscore).
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

import folium
from branca.element import MacroElement, Template

from geo.model.vocabulary import GatewayKind, ListStatus, PlotKind, Precision, ZoneKind, ZoneStatus
from geo.views import glyphs
from geo.views.basemap import packed
from geo.views.palette import Theme

RETURNED = ("last_object_clicked_tooltip",)  # all that the app needs to hear; panning and zooming then cause no rerun
_CLICKED = re.compile(r"^\s*(town|zone|gateway|corridor):([a-z0-9_]+)#(\d+)\s")
UNCERTAINTY_METRES = {Precision.CITY: 6_000, Precision.DISTRICT: 30_000}


@dataclass(frozen=True, slots=True)
class TownMark:
    """One town as it is to be drawn.

    value: None draws it hollow. says: value with unit, or the sentence that there is none. lines: further lines of
    the tooltip (group, year, territory, status), in the reader's language; all are escaped here.
    rank: the higher, the earlier its label is placed, e.g. the population.
    """

    town_id: str
    name: str
    lat: float
    lon: float
    value: float | None
    group_id: str
    list_status: ListStatus
    says: str
    lines: tuple[str, ...] = ()
    rank: float = 0


@dataclass(frozen=True, slots=True)
class ZoneMark:
    """One zone; a zone without coordinates can't be drawn and belongs into a list beside the map.

    source: links to what it rests on, as HTML.
    """

    zone_id: str
    name: str
    lat: float
    lon: float
    kind: ZoneKind | PlotKind
    status: ZoneStatus
    precision: Precision
    lines: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class GatewayMark:
    """One border post, port or airport; source as of a zone."""

    gateway_id: str
    name: str
    lat: float
    lon: float
    kind: GatewayKind
    lines: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Click:
    """A click on a thing of the map; `serial` differs from click to click, also on the same thing."""

    kind: str
    id: str
    serial: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What the map as a picture to take away says and is called; what is seen on it, the browser knows.

    said: lines below the legend. name: of the file, without its ending. kind: "png" or "svg".
    """

    title: str
    said: tuple[str, ...]
    name: str
    kind: str = "png"


def tooltip(name: str, says: str = "", lines: Iterable[str] = (), *, source: str = "") -> str:
    """Build the tooltip as HTML, all text escaped; `source` is HTML already."""
    rows = "".join(f"<dd>{line}</dd>" for line in (*map(escape, lines), source) if line)
    value = f"<dt>{escape(says)}</dt>" if says else ""
    return f"<b>{escape(name)}</b><dl>{value}{rows}</dl>"


def scene(
    towns: Sequence[TownMark],
    zones: Sequence[ZoneMark],
    gateways: Sequence[GatewayMark],
    theme: Theme,
    *,
    scale: glyphs.Scale,
    visible: Collection[str],
    picked: str = "",
    corridor: str = "",
    points: Sequence[Mapping[str, Any]] = (),
    picture: Picture | None = None,
) -> dict[str, Any]:
    """Give what the browser needs to draw, as JSON-able data: glyphs once each, then towns and zones.

    points: `geo.views.points.source` of each file of points that the browser fetches by address.
    """
    signs: dict[str, str] = {}
    return {
        "visible": sorted(visible),
        "picked": picked,
        "corridor": corridor,
        "towns": [_town(mark, theme, scale, picked=mark.town_id == picked) for mark in towns],
        "zones": [zone(mark, theme, signs) for mark in zones if mark.kind in visible]
        + [gateway(mark, theme, signs) for mark in gateways if "gateways" in visible],
        "points": list(points),
        "picture": asdict(picture) if picture else None,
        "glyphs": signs,
        "size": glyphs.ZONE_SIZE,
        "narrow": glyphs.NARROW,
    }


def _town(mark: TownMark, theme: Theme, scale: glyphs.Scale, *, picked: bool) -> dict[str, Any]:
    glyph, half, reach = glyphs.town(mark.value, mark.group_id, mark.list_status, scale, theme, picked=picked)
    return {
        "id": mark.town_id,
        "name": mark.name,
        "at": [mark.lat, mark.lon],
        "glyph": glyph,
        "size": 2 * half,
        "reach": round(reach, 1),
        "rank": mark.rank,
        "picked": picked,
        "tip": tooltip(mark.name, mark.says, mark.lines),
        # Of two circles alike, that of a town that left the list lies below.
        **({} if mark.list_status is ListStatus.CURRENT else {"below": True}),
    }


def zone(mark: ZoneMark, theme: Theme, signs: dict[str, str]) -> dict[str, Any]:
    """Draw a zone as JSON-able data; its sign goes into `signs`, if it is not there yet."""
    exact = mark.precision is Precision.SITE
    sign = f"{mark.kind}-{mark.status}-{'exact' if exact else 'vague'}"
    signs.setdefault(sign, glyphs.zone(mark.kind, mark.status, theme, exact=exact))
    drawn = {
        "id": mark.zone_id,
        "at": [mark.lat, mark.lon],
        "layer": str(mark.kind),
        "glyph": sign,
        "tip": tooltip(mark.name, "", mark.lines, source=mark.source),
    }
    radius = UNCERTAINTY_METRES.get(mark.precision)
    return drawn | {"radius": radius} if radius else drawn


def gateway(mark: GatewayMark, theme: Theme, signs: dict[str, str]) -> dict[str, Any]:
    """Draw a gateway as JSON-able data, as `zone`."""
    signs.setdefault(f"gateway-{mark.kind}", glyphs.gateway(mark.kind, theme))
    return {
        "id": mark.gateway_id,
        "at": [mark.lat, mark.lon],
        "layer": "gateways",
        "glyph": f"gateway-{mark.kind}",
        "tip": tooltip(mark.name, "", mark.lines, source=mark.source),
    }


class Scene(MacroElement):  # type: ignore[misc]  # branca ships no types
    """The script that hands a scene to the map in the browser."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        'window.atlas.draw({{ this._parent.get_name() }}, "{{ this.data }}");'
        "{% endmacro %}"
    )

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__()
        self._name = "Scene"
        self.data = packed(data)


def layers(
    towns: Sequence[TownMark],
    theme: Theme,
    *,
    zones: Sequence[ZoneMark] = (),
    gateways: Sequence[GatewayMark] = (),
    scale: glyphs.Scale,
    visible: Collection[str],
    picked: str = "",
    corridor: str = "",
    points: Sequence[Mapping[str, Any]] = (),
    picture: Picture | None = None,
) -> list[folium.FeatureGroup]:
    """Build the feature groups for `feature_group_to_add`.

    scale: circle sizes, `glyphs.Scale(largest absolute value of the indicator over all years)`.
    visible: layer ids of geo.views.basemap.LAYERS. picked: a town id, corridor: the lit corridor; "" for none.
    points: files of points, as in `scene`. picture: without one, none can be taken.
    """
    data = scene(
        towns,
        zones,
        gateways,
        theme,
        scale=scale,
        visible=visible,
        picked=picked,
        corridor=corridor,
        points=points,
        picture=picture,
    )
    group = folium.FeatureGroup(name="atlas", control=False)
    group.add_child(Scene(data))
    return [group]


def clicked(returned: Mapping[str, Any] | None) -> Click | None:
    """Read what was clicked from the object that st_folium returns, or that stands in session state under its key.

    The tooltip's text begins with a hidden "kind:id#serial", which holds in every language.
    """
    text = (returned or {}).get(RETURNED[0])
    found = _CLICKED.match(text) if isinstance(text, str) else None
    return Click(found[1], found[2], int(found[3])) if found else None
