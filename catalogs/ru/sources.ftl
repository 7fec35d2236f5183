# Источники и то, что на них опирается.
sources-column-publisher = Издатель
sources-column-title = Название
sources-column-address = Адрес
sources-column-published = Дата публикации
sources-column-accessed = Дата обращения
sources-column-licence = Условия
sources-column-rests = Что на нём основано
sources-column-state = Состояние
sources-column-workbook = Файл издателя
sources-column-note = Замечание
sources-column-id = Идентификатор
sources-column-values = Значения
sources-column-towns = Города
sources-column-series = Ряды
sources-title = Источники
sources-text = Все публикации, на которые опираются значения, сведения и линии карты. Адреса, которые удалось прочесть только в копии или не удалось прочесть вовсе, отмечены.
sources-search = Поиск по источникам
    .placeholder = Слова из издателя, названия или адреса
sources-all = Все источники
sources-count =
    { $count ->
        [one] { $count_said } источник, из них прочитано в копии или не найдено по своему адресу: { $away }.
        [few] { $count_said } источника, из них прочитано в копии или не найдено по своему адресу: { $away }.
       *[many] { $count_said } источников, из них прочитано в копии или не найдено по своему адресу: { $away }.
    }
sources-none = Источника с такими словами нет. Попробуйте ввести меньше слов.
sources-rows = { $table }: { $rows }
sources-layer = слой карты «{ $layer }»
sources-rests-nothing = в таблицах ничего; прочитан для метода или проверки
sources-undated = дата публикации неизвестна
sources-licence-unstated = не указаны
sources-licence-package = { $name } (пакет)
sources-licence-data = данные: { $name }
sources-licence-public-domain = данные: общественное достояние
sources-licence-elsewhere = условия { $name } там не указаны
sources-reach-package = пакет из реестра программ
sources-reach-mirror = прочитан в копии
sources-reach-secondary = пересказывает другую публикацию
sources-reach-missing = сама страница недоступна
sources-values =
    { $count ->
        [one] { $values } значение
        [few] { $values } значения
       *[many] { $values } значений
    } за { $years } { $span ->
        [no] год
       *[yes] годы
    }
everything-title = Всё сразу
everything-text = Все таблицы и слои этой версии данных. Файл создаётся при первом запросе, это может занять несколько секунд.
everything-package = Пакет данных (ZIP: CSV и GeoJSON)
everything-geopackage = GeoPackage со стилями для QGIS
everything-workbook = Книга для Excel (XLSX)
everything-csv = Файлы CSV – в UTF-8 без метки порядка байтов (BOM), с запятой и десятичной точкой: так их без ошибок читают Python, R и GDAL. По двойному щелчку Excel покажет в них кириллицу неверно, поэтому для Excel возьмите книгу (XLSX) или откройте CSV командой «Данные → Из текстового/CSV-файла», кодировка «65001: Юникод (UTF-8)». Столбцы каждой таблицы описаны в datapackage.json.
everything-geopackage-readme = В слоях GeoPackage строки без известного положения стоят без геометрии; условия источников – в его таблице sources.
everything-licence = Лицензия каждого слоя указана в LICENSES.md, условия каждого источника – в таблице источников.
