from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from geo.web import embed
from geo.web.address import decode
from geo.web.parts import Part

QUERY = {"lang": "kk", "towns": "balkhash~rudny", "indicator": "population"}


def parsed(html):
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.append((tag, dict(attrs)))

    Reader().feed(html)
    return found


def test_the_frame_opens_the_same_view_without_the_rest():
    ((tag, said),) = parsed(embed.code("https://atlas.test/trends", QUERY, Part("chart", "Population", "trend", 400)))
    assert tag == "iframe"
    address = urlsplit(said["src"])
    assert f"{address.scheme}://{address.netloc}{address.path}" == "https://atlas.test/trends"
    query = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert query == {**QUERY, "only": "trend", "embed": "true"}
    assert decode(query, [embed.ONLY])[0] == {"only": ("trend",)}
    assert "balkhash~rudny" in said["src"]


@pytest.mark.parametrize("text", ['"><script>alert(1)</script>', "a & b", "'"])
def test_what_is_put_into_the_code_stays_text(text):
    ((tag, said),) = parsed(embed.code("https://atlas.test/", {"q": text}, Part("map", text, "map", 560)))
    assert (tag, said["title"]) == ("iframe", text)
    assert parse_qs(urlsplit(said["src"]).query)["q"] == [text]


def test_a_part_that_is_none_has_no_code():
    with pytest.raises(KeyError):
        embed.code("https://atlas.test/", {}, Part("map", "", "nothing", 1))


@pytest.mark.parametrize("key", embed.PARTS)
def test_a_frame_is_as_high_as_its_part_with_what_stands_around_it(key):
    ((_, low),) = parsed(embed.code("https://atlas.test/", {}, Part("chart", "", key, 300)))
    ((_, high),) = parsed(embed.code("https://atlas.test/", {}, Part("chart", "", key, 700)))
    assert int(high["height"]) - int(low["height"]) == 400
    assert int(low["height"]) >= 300 + embed.HEAD


def test_a_normal_address_says_nothing_of_parts():
    view, mends = decode({}, [embed.ONLY])
    assert (view, mends) == ({"only": ()}, [])


def test_a_frame_is_higher_where_the_window_is_a_phones():
    ((_, said),) = parsed(embed.code("https://atlas.test/", {}, Part("chart", "", "profile", 300, 90)))
    assert int(said["height"]) == 300 + embed.HEAD
    assert f"clamp({said['height']}px," in said["style"]
    assert f", {300 + embed.HEAD + 90}px)" in said["style"]
