# The page about one town.
town-what =
    { $name }: { $status }, { $region }. Leading industry: { $industry }{ $dated ->
        [yes] ; founded in { $founded }
       *[no] {""}
    }.
town-group = { $group }.
town-no-group = Too little is known of the town to sort it into a group.
town-rank =
    By the composite index it ranks { $low } to { $high } of { $towns ->
        [one] { $towns_said } town
       *[other] { $towns_said } towns
    } in nine of ten calculations, { $median } in the middle; 1 is the best.
town-numbers-title = { $town }: key figures
town-names = Other and former names: { $names }
town-no-passport = The statistics bureau publishes no monotown sheet for this town. Most figures here speak of the city administration or the district around it, which is wider than the town; the territory stands beside each of them.
town-locator = Map of Kazakhstan: { $town }, { $region }
town-place = place { $place } of { $of }
town-place-partly = place { $place } of { $of } with data ({ $listed } on the list)
town-place-brief = { $place } of { $of }
town-place-note = Changes are against { $years } years before. Places are among the towns of today’s list with a figure for the same year and the same kind of territory; 1 is the greatest value, not the best.
town-indicators = Indicators
town-indicators-text = The last published value of each indicator.
town-press = Press a number for its source, formula and cell.
town-printed-source = { $publisher }, “{ $title }” ({ $published ->
        [yes] published
       *[no] accessed
    } { $date })
town-printed-sources = { $count ->
        [one] Source
       *[other] Sources
    }: { $sources }
town-show-all = Show all indicators of
town-column-indicator = Indicator
town-column-line = All years
town-column-value = Value
town-column-year = Year
town-column-change = Change
town-column-place = Place
town-column-group = Median of the group
town-column-region = Region
town-column-nearest = Nearest
town-column-straight = Straight line
town-median-of =
    { $count ->
        [one] { $count } town
       *[other] { $count } towns
    }
town-silent = No value in any year: { $names }.
town-shifts = Where figures stop being comparable
town-shift = { $year }, { $area }: { $reason } ({ $series })
town-shifts-more = Show the rest
town-similar-title = Similar towns
town-similar-text = By the indicators of the last five years that the groups rest on. The smaller the distance, the more alike.
town-similar-none = Too little is known of the town to look for similar ones.
town-similar = group { $group }; distance { $distance }; { $shared ->
        [one] { $shared_said } shared indicator
       *[other] { $shared_said } shared indicators
    }
town-zones = Zones
town-zones-none = The Atlas knows no zone in or at the town.
town-zones-near = Nearest zones elsewhere
town-zone-facts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }
town-straight = { $km } km in a straight line
town-ways = Corridors and ways out
town-ways-text = Straight lines on the ellipsoid from the centre of the town to the nearest point, not by rail or road: the way by land is usually longer. A town that is itself a stop of a corridor is 0 km from the stop by rail, though the line of the corridor may pass at some distance from its centre.
town-projects = Projects
town-projects-none = The sources of the Atlas name no project in the town.
town-unknown-title = What is not known
town-unknown =
    { $series ->
        [one] Of { $series_said } published series
       *[other] Of the { $series_said } series published for at least one town of the list
    }, this town has values in { $held } and none in { $never }.
town-unknown-gaps = Cells that say why they are empty: { $gaps }.
town-unknown-list = Series without a single value
town-files = Take away
town-files-text = The tables of this page, each with the sources, dates and cells of its rows.
town-file-indicators = { $town }: all indicators, the last value of each with its change, place, group and region
town-file-published = { $town }: every published value, of all territories and years
town-file-shifts = { $town }: where figures stop being comparable
town-file-enterprises = { $town }: enterprises
town-file-projects = { $town }: projects
town-file-zones = { $town }: its zones with all that is stated of them, and the nearest others
town-file-distances = { $town }: distances by rail, by road and in a straight line
town-file-similar = { $town }: similar towns
town-file-measures = { $town }: what its figures say of the seminar’s measures
town-land = By rail and road
town-land-text = Computed by the Atlas as the shortest way along the networks of OpenStreetMap, with reviewed corrections; not a timetable.
town-land-none = No way along the networks was found.
town-way-reached = way found
town-way-off_network = not in the data; that does not mean that there is none
town-way-no_way = the data has no through way
town-way-no_target = the data has no such place on this network
town-column-target = To the nearest
town-target-border_crossing = border crossing of the network
town-target-border_rail = rail border post
town-target-border_road = road border post
town-target-port = sea port
town-target-airport = airport
town-target-city_500k = city of 500,000 or more
town-target-regional_centre = centre of the region
town-target-corridor_stop = stop of a corridor
town-way-estimated = of which { $km } km on stretches of estimated length
town-open = Everything about the town
town-column-wider = Region and country
town-compare = Compare with the region and the group over time
