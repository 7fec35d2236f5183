"""In what a chart measures: the unit over its axis, and a value said in it."""

import math
from dataclasses import dataclass

from geo.views.facts import reason_text, value_text
from geo.views.words import Words

INDEX_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit id with its decimals; with `base`, per cent of each subject's own value of that year."""

    unit: str
    decimals: int
    base: int | None = None

    @property
    def shown_decimals(self) -> int:
        """Give the decimals that values are said with."""
        return INDEX_DECIMALS if self.base else self.decimals

    def axis(self, words: Words) -> str:
        """Say the unit."""
        return words("compare-base", base=str(self.base)) if self.base else words.unit(self.unit)

    def text(self, value: float, words: Words, *, status: str = "") -> str:
        """Say a value, or why there is none."""
        if not self.base:
            return value_text(value, self.unit, self.decimals, words, status=status)
        if math.isnan(value):
            return reason_text(status, words)
        return f"{words.number(value, INDEX_DECIMALS)} ({self.axis(words)})"
