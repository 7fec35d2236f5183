"""Readings as a table of medians and ratios, with the bounds that the Atlas set itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from bench.measure import Measured


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `bound` is the most that the Atlas may show, `reads` is what it showed."""

    says: str
    cells: tuple[str, str, str]
    reads: float
    bound: float
    form: str

    @property
    def holds(self) -> bool:
        """Tell whether the Atlas kept the bound."""
        return self.reads <= self.bound


def rows(measured: Mapping[str, Measured]) -> Iterator[Row]:
    """Compare the Atlas with the empty page and the tutorial map, all three measured in the same run."""
    empty, tutorial, atlas = (measured[name] for name in ("empty", "tutorial", "atlas"))
    every = (empty, tutorial, atlas)
    painted = tuple(median(one.painted) for one in every)
    changed = median(tutorial.changed), median(atlas.changed)
    yield Row("Map painted", _seconds(*painted), painted[2] / painted[0], 1.6, "{:.2f} × empty page")
    yield Row(
        "Filter change, map and chart",
        ("", *_seconds(*changed)),
        changed[1] / changed[0],
        0.25,
        "{:.2f} × tutorial map",
    )
    yield Row(
        "Websocket, first load",
        _cells("{:,.0f} kB", *(one.websocket_bytes / 1000 for one in every)),
        atlas.websocket_bytes / 1000,
        200,
        "{:,.0f} kB",
    )
    yield Row(
        "Messages sent by panning and zooming",
        ("", *_cells("{:.0f}", tutorial.map_reruns, atlas.map_reruns)),
        atlas.map_reruns,
        0,
        "{:.0f}",
    )
    yield Row(
        "Requests off this machine",
        _cells("{:.0f}", *(one.off_loopback for one in every)),
        atlas.off_loopback,
        0,
        "{:.0f}",
    )


def table(lines: list[Row], rounds: int) -> str:
    """Write the comparison as a Markdown table."""
    head = f"Medians of {rounds} interleaved rounds.\n\n| | empty page | tutorial map | Atlas | reads | bound | |\n"
    body = "\n".join(
        f"| {' | '.join((row.says, *row.cells, row.form.format(row.reads), row.form.format(row.bound)))} "
        f"| {'kept' if row.holds else '**missed**'} |"
        for row in lines
    )
    return f"{head}|---|---|---|---|---|---|---|\n{body}\n"


def _cells(form: str, *values: float) -> tuple[str, ...]:
    return tuple(form.format(value) for value in values)


def _seconds(*milliseconds: float) -> tuple[str, ...]:
    return _cells("{:.2f} s", *(value / 1000 for value in milliseconds))
