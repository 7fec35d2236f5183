"""What the page of a town says of the ways by land, and of those that the data lack."""

import re
from dataclasses import replace

import pytest

from geo.analysis import comparison
from geo.analysis import portrait as analysis
from geo.analysis.portrait import Place
from geo.analysis.values import own, values
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views import portrait
from geo.views.facts import inside
from geo.views.palette import THEMES
from geo.views.words import words


@pytest.fixture(scope="module")
def atlas(committed: Atlas) -> Atlas:
    return committed


@pytest.mark.parametrize(
    ("language", "missing"),
    [(Language.RU, "нет в данных"), (Language.KK, "деректерде жоқ"), (Language.EN, "not in the data")],
)
def test_a_town_whose_branch_line_is_missing_is_not_said_to_have_none(atlas, language, missing) -> None:
    found = analysis.ways(atlas, "stepnogorsk")
    unknown = [way for way in found if way.length is None]
    assert {(way.carrier, way.status) for way in unknown} == {("rail", "off_network")}
    assert portrait.ways(atlas, found, words(language)).count(missing) == len(unknown) > 0


def test_kilometres_over_a_branch_of_estimated_length_say_so(atlas) -> None:
    found = [way for way in analysis.ways(atlas, "karazhal") if way.carrier == "rail"]
    assert all(way.status == "reached" and way.estimated > 100 for way in found)
    assert portrait.ways(atlas, found, words(Language.EN)).count("stretches of estimated length") == len(found)


def test_kilometres_that_are_mostly_straight_lines_to_the_network_say_so(atlas) -> None:
    found = analysis.ways(atlas, "balkhash")
    airport = next(way for way in found if (way.carrier, way.target) == ("road", "airport"))
    assert airport.access == airport.length.value
    said = portrait.ways(atlas, found, words(Language.EN))
    assert said.count("straight to the network") == 1
    assert "of which 14\N{NO-BREAK SPACE}km straight to the network" in said


def test_what_a_town_is_said_to_have_unfolds_into_title_and_dates_of_its_source(atlas) -> None:
    w = words(Language.EN)
    zones = [str(one) for one in atlas.zones.loc[atlas.zones["town_id"] == "balkhash", "zone_id"]]
    for html in (
        portrait.projects(atlas, "balkhash", w),
        portrait.enterprises(atlas, "balkhash", w),
        portrait.zones(atlas, zones, (), w),
    ):
        unfolding = html.count('<details class="atlas-cite atlas-stated"')
        assert unfolding >= html.count("<li>") > 0
        assert html.count("Accessed") + html.count("accessed") >= 2 * unfolding  # in what unfolds and beside the link
    project = atlas.projects[atlas.projects["town_id"] == "balkhash"].iloc[0]
    assert str(atlas.source(project["source_id"])["title"]) in portrait.projects(atlas, "balkhash", w)


def test_a_printed_block_names_each_source_of_its_rows_once(atlas) -> None:
    lines = [
        analysis.line(
            atlas,
            one,
            "balkhash",
            own(atlas, values(atlas, one)),
            comparison.of_regions(atlas, comparison.recipe(atlas, one)),
        )
        for one in ("population", "net_migration", "largest_branch_share")
    ]
    (source_id,) = {one.last.source_id for one in lines}
    said = portrait.printed_sources(atlas, lines, words(Language.EN))
    assert said.count(str(atlas.source(source_id)["title"])) == 1
    region = lines[0].region
    assert region is not None
    assert all(said.count(str(atlas.source(one)["title"])) == 1 for one in region.source_id.split())
    assert ">Sources: " in said
    assert portrait.printed_sources(atlas, [], words(Language.EN)) == ""


def test_a_change_unfolds_into_both_of_its_cells(atlas) -> None:
    w = words(Language.EN)

    def unfolded(indicator_id: str) -> str:
        regions = comparison.of_regions(atlas, comparison.recipe(atlas, indicator_id))
        line = analysis.line(atlas, indicator_id, "balkhash", own(atlas, values(atlas, indicator_id)), regions)
        made = portrait.big_numbers(atlas, [line], w)
        (change,) = (one for one in made.split("<details")[1:] if "since 2019</summary>" in one)
        return change

    people, migration = unfolded("population"), unfolded("net_migration")
    assert "Балхаш (моногород)!K5; Балхаш (моногород)!P5" in people
    assert w("citation-change-between") in people
    assert w("citation-difference-between") in migration


