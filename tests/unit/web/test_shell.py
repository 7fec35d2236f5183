"""Streamlit's page is furnished for the reader who waits; other answers pass as they are."""

import asyncio
import gzip
from html import unescape
from pathlib import Path

import pytest
import streamlit

from geo.model.vocabulary import Language
from geo.views.words import words
from geo.web.shell import Shell, furnish

PAGE = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("query", "language"), [("", "ru"), ("town=altai&lang=kk", "kk"), ("lang=en", "en")])
def test_the_page_of_the_streamlit_that_is_pinned_is_furnished_in_the_readers_language(query, language):
    made, w = unescape(furnish(PAGE, query, "/atlas/")), words(Language(language))
    assert f'<html lang="{language}">' in made
    assert f"<title>{w('app-title')}</title>" in made
    assert 'href="/atlas/api/v1/docs?lang=' in made
    assert "Streamlit app" not in made
    assert '<div id="root"><div class="atlas-shell"' in made
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

    scope = {"type": "http", "method": method, "path": "/", "query_string": b"lang=kk", "headers": list(asked)}
    asyncio.run(Shell(app)(scope, None, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
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
