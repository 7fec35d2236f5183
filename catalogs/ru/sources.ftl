# Источники и то, что на них опирается.
sources-column-publisher = Издатель
sources-column-title = Название
sources-column-address = Адрес
sources-column-published = Дата публикации
sources-column-accessed = Дата обращения
sources-column-licence = Условия
