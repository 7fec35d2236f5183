import math
from html import escape

import pandas as pd
import pytest

from geo.analysis import comparison
from geo.model.vocabulary import Language
from geo.views import comparison_tables, comparisons, lines, plotting, small_multiples
from geo.views.measure import Measure
from geo.views.palette import GROUP_COLOURS, LIGHT
from geo.views.subjects import subject_name
from geo.views.words import Words

PERSONS = Measure("persons", 0)


@pytest.fixture(scope="module")
def english():
    return Words(Language.EN)


def rows(subject_id, cells, *, territory="town", behind=0):
    """cells: {year: value | (value, status)}."""
    return pd.DataFrame(
        [
            {"town_id": subject_id, "territory": territory, "period": year,
             "value": math.nan if value is None else float(value), "status": status, "source_id": "book_alpha",
             "cell": "", "note": "", "behind": behind}
            for year, cell in cells.items()
            for value, status in [cell if isinstance(cell, tuple) else (cell, "" if cell is not None else "M")]
        ]
    )  # fmt: skip


@pytest.fixture(scope="module")
def frame():
    return pd.concat(
        [
            rows("alpha", {2020: 10, 2021: (20, "p"), 2022: 30}),
            rows("beta", {2020: 20, 2021: None, 2022: (15, "b")}),
            rows("gamma", {2020: 5, 2021: 6, 2022: 7}),
            rows("group:a", {2020: 10, 2021: 13, 2022: 15}, behind=3),
            rows("country:kazakhstan", {2020: 12, 2022: 14}, territory="country"),
        ],
        ignore_index=True,
    )


def annotations(figure):
    return [annotation.text for annotation in figure.layout.annotations]


def traces_of(figure, colour):
    return [trace for trace in figure.data if colour in (trace.line.color, trace.marker.color)]


def test_every_panel_has_its_subject_in_colour_over_all_in_grey(small_atlas, frame, words):
    picked = ["alpha", "beta", "group:a"]
    figure = small_multiples.multiples(
        small_atlas, frame, picked=picked, measure=PERSONS, span=(2020, 2022), words=words, theme=LIGHT
    )
    grey = traces_of(figure, LIGHT.ghost)
    assert [trace.xaxis for trace in grey] == ["x", "x2", "x3"]
    assert all(len([y for y in trace.y if y is not None]) == 13 for trace in grey)
    (beta,) = traces_of(figure, lines.PICKS["light"][1])
    assert list(beta.y) == [20, None, 15]
    assert beta.connectgaps is False
    scales = {tuple(figure.layout[axis].range) for axis in ("yaxis", "yaxis2", "yaxis3")}
    assert len(scales) == 1
    *titles, unit = annotations(figure)
    assert [text.replace("<br>", " ") for text in titles] == [
        f"<b>{escape(subject_name(small_atlas, one, words))}</b>" for one in picked
    ]
    assert unit == words.unit("persons")
    ruled = [shape.xref for shape in figure.layout.shapes]
    assert ruled == ["x2"]  # the break of beta, in its panel only


def test_without_picks_every_town_has_a_panel(small_atlas, frame, english):
    towns = frame[~frame["town_id"].str.contains(":")]
    figure = small_multiples.multiples(
        small_atlas, towns, picked=[], measure=PERSONS, span=(2020, 2022), words=english, theme=LIGHT
    )
    assert len(traces_of(figure, LIGHT.ghost)) == 3


def test_a_slope_needs_both_years_and_dashes_a_break(small_atlas, frame, english):
    shown = frame[frame["period"].isin((2020, 2021))]
    figure = comparisons.slope(
        small_atlas, shown, picked=["alpha", "beta"], measure=PERSONS, years=(2020, 2021), words=english, theme=LIGHT,
        broken={"alpha": 2021},
    )  # fmt: skip
    (alpha,) = traces_of(figure, lines.PICKS["light"][0])
    assert list(alpha.y) == [10, 20]
    assert alpha.line.dash == "3px,4px"
    assert list(alpha.marker.symbol) == ["circle", "circle-open"]  # the second is provisional
    assert not traces_of(figure, lines.PICKS["light"][1])  # no value in 2021
    assert "Alpha 20" in annotations(figure)


