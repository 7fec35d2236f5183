"""What is compared, by one id: a town, or `region:<id>`, `country:<id>`, `group:<id>` (the median of its towns)."""

from geo.analysis.comparison import kind_of
from geo.model.atlas import Atlas
from geo.views.words import Words


def subject_name(atlas: Atlas, subject_id: str, words: Words) -> str:
    """Name a subject."""
    kind, held = kind_of(subject_id)
    if kind == "town":
        return words.name(atlas.town(held))
    if kind == "region":
        return words.name(atlas.region(held))
    if kind == "country":
        return words("compare-country")
    return words("compare-median", group=words(f"group-{held}.letter"))
