from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.views.basemap import is_place
from geo.web.address import MAX_ECHO, Mend, Parameter, decode, encode, tongue, written

TOWN = Parameter("town", ("abai", "balkhash", "rudny"), (), optional=True)
GROUP = Parameter("group", ("a", "b", "c"), (), many=True, optional=True)
YEAR = Parameter("year", ("2010", "2015", "2024"), ("2024",), years=True)
LIST = Parameter("list", ("current", "left", "former"), ("current",), many=True)
ALL = (TOWN, GROUP, YEAR, LIST)


def test_an_empty_address_is_the_default_view() -> None:
    assert decode({}, ALL) == ({"town": (), "group": (), "year": ("2024",), "list": ("current",)}, [])


def test_a_full_address_reads_as_it_says() -> None:
    view, mends = decode({"town": "rudny", "group": "a~c", "year": "2010", "list": "left~former"}, ALL)
    assert view == {"town": ("rudny",), "group": ("a", "c"), "year": ("2010",), "list": ("left", "former")}
    assert mends == []


def test_a_slip_in_an_id_goes_to_the_nearest_and_is_told() -> None:
    view, mends = decode({"town": "balkash"}, ALL)
    assert view["town"] == ("balkhash",)
    assert mends == [Mend("town", "balkash", ("balkhash",))]


def test_a_year_off_the_range_goes_to_the_nearest_year() -> None:
    view, mends = decode({"year": "2031"}, ALL)
    assert view["year"] == ("2024",)
    assert mends == [Mend("year", "2031", ("2024",))]


@pytest.mark.parametrize("said", ["<script>alert(1)</script>", "-1", "²", "99999", ""])
def test_nonsense_falls_back_to_the_default_and_is_told(said: str) -> None:
    view, mends = decode({"year": said}, ALL)
    assert view["year"] == ("2024",)
    assert [mend.said for mend in mends] == [said]


def test_an_id_that_is_not_there_is_told_and_leaves_the_choice_empty() -> None:
    view, mends = decode({"town": "atlantis"}, ALL)
    assert view["town"] == ()
    assert mends == [Mend("town", "atlantis", ())]


def test_unknown_parameters_are_told_and_bounded() -> None:
    _, mends = decode({"x" * 500: "y" * 500}, ALL)
    assert mends == [Mend("x" * MAX_ECHO, "y" * MAX_ECHO, (), known=False)]


def test_a_wrong_word_is_repeated_only_in_part() -> None:
    _, mends = decode({"town": "y" * 500}, ALL)
    assert [mend.said for mend in mends] == ["y" * MAX_ECHO]


def test_nothing_chosen_is_written_where_the_default_is_something() -> None:
    group = Parameter("group", ("a", "b"), ("a",), many=True, optional=True)
    assert encode({"group": (), "town": ()}, (group, TOWN)) == {"group": "none"}
    assert decode({"group": "none"}, (group,)) == ({"group": ()}, [])


def test_one_choice_takes_one_id_only() -> None:
    view, mends = decode({"town": "abai~rudny"}, ALL)
    assert view["town"] == ("abai",)
    assert mends


def test_a_default_outside_the_choices_is_refused() -> None:
    with pytest.raises(ValueError, match="town"):
        Parameter("town", ("abai",), ("oz",))


BY_TOWN = Parameter(
    "year", YEAR.choices, YEAR.default, years=True, follows="town", following=lambda town: (YEARS_OF.get(town, "2024"),)
)
YEARS_OF = {"abai": "2010"}


@pytest.mark.parametrize(
    ("query", "year"),
    [
        ({}, "2024"),
        ({"town": "abai"}, "2010"),
        ({"town": "Abai"}, "2010"),  # mended first
        ({"town": "rudny"}, "2024"),
        ({"town": "abai", "year": "2015"}, "2015"),
        ({"town": "abai", "year": "2031"}, "2024"),
        ({"town": "abai", "year": ""}, "2024"),
        ({"town": "none"}, "2024"),
    ],
)
def test_a_default_follows_another_parameter_only_where_the_address_names_that_one_alone(query, year) -> None:
    view, _ = decode(query, (BY_TOWN, TOWN))
    assert view["year"] == (year,)


AT = Parameter("at", (), (), optional=True, place=is_place)


@pytest.mark.parametrize("said", ["48.5600~66.8800~4.50", "48~66~5", "34.0~41.0~2", "59.5~94.5~12"])
def test_a_place_on_the_map_is_kept_as_it_is(said: str) -> None:
    assert decode({"at": said}, [AT]) == ({"at": (said,)}, [])
    assert encode({"at": (said,)}, [AT]) == {"at": said}
    assert AT.takes(said)


