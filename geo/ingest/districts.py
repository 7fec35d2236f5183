"""Read the bureau's district tables for the towns that have no monotown sheet of their own.

`python -m geo.ingest districts FOLDER` reads FOLDER/investments/<region>/<year>..., FOLDER/employment/<region> and
the Atyrau tables, and writes observations and sources.
"""

import argparse
import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.ingest import files
from geo.ingest.bureau import SMALL_SHARE
from geo.ingest.district_tables import Outcome, Place, Reading, Reason, investments, legend, plain, yearly
from geo.ingest.errors import IngestError
from geo.ingest.values import SURVEY_SINCE, SURVEYED
from geo.ingest.workbook import Grid, read
from geo.model.tables import OBSERVATIONS, SOURCES, Table
from geo.model.vocabulary import Flag
from geo.store import Problem

DATA = Path(__file__).parents[2] / "data"
ACCESSED = "2025-06-26"
PUBLISHER = "Бюро национальной статистики РК"
REGIONS = {"Aktobe": "Актюбинской", "Atyrau": "Атырауской", "Kostanay": "Костанайской"}
_AKIMATS = "town_labelled_akimat"


def _place(town_id: str, territory: str, oblast: str, *labels: str, note: str = "") -> Place:
    return Place(town_id, territory, oblast, frozenset(labels), note)


# Labels as `squeeze` gives them. In the tables of monotowns the bureau calls three towns "г.а." in 2024; the index
# there continues the town's own figure of 2023, so they are towns.
PLACES = (
    _place("khromtau", "district", "Aktobe", "хромтауский", "хромтау", "хромтауауданы"),
    _place("khromtau", "town", "Aktobe", "гхромтау", "хромтауқаласы"),
    _place("kulsary", "district", "Atyrau", "жылыойский", "жылыой", "жылыойскийрайон"),
    _place("kulsary", "town", "Atyrau", "гкулсары", "құлсарық"),
    _place("rudny", "akimat", "Kostanay", "рудныйга", "рудныйқә"),
    _place("rudny", "town", "Kostanay", "грудный", "рудныйқаласы", "рудныйга", note=_AKIMATS),
    _place("lisakovsk", "akimat", "Kostanay", "лисаковскга", "лисаковга", "лисаковқә"),
    _place("lisakovsk", "town", "Kostanay", "глисаковск", "лисаковқаласы", "лисаковскга", note=_AKIMATS),
    _place("zhitikara", "district", "Kostanay", "житикаринский", "жітіқара"),
    _place("zhitikara", "town", "Kostanay", "гжитикара", "жітіқарақаласы", "житикарага", note=_AKIMATS),
    _place("arkalyk", "akimat", "Kostanay", "аркалыкга", "арқалыққә"),
    _place("arkalyk", "town", "Kostanay", "гаркалык", "арқалыққаласы"),
)
# What later figures contradict: the index of 2022 has no place for the amount published for 2021.
DOUBTS = {("khromtau", "town", "investment", 2021): "khromtau_investment_2021"}
# The amounts a head of 2022 are the first on the census of 2021: dividing by them gives populations that fall by up to
# a tenth in one year, though the tables don't say so.
BREAKS = {("investment_per_capita", 2022): "census_2021_recount"}
CONTROLS = {
    "Atyrau_Production": ("bns_atyrau_production", "Производство промышленной продукции в Атырауской области"),
    "Atyrau_Agriculture": ("bns_atyrau_agriculture", "Валовой выпуск сельского, лесного и рыбного хозяйства"),
    "Atyrau_Retail": ("bns_atyrau_retail", "Общий объем розничной торговли в Атырауской области"),
}


@dataclass(frozen=True, slots=True)
class Document:
    """One workbook: what it is, and the source record for it."""

    path: Path
    oblast: str
    year: int | None
    source_id: str
    title: str
    address: str

    def source(self) -> dict[str, str]:
        """Give its row for the table of sources."""
        return {
            "source_id": self.source_id,
            "publisher": PUBLISHER,
            "title": self.title,
            "address": self.address,
            "published": "",
            "accessed": ACCESSED,
            "licence": "not stated",
            "workbook": self.path.name,
            "note": "",
        }


Outcomes = Sequence[tuple[Document, Outcome]]
Say = Callable[..., str]


def bare(message: str, **arguments: str) -> str:
    """Give a message without a catalog: its id and what goes into it."""
    return " ".join([f"{message}:", *arguments.values()])


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("folder", type=Path, help="folder with investments/, employment/ and Atyrau_*.xls")
    parser.add_argument("--data", type=Path, default=DATA, help="data folder to write to")
    parser.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    parser.add_argument(
        "--allow-removals",
        action="store_true",
        help=f"write though more than {100 * SMALL_SHARE:g} per cent of a town's observations would be gone",
    )


