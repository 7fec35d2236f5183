import base64
import json
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model.vocabulary import Language
from geo.views import marks, points
from geo.views.palette import DARK, LIGHT
from geo.views.words import words

W = words(Language.KK)
HOSTILE = "</script><img src=x onerror=alert(1)>'\"&"


class Shelf:
    """Where files are put, by address."""

    def __init__(self):
        self.held = {}

    def __call__(self, content):
        address = f"/{len(self.held)}"
        self.held[address] = json.loads(content)
        return address


def thing(n, lat=50.0, lon=70.0, tip=""):
    return {"id": f"t{n}", "at": [lat, lon], "layer": "projects", "glyph": "sign", "tip": tip or f"<b>{n}</b>"}


def texts(shelf, file):
    """Read all texts in the order of rows, as the browser does."""
    body = shelf.held[file.url]
    return [text for part in body["parts"] for text in (part if isinstance(part, list) else shelf.held[part])]


@given(st.lists(st.tuples(st.floats(40, 56), st.floats(46, 88)), max_size=60), st.integers(1, 20))
def test_every_thing_stands_in_one_row_whose_columns_are_its_own(places, part):
    shelf = Shelf()
    drawn = points.Drawn([thing(n, *place) for n, place in enumerate(places)], {"sign": "<svg/>"})
    file = points.publish(drawn, W, shelf, part=part)
    body, said = shelf.held[file.url], texts(shelf, file)
    assert sorted(file.rows) == sorted(f"t{n}" for n in range(len(places)))
    for n, (lat, lon) in enumerate(places):
        row = file.rows[f"t{n}"]
        assert said[row] == [f"t{n}", f"<b>{n}</b>"]
        assert body["lat"][row] / 1e5 == pytest.approx(lat, abs=6e-6)
        assert body["lon"][row] / 1e5 == pytest.approx(lon, abs=6e-6)


def test_texts_of_few_things_need_no_second_fetch_and_of_many_only_the_near_ones():
    shelf = Shelf()
    few = points.publish(points.Drawn([thing(n) for n in range(3)], {"sign": ""}), W, shelf, part=3)
    assert list(shelf.held) == [few.url]
    shelf = Shelf()
    north, south = [thing(n, 55.0, 70.0) for n in range(4)], [thing(n, 41.0, 70.0) for n in range(4, 8)]
    mixed = [one for pair in zip(north, south, strict=True) for one in pair]
    file = points.publish(points.Drawn(mixed, {"sign": ""}), W, shelf, part=4)
    parts = [{one[0] for one in shelf.held[part]} for part in shelf.held[file.url]["parts"]]
    assert {frozenset(part) for part in parts} == {frozenset(f"t{n}" for n in range(4)),
                                                   frozenset(f"t{n}" for n in range(4, 8))}  # fmt: skip


@given(st.lists(st.tuples(st.floats(40, 56), st.floats(46, 88)), max_size=50))
def test_the_curve_is_an_order(places):
    assert sorted(points.curve(places)) == list(range(len(places)))


@given(st.sets(st.integers(0, 40)), st.integers(1, 41))
def test_what_is_shown_are_the_rows_of_the_ids(chosen, count):
    file = points.publish(points.Drawn([thing(n) for n in range(count)], {"sign": ""}), W, Shelf())
    sent = points.source(file, shown=[f"t{n}" for n in chosen], said={"t0": HOSTILE})
    bits = np.unpackbits(np.frombuffer(base64.b64decode(sent["shown"]), np.uint8))[:count]
    assert {one for one, row in file.rows.items() if bits[row]} == {f"t{n}" for n in chosen if n < count}
    assert "<" not in sent["said"][str(file.rows["t0"])]


def test_without_a_choice_all_is_shown():
    file = points.publish(points.Drawn([thing(0)], {"sign": ""}), W, Shelf())
    assert "shown" not in points.source(file)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_enterprise_and_project_says_name_date_status_precision_and_source(committed, theme):
    for drawn, table, key in (
        (points.enterprises(committed, W, theme), committed.enterprises, "enterprise_id"),
        (points.projects(committed, W, theme), committed.projects, "project_id"),
    ):
        by_id = {one["id"]: one for one in drawn.things}
        assert set(by_id) == set(table[key])
        for row in table.to_dict("records"):
            tip, town = by_id[row[key]]["tip"], committed.town(row["town_id"])
            plain = re.sub(r"&#x27;|&quot;", "", tip)
            assert re.sub(r"['\"]", "", row["name_kk"]) in plain
            assert row["period"] in tip
            assert W("precision-city") in tip
            assert W("figure-source") in tip
            assert 'rel="noopener"' in tip
            assert by_id[row[key]]["at"] == [town["lat"], town["lon"]]
            assert by_id[row[key]]["radius"] > 1000  # never as if exact
            if "status" in row:
                assert W(f"project-status-{row['status']}") in tip
            assert by_id[row[key]]["glyph"] in drawn.signs


def test_hostile_names_stay_text(committed):
    row = committed.projects.head(1).assign(name_kk=HOSTILE, name_ru=HOSTILE, name_en=HOSTILE)
    atlas = type(committed)(**{**vars_of(committed), "projects": row})
    (drawn,) = points.projects(atlas, W, LIGHT).things
    assert "<img" not in drawn["tip"]


def vars_of(atlas):
    return {name: getattr(atlas, name) for name in atlas.__dataclass_fields__ if atlas.__dataclass_fields__[name].init}


def test_all_zones_and_gateways_with_a_position_are_drawn(committed):
    for drawn, table in (
        (points.zones(marks.zone_marks(committed, W), LIGHT), committed.zones),
        (points.gateways(marks.gateway_marks(committed, W), LIGHT), committed.gateways),
    ):
        assert len(drawn.things) == int(table["lat"].notna().sum())
        assert {one["glyph"] for one in drawn.things} == set(drawn.signs)
