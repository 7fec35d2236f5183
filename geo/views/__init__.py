"""Pure functions to folium layers, plotly figures, tables and text in a language."""
