"""The matrix of coverage: every kind told apart by colour and by symbol, labels in their places."""

import pandas as pd
import pytest

from geo.analysis.coverage import Cover, tally
from geo.model.vocabulary import Language
from geo.views import matrix
from geo.views.palette import THEMES
from geo.views.words import words

W = words(Language.EN)
TABLE = pd.DataFrame([["full", "provisional", "missing"], ["confidential", "absent", "not_compiled"]])
ROWS, COLUMNS = ["Alpha <b>", "Beta"], ["2020", "2021", "2022"]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_each_kind_has_its_own_ground(theme):
    grounds = [ground for ground, _ in matrix.COLOURS[theme.name].values()]
    assert len(set(grounds)) == len(Cover)
    assert len(set(matrix.SYMBOLS.values())) == len(Cover)


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", THEMES)
def test_symbols_stand_out_from_their_ground(theme):
    for ground, ink in matrix.COLOURS[theme].values():
        low, high = sorted((luminance(ground), luminance(ink)))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (ground, ink)


def test_cells_get_the_colour_of_their_kind():
    figure = matrix.heatmap(TABLE, ROWS, COLUMNS, words=W, theme=THEMES["light"])
    drawn = figure.data[0]
    order = list(Cover)
    assert [[order[cell] for cell in line] for line in drawn.z] == TABLE.to_numpy().tolist()
    for kind in Cover:  # the scale is flat within a kind
        low, high = (place / len(Cover) for place in (order.index(kind), order.index(kind) + 1))
        inside = [colour for edge, colour in drawn.colorscale if low - 1e-9 <= edge <= high + 1e-9]
        assert matrix.COLOURS["light"][kind][0] in inside


def test_names_are_escaped_in_the_hover():
    figure = matrix.heatmap(TABLE, ROWS, COLUMNS, words=W, theme=THEMES["light"])
    assert "Alpha &lt;b&gt;" in figure.data[0].hovertext[0][0]
    assert figure.data[0].hovertext[1][0].endswith("2020: confidential")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_the_button_over_the_cells_can_be_seen_as_over_other_charts(theme):
    assert matrix.heatmap(TABLE, ROWS, COLUMNS, words=W, theme=theme).layout.modebar.color == theme.muted


def test_every_second_label():
    figure = matrix.heatmap(TABLE, ROWS, COLUMNS, words=W, theme=THEMES["light"], every=2)
    assert list(figure.layout.xaxis.ticktext) == ["2020", "2022"]
    assert list(figure.layout.xaxis.tickvals) == [0, 2]


def test_the_key_counts():
    text = matrix.key(W, THEMES["light"], tally(TABLE), lambda value, said: f"<b>{said}</b>")
    assert text.count(": <b>1</b> (<b>16.7%</b>)") == len(Cover)


def test_the_long_table_says_every_cell():
    table = matrix.long_table(TABLE, ROWS, COLUMNS, ("Town", "Year", "Status"), W)
    assert list(table.iloc[3]) == ["Beta", "2020", "confidential"]
    assert len(table) == TABLE.size
