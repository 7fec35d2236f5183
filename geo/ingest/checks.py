"""Does a number fit its label, its neighbours and its totals? What is certain is corrected, the rest is flagged.

Every correction sets the flag x and a note that says how; every doubt sets the flag u and a note that says why. What
only tells which area a figure counts is a note alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from statistics import median

from geo.ingest.values import ABSENT, Key, Value, Values
from geo.model.vocabulary import Flag, Territory

CORRECTED, UNRELIABLE, BREAK = str(Flag.CORRECTED), str(Flag.UNRELIABLE), str(Flag.BREAK)
THOUSAND = 1000.0
OFF = 4.0  # a value more than this factor off the other years stands out
CLOSE = 2.0  # after a correction the value is within this factor of its neighbours
COMPONENTS = ("mining_output", "manufacturing_output", "energy_output", "water_waste_output")
TOTAL = "industrial_output"
PEOPLE = (
    "births", "deaths", "arrivals", "departures", "preschool_children", "pupils", "college_students",
    "university_students", "labour_force", "employed", "employees", "self_employed", "unemployed", "sme_employed",
    "registered_unemployed", "lyceum_students",
)  # fmt: skip
PARTS = {"net_migration": ("arrivals", "departures"), "natural_increase": ("births", "deaths")}
RATES = {
    "birth_rate": "births",
    "death_rate": "deaths",
    "marriage_rate": "marriages",
    "divorce_rate": "divorces",
    "natural_increase_rate": "natural_increase",
}
USUAL = {  # per 1,000 people
    "birth_rate": (5.0, 45.0),
    "death_rate": (2.0, 25.0),
    "marriage_rate": (2.0, 16.0),
    "divorce_rate": (0.5, 10.0),
    "natural_increase_rate": (-15.0, 40.0),
}
RECOUNT, SHIFT = 2.0, 15.0  # per cent of the population: unexplained by flows or index; in one year
VITAL, LEAP = ("births", "deaths"), 1.3  # times the population of the year before
ELSEWHERE = "territory_or_scale"
SETTLED = 2000  # before, prices and enterprises changed too fast for a jump to mean anything
STEADY = (
    *PEOPLE, "population", "marriages", "divorces", "schools", "preschools", "crimes", "sme_registered", "sme_active",
    "legal_entities_registered", "wage_nominal", "subsistence_minimum", "wholesale_trade", "retail_trade",
    "industrial_output", "manufacturing_output", "construction_work", "fixed_assets", "agricultural_output",
)  # fmt: skip
SLOW = {  # what can't fall to a third for one year and come back
    *PEOPLE, "population", "marriages", "divorces", "schools", "preschools", "hospital_beds", "sme_active",
    "sme_registered", "legal_entities_registered", "wage_nominal", "subsistence_minimum",
} - {"arrivals", "departures", "registered_unemployed"}  # fmt: skip
DIPPING = {  # times off both neighbours, which are within LIKE times of each other
    **dict.fromkeys((*STEADY, "livestock_output", "energy_output"), 8.0),
    **dict.fromkeys(SLOW, 3.0),
}
LIKE = 1.5
NEVER_NIL = frozenset(
    {"population", "births", "deaths", "retail_trade", "minimum_wage", "subsistence_minimum"}
    | {"labour_force", "employed", "employees", "self_employed", "unemployed", "wage_nominal"}
    | {"labour_force_index", "employed_index", "employees_index", "self_employed_index", "unemployed_index"}
    | {"wage_nominal_index", "wage_real_index", "wage_nominal_usd", "unemployment_rate"}
    | {"youth_unemployment_rate_15_24", "youth_unemployment_rate_15_28", "youth_unemployment_rate_15_34"}
)
CROPS = ("cotton", "grain", "melons", "potatoes", "sugar_beet", "sunflower", "tobacco", "vegetables", "wheat")
CENTNERS = 10.0  # in a tonne
LABOUR = {"labour_force": ("employed", "unemployed"), "employed": ("employees", "self_employed")}
ROUNDED, ADDS_UP = 0.02, 0.1  # shares of a total that rounding, and a sample, explain
CEILINGS = {  # per person, in the series' unit; all but people far above what is sound
    **dict.fromkeys(PEOPLE, 1.0),
    "freight": 10.0,
    "freight_turnover": 1000.0,
    "passengers": 10.0,
    "passenger_turnover": 100.0,
    "poultry": 150.0,
}
DIGITS = 3  # a number of fewer digits can be the same in two towns by chance; with the decimal point
SHARED = ("minimum_wage", "subsistence_minimum", "subsistence_minimum_usd", "pension_minimum", "pension_minimum_usd")
AMOUNTS = re.compile(  # what a town has or makes counts in the administration or district around it as well
    r"population|births|deaths|marriages|divorces|crimes|schools|pupils|preschools|preschool_children|colleges"
    r"|college_students|hospital_beds|\w+_output|manufacturing_\w+(?<!_index)|retail_trade|wholesale_trade|investment"
    r"|construction_work|fixed_assets|housing_completed|(harvest|sown_area)_\w+|meat|milk|eggs|wool"
    r"|cattle|cows|sheep_goats|pigs|horses|poultry|sme_active|sme_registered|legal_entities_\w+"
)
PART = 0.1  # what a town may exceed the whole by: later revisions reach one of the two sheets only
NARROWER = "sme_coverage"  # the note of years in which the sheet around the town counts fewer kinds of firms
BREAKS = ("population_recount", "population_level_shift")
LIVED = (  # what a wider area has more of than the town in it, or in another measure
    "births", "deaths", "arrivals", "departures", "marriages", "divorces", "pupils", "preschool_children",
    "labour_force", "employed", "employees", "self_employed", "unemployed",
    "unemployment_rate", "youth_unemployment_rate_15_24", "youth_unemployment_rate_15_28", "wage_nominal",
)  # fmt: skip
LEAST_SAME, MOSTLY = 5, 0.5  # years, and share of the years, in which two sheets have the same
SAME, ROUNDED_OFF = 0.002, 0.05  # shares of a figure: one of them rounded to hundreds; to the nearest of two digits
WIDER = "figure_of_wider_area"
Line = dict[int, Value]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was corrected (`now` differs from `was`) or doubted (`now` equals `was`)."""

    note: str
    cell: str
    series_id: str
    period: int
    was: float
    now: float


