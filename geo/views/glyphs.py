"""Signs of the map as small SVG drawings, one source for the map and its legend.

Circles are proportional by area (Flannery 1971 found readers underrate areas; we state the sizes instead of
bending them). Groups differ by colour and by ring, zones by shape, status by fill. All sizes are CSS pixels.
"""

import math
from dataclasses import dataclass

from geo.model.vocabulary import GatewayKind, ListStatus, PlotKind, ZoneKind, ZoneStatus
from geo.views.palette import GROUP_COLOURS, Theme

LARGEST, SMALLEST, HOLLOW = 26.0, 3.0, 5.5
NARROW = 0.6  # on narrow screens circles are drawn at this scale
STAGE = 1.4  # and at this one for a projector
FINGER = 12.0  # radius of the area that takes clicks, however small the sign
ZONE_SIZE = 22
SHAPES: dict[ZoneKind | PlotKind, str] = {
    ZoneKind.SEZ: "M-5-5H5V5H-5Z",
    ZoneKind.IZ: "M0-6.6 6.6 0 0 6.6-6.6 0Z",
    ZoneKind.MIZ: "M0-6 6.2 5H-6.2Z",
    PlotKind.LAND: "M-3-4.6H6.6L3 4.6H-6.6Z",
    PlotKind.WORKS: "M-6 5V-1.6L-2 1.4V-1.6L2 1.4V-6H6V5Z",
}
PICTOGRAMS = {
    GatewayKind.BORDER_RAIL: "M-2-4.5V4.5M2-4.5V4.5M-4-2.5H4M-4 0H4M-4 2.5H4",
    GatewayKind.BORDER_ROAD: "M-3.6 4.5-1.6-4.5M3.6 4.5 1.6-4.5M0-4V-2M0 0V1.4M0 3V4.5",
    GatewayKind.PORT: "M0-2.6V4.4M-4 1C-3.6 3.4-2 4.4 0 4.4S3.6 3.4 4 1M-2-.6H2M0-2.6V-4.6",
    GatewayKind.AIRPORT: "M0-5V4.6M-5 1.2 0-1.6 5 1.2M-2 4.6 0 3.4 2 4.6",
}


@dataclass(frozen=True, slots=True)
class Scale:
    """Circle sizes for one indicator: the area is proportional to the value's size.

    maximum: the largest absolute value of all years, so that circles of different years compare; 0 when none.
    factor: enlarges all circles, for a projector.
    """

    maximum: float
    factor: float = 1

    def radius(self, value: float) -> float:
        """Give the radius in pixels; never under SMALLEST, so that a town does not vanish."""
        if self.maximum <= 0:
            return SMALLEST * self.factor
        return max(SMALLEST, LARGEST * math.sqrt(min(abs(value) / self.maximum, 1))) * self.factor

    @property
    def least(self) -> float:
        """Give the value below which circles no longer shrink."""
        return self.maximum * (SMALLEST / LARGEST) ** 2

    def steps(self) -> tuple[float, ...]:
        """Give up to three round values (1, 2 or 5 times a power of ten) for the legend, largest first."""
        if self.maximum <= 0:
            return ()
        return tuple(dict.fromkeys(_round_down(self.maximum / part) for part in (1, 5, 25)))


def _round_down(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    step = next(step for step in (5, 2, 1) if step * power <= value * (1 + 1e-12))
    return step * power


def svg(body: str, half: float) -> str:
    """Wrap a drawing around the origin into an SVG of 2 × `half` pixels."""
    side = f"{2 * half:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" '
        f'viewBox="{-half:g} {-half:g} {side} {side}" aria-hidden="true">{body}</svg>'
    )


