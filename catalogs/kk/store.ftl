store-valid = Деректерде қате жоқ.
store-invalid = { $count ->
    [one] Деректерде { $count } қате бар.
   *[other] Деректерде { $count } қате бар.
}
store-more = … және тағы { $count }.

# Files
store-rule-missing-file = Файл жоқ.
store-rule-unknown-file = Бірде-бір кесте деректерін мұндай атаулы файлда сақтамайды.
store-rule-empty-file = Файл бос: онда тақырып жолы да жоқ.
store-rule-file-name = Файлдың «{ $value }» атауы идентификатор бола алмайды.
store-rule-other-file = Файл «{ $expected }» туралы, ал бұл жол – «{ $value }» туралы.
store-rule-encoding = Файл UTF-8 кодтауында, байттар реті белгісінсіз (BOM) болуы тиіс; мұнда { $value } байттары тұр.
store-rule-line-end = Жолдар, соңғысын қоса, тек LF таңбасымен аяқталуы тиіс.
store-rule-width = Жолдағы мәндер саны: { $value }, ал тақырыптағы бағандар саны: { $expected }.
store-rule-quoting = Тырнақшалар сәйкес емес.
store-rule-unreadable = Файлды оқу мүмкін емес: { $value }

# Header
store-rule-missing-column = Бұл баған жоқ.
store-rule-unknown-column = Кестеде мұндай баған көзделмеген.
store-rule-header-order = Бағандар басқа ретпен тұр; дұрыс реті: { $expected }.

# One value
store-rule-required = Мән міндетті түрде көрсетілуі тиіс.
store-rule-spaces = «{ $value }» бос орыннан басталады немесе бос орынмен аяқталады.
store-rule-unseen = «{ $value }» мәтінінде көрінбейтін таңба бар: басқару таңбасы немесе жазу бағытын өзгертетін таңба.
store-rule-type = «{ $value }» дұрыс емес, күтілгені: { $expected ->
    [integer] бүтін сан, мысалы 12
    [number] ондық нүктесі бар, бос орынсыз жазылған сан, мысалы 1234.5
    [boolean] «true» немесе «false»
    [date] 2024-12-31 түріндегі күнтізбелік күн
   *[other] { $expected } түріндегі мән
}.
store-rule-id = «{ $value }» идентификатор бола алмайды: кіші латын әріптері мен цифрлар қажет, бөліктері «_» таңбасымен біріктіріледі.
store-rule-period = «{ $value }» 1900–2030 аралығындағы жыл емес.
store-rule-pattern = «{ $value }» мына үлгіге сәйкес келмейді: { $expected }.
store-rule-choices = «{ $value }» тізбеде жоқ: { $expected }.
store-rule-minimum = { $value } – рұқсат етілген ең кіші мәннен ({ $expected }) аз.
store-rule-maximum = { $value } – рұқсат етілген ең үлкен мәннен ({ $expected }) көп.
store-rule-negative = { $value } нөлден кіші; тек айырмалар ғана теріс бола алады: { $expected }.

# Rows
store-rule-no-rows = Кестеде тақырып бар, бірақ бірде-бір жол жоқ, ал оған мыналар сілтейді: { $expected }.
store-rule-key = Бұл жол алдыңғы жолдардың бірін қайталайды; мыналар бірге бірегей болуы тиіс: { $expected }.
store-rule-order = Осы жерден бастап жолдар кілт бойынша реттелмеген: { $expected }.
store-rule-orphan = «{ $value }» { $expected } ішінде кездеспейді.
store-rule-value-or-reason = Не мән, не оның жоқтығын түсіндіретін мәртебе ({ $expected }) болуы тиіс; екеуі қатар тұруға да, екеуі де болмауға да тиіс емес.
store-rule-flag-noted = Мәртебедегі белгіге оның себебін түсіндіретін ескертпе қажет.
store-rule-empty-fact = Дерек бос: мән немесе жауап қажет.
store-rule-cost-unit = Құны мен оның валютасы бірге көрсетіледі.
store-rule-unit = Өлшем бірлігі – «{ $value }», ал қатардың бірлігі – «{ $expected }».
store-rule-one-series = Жарияланған көрсеткіш «{ $value }» емес, дәл бір қатардан алынады.
store-rule-left-dated = Тізбеден шығарылған күн мәртебе «{ $expected }» болғанда ғана және сонда міндетті түрде көрсетіледі.
store-rule-position = Ендік, бойлық және олардың дереккөзі бірге көрсетіледі; «unknown» дәлдігі координаттар болмағанда ғана және сонда міндетті түрде қойылады.

# Geometry
store-rule-json = Осы таңбадан бастап файл дұрыс JSON емес ({ $value }).
store-rule-no-features = Файл нысандар жинағы емес (GeoJSON, RFC 7946) немесе жинақ бос.
store-rule-feature = № { $value } нысанды картаға түсіру мүмкін емес: оның қасиеттері немесе геометриясы жоқ не координаттары градус торынан тыс.
store-rule-no-geometry = «{ $value }» үшін { $expected } ішінде контур жоқ.
store-rule-outside = { $value } нүктесі «{ $expected }» шегінен тыс жатыр.