def check(values: Values) -> tuple[Values, list[Finding]]:
    """Check the values of one sheet against each other, in the order from whole rows to single cells."""
    values = dict(values)
    findings: list[Finding] = []
    for step in STEPS:
        for key, new, note in list(step(values)):
            old = values[key]
            if old.value is None or new.value is None or note in old.notes:
                continue
            values[key] = new
            if note not in BREAKS:
                findings.append(Finding(note, old.cell, old.series_id, old.period, old.value, new.value))
    return _dashes(values), findings


def identical(lines: dict[tuple[str, str], Values]) -> Iterable[tuple[tuple[str, str], Key]]:
    """Find rows that two towns share figure by figure: one of them was copied. Keys are (town, territory).

    Gives every value concerned. Figures set for the country or the region may be shared.
    """
    seen: dict[tuple[str, int, float], set[str]] = defaultdict(set)
    shared: dict[tuple[str, frozenset[str]], int] = defaultdict(int)
    for (town, _), values in lines.items():
        for (series, period), value in values.items():
            if (
                value.value
                and len(f"{value.value:.6g}".strip("0.")) > DIGITS
                and series not in SHARED
                and not series.endswith("_index")
            ):
                seen[series, period, value.value].add(town)
    for (series, _, _), towns in seen.items():
        if len(towns) > 1:
            shared[series, frozenset(towns)] += 1
    for place, values in lines.items():
        for key, value in values.items():
            towns = seen.get((*key, value.value or 0.0), set())
            if len(towns) > 1 and shared[key[0], frozenset(towns)] >= 5:
                yield place, key


