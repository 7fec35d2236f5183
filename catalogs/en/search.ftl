# The search.
search-title = Search
search-text = Towns, indicators, zones, corridors and pages, in Kazakh, Russian or English, in Cyrillic or Latin letters, under old names too. Slips of typing are forgiven.
search-label = Search the Atlas
    .placeholder = Town, indicator, zone…
search-all = All that was found
search-nothing = Nothing is found for “{ $text }”.
search-by = found as “{ $name }”
search-kind-town = town
search-kind-indicator = indicator
search-kind-zone = zone
search-kind-corridor = corridor
search-kind-page = page
