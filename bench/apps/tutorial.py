"""The Atlas as a tutorial would have it: the map rebuilt on each run, `st_folium` as it comes, layers embedded."""

from pathlib import Path

import folium
import geopandas as gpd
import pandas as pd
import plotly.express as px
import streamlit as st
from streamlit_folium import st_folium

DATA = Path(__file__).parents[2] / "data"
LAYERS = ("countries", "regions", "seas", "lakes", "rivers", "railways", "roads", "corridors")
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
for layer in LAYERS:
    path = DATA / "geometry" / f"{layer}.geojson"
    if path.exists():
        folium.GeoJson(gpd.read_file(path), name=layer).add_to(chart)
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
