"""The licences of the data, as they stand beside it."""

from functools import lru_cache

from geo.model.atlas import Atlas

FILE = "LICENSES.md"


@lru_cache(maxsize=4)
def text(atlas: Atlas) -> str:
    """Give the terms by source and by layer, as Markdown; empty when the folder has none."""
    path = atlas.folder / FILE
    return path.read_text(encoding="utf-8") if path.exists() else ""
