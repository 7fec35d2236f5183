"""The legend of the map as HTML: the very signs that the map draws, with words in the reader's language."""

from collections.abc import Collection, Iterable, Sequence
from html import escape
from urllib.parse import quote

from geo.model.vocabulary import GatewayKind, ListStatus, PlotKind, ZoneKind, ZoneStatus
from geo.views import glyphs
from geo.views.palette import GROUP_COLOURS, Theme
from geo.views.words import Words

_UNIT = glyphs.Scale(1)  # signs of the list entries all have one size
_SIGN = (9 / glyphs.LARGEST) ** 2
SVG = "http://www.w3.org/2000/svg"
_BARE = " '=:/,;()"  # need no escape in such an address within double quotes, and are a third of a drawing
GROUPS = ("a", "b", "c", "")
CORRIDORS = ("corridor", "corridor-lit")  # where a reader may pick one


def html(
    words: Words,
    theme: Theme,
    *,
    scale: glyphs.Scale | None = None,
    indicator: str = "",
    decimals: int = 0,
    unit: str = "",
    visible: Collection[str],
    negative: bool = False,
    tiny: bool = False,
    expanded: bool = True,
    large: bool = False,
    corridors: Sequence[str] = CORRIDORS,
    gathered: bool = True,
) -> str:
    """Build the legend of what is visible, as a collapsible block with its own styles.

    scale: of the circles; none where their size says nothing. indicator, unit: labels in the reader's language,
    escaped here. negative: whether the shown values have any below zero. tiny: whether they have any whose circle
    would be too small to see. expanded: whether the block starts open; on narrow screens it should not. large: for a
    projector. corridors: "corridor", "corridor-lit", "corridor-other" (beside a lit one), as the map draws them.
    gathered: whether the map draws one sign for several zones where they are many.
    """
    parts = []
    if "towns" in visible:
        parts.append(_groups(words, theme))
        if scale:
            parts.append(
                _sizes(words, theme, scale, indicator, decimals=decimals, unit=unit, negative=negative, tiny=tiny)
            )
    kinds = [kind for kind in (*ZoneKind, *PlotKind) if kind in visible]
    if kinds:
        parts += [_zones(words, theme, kinds), _statuses(words, theme, gathered=gathered)]
    if lines := _lines(words, theme, visible, corridors):
        parts.append(_section(words("legend-lines"), lines))
    if "gateways" in visible:
        rows = [(glyphs.gateway(kind, theme), words(f"legend-{kind.replace('_', '-')}")) for kind in GatewayKind]
        parts.append(_section(words("legend-gateways"), rows))
    if rows := _economy(words, theme, visible):
        parts.append(_section(words("legend-economy"), rows))
    return (
        f"{_style(theme)}<details class='atlas-legend{' large' if large else ''}'{' open' if expanded else ''}>"
        f"<summary>{escape(words('legend-title'))}</summary><div>{''.join(parts)}</div></details>"
    )


def _section(title: str, rows: Iterable[tuple[str, str]], above: str = "") -> str:
    items = "".join(f"<li><i>{image(sign) if sign else ''}</i><span>{escape(text)}</span></li>" for sign, text in rows)
    return f"<section><h2>{escape(title)}</h2>{above}<ul>{items}</ul></section>"


def image(svg: str) -> str:
    """Wrap an SVG into an image element: sanitizers let it pass, and it brings no script to life."""
    data = quote(svg.replace('"', "'"), safe=_BARE)
    return f'<img alt="" src="data:image/svg+xml,{data}">'


def _sign(theme: Theme, group_id: str, status: ListStatus = ListStatus.CURRENT, **options: bool) -> str:
    return glyphs.town(_SIGN, group_id, status, _UNIT, theme, **options)[0]


def _groups(words: Words, theme: Theme) -> str:
    rows = [(_sign(theme, g), words(f"group-{g}") if g else words("legend-group-none")) for g in GROUPS]
    rows.append((_sign(theme, "", ListStatus.LEFT), words("legend-off-list")))
    return _section(words("legend-groups"), rows)


