# The site finder
site-title = Алаң іздеу
site-limits = Міндетті шарттар
site-limits-text = Шартқа сай келмейтін алаң көрсетілмейді. Белгісіз – бөлек жауап: онымен не істеу керегін әр шарт бойынша өзіңіз шешесіз.
site-kind = Алаң түрі
    .help = Шағын өнеркәсіптік аймақтар дайын үй-жайларды шағын және орта бизнеске жалға беру үшін құрылады. Жер учаскелері мен тоқтаған зауыттар дереккөз атаған жерде ғана көрсетілген.
site-kind-sez = арнайы экономикалық аймақ
    .short = АЭА
    .plain = АЭА
site-kind-iz = индустриялық аймақ
    .short = ИА
    .plain = ИА
site-kind-miz = шағын өнеркәсіптік аймақ
    .short = ШӨА
    .plain = ШӨА
site-kind-land = аймақтардан тыс жер учаскесі
    .short = учаске
    .plain = учаскелер
site-kind-works = тоқтап тұрған зауыт
    .short = зауыт
    .plain = зауыттар
site-town = Моноқала

# Columns of the sites
site-column-region_id = Облыс
site-column-town_id = Моноқала
site-column-kind = Алаң түрі
site-column-status = Жай-күйі
site-column-area = Аумағы
site-column-free_area = Бос аумағы
site-column-building = Дайын үй-жайлар
    .help = Кіріп орналасуға болатын ғимарат бар ма. Жоспарлар мен құрылыс бөлек белгіленген.
site-column-premises = Үй-жайлар ауданы
site-column-occupancy = Толуы
site-column-tenants = Қатысушылар
site-column-projects = Жобалар
site-column-jobs = Жұмыс орындары
site-column-founded = Құрылған жылы
site-column-power = Электр
site-column-water = Су
site-column-gas = Газ
site-column-heat = Жылу
site-column-sewerage = Кәріз
site-column-rail = Өзінің теміржол тармағы
site-column-road = Кірме жол
site-column-telecom = Байланыс
site-column-rail_border = Шекара, теміржолмен
site-column-rail_port = Порт, теміржолмен
site-column-rail_city = Тұрғыны 500 мыңнан асатын қала, теміржолмен
site-column-rail_corridor = Дәліз пункті, теміржолмен
site-column-road_border = Шекара, автожолмен
site-column-road_port = Порт, автожолмен
site-column-road_airport = Әуежай, автожолмен
site-column-road_city = Тұрғыны 500 мыңнан асатын қала, автожолмен
site-column-road_corridor = Дәліз пункті, автожолмен
site-column-rail_post = Теміржол өткізу пункті
site-column-road_post = Автомобиль өткізу пункті
site-column-lat = Ендік (суықтың орнына)
site-group-access = Көлік қолжетімділігі
site-group-utilities = Желілер
site-group-land = Жер және дайындық

# Limits
site-any = кез келген
site-at-least = кемінде { $value }
site-at-most = ең көбі { $value }
site-must-have = Болуы керек
    .help = Сан – осы желі туралы ештеңе хабарланбаған алаңдар саны.
site-utility-unknown = { $what } · ? { $count }
site-ready = Нені бар деп санау керек
site-ready-now = бар
site-ready-soon = бар немесе болады
site-unknown = белгісіз
    .help = Көрсету: мәліметі жоқ алаңдар қалады. Жасыру: тек мәліметі барлары қалады. Тек осы: тек мәліметі жоқтары, сонда нені сұрау керегі көрінеді.
site-unknown-count = { $count ->
   *[other] { $said } алаңда белгісіз
}
site-unknown-include = көрсету
site-unknown-exclude = жасыру
site-unknown-only = тек осы

# Weights
site-needs = Не маңызды
site-preset-even = Тең салмақ
    .says = Барлық өлшемнің салмағы бірдей, ендік есепке алынбайды. Осыдан бастаған ыңғайлы.
site-preset-heavy = Ауыр өнеркәсіп
    .says = Ең салмақтысы – электр мен өзінің теміржол тармағы, одан кейін су мен аумақ, газ, бос жер және теміржолмен дәліздер мен шекараға шығу.
site-preset-food = Тамақ өнеркәсібі
    .says = Ең салмақтысы – су, одан кейін кәріз, ірі қаланың жақындығы және теміржолмен шекара; жол, теміржол тармағы, электр және жұмыс істеп тұрған аймақ та маңызды.
site-preset-logistics = Логистика
    .says = Ең салмақтысы – дәліз пункттерінің жақындығы, одан кейін өз теміржол тармағы, кірме жол және шекара; порт, ірі қала және аумақ та ескеріледі.
site-preset-it = АТ және деректер орталықтары
    .says = Ең салмақтысы – электр мен байланыс, одан кейін суық. Атласта температура жоқ, оның орнына ендік алынады: бұл дөрекі алмастыру, климатты бөлек тексеріңіз.
site-preset-building = Дайын үй-жай
    .says = Ең салмақтысы – дайын үй-жайлар мен жұмыс істеп тұрған аймақ, одан кейін электр, су және ірі қаланың жақындығы.