def test_a_region_of_another_year_says_which(atlas) -> None:
    w = words(Language.EN)
    regions = comparison.of_regions(atlas, comparison.recipe(atlas, "population"))
    line = analysis.line(atlas, "population", "balkhash", own(atlas, values(atlas, "population")), regions)
    other, same = (
        portrait.rows(atlas, [replace(line, last=replace(line.last, period=year))], w, THEMES["light"])
        for year in (line.last.period, line.region.period)
    )
    assert line.region.period != line.last.period
    assert f"<small>Region, {line.region.period}</small>" in other
    assert "<small>Region</small>" in same
    assert f"<small>Kazakhstan, {line.country.period}</small>" in other
    flagged = replace(line, region=replace(line.region, status="u"))
    said = portrait.rows(atlas, [flagged], w, THEMES["light"])
    assert f"<small>Region, {line.region.period}, {w('flag-u')}</small>" in said


@pytest.mark.parametrize("indicator_id", ["population_growth", "population_growth_5"])
def test_growth_across_borders_drawn_anew_is_held_against_nothing(atlas, indicator_id) -> None:
    regions = comparison.of_regions(atlas, comparison.recipe(atlas, indicator_id))
    line = analysis.line(atlas, indicator_id, "balkhash", own(atlas, values(atlas, indicator_id)), regions)
    for one in (line.region, line.country):
        assert one is None or not set("bu") & set(one.status)
        assert one is None or abs(one.value) < 5  # Karaganda Region lost a sixth of its people to Ulytau Region


def test_a_place_says_how_many_towns_lack_a_value() -> None:
    w = words(Language.EN)
    assert portrait.place_text(Place(2, 3, 13, 20), w) == "rank 2–3 of 13 with data (2 to 10 among all 20)"
    assert portrait.place_text(Place(4, 4, 20, 20), w) == "rank 4 of 20"


def test_a_place_unfolds_into_the_year_area_and_cells_of_all_it_was_compared_with(atlas) -> None:
    w = words(Language.EN)
    regions = comparison.of_regions(atlas, comparison.recipe(atlas, "population"))
    line = analysis.line(atlas, "population", "balkhash", own(atlas, values(atlas, "population")), regions)
    assert line.place is not None
    assert len(line.place.source_id.split()) > 1, "of all towns compared, not of this one"
    for made in (portrait.big_numbers(atlas, [line], w), portrait.rows(atlas, [line], w, THEMES["light"])):
        (place,) = (one for one in made.split("<details")[1:] if f"{line.place.low} of {line.place.of}" in one)
        assert line.place.cell.split("; ")[0] in place
        assert w("territory-town") in place
        assert "position among the towns on today" in place


def test_an_abbreviation_keeps_its_capitals_inside_a_sentence() -> None:
    assert [inside(one) for one in ("Субъекты МСП", "ВРП на душу", "R&D staff")] == [
        "субъекты МСП", "ВРП на душу", "R&D staff",
    ]  # fmt: skip


def test_what_is_said_of_a_town_agrees_with_names_of_any_gender(atlas) -> None:
    said = {town: portrait.what(atlas, town, words(Language.RU)) for town in atlas.towns["town_id"]}
    assert "больше не в перечне" in said["saran"]
    assert "год основания" in said["abai"]
    gendered = re.compile(r"\b(вышел|вышла|был|была|основан|основана|исключ[её]н|исключена|включ[её]н|включена)\b")
    assert [town for town, text in said.items() if gendered.search(text)] == []


@pytest.mark.parametrize("language", list(Language))
def test_a_town_in_no_group_is_told_why(committed, language: Language) -> None:
    w = words(language)
    assert portrait.standing(committed, "karazhal", w) == w("town-two-areas")
    assert portrait.standing(committed, "rudny", w) == w("town-no-group")