def _sizes(
    words: Words,
    theme: Theme,
    scale: glyphs.Scale,
    indicator: str,
    *,
    decimals: int,
    unit: str,
    negative: bool,
    tiny: bool,
) -> str:
    title = words("legend-size", indicator=indicator) if indicator else words("legend-size-plain")
    hollow = glyphs.town(None, "", ListStatus.CURRENT, scale, theme)[0]
    rows = [(hollow, words("legend-hollow"))]
    if negative:
        rows.append((glyphs.town(-_SIGN, "", ListStatus.CURRENT, _UNIT, theme)[0], words("legend-negative")))
    if tiny:
        smallest = glyphs.town(scale.least, "", ListStatus.CURRENT, scale, theme)[0]
        rows.append((smallest, words("legend-tiny", value=_amount(words, scale.least, decimals, unit))))
    wide = nested(words, theme, scale, decimals=decimals, unit=unit)
    narrow = nested(words, theme, scale, decimals=decimals, unit=unit, shrink=glyphs.NARROW)
    return _section(title, rows, f"<div class='wide'>{wide}</div><div class='narrow'>{narrow}</div>")


def _amount(words: Words, value: float, decimals: int, unit: str) -> str:
    return f"{words.number(value, 0 if value >= 1 else max(decimals, 1))} {unit}".strip()


def nested(
    words: Words, theme: Theme, scale: glyphs.Scale, *, decimals: int = 0, unit: str = "", shrink: float = 1
) -> str:
    """Draw up to three nested circles of round values, exactly as large as the map draws them at that scale."""
    steps = scale.steps()
    if not steps:
        return ""
    largest = scale.radius(steps[0]) * shrink
    base, colour = 2 * largest + 1, GROUP_COLOURS[theme.name][""]
    drawn, names, line = [], [], -10.0
    for value in steps:
        radius = scale.radius(value) * shrink
        top = base - 2 * radius
        line = max(top + 6, line + 16)  # beside the top of its circle, but a line of text below the one before
        drawn.append(
            f'<circle cx="{largest + 1:.1f}" cy="{base - radius:.1f}" r="{radius:.1f}" fill="none" '
            f'stroke="{colour}" stroke-width="1.5"/><path d="M{largest + 1:.1f} {top:.1f}H{2 * largest + 6:.1f}'
            f'L{2 * largest + 12:.1f} {line:.1f}" fill="none" stroke="{theme.ghost}"/>'
        )
        label = _amount(words, value, decimals, unit)
        names.append(f"<span style='top:{line - 9:.1f}px;left:{2 * largest + 16:.1f}px'>{escape(label)}</span>")
    width, height = 2 * largest + 14, max(base, line + 8) + 2
    circles = f'<svg xmlns="{SVG}" width="{width:.0f}" height="{height:.0f}">{"".join(drawn)}</svg>'
    return f"<div class='sizes' style='height:{height:.0f}px'>{image(circles)}{''.join(names)}</div>"


def _zones(words: Words, theme: Theme, kinds: Iterable[ZoneKind | PlotKind]) -> str:
    rows = [(glyphs.zone(kind, ZoneStatus.OPERATING, theme), words(f"layer-{kind}")) for kind in kinds]
    return _section(words("legend-zones"), rows)


def _statuses(words: Words, theme: Theme, *, gathered: bool) -> str:
    rows = [(glyphs.zone(ZoneKind.SEZ, status, theme), words(f"legend-{status}")) for status in ZoneStatus]
    rows.append((glyphs.zone(ZoneKind.SEZ, ZoneStatus.OPERATING, theme, exact=False), words("legend-vague")))
    if gathered:
        rows.append((glyphs.gathered(theme), words("legend-gathered")))
    return _section(words("legend-zone-status"), rows)


