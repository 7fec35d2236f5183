"""Names of waters and neighbours in Kazakh, Russian and English, by the names the packages use."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """One feature: id and name in three languages."""

    id: str
    kk: str
    ru: str
    en: str


# By ISO 3166-1 numeric code, as in world-atlas.
COUNTRIES = {
    "004": Name("afghanistan", "Ауғанстан", "Афганистан", "Afghanistan"),
    "031": Name("azerbaijan", "Әзербайжан", "Азербайджан", "Azerbaijan"),
    "051": Name("armenia", "Армения", "Армения", "Armenia"),
    "156": Name("china", "Қытай", "Китай", "China"),
    "268": Name("georgia", "Грузия", "Грузия", "Georgia"),
    "356": Name("india", "Үндістан", "Индия", "India"),
    "364": Name("iran", "Иран", "Иран", "Iran"),
    "368": Name("iraq", "Ирак", "Ирак", "Iraq"),
    "417": Name("kyrgyzstan", "Қырғызстан", "Кыргызстан", "Kyrgyzstan"),
    "496": Name("mongolia", "Моңғолия", "Монголия", "Mongolia"),
    "586": Name("pakistan", "Пәкістан", "Пакистан", "Pakistan"),
    "643": Name("russia", "Ресей", "Россия", "Russia"),
    "762": Name("tajikistan", "Тәжікстан", "Таджикистан", "Tajikistan"),
    "792": Name("turkiye", "Түркия", "Турция", "Türkiye"),
    "795": Name("turkmenistan", "Түрікменстан", "Туркменистан", "Turkmenistan"),
    "860": Name("uzbekistan", "Өзбекстан", "Узбекистан", "Uzbekistan"),
}
KAZAKHSTAN = "398"

CASPIAN = Name("caspian", "Каспий теңізі", "Каспийское море", "Caspian Sea")
FORMER_ARAL = Name(
    "aral_former",
    "Аралдың бұрынғы жағасы",
    "Прежний берег Арала",
    "Former shore of the Aral Sea",
)

# Lakes by points inside their parts (degrees east, north): the package with recent shores carries no names.
LAKES: tuple[tuple[Name, tuple[tuple[float, float], ...]], ...] = (
    (
        Name("aral_north", "Солтүстік Арал", "Северное Аральское море", "North Aral Sea"),
        ((60.82, 46.4), (60.74, 46.71)),
    ),
    (
        Name("aral_south", "Оңтүстік Арал", "Южное Аральское море", "South Aral Sea"),
        ((58.53, 45.17), (60.34, 45.89), (59.69, 46.21), (59.56, 45.53)),
    ),
    (Name("balkhash", "Балқаш", "Балхаш", "Balkhash"), ((73.93, 45.95),)),
    (Name("alakol", "Алакөл", "Алаколь", "Alakol"), ((81.61, 46.11),)),
    (Name("sasykkol", "Сасықкөл", "Сасыкколь", "Sasykkol"), ((80.98, 46.57),)),
    (Name("zaysan", "Зайсан", "Зайсан", "Zaysan"), ((83.48, 48.48), (83.77, 49.49))),
    (Name("markakol", "Марқакөл", "Маркаколь", "Markakol"), ((85.73, 48.73),)),
    (Name("kapshagay", "Қапшағай су қоймасы", "Капшагайское вдхр.", "Kapshagay Reservoir"), ((77.63, 43.83),)),
    (Name("tengiz", "Теңіз", "Тениз", "Tengiz"), ((68.87, 50.38),)),
    (Name("siletyteniz", "Сілетітеңіз", "Силетытениз", "Siletyteniz"), ((73.25, 53.27),)),
    (Name("shagalalyteniz", "Шағалалытеңіз", "Шагалалытениз", "Shagalalyteniz"), ((69.86, 54.10),)),
    (Name("kushmurun", "Құсмұрын", "Кушмурун", "Kushmurun"), ((64.79, 52.66),)),
    (Name("sarykopa", "Сарықопа", "Сарыкопа", "Sarykopa"), ((64.11, 50.22),)),
    (Name("karasor", "Қарасор", "Карасор", "Karasor"), ((75.56, 49.87),)),
    (Name("shalkar", "Шалқар", "Шалкар", "Shalkar"), ((51.68, 50.56),)),
    (Name("shardara", "Шардара су қоймасы", "Шардаринское вдхр.", "Shardara Reservoir"), ((68.07, 41.16),)),
    (Name("issyk_kul", "Ыстықкөл", "Иссык-Куль", "Issyk-Kul"), ((77.04, 42.45),)),
    (Name("aydarkul", "Айдаркөл", "Айдаркуль", "Aydarkul"), ((66.8, 40.91),)),
    (Name("sarykamysh", "Сарықамыс", "Сарыкамыш", "Sarykamysh"), ((57.36, 41.96),)),
)

# Rivers by the names Natural Earth uses on their courses.
RIVERS = {
    "Ertis": Name("irtysh", "Ертіс", "Иртыш", "Irtysh"),
    "Ertix (Irtysh)": Name("irtysh", "Ертіс", "Иртыш", "Irtysh"),
    "Irtysh": Name("irtysh", "Ертіс", "Иртыш", "Irtysh"),
    "Esil": Name("ishim", "Есіл", "Ишим", "Ishim"),
    "Ishim": Name("ishim", "Есіл", "Ишим", "Ishim"),
    "Ural": Name("ural", "Жайық", "Урал", "Ural"),
    "Syr  Darya": Name("syr_darya", "Сырдария", "Сырдарья", "Syr Darya"),
    "Naryn": Name("naryn", "Нарын", "Нарын", "Naryn"),
    "Ile": Name("ili", "Іле", "Или", "Ili"),
    "Tobol": Name("tobol", "Тобыл", "Тобол", "Tobol"),
    "Volga": Name("volga", "Еділ", "Волга", "Volga"),
    "Ob": Name("ob", "Обь", "Обь", "Ob"),
    "Amu  Darya": Name("amu_darya", "Әмудария", "Амударья", "Amu Darya"),
}
