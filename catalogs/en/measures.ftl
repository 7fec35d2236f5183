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
reading-high = { $indicator }: { $value } ({ $year }, { $territory }) – the highest quarter of { $towns } towns by their latest values since { $oldest }, which begins at { $threshold }
reading-low = { $indicator }: { $value } ({ $year }, { $territory }) – the lowest quarter of { $towns } towns by their latest values since { $oldest }, which ends at { $threshold }
reading-near = { $indicator }: { $value } ({ $year }) – the nearer half of { $towns } towns, which ends at { $threshold }
reading-no_zone = The Atlas knows no industrial, small industrial or special economic zone in this town that is not abolished.
reading-named = The seminar named this town for it.
reading-free_site =
    { $count ->
        [one] Free land or premises are known of { $count } zone.
       *[other] Free land or premises are known of { $count } zones.
    }
reading-projects =
    { $count ->
        [one] { $count } project has been announced.
       *[other] { $count } projects have been announced.
    }
