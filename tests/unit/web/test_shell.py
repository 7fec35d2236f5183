"""Streamlit's page is furnished for the reader who waits; other answers pass as they are."""

import asyncio
import gzip
from html import unescape
from pathlib import Path

import pytest
import streamlit

from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web.shell import Shell, elsewhere, furnish

PAGE = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("query", "language"), [("", "ru"), ("town=altai&lang=kk", "kk"), ("lang=en", "en")])
def test_the_page_of_the_streamlit_that_is_pinned_is_furnished_in_the_readers_language(query, language):
    made, w = unescape(furnish(PAGE, query, "/atlas/")), words(Language(language))
    assert f'<html lang="{language}">' in made
    assert f"<title>{w('app-title')}</title>" in made
    assert 'href="/atlas/api/v1/docs?lang=' in made
    assert "Streamlit app" not in made
    assert '<div id="root"><div class="atlas-shell"' in made
    assert f"<p>{w('app-loading')}</p>" in made
    assert "history.pushState" in made.partition("</head>")[0]


def test_a_frame_has_no_sidebar_to_wait_for():
    assert "<nav>" in furnish(PAGE, "lang=en")
    assert "<nav>" not in furnish(PAGE, "lang=en&embed=true")


def test_what_an_address_says_is_not_written_into_the_page():
    assert furnish(PAGE, 'lang="><script>alert(1)</script>&embed=<i>') == furnish(PAGE, "")


def answer(
    body: bytes,
    *,
    kind: str = "text/html; charset=utf-8",
    method: str = "GET",
    status: int = 200,
    asked: tuple[tuple[bytes, bytes], ...] = (),
    path: str = "/",
):
    sent = []

    async def app(scope, receive, send):
        assert b"accept-encoding" not in dict(scope["headers"])  # Streamlit would compress what is to be read
        headers = [(b"content-type", kind.encode()), (b"content-length", b"%d" % len(body)), (b"etag", b'"x"')]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        half = len(body) // 2  # between two bytes of one letter, too
        await send({"type": "http.response.body", "body": body[:half], "more_body": True})
        await send({"type": "http.response.body", "body": body[half:]})

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path, "query_string": b"lang=kk", "headers": list(asked)}
    asyncio.run(Shell(app)(scope, None, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    headers[":status"] = str(int(sent[0]["status"]))
    return headers, b"".join(message["body"] for message in sent[1:])


def test_the_furnished_page_says_its_new_length_and_no_longer_its_old_tag():
    headers, body = answer(PAGE.encode())
    assert body.decode() == furnish(PAGE, "lang=kk")
    assert headers["content-length"] == str(len(body))
    assert "etag" not in headers


def test_a_browser_gets_it_compressed():
    headers, body = answer(PAGE.encode(), asked=((b"accept", b"text/html,*/*"), (b"accept-encoding", b"gzip, br")))
    assert headers["content-encoding"] == "gzip"
    assert headers["content-length"] == str(len(body))
    assert gzip.decompress(body).decode() == furnish(PAGE, "lang=kk")


def test_what_a_browser_fetches_ahead_of_need_may_come_compressed():
    """Chromium asks for it as for a page; scripts and layers then came in three times as many bytes."""
    seen = []

    async def app(scope, receive, send):
        seen.extend(name for name, _ in scope["headers"])

    asked = [(b"accept", b"text/html,*/*"), (b"accept-encoding", b"gzip"), (b"sec-fetch-dest", b"empty")]
    scope = {"type": "http", "method": "GET", "path": "/app/static/a.js", "query_string": b"", "headers": asked}
    asyncio.run(Shell(app)(scope, None, None))
    assert b"accept-encoding" in seen


@pytest.mark.parametrize(
    ("page", "how"),
    [
        ("<p>Деректер</p>", {}),
        (PAGE, {"kind": "application/json"}),
        (PAGE, {"method": "HEAD"}),
        (PAGE, {"status": 404}),
    ],
)
def test_other_answers_pass_as_they_are(page, how):
    headers, body = answer(page.encode(), **how)
    assert body == page.encode()
    assert headers["etag"] == '"x"'


@pytest.mark.parametrize(
    ("path", "query", "target"),
    [
        ("/", "lang=kk", ""),
        ("/town", "town=altai", ""),
        ("/%D2%9B", "", ""),  # no page, which the app tells by itself
        ("/town/balkhash", "", "/town?town=balkhash"),
        ("/town/balkhash/", "lang=en&town=altai", "/town?town=balkhash&lang=en"),
        ("/corridors/titr", "lang=kk", "/corridors?corridor=titr&lang=kk"),
        ("/town/", "", "/town"),
        ("/data/towns.csv", "", "/data"),
        ("//example.org/x", "", "/example.org"),
        ("/town/%22%3E%3Cb%3E", "", "/town?town=%22%3E%3Cb%3E"),
        ("/%E0%A4%A", "lang=en", "/%EF%BF%BD%25A?lang=en"),
        ("/%", "", "/%25"),
    ],
)
def test_an_address_that_the_page_cant_stand_at_leads_to_one_where_it_can(path, query, target):
    assert elsewhere(path.encode(), query) == target
    assert elsewhere(b"/atlas" + path.encode(), query, "/atlas/") == (f"/atlas{target}" if target else "")
    if target:
        path, _, query = target.partition("?")
        assert elsewhere(path.encode(), query) == ""  # once


def test_a_browser_is_led_on_and_a_program_told():
    browser, _ = answer(PAGE.encode(), path="/town/altai", asked=((b"accept", b"text/html,*/*"),))
    assert (browser[":status"], browser["location"]) == ("307", "/town?town=altai&lang=kk")
    program, said = answer(PAGE.encode(), path="/static/none.js", asked=((b"accept", b"*/*"),))
    assert (program[":status"], said) == ("404", b"There is nothing at this address.")
    assert answer(b"{}", kind="application/json", path="/a/b")[0][":status"] == "200"
