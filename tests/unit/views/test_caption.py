from geo.views import caption, charts
from geo.views.palette import LIGHT


def test_the_picture_to_take_away_has_title_and_source(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=russian, theme=LIGHT)
    taken = caption.captioned(figure, "Население <Alpha>", "Источник: <Бюро>")
    assert taken.layout.title.text == "<b>Население &lt;Alpha&gt;</b>"
    assert taken.layout.title.subtitle.text == "Источник: &lt;Бюро&gt;"
    assert taken.layout.height == figure.layout.height + caption.CAPTION
    assert figure.layout.title.text is None


def test_the_picture_to_take_away_says_what_its_marks_mean_in_room_of_its_own(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=russian, theme=LIGHT)
    notes = ["Штриховка <...>: ряд прерван", "слово " * 60, "много слов " * 200]
    taken = caption.captioned(figure, "Население", "Источник: Бюро", notes)
    lines = taken.layout.title.subtitle.text.split("<br>")
    assert lines[:2] == ["Источник: Бюро", "Штриховка &lt;...&gt;: ряд прерван"]
    assert len(lines) == caption.CAPTION_LINES + caption.NOTE_LINES
    assert lines[-1].endswith("…")
    room = caption.CAPTION + caption.NOTE_LINES * caption.CAPTION_LINE
    assert caption.caption_room("Источник: Бюро", notes) == room == taken.layout.height - figure.layout.height
    assert taken.layout.margin.t == figure.layout.margin.t + room


def test_the_picture_to_take_away_says_what_its_colours_stand_for(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha"], words=russian, theme=LIGHT)
    key = [caption.Swatch("#1f6fb2", "Группа <A>"), *(caption.Swatch("#7b2d6b", "слово " * 20) for _ in range(2))]
    taken = caption.captioned(figure, "Население", "Источник: Бюро", ["Примечание"], key)
    lines = taken.layout.title.subtitle.text.split("<br>")
    assert lines[1].startswith('<span style="color:#1f6fb2">■</span> Группа &lt;A&gt;')
    assert [line.count("■") for line in lines] == [0, 2, 1, 0]
    assert taken.layout.height - figure.layout.height == caption.caption_room("Источник: Бюро", ["Примечание"], key)


def test_the_caption_of_a_chart_for_a_projector_keeps_to_its_room(small_atlas, population, russian):
    desk, stage = (
        caption.captioned(
            charts.trend(
                small_atlas, population, "population", picked=["alpha"], words=russian, theme=LIGHT, large=large
            ),
            "Население",
            "Источник: Бюро",
            ["слово " * 60],
        )
        for large in (False, True)
    )
    assert stage.layout.font.size > desk.layout.font.size
    assert stage.layout.title.font.size == desk.layout.title.font.size
    assert stage.layout.title.subtitle.font.size == desk.layout.title.subtitle.font.size
