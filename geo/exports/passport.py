"""The passport of a site: one A4 page as PDF, made on the server without a browser.

Maps are vector drawings of data/geometry in the equal-area projection of geo.model.crs. Set in Source Sans, whose
letters include the Kazakh ones and the tenge sign; only the letters used are embedded.
"""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any

import font_source_sans_pro as typeface
import pandas as pd
import shapely
from pyproj import Transformer
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepInFrame, Paragraph, Spacer, Table, TableStyle

from geo.analysis import sites as of
from geo.model.atlas import Atlas, Row
from geo.model.crs import EQUAL_AREA, WGS84
from geo.model.vocabulary import Precision
from geo.store.geometry import features
from geo.views import sites as views
from geo.views.palette import LIGHT
from geo.views.provenance import plain
from geo.views.statements import Statement
from geo.views.words import Words

PLAIN, BOLD = "Atlas", "Atlas-Bold"
FONTS = Path(typeface.font_directory)
MARGIN, GAP = 14 * mm, 5 * mm
WIDTH, HEIGHT = A4
INNER = WIDTH - 2 * MARGIN
MAP_HEIGHT = 54 * mm
NEAR = 260_000  # m across half of the map of the surroundings
VAGUE = {Precision.CITY: 6_000, Precision.DISTRICT: 30_000}  # m, as on the map of the Atlas
FOOT = 12 * mm
RING = 6  # points, around the site on the maps
SCALES = (1.0, 0.95, 0.9, 0.85, 0.8)  # of the type, until all fits; then the whole is made smaller


def pdf(atlas: Atlas, table: pd.DataFrame, site_id: str, words: Words) -> bytes:
    """Make the passport of a site; table is `geo.analysis.sites.sites`. The same data give the same bytes.

    Raises KeyError when there is no such site.
    """
    _fonts()
    row = views.site(table, site_id)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1, lang=str(words.language))
    canvas.setTitle(f"{words.name(row)} – {words('passport-title')}")
    canvas.setAuthor(words("app-title"))
    canvas.setSubject(words("passport-version", version=atlas.version))
    top = HEIGHT - MARGIN
    top -= _draw(canvas, _head(atlas, row, words), MARGIN, top, INNER, 32 * mm) + 2 * mm
    if pd.notna(row["lat"]):
        half = (INNER - GAP) / 2
        for n, (extent, caption) in enumerate(((None, "passport-map-country"), (NEAR, "passport-map-near"))):
            left = MARGIN + n * (half + GAP)
            drawing = SiteMap(atlas, row, half, MAP_HEIGHT, extent, words)
            drawing.drawOn(canvas, left, top - MAP_HEIGHT)
            _draw(canvas, [_text(words(caption), SMALL)], left, top - MAP_HEIGHT - 0.5 * mm, half, 6 * mm)
        top -= MAP_HEIGHT + 6 * mm
    else:
        top -= _draw(canvas, [_text(words("passport-no-map"), NORMAL)], MARGIN, top, INNER, 10 * mm) + 2 * mm
    room = top - MARGIN - FOOT
    for scale in SCALES:
        body = _body(atlas, table, row, words, looks(scale))
        if sum(part.wrap(INNER, room)[1] + part.getSpaceBefore() for part in body) <= room:
            break
    _draw(canvas, body, MARGIN, top, INNER, room)
    _draw(canvas, [_text(_foot(atlas, words), SMALL)], MARGIN, MARGIN + FOOT - 3 * mm, INNER, FOOT)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def _fonts() -> None:
    pdfmetrics.registerFont(TTFont(PLAIN, FONTS / "SourceSansPro-Regular.ttf"))
    pdfmetrics.registerFont(TTFont(BOLD, FONTS / "SourceSansPro-Bold.ttf"))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)


def _style(size: float, *, bold: bool = False, colour: str = LIGHT.ink, before: float = 0) -> ParagraphStyle:
    return ParagraphStyle(
        f"{size}{bold}{colour}",
        fontName=BOLD if bold else PLAIN,
        fontSize=size,
        leading=size * 1.22,
        textColor=HexColor(colour),
        spaceBefore=before,
    )


TITLE, KIND = _style(19, bold=True), _style(11, colour=LIGHT.muted)
NORMAL, SMALL = _style(8.6), _style(7.2, colour=LIGHT.muted)


@dataclass(frozen=True, slots=True)
class Looks:
    """The sizes of type in the body of the page."""

    heading: ParagraphStyle
    normal: ParagraphStyle
    small: ParagraphStyle


