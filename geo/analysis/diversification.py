"""How concentrated the industry of a town is, as intervals where publishers are silent.

The bureau prints output by branch: section B, sections D and E, and divisions of section C of the classification of
activities (NACE Rev. 2 in the national OKED). Of the 24 divisions of C the sheets join 13 to 15 as light industry, so C
has 22 branches here; three of them (18 printing, 32 other, 33 repair) no sheet prints. With B, D and E that is 25.

Measures over the shares s of the branches in all industrial output: the largest share; the Herfindahl-Hirschman index,
the sum of s squared (Hirschman 1964, American Economic Review 54); and Shannon's entropy -sum s ln s (1948) over ln 25,
1 when all branches are equal, 0 when one has everything.

A cell that the sheet's legend calls absent counts as zero, because the legend says so. Any other cell without a value
is unknown, and so are the branches that no sheet prints. What the published total leaves unexplained lies somewhere
among the unknown branches: in one, or spread. All three measures are Schur-convex in the shares (the entropy
concave), each pool of unknown branches has only a fixed sum, and known cells do not move; so the extremes lie at the
vector that all others majorise (everything in one branch) and at the one that all others are majorised by (equal
parts), pool by pool (Marshall, Olkin & Arnold 2011, Inequalities, chapters 1 and 3). The interval is therefore exact.
"""

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from typing import Any

import pandas as pd

from geo.analysis.methods import GRID, Cells, merge_cells, merge_flags, merge_words
from geo.model.atlas import Atlas
from geo.model.vocabulary import Flag, Territory

TOTAL, MANUFACTURING = "industrial_output", "manufacturing_output"
SECTIONS = ("mining_output", "energy_output", "water_waste_output")  # B, D, E: one branch each
DIVISIONS = tuple(
    f"manufacturing_{name}"
    for name in (
        "food", "beverages", "tobacco", "light", "wood", "paper", "petroleum", "chemicals", "pharma", "rubber_plastic",
        "minerals", "metallurgy", "metal_products", "electronics", "electrical", "machinery", "vehicles", "transport",
        "furniture",
    )
)  # fmt: skip
NEVER_PRINTED = 3  # divisions 18, 32 and 33
BRANCHES = (*SECTIONS, *DIVISIONS)
CLASSES = len(BRANCHES) + NEVER_PRINTED
ROUNDING = 0.005  # of the total: sums that differ by more contradict each other, and nothing is said
LEAST_EXPLAINED = 0.5  # of the total that known branches must add up to, for anything to be said
WIDEST = {"largest_branch_share": 0.05, "hhi": 0.05, "entropy": 0.1}  # to stand as one value among the indicators
SCALE = {"largest_branch_share": 100, "hhi": 10_000, "entropy": 100}  # per cent, points, per cent of the maximum
INTERVAL_NOTE = "diversification_interval"
PLACE_NOTE = "industry_elsewhere"


