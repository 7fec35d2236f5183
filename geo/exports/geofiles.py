"""Sites as GeoPackage and GeoJSON: points in EPSG:4326, each with the precision of its position."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from geo.analysis import sites as of
from geo.exports.geopackages import describe, readme_table, sources_table
from geo.exports.tables import About
from geo.model.atlas import Atlas
from geo.model.crs import WGS84
from geo.model.tables import NAMES
from geo.views import sites as views
from geo.views.words import Words

LAYER = "sites"


def frame(atlas: Atlas, table: pd.DataFrame, site_ids: Sequence[str], words: Words) -> gpd.GeoDataFrame:
    """Give sites as features: ids, names in the three languages, stated columns, km; unknown is null.

    Sites without a position have no geometry. The order is that of `site_ids`.
    """
    rows = table.set_index("site_id", drop=False).loc[list(site_ids)].reset_index(drop=True)
    stated = [*of.NUMBERS, of.BUILDING, *of.UTILITIES, *of.DISTANCES, "completeness", "source_id"]
    columns = ["site_id", "kind", *NAMES, "status", "status_period", "region_id", "town_id", "precision", *stated]
    kept = rows[columns].copy()
    for column in kept.select_dtypes("category"):
        kept[column] = kept[column].astype(object).where(kept[column].notna(), None)
    kept["place"] = [views.place(atlas, {str(k): v for k, v in row.items()}, words) for row in rows.to_dict("records")]
    kept["sources"] = [_addresses(atlas, str(ids)) for ids in kept["source_id"]]
    kept["atlas_version"] = atlas.version
    points = shapely.points(rows["lon"].to_numpy(float), rows["lat"].to_numpy(float))
    return gpd.GeoDataFrame(kept, geometry=gpd.GeoSeries(points).where(rows["lat"].notna(), None), crs=WGS84)


def _addresses(atlas: Atlas, ids: str) -> str:
    return " ".join(str(atlas.source(one)["address"]) for one in ids.split())


def geopackage(atlas: Atlas, table: pd.DataFrame, site_ids: Sequence[str], words: Words, about: About) -> bytes:
    """Write sites as an OGC GeoPackage with one layer of points, and what travels with them as metadata and readme."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sites.gpkg"
        readme = "\n\n".join((about.title, *about.lines))
        said = describe(readme, about.licence, version=about.version)
        frame(atlas, table, site_ids, words).to_file(path, layer=LAYER, driver="GPKG", engine="pyogrio", **said)
        readme_table(path, readme)
        sources_table(path, about.sources)
        return path.read_bytes()


def geojson(atlas: Atlas, table: pd.DataFrame, site_ids: Sequence[str], words: Words, about: About) -> bytes:
    """Write sites as GeoJSON (RFC 7946), with foreign members (section 6.1) that say what travels with them."""
    collection = json.loads(frame(atlas, table, site_ids, words).to_json(drop_id=True, na="null"))
    collection.pop("crs", None)  # RFC 7946 knows only EPSG:4326
    made = {"type": collection.pop("type"), **about.said(), **collection}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
