import math

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import marks
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


def test_every_layer_s_publisher_is_credited(committed):
    names = [name for name, _ in marks.geometry_credits(committed)]
    assert "OCHA" in names
    assert "Natural Earth" in names
    assert any("OpenStreetMap" in name for name in names)
    assert len(names) == len(set(names))
