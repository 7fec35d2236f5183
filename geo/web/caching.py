"""Let browsers keep static files for a year, and the server keep them in memory: their names change with their content.

Hashed names are made by geo.web.assets for our files, and by the builds of Streamlit and its components for theirs.
"""

import asyncio
import gzip
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from geo.web.assets import HASHED

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

A_YEAR = "public, max-age=31536000, immutable"
_COMPONENT = re.compile(r"/component/[\w.]+/static/.+\.[0-9a-f]{8}\.(?:js|css)$")
_CONDITIONS = {b"range", b"if-none-match", b"if-modified-since"}
_TEXTUAL = (b"javascript", b"css", b"json", b"svg")
ROOM = 256_000_000  # bytes held: some times what all files have
_WORTH_COMPRESSING = 1000  # bytes; below it the reader gains nothing
TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "json": "application/json"}


class LongCache:
    """ASGI middleware: long caching (RFC 8246) of hashed files of ours and of components; right types on ours."""

    def __init__(self, app: "ASGIApp") -> None:
        self.app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass a request on, mending the headers of its answer."""
        path = scope["path"] if scope["type"] == "http" else ""
        ours = HASHED.search(path) if "/app/static/" in path else None
        if not ours and not _COMPONENT.search(path):
            await self.app(scope, receive, send)
            return

        async def mend(message: "Message") -> None:
            if message["type"] == "http.response.start" and message["status"] in {200, 206, 304}:
                headers = MutableHeaders(scope=message)
                # Streamlit answers paths that it does not know with its page, and 200.
                if not headers.get("Content-Type", "").startswith("text/html"):
                    headers["Cache-Control"] = A_YEAR
                    if ours:
                        headers["Content-Type"] = TYPES[ours[1]]
            await send(message)

        await self.app(scope, receive, mend)


@dataclass(frozen=True, slots=True)
class _Answer:
    headers: list[tuple[bytes, bytes]]
    body: bytes


class Remembered:
    """ASGI middleware: answer from memory, compressed, what has been answered once as immutable (RFC 8246).

    A first visit asks for some hundred small files. Streamlit opens each anew in a thread and leaves it uncompressed,
    since compressing the same bytes for every reader would cost more than it saves; here it is done once. Only whole
    answers to plain requests are kept, by path, in `ROOM` bytes.
    """

    def __init__(self, app: "ASGIApp") -> None:
        self.app = app
        self._held: dict[tuple[str, bool], _Answer] = {}

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer from memory, or pass the request on and keep the answer when it may be kept."""
        asked = {name.lower(): value for name, value in scope.get("headers", ())}
        http = scope["type"] == "http" and scope["method"] == "GET" and not scope["query_string"]
        plain = http and not asked.keys() & _CONDITIONS
        if not plain:
            await self.app(scope, receive, send)
            return
        key = scope["path"], b"gzip" in asked.get(b"accept-encoding", b"")
        if key not in self._held:
            answer = await self._listen(scope, receive, send)
            if answer:
                self._keep(key, await asyncio.to_thread(_compressed, answer) if key[1] else answer)
            return
        held = self._held[key]
        await send({"type": "http.response.start", "status": 200, "headers": held.headers})
        await send({"type": "http.response.body", "body": held.body})

    def _keep(self, key: tuple[str, bool], answer: _Answer) -> None:
        if sum(len(one.body) for one in self._held.values()) + len(answer.body) > ROOM:
            self._held.clear()
        self._held[key] = answer

    async def _listen(self, scope: "Scope", receive: "Receive", send: "Send") -> _Answer | None:
        headers: list[tuple[bytes, bytes]] = []
        body: list[bytes] = []
        whole = False  # when a reader leaves, the app stops sending, and nothing is raised

        async def note(message: "Message") -> None:
            nonlocal whole
            if message["type"] == "http.response.start":
                immutable = b"immutable" in dict(message["headers"]).get(b"cache-control", b"")
                if message["status"] == 200 and immutable:
                    headers.extend(message["headers"])
            elif headers and message["type"] == "http.response.body":
                body.append(message.get("body", b""))
                whole = not message.get("more_body", False)
            await send(message)

        await self.app(scope, receive, note)
        return _Answer(headers, b"".join(body)) if whole else None


def _compressed(answer: _Answer) -> _Answer:
    named = dict(answer.headers)
    textual = any(kind in named.get(b"content-type", b"") for kind in _TEXTUAL)
    if b"content-encoding" in named or not textual or len(answer.body) < _WORTH_COMPRESSING:
        return answer
    body = gzip.compress(answer.body, 6, mtime=0)
    kept = [header for header in answer.headers if header[0] not in {b"content-length", b"accept-ranges", b"etag"}]
    more = [(b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding"), (b"content-length", b"%d" % len(body))]
    return _Answer([*kept, *more], body)