def of_wider_area(town: Values, around: Values) -> Iterable[Key]:
    """Find what the sheet of a town gives for the whole administration or district around it.

    Such rows stand on both sheets. Where even the population does, all that is the same is of the wider area, and so
    are rows of people that one of the sheets rounds; elsewhere only what cannot be the same in both (`LIVED`), as a
    town may well have all colleges or all industry of its area.
    """
    same: dict[str, set[int]] = defaultdict(set)
    off: dict[str, list[float]] = defaultdict(list)
    for (series, period), value in town.items():
        other = _number(around, series, period)
        if value.value and other and series not in SHARED and not series.endswith("_index"):
            off[series].append(abs(value.value / other - 1))
            if off[series][-1] <= SAME:
                same[series].add(period)
    mostly = {one for one, years in same.items() if len(years) >= max(LEAST_SAME, MOSTLY * len(off[one]))}
    lines: set[str] = set()
    if "population" in mostly:
        lines = {one for one in PEOPLE if off[one] and median(off[one]) <= ROUNDED_OFF} | {"population"}
        lines |= {one for one, parts in PARTS.items() if lines.issuperset(parts)}
    else:
        mostly &= set(LIVED)
    for key, value in town.items():
        series, period = key
        if value.value is not None and (series in lines or (series in mostly and period in same[series])):
            yield key


def beyond_whole(lines: dict[tuple[str, str], Values]) -> Iterable[tuple[tuple[str, str], Key]]:
    """Find amounts of a town that exceed those of the administration or district that it is a part of.

    Gives both values: either may be the wrong one. Where one of them is doubtful already, that explains the other.
    """
    towns = [place for place in lines if place[1] == Territory.TOWN]
    for place, around in ((p, other) for p in towns for other in lines if other[0] == p[0] and other != p):
        for key, value in lines[place].items():
            whole = lines[around].get(key)
            if whole is not None and AMOUNTS.fullmatch(key[0]) and _exceeds(value, whole):
                yield place, key
                yield around, key


def _exceeds(part: Value, whole: Value) -> bool:
    if part.value is None or whole.value is None or NARROWER in whole.notes:
        return False
    slack = max(PART * whole.value, 1.0, part.step, whole.step)  # some sheets give whole numbers only
    return part.value - whole.value > slack and UNRELIABLE not in part.flags | whole.flags


def _line(values: Values, series: str) -> Line:
    found = {period: v for (name, period), v in values.items() if name == series and v.value is not None}
    return {period: found[period] for period in sorted(found)}


def _number(values: Values, series: str, period: int) -> float | None:
    value = values.get((series, period))
    return value.value if value else None


def _times(value: Value, factor: float, note: str) -> Value:
    assert value.value is not None  # noqa: S101 - lines hold numbers only
    return replace(value.marked(CORRECTED, note), value=float(f"{value.value * factor:.10g}"))


Step = Iterable[tuple[Key, Value, str]]


def _unit_of_parts(values: Values) -> Step:
    """Convert parts of the industry labelled "thousand" that add up to the total only as millions."""
    parts = {name: line for name in COMPONENTS if (line := _line(values, name))}
    wrong = [name for name, line in parts.items() if all(v.unit == "thousand_kzt" for v in line.values())]
    total = _line(values, TOTAL)
    if not wrong or not total:
        return
    fits = 0
    for period, whole in total.items():
        plain = sum(line[period].value or 0 for line in parts.values() if period in line)
        scaled = sum(
            (line[period].value or 0) * (THOUSAND if name in wrong else 1)
            for name, line in parts.items()
            if period in line
        )
        fits += abs(scaled - (whole.value or 0)) < 0.02 * (whole.value or 1) < abs(plain - (whole.value or 0))
    if fits >= 0.8 * len(total):
        for name in wrong:
            for period, value in parts[name].items():
                yield (name, period), _times(value, THOUSAND, "unit_by_total"), "unit_by_total"


