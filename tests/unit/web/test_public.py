"""Where the Atlas is published, its files and citations say so; elsewhere they say what the reader's browser does."""

from types import SimpleNamespace

import pytest

from geo.model.vocabulary import Language
from geo.web import embed
from geo.web.downloads import whole
from geo.web.public import VARIABLE, complaint, published, stated


@pytest.mark.parametrize(
    ("base", "asked", "home", "given"),
    [
        ("", "http://localhost:8501/town", "", "http://localhost:8501/town"),
        ("https://atlas.kz", "http://localhost:8501/town", "", "https://atlas.kz/town"),
        ("https://atlas.kz/", "http://localhost:8501", "", "https://atlas.kz/"),
        ("https://stat.kz/atlas", "http://10.0.0.7:80/maps/town", "/maps", "https://stat.kz/atlas/town"),
        ("https://stat.kz/atlas", "http://10.0.0.7:80/maps/", "/maps/", "https://stat.kz/atlas/"),
        ("https://stat.kz/atlas", "http://10.0.0.7:80/maps/town", "maps", "https://stat.kz/atlas/town"),
        ("https://atlas.kz", "http://localhost:8501/api/v1", "/", "https://atlas.kz/api/v1"),
        ("https://atlas.kz", "", "", ""),  # nobody's browser has said where it is
    ],
)
def test_an_address_is_given_as_others_reach_it(
    monkeypatch: pytest.MonkeyPatch, base: str, asked: str, home: str, given: str
) -> None:
    monkeypatch.setenv(VARIABLE, base)
    assert published(asked, home) == given


@pytest.mark.parametrize(
    "said", ["atlas.kz", "ftp://atlas.kz", "https://", "https://a b.kz", "https://atlas.kz/?lang=ru", "https://<b>"]
)
def test_what_is_no_address_is_not_taken_for_one(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv(VARIABLE, said)
    with pytest.raises(ValueError, match="^" + said[:5]):
        stated()
    for language in Language:
        assert all(one in complaint(language) for one in (VARIABLE, said, "https://atlas.example.kz"))


def test_who_states_an_address_or_none_hears_no_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    for said in ("", "https://stat.kz/atlas/"):
        monkeypatch.setenv(VARIABLE, said)
        assert complaint() == ""


def test_a_page_is_cited_and_framed_by_its_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embed.st, "context", SimpleNamespace(url="http://localhost:8501/town?town=rudny"))
    monkeypatch.delenv(VARIABLE, raising=False)
    assert embed.page() == "http://localhost:8501/town"
    monkeypatch.setenv(VARIABLE, "https://stat.kz/atlas")
    assert embed.page() == "https://stat.kz/atlas/town"
    assert whole(embed.page()) == "https://stat.kz/atlas/"
