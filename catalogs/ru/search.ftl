# Поиск.
search-title = Поиск
search-text = Города, показатели, зоны, коридоры и страницы – на казахском, русском или английском, кириллицей или латиницей, в том числе по прежним названиям. Опечатки прощаются.
search-label = Поиск по Атласу
    .placeholder = Город, показатель, зона…
search-all = Всё найденное
search-nothing = По запросу «{ $text }» ничего не найдено.
search-by = найдено как «{ $name }»
search-kind-town = город
search-kind-indicator = показатель
search-kind-zone = зона
search-kind-corridor = коридор
search-kind-page = страница
