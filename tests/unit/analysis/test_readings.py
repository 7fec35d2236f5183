import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.analysis import readings as r
from geo.analysis.features import current_towns
from geo.model.atlas import Atlas


@pytest.fixture(scope="module")
def atlas(committed: Atlas) -> Atlas:
    return committed


def rows(*amounts: float) -> pd.DataFrame:
    return pd.DataFrame(
        [(f"t{n}", "town", 2023, value, "book", "") for n, value in enumerate(amounts)],
        columns=["town_id", "territory", "period", "value", "source_id", "note"],
    )


def towns_of(side: r.Side, *amounts: float) -> list[str]:
    return [one.town_id for one in r.by_rule(r.Rule("it", "x", side), rows(*amounts))]


def test_a_quarter_of_eight_towns_are_two_and_half_are_four() -> None:
    amounts = (5, 1, 8, 3, 2, 7, 6, 4)
    assert towns_of("high", *amounts) == ["t2", "t5"]
    assert towns_of("low", *amounts) == ["t1", "t4"]
    assert towns_of("near", *amounts) == ["t1", "t3", "t4", "t7"]


def test_ties_with_the_last_one_count_too() -> None:
    assert towns_of("high", 9, 9, 9, 1) == ["t0", "t1", "t2"]


def test_too_few_towns_make_no_quarter() -> None:
    assert towns_of("high", 1, 2, 3) == []


@given(st.lists(st.integers(-99, 99), min_size=4, max_size=20), st.integers(1, 9), st.integers(-9, 9))
def test_units_do_not_matter(amounts: list[int], factor: int, shift: int) -> None:
    assert towns_of("low", *amounts) == towns_of("low", *(value * factor + shift for value in amounts))


def test_every_reading_is_a_figure_that_the_rule_holds_for(atlas: Atlas) -> None:
    found = r.readings(atlas)
    current = set(current_towns(atlas))
    assert {one.measure_id for one in found} <= set(atlas.measures["measure_id"])
    for one in found:
        assert one.town_id in current
        if one.indicator_id:
            beyond = one.value >= one.threshold if one.kind == "high" else one.value <= one.threshold
            assert beyond
            assert one.period >= r.OLDEST
            assert one.source_id
        else:
            assert math.isnan(one.threshold)


def test_towns_with_a_standing_zone_are_not_said_to_have_none(atlas: Atlas) -> None:
    bare = {one.town_id for one in r.readings(atlas) if one.kind == "no_zone"}
    assert "stepnogorsk" in bare  # its zone was abolished
    assert not bare & {"khromtau", "balkhash", "kentau"}


def test_a_figure_from_long_ago_speaks_for_nothing(small_atlas) -> None:
    frame = rows(1, 2).assign(town_id=["alpha", "alpha"], period=[r.OLDEST - 1, r.OLDEST])
    found = r.latest_of(small_atlas, r.Rule("it", "x", "high"), ["alpha"], lambda _: frame)
    assert found["period"].tolist() == [r.OLDEST]
    assert r.latest_of(small_atlas, r.Rule("it", "x", "high"), ["alpha"], lambda _: frame.head(1)).empty


def test_a_figure_that_mixes_two_areas_speaks_for_nothing(small_atlas) -> None:
    frame = rows(1, 2).assign(town_id=["alpha", "beta"], note=["sme_coverage two_areas", "sme_coverage"])
    found = r.latest_of(small_atlas, r.Rule("it", "x", "high"), ["alpha", "beta"], lambda _: frame)
    assert found["town_id"].tolist() == ["beta"]


def test_a_project_that_was_stopped_speaks_for_nothing(atlas_of) -> None:
    project = {"town_id": "alpha", "sector": "tourism", "source_id": "book_alpha"}
    atlas = atlas_of(
        projects=[{**project, "project_id": "a", "status": "stopped"}, {**project, "project_id": "b", "status": "done"}]
    )
    frame = rows().astype({"value": float, "period": int})
    (found,) = (one for one in r.readings(atlas, frames=lambda _: frame) if one.kind == "projects")
    assert (found.town_id, found.value) == ("alpha", 1)


def test_the_seminar_named_four_towns(atlas: Atlas) -> None:
    named = {one.town_id for one in r.readings(atlas) if one.kind == "named"}
    assert named == {"balkhash", "khromtau", "kulsary", "satpayev"}


def test_measures_are_spoken_for_or_listed_as_unspoken(atlas: Atlas) -> None:
    assert r.unspoken(atlas) == ["it", "spk"]


def test_figures_of_towns_are_not_held_against_those_of_districts(atlas: Atlas) -> None:
    for rule in r.RULES:
        assert set(r.latest_of(atlas, rule, current_towns(atlas))["territory"]) <= set(rule.areas)
    assert {one.territory for one in r.readings(atlas) if one.measure_id == "agro_industry"} <= set(r.AROUND)
