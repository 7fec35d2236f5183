# Sentences and figures made from the data.
unit-m2_per_1000 = м²/1 000 адам
figure-lede-people =
    { $count ->
        [one] { $count_said } қала, { $year } жылдың соңында { $people } адам
       *[other] { $count_said } қала, { $year } жылдың соңында { $people } адам
    }.
figure-lede-complete = Барлық қала бойынша дерек бар.
figure-lede-held =
    { $held ->
        [one] Бұл { $held_said } қаланың дерегі
       *[other] Бұл { $held_said } қала бойынша жиынтық
    }, { $missing ->
        [one] { $missing_said } қаланың өзі туралы осы жылға дерек жоқ
       *[other] { $missing_said } қаланың өзі туралы осы жылға дерек жоқ
    }.
figure-lede-wider =
    { $wider ->
        [one] { $wider_said } қаланың парағы, сірә, айналасындағы аумақты да қамтиды
       *[other] { $wider_said } қаланың парақтары, сірә, айналасындағы аумақты да қамтиды
    }.
figure-lede-nothing =
    { $count ->
        [one] { $count_said } қала
       *[other] { $count_said } қала
    }. { $year } жылға халық саны туралы дерек жоқ.
figure-indicator-range = { $indicator }, { $year } ж.: ең төмені { $lowest_value } ({ $lowest }), ең жоғарысы { $highest_value } ({ $highest }); { $count_said } қаланың { $held_said } қаласында мәні бар.
figure-indicator-nothing = { $indicator }: { $year } жылға бірде-бір мән жоқ.
figure-town-people =
    { $whose ->
        [town] Халқы
       *[other] Халқы, { $whose }
    }: { $year } жылдың соңында { $people } адам
figure-town-people-marked = { $said } ({ $marks })
figure-town-since =
    { $way ->
        [more] { $since } жылғыдан { $percent } көп
        [less] { $since } жылғыдан { $percent } аз
       *[same] { $since } жылғымен бірдей
    }
figure-town-wage-nominal = орташа айлық жалақы { $value } ({ $when })
figure-town-unemployment-rate = жұмыссыздық деңгейі { $value } ({ $when })
figure-town-year = { $year } ж.
# Of a figure that stands both on the sheet of the town and on that of the area around it
figure-wider = сірә, айналасындағы аумақпен бірге
# Where a figure of the sentence is not of the same area as the population.
figure-in-town = қаланың өзінде
figure-in-akimat = қала әкімдігі бойынша
figure-in-district = ауданда
figure-town-nothing = Халық саны туралы дерек жоқ.
figure-change = { $since } жылдан бері { $value }
figure-change-points = { $since } жылдан бері { $value } п. т.
figure-town-wider = { $figure }, аумағы: { $area }
figure-change-nominal = { $since } жылдан бері { $value }, ағымдағы бағамен
figure-change-broken =
    { $change }; қатар { $years } { $count ->
        [1] жылы
       *[other] жылдары
    } үзіледі
figure-change-doubtful = { $change }; мәндердің бірі күмәнді
figure-coverage =
    { $held ->
        [one] { $count } қаланың { $held } қаласы бойынша
       *[other] { $count } қаланың { $held } қаласы бойынша
    }
figure-source = Дереккөз
figure-column-rank = Орны
figure-column-town = Қала
figure-column-region = Облыс
figure-column-territory = Аумақ
figure-column-indicator = Көрсеткіш
figure-column-year = Жыл
figure-column-value = Мәні
figure-column-unit = Өлшем бірлігі
figure-column-status = Мәртебесі
figure-column-note = Ескертпе
figure-column-publisher = Жариялаушы
figure-column-title = Дереккөз
figure-column-address = Мекенжайы
figure-column-published = Жарияланған
figure-column-accessed = Қаралған күні
figure-column-licence = Шарттары
figure-column-cell = Ұяшық
