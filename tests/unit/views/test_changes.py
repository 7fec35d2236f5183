"""What the page of changes says of a row, in the reader's language."""

import pytest

from geo.model.vocabulary import Language
from geo.store.changes import Sample, TableChange, Update, updates
from geo.views import changes
from geo.views.cells import column_name, columns_note, said
from geo.views.words import words


@pytest.mark.parametrize(
    ("language", "key", "change"),
    [
        (
            Language.RU,
            "± Аркалык · городская администрация с пригородами и сёлами · Занятое население · 2014",
            '<i title="status">Статус</i> (пусто) → оценка',
        ),
        (
            Language.EN,
            "± Arkalyk · city administration with suburbs and villages · Employed · 2014",
            '<i title="status">Status</i> (empty) → estimate',
        ),
    ],
)
def test_a_changed_row_is_told_in_the_language_with_its_whole_counted(committed, language, key, change) -> None:
    row = Sample("changed", ("arkalyk", "akimat", "employed", "2014"), "status", "", "e")
    update = Update("f2a53db", "2026-11-24", (TableChange("observations", 0, 0, 531, (row,)),), ())
    html = changes.html(committed, [update], words(language))
    assert f"{key}: {change}" in html
    assert words(language)("changes-shown", shown="1", rows="531") in html


def test_nothing_is_said_to_be_left_out_when_all_stands_there(committed) -> None:
    row = Sample("came", ("coal",), "", "", "")
    update = Update("f2a53db", "2026-11-24", (TableChange("industries", 1, 0, 0, (row,)),), ())
    html = changes.html(committed, [update], words(Language.EN))
    assert "<li>+ coal</li>" in html or "<li>+ Coal" in html
    assert words(Language.EN)("changes-shown", shown="1", rows="1") not in html


def test_every_column_that_changed_has_a_name_in_each_language(committed) -> None:
    columns = {one.column for update in updates(committed) for table in update.tables for one in table.samples}
    unnamed = {(column, str(language)) for language in Language for column in columns - {""}
               if column_name(column, words(language)) == column}  # fmt: skip
    assert unnamed == set()


@pytest.mark.parametrize(
    ("table", "column", "text", "told"),
    [
        ("observations", "value", "1234.5", "1 234,5".replace(" ", "\u00a0")),
        ("observations", "unit", "persons", "чел."),
        ("observations", "status", "be", "разрыв ряда, оценка"),
        ("zones", "status", "planned", "планируется"),
        ("towns", "region_id", "gone_since", "gone_since"),
        ("group_checks", "check_id", "gap_error", "Погрешность статистики разрыва (gap) по числу групп"),
        ("group_checks", "setting", "people", "Население"),
        ("memberships", "list_id", "programme_2012", "программа 2012 года"),
        ("distances", "from_id", "balkhash", "Балхаш"),
        ("distances", "to_id", "port_kuryk", "Порт Курык"),
        ("distances", "target", "regional_centre", "областного центра"),
        ("surroundings", "from_id", "gone_since", "gone_since"),
        ("towns", "former_column", "<b>", "<b>"),
        ("former_table", "status", "e", "e"),
    ],
)
def test_cells_are_told_by_what_their_column_holds(committed, table, column, text, told) -> None:
    assert said(committed, table, column, text, words(Language.RU)) == told


def test_a_readme_says_what_columns_hold_and_leaves_out_those_without_a_name() -> None:
    _, note = columns_note(["town_id", "town", "status_id", "name_kk", "unheard_of"], words(Language.RU))
    told = (
        "town_id – Город (обозначение); town – Город; status_id – Статус (обозначение); name_kk – Название по-казахски."
    )
    assert note == told
