# Қала беті.
town-what =
    { $name }: { $status }, { $region }. Жетекші сала: { $industry }{ $dated ->
        [yes] ; { $founded } жылы негізі қаланған
       *[no] {""}
    }.
town-group = { $group }.
town-no-group = Қаланы топқа жатқызу үшін дерек тым аз.
town-two-areas = Қала топқа жатқызылмады: оның парағы, сірә, халықты айналасындағы бүкіл әкімдік бойынша, ал өнімді, инвестицияны және сауданы қаланың өзі бойынша береді.
town-rank = Жиынтық индекс бойынша он есептің тоғызында { $towns_said } қаланың ішінде { $low }–{ $high } орында, медианалық орны – { $median }‑орын; бірінші орын – ең жақсысы.
town-numbers-title = { $town }: негізгі көрсеткіштер
town-names = Басқа және бұрынғы атаулары: { $names }
town-no-passport = Статистика бюросы бұл қала үшін моноқаланың жеке парағын жарияламайды. Мұндағы сандардың көбі қаладан кең аумаққа – қала әкімдігіне немесе ауданға қатысты; аумағы әр санның жанында көрсетілген.
town-locator = Қазақстан картасы: { $town }, { $region }
town-place = { $of } қаланың ішінде { $place }‑орын
town-place-partly = дерегі бар { $of } қаланың ішінде { $place }‑орын (барлық { $listed } қала ішінде – { $first }‑орыннан { $last }‑орынға дейін)
town-place-brief = { $of } қаланың ішінде { $place }-орын
town-place-note = Өзгеріс { $years } жыл бұрынғы мәнмен салыстырылған. Орын – қолданыстағы тізбедегі, сол жылы және сондай аумақ бойынша мәні бар қалалардың арасында; бірінші орын – ең үлкен мән, ең жақсысы емес. Дерегі жоқ қалалардың орны кез келген болуы мүмкін, сондықтан барлық қала ішіндегі орын аралықпен берілген.
town-indicators = Көрсеткіштер
town-indicators-text = Әр көрсеткіштің соңғы жарияланған мәні.
town-press = Санды бассаңыз, дереккөзі, формуласы мен ұяшығы ашылады.
town-printed-source = { $publisher }, «{ $title }» ({ $published ->
        [yes] жарияланған күні:
       *[no] қаралған күні:
    } { $date })
town-printed-sources = { $count ->
        [one] Дереккөз
       *[other] Дереккөздер
    }: { $sources }
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
town-shift = { $year } жыл, { $series } ({ $area }): { $reason }
town-shifts-more = Қалғанын көрсету
town-similar-title = Ұқсас қалалар
town-similar-text = Топтар сүйенетін соңғы бес жылдың көрсеткіштері бойынша. Қашықтық аз болған сайын ұқсастық көп.
town-similar-none = Қала топқа жатқызылмаған, сондықтан ұқсастары ізделмейді.
town-similar = { $group } тобы; қашықтық { $distance }; ортақ көрсеткіш: { $shared_said }
town-zones = Аймақтар
town-zones-none = Қаладағы немесе оның жанындағы бірде-бір аймақ Атласқа белгілі емес.
town-zones-near = Басқа жерлердегі ең жақын аймақтар
town-zone-facts = { $count } мәлімет
town-straight = түзу сызықпен { $km } км
town-ways = Түзу сызықпен қашықтық
town-ways-text = Қала орталығынан ең жақын нүктеге дейінгі эллипсоидтағы түзу сызықтар, теміржол немесе автожол бойынша емес: құрлықтағы жол әдетте ұзағырақ. Өзі дәліз пункті болып табылатын қаладан сол пунктке дейін теміржолмен 0 км, ал дәліз сызығы қала орталығынан қашығырақ өтуі мүмкін.
town-projects = Жобалар
town-projects-none = Атлас дереккөздерінде бұл қаладағы жобалар аталмаған.
town-unknown-title = Не белгісіз
town-unknown = Тізімдегі кемінде бір қала үшін жарияланған { $series_said } қатардың { $held } қатарында бұл қаланың мәні бар, { $never } қатарында жоқ.
town-unknown-gaps = Бос болу себебі белгілі ұяшықтар: { $gaps }.
town-unknown-list = Бірде-бір мәні жоқ қатарлар
town-files = Жүктеп алу
town-files-text = Осы беттің кестелері; әр жолдың дереккөздері, күндері мен ұяшықтары бар.
town-file-indicators = { $town }: барлық көрсеткіш, әрқайсысының соңғы мәні, өзгерісі, орны, тобы және облысы
town-file-published = { $town }: барлық аумақ пен жыл бойынша жарияланған барлық мән
town-file-shifts = { $town }: деректер қай жерде салыстыруға келмейді
town-file-enterprises = { $town }: кәсіпорындар
town-file-projects = { $town }: жобалар
town-file-zones = { $town }: қаланың аймақтары және олар туралы барлық мәлімет, сондай-ақ ең жақын басқа аймақтар
town-file-distances = { $town }: теміржолмен, автожолмен және түзу сызықпен қашықтықтар
town-file-similar = { $town }: ұқсас қалалар
town-file-measures = { $town }: қала көрсеткіштері 2025 жылғы 18 маусымдағы семинар шаралары туралы не айтады
town-land = Теміржолмен және автожолмен қашықтық
town-land-text = Атлас OpenStreetMap желілері бойынша тексерілген түзетулермен есептеген ең қысқа жол; бұл қозғалыс кестесі емес.
town-land-none = Желілер бойынша жол табылмады.
town-way-reached = жол табылды
town-way-off_network = деректерде жоқ; бұл жолдың жоқтығын білдірмейді
town-way-no_way = деректерде үздіксіз жол жоқ
town-way-no_target = деректердегі бұл желіде мұндай нысан жоқ
town-column-target = Ең жақын
town-target-border_crossing = желінің шекарамен қиылысуына дейін
town-target-border_rail = теміржол өткізу пунктіне дейін
town-target-border_road = автожол өткізу пунктіне дейін
town-target-port = теңіз портына дейін
town-target-airport = әуежайға дейін
town-target-city_500k = GeoNames бойынша 500 мыңнан астам тұрғыны бар қалаға дейін
town-target-regional_centre = облыс орталығына дейін
town-target-corridor_stop = дәліздегі пунктке дейін
town-way-estimated = оның { $km } км ұзындығы бағаланған кесінділерде
town-open = Қала туралы бәрі
town-column-wider = Облыс пен ел
town-compare = Облыспен және топпен жылдар бойынша салыстыру
