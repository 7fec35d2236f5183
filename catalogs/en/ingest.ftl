# Messages of python -m geo.ingest, for the official who maintains the data
ingest-no-folder = There is no folder { $folder }.
ingest-unrelated-folder = The folder { $folder } holds none of the bureau's workbooks (such as Karagandy_All.xls).
ingest-two-workbooks = { $one } and { $other } are the same workbook twice. Leave one of them and try again.
ingest-folder-for-workbook = { $workbook } is a folder, not an Excel workbook.
ingest-unreadable = { $workbook } can't be read: { $reason }
ingest-two-sheets = { $workbook }: the sheets "{ $one }" and "{ $other }" both speak of { $town }, { $territory ->
    [town] town
    [akimat] city administration
   *[district] district
}. Leave one of them and try again.
ingest-missing-series = { $file } lacks series that the dictionary of rows names: { $count }, the first of them { $first }. This is no data folder of the Atlas, or an incomplete one.
ingest-unreadable-table = { $file } can't be read as a table of the data: { $reason }
ingest-unwritable = { $file } can't be written: { $reason }. The data is as it was.
ingest-system = { $file }: { $reason }
ingest-empty-file = { $workbook } is an empty file of zero bytes.
ingest-empty-workbook = { $workbook } is a workbook without a single filled cell, from sheet one, cell A1, on.
ingest-password = { $workbook } is protected by a password: save it without one and try again.
ingest-damaged = { $workbook } is damaged or no Excel workbook: it can't be opened, not even its first sheet.
ingest-damaged-sheet = { $workbook } is damaged: its sheet "{ $sheet }" can't be read, from cell { $cell } on.
ingest-unrelated = { $workbook } bears the name of a workbook of the bureau, but no sheet title speaks of a town of the Atlas; looked from sheet "{ $sheet }", cell { $cell }, on.
ingest-no-years = { $workbook }, sheet "{ $sheet }": no row of years within ten rows from cell { $cell }.
ingest-column-without-year = { $workbook }, sheet "{ $sheet }": over column { $cell } stands "{ $text }", which is no year; numbers in the column: { $count }. Nothing was written: mend the heading and try again.
ingest-unknown-rows = { $workbook }, sheet "{ $sheet }": from cell { $cell } on, no row says anything that the dictionary of rows knows.
ingest-reading = Reading { $number } of { $total }: { $workbook }
ingest-checking = Checking and comparing with today's data
ingest-territory-town = town
ingest-territory-akimat = city administration
ingest-territory-district = district
ingest-sheet = { $workbook } | { $sheet }: { $town }, { $territory }
ingest-kind-number = numbers
ingest-kind-no-data = no data
ingest-kind-dash = dashes
ingest-kind-suppressed = suppressed
ingest-kind-mark = footnote only
ingest-kind-blank = blank
ingest-kind-text = text
ingest-kind-ambiguous = ambiguous
ingest-dash = A dash on this sheet means: { $meaning }
ingest-dash-undefined = nothing that the sheet explains; taken as no data
ingest-dash-absent = the phenomenon does not occur
ingest-dash-not-compiled = not compiled for this territory
ingest-dash-missing = no data
ingest-dash-confidential = suppressed
ingest-kept = Numbers kept: { $kept } of { $numeric }; left out:
ingest-reason-fixed-base = indices to a fixed year, which differs from sheet to sheet
ingest-reason-repeat = second row with the same figures
ingest-reason-contradicting-repeat = second row of the same name with other figures
ingest-reason-no-unit = row without a unit
ingest-reason-mixed-total = sum of unlike crops
ingest-reason-nominal-index = growth in current prices, follows from the values
ingest-reason-roubles = amounts in roubles, before the tenge
ingest-reason-partial-year = part of a year
ingest-reason-no-year = column without a year
ingest-reason-national = figure of the whole country
ingest-reason-unplaced = row that the dictionary does not know
ingest-unplaced = Not placed: { $cell } "{ $label }", numbers: { $count }
ingest-yearless = Column without a year: { $cell } "{ $text }", numbers: { $count }
ingest-unexplained = Mark { $mark } without a footnote on the sheet, places: { $count }, first { $cell } "{ $text }"
ingest-text = Text, left out: { $cell } "{ $text }"
ingest-ambiguous = Number or footnote is unclear, left out: { $cell } "{ $text }"
ingest-resolved = Footnote told from the number by the decimals of the row: { $cell } "{ $text }" is { $value }
ingest-contradiction = Two rows disagree: { $cell } { $kept } was kept, { $other } { $dropped } was not
ingest-unknown-footnote = Footnote that the dictionary does not know: { $text }
ingest-corrected = Corrected ({ $note }): { $series }, cells: { $count }, first { $cell }: { $was } → { $now }
ingest-doubted = Doubtful, kept as published ({ $note }): { $series }, cells: { $count }, first { $cell }: { $was }
ingest-total = Monotown sheets: { $sheets }; numeric cells: { $numeric }; kept: { $kept }; left out: { $left }
ingest-elsewhere = Sheets that are neither a monotown nor its surroundings: { $count }
ingest-missing-sheet = Expected and not found in { $workbook }: a sheet for { $town }, { $territory }
ingest-other-workbooks = Workbooks not read, of other regions or forms: { $names }
ingest-no-changes = Nothing would change against today's data.
ingest-changes = Changes against today's data: { $count }
ingest-change-added = { $town }, { $territory }: added { $count } in { $series } series
ingest-change-removed = { $town }, { $territory }: removed { $count } in { $series } series
ingest-change-changed = { $town }, { $territory }: changed { $count } in { $series } series
ingest-change-moved = { $town }, { $territory }: only the address of the cell differs: { $count } in { $series } series
ingest-leap = Doubtful, { $times } times off today's data or more: { $count }, first { $series } { $period }: { $was } → { $now }
ingest-loss = { $town }, { $territory }: { $removed } of { $total } values would be gone.
ingest-stopped = Nothing was written. If the values are to go, repeat with { $option }.
ingest-broken = { $workbook }, cell { $cell }, { $column }: { $rule }
ingest-invalid = Nothing was written: { $count ->
    [one] { $count } rule is broken.
   *[other] { $count } rules are broken.
}
ingest-dry-run = Dry run: nothing was written.
ingest-written = Written: data/observations, towns: { $count }
