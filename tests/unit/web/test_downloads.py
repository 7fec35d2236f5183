from functools import cache

import pandas as pd
import pytest

from geo import store
from geo.analysis.between import ranked
from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import about, between
from geo.views.cells import columns_note
from geo.views.words import words
from geo.web import town
from geo.web.downloads import readme, whole

EN = words(Language.EN)


@cache
def tables() -> dict[str, pd.DataFrame]:
    atlas = store.load()
    people = own(atlas, values(atlas, "population"))
    rows = ranked(people, 2010, 2023, list(atlas.towns["town_id"]))
    offered = {name: make() for name, make in town.offered(atlas, "balkhash", EN).items() if name != "indicators"}
    return offered | {
        "change": between.table(atlas, people, rows, "population", EN),
        "passports": about.towns_table(atlas, EN),
    }


@pytest.mark.parametrize(
    ("page", "atlas"),
    [
        ("https://atlas.kz/indicator?lang=ru&indicator=population", "https://atlas.kz/"),
        ("https://atlas.kz/?lang=ru", "https://atlas.kz/"),
        ("https://stat.kz/atlas/town", "https://stat.kz/atlas/"),
        ("", ""),
    ],
)
def test_the_atlas_as_a_whole_is_cited_by_its_own_address(page: str, atlas: str) -> None:
    assert whole(page) == atlas


def test_a_file_without_room_for_a_readme_leads_to_it_in_the_language_of_its_page() -> None:
    assert (
        readme("https://stat.kz/atlas/town?lang=kk&town=rudny", EN) == "https://stat.kz/atlas/api/v1/readme.md?lang=en"
    )
    assert readme("", EN) == ""


def test_a_readme_says_what_each_column_holds() -> None:
    named = {name: "; ".join(columns_note(table.columns, EN)[1:]) for name, table in tables().items()}
    silent = {(name, one) for name, table in tables().items() for one in table if f"{one} – " not in named[name]}
    assert silent == set()


def test_the_table_of_changes_names_every_break() -> None:
    change = tables()["change"].set_index("town_id")
    assert change.loc["zhanaozen", ["broken", "breaks"]].tolist() == [2021, "2014 2021"]
    assert change.loc["ridder", "breaks"] == ""
