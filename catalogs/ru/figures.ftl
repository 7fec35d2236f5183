# Sentences and figures made from the data.
unit-m2_per_1000 = м² на 1 000 чел.
figure-lede-people =
    { $count ->
        [one] { $count_said } город, { $people } { $persons ->
            [one] человек
            [few] человека
           *[many] человек
        } на конец { $year } года
        [few] { $count_said } города, { $people } { $persons ->
            [one] человек
            [few] человека
           *[many] человек
        } на конец { $year } года
       *[many] { $count_said } городов, { $people } { $persons ->
            [one] человек
            [few] человека
           *[many] человек
        } на конец { $year } года
    }.
figure-lede-complete = Данные есть по всем городам.
figure-lede-held =
    { $held ->
        [one] Это данные { $held_said } города
       *[other] Это сумма по { $held_said } городам
    }, { $missing ->
        [one] по { $missing_said } городу данных о самом городе за этот год нет
       *[other] по { $missing_said } городам данных о самом городе за этот год нет
    }.
figure-lede-wider =
    { $wider ->
        [one] Лист { $wider_said } города, вероятно, охватывает и окружающую территорию
       *[other] Листы { $wider_said } городов, вероятно, охватывают и окружающую территорию
    }.
figure-lede-nothing =
    { $count ->
        [one] { $count_said } город
        [few] { $count_said } города
       *[many] { $count_said } городов
    }. Данных о населении за { $year } год нет.
figure-indicator-range = { $indicator }, { $year } г.: от { $lowest_value } ({ $lowest }) до { $highest_value } ({ $highest }); значения есть у { $held_said } из { $count_said }.
figure-indicator-nothing = { $indicator }: за { $year } год нет ни одного значения.
figure-town-people =
    { $whose ->
        [town] Население
       *[other] Население, { $whose }
    }: { $people } { $persons ->
        [one] человек
        [few] человека
       *[many] человек
    } на конец { $year } года
figure-town-people-marked = { $said } ({ $marks })
figure-town-since =
    { $way ->
        [more] на { $percent } больше, чем в { $since } году
        [less] на { $percent } меньше, чем в { $since } году
       *[same] столько же, сколько в { $since } году
    }
figure-town-wage-nominal = средняя заработная плата { $value } в месяц ({ $when })
figure-town-unemployment-rate = безработица { $value } ({ $when })
figure-town-year = { $year } г.
# Of a figure that stands both on the sheet of the town and on that of the area around it
figure-wider = вероятно, с окружающей территорией
# Where a figure of the sentence is not of the same area as the population.
figure-in-town = в самом городе
figure-in-akimat = по городской администрации
figure-in-district = в районе
figure-town-nothing = Данных о населении нет.
figure-change = { $value } к { $since } г.
figure-change-points = { $value } п. п. к { $since } г.
figure-town-wider = { $figure }, территория: { $area }
figure-change-nominal = { $value } к { $since } г., в текущих ценах
figure-change-broken =
    { $change }; ряд прерывается в { $years } { $count ->
        [1] г.
       *[other] гг.
    }
figure-change-doubtful = { $change }; одно из значений сомнительно
figure-coverage =
    { $held ->
        [one] по { $held } городу из { $count }
       *[other] по { $held } городам из { $count }
    }
figure-source = Источник
figure-column-rank = Место
figure-column-town = Город
figure-column-region = Область
figure-column-territory = Территория
figure-column-indicator = Показатель
figure-column-year = Год
figure-column-value = Значение
figure-column-unit = Единица
figure-column-status = Статус
figure-column-note = Примечание
figure-column-publisher = Издатель
figure-column-title = Источник
figure-column-address = Адрес
figure-column-published = Опубликовано
figure-column-accessed = Дата обращения
figure-column-licence = Условия
figure-column-cell = Ячейка
