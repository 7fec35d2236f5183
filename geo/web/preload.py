"""Tell the browser with the first answer what the start page will ask for (Link header, RFC 8288).

Streamlit's app fetches the code of an element when the element arrives, the map's frame then its script, the script
the map, and the map its layers: each waits for the one before.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit
from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ELEMENTS = ("ComponentInstance", "Html", "ButtonGroup")  # Streamlit's names of what is sent up to the map
_BUILD = Path(streamlit.__file__).parent / "static"
_IMPORT = re.compile(r"""(?:from|import)\s*[`"']\./([\w.-]+\.js)[`"']""")


def modules(build: Path = _BUILD) -> list[str]:
    """Give the scripts of `ELEMENTS` and what they import, save what Streamlit's page names itself.

    Paths below the server's root; an element that the build does not have is left out.
    """
    scripts = build / "static" / "js"
    found = set(re.findall(r"static/js/([\w.-]+\.js)", (build / "index.html").read_text(encoding="utf-8")))
    waiting = [path.name for name in ELEMENTS for path in sorted(scripts.glob(f"{name}.*.js"))]
    listed = []
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found.add(name)
            listed.append(f"static/js/{name}")
            waiting += _IMPORT.findall((scripts / name).read_text(encoding="utf-8"))
    return listed


def frame_scripts() -> list[str]:
    """Give the scripts of the map's frame: paths below the server's root."""
    spec = find_spec("streamlit_folium")  # not imported: it registers its component only with a running server
    if not spec or not spec.origin:
        return []
    build = Path(spec.origin).parent / "frontend" / "build"
    root = "component/streamlit_folium.st_folium"
    return [f"{root}/{path.relative_to(build).as_posix()}" for path in sorted(build.glob("static/js/main.*.js"))]


def links(urls: Mapping[str, str], root: str = "/") -> Iterator[str]:
    """Yield the values of the Link header. urls: as geo.web.assets.urls gives them."""
    yield from (f"<{root}{path}>; rel=modulepreload" for path in modules())
    files = ("frame.js", "map.js", "map.css", "layers")
    wanted = [root + path for path in frame_scripts()] + [urls[name] for name in files]
    yield from (f"<{url}>; rel=prefetch" for url in wanted)


class Preload:
    """ASGI middleware: send Link headers with the start page, at `root`."""

    def __init__(self, app: "ASGIApp", values: Iterable[str], root: str = "/") -> None:
        self.app = app
        self._root = root
        self._value = ", ".join(values)

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass a request on, adding the header to the start page."""

        async def mend(message: "Message") -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                MutableHeaders(scope=message).append("Link", self._value)
            await send(message)

        start_page = scope["type"] == "http" and scope["path"] == self._root
        await self.app(scope, receive, mend if start_page else send)
