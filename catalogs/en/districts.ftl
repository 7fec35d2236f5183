### Reading the bureau's district tables: what the command says.

districts-file = { $file }: { $kept } cells kept, { $left } left out
districts-total = Cells of our territories read: { $read }, kept: { $kept }.
districts-left-subject = Left out: { $count }. The table is about something the Atlas has no series for.
districts-left-column = Left out: { $count }. The column is a breakdown or a share the Atlas has no series for.
districts-left-unit = Left out: { $count }. The table prints no unit.
districts-left-heading = Left out: { $count }. The block has no heading, and its figures don’t tell what it is.
districts-lost-sign = Not placed: { $file }, cell { $cell }: “{ $value }” is neither a number nor a sign of the legend.
districts-lost-columns = Not placed: { $file }, sheet “{ $cell }”: not exactly one column fits the series { $value }.
districts-conflict = { $file }, cell { $cell } says { $value }, but cell { $first } has { $known } for the same. Nothing was written.
districts-changes = { $name }: { $rows } rows, { $came } new or changed, { $gone } gone or changed
districts-unrelated-folder = The folder { $folder } has neither investments nor employment: these are not the bureau’s district tables.
districts-unrelated-workbook = The workbook { $workbook } has no figures of our territories.
districts-other-year = The workbook { $workbook }, sheet “{ $sheet }”, compares with { $year }: it is of another year than its name says.
districts-missing-file = The list of addresses { $workbook } is missing.
districts-no-address = The list of addresses has none for { $workbook }.
districts-broken = Nothing was written, a rule is broken: { $problem }, row: { $row }
districts-loss = { $name }: { $removed } of { $total } rows would be gone.
