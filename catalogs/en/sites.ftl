# The site finder
site-title = Find a site
site-limits = Hard limits
site-limits-text = A site that breaks one of them is not shown. Unknown is an answer of its own: decide at each limit what to do with it.
site-kind = Kind of site
    .help = Small industrial zones are made to let ready premises to small and medium firms. Plots and idle works are shown where a source names them.
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
site-kind-works = idle works
    .short = works
    .plain = works
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
site-column-rail = Railway siding of its own
site-column-road = Access road
site-column-telecom = Telecom
site-column-rail_border = Border by rail
site-column-rail_port = Port by rail
site-column-rail_city = City of 500,000 by rail
site-column-rail_corridor = Corridor stop by rail
site-column-road_border = Border by road
site-column-road_port = Port by road
site-column-road_airport = Airport by road
site-column-road_city = City of 500,000 by road
site-column-road_corridor = Corridor stop by road
site-column-rail_post = Railway border post
site-column-road_post = Road border post
site-column-lat = Latitude (in place of cold)
site-group-access = Getting there
site-group-utilities = Utilities
site-group-land = Ground and readiness

# Limits
site-any = any
site-at-least = from { $value }
site-at-most = up to { $value }
site-must-have = Must have
    .help = The number says of how many sites nothing is reported about this utility.
site-utility-unknown = { $what } · ? { $count }
site-ready = What counts as there
site-ready-now = there
site-ready-soon = there or to come
site-unknown = unknown
    .help = Show: sites without the fact stay. Hide: only the known ones stay. Only: these alone, to see what there is to ask.
site-unknown-count = { $count ->
    [one] Unknown of { $said } site
   *[other] Unknown of { $said } sites
}
site-unknown-include = show
site-unknown-exclude = hide
site-unknown-only = only

# Weights
site-needs = What matters
site-preset-even = All alike
    .says = All criteria weigh the same, latitude does not count. A good place to begin.
site-preset-heavy = Heavy industry
    .says = Electricity and a siding weigh most, then water and area, gas, free land, and the way to corridors and the border by rail.
site-preset-food = Food processing
    .says = Water weighs most, then sewerage, a large city nearby and the border by rail; road, siding, electricity and an operating zone matter.
site-preset-logistics = Logistics
    .says = Corridor stops nearby weigh most, then a siding, an access road and the border; a port, a large city and area help.
site-preset-it = IT and data centres
    .says = Electricity and telecom weigh most, then cold. The Atlas has no temperatures and takes latitude instead: a rough stand-in, check the climate yourself.
site-preset-building = Ready building
    .says = Ready premises and an operating zone weigh most, then electricity, water and a large city nearby.
site-preset-own = Weights of your own.
site-weights = Set weights
site-weights-text = Weights go from 0 (does not matter) to { $heaviest } (matters most). The share of a criterion in the score is its weight divided by the sum of all; the strip above shows the shares.
site-stance = How unknown counts in the order
    .help = An unknown criterion may turn out to be the worst or the best. So each score has a lower and an upper end; choose here which point between them gives the order.
site-stance-worst = as the worst
site-stance-middle = in the middle
site-stance-best = as the best
site-no-weights = All weights are zero: the order of the sites means nothing. Choose a preset or move at least one weight.

# Ranking
site-lede = { $count ->
    [one] { $found } site of { $total } fits.
   *[other] { $found } sites of { $total } fit.
}
site-lede-known = On average { $share } of what matters to you is known: the rest is an interval, not a score.
site-nothing = No site fits all limits. Dropping one of these would help: { $hint }.
site-nothing-any = No site fits. Drop several limits.
site-on = Shortlist
site-list-full = The shortlist holds { $most } sites already. Take one off to add this.
site-off = Remove
site-look = Details
site-rank = Rank { $rank }
site-could-add = unknown criteria could add up to { $points }
site-reason = { $what }: { $value } (+{ $points })
site-no-reason = none of the criteria that matter is known
site-score-exact = { $score } of 100
site-score = { $score } of 100 (from { $low } to { $high }); rank { $first } to { $last }
site-unknown-of = Unknown ({ $share } of the weight): { $what }
site-full = The source reports that all space is taken.
site-key-unknown = unknown: it may be there or not
site-robust = How firm the first ranks are
site-no-flip = No change of a single weight between 0 and 5 changes the first three ranks (or they are shared).
site-flip = { $what }: were the weight of { $weight } to become { $becomes }, { $rises } would pass { $falls }
site-topsis = By another method (TOPSIS) the first are: { $names }. The same as the first here: { $same } of { $top }.
site-table = The whole table ({ $count })
site-heading-rank = Rank
site-heading-site = Site
site-heading-place = Where
site-heading-score = Score
site-heading-low = Not below
site-heading-high = Not above
site-heading-what = What

