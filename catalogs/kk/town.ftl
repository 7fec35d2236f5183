# Қала беті.
town-what =
    { $name }: { $status }, { $region }. Жетекші сала: { $industry }{ $dated ->
        [yes] ; { $founded } жылы негізі қаланған
       *[no] {""}
    }.
town-group = { $group }.
town-no-group = Қаланы топқа жатқызу үшін дерек тым аз.
town-rank = Жиынтық индекс бойынша он есептің тоғызында { $towns } қаланың ішінде { $low }–{ $high } орында, орта тұсы – { $median }‑орын; бірінші орын – ең жақсысы.
town-names = Басқа және бұрынғы атаулары: { $names }
town-no-passport = Статистика бюросы бұл қала үшін моноқаланың жеке парағын жарияламайды. Мұндағы сандардың көбі қаладан кең аумаққа – қала әкімдігіне немесе ауданға қатысты; аумағы әр санның жанында көрсетілген.
town-locator = Қазақстан картасы: { $town }, { $region }
town-place = { $of } қаланың ішінде { $place }‑орын
town-place-note = Өзгеріс { $years } жыл бұрынғы мәнмен салыстырылған. Орын – қолданыстағы тізімдегі, сол жылы және сондай аумақ бойынша мәні бар қалалардың арасында; бірінші орын – ең үлкен мән, ең жақсысы емес. Дереккөзін көру үшін санды басыңыз.
town-indicators = Көрсеткіштер
town-indicators-text = Әр көрсеткіштің соңғы жарияланған мәні. Мәнді бассаңыз, дереккөзі, формуласы мен ұяшығы ашылады.
town-show-all = Барлық көрсеткішін көрсету
town-column-indicator = Көрсеткіш
town-column-line = Барлық жылдар
town-column-value = Мәні
town-column-year = Жыл
town-column-change = Өзгеріс
town-column-place = Орны
town-column-group = Топ медианасы
town-column-region = Облыс
town-column-nearest = Ең жақын нысан
town-column-straight = Түзу сызықпен
town-median-of = { $count } қала
town-silent = Бірде-бір жылы мәні жоқ: { $names }.
town-shifts = Деректер қай жерде салыстыруға келмейді
town-shift = { $year } жыл, { $area }: { $reason } ({ $series })
town-shifts-more = Тағы { $count }
town-similar-title = Ұқсас қалалар
town-similar-text = Топтар сүйенетін соңғы бес жылдың көрсеткіштері бойынша. Қашықтық аз болған сайын ұқсастық көп.
town-similar-none = Ұқсас қалаларды іздеу үшін дерек тым аз.
town-similar = { $group } тобы; қашықтық { $distance }; ортақ көрсеткіш: { $shared }
town-zones = Аймақтар
town-zones-none = Қаладағы немесе оның жанындағы бірде-бір аймақ Атласқа белгілі емес.
town-zones-near = Басқа жерлердегі ең жақын аймақтар
town-zone-facts = { $count } мәлімет
town-straight = түзу сызықпен { $km } км
town-ways = Дәліздер мен шығу жолдары
town-ways-text = Эллипсоидтағы түзу сызықтар, теміржол немесе автожол бойынша емес: құрлықтағы жол әрдайым ұзағырақ.
town-projects = Жобалар
town-projects-none = Атлас дереккөздерінде бұл қаладағы жобалар аталмаған.
town-unknown-title = Не белгісіз
town-unknown = Тізімдегі кемінде бір қала үшін жарияланған { $series } қатардың { $held } қатарында бұл қаланың мәні бар, { $never } қатарында жоқ.
town-unknown-gaps = Бос болу себебі белгілі ұяшықтар: { $gaps }.
town-unknown-list = Бірде-бір мәні жоқ { $count } қатар
town-files = Жүктеп алу
town-files-text = Қаланың барлық аумақтар мен жылдар бойынша жарияланған барлық мәндері, мәртебесі, дереккөзі және ұяшығымен.
town-files-title = { $town }: жарияланған мәндер
