from geo.web import paper


def test_a_caption_takes_room_by_its_lines():
    line = "ы" * paper.LETTERS
    assert paper.room([line]) == paper.LINE + paper.AROUND
    assert paper.room([line, line + "ы"]) == 3 * paper.LINE + paper.AROUND
    assert paper.room([f"{line[1:]} {line[5:]} слово"]) == 3 * paper.LINE + paper.AROUND
    assert paper.room([line], paper.ON_PHONES) == 2 * paper.LINE + paper.AROUND
