"""The three catalogs say the same things, everything the code says is in them, and nothing else is."""

import ast
import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from geo.model.tables import TABLES

ROOT = Path(__file__).parents[2]
CATALOGS, DATA = ROOT / "catalogs", ROOT / "data"
LANGUAGES = ("kk", "ru", "en")
MESSAGE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9_]+)*(-[A-Z]|-[a-z0-9_]+)")  # a capital is an observation flag
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# Ids of closed vocabularies in data/, and the prefix of their labels.
LABELS = {
    "membership-list": (("memberships", "list_id"),),
    "membership-statement": (("memberships", "statement"),),
    "group-check": (("group_checks", "check_id"),),
    "unit": (("indicators", "unit"), ("series", "unit"), ("zone_facts", "unit"), ("corridor_facts", "unit")),
    "sector": (("projects", "sector"),),
    "project-status": (("projects", "status"),),
    "zone-attribute": (("zone_facts", "attribute"),),
    "answer": (("zone_facts", "answer"),),
    "fact-status": (("zone_facts", "status"), ("corridor_facts", "status")),
    "mode": (("corridors", "mode"),),
    "group": (("groups", "group_id"),),
    "territory": (("observations", "territory"),),
    "list-status": (("towns", "list_status"),),
}
# Proper names and abbreviations may be alike in Kazakh and Russian; sentences may not.
LONGEST_ALIKE = 30


class Message(NamedTuple):
    file: str
    said: dict[str, ftl.Pattern]  # by "" for the value, by name for attributes


def files(language: str) -> list[Path]:
    return sorted((CATALOGS / language).glob("*.ftl"))


@cache
def messages(language: str) -> dict[str, Message]:
    found = {}
    for path in files(language):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{language}/{path.name}: {entry.content.splitlines()[0]}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{language}/{path.name}: {entry.id.name} is said twice"
                said = {"": entry.value} if entry.value else {}
                found[entry.id.name] = Message(path.stem, said | {a.id.name: a.value for a in entry.attributes})
    return found


def walk(node: ftl.BaseNode) -> Iterator[ftl.BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ftl.BaseNode) and not isinstance(child, ftl.Span):
                yield from walk(child)


def printed(pattern: ftl.Pattern) -> set[str]:
    """Name the variables that readers see. Those that only choose a plural may differ: Kazakh needs none."""
    chosen = {
        id(child) for node in walk(pattern) if isinstance(node, ftl.SelectExpression) for child in walk(node.selector)
    }
    return {n.id.name for n in walk(pattern) if isinstance(n, ftl.VariableReference) and id(n) not in chosen}


def text(pattern: ftl.Pattern) -> str:
    return "".join(node.value for node in walk(pattern) if isinstance(node, ftl.TextElement))


def every_text() -> Iterator[tuple[str, str, ftl.Pattern]]:
    for language in LANGUAGES:
        for message_id, message in messages(language).items():
            for part, pattern in message.said.items():
                yield language, f"{message_id}.{part}" if part else message_id, pattern


def test_the_languages_have_the_same_files() -> None:
    names = {language: [path.name for path in files(language)] for language in LANGUAGES}
    assert names["kk"] == names["ru"] == names["en"] != []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_languages_have_the_same_messages_with_the_same_parts(language: str) -> None:
    def shape(of: str) -> dict[str, tuple[str, list[str]]]:
        return {key: (message.file, sorted(message.said)) for key, message in messages(of).items()}

    assert shape(language) == shape("ru")


@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_languages_print_the_same_variables(language: str) -> None:
    other, russian = messages(language), messages("ru")
    differ = {
        (key, part)
        for key in other.keys() & russian.keys()
        for part in other[key].said.keys() & russian[key].said.keys()
        if printed(other[key].said[part]) != printed(russian[key].said[part])
    }
    assert not differ


def test_russian_plurals_are_complete() -> None:
    """One and other are enough in oblique cases; once few is told from many, each of the three is."""
    short = []
    for language, key, pattern in every_text():
        for node in walk(pattern):
            if language == "ru" and isinstance(node, ftl.SelectExpression):
                names = {v.key.name for v in node.variants if isinstance(v.key, ftl.Identifier)}
                if names & {"few", "many"} and not {"one", "few"} <= names:
                    short.append(key)
    assert not short


# Names of publishers, and letters of alphabets.
LETTERED = ("geo/views/facts.py", "geo/views/words.py", "geo/analysis/search.py")