site-preset-own = Өзіңіздің салмақтарыңыз.
site-weights = Салмақтарды баптау
site-weights-text = Салмақ: 0 – маңызды емес, { $heaviest } – ең маңызды. Өлшемнің бағадағы үлесі – оның салмағын барлық салмақтың қосындысына бөлгені; жоғарыдағы жолақ үлестерді көрсетеді.
site-stance = Реттегенде белгісізді қалай санау керек
    .help = Белгісіз өлшем ең нашар да, ең жақсы да болып шығуы мүмкін. Сондықтан бағаның төменгі және жоғарғы шегі бар; мұнда олардың арасындағы қай нүкте бойынша реттеу таңдалады.
site-stance-worst = ең нашар деп
site-stance-middle = ортасынан
site-stance-best = ең жақсы деп
site-no-weights = Барлық салмақ нөлге тең: алаңдардың реті ештеңе білдірмейді. Дайын жинақты таңдаңыз немесе кемінде бір салмақты жылжытыңыз.

# Ranking
site-lede = { $count ->
   *[other] Шарттарға { $total } алаңның { $found } алаңы сай келеді.
}
site-lede-known = Сізге маңызды мәліметтің орта есеппен белгілі бөлігі – { $share }: қалғаны – баға емес, аралық.
site-nothing = Барлық шартқа сай келетін алаң жоқ. Мыналардың бірін алып тастау көмектеседі: { $hint }.
site-nothing-any = Шарттарға сай келетін алаң жоқ. Бірнеше шартты алып тастаңыз.
site-on = Тізімге
site-list-full = Тізімде { $most } алаң бар. Мұны қосу үшін басқасын алып тастаңыз.
site-off = Алып тастау
site-look = Толығырақ
site-rank = { $rank }-орын
site-could-add = белгісіз өлшемдер ең көбі { $points } қоса алады
site-reason = { $what }: { $value } (+{ $points })
site-no-reason = маңызды өлшемдердің бірде-бірі белгісіз
site-score-exact = 100-ден { $score }
site-score = 100-ден { $score } ({ $low } – { $high }); орны { $first } – { $last }
site-unknown-of = Белгісіз (салмақтағы үлесі – { $share }): { $what }
site-full = Дереккөздің хабарлауынша, барлық орын толған.
site-key-unknown = белгісіз: болуы да, болмауы да мүмкін
site-robust = Алғашқы орындар қаншалықты тұрақты
site-no-flip = Бір ғана салмақты 0-ден 5-ке дейін өзгерту алғашқы үш орынды өзгертпейді (немесе олар тең бөлінген).
site-flip = { $what }: салмақ { $weight } орнына { $becomes } болса, { $rises } мына алаңнан озады: { $falls }
site-topsis = Басқа әдіспен (TOPSIS) алғашқылары: { $names }. Мұндағы алғашқылармен сәйкес келетіні: { $top } ішінен { $same }.
site-table = Толық кесте ({ $count })
site-heading-rank = Орны
site-heading-site = Алаң
site-heading-place = Қайда
site-heading-score = Баға
site-heading-low = Кемінде
site-heading-high = Көп дегенде
site-heading-what = Белгі

# One site
site-below = Таңдалған алаң: { $site }. Ол туралы белгілінің бәрі, дереккөздерімен – төменде
site-pick = Бір алаң толығырақ
    .placeholder = Картадан, тізімнен немесе осы жерден таңдаңыз
site-facts = Дереккөздер не дейді
site-no-facts = Атауы, түрі және жай-күйінен басқа дереккөздер ештеңе хабарламайды.
site-gaps = Нені білмейміз
site-gaps-text = Сол жақта – атқаратын ісіне қарағанда кім жауап бере алатыны. Дереккөздерде аты-жөн мен телефон көрсетілмеген.
site-only-planned = { $what } (тек жоспары белгілі)
site-completeness = Толықтығы
site-ways = Қашықтықтар
site-ways-note = Километрлер – теміржол мен автожол желілері бойынша, әр түрдің ең жақын пунктіне дейін. Аймақтардың орны қала немесе аудан орталығына дейін ғана белгілі, сондықтан қашықтық сол жерден есептелген.
site-crossing-note = Шекара – желі оны кесіп өтетін жер; онда өткізу пункті жұмыс істей ме, деректерден көрінбейді.
site-posts-note = { $what }: { $total } өткізу пунктінің { $placed } пунктінің ғана орны белгілі, сондықтан ең жақыны қамтылмай қалуы мүмкін.
site-second = екінші жол: { $km }
site-way-no_position = алаңның орны белгісіз
site-way-off_network = деректерде жақын жол жоқ; бұл жолдың жоқтығын білдірмейді
site-way-no_target = межелі пункттің орны белгісіз
site-way-no_way = деректерде үздіксіз жол жоқ
site-way-estimated = оның { $km } км-і бағаланған
site-way-access = оның { $km } км-і желіге дейін түзу сызықпен
site-way-abroad = оның { $km } км-і шетелде
site-around = Маңайы
site-people = Автожолмен { $km } км шегіндегі тұрғындар
site-corridors = { $km } км-ден жақын дәліздер
site-no-corridor = бірде-бірі жоқ
site-neighbours = { $town } қаласында кім бар ({ $count })
site-neighbours-text = Ірі кәсіпорындар мен жобалар, хабар күнімен. Жобалардың жай-күйі тез ескіреді.
site-passport = Паспорт (PDF)
site-passport-of = Паспорт: { $name }
site-unplaced = { $count ->
   *[other] { $said } алаңның орны белгісіз: олар картада жоқ, тізімде бар.
}
site-map-text = Нүктелі шеңбер – тек қала немесе аудан белгілі, қашықтықтар (≈) оның орталығынан есептелген. Белгіні бассаңыз, алаң төменде ашылады.

