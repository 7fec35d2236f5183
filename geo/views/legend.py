"""The legend of the map as HTML: the very signs that the map draws, with words in the reader's language."""

from collections.abc import Collection, Iterable
from html import escape

from geo.model.vocabulary import GatewayKind, ListStatus, ZoneKind, ZoneStatus
from geo.views import glyphs
from geo.views.palette import GROUP_COLOURS, Theme
from geo.views.words import Words

_UNIT = glyphs.Scale(1)  # signs of the list entries all have one size
_SIGN = (9 / glyphs.LARGEST) ** 2
GROUPS = ("a", "b", "c", "")


def html(
    words: Words,
    theme: Theme,
    *,
    scale: glyphs.Scale,
    indicator: str = "",
    decimals: int = 0,
    unit: str = "",
    visible: Collection[str],
    negative: bool = False,
    expanded: bool = True,
) -> str:
    """Build the legend of what is visible, as a collapsible block with its own styles.

    indicator, unit: labels in the reader's language, escaped here. negative: whether the shown values have any
    below zero. expanded: whether the block starts open; on narrow screens it should not.
    """
    parts = []
    if "towns" in visible:
        parts += [
            _groups(words, theme),
            _sizes(words, theme, scale, indicator, decimals=decimals, unit=unit, negative=negative),
        ]
    kinds = [kind for kind in ZoneKind if kind in visible]
    if kinds:
        parts += [_zones(words, theme, kinds), _statuses(words, theme)]
    if lines := _lines(words, theme, visible):
        parts.append(_section(words("legend-lines"), lines))
    if "gateways" in visible:
        rows = [(glyphs.gateway(kind, theme), words(f"legend-{kind.replace('_', '-')}")) for kind in GatewayKind]
        parts.append(_section(words("legend-gateways"), rows))
    return (
        f"{_style(theme)}<details class='atlas-legend'{' open' if expanded else ''}>"
        f"<summary>{escape(words('legend-title'))}</summary><div>{''.join(parts)}</div></details>"
    )


def _section(title: str, rows: Iterable[tuple[str, str]]) -> str:
    items = "".join(f"<li><i>{sign}</i><span>{escape(text)}</span></li>" for sign, text in rows)
    return f"<section><h6>{escape(title)}</h6><ul>{items}</ul></section>"


def _sign(theme: Theme, group_id: str, status: ListStatus = ListStatus.CURRENT, **options: bool) -> str:
    return glyphs.town(_SIGN, group_id, status, _UNIT, theme, **options)[0]


def _groups(words: Words, theme: Theme) -> str:
    rows = [(_sign(theme, g), words(f"group-{g}") if g else words("legend-group-none")) for g in GROUPS]
    rows.append((_sign(theme, "", ListStatus.LEFT), words("legend-off-list")))
    return _section(words("legend-groups"), rows)


def _sizes(
    words: Words, theme: Theme, scale: glyphs.Scale, indicator: str, *, decimals: int, unit: str, negative: bool
) -> str:
    title = words("legend-size", indicator=indicator) if indicator else words("legend-size-plain")
    hollow = glyphs.town(None, "", ListStatus.CURRENT, scale, theme)[0]
    rows = [(hollow, words("legend-hollow"))]
    if negative:
        rows.append((glyphs.town(-_SIGN, "", ListStatus.CURRENT, _UNIT, theme)[0], words("legend-negative")))
    items = "".join(f"<li><i>{sign}</i><span>{escape(text)}</span></li>" for sign, text in rows)
    return f"<section><h6>{escape(title)}</h6>{nested(words, theme, scale, decimals, unit)}<ul>{items}</ul></section>"


def nested(words: Words, theme: Theme, scale: glyphs.Scale, decimals: int = 0, unit: str = "") -> str:
    """Draw up to three nested circles of round values, exactly as large as the map draws them."""
    steps = scale.steps()
    if not steps:
        return ""
    largest = scale.radius(steps[0])
    base = 2 * largest + 1
    colour = GROUP_COLOURS[theme.name][""]
    # Names stand at the tops of their circles, but at least one line of text apart.
    parts, height = [], -10.0
    for value in steps:
        radius = scale.radius(value)
        top = base - 2 * radius
        line = max(top + 5, height + 15)
        height = line
        label = f"{words.number(value, 0 if value >= 1 else max(decimals, 1))} {unit}".strip()
        parts.append(
            f'<circle cx="{largest + 1:.1f}" cy="{base - radius:.1f}" r="{radius:.1f}" fill="none" '
            f'stroke="{colour}" stroke-width="1.5"/>'
            f'<path d="M{largest + 1:.1f} {top:.1f}H{2 * largest + 6:.1f}L{2 * largest + 12:.1f} {line:.1f}" '
            f'fill="none" stroke="{theme.ghost}"/>'
            f'<text x="{2 * largest + 16:.1f}" y="{line + 4.5:.1f}">{escape(label)}</text>'
        )
    total = max(base, height) + 8
    return f'<svg class="sizes" width="100%" height="{total:.0f}" role="img">{"".join(parts)}</svg>'


def _zones(words: Words, theme: Theme, kinds: Iterable[ZoneKind]) -> str:
    rows = [(glyphs.zone(kind, ZoneStatus.OPERATING, theme), words(f"layer-{kind}")) for kind in kinds]
    return _section(words("legend-zones"), rows)


def _statuses(words: Words, theme: Theme) -> str:
    rows = [(glyphs.zone(ZoneKind.SEZ, status, theme), words(f"legend-{status}")) for status in ZoneStatus]
    rows.append((glyphs.zone(ZoneKind.SEZ, ZoneStatus.OPERATING, theme, exact=False), words("legend-vague")))
    return _section(words("legend-zone-status"), rows)


def _lines(words: Words, theme: Theme, visible: Collection[str]) -> list[tuple[str, str]]:
    def stroke(*paths: str) -> str:
        return f'<svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">{"".join(paths)}</svg>'

    def path(colour: str, width: float, more: str = "") -> str:
        return f'<path d="M1 6H29" stroke="{colour}" stroke-width="{width:g}" {more}/>'

    found = []
    if "railways" in visible:
        ties = path(theme.rail, 5, 'stroke-dasharray="1 6"')
        found.append((stroke(path(theme.rail, 1.3), ties), words("legend-railway")))
    if "roads" in visible:
        found.append((stroke(path(theme.road, 3.6), path(theme.paper, 1.6)), words("legend-road")))
    if "corridors" in visible:
        found.append((stroke(path(theme.corridor, 3.6)), words("legend-corridor")))
        found.append((stroke(path(theme.accent, 5)), words("legend-corridor-lit")))
    if "regions" in visible:
        found.append((stroke(path(theme.border, 1.4)), words("legend-border")))
    return found


def _style(theme: Theme) -> str:
    return f"""<style>
.atlas-legend {{ color: {theme.ink}; font-size: 14px; line-height: 1.25; }}
.atlas-legend summary {{ cursor: pointer; font-weight: 600; padding: 4px 0; }}
.atlas-legend > div {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 6px 24px; }}
.atlas-legend h6 {{ margin: 4px 0 3px; padding: 0; font-size: 13px; font-weight: 600; color: {theme.muted}; }}
.atlas-legend ul {{ list-style: none; margin: 0; padding: 0; }}
.atlas-legend li {{ display: flex; align-items: center; gap: 8px; margin: 0; padding: 1px 0; font-size: 14px; }}
.atlas-legend i {{ flex: 0 0 30px; display: flex; justify-content: center; align-items: center; }}
.atlas-legend text {{ fill: {theme.ink}; font-size: 13px; }}
</style>"""
