"""Strips, charts and tables of corridors: order, what is hollow, what is kept, nothing unescaped."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from shapely import LineString

from geo.analysis import corridors as along
from geo.analysis.corridors import Branch, Run, Stop
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views import corridor_charts, corridors, strip
from geo.views.palette import LIGHT
from geo.views.strip import Beside, Pen
from geo.views.words import words

W = words(Language.EN)
PEN = Pen(W)
LINE = LineString([(70, 45), (70, 46)])
BRANCH = Branch(
    1,
    (
        Stop("one", 0, 0, 0, "rail", "s"),
        Stop("two", 100, 100, 30, "rail", "s"),
        Stop("three", 250, 150, 0, "rail", "s"),
    ),
    (Run("one", "two", 70, False, LINE), Run("one", "two", 30, True, LINE), Run("two", "three", 150, False, LINE)),
)
NAMES = {"one": "One <b>&", "two": "Two", "three": "Three"}


def texts(html: str) -> list[str]:
    return re.findall(r"<b>(?:<a [^>]*>)?([^<]*)", html)


def test_the_strip_sets_stops_and_what_is_beside_them_in_order() -> None:
    beside = [Beside("z", "zone", 120, 3, "Zone"), Beside("t", "town", 40, 9, "Town <i>", href="town?x=1&y=2")]
    html = strip.html(BRANCH, NAMES, beside, PEN, {})
    assert texts(html) == ["One &lt;b&gt;&amp;", "Town &lt;i&gt;", "Two", "Zone", "Three"]
    assert "100\N{NO-BREAK SPACE}km, of which 30\N{NO-BREAK SPACE}km schematic" in html
    assert 'href="town?x=1&amp;y=2"' in html


def test_the_line_begins_and_ends_with_a_stop() -> None:
    beside = [Beside("a", "gateway", 0, 3, "First"), Beside("z", "gateway", 250 + 1e-9, 3, "Last")]
    assert texts(strip.html(BRANCH, NAMES, beside, PEN, {}))[1:] == ["First", "Two", "Last", "Three"]


def test_a_branch_that_is_not_drawn_keeps_its_stops_without_kilometres() -> None:
    nan = float("nan")
    branch = Branch(2, (Stop("one", 0, 0, 0, "sea", "s"), Stop("two", nan, nan, 0, "sea", "s")), ())
    html = strip.html(branch, NAMES, [], PEN, {})
    assert texts(html) == ["One &lt;b&gt;&amp;", "Two"]
    assert "nan" not in html.lower()


def test_the_line_is_dashed_where_it_is_schematic_and_only_there() -> None:
    pieces = re.findall(r'<em( class="dashed")? style="flex-grow:(\d+)">', strip.html(BRANCH, NAMES, [], PEN, {}))
    assert pieces == [("", "70000"), (' class="dashed"', "30000"), ("", "150000")]
    cut = strip.html(BRANCH, NAMES, [Beside("t", "town", 80, 9, "Town")], PEN, {})
    pieces = re.findall(r'<em( class="dashed")? style="flex-grow:(\d+)">', cut)
    assert pieces == [("", "70000"), (' class="dashed"', "10000"), (' class="dashed"', "20000"), ("", "150000")]


def test_a_town_that_is_a_stop_stands_once() -> None:
    two = Beside("two", "town", 100, 4, "Two", "left the list")
    html = strip.html(BRANCH, NAMES, [two], PEN, {"two": "town?town=two"})
    assert "left the list" in html
    assert texts(html).count("Two") == 1
    assert 'class="stop town"' in html
    assert "4\N{NO-BREAK SPACE}km from the line" in html


def test_a_port_that_is_a_stop_stands_once_as_what_it_is(committed: Atlas) -> None:
    near, main = along.near(committed, "titr", 25), along.branches(committed, "titr")[0]
    here = near[(near["branch"] == main.branch) & (near["kind"] == "gateway")]
    beside = corridors.beside(committed, here, W)
    html = strip.html(main, corridors.stop_names(committed, main, W), beside, PEN, {})
    assert [name for name in texts(html) if "port" in name and "airport" not in name] == ["Aktau port"]
    assert html.count("sea port") == 1


@pytest.mark.parametrize(
    ("km", "roughly", "said"), [(0.4, False, "under 1 km"), (0.4, True, "≈ 1 km"), (12.6, True, "≈ 13 km")]
)
def test_kilometres_are_whole_and_tell_when_they_are_rough(km: float, roughly: bool, said: str) -> None:
    assert strip.kilometres(km, W, roughly=roughly).replace("\N{NO-BREAK SPACE}", " ") == said


def fact(period, value, status="actual", source="report_az_titr"):
    return {"corridor_id": "titr", "attribute": "volume", "value": value, "unit": "mln_tonnes", "period": period,
            "status": status, "source_id": source, "note": "", "differs": False}  # fmt: skip


def test_actual_values_are_full_and_plans_hollow_with_dashes(committed) -> None:
    rows = pd.DataFrame([fact("2020", 1.5), fact("2023", 3.0, "planned"), fact("", 9.0, "planned")])
    figure = corridor_charts.over_time(committed, rows, W, LIGHT)
    assert [(dot.marker.symbol, dot.marker.color == LIGHT.paper) for dot in figure.data] == [
        ("circle", False),
        ("diamond", True),
    ]
    assert [shape.line.dash for shape in figure.layout.shapes] == ["solid", "4px,4px"]
    assert [dot.text[0] for dot in figure.data] == ["1.5", "3"]


def test_figures_of_one_year_stand_side_by_side(committed) -> None:
    rows = pd.DataFrame([fact("2023", 2.764), fact("2023", 2.8, source="tovaro_titr_2023"), fact("2024", 4.0)])
    figure = corridor_charts.over_time(committed, rows, W, LIGHT)
    places = [dot.x[0] for dot in figure.data]
    assert places[0] < 2023 < places[1]
    assert places[2] == 2024
    assert list(figure.layout.xaxis.tickvals) == sorted({int(year) for year in rows["period"] if year})


def test_figures_with_a_note_bear_an_asterisk_that_the_caption_explains(committed) -> None:
    rows = pd.DataFrame([fact("2024", 3.3) | {"note": "through_seaports"}, fact("2024", 4.484)])
    figure = corridor_charts.over_time(committed, rows, W, LIGHT)
    assert [dot.text[0] for dot in figure.data] == ["3.3*", "4.484"]
    (said,) = corridor_charts.notes(committed, rows, W)
    assert said.startswith("* 2024: ")
    assert "seaports" in said


def test_one_figure_makes_no_chart() -> None:
    rows = pd.DataFrame([fact("2023", 2.8), fact("", 3.0)])
    assert corridor_charts.charted(rows) == []
    assert corridor_charts.charted(pd.DataFrame([fact("2023", 2.8), fact("2024", 3.0)])) == ["volume"]


def test_every_published_figure_is_in_the_table_and_the_file(committed) -> None:
    held = committed.corridor_facts[committed.corridor_facts["corridor_id"] == "titr"]
    html = corridors.facts_table(committed, "titr", W)
    assert html.count("<tr>") == len(held) + 1
    assert html.count("<mark>") == 0  # one is rounded, one of a part of the route
    assert corridors.facts_table(committed, "kti", W).count("<mark>") > 1
    file = corridors.facts_download(committed, "titr", W)
    assert sorted(file["value"]) == sorted(held["value"])
    assert file["address"].str.startswith("http").all()
    assert corridors.facts_table(committed, "tar_south", W) == ""


@pytest.mark.parametrize("language", Language)
def test_containers_are_spelt_out_where_they_are_counted_and_only_there(committed, language) -> None:
    w = words(language)
    counted = {
        one: corridors.CONTAINERS in set(committed.corridor_facts.query("corridor_id == @one")["unit"])
        for one in committed.corridors["corridor_id"]
    }
    assert set(counted.values()) == {True, False}
    said = {one: w("corridors-teu") in corridors.facts_table(committed, one, w) for one in counted}
    assert said == counted


@pytest.mark.parametrize("language", Language)
def test_the_instruction_tells_its_dates_and_that_nothing_is_published(committed, language) -> None:
    said, source = corridors.instruction(committed, words(language))
    assert said.count("2025") == 2
    assert "2026" in said
    assert 'href="https://newsline.kz' in source


def test_towns_have_no_service_that_nobody_published(committed) -> None:
    near = along.near(committed, "tar_north", 25)
    html = corridors.towns_table(committed, "tar_north", near, W)
    assert html.count("not published") == (near["kind"] == "town").sum() > 2


def test_a_town_off_the_network_is_not_in_the_data(committed) -> None:
    html = corridors.towns_table(committed, "tar_north", along.near(committed, "tar_north", 25), W)
    saran = next(row for row in html.split("<tr>") if "Saran" in row)
    assert "no route in the network data" in saran
    assert "by rail to Karaganda" in next(row for row in html.split("<tr>") if "Abai" in row)


def test_towns_within_reach_are_full_circles_on_the_map(committed) -> None:
    near = along.near(committed, "titr", 25)
    marks = corridors.town_marks(committed, near[near["kind"] == "town"], "25 km", W)
    assert {mark.town_id for mark in marks if mark.value} == set(near.loc[near["kind"] == "town", "id"])
    assert len(marks) == len(committed.towns)


def test_the_overview_names_every_town_and_links_to_the_other_corridors(committed) -> None:
    html = corridors.overview(committed, 10, "titr", W)
    for name in committed.towns["name_en"]:
        assert name in html
    assert html.count('href="corridors?') == len(committed.corridors) - 1
    assert html.count("OpenStreetMap contributors") == len(committed.corridors)  # the source of each row


def test_files_hold_ids_and_positions(committed) -> None:
    near = along.near(committed, "wewc", 50)
    made = corridors.near_download(committed, "wewc", near, W)
    assert list(made["id"]) == list(near["id"])
    assert made["lat"].notna().all()
    stops = corridors.stops_download(committed, "wewc", along.branches(committed, "wewc"), W)
    assert len(stops) == (committed.corridor_stops["corridor_id"] == "wewc").sum()


def test_names_from_the_data_are_escaped(committed) -> None:
    towns = committed.towns.assign(name_en="<script>")
    harmful = replace(committed, towns=towns)
    near = along.near(harmful, "titr", 25)
    made = corridors.towns_table(harmful, "titr", near, W) + corridors.overview(harmful, 25, "titr", W)
    made += strip.html(
        along.branches(harmful, "titr")[0], dict.fromkeys(harmful.places["place_id"], "<script>"),
        corridors.beside(harmful, near, W), corridors.pen(harmful, "titr", W), corridors.town_links(harmful, W),
    )  # fmt: skip
    assert "<script>" not in made
    assert "&lt;script&gt;" in made