def town(
    value: float | None,
    group_id: str,
    list_status: ListStatus,
    scale: Scale,
    theme: Theme,
    *,
    picked: bool = False,
) -> tuple[str, float, float]:
    """Draw a town; give the SVG, the half of its side and the radius of what is seen.

    No value is a small hollow circle, a negative one an outlined circle with a minus sign, a town off the list is
    pale with a dashed edge.
    """
    colour, halo = GROUP_COLOURS[theme.name][group_id], theme.halo
    off = list_status is not ListStatus.CURRENT
    dash = ' stroke-dasharray="3 2.4"' if off else ""
    radius = HOLLOW * scale.factor if value is None else scale.radius(value)
    parts = [f'<circle r="{radius + 0.8:.1f}" fill="{halo}" fill-opacity=".75"/>']
    if value is None:
        parts.append(
            f'<circle r="{radius - 0.9:.1f}" fill="{theme.paper}" stroke="{colour}" stroke-width="1.8"{dash}/>'
        )
    elif value < 0:
        parts.append(_negative(radius, colour, halo, group_id, dash))
    elif off:
        parts.append(
            f'<circle r="{radius - 0.9:.1f}" fill="{colour}" fill-opacity=".28" stroke="{colour}" '
            f'stroke-width="1.8"{dash}/>'
        )
        parts.append(_ring(radius, group_id, colour))
    else:
        parts.append(f'<circle r="{radius:.1f}" fill="{colour}" fill-opacity=".92"/>')
        parts.append(_ring(radius, group_id, halo))
    if picked:
        parts.append(f'<circle r="{radius + 3.2:.1f}" fill="none" stroke="{theme.accent}" stroke-width="3"/>')
    half = math.ceil(max(radius + 5, FINGER))
    parts.append(f'<circle class="hit" r="{max(radius, FINGER):.1f}" fill="none"/>')
    return svg("".join(parts), half), float(half), radius + (4.7 if picked else 0.8)


def _ring(radius: float, group_id: str, colour: str) -> str:
    if group_id == "b":
        width = max(1.1, radius * 0.13)
        return f'<circle r="{radius * 0.6:.1f}" fill="none" stroke="{colour}" stroke-width="{width:.1f}"/>'
    if group_id == "c":
        return f'<circle r="{max(1.2, radius * 0.36):.1f}" fill="{colour}"/>'
    return ""


def _negative(radius: float, colour: str, halo: str, group_id: str, dash: str) -> str:
    width = max(1.8, radius * 0.12)
    bar, thick = radius * 0.5, max(1.6, radius * 0.16)
    inner = ""
    if group_id == "b":
        inner = f'<circle r="{max(1.0, radius * 0.74):.1f}" fill="none" stroke="{colour}" stroke-width="1"/>'
    elif group_id == "c":
        inner = f'<circle r="{radius * 0.6:.1f}" fill="{colour}"/>'
    ink = halo if group_id == "c" else colour
    return (
        f'<circle r="{max(1.0, radius - width / 2):.1f}" fill="{halo}" stroke="{colour}" '
        f'stroke-width="{width:.1f}"{dash}/>{inner}'
        f'<path d="M{-bar * 0.8:.1f} 0H{bar * 0.8:.1f}" stroke="{ink}" stroke-width="{thick:.1f}"/>'
    )


def zone(kind: ZoneKind | PlotKind, status: ZoneStatus, theme: Theme, *, exact: bool = True) -> str:
    """Draw a zone: shape by kind, fill by status, a dotted ring where only the city is known."""
    shape, colour = SHAPES[kind], theme.zone
    look = {
        ZoneStatus.OPERATING: f'fill="{colour}" stroke="{colour}"',
        ZoneStatus.CONSTRUCTION: f'fill="{colour}" fill-opacity=".4" stroke="{colour}"',
        ZoneStatus.CREATED: f'fill="{theme.paper}" stroke="{colour}"',
        ZoneStatus.PLANNED: f'fill="{theme.paper}" stroke="{colour}" stroke-dasharray="2.4 1.6"',
        ZoneStatus.ABOLISHED: f'fill="{theme.paper}" stroke="{theme.muted}"',
        ZoneStatus.UNKNOWN: f'fill="{theme.paper}" stroke="{theme.muted}" stroke-dasharray="1.2 1.6"',
    }[status]
    parts = [
        f'<path d="{shape}" fill="{theme.paper}" stroke="{theme.halo}" stroke-width="3.4" stroke-linejoin="round"/>',
        f'<path d="{shape}" {look} stroke-width="1.7" stroke-linejoin="round"/>',
    ]
    if status is ZoneStatus.CREATED:
        parts.append(f'<circle r="1.6" cy="{1.6 if kind is ZoneKind.MIZ else 0:g}" fill="{colour}"/>')
    if status is ZoneStatus.ABOLISHED:
        parts.append(f'<path d="M-6-6 6 6M6-6-6 6" stroke="{theme.muted}" stroke-width="1.4"/>')
    if not exact:
        parts.append(
            f'<circle r="9.2" fill="none" stroke="{colour}" stroke-width="1.1" stroke-opacity=".6" '
            'stroke-dasharray="1.1 2.2" stroke-linecap="round"/>'
        )
    parts.append(f'<circle class="hit" r="{FINGER - 2:g}" fill="none"/>')
    return svg("".join(parts), ZONE_SIZE / 2)


