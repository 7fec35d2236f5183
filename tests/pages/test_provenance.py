"""Every number of every page can be traced to its source: in sentences, figures, tables and at the points of charts."""

import json
from operator import attrgetter

import pandas as pd
import plotly.graph_objects as go
import pytest
import streamlit as st

from geo.analysis.provenance import UntraceableError
from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import charts, comparison_tables, hover, sentences
from geo.views.palette import THEMES
from geo.views.words import words
from geo.web import panels, unfold
from geo.web.state import widget_key
from tests.pages.conftest import Open
from tests.pages.tracing import figures_in, html_lost, lost_of, origins_of, points_lost, rows_lost
from tests.site import PAGES, SitePage

VIEWS = (
    ("map", {"town": "balkhash"}),
    ("map", {"indicator": "unemployment_rate", "year": "2022"}),
    ("town", {"town": "rudny"}),
    ("town", {"town": "saran", "blocks": "population~labour"}),
    ("groups", {"town": "balkhash", "end": "2022"}),
    ("coverage", {"by": "year"}),
    ("indicator", {"indicator": "distance_corridor"}),
    ("indicator", {"indicator": "hhi", "year": "2022"}),
    ("trends", {"view": "multiples"}),
    ("trends", {"view": "slope", "since": "2012", "year": "2022"}),
    ("trends", {"view": "bump"}),
    ("trends", {"view": "scatter", "second": "wage_nominal", "medians": "a~b"}),
)
PLANTED = "4,711"