def looks(scale: float) -> Looks:
    """Give the type of the body in a size that lets it fit."""
    return Looks(
        _style(10.5 * scale, bold=True, colour=LIGHT.deep, before=4 * scale),
        _style(8.6 * scale),
        _style(7.2 * scale, colour=LIGHT.muted),
    )


def _text(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(text, quote=False), style)


def _draw(canvas: Canvas, parts: list[Flowable], left: float, top: float, width: float, height: float) -> float:
    """Draw parts below each other into a box, made smaller when they do not fit; give the height that they took."""
    box = KeepInFrame(width, height, parts, mode="shrink", hAlign="LEFT", vAlign="TOP")
    _, taken = box.wrapOn(canvas, width, height)
    box.drawOn(canvas, left, top - taken)
    return float(taken)


def _head(atlas: Atlas, row: Row, words: Words) -> list[Flowable]:
    where = f"{views.place(atlas, row, words)} · {words('site-column-status')}: {views.status_text(row, words)}"
    spot = words(f"precision-{row['precision']}")
    if pd.notna(row["lat"]):
        spot = f"{spot}: {words('passport-position', lat=words.number(row['lat'], 4), lon=words.number(row['lon'], 4))}"
    share = f"{words('site-completeness')}: {words.percent(row['completeness'])}"
    return [
        _text(words("passport-over"), SMALL),
        _text(words.name(row), TITLE),
        _text(words(f"site-kind-{row['kind']}"), KIND),
        Spacer(1, 3),
        _text(where, NORMAL),
        _text(f"{spot} · {share}", NORMAL),
    ]


def _body(atlas: Atlas, table: pd.DataFrame, row: Row, words: Words, look: Looks) -> list[Flowable]:
    said = views.statements(atlas, row["site_id"], words)
    numbers: dict[str, int] = {}
    for one in (*str(row["source_id"]).split(), *(word for line in said for word in line.source_id.split())):
        numbers.setdefault(one, len(numbers) + 1)
    half = (INNER - GAP) / 2
    utilities: list[list[Flowable]] = []
    others: list[list[Flowable]] = []
    for line in said:
        (utilities if line.attribute in of.UTILITIES else others).append(_fact(line, numbers, look))
    widths = (half * 0.42, half * 0.58)
    facts: list[Flowable] = [_text(words("site-facts"), look.heading)]
    facts += [_grid(others, widths)] if others else [_text(words("site-no-facts"), look.normal)]
    facts.append(_text(words("site-group-utilities"), look.heading))
    facts += [_grid(utilities, widths)] if utilities else [_text(words("passport-no-utilities"), look.normal)]
    facts += [_text(words("site-gaps"), look.heading), _text(words("passport-gaps"), look.small)]
    facts += [
        Paragraph(f"<b>{escape(', '.join(what))}</b> – {escape(who)}", look.normal)
        for who, what in views.gaps(atlas, table, row["site_id"], words)
    ]
    ways: list[Flowable] = [
        _text(words("site-ways"), look.heading),
        _grid([_way(way, words, look) for way in views.ways(atlas, row, words)], (half * 0.46, half * 0.54)),
        _text(plain(views.ways_note(atlas, words)), look.small),
    ]
    if pd.isna(row["lat"]):
        ways = [_text(words("site-ways"), look.heading), _text(words("site-way-no_position"), look.normal)]
    if around := views.surroundings(atlas, row, words):
        cells = [[_text(label, look.normal), _text(plain(said_of), look.normal)] for label, said_of in around]
        ways += [_text(words("site-around"), look.heading), _grid(cells, (half * 0.46, half * 0.54))]
    columns = Table([[facts, ways]], colWidths=[half + GAP / 2] * 2, hAlign="LEFT")
    inner = [("RIGHTPADDING", (0, 0), (0, 0), GAP / 2), ("LEFTPADDING", (1, 0), (1, 0), GAP / 2)]
    columns.setStyle(TableStyle([*BARE, *inner]))
    sources = [Paragraph(_source(atlas, one, number, words), look.small) for one, number in numbers.items()]
    return [columns, _text(words("passport-sources"), look.heading), *sources]


def _fact(line: Statement, numbers: dict[str, int], look: Looks) -> list[Flowable]:
    small = f"{escape(line.when)} {_marks(line.source_id, numbers)}"
    said = f"{escape(line.text)} <font size={look.small.fontSize} color='{LIGHT.muted}'>{small}</font>"
    return [_text(line.label, look.normal), Paragraph(said, look.normal)]


