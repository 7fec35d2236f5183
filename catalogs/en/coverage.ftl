# Which cells of the data are known, and why the others are not.
coverage-title = Coverage
coverage-by = What to show
coverage-by-indicator = One indicator over the years
coverage-by-year = All indicators in one year
coverage-year = All indicators in { $year }
coverage-lede = **{ $subject }**: { $held } cells of { $total } have a value ({ $share }).
coverage-full = has a value
coverage-provisional = provisional or estimated
coverage-confidential = suppressed
coverage-absent = phenomenon absent
coverage-not-compiled = not compiled
coverage-missing = no data
coverage-territory = For towns with a sheet of their own only figures of the town itself count, for the others those of the city administration or district. That something is absent or not compiled is the word of the source; an empty cell has neither a value nor a reason. A computed value is missing when any part of it is. Distances are of { $distances }.
coverage-table = Table
coverage-wanted = What is wanting
coverage-wanted-text = These indicators are needed, but there are no open data by town for them. Beside each stands what would supply it.
coverage-supply = What it takes
