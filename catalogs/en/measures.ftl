# Measures named at the seminar of 2025, and what speaks for them.
measure-agro_industry = Projects in agro-industry
measure-corridor_services = Services along transport corridors
measure-growth_drivers = New drivers of growth
measure-idle_sites = Empty buildings and plots offered to investors
measure-industrial_zones = Industrial zones
measure-infrastructure = Engineering and social infrastructure
measure-it = Projects in IT
measure-long_term_contracts = Long-term contracts and offtake agreements
measure-science = Projects in science
measure-small_industrial_zones = Small industrial zones
measure-spk = Social entrepreneurship corporations in export projects
measure-technical_staff = Technical staff: closing the shortage
measure-tourism = Projects in tourism
reading-high = { $indicator }: { $value } ({ $year }, { $territory }) – in the top quarter of { $towns } towns by their latest values since { $oldest }, which begins at { $threshold }
reading-low = { $indicator }: { $value } ({ $year }, { $territory }) – in the bottom quarter of { $towns } towns by their latest values since { $oldest }, which ends at { $threshold }
reading-near = { $indicator }: { $value } ({ $year }) – in the nearer half of { $towns } towns, which ends at { $threshold }
reading-no_zone = The Atlas knows of no special economic, industrial or small industrial zone in this town that exists or is planned.
reading-named = This town was named for the measure at the seminar itself.
reading-free_site =
    { $count ->
        [one] Free land or premises are known of { $count_said } zone.
       *[other] Free land or premises are known of { $count_said } zones.
    }
reading-projects =
    { $count ->
        [one] { $count_said } project is known.
       *[other] { $count_said } projects are known.
    }
