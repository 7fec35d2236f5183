"""Addresses survive renames: what was asked for by an id of former times answers as by today's."""

import pytest

OLD = ("distance_border_post", "distance_corridor_stop")


def test_the_old_ids_of_indicators_are_in_the_table(atlas):
    assert set(OLD) == set(atlas.renamed("indicator"))
    assert set(atlas.renamed("indicator").values()) <= set(atlas.indicators["indicator_id"])


@pytest.mark.parametrize("old", OLD)
@pytest.mark.parametrize(
    "path", ["indicators/{}.csv", "indicators/{}.metadata.json", "observations.csv?indicator={}", "datasets/{}.jsonld"]
)
def test_an_old_id_answers_as_todays(client, atlas, path, old):
    before, today = (client.get(path.format(one)) for one in (old, atlas.renamed("indicator")[old]))
    assert before.status_code == today.status_code == 200
    assert before.content == today.content


def test_an_id_that_never_was_is_still_refused(client):
    assert client.get("indicators/distance_border.csv").status_code == 404
    assert client.get("observations.csv?indicator=distance_border").status_code == 400
