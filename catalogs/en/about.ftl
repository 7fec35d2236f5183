# The page about the data.
about-title = About the data
about-intro =
    Every value in the Atlas is taken from a named source, computed from such values by a named method, or shown as missing. Nothing is filled in: a missing year stays a gap, and an unknown value never becomes a zero.
about-counts = What the Atlas contains
about-count-observations = values for towns
about-count-gaps = marked gaps
about-count-sources = sources
about-count-indicators = indicators
about-passports = Which towns have a full passport
about-passports-full =
    { $count ->
        [one] The Bureau of National Statistics publishes a monotown sheet for { $count_said } town: { $towns }.
       *[other] The Bureau of National Statistics publishes monotown sheets for { $count_said } towns: { $towns }.
    }
about-passports-none =
    { $count ->
        [one] For { $count_said } town there is no such sheet among the workbooks that the Atlas has (those of Aktobe and Kostanay Regions are not among them): { $towns }. For the town itself its population and the investment in fixed capital are known, and little else; most other figures are those of the city administration or district around it, with the territory named.
       *[other] For { $count_said } towns there is no such sheet among the workbooks that the Atlas has (those of Aktobe and Kostanay Regions are not among them): { $towns }. For the towns themselves population and investment in fixed capital are known, and little else; most other figures are those of the city administration or district around them, with the territory named.
    }
about-territory = Town, administration, district
about-territory-text =
    A monotown, the city administration (akimat) around it and the district are different areas with different totals. Industrial output of Ekibastuz in 2023, for example, differs by almost a factor of two between the town and the administration. So the territory stands beside every value, and lines of different territories are never joined.
about-groups = How the groups are made
about-groups-text =
    The government sorted the monotowns into three groups by { $indicators } indicators, but neither the list of indicators nor the allocation is public. The Atlas has as many indicators, but chose them itself: they are not those of the ministry. The Atlas’s groups are our own computation from open data: k-medoids on robustly scaled indicators over five years. They are not the ministry’s and were not fitted to them. Towns with too few indicators, or with indicators that mix two areas, stay outside the groups; only their nearest group is given, where enough is known for that.
about-groups-features = Indicators used
about-gaps = What to bear in mind
about-gaps-text =
    Population is at the end of the year. Employment and unemployment are estimates from a sample survey. Wages exclude small firms. Confidential values, indicators that are not compiled and phenomena that do not occur are told apart and labelled. For most zones only the city is known, so their position is marked as approximate.
about-geometry = The map
about-geometry-text =
    Borders, waters and roads come from open data sets; the licences are listed in data/LICENSES.md. Corridors run through their real stations and cities: solid along the actual route where it is known, dashed and straight, which is schematic, where it is not; straight pieces of up to 50 km stay solid. The Aral Sea is drawn as it is today, its former shore only as a dotted line.
about-take = Download and reuse
about-take-text = Programs, spreadsheets and QGIS can read the same data at stable addresses, without a key: see [the open data interface]({ $address }). How to cite a page, chart or table is explained at the end of every page.
about-sources = All sources
about-address = Address
about-column-town = Town
about-column-list = List
about-column-passport = Full passport
about-column-own = Values: the town itself
about-column-akimat = Values: administration
about-column-district = Values: district
about-column-confidential = Confidential
about-column-years = Years
about-column-title = Title
about-column-published = Published
about-column-accessed = Accessed
about-column-licence = Licence
about-column-rests = Values resting on it
about-yes = yes
about-no = no
