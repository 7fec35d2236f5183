import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from starlette.datastructures import QueryParams

from geo.web.routes.parameters import any_id, bbox, moment, one_of, read_query, some_of, whole, years
from geo.web.routes.problems import RefusedError
from tests.conftest import make_atlas

KNOWN = ("alpha", "beta", "gamma")
PARAMETERS = (
    one_of("lang", "", lambda _: KNOWN, default="beta"),
    some_of("town", "", lambda _: KNOWN, most=2),
    whole("limit", "", low=1, high=50, default=10),
    whole("page", "", low=1, default=10, clamp=100),
    years("period", ""),
    bbox("bbox", ""),
    moment("datetime", ""),
)
ATLAS = make_atlas(redirects=[{"kind": "town", "old_id": "delta", "new_id": "gamma"}])


def read(query):
    return read_query(QueryParams(query), PARAMETERS, ATLAS)


def test_what_is_left_out_has_its_default():
    assert read("") == {
        "lang": "beta", "town": (), "limit": 10, "page": 10, "period": (None, None), "bbox": None, "datetime": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("lang=gamma", "lang", "gamma"),
        ("town=beta,alpha", "town", ("beta", "alpha")),
        ("town=beta,beta", "town", ("beta",)),
        ("limit=50", "limit", 50),
        ("page=5000", "page", 100),
        ("period=2010", "period", (2010, 2010)),
        ("lang=delta", "lang", "gamma"),  # its name of former times
        ("town=delta,alpha", "town", ("gamma", "alpha")),
        ("period=2010/..", "period", (2010, None)),
        ("period=../2010", "period", (None, 2010)),
        ("bbox=1,2,3,4", "bbox", (1, 2, 3, 4)),
        ("bbox=1,2,-9,3,4,9", "bbox", (1, 2, 3, 4)),
        ("bbox=170,-10,-170,10", "bbox", (170, -10, -170, 10)),
    ],
)
def test_what_is_said_is_read(query, name, value):
    assert read(query)[name] == value


@given(st.sampled_from([p.name for p in PARAMETERS]), st.text(max_size=60))
def test_any_text_is_read_or_refused_with_why(name, text):
    refusals = []
    try:
        read_query(QueryParams([(name, text)]), PARAMETERS, ATLAS)
    except RefusedError as error:
        refusals = [error]
    assert all(refusal.status == 400 for refusal in refusals)
    assert all(refusal.detail.startswith(f"'{name}' ") and len(refusal.detail) < 200 for refusal in refusals)


@given(st.sampled_from(["period", "datetime"]), st.text(alphabet="0123456789-/.:TZ", max_size=24))
def test_the_pattern_told_is_the_pattern_read(name, text):
    (parameter,) = (p for p in PARAMETERS if p.name == name)
    told = bool(re.search(parameter.schema(None)["pattern"], text)) and not text.endswith("\n")
    try:
        parameter.read(text, None)
        taken = True
    except ValueError as error:
        taken = "before it begins" in str(error)
    assert told == taken


@pytest.mark.parametrize("parameter", [*PARAMETERS, any_id("id", "")], ids=lambda parameter: parameter.name)
def test_every_schema_is_one(parameter):
    Draft202012Validator.check_schema(parameter.schema(None))


@given(st.lists(st.one_of(st.floats(-200, 200), st.floats()), max_size=7))
def test_boxes_are_taken_as_their_schema_says(numbers):
    (box,) = (p for p in PARAMETERS if p.name == "bbox")
    told = Draft202012Validator(box.schema(None)).is_valid(numbers)
    half = len(numbers) // 2
    upside_down = told and numbers[1] > numbers[half + 1]
    try:
        box.read(",".join(map(repr, numbers)), None)
        taken = True
    except ValueError:
        taken = False
    finite_heights = all(abs(number) < float("inf") for number in numbers)
    assert taken == (told and not upside_down and finite_heights)
