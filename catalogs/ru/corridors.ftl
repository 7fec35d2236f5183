# The page about one transport corridor.
corridors-reach = Вблизи – не дальше, км
    .help = Расстояние по прямой от города, зоны или пункта пропуска до нарисованной линии коридора.
corridors-beside = Показать на схеме также
    .gateway = границы, порты, аэропорты
    .zone = зоны
corridors-under-one = до 1 км
corridors-lede =
    Длина главной ветви по данным о сети – { $km }; { $share } этой длины проведено на карте прямыми отрезками длиннее 50 км, а не по действительной трассе.{ $branches ->
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
corridors-lede-former = Рядом находятся и города, которых в нынешнем перечне нет: { $towns }.
corridors-lede-none = В пределах { $reach } от линии моногородов нет.
corridors-within = город не дальше { $reach } от линии
corridors-beyond = дальше { $reach } от линии
corridors-monotown = моногород
corridors-away = { $km } от линии
corridors-strip = Вдоль коридора
corridors-strip-text = Слева – километры от начала ветви. Длины – истинные длины железных дорог или автодорог по данным о сети; высота отрезков на схеме не в масштабе. «≈» – приблизительно: линия здесь проведена прямо или точное место неизвестно, известен только город либо район.
corridors-line-course = проведено по линии из данных о сети (с прямыми кусками до 50 км)
corridors-line-scheme = проведено по прямой длиннее 50 км, условно
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
corridors-column-between = Ближайший участок линии
corridors-column-services = Предложенный сервис
corridors-column-precision = Точность положения
corridors-column-attribute = Показатель
corridors-column-value = Значение
corridors-column-when = Когда
corridors-column-source = Источник
corridors-at-stop = пункт { $stop }
corridors-between = { $first } – { $last }
corridors-around = Зоны, пункты пропуска, порты и аэропорты не дальше { $reach } от линии: { $count }
corridors-unplaced = Не измерены, потому что положение неизвестно: зоны – { $zones }; пункты пропуска, порты и аэропорты – { $gateways }. Они тоже могут быть рядом.
corridors-figures = Что опубликовано о перевозках и длине
corridors-figures-none = В источниках Атласа нет ни длины, ни объёмов, ни пропускной способности этого коридора.
corridors-hollow = Закрашенный круг – фактическое значение; полый ромб и штрих – план или ожидание. Если источники называют за один год разные числа, они стоят рядом. Значения без года – только в таблице.
corridors-noted = * { $year } г.: { $note }
corridors-differs = источники расходятся
corridors-attribute-length = Длина
corridors-attribute-length_kz = Длина в Казахстане
corridors-attribute-volume = Объём перевозок
corridors-attribute-containers = Перевозки контейнеров
corridors-teu = ДФЭ – двадцатифутовый эквивалент: счёт контейнеров по месту, которое занимает один двадцатифутовый.
corridors-attribute-capacity = Пропускная способность
corridors-attribute-transit_days = Время в пути
corridors-attribute-share = Доля
corridors-file-figures = { $corridor }: опубликованные показатели
corridors-file-near = { $corridor }: что не дальше { $reach } от линии
corridors-file-stops = { $corridor }: пункты и расстояния между ними
corridors-method = Как измерены длины и расстояния
corridors-method-text =
    Линия проходит через пункты коридора по кратчайшему пути в сети железных дорог или автодорог. У каждого участка сети есть истинная длина, но некоторые участки длиннее 50 км нарисованы прямо: длина верна, а трасса – нет. Километр, указанный для города, – это ближайшая к нему точка линии; истинная длина участка распределена по нему пропорционально нарисованной. Расстояния до линии – геодезические, на эллипсоиде WGS 84. Это не путь по дороге: он длиннее.

    Опубликованные длины и длина по сети отвечают на разные вопросы: первые нередко охватывают весь коридор с другими странами или, наоборот, только новый участок.
corridors-overview = Какие города вдоль какого коридора
corridors-overview-none = Дальше { $reach } от всех коридоров
corridors-column-corridor = Коридор
corridors-column-towns = Города Атласа не дальше { $reach } (до линии)
corridors-colours = цвет круга – группа города, пунктирный край – города нет в нынешнем перечне
corridors-column-way = По сети до пункта коридора
corridors-way-rail = { $km } по железной дороге до пункта { $stop }
corridors-way-road = { $km } по автодороге до пункта { $stop }
corridors-way-unknown = пути в данных о сети нет
corridors-way-other = ближе пункт другого коридора
