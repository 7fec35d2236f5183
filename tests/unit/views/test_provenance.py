"""A figure unfolds into everything that it takes to check it, and data never become markup."""

import math
from dataclasses import replace

import pytest

from geo.analysis.provenance import GROUPED, Figure, UntraceableError, figure, total
from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views import provenance
from geo.views.words import words


def of(atlas, indicator_id, town_id, period):
    rows = values(atlas, indicator_id)
    row = rows[(rows["town_id"] == town_id) & (rows["territory"] == "town") & (rows["period"] == period)].iloc[0]
    return figure(atlas, indicator_id, row.to_dict())


@pytest.mark.parametrize("language", list(Language))
def test_publisher_title_dates_cell_and_status_are_there_and_inert(small_atlas, language) -> None:
    said = provenance.unfolding(small_atlas, of(small_atlas, "population", "alpha", 2024), words(language))
    assert "Bureau &lt;of&gt; Statistics" in said
    assert "<of>" not in said
    assert 'href="https://example.org/alpha"' in said
    assert words(language).stated("2025-06-26") in said
    assert "Sheet alpha!" in said
    assert 'data-source="book_alpha"' in said
    assert said.startswith("<details")


def test_a_computed_figure_names_its_inputs(small_atlas) -> None:
    w = words(Language.EN)
    said = provenance.unfolding(small_atlas, of(small_atlas, "birth_rate", "alpha", 2020), w)
    assert "per 1,000" in said
    assert "“Births”" in said
    assert "“Population”" in said


def test_a_gap_says_why_and_unfolds_nothing(small_atlas) -> None:
    said = provenance.unfolding(small_atlas, of(small_atlas, "investment", "alpha", 2018), words(Language.EN))
    assert said == "<span>confidential</span>"


def test_many_sources_are_counted(small_atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(provenance, "MOST_SOURCES", 1)
    many = Figure("population", 1.0, "persons", 0, 2024, "town", "", "book_alpha book_beta book_gamma")
    assert "and 2 more" in provenance.unfolding(small_atlas, many, words(Language.EN))


def test_every_method_of_the_catalogue_is_said_in_words(committed) -> None:
    for language in Language:
        w = words(language)
        for row in committed.indicators.to_dict("records"):
            said = provenance.formula(committed, row["method"], tuple(row["inputs"].split()), w)
            assert said
            assert "{" not in said


def test_no_value_is_a_reason(small_atlas) -> None:
    none = Figure("population", math.nan, "persons", 0, None, "", "C", "")
    assert provenance.text(none, words(Language.EN)) == "confidential"


def test_figures_of_one_computation_point_to_their_origin(small_atlas) -> None:
    w = words(Language.EN)
    tell = provenance.teller(GROUPED, ["book_alpha", "book_beta"])
    sentence = f"Of {tell(3, '3')} towns"
    whole, light = (
        provenance.html(small_atlas, sentence, w),
        provenance.html(small_atlas, sentence, w, shared=[GROUPED]),
    )
    assert w("origin-groups") in whole
    assert f'data-like="{GROUPED}"' in light
    assert "<dl>" not in light
    origin = provenance.origin(small_atlas, GROUPED, "book_alpha", w)
    assert f'data-of="{GROUPED}"' in origin
    assert w("origin-groups") in origin
    assert provenance.plain(sentence) == "Of 3 towns"
    with pytest.raises(UntraceableError):
        provenance.origin(small_atlas, GROUPED, "", w)


def test_a_paragraph_keeps_what_is_bold_and_what_is_chosen_and_nothing_else(small_atlas) -> None:
    w = words(Language.EN)
    tell = provenance.teller(GROUPED, ["book_alpha"])
    sentence = f"**Above {tell(3, '3')}** is <i> not {provenance.chosen('50%')}"
    said = provenance.paragraph(small_atlas, sentence, w)
    assert said.startswith('<div class="atlas-said"><b>Above <details')
    assert "</details></b> is &lt;i&gt; not " in said
    assert said.endswith(f'title="{w("citation-chosen")}">50%</span></div>')
    assert provenance.plain(provenance.chosen("50%")) == "50%"


def test_a_sentence_that_ends_in_an_abbreviation_ends_in_one_point(small_atlas) -> None:
    w = words(Language.RU)
    sentence = provenance.told(of(small_atlas, "population", "alpha", 2024), "74 000 чел.") + ". Дальше …"
    assert provenance.plain(sentence) == "74 000 чел. Дальше …"
    assert provenance.html(small_atlas, sentence, w).endswith("</details> Дальше …")


def test_flags_of_a_sum_are_of_some_of_its_parts_and_breaks_of_none(small_atlas) -> None:
    w = words(Language.EN)
    parts = [of(small_atlas, "population", town, 2024) for town in ("alpha", "beta")]
    said = provenance.unfolding(small_atlas, total(parts), w)
    assert f"some of the values: {w('flag-p')}" in said
    assert "some of the values" not in provenance.unfolding(small_atlas, parts[0], w)
    broken = total([replace(one, status="b") for one in parts])
    assert w("flag-b") not in provenance.unfolding(small_atlas, broken, w)


def test_the_area_of_a_sum_is_not_that_of_some_of_its_parts(committed) -> None:
    w = words(Language.EN)
    rows = own(committed, values(committed, "population"))
    rows = rows[(rows["period"] == 2023) & (rows["territory"] == "town") & rows["value"].notna()].to_dict("records")
    parts = [figure(committed, "population", row) for row in rows]
    wider = w("territory-town-wider")
    assert any(wider in provenance.unfolding(committed, one, w) for one in parts)
    said = provenance.unfolding(committed, total(parts), w)
    assert f"<dd>{w('territory-town')}</dd>" in said
    assert f"<dd>{wider}</dd>" not in said
