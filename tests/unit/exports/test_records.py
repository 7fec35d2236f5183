import csv
import io
import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.exports import records


@pytest.mark.parametrize(
    ("cell", "value"),
    [(3.0, 3), (3.5, 3.5), (-0.0, 0), (float("nan"), None), ("", None), ("a", "a"), (True, True), (np.int64(7), 7)],
)
def test_cells_become_plain(cell, value):
    made = records.plain(cell)
    assert made == value
    assert type(made) is type(value)


@given(st.lists(st.one_of(st.floats(allow_infinity=False), st.integers(-(2**53), 2**53).map(float)), max_size=20))
def test_numbers_survive_csv_and_json(numbers):
    table = pd.DataFrame({"n": pd.Series(numbers, dtype=float)})
    rows = list(csv.reader(io.StringIO(records.csv(table).decode())))[1:]
    read = [float(row[0]) if row and row[0] else float("nan") for row in rows]
    told = [float("nan") if row["n"] is None else row["n"] for row in json.loads(json.dumps(records.records(table)))]
    np.testing.assert_array_equal(np.array(read, dtype=float), numbers)
    np.testing.assert_array_equal(np.array(told, dtype=float), numbers)


def test_whole_numbers_beside_missing_ones_have_no_fraction():
    table = pd.DataFrame({"n": [1967.0, float("nan")], "flag": [True, False], "text": ["=1+1", ""]})
    assert records.csv(table).decode() == "n,flag,text\r\n1967,true,'=1+1\r\n,false,\r\n"


def test_ids_are_gathered_once():
    assert records.words_of(["b a", "", "a c"]) == ["a", "b", "c"]
