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


def page_of(atlas: Atlas, values: list[float]) -> str:
    rows = pd.DataFrame({"town_id": TOWNS, "value": values})
    return locator.values(atlas, rows, COLOURS, 'Map "of" <all>', words(Language.EN), LIGHT)


def drawn(atlas: Atlas, values: list[float]) -> str:
    html = page_of(atlas, values)
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
    assert "<text" not in svg  # an image has no typeface of the page, and its letters shrink with it


def test_a_year_without_values_is_all_hollow(committed: Atlas) -> None:
    svg = drawn(committed, [np.nan] * 5)
    assert svg.count('fill="none"') == 5
    assert "<span" not in page_of(committed, [np.nan] * 5)


def test_the_largest_are_named_in_text_of_the_page(committed: Atlas) -> None:
    html = page_of(committed, [400.0, 100.0, -100.0, 25.0, np.nan])
    assert re.findall(r'<span class="wide"[^>]*>(\w+)</span>', html) == ["Temirtau", "Rudny"]  # no room beside Aksu
    assert len(re.findall(r'<span class="narrow"', html)) == 2


SIZE = (400.0, 200.0)


def test_a_name_stands_where_it_keeps_off_other_circles() -> None:
    own, beside, below = (100.0, 100.0, 5.0), (140.0, 100.0, 5.0), (80.0, 118.0, 5.0)
    names = {"own": "Ekibastuz"}
    assert locator.placed({"own": own}, names, SIZE, 1) == {"own": "right"}
    assert locator.placed({"own": own, "beside": beside}, names, SIZE, 1) == {"own": "left"}
    around = {"own": own, "beside": beside, "left": (60.0, 100.0, 5.0), "below": below}
    assert locator.placed(around, names, SIZE, 1) == {"own": "above"}
    assert locator.placed({**around, "above": (100.0, 84.0, 5.0)}, names, SIZE, 1) == {}


def test_letters_do_not_shrink_with_the_drawing() -> None:
    circles = {"own": (100.0, 100.0, 5.0), "other": (200.0, 100.0, 5.0)}
    assert locator.placed(circles, {"own": "Ekibastuz"}, SIZE, 1) == {"own": "right"}
    assert locator.placed(circles, {"own": "Ekibastuz"}, SIZE, 0.5) == {"own": "above"}


def test_two_names_keep_off_each_other_and_inside_the_drawing() -> None:
    circles = {"first": (200.0, 100.0, 5.0), "second": (200.0, 112.0, 5.0)}
    sides = locator.placed(circles, {"first": "Temirtau", "second": "Saran"}, SIZE, 1)
    assert "second" not in sides or sides["second"] != sides["first"]
    assert locator.placed({"edge": (395.0, 100.0, 4.0)}, {"edge": "Ridder"}, SIZE, 1) == {"edge": "left"}