@dataclass(frozen=True, slots=True)
class Interval:
    """Lowest and highest value that the published cells allow."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """Tell how far apart the two are."""
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class Pool:
    """An amount that lies somewhere among so many branches without a published value."""

    amount: float
    branches: int


@dataclass(frozen=True, slots=True)
class Structure:
    """Industrial output of one place and year: branches with a known output, and what is known of the others.

    Amounts are in the unit of the input. total: sum of known branches and pools.
    """

    known: Mapping[str, float]
    pools: tuple[Pool, ...]

    @property
    def total(self) -> float:
        """Add up what is known and what is pooled."""
        return sum(self.known.values()) + sum(pool.amount for pool in self.pools)

    @property
    def explained(self) -> float:
        """Give the share of the total that lies in known branches, 0 to 1."""
        return sum(self.known.values()) / self.total

    @property
    def telling(self) -> bool:
        """Tell whether enough is known to say anything of the concentration."""
        return self.explained >= LEAST_EXPLAINED

    @property
    def largest(self) -> str:
        """Name the largest branch; "" while an unknown one may be larger."""
        branch = max(self.known, key=lambda one: self.known[one], default="")
        hidden = max((pool.amount for pool in self.pools), default=0.0)
        return branch if branch and self.known[branch] >= hidden else ""


def structure(cells: Mapping[str, float], absent: frozenset[str] = frozenset()) -> Structure | None:
    """Sort the cells of one place and year into known branches and pools.

    Parameters
    ----------
    cells
        Series id -> output; series without a value are left out or NaN. May hold TOTAL, MANUFACTURING and BRANCHES.
    absent
        Series that the publisher says do not occur there.

    Returns
    -------
    None when there is no total to compare with, when it is not above zero, or when the cells contradict each other by
    more than ROUNDING of it.
    """
    given = {name: value for name, value in cells.items() if not math.isnan(value)}
    given |= {name: 0.0 for name in absent if name not in given}
    whole = given.get(TOTAL, math.nan)
    if math.isnan(whole) and all(name in given for name in (*SECTIONS, MANUFACTURING)):
        whole = sum(given[name] for name in (*SECTIONS, MANUFACTURING))
    if not whole > 0:
        return None
    if MANUFACTURING in absent:
        given |= dict.fromkeys(DIVISIONS, 0.0)
    known = {name: given[name] for name in BRANCHES if name in given}
    divisions = sum(known[name] for name in DIVISIONS if name in known)
    hidden_divisions = sum(name not in known for name in DIVISIONS) + NEVER_PRINTED * (MANUFACTURING not in absent)
    sections = sum(known[name] for name in SECTIONS if name in known)
    hidden_sections = sum(name not in known for name in SECTIONS)
    if MANUFACTURING in given:
        sizes = [
            (given[MANUFACTURING] - divisions, hidden_divisions),
            (whole - given[MANUFACTURING] - sections, hidden_sections),
        ]
    else:
        sizes = [(whole - divisions - sections, hidden_divisions + hidden_sections)]
    slack = ROUNDING * whole
    if any(amount < -slack or (branches == 0 and amount > slack) for amount, branches in sizes):
        return None
    return Structure(known, tuple(Pool(max(amount, 0.0), branches) for amount, branches in sizes if branches))


def largest_share(of: Structure) -> Interval:
    """Give the share of the largest branch, 0 to 1."""
    top = max(of.known.values(), default=0.0)
    low = max(top, 0.0, *(pool.amount / pool.branches for pool in of.pools))
    high = max(top, 0.0, *(pool.amount for pool in of.pools))
    return Interval(low / of.total, high / of.total)


def hhi(of: Structure) -> Interval:
    """Give the Herfindahl-Hirschman index, 0 to 1; times 10,000 it is the figure that competition authorities use."""
    return _sum(of, lambda share: share * share, convex=True)


def entropy(of: Structure) -> Interval:
    """Give Shannon's entropy over its maximum for CLASSES branches, 0 to 1: higher is more diverse."""
    return _sum(of, lambda share: -share * math.log(share) / math.log(CLASSES) if share > 0 else 0.0, convex=False)


def _sum(of: Structure, term: Callable[[float], float], *, convex: bool) -> Interval:
    """Bound a sum of terms over all branches, when term(0) = 0."""
    known = sum(term(value / of.total) for value in of.known.values())
    one = known + sum(term(pool.amount / of.total) for pool in of.pools)
    spread = known + sum(pool.branches * term(pool.amount / of.total / pool.branches) for pool in of.pools)
    low, high = (spread, one) if convex else (one, spread)
    return Interval(min(low, high), high)  # equal parts and one branch are the same when a pool has one: rounding


MEASURES: dict[str, Callable[[Structure], Interval]] = {
    "largest_branch_share": largest_share,
    "hhi": hhi,
    "entropy": entropy,
}


@dataclass(frozen=True, slots=True)
class Year:
    """The industry of one place in one year, with where the cells come from.

    cells: series id -> output in mln KZT as published; absent, hidden: series without a value, as the legend says of
    them and for any other reason. structure: None when the cells allow none.
    """

    town_id: str
    territory: str
    period: int
    cells: Mapping[str, float]
    absent: frozenset[str]
    hidden: Mapping[str, str]
    structure: Structure | None
    status: str
    source_id: str
    cell: str
    note: str

    @property
    def telling(self) -> bool:
        """Tell whether enough is known to say anything of the concentration."""
        return self.structure is not None and self.structure.telling


def years(atlas: Atlas, town_id: str = "", territory: str = "") -> list[Year]:
    """Read the industry of every place and year, or of one town, or of one territory; sorted by place and year."""
    return [
        year
        for year in _every_year(atlas)
        if (not town_id or year.town_id == town_id) and (not territory or year.territory == territory)
    ]


