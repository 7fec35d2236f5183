import pytest

from geo.web.downloads import whole


@pytest.mark.parametrize(
    ("page", "atlas"),
    [
        ("https://atlas.kz/indicator?lang=ru&indicator=population", "https://atlas.kz/"),
        ("https://atlas.kz/?lang=ru", "https://atlas.kz/"),
        ("https://stat.kz/atlas/town", "https://stat.kz/atlas/"),
        ("", ""),
    ],
)
def test_the_atlas_as_a_whole_is_cited_by_its_own_address(page: str, atlas: str) -> None:
    assert whole(page) == atlas
