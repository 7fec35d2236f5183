# Іздеу.
search-title = Іздеу
search-text = Қалалар, көрсеткіштер, аймақтар, дәліздер және беттер – қазақша, орысша немесе ағылшынша, кириллицамен не латын әрпімен, бұрынғы атаулары бойынша да. Жазу қателері кешіріледі.
search-label = Атластан іздеу
    .placeholder = Қала, көрсеткіш, аймақ…
search-all = Табылғанның бәрі
search-nothing = «{ $text }» сұрауы бойынша ештеңе табылмады.
search-by = «{ $name }» деген атаумен табылды
search-kind-town = қала
search-kind-indicator = көрсеткіш
search-kind-zone = аймақ
search-kind-corridor = дәліз
search-kind-page = бет
