# What frames every page.
app-title = Атлас моногородов Казахстана
app-about = Города, транспортные коридоры, индустриальные зоны и официальная статистика на одной карте. У каждого числа указан источник.
app-language = Язык
app-page-map = Карта
app-page-trends = Сравнение
app-page-groups = Группы
app-page-diversity = Диверсификация
app-page-coverage = Полнота данных
app-page-town = Паспорт города
app-page-sites = Поиск площадки
app-page-corridors = Коридоры
app-page-indicator = Показатель
app-page-sources = Источники
app-page-changes = Изменения данных
app-page-search = Поиск
app-section-towns = Города
app-section-investor = Инвестору
app-section-data = Данные
app-page-about = О данных
app-address-mended = Адрес страницы понят не полностью. Показан ближайший верный вид.
app-mended = { $parameter } = «{ $said }»: показано { $shown }
app-mended-search = Найти «{ $said }» в Атласе
app-ignored = { $parameter } = «{ $said }»: такого параметра нет, он пропущен
app-unknown = { $parameter } = «{ $said }»: такого обозначения нет, ничего не выбрано
app-misplaced = { $parameter } = «{ $said }»: такого места на карте нет, показан весь Казахстан
app-data-broken =
    { $count ->
        [one] Атлас не открыт: в данных { $count } ошибка. Исправьте строку, указанную ниже, и обновите страницу.
        [few] Атлас не открыт: в данных { $count } ошибки. Исправьте строки, указанные ниже, и обновите страницу.
       *[many] Атлас не открыт: в данных { $count } ошибок. Исправьте строки, указанные ниже, и обновите страницу.
    }
# Before Streamlit's code has come
app-noscript = Атласу нужен JavaScript. Его данные открыты и без него: { $address }.
app-loading = Атлас открывается
# Said at the start to whoever publishes the Atlas.
public-address-wrong = { $name } – не адрес: «{ $said }». Нужен адрес, по которому Атлас открыт для всех, например https://atlas.example.kz, без знака вопроса и того, что за ним; уберите переменную, и Атлас назовёт адрес из браузера читателя.
