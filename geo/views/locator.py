"""Small maps of a town or of a year's values, drawn from the stored geometry in an equal-area projection."""

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape

import pandas as pd
from pyproj import Transformer
from shapely import transform
from shapely.geometry.base import BaseGeometry

from geo.model.atlas import Atlas
from geo.model.crs import EQUAL_AREA, WGS84
from geo.store.geometry import features
from geo.views import glyphs
from geo.views.images import image
from geo.views.palette import Theme
from geo.views.words import Words

MARGIN = 6.0  # px
FINEST = 0.4  # px; a bend smaller than that cannot be seen
LABEL = 12  # px of type
SYMBOLS = 0.8  # of the sizes on the large map
NAMED = 3  # towns
# Names keep their size while the drawing shrinks, so they are placed for the narrowest that each set is shown on.
NARROWEST = {"wide": 420, "narrow": 280}  # px
LETTER, LINE, BESIDE, APART = 7.5, 15.0, 3.0, 5.0  # px of a name: a letter, its height, from its circle, from others
GUIDES = ("astana", "almaty")  # cities that give bearings


@lru_cache(maxsize=2)
def _flat() -> Transformer:
    return Transformer.from_crs(WGS84, EQUAL_AREA, always_xy=True)


def _projected(shape: BaseGeometry) -> BaseGeometry:
    return transform(shape, _flat().transform, interleaved=False)


@lru_cache(maxsize=4)
def _shapes(atlas: Atlas, width: float) -> tuple[float, tuple[tuple[str, str], ...], tuple[float, float, float]]:
    """Give the height, the path of each region by id, and left edge, top edge and scale of the map."""
    shapes = [(row["region_id"], _projected(shape)) for row, shape in features(atlas, "regions")]
    boxes = [shape.bounds for _, shape in shapes]
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    scale = (width - 2 * MARGIN) / (right - left)
    paths = tuple((region, _path(shape.simplify(FINEST / scale), left, top, scale)) for region, shape in shapes)
    return (top - bottom) * scale + 2 * MARGIN, paths, (left, top, scale)


def _path(shape: BaseGeometry, left: float, top: float, scale: float) -> str:
    parts = []
    for polygon in getattr(shape, "geoms", [shape]):
        for ring in (polygon.exterior, *polygon.interiors):
            points = [f"{MARGIN + (x - left) * scale:.1f} {MARGIN + (top - y) * scale:.1f}" for x, y in ring.coords]
            parts.append(f"M{'L'.join(points)}Z")
    return "".join(parts)


def html(atlas: Atlas, town_id: str, words: Words, theme: Theme, *, width: int = 420) -> str:
    """Draw the country with its regions, the town's own region and the town, as an image; empty without geometry."""
    if not features(atlas, "regions"):
        return ""
    town = atlas.town(town_id)
    height, paths, (left, top, scale) = _shapes(atlas, width)
    place = _placer(left, top, scale)
    drawn = []
    for region, path in paths:
        mine = region == town["region_id"]
        fill = theme.water if mine else theme.land
        drawn.append(f'<path d="{path}" fill="{fill}" stroke="{theme.border}" stroke-width="{1.4 if mine else 0.7}"/>')
    known = set(atlas.places["place_id"])
    for guide in (one for one in GUIDES if one in known):
        row = atlas.place(guide)
        x, y = place(row["lon"], row["lat"])
        drawn.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{theme.muted}"/>'
            + _label(x, y, words.name(row), theme.muted, theme, width, bold=False)
        )
    x, y = place(town["lon"], town["lat"])
    name = words.name(town)
    drawn.append(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{theme.accent}" stroke="{theme.paper}" stroke-width="2"/>'
        + _label(x, y, name, theme.accent_text, theme, width, bold=True)
    )
    label = words("town-locator", town=name, region=words.name(atlas.region(town["region_id"])))
    box = f'width="{width}" height="{height:.0f}" viewBox="0 0 {width} {height:.0f}" font-family="sans-serif"'
    return image(f"<svg {box}>{''.join(drawn)}</svg>", label, css="atlas-locator")


def values(
    atlas: Atlas,
    rows: pd.DataFrame,
    colours: Mapping[str, str],
    label: str,
    words: Words,
    theme: Theme,
    *,
    width: int = 560,
) -> str:
    """Draw a circle a town, its area as large as the value, as an image; empty without geometry.

    rows: one a town, as `geo.analysis.values.at` gives them; hollow without a value, with a minus under zero.
    colours: by town. label: what a screen reader says. The three largest are named where there is room; names are
    text of the page over the image, in its typeface.
    """
    if not features(atlas, "regions"):
        return ""
    height, paths, corner = _shapes(atlas, width)
    place = _placer(*corner)
    drawn = [f'<path d="{path}" fill="{theme.land}" stroke="{theme.border}" stroke-width="0.7"/>' for _, path in paths]
    size = rows.set_index("town_id")["value"].abs()
    scale = glyphs.Scale(0 if size.isna().all() else float(size.max()), factor=SYMBOLS)
    order = size.sort_values(ascending=False, na_position="first").index  # small ones over large ones
    value = rows.set_index("town_id")["value"]
    spots = {town: place(atlas.town(town)["lon"], atlas.town(town)["lat"]) for town in order}
    for town in order:
        x, y = spots[town]
        known = pd.notna(value[town])
        radius = scale.radius(value[town]) if known else glyphs.SMALLEST
        fill = colours[town] if known else "none"
        edge = theme.paper if known else theme.muted
        drawn.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" fill-opacity="0.9" stroke="{edge}"/>'
        )
        if known and value[town] < 0:
            drawn.append(f'<path d="M{x - 2.5:.1f} {y:.1f}h5" stroke="{theme.paper}" stroke-width="1.5"/>')
    box = f'width="{width}" height="{height:.0f}" viewBox="0 0 {width} {height:.0f}"'
    picture = image(f"<svg {box}>{''.join(drawn)}</svg>", label, css="atlas-locator")
    circles = {
        str(town): (*spots[town], scale.radius(value[town]) if pd.notna(value[town]) else glyphs.SMALLEST)
        for town in order
    }
    largest = {str(town): words.name(atlas.town(town)) for town in size.dropna().nlargest(NAMED).index}
    names = ""
    for kind, shown in NARROWEST.items():
        for town, side in placed(circles, largest, (width, height), shown / width).items():
            style = _beside(circles[town], side, (width, height))
            names += f'<span class="{kind}" aria-hidden="true" style="{style}">{escape(largest[town])}</span>'
    return f'{_named_style(theme)}<div class="atlas-named">{picture}{names}</div>'