@lru_cache(maxsize=2)
def _every_year(atlas: Atlas) -> tuple[Year, ...]:
    rows = atlas.where("observations", "series_id", (TOTAL, MANUFACTURING, *BRANCHES))
    records = rows.sort_values([*GRID, "series_id"]).to_dict("records")  # plain records: a frame a year would be slow
    return tuple(_year(*place, list(part)) for place, part in groupby(records, key=_place))


def _place(record: Mapping[Hashable, Any]) -> tuple[str, str, int]:
    return str(record["town_id"]), str(record["territory"]), int(record["period"])


def _year(town_id: str, territory: str, period: int, part: Sequence[Mapping[Hashable, Any]]) -> Year:
    held = [row for row in part if not math.isnan(row["value"])]
    empty = {str(row["series_id"]): str(row["status"]) for row in part if math.isnan(row["value"])}
    cells = {str(row["series_id"]): float(row["value"]) for row in held}
    absent = frozenset(name for name, status in empty.items() if status == str(Flag.ABSENT))
    return Year(
        town_id,
        territory,
        period,
        cells,
        absent,
        {name: status for name, status in empty.items() if name not in absent},
        structure(cells, absent),
        merge_flags(*(row["status"] for row in held)),
        merge_words(*(row["source_id"] for row in part)),
        merge_cells(*(row["cell"] for row in part)),
        merge_words(*(row["note"] for row in part)),
    )


def measured(measure: str, atlas: Atlas) -> Cells:
    """Make a measure for all places and years, as the rows of `geo.analysis.values.values`.

    The value is that end of the interval where the industry is least concentrated, times SCALE; a row says so in its
    note when the ends differ. Intervals wider than WIDEST, and structures of which less than LEAST_EXPLAINED is known,
    give a missing value: there is an interval to show, but no figure to rank by.
    """
    records = []
    for year in years(atlas):
        if TOTAL not in year.cells:
            continue
        found = MEASURES[measure](year.structure) if year.structure and year.structure.telling else None
        if found is None or found.width > WIDEST[measure]:
            value, status = math.nan, _reason(year)
        else:
            value, status = SCALE[measure] * (found.high if measure == "entropy" else found.low), year.status
        noted = found is not None and 0.0005 < found.width <= WIDEST[measure]
        records.append(
            (year.town_id, year.territory, year.period, value, status, year.source_id, year.cell,
             merge_words(year.note, INTERVAL_NOTE if noted else ""))
        )  # fmt: skip
    return pd.DataFrame(records, columns=[*GRID, "value", "status", "source_id", "cell", "note"])


def _reason(year: Year) -> str:
    letters = set(year.hidden.values())
    first = (Flag.CONFIDENTIAL, Flag.MISSING, Flag.NOT_COMPILED)
    return str(next((flag for flag in first if str(flag) in letters), Flag.MISSING))


def last_telling(of: Sequence[Year]) -> Year | None:
    """Give the last year of which enough is known; None when there is none."""
    return next((year for year in reversed(of) if year.telling), None)


def best_territory(of: Sequence[Year], wanted: str) -> str:
    """Pick the area of one town to speak of: the wanted one when it tells anything, else the first that does.

    Order: town, akimat, district; areas of which enough is known before those with mere totals. "" when there is none.
    """
    telling = {year.territory for year in of if year.telling}
    any_at_all = {year.territory for year in of if year.structure}
    order = [wanted, *(str(area) for area in Territory if area in {"town", "akimat", "district"})]
    return next((area for held in (telling, any_at_all) for area in order if area in held), "")


@dataclass(frozen=True, slots=True)
class Around:
    """The industry of the wider area around a town in the same year, as a multiple of the town's own."""

    territory: str
    times: float
    source_id: str


def around(of: Sequence[Year], year: Year, least: float = 1.5) -> Around | None:
    """Tell when the akimat or district around a town reports at least `least` times the town's own industrial output.

    Then a good part of what the town lives on may be counted outside its sheet.
    """
    own = year.cells.get(TOTAL, 0.0)
    for other in of:
        wider = other.territory != Territory.TOWN and year.territory == Territory.TOWN
        if wider and other.period == year.period and own > 0 and other.cells.get(TOTAL, 0.0) >= least * own:
            return Around(other.territory, other.cells[TOTAL] / own, merge_words(year.source_id, other.source_id))
    return None


METHODS: dict[str, Callable[[Atlas], Cells]] = {name: partial(measured, name) for name in MEASURES}
