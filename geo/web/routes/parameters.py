"""Parameters of the routes: each is described and read by one definition; what does not fit is refused."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from starlette.datastructures import QueryParams

from geo.model.atlas import Atlas
from geo.web.routes.problems import MAX_ECHO, RefusedError, said

Schema = dict[str, Any]
FIRST, LAST = 1900, 2100
MAX_DIGITS = 9
YEAR = r"(19\d\d|20\d\d)"
DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
MOMENT = rf"{DAY}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its name, what it says, how text is read (ValueError says why not), and its JSON Schema."""

    name: str
    says: str
    read: Callable[[str, Atlas], Any]
    schema: Callable[[Atlas], Schema]
    default: Any = None
    required: bool = False


def one_of(name: str, says: str, choices: Callable[[Atlas], Sequence[str]], *, default: str | None = None) -> Parameter:
    """Take one id of a list; with a default it may be left out."""

    def read(text: str, atlas: Atlas) -> str:
        return _known(text, choices(atlas), atlas)

    def schema(atlas: Atlas) -> Schema:
        return {"type": "string", "enum": list(choices(atlas)), **({"default": default} if default else {})}

    return Parameter(name, says, read, schema, default)


def some_of(
    name: str, says: str, choices: Callable[[Atlas], Sequence[str]], *, most: int = 0, required: bool = False
) -> Parameter:
    """Take several ids of a list, split by commas; none unless it is required."""

    def read(text: str, atlas: Atlas) -> tuple[str, ...]:
        known, given = choices(atlas), text.split(",")
        if most and len(given) > most:
            raise ValueError(f"has {len(given)} ids; at most {most} are answered at once")
        return tuple(dict.fromkeys(_known(word, known, atlas) for word in given))

    def schema(atlas: Atlas) -> Schema:
        items = {"type": "string", "enum": list(choices(atlas))}
        return {"type": "array", "items": items, "minItems": 1, **({"maxItems": most} if most else {})}

    return Parameter(name, says, read, schema, (), required)


def _known(word: str, choices: Sequence[str], atlas: Atlas) -> str:
    """Give the id that is meant: an id of former times means today's, so that addresses survive renames."""
    old = atlas.redirects
    today = str(dict(zip(old["old_id"], old["new_id"], strict=True)).get(word, word))
    if today in choices:
        return today
    near = get_close_matches(word.lower()[:MAX_ECHO], choices, n=1)
    hint = f": perhaps '{near[0]}' was meant" if near else f"; it may be {_listed(choices)}"
    raise ValueError(f"does not know {said(word)}{hint}")


def _listed(choices: Sequence[str], most: int = 10) -> str:
    return ", ".join(choices[:most]) + (", ..." if len(choices) > most else "")


def any_id(name: str, says: str) -> Parameter:
    """Take the id of a thing; whether there is one is for the route to say."""
    return Parameter(name, says, lambda text, _: text, lambda _: {"type": "string", "minLength": 1})


def whole(
    name: str, says: str, *, low: int, high: int | None = None, default: int, clamp: int | None = None
) -> Parameter:
    """Take a whole number within bounds; with `clamp` a larger one than that, however large, means that."""
    most = high or 10**MAX_DIGITS - 1

    def read(text: str, _: Atlas) -> int:
        long = len(text.lstrip("0")) > MAX_DIGITS
        if not (text.isascii() and text.isdigit()) or (long and clamp is None):
            raise ValueError(f"needs a whole number from {low}, not {said(text)}")
        number = most if long else int(text.lstrip("0") or 0)
        if number < low or (high is not None and number > high):
            raise ValueError(f"must be from {low}{f' to {high}' if high is not None else ''}, not {number}")
        return number if clamp is None else min(number, clamp)

    bounds: Schema = {"type": "integer", "minimum": low, "default": default}
    if clamp is None:
        bounds["maximum"] = most
    return Parameter(name, says, read, lambda _: bounds, default)


