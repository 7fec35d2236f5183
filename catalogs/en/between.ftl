# The change between two years on the page of an indicator.
between-title = Who changed most
between-since = Compare with the year
between-by = Order by change
between-by-absolute = in units of the indicator
between-by-percent = in per cent
between-axis-percent = change, %
between-no-percent = not defined
between-change = Change
between-change-percent = Change, %
between-lede = From { $start } to { $end }: { $held } of { $of } towns of today’s list have both values; { $breaks ->
        [0] for none of them does the series break in between
       *[other] for { $broken } of them the series breaks in between
    }.
between-nothing = No town has a value for both { $start } and { $end }. Choose other years.
between-from = Values from { $first } on compare with { $end }.
between-order = { $start } is not before { $end }: there is nothing to compare. Choose an earlier year to begin with.
between-fall = The greatest fall: { $who }.
between-rise = The greatest rise: { $who }.
between-fall-broken = A still greater fall where the series breaks in { $year }, so that the figures do not compare directly: { $who }.
between-rise-broken = A still greater rise where the series breaks in { $year }, so that the figures do not compare directly: { $who }.
between-broken = break of series: { $year }
between-hatched = Hatched and with an asterisk: the series breaks, so the change includes a recount or a shift of boundaries.
between-missing = No value for { $start } or { $end }: { $names }.
between-current = current prices
between-nominal = In current prices: prices themselves rose over the time.
between-values = Both values; a click on a figure opens its source and cell
