### Чтение районных таблиц бюро: сообщения команды.

districts-file = { $file }: оставлено ячеек – { $kept }, пропущено – { $left }
districts-total = Прочитано ячеек по нашим территориям: { $read }, оставлено: { $kept }.
districts-left-subject = Пропущено: { $count }. Для темы таблицы в Атласе нет ряда.
districts-left-column = Пропущено: { $count }. Графа – разбивка или доля, для которой в Атласе нет ряда.
districts-left-unit = Пропущено: { $count }. В таблице не указана единица измерения.
districts-left-heading = Пропущено: { $count }. У блока нет заголовка, и по числам его не определить.
districts-lost-sign = Не опознано: { $file }, ячейка { $cell }: «{ $value }» – не число и не знак из условных обозначений.
districts-lost-columns = Не опознано: { $file }, лист «{ $cell }»: ряду { $value } подходит не ровно одна графа.
districts-conflict = { $file }, ячейка { $cell }: { $value }, а в ячейке { $first } для того же показателя – { $known }. Ничего не записано.
districts-changes = { $name }: строк – { $rows }, новых и изменённых – { $came }, удалённых и изменённых – { $gone }
districts-unrelated-folder = В папке { $folder } нет ни investments, ни employment: это не районные таблицы бюро.
districts-unrelated-workbook = В книге { $workbook } нет данных по нашим территориям.
districts-other-year = Книга { $workbook }, лист «{ $sheet }»: сравнение с { $year } годом, значит, книга за другой год, чем указано в имени.
districts-missing-file = Нет списка адресов { $workbook }.
districts-no-address = В списке адресов нет адреса для { $workbook }.
districts-broken = Ничего не записано, нарушено правило: { $problem }, строка: { $row }
districts-loss = { $name }: исчезло бы строк: { $removed } из { $total }.
