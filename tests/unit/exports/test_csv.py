import io
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.exports.csv import csv_bytes, file_name


def read(data):
    return pd.read_csv(io.BytesIO(data), encoding="utf-8-sig", keep_default_na=False, dtype=str)


def test_excel_reads_the_letters():
    data = csv_bytes(pd.DataFrame({"town": ["Екібастұз", "Сәтбаев"]}))
    assert data.startswith(b"\xef\xbb\xbf")
    assert read(data)["town"].tolist() == ["Екібастұз", "Сәтбаев"]


def test_formulas_are_inert_but_numbers_stay_numbers():
    table = pd.DataFrame(
        {"note": ["=1+1", "@x", "-5", "+7", "\tz", "a=b", ""], "value": [-1.5, 2, float("nan"), 0, 1, 1, 1]}
    )
    back = read(csv_bytes(table))
    assert back["note"].tolist() == ["'=1+1", "'@x", "'-5", "'+7", "'\tz", "a=b", ""]
    assert back["value"].tolist()[:3] == ["-1.5", "2.0", ""]


def test_headings_are_inert_too():
    assert csv_bytes(pd.DataFrame({"=x": [1]})).splitlines()[0].endswith(b"'=x")


@given(
    st.lists(
        st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00\r")), min_size=1, max_size=5
    )
)
def test_any_text_comes_back(texts):
    back = read(csv_bytes(pd.DataFrame({"n": range(len(texts)), "text": texts})))
    assert [text.removeprefix("'") for text in back["text"]] == [text.removeprefix("'") for text in texts]


def test_file_names_tell_what_where_when_and_version():
    name = file_name("population", "balkhash", "2010-2024", "ru", version="0123456789ab", extension="csv")
    assert name == "monotown-atlas_population_balkhash_2010-2024_ru_v0123456789ab.csv"
    assert file_name("birth_rate", version="a", extension="png") == "monotown-atlas_birth-rate_va.png"


@given(st.lists(st.text(), max_size=4))
def test_file_names_are_safe_anywhere(parts):
    name = file_name(*parts, version="0123456789ab", extension="csv")
    assert re.fullmatch(r"[a-z0-9._-]+", name)
    assert len(name) < 160
    assert name.endswith("_v0123456789ab.csv")
    assert ".." not in name


@pytest.mark.parametrize("part", ["../../etc/passwd", "C:\\x", "a/b", "Балқаш"])
def test_a_path_is_no_file_name(part):
    assert not set(file_name(part, version="a", extension="csv")) & set("/\\: ")