def test_no_page_or_view_holds_text_of_a_language() -> None:
    places = [*ROOT.glob("geo/views/*.py"), *ROOT.glob("geo/web/**/*.py"), *ROOT.glob("geo/analysis/*.py"),
              *ROOT.glob("geo/exports/*.py"), *ROOT.glob("pages/*.py"), ROOT / "app.py"]  # fmt: skip
    said = {str(path.relative_to(ROOT)) for path in places
            if re.search("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]", path.read_text(encoding="utf-8"))}  # fmt: skip
    assert said == set(LETTERED)


def test_english_has_no_cyrillic_letters() -> None:
    assert not [key for language, key, pattern in every_text() if language == "en" and CYRILLIC.search(text(pattern))]


def test_pages_write_quotation_marks_and_apostrophes_curly() -> None:
    told_by_commands = {"chrome", "ingest", "districts", "store"}  # chrome: Streamlit's own words, letter by letter
    straight = [
        f"{message_id}: {said}"
        for message_id, message in messages("en").items()
        if message.file not in told_by_commands
        for said in map(text, message.said.values())
        if "'" in said or '"' in said
    ]
    assert not straight


def test_kazakh_is_not_left_in_russian() -> None:
    russian = {key: text(pattern) for language, key, pattern in every_text() if language == "ru"}
    alike = {
        key
        for language, key, pattern in every_text()
        if language == "kk" and len(text(pattern)) > LONGEST_ALIKE and text(pattern) == russian.get(key)
    }
    assert not alike


def ids_in_data(table: str, column: str) -> set[str]:
    held = sorted((DATA / table).glob("*.csv")) or [DATA / f"{table}.csv"]
    rows = (row for path in held for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    return {row[column] for row in rows} - {""}


@pytest.mark.parametrize("prefix", LABELS)
def test_every_id_of_the_data_that_readers_see_has_a_label(prefix: str) -> None:
    ids = {found for table, column in LABELS[prefix] for found in ids_in_data(table, column)}
    assert ids
    assert sorted(found for found in ids if f"{prefix}-{found}" not in messages("ru")) == []


def sources() -> list[Path]:
    return sorted([*ROOT.glob("geo/**/*.py"), *ROOT.glob("pages/*.py"), ROOT / "app.py"])


def literal(node: ast.expr) -> str | None:
    """Give a string as a pattern over message ids: what is put in at run time may be anything."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        parts = (re.escape(str(p.value)) if isinstance(p, ast.Constant) else r"[A-Za-z0-9_-]*" for p in node.values)
        return "".join(parts)
    return None


def said_by_code() -> Iterator[tuple[str, str]]:
    """Yield (place, pattern) of each message that code asks its words for."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            pattern = literal(node.args[0])
            if called.lstrip("_") in {"w", "words", "has", "say"} and pattern and "-" in pattern:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", pattern


def test_everything_the_code_says_is_in_the_catalogs() -> None:
    known = {key for language, key, _ in every_text() if language == "ru"} | set(messages("ru"))
    asked = list(said_by_code())
    assert asked, "no message is asked for anywhere: the search is broken"
    assert not [(place, said) for place, said in asked if not any(re.fullmatch(said, key) for key in known)]


def test_everything_in_the_catalogs_is_said_somewhere() -> None:
    """An id counts as said when any string of the code is it, or may become it."""
    exact, shaped = set(), set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                exact.add(node.value.split(".")[0])
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                start = str(node.values[0].value)
                if re.fullmatch(r"[a-z][a-z0-9]*-[a-z0-9_-]*", start):
                    shaped.add((literal(node) or "").split(r"\.")[0])
    shaped |= {f"{prefix}-.*" for prefix in LABELS}
    referred = {
        node.id.name
        for _, _, pattern in every_text()
        for node in walk(pattern)
        if isinstance(node, ftl.MessageReference)
    }
    unsaid = {
        key for key in messages("ru") if key not in exact | referred and not any(re.fullmatch(s, key) for s in shaped)
    }
    assert sorted(unsaid) == []


def test_every_unit_and_table_in_the_catalogs_is_one() -> None:
    held = {f"unit-{one}" for table, column in LABELS["unit"] for one in ids_in_data(table, column)}
    held |= {f"unit-{one}" for one in ids_in_data("national", "unit")} | {f"table-{table.name}" for table in TABLES}
    written = {
        f"unit-{word}"
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value
        for word in re.findall(r"\w+", node.value)
    }
    named = {key for key in messages("ru") if key.startswith(("unit-", "table-"))}
    assert sorted(named - held - written) == []


def test_message_ids_are_of_one_form() -> None:
    assert not [key for key in messages("ru") if not MESSAGE_ID.fullmatch(key)]
