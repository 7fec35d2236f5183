# The page to compare: what is compared, how it is drawn, and what is said when something is missing.
compare-country = Казахстан
# $group is the letter of a group
compare-median = Медиана группы { $group }
# Over an axis: the value of the base year is 100
compare-base = { $base } г. = 100
compare-behind =
    { $count ->
        [one] по { $count } городу
       *[other] по { $count } городам
    }
compare-view = Вид
compare-view-line = Линии
compare-view-multiples = Панели
compare-view-slope = Два года
compare-view-bump = Места
compare-view-scatter = Два показателя
compare-view-table = Таблица
compare-second = Второй показатель
compare-regions = Области и страна
    .placeholder = Не больше трёх
compare-medians = Медианы групп
    .help = Медианное значение по городам группы. Рядом указано, по скольким городам оно взято; если их меньше трёх, медианы нет.
compare-prices = Цены
    .help = Постоянные цены применимы к суммам в тенге. Для каждой суммы берётся тот же индекс, что и в каталоге показателей.
compare-prices-nominal = текущие
compare-prices-constant = 2015 года
compare-measure = Величина
    .help = На душу населения пересчитываются итоги: выпуск, инвестиции, число людей и предприятий.
compare-measure-total = всего
compare-measure-per_head = на душу
compare-index = Индекс к году
    .help = Каждая линия в процентах к собственному значению этого года.
    .placeholder = Без индекса
compare-year = Год
compare-in-prices = в ценах { $year } года
compare-per-head = на душу населения
compare-indexed = { $year } г. = 100
compare-rank-axis = Место, 1 – наибольшее значение
compare-rank = Место { $rank } из { $count }
compare-rank-note = Места считаются среди городов, у которых за этот год есть значение: { $range } из { $count }. Где значения нет, линия прерывается.
compare-rank-only-towns = Области и медианы не занимают места среди городов и здесь не показаны.
compare-left-out = Нет значения за { $year } г.: { $towns }.
compare-no-both = Нет значения одного из двух показателей за { $year } г.: { $towns }.
compare-none-picked = Выберите от двух до шести городов, чтобы различать их. Пока все показаны серым.
compare-one-picked = Выберите ещё город, область или медиану, чтобы было с чем сравнить.
compare-no-regions = По областям и стране этой величины нет. Не показаны: { $names }.
compare-wider = Области намного больше городов. Сравнивайте показатели на душу населения или индексы.
compare-no-territory = Нет значений по этой территории: { $towns }. Попробуйте другую территорию.
compare-no-base = Без значения за { $year } г. нет индекса: { $towns }.
compare-median-towns = { $name }: городов со значением { $range } из { $count }; для медианы нужно не меньше трёх.
compare-median-absent = { $name }: ни за один год нет значений хотя бы у трёх городов, поэтому медианы нет.
compare-median-index = Медиана индекса – это медиана индексов самих городов.
compare-deflator = Постоянные цены – по ряду «{ $series }».
compare-slope-broken = { $name }: в { $year } г. ряд прерывается, поэтому два года сопоставимы не полностью.
compare-slope-same = Выберите два разных года: первый в поле «{ $from }», второй в поле «{ $to }».
compare-slope-reverse = Первый год должен быть раньше второго.
compare-nothing = { $indicator }: для этого выбора значений нет. Попробуйте другую территорию, год или вид.
compare-index-not-here = В этом виде индекс не применяется.
compare-names-more = { $names } и ещё { $count }
compare-subject = Объект
compare-rank-few = Мест нет, потому что значения есть у слишком немногих городов: { $years }.
compare-cut = Шкала выбрана по выделенным линиям; часть серых линий выходит за неё.
