import base64
import json
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model.vocabulary import GatewayKind, ListStatus, Precision, ZoneKind, ZoneStatus
from geo.views import glyphs, townmap
from geo.views.palette import DARK, LIGHT

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028'\"&{{ 'x' }}"


def town(town_id="rudny", value=100.0, group_id="a", status=ListStatus.CURRENT, **more):
    return townmap.TownMark(
        **{
            "town_id": town_id,
            "name": "Рудный",
            "lat": 52.97,
            "lon": 63.12,
            "value": value,
            "group_id": group_id,
            "list_status": status,
            "says": "100 человек",
            **more,
        }
    )


def zone(zone_id="z", kind=ZoneKind.SEZ, status=ZoneStatus.OPERATING, precision=Precision.SITE):
    return townmap.ZoneMark(zone_id, HOSTILE, 51.1, 71.4, kind, status, precision, (HOSTILE,))


def scene(towns=(), zones=(), gateways=(), visible=("towns", "sez", "iz", "miz", "gateways"), **more):
    return townmap.scene(towns, zones, gateways, LIGHT, scale=glyphs.Scale(100), visible=visible, **more)


@given(st.floats(1, 1e9), st.floats(0.02, 1), st.floats(0.02, 1))
def test_area_not_radius_is_proportional_to_the_value(maximum, one, other):
    scale = glyphs.Scale(maximum)
    assert scale.radius(maximum * one) ** 2 / scale.radius(maximum * other) ** 2 == pytest.approx(one / other, rel=1e-6)


@given(st.floats(0, 1e9), st.floats(-1e12, 1e12))
def test_every_town_is_seen_and_none_bursts_the_map(maximum, value):
    assert glyphs.SMALLEST <= glyphs.Scale(maximum).radius(value) <= glyphs.LARGEST


def test_a_loss_is_as_large_as_an_equal_gain_but_looks_different():
    scale = glyphs.Scale(100)
    assert scale.radius(-40) == scale.radius(40)
    gain, *_ = glyphs.town(40, "a", ListStatus.CURRENT, scale, LIGHT)
    loss, *_ = glyphs.town(-40, "a", ListStatus.CURRENT, scale, LIGHT)
    assert gain != loss


@given(st.floats(1e-3, 1e10))
def test_legend_steps_are_round_fall_and_fit(maximum):
    steps = glyphs.Scale(maximum).steps()
    assert all(f"{step:e}".startswith(("1.0", "2.0", "5.0")) for step in steps)
    assert all(larger > smaller for larger, smaller in pairwise(steps))
    assert 0.4 * maximum <= steps[0] <= maximum * (1 + 1e-9)


def test_every_state_of_a_town_has_its_own_sign():
    scale = glyphs.Scale(100)
    signs = {
        (value, group, status): glyphs.town(value, group, status, scale, LIGHT)[0]
        for value in (None, -50.0, 50.0)
        for group in ("a", "b", "c", "")
        for status in (ListStatus.CURRENT, ListStatus.LEFT)
    }
    assert len(set(signs.values())) == len(signs)


def test_groups_differ_without_colour():
    def bare(group):
        return re.sub(r"#[0-9a-f]{6}", "", glyphs.town(80.0, group, ListStatus.CURRENT, glyphs.Scale(100), LIGHT)[0])

    assert len({bare("a"), bare("b"), bare("c")}) == 3


def test_no_data_is_hollow_and_of_one_size_whatever_the_scale():
    small = glyphs.town(None, "a", ListStatus.CURRENT, glyphs.Scale(1), LIGHT)
    large = glyphs.town(None, "a", ListStatus.CURRENT, glyphs.Scale(1e9), LIGHT)
    zero = glyphs.town(0.0, "a", ListStatus.CURRENT, glyphs.Scale(1), LIGHT)
    assert small == large
    assert small[0] != zero[0]
    assert f'fill="{LIGHT.paper}"' in small[0]


def test_zones_differ_by_shape_and_status_by_fill():
    signs = {glyphs.zone(kind, status, DARK, exact=exact)
             for kind in ZoneKind for status in ZoneStatus for exact in (True, False)}  # fmt: skip
    assert len(signs) == len(ZoneKind) * len(ZoneStatus) * 2


