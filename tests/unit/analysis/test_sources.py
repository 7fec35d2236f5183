"""What rests on each source, and how it can be reached."""

import json

import pytest

from geo.analysis import sources
from geo.analysis.sources import Reach


@pytest.mark.parametrize(
    ("address", "note", "reach"),
    [
        ("https://example.org", "", Reach.OPEN),
        ("https://example.org", "undated", Reach.OPEN),
        ("pkg:pypi/airportsdata@1", "airport_reference_points", Reach.PACKAGE),
        ("https://example.org", "cites_bureau mirrored_copy", Reach.MIRROR),
        ("https://example.org", "copied_table", Reach.MIRROR),
        ("https://example.org", "encyclopedia", Reach.SECONDARY),
        ("https://example.org", "page_unknown", Reach.MISSING),
        ("https://example.org", "mirrored_copy own_file_not_opened", Reach.MISSING),
    ],
)
def test_the_note_tells_how_a_source_is_reached(address: str, note: str, reach: Reach) -> None:
    assert sources.reach({"address": address, "note": note}) == reach


def test_notes_that_tell_how_a_source_was_read_are_notes_of_the_data(committed) -> None:
    known = set(committed.notes["note_id"])
    assert {note for _, signs in sources.SIGNS for note in signs} <= known


def test_rows_are_counted_by_table(small_atlas) -> None:
    rests = sources.rests(small_atlas).set_index(["source_id", "table"])["rows"].to_dict()
    assert rests["book_beta", "observations"] == (small_atlas.observations["source_id"] == "book_beta").sum()
    assert rests["book_alpha", "towns"] == 2 * len(small_atlas.towns)  # the town and its position
    assert ("book_beta", "towns") not in rests


def test_towns_series_and_years_behind_a_source(small_atlas) -> None:
    found = sources.behind(small_atlas, "book_beta")
    assert found is not None
    assert found.towns == ("beta",)
    assert set(found.series) == {"population", "births", "migration"}
    assert (found.first, found.last, found.values) == (2020, 2024, 6)


def test_nothing_behind_an_unused_source(small_atlas) -> None:
    assert sources.behind(small_atlas, "book_omega") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("", {"book_alpha", "book_beta", "book_gamma"}), ("BUREAU workbook beta", {"book_beta"}), ("nowhere", set())],
)
def test_every_word_must_be_there(small_atlas, text: str, found: set[str]) -> None:
    assert set(sources.matching(small_atlas, text)) == found


def test_every_source_of_the_data_is_used_or_said_to_be_unused(committed) -> None:
    assert set(sources.rests(committed)["source_id"]) <= set(committed.sources["source_id"])


def test_layers_rest_on_what_they_are_made_from(committed) -> None:
    files = (committed.folder / "geometry").glob("*.geojson")
    layers = {path.stem: len(json.loads(path.read_text(encoding="utf-8"))["features"]) for path in files}
    rests = sources.rests(committed)
    rests = rests[rests["table"].str.startswith(sources.LAYER)]
    assert dict(zip(rests["table"].str.removeprefix(sources.LAYER), rests["rows"], strict=True)) == layers
    assert set(rests.loc[rests["table"] == "geometry-countries", "source_id"]) == {
        "natural_earth_countries",
        "cod_ab_kaz_plotly",
    }
