"""Data flows one way: a room imports only from rooms above it, and a library only where it belongs."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ORDER = ("model", "store", "analysis", "views", "exports", "web", "pages")
WEB = {"web", "pages"}
# Where a library may be used; one that is not listed may be used everywhere.
HOMES = {
    "streamlit": WEB,
    "streamlit_folium": WEB,
    "starlette": WEB,
    "uvicorn": WEB,
    "folium": {"views", *WEB},
    "branca": {"views", *WEB},
    "plotly": {"views", *WEB},
    "fluent": {"views"},
    "babel": {"views"},
    "pandera": {"store"},
    "xlrd": {"ingest"},
    "python_calamine": {"ingest"},
}


def room(path: Path) -> str:
    """Name the room of a module; app.py and serve.py stand with the pages."""
    parts = path.relative_to(ROOT).parts
    return parts[1] if parts[0] == "geo" and len(parts) > 2 else ("geo" if parts[0] == "geo" else "pages")


def modules() -> list[Path]:
    """Find the app's modules. Entry points (`python -m ...`) stand outside the rooms and may use all of them."""
    found = [*ROOT.glob("geo/**/*.py"), *ROOT.glob("pages/*.py"), ROOT / "app.py", ROOT / "serve.py"]
    return sorted(path for path in found if path.name != "__main__.py" and path.exists())


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names that a module imports, anywhere in it."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            base = ".".join(part for part in (above, node.module) if part)
            yield from (f"{base}.{alias.name}" for alias in node.names)


def rooms_imported(path: Path) -> set[str]:
    parts = (name.split(".") for name in imports(path))
    return {part[1] for part in parts if part[0] == "geo" and len(part) > 1}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", modules(), ids=name)
def test_a_room_imports_only_from_rooms_above_it(path: Path) -> None:
    here = room(path)
    # What reads the outside world speaks to its user through the same catalogs, hence views.
    above = set(ORDER[: ORDER.index(here) + 1]) if here in ORDER else {*ORDER[:4], here}
    assert rooms_imported(path) & {*ORDER, "ingest"} <= above


@pytest.mark.parametrize("path", modules(), ids=name)
def test_a_library_stays_in_its_rooms(path: Path) -> None:
    here = room(path)
    strays = {top for top in (found.split(".")[0] for found in imports(path)) if here not in HOMES.get(top, {here})}
    assert not strays


def test_the_rooms_are_those_of_the_drawing() -> None:
    found = {path.name for path in (ROOT / "geo").iterdir() if (path / "__init__.py").exists()}
    assert found == {*ORDER[:-1], "ingest"}


def pins(file: str) -> set[str]:
    """Give the distributions that a requirements file and those it includes pin, as normalised names."""
    found: set[str] = set()
    for line in (ROOT / file).read_text().splitlines():
        said = line.split("#")[0].strip()
        if said.startswith("-r"):
            found |= pins(said[2:].strip())
        elif said:
            found.add(re.split(r"[=<>\[;]", said)[0].strip().lower().replace(".", "-").replace("_", "-"))
    return found


@pytest.mark.parametrize(
    ("file", "within"),
    [("requirements.txt", lambda here: here != "ingest"), ("requirements-data.txt", lambda here: here == "ingest")],
    ids=["app", "ingest"],
)
def test_every_library_imported_is_pinned(file: str, within) -> None:
    pinned, providers = pins(file), packages_distributions()
    came_along = {"branca": "folium", "fluent": "fluent-runtime"}  # branca is made for folium
    missing = {}
    for path in filter(lambda path: within(room(path)), modules()):
        for top in {found.split(".")[0] for found in imports(path)} - {"geo", *sys.stdlib_module_names}:
            named = {d.lower().replace(".", "-").replace("_", "-") for d in providers.get(top, [top])}
            if not (named | {came_along.get(top, top)}) & pinned:
                missing.setdefault(top, []).append(name(path))
    assert not missing


READ_AS_MARKDOWN = {"title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "success",
                    "button", "download_button", "expander", "popover"}  # fmt: skip
OF_THE_DATA = {"name", "town_name", "indicator_name", "notes_text"}
OPTIONS_READ = {"pills", "segmented_control", "radio"}  # a list to choose from shows its options as they are


def bare(node: ast.AST) -> Iterator[str]:
    """Yield what brings text of the data into an expression without `plain` around it."""
    called = node.func if isinstance(node, ast.Call) else None
    name = called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
    if name == "plain":
        return
    if name in OF_THE_DATA:
        yield ast.unparse(node)
    for child in ast.iter_child_nodes(node):
        yield from bare(child)


def test_text_of_the_data_is_not_read_as_markdown() -> None:
    found = []
    for path in (path for path in modules() if room(path) in WEB):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func).removeprefix("st.")
            read = node.args[:1] if called in READ_AS_MARKDOWN else []
            read += [one.value for one in node.keywords if called in OPTIONS_READ and one.arg == "format_func"]
            found += [f"{path.relative_to(ROOT)}:{node.lineno}: {text}" for one in read for text in bare(one)]
    assert found == []


FEW = {"Language", "Theme", "Table", "int"}  # types of few values


def test_what_is_kept_without_bound_has_few_keys() -> None:
    """A cache keyed by what readers choose would grow with every reader; `lru_cache` bounds those."""
    found = []
    for path in (path for path in modules() if room(path) != "ingest"):  # commands end
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and "cache" in map(ast.unparse, node.decorator_list):
                keys = [*node.args.args, *node.args.kwonlyargs, *filter(None, [node.args.vararg, node.args.kwarg])]
                if {ast.unparse(key.annotation) for key in keys if key.annotation} - FEW:
                    found.append(f"{name(path)}: {node.name}")
    assert found == []
