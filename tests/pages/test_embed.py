"""Any map and chart can be framed: its code stands on the page; the frame has source, way back and state."""

import json
import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web import embed
from tests.pages.conftest import Open

FRAMED = {
    "map": {"map", "trend"},
    "trends": {"trend"},
    "groups": {"profile", "composite", "membership", "coassignment"},
    "corridors": {"corridor_map", "strips", "corridor_volume"},
    "sites": {"sites_map"},
    "town": {"town_numbers"},
    "indicator": {"ranking", "swarm", "trend", "values_map"},
    "diversity": {"structure", "band_hhi", "sections"},
    "coverage": {"coverage"},
}
VIEW = {
    "map": {"indicator": "wage_nominal", "year": "2021"},
    "trends": {"indicator": "wage_nominal", "towns": "rudny~aksu", "view": "slope", "since": "2012", "year": "2021"},
    "indicator": {"indicator": "wage_nominal", "year": "2021", "ranking": "chart"},
    "corridors": {"corridor": "titr", "reach": "50", "at": "48.5600~66.8800~4.50"},
    "sites": {"site_region": "aktobe"},
    "town": {"town": "rudny"},
    "groups": {"town": "aksu"},
    "diversity": {"town": "balkhash"},
    "coverage": {"by": "indicator", "indicator": "wage_nominal"},
}


def frames(test: AppTest) -> dict[str, dict[str, str]]:
    """Give the address's parameters of each iframe that the page offers, by the part that it shows."""
    codes = [code.value for code in test.code if code.value.startswith("<iframe")]
    sources = [unescape(re.search(r'src="([^"]*)"', code)[1]) for code in codes]
    queries = [dict(parse_qsl(urlsplit(source).query)) for source in sources]
    return {query["only"]: query for query in queries}


@pytest.mark.parametrize("page", FRAMED)
def test_a_page_offers_the_frame_of_each_of_its_charts_with_language_and_state(page: str, open_script: Open) -> None:
    found = frames(open_script(page, unfolded=["embed"], lang="kk", **VIEW[page]))
    assert found.keys() >= FRAMED[page]
    assert found.keys() <= embed.PARTS.keys()
    for query in found.values():
        assert query.items() >= {"lang": "kk", "embed": "true", **VIEW[page]}.items()


@pytest.mark.parametrize("page", FRAMED)
def test_a_framed_part_has_its_source_the_way_back_and_nothing_to_search_or_cite(page: str, open_script: Open) -> None:
    part = sorted(FRAMED[page])[0]
    test = open_script(page, unfolded=["embed", "cite"], lang="en", only=part, **VIEW[page])
    bodies = [element.proto.body for element in test.get("html")]
    (head,) = [body for body in bodies if "Open in the Atlas" in body]
    back = unescape(re.findall(r'href="([^"]*)"', head)[-1])
    query = dict(parse_qsl(urlsplit(back).query))
    assert query.items() >= {"lang": "en", **VIEW[page]}.items()
    assert "only" not in query
    charts = [chart.proto.spec for chart in test.get("plotly_chart")]
    assert "Source:" in head or any("Source: " in spec for spec in charts)
    assert any(embed.isolation(part) in body for body in bodies)
    assert sum("There is nothing to show" in body for body in bodies) == 1  # seen only where the part is not
    assert not [box for box in test.text_input if box.key == "search_box"]
    assert not test.code


def test_a_height_fits_each_kind(open_script: Open) -> None:
    codes = [code.value for code in open_script("groups", unfolded=["embed"]).code if code.value.startswith("<iframe")]
    heights = [int(re.search(r'height="(\d+)"', code)[1]) for code in codes]
    assert len(set(heights)) > 1
    assert all(300 < height < 1400 for height in heights)


@pytest.mark.parametrize("page", ["groups", "coverage", "diversity", "indicator"])
def test_every_picture_says_what_its_marks_or_colours_mean(page: str, open_script: Open) -> None:
    specs = [json.loads(chart.proto.spec) for chart in open_script(page, lang="en", **VIEW[page]).get("plotly_chart")]
    captions = [spec["layout"]["title"]["subtitle"]["text"] for spec in specs]
    assert captions
    unsaid = [one for one in captions if "■" not in one and one.endswith(("please credit the Atlas.", "lang=en"))]
    assert unsaid == []


def test_the_map_of_an_indicator_names_the_colours_of_its_groups(open_script: Open) -> None:
    bodies = [element.proto.body for element in open_script("indicator", lang="en", **VIEW["indicator"]).get("html")]
    (drawn,) = [body for body in bodies if 'class="atlas-locator"' in body]
    said = set(map(unescape, re.findall(r'<span class="swatch"><span[^>]*>.</span> ([^<]+)</span>', drawn)))
    assert said >= {words(Language.EN)(f"group-{letter}") for letter in "abc"}