@pytest.fixture(autouse=True)
def unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show tables that a reader would have to unfold."""
    monkeypatch.setattr(unfold, "table", lambda label, make, **_: st.dataframe(make()))


@pytest.mark.parametrize("page", PAGES, ids=attrgetter("name"))
def test_no_number_of_a_page_is_without_a_source(page: SitePage, open_script: Open) -> None:
    assert lost_of(open_script(page.name, lang="en")) == []


@pytest.mark.parametrize(("name", "query"), VIEWS, ids=lambda value: "-".join(value) if isinstance(value, dict) else "")
def test_no_number_of_a_view_is_without_a_source(name: str, query: dict[str, str], open_script: Open) -> None:
    assert lost_of(open_script(name, lang="en", **query)) == []


@pytest.mark.parametrize(
    ("name", "query"),
    [("diversity", {}), ("groups", {}), ("indicator", {}), ("indicator", {"ranking": "chart"}), ("trends", {})],
    ids=lambda value: "-".join(value.values()) if isinstance(value, dict) else value,
)
def test_charts_name_their_source_before_the_next_heading(name: str, query: dict[str, str], open_script: Open) -> None:
    waiting: list[str] = []
    for element in open_script(name, lang="en", **query).main:
        if element.type == "header":
            assert waiting == []
        elif element.type == "plotly_chart":
            waiting.append(str(element.proto.id or element.key))
        elif (
            element.type == "html" and "Source: " in element.proto.body and 'class="atlas-source' in element.proto.body
        ):
            waiting.clear()
    assert waiting == []


def test_a_number_planted_in_a_sentence_is_found(open_script: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    said = sentences.town_lede
    monkeypatch.setattr(sentences, "town_lede", lambda *a, **k: f"{said(*a, **k)} And {PLANTED} more.")
    lost = lost_of(open_script("town", lang="en", town="balkhash"))
    assert [one for one in lost if one.startswith(f"'{PLANTED}'")] == lost != []


def test_a_number_planted_in_a_list_is_found(open_script: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = panels.bars.html
    item = f"<li><span>Atlantis</span><b>{PLANTED}</b></li></ol>"
    monkeypatch.setattr(panels.bars, "html", lambda *a, **k: drawn(*a, **k).replace("</ol>", item))
    lost = lost_of(open_script("map", lang="en"))
    assert [one for one in lost if one.startswith(f"'{PLANTED}'")] == lost != []


def test_a_row_planted_in_a_table_is_found(open_script: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    made = comparison_tables.wide

    def planted(*a: object, **k: object) -> pd.DataFrame:
        table = made(*a, **k)
        return pd.concat([table, pd.DataFrame([["Atlantis", PLANTED]], columns=table.columns[:2])])

    monkeypatch.setattr(comparison_tables, "wide", planted)
    lost = lost_of(open_script("trends", lang="en", view="table"))
    assert len(lost) == 1
    assert PLANTED in lost[0]


def test_a_point_planted_in_a_chart_is_found(open_script: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    sourced = hover.sourced

    def planted(figure: go.Figure, source: str) -> go.Figure:
        return sourced(figure, source).add_trace(go.Scatter(x=[2020], y=[4711]))

    monkeypatch.setattr(hover, "sourced", planted)
    lost = lost_of(open_script("map", lang="en"))
    assert any("4711" in one for one in lost)
    assert all("4711" in one for one in lost)


def test_numbers_are_found_where_they_are(open_script: Open) -> None:
    """A page full of figures has them seen: what is not seen would not be missed."""
    test = open_script("town", lang="en", town="balkhash")
    numbers = [one for element in test.get("html") for one in html_lost(element.proto.body)[0]]
    assert len(numbers) > 100
    assert "73,300" in " ".join(numbers)


@pytest.mark.parametrize(
    ("block", "lost"),
    [
        ('<dl class="atlas-figures"><div><dt>People</dt><dd><b>73 300</b></dd></div></dl>', ["73 300"]),
        ('<dl class="atlas-figures"><div><dd><b>73 300</b><a href="https://x.kz">b</a></dd></div></dl>', []),
        ('<table><tr><td class="value">85 %</td></tr></table>', ["85"]),
        ('<table><tr><td><details data-source="b"><summary>85 %</summary></details></td><td>+3</td></tr></table>', []),
        ('<ol><li data-source="b">85</li><li>86</li></ol>', ["86"]),
        ('<div>12 of <details data-source="b"><summary>85 %</summary></details></div>', ["12"]),
        ('<div class="atlas-card"><dl><dd><b>5</b><a href="town?town=x">t</a></dd></dl></div>', ["5"]),
        ("<p>no data for 2023, read on 2025-06-26</p>", []),
        ("<p>5</p><p><a href='https://x.kz'>b</a> 6</p>", ["5"]),
        ('<div><a href="https://x.kz/7">b</a></div><div>7', ["7"]),
    ],
)
def test_the_walk_sees_what_is_lost(block: str, lost: list[str]) -> None:
    assert html_lost(block)[1] == lost


def test_a_number_may_point_to_the_one_origin_of_its_page() -> None:
    number = '<div><details class="atlas-cite" data-like="sums"><summary>85</summary></details></div>'
    once = '<details class="atlas-cite atlas-origin" name="cite" data-source="{}" data-of="sums">'
    assert html_lost(number)[1] == ["85"]
    assert html_lost(number, origins_of([once.format("b"), once.format("b")]))[1] == []
    assert html_lost(number, origins_of([once.format("b"), once.format("c")]))[1] == ["85"]
    assert html_lost(number, origins_of([once.format("").replace("sums", "other")]))[1] == ["85"]


def test_a_row_of_a_table_whose_number_names_no_source_is_lost() -> None:
    rows = pd.DataFrame({"Town": ["Aksu", "Altai", "Rudny"], "Value": [1.5, None, 7.0], "Source": ["b", "", ""]})
    assert len(rows_lost(rows, {"Source"})) == 1
    assert "7.0" in rows_lost(rows, {"Source"})[0]
    assert len(rows_lost(rows, {"Publisher"})) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Place 4 of 9 in 2023", ["4", "9"]),
        ("1 102 716 people", ["1 102 716"]),
        ("from −2.5 to 3", ["−2.5", "3"]),
        ("18 June 2026, 2025-06-26, https://x.kz/12", []),
        ("R58 and TEU2", []),
    ],
)
def test_figures_are_told_from_dates_and_names(text: str, found: list[str]) -> None:
    assert figures_in(text) == found


def test_a_point_whose_hover_names_no_source_is_lost() -> None:
    told = {"x": [1], "y": [2], "hovertemplate": "%{hovertext}<br>Source: b", "hovertext": ["2"]}
    silent = {"x": [1], "y": [3], "hovertext": ["3"]}
    under = {"x": [1], "y": [2], "hoverinfo": "skip"}
    captioned = {"title": {"subtitle": {"text": "Source: b"}}}
    assert points_lost({"data": [told, under], "layout": captioned}, ["Source:"]) == []
    assert points_lost({"data": [told, silent]}, ["Source:"]) == ["point (1, 3) of trace 1"]
    assert points_lost({"data": [under]}, ["Source:"]) == ["trace 0"]


def test_a_chart_is_not_drawn_from_values_without_a_source(small_atlas) -> None:
    frame = own(small_atlas, values(small_atlas, "population"))
    said = {"picked": ["alpha"], "words": words(Language.EN), "theme": THEMES["light"]}
    figure = charts.trend(small_atlas, frame, "population", **said)
    assert "Sheet alpha" in json.dumps(figure.to_plotly_json(), default=list)
    with pytest.raises(UntraceableError):
        charts.trend(small_atlas, frame.assign(source_id=""), "population", **said)


@pytest.mark.parametrize(("page", "keys"), [("map", ["list"]), ("sites", ["site_kind", "utilities", "area_unknown"])])
def test_a_count_in_a_control_says_in_its_help_how_it_was_made(page: str, keys: list[str], open_script: Open) -> None:
    test = open_script(page, lang="en")
    groups = {one.key: one for one in test.button_group}
    for key in keys:
        group = groups[widget_key(key)]
        said = [group.label, *(option.content for option in group.proto.options)]
        assert figures_in(" ".join(said)), key
        assert "[Sources](sources?lang=en)" in group.help