def placed(
    circles: Mapping[str, tuple[float, float, float]],
    names: Mapping[str, str],
    size: tuple[float, float],
    factor: float,
) -> dict[str, str]:
    """Choose the side of its circle on which each name stands, where one keeps off other circles and names.

    circles: x, y and radius by town in a drawing of `size`, which is shown `factor` times as large; names are not.
    """
    shown = {town: (x * factor, y * factor, r * factor) for town, (x, y, r) in circles.items()}
    found: dict[str, str] = {}
    taken: list[tuple[float, float, float, float]] = []
    for town, name in names.items():
        x, y, r = shown[town]
        wide, off = len(name) * LETTER, r + BESIDE
        sides = {
            "right": (x + off, y - LINE / 2, x + off + wide, y + LINE / 2),
            "left": (x - off - wide, y - LINE / 2, x - off, y + LINE / 2),
            "above": (x - wide / 2, y - off - LINE, x + wide / 2, y - off),
            "below": (x - wide / 2, y + off, x + wide / 2, y + off + LINE),
        }
        others = [circle for other, circle in shown.items() if other != town]
        for side, (left, top, right, bottom) in sides.items():
            within = left >= 0 and top >= 0 and right <= size[0] * factor and bottom <= size[1] * factor
            apart = all(
                math.hypot(max(left - ox, 0, ox - right), max(top - oy, 0, oy - bottom)) >= other + APART
                for ox, oy, other in others
            )
            free = all(left >= b[2] or right <= b[0] or top >= b[3] or bottom <= b[1] for b in taken)
            if within and apart and free:
                found[town] = side
                taken.append((left, top, right, bottom))
                break
    return found


def _beside(circle: tuple[float, float, float], side: str, size: tuple[float, float]) -> str:
    """Write where a name stands: shares of the drawing, which shrinks, and pixels, which do not."""
    x, y, r = circle
    across, down = 100 * x / size[0], 100 * y / size[1]
    aside, over = 100 * r / size[0], 100 * r / size[1]
    return {
        "right": f"left:calc({across + aside:.2f}% + {BESIDE:g}px);top:{down:.2f}%;transform:translateY(-50%)",
        "left": f"right:calc({100 - across + aside:.2f}% + {BESIDE:g}px);top:{down:.2f}%;transform:translateY(-50%)",
        "above": f"left:{across:.2f}%;bottom:calc({100 - down + over:.2f}% + {BESIDE:g}px);transform:translateX(-50%)",
        "below": f"left:{across:.2f}%;top:calc({down + over:.2f}% + {BESIDE:g}px);transform:translateX(-50%)",
    }[side]


def _named_style(theme: Theme) -> str:
    halo = ",".join(f"{x}px {y}px 1px {theme.halo}" for x in (-1, 1) for y in (-1, 1))
    return f"""<style>
.atlas-named {{ position: relative; max-width: 520px; margin: 0 auto; container-type: inline-size; }}
.atlas-named span {{ position: absolute; white-space: nowrap; font-size: {LABEL}px; line-height: {LINE:g}px;
  color: {theme.ink}; text-shadow: {halo}; }}
.atlas-named .narrow {{ display: none; }}
@container (max-width: {NARROWEST["wide"] - 1}px) {{
  .atlas-named .narrow {{ display: block; }} .atlas-named .wide {{ display: none; }}
}}
</style>"""


def _placer(left: float, top: float, scale: float) -> Callable[[float, float], tuple[float, float]]:
    def place(lon: float, lat: float) -> tuple[float, float]:
        x, y = _flat().transform(lon, lat)
        return MARGIN + (x - left) * scale, MARGIN + (top - y) * scale

    return place


def _label(x: float, y: float, name: str, colour: str, theme: Theme, width: int, *, bold: bool) -> str:
    """Write a name right of its point, or left where the map ends."""
    right = x < 0.75 * width
    at, anchor = (x + 9, "start") if right else (x - 9, "end")
    weight = 700 if bold else 400
    return (
        f'<text x="{at:.1f}" y="{y + 4:.1f}" text-anchor="{anchor}" font-size="{LABEL + 2 * bold}" '
        f'font-weight="{weight}" fill="{colour}" stroke="{theme.halo}" stroke-width="3" paint-order="stroke">'
        f"{escape(name)}</text>"
    )
