"""Recompute what is committed as data: `python -m geo.analysis groups`, `python -m geo.analysis distances`."""

import argparse
import sys
from collections.abc import Mapping

import geopandas as gpd
import pandas as pd
import shapely

from geo import store
from geo.analysis import distances, stability
from geo.model.atlas import Atlas

COMMANDS = {
    "groups": "sort the towns into three, with all checks",
    "distances": "measure the ways of towns and zones, and check sections against published lengths",
}


def main() -> int:
    """Run one command; give its exit code."""
    parser = argparse.ArgumentParser(prog="python -m geo.analysis", description=__doc__)
    parser.add_argument("what", choices=COMMANDS, help="; ".join(f"{name}: {says}" for name, says in COMMANDS.items()))
    what = parser.parse_args().what
    atlas = store.load()
    for name, table in (stability.tables(atlas) if what == "groups" else ways(atlas)).items():
        table.to_csv(store.DATA / f"{name}.csv", index=False, lineterminator="\n")
        print(f"{name}: {len(table)}\n{table.to_string(index=False)}\n")  # noqa: T201 - a command tells what it did
    return 0


def ways(atlas: Atlas) -> Mapping[str, pd.DataFrame]:
    """Compute the tables of distances, by name, as they are written."""
    return distances.tables(atlas, corridor_lines(atlas))


def corridor_lines(atlas: Atlas) -> dict[str, shapely.Geometry]:
    """Read the lines of the corridors, by id."""
    parts = gpd.read_file(atlas.folder / "geometry" / "corridors.geojson")
    return dict(parts.dissolve("corridor_id").geometry.items())


if __name__ == "__main__":
    sys.exit(main())