def years(name: str, says: str) -> Parameter:
    """Take a year or an interval of years, either end of which may be open: 2010, 2010/2024, 2010/.., ../2024."""
    pattern = rf"^({YEAR}|{YEAR}/{YEAR}|{YEAR}/\.\.|\.\./{YEAR})$"

    def read(text: str, _: Atlas) -> tuple[int | None, int | None]:
        if not re.fullmatch(pattern[1:-1], text, re.ASCII):
            raise ValueError(f"needs a year from 1900 to 2099, or an interval such as 2010/2024, not {said(text)}")
        first, _slash, last = text.partition("/")
        ends = [int(end) if end not in ("", "..") else None for end in (first, last or first)]
        if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
            raise ValueError(f"ends before it begins: {said(text)}")
        return ends[0], ends[1]

    return Parameter(name, says, read, lambda _: {"type": "string", "pattern": pattern}, (None, None))


def bbox(name: str, says: str) -> Parameter:
    """Take a box of four numbers (west, south, east, north) or six, whose heights say nothing here."""

    def read(text: str, _: Atlas) -> tuple[float, float, float, float]:
        parts = text.split(",")
        if len(parts) not in (4, 6) or not all(re.fullmatch(r"[-+]?\d+(\.\d*)?([eE][-+]?\d+)?", p) for p in parts):
            raise ValueError(f"needs 4 or 6 numbers, west,south,east,north, not {said(text)}")
        numbers = [float(part) for part in parts]
        west, south, east, north = (numbers[i] for i in ((0, 1, 2, 3) if len(parts) == 4 else (0, 1, 3, 4)))
        if not all(math.isfinite(n) for n in numbers) or max(abs(west), abs(east)) > 180 or abs(south) > 90:
            raise ValueError("must lie within 180 degrees of longitude and 90 of latitude, CRS84")
        if south > north or abs(north) > 90:
            raise ValueError("has its north south of its south, or beyond the pole")
        return west, south, east, north

    longitude, latitude = ({"type": "number", "minimum": -most, "maximum": most} for most in (180, 90))
    corner, height = [longitude, latitude], {"type": "number"}
    forms = ([*corner, *corner], [*corner, height, *corner, height])
    schema = {
        "type": "array",
        "items": {"type": "number"},
        "oneOf": [{"prefixItems": form, "minItems": len(form), "maxItems": len(form)} for form in forms],
    }
    return Parameter(name, says, read, lambda _: schema)


def moment(name: str, says: str) -> Parameter:
    """Take a moment or an interval of RFC 3339, as OGC API - Features asks; our features have none to compare."""
    end = rf"({MOMENT}|\.\.)?"
    pattern = rf"^({MOMENT}|{MOMENT}/{end}|{end}/{MOMENT})$"

    def read(text: str, _: Atlas) -> str:
        if not re.fullmatch(pattern[1:-1], text, re.ASCII):
            raise ValueError(f"needs a date, a date-time or an interval of RFC 3339, not {said(text)}")
        return text

    return Parameter(name, says, read, lambda _: {"type": "string", "pattern": pattern})


def read_query(query: QueryParams, parameters: Sequence[Parameter], atlas: Atlas) -> dict[str, Any]:
    """Read a query string in full. Refuses what it does not know, what is said twice, and what does not fit."""
    known = {parameter.name: parameter for parameter in parameters}
    values = {parameter.name: parameter.default for parameter in parameters}
    given = query.multi_items()
    for name, text in given:
        if name not in known:
            names = f"; it has {', '.join(known)}" if known else "; it has none"
            raise RefusedError(400, f"This path has no parameter {said(name)}{names}.")
        if len(query.getlist(name)) > 1:
            raise RefusedError(400, f"'{name}' is given more than once; write several ids with commas.")
        values[name] = _read(known[name], text, atlas, status=400)
    for parameter in parameters:
        if parameter.required and parameter.name not in query:
            raise RefusedError(400, f"'{parameter.name}' is needed: {parameter.says}")
    return values


def read_path(path: Mapping[str, str], parameters: Sequence[Parameter], atlas: Atlas) -> dict[str, Any]:
    """Read the parts of a path; one that is not known is not found."""
    return {p.name: _read(p, path[p.name], atlas, status=404) for p in parameters}


def _read(parameter: Parameter, text: str, atlas: Atlas, *, status: int) -> Any:
    try:
        return parameter.read(text, atlas)
    except ValueError as error:
        raise RefusedError(status, f"'{parameter.name}' {error}.") from error
