# Дереккөздер және оларға сүйенетін деректер.
sources-column-publisher = Шығарушы
sources-column-title = Атауы
sources-column-address = Мекенжайы
sources-column-published = Жарияланған күні
sources-column-accessed = Қаралған күні
sources-column-licence = Шарттары
