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
panel-no-passport = The statistics bureau has no monotown sheet for this town: its population and the figures of the administration or district around it are shown.
panel-table = Table of values with sources
