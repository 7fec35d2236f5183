"""What the columns of data/ are called and what their cells say, in a reader's language; ids without a name stay."""

from collections.abc import Iterable

from geo.model.atlas import Atlas, Row
from geo.model.tables import BY_NAME, Field
from geo.model.vocabulary import Language
from geo.views.words import Words

# Messages in which codes are said, by column, and by table and column where columns of one name differ.
CODES = {
    "territory": "territory",
    "neighbour": "neighbour",
    "precision": "precision",
    "list_status": "list-status",
    "unit": "unit",
    "cost_unit": "unit",
    "attribute": "zone-attribute",
    "corridor_facts.attribute": "corridors-attribute",
    "answer": "answer",
    "sector": "sector",
    "role": "diversity-role",
    "carrier": "mode",
    "distances.status": "town-way",
    "zones.kind": "zone-kind",
    "zones.status": "zone-status",
    "zone_facts.status": "fact-status",
    "corridor_facts.status": "fact-status",
    "projects.status": "project-status",
    "gateways.kind": "gateway-kind",
    "distances.target": "town-target",
    "measures.measure_id": "measure",
    "memberships.list_id": "membership-list",
    "memberships.statement": "membership-statement",
    "national.statement_id": "national",
    "group_checks.check_id": "group-check",
    "group_checks.setting": "group-setting",
}
# Tables in which the id may be, for columns that refer to rows of more than one.
EITHER = {"from_id": ("towns", "zones"), "to_id": ("gateways", "settlements", "places")}
FLAGGED = ("observations", "regional")  # tables whose status is made of flags, see geo.model.vocabulary.Flag


def column_name(column: str, words: Words) -> str:
    """Name a column; its id where the catalogs have no name."""
    if words.has(f"column-{column}"):
        return words(f"column-{column}")
    stem, _, tongue = column.rpartition("_")
    if tongue in [str(one) for one in Language] and words.has(f"column-{stem}"):
        return words(f"column-in-{tongue}", column=words(f"column-{stem}"))
    return column


def columns_note(columns: Iterable[str], words: Words) -> tuple[str, ...]:
    """Say in lines of a readme what the columns of a table hold: those that have a name, and codes beside labels."""
    named = []
    for column in columns:
        code = column.removesuffix("_id") if column.endswith("_id") and words.has(f"column-{column[:-3]}") else ""
        name = words("columns-code", column=column_name(code, words)) if code else column_name(column, words)
        if name != column:
            named.append(f"{column} – {name}")
    return (words("columns-note"), *([f"{'; '.join(named)}."] if named else []))


def said(atlas: Atlas, table: str, column: str, text: str, words: Words) -> str:
    """Say what stands in a cell: rows that it refers to by their names, codes and numbers in words of the language."""
    if table not in BY_NAME or column not in [field.name for field in BY_NAME[table].fields]:
        return text
    field = BY_NAME[table].field(column)
    if column == "status" and table in FLAGGED:
        return ", ".join(words(f"flag-{flag}") for flag in text if words.has(f"flag-{flag}"))
    if codes := CODES.get(f"{table}.{column}", CODES.get(column)):
        for code in (f"{codes}-{text}", f"{codes}-{text}".replace("_", "-")):
            if words.has(code):
                return words(code)
    if column in EITHER and not field.refers:
        names = [_name(atlas, one, text, words) for one in EITHER[column]]
        return next((name for name in names if name != text), text)
    if refers := _refers(table, field):
        return (
            "; ".join(_name(atlas, refers, one, words) for one in text.split())
            if field.many
            else _name(atlas, refers, text, words)
        )
    return _number(text, words) if field.dtype == "number" else text


def coded(
    atlas: Atlas, table: str, column: str, codes: Iterable[str], words: Words, *, named: str = ""
) -> dict[str, list[str]]:
    """Give two columns to take away: the codes as <named>_id, and beside them, as <named>, what they say.

    named: the column itself by default.
    """
    kept, stem = list(codes), named or column
    return {f"{stem}_id": kept, stem: [said(atlas, table, column, one, words) if one else "" for one in kept]}


def _refers(table: str, field: Field) -> str:
    """Name the table whose rows a column names: another one, or its own by its key."""
    own = table if BY_NAME[table].key == (field.name,) else ""
    return field.refers.partition(".")[0] or own


def _name(atlas: Atlas, table: str, row_id: str, words: Words) -> str:
    try:
        row = atlas.row(table, row_id)
    except KeyError:  # gone since
        return row_id
    return next((str(row[one]) for one in _labels(row, words) if row.get(one)), row_id)


def _labels(row: Row, words: Words) -> tuple[str, ...]:
    return f"name_{words.language}", f"text_{words.language}", "title"


def _number(text: str, words: Words) -> str:
    try:
        return words.number(float(text), len(text.partition(".")[2]))
    except ValueError:  # none, or cut
        return text
