# Standing on the list of monotowns
list-status-current = моноқалалар тізбесінде
list-status-left = моноқалалар тізбесінен шыққан
list-status-former = тек 2012 жылғы тізбеде болған

# The area that a value speaks of
territory-town = қаланың өзі
territory-akimat = маңындағы кенттер мен ауылдарды қоса алғандағы қала әкімдігі
territory-district = аудан
territory-region = облыс
territory-country = ел

# Observation flags: a short label, and what it means in a sentence
flag-b = қатар үзілген
    .says = Осы жылдан бастап есептеу тәсілі немесе аумақ өзгерген, алдыңғы жылдармен тікелей салыстыруға болмайды.
flag-d = анықтамасы басқа
    .says = Көрсеткіштің анықтамасы басқа қалалардағыдан немесе басқа жылдардағыдан өзгеше.
flag-e = бағалау
    .says = Жариялаушы бұл санды бағалау ретінде берген.
flag-p = алдын ала
    .says = Деректер алдын ала, кейін нақтылануы мүмкін.
flag-r = қайта қаралған
    .says = Жариялаушы бұл санды бұрынғы басылыммен салыстырғанда қайта қараған.
flag-u = сенімділігі төмен
    .says = Сан шағын іріктеме бойынша алынған, оған сақтықпен қараған жөн.
flag-x = Атлас түзеткен
    .says = Дереккөздегі бірлік немесе ондық тәртіп қатесі түзетілген; қалай түзетілгені ескертпеде айтылған.
flag-A = құбылыс жоқ
    .says = Дереккөздің шартты белгілеріне сәйкес сызықша мұнда ондай құбылыстың жоқ екенін білдіреді.
flag-C = құпия дерек
    .says = Статистикалық құпияны сақтау үшін жариялаушы бұл санды бермейді.
flag-M = дерек жоқ
    .says = Жариялаушыда бұл жыл үшін дерек жоқ; бұл нөл емес.
flag-N = әзірленбейді
    .says = Дереккөздің шартты белгілеріне сәйкес бұл көрсеткіш мұндай аумақ үшін әзірленбейді.

# Zones
zone-kind-sez = арнайы экономикалық аймақ
zone-kind-iz = индустриялық аймақ
zone-kind-miz = шағын өнеркәсіптік аймақ
zone-status-operating = жұмыс істейді
zone-status-construction = салынып жатыр
zone-status-created = құрылған, жұмыстар туралы мәлімет жоқ
zone-status-planned = жоспарланған
zone-status-abolished = таратылған немесе іске аспаған
zone-status-unknown = жай-күйі белгісіз
zone-attribute-area = Аумағы
zone-attribute-free_area = Бос аумақ
zone-attribute-premises = Өндірістік үй-жайлар
zone-attribute-occupancy = Толуы
zone-attribute-tenants = Қатысушылар
zone-attribute-projects = Жобалар
zone-attribute-investment = Инвестиция
zone-attribute-jobs = Жұмыс орындары
zone-attribute-founded = Құрылған жылы
zone-attribute-valid_until = Қолданылу мерзімі
zone-attribute-power = Электрмен жабдықтау
zone-attribute-water = Сумен жабдықтау
zone-attribute-gas = Газбен жабдықтау
zone-attribute-heat = Жылумен жабдықтау
zone-attribute-sewerage = Кәріз
zone-attribute-rail = Теміржол тармағы
zone-attribute-road = Кірме жол
zone-attribute-telecom = Байланыс
zone-attribute-contact = Байланыс деректері
answer-yes = бар
answer-no = жоқ
answer-planned = жоспарланған
answer-construction = салынып жатыр
answer-partly = ішінара
fact-status-actual = нақты
fact-status-planned = жоспар бойынша
fact-status-expected = күтіледі

# What a coordinate is of
precision-site = нысанның орны
precision-city = қала не ауылдың ортасы, нысанның дәл орны белгісіз
precision-district = аудан орталығы, нысанның дәл орны белгісіз
precision-unknown = орналасқан жері белгісіз

# Gateways and corridors
gateway-kind-border_rail = теміржол өткізу пункті
gateway-kind-border_road = автомобиль өткізу пункті
gateway-kind-port = теңіз порты
gateway-kind-airport = әуежай
neighbour-russia = Ресей
neighbour-china = Қытай
neighbour-kyrgyzstan = Қырғызстан
neighbour-uzbekistan = Өзбекстан
neighbour-turkmenistan = Түрікменстан
neighbour-caspian = Каспий теңізі
mode-rail = теміржол
mode-road = автомобиль жолы
mode-multimodal = мультимодальдық
mode-sea = теңіз жолы
mode-straight = түзу сызықпен

