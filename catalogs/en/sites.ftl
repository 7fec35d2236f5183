# The site finder
site-title = Find a site
site-limits = Required conditions
site-limits-text = A site that fails one of them is not shown. “Unknown” is an answer of its own: decide for each condition how to treat it.
site-kind = Kind of site
    .help = Small industrial zones are set up to rent ready premises to small and medium firms. Plots and idle plants are shown where a source names them.
site-kind-sez = special economic zone
    .short = SEZ
    .plain = SEZ
site-kind-iz = industrial zone
    .short = IZ
    .plain = IZ
site-kind-miz = small industrial zone
    .short = SIZ
    .plain = SIZ
site-kind-land = plot outside the zones
    .short = plot
    .plain = plots
site-kind-works = idle plant
    .short = plant
    .plain = plants
site-town = Monotown

# Columns of the sites
site-column-region_id = Region
site-column-town_id = Monotown
site-column-kind = Kind of site
site-column-status = Status
site-column-area = Area
site-column-free_area = Free area
site-column-building = Ready premises
    .help = Whether there are buildings to move into. Plans and works under way are marked as such.
site-column-premises = Floor area of premises
site-column-occupancy = Occupancy
site-column-tenants = Tenants
site-column-projects = Projects
site-column-jobs = Jobs
site-column-founded = Year of creation
site-column-power = Electricity
site-column-water = Water
site-column-gas = Gas
site-column-heat = Heat
site-column-sewerage = Sewerage
site-column-rail = Own railway siding
site-column-road = Access road
site-column-telecom = Telecom
site-column-rail_border = Border by rail
site-column-rail_port = Port by rail
site-column-rail_city = City of 500,000+ by rail
site-column-rail_corridor = Corridor stop by rail
site-column-road_border = Border by road
site-column-road_port = Port by road
site-column-road_airport = Airport by road
site-column-road_city = City of 500,000+ by road
site-column-road_corridor = Corridor stop by road
site-column-rail_post = Railway border post
site-column-road_post = Road border post
site-column-lat = Latitude (in place of cold)
site-group-access = Transport access
site-group-utilities = Utilities
site-group-land = Land and readiness

# Limits
site-any = any
site-at-least = from { $value }
site-at-most = up to { $value }
site-must-have = Must have
    .help = The number shows for how many sites nothing is reported about this utility.
site-utility-unknown = { $what } · ? { $count }
site-ready = What counts as available
site-ready-now = available
site-ready-soon = available or planned
site-unknown = unknown
    .help = Show: sites without this information stay. Hide: only sites with it stay. Only: only sites without it, to see what needs to be asked.
site-unknown-count = { $count ->
    [one] Unknown for { $said } site
   *[other] Unknown for { $said } sites
}
site-unknown-include = show
site-unknown-exclude = hide
site-unknown-only = only

# Weights
site-needs = What matters
site-preset-even = Equal weights
    .says = All criteria weigh the same; latitude does not count. A good place to start.
site-preset-heavy = Heavy industry
    .says = Electricity and a siding weigh most, then water and area, gas, free land, and the way to corridors and the border by rail.
site-preset-food = Food processing
    .says = Water weighs most, then sewerage, a large city nearby and the border by rail; road, siding, electricity and an operating zone matter too.
site-preset-logistics = Logistics
    .says = Corridor stops nearby weigh most, then a siding, an access road and the border; a port, a large city and area also count.
site-preset-it = IT and data centres
    .says = Electricity and telecom weigh most, then cold. The Atlas has no temperatures and takes latitude instead: a rough substitute, so check the climate yourself.
site-preset-building = Ready building
    .says = Ready premises and an operating zone weigh most, then electricity, water and a large city nearby.
site-preset-own = Your own weights.
site-weights = Set weights
site-weights-text = Weights go from 0 (does not matter) to { $heaviest } (matters most). The share of a criterion in the score is its weight divided by the sum of all; the strip above shows the shares.
site-stance = How unknown criteria count in the ranking
    .help = An unknown criterion may turn out to be the worst or the best. So each score has a lower and an upper bound; choose here which point between them sets the order.
site-stance-worst = as the worst
site-stance-middle = in the middle
site-stance-best = as the best
site-no-weights = All weights are zero, so the order of the sites means nothing. Choose a preset or move at least one weight.

# Ranking
site-lede = { $count ->
    [one] { $found } site of { $total } fits.
   *[other] { $found } sites of { $total } fit.
}
site-lede-known = On average { $share } of what matters to you is known: the rest is an interval, not a score.
site-nothing = No site fits all limits. Dropping one of these would help: { $hint }.
site-nothing-any = No site fits. Drop several limits.
site-on = Shortlist
site-list-full = The shortlist already holds { $most } sites. Remove one to add this one.
site-off = Remove
site-look = Details
site-rank = Rank { $rank }
site-could-add = unknown criteria could add up to { $points }
site-reason = { $what }: { $value } (+{ $points })
site-no-reason = none of the criteria that matter are known
site-score-exact = { $score } of 100
site-score = { $score } of 100 (from { $low } to { $high }); rank { $first } to { $last }
site-unknown-of = Unknown ({ $share } of the weight): { $what }
site-full = The source reports that all space is taken.
site-key-unknown = unknown: may or may not be there
site-robust = How robust the top ranks are
site-no-flip = No change of a single weight between 0 and 5 changes the first three ranks (or these ranks are shared).
site-flip = { $what }: if the weight of { $weight } became { $becomes }, { $rises } would overtake { $falls }
site-topsis = By another method (TOPSIS) the top sites are: { $names }. The same as the top sites here: { $same } of { $top }.
site-table = The whole table ({ $count })
site-heading-rank = Rank
site-heading-site = Site
site-heading-place = Where
site-heading-score = Score
site-heading-low = At least
site-heading-high = At most
site-heading-what = What

