"""Let browsers keep static files for a year: their names change with their content (geo.web.assets)."""

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from geo.web.assets import HASHED

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

A_YEAR = "public, max-age=31536000, immutable"
TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "geojson": "application/geo+json"}


class LongCache:
    """ASGI middleware: long caching (RFC 8246) and the right media type on hashed files under app/static/.

    Compression is left to Streamlit's own middleware, which gzips this route.
    """

    def __init__(self, app: "ASGIApp") -> None:
        self.app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass a request on, mending the headers of its answer."""
        path = scope.get("path", "")
        hashed = HASHED.search(path) if scope["type"] == "http" and "/app/static/" in path else None
        if not hashed:
            await self.app(scope, receive, send)
            return

        async def mend(message: "Message") -> None:
            if message["type"] == "http.response.start" and message["status"] in {200, 206, 304}:
                headers = MutableHeaders(scope=message)
                headers["Cache-Control"] = A_YEAR
                headers["Content-Type"] = TYPES[hashed[1]]
            await send(message)

        await self.app(scope, receive, mend)
