import re
from dataclasses import replace

import pytest

from geo.analysis.groups import GROUPS
from geo.analysis.profiles import Contrast
from geo.model.vocabulary import Language
from geo.store import load
from geo.views import group_cards
from geo.views.palette import THEMES
from geo.views.words import words

SHARE = r"<b><details[^>]*><summary[^>]*>(\d+)%</summary></details></b>"


@pytest.fixture(scope="module")
def atlas():
    return load()


def cards(atlas, contrasts=(), **options):
    made = group_cards.html(
        atlas, contrasts, source_ids=["bureau_abay"], words=words(Language.EN), theme=THEMES["light"], **options
    )
    return dict(zip(GROUPS, made.split("<section")[1:], strict=True))


def test_each_town_stands_once_in_its_group_the_surest_first(atlas):
    rows = atlas.groups[atlas.groups["group_id"] != ""]
    for group, card in cards(atlas).items():
        mine = rows[rows["group_id"] == group]
        said = [int(share) for share in re.findall(SHARE, card)]
        assert said == sorted((round(100 * share) for share in mine["stability"]), reverse=True)
        named = re.findall(r"<span>(.*?)</span>", card)
        assert sorted(named) == sorted(atlas.town(town)["name_en"] for town in mine["town_id"])


def test_bars_are_as_long_as_the_shares(atlas):
    for card in cards(atlas).values():
        shares, widths = re.findall(SHARE, card), re.findall(r"width:([\d.]+)%", card)
        assert [float(width) for width in widths] == pytest.approx([float(share) for share in shares], abs=0.51)


def test_what_sets_a_group_apart_stands_in_its_card_only(atlas):
    found = Contrast("b", "net_migration_per_1000", gap=1.0, inside=-4.5, outside=-10.7, towns=5)
    said = cards(atlas, [found])
    assert [group for group in GROUPS if "net migration per 1,000" in said[group]] == ["b"]


def test_the_picked_town_stands_out(atlas):
    assert "<strong>Balkhash</strong>" in "".join(cards(atlas, picked="balkhash").values())


def test_names_of_towns_are_escaped(atlas):
    broken = replace(atlas, towns=atlas.towns.assign(name_en="<script>"))
    assert "<script>" not in "".join(cards(broken).values())
