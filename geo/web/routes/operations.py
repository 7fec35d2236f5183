"""One operation of the interface: a path, its parameters, what it answers. Routes and their description come of it."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from geo.model.atlas import Atlas
from geo.store import DataError
from geo.web.public import published
from geo.web.routes.answers import Answer, Asked, address_of, respond
from geo.web.routes.parameters import Parameter, read_path, read_query
from geo.web.routes.problems import RefusedError

METHODS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    id: what it is called in code made from the description; what it does is the message api-op-<id>.
    path: below the root of the interface, with `{name}` for parts that vary.
    answers: how it answers a request that has been read.
    media_types: of its answers.
    in_parts: whether a range of the answer's bytes can be had.
    """

    id: str
    path: str
    answers: Callable[[Asked], Answer]
    media_types: tuple[str, ...]
    parts: tuple[Parameter, ...] = ()
    query: tuple[Parameter, ...] = ()
    in_parts: bool = False


def route(operation: Operation, load: Callable[[], Atlas], prefix: str, home: str) -> Route:
    """Make the route of an operation; handlers run in threads, so that readers of pages do not wait for them."""

    def endpoint(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(METHODS), "Cache-Control": "no-store"})
        try:
            atlas = load()
        except DataError:
            raise RefusedError(503, "The data are being mended; ask again later.") from None
        address = address_of(request)
        asked = Asked(
            atlas=atlas,
            root=published(f"{address}{prefix}", home),
            home=published(f"{address}{home}", home).rstrip("/"),
            path=request.url.path.removeprefix(f"{prefix}/"),
            query=tuple(request.query_params.multi_items()),
            values={
                **read_path(request.path_params, operation.parts, atlas),
                **read_query(request.query_params, operation.query, atlas),
            },
        )
        return respond(request, operation.answers(asked), atlas.version, in_parts=operation.in_parts)

    return Route(f"/{operation.path}", endpoint, methods=list(METHODS), name=operation.id)
