"""What a route is asked and what it answers, and how an answer is cached."""

import hashlib
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import orjson
from starlette.requests import Request
from starlette.responses import Response

from geo.model.atlas import Atlas
from geo.web.routes.problems import RefusedError, problem

JSON = "application/json"
GEOJSON = "application/geo+json"
JSONLD = "application/ld+json"
CSVM = "application/csvm+json"
CSV = "text/csv; charset=utf-8; header=present"
ZIP = "application/zip"
MARKDOWN = "text/markdown; charset=utf-8"
HTML = "text/html; charset=utf-8"
OPENAPI = "application/vnd.oai.openapi+json;version=3.1"

# An hour without asking, and then only whether it has changed: data come a few times a year, corrections at any time.
FRESH = "public, max-age=3600"
_RANGE = re.compile(r"bytes=(?!-$)(\d{0,18})-(\d{0,18})")
HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:\d{1,5})?")


@dataclass(frozen=True)
class Link:
    """A link to another resource (RFC 8288)."""

    href: str
    rel: str
    type: str
    title: str = ""

    def document(self) -> dict[str, str]:
        """Give it as OGC's JSON has links."""
        said = {"href": self.href, "rel": self.rel, "type": self.type, "title": self.title}
        return {key: value for key, value in said.items() if value}

    def header(self) -> str:
        """Give it as a value of the Link header."""
        return f'<{self.href}>; rel="{self.rel}"; type="{self.type}"'


@dataclass(frozen=True)
class Asked:
    """A request, read: the Atlas, the absolute addresses of the routes and of the Atlas itself, what was asked."""

    atlas: Atlas
    root: str  # without a slash at the end
    home: str
    path: str  # below the root
    query: tuple[tuple[str, str], ...]
    values: dict[str, Any]

    def url(self, path: str = "", /, **query: object) -> str:
        """Write an absolute address of a route."""
        return f"{self.root}/{path}" + (f"?{urlencode(query)}" if query else "")

    @property
    def readme(self) -> str:
        """Give the address of the readme of all files, in all languages."""
        return self.url("readme.md")

    def terms(self) -> tuple[Link, ...]:
        """Give the links that lead from an answer to its readme and its licences."""
        return (
            Link(self.readme, "describedby", "text/markdown"),
            Link(self.url("licences.md"), "license", "text/markdown"),
        )

    def again(self, **changes: object) -> str:
        """Write the address asked for, with some parameters changed."""
        query = {**dict(self.query), **changes}
        return f"{self.root}/{self.path}" + (f"?{urlencode(query, safe=',/:.')}" if query else "")


@dataclass(frozen=True)
class Answer:
    """What a route answers: the content (bytes, or what becomes JSON), its type, links, and a name as a file."""

    content: bytes | dict[str, Any]
    media_type: str = JSON
    links: tuple[Link, ...] = ()
    file_name: str = ""
    headers: dict[str, str] = field(default_factory=dict)


def address_of(request: Request) -> str:
    """Give scheme and host as the client wrote them; a host that can't be one is refused, as it would go into links."""
    host = request.headers.get("host", "")
    if not HOST.fullmatch(host):
        raise RefusedError(400, "The Host header is not a host.")
    return f"{request.url.scheme}://{host}"


def respond(request: Request, answer: Answer, version: str, *, in_parts: bool = False) -> Response:
    """Send an answer with its ETag; 304 without content when the client has it already (RFC 9110, 13.1.2).

    in_parts: for files that clients open in place, as GDAL does: a range of bytes is answered with just these.
    """
    content = answer.content if isinstance(answer.content, bytes) else orjson.dumps(answer.content)
    # Weak: the same content goes out compressed or not. The version of the data comes first, for people.
    tag = f'W/"{version}-{hashlib.sha256(content).hexdigest()[:12]}"'
    headers = {"ETag": tag, "Cache-Control": FRESH, "X-Content-Type-Options": "nosniff", **answer.headers}
    if answer.links:
        headers["Link"] = ", ".join(link.header() for link in answer.links)
    if answer.file_name:
        headers["Content-Disposition"] = f'attachment; filename="{answer.file_name}"'
    if _held(request.headers.get("if-none-match", ""), tag):
        # What Streamlit's compression says of a whole answer holds for this one, too (RFC 9110, 15.4.5).
        return Response(status_code=304, headers={**headers, "Vary": "Accept-Encoding"})
    if in_parts:
        headers["Accept-Ranges"] = "bytes"
        asked = _RANGE.fullmatch(request.headers.get("range", "").strip())
        # If-Range compares strongly (13.1.5) and our tags are weak: then all is sent, as it is for several ranges.
        if asked and request.method == "GET" and "if-range" not in request.headers:
            return _part(content, asked[1], asked[2], answer.media_type, headers)
    return Response(content, media_type=answer.media_type, headers=headers)


def _part(content: bytes, first: str, last: str, media_type: str, headers: dict[str, str]) -> Response:
    """Send the bytes from `first` to `last`, or the `last` so many where no first is named (RFC 9110, 14)."""
    size = len(content)
    start = int(first) if first else max(size - int(last), 0)
    end = min(int(last), size - 1) if first and last else size - 1
    if start > end:
        detail = f"The file has {size} bytes, none of them in this range."
        return problem(416, detail, {"Content-Range": f"bytes */{size}"})
    told = {**headers, "Content-Range": f"bytes {start}-{end}/{size}"}
    return Response(content[start : end + 1], 206, media_type=media_type, headers=told)


def _held(said: str, tag: str) -> bool:
    """Compare weakly, as If-None-Match does."""
    tags = {word.strip().removeprefix("W/") for word in said.split(",")}
    return said.strip() == "*" or tag.removeprefix("W/") in tags
