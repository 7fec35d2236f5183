"""Every page runs in every language, says something in it, and lets nothing untranslated or broken through."""

import re
from dataclasses import dataclass
from operator import attrgetter

import pytest
from streamlit.testing.v1 import AppTest

from geo.model.vocabulary import Language
from geo.views.words import words
from tests.pages.conftest import PATIENCE, Open, everything_said, opener
from tests.site import PAGES, ROOT, START, SitePage

MESSAGE_IDS = {
    message_id
    for path in (ROOT / "catalogs" / "en").glob("*.ftl")
    for message_id in re.findall(r"^([a-z][\w-]*-[\w-]*) *=", path.read_text(encoding="utf-8"), re.MULTILINE)
}
LANGUAGES = ("ru", "kk", "en")
SHARING = {"sites", "indicator", "trends", "town"}  # pages that have choices in common with the map
CYRILLIC = re.compile(r"[\u0400-\u04ff]{4,}")
KEPT = ("Қазақша", "Русский", "atlas-source")
KAZAKH = re.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")


@dataclass(frozen=True)
class Opened:
    """A page as it was opened in a language, to be read and not worked."""

    name: str
    language: str
    test: AppTest


MANGLED = {"lang": "xx", "nonsense": "1", "town": "<script>alert(1)</script>"}
READ = {f"{page.name}-{language}": (page, language) for page in PAGES for language in LANGUAGES}


@pytest.fixture(scope="module", params=READ)
def opened(request: pytest.FixtureRequest) -> Opened:
    page, language = READ[request.param]
    with pytest.MonkeyPatch.context() as patch:
        return Opened(page.name, language, opener(patch)(page, lang=language))


def test_a_page_runs_without_an_exception(opened: Opened) -> None:
    assert not opened.test.exception
    assert not opened.test.error
    assert len(everything_said(opened.test)) > 100


def test_a_page_speaks_the_readers_language(opened: Opened) -> None:
    """Apart from the language switch and the names of sources, which stay in the language of the source."""
    said = everything_said(opened.test)
    if opened.language == "ru":
        assert len(CYRILLIC.findall(said)) > 20
    if opened.language == "kk":
        assert len(KAZAKH.findall(said)) > 20
    if opened.language == "en" and opened.name != "about":
        kept = [line for line in said.splitlines() if not any(kept in line for kept in KEPT)]
        # Links lead to sources, what is printed names them; cells are named after sheets of workbooks.
        plain = [
            re.sub(r"<a [^>]*>.*?</a>|<p class=.atlas-printed.>.*?</p>|[^<>]*![A-Z]{1,3}\d+|<[^>]*>", "", line)
            for line in kept
        ]
        left = [line for line in plain if CYRILLIC.search(line) and "stat.gov.kz" not in line and "Бюро" not in line]
        assert not left


def test_no_message_id_reaches_the_reader(opened: Opened) -> None:
    said = set(re.findall(r"[a-z0-9_]+(?:-[a-z0-9_]+)+", everything_said(opened.test)))
    assert not said & MESSAGE_IDS


@pytest.mark.parametrize("query", [{"town": "atlantis"}, {"year": "1066"}, {"lang": "tlh"}, {"layers": "<b>"}])
def test_a_mangled_address_is_told(open_page: Open, query: dict[str, str]) -> None:
    test = open_page(START, **query)
    assert not test.exception
    assert test.warning


@pytest.mark.parametrize("page", PAGES, ids=attrgetter("name"))
def test_a_mangled_first_visit_is_mended_on_every_page(open_page: Open, page: SitePage) -> None:
    test = open_page(page, **MANGLED)
    assert not test.exception
    assert test.warning
    (told,) = [text.value for text in test.text]
    assert all(f"{name} = «{said}»" in told for name, said in MANGLED.items())


@pytest.mark.parametrize(("page", "at"), [("map", "48.56~66.88"), ("corridors", "10~66.88~5"), ("sites", "x")])
def test_a_place_off_the_map_is_told_in_its_own_words(open_script: Open, page: str, at: str) -> None:
    test = open_script(page, lang="en", at=at)
    assert [text.value for text in test.text] == [words(Language.EN)("app-misplaced", parameter="at", said=at)]
    assert "at" not in test.query_params
    assert not open_script(page, lang="en", at="48.5600~66.8800~4.50").warning


def test_a_click_that_overtakes_the_address_is_not_lost(open_page: Open) -> None:
    """The browser sends the address it knows with each click, and it may not have heard of the newest yet."""
    page = open_page(START, lang="en")
    before = dict(page.query_params)
    page.selectbox(key="w_indicator").select("investment").run()
    for name, value in before.items():
        page.query_params[name] = value
    page.selectbox(key="w_town").select("balkhash").run()
    assert (page.query_params["indicator"], page.query_params["town"]) == ("investment", "balkhash")


def test_a_year_without_values_offers_the_nearest_and_takes_it_only_when_asked(open_page: Open) -> None:
    page = open_page(START, lang="en", indicator="distance_corridor", year="2023")
    assert page.query_params["year"] == "2023"
    assert "2025" in page.info[0].value
    page.button(key="show_year_2025").click().run()
    assert page.query_params["year"] == "2025"
    assert not [info for info in page.info if "2023" in info.value]


@pytest.mark.parametrize("page", [page for page in PAGES if page.name in SHARING], ids=attrgetter("name"))
def test_the_menu_leads_on_in_the_readers_view(monkeypatch: pytest.MonkeyPatch, page: SitePage) -> None:
    """A widget of one page does not pass its state on to that of the next: the view has to."""
    monkeypatch.chdir(ROOT)
    chosen = {"lang": "kk", "indicator": "investment", "year": "2019", "town": "balkhash"}
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)
    for name, value in chosen.items():
        test.query_params[name] = value
    test.run()
    test.query_params.clear()  # the menu gives no parameters
    test.switch_page(page.script).run()
    first = said(test)
    assert {name: first.get(name, value) for name, value in chosen.items()} == chosen
    test.run()
    assert not test.exception
    assert said(test) == first


def said(test: AppTest) -> dict[str, str]:
    """Read the address."""
    return {name: value if isinstance(value, str) else value[0] for name, value in test.query_params.items()}