def _people_in_thousands(values: Values) -> Step:
    """Convert rows labelled "persons" that have fractions: they are thousands, but where that were more than all."""
    population = _line(values, "population")
    for name in (*PEOPLE, "net_migration", "natural_increase"):
        line = _line(values, name)
        rows = {value.row for value in line.values()}
        if len(rows) != 1 or any(value.unit != "persons" for value in line.values()):
            continue
        numbers = [value.value or 0.0 for value in line.values()]
        whole = [number.is_integer() for number in numbers]
        thousands = all(abs(number * THOUSAND - round(number * THOUSAND)) < 1e-6 for number in numbers)
        if thousands and sum(whole) < 0.3 * len(whole):
            for period, value in line.items():
                people = _nearest(population, period)
                if not people or (value.value or 0.0) * THOUSAND <= people:
                    yield (name, period), _times(value, THOUSAND, "persons_in_thousands"), "persons_in_thousands"


def _slips(values: Values) -> Step:
    """Correct single years a thousand times off from both sides that then fit between them."""
    for name in {series for series, _ in values if not series.endswith(("_rate", "_index"))}:
        line = {period: value for period, value in _line(values, name).items() if value.value and value.value > 0}
        periods = list(line)
        for before, period, after in zip(periods, periods[1:], periods[2:], strict=False):
            low, here, high = (line[p].value or 0.0 for p in (before, period, after))
            if after - before > 4 or not 1 / CLOSE < low / high < CLOSE:
                continue
            middle = (low * high) ** 0.5
            for factor in (THOUSAND, 1 / THOUSAND):
                if 1 / CLOSE < here * factor / middle < CLOSE:
                    yield (name, period), _times(line[period], factor, "thousand_slip"), "thousand_slip"


def _more_than_people(values: Values) -> Step:
    """Correct more pupils or workers than the town has people, by a thousand: the label does not hold there."""
    population = _line(values, "population")
    for name in PEOPLE:
        for period, value in _line(values, name).items():
            people = _nearest(population, period)
            number = value.value or 0.0
            if people and number > 2 * people and number / THOUSAND < people and value.unit == "thousand_persons":
                yield (name, period), _times(value, 1 / THOUSAND, "thousand_slip"), "thousand_slip"


def _nearest(line: Line, period: int) -> float | None:
    return line[min(line, key=lambda p: abs(p - period))].value if line else None


def _expected(values: Values, rate: str, period: int) -> float | None:
    """Give the rate per 1,000 that count and population make (on the mean of two year-ends where both exist)."""
    count = _number(values, RATES[rate], period)
    ends = [_number(values, "population", year) for year in (period - 1, period)]
    known = [end for end in ends if end]
    return None if count is None or not known else 1000 * count / (sum(known) / len(known))


def _decimal_slips(values: Values) -> Step:
    """Move the decimal point of a rate or of its count back.

    The rate, the count and the population must agree after the move, and only the moved figure may have been outside
    the usual range; so there is no doubt which of the two it is; a population that stands out may itself be the
    wrong one.
    """
    for rate, count in RATES.items():
        low, high = USUAL[rate]
        for period, value in _line(values, rate).items():
            expected = _expected(values, rate, period)
            if not expected or not value.value or 1 / CLOSE < value.value / expected < CLOSE:
                continue
            for factor in (10.0, 0.1, 100.0, 0.01):
                if abs(value.value * factor / expected - 1) > 0.05:
                    continue
                if not low <= value.value <= high and low <= expected <= high:
                    yield (rate, period), _times(value, factor, "decimal_slip"), "decimal_slip"
                elif low <= value.value <= high and not (
                    low <= expected <= high or _stands_out(values, "population", period)
                ):
                    number = values[count, period]
                    yield (count, period), _times(number, 1 / factor, "decimal_slip"), "decimal_slip"


def _stands_out(values: Values, series: str, period: int) -> bool:
    """Tell whether a value is OFF times off the median of the other years."""
    line = _line(values, series)
    others = [abs(value.value or 0.0) for p, value in line.items() if p != period]
    if not others or period not in line:
        return False
    middle, here = median(others), abs(line[period].value or 0.0)
    return not middle / OFF < here < middle * OFF


