"""The page to compare: every view in every language, its files, and what it says of what is missing."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from geo.model.vocabulary import Language
from geo.views.words import words
from tests.pages.conftest import Open, everything_said
from tests.site import PAGES

TRENDS = next(page for page in PAGES if page.script == "pages/trends.py")
VIEWS = ("line", "multiples", "slope", "bump", "scatter", "table")
LANGUAGES = ("ru", "kk", "en")
MIXED = {
    "indicator": "investment",
    "second": "unemployment_rate",
    "towns": "balkhash~temirtau~ridder",
    "regions": "karaganda~kazakhstan",
    "medians": "a~b",
    "measure": "per_head",
    "base": "2015",
    "since": "2012",
    "year": "2022",
}


def told(test: AppTest) -> str:
    """Join the notices as they are read: what is left out or empty, and what to do about it."""
    return re.sub(r"\\(\W)", r"\1", "\n".join(info.value for info in test.info))


def source_line(test: AppTest) -> str:
    return next(element.proto.body for element in test.get("html") if "atlas-source" in element.proto.body)


def mended(test: AppTest) -> list[str]:
    """List the parameters that were not understood."""
    return [line.split(" = ")[0] for text in test.text for line in text.value.splitlines()]


def drawn(test: AppTest) -> int:
    """Count figures and tables."""
    return len(test.get("plotly_chart")) + len(test.dataframe)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_draws_with_source_and_file(open_page: Open, view: str, language: str) -> None:
    test = open_page(TRENDS, view=view, lang=language, **MIXED)
    assert not test.exception
    assert not mended(test)
    assert drawn(test) == 1
    assert words(Language(language))("publisher-statistics-bureau") in source_line(test)
    assert [button.label for button in test.get("download_button")] == ["CSV", "XLSX", "JSON", "ZIP"]
    assert not re.findall(r"\bcompare-[a-z_-]+", everything_said(test) + told(test) + source_line(test))


@pytest.mark.parametrize("view", VIEWS)
def test_every_state_stands_in_the_address(open_page: Open, view: str) -> None:
    test = open_page(TRENDS, view=view, lang="en", prices="constant", **MIXED)
    held = {name: values[0] if isinstance(values, list) else values for name, values in test.query_params.items()}
    assert held.items() >= ({"view": view, "prices": "constant"} | MIXED).items()


def test_medians_say_how_many_towns_are_behind(open_page: Open) -> None:
    said = re.sub(r"<dl>.*?</dl>|<[^>]*>", "", source_line(open_page(TRENDS, lang="en", **MIXED)))
    assert re.search(r"Median of group A: \d(–\d)? of \d+ towns have a value", said)


def test_constant_prices_name_their_deflator(open_page: Open) -> None:
    said = source_line(open_page(TRENDS, lang="en", indicator="industrial_output", prices="constant"))
    assert "deflator" in said.lower()


def test_a_break_is_told_with_its_reason(open_page: Open) -> None:
    said = source_line(open_page(TRENDS, lang="en", indicator="population", towns="temirtau~balkhash", since="2015"))
    assert re.search(r"2021, Temirtau: .{20,}", said)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"towns": "none"}, "Choose two to six towns"),
        ({"towns": "balkhash"}, "Choose another town"),
        ({"indicator": "industrial_output", "regions": "karaganda"}, "Not shown: Karaganda Region"),
        ({"towns": "lisakovsk~balkhash", "indicator": "wage_nominal"}, "No values for this territory: Lisakovsk"),
        (
            {"towns": "khromtau~rudny", "indicator": "unemployment_rate"},
            "for this territory: Khromtau, Rudny",
        ),
        ({"indicator": "population", "regions": "kazakhstan"}, "Compare per head or by index"),
        ({"view": "slope", "since": "2020", "year": "2020"}, "two different years"),
        ({"view": "slope", "since": "2022", "year": "2015"}, "must come before"),
        ({"view": "bump", "medians": "a"}, "have no rank"),
        ({"view": "scatter", "base": "2015"}, "index is not used"),
        ({"view": "scatter", "year": "1991", "indicator": "wage_nominal"}, "no values for this choice"),
        ({"towns": "none", "group": "a", "region": "abai"}, ""),
    ],
    ids=lambda value: "-".join(value.values()) if isinstance(value, dict) else "",
)
def test_what_is_missing_is_told(open_page: Open, query: dict[str, str], expected: str) -> None:
    test = open_page(TRENDS, lang="en", **query)
    assert not test.exception
    assert expected in told(test)


@pytest.mark.parametrize("view", ["line", "table"])
def test_provisional_values_are_explained_once_and_sources_are_links(open_page: Open, view: str) -> None:
    said = source_line(open_page(TRENDS, lang="en", view=view, towns="balkhash~ekibastuz"))
    assert len(re.findall("provisional", said, re.IGNORECASE)) == 1
    assert re.search(r'Source: .*<a href="https?://', said)


def test_too_many_towns_are_cut_and_told(open_page: Open) -> None:
    test = open_page(TRENDS, lang="en", towns="balkhash~ekibastuz~temirtau~ridder~abai~aksu~satpayev")
    assert not test.exception
    assert mended(test) == ["towns"]
    assert drawn(test) == 1


def test_quotes_in_a_reason_stand_in_the_chart_as_quotes(open_page: Open) -> None:
    test = open_page(TRENDS, indicator="sme_active", towns="balkhash~ekibastuz", lang="en")
    (chart,) = test.get("plotly_chart")
    assert "“operating”" in json.dumps(json.loads(chart.proto.spec), ensure_ascii=False)
    assert "&quot;" not in chart.proto.spec
