# The three groups: names, page, texts made from figures.
group-a = Group A: more investment and small business
    .short = A · investment
    .letter = A
group-b = Group B: smaller outflow, low natural increase
    .short = B · smaller outflow
    .letter = B
group-c = Group C: high natural increase, little investment
    .short = C · little investment
    .letter = C
groups-title = Three groups of towns
groups-lede =
    { $classified ->
        [one] { $classified_said } town out of { $towns } is
       *[other] { $classified_said } towns out of { $towns } are
    } sorted into three groups by { $features } indicators on { $themes } themes, each taken as its mean of { $first }–{ $last }. This is the Atlas’s own calculation: the ministry’s groups and their membership are not published.
groups-sureness = The groups **are hardly set apart**: the mean silhouette width is { $silhouette } (1 is a clean split, under 0.25 there is no substantial structure), and when towns, indicators and years are resampled the median town stays in its group in { $kept } of cases. Less often than { $limit }: { $unsure }. Read the groups as a description, not as a verdict.
groups-two-areas = Not classified: { $towns }. Here the town’s sheet most likely gives the population of the whole administration around it, but output, investment, housing and trade of the town alone, so amounts per head are unreliable and are left out of the computation.
groups-no-sheet = Also not classified, as the bureau’s workbooks that the Atlas has hold no monotown sheet of them: { $towns }.
groups-contrast =
    { $way ->
        [more] Higher
       *[less] Lower
    } – { $indicator }: { $inside }, in the other towns { $outside } (medians)
groups-cards-text = The bar and the share: how often the town stayed in its group when towns, indicators and years were resampled 500 times.
groups-membership = Which town is in which group, and how certainly
groups-membership-text = How often the town stayed in its group when the towns, indicators and years were resampled 500 times.
groups-membership-parts = The components are in the tooltip and in the table below.
groups-profile = How the groups differ
groups-profile-text = Each small dot is a town, each letter the median of a group. Right of the line: more than the median town. Values beyond two robust standard deviations stand at the edge.
groups-axis-low = less
groups-axis-median = median
groups-axis-high = more
groups-pick = Choose a town in the filters to see which towns resemble it and which measures its figures point to.
groups-unclassified = Towns in no group
groups-unclassified-text = Why these towns are not classified is said at the top of the page. Where two or more indicators of the administration or district around the town are known, the group whose centre is nearest by them is named. It is a hint: that area is wider than the town.
groups-hint = **{ $town }**: nearest to group { $group } by what is known. Territory: { $territory }. Indicators: { $features }.
groups-hint-none = **{ $town }**: fewer than two of the indicators are known, so there is no hint.
groups-similar = Most similar to { $town }
groups-similar-text = Nearest by the same indicators. Distance is in robust standard deviations of a theme; indicators: how many both towns have.
groups-similar-none = The town is not classified, so no distances are computed.
groups-measures = Measures that the figures of { $town } point to
groups-measures-text = The measures are those named at the Prime Minister’s seminar “The Future of Monotowns” of 18 June 2025. Which one was set for which group is not published. What is shown here is the Atlas’s reading of public figures, not anyone’s decision.
groups-measures-none = None of the rules applies to this town.
groups-measures-all = All measures of the seminar of 18 June 2025
groups-together = Which towns group together
groups-together-text = The stronger the colour of a cell, the more often two towns fell into one group when everything was resampled. Frames are the three groups; the diagonal, a town with itself, is blank.
groups-together-hover = { $one } and { $other }: together in { $share } of the resamples
groups-ranks = Composite index: a rank is an interval
groups-ranks-text = The same indicators, but normalised, weighted and added in 3,000 different ways. The point is the median rank (1 is the best), the bar covers 90% of the variants. Where bars overlap, the order of the towns depends on the choice of method.
groups-rank-hover = { $town }: median rank { $median }, in 90% of variants { $low }–{ $high } of { $towns }
groups-agreement-title = Check against the ministry’s groups
groups-agreement = All that is public of the ministry’s groups: { $count } towns were named as stagnating in March 2025 – { $towns }. In the Atlas: { $parts }; not classified: { $unclassified }. Of these towns, the classified ones form this many pairs: { $pairs }; pairs that share a group: { $together }. For any two towns that happens in { $chance } of cases. The groups were not fitted to this list.
groups-agreement-part = in group { $group } – { $towns }
groups-agreement-nobody = none
groups-features = Indicators
    .help = By default those that pass the four rules of the method. Add or remove any candidate; the groups are computed anew.
