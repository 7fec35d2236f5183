"""Recompute what is committed as data: `python -m geo.analysis groups`."""

import argparse
import sys

from geo import store
from geo.analysis import stability


def main() -> int:
    """Run one command; give its exit code."""
    parser = argparse.ArgumentParser(prog="python -m geo.analysis", description=__doc__)
    parser.add_argument("what", choices=["groups"], help="groups: sort the towns into three, with all checks")
    parser.parse_args()
    for name, table in stability.tables(store.load()).items():
        table.to_csv(store.DATA / f"{name}.csv", index=False, lineterminator="\n")
        print(f"{name}: {len(table)}\n{table.to_string(index=False)}\n")  # noqa: T201 - a command tells what it did
    return 0


if __name__ == "__main__":
    sys.exit(main())
