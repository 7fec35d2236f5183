"""Cells are read as the bureau writes them; what can't be told apart is no number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.ingest.cells import Cell, Kind, decimals_of, parse

FOOTNOTES = frozenset(map(str, range(1, 28)))


@pytest.mark.parametrize(
    ("raw", "value", "marks"),
    [
        ("0,0", 0.0, ()),
        ("-44 ", -44.0, ()),
        ("−3,5", -3.5, ()),
        ("3\N{NO-BREAK SPACE}252", 3252.0, ()),
        ("67\N{THIN SPACE}966,2", 67966.2, ()),
        ("2  023,4", 2023.4, ()),
        ("52 34627)", 52346.0, ("27",)),
        ("48 809*", 48809.0, ("*",)),
        (17.5, 17.5, ()),
    ],
)
def test_numbers_with_and_without_marks(raw: str | float, value: float, marks: tuple[str, ...]) -> None:
    assert parse(raw, FOOTNOTES) == Cell(Kind.NUMBER, value, marks)


@pytest.mark.parametrize(
    ("raw", "footnotes", "value", "marks"),
    [
        ("77,61)", {"1"}, 77.6, ("1",)),
        ("36,07)", {"1", "7"}, 36.0, ("7",)),
        ("14050,77)", {"1", "7", "8"}, 14050.7, ("7",)),
        ("72,313)", {"13"}, 72.3, ("13",)),
    ],
)
def test_only_footnotes_of_the_sheet_are_marks(
    raw: str, footnotes: set[str], value: float, marks: tuple[str, ...]
) -> None:
    assert parse(raw, footnotes) == Cell(Kind.NUMBER, value, marks)


def test_decimals_of_the_row_settle_where_the_number_ends() -> None:
    assert parse("0,511)12)", {"1", "11", "12"}, 1) == Cell(Kind.NUMBER, 0.5, ("11", "12"), resolved=True)
    assert parse("0,511)12)", {"1", "11", "12"}, 2) == Cell(Kind.NUMBER, 0.51, ("1", "12"), resolved=True)
    assert parse("0,511)12)", {"1", "11", "12"}, 5).kind is Kind.AMBIGUOUS
    assert parse("0,511)12)", {"1", "11", "12"}).kind is Kind.AMBIGUOUS


def test_the_size_of_the_next_number_settles_what_decimals_leave_open() -> None:
    assert parse("95827)", {"7", "27"}, 0, 940.0) == Cell(Kind.NUMBER, 958.0, ("27",), resolved=True)
    assert parse("95827)", {"7", "27"}, 0, 9400.0) == Cell(Kind.NUMBER, 9582.0, ("7",), resolved=True)
    assert parse("95827)", {"7", "27"}, 0, 3.0).kind is Kind.AMBIGUOUS
    assert parse("95827)", {"7", "27"}, 0).kind is Kind.AMBIGUOUS


def test_a_mark_alone_is_a_mark_unless_the_row_speaks_for_a_number() -> None:
    assert parse("8)", {"8"}) == Cell(Kind.MARK, None, ("8",))
    assert parse("14)", {"4", "14"}, 1, 250.0) == Cell(Kind.MARK, None, ("14",))
    assert parse("113)", {"3", "13"}, 0, 1.0) == Cell(Kind.NUMBER, 1.0, ("13",), resolved=True)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("", Kind.BLANK),
        (" \N{NO-BREAK SPACE}", Kind.BLANK),
        ("…", Kind.NO_DATA),
        ("...", Kind.NO_DATA),
        ("…3)", Kind.NO_DATA),
        ("-", Kind.DASH),
        (" – ", Kind.DASH),
        ("- - ", Kind.DASH),
        ("x", Kind.SUPPRESSED),
        ("х", Kind.SUPPRESSED),
        ("Х1)", Kind.SUPPRESSED),
        (" 1,6 есе", Kind.TEXT),
        ("в 2,7 раза", Kind.TEXT),
        ("с 1 января - 14 952 тенге", Kind.TEXT),
        ("14 865 6", Kind.TEXT),
        ("468-", Kind.TEXT),
        ("111,1,", Kind.TEXT),
        ("77,69)", Kind.TEXT),  # the sheet has no footnote 9
    ],
)
def test_what_is_no_number(raw: str, kind: Kind) -> None:
    cell = parse(raw, {"1", "3"})
    assert cell.kind is kind
    assert cell.value is None


def test_decimals_are_counted_as_written() -> None:
    assert [decimals_of(text) for text in ("7", "7,0", "1.25")] == [0, 1, 2]


@given(
    st.integers(-(10**9), 10**9),
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from([" ", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", ""]),
)
def test_every_plain_number_is_read_back(digits: int, decimals: int, comma: bool, space: str) -> None:
    number = digits / 10**decimals
    text = f"{number:,.{decimals}f}".replace(",", "\0").replace(".", "," if comma else ".").replace("\0", space)
    assert parse(text, FOOTNOTES) == Cell(Kind.NUMBER, number)


@given(st.integers(0, 10**6), st.integers(0, 3), st.sampled_from(sorted(FOOTNOTES)))
def test_a_mark_never_turns_into_another_number_in_silence(digits: int, decimals: int, mark: str) -> None:
    number = digits / 10**decimals
    cell = parse(f"{number:.{decimals}f}{mark})".replace(".", ","), FOOTNOTES, decimals)
    assert cell.kind is Kind.AMBIGUOUS or (cell.value, cell.marks) == (number, (mark,)) or cell.kind is Kind.MARK


@given(st.text(max_size=30), st.sets(st.sampled_from(sorted(FOOTNOTES))))
def test_any_text_is_read_as_something(text: str, footnotes: set[str]) -> None:
    cell = parse(text, footnotes)
    assert (cell.value is not None) == (cell.kind is Kind.NUMBER)
    assert set(cell.marks) <= footnotes | {"*", "**", "***"} or all(
        set(mark) == {"*"} for mark in cell.marks - footnotes
    )
