"""A row is placed by its headings, its label and its unit, or not at all."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.ingest.rows import DICTIONARY, Measure, factor, place, scales, split, table
from geo.ingest.sheet import Row


def placed(*labels: str) -> list[tuple[str, str, str]]:
    rows = [Row(index, label, (), {}, {}) for index, label in enumerate(labels)]
    return [(p.series_id, p.unit, p.reason) for p in place(rows)]


@pytest.mark.parametrize(
    ("label", "subject", "measure"),
    [
        ("Численность учащихся колледжей,  человек", "численность учащихся колледжей", Measure("persons")),
        (" тыс.человек", "", Measure("thousand_persons")),
        ("млн.тенге", "", Measure("mln_kzt")),
        ("в % к соответствующему периоду предыдущего года", "", Measure("percent", "previous")),
        (
            "Индекс физического объема инвестиций в процентах к 2016г.",
            "индекс физического объема инвестиций",
            Measure("percent", "fixed"),
        ),
        ("птица, млн. голов", "птица", Measure("mln_heads")),
        ("Число браков", "число браков", None),
        ("Посевная площадь, тыс. га, из них:", "посевная площадь из них", Measure("thousand_ha")),
    ],
)
def test_labels_are_split_into_subject_and_measure(label: str, subject: str, measure: Measure | None) -> None:
    assert split(label) == (subject, measure)


def test_a_unit_row_belongs_to_the_heading_above_it() -> None:
    assert placed("Инвестиции в основной капитал", "млн. тенге", "млн. долларов США") == [
        ("", "", ""),
        ("investment", "mln_kzt", ""),
        ("investment_usd", "mln_usd", ""),
    ]


def test_the_order_of_rows_does_not_matter() -> None:
    assert placed("Число браков", "Занятое население", "в процентах к предыдущему году", "тыс. человек") == [
        ("marriages", "", ""),
        ("employed", "", ""),
        ("employed_index", "percent", ""),
        ("employed", "thousand_persons", ""),
    ]


def test_a_crop_is_what_its_heading_says() -> None:
    labels = (
        "Валовой сбор основных сельскохозяйственных культур, тыс. тонн",
        "картофель",
        "Урожайность основных сельскохозяйственных культур, центнеров с одного гектара",
        "картофель",
    )
    assert [p[:2] for p in placed(*labels)] == [
        ("", "thousand_tonnes"),
        ("harvest_potatoes", "thousand_tonnes"),
        ("", "centners_per_ha"),
        ("yield_potatoes", "centners_per_ha"),
    ]


def test_an_index_belongs_to_the_branch_above_it() -> None:
    labels = ("горнодобывающая промышленность и разработка карьеров", "млн. тенге",
              "индексы физического объема, в процентах к предыдущему году")  # fmt: skip
    assert [p[0] for p in placed(*labels)] == ["", "mining_output", "mining_output_index"]


def test_nothing_is_guessed() -> None:
    assert placed("картофель", "Число космодромов, единиц", "млн. тенге") == [
        ("", "", ""),
        ("", "count", ""),
        ("", "mln_kzt", ""),
    ]


def test_numbers_without_a_label_belong_to_nobody() -> None:
    assert placed("Число браков", "")[-1] == ("", "", "")


def test_an_unknown_heading_ends_the_one_before() -> None:
    labels = ("Валовой сбор основных сельскохозяйственных культур, тонн", "Площадь теплиц", "картофель")
    assert placed(*labels)[-1] == ("", "", "")


def test_indices_to_a_fixed_year_are_left_out_for_a_reason() -> None:
    assert placed("Индекс физического объема строительных работ в процентах к 2017г.") == [
        ("", "percent", "fixed_base")
    ]


def test_units_are_converted_exactly_and_only_within_a_dimension() -> None:
    assert factor("thousand_persons", "persons") == 1000
    assert factor("thousand_kzt", "mln_kzt") == 0.001
    assert factor("centners", "tonnes") == 0.1
    with pytest.raises(ValueError, match="percent is no persons"):
        factor("percent", "persons")


@given(st.sampled_from(sorted(scales())), st.sampled_from(sorted(scales())))
def test_converting_there_and_back_changes_nothing(one: str, other: str) -> None:
    if scales()[one][0] == scales()[other][0]:
        assert factor(one, other) * factor(other, one) == pytest.approx(1)


def test_every_series_of_the_dictionary_is_described_in_one_unit_that_its_measures_fit() -> None:
    path = DICTIONARY.parents[2] / "data" / "series" / "passport.csv"
    with path.open(encoding="utf-8", newline="") as file:
        units = {row["series_id"]: row["unit"] for row in csv.DictReader(file)}
    assert units.keys() == {row["series_id"] for row in table("rows") if row["series_id"]}
    for row in table("rows"):
        for measure in row["measures"].split():
            written = measure.removesuffix("_previous").removesuffix("_fixed")
            if row["series_id"] and measure != "-":
                assert factor(written, units[row["series_id"]]) > 0


def test_every_context_is_opened_by_some_row() -> None:
    opened = {row["opens"] for row in table("rows")}
    assert {row["context"] for row in table("rows")} <= opened
