"""What the browser shows and does until Streamlit's code has come: on a slow network that takes seconds.

Streamlit's page is empty until then, is called Streamlit, says it is English, and tells who has no JavaScript about
Streamlit. Here it gets the Atlas's name, the reader's language, a skeleton, and a script that keeps one press of the
browser's Back to one page (shell.js).
"""

import gzip
import re
from functools import cache
from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlencode

from starlette.datastructures import Headers, MutableHeaders

from geo.model.vocabulary import Language
from geo.views.links import INTERFACE, href
from geo.views.words import words
from geo.web.address import tongue

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ROOT = '<div id="root"></div>'
DOCUMENT = "text/html"  # what a browser accepts first of a page, and a program of none
NOTHING = b"There is nothing at this address."
OPENS = {"town": "town", "indicator": "indicator", "corridors": "corridor"}  # what a page is about, when it is named
_BROKEN = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_ADDRESS = "\N{REPLACEMENT CHARACTER}"  # where a sentence takes a link
_HERE = Path(__file__).parent
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


@cache
def _parts() -> tuple[str, str, str]:
    style = (_HERE / "css" / "shell.css").read_text(encoding="utf-8")
    script = (_HERE / "shell.js").read_text(encoding="utf-8")
    blocks = "<i></i>" * 5
    return f"<style>{style}</style><script>{script}</script>", f"<nav>{blocks}</nav>", f"<main>{blocks}</main>"


def elsewhere(path: bytes, query: str, root: str = "/") -> str:
    """Give where an address leads at which Streamlit's page can't stand: below a page, or with a broken `%`.

    Its scripts are named relative to the address, and are not found below a page. path: as it was asked for, encoded.
    Gives "" for an address that may stay as it is; what stands below a page becomes the choice that it names.
    """
    sound, text = True, unquote(path.decode("latin-1"))
    try:
        unquote(path.decode("ascii"), errors="strict")
    except UnicodeDecodeError:
        sound = False
    below = text.removeprefix(root)
    page, _, choice = below.strip("/").partition("/")
    if below == page and sound and not _BROKEN.search(path):
        return ""
    said = parse_qsl(query, keep_blank_values=True)
    if page in OPENS and choice:
        said = [(OPENS[page], choice), *(pair for pair in said if pair[0] != OPENS[page])]
    return root + quote(page, safe="") + (f"?{urlencode(said)}" if said else "")


def furnish(page: str, query: str, root: str = "/") -> str:
    """Put name, language, script and skeleton into Streamlit's page; any other page is given back as it is.

    query: of the address asked for; it names the language, and whether the page stands in a frame without a sidebar.
    """
    if ROOT not in page:
        return page
    asked = parse_qs(query)
    said = tongue(asked.get("lang", [""])[0])
    language = Language(said) if said in set(Language) else Language.RU
    w = words(language)
    head, side, main = _parts()
    side = "" if asked.get("embed") == ["true"] else side
    link = f'<a href="{escape(root + href(INTERFACE, w))}">{INTERFACE}</a>'
    told = escape(w("app-noscript", address=_ADDRESS)).replace(_ADDRESS, link)
    unscripted = f"<noscript><p>{told}</p><style>.atlas-shell {{ display: none }}</style></noscript>"
    waiting = f"<p>{escape(w('app-loading'))}</p>"
    skeleton = f'<div class="atlas-shell" role="status">{waiting}{side}{main}</div>'
    page = page.replace('<html lang="en">', f'<html lang="{language}">')
    page = page.replace("<title>Streamlit</title>", f"<title>{escape(w('app-title'))}</title>")
    page = page.replace("</head>", f"{head}</head>")
    page = page.replace(ROOT, ROOT.replace("></", f">{skeleton}</"))
    return _NOSCRIPT.sub(lambda _: unscripted, page)


class Shell:
    """ASGI middleware: furnish Streamlit's page on its way to the browser; everything else passes as it is.

    Streamlit answers any address with it. Where it can't stand, a browser is led on (see `elsewhere`), a program told.

    The page then loses its ETag, since what was put in depends on the address and on the version of the Atlas.
    """

    def __init__(self, app: "ASGIApp", root: str = "/") -> None:
        self.app = app
        self._root = root

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass a request on, furnishing its answer when that is Streamlit's page."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        start: dict[str, Any] = {}
        body: list[bytes] = []

        async def mend(message: "Message") -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                page = message["status"] == 200 and headers.get("content-type", "").startswith(DOCUMENT)
                if page and "content-encoding" not in headers:
                    start.update(message)
                    return
            elif start and message["type"] == "http.response.body":
                body.append(message.get("body", b""))
                if not message.get("more_body"):
                    await self._answer(start, b"".join(body), scope, send)
                return
            await send(message)

        asked = Headers(scope=scope)
        # What a browser opens is read here, so it comes as it is. What it fetches ahead it asks for in the same words.
        document = DOCUMENT in asked.get("accept", "") and asked.get("sec-fetch-dest") != "empty"
        plain = [one for one in scope["headers"] if not document or one[0].lower() != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, mend)

    async def _answer(self, start: dict[str, Any], body: bytes, scope: "Scope", send: "Send") -> None:
        query = scope["query_string"].decode("latin-1")
        page = furnish(body.decode("utf-8"), query, self._root).encode("utf-8")
        if page != body:
            asked, headers = Headers(scope=scope), MutableHeaders(scope=start)
            for name in ("etag", "last-modified", "accept-ranges"):
                del headers[name]
            target = elsewhere(scope.get("raw_path") or quote(scope["path"]).encode(), query, self._root)
            if target and DOCUMENT in asked.get("accept", ""):
                start["status"], headers["location"], page = HTTPStatus.TEMPORARY_REDIRECT, target, b""
            elif target:
                start["status"], headers["content-type"], page = HTTPStatus.NOT_FOUND, "text/plain", NOTHING
            elif "gzip" in asked.get("accept-encoding", ""):
                page = gzip.compress(page, 6, mtime=0)
                headers["content-encoding"] = "gzip"
                headers.add_vary_header("Accept-Encoding")
            headers["content-length"] = str(len(page))
        await send(start)
        await send({"type": "http.response.body", "body": page})
