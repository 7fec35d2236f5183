"""Everyday words and abbreviations of all three languages lead to what they mean."""

import re

import pytest

from geo import store
from geo.analysis.search import Entry, find
from geo.model.vocabulary import Language
from geo.views import search
from geo.views.words import CATALOGS, words


@pytest.fixture(scope="module")
def everything() -> list[Entry]:
    return search.everything(store.load())


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


def test_the_interface_is_linked_where_it_is_described(everything: list[Entry]) -> None:
    hit = find(everything, "API")[0]
    assert search.link(store.load(), hit, words(Language.EN)) == "api/v1/docs?lang=en"


def test_all_other_words_are_of_something(everything: list[Entry]) -> None:
    catalog = (CATALOGS / "ru" / "search.ftl").read_text(encoding="utf-8")
    said = set(re.findall(r"^search-also-(\S+) =", catalog, flags=re.MULTILINE))
    zones = {f"zone-{entry.id.split('_')[0]}" for entry in everything if entry.kind == "zone"}
    assert said <= zones | {f"{entry.kind}-{entry.id.replace('/', '-')}" for entry in everything}
    assert len(said) > 20
