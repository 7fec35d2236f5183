"""What widgets hold and what the address says come together in one view."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from geo.web.state import LAG_SECONDS

SEEDED_TWICE = """
import streamlit as st
from geo.web.address import Parameter
from geo.web.state import ViewState

view = ViewState("page", (Parameter("indicator", ("births", "deaths"), ("births",)),))
key = view.seed("indicator")
st.session_state[key] = st.session_state["late"]
view.seed("indicator")
st.text(f"{view.one('indicator')} {st.session_state[key]}")
"""


@pytest.mark.parametrize(
    ("late", "left"),
    [("births", "births births"), ("Умершие", "deaths deaths"), (None, "None None")],
    ids=["an id", "a label of the former language", "nothing"],
)
def test_a_widget_is_believed_only_what_is_an_id(late: str | None, left: str) -> None:
    test = AppTest.from_string(SEEDED_TWICE)
    test.query_params["indicator"] = "deaths"
    test.session_state["late"] = late
    test.run()
    assert not test.exception
    assert [text.value for text in test.text] == [left]


REPEATED = """
from geo.web.address import Parameter
from geo.web.state import ViewState

view = ViewState("page", (Parameter("region", ("abai", "aktobe", "ulytau"), (), many=True, optional=True),))
view.seed("region")
view.close()
"""


def test_a_parameter_that_stands_twice_in_the_address_holds_both() -> None:
    test = AppTest.from_string(REPEATED)
    test.query_params["region"] = ["ulytau", "abai"]
    test.run()
    assert not test.exception
    assert test.query_params["region"] == "ulytau~abai"


SHARED = """
import streamlit as st
from geo.web.address import Parameter
from geo.web.state import ViewState

view = ViewState("page", (Parameter("town", ("abai", "altai"), ("abai",)),))
st.text(f"{view.choice('lang')} {view.one('town')} {view.mends}")
view.close()
"""


def test_a_link_that_another_site_has_marked_opens_without_a_word() -> None:
    test = AppTest.from_string(SHARED)
    test.query_params.update({"lang": "kz", "town": "altai", "utm_source": "x", "fbclid": "y"})
    test.run()
    assert [text.value for text in test.text] == ["kk altai []"]
    assert test.query_params == {"lang": "kk", "town": "altai"}


@pytest.mark.parametrize(("ago", "town"), [(0.0, "abai"), (LAG_SECONDS + 1, "altai")], ids=["just now", "long ago"])
def test_an_address_that_was_replaced_a_moment_ago_is_not_the_readers_word(ago: float, town: str) -> None:
    test = AppTest.from_string(SHARED)
    test.query_params["town"] = "altai"
    test.session_state["atlas_replaced"] = [({"town": "altai"}, time.monotonic() - ago)]
    test.run()
    assert [text.value for text in test.text] == [f"ru {town} []"]


SPOKEN = """
import streamlit as st
from geo.web import state

st.text(state.language())
view = state.ViewState("page", ())
view.seed("lang")
view.close()
"""


def test_the_switch_speaks_before_the_address_that_is_not_yet_rewritten() -> None:
    test = AppTest.from_string(SPOKEN)
    test.query_params["lang"] = "ru"
    test.run()
    test.session_state["w_lang"] = "kk"
    test.run()
    assert [text.value for text in test.text] == ["kk"]
    assert test.query_params["lang"] == "kk"


PLACED = """
import streamlit as st
from geo.web.address import Parameter
from geo.web.state import AT, ViewState

page = st.session_state.get("page", "map")
parameters = (Parameter("town", ("abai", "altai"), ("abai",)), *([AT] if page == "map" else []))
view = ViewState(page, parameters)
view.seed_all()
st.text(f"{view.one('town')} {view.query().get('at')} {view.mends}")
view.close()
"""


def test_a_map_that_moves_is_no_other_address_and_the_newest_place_counts() -> None:
    test = AppTest.from_string(PLACED)
    test.query_params.update({"town": "altai", "at": "48.0~68.0~6.00"})
    test.run()
    test.session_state["w_town"] = "abai"  # chosen in the same moment, and sent with the address of before
    test.query_params["at"] = "49.5~72.5~6.50"
    test.run()
    assert [text.value for text in test.text] == ["abai 49.5~72.5~6.50 []"]
    assert test.query_params == {"lang": "ru", "town": "abai", "at": "49.5~72.5~6.50"}
    del test.query_params["at"]  # the button for home
    test.run()
    assert [text.value for text in test.text] == ["abai None []"]
    assert test.query_params == {"lang": "ru", "town": "abai"}


def test_the_place_of_the_map_stays_on_its_page() -> None:
    test = AppTest.from_string(PLACED)
    test.query_params["at"] = "48.0~68.0~6.00"
    test.run()
    for page, query in (("about", {}), ("map", {})):  # the menu gives no parameters
        test.session_state["page"] = page
        test.query_params.clear()
        test.query_params.update(query)
        test.run()
        assert [text.value for text in test.text] == ["abai None []"]


def test_a_quick_click_after_a_move_is_still_known_for_one() -> None:
    test = AppTest.from_string(PLACED)
    test.query_params.update({"lang": "kk", "town": "altai", "at": "48.0~68.0~6.00"})
    test.session_state["atlas_replaced"] = [({"lang": "kk", "town": "altai"}, time.monotonic())]
    test.run()
    assert [text.value for text in test.text] == ["abai 48.0~68.0~6.00 []"]