def gathered(theme: Theme) -> str:
    """Draw the sign that stands for many (geo/web/js/points.js)."""
    return svg(
        f'<circle r="9.5" fill="{theme.paper}" stroke="{theme.zone}" stroke-width="1.8"/>'
        f'<text y="4" text-anchor="middle" font-size="11" font-weight="600" fill="{theme.ink}" '
        'font-family="sans-serif">12</text>',
        ZONE_SIZE / 2,
    )


FACTORY = "M-5 4.4V-1.2L-1.6 1V-1.2L1.8 1V-5H4.6V4.4Z"
PENNANT = "M-3.6-6.6H5.6L3-3.4 5.6-.2H-3.6Z"


def enterprise(theme: Theme, *, main: bool = True) -> str:
    """Draw an enterprise: a factory on a tile, dark when the town lives off it."""
    tile, factory = (theme.ink, theme.paper) if main else (theme.paper, theme.ink)
    return svg(
        f'<rect x="-7.6" y="-7.6" width="15.2" height="15.2" rx="3" fill="{tile}" stroke="{theme.halo}"/>'
        f'<rect x="-7.6" y="-7.6" width="15.2" height="15.2" rx="3" fill="none" stroke="{theme.ink}"/>'
        f'<path d="{FACTORY}" fill="{factory}"/><circle class="hit" r="10" fill="none"/>',
        ZONE_SIZE / 2,
    )


def project(status: str, theme: Theme) -> str:
    """Draw a project: a flag, filled as far as the project has come; unknown and stopped ones are pale."""
    colour = theme.accent_text if status not in ("stopped", "unknown") else theme.muted
    look = {
        "planned": f'fill="{theme.paper}" stroke-dasharray="2.4 1.6"',
        "construction": f'fill="{colour}" fill-opacity=".4"',
        "stopped": f'fill="{theme.paper}"',
        "unknown": f'fill="{theme.paper}" stroke-dasharray="1.2 1.6"',
    }.get(status, f'fill="{colour}"')
    return svg(
        f'<path d="{PENNANT}M-3.6-6.6V7" fill="{theme.paper}" stroke="{theme.halo}" stroke-width="4" '
        'stroke-linejoin="round"/>'
        f'<path d="M-3.6-6.6V7" stroke="{colour}" stroke-width="1.8" stroke-linecap="round"/>'
        f'<path d="{PENNANT}" {look} stroke="{colour}" stroke-width="1.5" stroke-linejoin="round"/>'
        '<circle class="hit" r="10" fill="none"/>',
        ZONE_SIZE / 2,
    )


def gateway(kind: GatewayKind, theme: Theme) -> str:
    """Draw a border post, port or airport as a pictogram on a disc."""
    return svg(
        f'<circle r="7.6" fill="{theme.paper}" stroke="{theme.muted}"/>'
        f'<path d="{PICTOGRAMS[kind]}" fill="none" stroke="{theme.ink}" stroke-width="1.3" stroke-linecap="round" '
        'stroke-linejoin="round"/><circle class="hit" r="10" fill="none"/>',
        ZONE_SIZE / 2,
    )
