# The page about one transport corridor.
corridors-reach = Вблизи – не дальше, км
    .help = Расстояние по прямой от города, зоны или пункта пропуска до нарисованной линии коридора.
corridors-beside = На схеме, кроме городов
    .gateway = выходы
    .zone = зоны
corridors-under-one = до 1 км
corridors-lede =
    Длина главной ветви по данным о сети – { $km }; { $share } этой длины проведено на карте прямыми отрезками, а не по ходу пути.{ $branches ->
        [0] { "" }
        [one] { " " }Есть ещё { $branches_said } ветвь.
        [few] { " " }Есть ещё { $branches_said } ветви.
       *[many] { " " }Есть ещё { $branches_said } ветвей.
    }
corridors-lede-towns =
    В пределах { $reach } от линии – { $count ->
        [one] { $count_said } моногород
        [few] { $count_said } моногорода
       *[many] { $count_said } моногородов
    }: { $towns }.
corridors-lede-former = Рядом и города, которых в нынешнем перечне нет: { $towns }.
corridors-lede-none = В пределах { $reach } от линии моногородов нет.
corridors-within = город не дальше { $reach } от линии
corridors-beyond = дальше { $reach } от линии
corridors-monotown = моногород
corridors-away = { $km } от линии
corridors-strip = Коридор по порядку
corridors-strip-text = Слева – километры от начала ветви. Длины – истинные длины железных дорог или автодорог по данным о сети; высота отрезков на схеме не в масштабе. «≈» – приблизительно: линия здесь проведена прямо или точное место неизвестно, известен только город либо район.
corridors-line-course = проведено по ходу пути
corridors-line-scheme = проведено прямо, условно
corridors-branch-main = Главная ветвь: { $first } – { $last }
corridors-branch-side = Ветвь: { $first } – { $last }
corridors-branch-length = { $km }, из них условно { $share }
corridors-step = { $km }, из них условно { $schematic }
corridors-towns = Города Атласа не дальше { $reach } от линии
corridors-services = На семинаре { $seminar } Министерству транспорта, акиматам областей и компании «ҚазАвтоЖол» поручили до { $deadline } предложить, какой сервис развивать у моногородов на крупных коридорах. В прочитанных источниках (по состоянию на { $read }) сами предложения не опубликованы. Поэтому здесь только география: что где находится.
corridors-services-unknown = не опубликован
corridors-column-town = Город
corridors-column-place = Название
corridors-column-kind = Вид
corridors-column-status = Состояние
corridors-column-away = До линии
corridors-column-km = От начала ветви
corridors-column-between = Где отходит от линии
corridors-column-services = Предложенный сервис
corridors-column-precision = Точность положения
corridors-column-attribute = Показатель
corridors-column-value = Значение
corridors-column-when = Когда
corridors-column-source = Источник
corridors-at-stop = остановка { $stop }
corridors-between = { $first } – { $last }
corridors-around =
    Не дальше { $reach } от линии: { $count ->
        [one] { $count } зона, пункт пропуска, порт или аэропорт
       *[other] { $count } зон, пунктов пропуска, портов и аэропортов
    }
corridors-unplaced = Не измерены, потому что положение неизвестно: зоны – { $zones }, выходы – { $gateways }. Они тоже могут быть рядом.
corridors-figures = Что опубликовано о перевозках и длине
corridors-figures-none = В источниках Атласа нет ни длины, ни объёмов, ни пропускной способности этого коридора.
corridors-hollow = Закрашенный круг – фактическое значение; полый ромб и штрих – план или ожидание. Если источники называют за один год разные числа, они стоят рядом. Значения без года – только в таблице.
corridors-differs = источники расходятся
corridors-attribute-length = Длина
corridors-attribute-length_kz = Длина в Казахстане
corridors-attribute-volume = Объём перевозок
corridors-attribute-containers = Перевозки контейнеров
corridors-attribute-capacity = Пропускная способность
corridors-attribute-transit_days = Время в пути
corridors-attribute-share = Доля
corridors-file-figures = { $corridor }: опубликованные показатели
corridors-file-near = { $corridor }: что не дальше { $reach } от линии
corridors-file-stops = { $corridor }: остановки и расстояния между ними
corridors-method = Как измерены длины и расстояния
corridors-method-text =
    Линия проходит через остановки по кратчайшему пути в сети железных дорог или автодорог. У каждого ребра сети есть истинная длина, но некоторые рёбра длиннее 50 км нарисованы прямо: длина верна, а ход пути – нет. Километр, на котором город отходит от линии, – это ближайшая к нему точка линии; истинная длина участка распределена по нему пропорционально нарисованной. Расстояния до линии – геодезические, на эллипсоиде WGS 84. Это не путь по дороге: он длиннее.

    Опубликованные длины и длина по сети отвечают на разные вопросы: первые нередко охватывают весь коридор с другими странами или, наоборот, только новый участок.
corridors-overview = Какие города у какого коридора
corridors-overview-none = Дальше { $reach } от всех коридоров
corridors-column-corridor = Коридор
corridors-column-towns = Города Атласа не дальше { $reach } (до линии)
corridors-colours = цвет круга – группа города, пунктир – город не в нынешнем перечне
corridors-column-way = По сети до остановки
corridors-way-rail = { $km } по железной дороге до остановки { $stop }
corridors-way-road = { $km } по автодороге до остановки { $stop }
corridors-way-unknown = пути в данных о сети нет
corridors-way-other = ближе остановка другого коридора
