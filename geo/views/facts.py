"""What is said beside a value: its text with unit, its status, its territory, its sources, its caveats."""

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from geo.analysis.comparison import IN_BASE_PRICES
from geo.analysis.methods import WIDER_NOTE
from geo.model.atlas import Atlas
from geo.model.vocabulary import UNSTATED, Flag, Territory
from geo.views.words import Words

NO_VALUE = (str(Flag.ABSENT), str(Flag.CONFIDENTIAL), str(Flag.MISSING), str(Flag.NOT_COMPILED))
NBSP = "\N{NO-BREAK SPACE}"
PUBLISHERS = {  # those that bear an official name in each language, by the name in `sources`
    "Бюро национальной статистики РК": "publisher-statistics-bureau",
    "Премьер-министр РК": "publisher-prime-minister",
    "Премьер-министр РК (пересказ Newsline)": "publisher-prime-minister-retold",
}
MAPPERS = re.compile(r"(?P<name>.+), OpenStreetMap contributors")
TERMS = {  # how `sources` say terms that are more than the name of a licence, by the message that says them
    "package": re.compile(r"(?P<name>\S+) \(package\)"),
    "public-domain": re.compile(r"data public domain"),
    "data": re.compile(r"data (?P<name>\S+)"),
    "elsewhere": re.compile(r"terms of (?P<name>\S+) not stated there"),
}
ENCYCLOPEDIA_COPY = re.compile(r"Encyclopedia copy \((?P<site>.+)\)")  # a description of ours, not a name


def town_name(atlas: Atlas, town_id: str, words: Words) -> str:
    """Name a town."""
    return words.name(atlas.town(town_id))


def by_name(atlas: Atlas, towns: Iterable[str], words: Words) -> list[str]:
    """Put towns in the order of the alphabet of the language."""
    return sorted(towns, key=lambda town: words.order(town_name(atlas, town, words)))


def towns_text(atlas: Atlas, towns: Iterable[str], words: Words) -> str:
    """Name towns in the order of the alphabet of the language."""
    return ", ".join(town_name(atlas, town, words) for town in by_name(atlas, towns, words))


def indicator_name(atlas: Atlas, indicator_id: str, words: Words) -> str:
    """Name an indicator."""
    return words.name(atlas.indicator(indicator_id))


def inside(label: str) -> str:
    """Write a label as it stands inside a sentence: its first letter small, unless it begins an abbreviation."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def in_current_prices(indicator: Mapping[Any, object]) -> bool:
    """Tell whether an indicator is money as it was paid, so that it rises with prices as well."""
    return "kzt" in str(indicator["unit"]) and indicator["method"] not in IN_BASE_PRICES


def territory_text(territory: str, words: Words, note: str = "") -> str:
    """Name the area that a value speaks of; empty for none.

    note: of the value, which may tell that the sheet of a town most likely counts the area around it too.
    """
    if territory == Territory.TOWN and WIDER_NOTE in note.split():
        return words("territory-town-wider")
    return words(f"territory-{territory}") if territory else ""


def value_text(value: object, unit: str, decimals: int, words: Words, *, status: str = "", signed: bool = False) -> str:
    """Say a value with its unit, or in words why there is none."""
    if not isinstance(value, int | float) or math.isnan(value):
        return reason_text(status, words)
    if unit == "percent":  # the sign stands as CLDR has it for the language
        rounded = round(float(value), decimals)
        return ("+" if signed and rounded > 0 else "") + words.percent(rounded / 100, decimals)
    return f"{words.number(float(value), decimals, signed=signed)}{NBSP}{words.unit(unit)}"


def reason_text(status: str, words: Words) -> str:
    """Say why there is no value: suppressed, absent, not compiled, or simply no data."""
    return words(f"flag-{status}") if status in NO_VALUE else words(f"flag-{Flag.MISSING}")


def flags_text(status: str, words: Words) -> str:
    """Say the flags of a value, such as "provisional, revised"; empty for a plain one."""
    return ", ".join(words(f"flag-{letter}") for letter in status if letter.islower())


def notes_text(atlas: Atlas, note: str, words: Words) -> str:
    """Say the caveats that a value refers to."""
    return curly(" ".join(str(atlas.note(note_id)[f"text_{words.language}"]) for note_id in note.split()))


def curly(text: str) -> str:
    """Write straight quotation marks and apostrophes as all texts of the Atlas have them."""
    return re.sub(r"(?<=\w)'", "\N{RIGHT SINGLE QUOTATION MARK}", re.sub(r'"([^"]*)"', "“\\1”", text))


def sources_text(atlas: Atlas, source_id: str, words: Words) -> str:
    """Name the publishers and titles behind a value; several are split by semicolons."""
    rows = [atlas.source(one) for one in source_id.split()]
    return "; ".join(dict.fromkeys(f"{publisher_name(row, words)}, {row['title']}" for row in rows))


def publishers_text(atlas: Atlas, source_ids: Iterable[str], words: Words) -> str:
    """Name the publishers behind many values, each once."""
    ids = dict.fromkeys(one for text in source_ids for one in str(text).split())
    return "; ".join(dict.fromkeys(publisher_name(atlas.source(one), words) for one in ids))


def terms_text(licence: str, words: Words) -> str:
    """Say on which terms sources are, each split by " | ", in the reader's language but for names of licences."""
    return " | ".join("; ".join(_terms(part, words) for part in one.split("; ")) for one in licence.split(" | "))


def _terms(part: str, words: Words) -> str:
    if part == UNSTATED:
        return words("sources-licence-unstated")
    for kind, form in TERMS.items():
        if found := form.fullmatch(part):
            return words(f"sources-licence-{kind}", **found.groupdict())
    return part


def publisher_name(row: Mapping[Any, object], words: Words) -> str:
    """Name the publisher of a source: a state body officially in the language, others as they name themselves."""
    name = str(row["publisher"])
    if copy := ENCYCLOPEDIA_COPY.fullmatch(name):
        return words("publisher-encyclopedia-copy", site=copy["site"])
    if mapped := MAPPERS.fullmatch(name):
        return words("publisher-mappers", name=mapped["name"])
    return words(PUBLISHERS[name]) if name in PUBLISHERS else name
