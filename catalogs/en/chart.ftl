# What stands in and around charts.
chart-source = Source: { $source }
chart-until = { $name }, { $year }
chart-mark = { $year }, { $towns }: { $reason }
chart-year = The shaded band is { $year }, the year of the map.
chart-wider-from = From this year on the town’s sheet most likely counts the area around it too.
chart-wider-until = Before this year the town’s sheet most likely counted the area around it too, from this year on the town alone.
chart-hollow = Hollow points and a dotted line: provisional or estimated data.
chart-hatched = Hatched bars: provisional or estimated data.
chart-gaps = A gap in the line: no value was published for those years.
chart-download-png = Download picture (PNG)
chart-saving = Preparing the picture, a few seconds
chart-saved = Picture saved
chart-not-saved = The picture could not be saved
# The area in a label beside a line or a bar; the full words stand in the hover
chart-area-akimat = akimat
chart-area-district = district
