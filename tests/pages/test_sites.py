"""The investor's stories on the page of sites: limits, weights, ranking, shortlist, in three languages."""

import re
from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from geo.analysis.scoring import PRESETS
from geo.web import site_sheet, sites
from tests.pages.conftest import Open
from tests.pages.tracing import lost_of

LANGUAGES = ("ru", "kk", "en")
ITEM = re.compile(r'<article class="site-item"[^>]*><h3>(\d+)\. (.*?)</h3>')


def address(test: AppTest) -> dict[str, str]:
    return {name: value if isinstance(value, str) else value[0] for name, value in test.query_params.items()}


def ranked(test: AppTest) -> list[tuple[int, str]]:
    bodies = [str(element.proto.body) for element in test.get("html")]
    return [(int(rank), name) for body in bodies for rank, name in ITEM.findall(body)]


def need(preset: str) -> dict[str, str]:
    return {f"need_{column}": str(weight) for column, weight in PRESETS[preset].items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_runs_and_ranks(open_script: Open, language: str) -> None:
    test = open_script("sites", lang=language, site="iz_saran", short="iz_saran~iz_khromtau")
    assert not test.error
    assert [rank for rank, _ in ranked(test)] == sorted(rank for rank, _ in ranked(test))
    assert len(ranked(test)) == 12
    if language == "en":
        assert lost_of(test) == []


def test_shares_of_equal_weights_add_up_but_for_rounding(open_script: Open) -> None:
    test = open_script("sites", lang="en")
    shares = next(one.proto.body for one in test.get("html") if '<div class="site-shares"' in one.proto.body)
    said = [float(one) for one in re.findall(r"<i>([\d.]+)%</i>", shares)]
    assert sum(said) == pytest.approx(100, abs=0.05 * len(said))


def test_a_zone_without_a_place_and_an_abolished_one_stand_open_by_address(open_script: Open) -> None:
    for zone, name in (
        ("iz_aktobe_special", "Special industrial zone of Aktobe Region (plan) (IZ)"),
        ("iz_stepnogorsk", "Stepnogorsk (failed project) (IZ)"),
    ):
        test = open_script("sites", lang="en", site=zone)
        assert name in [header.value for header in test.header]
        said = [str(element.proto.body) for element in test.get("html")]
        assert any('<a href="#sheet">' in body and escape(name) in body for body in said)


def test_a_food_processor_near_khromtau_with_rail_and_border(open_script: Open) -> None:
    test = open_script(
        "sites", lang="en", site_region="aktobe", rail_border="250", rail_border_unknown="exclude", **need("food")
    )
    names = [name for _, name in ranked(test)]
    assert "Khromtau industrial park (IZ)" in names
    assert "Special industrial zone of Aktobe Region (plan) (IZ)" not in names  # its place is not known
    shown = open_script("sites", lang="en", site_region="aktobe", rail_border="250", rail_border_unknown="only")
    assert [name for _, name in ranked(shown)] == ["Special industrial zone of Aktobe Region (plan) (IZ)"]


def test_a_data_centre_near_ekibastuz_or_karaganda(open_script: Open) -> None:
    test = open_script("sites", lang="en", site_region="pavlodar~karaganda", **need("it"))
    names = [name for _, name in ranked(test)]
    assert "Land allotted to the data centre valley (plot)" in names
    test.button(key="preset_it").click().run()
    assert address(test)["need_lat"] == str(PRESETS["it"]["lat"])
    assert address(test)["need_area"] == str(PRESETS["it"]["area"])
    assert address(test)["need_status"] == str(PRESETS["it"]["status"])
    assert address(test)["need_gas"] == "0"


def test_a_firm_that_wants_a_ready_building_in_a_small_zone(open_script: Open) -> None:
    wanted = {"site_kind": "miz", "building": "yes~partly~construction~planned", "building_unknown": "exclude"}
    test = open_script("sites", lang="en", **wanted)
    assert {name for _, name in ranked(test)} == {
        "Small industrial parks of the Almaty industrial zone (SIZ)",
        "Balkhash (on Kazakhmys sites) (SIZ)",
        "Small industrial zone of Kostanay Region (warehouse conversion) (SIZ)",
    }
    assert len(ranked(open_script("sites", lang="en", **wanted | {"building_unknown": "include"}))) == 12


def test_a_shortlist_survives_its_link_in_another_language(open_script: Open) -> None:
    test = open_script("sites", lang="en", site_region="aktobe")
    test.button(key="short_iz_khromtau").click().run()
    test.button(key="short_sez_aktobe").click().run()
    link = address(test)
    assert link["short"] == "iz_khromtau~sez_aktobe"
    again = open_script("sites", **link | {"lang": "kk"})
    assert not again.warning
    assert address(again) == link | {"lang": "kk"}
    assert [rank for rank, _ in ranked(again)] == [rank for rank, _ in ranked(test)]
    again.button(key="short_sez_aktobe").click().run()
    assert address(again)["short"] == "iz_khromtau"


def test_looking_at_a_site_opens_its_sheet(open_script: Open) -> None:
    test = open_script("sites", lang="en", site_region="aktobe")
    test.button(key="look_iz_khromtau").click().run()
    assert address(test)["site"] == "iz_khromtau"
    assert "Khromtau industrial park (IZ)" in [element.value for element in test.header]


def test_nothing_found_says_what_to_loosen(open_script: Open) -> None:
    test = open_script("sites", lang="en", site_region="aktobe", area="1000", area_unknown="exclude")
    assert ranked(test) == []
    assert any("Area" in element.value and "Region" in element.value for element in test.info)


def test_all_weights_at_zero_say_that_the_order_means_nothing(open_script: Open) -> None:
    test = open_script(
        "sites", lang="en", **{f"need_{column}": "0" for chosen in PRESETS.values() for column in chosen}
    )
    assert any("means nothing" in element.value for element in test.info)


def test_a_mangled_address_is_mended_and_told(open_script: Open) -> None:
    test = open_script("sites", lang="en", short="atlantis~iz_saran", need_power="99", area_unknown="<b>")
    assert test.warning
    assert address(test)["short"] == "iz_saran"


def test_the_name_of_a_site_is_not_read_as_markdown(open_script: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    real = sites.names
    monkeypatch.setattr(site_sheet, "names", lambda *of: {one: f"*{name}*" for one, name in real(*of).items()})
    test = open_script("sites", lang="en", short="iz_saran")
    (label,) = (one.proto.label for one in test.get("download_button") if one.proto.id.endswith("passport_iz_saran"))
    assert r"\*" in label
