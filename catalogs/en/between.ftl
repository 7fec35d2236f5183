# The change between two years on the page of an indicator.
between-title = Which towns changed most
between-since = Compare with
between-by = Sort by change
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
between-from = Values from { $first } onwards are comparable with { $end }.
between-order = { $start } is not before { $end }: there is nothing to compare. Choose an earlier starting year.
between-fall = The greatest fall: { $who }.
between-rise = The greatest rise: { $who }.
between-fall-broken =
    { $more ->
        [yes] An even greater fall
       *[no] The greatest fall
    }, but the series breaks in { $years }, so the figures are not directly comparable: { $who }.
between-rise-broken =
    { $more ->
        [yes] An even greater rise
       *[no] The greatest rise
    }, but the series breaks in { $years }, so the figures are not directly comparable: { $who }.
between-fall-doubtful =
    { $more ->
        [yes] An even greater fall
       *[no] The greatest fall
    }, but one of the two values is doubtful: { $who }.
between-rise-doubtful =
    { $more ->
        [yes] An even greater rise
       *[no] The greatest rise
    }, but one of the two values is doubtful: { $who }.
between-doubtful = one of the values is doubtful
between-broken = break of series: { $years }
between-hatched = Hatched and marked with an asterisk: the series breaks, so the change includes a recount or a shift of boundaries.
between-missing = No value for { $start } or { $end }: { $names }.
between-current = current prices
between-nominal = In current prices: prices themselves rose over this time.
between-values = Both values; a click on a figure opens its source and cell
