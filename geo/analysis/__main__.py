"""Recompute what is committed as data: `python -m geo.analysis groups`."""

import argparse
import sys

from geo import store
from geo.analysis import groups


def main() -> int:
    """Run one command; give its exit code."""
    parser = argparse.ArgumentParser(prog="python -m geo.analysis", description=__doc__)
    parser.add_argument("what", choices=["groups"], help="groups: sort the towns into three, write data/groups.csv")
    parser.parse_args()
    made = groups.allocate(store.load())
    made.table.to_csv(store.DATA / "groups.csv", index=False, lineterminator="\n")
    print(made.table.to_string(index=False))  # noqa: T201 - a command tells its user what it did
    return 0


if __name__ == "__main__":
    sys.exit(main())
