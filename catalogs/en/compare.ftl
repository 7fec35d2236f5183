# The page to compare: what is compared, how it is drawn, and what is said when something is missing.
compare-country = Kazakhstan
# $group is the letter of a group
compare-median = Median of group { $group }
# Over an axis: the value of the base year is 100
compare-base = { $base } = 100
compare-behind =
    { $count ->
        [one] over { $count } town
       *[other] over { $count } towns
    }
compare-view = View
compare-view-line = Lines
compare-view-multiples = Panels
compare-view-slope = Two years
compare-view-bump = Ranks
compare-view-scatter = Two indicators
compare-view-table = Table
compare-second = Second indicator
compare-regions = Regions and the country
    .placeholder = Up to three
compare-medians = Medians of groups
    .help = The median over the towns of each group. The number of towns behind it is given beside it; with fewer than three there is no median.
compare-prices = Prices
    .help = Constant prices apply to amounts in tenge. For each amount the index is the one that the catalogue of indicators uses.
compare-prices-nominal = current
compare-prices-constant = of 2015
compare-measure = Amount
    .help = Per head applies to totals: output, investment, counts of people and firms.
compare-measure-total = total
compare-measure-per_head = per head
compare-index = Index to a year
    .help = Each line in per cent of its own value of that year.
    .placeholder = No index
compare-year = Year
compare-in-prices = in prices of { $year }
compare-per-head = per head
compare-indexed = { $year } = 100
compare-rank-axis = Rank, 1 for the greatest value
compare-rank = Rank { $rank } of { $count }
compare-rank-note = Ranks are among the towns that have a value in that year: { $range } of { $count }. A line ends where the value is missing.
compare-rank-only-towns = Regions and medians have no rank among towns and are not shown here.
compare-left-out = No value for { $year }: { $towns }.
compare-no-both = No value of one of the two indicators for { $year }: { $towns }.
compare-none-picked = Choose two to six towns to tell them apart. Until then all are shown in grey.
compare-one-picked = Choose another town, a region or a median to compare with.
compare-no-regions = There are no figures of this kind for regions and the country. Not shown: { $names }.
compare-wider = Regions are much larger than towns. Compare per head or by index.
compare-no-territory = No values for this territory: { $towns }. Try another territory.
compare-no-base = Without a value in { $year } there is no index for: { $towns }.
compare-median-towns = { $name }: { $range } of { $count } towns have a value; at least three make a median.
compare-median-absent = { $name }: fewer than three towns have a value in any year, so there is no median.
compare-median-index = The median of an index is that of the towns’ own indices.
compare-deflator = Constant prices by the series “{ $series }”.
compare-slope-broken = { $name }: the series breaks in { $year }, so the two years are not fully comparable.
compare-slope-same = Choose two different years: the first in “{ $from }”, the second in “{ $to }”.
compare-slope-reverse = The first year must come before the second.
compare-nothing = { $indicator }: no values for this choice. Try another territory, year or view.
compare-index-not-here = The index is not used in this view.
compare-names-more = { $names } and { $count } more
compare-subject = Subject
compare-rank-few = Not ranked, because too few towns have a value: { $years }.
compare-cut = The scale fits the selected lines; some grey lines run beyond it.
