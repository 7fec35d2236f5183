from collections.abc import Callable, Sequence
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from geo.web import frame
from tests.site import ROOT, START, SitePage

PATIENCE = 60  # seconds: the first run reads all of data/

Open = Callable[..., AppTest]


def opener(patch: pytest.MonkeyPatch) -> Open:
    """Give what opens a page of the Atlas as an address would: `(START, lang="kk")`."""
    patch.chdir(ROOT)
    no_rests(patch)

    def run(page: SitePage = START, **query: str) -> AppTest:
        test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)
        for name, value in query.items():
            test.query_params[name] = value
        if page != START:
            assert page.path == f"/{page.name}", "before its first run, AppTest knows pages by their files"
            test.switch_page(page.script)
        return test.run()

    return run


def no_rests(patch: pytest.MonkeyPatch) -> None:
    """Leave out the rests in which a browser paints the map: nothing is painted here."""
    patch.setattr(frame, "time", SimpleNamespace(sleep=lambda _: None))


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open a page through app.py."""
    return opener(monkeypatch)


@pytest.fixture(autouse=True)
def unrested(monkeypatch: pytest.MonkeyPatch) -> None:
    no_rests(monkeypatch)


@pytest.fixture
def open_script(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open one page's script alone, which must not fail: `open_script("town", town="rudny")`.

    unfolded: keys of what is opened on the page from the start.
    """
    monkeypatch.chdir(ROOT)

    def run(page: str, *, unfolded: Sequence[str] = (), **query: str) -> AppTest:
        test = AppTest.from_file(str(ROOT / "pages" / f"{page}.py"), default_timeout=2 * PATIENCE)
        for key in unfolded:
            test.session_state[key] = True
        for name, value in query.items():
            test.query_params[name] = value
        test.run()
        assert not test.exception
        return test

    return run


def everything_said(test: AppTest) -> str:
    """Join all that a page says in words: titles, text, captions, labels, figures, tables' headings."""
    said: list[str] = []
    for element in test.main:
        for attribute in ("label", "value", "body"):
            found = getattr(element, attribute, None)
            if isinstance(found, str):
                said.append(found)
    return "\n".join(said)
