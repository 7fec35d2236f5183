### Бюроның аудандық кестелерін оқу: команданың хабарлары.

districts-file = { $file }: { $kept } ұяшық алынды, { $left } қалдырылды
districts-total = Біздің аумақтар бойынша оқылған ұяшықтар: { $read }, алынғаны: { $kept }.
districts-left-subject = Қалдырылды: { $count }. Кестенің тақырыбына Атласта қатар жоқ.
districts-left-column = Қалдырылды: { $count }. Баған – Атласта қатары жоқ бөлініс немесе үлес.
districts-left-unit = Қалдырылды: { $count }. Кестеде өлшем бірлігі көрсетілмеген.
districts-left-heading = Қалдырылды: { $count }. Блоктың тақырыбы жоқ, сандарынан да анықтау мүмкін емес.
districts-lost-sign = Танылмады: { $file }, { $cell } ұяшығы: «{ $value }» – сан да, шартты белгі де емес.
districts-lost-columns = Танылмады: { $file }, «{ $cell }» парағы: { $value } қатарына дәл бір баған сәйкес келмейді.
districts-conflict = { $file }, { $cell } ұяшығында { $value }, ал { $first } ұяшығында сол көрсеткішке { $known } берілген. Ештеңе жазылмады.
districts-changes = { $name }: { $rows } жол, { $came } жаңа не өзгерген, { $gone } жойылған не өзгерген
districts-unrelated-folder = { $folder } қалтасында investments те, employment те жоқ: бұл бюроның аудандық кестелері емес.
districts-unrelated-workbook = { $workbook } кітабында біздің аумақтар бойынша дерек жоқ.
districts-other-year = { $workbook } кітабы, «{ $sheet }» парағы: салыстыру { $year } жылмен берілген, яғни кітап атауындағы жылдан басқа жылға тиесілі.
districts-missing-file = { $workbook } мекенжайлар тізімі жоқ.
districts-no-address = Мекенжайлар тізімінде { $workbook } үшін мекенжай жоқ.
districts-broken = Ештеңе жазылмады, ереже бұзылды: { $problem }, жол: { $row }
districts-loss = { $name }: { $total } жол ішінен жойылатыны: { $removed }.
