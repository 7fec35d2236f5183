import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from geo.model.vocabulary import Language, PlotKind, ZoneKind
from geo.views import basemap, glyphs, legend
from geo.views.palette import LIGHT, THEMES
from geo.views.words import words

EVERYTHING = frozenset(basemap.LAYERS)


def build(visible=EVERYTHING, language=Language.RU, theme=LIGHT, **more):
    options = {"scale": glyphs.Scale(250_000), "indicator": "население", "unit": "чел.", **more}
    return legend.html(words(language), theme, visible=visible, **options)


def images(html):
    return [unquote(found).replace("'", '"') for found in re.findall(r'src="data:image/svg\+xml,([^"]+)"', html)]


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_sign_is_well_formed(theme):
    drawn = images(build(theme=theme, negative=True))
    assert len(drawn) > 20
    for svg in drawn:
        assert ElementTree.fromstring(svg).tag.endswith("svg")  # noqa: S314 - our own drawing, not input


def test_the_legend_says_the_sizes_in_round_numbers_of_the_language():
    assert "200\N{NO-BREAK SPACE}000 чел." in build()
    assert "200,000" in build(language=Language.EN)


def test_a_map_that_gathers_no_zones_explains_no_sign_of_many():
    said = words(Language.RU)("legend-gathered")
    assert said in build()
    assert said not in build(gathered=False)


def test_nested_circles_are_as_large_as_on_the_map():
    scale = glyphs.Scale(200_000)
    (svg,) = images(legend.nested(words(Language.EN), LIGHT, scale))
    radii = [float(found) for found in re.findall(r' r="([\d.]+)"', svg)]
    assert radii == pytest.approx([scale.radius(value) for value in scale.steps()], abs=0.06)


def test_only_what_is_visible_is_explained():
    w = words(Language.RU)
    assert w("legend-railway") not in build(frozenset({"towns"}))
    assert w("legend-hollow") in build(frozenset({"towns"}))
    assert w("legend-hollow") not in build(frozenset({"railways"}))
    assert w("layer-iz") not in build(frozenset({"sez"}))
    assert w("legend-town-centre") in build(frozenset({"projects"}))
    assert w("legend-enterprise-main") not in build(frozenset({"projects"}))
    assert w("legend-town-centre") not in build(frozenset({"sez"}))


def test_signs_of_the_maps_of_sites_and_corridors_are_explained():
    w = words(Language.EN)
    sites = legend.html(w, LIGHT, visible={*ZoneKind, *PlotKind, "gateways", "corridors"}, corridors=("corridor",))
    for said in ("layer-land", "layer-works", "legend-abolished", "legend-airport", "legend-gathered"):
        assert w(said) in sites
    assert w("legend-corridor-lit") not in sites  # none can be picked there
    picked = legend.html(w, LIGHT, visible={"towns", "corridors"}, corridors=("corridor-lit", "corridor-other"))
    for said in ("group-a", "legend-corridor-lit", "legend-corridor-other", "legend-schematic"):
        assert w(said) in picked
    assert w("legend-size-plain") not in picked  # circles show who is near, no values


def test_values_too_small_for_their_circle_are_explained_only_when_there_are_any():
    scale = glyphs.Scale(2600)
    assert scale.radius(scale.least) == pytest.approx(glyphs.SMALLEST)
    assert "less than 35 people" in build(language=Language.EN, scale=scale, unit="people", tiny=True)
    assert "less than" not in build(language=Language.EN, scale=scale, unit="people")


def test_negative_values_are_explained_only_when_there_are_any():
    said = words(Language.RU)("legend-negative")
    assert said in build(negative=True)
    assert said not in build(negative=False)


def test_hostile_labels_stay_text():
    html = build(indicator="<script>alert(1)</script>", unit="<img src=x onerror=alert(1)>")
    assert "<script" not in html
    assert "<img src=x" not in html


def test_an_indicator_without_values_needs_no_circles():
    assert legend.nested(words(Language.EN), LIGHT, glyphs.Scale(0)) == ""


def test_for_a_projector_circles_grow_in_map_and_legend_alike():
    plain, stage = glyphs.Scale(200_000), glyphs.Scale(200_000, factor=glyphs.STAGE)
    assert stage.radius(50_000) == pytest.approx(glyphs.STAGE * plain.radius(50_000))
    assert stage.steps() == plain.steps()
    (svg,) = images(legend.nested(words(Language.EN), LIGHT, stage))
    assert f' r="{stage.radius(200_000):.1f}"' in svg
    assert "atlas-legend large" in build(large=True)
    assert "atlas-legend large" not in build()


def test_a_dashed_line_has_the_colour_of_the_corridors_of_the_map():
    svg = images(build(visible={"corridors"}, corridors=("corridor-lit", "corridor-other")))
    dashed = [one for one in svg if 'stroke-dasharray="4 4"' in one]
    assert [LIGHT.accent in one for one in dashed] == [True]
    assert [
        LIGHT.corridor in one for one in images(build(visible={"corridors"})) if 'stroke-dasharray="4 4"' in one
    ] == [True]
