import re

import pandas as pd
import pytest

from geo.analysis.values import own, values
from geo.model.vocabulary import Language
from geo.views.charts import sources
from geo.views.words import words
from geo.web.panels import below, leading


def test_the_greatest_latest_values_lead_whatever_the_year():
    shown = pd.DataFrame(
        {
            "town_id": ["a", "a", "b", "c", "d", "e"],
            "period": [2010, 2023, 2022, 2023, 2023, 2023],
            "value": [99.0, 1.0, 5.0, 3.0, None, 2.0],
        }
    )
    assert leading(shown) == ["b", "c", "e"]
    assert leading(shown, most=1) == ["b"]
    assert leading(shown.iloc[:0]) == []


@pytest.mark.parametrize("language", Language)
def test_sources_under_lines_are_links_those_of_the_picked_line_first(small_atlas, language):
    w = words(language)
    shown = own(small_atlas, values(small_atlas, "population"))
    for picked in (["gamma"], ["alpha"]):
        ids = sources(shown, picked)
        assert ids[0] == f"book_{picked[0]}"
        assert set(ids) == {one for text in shown["source_id"] for one in text.split()}
        said = below(small_atlas, shown, "population", picked, w)
        addresses = re.findall('href="([^"]*)"', said)
        assert addresses == [small_atlas.source(one)["address"] for one in ids]
        few = below(small_atlas, shown, "population", picked, w, link_all=False)
        assert re.findall('href="([^"]*)"', few) == [small_atlas.source(f"book_{picked[0]}")["address"]]
