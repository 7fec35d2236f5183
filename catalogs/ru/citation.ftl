# Откуда числа, как на них ссылаться, что едет вместе с файлами.
citation-as-published = как опубликовано
citation-some = у части значений: { $status }
citation-formula = Как получено
citation-median =
    { $count ->
        [one] медиана по { $count } городу
       *[other] медиана по { $count } городам группы
    }
citation-total-of-towns = сумма по { $count } городам
citation-count = сосчитано по таблицам Атласа
citation-change-between = разность между двумя годами, в процентах от более раннего
citation-difference-between = разность между двумя годами
citation-open = Источник: { $publishers }. Нажмите, чтобы увидеть подробности.
citation-more = и ещё { $count }
citation-chosen = Задано вами или методом, а не измерено
citation-published = Дата публикации: { $date }
citation-rests = Что ещё на нём основано
citation-cite = Сослаться
citation-of-page = Эта страница в нынешнем виде
citation-of-chart = Этот график
citation-of-table = Эта таблица
citation-of-map = Эта карта
citation-chart = { $title } (график)
citation-table = { $title } (таблица)
citation-map = { $title } (карта)
citation-of-atlas = Атлас целиком
citation-atlas = Атлас моногородов Казахстана. Версия данных { $version }, { $year }. URL: { $address } (дата обращения: { $date }).
citation-part = { $title } // Атлас моногородов Казахстана. Версия данных { $version }, { $year }. URL: { $address } (дата обращения: { $date }).
citation-licence = Условия: каждое значение остаётся на условиях своего источника; просим указывать и Атлас. Геометрия из OpenStreetMap – по лицензии ODbL 1.0.
citation-readme = Строки называют свои источники; за рассчитанные таблицы и слои карты это делает их описание. Пустое значение – не ноль; статус говорит, почему его нет. Территории (город, городская администрация, район) – разные, и в одну линию их соединять нельзя.
citation-version = Версия данных { $version }: у одинаковых версий одинаковое содержание.
citation-sheet-data = Данные
citation-sheet-sources = Источники
citation-sheet-readme = Пояснения
citation-download = Скачать в виде { $kind }: { $title }
citation-download-csv = CSV с точкой с запятой и десятичной запятой, для Excel с русскими настройками; в открытом интерфейсе данных – запятая и точка
citation-download-zip = CSV вместе с источниками, условиями и пояснениями
# Способы расчёта словами
method-total = сумма: { $all }
method-ratio = отношение показателя { $a } к показателю { $b }
method-share = { $a } в процентах от { $b }
method-share_of_sum = { $a } в процентах от суммы: { $all }
method-complement = сто процентов минус { $a }
method-difference = { $a } минус { $b }
method-per_thousand = { $a } за год на 1 000 среднего значения показателя { $b } на конец этого и предыдущего года
method-stock_per_thousand = { $a } на 1 000 показателя { $b } на конец года
method-stock_per_ten_thousand = { $a } на 10 000 показателя { $b } на конец года
method-per_head = отношение показателя { $a } к показателю { $b }
method-per_unit = отношение показателя { $a } к показателю { $b }
method-growth = { $a } в процентах к предыдущему году минус 100
method-growth_5_years = { $a } в процентах к значению пять лет назад минус 100
method-growth_10_years = { $a } в процентах к значению десять лет назад минус 100
method-change = { $a } минус значение за предыдущий год
method-change_5_years = { $a } минус значение пять лет назад
method-mean_5_years = среднее показателя { $a } за пять лет; должны быть известны все пять значений
method-chained = { $a }, цепной индекс, 2015 = 100
method-in_base_prices = показатель { $a } за 2015 год, продолженный по цепному ряду { $b }, то есть в ценах 2015 года
method-in_base_prices_per_head = показатель { $a } за 2015 год, продолженный по цепному ряду { $b } и делённый на { $c }
method-deflated = отношение показателя { $a } к цепному ряду { $b }, в ценах 2015 года
method-deflated_per_head = показатель { $a }, делённый на цепной ряд { $b } и на { $c }, в ценах 2015 года
method-largest_branch_share = крупнейшая отрасль в процентах от выпуска промышленности, по рядам: { $all }. Где ячейки скрыты – наименьшее значение, которое они допускают.
method-hhi = сумма квадратов долей отраслей в выпуске промышленности, умноженная на 10 000, по рядам: { $all }. Где ячейки скрыты – наименьшее значение, которое они допускают.
method-entropy = энтропия Шеннона долей отраслей, отнесённая к наибольшей возможной, по рядам: { $all }. Где ячейки скрыты – наибольшее значение, которое они допускают.
method-distance_regional_centre = геодезическая линия на эллипсоиде WGS 84 до областного центра
method-distance_sea_port = геодезическая линия на эллипсоиде WGS 84 до ближайшего морского порта
method-distance_airport = геодезическая линия на эллипсоиде WGS 84 до ближайшего аэропорта
method-distance_corridor = кратчайшая прямая до ближайшего транспортного коридора, как он проведён на карте
method-distance_state_border = кратчайшая прямая до ближайшей сухопутной границы, как она проведена на карте
citation-picture = Формат картинок
citation-picture-terms = Атлас моногородов Казахстана, версия данных { $version }. Данные – на условиях своих источников; просим указывать Атлас.
citation-picture-readme = Условия и пояснения: { $address }
citation-quoted = «{ $name }»
method-network_way = кратчайший путь по сети с прямым подходом к ней с обеих сторон
