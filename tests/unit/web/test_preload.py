import asyncio

import streamlit

from geo.web import preload

URLS = {name: f"/atlas/app/static/{name}" for name in ("map.js", "map.css", "frame.js", "layers", "font")}


def build(folder, **scripts: str):
    (folder / "static" / "js").mkdir(parents=True)
    (folder / "index.html").write_text('<script src="./static/js/index.A.js"></script>')
    for name, text in scripts.items():
        (folder / "static" / "js" / f"{name}.A.js").write_text(text)
    return folder


def test_what_an_element_imports_is_named_once_and_what_the_page_names_is_not(tmp_path):
    folder = build(
        tmp_path,
        index="",
        Html="import{a}from`./purify.A.js`;import './index.A.js'",
        ButtonGroup='import{b as c}from"./label.A.js";import"./purify.A.js"',
        label="",
        purify="import './label.A.js'",
        Slider="",
    )
    assert preload.modules(folder) == [f"static/js/{name}.A.js" for name in ("Html", "ButtonGroup", "purify", "label")]


def test_the_streamlit_that_is_pinned_has_the_elements():
    """A new build may name them otherwise; then the map comes late and nothing else tells."""
    named = preload.modules()
    for element in preload.ELEMENTS:
        assert [path for path in named if path.startswith(f"static/js/{element}.")], streamlit.__version__
    assert len(preload.frame_scripts()) == 1


def test_links_honour_the_base_path():
    values = list(preload.links(URLS, "/atlas/"))
    assert all(value.startswith("</atlas/") for value in values)
    assert values[-1] == "</atlas/app/static/layers>; rel=prefetch"
    assert not [value for value in values if "font" in value]


def header(path: str, status: int = 200, kind: str = "http") -> bytes | None:
    sent = []

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": status, "headers": []})

    async def send(message):
        sent.append(message)

    scope = {"type": kind, "path": path}
    asyncio.run(preload.Preload(app, ["<a>; rel=prefetch", "<b>; rel=prefetch"], "/atlas/")(scope, None, send))
    return dict(sent[0]["headers"]).get(b"link")


def test_only_the_start_page_carries_the_header():
    assert header("/atlas/") == b"<a>; rel=prefetch, <b>; rel=prefetch"
    assert header("/atlas/trends") is None
    assert header("/atlas/", status=404) is None
    assert header("/atlas/", kind="websocket") is None
