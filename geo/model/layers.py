"""The layers of geometry, data/geometry/<layer>.geojson, and the sources each is made from (data/LICENSES.md)."""

MADE_FROM = {
    "regions": ("cod_ab_kaz_plotly",),
    "kazakhstan": ("cod_ab_kaz_plotly",),
    "countries": ("natural_earth_countries", "cod_ab_kaz_plotly"),
    "seas": ("natural_earth_magics", "cod_ab_kaz_plotly"),
    "lakes": ("geo_maps_lakes",),
    "rivers": ("natural_earth_magics",),
    "railways": ("scgraph_railways",),
    "roads": ("scgraph_highways",),
    "corridors": ("scgraph_railways", "scgraph_highways"),
}
