from functools import partial

import pytest

from geo.analysis import groups, profiles, readings
from geo.analysis.values import values
from geo.model.atlas import Atlas
from geo.model.vocabulary import Language
from geo.views import group_charts, group_texts, provenance
from geo.views.facts import towns_text
from geo.views.palette import DARK, GROUP_COLOURS, LIGHT
from geo.views.words import words

LANGUAGES = list(Language)
RU = words(Language.RU)


def said_only(value: float, said: str) -> str:
    return said


@pytest.fixture(scope="module")
def atlas(committed: Atlas) -> Atlas:
    return committed


@pytest.fixture(scope="module")
def made(atlas: Atlas) -> groups.Allocation:
    return groups.allocate(atlas)


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_names_fit_pills_and_begin_with_the_letter(language: Language) -> None:
    for group in groups.GROUPS:
        short = words(language)(f"group-{group}.short")
        assert len(short) <= 22
        assert short.startswith(group.upper())


def test_the_lede_counts_towns_and_features(atlas: Atlas, made: groups.Allocation) -> None:
    said = group_texts.lede(atlas, made, (2019, 2023), RU, said_only)
    assert said.startswith("12 городов из 20 ")
    assert "по 7 показателям в 5 темах" in said
    assert "2019–2023" in said


def test_towns_that_are_unsure_are_named(atlas: Atlas) -> None:
    said = group_texts.sureness(atlas, RU, said_only)
    low = atlas.groups.loc[atlas.groups["stability"] < group_texts.UNSURE, "town_id"]
    assert len(low) > 0
    assert towns_text(atlas, list(low), RU) in said


def test_the_groups_are_said_to_be_hardly_set_apart_because_they_are(atlas: Atlas) -> None:
    assert "ниже 0,25" in group_texts.sureness(atlas, RU, said_only)
    assert group_texts.check(atlas, "silhouette_medoids", "3") < 0.25


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_town_in_no_group_is_named_under_its_own_reason(atlas: Atlas, language: Language) -> None:
    w = words(language)
    mixed = groups.of_two_areas(partial(values, atlas))
    rest = set(atlas.groups.loc[atlas.groups["group_id"] == "", "town_id"]) - set(mixed)
    assert len(rest) == 5
    assert group_texts.left_out(atlas, w) == " ".join(
        [
            w("groups-two-areas", towns=towns_text(atlas, mixed, w)),
            w("groups-no-sheet", towns=towns_text(atlas, list(rest), w)),
        ]
    )


def test_a_contrast_says_both_medians(atlas: Atlas) -> None:
    of = profiles.Contrast("a", "net_migration_per_1000", -1.2, -10.81, -4.5, 5)
    said = group_texts.contrast_text(atlas, of, RU, said_only)
    assert said.startswith("Ниже – сальдо миграции")
    assert "−10,8" in said
    assert "−4,5" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reading_and_every_hint_can_be_said(atlas: Atlas, language: Language) -> None:
    w = words(language)
    found = readings.readings(atlas)
    said = [provenance.plain(group_texts.reading_text(atlas, one, w)) for one in found]
    of_years = [text for one, text in zip(found, said, strict=True) if one.kind in ("high", "low")]
    assert all(str(readings.OLDEST) in text for text in of_years)  # the count is not that of one year
    said += [
        group_texts.hint_text(atlas, row, w) for row in atlas.groups[atlas.groups["group_id"] == ""].to_dict("records")
    ]
    assert len(said) > 30
    assert not [text for text in said if len(text) < 10 or ".." in text]


def test_the_figure_and_the_mark_of_a_reading_unfold_into_their_own_cells(atlas: Atlas) -> None:
    (one,) = (
        one
        for one in readings.readings(atlas)
        if one.town_id == "balkhash" and one.indicator_id == "largest_branch_share"
    )
    made = provenance.html(atlas, group_texts.reading_text(atlas, one, RU), RU)
    value, towns, threshold = made.split("<details")[1:]
    assert "Балхаш (моногород)!" in value
    assert RU("citation-count") in towns
    assert str(one.edge["cell"]).split("; ")[0] in threshold


