"""The rules of one table by itself, as pandera schemas made from its fields.

They check the text of the files, before any number is made of it, so that a report can quote what stands there.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache
from typing import cast

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from geo.model.tables import ID, PERIOD, Field, Table
from geo.store.files import Sheet
from geo.store.problems import Problem, Rule

NUMBER = r"-?\d+(\.\d+)?([eE][+-]?\d+)?"
FORMS = {"integer": r"-?\d+", "number": NUMBER, "boolean": "true|false", "year": r"\d{4}", "date": r"\d{4}-\d\d-\d\d"}
# Controls, and what joins words or turns the direction of writing (Unicode): no reader sees it, no workbook takes it.
UNSEEN = r"[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
NAMED_PATTERNS: dict[str, Rule] = {ID: "id", PERIOD: "period"}

Holds = Callable[[pd.Series], pd.Series]


@cache
def schema(table: Table) -> pa.DataFrameSchema:
    """Make the schema of a table's text: each check is named after its rule, its error tells what was expected."""
    return pa.DataFrameSchema(
        {field.name: pa.Column(checks=list(_checks(field))) for field in table.fields},
        checks=pa.Check(_unique(table.key), name="key", error=f"key: {', '.join(table.key)}"),
        name=table.name,
        strict=True,
        ordered=True,
    )


def check(sheet: Sheet) -> list[Problem]:
    """Check each row of a table by its schema."""
    if sheet.rows.empty:
        return []
    try:
        schema(sheet.table).validate(sheet.rows, lazy=True)
    except SchemaErrors as error:
        # A rule of a whole row is listed once for each of its columns.
        cases = error.failure_cases.drop_duplicates(["column", "check", "index"])
        found = set()
        for case in cases.itertuples(index=False):
            of_row = case.schema_context == "DataFrameSchema"
            column = sheet.table.key[0] if of_row else str(case.column)
            rule, _, expected = str(case.check).partition(": ")
            found.add(sheet.problem(int(case.index), column, cast(Rule, rule), expected))
        return sorted(found)
    return []


def _checks(field: Field) -> Iterator[pa.Check]:
    def rule(name: Rule, holds: Holds, expected: str = "") -> pa.Check:
        def holds_or_empty(values: pd.Series) -> pd.Series:
            return (values == "") | holds(values)

        return pa.Check(holds_or_empty, name=name, error=f"{name}: {expected}")

    if field.required:
        yield pa.Check(lambda values: values != "", name="required", error="required: ")
    if form := FORMS.get(field.dtype):
        yield rule(
            "type",
            lambda values: _is_date(values) if field.dtype == "date" else values.str.fullmatch(form),
            field.dtype,
        )
    if field.pattern:
        yield rule(
            NAMED_PATTERNS.get(field.pattern, "pattern"),
            lambda values: values.str.fullmatch(field.pattern),
            field.pattern,
        )
    if field.choices:
        choices = [str(choice) for choice in field.choices]
        yield rule("choices", lambda values: values.isin(choices), ", ".join(choices))
    if field.dtype == "string" and not (field.pattern or field.choices or field.refers):
        yield rule("spaces", lambda values: values == values.str.strip())
        yield rule("unseen", lambda values: ~values.str.contains(UNSEEN))
    low, high = field.minimum, field.maximum
    if low is not None:
        yield rule("minimum", lambda values: ~(_numbers(values) < low), f"{low:g}")
    if high is not None:
        yield rule("maximum", lambda values: ~(_numbers(values) > high), f"{high:g}")


def _numbers(values: pd.Series) -> pd.Series:
    return pd.to_numeric(values, errors="coerce")


def _is_date(values: pd.Series) -> pd.Series:
    def real(text: str) -> bool:
        try:
            return dt.date.fromisoformat(text).isoformat() == text
        except ValueError:
            return False

    return values.map(real)


def _unique(key: tuple[str, ...]) -> Callable[[pd.DataFrame], pd.Series]:
    """Refuse the second and later rows of a key; the first stands."""
    return lambda rows: ~rows.duplicated(list(key))
