"""Facts about zones and projects are said with their amounts, answers, dates, and none of them is lost."""

from types import SimpleNamespace

import pandas as pd
import pytest

from geo.model.vocabulary import Language
from geo.views.statements import project_statements, zone_statements
from geo.views.words import words

NAN = float("nan")
FACT = {"zone_id": "z", "value": NAN, "answer": "", "unit": "", "period": "", "status": "actual", "source_id": "s"}


def atlas(**tables):
    return SimpleNamespace(**{name: pd.DataFrame(rows) for name, rows in tables.items()})


def texts(facts, language=Language.EN):
    of = atlas(zone_facts=[{**FACT, **fact} for fact in facts])
    return [(one.label, one.text, one.when) for one in zone_statements(of, "z", words(language))]


def test_conflicting_figures_are_a_history_newest_first():
    areas = [
        {"attribute": "area", "value": 5840.0, "unit": "ha", "period": "2011"},
        {"attribute": "area", "value": 5431.5, "unit": "ha", "period": "2025"},
        {"zone_id": "other", "attribute": "area", "value": 1.0, "unit": "ha"},
    ]
    assert texts(areas) == [
        ("Area", "5,431.5\N{NO-BREAK SPACE}ha", "2025, actual"),
        ("Area", "5,840\N{NO-BREAK SPACE}ha", "2011, actual"),
    ]


def test_an_answer_stands_before_its_amount_and_alone_without_one():
    rail = {"attribute": "rail", "value": 2.0, "answer": "planned", "unit": "km", "status": "planned"}
    heat = {"attribute": "heat", "answer": "no", "status": ""}
    assert texts([rail, heat]) == [
        ("Heat supply", "no", ""),
        ("Railway siding", "planned, 2\N{NO-BREAK SPACE}km", "planned"),
    ]


def test_a_year_is_not_grouped_into_thousands():
    assert texts([{"attribute": "founded", "value": 2011.0}], Language.RU) == [("Год создания", "2011", "фактически")]


@pytest.mark.parametrize(("value", "said"), [(9814.503, "9,814.503"), (0.1 + 0.2, "0.3"), (12.0, "12")])
def test_no_decimal_of_the_source_is_lost_or_invented(value, said):
    ((_, text, _),) = texts([{"attribute": "area", "value": value, "unit": "ha"}])
    assert text.split("\N{NO-BREAK SPACE}")[0] == said


def test_projects_say_only_what_is_known():
    empty = {"town_id": "t", "cost": NAN, "cost_unit": "", "jobs": NAN, "source_id": "s", "sector": "energy"}
    of = atlas(
        projects=[
            {**empty, "name_en": "Undated", "status": "unknown", "period": ""},
            {**empty, "name_en": "Old", "status": "stopped", "period": "2019"},
            {**empty, "name_en": "New", "status": "launched", "period": "2025", "cost": 138_400.0,
             "cost_unit": "mln_kzt", "jobs": 1800.0},
            {**empty, "town_id": "elsewhere", "name_en": "Not here", "status": "done", "period": "2020"},
        ]
    )  # fmt: skip
    said = [(one.label, one.text, one.when) for one in project_statements(of, "t", words(Language.EN))]
    assert said == [
        ("New", "Energy, 138,400\N{NO-BREAK SPACE}mln KZT, jobs: 1,800", "2025, launched"),
        ("Old", "Energy", "2019, stopped"),
        ("Undated", "Energy", "not dated, status unknown"),
    ]
