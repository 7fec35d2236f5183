import pandas as pd
import pytest

from geo.analysis import coverage
from geo.model.vocabulary import Language, Territory
from geo.views import about
from geo.views.words import words


@pytest.mark.parametrize("language", Language)
def test_the_number_of_the_ministrys_indicators_unfolds_into_who_stated_it(committed, language):
    said = about.groups(committed, words(language))
    stated = committed.national.set_index("statement_id").loc[about.ANALYSED]
    assert f'data-source="{stated["source_id"]}"' in said
    assert f">{stated['value']:.0f}</summary>" in said


def test_towns_without_a_sheet_have_people_and_investment_of_their_own_as_the_page_says(committed):
    rows: pd.DataFrame = committed.observations
    own = rows[rows["value"].notna() & (rows["territory"] == Territory.TOWN)]
    for town in coverage.without_passport(committed):
        assert {"population", "investment"} <= set(own.loc[own["town_id"] == town, "series_id"]), town


def test_not_every_town_outside_the_groups_has_a_nearest_one_as_the_page_says(committed):
    outside = committed.groups[committed.groups["group_id"] == ""]
    assert 0 < (outside["nearest_group_id"] == "").sum() < len(outside)
