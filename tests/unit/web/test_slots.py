"""The place that a map's skeleton holds is as high as the map will be."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.web import frame

ROOT = Path(__file__).parents[3]
CSS = (ROOT / "geo" / "web" / "css" / "atlas.css").read_text(encoding="utf-8")
FRAME = Path(frame.__file__).read_text(encoding="utf-8")


def heights(page: str) -> dict[str, int]:
    """Read the heights that a page gives its map."""
    head = re.search(r"^(MAP_HEIGHT.*) = (.*?)(?:  #.*)?$", (ROOT / "pages" / f"{page}.py").read_text(), re.MULTILINE)
    assert head
    return dict(zip(head[1].split(", "), map(int, head[2].split(", ")), strict=True))


@pytest.mark.parametrize(("page", "key"), [("map", "map"), ("sites", "sites_area"), ("corridors", "corridor_map")])
def test_the_skeleton_is_as_high_as_the_map(page: str, key: str) -> None:
    styles = CSS[CSS.index("/* Until the map is there") :]
    said = re.search(rf"\.st-key-{key}\)? {{ --atlas-map-height: (\d+)px; }}", styles) or re.search(
        rf"\.st-key-{key}, [^{{]*{{ --atlas-map-height: (\d+)px; }}", styles
    )
    assert said
    assert int(said[1]) == heights(page)["MAP_HEIGHT"]


@pytest.mark.parametrize(("page", "key"), [("map", "map"), ("corridors", "corridor_map")])
def test_it_grows_with_the_map_for_a_projector(page: str, key: str) -> None:
    said = re.search(rf"\.st-key-{key} {{ --atlas-map-height: (\d+)px; }}", FRAME)
    assert said
    assert int(said[1]) == heights(page)["STAGE_HEIGHT"]


PAGE = """
import streamlit as st
from geo.web import frame

opened = frame.slot(100, "held")
st.text("after")
if "unfilled" not in st.session_state:
    with opened():
        st.text("within")
"""


@pytest.mark.parametrize("state", [{}, {frame._PAINTED: True}])
def test_what_stands_in_a_slot_has_one_place_on_every_run(state: dict[str, bool]) -> None:
    page = AppTest.from_string(PAGE)
    for name, value in state.items():
        page.session_state[name] = value
    held, after = page.run().main.children.values()
    assert [element.value for element in held.children.values()] == ["within"]
    assert after.value == "after"


@pytest.mark.parametrize(("state", "held"), [({}, "skeleton"), ({frame._PAINTED: True}, "flex_container")])
def test_a_slot_is_emptied_on_no_run(state: dict[str, bool], held: str) -> None:
    page = AppTest.from_string(PAGE)
    for name, value in {"unfilled": True, **state}.items():
        page.session_state[name] = value
    assert page.run().main.children[0].type == held
