# How the numbers of a block were made that no single observation gives.
origin-groups = The Atlas’s own grouping: k-medoids on scaled indicators, with resampling; the method is described below.
origin-contrast = Medians over the towns of the group and over the other towns, of each town’s mean of the last five years.
origin-composite = Indicators of the grouping, normalised, weighted and added in thousands of different ways; the interval covers nine variants in ten.
origin-similar = Distance between towns over the scaled indicators of the grouping that both have.
origin-coverage = Counted over the cells of the matrix: which town has a value of which indicator in which year.
origin-counts = Counted in the Atlas’s own tables.
origin-changes = Counted by comparing each version of the Atlas’s tables with the one before.
origin-diversity = Shares of branches in the output of industry; where cells are suppressed, the lowest and highest values that they allow.
origin-workforce = The number of employed times the share in the state programme.
origin-corridors = Shortest way through the network of railways or roads; distances to it are geodesic on the WGS 84 ellipsoid.
origin-sites = Weighted sum of the criteria, each on a scale from 0 to 1; unknown criteria give an interval. The method is described at the end of the page.
origin-between = Difference between the values of the two years, in figures and in per cent of the earlier one.
origin-comparison = Counted over the towns shown in those years; a median is of the towns with a value.
origin-rank = The town’s position among the towns on today’s list with a value for the same year and the same kind of territory, from the greatest down. Equal values share their ranks.
