"""Say what is wrong with the data, in the reader's language."""

from collections.abc import Sequence

from geo.store.problems import Problem
from geo.views.words import Words


def say(problem: Problem, words: Words) -> str:
    """Say the broken rule, without the place."""
    return words(f"store-rule-{problem.rule}", value=problem.value, expected=problem.expected, column=problem.column)


def line(problem: Problem, words: Words, root: str = "data") -> str:
    """Say place and rule on one line, as compilers do: data/towns.csv:3: lat: ..."""
    where = [f"{root}/{problem.file}", *([str(problem.line)] if problem.line else [])]
    return f"{':'.join(where)}: {f'{problem.column}: ' if problem.column else ''}{say(problem, words)}"


def report(problems: Sequence[Problem], words: Words, root: str = "data", limit: int = 100) -> list[str]:
    """Say at most `limit` problems, each on a line, and then how many there are."""
    lines = [line(problem, words, root) for problem in problems[:limit]]
    if not problems:
        return [words("store-valid")]
    if len(problems) > limit:
        lines.append(words("store-more", count=len(problems) - limit))
    return [*lines, words("store-invalid", count=len(problems))]
