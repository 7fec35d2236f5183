from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds: the first run reads all of data/
MAP, TRENDS, ABOUT = "pages/map.py", "pages/trends.py", "pages/about.py"

Open = Callable[..., AppTest]


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open a page of the Atlas as an address would: `open_page("pages/trends.py", lang="kk")`."""
    monkeypatch.chdir(ROOT)

    def run(page: str = MAP, **query: str) -> AppTest:
        test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)
        for name, value in query.items():
            test.query_params[name] = value
        test.run()
        if page != MAP:
            test.switch_page(page)
            for name, value in query.items():
                test.query_params[name] = value
            test.run()
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
