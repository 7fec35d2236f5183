# The page about one transport corridor.
corridors-reach = Nearby: within, km
    .help = The straight distance from a town, zone or border post to the line of the corridor as drawn.
corridors-beside = Also show on the diagram
    .gateway = border posts, ports, airports
    .zone = zones
corridors-under-one = under 1 km
corridors-lede =
    According to the network data, the main branch is { $km } long; { $share } of that is drawn in straight segments of over 50 km, not along the actual route.{ $branches ->
        [0] { "" }
        [one] { " " }There is { $branches_said } more branch.
       *[other] { " " }There are { $branches_said } more branches.
    }
corridors-lede-towns =
    { $count ->
        [one] { $count_said } monotown lies
       *[other] { $count_said } monotowns lie
    } within { $reach } of the line: { $towns }.
corridors-lede-former = Towns that are not on today’s list are nearby too: { $towns }.
corridors-lede-none = No monotown lies within { $reach } of the line.
corridors-within = town within { $reach } of the line
corridors-beyond = not within { $reach } of the line
corridors-monotown = monotown
corridors-away = { $km } from the line
corridors-strip = Along the corridor
corridors-strip-text = On the left are kilometres from the start of the branch. Lengths are the true lengths of railways or roads in the network data; heights in the diagram are not to scale. “≈” means approximately: the line is drawn straight here, or the exact location is unknown, only the town or district.
corridors-line-course = drawn along the line in the network data (straight pieces of up to 50 km)
corridors-line-scheme = drawn straight over more than 50 km, schematic
corridors-branch-main = Main branch: { $first } – { $last }
corridors-branch-side = Branch: { $first } – { $last }
corridors-branch-length = { $km }, of which { $share } schematic
corridors-step = { $km }, of which { $schematic } schematic
corridors-towns = Towns of the Atlas within { $reach } of the line
corridors-services = At the seminar of { $seminar }, the Ministry of Transport, the akimats of the regions and the roads company QazAvtoJol were asked to propose by { $deadline } which services to develop at monotowns along major corridors. The proposals are not published in the sources we read (as of { $read }). This page therefore shows only the geography: what lies where.
corridors-services-unknown = not published
corridors-column-town = Town
corridors-column-place = Name
corridors-column-kind = Kind
corridors-column-status = Status
corridors-column-away = To the line
corridors-column-km = From the start of the branch
corridors-column-between = Nearest section of the line
corridors-column-services = Service proposed
corridors-column-precision = Precision of the position
corridors-column-attribute = Figure
corridors-column-value = Value
corridors-column-when = When
corridors-column-source = Source
corridors-at-stop = at the stop { $stop }
corridors-between = { $first } – { $last }
corridors-around = Zones, border posts, ports and airports within { $reach } of the line: { $count }
corridors-unplaced = Not measured, because their location is unknown: zones – { $zones }; border posts, ports and airports – { $gateways }. They may be nearby as well.
corridors-figures = What is published on freight and length
corridors-figures-none = The sources of the Atlas give no length, volume or capacity for this corridor.
corridors-hollow = Full circles are actual values; hollow diamonds and dashes are plans or expectations. Where sources give different figures for one year, they stand side by side. Values without a year are in the table only.
corridors-noted = * { $year }: { $note }
corridors-differs = sources differ
corridors-attribute-length = Length
corridors-attribute-length_kz = Length in Kazakhstan
corridors-attribute-volume = Freight carried
corridors-attribute-containers = Containers carried
corridors-teu = TEU: twenty-foot equivalent unit, a count of containers by the room that one of twenty feet takes.
corridors-attribute-capacity = Capacity
corridors-attribute-transit_days = Transit time
corridors-attribute-share = Share
corridors-file-figures = { $corridor }: published figures
corridors-file-near = { $corridor }: what lies within { $reach } of the line
corridors-file-stops = { $corridor }: stops and the distances between them
corridors-method = How lengths and distances are measured
corridors-method-text =
    The line runs through the stops by the shortest route in the network of railways or roads. Every section of the network has its true length, but some sections of over 50 km are drawn straight: the length is right, the course is not. The kilometre given for a town is that of the nearest point of the line; the true length of a section is spread along it in proportion to its drawing. Distances to the line are geodesic, on the WGS 84 ellipsoid. They are not distances by road, which are longer.

    Published lengths and the length by the network answer different questions: the former often cover the whole corridor with other countries or, on the contrary, only a newly built section.
corridors-overview = Which towns lie along which corridor
corridors-overview-none = Not within { $reach } of any corridor
corridors-column-corridor = Corridor
corridors-column-towns = Towns of the Atlas within { $reach } (to the line)
corridors-colours = colour: the town’s group; dashed edge: the town is not on today’s list
corridors-column-way = By the network to a stop
corridors-way-rail = { $km } by rail to { $stop }
corridors-way-road = { $km } by road to { $stop }
corridors-way-unknown = no route in the network data
corridors-way-other = a stop of another corridor is nearer
