# Standing on the list of monotowns
list-status-current = в перечне моногородов
list-status-left = больше не в перечне моногородов
list-status-former = только в перечне 2012 года

# The area that a value speaks of
territory-town = сам город
territory-akimat = городская администрация с пригородами и сёлами
territory-district = район
territory-region = область
territory-country = страна

# Observation flags: a short label, and what it means in a sentence
flag-b = разрыв ряда
    .says = С этого года изменились методика или территория, прямо сравнивать с прежними годами нельзя.
flag-d = иное определение
    .says = Определение показателя отличается от принятого для других городов или лет.
flag-e = оценка
    .says = Издатель приводит это число как оценку.
flag-p = предварительно
    .says = Данные предварительные и могут быть уточнены.
flag-r = пересмотрено
    .says = Издатель пересмотрел это число по сравнению с прежней публикацией.
flag-u = низкая надёжность
    .says = Число получено по малой выборке, относиться к нему следует осторожно.
flag-x = исправлено Атласом
    .says = Исправлена ошибка единицы или порядка величины в источнике; как именно, сказано в примечании.
flag-A = явление отсутствует
    .says = По условным обозначениям источника прочерк означает, что такого явления здесь нет.
flag-C = данные конфиденциальны
    .says = Издатель не раскрывает это число ради статистической тайны.
flag-M = нет данных
    .says = У издателя нет данных за этот год; это не ноль.
flag-N = не разрабатывается
    .says = По условным обозначениям источника этот показатель для такой территории не разрабатывается.

# Zones
zone-kind-sez = специальная экономическая зона
zone-kind-iz = индустриальная зона
zone-kind-miz = малая промышленная зона
zone-status-operating = действует
zone-status-construction = строится
zone-status-created = создана, о работах не сообщается
zone-status-planned = планируется
zone-status-abolished = упразднена или не состоялась
zone-status-unknown = состояние неизвестно
zone-attribute-area = Площадь
zone-attribute-free_area = Свободная площадь
zone-attribute-premises = Производственные помещения
zone-attribute-occupancy = Заполненность
zone-attribute-tenants = Участники
zone-attribute-projects = Проекты
zone-attribute-investment = Инвестиции
zone-attribute-jobs = Рабочие места
zone-attribute-founded = Год создания
zone-attribute-valid_until = Срок действия
zone-attribute-power = Электроснабжение
zone-attribute-water = Водоснабжение
zone-attribute-gas = Газоснабжение
zone-attribute-heat = Теплоснабжение
zone-attribute-sewerage = Канализация
zone-attribute-rail = Железнодорожный путь
zone-attribute-road = Подъездная дорога
zone-attribute-telecom = Связь
zone-attribute-contact = Контакты
answer-yes = есть
answer-no = нет
answer-planned = планируется
answer-construction = строится
answer-partly = частично
fact-status-actual = фактически
fact-status-planned = по плану
fact-status-expected = ожидается

# What a coordinate is of
precision-site = положение объекта
precision-city = центр населённого пункта, точное место неизвестно
precision-district = центр района, точное место неизвестно
precision-unknown = место неизвестно

# Gateways and corridors
gateway-kind-border_rail = железнодорожный пункт пропуска
gateway-kind-border_road = автомобильный пункт пропуска
gateway-kind-port = морской порт
gateway-kind-airport = аэропорт
neighbour-russia = Россия
neighbour-china = Китай
neighbour-kyrgyzstan = Кыргызстан
neighbour-uzbekistan = Узбекистан
neighbour-turkmenistan = Туркменистан
neighbour-caspian = Каспийское море
mode-rail = железная дорога
mode-road = автомобильная дорога
mode-multimodal = мультимодальный
mode-sea = морской путь
mode-straight = по прямой

