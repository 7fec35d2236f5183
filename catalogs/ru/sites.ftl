# The site finder
site-title = Поиск площадки
site-limits = Обязательные условия
site-limits-text = Площадка, которая им не отвечает, не показывается. Неизвестное – отдельный ответ: у каждого условия решайте сами, что с ним делать.
site-kind = Вид площадки
    .help = Малые промышленные зоны по правилам их создания сдают готовые помещения малому и среднему бизнесу. Участки и остановленные заводы показаны там, где их называет источник.
site-kind-sez = специальная экономическая зона
    .short = СЭЗ
    .plain = СЭЗ
site-kind-iz = индустриальная зона
    .short = ИЗ
    .plain = ИЗ
site-kind-miz = малая промышленная зона
    .short = МПЗ
    .plain = МПЗ
site-kind-land = земельный участок вне зон
    .short = участок
    .plain = участки
site-kind-works = остановленный завод
    .short = завод
    .plain = заводы
site-town = Моногород

# Columns of the sites
site-column-region_id = Область
site-column-town_id = Моногород
site-column-kind = Вид площадки
site-column-status = Состояние
site-column-area = Площадь
site-column-free_area = Свободная площадь
site-column-building = Готовые помещения
    .help = Есть ли здания, которые можно занять. Планы и стройки отмечены отдельно.
site-column-premises = Площадь помещений
site-column-occupancy = Заполненность
site-column-tenants = Участники
site-column-projects = Проекты
site-column-jobs = Рабочие места
site-column-founded = Год создания
site-column-power = Электричество
site-column-water = Вода
site-column-gas = Газ
site-column-heat = Тепло
site-column-sewerage = Канализация
site-column-rail = Свой железнодорожный путь
site-column-road = Подъездная дорога
site-column-telecom = Связь
site-column-rail_border = Граница по железной дороге
site-column-rail_port = Порт по железной дороге
site-column-rail_city = Город от 500 тыс. жителей по железной дороге
site-column-rail_corridor = Пункт коридора по железной дороге
site-column-road_border = Граница по автодороге
site-column-road_port = Порт по автодороге
site-column-road_airport = Аэропорт по автодороге
site-column-road_city = Город от 500 тыс. жителей по автодороге
site-column-road_corridor = Пункт коридора по автодороге
site-column-rail_post = Железнодорожный пункт пропуска
site-column-road_post = Автомобильный пункт пропуска
site-column-lat = Широта (вместо холода)
site-group-access = Транспортная доступность
site-group-utilities = Сети
site-group-land = Земля и готовность

# Limits
site-any = любая
site-at-least = от { $value }
site-at-most = до { $value }
site-must-have = Должны быть
    .help = Число – у скольких площадок об этой сети ничего не сообщается.
site-utility-unknown = { $what } · ? { $count }
site-ready = Что считать наличием
site-ready-now = есть
site-ready-soon = есть или будет
site-unknown = неизвестно
    .help = Показать: площадки без сведений остаются. Убрать: остаются только известные. Только: одни они, и видно, о чём надо спросить.
site-unknown-count = { $count ->
    [one] Неизвестно у { $said } площадки
   *[other] Неизвестно у { $said } площадок
}
site-unknown-include = показать
site-unknown-exclude = убрать
site-unknown-only = только

# Weights
site-needs = Что важно
site-preset-even = Равные веса
    .says = Все критерии весят одинаково, широта не учитывается. Отсюда удобно начинать.
site-preset-heavy = Тяжёлая промышленность
    .says = Больше всего весят электричество и свой железнодорожный путь, затем вода и площадь, газ, свободная земля и выход к коридорам и границе по железной дороге.
site-preset-food = Пищевая промышленность
    .says = Больше всего весит вода, затем канализация, близость большого города и граница по железной дороге; важны также дорога, железнодорожный путь, электричество и действующая зона.
site-preset-logistics = Логистика
    .says = Больше всего весит близость к пунктам коридоров, затем свой железнодорожный путь, подъездная дорога и граница; учитываются также порт, большой город и площадь.
site-preset-it = ИТ и центры обработки данных
    .says = Больше всего весят электричество и связь, затем холод. Температур в Атласе нет, вместо них берётся широта: это грубая замена, проверьте климат отдельно.
