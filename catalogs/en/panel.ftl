# Parts of pages.
panel-nothing = No town fits these conditions. Loosen this filter: { $hint }.
panel-nothing-any = No town fits these conditions. Remove several filters at once.
panel-empty-year = { $indicator }: no values for { $year }, and no neighbouring year is put in its place. { $many ->
        [no] There are values only for { $years }.
       *[yes] There are values for { $years }.
    }
panel-show-year = Show { $year }
panel-empty = { $indicator }: no values for the towns and the territory shown.
panel-leading = No town is selected; the towns with the highest latest values are highlighted: { $towns }. The others are grey.
panel-no-passport = The bureau’s workbooks that the Atlas has hold no monotown sheet for this town: little is known of the town itself, the rest is for the administration or district around it.
panel-table = Table of values with sources
