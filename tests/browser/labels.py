"""Whether names on the map stand by what they name, and keep off each other, circles and dots of cities."""

import json
import math
from functools import cache
from typing import Any

import shapely
from playwright.sync_api import Page
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from tests.browser import harness

NEAR = 3  # px: where a line may end before what it leads to
COVERED = 0.2  # of a circle, which its drawn edge and halo may lie under
AREAS = {"region": "regions", "country": "countries", "sea": "seas", "lake": "lakes"}  # kinds of names, and geometry
BORDER = 0.1  # degrees: the map draws an overview, whose borders are two pixels off
STACKED = 5  # px that must lie between names of areas that stand above each other
PLACED = """() => {
    const box = (one) => {
        const {left, top, right, bottom} = one.getBoundingClientRect();
        return [left, top, right, bottom];
    };
    const seen = (selector) => [...document.querySelectorAll(selector)]
        .filter((one) => one.style.visibility !== 'hidden');
    const frame = document.querySelector('.leaflet-container').getBoundingClientRect();
    const middle = ([left, top, right, bottom]) => {
        const at = [(left + right) / 2 - frame.left, (top + bottom) / 2 - frame.top];
        const {lng, lat} = atlas.map.containerPointToLatLng(at);
        return [lng, lat];
    };
    return {
        labels: seen('.atlas-label').map((one) => ({
            text: one.textContent, kind: one.dataset.kind, picked: one.matches('.atlas-picked'), box: box(one),
            middle: middle(box(one))})),
        leaders: [...document.querySelectorAll('.atlas-leaders line')].map((line) => {
            const {left, top} = line.ownerSVGElement.getBoundingClientRect();
            return {of: line.dataset.of, line: ['x1', 'y1', 'x2', 'y2'].map((end, n) =>
                line[end].baseVal.value + (n % 2 ? top : left))};
        }),
        dots: seen('.atlas-dot').map(box),
        towns: seen('.leaflet-marker-icon.atlas-mark-town').map((one) => ({
            name: one.getAttribute('aria-label'), box: box(one.querySelector('circle'))})),
    };
}"""


def overlap(a: list[float], b: list[float]) -> tuple[float, float]:
    """Give the width and height of what two boxes share; negative is the gap between them."""
    return min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])


def gap(box: list[float], circle: list[float]) -> float:
    """Give how far a name is from the edge of a circle, of which the box is given; 0 where it touches."""
    x, y = (circle[0] + circle[2]) / 2, (circle[1] + circle[3]) / 2
    away = math.hypot(max(box[0] - x, 0, x - box[2]), max(box[1] - y, 0, y - box[3]))
    return max(0.0, away - (circle[2] - circle[0]) / 2)


@cache
def areas(kind: str) -> dict[str, BaseGeometry]:
    """Give the areas of a kind by their names in all languages, as committed, with some room for their overview."""
    path = harness.ROOT / "data" / "geometry" / f"{AREAS[kind]}.geojson"
    found: dict[str, BaseGeometry] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        for name in {feature["properties"].get(f"name_{language}") for language in ("kk", "ru", "en")} - {None, ""}:
            drawn = shape(feature["geometry"]).buffer(BORDER)
            found[name] = found[name].union(drawn) if name in found else drawn
    return found


def misplaced(placed: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Say which names of areas have their middle elsewhere, and which places' names are as near to another's circle."""
    found = []
    for one in placed["labels"]:
        if one["kind"] in AREAS and not areas(one["kind"])[one["text"]].contains(shapely.Point(one["middle"])):
            found.append(f"{one['text']} / outside")
        if one["kind"] not in {"town", "city"}:
            continue
        circles = [(town["name"].split(". ")[0] == one["text"], town["box"]) for town in placed["towns"]]
        if leader := next((leader["line"] for leader in placed["leaders"] if leader["of"] == one["text"]), None):
            found += astray(one, leader, [box for mine, box in circles if mine] or placed["dots"], placed["labels"])
            continue
        dots = [(False, dot) for dot in placed["dots"]]
        if one["kind"] == "city":  # dots have no names: its own is the nearest
            dots.sort(key=lambda dot: gap(one["box"], dot[1]))
            dots[0] = (True, dots[0][1])
        own = min(gap(one["box"], box) for mine, box in circles + dots if mine)
        if min((gap(one["box"], box) for mine, box in circles + dots if not mine), default=math.inf) <= own:
            found.append(f"{one['text']} / as near to another place")
    return found


def astray(
    name: dict[str, Any], leader: list[float], circles: list[list[float]], names: list[dict[str, Any]]
) -> list[str]:
    """Say what is wrong with the line from a circle to its name: where it begins and ends, and what it crosses."""
    start, end = leader[:2] * 2, leader[2:] * 2
    found = [f"{name['text']} / leader not at its circle"] if min(gap(start, box) for box in circles) > NEAR else []
    if min(overlap(end, name["box"])) < -NEAR:
        found.append(f"{name['text']} / leader not at its name")
    line = shapely.LineString([leader[:2], leader[2:]])
    crossed = [one["text"] for one in names if one is not name and line.intersects(shapely.box(*one["box"]))]
    return found + [f"leader of {name['text']} / {text}" for text in crossed]


def crossings(page: Page, *, least: int = 15) -> list[str]:
    """Say which names on the map of a page lie on what or in the wrong place, once it has painted."""
    frame = harness.map_frame(page).element_handle().content_frame()
    frame.wait_for_function("document.querySelector('[data-painted]')")
    placed = frame.evaluate(PLACED)
    labels = placed["labels"]
    assert len(labels) > least
    found = misplaced(placed)
    found += [f"{one['text']} / other corridors" for one in labels if one["kind"] == "corridor" and not one["picked"]]
    for n, one in enumerate(labels):
        for other in labels[:n]:
            across, down = overlap(one["box"], other["box"])
            stacked = {one["kind"], other["kind"]} <= set(AREAS)
            if across > 0 and down > (-STACKED if stacked else 0):
                found.append(f"{one['text']} / {other['text']}")
        found += [f"{one['text']} / a dot" for dot in placed["dots"] if min(overlap(one["box"], dot)) > 0]
        for town in placed["towns"]:
            share = min(overlap(one["box"], town["box"])) / (town["box"][2] - town["box"][0])
            if share > COVERED and not town["name"].startswith(one["text"]):
                found.append(f"{one['text']} / circle of {town['name']}")
    return found


def nameless(page: Page) -> list[str]:
    """Say which towns have no name on the painted map of a page."""
    placed = harness.map_frame(page).element_handle().content_frame().evaluate(PLACED)
    named = {one["text"] for one in placed["labels"] if one["kind"] == "town"}
    return [f"{name} / no name" for name in sorted({town["name"].split(". ")[0] for town in placed["towns"]} - named)]
