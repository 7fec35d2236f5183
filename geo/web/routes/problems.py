"""Say no: every refusal is a problem document (RFC 9457) that tells why, and nothing about the machine."""

from http import HTTPStatus

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

MAX_ECHO = 40  # characters of a wrong value that we repeat
MEDIA_TYPE = "application/problem+json"


class RefusedError(Exception):
    """A request that can't be answered as it stands: the HTTP status, and why, in English."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status, self.detail = status, detail


def said(text: str) -> str:
    """Repeat what a client said, quoted and cut."""
    return f"'{text[:MAX_ECHO]}{'…' if len(text) > MAX_ECHO else ''}'"


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
    """Make a problem document."""
    document = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return Response(
        orjson.dumps(document),
        status_code=status,
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **(headers or {})},
    )


def refused(_: Request, error: Exception) -> Response:
    """Answer a RefusedError."""
    if not isinstance(error, RefusedError):
        raise error
    return problem(error.status, error.detail)


def not_routed(request: Request, error: Exception) -> Response:
    """Answer what Starlette itself refuses: no such path, no such method."""
    if not isinstance(error, HTTPException):
        raise error
    detail = {
        HTTPStatus.NOT_FOUND: "There is nothing at this path. The description is at openapi.json, a page at docs.",
        HTTPStatus.METHOD_NOT_ALLOWED: f"{said(request.method)} is not served: the data are for reading.",
    }
    return problem(
        error.status_code, detail.get(HTTPStatus(error.status_code), error.detail), dict(error.headers or {})
    )


def failed(_: Request, __: Exception) -> Response:
    """Answer our own mistake; the server's log has the traceback, the client does not."""
    return problem(500, "The Atlas made a mistake in answering this. It has been logged.")
