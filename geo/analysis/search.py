"""Find towns, indicators, zones, corridors and pages by what a reader types: any script, old names, slips of typing.

Every name is folded into plain Latin letters, so that Балқаш, Балхаш, Balqash and Balkhash become nearly alike. One
slip of typing is forgiven in words of five letters and more (Damerau 1964: one letter too many, too few, wrong, or two
neighbours in each other's place), the rest is told by likeness (Ratcliff & Metzener 1988, as in difflib). Words in a
grammatical case are known by what is left without endings. Of several words each is looked for by itself as well. What
means nothing as it stands is read as typed with the keyboard in the other script: ,fk[fi is балхаш.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile
from typing import Any

from geo.model.atlas import Atlas
from geo.model.tables import NAMES

KINDS = ("value", "town", "indicator", "zone", "corridor", "page")
LIKE = 6 / 7  # likeness below which two words are different words
INFLECTED = 0.9  # likeness of two forms of one word
NEARLY = 0.84  # what is nearly so, next to what is so
LEAST = 0.7  # score below which nothing is found: what is nearly so is found, but not what only belongs to such
WITHIN = 0.8  # what belongs to a thing found, next to the thing itself
SURE = 0.75  # score of a word from which it counts while other words are not answered
BY_WORD = 0.94  # what answers each word with another name, next to what answers them with one
SHORT = 3  # letters; words of fewer are in too many names
SLIPS_FROM = 5  # letters of a word in which one slip is forgiven; of those of one less, only changed places
LONGEST = 80  # letters of a query that are read
MOST_WORDS = 8  # of them that are looked for by themselves
# Both Cyrillic alphabets into Latin, as press and road signs do; what sounds alike is folded further below.
CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z",
    "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "sh", "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "u", "я": "a",
}  # fmt: skip
LATIN = {"ş": "sh", "ı": "y", "ŋ": "n", "ç": "ch"}
# The same keys in two layouts, Kazakh letters on the row of digits.
LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`2345890-="
CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұқөһ"
OTHER_KEYS = str.maketrans(LATIN_KEYS + CYRILLIC_KEYS, CYRILLIC_KEYS + LATIN_KEYS)
OTHER_KEYS |= str.maketrans('{}:"<>~', "хъжэбюё")  # with Shift
ALIKE = (("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("shch", "sh"), ("sch", "sh"), ("q", "k"), ("x", "ks"),
         ("ye", "e"), ("yo", "e"), ("yu", "u"), ("ya", "a"), ("iy", "i"), ("yi", "i"), ("y", "i"), ("w", "u"),
         ("c", "k"))  # fmt: skip
# Endings of cases, numbers and possession in Russian, Kazakh and English, folded; several only after a longer stem.
ENDING = (
    r"(?:[aeiou]|[eo][vmi]|[ai][hm]|[ai]mi|[eo]go|[eo]mu|si?"
    r"|[dgknt][ae]|[dnt]in?|[dnt][ae]n|[bmp]en|[dlt][ae]r)"
)
ENDINGS = re.compile(rf"(?<=\w{{5}}){ENDING}+$|(?<=\w{{4}}){ENDING}$|(?<=\w{{3}})[aeiou]$")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: its kind and id, every name it goes by, and what it belongs to."""

    kind: str
    id: str
    names: tuple[str, ...]
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found, by which of its names (several when they fit alike), how surely (0 to 1).

    A hit of the kind "value" is an indicator of a town, its id "town/indicator".
    words: which of several words it answers; empty when it answers the text as a whole.
    """

    kind: str
    id: str
    names: tuple[str, ...]
    score: float
    words: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 13)
def fold(text: str) -> str:
    """Fold a name of any script into plain Latin words, what sounds alike to one spelling."""
    lower = text.casefold()
    latin = "".join(CYRILLIC.get(letter, LATIN.get(letter, letter)) for letter in lower)
    plain = unicodedata.normalize("NFKD", latin)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    while (spelt := _spelt(plain)) != plain:  # one rule may make what another one is for
        plain = spelt
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def _spelt(plain: str) -> str:
    """Spell what sounds alike in one way, and double letters once."""
    for one, other in ALIKE:
        # "ch" stays as it is while a lone c becomes k.
        plain = re.sub(r"c(?!h)", "k", plain) if one == "c" else plain.replace(one, other)
    return re.sub(r"(.)\1+", r"\1", plain)


def entries(atlas: Atlas, pages: Mapping[str, Iterable[str]]) -> list[Entry]:
    """List everything that can be found; `pages` gives each page's names in all languages."""
    found = [
        Entry("town", row["town_id"], (*_names(row), *filter(None, row["other_names"].split(" | "))))
        for row in atlas.towns.to_dict("records")
    ]
    blocks = {row["block_id"]: _names(row) for row in atlas.blocks.to_dict("records")}
    found += [
        Entry("indicator", row["indicator_id"], _names(row), blocks[row["block_id"]])
        for row in atlas.indicators.to_dict("records")
    ]
    for kind, table in (("zone", atlas.zones), ("corridor", atlas.corridors)):
        found += [Entry(kind, row[f"{kind}_id"], _names(row)) for row in table.to_dict("records")]
    return [*found, *(Entry("page", page, tuple(dict.fromkeys(names))) for page, names in pages.items())]


def _names(row: Mapping[Any, Any]) -> tuple[str, ...]:
    return tuple(row[column] for column in NAMES)


