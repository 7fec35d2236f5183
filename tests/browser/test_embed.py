"""A part of a page in a frame on somebody else's page: nothing but the part, its source and the link back."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from geo.web import embed
from geo.web.parts import Part
from tests.browser.harness import visit

PARTS = [("/", "map", ".st-key-map"), ("/trends", "trend", ".st-key-trend")]


@pytest.mark.parametrize(("path", "part", "shown"), PARTS)
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_part_in_a_frame(
    chromium: Browser, atlas: str, newspaper: tuple[Path, str], path: str, part: str, shown: str, lang: str
) -> None:
    folder, address = newspaper
    query = {"lang": lang, "indicator": "birth_rate_computed"}
    code = embed.code(f"{atlas}{path}", query, Part("chart", "From the Atlas", part, 560))
    (folder / "index.html").write_text(f"<!doctype html><h1>Story</h1>{code}", encoding="utf-8")
    with visit(chromium) as (page, _):
        page.goto(address)
        frame = page.locator("iframe").content_frame
        frame.locator(shown).wait_for(state="visible")
        head = frame.locator(".st-key-embed_head")
        head.wait_for(state="visible")
        back = urlsplit(head.locator("a").last.get_attribute("href") or "")
        assert f"{back.scheme}://{back.netloc}" == atlas
        assert {f"lang={lang}", "indicator=birth_rate_computed"} <= set(back.query.split("&"))
        assert "only=" not in back.query
        assert "embed=" not in back.query
        for menu in ("stHeader", "stSidebar"):
            assert frame.locator(f"[data-testid={menu}]:visible").count() == 0
        for rest in (".st-key-language", "h1", ".stDownloadButton"):
            assert frame.locator(f"{rest}:visible").count() == 0
