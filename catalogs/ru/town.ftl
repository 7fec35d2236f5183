# Страница города.
town-what =
    { $name }: { $status }, { $region }. Ведущая отрасль: { $industry }{ $dated ->
        [yes] ; год основания – { $founded }
       *[no] {""}
    }.
town-group = { $group }.
town-no-group = Данных о городе слишком мало, чтобы отнести его к группе.
town-two-areas = Город не отнесён к группе: его лист, вероятно, даёт население всей администрации вокруг него, а выпуск, инвестиции и торговлю – одного города.
town-rank =
    По сводному индексу в девяти расчётах из десяти город занимает места с { $low }‑го по { $high }‑е из { $towns_said }, медианное место – { $median }; первое – лучшее.
town-numbers-title = { $town }: ключевые показатели
town-names = Другие и прежние названия: { $names }
town-no-passport = В книгах бюро статистики, которые есть у Атласа, отдельного листа моногорода для этого города нет. Большинство чисел здесь относится к городской администрации или району, которые шире самого города; территория указана при каждом из них.
town-locator = Карта Казахстана: { $town }, { $region }
town-place = { $place }‑е место из { $of }
town-place-partly = { $place }‑е место из { $of } с данными (среди всех { $listed } – от { $first } до { $last })
town-place-brief = { $place } из { $of }
town-place-note = Изменение – к значению { $years } лет назад. Место – среди городов действующего перечня, у которых есть значение за тот же год и по такой же территории; первое место – наибольшее значение, а не лучшее. Города без данных могли бы занять любое место, поэтому среди всех указан промежуток.
town-indicators = Показатели
town-indicators-text = Последнее опубликованное значение каждого показателя.
town-press = Нажмите на число: откроются источник, формула и ячейка.
town-printed-source = { $publisher }, «{ $title }» ({ $published ->
        [yes] дата публикации:
       *[no] дата обращения:
    } { $date })
town-printed-sources = { $count ->
        [one] Источник
       *[other] Источники
    }: { $sources }
town-show-all = Показать все показатели
town-column-indicator = Показатель
town-column-line = Все годы
town-column-value = Значение
town-column-year = Год
town-column-change = Изменение
town-column-place = Место
town-column-group = Медиана группы
town-column-region = Область
town-column-nearest = Ближайший объект
town-column-straight = По прямой
town-median-of =
    { $count ->
        [one] { $count } город
        [few] { $count } города
       *[many] { $count } городов
    }
town-silent = Нет значений ни за один год: { $names }.
town-silent-own = По самому городу нет значений ни за один год: { $names }.
town-shifts = Где данные перестают быть сопоставимыми
town-shift = { $year } год, { $series } ({ $area }): { $reason }
town-shifts-more = Показать остальные
town-similar-title = Похожие города
town-similar-text = По показателям последних пяти лет, на которых построены группы. Чем меньше расстояние, тем больше сходство.
town-similar-none = Город не отнесён к группе, поэтому похожие не ищутся.
town-similar = группа { $group }; расстояние { $distance }; { $shared ->
        [one] { $shared_said } общий показатель
        [few] { $shared_said } общих показателя
       *[many] { $shared_said } общих показателей
    }
town-zones = Зоны
town-zones-none = Ни одной зоны в городе или рядом с ним Атласу не известно.
town-zones-near = Ближайшие зоны в других местах
town-zone-facts =
    { $count ->
        [one] { $count } сведение
        [few] { $count } сведения
       *[many] { $count } сведений
    }
town-straight = { $km } км по прямой
town-ways = Расстояния по прямой
town-ways-text = Прямые линии на эллипсоиде от центра города до ближайшей точки, а не по железной дороге и автодороге: путь по земле обычно длиннее. Для города, который сам является пунктом коридора, расстояние до этого пункта по железной дороге – 0 км, хотя линия коридора может проходить в стороне от его центра.
town-projects = Проекты
town-projects-none = Проектов в городе источники Атласа не называют.
town-unknown-title = Что неизвестно
town-unknown =
    { $series ->
        [one] Из { $series_said } ряда, опубликованного
       *[other] Из { $series_said } рядов, опубликованных
    } хотя бы для одного города перечня, у этого города значения есть в { $held } и отсутствуют в { $never }.
town-unknown-gaps = Пустые ячейки, о которых известна причина: { $gaps }.
town-unknown-list = Ряды без единого значения
town-files = Скачать
town-files-text = Таблицы этой страницы; у каждой строки – источники, даты и ячейки.
town-file-indicators = { $town }: все показатели, последнее значение каждого с изменением, местом, группой и областью
town-file-published = { $town }: все опубликованные значения, по всем территориям и годам
town-file-shifts = { $town }: где данные перестают быть сопоставимыми
town-file-enterprises = { $town }: предприятия
town-file-projects = { $town }: проекты
town-file-zones = { $town }: зоны города со всем, что о них сообщено, и ближайшие другие
town-file-distances = { $town }: расстояния по железной дороге, по автодороге и по прямой
town-file-similar = { $town }: похожие города
town-file-measures = { $town }: что показатели города говорят о мерах семинара 18 июня 2025 года
town-land = Расстояния по железной дороге и автодороге
town-land-text = Рассчитано Атласом как кратчайший путь по сетям OpenStreetMap с проверенными поправками; это не расписание.
town-land-none = Пути по сетям не найдено.
town-way-reached = путь найден
town-way-off_network = нет в данных; это не значит, что дороги нет
town-way-no_way = в данных нет сквозного пути
town-way-no_target = в данных нет такого пункта на этой сети
town-column-target = До ближайшего
town-target-border_crossing = пересечения сети с границей
town-target-border_rail = железнодорожного пункта пропуска
town-target-border_road = автомобильного пункта пропуска
town-target-port = морского порта
town-target-airport = аэропорта
town-target-city_500k = города от 500 тысяч жителей (по GeoNames)
town-target-regional_centre = областного центра
town-target-corridor_stop = пункта на коридоре
town-way-estimated = из них { $km } км – по отрезкам с оценённой длиной
town-open = Всё о городе
town-column-wider = Область и страна
town-compare = Сравнить с областью и группой по годам