# One site
site-below = Selected site: { $site }. Everything known about it, with sources, is below
site-pick = One site in detail
    .placeholder = Choose on the map, in the list or here
site-facts = What sources say
site-no-facts = Beyond name, kind and status the sources say nothing.
site-gaps = What we do not know
site-gaps-text = On the left: who could answer, judging by what this body or owner is in charge of. The sources name no persons or telephone numbers.
site-only-planned = { $what } (only a plan is known)
site-completeness = Completeness
site-ways = Distances
site-ways-note = Kilometres are along the networks of railways and roads, to the nearest place of each kind. For zones only the centre of the city or district is known, so distances are measured from there.
site-crossing-note = “Border” is the point where the line crosses it; the data do not show whether a border post works there.
site-posts-note = { $what }: of { $total } border posts the location of { $placed } is known, so the nearest one may be missing.
site-second = second route: { $km }
site-way-no_position = the location of the site is unknown
site-way-off_network = the data have no railway or road nearby, which does not mean that there is none
site-way-no_target = the location of the destination is unknown
site-way-no_way = no continuous route in the data
site-way-estimated = of which { $km } km estimated
site-way-access = of which { $km } km straight to the network
site-way-abroad = of which { $km } km abroad
site-around = Around
site-people = People within { $km } km by road
site-corridors = Corridors within { $km } km
site-no-corridor = none
site-neighbours = Who is already in { $town } ({ $count })
site-neighbours-text = Large enterprises and projects, with the date of the report. The status of projects dates quickly.
site-passport = Passport (PDF)
site-passport-of = Passport: { $name }
site-unplaced = { $count ->
    [one] The location of { $said } site is unknown: it is in the list, not on the map.
   *[other] The location of { $said } sites is unknown: they are in the list, not on the map.
}
site-map-text = A dotted circle means that only the city or district is known; distances (≈) begin at its centre. A click on a sign opens the site below.

# Shortlist
site-short = Shortlist
    .placeholder = Up to twelve sites
site-short-empty = Add sites with the button “Shortlist”: two to four of them are shown side by side. The address of the page keeps the list.
site-compared = The first { $most } are shown side by side; the files contain all.
site-files-short = Shortlist:
site-files-all = All sites:
site-file-xlsx = Workbook XLSX
site-file-gpkg = GeoPackage
site-file-geojson = GeoJSON

# What is stated of a site, in the middle of a sentence
site-stated-status = status
site-stated-position = exact place
site-stated-area = area
site-stated-free_area = free area
site-stated-building = ready premises
site-stated-tenants = tenants
site-stated-projects = number of projects
site-stated-investment = investment
site-stated-jobs = jobs
site-stated-founded = year of creation
site-stated-power = electricity
site-stated-water = water
site-stated-gas = gas
site-stated-heat = heat
site-stated-sewerage = sewerage
site-stated-rail = railway siding
site-stated-road = access road
site-stated-telecom = telecom
site-stated-contact = contacts

# Who could say
site-holder-operator_register = Management company of the SEZ; the ministry’s register of SEZ and IZ
site-holder-operator_akimat = Management company of the zone; akimat; the register of SEZ and IZ
site-holder-entrepreneurship = Department of entrepreneurship of the regional akimat
site-holder-town_akimat = Akimat of the town
site-holder-owner_akimat = Owner of the plant; akimat of the town
site-holder-cadastre = Land cadastre (Government for Citizens)
site-holder-grid = Regional power grid company
site-holder-water_utility = Water utility of the town
site-holder-gas_network = Gas distribution company of the region
site-holder-heat_utility = Heat utility of the town
site-holder-railway = Kazakhstan Temir Zholy, regional branch
site-holder-roads = Department of roads of the region
site-holder-telecom = Telecom operators

# Method
site-method = How this is computed
site-method-facts = **Facts.** Among dated reports the latest actual one is used; among several figures for the same year, the smaller one; plans are never shown as facts, and all reports are in the site’s history. Where a source says that 100% is taken, the free area is 0.
site-method-score = **Score**: a weighted sum (additive value model, Keeney and Raiffa 1976). Each criterion is put on a scale from 0 to 1 with fixed ends, so the score of a site does not depend on which other sites are shown. Distances: 1 on the spot, 0 at the far end (2,000 km to the border by rail, 3,000 to a port, 1,000 to the border by road, 500 to a city or corridor, 250 to an airport). Utilities and premises: available 1, partly or being built 0.5, planned 0.25, none 0. Status: operating 1, being built or created 0.5, planned 0.25. Area: logarithmic, 500 ha (free: 100 ha) and more is 1. Latitude: 41° is 0, 55° is 1.
site-method-unknown = **Unknown** is an interval: at its lower end unknown criteria are worth 0, at its upper end 1. By default the midpoint sets the order. This neither penalises nor favours: a site about which little is known gets a wide interval.
site-method-checks = **Checks.** TOPSIS (Hwang and Yoon 1981); the change of one weight that changes the first ranks (Triantaphyllou and Sánchez 1997).
