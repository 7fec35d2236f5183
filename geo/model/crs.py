"""Coordinate reference systems of the Atlas. Stored geometry is in WGS84; nothing is ever measured in degrees."""

WGS84 = "EPSG:4326"
# Albers equal-area conic with standard parallels at one sixth of the country's span of latitudes from its ends
# (Snyder 1987, Map Projections: A Working Manual, USGS PP 1395, section 14); units are metres.
EQUAL_AREA = "+proj=aea +lat_1=43 +lat_2=53 +lat_0=48 +lon_0=67 +datum=WGS84 +units=m +no_defs"
