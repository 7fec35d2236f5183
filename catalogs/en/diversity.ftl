# How concentrated the industry of a town is, and the way off the list.
diversity-title = Diversification and leaving the list
diversity-mark = Threshold for the largest branch
    .help = The share of industry to which the largest branch should fall. You choose it: there is no official threshold for a branch.
diversity-mark-line = threshold { $mark }
diversity-interval = { $low } to { $high }
diversity-branch-other = other published branches
diversity-branch-undisclosed = not disclosed by branch
diversity-lede-branch = In { $year } the largest branch was **{ $branch }**, with **{ $share }** of industrial output.
diversity-lede-unknown = For { $year } the largest branch cannot be named: one that is not disclosed may be larger. Its share is { $share }.
diversity-lede-measures = Herfindahl–Hirschman index: { $hhi } of 10,000; entropy: { $entropy } of its maximum. { $explained } of the output is disclosed by branch.
diversity-other-territory = There are no figures of industry for this area: { $asked }. Shown instead: { $territory }.
diversity-too-little = For { $year } less than half of the output is disclosed by branch, or the figures contradict each other. No conclusion is drawn.
diversity-too-little-years = For { $year } less than half of the output is disclosed by branch, or the figures contradict each other. No conclusion is drawn. Enough is known for: { $years }.
diversity-around = In the wider area – { $territory } – { $times } times as much industrial output was recorded in { $year } as on the town’s own sheet. Part of what the town lives on is probably recorded outside it; compare by changing the area.
diversity-no-industry = There are no figures of industry by branch.
diversity-structure = Structure of industry
diversity-structure-text = Shares of branches in industrial output, current prices. Hatching shows what is in the total but not disclosed by branch.
diversity-structure-picked = The triangle marks the selected year, { $year }.
diversity-measures = How concentrated industry is
diversity-measures-text = A point is a value known exactly or to within 1% of the scale. A grey bar goes from the lowest to the highest value that the published cells allow: what is not disclosed may lie in one branch or in many.
diversity-about-largest-branch-share = At 100% all industry is in one branch.
diversity-about-hhi = Sum of squared shares; 10,000 is a single branch. The threshold of 2,500 (“highly concentrated”) is from the US merger guidelines of 2010; it was made for markets and is only a point of reference here.
diversity-about-entropy = At 100% all 25 branches are equal; higher is more diverse.
diversity-way = Leaving the list: the arithmetic
diversity-way-text = This is a calculation, not a forecast: it says how much would be needed, not whether it will happen.
diversity-way-share = To bring the share of the largest branch down to { $mark }, other branches would have to produce { $amount } more a year: { $relative } of today’s total output.
diversity-way-branches =
    { $count ->
        [one] The rest of the output would have to lie in at least { $count_said } branch, or it would itself exceed the threshold.
       *[other] The rest of the output would have to lie in at least { $count_said } branches, or one of them would itself exceed the threshold.
    }
diversity-way-met = The share of the largest branch is already no higher than { $mark }.
diversity-way-index = To bring the Herfindahl–Hirschman index down to { $mark } with all other branches growing at the same rate, they would have to add { $amount }: { $relative } of today’s output.
diversity-way-index-met = The Herfindahl–Hirschman index is already no higher than { $mark }.
diversity-way-index-impossible = Growth of the other branches in today’s proportions alone cannot bring the Herfindahl–Hirschman index to { $mark }: small or new branches would have to grow most.
diversity-way-index-unknown = Nothing is calculated for the Herfindahl–Hirschman index: it is not known which branch is the largest.
diversity-way-ruled-out = No branch reaches { $mark } of industry, so no enterprise within one branch does.
diversity-way-unknown = Nothing is calculated by branch for { $year }: too little is disclosed.
diversity-pace-years = The share of the largest branch fell from { $before } ({ $start }) to { $after } ({ $end }). At that pace { $mark } would be { $years } years away.
diversity-pace-rising = The threshold cannot be reached at this pace: the share of the largest branch is not falling – { $before } in { $start }, { $after } in { $end }.
diversity-pace-there = The share of the largest branch is { $after } ({ $end }; { $before } in { $start }): the threshold of { $mark } has already been met.
diversity-pace-changed = The largest branch was a different one then.
diversity-pace-unknown = The five-year pace is not calculated: data for one of the two years are missing.
diversity-people = There were { $employed } employed people ({ $territory }, { $year }, sample survey{ $wider }); { $mark } of them are { $at_mark }. How many people work at the town-forming enterprise is not published by town, so the number of jobs needed elsewhere is not calculated.
diversity-people-unknown = The number of employed people of this town is not published.
diversity-formula-title = **Formulas**
diversity-formula-share = Share: `x = L / m − T`, where `x` is what other branches have to add, `L` the output of the largest branch, `T` that of all industry, `m` the threshold.
diversity-formula-index = Index: the other branches grow `g` times, by the smallest `g` with `(L² + g²·Q) / (L + g·R)² = h`; `R` is the sum of their output, `Q` the sum of its squares, `h` the threshold of the index as a part of its maximum; they have to add `x = (g − 1)·R`.
diversity-formula-pace = Pace: `n = (s − m) / ((s₅ − s) / 5)`, where `n` is the number of years to the threshold `m`, `s` the share of the largest branch in the year chosen, `s₅` the one five years before.
diversity-formula-jobs = Jobs needed elsewhere: `J / 0.2 − E`, `J` being the staff of the enterprise, `E` all employed people.
diversity-formula-assumptions = **Assumptions**: the largest branch neither grows nor shrinks; everything is in prices of the year chosen; the pace stays the same; what is not disclosed gives an interval, not a number.
diversity-compare = Compared with { $with ->
        [saran] Saran
        [ekibastuz] Ekibastuz
       *[both] Saran and Ekibastuz
    }
diversity-compare-text = Saran was taken off the list in 2023; Ekibastuz is preparing to leave. For Saran there is only the sheet of the city administration, without branches of manufacturing, so large sections are compared here. The Atlas has no such data for regions or the country, so it makes no comparison with them.
diversity-sections = Large sections of industry
diversity-sections-text = Shares of large sections in industrial output, current prices. What no published section accounts for is left blank.
diversity-compare-line = { $branch }: { $before } in { $start }, { $after } in { $end }.
diversity-compare-output = Industrial output: { $before } mln KZT in { $start }, { $after } mln KZT in { $end } (current prices).
diversity-no-branches = Branches of manufacturing are not disclosed; no measure of concentration is calculated.
diversity-enterprises = Town-forming enterprises
diversity-enterprises-none = The sources of the Atlas name no town-forming enterprise.
diversity-role-town-forming = town-forming
diversity-role-major = major
diversity-undated = not dated
diversity-definition = What counts as a monotown
diversity-definition-text = The programme of regional development to 2020 counted as monotowns the towns where the main part of industrial production and of the working population ({ $mark } and more) is at one or a few enterprises. We take this from an article that retells it; the Atlas could not read the official text.
diversity-can = **What public data can say:** the share of a branch is an upper bound for any enterprise within it. If no branch reaches the threshold, no enterprise of one branch does.
diversity-cannot = **What they cannot say:** the bureau discloses neither output nor staff of single enterprises. A branch above the threshold may consist of many enterprises, and one enterprise may work in several branches. Mining is one branch here, though coal and ore are different industries.