def _infants(values: Values) -> Step:
    """Find infant mortality below one per thousand in a town with many births: counted by another base."""
    for period, value in _line(values, "infant_mortality").items():
        births = _number(values, "births", period)
        if births and births >= 1000 and 0 < (value.value or 0) < 1:
            yield ("infant_mortality", period), value.marked(UNRELIABLE, "rate_out_of_range"), "rate_out_of_range"


def _parts(values: Values) -> Step:
    """Find a balance that is not what its two parts give; correct it when only its scale is off."""
    for name, (plus, minus) in PARTS.items():
        for period, value in _line(values, name).items():
            a, b = _number(values, plus, period), _number(values, minus, period)
            slack = 150 if value.unit == "thousand_persons" else 2
            if a is None or b is None or abs((value.value or 0) - (a - b)) <= slack:
                continue
            moved = [f for f in (0.1, 0.001) if a != b and abs((value.value or 0) * f / (a - b) - 1) < 0.05]
            if moved:
                yield (name, period), _times(value, moved[0], "slip_by_balance"), "slip_by_balance"
            else:
                yield (name, period), value.marked(UNRELIABLE, "balance_mismatch"), "balance_mismatch"


def _rates(values: Values) -> Step:
    """Find a rate that is far from what count and population give."""
    for rate in RATES:
        for period, value in _line(values, rate).items():
            expected = _expected(values, rate, period)
            if expected is not None and abs((value.value or 0) - expected) > max(1.0, 0.2 * abs(expected)):
                yield (rate, period), value.marked(UNRELIABLE, "rate_mismatch"), "rate_mismatch"


def _labour(values: Values) -> Step:
    """Find an unemployment rate that is not unemployed over labour force."""
    for period, value in _line(values, "unemployment_rate").items():
        jobless, force = _number(values, "unemployed", period), _number(values, "labour_force", period)
        unit = values.get(("unemployed", period))
        if not jobless or not force or not unit:
            continue
        slack = 0.5 + (100 * 50 / force if unit.unit == "thousand_persons" else 0)
        if abs((value.value or 0) - 100 * jobless / force) > slack:
            yield ("unemployment_rate", period), value.marked(UNRELIABLE, "rate_mismatch"), "rate_mismatch"


def _yields(values: Values) -> Step:
    """Find a yield that harvest and sown area contradict, and the two with it unless the yield alone stands out.

    Harvests are rounded, and not all that is sown is harvested: only OFF times and more tell.
    """
    for crop in CROPS:
        names = (f"yield_{crop}", f"harvest_{crop}", f"sown_area_{crop}")
        line = _line(values, names[0])
        for period, value in line.items():
            harvest, area = (_number(values, name, period) for name in names[1:])
            if not harvest or not area or not value.value:
                continue
            if not 1 / OFF < value.value * area / (CENTNERS * harvest) < OFF:
                alone = len(line) > 2 and _stands_out(values, names[0], period)
                for name in names[: 1 if alone else len(names)]:
                    yield (name, period), values[name, period].marked(UNRELIABLE, "yield_mismatch"), "yield_mismatch"


def _beyond_people(values: Values) -> Step:
    """Find more than the territory's people could be or do, and parts of the labour force beyond the whole."""
    workers = {part for parts in LABOUR.values() for part in parts}
    population = _line(values, "population")
    for name, most in CEILINGS.items():
        for period, value in _line(values, name).items():
            number, people = value.value or 0.0, _nearest(population, period)
            force = _number(values, "labour_force", period) if name in workers else None
            if (people and number > most * people) or (force and number > force * (1 + ROUNDED)):
                yield (name, period), value.marked(UNRELIABLE, "beyond_people"), "beyond_people"


def _labour_parts(values: Values) -> Step:
    """Find parts of the labour force that don't add up to it, or to the employed."""
    for total, parts in LABOUR.items():
        for period, value in _line(values, total).items():
            numbers = [number for part in parts if (number := _number(values, part, period)) is not None]
            if len(numbers) == len(parts) and abs(sum(numbers) - (value.value or 0.0)) > ADDS_UP * (value.value or 0.0):
                for part in parts:
                    yield (part, period), values[part, period].marked(UNRELIABLE, "parts_mismatch"), "parts_mismatch"


