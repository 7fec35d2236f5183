# Sentences and figures made from the data.
unit-m2_per_1000 = m² per 1,000 people
figure-lede-people =
    { $count ->
        [one] { $count_said } town, { $people } people at the end of { $year }
       *[other] { $count_said } towns, { $people } people at the end of { $year }
    }.
figure-lede-complete = All of them have data.
figure-lede-held =
    { $held ->
        [one] These are the people of { $held_said } town
       *[other] This is the sum over { $held_said } towns
    }; { $missing ->
        [one] { $missing_said } town has no figure of its own for that year
       *[other] { $missing_said } towns have no figure of their own for that year
    }.
figure-lede-wider =
    { $wider ->
        [one] The sheet of { $wider_said } town most likely counts the area around it, too
       *[other] The sheets of { $wider_said } towns most likely count the area around them, too
    }.
figure-lede-nothing =
    { $count ->
        [one] { $count_said } town
       *[other] { $count_said } towns
    }. No population figure for { $year }.
figure-indicator-range = { $indicator }, { $year }: from { $lowest_value } ({ $lowest }) to { $highest_value } ({ $highest }); { $held_said } of { $count_said } have a value.
figure-indicator-nothing = { $indicator }: not one value for { $year }.
figure-town-people =
    { $whose ->
        [town] Population
       *[other] Population, { $whose }
    }: { $people } people at the end of { $year }
figure-town-people-marked = { $said } ({ $marks })
figure-town-since =
    { $way ->
        [more] { $percent } more than in { $since }
        [less] { $percent } fewer than in { $since }
       *[same] as many as in { $since }
    }
figure-town-wage-nominal = average wage { $value } a month ({ $when })
figure-town-unemployment-rate = unemployment { $value } ({ $when })
figure-town-year = { $year }
# Of a figure that stands both on the sheet of the town and on that of the area around it
figure-wider = most likely including the surrounding area
# Where a figure of the sentence is not of the same area as the population.
figure-in-town = in the town itself
figure-in-akimat = in the city administration
figure-in-district = in the district
figure-town-nothing = No population figure.
figure-change = { $value } since { $since }
figure-change-points = { $value } points since { $since }
figure-town-wider = { $figure }, territory: { $area }
figure-change-nominal = { $value } since { $since }, current prices
figure-change-broken = { $change }; the series breaks in { $years }
figure-change-doubtful = { $change }; one of the values is doubtful
figure-coverage =
    { $held ->
        [one] { $held } town of { $count }
       *[other] { $held } towns of { $count }
    }
figure-source = Source
figure-column-rank = Rank
figure-column-town = Town
figure-column-region = Region
figure-column-territory = Territory
figure-column-indicator = Indicator
figure-column-year = Year
figure-column-value = Value
figure-column-unit = Unit
figure-column-status = Status
figure-column-note = Note
figure-column-publisher = Publisher
figure-column-title = Source
figure-column-address = Address
figure-column-published = Published
figure-column-accessed = Accessed
figure-column-licence = Terms
figure-column-cell = Cell
