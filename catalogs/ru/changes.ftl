# Страница изменений и названия таблиц.
changes-title = Изменения данных
changes-text = Каждое обновление данных, составленное по истории версий, а не вручную: какие строки появились, исчезли и изменились. Сейчас показана версия данных { $version } – это отпечаток всех файлов данных, он же стоит в ссылках и именах файлов. Это не имя обновления, поэтому в списке ниже его нет: коды рядом с датами там взяты из истории версий.
changes-none = История изменений ещё не записана.
changes-table = { $table }: { $said }
changes-came = добавлено { $rows }
changes-went = убрано { $rows }
changes-changed = изменено { $rows }
changes-layer = Слой карты «{ $layer }» начерчен заново: объектов было { $before }, стало { $after }
changes-layer-corridors = транспортные коридоры
changes-layer-countries = соседние страны
changes-layer-kazakhstan = граница Казахстана
changes-layer-lakes = озёра
changes-layer-railways = железные дороги
changes-layer-regions = области
changes-layer-rivers = реки
changes-layer-roads = автодороги
changes-layer-seas = моря
changes-shown = показаны примеры: { $shown } из { $rows } строк
changes-whole = Строк много, поэтому от каждой таблицы обновления показаны примеры. Все строки показывает история версий в копии репозитория:
changes-empty = (пусто)
changes-written =
    { $count ->
        [one] Записано { $count } обновление
        [few] Записано { $count } обновления
       *[many] Записано { $count } обновлений
    }
changes-no-history = У папки «{ $folder }» нет истории версий: не установлен git или это не копия репозитория.
table-sources = Источники
table-notes = Примечания
table-regions = Регионы
table-industries = Отрасли
table-towns = Города
table-memberships = Перечни моногородов
table-blocks = Блоки показателей
table-series = Опубликованные ряды
table-indicators = Показатели
table-observations = Значения городов
table-regional = Значения регионов
table-wanted = Недостающие показатели
table-groups = Группы
table-coassignment = Совместное попадание в группы
table-composite = Сводный индекс
table-group_checks = Проверки групп
table-group_features = Показатели-кандидаты для групп
table-measures = Меры
table-enterprises = Предприятия
table-projects = Проекты
table-zones = Зоны
table-plots = Участки
table-zone_facts = Сведения о зонах
table-places = Населённые пункты и станции
table-corridors = Коридоры
table-corridor_stops = Пункты коридоров
table-corridor_facts = Сведения о коридорах
table-network_edits = Исправления сетей
table-settlements = Населённые пункты в окрестностях
table-network_links = Соединения сетей
table-network_nodes = Узлы сетей
table-network_edges = Участки сетей
table-network_checks = Проверки сетей
table-distances = Расстояния по железным и автомобильным дорогам
table-surroundings = Население в окрестностях городов
table-gateways = Пункты пропуска, порты и аэропорты
table-national = Сведения по стране
table-redirects = Прежние идентификаторы
