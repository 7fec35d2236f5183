store-valid = The data is valid.
store-invalid = { $count ->
    [one] { $count } problem in the data.
   *[other] { $count } problems in the data.
}
store-more = … and { $count } more.

# Files
store-rule-missing-file = The file is missing.
store-rule-unknown-file = No table keeps its data in a file of this name.
store-rule-empty-file = The file is empty, without even a header.
store-rule-file-name = The name of the file, “{ $value }”, is not an id.
store-rule-other-file = The file is about “{ $expected }”; this row is about “{ $value }”.
store-rule-encoding = The file must be UTF-8 without a byte order mark; here stand the bytes { $value }.
store-rule-line-end = Lines must end with LF alone, the last one too.
store-rule-width = { $value } values stand here; the header has { $expected }.
store-rule-quoting = The quotation marks do not match.
store-rule-unreadable = The file can’t be read: { $value }

# Header
store-rule-missing-column = This column is missing.
store-rule-unknown-column = The table has no such column.
store-rule-header-order = The columns stand in another order; it must be: { $expected }.

# One value
store-rule-required = A value is required.
store-rule-spaces = “{ $value }” begins or ends with a space.
store-rule-unseen = “{ $value }” holds an invisible sign: a control character, or one that turns the direction of writing.
store-rule-type = “{ $value }” is not { $expected ->
    [integer] a whole number, such as 12
    [number] a number with a decimal point and without spaces, such as 1234.5
    [boolean] “true” or “false”
    [date] a day of the calendar, as 2024-12-31
   *[other] of the type { $expected }
}.
store-rule-id = “{ $value }” is not an id: small Latin letters and digits, parts joined by “_”.
store-rule-period = “{ $value }” is not a year from 1900 to 2030.
store-rule-pattern = “{ $value }” does not match the pattern { $expected }.
store-rule-choices = “{ $value }” is none of these: { $expected }.
store-rule-minimum = { $value } is less than the least possible, { $expected }.
store-rule-maximum = { $value } is more than the most possible, { $expected }.
store-rule-negative = { $value } is below zero; only differences can be: { $expected }.

# Rows
store-rule-no-rows = The table has a header and no rows, though others refer to it: { $expected }.
store-rule-key = This row repeats an earlier one; these together must be unique: { $expected }.
store-rule-order = From here on the rows are not sorted by { $expected }.
store-rule-orphan = “{ $value }” does not occur in { $expected }.
store-rule-value-or-reason = There must be either a value, or a status that says why there is none ({ $expected }); not both and not neither.
store-rule-flag-noted = A flag in the status needs a note that says why.
store-rule-empty-fact = The fact is empty: a value or an answer is needed.
store-rule-cost-unit = A cost and its currency are given together.
store-rule-unit = The unit is “{ $value }”; that of the series is “{ $expected }”.
store-rule-one-series = An indicator as published takes exactly one series, not “{ $value }”.
store-rule-left-dated = The day of leaving the list is given exactly when the list status is “{ $expected }”.
store-rule-position = Latitude, longitude and their source are given together; the precision is “unknown” exactly when there are none.

# Geometry
store-rule-json = The file is no valid JSON from this character on ({ $value }).
store-rule-no-features = The file is no collection of features (GeoJSON, RFC 7946), or an empty one.
store-rule-feature = Feature No. { $value } can’t be drawn: it lacks properties or a geometry, or lies outside the degrees of the Earth.
store-rule-no-geometry = “{ $value }” has no area in { $expected }.
store-rule-outside = The point { $value } lies outside “{ $expected }”.
