import math

import pandas as pd

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import tables
from geo.views.facts import publisher_name


def test_a_row_can_be_cited(small_atlas, words):
    table = tables.observations(small_atlas, values(small_atlas, "birth_rate"), "birth_rate", words)
    row = table[(table["town_id"] == "alpha") & (table["year"] == 2022)].iloc[0]
    assert row["value"] == 13.6518771331  # what is computed, not what is shown
    assert row["town"] == small_atlas.town("alpha")[f"name_{words.language}"]
    assert (row["territory_id"], row["territory"]) == ("town", words("territory-town"))
    assert (row["status_id"], row["status"], row["note"]) == (
        "",
        "",
        small_atlas.note("census_break")[f"text_{words.language}"],
    )
    assert row["publisher"] == "Bureau <of> Statistics"
    assert row["address"] == "https://example.org/alpha"
    assert (row["published"], row["accessed"], row["licence"]) == ("2025", "2025-06-26", "not stated")
    assert row["cell"] == "Sheet alpha!F6; Sheet alpha!F10; Sheet alpha!E10"


def test_what_we_call_a_publisher_is_said_in_the_language(words):
    said = publisher_name({"publisher": "Encyclopedia copy (alchetron.com)"}, words)
    assert said == words("publisher-encyclopedia-copy", site="alchetron.com")
    assert ("Encyclopedia" in said) == (words.language == Language.EN)
    assert publisher_name({"publisher": "Encyclopedia Britannica"}, words) == "Encyclopedia Britannica"


def test_flags_are_said(small_atlas, words):
    table = tables.observations(small_atlas, values(small_atlas, "population"), "population", words)
    row = table[(table["town_id"] == "alpha") & (table["year"] == 2021)].iloc[0]
    assert (row["status_id"], row["status"]) == ("b", words("flag-b"))


def test_a_missing_value_is_empty_with_its_reason(small_atlas, words):
    table = tables.observations(small_atlas, values(small_atlas, "birth_rate"), "birth_rate", words)
    row = table[(table["town_id"] == "alpha") & (table["year"] == 2021)].iloc[0]
    assert math.isnan(row["value"])
    assert row["status"] == words("flag-C")


def test_ranks_list_the_missing_last(small_atlas, words):
    frame = own(small_atlas, values(small_atlas, "migration"))
    table = tables.ranks(small_atlas, frame, "migration", 2022, towns=["gamma", "alpha", "beta"], words=words)
    assert table["town_id"].tolist() == ["beta", "alpha", "gamma"]
    assert table["rank"].isna().tolist() == [False, False, True]
    assert table["status"].iloc[2] == words("flag-M")


def test_the_screen_shows_labels_only(small_atlas, words):
    table = tables.observations(small_atlas, values(small_atlas, "migration"), "migration", words)
    shown = tables.labelled(table, words)
    assert words("figure-column-town") in shown
    assert not [column for column in shown if str(column).endswith("_id")]
    assert len(shown) == len(table)


def test_numbers_of_a_table_are_said_in_the_language_and_sort_as_numbers(words):
    year = words("figure-column-year")
    table = pd.DataFrame(
        {year: [2024, 2023], "n": [1234567, 2], "f": [1.5, math.nan], "share": [0.257, 1.0]}, index=[7, 7]
    )
    made = tables.spoken(table, words, shares=["share"])
    shown = [
        [cell["display_value"] for cell in row if cell["type"] == "td"] for row in made._translate(False, False)["body"]
    ]
    assert shown == [
        ["2024", words.number(1234567), words.number(1.5, 1), words.percent(0.257)],
        ["2023", "2", "", words.percent(1)],
    ]
    assert made.data["n"].tolist() == [1234567, 2]
