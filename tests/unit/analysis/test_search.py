"""A reader finds a thing by any name it ever had, in any script, with slips of typing."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.analysis.search import LONGEST, Entry, entries, find, fold
from geo.model.atlas import Atlas

PAGES = {"map": ("Карта", "Map")}


@pytest.fixture(scope="module")
def everything(committed: Atlas) -> list[Entry]:
    return entries(committed, PAGES)


@pytest.mark.parametrize(
    ("typed", "town"),
    [
        ("Зыряновск", "altai"),
        ("Zyryanovsk", "altai"),
        ("Zyrianovsk", "altai"),
        ("Лениногорск", "ridder"),
        ("балхаш", "balkhash"),
        ("Балқаш", "balkhash"),
        ("Balqash", "balkhash"),
        ("Balkash", "balkhash"),
        ("Балхащ", "balkhash"),
        ("Ekibastus", "ekibastuz"),
        ("Жаңаөзен", "zhanaozen"),
        ("Жанаузен", "zhanaozen"),
        ("Jezqazgan", "zhezkazgan"),
        ("джезказган", "zhezkazgan"),
        ("Ермак", "aksu"),
    ],
)
def test_a_town_is_found_first_by_each_of_its_names(everything: list[Entry], typed: str, town: str) -> None:
    first = find(everything, typed)[0]
    assert (first.kind, first.id) == ("town", town)


@pytest.mark.parametrize(
    ("typed", "kind", "held"),
    [
        ("безработ", "indicator", "unemployment_rate"),
        ("unemploiment", "indicator", "unemployment_rate"),
        ("жұмыссыздық", "indicator", "unemployment_rate"),
        ("хоргос", "zone", "sez_khorgos_gate"),
        ("карта", "page", "map"),
    ],
)
def test_other_kinds_are_found_too(everything: list[Entry], typed: str, kind: str, held: str) -> None:
    assert (kind, held) in {(hit.kind, hit.id) for hit in find(everything, typed)}


def test_what_belongs_to_a_thing_stands_behind_the_thing_itself() -> None:
    among = [Entry("indicator", "rate", ("Birth rate",), within=("Population",)), Entry("page", "p", ("Population",))]
    assert [hit.id for hit in find(among, "population", least=0.5)] == ["p", "rate"]


def _slips(name: str) -> list[str]:
    """Slip once in a name: each pair of neighbours in turn, each letter left out, each letter another one."""
    alphabet = "абвгдежзиклмнопрстуфхцчшыэюя" if "а" <= name[-1] <= "ӿ" else "abcdefghijklmnopqrstuvwxyz"
    made = []
    for at in range(len(name)):
        before, letter, after = name[:at], name[at], name[at + 1 :]
        made += [before + after, before + alphabet[7 * (at + len(name)) % len(alphabet)] + after]
        made += [before + after[0] + letter + after[1:]] if after else []
    return [slip for slip in made if slip != name]


def test_one_slip_in_the_name_of_a_town_is_forgiven(everything: list[Entry]) -> None:
    towns = [entry for entry in everything if entry.kind == "town"]
    names = sorted({(name, town.id) for town in towns for name in town.names[:3] if len(name) >= 5})
    missed = [
        (name, slip)
        for name, town in names[::2]
        for slip in _slips(name)
        if town not in {hit.id for hit in find(towns, slip, most=5)}
    ]
    assert len(names) > 60
    assert missed == []


@pytest.mark.parametrize("typed", ["кАсай", "Балхша", "Рундый", "Кентуа", "Ketnau", "Rduny", "алтйа", "безрабоитца"])
def test_typed_too_fast(everything: list[Entry], typed: str) -> None:
    assert find(everything, typed, most=5)


@pytest.mark.parametrize(
    ("typed", "kind", "held"),
    [
        (",fk[fi", "town", "balkhash"),
        ("<fk0fi", "town", "balkhash"),
        ("Ntv3hnfe", "town", "temirtau"),
        ("pshzyjdcr", "town", "altai"),
        ("yfctktybt", "indicator", "population"),
        ("фдефш", "town", "altai"),
        ("зщзгдфешщт", "indicator", "population"),
        ("<fk[fi yfctktybt 2020", "value", "balkhash/population"),
    ],
)
def test_typed_with_the_keyboard_in_the_other_script(everything: list[Entry], typed: str, kind: str, held: str) -> None:
    first = find(everything, typed)[0]
    assert (first.kind, first.id) == (kind, held)


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "!!!", "qqqqzzzz", "<script>alert(1)</script>", "собака", "апельсин", "window", "guitar", "орындық"],
)
def test_nonsense_finds_nothing(everything: list[Entry], typed: str) -> None:
    assert find(everything, typed) == []


def test_words_that_mean_nothing_are_passed_over_unless_they_are_most(everything: list[Entry]) -> None:
    assert [hit.id for hit in find(everything, "балхаш собака", most=1)] == ["balkhash"]
    assert find(everything, "балхаш собака апельсин") == []


@given(st.text(max_size=2 * LONGEST) | st.text("cdghijkqsuwxyz", max_size=12))
@example("xch")
@example("kkkh")
def test_any_text_folds_into_plain_words_once_and_for_all(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert fold(folded) == folded


@given(st.text(max_size=2 * LONGEST))
def test_any_text_may_be_searched_for(text: str) -> None:
    found = find([Entry("town", "altai", ("Алтай", "Зыряновск"))], text)
    assert all(0 < hit.score <= 1 for hit in found)