BARE = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
]


def _grid(cells: Sequence[Sequence[Flowable]], widths: Sequence[float]) -> Table:
    grid = Table([list(line) for line in cells], colWidths=list(widths), hAlign="LEFT")
    rule = ("LINEABOVE", (0, 0), (-1, -1), 0.4, HexColor(LIGHT.grid))
    grid.setStyle(
        TableStyle([*BARE, rule, ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)])
    )
    return grid


def _way(way: views.Way, words: Words, look: Looks) -> list[Flowable]:
    if not way.km:
        return [_text(way.label, look.normal), _text(way.note, look.small)]
    second = words("site-second", km=way.second) if way.second else ""
    small = escape("; ".join(part for part in (second, way.note) if part))
    muted = f"<font size={look.small.fontSize} color='{LIGHT.muted}'>{small}</font>"
    said = f"<b>{escape(way.km)}</b> {escape(way.target)} {muted}"
    return [_text(way.label, look.normal), Paragraph(said, look.normal)]


def _marks(source_id: str, numbers: dict[str, int]) -> str:
    return "".join(f"[{numbers[one]}]" for one in source_id.split())


def _source(atlas: Atlas, source_id: str, number: int, words: Words) -> str:
    row = atlas.source(source_id)
    published = f", {row['published']}" if row["published"] else ""
    accessed = words("card-accessed", date=row["accessed"])
    text = f"[{number}] {row['publisher']}. {row['title']}{published}. {row['address']}. {accessed}."
    return escape(text)


def _foot(atlas: Atlas, words: Words) -> str:
    return f"{words('app-title')}. {words('passport-version', version=atlas.version)} {words('passport-credits')}"


