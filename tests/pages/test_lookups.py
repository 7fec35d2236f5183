"""The pages about one thing, in three languages, by the addresses that people share."""

import pytest

from tests.pages.conftest import Open, everything_said

LANGUAGES = ("ru", "kk", "en")
SCRIPT = '<img src=x onerror="alert(1)">'


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("page", "query", "said"),
    [
        ("town", {"town": "balkhash"}, {"ru": "Балхаш", "kk": "Балқаш", "en": "Balkhash"}),
        ("town", {"town": "rudny"}, {"ru": "шире самого города", "kk": "қаладан кең", "en": "larger than the town"}),
        ("indicator", {"indicator": "wage_real"}, {"ru": "медиана", "kk": "медиана", "en": "median"}),
        ("sources", {"source": "bureau_karagandy"}, {"ru": "Балхаш", "kk": "Балқаш", "en": "Balkhash"}),
        ("changes", {}, {"ru": "Значения и пропуски", "kk": "мәндер мен олқылықтар", "en": "Values and gaps"}),
        ("search", {"q": "Зыряновск"}, {"ru": "Алтай", "kk": "Алтай", "en": "Altai"}),
    ],
    ids=["town", "town_without_sheet", "indicator", "sources", "changes", "search"],
)
def test_it_says_what_it_is_about(
    open_script: Open, language: str, page: str, query: dict[str, str], said: dict[str, str]
) -> None:
    test = open_script(page, lang=language, **query)
    assert said[language] in everything_said(test) + str([chart.proto for chart in test.get("plotly_chart")])
    assert not test.warning or page == "town"


def test_the_address_keeps_the_view(open_script: Open) -> None:
    test = open_script("town", lang="en", town="altai", blocks="population~labour")
    said = {name: test.query_params[name] for name in ("town", "blocks")}
    assert {name: value[0] if isinstance(value, list) else value for name, value in said.items()} == {
        "town": "altai", "blocks": "population~labour",
    }  # fmt: skip


def test_an_old_id_opens_todays_indicator(open_script: Open) -> None:
    test = open_script("indicator", lang="en", indicator="distance_corridor_stop")
    assert not test.warning
    said = everything_said(test)
    assert "distance_corridor<" in said
    # The address names no year, so the page opens on the one that has values; of one year nothing can have changed.
    assert test.query_params["year"] == "2025"
    assert "values for 2025 only" in said
    assert "Which towns changed most" not in [header.value for header in test.header]
    test.selectbox(key="w_indicator").set_value("crimes_per_1000").run()
    assert not test.exception
    assert test.query_params["year"] == "2025"  # what a reader sees is not replaced
    assert "2022" in test.info[0].value
    test.button(key="show_year_2022").click().run()
    assert test.query_params["year"] == "2022"
    assert "Which towns changed most" in [header.value for header in test.header]


def test_who_changed_most_opens_with_years_that_compare(open_script: Open) -> None:
    test = open_script("indicator", lang="en", indicator="unemployment_rate")
    assert test.query_params["since"] == "2014"
    assert "The greatest" in everything_said(test)


def test_an_unknown_town_is_searched_for_instead(open_script: Open) -> None:
    test = open_script("town", lang="en", town='zyryanovsk"><i>')
    link = next(one.proto.body for one in test.get("html") if "Search the Atlas for" in one.proto.body)
    assert 'href="search?lang=en&amp;q=zyryanovsk' in link
    assert "<i>" not in link


@pytest.mark.parametrize("page", ["search", "sources"])
def test_script_in_a_search_shows_as_text(open_script: Open, page: str) -> None:
    test = open_script(page, lang="en", q=SCRIPT)
    bodies = [element.proto.body for element in test.get("html")]
    assert bodies
    assert not [body for body in bodies if SCRIPT in body]


def test_all_indicators_of_a_block_show_when_asked_for(open_script: Open) -> None:
    few, all_of_them = (everything_said(open_script("town", lang="en", town="balkhash", **more)).count('scope="row"')
                        for more in ({}, {"blocks": "population"}))  # fmt: skip
    assert all_of_them > few


def test_a_citation_leads_back_to_what_was_typed(open_script: Open) -> None:
    test = open_script("search", unfolded=["cite"], lang="en", q="a&b#c d")
    assert any("q=a%26b%23c+d" in code.value for code in test.code)


def test_citations_name_version_and_address(open_script: Open) -> None:
    test = open_script("indicator", unfolded=["cite"], lang="en", indicator="population")
    assert any("Data version" in code.value for code in test.code)


@pytest.mark.parametrize("text", ["   ", "\x00"])
def test_a_search_for_nothing_says_nothing(open_script: Open, text: str) -> None:
    test = open_script("search", lang="en", q=text)
    assert not test.exception
    assert "Nothing" not in everything_said(test)


@pytest.mark.parametrize(
    ("town", "source"), [("saran", "kursiv_saran_left"), ("ekibastuz", "primeminister_2025_06_18_seminar")]
)
def test_what_the_page_of_a_town_says_of_leaving_the_list_leads_to_its_source(
    open_script: Open, town: str, source: str
) -> None:
    blocks = [str(one.proto) for one in open_script("town", town=town).get("html")]
    assert [
        one for one in blocks if "atlas-source atlas-said" in one and f"source={source}" in one.replace("&amp;", "&")
    ]
