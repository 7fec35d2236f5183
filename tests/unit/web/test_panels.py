import pandas as pd

from geo.web.panels import leading


def test_the_greatest_latest_values_lead_whatever_the_year():
    shown = pd.DataFrame(
        {
            "town_id": ["a", "a", "b", "c", "d", "e"],
            "period": [2010, 2023, 2022, 2023, 2023, 2023],
            "value": [99.0, 1.0, 5.0, 3.0, None, 2.0],
        }
    )
    assert leading(shown) == ["b", "c", "e"]
    assert leading(shown, most=1) == ["b"]
    assert leading(shown.iloc[:0]) == []
