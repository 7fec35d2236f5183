# What frames every page.
app-title = Қазақстан моноқалаларының атласы
app-about = Қалалар, көлік дәліздері, индустриялық аймақтар және ресми статистика бір картада. Әр санның дереккөзі көрсетілген.
app-language = Тіл
app-page-map = Карта
app-page-trends = Салыстыру
app-page-groups = Топтар
app-page-diversity = Әртараптандыру
app-page-coverage = Деректердің толықтығы
app-page-town = Қала паспорты
app-page-sites = Алаң іздеу
app-page-corridors = Дәліздер
app-page-indicator = Көрсеткіш
app-page-sources = Дереккөздер
app-page-changes = Деректердегі өзгерістер
app-page-search = Іздеу
app-section-towns = Қалалар
app-section-investor = Инвесторға
app-section-data = Деректер
app-page-about = Деректер туралы
app-address-mended = Бет мекенжайы толық түсінілмеді. Ең жақын дұрыс көрініс көрсетілді.
app-mended = { $parameter } = «{ $said }»: { $shown } көрсетілді
app-mended-search = «{ $said }» сөзін Атластан іздеу
app-ignored = { $parameter } = «{ $said }»: мұндай параметр жоқ, ескерілмеді
app-unknown = { $parameter } = «{ $said }»: мұндай белгі жоқ, ештеңе таңдалмады
app-misplaced = { $parameter } = «{ $said }»: картада мұндай орын жоқ, бүкіл Қазақстан көрсетілді
app-data-broken =
    { $count ->
        [one] Атлас ашылмады: деректерде { $count } қате бар. Төменде көрсетілген жолды түзетіп, бетті жаңартыңыз.
       *[other] Атлас ашылмады: деректерде { $count } қате бар. Төменде көрсетілген жолдарды түзетіп, бетті жаңартыңыз.
    }
# Before Streamlit's code has come
app-noscript = Атласқа JavaScript қажет. Деректері онсыз да ашық: { $address }.
app-loading = Атлас ашылып жатыр
# Said at the start to whoever publishes the Atlas.
public-address-wrong = { $name } мекенжай емес: «{ $said }». Атлас жұрт үшін ашық тұратын мекенжай керек, мысалы https://atlas.example.kz, сұрау белгісі мен одан кейінгісіз; айнымалыны алып тастасаңыз, Атлас оқырман браузеріндегі мекенжайды атайды.
