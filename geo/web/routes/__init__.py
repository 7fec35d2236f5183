"""The open data interface: routes beside the app, under /api/v1, for programs.

Free to read from anywhere (CORS), without a key; cached (ETag), described (OpenAPI), limited per client.
"""

import os
import re
from collections.abc import Callable, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from geo.model.atlas import Atlas
from geo.web.routes import datasets, everything, features, observations, readme
from geo.web.routes.documentation import documentation
from geo.web.routes.limits import Buckets, RateLimit
from geo.web.routes.operations import METHODS, Operation, route
from geo.web.routes.problems import RefusedError, failed, not_routed, problem, refused

ROOT = "/api/v1"
DESCRIBED: tuple[Operation, ...] = (
    *features.OPERATIONS,
    *observations.OPERATIONS,
    *everything.OPERATIONS,
    *readme.OPERATIONS,
    *datasets.OPERATIONS,
)
OPERATIONS: tuple[Operation, ...] = (*DESCRIBED, *documentation(DESCRIBED))
PROXIES = "FORWARDED_ALLOW_IPS"  # uvicorn's own setting, which Streamlit does not hand on
EXPOSED = ("ETag", "Link", "X-Total-Count", "Retry-After", "Content-Disposition", "Content-Range", "Accept-Ranges")


def routes(load: Callable[[], Atlas], *, base: str = "", buckets: Buckets | None = None) -> Sequence[BaseRoute]:
    """Give the routes for `st.App(routes=...)`.

    load: gives the Atlas, cheaply; DataError answers 503. base: what stands before every path (server.baseUrlPath).
    buckets: the limit per client; a fresh one by default. Scheme and client are what a proxy on this machine, or at
    the addresses in the environment variable FORWARDED_ALLOW_IPS, says they are.
    """
    home = f"/{base.strip('/')}" if base.strip("/") else ""
    prefix = f"{home}{ROOT}"
    interface = Starlette(
        routes=[route(operation, load, prefix, home) for operation in OPERATIONS],
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=list(METHODS),
                allow_headers=["*"],  # If-None-Match, and what libraries add by themselves
                expose_headers=list(EXPOSED),
            ),
            Middleware(ProxyHeadersMiddleware, trusted_hosts=os.environ.get(PROXIES, "127.0.0.1,::1")),
            Middleware(RateLimit, buckets=Buckets() if buckets is None else buckets),
        ],
        exception_handlers={RefusedError: refused, HTTPException: not_routed, Exception: failed},
    )
    # What these do not take, Streamlit answers with the app: so the path without the slash, and any with line breaks.
    mount = Mount(prefix, interface)
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    redirect = Route(prefix, RedirectResponse(f"{prefix}/", status_code=308))
    return [redirect, mount, *(Route(f"{home}/api{rest}", _nowhere) for rest in ("", "/{path:path}"))]


async def _nowhere(_: Request) -> Response:
    """Answer an address of another version, or of none, which Streamlit would answer with the app."""
    return problem(404, f"There is nothing at this path. The interface is at {ROOT}/, a page about it at {ROOT}/docs.")
