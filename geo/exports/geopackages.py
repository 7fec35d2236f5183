"""What a GeoPackage says of itself: terms and version as metadata, and a readme as a table."""

from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio

GPKG = "application/geopackage+sqlite3"  # media type
README, SOURCES = "readme", "sources"


def describe(readme: str, terms: str, *, version: str) -> dict[str, Any]:
    """Give the options of pyogrio that put terms and version into a layer and into the file that it begins.

    The description of the layer stands in gpkg_contents, the rest in the metadata extension (gpkg_metadata).
    """
    said = {"licence": terms, "version": version}
    return {
        "layer_options": {"DESCRIPTION": terms},
        "layer_metadata": said,
        "dataset_metadata": {"readme": readme, "version": version},
    }


def readme_table(path: Path, readme: str) -> None:
    """Add the readme as a table without geometry, a row a line."""
    lines = pd.DataFrame({"text": [line for line in readme.splitlines() if line]})
    pyogrio.write_dataframe(lines, path, layer=README, driver="GPKG", layer_options={"DESCRIPTION": "Read me"})


def sources_table(path: Path, sources: pd.DataFrame) -> None:
    """Add the sources that rows name as a table without geometry, a row a source."""
    said = {"DESCRIPTION": "Sources by source_id, with their terms"}
    pyogrio.write_dataframe(sources, path, layer=SOURCES, driver="GPKG", layer_options=said)
