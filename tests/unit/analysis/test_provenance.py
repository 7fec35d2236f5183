"""No number without a source."""

import math

import pytest

from geo.analysis.provenance import MEDIAN, Figure, UntraceableError, change, computed, figure, median
from geo.analysis.values import values


def made(value: float, source: str = "book_alpha", **more: object) -> Figure:
    said = {"what": "population", "unit": "persons", "decimals": 0, "period": 2024, "territory": "town", "status": ""}
    return Figure(value=value, source_id=source, **{**said, **more})


def test_a_value_without_a_source_is_refused() -> None:
    with pytest.raises(UntraceableError, match="population, 2024"):
        made(1.0, source="")


def test_a_gap_needs_no_source() -> None:
    assert not made(math.nan, source="", status="C").held


def test_a_row_keeps_all_that_it_takes_to_check_it(small_atlas) -> None:
    rows = values(small_atlas, "population")
    row = rows[(rows["town_id"] == "alpha") & (rows["territory"] == "town") & (rows["period"] == 2024)].iloc[0]
    of = figure(small_atlas, "population", row.to_dict())
    assert (of.value, of.period, of.status, of.source_id) == (75_000, 2024, "p", "book_alpha")
    assert of.cell == row["cell"] != ""
    assert of.method == "series"


@pytest.mark.parametrize(("numbers", "expected"), [([3.0, 1.0, 2.0], 2.0), ([4.0, 1.0, 2.0, 3.0], 2.5), ([7.0], 7.0)])
def test_a_median_has_the_sources_of_all(numbers: list[float], expected: float) -> None:
    of = median([made(value, source=f"book_{number}") for number, value in enumerate(numbers)])
    assert of.value == expected
    assert of.method == MEDIAN
    assert of.towns == len(numbers)
    assert of.source_id.split() == [f"book_{number}" for number in range(len(numbers))]


@pytest.mark.parametrize("other", [{"period": 2023}, {"territory": "akimat"}, {"what": "births"}])
def test_no_median_over_different_things(other: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="different"):
        median([made(1.0), made(2.0, **other)])


def test_no_median_of_nothing() -> None:
    with pytest.raises(ValueError, match="different"):
        median([])


def test_a_change_has_all_of_both_figures() -> None:
    before = made(1.0, "book_alpha", period=2019, status="b", cell="S!A1", note="one")
    of = change(before, made(2.0, "book_beta", status="p", cell="S!B1", note="two"), 100.0)
    assert (of.value, of.unit, of.status, of.period) == (100.0, "percent", "bp", 2024)
    assert (of.source_id, of.cell, of.note) == ("book_alpha book_beta", "S!A1; S!B1", "one two")


def test_what_was_computed_names_its_sources_and_how() -> None:
    of = computed("score", 0.5, "sites", ["book_alpha", "book_beta book_alpha"], unit="", decimals=2)
    assert (of.value, of.source_id, of.method) == (0.5, "book_alpha book_beta", "sites")
    with pytest.raises(UntraceableError):
        computed("score", 0.5, "sites", [])
    with pytest.raises(ValueError, match="guess"):
        computed("score", 0.5, "guess", ["book_alpha"])
