# The page of changes, and the names of tables.
changes-title = Changes of the data
changes-text = Each update of the data, made from the history of versions and not written by hand: rows that came, went and changed. The data shown now are version { $version }.
changes-none = The history of changes has not been written yet.
changes-table = { $table }: { $said }
changes-came = { $rows } came
changes-went = { $rows } went
changes-changed = { $rows } changed
changes-layer = Map layer “{ $layer }” drawn anew: { $before } features before, { $after } now
changes-empty = (empty)
changes-written =
    { $count ->
        [one] { $count } update written down
       *[other] { $count } updates written down
    }
changes-no-history = The folder “{ $folder }” has no history of versions: git is missing, or this is not a clone of the repository.
table-sources = Sources
table-notes = Caveats
table-regions = Regions
table-industries = Industries
table-towns = Towns
table-memberships = Lists of monotowns
table-blocks = Blocks of indicators
table-series = Published series
table-indicators = Indicators
table-observations = Values of towns
table-regional = Values of regions
table-wanted = Indicators wanted
table-groups = Groups
table-coassignment = Towns grouped together
table-composite = Composite index
table-group_checks = Checks of the groups
table-group_features = Candidates for the groups
table-measures = Measures
table-enterprises = Enterprises
table-projects = Projects
table-zones = Zones
table-plots = Plots
table-zone_facts = Facts about zones
table-plot_facts = Facts about plots
table-places = Places
table-corridors = Corridors
table-corridor_stops = Stops of corridors
table-corridor_facts = Facts about corridors
table-network_edits = Corrections of the networks
table-settlements = Settlements
table-network_links = Links of the networks
table-network_nodes = Nodes of the networks
table-network_edges = Edges of the networks
table-network_checks = Checks of the networks
table-distances = Distances by rail and road
table-surroundings = Surroundings
table-gateways = Gateways
table-national = Statements about the country
table-redirects = Old identifiers