site-preset-building = Готовое помещение
    .says = Больше всего весят готовые помещения и действующая зона, затем электричество, вода и близость большого города.
site-preset-own = Ваши собственные веса.
site-weights = Настроить веса
site-weights-text = Вес от 0 (не важно) до { $heaviest } (важнее всего). Доля критерия в оценке – его вес, делённый на сумму весов; полоса выше показывает доли.
site-stance = Как считать неизвестное при ранжировании
    .help = Неизвестный критерий может оказаться и худшим, и лучшим. Поэтому у оценки есть нижняя и верхняя граница; здесь выбирается, по какой точке между ними упорядочить.
site-stance-worst = как худшее
site-stance-middle = посередине
site-stance-best = как лучшее
site-no-weights = Все веса равны нулю: порядок площадок ничего не значит. Выберите набор или передвиньте хотя бы один вес.

# Ranking
site-lede = { $count ->
    [one] Условиям отвечает { $found } площадка из { $total }.
    [few] Условиям отвечают { $found } площадки из { $total }.
   *[many] Условиям отвечают { $found } площадок из { $total }.
}
site-lede-known = В среднем известно { $share } того, что вам важно: остальное – интервал, а не оценка.
site-nothing = Ни одна площадка не отвечает всем условиям. Поможет снять одно из них: { $hint }.
site-nothing-any = Ни одна площадка не отвечает условиям. Снимите несколько из них.
site-on = В список
site-list-full = В списке уже { $most } площадок. Чтобы добавить эту, уберите другую.
site-off = Убрать
site-look = Подробно
site-rank = Место { $rank }
site-could-add = неизвестное может добавить до { $points }
site-reason = { $what }: { $value } (+{ $points })
site-no-reason = ни один из важных критериев не известен
site-score-exact = { $score } из 100
site-score = { $score } из 100 (от { $low } до { $high }); место от { $first } до { $last }
site-unknown-of = Неизвестно ({ $share } веса): { $what }
site-full = По сообщению источника, все площади заняты.
site-key-unknown = неизвестно: может быть, а может и не быть
site-robust = Насколько устойчивы первые места
site-no-flip = Изменение любого одного веса от 0 до 5 не меняет первых трёх мест (или эти места поделены).
site-flip = { $what }: если вес { $weight } станет { $becomes }, { $rises } обойдёт { $falls }
site-topsis = Другим методом (TOPSIS) первые: { $names }. Совпадает с первыми здесь: { $same } из { $top }.
site-table = Вся таблица ({ $count })
site-heading-rank = Место
site-heading-site = Площадка
site-heading-place = Где
site-heading-score = Оценка
site-heading-low = Не ниже
site-heading-high = Не выше
site-heading-what = Признак

# One site
site-below = Выбрана площадка: { $site }. Всё, что о ней известно, с источниками – ниже
site-pick = Площадка подробно
    .placeholder = Выберите на карте, в списке или здесь
site-facts = Что сообщают источники
site-no-facts = Кроме названия, вида и состояния, источники ничего не сообщают.
site-gaps = Чего не знаем
site-gaps-text = Слева – кто мог бы ответить, судя по тому, чем ведает этот орган или владелец. Телефонов и имён источники не называют.
site-only-planned = { $what } (есть только план)
site-completeness = Полнота
site-ways = Расстояния
site-ways-note = Километры – по сети железных и автомобильных дорог, до ближайшего пункта каждого вида. Положение зон известно только до центра города или района, поэтому расстояния отсчитаны оттуда.
site-crossing-note = Граница – место, где линия её пересекает; работает ли там пункт пропуска, по данным не видно.
site-posts-note = { $what }: из { $total } пунктов пропуска положение известно у { $placed }, поэтому ближайший мог не попасть в расчёт.
site-second = второй путь: { $km }
site-way-no_position = положение площадки неизвестно
site-way-off_network = в данных рядом нет дороги; это не значит, что её нет
site-way-no_target = положение пункта назначения неизвестно
site-way-no_way = в данных нет сквозного пути
site-way-estimated = из них { $km } км оценены
site-way-access = из них { $km } км по прямой до сети
site-way-abroad = из них { $km } км за границей
site-around = Вокруг
site-people = Жителей в пределах { $km } км по автодороге
site-corridors = Коридоры ближе { $km } км
site-no-corridor = ни один
site-neighbours = Кто уже в городе { $town } ({ $count })
site-neighbours-text = Крупные предприятия и проекты, с датой сообщения. Состояние проектов быстро устаревает.
site-passport = Паспорт (PDF)
site-passport-of = Паспорт: { $name }
site-unplaced = { $count ->
    [one] У { $said } площадки место неизвестно, на карте её нет; в списке она есть.
   *[other] У { $said } площадок место неизвестно, на карте их нет; в списке они есть.
}
site-map-text = Пунктирный круг – известен только город или район, и расстояния (≈) отсчитаны от его центра. Щелчок по знаку открывает площадку ниже.