# Projects
project-status-planned = жоспарланған
project-status-construction = салынып жатыр
project-status-launched = іске қосылған
project-status-operating = жұмыс істейді
project-status-stopped = тоқтатылған
project-status-done = аяқталған
project-status-unknown = жай-күйі белгісіз
sector-metallurgy = Металлургия
sector-mining = Тау-кен өндірісі
sector-energy = Энергетика
sector-oil_gas = Мұнай және газ
sector-chemistry = Химия
sector-engineering = Машина жасау
sector-construction_materials = Құрылыс материалдары
sector-it = Ақпараттық технологиялар
sector-agro = Агроөнеркәсіптік кешен
sector-tourism = Туризм
sector-science = Ғылым және биотехнология
sector-infrastructure = Инженерлік инфрақұрылым
sector-transport = Көлік
sector-housing = Тұрғын үй
sector-social = Әлеуметтік нысандар
sector-plan = Кешенді жоспар
sector-other = Өзге

# Dated statements about all monotowns, or all zones of the country
national-monotowns_count = Моноқалалар саны
national-monotowns_population = Моноқалалар халқы
national-industry_share = Елдің өнеркәсіп өніміндегі моноқалалар үлесі
national-analysis_indicators = Министрлік талдауындағы көрсеткіштер саны
national-analysis_groups = Министрлік талдауындағы топтар саны
national-potential_high = Әлеуеті жоғары қалалар (2012 жылғы бағдарлама)
national-potential_average = Әлеуеті орташа қалалар (2012 жылғы бағдарлама)
national-potential_low = Әлеуеті төмен қалалар (2012 жылғы бағдарлама)
national-industrial_output = Моноқалалардың өнеркәсіп өнімі
national-fixed_investment = Моноқалалардағы негізгі капиталға салынған инвестициялар
national-town_forming_enterprises = Қала құраушы кәсіпорындар
national-small_business = Моноқалалардағы шағын және орта бизнес субъектілері
national-anchor_projects = «Зәкірлік» жобалар
national-anchor_projects_cost = «Зәкірлік» жобалардың құны
national-anchor_projects_operating = Жұмыс істеп тұрған «зәкірлік» жобалар
national-complex_plans_towns = Кешенді жоспары бар қалалар
national-complex_plans_measures = Кешенді жоспарлардағы іс-шаралар
national-complex_plans_cost = Кешенді жоспарлардың құны
national-infrastructure_budget_2019_2023 = Моноқалалар инфрақұрылымына бюджет қаражаты, 2019–2023 жж.
national-infrastructure_budget = Моноқалалар инфрақұрылымына бюджет қаражаты
national-infrastructure_provision = Әлеуметтік және инженерлік инфрақұрылыммен орташа қамтылуы
national-heat_power_wear = Жылу желілері мен электр беру желілерінің тозуы
national-water_sewer_wear = Су құбыры мен кәріз желілерінің тозуы
national-roads_unsatisfactory = Жай-күйі қанағаттанарлықсыз автомобиль жолдары
national-long_term_contracts = Моноқалалардағы ұзақ мерзімді шарттар
national-long_term_contracts_value = Ұзақ мерзімді шарттардың сомасы
national-offtake_contracts = Моноқалалардағы офтейк-келісімшарттар
national-offtake_contracts_value = Офтейк-келісімшарттардың сомасы
national-projects_to_2030 = 2030 жылға дейінгі инвестициялық жобалар
national-projects_to_2030_cost = 2030 жылға дейінгі жобалардың құны
national-projects_launched = Бір жылда іске қосылған жобалар
national-projects_launched_cost = Бір жылда іске қосылған жобалардың құны
national-monotown_threshold = Бағдарлама бойынша моноқала шегі: бірнеше кәсіпорындағы өнім мен жұмыскерлер үлесі
national-sez_count = Арнайы экономикалық аймақтар саны
national-iz_count = Индустриялық аймақтар саны
national-iz_projects = Индустриялық аймақтардағы жобалар
national-sez_projects = Арнайы экономикалық аймақтардағы жобалар
national-sez_jobs = Арнайы экономикалық аймақтардағы жұмыс орындары
national-sez_iz_projects = Арнайы экономикалық және индустриялық аймақтардағы жобалар
national-sez_iz_investment = Осы аймақтардағы жеке инвестиция
national-sez_iz_jobs = Осы аймақтардағы жұмыс орындары
national-miz_planned = Жоспарланған шағын өнеркәсіптік аймақтар
national-miz_created = Құрылған шағын өнеркәсіптік аймақтар
national-miz_enterprises = Шағын өнеркәсіптік аймақтардағы кәсіпорындар
national-miz_premises = Шағын өнеркәсіптік аймақтардың үй-жайлары
national-miz_cost = Шағын өнеркәсіптік аймақтардың құны
national-miz_financing = Шағын өнеркәсіптік аймақтарға бөлінген қаржы
national-border_rail_points = Көрші елдермен шекарадағы теміржол пункттері
national-border_road_points_russia = Ресеймен шекарадағы автомобиль өткізу пункттері

# Әр тілде ресми атауы бар баспагерлер
publisher-statistics-bureau = ҚР Ұлттық статистика бюросы
publisher-prime-minister = ҚР Премьер-министрі
publisher-prime-minister-retold = ҚР Премьер-министрі (Newsline баяндауында)
