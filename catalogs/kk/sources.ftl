# Дереккөздер және оларға сүйенетін деректер.
sources-column-publisher = Жариялаушы
sources-column-title = Атауы
sources-column-address = Мекенжайы
sources-column-published = Жарияланған күні
sources-column-accessed = Қаралған күні
sources-column-licence = Шарттары
sources-column-rests = Оған не негізделген
sources-column-state = Жай-күйі
sources-column-workbook = Жариялаушының файлы
sources-column-note = Ескертпе
sources-column-id = Идентификатор
sources-column-values = Мәндер
sources-column-towns = Қалалар
sources-column-series = Қатарлар
sources-title = Дереккөздер
sources-text = Мәндер, мәліметтер мен карта сызықтары сүйенетін барлық жарияланымдар. Тек көшірмесінен оқылған немесе мүлде оқылмаған мекенжайлар белгіленген.
sources-search = Дереккөздерден іздеу
    .placeholder = Жариялаушының, атауының немесе мекенжайының сөздері
sources-all = Барлық дереккөздер
sources-count = { $count_said } дереккөз, оның ішінде көшірмесінен оқылғаны немесе өз мекенжайында табылмағаны: { $away }.
sources-none = Мұндай сөздері бар дереккөз жоқ. Аздау сөз теріп көріңіз.
sources-rows = { $table }: { $rows }
sources-layer = картаның «{ $layer }» қабаты
sources-rests-nothing = кестелерде ештеңе негізделмеген; әдіс немесе тексеру үшін оқылған
sources-undated = жарияланған күні белгісіз
sources-licence-unstated = көрсетілмеген
sources-licence-package = { $name } (пакет)
sources-licence-data = деректер: { $name }
sources-licence-public-domain = деректер: қоғамдық игілік
sources-licence-elsewhere = { $name } шарттары онда көрсетілмеген
sources-reach-package = бағдарламалар тізіліміндегі пакет
sources-reach-mirror = көшірмесінен оқылған
sources-reach-secondary = басқа жарияланымды баяндайды
sources-reach-missing = беттің өзі қолжетімсіз
sources-values =
    { $years } { $span ->
        [no] жылғы
       *[yes] жылдардағы
    } { $values } мән
everything-title = Барлығы бірден
everything-text = Деректердің осы нұсқасының барлық кестелері мен қабаттары. Файл алғаш сұралғанда жасалады, ол бірнеше секунд алуы мүмкін.
everything-package = Деректер пакеті (ZIP: CSV және GeoJSON)
everything-geopackage = QGIS стильдері бар GeoPackage
everything-workbook = Excel-ге арналған кітап (XLSX)
everything-csv = CSV файлдары – UTF-8 кодтауында, байт реті белгісінсіз (BOM), бағандары үтірмен, ондық бөлшегі нүктемен бөлінген: Python, R және GDAL оларды осылай қатесіз оқиды. Екі рет шертіп ашқанда Excel кирилл әріптерін дұрыс көрсетпейді, сондықтан Excel үшін кітапты (XLSX) алыңыз немесе CSV файлын «Деректер → Мәтін/CSV файлынан» командасымен, «65001: Юникод (UTF-8)» кодтауымен ашыңыз. Әр кестенің бағандары datapackage.json файлында сипатталған.
everything-geopackage-readme = GeoPackage қабаттарында орны белгісіз жолдар геометриясыз тұрады; дереккөздердің шарттары оның sources кестесінде.
everything-licence = Әр қабаттың лицензиясы LICENSES.md файлында, әр дереккөздің шарттары дереккөздер кестесінде көрсетілген.