groups-end = Last year of five
    .help = The towns are compared by the mean of this year and the four before it.
groups-weights = Weights of the themes
groups-theme-people = Population
groups-theme-migration = Migration
groups-theme-industry = Industry and wages
groups-theme-investment = Investment and building
groups-theme-business = Business and trade
groups-whatif-same = This is the Atlas’s own grouping. Change indicators, weights or years in the filters to see which towns would move.
groups-whatif-impossible = With this choice three groups cannot be formed: too few towns have enough of these indicators, or two towns share none. Add indicators or weights.
groups-whatif =
    Your choice: { $count ->
        [0] no town would move
        [one] { $count_said } town would move
       *[other] { $count_said } towns would move
    } (of { $compared } compared). Agreement with the Atlas’s groups (adjusted Rand index): { $rand }; silhouette { $silhouette }.
groups-moved = { $town }: from { $before } to { $after }
groups-dropped = Not classified with this choice: { $towns }
groups-added = Classified only with this choice: { $towns }
groups-method = How it is made
groups-method-features = **Indicators.** Only rates, ratios and amounts per head, of the town itself; values that mix two areas are left out. A candidate is kept when at least 80% of the towns have three years or more of five, when more than half of its variance lies between towns and not between years, and when it does not repeat one already kept (rank correlation under 0.7 within a theme, 0.8 between themes). Population and employment growth are left out: the census of 2021 and redrawn boundaries distort them. Each year is compared with the median town of that year, so inflation drops out; amounts are compared as logarithms, outliers are cut at two robust standard deviations. Missing values are not filled in: two towns are compared by what both have.
groups-method-groups = **Groups.** Indicators are averaged into five themes of equal weight; three groups are built around real towns (k-medoids, all combinations tried). Ward’s method on the same distances agrees by { $rand_methods_3 } (adjusted Rand index, 1 is the same). Mean silhouette with 2, 3 and 4 groups: { $silhouette_medoids_2 }, { $silhouette_medoids_3 }, { $silhouette_medoids_4 }.
groups-method-checks = **Stability.** Median agreement of 500 resamples with the Atlas’s groups: towns { $rand_towns_median }, years { $rand_years_median }, indicators { $rand_features_median }, all at once { $rand_all_median }. Likeness of each group with its nearest match (Jaccard): A { $jaccard_a }, B { $jaccard_b }, C { $jaccard_c }; under 0.6 a group is not to be taken for a natural one. Lowest agreement with another end year: { $end }; without one of the themes: { $without }.
groups-method-gap = **Number of groups.** { $count ->
        [one] By the gap statistic the towns would stay one group: they form a continuum, and three is the number that the ministry chose.
       *[other] By the gap statistic { $count_said } groups would be made; three is the number that the ministry chose.
    }
groups-method-limits = **Limits.** Output and investment count where they are registered: oil and gas around Zhanaozen and Aksai are only partly in the towns’ own figures. The labour force survey describes the whole administration, so unemployment is left out. Concentration of industry is known for too few towns. The full note with references: docs/methods/groups.md.
groups-candidates = Candidate indicators and the decision on each
groups-verdict-kept = kept
groups-verdict-coverage = too few towns
groups-verdict-reliability = years differ more than towns
groups-verdict-redundant = repeats another
groups-verdict-boundary = distorted by census and boundaries
groups-verdict-survey = survey of a wider area
groups-verdict-cost = adds up prices of many years
groups-verdict-churn = the balance is used instead
groups-column-group = Group
groups-column-nearest = Nearest group (hint)
groups-column-stability = Stays, all resampled
groups-column-towns = Stays, towns resampled
groups-column-features = Stays, indicators resampled
groups-column-years = Stays, years resampled
groups-column-silhouette = Silhouette
groups-column-rank-median = Index: median rank
groups-column-rank-low = Index: rank, 5%
groups-column-rank-high = Index: rank, 95%
groups-column-distance = Distance
groups-column-shared = Indicators
groups-column-theme = Theme
groups-column-verdict = Decision
groups-column-coverage = Towns
groups-column-reliability = Reliability
groups-column-twin = Closest kept one (correlation)
groups-column-measure = Measure
groups-column-deadline = Deadline
groups-column-spoken = Public figures
groups-spoken = there are some
groups-unspoken = none for or against