def test_ranks_are_drawn_with_the_greatest_on_top(small_atlas, frame, words):
    figure = comparisons.bump(
        small_atlas, frame, picked=["alpha"], measure=PERSONS, span=(2020, 2022), words=words, theme=LIGHT
    )
    (alpha,) = traces_of(figure, lines.PICKS["light"][0])
    assert list(alpha.y) == [2, None, 1]  # in 2021 two of three have a value, which is too few to rank
    low, high = figure.layout.yaxis.range
    assert low > high
    names = [a for a in figure.layout.annotations if "Alpha" in a.text or "Gamma" in a.text]
    assert [round(a.y) for a in sorted(names, key=lambda a: a.text)] == [1, 3]
    said = " ".join(alpha.hovertext)
    assert "3" in said


def test_a_scatter_leaves_out_who_lacks_a_value(small_atlas, frame, words):
    pairs = comparison.pair(frame, frame[frame["town_id"] != "gamma"], 2022)
    figure = comparisons.scatter(
        small_atlas, pairs, picked=["alpha", "group:a"], measures=(PERSONS, PERSONS), names=("<i>x</i>", "y"),
        words=words, theme=LIGHT,
    )  # fmt: skip
    grey, alpha, median = figure.data
    assert list(grey.x) == [15, 14]  # beta and the country; gamma has no second value
    assert (list(alpha.x), list(alpha.y)) == ([30], [30])
    assert median.marker.color == GROUP_COLOURS["light"]["a"]
    assert not any("<i>" in text for text in [*annotations(figure), *alpha.hovertext])


def test_names_of_points_do_not_cover_each_other():
    one, other = (0, 10, 0, 10), (5, 15, 8, 20)
    assert comparisons._overlap(one, other) == 10
    assert comparisons._overlap(one, (10, 20, 0, 10)) == 0


def test_styles_tell_kinds_apart():
    made = comparisons.styles(["alpha", "region:north", "group:b", "beta", "country:kazakhstan"], LIGHT)
    assert (made["alpha"].colour, made["beta"].colour) == lines.PICKS["light"][:2]
    assert made["group:b"].dash not in {"", made["region:north"].dash}
    assert made["region:north"].symbol != made["country:kazakhstan"].symbol


def test_the_scale_is_that_of_the_picked_when_all_would_flatten_them(frame):
    tall = pd.concat([frame, rows("delta", {2020: 1_000, 2021: 1_000})])
    assert comparisons.scale(tall, ["alpha"], (2020, 2022))[1] < 40
    assert comparisons.scale(tall, [], (2020, 2022))[1] > 1_000
    assert comparisons.scale(frame, ["alpha"], (2020, 2022)) == plotting.value_range(frame["value"].dropna())


def test_an_index_says_its_base_year(words):
    measure = Measure("persons", 0, base=2015)
    assert "2015" in measure.axis(words)
    assert "100" in measure.axis(words)
    assert "2015" in measure.text(112.34, words)
    assert measure.text(math.nan, words, status="C") == words("flag-C")


def test_the_wide_table_says_why_a_cell_is_empty(small_atlas, frame, english):
    made = comparison_tables.wide(
        small_atlas, frame, PERSONS, english, order=["beta", "country:kazakhstan"], years=[2022, 2021]
    )
    assert made.iloc[0].tolist() == ["Beta <b>&", "15 b", english("flag-M"), "Bureau <of> Statistics"]
    assert made.iloc[1].tolist() == ["Kazakhstan", "14", english("flag-M"), "Bureau <of> Statistics"]
    assert comparison_tables.flags_key(frame, english).startswith("b: ")


def test_the_long_table_can_be_cited(small_atlas, frame, english):
    how = comparison.recipe(small_atlas, "population")
    made = comparison_tables.long(small_atlas, frame, how, PERSONS, english)
    median = made[made["subject_id"] == "group:a"].iloc[0]
    assert (median["subject"], median["towns_behind"], median["publisher"]) == (
        "Median of group A", 3, "Bureau <of> Statistics")  # fmt: skip
    assert made.loc[made["subject_id"] == "alpha", "towns_behind"].isna().all()
    ranked = comparison_tables.long(small_atlas, comparison.ranks(frame), how, PERSONS, english)
    assert list(ranked.columns).index("rank") == list(ranked.columns).index("value") + 1


def test_a_measure_is_named_with_what_was_done_to_it(small_atlas, english):
    how = comparison.recipe(small_atlas, "investment", constant=True)
    said = comparison_tables.measure_name(small_atlas, how, english, 2016)
    assert said == "Investment, in prices of 2015, 2016 = 100"
