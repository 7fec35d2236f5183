"""Time the ways between all towns, zones and gateways: `python -m bench.network`; exit 1 over the bound."""

import os
import statistics
import sys
from time import perf_counter

from geo import store
from geo.analysis import distances

BOUND = 2.0  # seconds on two cores, both carriers, graphs made anew
ROUNDS = 7


def main() -> int:
    """Measure, print, judge by the median."""
    atlas = store.load()
    times, pairs = [], 0
    for _ in range(ROUNDS):
        start = perf_counter()
        found = [distances.pairs(atlas, carrier) for carrier in distances.TARGETS]
        times.append(perf_counter() - start)
        pairs = sum(len(ways.places) ** 2 for ways in found)
    median = statistics.median(times)
    print(f"{pairs} pairs: {median:.2f} s (from {min(times):.2f} to {max(times):.2f}), {os.cpu_count()} cores")
    print(f"bound: {BOUND} s: {'held' if median <= BOUND else 'missed'}")
    return 0 if median <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