def run(args: argparse.Namespace, say: Say = bare) -> int:
    """Read, report, compare with today's data and write; give the exit status.

    say: gives the text of a message of the catalogs, as `Words` does.
    """
    try:
        outcomes = []
        for document in find(args.folder):
            outcomes.append((document, outcome := read_document(document)))
            kept, left = len(outcome.readings), outcome.left.total()
            print(say("districts-file", file=_short(document), kept=str(kept), left=str(left)))
    except IngestError as error:
        print(say(error.message, **error.arguments), file=sys.stderr)
        return 2
    problems = list(conflicts(outcomes, say))
    print("\n".join([*report(outcomes, say), *problems]))
    if problems:
        return 1
    texts = render(outcomes)
    for name, text in texts.items():
        path = args.data / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        print("\n".join(changes(name, old, text, say)))
    if broken := files.broken(args.data, texts):
        print("\n".join(_told(problem, texts, say) for problem in broken), file=sys.stderr)
        return 1
    if (losses := list(_losses(args.data, texts, say))) and not args.allow_removals:
        print("\n".join([*losses, say("ingest-stopped", option="--allow-removals")]), file=sys.stderr)
        return 1
    if not args.dry_run:
        files.write(args.data, texts)
    return 0


def _losses(data: Path, texts: Mapping[str, str], say: Say) -> Iterator[str]:
    for name, text in texts.items():
        if not name.startswith(f"{OBSERVATIONS.name}/"):
            continue
        before = {files.key(OBSERVATIONS, record) for record in files.read_table(data / name, OBSERVATIONS)}
        gone = before - {files.key(OBSERVATIONS, record) for record in csv.DictReader(io.StringIO(text))}
        if len(gone) > SMALL_SHARE * len(before):
            yield say("districts-loss", name=name, removed=str(len(gone)), total=str(len(before)))


def _told(problem: Problem, texts: Mapping[str, str], say: Say) -> str:
    line = texts.get(problem.file, "").splitlines()[problem.line - 1 : problem.line]
    return say("districts-broken", problem=str(problem), row="".join(line))


def find(folder: Path) -> Iterator[Document]:
    """Find the workbooks and the addresses they came from.

    Raises IngestError when the folder has none of them, or a list of addresses misses one.
    """
    if not (folder / "investments").is_dir() and not (folder / "employment").is_dir():
        raise IngestError("districts-unrelated-folder", folder=str(folder))
    asked = _addresses(folder / "Investments_sources.xlsx")
    for path in sorted((folder / "investments").rglob("*.xls*")):
        oblast = path.relative_to(folder / "investments").parts[0]
        match = re.match(r"(\d{4})_", path.relative_to(folder / "investments").parts[1])
        if oblast not in REGIONS or match is None:
            continue
        tail, about = "", "Инвестиции в основной капитал"
        if path.parent.name != oblast:
            outer = "external" in path.stem or "extrenal" in path.stem
            tail = "_origin" if outer else "_nonextractive"
            about = "Внутренние и внешние инвестиции" if outer else "Инвестиции несырьевого сектора"
        yield Document(
            path,
            oblast,
            int(match[1]),
            f"bns_investments_{oblast.lower()}_{match[1]}{tail}",
            f"{about} {REGIONS[oblast]} области, {match[1]} год",
            _address(asked, oblast, match[1]),
        )
    asked = _addresses(folder / "Employment_sources.xlsx")
    for oblast, name in REGIONS.items():
        for path in sorted((folder / "employment").glob(f"{oblast}.xls*")):
            title = f"Основные индикаторы рынка труда по районам {name} области"
            yield Document(path, oblast, None, f"bns_employment_{oblast.lower()}", title, _address(asked, oblast))
    asked = _addresses(folder / "Other_controls_sources.xlsx")
    for path in sorted(folder.glob("Atyrau_*.xls*")):
        if path.stem in CONTROLS:
            source_id, title = CONTROLS[path.stem]
            address = _address(asked, "Atyrau", path.stem.removeprefix("Atyrau_"))
            yield Document(path, "Atyrau", None, source_id, title, address)


def conflicts(outcomes: Outcomes, say: Say) -> Iterator[str]:
    """Name readings of one key that say different things, beyond rounding to a thousand tenge."""
    seen: dict[tuple[str, str, str, int], Reading] = {}
    for document, outcome in outcomes:
        for reading in outcome.readings:
            first = seen.setdefault(reading.key, reading)
            one, other = first.value, reading.value
            if one != other and (one is None or other is None or abs(one - other) > 0.0011):
                yield say(
                    "districts-conflict",
                    file=_short(document),
                    cell=reading.cell,
                    value=str(other),
                    first=first.cell,
                    known=str(one),
                )


