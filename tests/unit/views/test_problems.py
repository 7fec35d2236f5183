import re
from typing import get_args

import pytest

from geo.model.vocabulary import Language
from geo.store.problems import DataError, Problem, Rule
from geo.views import problems
from geo.views.words import CATALOGS, words

RULES: tuple[Rule, ...] = get_args(Rule)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_said_in_every_language(rule: Rule, language: Language) -> None:
    said = problems.say(Problem("towns.csv", 2, "lat", rule, "x1", "date"), words(language))
    assert said.endswith((".", ": x1"))


@pytest.mark.parametrize("language", Language)
def test_the_catalog_says_no_rule_that_is_not(language: Language) -> None:
    catalog = (CATALOGS / language / "store.ftl").read_text("utf-8")
    assert sorted(re.findall(r"^store-rule-([\w-]+)", catalog, re.MULTILINE)) == sorted(RULES)


def test_a_line_names_the_place_as_compilers_do() -> None:
    english = words(Language.EN)
    assert problems.line(Problem("towns.csv", 3, "lat", "minimum", "3", "36"), english) == (
        "data/towns.csv:3: lat: 3 is less than the least possible, 36."
    )
    assert problems.line(Problem("towns.csv", 0, "", "missing-file"), english) == "data/towns.csv: The file is missing."


def test_a_report_is_bounded_but_counts_all() -> None:
    broken = [Problem("towns.csv", line, "lat", "required") for line in range(2, 24)]
    report = problems.report(broken, words(Language.RU), limit=2)
    assert report[:2] == [f"data/towns.csv:{line}: lat: Значение обязательно." for line in (2, 3)]
    assert report[2:] == ["… и ещё 20.", "В данных 22 ошибки."]
    assert problems.report([], words(Language.RU)) == ["Данные верны."]


def test_the_error_carries_all_problems_in_order_and_shows_some() -> None:
    broken = [Problem("towns.csv", line, "lat", "required") for line in range(31, 1, -1)]
    error = DataError(broken)
    assert [problem.line for problem in error.problems] == list(range(2, 32))
    assert str(error).startswith("30 problems in the data\ntowns.csv:2: lat: required ''\n")
    assert str(error).endswith("\n... and 10 more")
