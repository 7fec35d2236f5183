"""Readings as a table of medians and ratios, with the bounds that the Atlas set itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from bench.measure import Measured


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `bound` is the most that the Atlas may show, None where it set itself none.

    reads: what the Atlas showed. cells: of the empty page, the tutorial map, the Atlas's start page and its page of
    groups; "" where nothing was measured.
    """

    says: str
    cells: tuple[str, ...]
    reads: float
    bound: float | None
    form: str

    @property
    def holds(self) -> bool:
        """Tell whether the Atlas kept the bound."""
        return self.bound is None or self.reads <= self.bound


def rows(measured: Mapping[str, Measured]) -> Iterator[Row]:
    """Compare the Atlas with the empty page and the tutorial map, all measured in the same run."""
    empty, tutorial, atlas, groups = (measured[name] for name in ("empty", "tutorial", "atlas", "groups"))
    painted = {name: median(one.painted) for name, one in measured.items()}
    none, plain, start, sorted_in = (_seconds(painted[name]) for name in ("empty", "tutorial", "atlas", "groups"))
    ratio = "{:.2f} × empty page"
    yield Row("Map painted", (none, plain, start, ""), painted["atlas"] / painted["empty"], 1.6, ratio)
    yield Row("Groups painted", (none, "", "", sorted_in), painted["groups"] / painted["empty"], 1.6, ratio)
    settled = {name: median(one.settled) for name, one in measured.items()}
    cells = tuple(_seconds(settled[name]) for name in ("empty", "tutorial", "atlas", "groups"))
    yield Row("Whole page stands", cells, settled["atlas"] / settled["tutorial"], None, "{:.2f} × tutorial map")
    before, after = median(tutorial.changed), median(atlas.changed)
    cells = ("", _seconds(before), _seconds(after), "")
    yield Row("Filter change, map and chart", cells, after / before, 0.25, "{:.2f} × tutorial map")
    none, plain, start, sorted_in = (_kilobytes(one) for one in (empty, tutorial, atlas, groups))
    form = "{:,.0f} kB"
    yield Row("Websocket, first load of the map", (none, plain, start, ""), atlas.websocket_bytes / 1000, 200, form)
    yield Row(
        "Websocket, first load of the groups", (none, "", "", sorted_in), groups.websocket_bytes / 1000, 200, form
    )
    cells = ("", str(tutorial.map_reruns), str(atlas.map_reruns), "")
    yield Row("Messages sent by panning and zooming", cells, atlas.map_reruns, 0, "{:.0f}")
    none, plain, start, sorted_in = (str(one.off_loopback) for one in (empty, tutorial, atlas, groups))
    away = atlas.off_loopback + groups.off_loopback
    yield Row("Requests off this machine", (none, plain, start, sorted_in), away, 0, "{:.0f}")


def table(lines: list[Row], rounds: int) -> str:
    """Write the comparison as a Markdown table."""
    columns = ("", "empty page", "tutorial map", "start page", "groups", "reads", "bound", "")
    head = f"Medians of {rounds} interleaved rounds.\n\n| {' | '.join(columns)} |\n"
    body = "\n".join(
        f"| {' | '.join((row.says, *row.cells, row.form.format(row.reads), *_verdict(row)))} |" for row in lines
    )
    return f"{head}|---|---|---|---|---|---|---|---|\n{body}\n"


def _verdict(row: Row) -> tuple[str, str]:
    if row.bound is None:
        return "", ""
    return row.form.format(row.bound), "kept" if row.holds else "**missed**"


def _seconds(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2f} s"


def _kilobytes(one: Measured) -> str:
    return f"{one.websocket_bytes / 1000:,.0f} kB"
