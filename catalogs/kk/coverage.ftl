# Which cells of the data are known, and why the others are not.
coverage-title = Деректердің толықтығы
coverage-by = Нені көрсету керек
coverage-by-indicator = Бір көрсеткіш жылдар бойынша
coverage-by-year = Бір жылдағы барлық көрсеткіш
coverage-year = { $year } жылғы барлық көрсеткіш
coverage-lede = **{ $subject }**: { $total } ұяшықтың { $held } ұяшығында мән бар ({ $share }).
coverage-full = мән бар
coverage-provisional = алдын ала немесе бағаланған дерек
coverage-confidential = құпия
coverage-absent = құбылыс жоқ
coverage-not-compiled = әзірленбейді
coverage-missing = дерек жоқ
coverage-territory = Статистика бюросында өз парағы бар қалалар бойынша тек қаланың өз деректері, қалғандары бойынша қаланың өз деректері бар болса – солар, әйтпесе қала әкімдігінің немесе ауданның деректері ескерілген. «Құбылыс жоқ» пен «әзірленбейді» дегенді дереккөздің өзі айтады; бос ұяшықта мән де, түсіндірме де жоқ. Есептелетін мәннің бір бөлігі болмаса, мәннің өзі де болмайды. Қашықтықтар { $distances } жылға жатқызылған.
coverage-table = Кесте
coverage-wanted = Не жетіспейді
coverage-wanted-text = Бұл көрсеткіштер қажет, бірақ олар бойынша қалалардың ашық деректері жоқ. Жанында оларды қайдан алуға болатыны айтылған.
coverage-supply = Мүмкін дереккөз
