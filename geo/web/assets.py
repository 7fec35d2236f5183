"""Static files of the app under names that change with their content, so that browsers may keep them for good.

`publish` puts Leaflet, our own scripts and the geometry into `static/` beside app.py, which Streamlit serves at
`app/static/` when `server.enableStaticServing` is on.
"""

import hashlib
import os
import re
import time
import uuid
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import orjson
import streamlit
from streamlit import config
from xstatic.pkg import leaflet

from geo.views import generalised
from geo.views.basemap import SOURCES

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "static"
GEOMETRY = ROOT / "data" / "geometry"
SCRIPTS = Path(__file__).parent / "js"
# Of the page around the map: its language, its theme, sources which a page holds once, charts on paper.
FRAME = [Path(__file__).with_name(f"{name}.js") for name in ("chrome", "theme", "cite", "print")]
HASHED = re.compile(r"-[0-9a-f]{12}\.(js|css|json)$")
SERVED = "app/static/"
LITTER_SECONDS = 24 * 3600


def sources(geometry: Path = GEOMETRY) -> Iterator[tuple[str, str, bytes]]:
    """Yield (name, file name, content) of all that the map and the page around it need from the server.

    Leaflet and our own scripts go as one file, the styles as another, since streamlit-folium loads one after the other;
    the layers of the map go as one JSON object of GeoJSON by name, since each request more costs time, and those that
    a closer look shows more of as another.
    """
    for suffix in (".js", ".css"):
        parts = [Path(leaflet.BASE_DIR) / f"leaflet{suffix}", *sorted(SCRIPTS.glob(f"*{suffix}"))]
        yield f"map{suffix}", f"map{suffix}", b"\n".join(path.read_bytes() for path in parts)
    frame = "\n".join(uncommented(path.read_text(encoding="utf-8")) for path in FRAME)
    yield "frame.js", "frame.js", frame.encode()
    paths = (path for name in SOURCES if (path := geometry / f"{name}.geojson").exists())
    layers = {path.stem: orjson.loads(path.read_bytes()) for path in paths}
    yield "layers", "layers.json", orjson.dumps(generalised.overview(layers))
    yield "details", "details.json", orjson.dumps(generalised.details(layers))


def uncommented(code: str) -> str:
    """Give a style sheet or script without its comments between /* and */."""
    return re.sub(r"/\*.*?\*/\s*", "", code, flags=re.DOTALL)


def squeezed(style: str) -> str:
    """Give a style sheet without its comments, and without the space that only its writers need."""
    return re.sub(r"\s*([{};])\s*", r"\1", uncommented(style))


def hashed_name(file_name: str, content: bytes) -> str:
    """Give the public name of a file: stem, 12 hex digits of SHA-256, suffix."""
    path = Path(file_name)
    return f"{path.stem}-{hashlib.sha256(content).hexdigest()[:12]}{path.suffix}"


def publish(static: Path = STATIC, geometry: Path = GEOMETRY) -> Mapping[str, str]:
    """Bring the static folder up to date; give the public file name of each source by its name.

    Several processes may do this at once: each file appears whole or not at all. Raises OSError when the folder
    can't be written.
    """
    names = {name: put(file_name, content, static) for name, file_name, content in sources(geometry)}
    _sweep(static, keep=frozenset(names.values()))
    return MappingProxyType(names)


def put(file_name: str, content: bytes, static: Path = STATIC) -> str:
    """Write a file into the static folder unless it is there; give its public name. OSError as `publish`."""
    name = hashed_name(file_name, content)
    target = static / name
    try:
        os.utime(target)  # says that this version is in use; unlike touch, never makes a file, and so no empty one
    except FileNotFoundError:
        static.mkdir(parents=True, exist_ok=True)
        draft = static / f".{name}.{uuid.uuid4().hex}"  # threads of one process may meet here too
        draft.write_bytes(content)
        draft.replace(target)
    return name


def _sweep(static: Path, *, keep: frozenset[str]) -> None:
    """Remove what nobody has published for a day, and drafts that a killed process left.

    Not sooner: another process may still serve an earlier version beside this one.
    """
    for path in static.iterdir():
        draft = path.name.startswith(".") and HASHED.search(path.stem)
        stale = HASHED.search(path.name) and path.name not in keep
        try:
            age = time.time() - path.stat().st_mtime
            if (stale or draft) and age > LITTER_SECONDS:
                path.unlink()
        except FileNotFoundError:  # another process swept it first
            continue


def typeface() -> str:
    """Give the path, from the server's root, of the typeface that Streamlit itself uses; "" when it has moved."""
    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    found = sorted(media.glob("SourceSansVF-Upright*.woff2"))
    return f"static/media/{found[0].name}" if found else ""


def root() -> str:
    """Give the path of the start page, which all other paths begin with."""
    base = str(config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}/" if base else "/"


def url(file_name: str, content: bytes) -> str:
    """Publish a file that was made of the data; give its absolute path."""
    return f"{root()}{SERVED}{put(file_name, content)}"


@cache
def urls() -> Mapping[str, str]:
    """Publish once a process; give absolute paths by name: map.js, map.css, frame.js, layers, details, font."""
    found = {name: f"{root()}{SERVED}{public}" for name, public in publish().items()}
    if face := typeface():
        found["font"] = root() + face
    return MappingProxyType(found)
