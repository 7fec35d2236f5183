from geo.analysis.selection import loosen, select


def test_no_filter_passes_every_town(committed) -> None:
    assert select(committed) == list(committed.towns["town_id"])


def test_the_list_of_today_has_twenty_towns(committed) -> None:
    assert len(select(committed, statuses=["current"])) == 20


def test_filters_narrow_together(committed) -> None:
    assert select(committed, statuses=["left"], regions=["karaganda"]) == ["saran"]
    assert select(committed, statuses=["left"], regions=["ulytau"]) == []


def test_towns_in_no_group_can_be_asked_for(committed) -> None:
    without = select(committed, groups=["unclassified"], statuses=["current"])
    assert set(without) == {"khromtau", "kulsary", "lisakovsk", "rudny", "zhitikara"} | {
        "karazhal", "satpayev", "stepnogorsk",
    }  # fmt: skip


def test_loosen_names_the_filters_that_stand_in_the_way(committed) -> None:
    assert loosen(committed, statuses=["left"], regions=["ulytau"], groups=[]) == ["statuses", "regions"]
