"""What people came for, from the first click to what they take away: three investors and a journalist."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Download, Page
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4

from geo.model.vocabulary import Language
from geo.views.words import Words, words
from tests.browser.conftest import Visit
from tests.browser.harness import ROOT, address, keyed, pills, settled


@dataclass(frozen=True)
class Finder:
    """The site finder as a reader works it; every act waits until the address tells of it."""

    page: Page
    w: Words

    def open(self, atlas: str) -> None:
        self.page.goto(address(atlas, "/", lang=str(self.w.language)))
        settled(self.page)
        menu = self.page.get_by_test_id("stHeader")
        menu.get_by_text(self.w("app-section-investor"), exact=True).click()
        self.page.get_by_role("menuitem", name=self.w("app-page-sites")).click()
        self.page.wait_for_url("**/sites*")
        settled(self.page)

    def told(self, parameter: str, *ids: str) -> None:
        told(self.page, parameter, "~".join(ids) or "none")

    def choose(self, parameter: str, label: str, typed: str, *ids: str) -> None:
        box = self.page.get_by_role("combobox", name=label, exact=True)
        box.click()
        box.fill(typed)
        self.page.get_by_role("option").first.wait_for()
        box.press("Enter")
        self.told(parameter, *ids)
        box.press("Escape")

    def press(self, parameter: str, label: str, value: str) -> None:
        pills(self.page, parameter).filter(has_text=label).first.click()
        self.told(parameter, *value.split("~"))

    def unfold(self, label: str) -> None:
        settled(self.page)  # a list that is still open would take the click
        summary = self.page.get_by_test_id("stExpander").locator("summary").filter(has_text=label).first
        summary.focus()
        summary.press("Enter")
        self.page.locator("details[open] > summary").filter(has_text=label).first.wait_for()

    def slide(self, parameter: str, key: str, times: int, value: str) -> None:
        slider = keyed(self.page, f"w_{parameter}").get_by_role("slider")
        slider.focus()
        for _ in range(times):
            slider.press(key)
        self.told(parameter, value)

    def preset(self, name: str) -> None:
        button = keyed(self.page, f"preset_{name}").get_by_role("button")
        button.click()
        keyed(self.page, f"preset_{name}").locator('[kind="primary"]').wait_for()

    def unknown_count(self, parameter: str) -> str:
        return keyed(self.page, f"w_{parameter}_unknown").get_by_test_id("stWidgetLabel").inner_text()

    def ranked(self) -> list[str]:
        settled(self.page)
        return [said.split(". ", 1)[1] for said in self.page.locator(".site-item :is(h3, h4)").all_inner_texts()]

    def said_of(self, name: str) -> str:
        return self.page.locator(".site-item").filter(has_text=name).inner_text()

    def shortlist(self, *ids: str) -> None:
        for number, site_id in enumerate(ids, start=1):
            keyed(self.page, f"short_{site_id}").get_by_role("button").click()
            self.told("short", *ids[:number])
        settled(self.page)

    def listed(self) -> list[str]:
        tags = keyed(self.page, "w_short").locator("[data-tag]")
        return tags.all_inner_texts()

    def compared(self) -> str:
        table = keyed(self.page, "shortlist").get_by_test_id("stDataFrame").locator("canvas table").first
        return table.text_content() or ""

    def passport(self, site_id: str, folder: Path) -> Path:
        with self.page.expect_download() as waiting:
            keyed(self.page, f"passport_{site_id}").get_by_role("button").click()
        return saved(waiting.value, folder)


def told(page: Page, parameter: str, value: str) -> None:
    """Wait until the address says a value of a parameter."""
    page.wait_for_function(
        "([name, value]) => new URLSearchParams(location.search).get(name) === value", arg=[parameter, value]
    )


def saved(download: Download, folder: Path) -> Path:
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


def one_page(path: Path) -> str:
    """Read a passport: one page of A4."""
    (page,) = PdfReader(path).pages
    assert [float(side) for side in page.mediabox.upper_right] == pytest.approx(list(A4), abs=0.5)
    return " ".join(page.extract_text().split())


def reopened(visit: Visit, finder: Finder) -> Finder:
    """Send the address to somebody else: another browser profile."""
    page, _ = visit(elsewhere=True)
    page.goto(finder.page.url)
    settled(page)
    other = Finder(page, finder.w)
    assert keyed(page, "notice").count() == 0
    assert other.listed() == finder.listed() != []
    assert other.ranked() == finder.ranked()
    assert other.compared() == finder.compared()
    return other


def test_a_food_processor_near_khromtau_who_needs_rail_and_a_border(visit: Visit, atlas: str, tmp_path: Path) -> None:
    page, _ = visit()
    w = words(Language.RU)
    finder = Finder(page, w)
    finder.open(atlas)
    finder.choose("site_region", w("control-region"), "Актюб", "aktobe")
    finder.unfold(w("site-group-access"))
    finder.slide("rail_border", "ArrowLeft", 5, "250")
    finder.press("rail_border_unknown", w("site-unknown-exclude"), "exclude")
    finder.unfold(w("site-group-utilities"))
    finder.press("utilities", w("site-stated-rail"), "rail")
    assert finder.unknown_count("utilities") == w("site-unknown-count", count=3, said="3")

    finder.press("utilities_unknown", w("site-unknown-exclude"), "exclude")  # nobody says that a siding is there
    assert finder.ranked() == []
    assert f"«{w('site-column-rail')}»" in page.get_by_test_id("stAlert").inner_text()
    finder.press("utilities_unknown", w("site-unknown-include"), "include")

    finder.preset("food")
    khromtau, aktobe = "Индустриальный парк «Хромтау» (ИЗ)", "«Актобе» (СЭЗ)"
    assert finder.ranked()[:2] == [aktobe, khromtau]
    assert len(finder.ranked()) == 3
    said = finder.said_of(khromtau)
    assert w("site-column-rail_border") in said  # the reason
    assert w("site-unknown-of", share="", what="").split("(")[0].strip() in said
    assert w("site-column-water") in said  # what is not known
    finder.shortlist("iz_khromtau", "sez_aktobe")
    assert {khromtau, aktobe} == set(finder.listed())
    assert "Хромтау" in finder.compared()
    text = one_page(reopened(visit, finder).passport("iz_khromtau", tmp_path))
    for part in ("Индустриальный парк «Хромтау»", w("site-ways"), w("site-gaps"), w("passport-sources"), "102"):
        assert part in text


def test_a_data_centre_that_needs_power_and_cold_near_ekibastuz(visit: Visit, atlas: str, tmp_path: Path) -> None:
    page, _ = visit()
    w = words(Language.KK)
    finder = Finder(page, w)
    finder.open(atlas)
    finder.choose("site_region", w("control-region"), "Павлодар", "pavlodar")
    finder.choose("site_region", w("control-region"), "Қарағанды", "pavlodar", "karaganda")
    finder.unfold(w("site-group-utilities"))
    finder.press("utilities", w("site-stated-power"), "power")
    assert finder.unknown_count("utilities") == w("site-unknown-count", count=10, said="10")
    finder.preset("it")
    land = "Деректер орталықтарының алқабына бөлінген жер (учаске)"
    ranked = finder.ranked()
    assert len(ranked) == 10
    assert land in ranked[:3]
    said = finder.said_of(land)
    assert w("site-column-lat") in said  # cold, as far as latitude tells
    assert w("site-column-power") in said
    share = page.locator(".site-shares span").first
    before = share.inner_text()
    finder.unfold(w("site-weights"))
    finder.slide("need_lat", "End", 1, "5")  # cold above all
    page.wait_for_function("(before) => document.querySelector('.site-shares span').innerText !== before", arg=before)
    finder.shortlist("ekibastuz_data_centre_land", "iz_ekibastuz")
    other = reopened(visit, finder)
    assert parse_qs(urlsplit(other.page.url).query)["need_lat"] == ["5"]
    text = one_page(other.passport("ekibastuz_data_centre_land", tmp_path))
    assert land.removesuffix(" (учаске)") in text
    text = one_page(other.passport("iz_ekibastuz", tmp_path))
    assert "«Екібастұз»" in text
    assert w.unit("mln_kzt") in text
    assert "₸" in text
    assert set("әғқңөұүі") <= set(text)


def test_a_firm_that_wants_a_ready_building_in_a_small_zone(visit: Visit, atlas: str, tmp_path: Path) -> None:
    page, _ = visit()
    w = words(Language.EN)
    finder = Finder(page, w)
    finder.open(atlas)
    small = pills(page, "site_kind").filter(has_text=w("site-kind-miz.plain"))
    small.focus()
    small.press("Enter")  # without a mouse
    finder.told("site_kind", "miz")
    finder.unfold(w("site-group-land"))
    answers = []
    for answer in ("yes", "partly", "construction"):
        answers.append(answer)
        finder.press("building", w(f"answer-{answer}"), "~".join(answers))
    assert finder.unknown_count("building") == w("site-unknown-count", count=9, said="9")
    finder.press("building_unknown", w("site-unknown-exclude"), "exclude")
    kostanay = "Small industrial zone of Kostanay Region (warehouse conversion) (SIZ)"
    assert finder.ranked() == [kostanay]
    finder.press("building_unknown", w("site-unknown-include"), "include")
    finder.preset("building")
    assert kostanay in finder.ranked()
    finder.shortlist("miz_kostanay", "miz_saran")
    other = reopened(visit, finder)
    assert "Saran" in other.compared()
    text = one_page(other.passport("miz_kostanay", tmp_path))
    assert kostanay.removesuffix(" (SIZ)") in text
    assert w.unit("mln_kzt") in text


def test_a_journalist_asks_which_monotown_lost_most_people_since_2010(
    visit: Visit, atlas: str, newspaper: tuple[Path, str], tmp_path: Path
) -> None:
    page, traffic = visit()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    w = words(Language.RU)
    page.goto(address(atlas, "/indicator", lang="ru"))  # population, since 2010: as the menu opens it
    settled(page)
    told(page, "since", "2010")
    year = parse_qs(urlsplit(page.url).query)["year"][0]
    title = f"{w('between-title')}: Население на конец года, 2010–{year}"
    lede = page.locator(".atlas-lede").filter(has_text="2010").inner_text()
    assert "Риддер" in lede
    assert "Жанаозен" in lede  # lost more on paper, where the series breaks
    assert "Жанаозен" in page.locator(".atlas-block tr").last.inner_text()
    kept = {one["period"]: one for one in observations("ridder", "town", "population")}
    before, after = kept["2010"], kept[year]
    check_the_source(page, "Риддер", [before, after])
    drawing = take_the_pictures(page, tmp_path)
    assert drawing.name.startswith(f"monotown-atlas_change_population_2010-{year}_ru_v")
    drawn = "".join(ElementTree.parse(drawing).getroot().itertext())  # noqa: S314 - our own picture
    for said in (title, "Риддер", "Бюро национальной статистики", "на условиях своих источников", "readme.md?lang=ru"):
        assert said in drawn
    row = take_the_data(page, tmp_path)["ridder"]
    assert row["town"] == "Риддер"
    values = [float(row[end].replace(",", ".")) for end in ("before", "after")]
    assert values == [float(one["value"]) for one in (before, after)]
    quoted = quote(page, title)
    assert quoted.startswith(title)
    assert "since=2010" in quoted
    assert f"{atlas}/indicator?" in quoted
    carried = cite_the_data(page, tmp_path)
    assert carried.partition(" // ")[2] == quoted.partition(" // ")[2]
    frame_the_map(page, atlas, newspaper)
    assert traffic.off_loopback == []


def observations(town: str, territory: str, series: str) -> list[dict[str, str]]:
    """Read what data/ holds, past all of our code."""
    text = (ROOT / "data" / "observations" / f"{town}.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return [one for one in rows if (one["territory"], one["series_id"]) == (territory, series)]


def check_the_source(page: Page, town: str, kept: list[dict[str, str]]) -> None:
    """Unfold both values of a town: publisher, address and cell stand there."""
    row = page.locator(".atlas-block tr").filter(has_text=town)
    for number, one in enumerate(kept):
        cell = row.locator("td.value").nth(number)
        cell.locator("summary").click()
        assert one["cell"] in cell.locator("dl").inner_text()
        assert "//stat.gov.kz/" in (cell.locator("dl a").first.get_attribute("href") or "")


def take_the_pictures(page: Page, folder: Path) -> Path:
    """Download the chart as PNG and as SVG; give the SVG."""
    chart = keyed(page, "change_chart").locator(".js-plotly-plot").first
    found = []
    for kind in ("PNG", "SVG"):
        page.get_by_role("radio", name=kind).click()
        page.wait_for_function(
            "(kind) => document.querySelector('.st-key-change_chart .js-plotly-plot')?._context"
            ".toImageButtonOptions.format === kind",
            arg=kind.lower(),
        )
        settled(page, chart=True)
        with page.expect_download() as waiting:
            chart.hover()
            chart.locator(".modebar-btn").first.click()
        found.append(saved(waiting.value, folder))
    png, svg = found
    assert png.read_bytes().startswith(b"\x89PNG\r\n")
    return svg


def take_the_data(page: Page, folder: Path) -> dict[str, dict[str, str]]:
    """Download the table as CSV that opens in Excel with Russian settings; give its rows by town."""
    settled(page)
    with page.expect_download() as waiting:
        keyed(page, "change_csv").get_by_role("button").click()
    content = saved(waiting.value, folder).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return {one["town_id"]: one for one in csv.DictReader(content.decode("utf-8-sig").splitlines(), delimiter=";")}


def cite_the_data(page: Page, folder: Path) -> str:
    """Download the table as JSON; give the citation that it carries."""
    settled(page)
    with page.expect_download() as waiting:
        keyed(page, "change_json").get_by_role("button").click()
    return str(json.loads(saved(waiting.value, folder).read_bytes())["citation"])


def quote(page: Page, title: str) -> str:
    """Copy the citation of a chart; give what a reader would paste."""
    keyed(page, "cite").get_by_role("button").first.click()
    quoted = page.get_by_test_id("stCode").filter(has_text=title).first
    quoted.hover()
    quoted.get_by_role("button").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).length > 0")
    page.keyboard.press("Escape")  # an open list would take the next press for its own
    quoted.wait_for(state="hidden")
    return str(page.evaluate("navigator.clipboard.readText()"))


def frame_the_map(page: Page, atlas: str, newspaper: tuple[Path, str]) -> None:
    """Put the map into the newspaper's own page by the code that the button gives; its circles are drawn there."""
    page.goto(address(atlas, "/", lang="ru"))
    settled(page)
    keyed(page, "embed").get_by_role("button").first.click()
    code = page.get_by_test_id("stCode").filter(has_text="only=map").first.inner_text()
    folder, paper = newspaper
    (folder / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8><h1>Моногорода</h1>{code}", encoding="utf-8"
    )
    page.goto(paper)
    handle = page.locator("iframe").element_handle()
    frame = handle.content_frame() if handle else None
    assert frame
    frame.wait_for_function("window.mapState && mapState().circles >= 15", polling=100)
