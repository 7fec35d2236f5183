"""The report of a reading, as lines in the reader's language: what was read, kept, left out, corrected, changed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from geo.ingest.bureau import Leaps, Loss, Place, Plan, Reading, Result, origin
from geo.ingest.cells import Kind
from geo.ingest.checks import Finding
from geo.ingest.files import LEAP, Change
from geo.model.vocabulary import Territory
from geo.views import problems
from geo.views.words import Words

EXAMPLES = 5
SHOWN = 50  # broken rules that are listed
MOVED = "moved"
KINDS = (
    Kind.NUMBER,
    Kind.NO_DATA,
    Kind.DASH,
    Kind.SUPPRESSED,
    Kind.MARK,
    Kind.BLANK,
    Kind.TEXT,
    Kind.AMBIGUOUS,
    Kind.ERROR,
)


def lines(result: Result, changes: list[Change], words: Words, *, every: bool = False) -> Iterator[str]:
    """Give the whole report; `every` lists each change and each text cell instead of some examples."""
    for reading in result.readings:
        yield from sheet_lines(reading, words, every=every)
    yield from total_lines(result, words)
    yield ""
    yield words("ingest-elsewhere", count=len(result.elsewhere))
    by_book: dict[str, list[str]] = {}
    for book, sheet in result.elsewhere:
        by_book.setdefault(book, []).append(sheet.strip())
    for book, sheets in by_book.items():
        yield f"  {book}: {', '.join(sheets)}"
    for book, place in result.missing:
        territory = words(f"ingest-territory-{place.territory}")
        yield words("ingest-missing-sheet", workbook=book, town=place.town_id, territory=territory)
    if result.absent:
        yield words("ingest-absent-workbooks", names=", ".join(result.absent))
    if result.unrelated:
        yield words("ingest-other-workbooks", names=", ".join(result.unrelated))
    yield ""
    yield from change_lines(changes, words, every=every)


def sheet_lines(reading: Reading, words: Words, *, every: bool = False) -> Iterator[str]:
    """Give what happened to the cells of one sheet."""
    account = reading.account
    yield ""
    yield words(
        "ingest-sheet",
        workbook=reading.grid.workbook,
        sheet=reading.grid.name.strip(),
        town=reading.place.town_id,
        territory=words(f"ingest-territory-{reading.place.territory}"),
    )
    yield "  " + "; ".join(
        words(_message("kind", kind)) + " " + words.number(account.cells[kind]) for kind in KINDS if account.cells[kind]
    )
    dash = (
        words("ingest-dash-undefined") if reading.dash is None else words(_message("dash", reading.dash.name.lower()))
    )
    yield "  " + words("ingest-dash", meaning=dash.strip())
    yield "  " + words(
        "ingest-kept",
        kept=words.number(account.kept),
        numeric=words.number(account.numeric),
        left=words.number(account.left_out.total()),
    )
    yield from _reasons(account.left_out, words)
    for address, text, count in account.yearless:
        yield "  " + words("ingest-yearless", cell=address, text=text, count=count)
    for mark, cells in account.unexplained.items():
        address, text = cells[0]
        yield "  " + words("ingest-unexplained", mark=mark, cell=address, text=text.strip(), count=len(cells))
    for address, label, count in account.unplaced:
        yield "  " + words("ingest-unplaced", cell=address, label=label, count=count)
    for address, text in account.errors:
        yield "  " + words("ingest-error", cell=address, text=text)
    for address, text in _some(account.texts, every=every):
        yield "  " + words("ingest-text", cell=address, text=" ".join(text.split()))
    for address, text in account.ambiguous:
        yield "  " + words("ingest-ambiguous", cell=address, text=text)
    for address, text, value in account.resolved:
        yield "  " + words("ingest-resolved", cell=address, text=text, value=f"{value:g}")
    for address, other, kept, dropped in account.contradictions:
        yield "  " + words("ingest-contradiction", cell=address, other=other, kept=f"{kept:g}", dropped=f"{dropped:g}")
    for text in sorted(account.unknown_footnotes):
        yield "  " + words("ingest-unknown-footnote", text=text)
    yield from finding_lines(reading.findings, words)


def finding_lines(findings: Iterable[Finding], words: Words) -> Iterator[str]:
    """Give corrections and doubts, a line for each series and kind with its first cell as the example."""
    grouped: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        grouped.setdefault((finding.note, finding.series_id), []).append(finding)
    for (note, series), group in grouped.items():
        first = group[0]
        message = "ingest-corrected" if first.was != first.now else "ingest-doubted"
        yield "  " + words(
            message,
            series=series,
            note=note,
            count=len(group),
            cell=first.cell,
            was=f"{first.was:.10g}",
            now=f"{first.now:.10g}",
        )


def total_lines(result: Result, words: Words) -> Iterator[str]:
    """Give the account of the town sheets together."""
    towns = [reading for reading in result.readings if reading.place.territory is Territory.TOWN]
    left: Counter[str] = Counter()
    for reading in towns:
        left += reading.account.left_out
    numeric = sum(reading.account.numeric for reading in towns)
    kept = sum(reading.account.kept for reading in towns)
    yield ""
    yield words(
        "ingest-total",
        sheets=len(towns),
        numeric=words.number(numeric),
        kept=words.number(kept),
        left=words.number(left.total()),
    )
    yield from _reasons(left, words)


def change_lines(changes: list[Change], words: Words, *, every: bool = False) -> Iterator[str]:
    """Give the difference to today's data, by town and territory, with examples."""
    if not changes:
        yield words("ingest-no-changes")
        return
    yield words("ingest-changes", count=sum(change.kind != MOVED for change in changes))
    grouped: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        grouped.setdefault((change.key[0], change.key[1], change.kind), []).append(change)
    for (town, territory, kind), group in sorted(grouped.items()):
        series = len({change.key[2] for change in group})
        yield "  " + words(
            f"ingest-change-{kind}",
            town=town,
            territory=words(f"ingest-territory-{territory}"),
            count=words.number(len(group)),
            series=words.number(series),
        )
        leaps = [change for change in group if change.leap]
        if leaps:
            yield "    " + words("ingest-leap", count=words.number(len(leaps)), **_leap(leaps[0], words))
        for change in group if every else group[: 0 if kind == MOVED else EXAMPLES]:
            both = kind in ("changed", MOVED)
            arrow = f"{change.before} → {change.after}" if both else change.before or change.after
            yield f"    {change.key[2]} {change.key[3]}: {arrow}"


