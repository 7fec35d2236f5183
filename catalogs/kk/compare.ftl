# The page to compare: what is compared, how it is drawn, and what is said when something is missing.
compare-country = Қазақстан
# $group is the letter of a group
compare-median = { $group } тобының медианасы
# Over an axis: the value of the base year is 100
compare-base = { $base } ж. = 100
compare-behind = { $count } қала бойынша
compare-view = Көрініс
compare-view-line = Сызықтар
compare-view-multiples = Панельдер
compare-view-slope = Екі жыл
compare-view-bump = Орындар
compare-view-scatter = Екі көрсеткіш
compare-view-table = Кесте
compare-second = Екінші көрсеткіш
compare-regions = Облыстар мен ел
    .placeholder = Үшеуге дейін
compare-medians = Топтардың медианасы
    .help = Әр топтың ортаңғы қаласы. Оның артында неше қала тұрғаны жанында айтылады; үшеуден аз болса, медиана болмайды.
compare-prices = Бағалар
    .help = Тұрақты бағалар теңгемен берілген сомаларға қолданылады. Әр сома үшін көрсеткіштер каталогындағы индекс алынады.
compare-prices-nominal = ағымдағы
compare-prices-constant = 2015 жылғы
compare-measure = Шама
    .help = Жан басына жиынтық шамалар есептеледі: өнім, инвестиция, адамдар мен кәсіпорындар саны.
compare-measure-total = барлығы
compare-measure-per_head = жан басына
compare-index = Жылға қатысты индекс
    .help = Әр сызық өзінің сол жылғы мәнінен пайызбен беріледі.
    .placeholder = Индекссіз
compare-year = Жыл
compare-in-prices = { $year } жылғы бағамен
compare-per-head = жан басына шаққанда
compare-indexed = { $year } ж. = 100
compare-rank-axis = Көрсетілген қалалар арасындағы орны, 1 — ең үлкен мән
compare-rank = { $count } қаланың ішінде { $rank }-орын
compare-rank-note = Орындар сол жылы мәні бар қалалар арасында есептеледі: { $count } қаланың { $range } қаласы. Мән болмаған жерде сызық үзіледі.
compare-rank-only-towns = Облыстар мен медианалар қалалар арасында орын алмайды, сондықтан мұнда көрсетілмеген.
compare-left-out = { $year } жылғы мәні жоқ: { $towns }.
compare-no-both = { $year } жылы екі көрсеткіштің бірінің мәні жоқ: { $towns }.
compare-none-picked = Ажырату үшін екіден алтыға дейін қала таңдаңыз. Әзірге бәрі сұр түспен көрсетілген.
compare-one-picked = Салыстыру үшін тағы бір қаланы, облысты немесе медиананы таңдаңыз.
compare-no-regions = Облыстар мен ел бойынша бұл шама жоқ. Көрсетілмегендері: { $names }.
compare-wider = Облыстар қалалардан әлдеқайда үлкен. Жан басына шаққанда немесе индекспен салыстырыңыз.
compare-no-territory = Бұл аумақ бойынша мәні жоқ: { $towns }. Басқа аумақты таңдап көріңіз.
compare-no-base = { $year } жылғы мәні болмағандықтан индексі жоқ: { $towns }.
compare-median-towns = { $name }: { $count } қаланың { $range } қаласында мән бар; медиана үшін кемінде үшеуі керек.
compare-median-absent = { $name }: бірде-бір жылда үш қаланың мәні жоқ, сондықтан медиана да жоқ.
compare-median-index = Индекстің медианасы — қалалардың өз индекстерінің медианасы.
compare-deflator = Тұрақты бағалар мына қатар бойынша: «{ $series }».
compare-slope-broken = { $name }: { $year } жылы қатар үзіледі, сондықтан екі жыл толық салыстырмалы емес.
compare-slope-same = Екі түрлі жылды таңдаңыз: біріншісі «{ $from }», екіншісі «{ $to }» өрісінде.
compare-slope-reverse = Бірінші жыл екіншісінен бұрын болуы керек.
compare-nothing = { $indicator }: бұл таңдау бойынша мән жоқ. Басқа аумақты, жылды немесе көріністі таңдап көріңіз.
compare-index-not-here = Бұл көріністе индекс қолданылмайды.
compare-names-more = { $names } және тағы { $count }
compare-subject = Нысан
compare-rank-few = Мәні бар қала тым аз болғандықтан, орын берілмеген жылдар: { $years }.
