from geo import store
from geo.analysis.selection import loosen, select


def test_no_filter_passes_every_town() -> None:
    atlas = store.load()
    assert select(atlas) == list(atlas.towns["town_id"])


def test_the_list_of_today_has_twenty_towns() -> None:
    assert len(select(store.load(), statuses=["current"])) == 20


def test_filters_narrow_together() -> None:
    atlas = store.load()
    assert select(atlas, statuses=["left"], regions=["karaganda"]) == ["saran"]
    assert select(atlas, statuses=["left"], regions=["ulytau"]) == []


def test_towns_in_no_group_can_be_asked_for() -> None:
    atlas = store.load()
    without = select(atlas, groups=["unclassified"], statuses=["current"])
    assert set(without) == {"khromtau", "kulsary", "lisakovsk", "rudny", "zhitikara"}


def test_loosen_names_the_filters_that_stand_in_the_way() -> None:
    atlas = store.load()
    assert loosen(atlas, statuses=["left"], regions=["ulytau"], groups=[]) == ["statuses", "regions"]