@pytest.mark.parametrize(
    "said",
    [
        "48.56~66.88",
        "48.56,66.88,4.50",
        "48.56~66.88~4.50~1",
        "48.56~66.88~4.50\n",
        "48.5600000001~66.88~4.50",
        "4e1~66.88~4.50",
        "nan~66.88~4.50",
        "٤٨~66.88~4.50",
        "66.88~48.56~4.50",  # the wrong way round
        "33.99~66.88~4.50",
        "48.56~94.51~4.50",
        "48.56~66.88~1.99",
        "48.56~66.88~12.01",
        "<b>",
    ],
)
def test_what_is_no_place_on_the_map_is_told_and_leaves_it_at_home(said: str) -> None:
    assert decode({"at": said}, [AT]) == ({"at": ()}, [Mend("at", said, ())])
    assert not AT.takes(said)
    assert encode({"at": ()}, [AT]) == {}


def _views() -> st.SearchStrategy[dict[str, tuple[str, ...]]]:
    def some(parameter: Parameter) -> st.SearchStrategy[tuple[str, ...]]:
        least = 0 if parameter.optional else 1
        most = len(parameter.choices) if parameter.many else 1
        ids = st.lists(st.sampled_from(parameter.choices), unique=True, min_size=least, max_size=most)
        return ids.map(tuple)

    return st.fixed_dictionaries({parameter.name: some(parameter) for parameter in ALL})


@given(_views())
def test_every_view_survives_the_address(view: dict[str, tuple[str, ...]]) -> None:
    assert decode(encode(view, ALL), ALL) == (view, [])


@given(st.dictionaries(st.sampled_from([p.name for p in ALL]), st.text()))
def test_any_address_gives_a_valid_view(query: dict[str, str]) -> None:
    view, _ = decode(query, ALL)
    for parameter in ALL:
        assert set(view[parameter.name]) <= set(parameter.choices)
        assert parameter.optional or view[parameter.name]
        assert parameter.many or len(view[parameter.name]) <= 1


def test_more_ids_than_fit_are_cut_and_told() -> None:
    two = Parameter("town", ("abai", "balkhash", "rudny"), (), many=True, optional=True, most=2)
    assert decode({"town": "rudny~abai~rudny"}, [two]) == ({"town": ("rudny", "abai")}, [])
    view, mends = decode({"town": "rudny~abai~balkhash"}, [two])
    assert view["town"] == ("rudny", "abai")
    assert mends == [Mend("town", "rudny~abai~balkhash", ("rudny", "abai"))]


def test_an_id_of_former_times_opens_what_it_is_called_today() -> None:
    towns = Parameter("town", ("altai", "ridder"), (), many=True, optional=True, renamed={"zyryanovsk": "altai"})
    view, mends = decode({"town": "zyryanovsk~ridder"}, [towns])
    assert view["town"] == ("altai", "ridder")
    assert not mends


@pytest.mark.parametrize("said", ["Зыряновск", "<script>", "a~b", "x" * 10])
def test_free_text_is_kept_as_it_is(said: str) -> None:
    text = Parameter("q", (), (), optional=True, free=10)
    view, mends = decode({"q": said}, [text])
    assert view["q"] == (said,)
    assert not mends
    assert decode(encode(view, [text]), [text])[0] == view


def test_free_text_is_bounded() -> None:
    text = Parameter("q", (), (), optional=True, free=10)
    assert decode({"q": "x" * 99}, [text])[0]["q"] == ("x" * 10,)
    assert not text.takes("x" * 11)
    assert not text.takes("")


@given(st.text(min_size=1, max_size=30))
def test_an_address_holds_whatever_was_typed(said: str) -> None:
    query = {"lang": "kk", "town": "abai~rudny", "q": said}
    address = written("http://atlas.example/search", query)
    assert dict(parse_qsl(urlsplit(address).query, strict_parsing=True)) == query
    assert "town=abai~rudny" in address
    assert written("http://atlas.example/", {}) == "http://atlas.example/"
    assert written("http://atlas.example", {"lang": "kk"}) == "http://atlas.example/?lang=kk"
    assert written("", {"lang": "kk"}) == "?lang=kk"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("kk", "kk"),
        ("kz", "kk"),
        ("EN", "en"),
        ("en-GB", "en"),
        ("ru_KZ", "ru"),
        ("xx", "xx"),
        ("<b>", "<b>"),
        ("", ""),
    ],
)
def test_a_tag_of_a_language_is_understood_by_its_first_part(said: str, meant: str) -> None:
    assert tongue(said) == meant
