# The page about one transport corridor.
corridors-reach = Жақындық шегі, км
    .help = Қаладан, аймақтан немесе өткізу пунктінен дәліздің сызылған сызығына дейінгі түзу қашықтық.
corridors-beside = Сұлбада қоса көрсету
    .gateway = шекара, порт, әуежай
    .zone = аймақтар
corridors-under-one = 1 км-ге дейін
corridors-lede =
    Желі деректері бойынша негізгі тармақтың ұзындығы – { $km }; осы ұзындықтың { $share } бөлігі картада нақты трассасымен емес, 50 км-ден ұзын түзу кесінділермен көрсетілген.{ $branches ->
        [0] { "" }
       *[other] { " " }Тағы { $branches_said } тармағы бар.
    }
corridors-lede-towns =
    Сызықтан { $reach } шегінде { $count_said } моноқала бар: { $towns }.
corridors-lede-former = Қазіргі тізбеде жоқ қалалар да жақын: { $towns }.
corridors-lede-none = Сызықтан { $reach } шегінде моноқала жоқ.
corridors-within = сызықтан { $reach } шегіндегі қала
corridors-beyond = сызықтан { $reach } шегінен тыс
corridors-monotown = моноқала
corridors-away = сызықтан { $km }
corridors-strip = Дәліз бойында
corridors-strip-text = Сол жақта – тармақтың басынан бергі километрлер. Ұзындықтар – желі деректері бойынша теміржолдың немесе автожолдың нақты ұзындығы; сұлбадағы кесінділердің биіктігі масштабқа сай емес. «≈» – шамамен: бұл жерде сызық түзу жүргізілген немесе нақты орны белгісіз, тек қаласы не ауданы белгілі.
corridors-line-course = желі деректеріндегі сызық бойынша (50 км-ге дейінгі түзу кесінділермен)
corridors-line-scheme = 50 км-ден ұзын түзу сызықпен, шартты
corridors-branch-main = Негізгі тармақ: { $first } – { $last }
corridors-branch-side = Тармақ: { $first } – { $last }
corridors-branch-length = { $km }, оның ішінде шартты – { $share }
corridors-step = { $km }, оның ішінде шартты – { $schematic }
corridors-towns = Сызықтан { $reach } шегіндегі Атлас қалалары
corridors-services = Семинарда ({ $seminar }) Көлік министрлігіне, облыс әкімдіктеріне және «ҚазАвтоЖол» компаниясына ірі дәліздер бойындағы моноқалалар маңында қандай сервис дамытуға болатыны туралы ұсыныс енгізу тапсырылды, мерзімі – { $deadline }. Оқылған дереккөздерде (оқылған күні – { $read }) ұсыныстардың өзі жарияланбаған. Сондықтан мұнда тек география – ненің қайда орналасқаны берілген.
corridors-services-unknown = жарияланбаған
corridors-column-town = Қала
corridors-column-place = Атауы
corridors-column-kind = Түрі
corridors-column-status = Жай-күйі
corridors-column-away = Сызыққа дейін
corridors-column-km = Тармақтың басынан
corridors-column-between = Сызықтың ең жақын учаскесі
corridors-column-services = Ұсынылған сервис
corridors-column-precision = Орнының дәлдігі
corridors-column-attribute = Көрсеткіш
corridors-column-value = Мәні
corridors-column-when = Қашан
corridors-column-source = Дереккөз
corridors-at-stop = { $stop } пункті
corridors-between = { $first } – { $last }
corridors-around = Сызықтан { $reach } шегіндегі аймақтар, өткізу пункттері, порттар мен әуежайлар: { $count }
corridors-unplaced = Орны белгісіз болғандықтан өлшенбегендер: аймақтар – { $zones }; өткізу пункттері, порттар мен әуежайлар – { $gateways }. Олар да жақын болуы мүмкін.
corridors-figures = Тасымал мен ұзындық туралы жарияланғаны
corridors-figures-none = Атлас дереккөздерінде бұл дәліздің ұзындығы да, тасымал көлемі де, өткізу қабілеті де жоқ.
corridors-hollow = Боялған дөңгелек – нақты мән; іші бос ромб пен үзік сызық – жоспар немесе болжам. Дереккөздер бір жылға әртүрлі сан келтірсе, олар қатар тұрады. Жылы көрсетілмеген мәндер тек кестеде.
corridors-noted = * { $year } ж.: { $note }
corridors-differs = дереккөздер әртүрлі
corridors-attribute-length = Ұзындығы
corridors-attribute-length_kz = Қазақстандағы ұзындығы
corridors-attribute-volume = Тасымал көлемі
corridors-attribute-containers = Контейнер тасымалы
corridors-teu = ЖФЭ – жиырма футтық эквивалент: контейнерлерді жиырма футтық бір контейнердің орнымен санау.
corridors-attribute-capacity = Өткізу қабілеті
corridors-attribute-transit_days = Жолда болатын уақыт
corridors-attribute-share = Үлесі
corridors-file-figures = { $corridor }: жарияланған көрсеткіштер
corridors-file-near = { $corridor }: сызықтан { $reach } шегіндегі нысандар
corridors-file-stops = { $corridor }: пункттер және олардың арақашықтығы
corridors-method = Ұзындық пен қашықтық қалай өлшенген
corridors-method-text =
    Сызық дәліз пункттері арқылы теміржол немесе автожол желісіндегі ең қысқа жолмен өтеді. Желінің әр учаскесінің нақты ұзындығы бар, бірақ 50 км-ден ұзын кейбір учаскелер түзу сызылған: ұзындығы дұрыс, ал трассасы шартты. Қала үшін көрсетілген километр – сызықтың сол қалаға ең жақын нүктесі; учаскенің нақты ұзындығы сызылған ұзындыққа пропорционал бөлінген. Сызыққа дейінгі қашықтық – WGS 84 эллипсоидындағы геодезиялық қашықтық. Бұл жолмен жүретін қашықтық емес: ол ұзағырақ.

    Жарияланған ұзындық пен желі бойынша ұзындық әртүрлі сұраққа жауап береді: біріншісі көбіне басқа елдермен қоса бүкіл дәлізді немесе, керісінше, тек жаңа учаскені қамтиды.
corridors-overview = Қай қала қай дәліздің бойында
corridors-overview-none = Кез келген дәлізден { $reach }-ден алыс
corridors-column-corridor = Дәліз
corridors-column-towns = { $reach } шегіндегі Атлас қалалары (сызыққа дейін)
corridors-colours = дөңгелектің түсі – қаланың тобы, үзік жиек – қала қазіргі тізбеде жоқ
corridors-column-way = Желі бойынша дәліз пунктіне дейін
corridors-way-rail = { $stop } пунктіне дейін теміржолмен { $km }
corridors-way-road = { $stop } пунктіне дейін автожолмен { $km }
corridors-way-unknown = желі деректерінде жол жоқ
corridors-way-other = басқа дәліздің пункті жақынырақ
