# Where numbers come from, how to cite them, what travels with files.
citation-as-published = as published
citation-some = some of the values: { $status }
citation-formula = How it was obtained
citation-median =
    { $count ->
        [one] the median of { $count } town
       *[other] the median of { $count } towns of the group
    }
citation-total-of-towns = sum over { $count } towns
citation-count = counted in the Atlas’s own tables
citation-change-between = the difference between the two years, in per cent of the earlier
citation-difference-between = the difference between the two years
citation-open = Source: { $publishers }. Press for the details.
citation-more = and { $count } more
citation-chosen = Set by you or by the method, not measured
citation-published = Published { $date }
citation-rests = What else is based on it
citation-cite = Cite
citation-of-page = This page as shown now
citation-of-chart = This chart
citation-of-table = This table
citation-of-map = This map
citation-chart = { $title } (chart)
citation-table = { $title } (table)
citation-map = { $title } (map)
citation-of-atlas = The Atlas
citation-atlas = Atlas of Kazakhstan’s monotowns. Data version { $version }, { $year }. Available at: { $address } (accessed { $date }).
citation-part = { $title }. In: Atlas of Kazakhstan’s monotowns. Data version { $version }, { $year }. Available at: { $address } (accessed { $date }).
citation-licence = Terms: each value remains under the terms of its source; please credit the Atlas too. Geometry from OpenStreetMap is under ODbL 1.0.
citation-readme = Rows name their sources; for computed tables and map layers the description does. An empty value is not zero; the status says why it is empty. Territories (town, city administration, district) are different areas and must not be joined into one line.
citation-version = Data version { $version }: equal versions have equal contents.
citation-sheet-data = Data
citation-sheet-sources = Sources
citation-sheet-readme = Read me
citation-download = Download as { $kind }: { $title }
citation-download-csv = CSV with commas and decimal points, as in the open data interface
citation-download-zip = CSV with its sources, terms and a read-me file
# Methods in words
method-total = sum of { $all }
method-ratio = { $a } divided by { $b }
method-share = { $a } in per cent of { $b }
method-share_of_sum = { $a } in per cent of the sum of { $all }
method-complement = one hundred per cent minus { $a }
method-difference = { $a } minus { $b }
method-per_thousand = { $a } of the year per 1,000 of the mean of { $b } at the ends of this and the previous year
method-stock_per_thousand = { $a } per 1,000 of { $b } at the end of the year
method-stock_per_ten_thousand = { $a } per 10,000 of { $b } at the end of the year
method-per_head = { $a } divided by { $b }
method-per_unit = { $a } divided by { $b }
method-growth = { $a } in per cent of the year before, minus 100
method-growth_5_years = { $a } in per cent of five years before, minus 100
method-growth_10_years = { $a } in per cent of ten years before, minus 100
method-change = { $a } minus its value of the year before
method-change_5_years = { $a } minus its value of five years before
method-mean_5_years = mean of { $a } over five years; all five must be known
method-chained = { $a } chained to 2015 = 100
method-in_base_prices = { $a } of 2015 extended by the chained { $b }, that is, in prices of 2015
method-in_base_prices_per_head = { $a } of 2015 extended by the chained { $b }, divided by { $c }
method-deflated = { $a } divided by the chained { $b }, in prices of 2015
method-deflated_per_head = { $a } divided by the chained { $b } and by { $c }, in prices of 2015
method-largest_branch_share = the largest branch in per cent of the output of industry, from: { $all }. Where cells are suppressed, the lowest value they allow.
method-hhi = sum of the squared shares of branches in the output of industry, times 10,000, from: { $all }. Where cells are suppressed, the lowest value they allow.
method-entropy = Shannon’s entropy of the shares of branches over its maximum, from: { $all }. Where cells are suppressed, the highest value they allow.
method-distance_regional_centre = geodesic on the WGS 84 ellipsoid to the seat of the region
method-distance_sea_port = geodesic on the WGS 84 ellipsoid to the nearest sea port
method-distance_airport = geodesic on the WGS 84 ellipsoid to the nearest airport
method-distance_corridor = shortest straight line to the nearest transport corridor as drawn
method-distance_state_border = shortest straight line to the nearest land border as drawn
citation-picture = Format of pictures
citation-picture-terms = Atlas of Kazakhstan’s monotowns, data version { $version }. Data remain under the terms of their sources; please credit the Atlas.
citation-picture-readme = Terms and read-me file: { $address }
citation-quoted = “{ $name }”
method-network_way = shortest route along the network, with a straight access leg at both ends