# One site
site-below = Site chosen: { $site }. All that is known of it, with sources, stands below
site-pick = One site in detail
    .placeholder = Choose on the map, in the list or here
site-facts = What sources say
site-no-facts = Beyond name, kind and status the sources say nothing.
site-gaps = What we do not know
site-gaps-text = On the left, who could answer, going by what this body or owner keeps. The sources name no persons and no telephone numbers.
site-only-planned = { $what } (only a plan is known)
site-completeness = Completeness
site-ways = Distances
site-ways-note = Kilometres are along the graphs of railways and roads, to the nearest of each class. Of zones only the centre of the city or district is known, so distances begin there.
site-crossing-note = The border is where the line crosses it; whether a post works there the data does not say.
site-posts-note = { $what }: of { $total } border posts the position of { $placed } is known, the nearest may be missing.
site-second = other way: { $km }
site-way-no_position = the position of the site is not known
site-way-off_network = the data has no way nearby, which does not mean that there is none
site-way-no_target = the position of the target is not known
site-way-no_way = the data has no through way
site-way-estimated = of which { $km } km estimated
site-way-access = of which { $km } km straight to the network
site-way-abroad = of which { $km } km abroad
site-around = Around
site-people = People within { $km } km by road
site-corridors = Corridors within { $km } km
site-no-corridor = none
site-neighbours = Who is in { $town } already ({ $count })
site-neighbours-text = Large enterprises and announced projects, with the date of the report. The state of projects ages fast.
site-passport = Passport (PDF)
site-passport-of = Passport: { $name }
site-unplaced = { $count ->
    [one] The place of { $said } site is unknown: it is in the list, not on the map.
   *[other] The place of { $said } sites is unknown: they are in the list, not on the map.
}
site-map-text = A dotted circle: only the city or district is known. A click on a sign opens the site below.

# Shortlist
site-short = Shortlist
    .placeholder = Up to twelve sites
site-short-empty = Add sites with the button “Shortlist”: two to four of them stand side by side. The address of the page keeps the list.
site-compared = The first { $most } stand side by side; the files have all.
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
site-holder-operator_register = Management company of the SEZ; the ministry's register of SEZ and IZ
site-holder-operator_akimat = Management company of the zone; akimat; the register of SEZ and IZ
site-holder-entrepreneurship = Department of entrepreneurship of the regional akimat
site-holder-town_akimat = Akimat of the town
site-holder-owner_akimat = Owner of the works; akimat of the town
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
site-method-facts = **Facts.** Of dated reports the latest actual one stands; of several figures for the same year the smaller one; plans never stand for facts, and all reports are in the site's history. Where a source says that 100 % is taken, the free area is 0.
site-method-score = **Score**: a weighted sum (additive value model, Keeney and Raiffa 1976). Each criterion is put on a scale from 0 to 1 with fixed ends, so the score of a site does not depend on which other sites are shown. Distances: 1 on the spot, 0 at the far end (2000 km to the border by rail, 3000 to a port, 1000 to the border by road, 500 to a city or corridor, 250 to an airport). Utilities and premises: there 1, partly or being built 0.5, planned 0.25, none 0. Status: operating 1, being built or created 0.5, planned 0.25. Area: logarithmic, 500 ha (free: 100 ha) and more is 1. Latitude: 41° is 0, 55° is 1.
site-method-unknown = **Unknown** is an interval: at its lower end unknown criteria are worth 0, at its upper end 1. By default the middle gives the order. This is no penalty and no gift: a site of which little is known gets a wide interval.
site-method-checks = **Checks.** TOPSIS (Hwang and Yoon 1981); the change of one weight that changes the first ranks (Triantaphyllou and Sánchez 1997).
