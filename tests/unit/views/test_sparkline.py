import re

from geo.views import sparkline
from geo.views.palette import LIGHT


def test_a_sparkline_breaks_at_gaps(small_atlas, population):
    markup = sparkline.sparkline(population[population["town_id"] == "alpha"], theme=LIGHT, label='Alpha "<b>"')
    path = re.search(r' d="([^"]+)"', markup)[1]
    assert re.findall("[ML]", path) == ["M", "L", "L", "L", "M"]  # 2019-2022, then 2024 alone
    assert f'fill="{LIGHT.paper}"' in markup  # the last is provisional
    assert "<b>" not in markup
    assert sparkline.sparkline(population.iloc[:0], theme=LIGHT, label="") == ""
