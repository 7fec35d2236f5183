"""Filter and rank many synthetic sites: `python -m bench.sites`; exit 1 when the bound is missed."""

import sys
import time

import numpy as np
import pandas as pd

from geo.analysis import limits, scoring, sites
from geo.analysis.limits import Limit, Unknown

COUNT, ROUNDS, BOUND_MS = 100_000, 15, 150
KNOWN = 0.4  # share of cells that are stated


def synthetic(count: int, seed: int = 1) -> pd.DataFrame:
    """Make sites with random columns, most of them unknown, as `geo.analysis.sites.sites` gives them."""
    random = np.random.default_rng(seed)

    def answers(choices: tuple[str, ...]) -> pd.Categorical:
        codes = random.integers(0, len(choices), count)
        return pd.Categorical.from_codes(np.where(random.random(count) < KNOWN, codes, -1), choices)

    def numbers(high: float) -> np.ndarray:
        return np.where(random.random(count) < KNOWN, random.random(count) * high, np.nan)

    table = pd.DataFrame({"site_id": np.arange(count).astype(str)})
    table["kind"] = pd.Categorical.from_codes(random.integers(0, len(sites.KINDS), count), sites.KINDS)
    table["region_id"] = pd.Categorical.from_codes(random.integers(0, 20, count), [f"r{n}" for n in range(20)])
    table["status"] = answers(tuple(scoring.STATUS))
    for column in ("area", "free_area"):
        table[column] = numbers(1000)
    for column in (sites.BUILDING, *sites.UTILITIES):
        table[column] = answers(sites.ANSWERS)
    for column in sites.DISTANCES:
        table[column] = numbers(2000)
    table["lat"] = 41 + 14 * random.random(count)
    return table


LIMITS = (
    Limit("region_id", tuple(f"r{n}" for n in range(15))),
    Limit("kind", ("iz", "miz", "sez")),
    Limit("status", ("operating", "construction", "created")),
    Limit("area", least=10),
    Limit("power", ("yes", "partly"), unknown=Unknown.INCLUDE),
    Limit("rail_border", most=1500),
    Limit("road_city", most=1500, unknown=Unknown.INCLUDE),
)


def once(table: pd.DataFrame, weights: np.ndarray) -> dict[str, float]:
    """Filter, count the unknown, score and rank once; give the ms of each step."""
    worths = scoring.worths(table)  # made once, as the table is: it does not depend on what is asked
    clock = [time.perf_counter()]
    passing = limits.select(table, LIMITS)
    limits.unknown_counts(table, LIMITS)
    clock.append(time.perf_counter())
    values = worths[passing]
    scores = scoring.score(values, weights)
    scores.rank  # noqa: B018 - made when it is asked for
    clock.append(time.perf_counter())
    scoring.flips(values, weights, scores)
    clock.append(time.perf_counter())
    steps = dict(zip(("filter", "rank", "flips"), np.diff(clock) * 1000, strict=True))
    return {**steps, "left": float(passing.sum())}


def main() -> int:
    """Print the medians; 1 when filtering and ranking take longer than the bound."""
    table, weights = synthetic(COUNT), scoring.vector(scoring.PRESETS["logistics"])
    runs = pd.DataFrame([once(table, weights) for _ in range(ROUNDS)])
    everything = pd.DataFrame({"rank all": [_rank_all(table, weights) for _ in range(ROUNDS)]})
    medians = pd.concat([runs.median(), everything.median()])
    print(f"{COUNT} synthetic sites, median of {ROUNDS} rounds, ms:")
    print(medians.round(1).to_string())
    total = float((runs["filter"] + runs["rank"]).median())
    print(f"filter + rank: {total:.0f} ms (bound {BOUND_MS})")
    return int(total > BOUND_MS)


def _rank_all(table: pd.DataFrame, weights: np.ndarray) -> float:
    values = scoring.worths(table)
    start = time.perf_counter()
    scoring.score(values, weights).rank  # noqa: B018 - made when it is asked for
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
