"""Points of the map that no filter changes, as files that the browser fetches by address.

Zones, gateways, sites, enterprises, projects: a file holds columns (position, layer, sign) of all rows, and names and
texts in parts of one neighbourhood each, so that of many points only the texts in view are fetched.
geo/web/js/points.js draws what is in view and gathers what crowds; what changes (which rows are shown, what is said of
a few) travels with the scene of geo.views.townmap.
"""

import base64
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from geo.model.atlas import Atlas
from geo.model.vocabulary import Precision
from geo.views import glyphs
from geo.views.card import source_line
from geo.views.palette import Theme
from geo.views.statements import Statement, project_statement
from geo.views.townmap import UNCERTAINTY_METRES, GatewayMark, ZoneMark, gateway, tooltip, zone
from geo.views.words import Words

PART = 500  # rows whose texts are fetched at once
CROWD = 8  # signs of one cell of the browser's grid, beyond which they are gathered
_DEGREES = 1e5  # positions are whole hundred-thousandths of a degree, about a metre
_CURVE_BITS = 16


@dataclass(frozen=True, slots=True)
class Drawn:
    """Things to draw as `geo.views.townmap.zone` gives them, with their signs; emblem: the sign of many together."""

    things: Sequence[Mapping[str, Any]]
    signs: Mapping[str, str]
    emblem: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A published file: its address, its layers, and in which row each thing stands."""

    url: str
    layers: tuple[str, ...]
    rows: Mapping[str, int]


def zones(marks: Sequence[ZoneMark], theme: Theme) -> Drawn:
    """Draw zones and other sites."""
    signs: dict[str, str] = {}
    return Drawn([zone(mark, theme, signs) for mark in marks], signs)


def gateways(marks: Sequence[GatewayMark], theme: Theme) -> Drawn:
    """Draw border posts, ports and airports."""
    signs: dict[str, str] = {}
    return Drawn([gateway(mark, theme, signs) for mark in marks], signs)


def enterprises(atlas: Atlas, words: Words, theme: Theme) -> Drawn:
    """Draw town-forming and other large enterprises, each at the centre of its town, as no source has it nearer."""
    things = []
    for row in atlas.enterprises.to_dict("records"):
        said = Statement(
            label=words.name(row),
            text=words.name(atlas.industry(row["industry_id"])),
            when=", ".join(part for part in (words(f"enterprise-{row['role']}"), row["period"]) if part),
            source_id=row["source_id"],
        )
        things.append(_at_town(atlas, "enterprises", row["enterprise_id"], row["town_id"], said, row["role"], words))
    signs = {role: glyphs.enterprise(theme, main=role == "town_forming") for role in ("town_forming", "major")}
    return Drawn(things, signs, signs["town_forming"])


def projects(atlas: Atlas, words: Words, theme: Theme) -> Drawn:
    """Draw announced projects, each at the centre of its town."""
    things = []
    for row in atlas.projects.to_dict("records"):
        said = project_statement({str(key): value for key, value in row.items()}, words)
        things.append(_at_town(atlas, "projects", row["project_id"], row["town_id"], said, row["status"], words))
    signs = {status: glyphs.project(status, theme) for status in sorted({thing["glyph"] for thing in things})}
    return Drawn(things, signs, glyphs.project("operating", theme))


def _at_town(
    atlas: Atlas, layer: str, thing_id: str, town_id: str, said: Statement, sign: str, words: Words
) -> dict[str, Any]:
    town = atlas.town(town_id)
    lines = (said.text, said.when, f"{words.name(town)}: {words('precision-' + Precision.CITY)}")
    return {
        "id": thing_id,
        "at": [town["lat"], town["lon"]],
        "layer": layer,
        "glyph": sign,
        "tip": tooltip(said.label, "", lines, source=source_line(atlas, said.source_id, words)),
        "radius": UNCERTAINTY_METRES[Precision.CITY],
    }


def publish(drawn: Drawn, words: Words, put: Callable[[bytes], str], *, part: int = PART) -> File:
    """Write things into a file, and texts of many things into further ones; `put` gives an address for a content."""
    things = [drawn.things[n] for n in curve([thing["at"] for thing in drawn.things])]
    layers = sorted({str(thing["layer"]) for thing in things})
    signs = list(drawn.signs)
    texts = [[thing["id"], thing["tip"]] for thing in things]
    parts = [texts[first : first + part] for first in range(0, len(texts), part)]
    body = {
        "lat": [round(thing["at"][0] * _DEGREES) for thing in things],
        "lon": [round(thing["at"][1] * _DEGREES) for thing in things],
        "layer": [layers.index(thing["layer"]) for thing in things],
        "sign": [signs.index(thing["glyph"]) for thing in things],
        "radius": [thing.get("radius", 0) for thing in things],
        "part": part,
        "parts": parts if len(parts) < 2 else [put(_json(rows)) for rows in parts],
        "layers": layers,
        "titles": [escape(words(f"layer-{layer}")) for layer in layers],
        "signs": [drawn.signs[sign] for sign in signs],
        "size": glyphs.ZONE_SIZE,
        "emblem": drawn.emblem,
        "vague": escape(words(f"precision-{Precision.CITY}")),
    }
    return File(put(_json(body)), tuple(layers), {thing["id"]: n for n, thing in enumerate(things)})


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def curve(places: Sequence[Sequence[float]]) -> np.ndarray:
    """Order places (latitude, longitude) along a Morton curve (Morton 1966), so that neighbours stand near each other.

    Gives the row numbers, (n,) int.
    """
    if not len(places):
        return np.zeros(0, int)
    share = (np.asarray(places, float) + np.array([90, 180])) / np.array([180, 360])
    lat, lon = (share * (2**_CURVE_BITS - 1)).astype(np.int64).T
    code = np.zeros(len(share), np.int64)
    for bit in range(_CURVE_BITS):
        code |= ((lon >> bit & 1) << 2 * bit) | ((lat >> bit & 1) << 2 * bit + 1)
    return np.argsort(code, kind="stable")


def source(
    file: File,
    *,
    shown: Collection[str] | None = None,
    said: Mapping[str, str] | None = None,
    few: int = CROWD,
    choose: bool = False,
) -> dict[str, Any]:
    """Say to the browser what of a file to show, as JSON-able data.

    shown: ids; None is all. said: a line to add, by id. few: so many signs of one cell are not gathered.
    choose: whether a click picks the thing in Streamlit, else it opens what is said of it.
    """
    told = {str(file.rows[one]): escape(line) for one, line in (said or {}).items() if one in file.rows}
    found: dict[str, Any] = {"url": file.url, "layers": file.layers, "few": few, "choose": choose, "said": told}
    if shown is None:
        return found
    mask = np.zeros(len(file.rows), bool)
    mask[pd.Series(list(shown), dtype=object).map(file.rows).dropna().to_numpy(int)] = True
    return found | {"shown": base64.b64encode(np.packbits(mask).tobytes()).decode("ascii")}