def report(outcomes: Outcomes, say: Say) -> Iterator[str]:
    """Say what was kept, left out and why, and what could not be placed."""
    left: Counter[Reason] = sum((outcome.left for _, outcome in outcomes), Counter())
    kept = sum(len(outcome.readings) for _, outcome in outcomes)
    yield say("districts-total", read=str(kept + left.total()), kept=str(kept))
    for reason, count in left.most_common():
        yield say(f"districts-left-{reason}", count=str(count))
    for document, outcome in outcomes:
        for lost in outcome.lost:
            yield say(f"districts-lost-{lost.reason}", file=_short(document), cell=lost.where, value=lost.value)


def render(outcomes: Outcomes) -> dict[str, str]:
    """Give the files to write: name under data/ -> text. Of equal readings the first stays."""
    kept: dict[tuple[str, str, str, int], dict[str, str]] = {}
    used = {}
    for document, outcome in outcomes:
        for reading in outcome.readings:
            if reading.key not in kept:
                kept[reading.key] = _observation(reading, document.source_id)
                used[document.source_id] = document
    towns = sorted({key[0] for key in kept})
    files = {
        f"observations/{town}.csv": _csv(OBSERVATIONS, (kept[key] for key in sorted(kept) if key[0] == town))
        for town in towns
    }
    return files | {"sources/districts.csv": _csv(SOURCES, (used[name].source() for name in sorted(used)))}


def changes(name: str, old: str, new: str, say: Say) -> Iterator[str]:
    """Say how many rows go and come against today's file, and which."""
    before, after = (list(csv.reader(io.StringIO(text)))[1:] for text in (old, new))
    gone, came = ([row for row in rows if row not in others] for rows, others in ((before, after), (after, before)))
    yield say("districts-changes", name=name, rows=str(len(after)), came=str(len(came)), gone=str(len(gone)))
    if before:
        yield from (f"  {sign} {','.join(row)}" for sign, rows in (("-", gone), ("+", came)) for row in rows)


def read_document(document: Document) -> Outcome:
    """Read all sheets of a workbook.

    Raises IngestError when the workbook can't be read, is of another year, or has nothing of our territories.
    """
    grids = read(document.path)
    places = [place for place in PLACES if place.oblast == document.oblast]
    whole = Outcome()
    dash = next((flag for grid in grids if (flag := legend(grid))), "")
    for grid in grids:
        if document.year is None:
            part = yearly(grid, places=places)
        else:
            _check_year(document, grid)
            part = investments(grid, year=document.year, places=places, dash=dash)
        whole.readings += part.readings
        whole.left += part.left
        whole.lost += part.lost
    if not whole.readings:
        raise IngestError("districts-unrelated-workbook", workbook=_short(document))
    return whole


def _short(document: Document) -> str:
    folder = document.path.parent
    year = folder.name[:1].isdigit()  # investments/Aktobe/2016_Investments: the region is told above the year
    return f"{folder.parent.name}/{folder.name}/{document.path.name}" if year else f"{folder.name}/{document.path.name}"


def _check_year(document: Document, grid: Grid) -> None:
    """Refuse a workbook whose headings compare with another year than the one before its own."""
    heads = plain(" ".join(str(cell) for row in grid.rows[:8] for cell in row))
    for year in re.findall(r"в процентах к (20\d\d)\s*г", heads):
        if document.year is not None and int(year) != document.year - 1:
            raise IngestError("districts-other-year", workbook=_short(document), sheet=grid.name, year=year)


def _addresses(path: Path) -> list[list[str]]:
    if not path.exists():
        raise IngestError("districts-missing-file", workbook=path.name)
    return [[str(cell).removesuffix(".0") for cell in row[1:]] for row in read(path)[0].rows]


def _address(rows: Iterable[Sequence[str]], *words_: str) -> str:
    for row in rows:
        if tuple(row[: len(words_)]) == words_:
            return row[len(words_)]
    raise IngestError("districts-no-address", workbook=" ".join(words_))


def _observation(reading: Reading, source_id: str) -> dict[str, str]:
    doubt = DOUBTS.get(reading.key, "")
    broken = BREAKS.get((reading.series_id, reading.period), "")
    surveyed = SURVEYED.fullmatch(reading.series_id) and reading.period >= SURVEY_SINCE and reading.value is not None
    survey = "sample_survey" if surveyed else ""
    ours = (Flag.UNRELIABLE if doubt else "") + (Flag.BREAK if broken else "") + (Flag.ESTIMATED if survey else "")
    status = reading.status if reading.value is None else "".join(sorted({*reading.status, *ours}))
    return {
        "town_id": reading.town_id,
        "territory": reading.territory,
        "series_id": reading.series_id,
        "period": str(reading.period),
        "value": "" if reading.value is None else f"{reading.value:.12g}",
        "unit": reading.unit,
        "status": status,
        "source_id": source_id,
        "cell": reading.cell.strip(),  # one sheet has a space before its name
        "note": " ".join(filter(None, (*reading.notes, doubt, broken, survey))),
    }


def _csv(table: Table, rows: Iterable[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, [field.name for field in table.fields], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
