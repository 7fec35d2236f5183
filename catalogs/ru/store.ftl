store-valid = Данные верны.
store-invalid = { $count ->
    [one] В данных { $count } ошибка.
    [few] В данных { $count } ошибки.
   *[many] В данных { $count } ошибок.
}
store-more = … и ещё { $count }.

# Files
store-rule-missing-file = Файл отсутствует.
store-rule-unknown-file = Ни одна таблица не хранит данные в файле с таким именем.
store-rule-empty-file = Файл пуст: в нём нет даже заголовка.
store-rule-file-name = Имя файла «{ $value }» не годится как идентификатор.
store-rule-other-file = Файл относится к «{ $expected }», а строка – к «{ $value }».
store-rule-encoding = Файл должен быть в кодировке UTF-8 без метки порядка байтов (BOM); здесь стоят байты { $value }.
store-rule-line-end = Строки, включая последнюю, должны заканчиваться одним знаком LF.
store-rule-width = Значений в строке: { $value }, а столбцов в заголовке: { $expected }.
store-rule-quoting = Кавычки не согласованы.
store-rule-unreadable = Файл не читается: { $value }

# Header
store-rule-missing-column = Этого столбца нет.
store-rule-unknown-column = В таблице не предусмотрен такой столбец.
store-rule-header-order = Столбцы стоят в другом порядке; должно быть: { $expected }.

# One value
store-rule-required = Значение обязательно.
store-rule-spaces = «{ $value }» начинается или заканчивается пробелом.
store-rule-unseen = В тексте «{ $value }» есть невидимый знак: управляющий или меняющий направление письма.
store-rule-type = «{ $value }» – это не { $expected ->
    [integer] целое число, например 12
    [number] число с десятичной точкой и без пробелов, например 1234.5
    [boolean] «true» и не «false»
    [date] календарная дата вида 2024-12-31
   *[other] значение типа { $expected }
}.
store-rule-id = «{ $value }» не годится как идентификатор: нужны строчные латинские буквы и цифры, части соединяются знаком «_».
store-rule-period = «{ $value }» – это не год от 1900 до 2030.
store-rule-pattern = «{ $value }» не соответствует образцу { $expected }.
store-rule-choices = «{ $value }» не входит в перечень: { $expected }.
store-rule-minimum = { $value } меньше наименьшего допустимого значения { $expected }.
store-rule-maximum = { $value } больше наибольшего допустимого значения { $expected }.
store-rule-negative = { $value } меньше нуля; отрицательными бывают только разности: { $expected }.

# Rows
store-rule-no-rows = В таблице есть заголовок, но нет ни одной строки, хотя на неё ссылаются: { $expected }.
store-rule-key = Строка повторяет одну из предыдущих; вместе должны быть уникальны: { $expected }.
store-rule-order = Начиная отсюда строки не упорядочены по ключу: { $expected }.
store-rule-orphan = «{ $value }» не встречается в { $expected }.
store-rule-value-or-reason = Должно быть либо значение, либо статус, объясняющий его отсутствие ({ $expected }); не то и другое сразу и не ни того ни другого.
store-rule-flag-noted = К флагу в статусе нужно примечание, объясняющее его.
store-rule-empty-fact = Сведение пустое: нужно значение или ответ.
store-rule-cost-unit = Стоимость и её валюта указываются вместе.
store-rule-unit = Единица измерения «{ $value }», а у ряда – «{ $expected }».
store-rule-one-series = Публикуемый показатель берётся ровно из одного ряда, а не из «{ $value }».
store-rule-left-dated = Дата исключения из перечня указывается тогда и только тогда, когда статус – «{ $expected }».
store-rule-position = Широта, долгота и их источник указываются вместе; точность «unknown» ставится тогда и только тогда, когда координат нет.

# Geometry
store-rule-json = Начиная с этого знака файл не является верным JSON ({ $value }).
store-rule-no-features = Файл не является набором объектов (GeoJSON, RFC 7946) либо набор пуст.
store-rule-feature = Объект № { $value } нельзя нанести на карту: у него нет свойств или геометрии либо его координаты выходят за пределы градусной сетки.
store-rule-no-geometry = Для «{ $value }» нет контура в { $expected }.
store-rule-outside = Точка { $value } лежит за пределами «{ $expected }».
