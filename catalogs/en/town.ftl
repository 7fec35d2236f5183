# The page about one town.
town-what =
    { $name }: { $status }, { $region }. Leading industry: { $industry }{ $dated ->
        [yes] ; founded in { $founded }
       *[no] {""}
    }.
town-group = { $group }.
town-no-group = Too little is known about the town to place it in a group.
town-two-areas = The town is in no group: its sheet most likely gives the population of the whole administration around it, but output, investment and trade of the town alone.
town-rank =
    By the composite index it ranks between { $low } and { $high } of { $towns ->
        [one] { $towns_said } town
       *[other] { $towns_said } towns
    } in nine calculations out of ten; its median rank is { $median }, and 1 is the best.
town-numbers-title = { $town }: key figures
town-names = Other and former names: { $names }
town-no-passport = The statistics bureau’s workbooks that the Atlas has hold no monotown sheet for this town. Most figures here are for the city administration or the district around it, which is larger than the town; the territory is given beside each of them.
town-locator = Map of Kazakhstan: { $town }, { $region }
town-place = rank { $place } of { $of }
town-place-partly = rank { $place } of { $of } with data ({ $first } to { $last } among all { $listed })
town-place-brief = { $place } of { $of }
town-place-note = Changes are compared with { $years } years earlier. Ranks are among the towns on today’s list with a figure for the same year and the same kind of territory; 1 is the greatest value, not the best. Towns without a figure could have any rank, hence the range among all.
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
town-column-place = Rank
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
town-silent-own = No value for the town itself in any year: { $names }.
town-shifts = Where figures are no longer comparable
town-shift = { $year }, { $series } ({ $area }): { $reason }
town-shifts-more = Show the rest
town-similar-title = Similar towns
town-similar-text = By the indicators of the last five years that the groups rest on. The smaller the distance, the more alike.
town-similar-none = The town is in no group, so no similar ones are looked for.
town-similar = group { $group }; distance { $distance }; { $shared ->
        [one] { $shared_said } shared indicator
       *[other] { $shared_said } shared indicators
    }
town-zones = Zones
town-zones-none = The Atlas knows of no zone in or near the town.
town-zones-near = Nearest zones elsewhere
town-zone-facts =
    { $count ->
        [one] { $count } fact
       *[other] { $count } facts
    }
town-straight = { $km } km in a straight line
town-ways = Straight-line distances
town-ways-text = Straight lines on the ellipsoid from the centre of the town to the nearest point, not by rail or road: the distance by land is usually longer. A town that is itself a stop of a corridor is 0 km from the stop by rail, though the line of the corridor may pass at some distance from its centre.
town-projects = Projects
town-projects-none = The sources of the Atlas name no projects in the town.
town-unknown-title = What is not known
town-unknown =
    { $series ->
        [one] Of { $series_said } published series
       *[other] Of the { $series_said } series published for at least one town on the list
    }, this town has values in { $held } and none in { $never }.
town-unknown-gaps = Empty cells for which a reason is known: { $gaps }.
town-unknown-list = Series without a single value
town-files = Downloads
town-files-text = The tables of this page; every row has its sources, dates and cells.
town-file-indicators = { $town }: all indicators, the last value of each with its change, rank, group and region
town-file-published = { $town }: every published value, of all territories and years
town-file-shifts = { $town }: where figures are no longer comparable
town-file-enterprises = { $town }: enterprises
town-file-projects = { $town }: projects
town-file-zones = { $town }: its zones with everything stated about them, and the nearest others
town-file-distances = { $town }: distances by rail, by road and in a straight line
town-file-similar = { $town }: similar towns
town-file-measures = { $town }: what its figures say about the measures of the seminar of 18 June 2025
town-land = Distances by rail and road
town-land-text = Computed by the Atlas as the shortest route along the networks of OpenStreetMap, with reviewed corrections; not a timetable.
town-land-none = No route along the networks was found.
town-way-reached = route found
town-way-off_network = not in the data; that does not mean that there is none
town-way-no_way = no continuous route in the data
town-way-no_target = the data have no such destination on this network
town-column-target = To the nearest
town-target-border_crossing = point where the network crosses the border
town-target-border_rail = rail border post
town-target-border_road = road border post
town-target-port = sea port
town-target-airport = airport
town-target-city_500k = city of 500,000 or more (by GeoNames)
town-target-regional_centre = centre of the region
town-target-corridor_stop = stop of a corridor
town-way-estimated = of which { $km } km on stretches of estimated length
town-open = Everything about the town
town-column-wider = Region and country
town-compare = Compare with the region and the group over time
