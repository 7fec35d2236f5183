"""The small map of a year's values, on the Atlas's own geometry."""

import base64
import math
import re

import numpy as np
import pandas as pd
import pytest

from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views import locator
from geo.views.palette import LIGHT
from geo.views.words import words

TOWNS = ["temirtau", "ekibastuz", "rudny", "aksu", "ridder"]
COLOURS = {town: f"#00000{i}" for i, town in enumerate(TOWNS)}


def drawn(atlas: Atlas, values: list[float]) -> str:
    rows = pd.DataFrame({"town_id": TOWNS, "value": values})
    html = locator.values(atlas, rows, COLOURS, 'Map "of" <all>', words(Language.EN), LIGHT)
    assert 'alt="Map &quot;of&quot; &lt;all&gt;"' in html
    return base64.b64decode(re.search(r"base64,([^\"]+)", html)[1]).decode()


def test_the_area_is_the_value_and_no_data_is_hollow(committed: Atlas) -> None:
    svg = drawn(committed, [400.0, 100.0, -100.0, 25.0, np.nan])
    circles = {fill: float(r) for r, fill in re.findall(r'r="([\d.]+)" fill="([^"]+)"', svg)}
    assert circles["#000000"] / circles["#000001"] == pytest.approx(math.sqrt(4), abs=0.02)
    assert circles["#000001"] == circles["#000002"]
    assert circles["#000001"] / circles["#000003"] == pytest.approx(math.sqrt(4), abs=0.04)
    assert "none" in circles
    assert "#000004" not in circles
    assert svg.count('h5"') == 1  # one minus
    assert re.findall(r">(\w+)</text>", svg) == ["Temirtau", "Ekibastuz", "Rudny"]


def test_a_year_without_values_is_all_hollow(committed: Atlas) -> None:
    svg = drawn(committed, [np.nan] * 5)
    assert svg.count('fill="none"') == 5
    assert "<text" not in svg