# Shortlist
site-short = Іріктелген алаңдар
    .placeholder = Он екі алаңға дейін
site-short-empty = «Тізімге» түймесімен алаң қосыңыз: екіден төртке дейінгісі салыстыру үшін қатар тұрады. Беттің сілтемесі тізімді сақтайды.
site-compared = Алғашқы { $most } алаң қатар тұр; файлдарда бәрі бар.
site-files-short = Тізім:
site-files-all = Барлық алаң:
site-file-xlsx = XLSX кітабы
site-file-gpkg = GeoPackage
site-file-geojson = GeoJSON

# What is stated of a site, in the middle of a sentence
site-stated-status = жай-күйі
site-stated-position = нақты орны
site-stated-area = аумағы
site-stated-free_area = бос аумағы
site-stated-building = дайын үй-жайлар
site-stated-tenants = қатысушылар
site-stated-projects = жобалар саны
site-stated-investment = инвестиция
site-stated-jobs = жұмыс орындары
site-stated-founded = құрылған жылы
site-stated-power = электр
site-stated-water = су
site-stated-gas = газ
site-stated-heat = жылу
site-stated-sewerage = кәріз
site-stated-rail = теміржол тармағы
site-stated-road = кірме жол
site-stated-telecom = байланыс
site-stated-contact = байланыс деректері

# Who could say
site-holder-operator_register = АЭА басқарушы компаниясы; министрліктің АЭА мен ИА бірыңғай тізілімі
site-holder-operator_akimat = Аймақтың басқарушы компаниясы; әкімдік; АЭА мен ИА бірыңғай тізілімі
site-holder-entrepreneurship = Облыс әкімдігінің кәсіпкерлік басқармасы
site-holder-town_akimat = Қала әкімдігі
site-holder-owner_akimat = Зауыт иесі; қала әкімдігі
site-holder-cadastre = Жер кадастры (Азаматтарға арналған үкімет)
site-holder-grid = Өңірлік электр желісі компаниясы
site-holder-water_utility = Қаланың су арнасы кәсіпорны
site-holder-gas_network = Облыстың газ тарату ұйымы
site-holder-heat_utility = Қаланың жылу желілері
site-holder-railway = Қазақстан темір жолы, жол бөлімшесі
site-holder-roads = Облыстың автомобиль жолдары басқармасы
site-holder-telecom = Байланыс операторлары

# Method
site-method = Қалай есептеледі
site-method-facts = **Деректер.** Күні көрсетілген хабарлардың ішінен соңғы нақтысы қолданылады; бір жылға бірнеше сан айтылса, кішісі алынады; жоспар нақты дерек орнына жүрмейді, барлық хабар алаңның тарихында көрінеді. Дереккөз 100% толған десе, бос аумақ 0.
site-method-score = **Баға** – өлшенген қосынды (құндылықтың аддитивті моделі, Keeney және Raiffa, 1976). Әр өлшем шеттері тұрақты 0-ден 1-ге дейінгі шкалаға көшіріледі, сондықтан алаңның бағасы қатар көрсетілген басқа алаңдарға тәуелді емес. Қашықтық: сол жердің өзінде 1, шекті қашықтықта 0 (теміржолмен шекараға 2 000 км, портқа 3 000, автожолмен шекараға 1 000, қала мен дәлізге 500, әуежайға 250). Желілер мен үй-жайлар: бар – 1, ішінара немесе салынуда – 0,5, жоспарда – 0,25, жоқ – 0. Жай-күйі: жұмыс істеп тұр – 1, салынуда немесе құрылған – 0,5, жоспарда – 0,25. Аумақ: логарифм, 500 га (бос аумақ 100 га) және одан көп – 1. Ендік: 41° – 0, 55° – 1.
site-method-unknown = **Белгісіз** – аралық: төменгі шегінде белгісіз өлшемдер 0, жоғарғы шегінде 1. Әдепкіде рет ортасы бойынша. Бұл айыппұл да, жеңілдік те емес: аз белгілі алаңның аралығы кең болады.
site-method-checks = **Тексеру.** TOPSIS (Hwang және Yoon, 1981); алғашқы орындарды өзгертетін бір салмақтың өзгерісі (Triantaphyllou және Sánchez, 1997).
