"""All of the Atlas at once: a data package, a GeoPackage with styles, a workbook."""

import io
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio

from geo.exports.excel import workbook_bytes
from geo.exports.geopackages import describe, readme_table, sources_table
from geo.exports.tables import FIRST
from geo.model.atlas import Atlas
from geo.model.crs import WGS84
from geo.model.layers import MADE_FROM
from geo.model.tables import TABLES
from geo.store import datapackage, licences
from geo.store.geometry import features
from geo.views.palette import LIGHT

AREAS = ("regions", "countries", "lakes", "seas")
LINES = ("rivers", "railways", "roads", "corridors")
POINTS = {"towns": "town_id", "zones": "zone_id", "gateways": "gateway_id", "places": "place_id"}
# Tables that are one row a cell of another sheet, or machine-made graphs, are not for reading in a spreadsheet.
NOT_IN_WORKBOOK = frozenset({"network_nodes", "network_edges", "network_links", "settlements"})


def package(atlas: Atlas, readme: str, licence: str) -> bytes:
    """Zip the data folder as a Frictionless Data Package v2, with readme and licence beside.

    `datapackage.json` lies at the root, as the specification wants of a zipped package.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(atlas.folder.rglob("*")):
            name = path.relative_to(atlas.folder).as_posix()
            if name == datapackage.FILE:
                continue
            if path.is_file() and not name.startswith(".") and path.suffix in {".csv", ".json", ".geojson", ".md"}:
                _put(archive, name, path.read_bytes())
        _put(archive, datapackage.FILE, datapackage.text(atlas.folder).encode())
        _put(archive, "README.md", readme.encode())
        _put(archive, "LICENSE", licence.encode())
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, FIRST)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    archive.writestr(entry, content)


def layers(atlas: Atlas) -> Iterator[tuple[str, gpd.GeoDataFrame]]:
    """Yield the layers of the GeoPackage by name, in EPSG:4326, those drawn first first.

    Rows of tables without a position have no geometry.
    """
    for name in (*AREAS, *LINES):
        rows = features(atlas, name)
        if rows:
            yield (
                name,
                gpd.GeoDataFrame(
                    [properties for properties, _ in rows], geometry=[shape for _, shape in rows], crs=WGS84
                ),
            )
    for name in POINTS:
        frame = pd.DataFrame(atlas.table(name))
        placed = frame["lat"].notna() & frame["lon"].notna()
        points = gpd.GeoSeries(gpd.points_from_xy(frame["lon"], frame["lat"])).where(placed, None)
        yield name, gpd.GeoDataFrame(frame, geometry=points, crs=WGS84)


def geopackage(atlas: Atlas, readme: str) -> bytes:
    """Write the layers as an OGC GeoPackage with styles that QGIS applies by itself (table layer_styles).

    The terms stand in the description of each layer, in metadata, and with `readme` in a table of that name; the
    table sources has those that the rows name.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "atlas.gpkg"
        kinds = {}
        for name, frame in layers(atlas):
            kinds[name] = "area" if name in AREAS else "line" if name in LINES else "point"
            many = kinds[name] != "point"  # one type a layer: QGIS would list parts and wholes as two
            said = describe(readme, _terms(atlas, name), version=atlas.version)
            frame.to_file(path, layer=name, driver="GPKG", engine="pyogrio", promote_to_multi=many, **said)
        readme_table(path, f"{readme}\n\n{licences.text(atlas)}")
        sources_table(path, atlas.sources)
        _style(path, kinds)
        return path.read_bytes()


def _terms(atlas: Atlas, layer: str) -> str:
    """Say on which terms a layer is, by source."""
    if layer not in MADE_FROM:
        return "Each row names its sources (source_id); the table sources has their terms."
    rows = [atlas.source(one) for one in MADE_FROM[layer]]
    return " | ".join(f"{row['publisher']}: {row['title']}. {row['licence']}. {row['address']}" for row in rows)


def _style(path: Path, kinds: dict[str, str]) -> None:
    """Put a style for each layer into the table that QGIS looks for."""
    rows = pd.DataFrame(
        [
            {
                "f_table_catalog": "",
                "f_table_schema": "",
                "f_table_name": name,
                "f_geometry_column": "geom",
                "styleName": name,
                "styleQML": qml(kind, _colour(name)),
                "styleSLD": "",
                "useAsDefault": True,
                "description": name,
                "owner": "",
                "ui": "",
                "update_time": pd.Timestamp.now("UTC").floor("s"),  # QGIS takes the latest style of a layer
            }
            for name, kind in kinds.items()
        ]
    )
    pyogrio.write_dataframe(rows, path, layer="layer_styles", driver="GPKG", append=False)


def _colour(name: str) -> str:
    return {
        "regions": LIGHT.land, "countries": LIGHT.neighbour, "lakes": LIGHT.water, "seas": LIGHT.water,
        "rivers": LIGHT.river, "railways": LIGHT.rail, "roads": LIGHT.road, "corridors": LIGHT.corridor,
        "towns": LIGHT.accent, "zones": LIGHT.zone, "gateways": LIGHT.ink,
    }.get(name, LIGHT.muted)  # fmt: skip


SYMBOLS = {
    "area": '<symbol type="fill" name="0"><layer class="SimpleFill"><Option type="Map">'
    '<Option type="QString" name="color" value="{rgb},255"/>'
    '<Option type="QString" name="outline_color" value="{edge},255"/>'
    '<Option type="QString" name="outline_width" value="0.2"/></Option></layer></symbol>',
    "line": '<symbol type="line" name="0"><layer class="SimpleLine"><Option type="Map">'
    '<Option type="QString" name="line_color" value="{rgb},255"/>'
    '<Option type="QString" name="line_width" value="0.5"/></Option></layer></symbol>',
    "point": '<symbol type="marker" name="0"><layer class="SimpleMarker"><Option type="Map">'
    '<Option type="QString" name="name" value="circle"/><Option type="QString" name="size" value="2.6"/>'
    '<Option type="QString" name="color" value="{rgb},255"/>'
    '<Option type="QString" name="outline_color" value="255,255,255,255"/></Option></layer></symbol>',
}


def qml(kind: str, colour: str) -> str:
    """Write a QGIS style of one symbol; colour is #rrggbb."""
    said = SYMBOLS[kind].format(rgb=_rgb(colour), edge=_rgb(LIGHT.border))
    return (
        '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM"><qgis version="3.28">'
        f'<renderer-v2 type="singleSymbol"><symbols>{said}</symbols></renderer-v2></qgis>'
    )


def _rgb(colour: str) -> str:
    return ",".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))


def workbook(atlas: Atlas, readme: str, title: str) -> bytes:
    """Write the tables as one workbook, a sheet each, with a readme first; machine-made graphs are left out."""
    first = {"readme": pd.DataFrame({title: [*readme.splitlines(), *licences.text(atlas).splitlines()]})}
    sheets = {table.name: atlas.table(table.name) for table in TABLES if table.name not in NOT_IN_WORKBOOK}
    return workbook_bytes({**first, **sheets}, title=title)