def test_the_agreement_is_reported_as_it_is(atlas: Atlas) -> None:
    found = groups.agreement(atlas, {"altai": "b", "karazhal": "c", "kurchatov": "c", "balkhash": "a"})
    said = group_texts.agreement_text(atlas, found, RU, said_only)
    assert "в группе B – Алтай; в группе C – Каражал, Курчатов" in said
    assert "не отнесены к группам: Житикара" in said
    assert "отнесённых к группам, складывается пар: 3; в одну группу из них попало: 1." in said


def test_moves_are_told_in_the_order_of_names(atlas: Atlas) -> None:
    found = profiles.Comparison((("temirtau", "b", "a"), ("abai", "b", "c")), {}, ("rudny",), (), 0.5)
    assert group_texts.moves_text(atlas, found, RU) == [
        "Абай: из B в C",
        "Темиртау: из B в A",
        "При таком выборе вне групп: Рудный",
    ]


def test_the_gap_rule_takes_the_least_number_that_is_not_beaten(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = {("gap", "1"): 0.1, ("gap", "2"): 0.2, ("gap", "3"): 0.9, ("gap", "4"): 0.8, ("gap", "5"): 0.7}
    monkeypatch.setattr(group_texts, "check", lambda _, one, k: sizes.get((one, k), 0.05))
    assert group_texts.groups_by_gap(atlas) == 3


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_bars_stand_in_groups_the_surest_first(atlas: Atlas, theme) -> None:
    figure = group_charts.membership(atlas, words=RU, theme=theme)
    rows = atlas.groups.set_index("town_id")
    order = list(figure.data[0].y)
    keys = [(rows.loc[town, "group_id"], -rows.loc[town, "stability"]) for town in order]
    assert keys == sorted(keys)
    assert list(figure.data[0].marker.color) == [GROUP_COLOURS[theme.name][group] for group, _ in keys]


def test_the_matrix_is_symmetric_and_holds_the_committed_shares(atlas: Atlas) -> None:
    figure = group_charts.together(atlas, words=RU, theme=LIGHT)
    order = list(figure.data[0].x)
    z = figure.data[0].z
    row = atlas.coassignment.iloc[0]
    i, j = order.index(row["town_id"]), order.index(row["other_id"])
    assert z[i][j] == z[j][i] == row["share"]
    assert len(figure.layout.shapes) == 3


def test_each_group_has_a_lettered_median_in_every_feature(atlas: Atlas, made: groups.Allocation) -> None:
    figure = group_charts.profile(atlas, made.scaled, made.levels, made.group, words=RU, theme=LIGHT)
    medians = [trace for trace in figure.data if trace.mode == "markers+text"]
    expected = made.scaled.groupby(made.group).median()
    assert [list(trace.x) for trace in medians] == [pytest.approx(list(expected.loc[group])) for group in "abc"]


def test_a_rank_is_never_drawn_without_its_interval(atlas: Atlas) -> None:
    figure = group_charts.ranks(atlas, words=RU, theme=LIGHT)
    rows = atlas.composite.set_index("town_id")
    spans = {shape.y0: (shape.x0, shape.x1) for shape in figure.layout.shapes}
    assert spans == {town: (row["low"], row["high"]) for town, row in rows.iterrows()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_of_what_sets_groups_apart_reaches_into_the_next(
    atlas: Atlas, made: groups.Allocation, language: Language
) -> None:
    figure = group_charts.profile(atlas, made.scaled, made.levels, made.group, words=words(language), theme=LIGHT)
    low, high = figure.layout.yaxis.range
    under = 3 * 1.3 * group_charts.FONT_SIZE  # two lines of the axis and its ticks
    row = (figure.layout.height - figure.layout.margin.t - under) / (high - low)
    for label in figure.layout.yaxis.ticktext:
        assert (label.count("<br>") + 1) * 1.3 * group_charts.FONT_SIZE < row


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_says_its_shades_so_that_it_holds_in_both_themes(atlas: Atlas, language: Language) -> None:
    w = words(language)
    said = w("groups-together-text").lower()
    assert not any(shade in said for shade in ("dark", "bright", "light", "темн", "тёмн", "светл", "қою", "ашық"))
    for theme in (LIGHT, DARK):
        (cells,) = group_charts.together(atlas, words=w, theme=theme).data
        assert cells.showscale is not False
        assert list(cells.colorbar.ticktext) == [w.percent(share) for share in cells.colorbar.tickvals]
