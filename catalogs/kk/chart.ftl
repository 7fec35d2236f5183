# What stands in and around charts.
chart-source = Дереккөз: { $source }
chart-until = { $name }, { $year } ж.
chart-mark = { $year } ж., { $towns }: { $reason }
chart-year = Боялған жолақ – картада көрсетілген { $year } жыл.
chart-wider-from = Осы жылдан бастап қаланың парағы, сірә, айналасындағы аумақты да қамтиды.
chart-wider-until = Осы жылға дейін қаланың парағы, сірә, айналасындағы аумақты да қамтыған, осы жылдан бастап – тек қаланың өзін.
chart-hollow = Іші бос нүктелер мен нүктелі сызық: алдын ала немесе бағаланған деректер.
chart-hatched = Штрихталған жолақтар: алдын ала немесе бағаланған деректер.
chart-gaps = Сызықтың үзілуі: бұл жылдарға жарияланған мәндер жоқ.
chart-download-png = Суретті жүктеп алу (PNG)
chart-saving = Сурет дайындалуда, бірнеше секунд күтіңіз
chart-saved = Сурет сақталды
chart-not-saved = Суретті сақтау мүмкін болмады
# The area in a label beside a line or a bar; the full words stand in the hover
chart-area-akimat = қ. ә.
chart-area-district = аудан
