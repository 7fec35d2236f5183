# Which cells of the data are known, and why the others are not.
coverage-title = Полнота данных
coverage-by = Что показать
coverage-by-indicator = Один показатель по годам
coverage-by-year = Все показатели за год
coverage-year = Все показатели за { $year } год
coverage-lede = **{ $subject }**: значения есть в { $held } из { $total } ячеек ({ $share }).
coverage-full = значение есть
coverage-provisional = предварительно или оценка
coverage-confidential = конфиденциально
coverage-absent = явление отсутствует
coverage-not-compiled = не разрабатывается
coverage-missing = нет данных
coverage-territory = Для городов со своим листом бюро статистики учтены только данные самого города, для остальных – данные самого города, где они есть, а иначе – городской администрации или района. «Явление отсутствует» и «не разрабатывается» сказаны самим источником; пустая ячейка – нет ни значения, ни объяснения. Рассчитанное значение отсутствует, если нет хотя бы одной его части. Расстояния отнесены к { $distances } году.
coverage-table = Таблица
coverage-wanted = Чего не хватает
coverage-wanted-text = Эти показатели нужны, но открытых данных по городам для них нет. Рядом сказано, откуда их можно было бы взять.
coverage-supply = Возможный источник
