"""Words and numbers in the reader's language: Fluent messages, CLDR number and date formats.

Catalogs are `catalogs/<language>/*.ftl`, Project Fluent 1.0 (https://projectfluent.org); one file a page or topic.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.syntax.ast import Message

from geo.model.vocabulary import Language

CATALOGS = Path(__file__).parents[2] / "catalogs"
KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"  # holds the Russian alphabet in its order too
MINUS, HYPHEN_MINUS = "\N{MINUS SIGN}", "-"
SPACE, NARROW_SPACE = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"  # the latter looks like none: 2026ж.
# Fluent's guard against catalogs that swell while they are read; ours do not, and a figure brings all its sources.
resolver.MAX_PART_LENGTH = 100_000
TONGUES = {Language.KK: "Қазақша", Language.RU: "Русский", Language.EN: "English"}  # each in itself, everywhere
DAY_AND_MONTH = re.compile(r"(?<=\d) (?=[^\W\d])")  # are not parted at the end of a line
DAY_FIRST = {Language.EN: Locale("en", "GB")}  # plain English puts the month first


class Words:
    """Everything that is said in one language: `words("map-title", count=3)`."""

    def __init__(self, language: Language, catalogs: Path = CATALOGS) -> None:
        self.language = language
        self.locale = Locale.parse(str(language))
        # No isolation marks: all three languages run left to right, and the marks would end up in downloads.
        self._bundle = FluentBundle([str(language)], use_isolating=False)
        self._names: list[str] = []
        for path in sorted((catalogs / language).glob("*.ftl")):
            resource = FluentResource(path.read_text(encoding="utf-8"))
            self._bundle.add_resource(resource)
            self._names += [entry.id.name for entry in resource.body if isinstance(entry, Message)]

    def __call__(self, message: str, /, **arguments: object) -> str:
        """Say a message; a part of it is `message.attribute`.

        Raises KeyError when the catalog lacks it and ValueError when an argument is missing or does not fit,
        so that tests find both: a reader never sees a bare id.
        """
        name, _, attribute = message.partition(".")
        entry = self._bundle.get_message(name)
        pattern = entry.attributes[attribute] if attribute else entry.value
        if pattern is None:
            raise KeyError(message)
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise ValueError(f"{self.language}/{message}: {errors[0]}")
        return str(text)

    def has(self, message: str) -> bool:
        """Tell whether the catalog has a message of that name."""
        return bool(self._bundle.has_message(message))

    def named(self, prefix: str) -> tuple[str, ...]:
        """Name the messages that begin so, in the order of the catalog."""
        return tuple(name for name in self._names if name.startswith(prefix))

    def number(self, value: float, decimals: int = 0, *, signed: bool = False) -> str:
        """Format a number with exactly `decimals` decimals: 1 234,5 in Kazakh and Russian, 1,234.5 in English."""
        digits = "0" * decimals
        text = format_decimal(
            round(value, decimals) + 0.0,  # + 0.0 turns -0.0 into 0.0
            format=f"#,##0{'.' + digits if digits else ''}",
            locale=self.locale,
        ).replace(HYPHEN_MINUS, MINUS)
        return f"+{text}" if signed and round(value, decimals) > 0 else text

    def percent(self, share: float, decimals: int = 0) -> str:
        """Format a share of one as per cent."""
        digits = f"0.{'0' * decimals}" if decimals else "0"
        pattern = self.locale.percent_formats[None].pattern.replace("0", digits)
        said = share if round(share, decimals + 2) else 0.0  # what rounds to nothing has no sign
        return format_percent(said, format=pattern, locale=self.locale).replace(HYPHEN_MINUS, MINUS)

    def date(self, day: dt.date) -> str:
        """Format a day in words; in English the day comes before the month, as in all texts of the Atlas."""
        said = format_date(day, format="long", locale=DAY_FIRST.get(self.language, self.locale))
        return DAY_AND_MONTH.sub(SPACE, said.replace(NARROW_SPACE, SPACE))

    def stated(self, date: str) -> str:
        """Format a date as far as a source states it: a day, a month (YYYY-MM) or a year; other text stays."""
        try:
            if len(date) == len("2025-06"):
                month = dt.date.fromisoformat(f"{date}-01")
                return format_skeleton("yMMMM", month, locale=self.locale).replace(NARROW_SPACE, SPACE)
            return self.date(dt.date.fromisoformat(date)) if len(date) == len("2025-06-26") else date
        except ValueError:
            return date

    def all_of(self, items: Iterable[str]) -> str:
        """Join a few things as a sentence does: 2014 and 2021."""
        return format_list(list(items), locale=self.locale)

    def order(self, text: str) -> list[int]:
        """Give the key that sorts texts by the alphabet of the language: Қ after К, not after Я."""
        folded = text.casefold()
        return [KAZAKH.index(letter) + 0x400 if letter in KAZAKH else ord(letter) for letter in folded]

    def unit(self, unit: str) -> str:
        """Give the short label of a unit id."""
        return self(f"unit-{unit}")

    def name(self, row: Mapping[Any, object], column: str = "name") -> str:
        """Give the label in this language from a row that has <column>_kk, <column>_ru, <column>_en."""
        return str(row[f"{column}_{self.language}"])


@cache
def words(language: Language) -> Words:
    """Give the words of a language; catalogs are read once a process."""
    return Words(language)
