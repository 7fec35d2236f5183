"""What can be wrong with a row, and where: told by rule and place here, worded by geo.views.problems."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

SHOWN = 20

Rule = Literal[
    # files
    "missing-file",
    "unknown-file",
    "empty-file",
    "file-name",
    "encoding",
    "line-end",
    "width",
    "quoting",
    "unreadable",
    # header
    "missing-column",
    "unknown-column",
    "header-order",
    # one value
    "required",
    "spaces",
    "unseen",
    "type",
    "id",
    "period",
    "pattern",
    "choices",
    "minimum",
    "maximum",
    "negative",
    # rows
    "no-rows",
    "key",
    "order",
    "other-file",
    "orphan",
    "value-or-reason",
    "flag-noted",
    "empty-fact",
    "cost-unit",
    "unit",
    "one-series",
    "left-dated",
    "position",
    # geometry
    "json",
    "no-features",
    "feature",
    "no-geometry",
    "outside",
]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One broken rule.

    file: path relative to the data folder, with forward slashes.
    line: line of the file as an editor counts, the header being 1; 0 when the whole file is meant.
    column: name of the column; empty when the whole line is meant; in geometry the character of the line.
    rule: id of the rule; its words are the message `store-rule-<rule>`.
    value: what stands there.
    expected: what the rule asks for: a type, a pattern, the choices, a bound, the table referred to.
    """

    file: str
    line: int
    column: str
    rule: Rule
    value: str = ""
    expected: str = ""

    def __str__(self) -> str:
        """Say it for a log: place, rule and value, without words."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        column = f" {self.column}:" if self.column else ""
        expected = f" (expected {self.expected})" if self.expected else ""
        return f"{where}:{column} {self.rule} {self.value!r}{expected}"


class DataError(ValueError):
    """The data folder breaks its rules; `problems` are all of them, by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        shown = [str(problem) for problem in self.problems[:SHOWN]]
        more = len(self.problems) - len(shown)
        tail = [f"... and {more} more"] if more else []
        super().__init__("\n".join([f"{len(self.problems)} problems in the data", *shown, *tail]))