def loss_lines(result: Result, losses: Iterable[Loss], words: Words) -> Iterator[str]:
    """Say which sheets are missing and which territories would lose much, or the latest value of a headline.

    Under them stand the first rows of their sheets that were not recognised: most likely that is why.
    """
    asked = False
    losing: list[Place] = []
    for book, place in result.missing:
        asked = True
        territory = words(f"ingest-territory-{place.territory}")
        yield words("ingest-missing-sheet", workbook=book, town=place.town_id, territory=territory)
    for loss in losses:
        about = {"town": loss.place.town_id, "territory": words(f"ingest-territory-{loss.place.territory}")}
        if loss.latest or not loss.small:
            losing.append(loss.place)
            asked = True
        for series, period in loss.latest:
            yield words("ingest-loss-latest", **about, series=series, period=period)
        if not loss.small:
            yield words(
                "ingest-loss",
                **about,
                removed=words.number(loss.removed),
                total=words.number(loss.total),
            )
    for reading in result.readings:
        for address, label, count in reading.account.unplaced[:EXAMPLES] if reading.place in losing else ():
            yield words("ingest-unplaced", cell=address, label=label, count=count)
    if asked:
        yield words("ingest-stopped", option="--allow-removals")


def leap_lines(leaps: Iterable[Leaps], words: Words) -> Iterator[str]:
    """Say where a headline, or many values, would be another order of magnitude: most likely another unit."""
    asked = [one for one in leaps if not one.small]
    for one in asked:
        yield words(
            "ingest-leaps",
            town=one.place.town_id,
            territory=words(f"ingest-territory-{one.place.territory}"),
            count=words.number(one.count),
            total=words.number(one.total),
            **_leap(one.first, words),
        )
    if asked:
        yield words("ingest-stopped-leaps", option="--allow-leaps")


def _leap(change: Change, words: Words) -> dict[str, str]:
    return {
        "times": words.number(LEAP),
        "series": change.key[2],
        "period": change.key[3],
        "was": change.before.split()[0],
        "now": change.after.split()[0],
    }


def broken_lines(plan: Plan, words: Words) -> Iterator[str]:
    """Name the broken rules, each by the workbook and cell that breaks it; nothing when none is."""
    for problem in plan.broken[:SHOWN]:
        workbook, cell = origin(problem, plan.after)
        if cell:
            rule = problems.say(problem, words)
            yield words("ingest-broken", workbook=workbook, cell=cell, column=problem.column, rule=rule)
        else:
            yield problems.line(problem, words)
    if plan.broken:
        yield words("ingest-invalid", count=len(plan.broken))


def _reasons(left: Counter[str], words: Words) -> Iterator[str]:
    for reason, count in left.most_common():
        yield "    " + words(_message("reason", reason)) + ": " + words.number(count)


def _some(texts: list[tuple[str, str]], *, every: bool) -> list[tuple[str, str]]:
    return texts if every else texts[:EXAMPLES]


def _message(group: str, name: str) -> str:
    return f"ingest-{group}-{name.replace('_', '-')}"
