"""Keep one client from taking the server from all others: a token bucket each (RFC 6585, 429)."""

import ipaddress
import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from geo.web.routes.problems import problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

BURST = 120  # requests that a client may make at once; a page of QGIS makes some twenty
PER_SECOND = 10.0
MOST_CLIENTS = 10_000
IPV6_SITE = 64  # bits: one household or office has them all


class Buckets:
    """Token buckets of clients, the longest unseen forgotten first; a forgotten one is full again."""

    def __init__(
        self,
        burst: int = BURST,
        per_second: float = PER_SECOND,
        most: int = MOST_CLIENTS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._burst, self._per_second, self._most, self._clock = burst, per_second, most, clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()  # client -> tokens, when counted
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._held)

    def wait(self, client: str) -> float:
        """Take a token: 0 when there was one, else the seconds until there is."""
        now = self._clock()
        with self._lock:
            tokens, since = self._held.pop(client, (float(self._burst), now))
            tokens = min(self._burst, tokens + (now - since) * self._per_second)
            enough = tokens >= 1
            self._held[client] = (tokens - 1 if enough else tokens, now)
            if len(self._held) > self._most:
                self._held.popitem(last=False)
        return 0.0 if enough else (1 - tokens) / self._per_second


def client_of(host: str) -> str:
    """Name a client by its address; an IPv6 one by its network of 64 bits."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, IPV6_SITE), strict=False))
    return host


class RateLimit:
    """ASGI middleware: 429 with Retry-After to a client that asks too much."""

    def __init__(self, app: "ASGIApp", buckets: Buckets) -> None:
        self.app, self.buckets = app, buckets

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass a request on, or refuse it."""
        client = scope.get("client")
        wait = self.buckets.wait(client_of(client[0])) if scope["type"] == "http" and client else 0.0
        if not wait:
            await self.app(scope, receive, send)
            return
        seconds = math.ceil(wait)
        detail = f"Too many requests at once. Ask again in {seconds} s."
        await problem(429, detail, {"Retry-After": str(seconds)})(scope, receive, send)
