from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.store import files

if TYPE_CHECKING:
    from tests.unit.store.conftest import Data


def test_a_line_of_another_width_is_told(data: Data) -> None:
    data.edit("blocks.csv", lambda text: f"{text}work,Ат,Имя\nyield,Ат,Имя,Name,more\n")
    assert data.problems() == [("blocks.csv", 3, "", "width", "3"), ("blocks.csv", 4, "", "width", "5")]


def test_the_other_lines_of_a_torn_file_are_checked_too(data: Data) -> None:
    file = data.file("observations")
    data.put(file, 4, status="Z")
    data.put(file, 3, value="many")
    data.edit(file, lambda text: text.replace("\n", "\nquartz,town\n", 1))
    assert data.problems() == [
        (file, 2, "", "width", "2"),
        (file, 4, "value", "type", "many"),
        (file, 5, "status", "pattern", "Z"),
    ]


def test_a_blank_line_is_told(data: Data) -> None:
    data.edit("blocks.csv", lambda text: f"{text}\n")
    assert data.problems() == [("blocks.csv", 3, "", "width", "0")]


def test_an_open_quotation_mark_is_told(data: Data) -> None:
    data.edit("blocks.csv", lambda text: f'{text}work,"Ат,Имя,Name\n')
    assert [problem[:4] for problem in data.problems()] == [("blocks.csv", 3, "", "quoting")]


def test_an_empty_file_misses_its_columns(data: Data) -> None:
    data.edit("blocks.csv", lambda _: "\n")
    assert [problem[2:4] for problem in data.problems()] == [
        (column, "missing-column") for column in ("block_id", "name_en", "name_kk", "name_ru")
    ]


def test_header_must_be_the_fields_in_order(data: Data) -> None:
    data.edit("blocks.csv", lambda text: text.replace("name_kk,name_ru", "name_ru,name_kk"))
    data.edit("industries.csv", lambda text: text.replace("name_kk", "name_de"))
    assert [problem[:4] for problem in data.problems()] == [
        ("blocks.csv", 1, "", "header-order"),
        ("industries.csv", 1, "name_de", "unknown-column"),
        ("industries.csv", 1, "name_kk", "missing-column"),
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", (0, "", "empty-file", "")),
        (b"\xef\xbb\xbfblock_id\n", (1, "", "encoding", "ef bb bf")),
        ("block_id\nА\n".encode("cp1251"), (2, "", "encoding", "c0")),
        (b"block_id\na\r\nb\r\n", (2, "", "line-end", "")),
        (b"block_id\na\nb", (3, "", "line-end", "")),
    ],
)
def test_bytes_must_be_plain_utf8_with_lf(data: Data, content: bytes, problem: tuple[int, str, str, str]) -> None:
    data.path("blocks.csv").write_bytes(content)
    assert data.problems() == [("blocks.csv", *problem)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(texts=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1), min_size=1))
def test_every_text_is_read_back_with_the_line_it_begins_on(data: Data, texts: list[str]) -> None:
    quoted = ["".join(('"', text.replace('"', '""'), '"')) for text in texts]
    lines = ["block_id,name_kk,name_ru,name_en", *(f"b,{text},x,y" for text in quoted)]
    data.path("blocks.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    sheets, problems = files.read(data.folder)
    assert problems == []
    assert list(sheets["blocks"].rows["name_kk"]) == texts
    begins = [2 + sum(text.count("\n") + 1 for text in texts[:i]) for i in range(len(texts))]
    assert [sheets["blocks"].place(row)[1] for row in range(len(texts))] == begins


def test_version_is_that_of_the_content(data: Data) -> None:
    before = files.version(data.folder)
    data.path("datapackage.json").write_text("{}", encoding="utf-8")  # derived: no content of its own
    assert files.version(data.folder) == before
    data.put("towns.csv", 2, founded="1939")
    changed = files.version(data.folder)
    assert changed != before
    data.put("towns.csv", 2, founded="1938")
    assert files.version(data.folder) == before
    data.edit("geometry/regions.geojson", lambda text: f"{text}\n")
    assert files.version(data.folder) not in (before, changed)