def _economy(words: Words, theme: Theme, visible: Collection[str]) -> list[tuple[str, str]]:
    rows = []
    if "enterprises" in visible:
        rows = [
            (glyphs.enterprise(theme), words("legend-enterprise-main")),
            (glyphs.enterprise(theme, main=False), words("legend-enterprise-major")),
        ]
    if "projects" in visible:
        stages = ("operating", "construction", "planned")
        rows += [(glyphs.project(stage, theme), words(f"legend-project-{stage}")) for stage in stages]
    return [*rows, ("", words("legend-town-centre"))] if rows else []


def _lines(words: Words, theme: Theme, visible: Collection[str], corridors: Sequence[str]) -> list[tuple[str, str]]:
    def stroke(*paths: str) -> str:
        return (
            f'<svg xmlns="{SVG}" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">{"".join(paths)}</svg>'
        )

    def path(colour: str, width: float, more: str = "") -> str:
        return f'<path d="M1 6H29" stroke="{colour}" stroke-width="{width:g}" {more}/>'

    found = []
    if "railways" in visible:
        ties = path(theme.rail, 5, 'stroke-dasharray="1 6"')
        found.append((stroke(path(theme.rail, 1.3), ties), words("legend-railway")))
    if "roads" in visible:
        found.append((stroke(path(theme.road, 3.6), path(theme.paper, 1.6)), words("legend-road")))
    looks = {
        "corridor": (theme.corridor, 3.6),
        "corridor-lit": (theme.accent, 5),
        "corridor-other": (theme.ghost, 3.6),
    }
    if "corridors" in visible:
        found += [(stroke(path(*looks[one])), words(f"legend-{one}")) for one in corridors]
    way = looks[corridors[0]][0] if corridors else theme.corridor
    ways = {"railways": theme.rail, "roads": theme.road, "corridors": way}
    if dashed := [colour for layer, colour in ways.items() if layer in visible]:
        found.append((stroke(path(dashed[0], 1.5, 'stroke-dasharray="4 4"')), words("legend-schematic")))
    if "water" in visible:
        found.append((stroke(path(theme.deep, 1, 'stroke-dasharray="2 4"')), words("legend-former-shore")))
    if "regions" in visible:
        found.append((stroke(path(theme.border, 1.4)), words("legend-border")))
    return found


def _style(theme: Theme) -> str:
    return f"""<style>
.atlas-legend {{ color: {theme.ink}; font-size: 14px; line-height: 1.25; }}
.atlas-legend summary {{ cursor: pointer; font-weight: 600; padding: 4px 0; }}
.atlas-legend > div {{ columns: 210px; column-gap: 24px; }}
.atlas-legend section {{ break-inside: avoid; padding-bottom: 6px; }}
.atlas-legend h2 {{ margin: 0 0 3px; padding: 0; font-size: 13px; font-weight: 600; color: {theme.muted}; }}
.atlas-legend ul {{ list-style: none; margin: 0; padding: 0; }}
.atlas-legend li {{ display: flex; align-items: center; gap: 8px; margin: 0; padding: 1px 0; font-size: 14px; }}
.atlas-legend i {{ flex: 0 0 30px; display: flex; justify-content: center; align-items: center; }}
.atlas-legend img {{ max-width: none; margin: 0; }}
.atlas-legend .sizes {{ position: relative; margin: 2px 0; }}
.atlas-legend .sizes span {{ position: absolute; line-height: 18px; white-space: nowrap; }}
.atlas-legend.large, .atlas-legend.large li, .atlas-legend.large h2 {{ font-size: 18px; }}
.atlas-legend.large > div {{ columns: 290px; }}
.atlas-legend.large li img {{ zoom: 1.3; }}
.atlas-legend.large i {{ flex-basis: 40px; }}
.atlas-legend .narrow {{ display: none; }}
@media (max-width: 640px) {{ .atlas-legend .narrow {{ display: block; }} .atlas-legend .wide {{ display: none; }} }}
</style>"""
