"""The map of sites alone, with today's sites or, at ?count=100000, with as many synthetic ones."""

from pathlib import Path

import numpy as np
import streamlit as st
from streamlit_folium import st_folium

from geo.model.vocabulary import Language, Precision, ZoneKind, ZoneStatus
from geo.views import basemap, glyphs, points, sites, townmap
from geo.views.palette import LIGHT
from geo.views.townmap import ZoneMark
from geo.views.words import words
from geo.web import assets, frame
from geo.web.sites import held

STATIC = Path(__file__).parent / "static"
CITIES = 60  # half of the sites stand around these, a tenth of them in one place


def synthetic(count: int, seed: int = 1) -> list[ZoneMark]:
    """Make sites over the whole country, half of them in and around cities."""
    random = np.random.default_rng(seed)
    south, north, west, east = 41, 55, 47, 87
    lat, lon = random.uniform(south, north, count), random.uniform(west, east, count)
    city = random.integers(0, CITIES, count)
    near = random.random(count) < 0.5
    spread = np.where(random.random(count) < 0.2, 0, 0.1)  # degrees; 0 is the centre itself
    lat = np.where(near, lat[:CITIES][city] + spread * random.normal(size=count), lat)
    lon = np.where(near, lon[:CITIES][city] + spread * random.normal(size=count), lon)
    kinds, statuses, precisions = list(ZoneKind), list(ZoneStatus), [Precision.SITE, Precision.CITY]
    return [
        ZoneMark(
            f"s{n}",
            f"Synthetic site {n}",
            float(lat[n]),
            float(lon[n]),
            kinds[n % 3],
            statuses[n % len(statuses)],
            precisions[n % 2],
            ("a kind of zone", "a place, its region", "a status (2024)"),
        )
        for n in range(count)
    ]


@st.cache_resource  # the script itself is run anew each time
def published(count: int) -> points.File:
    """Publish today's sites, or so many synthetic ones."""
    w = words(Language.RU)
    marks = synthetic(count) if count else sites.marks(frame.load(), held(frame.load())[0], w)
    return points.publish(
        points.zones(marks, LIGHT), w, lambda content: f"/app/static/{assets.put('points-bench.json', content, STATIC)}"
    )


@st.cache_resource
def urls() -> dict[str, str]:
    """Publish what the map needs beside this script."""
    return {name: f"/app/static/{public}" for name, public in assets.publish(STATIC).items()}


file = published(int(st.query_params.get("count", "0")))
half = st.toggle("Half of them")
shown = [one for n, one in enumerate(file.rows) if n % 2] if half else list(file.rows)
st_folium(
    basemap.atlas_map(urls(), words(Language.RU), LIGHT),
    key="map",
    height=560,
    use_container_width=True,
    returned_objects=list(townmap.RETURNED),
    feature_group_to_add=townmap.layers(
        [],
        LIGHT,
        scale=glyphs.Scale(0),
        visible={"labels", "regions", "water", *ZoneKind},
        points=[points.source(file, shown=shown, choose=True)],
    ),
)