# Projects
project-status-planned = планируется
project-status-construction = строится
project-status-launched = запущен
project-status-operating = действует
project-status-stopped = остановлен
project-status-done = завершён
project-status-unknown = состояние неизвестно
sector-metallurgy = Металлургия
sector-mining = Горнодобывающая отрасль
sector-energy = Энергетика
sector-oil_gas = Нефть и газ
sector-chemistry = Химия
sector-engineering = Машиностроение
sector-construction_materials = Строительные материалы
sector-it = Информационные технологии
sector-agro = Агропромышленный комплекс
sector-tourism = Туризм
sector-science = Наука и биотехнологии
sector-infrastructure = Инженерная инфраструктура
sector-transport = Транспорт
sector-housing = Жильё
sector-social = Социальные объекты
sector-plan = Комплексный план
sector-other = Прочее

# Dated statements about all monotowns, or all zones of the country
national-monotowns_count = Число моногородов
national-monotowns_population = Население моногородов
national-industry_share = Доля моногородов в промышленном производстве страны
national-analysis_indicators = Число показателей в анализе министерства
national-analysis_groups = Число групп в анализе министерства
national-potential_high = Города с высоким потенциалом (программа 2012 года)
national-potential_average = Города со средним потенциалом (программа 2012 года)
national-potential_low = Города с низким потенциалом (программа 2012 года)
national-industrial_output = Промышленное производство моногородов
national-fixed_investment = Инвестиции в основной капитал моногородов
national-town_forming_enterprises = Градообразующие предприятия
national-small_business = Субъекты малого и среднего бизнеса в моногородах
national-anchor_projects = «Якорные» проекты
national-anchor_projects_cost = Стоимость «якорных» проектов
national-anchor_projects_operating = Действующие «якорные» проекты
national-complex_plans_towns = Города с комплексными планами
national-complex_plans_measures = Мероприятия комплексных планов
national-complex_plans_cost = Стоимость комплексных планов
national-infrastructure_budget_2019_2023 = Средства бюджета на инфраструктуру моногородов, 2019–2023 гг.
national-infrastructure_budget = Средства бюджета на инфраструктуру моногородов
national-infrastructure_provision = Средняя обеспеченность социальной и инженерной инфраструктурой
national-heat_power_wear = Износ тепловых сетей и линий электропередачи
national-water_sewer_wear = Износ водопроводных и канализационных сетей
national-roads_unsatisfactory = Автодороги в неудовлетворительном состоянии
national-long_term_contracts = Долгосрочные договоры в моногородах
national-long_term_contracts_value = Сумма долгосрочных договоров
national-offtake_contracts = Офтейк-контракты в моногородах
national-offtake_contracts_value = Сумма офтейк-контрактов
national-projects_to_2030 = Инвестиционные проекты до 2030 года
national-projects_to_2030_cost = Стоимость проектов до 2030 года
national-projects_launched = Проекты, запущенные за год
national-projects_launched_cost = Стоимость проектов, запущенных за год
national-monotown_threshold = Порог моногорода по программе: доля выпуска и занятых на немногих предприятиях
national-sez_count = Число специальных экономических зон
national-iz_count = Число индустриальных зон
national-iz_projects = Проекты в индустриальных зонах
national-sez_projects = Проекты в специальных экономических зонах
national-sez_jobs = Рабочие места в специальных экономических зонах
national-sez_iz_projects = Проекты в специальных экономических и индустриальных зонах
national-sez_iz_investment = Частные инвестиции в этих зонах
national-sez_iz_jobs = Рабочие места в этих зонах
national-miz_planned = Запланированные малые промышленные зоны
national-miz_created = Созданные малые промышленные зоны
national-miz_enterprises = Предприятия в малых промышленных зонах
national-miz_premises = Помещения малых промышленных зон
national-miz_cost = Стоимость малых промышленных зон
national-miz_financing = Средства, выделенные на малые промышленные зоны
national-border_rail_points = Железнодорожные пункты на границе с соседними странами
national-border_road_points_russia = Автомобильные пункты пропуска на границе с Россией

# Издатели, у которых есть официальное название на каждом языке
publisher-statistics-bureau = Бюро национальной статистики РК
publisher-prime-minister = Премьер-министр РК
publisher-prime-minister-retold = Премьер-министр РК (пересказ Newsline)
