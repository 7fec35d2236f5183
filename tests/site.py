"""The pages of the Atlas, read from app.py, so that a new page is tested in every language and theme at once."""

import ast
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page: the script that app.py names, and where a reader finds it."""

    script: str
    path: str

    @property
    def name(self) -> str:
        """Name the page after its script."""
        return Path(self.script).stem


def pages(app: Path = ROOT / "app.py") -> tuple[SitePage, ...]:
    """List the pages in the order of the menu, from the calls of st.Page."""
    calls = [
        node
        for node in ast.walk(ast.parse(app.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "Page"
    ]
    found = []
    for call in sorted(calls, key=lambda call: call.lineno):
        script = ast.literal_eval(call.args[0])
        said = {word.arg: word.value for word in call.keywords}
        first = "default" in said and ast.literal_eval(said["default"])
        url_path = ast.literal_eval(said["url_path"]) if "url_path" in said else Path(script).stem
        found.append(SitePage(script, "/" if first else f"/{url_path}"))
    return tuple(found)


PAGES = pages()
PATHS = tuple(page.path for page in PAGES)
START = next(page for page in PAGES if page.path == "/")
