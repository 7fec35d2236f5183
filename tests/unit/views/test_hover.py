import dataclasses

from geo.views import charts, lines
from geo.views.palette import LIGHT


def line_of(figure, colour):
    return [trace for trace in figure.data if colour in (trace.line.color, trace.marker.color)]


def texts(figure):
    return [annotation.text for annotation in figure.layout.annotations]


def test_the_hover_says_unit_status_territory_and_source(small_atlas, population, russian):
    figure = charts.trend(small_atlas, population, "population", picked=["alpha", "gamma"], words=russian, theme=LIGHT)
    firm, _, hollow = line_of(figure, lines.PICKS["light"][0])
    said = hollow.hovertemplate.replace("%{hovertext}", hollow.hovertext[0])
    parts = ("Alpha ru", "2024: <b>75\N{NO-BREAK SPACE}000", russian.unit("persons"), russian("flag-p"), "Workbook")
    for part in parts:
        assert part in said
    assert russian("territory-town") in firm.hovertemplate
    district = line_of(figure, lines.PICKS["light"][1])[0]
    assert russian("territory-district") in district.hovertemplate
    assert district.line.dash == lines.WIDER_DASH
    assert any(russian("chart-area-district") in text for text in texts(figure))


def test_a_name_is_never_read_as_a_template(small_atlas, population, words):
    towns = small_atlas.towns.assign(**{f"name_{x}": "%{x} trap" for x in ("kk", "ru", "en")})
    atlas = dataclasses.replace(small_atlas, towns=towns)
    figure = charts.trend(atlas, population, "population", picked=["alpha"], words=words, theme=LIGHT)
    assert {trace.hovertemplate.count("%{") for trace in figure.data if trace.hovertemplate} == {1}
