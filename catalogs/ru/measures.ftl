# Measures named at the seminar of 2025, and what speaks for them.
measure-agro_industry = Проекты в АПК
measure-corridor_services = Сервис вдоль транспортных коридоров
measure-growth_drivers = Новые драйверы роста
measure-idle_sites = Пустующие здания и участки для инвесторов
measure-industrial_zones = Индустриальные зоны
measure-infrastructure = Инженерная и социальная инфраструктура
measure-it = Проекты в сфере IT
measure-long_term_contracts = Долгосрочные контракты и офтейк-соглашения
measure-science = Проекты в сфере науки
measure-small_industrial_zones = Малые промышленные зоны
measure-spk = Участие СПК в экспортных проектах
measure-technical_staff = Технические кадры: снижение дефицита
measure-tourism = Проекты в туризме
reading-high = { $indicator }: { $value } ({ $year }, { $territory }) – верхняя четверть из { $towns } городов по их последним значениям с { $oldest } года, её граница – { $threshold }
reading-low = { $indicator }: { $value } ({ $year }, { $territory }) – нижняя четверть из { $towns } городов по их последним значениям с { $oldest } года, её граница – { $threshold }
reading-near = { $indicator }: { $value } ({ $year }) – ближняя половина из { $towns } городов, её граница – { $threshold }
reading-no_zone = Атласу не известна ни одна действующая или создаваемая индустриальная, малая промышленная или специальная экономическая зона в этом городе.
reading-named = Город назван для этой меры на самом семинаре.
reading-free_site =
    { $count ->
        [one] Известны свободные земли или помещения в { $count_said } зоне.
        [few] Известны свободные земли или помещения в { $count_said } зонах.
       *[many] Известны свободные земли или помещения в { $count_said } зонах.
    }
reading-projects =
    { $count ->
        [one] Известен { $count_said } проект.
        [few] Известны { $count_said } проекта.
       *[many] Известно { $count_said } проектов.
    }