def _dashes(values: Values) -> Values:
    """Note the dashes that can't mean what the sheet's legend says: no town is without births, wages or work."""
    return {
        key: value.marked(ABSENT, "dash_implausible") if key[0] in NEVER_NIL and ABSENT in value.flags else value
        for key, value in values.items()
    }


def _dips(values: Values) -> Step:
    """Find a single year far off both its neighbours, which agree."""
    for name, far in DIPPING.items():
        line = {period: value for period, value in _line(values, name).items() if (value.value or 0) > 0}
        for before, period, after in zip(line, list(line)[1:], list(line)[2:], strict=False):
            low, here, high = (line[p].value or 0.0 for p in (before, period, after))
            if period < SETTLED or after - before > 4 or not 1 / LIKE < low / high < LIKE or max(low, here) <= 20:
                continue
            if not 1 / far < here / (low * high) ** 0.5 < far:
                yield (name, period), line[period].marked(UNRELIABLE, "suspect_value"), "suspect_value"


def _recount(values: Values) -> Step:
    """Find the year of a recounted population: its change follows neither from the flows nor from the index.

    Where births and deaths jump with it, it is no recount but another territory, or another scale.
    """
    line = _line(values, "population")
    for before, period in pairwise(line):
        if before != period - 1:
            continue
        old, new = line[before].value or 1.0, line[period].value or 0.0
        index = _number(values, "population_index", period)
        flows = [_number(values, name, period) for name in ("natural_increase", "net_migration")]
        known = [flow for flow in flows if flow is not None]
        recounted = index is not None and abs(100 * new / old - index) > RECOUNT
        recounted |= len(known) == len(flows) and abs(new - old - sum(known)) > old * RECOUNT / 100
        if _moves_too(values, period, new / old):
            doubted = line[period].marked(UNRELIABLE, ELSEWHERE)
            yield ("population", period), doubted.marked(BREAK, ELSEWHERE), ELSEWHERE
            for name in VITAL:
                yield (name, period), values[name, period].marked(BREAK, ELSEWHERE), ELSEWHERE
        elif recounted:
            yield ("population", period), line[period].marked(BREAK, "population_recount"), "population_recount"
        elif abs(new / old - 1) > SHIFT / 100:
            yield ("population", period), line[period].marked(BREAK, "population_level_shift"), "population_level_shift"


def _moves_too(values: Values, period: int, times: float) -> bool:
    """Tell whether births and deaths jump with the population, to a third of its leap or more (of the logarithms).

    No recount of people changes how many were born; another territory does.
    """
    if times <= 0 or 1 / LEAP < times < LEAP:
        return False
    pairs = [(_number(values, name, period - 1), _number(values, name, period)) for name in VITAL]
    return all(old and new and old * new > 0 and log(new / old) / log(times) > 1 / 3 for old, new in pairs)


def _jumps(values: Values) -> Step:
    """Find a value far from all its neighbours that nothing explains."""
    for name in STEADY:
        line = _line(values, name)
        for period, value in line.items():
            if period < SETTLED:
                continue
            near = [v.value or 0.0 for p, v in line.items() if p != period and abs(p - period) <= 3 and v.value]
            if len(near) < 3 or not value.value or min(near) <= 0 or value.value < 0:
                continue
            middle = median(near)
            if max(value.value, middle) > 20 and not 1 / 8 < value.value / middle < 8:
                yield (name, period), value.marked(UNRELIABLE, "suspect_value"), "suspect_value"


# From whole rows to single cells: a later step may rely on what an earlier one put right.
STEPS = (
    _unit_of_parts,
    _people_in_thousands,
    _slips,
    _more_than_people,
    _decimal_slips,
    _infants,
    _parts,
    _rates,
    _labour,
    _labour_parts,
    _yields,
    _beyond_people,
    _recount,
    _jumps,
    _dips,
)
