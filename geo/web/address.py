"""What the address says: a view as ids in the query string, and back.

Ids, never labels, so that a link opens the same view in any language. What the address says wrongly is mended to the
nearest valid view and told to the reader, never dropped in silence.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from urllib.parse import urlencode, urlsplit

from geo.model.vocabulary import Language

SEPARATOR = "~"  # survives in a query string unescaped, and stands in no id
NONE = "none"
# What other sites add to a link to count its readers: of no meaning here, and no fault of who follows it.
COUNTERS = re.compile(r"utm_\w+|fbclid|gclid|yclid|ysclid|_openstat")
MAX_ECHO = 40  # characters of a wrong value that we repeat to the reader


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an address.

    many: holds several ids. years: choices are calendar years, and a wrong one moves to the nearest.
    optional: may be empty (one: no choice; many: no restriction). most: how many ids at most; 0 is any number.
    free: how many letters of any text it may hold; 0 holds ids only. renamed: ids of former times and what they are
    called today, so that old links keep working. follows: the parameter that the default goes by where an address names
    another one only, and how; "" is none. place: tells whether a text is a place on the map, where the parameter holds
    one and nothing else.
    """

    name: str
    choices: tuple[str, ...]
    default: tuple[str, ...]
    many: bool = False
    years: bool = False
    optional: bool = False
    most: int = 0
    free: int = 0
    renamed: Mapping[str, str] = field(default_factory=dict, compare=False)
    follows: str = ""
    following: Callable[[str], tuple[str, ...]] | None = field(default=None, compare=False)
    place: Callable[[str], bool] | None = field(default=None, compare=False)

    def takes(self, word: str) -> bool:
        """Tell whether a word may stand in the address."""
        if self.place:
            return self.place(word)
        return word in self.choices or bool(word and len(word) <= self.free)

    def __post_init__(self) -> None:
        if unknown := set(self.default) - set(self.choices):
            raise ValueError(f"{self.name}: default {sorted(unknown)} is not among the choices")


@dataclass(frozen=True, slots=True)
class Mend:
    """What was wrong in an address: the parameter, what it said, and what is shown instead (maybe nothing).

    known: whether the page has a parameter of that name at all.
    """

    parameter: str
    said: str
    shown: tuple[str, ...]
    known: bool = True


View = dict[str, tuple[str, ...]]


def decode(query: Mapping[str, str], parameters: Sequence[Parameter]) -> tuple[View, list[Mend]]:
    """Read a query string: the view, complete with defaults, and what had to be mended."""
    view: View = {}
    mends: list[Mend] = []
    for parameter in parameters:
        text = query.get(parameter.name)
        view[parameter.name], wrong = _read(text, parameter) if text is not None else (parameter.default, [])
        mends += [Mend(parameter.name, said[:MAX_ECHO], view[parameter.name]) for said in wrong]
    for parameter in parameters:
        if parameter.following and parameter.name not in query and parameter.follows in query:
            followed = view[parameter.follows]
            view[parameter.name] = parameter.following(followed[0]) if followed else parameter.default
    known = {parameter.name for parameter in parameters}
    mends += [Mend(name[:MAX_ECHO], query[name][:MAX_ECHO], (), known=False) for name in query if name not in known]
    return view, mends


def encode(view: View, parameters: Sequence[Parameter]) -> dict[str, str]:
    """Write a view as a query string, every parameter in full, so that later defaults cannot change the view."""
    query = {}
    for parameter in parameters:
        ids = view.get(parameter.name, parameter.default)
        if ids or parameter.default:
            query[parameter.name] = SEPARATOR.join(ids) or NONE
    return query


def _read(text: str, parameter: Parameter) -> tuple[tuple[str, ...], list[str]]:
    """Read one parameter: its ids, and the wrong words."""
    if parameter.optional and text in ("", NONE):
        return (), []
    if parameter.free:
        return (text[: parameter.free],), []
    if parameter.place:
        return ((text,), []) if parameter.place(text) else ((), [text])
    ids: list[str] = []
    wrong: list[str] = []
    for said in text.split(SEPARATOR):
        word = parameter.renamed.get(said, said)
        if word in parameter.choices:
            ids.append(word)
            continue
        wrong.append(word)
        ids += _nearest(word, parameter)
    if not parameter.many and len(ids) > 1:
        wrong.append(text)
        ids = ids[:1]
    ids = list(dict.fromkeys(ids))
    if parameter.most and len(ids) > parameter.most:
        wrong.append(text)
        ids = ids[: parameter.most]
    if not ids:
        return parameter.default, wrong or [text]
    return tuple(ids), wrong


def _nearest(word: str, parameter: Parameter) -> list[str]:
    """Find the choice that was probably meant; none when it is too far."""
    if parameter.years:
        if not (word.isascii() and word.isdigit() and len(word) <= 4 and parameter.choices):
            return []
        return [min(parameter.choices, key=lambda year: abs(int(year) - int(word)))]
    return get_close_matches(word.lower(), parameter.choices, n=1, cutoff=0.75)


def tongue(said: str) -> str:
    """Give the language that a tag means (BCP 47: en-GB is English; kz, the country, is Kazakh); others as they are."""
    first = re.split("[-_]", said.lower())[0]
    meant = {"kz": str(Language.KK)}.get(first, first)
    return meant if meant in set(Language) else said


def written(base: str, query: Mapping[str, str]) -> str:
    """Write the address of a view; what a reader typed is escaped, ids and separators need not be."""
    if base and not urlsplit(base).path:
        base += "/"  # Streamlit names its start page without
    return f"{base}?{urlencode(query, safe=SEPARATOR)}" if query else base
