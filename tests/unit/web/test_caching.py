import asyncio

import pytest

from geo.web.caching import A_YEAR, LongCache

HASH = "0123456789ab"


def answer(path: str, status: int = 200, kind: str = "http") -> dict[str, str]:
    sent = []

    async def app(scope, receive, send):
        headers = [(b"content-type", b"application/octet-stream"), (b"cache-control", b"no-cache")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"x"})

    async def send(message):
        sent.append(message)

    asyncio.run(LongCache(app)({"type": kind, "path": path}, None, send))
    assert sent[1]["body"] == b"x"
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


@pytest.mark.parametrize("base", ["", "/atlas"])
@pytest.mark.parametrize(
    ("suffix", "kind"), [("js", "text/javascript"), ("css", "text/css"), ("geojson", "application/geo+json")]
)
def test_hashed_files_are_kept_for_good_and_rightly_typed(base, suffix, kind):
    headers = answer(f"{base}/app/static/lakes-{HASH}.{suffix}")
    assert headers["cache-control"] == A_YEAR
    assert headers["content-type"].startswith(kind)


@pytest.mark.parametrize(
    "path", ["/", "/app/static/lakes.geojson", f"/media/lakes-{HASH}.geojson", f"/app/static/a-{HASH}.html"]
)
def test_everything_else_passes_unchanged(path):
    assert answer(path)["cache-control"] == "no-cache"


def test_a_missing_file_is_not_cached():
    assert answer(f"/app/static/lakes-{HASH}.js", status=404)["cache-control"] == "no-cache"


def test_websockets_pass_unchanged():
    assert answer(f"/app/static/lakes-{HASH}.js", kind="websocket")["cache-control"] == "no-cache"
