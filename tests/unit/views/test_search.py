"""Everyday words and abbreviations of all three languages lead to what they mean."""

import re

import pytest

from geo.analysis.search import Entry, Hit, find
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views import search
from geo.views.words import CATALOGS, words
from geo.web.parameters import sites_page


@pytest.fixture(scope="module")
def everything(committed: Atlas) -> list[Entry]:
    return search.everything(committed)


@pytest.mark.parametrize(
    ("typed", "kind", "first"),
    [
        (("зарплата", "salary", "жалақы", "зарплпта"), "indicator", "wage_nominal"),
        (("жители", "people", "тұрғындар"), "indicator", "population"),
        (("пассажиры", "жолаушылар"), "indicator", "passengers"),
        (("СЭЗ", "SEZ", "АЭА"), "zone", "sez_aktau"),
        (("ТМТМ", "TITR", "ТХКБ"), "corridor", "titr"),
        (("скачать", "download", "жүктеу"), "page", "about"),
        (("API", "api"), "page", "api/v1/docs"),
    ],
)
def test_other_words_are_known(everything: list[Entry], typed: tuple[str, ...], kind: str, first: str) -> None:
    for text in typed:
        hit = find(everything, text)[0]
        assert (text, hit.kind, hit.id) == (text, kind, first)


def test_the_interface_is_linked_where_it_is_described(everything: list[Entry], committed: Atlas) -> None:
    hit = find(everything, "API")[0]
    assert search.link(committed, hit, words(Language.EN)) == "api/v1/docs?lang=en"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Балхаш население", "value:balkhash/population"),
        ("Жанаозен население", "value:zhanaozen/population"),
        ("Балқаш халқы", "value:balkhash/population"),
        ("Zhanaozen population", "value:zhanaozen/population"),
        ("the population of Zhanaozen", "value:zhanaozen/population"),
        ("балхаш зарплата", "value:balkhash/wage_nominal"),
        ("Балқаш қаласының жалақысы", "value:balkhash/wage_nominal"),
        ("зарплаты в Риддере", "value:ridder/wage_nominal"),
        ("безработица в Экибастузе 2020", "value:ekibastuz/unemployment_rate"),
        ("в Балхаше", "town:balkhash"),
        ("город Балхаш", "town:balkhash"),
        ("Рудном", "town:rudny"),
        ("СЭЗ Сарыарка", "zone:sez_saryarka"),
        ("SEZ Saryarka", "zone:sez_saryarka"),
        ("АЭА Сарыарқа", "zone:sez_saryarka"),
        ("зона Хоргос", "zone:sez_khorgos_gate"),
        ("малый бизнес", "indicator:sme_active"),
        ("перевозка грузов", "indicator:freight"),
        ("грузооборот", "indicator:freight"),
        ("группа 3", "page:groups"),
        ("топтар", "page:groups"),
        ("О проекте", "page:about"),
        ("жоба туралы", "page:about"),
    ],
)
def test_several_words_and_forms_of_words_lead_to_what_they_name(
    everything: list[Entry], typed: str, first: str
) -> None:
    hit = find(everything, typed)[0]
    assert f"{hit.kind}:{hit.id}" == first


@pytest.mark.parametrize(
    "typed",
    ["qqq", "ыыыыы", "ббббббб", "qqq ыыы", "собака апельсин", "сезам откройся", "lorem ipsum dolor sit amet"],
)
def test_nonsense_of_one_letter_or_several_words_finds_nothing(everything: list[Entry], typed: str) -> None:
    assert find(everything, typed) == []


@pytest.mark.parametrize(("language", "name"), [("ru", "Балхаш: "), ("kk", "Балқаш: "), ("en", "Balkhash: ")])
def test_a_town_and_an_indicator_together_lead_to_the_value(
    everything: list[Entry], committed: Atlas, language: str, name: str
) -> None:
    atlas, w = committed, words(Language(language))
    first = re.findall(r'<a href="(.*?)" .*?>(.*?)</a>', search.html(atlas, find(everything, "Balkhash wage"), w))[0]
    assert first[0] == f"./?lang={language}&amp;town=balkhash&amp;indicator=wage_nominal&amp;list=current"
    assert first[1].startswith(name)
    off = find(everything, "Saran population")[0]
    assert search.link(atlas, off, w).endswith("town=saran&indicator=population&list=current~left")  # drawn as well


def test_every_zone_leads_to_all_that_is_known_of_it(everything: list[Entry], committed: Atlas) -> None:
    atlas, w = committed, words(Language.RU)
    known = {one.name: one for one in sites_page(atlas)}["site"].choices
    for zone in atlas.zones["zone_id"]:
        assert zone in known
        assert search.link(atlas, Hit("zone", zone, (), 1.0), w) == f"sites?lang=ru&site={zone}"


def test_all_other_words_are_of_something(everything: list[Entry]) -> None:
    catalog = (CATALOGS / "ru" / "search.ftl").read_text(encoding="utf-8")
    said = set(re.findall(r"^search-also-(\S+) =", catalog, flags=re.MULTILINE))
    zones = {f"zone-{entry.id.split('_')[0]}" for entry in everything if entry.kind == "zone"}
    assert said <= zones | {f"{entry.kind}-{entry.id.replace('/', '-')}" for entry in everything}
    assert len(said) > 20


@pytest.mark.parametrize("language", Language)
def test_each_example_leads_to_a_kind_of_thing_of_its_own(everything: list[Entry], language: Language) -> None:
    shown = re.findall(r">([^<>]+)</a>", search.examples(words(language)))
    assert [find(everything, one)[0].kind for one in shown] == ["town", "value", "zone", "corridor"]