# Shortlist
site-short = Отобранные площадки
    .placeholder = До двенадцати площадок
site-short-empty = Добавьте площадки кнопкой «В список»: от двух до четырёх встанут рядом для сравнения. Ссылка на страницу сохраняет список.
site-compared = Рядом стоят первые { $most }; в файлах – все.
site-files-short = Список:
site-files-all = Все площадки:
site-file-xlsx = Книга XLSX
site-file-gpkg = GeoPackage
site-file-geojson = GeoJSON

# What is stated of a site, in the middle of a sentence
site-stated-status = состояние
site-stated-position = точное место
site-stated-area = площадь
site-stated-free_area = свободная площадь
site-stated-building = готовые помещения
site-stated-tenants = участники
site-stated-projects = число проектов
site-stated-investment = инвестиции
site-stated-jobs = рабочие места
site-stated-founded = год создания
site-stated-power = электричество
site-stated-water = вода
site-stated-gas = газ
site-stated-heat = тепло
site-stated-sewerage = канализация
site-stated-rail = железнодорожный путь
site-stated-road = подъездная дорога
site-stated-telecom = связь
site-stated-contact = контакты

# Who could say
site-holder-operator_register = Управляющая компания СЭЗ; единый реестр СЭЗ и ИЗ уполномоченного министерства
site-holder-operator_akimat = Управляющая компания зоны; акимат; единый реестр СЭЗ и ИЗ
site-holder-entrepreneurship = Управление предпринимательства областного акимата
site-holder-town_akimat = Акимат города
site-holder-owner_akimat = Собственник завода; акимат города
site-holder-cadastre = Земельный кадастр (Правительство для граждан)
site-holder-grid = Региональная электросетевая компания
site-holder-water_utility = Водоканал города
site-holder-gas_network = Газораспределительная организация области
site-holder-heat_utility = Теплосети города
site-holder-railway = Қазақстан темір жолы, отделение дороги
site-holder-roads = Управление автомобильных дорог области
site-holder-telecom = Операторы связи

# Method
site-method = Как это считается
site-method-facts = **Факты.** Из датированных сообщений берётся последнее фактическое; если за один год названо несколько чисел, берётся меньшее; планы не выдаются за факты, все сообщения видны в истории площадки. Если источник говорит, что занято 100 %, свободной площади 0.
site-method-score = **Оценка** – взвешенная сумма (аддитивная модель ценности, Keeney и Raiffa, 1976). Каждый критерий переводится в шкалу от 0 до 1 с постоянными концами, поэтому оценка площадки не зависит от того, какие ещё площадки показаны. Расстояния: 1 на месте, 0 на предельном расстоянии (2 000 км до границы по железной дороге, 3 000 до порта, 1 000 до границы по автодороге, 500 до города и коридора, 250 до аэропорта). Сети и помещения: есть – 1, частично или строится – 0,5, планируется – 0,25, нет – 0. Состояние: действует – 1, строится или создана – 0,5, планируется – 0,25. Площадь: логарифм, 500 га (свободная – 100 га) и больше – 1. Широта: 41° – 0, 55° – 1.
site-method-unknown = **Неизвестное** – интервал: внизу неизвестные критерии стоят 0, наверху 1. По умолчанию порядок – по середине. Это не штраф и не поблажка: у площадки, о которой мало известно, интервал широкий.
site-method-checks = **Проверка.** TOPSIS (Hwang и Yoon, 1981); изменение одного веса, при котором меняются первые места (Triantaphyllou и Sánchez, 1997).
