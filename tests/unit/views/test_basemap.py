import base64
import json
import re

import pytest

from geo.model.vocabulary import Language
from geo.views import basemap
from geo.views.palette import DARK, LIGHT, THEMES
from geo.views.words import words

SCRIPTS = ("map.js", "map.css")
URLS = {name: f"/app/static/{name}" for name in (*SCRIPTS, "layers")}
HOSTILE = "<script>alert(1)</script>"


def chart(theme=LIGHT, language=Language.RU, **more):
    return basemap.atlas_map(URLS, words(language), theme, **more)


def settings(built):
    base = next(child for child in built._children.values() if isinstance(child, basemap.Base))
    return json.loads(base64.b64decode(base.settings))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_nothing_comes_from_another_host(theme, language):
    page = chart(theme, language).get_root().render()
    loaded = re.findall(r"""(?:src|href)=["']([^"']+)""", page)
    assert loaded
    assert all(address.startswith("/app/static/") for address in loaded)
    assert "://" not in page
    outside = set(re.findall(r"https?://[^\s\"'\\]+", json.dumps(settings(chart(theme, language)))))
    assert outside == {basemap.ONLINE_URL, basemap.ONLINE_CREDIT[1]}  # on demand, and a link


def test_what_is_drawn_lies_in_the_order_of_the_atlas():
    order = [
        "countries", "kazakhstan", "regions", "seas", "lakes", "rivers", "railways", "roads", "corridors",
    ]  # fmt: skip
    drawn = basemap.drawings(LIGHT)
    assert list(dict.fromkeys(drawing["source"] for drawing in drawn)) == order
    depth = [basemap.PANES.index(drawing["pane"]) for drawing in drawn]
    assert depth == sorted(depth)
    assert basemap.PANES[-3:] == ("zones", "towns", "labels")


def test_every_drawing_has_a_source_and_a_known_switch():
    for drawing in basemap.drawings(LIGHT):
        assert drawing["source"] in basemap.SOURCES
        assert drawing["layer"] in {"", *basemap.LAYERS}
        if label := drawing.get("label"):
            assert label["layer"] in {"", *basemap.LAYERS}


def test_all_kinds_of_lines_and_waters_are_drawn():
    assert {drawing["source"] for drawing in basemap.drawings(DARK)} == set(basemap.SOURCES)


def test_switching_off_regions_leaves_the_country():
    always = {drawing["source"] for drawing in basemap.drawings(LIGHT) if not drawing["layer"]}
    assert {"countries", "regions", "seas"} <= always


def test_railways_have_ties_and_roads_have_casings():
    ways = {"railways": [], "roads": []}
    for drawing in basemap.drawings(LIGHT):
        if drawing["source"] in ways:
            ways[drawing["source"]].append(drawing["style"])
    assert [bool(style.get("dashArray")) for style in ways["railways"]] == [False, True]
    outer, inner = ways["roads"]
    assert outer["color"] != inner["color"]
    assert outer["weight"] > inner["weight"]


def test_what_is_schematic_looks_schematic():
    ways = [drawing for drawing in basemap.drawings(LIGHT) if drawing["layer"] in {"railways", "roads"}]
    assert len(ways) == 4
    for drawing in ways:
        style = drawing["style"] | drawing["schematic"]
        assert style["opacity"] == 0 or (style["dashArray"] and not drawing["style"].get("dashArray"))


def test_schematic_parts_of_a_corridor_are_dashed():
    (core,) = (one for one in basemap.drawings(LIGHT) if one.get("corridor") == "core")
    assert core["schematic"]["dashArray"]
    for look in (core["style"], core["lit"], core["faded"]):  # none of them may say otherwise
        assert "dashArray" not in look


def test_the_base_is_the_same_each_time_so_that_it_is_never_rebuilt():
    assert settings(chart()) == settings(chart())
    assert settings(chart()) != settings(chart(DARK))
    assert settings(chart()) != settings(chart(language=Language.EN))


def test_online_tiles_are_off_unless_asked_for():
    assert "tiles" in basemap.LAYERS
    assert "tiles" not in basemap.DEFAULT_LAYERS
    assert set(basemap.LAYERS) >= basemap.DEFAULT_LAYERS


def test_hostile_credits_and_cities_stay_text():
    sources = [(HOSTILE, "javascript:alert(1)"), ("A", 'https://a.example/"><script>')]
    html = basemap.attribution(words(Language.EN), sources)
    assert "<script" not in html
    assert "javascript:" not in html
    built = chart(cities=[basemap.City("x", HOSTILE, 50, 70)])
    assert HOSTILE not in built.get_root().render()
    assert settings(built)["cities"][0]["text"] == HOSTILE


def test_the_words_of_the_controls_follow_the_language():
    said = {language: settings(chart(language=language))["words"]["home"] for language in Language}
    assert len(set(said.values())) == 3


def test_every_layer_has_a_label_in_every_language():
    for language in Language:
        for layer in basemap.LAYERS:
            assert words(language)(f"layer-{layer}")
