import asyncio
import gzip

import pytest

from geo.web.caching import A_YEAR, LongCache, Remembered

HASH = "0123456789ab"


def answer(
    path: str, status: int = 200, kind: str = "http", content_type: bytes = b"application/octet-stream"
) -> dict[str, str]:
    sent = []

    async def app(scope, receive, send):
        headers = [(b"content-type", content_type), (b"cache-control", b"no-cache")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"x"})

    async def send(message):
        sent.append(message)

    asyncio.run(LongCache(app)({"type": kind, "path": path}, None, send))
    assert sent[1]["body"] == b"x"
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


@pytest.mark.parametrize("base", ["", "/atlas"])
@pytest.mark.parametrize(
    ("suffix", "kind"), [("js", "text/javascript"), ("css", "text/css"), ("json", "application/json")]
)
def test_hashed_files_are_kept_for_good_and_rightly_typed(base, suffix, kind):
    headers = answer(f"{base}/app/static/lakes-{HASH}.{suffix}")
    assert headers["cache-control"] == A_YEAR
    assert headers["content-type"].startswith(kind)


@pytest.mark.parametrize(
    "path", ["/", "/app/static/lakes.json", f"/media/lakes-{HASH}.json", f"/app/static/a-{HASH}.html"]
)
def test_everything_else_passes_unchanged(path):
    assert answer(path)["cache-control"] == "no-cache"


def test_a_missing_file_is_not_cached():
    assert answer(f"/app/static/lakes-{HASH}.js", status=404)["cache-control"] == "no-cache"


def test_the_page_that_streamlit_gives_for_an_unknown_path_is_not_cached():
    for path in (f"/made/up/app/static/lakes-{HASH}.js", "/x/component/a.b/static/js/main.521860b0.js"):
        headers = answer(path, content_type=b"text/html; charset=utf-8")
        assert headers["cache-control"] == "no-cache"
        assert headers["content-type"].startswith("text/html")


def test_websockets_pass_unchanged():
    assert answer(f"/app/static/lakes-{HASH}.js", kind="websocket")["cache-control"] == "no-cache"


def test_scripts_of_components_are_kept_for_good_when_their_names_carry_a_hash():
    path = "/component/streamlit_folium.st_folium/static/js/main.521860b0.js"
    assert answer(path)["cache-control"] == A_YEAR
    assert answer(path)["content-type"] == "application/octet-stream"
    assert answer("/component/streamlit_folium.st_folium/index.html")["cache-control"] == "no-cache"


SCRIPT = b"console.log('\xd2\x9b');" * 100


class Origin:
    """An app that counts how often it is asked."""

    def __init__(
        self, *, cache: bytes = A_YEAR.encode(), status: int = 200, body: bytes = SCRIPT, parts_to_the_first: int = 2
    ) -> None:
        self.asked = 0
        self.cache, self.status, self.body, self.parts_to_the_first = cache, status, body, parts_to_the_first

    async def __call__(self, scope, receive, send):
        self.asked += 1
        headers = [
            (b"content-type", b"text/javascript"),
            (b"cache-control", self.cache),
            (b"content-length", b"%d" % len(self.body)),
        ]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        half = len(self.body) // 2
        parts = [
            {"type": "http.response.body", "body": self.body[:half], "more_body": True},
            {"type": "http.response.body", "body": self.body[half:]},
        ]
        for part in parts if self.asked > 1 else parts[: self.parts_to_the_first]:
            await send(part)


def visits(origin: Origin, count: int = 3, method: str = "GET", query: bytes = b"", **headers: str) -> list[tuple]:
    told = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": "/static/js/a.js", "query_string": query, "headers": told}
    middleware = Remembered(origin)
    answers = []

    async def visit():
        sent = []

        async def send(message):
            sent.append(message)

        await middleware(scope, None, send)
        body = b"".join(message.get("body", b"") for message in sent[1:])
        answers.append((sent[0]["status"], dict(sent[0]["headers"]), body))

    async def all_visits():
        for _ in range(count):
            await visit()

    asyncio.run(all_visits())
    return answers


def test_what_is_immutable_is_asked_for_once_and_compressed_once():
    origin = Origin()
    first, second, third = visits(origin, accept_encoding="gzip, br")
    assert origin.asked == 1
    assert first[2] == SCRIPT
    assert gzip.decompress(second[2]) == SCRIPT
    assert second[1][b"content-encoding"] == b"gzip"
    assert int(second[1][b"content-length"]) == len(second[2]) < len(SCRIPT)
    assert second[1][b"vary"] == b"Accept-Encoding"
    assert second[1][b"cache-control"] == A_YEAR.encode()
    assert second == third


def test_a_client_without_gzip_gets_the_plain_bytes():
    origin = Origin()
    answers = visits(origin)
    assert origin.asked == 1
    assert [body for _, _, body in answers] == [SCRIPT] * 3
    assert not [headers for _, headers, _ in answers if b"content-encoding" in headers]


@pytest.mark.parametrize("sent", [0, 1])
def test_what_a_reader_who_left_did_not_wait_for_is_not_kept(sent):
    """Kept, a part of a script would be everybody's, and for good."""
    origin = Origin(parts_to_the_first=sent)
    assert gzip.decompress(visits(origin, accept_encoding="gzip")[2][2]) == SCRIPT
    assert origin.asked == 2


def test_little_answers_are_not_compressed():
    assert visits(Origin(body=b"x"), accept_encoding="gzip")[1][2] == b"x"


@pytest.mark.parametrize(
    ("origin", "request_"),
    [
        (Origin(cache=b"no-cache"), {}),
        (Origin(status=404), {}),
        (Origin(), {"method": "POST"}),
        (Origin(), {"query": b"limit=1"}),
        (Origin(), {"range": "bytes=0-9"}),
        (Origin(), {"if_none_match": '"a"'}),
    ],
)
def test_everything_else_is_asked_for_each_time(origin, request_):
    answers = visits(origin, **request_)
    assert origin.asked == 3
    assert {(status, body) for status, _, body in answers} == {(origin.status, SCRIPT)}


def test_what_is_held_is_bounded(monkeypatch):
    monkeypatch.setattr("geo.web.caching.ROOM", 2 * len(SCRIPT))
    origin = Origin()
    middleware = Remembered(origin)

    async def visit(path):
        async def send(message):
            return

        scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
        await middleware(scope, None, send)

    async def all_visits():
        for path in ("/a.js", "/b.js", "/c.js", "/c.js", "/a.js"):
            await visit(path)

    asyncio.run(all_visits())
    assert origin.asked == 4  # the third made room, the fourth was held, the first had gone
