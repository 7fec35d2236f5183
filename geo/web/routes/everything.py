"""All of the Atlas at once, as files; each is made when first asked for, once a version of the data."""

import threading
from functools import lru_cache

from geo.exports import everything
from geo.exports.csv import file_name
from geo.exports.geopackages import GPKG
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.store import licences
from geo.views.words import words
from geo.web.routes.answers import ZIP, Answer, Asked
from geo.web.routes.operations import Operation

_ONE_AT_A_TIME = threading.Lock()  # who asks while a file is made waits for it, instead of making it too


def _readme(atlas: Atlas) -> str:
    """Say in all languages what the files are and on which terms."""
    parts = []
    for language in Language:
        w = words(language)
        files = ("everything-csv", "everything-geopackage-readme")
        said = ("citation-readme", *files, "citation-licence", "everything-licence")
        version = w("citation-version", version=atlas.version)
        parts += [f"# {w('app-title')}", version, *(w(message) for message in said)]
    return "\n\n".join(parts) + "\n"


@lru_cache(maxsize=2)
def _package(atlas: Atlas) -> bytes:
    return everything.package(atlas, _readme(atlas), licences.text(atlas))


@lru_cache(maxsize=2)
def _geopackage(atlas: Atlas) -> bytes:
    return everything.geopackage(atlas, _readme(atlas))


def package(asked: Asked) -> Answer:
    """Give all data as a zipped Data Package."""
    with _ONE_AT_A_TIME:
        content = _package(asked.atlas)
    return Answer(content, ZIP, (), file_name("everything", version=asked.atlas.version, extension="zip"))


def geopackage(asked: Asked) -> Answer:
    """Give all places and networks as a GeoPackage with styles."""
    with _ONE_AT_A_TIME:
        content = _geopackage(asked.atlas)
    return Answer(content, GPKG, (), file_name("everything", version=asked.atlas.version, extension="gpkg"))


OPERATIONS = (
    Operation("atlas_zip", "atlas.zip", package, (ZIP,), in_parts=True),
    Operation("atlas_gpkg", "atlas.gpkg", geopackage, (GPKG,), in_parts=True),
)
