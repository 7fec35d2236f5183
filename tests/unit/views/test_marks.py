import math
from html import escape

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import marks, townmap
from geo.views.facts import publisher_name
from geo.views.palette import LIGHT
from geo.views.words import words

W = words(Language.EN)


def marked(committed, indicator_id: str, period: int, towns: list[str]):
    return {
        m.town_id: m
        for m in marks.town_marks(
            committed, own(committed, values(committed, indicator_id)), indicator_id, period, towns, W
        )
    }


def test_a_town_without_a_value_is_marked_without_one_and_says_so(committed):
    mark = marked(committed, "wage_nominal", 2023, ["khromtau"])["khromtau"]
    assert mark.value is None
    assert mark.says == W("flag-M")
    assert not any(line.startswith("Source") for line in mark.lines)


def test_a_value_of_a_wider_area_says_which(committed):
    mark = marked(committed, "unemployment_rate", 2023, ["kulsary"])["kulsary"]
    assert W("territory-district") in mark.lines


def test_the_year_asked_for_is_the_year_shown(committed):
    mark = marked(committed, "population", 2012, ["balkhash"])["balkhash"]
    assert mark.value == 70_700
    assert any(line.endswith(", 2012") for line in mark.lines)
    assert mark.lines[-1] == "Source: Bureau of National Statistics of Kazakhstan"


def test_zones_without_a_position_are_not_drawn(committed):
    drawn = marks.zone_marks(committed, W)
    assert len(drawn) == committed.zones["lat"].notna().sum() < len(committed.zones)
    assert not any(math.isnan(mark.lat) for mark in drawn)


def test_zones_and_gateways_name_and_link_their_sources_in_what_is_said_of_them(committed):
    for drawn, table in ((marks.zone_marks(committed, W), "zones"), (marks.gateway_marks(committed, W), "gateways")):
        cited = getattr(committed, table).iloc[:, 0].to_list(), getattr(committed, table)["source_id"].to_list()
        of = dict(zip(*cited, strict=True))
        for mark in drawn:
            said = townmap.zone(mark, LIGHT, {}) if table == "zones" else townmap.gateway(mark, LIGHT, {})
            for source_id in of[said["id"]].split():
                source = committed.source(source_id)
                if source["address"].startswith("http"):  # else a package, which no browser opens
                    assert f'href="{escape(source["address"])}"' in said["tip"]
                assert escape(publisher_name(source, W)) in said["tip"]


def test_every_layer_s_publisher_is_credited(committed):
    names = [name for name, _ in marks.geometry_credits(committed)]
    assert "OCHA" in names
    assert "Natural Earth" in names
    assert any("OpenStreetMap" in name for name in names)
    assert len(names) == len(set(names))


def test_what_the_visible_layers_show_has_its_sources(committed):
    zones = committed.zones.set_index("zone_id")["source_id"]
    assert marks.sources(committed, {"towns", "regions"}) == []
    found = marks.sources(committed, {"sez"})
    assert set(found) == {one for text in committed.zones.query("kind == 'sez'")["source_id"] for one in text.split()}
    assert len(found) == len(set(found)) < len(zones)
    with_gateways = marks.sources(committed, {"sez", "gateways"})
    assert set(with_gateways) - set(found) <= {one for text in committed.gateways["source_id"] for one in text.split()}
    assert len(with_gateways) > len(found)
