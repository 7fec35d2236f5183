"""Key figures as HTML link to their sources, and only to what a browser can open."""

import dataclasses

import pytest

from geo.analysis.provenance import TOTAL
from geo.model.vocabulary import Language
from geo.views import card, provenance, sentences
from geo.views.words import words

EN = words(Language.EN)


def linked(atlas, address, source_id="book_alpha"):
    sources = atlas.sources.assign(address=address, title='Book "<b>"')
    return card.source_links(dataclasses.replace(atlas, sources=sources), source_id, EN)


@pytest.mark.parametrize("address", ["https://example.org/book?a=1&b=2", "http://example.org/"])
def test_a_source_is_linked_by_its_escaped_address(small_atlas, address):
    link = linked(small_atlas, address)
    assert f'href="{address.replace("&", "&amp;")}"' in link
    assert "<b>" not in link


def test_the_address_of_a_package_is_no_link(small_atlas):
    said = linked(small_atlas, "pkg:pypi/atlas@1.0")
    assert "href" not in said
    assert said.startswith("<span title=")


def test_sources_of_one_publisher_are_numbered(small_atlas):
    sources = small_atlas.sources.assign(**{f"publisher_{x}": "Bureau" for x in ("kk", "ru", "en")}, publisher="Bureau")
    said = card.source_links(dataclasses.replace(small_atlas, sources=sources), "book_alpha book_beta", EN)
    assert said.startswith("Bureau (<a ")
    assert said.count(">1</a>, ") == said.count(">2</a>)") == 1


def test_a_sentence_shares_the_origin_of_the_first_sum(small_atlas):
    figures = sentences.summary_figures(small_atlas, ["alpha", "beta"], 2020, EN)
    strip = card.strip(small_atlas, figures, EN)
    lede = sentences.map_lede(small_atlas, ["alpha", "beta"], 2020, EN)
    said = provenance.html(small_atlas, lede, EN, shared={TOTAL})
    assert strip.count(f'data-of="{TOTAL}"') == 1
    assert strip.index(f'data-of="{TOTAL}"') < strip.index("102,000")
    assert said.count(f'data-like="{TOTAL}"') == 1
    assert "102,000" in said.split(f'data-like="{TOTAL}"')[1].split("</details>")[0]
