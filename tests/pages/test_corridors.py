"""The page of a corridor: every corridor in every language, its address, and what it says of gaps."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Open, everything_said
from tests.pages.tracing import lost_of

LANGUAGES = ("ru", "kk", "en")
CORRIDORS = ("kti", "tar_central", "tar_north", "tar_south", "titr", "wewc")


def html(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("corridor", CORRIDORS)
def test_every_corridor_shows_its_strip_in_every_language(open_script: Open, corridor: str, language: str) -> None:
    test = open_script("corridors", corridor=corridor, lang=language, reach="50", beside="gateway~zone")
    assert not test.error
    assert not test.warning
    assert "atlas-strip" in html(test)
    assert not re.findall(r"\bcorridors-[a-z_-]+", everything_said(test))
    if language == "en":
        assert lost_of(test) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_view_stands_in_the_address(open_script: Open, language: str) -> None:
    asked = {"lang": language, "corridor": "wewc", "reach": "10", "beside": "zone", "stage": "on"}
    held = open_script("corridors", **asked).query_params
    assert {name: "".join(held[name]) for name in asked} == asked


def test_a_wrong_corridor_is_told_and_mended(open_script: Open) -> None:
    test = open_script("corridors", corridor="silk_road")
    assert test.warning


def test_volumes_are_charted_where_years_are_known(open_script: Open) -> None:
    assert len(open_script("corridors", corridor="titr").get("plotly_chart")) == 2
    assert not open_script("corridors", corridor="wewc").get("plotly_chart")


def test_a_corridor_without_figures_or_towns_says_so(open_script: Open) -> None:
    said = " ".join(info.value for info in open_script("corridors", corridor="tar_south", lang="en").info)
    assert "give no length" in said
    assert "No monotown lies within 25" in said


def test_towns_that_left_the_list_are_not_counted_as_monotowns(open_script: Open) -> None:
    said = re.sub(r"<[^>]+>", "", html(open_script("corridors", corridor="titr", lang="en")))
    assert re.search(r"2\b.{0,80} monotowns lie within 25\u00a0km of the line: Balkhash, Satpayev\.", said, re.S)
    assert "not on today’s list are nearby too: Zhezkazgan (on the 2012 list of monotowns only)." in said
    assert re.search(r"Saran \([^()]*; left the list of monotowns\)", said)


def test_choosing_another_corridor_follows_the_widget(open_script: Open) -> None:
    test = open_script("corridors", corridor="titr", lang="en")
    test.selectbox(key="w_corridor").set_value("kti").run()
    assert not test.exception
    assert "Bolashak" in html(test)
    assert "".join(test.query_params["corridor"]) == "kti"
