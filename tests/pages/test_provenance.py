"""Every number that stands in a figure, a card or a table of indicators can be traced to its source, on every page."""

from html.parser import HTMLParser
from operator import attrgetter

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import PATIENCE
from tests.site import PAGES, ROOT, SitePage

LOOKUPS = ("town", "indicator", "sources", "changes", "search")
EVERY = tuple(
    {page.name: page for page in (*PAGES, *(SitePage(f"pages/{one}.py", f"/{one}") for one in LOOKUPS))}.values()
)
FIGURES, CELL = {"atlas-figures", "atlas-card"}, "value"
VOID = {"br", "img", "hr", "input", "meta", "link"}


class Traced(HTMLParser):
    """Gathers numbers that stand in figures and value cells, and those of them that nothing nearby traces."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, frozenset[str]]] = []
        self.start = 0  # depth at which the figure that we are in began, 0 outside
        self.text, self.traced = "", False
        self.numbers: list[str] = []
        self.lost: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.stack.append((tag, frozenset(said.get("class", "").split())))
        if not self.start and self._begins(tag):
            self.start, self.text, self.traced = len(self.stack), "", False
        if self.start and (
            said.get("data-source") or said.get("href", "").startswith("http") or self._package(tag, said)
        ):
            self.traced = True

    def _begins(self, tag: str) -> bool:
        within = {name for _, names in self.stack for name in names}
        return (tag == "dd" and bool(FIGURES & within)) or (tag == "td" and CELL in self.stack[-1][1])

    @staticmethod
    def _package(tag: str, said: dict[str, str]) -> bool:
        return tag == "span" and "·" in said.get("title", "")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or not self.stack:
            return
        if self.start and len(self.stack) == self.start:
            if any(letter.isdigit() for letter in self.text):
                self.numbers.append(self.text)
                if not self.traced:
                    self.lost.append(self.text)
            self.start = 0
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        inside = [name for name, _ in self.stack[self.start :]] if self.start else []
        if self.start and (self.stack[-1][0] == "td" or {"b", "summary", "span"} & set(inside)):
            self.text += data


def walk(blocks: list[str]) -> Traced:
    found = Traced()
    for block in blocks:
        found.feed(block)
    return found


def html_of(test: AppTest) -> list[str]:
    return [str(body) for element in test.main if isinstance(body := getattr(element, "body", None), str)]


def run(page: SitePage, monkeypatch: pytest.MonkeyPatch, **query: str) -> AppTest:
    monkeypatch.chdir(ROOT)
    test = AppTest.from_file(str(ROOT / page.script), default_timeout=2 * PATIENCE)
    for name, value in query.items():
        test.query_params[name] = value
    return test.run()


@pytest.mark.parametrize("page", EVERY, ids=attrgetter("name"))
def test_no_number_in_a_figure_is_without_a_source(page: SitePage, monkeypatch: pytest.MonkeyPatch) -> None:
    test = run(page, monkeypatch)
    assert not test.exception
    assert walk(html_of(test)).lost == []


@pytest.mark.parametrize("town", ["balkhash", "rudny", "saran"])
def test_the_page_of_a_town_is_full_of_traced_numbers(town: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = next(page for page in EVERY if page.name == "town")
    test = run(page, monkeypatch, town=town, blocks="population~labour")
    found = walk(html_of(test))
    assert not test.exception
    assert len(found.numbers) >= 4
    assert found.lost == []


@pytest.mark.parametrize(
    ("block", "lost"),
    [
        ('<dl class="atlas-figures"><div><dt>People</dt><dd><b>73 300</b></dd></div></dl>', ["73 300"]),
        ('<dl class="atlas-figures"><div><dd><b>73 300</b><a href="https://x.kz">b</a></dd></div></dl>', []),
        ('<table><tr><td class="value">85 %</td></tr></table>', ["85 %"]),
        ('<td class="value"><details><summary>85 %</summary><dl data-source="b"><dd>1</dd></dl></details></td>', []),
        ('<div class="atlas-card"><dl><dd><b>no data</b></dd></dl></div>', []),
        ('<div class="atlas-card"><dl><dd><b>5</b><a href="town?town=x">t</a></dd></dl></div>', ["5"]),
    ],
)
def test_the_walk_sees_what_is_lost(block: str, lost: list[str]) -> None:
    assert walk([block]).lost == lost
