import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model.vocabulary import Language
from geo.views.words import Words, words

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.RU, f"1{NBSP}234,5"), (Language.KK, f"1{NBSP}234,5"), (Language.EN, "1,234.5")],
)
def test_numbers_follow_the_language(language: Language, said: str) -> None:
    assert words(language).number(1234.5, 1) == said


def test_negative_numbers_have_a_minus_sign_and_never_minus_zero() -> None:
    assert words(Language.RU).number(-3.25, 1) == "\N{MINUS SIGN}3,2"
    assert words(Language.RU).number(-0.04, 1) == "0,0"
    assert words(Language.EN).percent(-0.0325, 1) == "\N{MINUS SIGN}3.2%"
    assert [words(Language.EN).percent(x, 1) for x in (-0.0004, -0.0, 0.0004)] == ["0.0%"] * 3


def test_signed_numbers_show_a_plus_only_when_they_round_to_more_than_zero() -> None:
    w = words(Language.EN)
    assert [w.number(x, 1, signed=True) for x in (2.0, 0.04, -2.0)] == ["+2.0", "0.0", "\N{MINUS SIGN}2.0"]


def test_shares_are_spelt_as_each_language_does() -> None:
    assert [words(x).percent(0.364, 1) for x in (Language.RU, Language.KK, Language.EN)] == [
        f"36,4{NBSP}%",
        "36,4%",
        "36.4%",
    ]


def test_dates_are_spelt_out() -> None:
    assert words(Language.RU).date(dt.date(2023, 11, 21)) == f"21{NBSP}ноября 2023{NBSP}г."


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        (Language.RU, f"21{NBSP}ноября 2023{NBSP}г.", f"ноябрь 2023{NBSP}г."),
        (Language.KK, f"2023{NBSP}ж. 21{NBSP}қараша", f"2023{NBSP}ж. қараша"),
        (Language.EN, f"21{NBSP}November 2023", "November 2023"),
    ],
)
def test_dates_of_sources_are_spelt_out_as_far_as_they_are_known(language, day, month) -> None:
    stated = words(language).stated
    assert [stated(text) for text in ("2023-11-21", "2023-11", "2023", "", "2023-13")] == [
        day, month, "2023", "", "2023-13",
    ]  # fmt: skip


@pytest.fixture
def catalogs(tmp_path: Path) -> Path:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "a.ftl").write_text("towns = { $count } г.\n    .short = г.\nempty =\n    .only = x\n", "utf-8")
    return tmp_path


def test_a_missing_message_is_a_key_error(catalogs: Path) -> None:
    with pytest.raises(LookupError):
        Words(Language.RU, catalogs)("nothing")


def test_a_message_without_a_value_is_a_key_error(catalogs: Path) -> None:
    with pytest.raises(KeyError):
        Words(Language.RU, catalogs)("empty")


def test_a_missing_argument_is_a_value_error(catalogs: Path) -> None:
    with pytest.raises(ValueError, match="towns"):
        Words(Language.RU, catalogs)("towns")


def test_attributes_are_read_by_a_dot(catalogs: Path) -> None:
    assert Words(Language.RU, catalogs)("towns.short") == "г."


@given(st.floats(-1e9, 1e9), st.integers(0, 4), st.sampled_from(list(Language)))
def test_a_number_reads_back(value: float, decimals: int, language: Language) -> None:
    text = words(language).number(value, decimals).replace(NBSP, "").replace("\N{MINUS SIGN}", "-")
    plain = text.replace(",", "") if language == Language.EN else text.replace(",", ".")
    assert float(plain) == pytest.approx(round(value, decimals), abs=0.5 * 10**-decimals)


def test_kazakh_letters_are_sorted_where_their_alphabet_has_them() -> None:
    towns = ["Степногорск", "Сәтбаев", "Қаражал", "Курчатов", "Кентау", "Ақсу", "Әулие", "Абай"]
    assert sorted(towns, key=words(Language.KK).order) == [
        "Абай", "Ақсу", "Әулие", "Кентау", "Курчатов", "Қаражал", "Сәтбаев", "Степногорск",
    ]  # fmt: skip


@pytest.mark.parametrize("language", [Language.RU, Language.KK])
def test_units_group_thousands_as_numbers_do_and_break_nowhere_in_them(language) -> None:
    w = words(language)
    labels = [w(one) for one in w.named("unit-") if "per_1" in one]
    assert len(labels) == 5
    assert not [label for label in labels if re.search(r"\d{4}|\d \d", label)]


@pytest.mark.parametrize("language", Language)
def test_a_distance_is_not_parted_from_its_unit(language) -> None:
    assert f"357{NBSP}" in words(language)("town-straight", km="357")
