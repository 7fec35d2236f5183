# What stands in and around charts.
chart-source = Источник: { $source }
chart-until = { $name }, { $year } г.
chart-mark = { $year } г., { $towns }: { $reason }
chart-year = Закрашенная полоса – { $year } год, показанный на карте.
chart-wider-from = С этого года лист города, вероятно, считает и окружающую территорию.
chart-wider-until = До этого года лист города, вероятно, считал и окружающую территорию, с этого года – только сам город.
chart-hollow = Полые точки и пунктирная линия: предварительные или оценочные данные.
chart-hatched = Полосы со штриховкой: предварительные или оценочные данные.
chart-gaps = Разрыв линии: за эти годы опубликованных значений нет.
chart-download-png = Скачать картинку (PNG)
chart-saving = Картинка готовится, это займёт несколько секунд
chart-saved = Картинка сохранена
chart-not-saved = Не удалось сохранить картинку
# The area in a label beside a line or a bar; the full words stand in the hover
chart-area-akimat = г. а.
chart-area-district = район