def test_the_finger_finds_the_smallest_sign():
    glyph, half, _ = glyphs.town(0.0, "a", ListStatus.CURRENT, glyphs.Scale(1e9), LIGHT)
    assert f'class="hit" r="{glyphs.FINGER:.1f}"' in glyph
    assert half >= glyphs.FINGER


def test_hostile_text_stays_text():
    html = townmap.tooltip(HOSTILE, HOSTILE, (HOSTILE,))
    assert not re.search(r"<(script|img)", html)
    assert html.count("&lt;script&gt;") == 3


def test_hostile_names_do_not_break_the_script():
    group = townmap.layers(
        [town(name=HOSTILE, says=HOSTILE, lines=(HOSTILE,))],
        LIGHT,
        zones=[zone()],
        scale=glyphs.Scale(1),
        visible={"sez"},
    )[0]
    data = next(child for child in group._children.values() if isinstance(child, townmap.Scene)).data
    assert re.fullmatch(r"[A-Za-z0-9+/]+=*", data)  # nothing that could end a string, a script or a template
    assert json.loads(base64.b64decode(data))["towns"][0]["name"] == HOSTILE


def test_hidden_layers_are_not_sent():
    gateway = townmap.GatewayMark("dostyk", "Достык", 45.2, 82.5, GatewayKind.BORDER_RAIL)
    zones = [zone("s"), zone("i", ZoneKind.IZ)]
    assert [drawn["id"] for drawn in scene((), zones, [gateway], visible=("iz",))["zones"]] == ["i"]
    assert [drawn["id"] for drawn in scene((), zones, [gateway], visible=("gateways",))["zones"]] == ["dostyk"]


def test_a_vague_position_has_a_disc_and_an_exact_one_has_none():
    vague, exact = scene((), [zone(precision=Precision.CITY), zone()])["zones"]
    assert vague["radius"] > 1000
    assert "radius" not in exact
    assert vague["glyph"] != exact["glyph"]


def test_the_picked_town_and_the_lit_corridor_are_marked():
    drawn = scene([town(), town("saran")], picked="saran", corridor="titr")
    assert [mark["picked"] for mark in drawn["towns"]] == [False, True]
    assert drawn["corridor"] == "titr"


def test_a_year_alone_changes_the_script():
    """streamlit-folium's hash forgets `_2023`; ours goes by the whole text of the feature group."""
    one, other = (json.dumps(scene([town(lines=(f"pop_{year}",))])) for year in (2023, 2024))
    assert one != other


def returned(text):
    return {"last_object_clicked_tooltip": text}


def test_a_click_names_the_town_in_any_language():
    for name in ("Рудный", "Rudny", "zone:x#1 "):
        assert townmap.clicked(returned(f"town:rudny#17 {name} 100")) == townmap.Click("town", "rudny", 17)


def test_a_second_click_on_the_same_town_is_another_click():
    first, second = (townmap.clicked(returned(f"town:rudny#{n} Рудный")) for n in (17, 18))
    assert first != second
    assert first.id == second.id


@pytest.mark.parametrize(
    "value",
    [None, {}, returned(None), returned(""), returned("Рудный"), returned("town:rudny x"), returned(3)],
)
def test_other_answers_are_no_click(value):
    assert townmap.clicked(value) is None


def test_zones_and_corridors_can_be_clicked():
    assert townmap.clicked(returned("corridor:titr#5 ТМТМ")) == townmap.Click("corridor", "titr", 5)
    assert townmap.clicked(returned("zone:sez_astana#5 x")).kind == "zone"


def test_a_picture_says_what_it_shows_and_without_one_none_is_offered():
    picture = townmap.Picture(
        "Population, 2023", ("Source: a", "Terms"), "monotown-atlas_map_population_2023_en", "svg"
    )
    assert scene(picture=picture)["picture"] == {
        "title": "Population, 2023",
        "said": ("Source: a", "Terms"),
        "name": "monotown-atlas_map_population_2023_en",
        "kind": "svg",
    }
    assert scene()["picture"] is None


def test_a_town_that_left_the_list_lies_below_one_alike():
    drawn = scene([town("satpayev"), town("zhezkazgan", status=ListStatus.FORMER)])["towns"]
    assert [one.get("below", False) for one in drawn] == [False, True]
