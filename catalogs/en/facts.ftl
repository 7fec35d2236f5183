# Standing on the list of monotowns
list-status-current = on the list of monotowns
list-status-left = left the list of monotowns
list-status-former = on the 2012 list of monotowns only

# The area that a value speaks of
territory-town = the town itself
territory-akimat = city administration with suburbs and villages
territory-district = district
territory-region = region
territory-country = country

# Observation flags: a short label, and what it means in a sentence
flag-b = break in the series
    .says = The method or the area changed in this year; earlier years are not directly comparable.
flag-d = definition differs
    .says = The indicator is defined differently here than for other towns or years.
flag-e = estimate
    .says = The publisher gives this number as an estimate.
flag-p = provisional
    .says = The figure is provisional and may be revised.
flag-r = revised
    .says = The publisher has revised this number since an earlier publication.
flag-u = low reliability
    .says = The number comes from a small sample; treat it with care.
flag-x = corrected by the Atlas
    .says = An error of unit or magnitude in the source has been corrected; a note says how.
flag-A = does not occur
    .says = By the legend of the source, a dash means that this does not occur here.
flag-C = confidential
    .says = The publisher withholds this number to protect statistical confidentiality.
flag-M = no data
    .says = The publisher has no data for this year; this is not zero.
flag-N = not compiled
    .says = By the legend of the source, this indicator is not compiled for such an area.

# Zones
zone-kind-sez = special economic zone
zone-kind-iz = industrial zone
zone-kind-miz = small industrial zone
zone-status-operating = operating
zone-status-construction = under construction
zone-status-created = established, no construction reported
zone-status-planned = planned
zone-status-abolished = abolished or abandoned
zone-status-unknown = status unknown
zone-attribute-area = Area
zone-attribute-free_area = Free area
zone-attribute-premises = Production premises
zone-attribute-occupancy = Occupancy
zone-attribute-tenants = Tenants
zone-attribute-projects = Projects
zone-attribute-investment = Investment
zone-attribute-jobs = Jobs
zone-attribute-founded = Founded
zone-attribute-valid_until = Valid until
zone-attribute-power = Power supply
zone-attribute-water = Water supply
zone-attribute-gas = Gas supply
zone-attribute-heat = Heat supply
zone-attribute-sewerage = Sewerage
zone-attribute-rail = Railway siding
zone-attribute-road = Access road
zone-attribute-telecom = Telecommunications
zone-attribute-contact = Contact
answer-yes = yes
answer-no = no
answer-planned = planned
answer-construction = under construction
answer-partly = partly
fact-status-actual = actual
fact-status-planned = planned
fact-status-expected = expected

# What a coordinate is of
precision-site = position of the site
precision-city = centre of the settlement, exact place unknown
precision-district = district centre, exact place unknown
precision-unknown = place unknown

# Gateways and corridors
gateway-kind-border_rail = rail border post
gateway-kind-border_road = road border post
gateway-kind-port = sea port
gateway-kind-airport = airport
neighbour-russia = Russia
neighbour-china = China
neighbour-kyrgyzstan = Kyrgyzstan
neighbour-uzbekistan = Uzbekistan
neighbour-turkmenistan = Turkmenistan
neighbour-caspian = Caspian Sea
mode-rail = railway
mode-road = road
mode-multimodal = multimodal
mode-sea = sea
mode-straight = straight line

# Projects
project-status-planned = planned
project-status-construction = under construction
project-status-launched = launched
project-status-operating = operating
project-status-stopped = stopped
project-status-done = completed
project-status-unknown = status unknown
sector-metallurgy = Metallurgy
sector-mining = Mining
sector-energy = Energy
sector-oil_gas = Oil and gas
sector-chemistry = Chemicals
sector-engineering = Machinery
sector-construction_materials = Construction materials
sector-it = Information technology
sector-agro = Agriculture and food
sector-tourism = Tourism
sector-science = Science and biotechnology
sector-infrastructure = Utilities
sector-transport = Transport
sector-housing = Housing
sector-social = Social facilities
sector-plan = Comprehensive plan
sector-other = Other

# Dated statements about all monotowns, or all zones of the country
national-monotowns_count = Monotowns
national-monotowns_population = Population of monotowns
national-industry_share = Share of monotowns in the country's industrial output
national-analysis_indicators = Indicators in the ministry's analysis
national-analysis_groups = Groups in the ministry's analysis
national-potential_high = Towns of high potential (programme of 2012)
national-potential_average = Towns of average potential (programme of 2012)
national-potential_low = Towns of low potential (programme of 2012)
national-industrial_output = Industrial output of monotowns
national-fixed_investment = Fixed capital investment in monotowns
national-town_forming_enterprises = Town-forming enterprises
national-small_business = Small and medium businesses in monotowns
national-anchor_projects = Anchor projects
national-anchor_projects_cost = Cost of anchor projects
national-anchor_projects_operating = Anchor projects in operation
national-complex_plans_towns = Towns with comprehensive plans
national-complex_plans_measures = Measures in the comprehensive plans
national-complex_plans_cost = Cost of the comprehensive plans
national-infrastructure_budget_2019_2023 = Budget for the infrastructure of monotowns, 2019–2023
national-infrastructure_budget = Budget for the infrastructure of monotowns
national-infrastructure_provision = Average provision of social and engineering infrastructure
national-heat_power_wear = Wear of heat networks and power lines
national-water_sewer_wear = Wear of water and sewerage networks
national-roads_unsatisfactory = Roads in unsatisfactory condition
national-long_term_contracts = Long-term contracts in monotowns
national-long_term_contracts_value = Value of long-term contracts
national-offtake_contracts = Offtake contracts in monotowns
national-offtake_contracts_value = Value of offtake contracts
national-projects_to_2030 = Investment projects up to 2030
national-projects_to_2030_cost = Cost of projects up to 2030
national-projects_launched = Projects launched in the year
national-projects_launched_cost = Cost of projects launched in the year
national-monotown_threshold = Threshold of a monotown in the programme: share of output and workers at a few enterprises
national-sez_count = Special economic zones
national-iz_count = Industrial zones
national-iz_projects = Projects in industrial zones
national-sez_projects = Projects in special economic zones
national-sez_jobs = Jobs in special economic zones
national-sez_iz_projects = Projects in special economic and industrial zones
national-sez_iz_investment = Private investment in these zones
national-sez_iz_jobs = Jobs in these zones
national-miz_planned = Small industrial zones planned
national-miz_created = Small industrial zones created
national-miz_enterprises = Enterprises in small industrial zones
national-miz_premises = Premises of small industrial zones
national-miz_cost = Cost of small industrial zones
national-miz_financing = Funds allotted to small industrial zones
national-border_rail_points = Rail points on the border with neighbouring countries
national-border_road_points_russia = Road crossings on the border with Russia

# Publishers with an official name in each language
publisher-statistics-bureau = Bureau of National Statistics of Kazakhstan
publisher-prime-minister = Prime Minister of Kazakhstan
publisher-prime-minister-retold = Prime Minister of Kazakhstan (as retold by Newsline)
