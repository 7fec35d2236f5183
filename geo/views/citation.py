"""Ready citations of the Atlas, a page, a chart or a table, after GOST R 7.0.100 and ISO 690, with date and version."""

import datetime as dt

from geo.model.atlas import Atlas
from geo.views.words import Words


def citation(atlas: Atlas, words: Words, address: str, day: dt.date, *, title: str = "") -> str:
    """Cite the Atlas, or the page, chart or table `title` of it, at its address as read on that day."""
    said = {"version": atlas.version, "address": address, "date": words.date(day), "year": str(day.year)}
    if not title:
        return words("citation-atlas", **said)
    return words("citation-part", title=title, **said)
