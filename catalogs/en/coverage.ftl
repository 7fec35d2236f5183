# Which cells of the data are known, and why the others are not.
coverage-title = Data coverage
coverage-by = What to show
coverage-by-indicator = One indicator over the years
coverage-by-year = All indicators in one year
coverage-year = All indicators in { $year }
coverage-lede = **{ $subject }**: { $held } cells of { $total } have a value ({ $share }).
coverage-full = has a value
coverage-provisional = provisional or estimated
coverage-confidential = confidential
coverage-absent = phenomenon absent
coverage-not-compiled = not compiled
coverage-missing = no data
coverage-territory = For towns with a sheet of their own only figures for the town itself are counted, for the others those for the town itself where there are any, and otherwise those of the city administration or district. “Phenomenon absent” and “not compiled” are stated by the source itself; an empty cell has neither a value nor a reason. A computed value is missing when any of its inputs is. Distances are entered under { $distances }.
coverage-table = Table
coverage-wanted = What is missing
coverage-wanted-text = These indicators are needed, but there are no open data by town for them. Beside each is the source that could provide it.
coverage-supply = Possible source