def find(among: Sequence[Entry], text: str, *, most: int = 12, least: float = LEAST) -> list[Hit]:
    """Find what a text may mean, the surest first; nothing for an empty text.

    Where nothing answers the text as a whole, its words are looked for one by one, and then by the other layout.
    """
    text = text[:LONGEST]
    retyped = _retyped(text)
    for meant in (text, retyped) if len(fold(retyped)) > SHORT else (text,):
        if fold(meant):
            hits = [hit for entry in among if (hit := _hit(entry, meant)).score >= least]
            if hits := hits or _by_words(among, meant, least):
                return sorted(hits, key=_order)[:most]
    return []


def _retyped(text: str) -> str:
    """Give what the same keys write in the other layout; what has no letter stays, as numbers do.

    >>> _retyped("Ntvbhnfe 2020"), _retyped("фдефш")
    ('темиртау 2020', 'altai')
    """
    words = text.casefold().split()
    return " ".join(word.translate(OTHER_KEYS) if any(map(str.isalpha, word)) else word for word in words)


def _order(hit: Hit) -> tuple[float, int, str]:
    return -hit.score, KINDS.index(hit.kind), hit.id


def _hit(entry: Entry, text: str) -> Hit:
    rated = [(_score(text, name), name) for name in entry.names]
    rated += [(WITHIN * _score(text, name), name) for name in entry.within]
    score = max(of for of, _ in rated)
    names = tuple(dict.fromkeys(name for of, name in rated if of == score))
    return Hit(entry.kind, entry.id, names, round(score, 3))


def _by_words(among: Sequence[Entry], text: str, least: float) -> list[Hit]:
    """Find what answers every word, by whichever of its names, and if nothing does, what answers any for sure.

    Rated by all words, those not answered with 0. Nothing when most words mean nothing.
    """
    asked = [word for word in dict.fromkeys(_typed(text).split()) if len(fold(word)) >= SHORT][:MOST_WORDS]
    hits = []
    for entry in among:
        answers = {word: hit for word in asked if (hit := _hit(entry, word)).score >= least}
        if len(answers) < len(asked):
            answers = {word: hit for word, hit in answers.items() if hit.score >= SURE}
        if answers:
            score = BY_WORD * sum(hit.score for hit in answers.values()) / len(asked)
            names = tuple(dict.fromkeys(name for hit in answers.values() for name in hit.names))
            hits.append(Hit(entry.kind, entry.id, names, round(score, 3), frozenset(answers)))
    if 2 * len({word for hit in hits for word in hit.words}) < len(asked):
        return []
    return [hit for hit in hits if len(hit.words) == len(asked)] or [*_values(hits), *hits]


def _values(hits: Sequence[Hit]) -> list[Hit]:
    """Join the surest town and the surest indicator when they answer different words."""
    first = {hit.kind: hit for hit in sorted(hits, key=_order, reverse=True)}
    town, indicator = first.get("town"), first.get("indicator")
    if not town or not indicator or town.words & indicator.words:
        return []
    score = round(town.score + indicator.score, 3)
    return [Hit("value", f"{town.id}/{indicator.id}", (), score, town.words | indicator.words)]


def _score(text: str, name: str) -> float:
    """Rate a name: the very one, one that begins so, one with a word that begins so, one that is nearly so."""
    wanted, known = fold(text), fold(name)
    if wanted == known:
        return 1.0
    if len(wanted) == 1 < len(text.strip()):  # one letter typed over and over
        return 0.0
    if known.startswith(wanted):
        return 0.95
    words, asked = known.split(), wanted.split()
    if max(map(len, asked)) >= SHORT and all(any(word.startswith(one) for word in words) for one in asked):
        return 0.9
    if len(wanted) > SHORT and wanted in known:
        return 0.85
    # A slip by one Cyrillic letter may be one of several Latin ones, so it is looked for in the letters typed as well.
    return NEARLY * max(_nearly(wanted, known, _alike), _nearly(_typed(text), _typed(name), _slipped))


@lru_cache(maxsize=1 << 13)
def _typed(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _nearly(wanted: str, name: str, alike: Callable[[str, str], float]) -> float:
    """Give the likeness of a name as a whole, or of the least alike of the words asked for."""
    if len(wanted) <= SHORT:
        return alike(wanted, name)
    words = name.split()
    by_word = min(max((alike(one, word) for word in words), default=0.0) for one in wanted.split())
    return max(_slipped(wanted, name), by_word)


@lru_cache(maxsize=1 << 14)
def _alike(one: str, other: str) -> float:
    """Give the likeness of two words, 0 for different words."""
    if _stem(one) == _stem(other):
        return max(_slipped(one, other), INFLECTED)
    if 2 * min(len(one), len(other)) < LIKE * (len(one) + len(other)):  # their lengths already rule it out
        return _slipped(one, other)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    likeness = matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0
    return max(_slipped(one, other), likeness if likeness >= LIKE else 0.0)


@lru_cache(maxsize=1 << 13)
def _stem(word: str) -> str:
    return ENDINGS.sub("", word)


@lru_cache(maxsize=1 << 14)
def _slipped(one: str, name: str) -> float:
    """Give the likeness of two words that one slip parts, which is half a letter in all; 0 for others."""
    if one == name:
        return 1.0
    if abs(len(one) - len(name)) > 1 or len(name) < SLIPS_FROM - 1:
        return 0.0
    start = _alike_first(one, name)
    left, right = one[start:], name[start:]
    end = _alike_first(left[::-1], right[::-1])
    left, right = left[: len(left) - end], right[: len(right) - end]
    swapped = len(left) == len(right) == 2 and left == right[::-1]
    slipped = len(name) >= SLIPS_FROM and len(left) <= 1 and len(right) <= 1
    return 1 - 1 / (2 * len(name)) if swapped or slipped else 0.0


def _alike_first(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