class SiteMap(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A map around a site, or of the whole country when `extent` is None; extent in metres from the site."""

    def __init__(self, atlas: Atlas, row: Row, width: float, height: float, extent: float | None, words: Words) -> None:
        super().__init__()
        self.atlas, self.row, self.width, self.height, self.extent, self.words = (
            atlas, row, width, height, extent, words
        )  # fmt: skip

    def draw(self) -> None:
        """Draw onto the canvas of the page."""
        canvas: Any = self.canv
        centre = _project(shapely.Point(self.row["lon"], self.row["lat"]))
        country = _layer(self.atlas, "kazakhstan")
        if self.extent is None:
            west, south, east, north = shapely.total_bounds([shape for _, shape in country])
            scale = min(self.width / (east - west), self.height / (north - south)) * 0.96
            middle = ((west + east) / 2, (south + north) / 2)
        else:
            scale = self.height / (2 * self.extent)
            middle = (centre.x, centre.y)
        half = (self.width / 2 / scale, self.height / 2 / scale)
        window = shapely.box(middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1])

        def at(x: float, y: float) -> tuple[float, float]:
            return (x - middle[0]) * scale + self.width / 2, (y - middle[1]) * scale + self.height / 2

        canvas.saveState()
        frame = canvas.beginPath()
        frame.rect(0, 0, self.width, self.height)
        canvas.clipPath(frame, stroke=0, fill=0)
        canvas.setFillColor(HexColor(LIGHT.neighbour))
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        for layer, look in LAYERS:
            for _, shape in _layer(self.atlas, layer):
                if shape.intersects(window):
                    _path(canvas, shapely.intersection(shape, window.buffer(1000)), at, scale, look)
        near = self.extent is not None
        if near:
            self._places(canvas, window, at)
        self._spot(canvas, at(centre.x, centre.y), scale)
        if near:
            self._bar(canvas, scale)
        canvas.restoreState()
        canvas.setStrokeColor(HexColor(LIGHT.border))
        canvas.setLineWidth(0.5)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)

    def _spot(self, canvas: Any, at: tuple[float, float], scale: float) -> None:
        canvas.setStrokeColor(HexColor(LIGHT.accent))
        canvas.setFillColor(HexColor(LIGHT.accent))
        canvas.setLineWidth(1.1)
        radius = VAGUE.get(self.row["precision"], 0) * scale
        if radius > 4:
            canvas.setDash(2, 2)
            canvas.circle(*at, radius, stroke=1, fill=0)
            canvas.setDash()
        canvas.circle(*at, 2.6, stroke=0, fill=1)
        canvas.circle(*at, RING, stroke=1, fill=0)

    def _places(self, canvas: Any, window: Any, at: Any) -> None:
        own = _project(shapely.Point(self.row["lon"], self.row["lat"]))
        middle = at(*own.coords[0])
        # Names keep clear of the ring around the site, of the scale and of each other.
        taken = [(middle[0] - RING, middle[1] - RING, middle[0] + RING, middle[1] + RING), (0.0, 0.0, 70.0, 18.0)]
        rows = pd.concat(
            [self.atlas.places[self.atlas.places["kind"].isin(["city", "town", "border", "port"])], self.atlas.towns]
        )
        canvas.setFont(PLAIN, 6.4)
        for row in rows.drop_duplicates("name_ru").to_dict("records"):
            spot = _project(shapely.Point(row["lon"], row["lat"]))
            if not window.contains(spot):
                continue
            x, y = at(spot.x, spot.y)
            canvas.setFillColor(HexColor(LIGHT.ink))
            canvas.circle(x, y, 1.1, stroke=0, fill=1)
            name = self.words.name(row)
            width = pdfmetrics.stringWidth(name, PLAIN, 6.4)
            inside = math.hypot(x - middle[0], y - middle[1]) < RING
            away = (middle[0] + RING - x if inside else 0) + 2.5
            back = (x - middle[0] + RING if inside else 0) + 2.5
            boxes = [(left, y - 2.5, left + width, y + 4.5) for left in (x + away, x - back - width)]
            free = (
                box for box in boxes if box[0] > 0 and box[2] < self.width and not any(_meet(box, b) for b in taken)
            )
            if box := next(free, None):
                taken.append(box)
                canvas.drawString(box[0], y - 1.8, name)

    def _bar(self, canvas: Any, scale: float) -> None:
        length = 100_000 * scale
        label = f"100 {self.words.unit('km')}"
        canvas.setFillColor(HexColor(LIGHT.paper))
        canvas.rect(4, 5, max(length, pdfmetrics.stringWidth(label, PLAIN, 6.4)) + 4, 11, stroke=0, fill=1)
        canvas.setStrokeColor(HexColor(LIGHT.ink))
        canvas.setLineWidth(1)
        canvas.line(6, 7, 6 + length, 7)
        canvas.setFillColor(HexColor(LIGHT.ink))
        canvas.setFont(PLAIN, 6.4)
        canvas.drawString(6, 9, label)


Box = tuple[float, float, float, float]  # left, bottom, right, top in points


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


LAYERS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("regions", {"fill": LIGHT.land, "stroke": LIGHT.border, "width": 0.4}),
    ("seas", {"fill": LIGHT.water}),
    ("lakes", {"fill": LIGHT.water}),
    ("roads", {"stroke": LIGHT.road, "width": 0.5}),
    ("railways", {"stroke": LIGHT.rail, "width": 0.7}),
    ("kazakhstan", {"stroke": LIGHT.border, "width": 0.9}),
)


@cache
def _forward() -> Transformer:
    return Transformer.from_crs(WGS84, EQUAL_AREA, always_xy=True)


def _project(shape: Any) -> Any:
    return shapely.transform(shape, _forward().transform, interleaved=False)


@lru_cache(maxsize=16)
def _layer(atlas: Atlas, layer: str) -> tuple[tuple[Row, Any], ...]:
    rows = [row for row in features(atlas, layer) if row[0].get("kind") != "former_shore"]
    return tuple((of, shapely.simplify(_project(shape), 500)) for of, shape in rows)


def _path(canvas: Any, shape: Any, at: Any, scale: float, look: dict[str, Any]) -> None:
    path = canvas.beginPath()
    for part in shapely.get_parts(shape):
        lines = [part.exterior, *part.interiors] if part.geom_type == "Polygon" else [part]
        for line in lines:
            if line.geom_type not in {"LineString", "LinearRing"}:
                continue
            points = [at(x, y) for x, y in line.coords]
            path.moveTo(*points[0])
            for point in points[1:]:
                path.lineTo(*point)
            if line.geom_type == "LinearRing":
                path.close()
    fill, stroke = look.get("fill"), look.get("stroke")
    if fill:
        canvas.setFillColor(HexColor(fill))
    if stroke:
        canvas.setStrokeColor(HexColor(stroke))
        canvas.setLineWidth(look["width"])
    canvas.drawPath(path, stroke=int(bool(stroke)), fill=int(bool(fill)), fillMode=0)
