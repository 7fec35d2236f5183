"""The way off the list as arithmetic: what would bring the concentration of a town's industry under a mark.

This is no forecast. Nothing is said of whether the output, the jobs or the years are to be had. The formulas assume
that the largest branch stays as it is and that everything is counted in the prices of the year:

share:  x = L / m - T. After x more output in other branches, the largest one (L of today's T) has the share m.
index:  the other branches all grow by one factor g, the smallest g >= 1 with (L^2 + g^2 Q) / (L + g R)^2 = h, where Q
        is the sum of their squares and R = T - L their sum; x = (g - 1) R.
pace:   n = (s - m) / ((s5 - s) / 5), when the share s has fallen since s5 of five years before.
people: one employer reaches the mark of the programme with w = 0.2 E of all E employed people.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from geo.analysis.diversification import Interval, Structure, Year, hhi, largest_share
from geo.analysis.values import PREFERENCE, latest, values
from geo.model.atlas import Atlas

PROGRAMME_MARK = 0.2  # of output and of the working population, at one or few enterprises: state programme to 2020
HHI_MARK = 0.25  # highly concentrated (U.S. Horizontal Merger Guidelines 2010, section 5.3); made for markets
YEARS_BACK = 5


@dataclass(frozen=True, slots=True)
class Needed:
    """Additional output of other branches that brings a measure to a mark.

    amount: in the unit of the input, 0 when the measure is at or under the mark already; infinite when no growth of
    the other branches as they stand can do it. relative: of today's total. least_branches: how many other branches
    must make up the rest, so that none of them passes the mark in its place (shares only; else 0).
    """

    amount: Interval
    relative: Interval
    least_branches: int = 0

    @property
    def met(self) -> bool:
        """Tell whether the measure is under the mark already, whatever hides in unknown branches."""
        return self.amount.high == 0

    @property
    def possible(self) -> bool:
        """Tell whether the mark can be reached this way, whatever hides in unknown branches."""
        return math.isfinite(self.amount.high)


def for_share(of: Structure, mark: float) -> Needed:
    """Give the output that brings the share of the largest branch to `mark`, 0 < mark < 1.

    Two branches can be under a half each only with a third one: at a mark m at least ceil(1 / m) branches are needed,
    the largest among them.
    """
    share = largest_share(of)
    amounts = Interval(*(of.total * max(end / mark - 1, 0.0) for end in (share.low, share.high)))
    return Needed(amounts, _relative(amounts, of.total), math.ceil(1 / mark - 1e-9) - 1)


def for_index(of: Structure, mark: float) -> Needed | None:
    """Give the output that brings the Herfindahl-Hirschman index to `mark` when all other branches grow alike.

    None when an unknown branch may be the largest: then nothing is known to stay as it is.
    """
    if not of.largest:
        return None
    top = of.known[of.largest]
    rest = of.total - top
    squares = hhi(of)
    found = [_grown(top, rest, max(end * of.total**2 - top**2, 0.0), mark) for end in (squares.low, squares.high)]
    amounts = Interval(min(found), max(found))
    return Needed(amounts, _relative(amounts, of.total))


def _grown(top: float, rest: float, squares: float, mark: float) -> float:
    """Give what the other branches have to add; infinite when their growth alone cannot do it."""
    if (top**2 + squares) <= mark * (top + rest) ** 2:
        return 0.0
    # (Q - h R^2) g^2 - 2 h L R g + L^2 (1 - h) = 0, at the smallest g above 1.
    a, b, c = squares - mark * rest**2, -2 * mark * top * rest, top**2 * (1 - mark)
    if abs(a) <= 1e-12 * (top + rest) ** 2:
        roots = [-c / b] if b else []
    else:
        inside = b * b - 4 * a * c
        if inside < -1e-12 * b * b:  # a double root, where all branches become equal, may round below zero
            return math.inf
        roots = [(-b + sign * math.sqrt(max(inside, 0.0))) / (2 * a) for sign in (1, -1)]
    reached = [root for root in roots if root >= 1]
    return (min(reached) - 1) * rest if reached else math.inf


def _relative(amounts: Interval, total: float) -> Interval:
    return Interval(amounts.low / total, amounts.high / total)


@dataclass(frozen=True, slots=True)
class Pace:
    """How the share of the largest branch went over five years, as shares of one.

    years: how many more such years bring it to the mark; 0 when it is there, None when it does not fall.
    same_branch: whether the same branch was the largest at both ends.
    """

    start: int
    end: int
    before: float
    after: float
    years: float | None
    same_branch: bool


def pace(of: Sequence[Year], mark: float, end: int, years: int = YEARS_BACK) -> Pace | None:
    """Compare the year `end` with the one exactly `years` before.

    None when either is not known well enough: too little explained, or an unknown branch may be the largest.
    """
    by_period = {
        year.period: year.structure
        for year in of
        if year.structure and year.structure.telling and year.structure.largest
    }
    if not {end, end - years} <= by_period.keys():
        return None
    first, last = by_period[end - years], by_period[end]
    before, after = largest_share(first).low, largest_share(last).low
    fall = (before - after) / years
    if after <= mark:
        needed: float | None = 0.0
    else:
        needed = (after - mark) / fall if fall > 0 else None
    return Pace(end - years, end, before, after, needed, first.largest == last.largest)


@dataclass(frozen=True, slots=True)
class Workforce:
    """How many of the employed make the programme's mark; enterprises' own staff is not published by town.

    employed: people in employment, sample survey, of the town, akimat or district named in `territory`.
    """

    employed: float
    at_mark: float
    period: int
    territory: str
    source_id: str
    status: str
    note: str


def workforce(atlas: Atlas, town_id: str, mark: float = PROGRAMME_MARK) -> Workforce | None:
    """Give the last number of employed people and what share `mark` of it is; None when there is no number.

    The town itself is preferred, then its akimat, then the district.
    """
    rows = latest(values(atlas, "employed"))
    found = {str(row["territory"]): row for row in rows[rows["town_id"] == town_id].to_dict("records")}
    for area in PREFERENCE:
        if area in found:
            row = found[area]
            people = float(row["value"])
            return Workforce(
                people, mark * people, int(row["period"]), area, row["source_id"], row["status"], row["note"]
            )
    return None


def branch_rules_out(of: Structure, mark: float = PROGRAMME_MARK) -> bool:
    """Tell whether no branch reaches `mark`, so that no enterprise within one branch can either.

    The converse says nothing: a branch above the mark may be many enterprises.
    """
    return largest_share(of).high < mark
