"""Colours of the Atlas, in a light and a dark theme.

Groups differ by colour and by ring, zones by shape, status by fill, so that greyscale print and colour-blind
readers can tell them apart.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of one theme, as #rrggbb."""

    name: str
    paper: str  # page
    ink: str  # text
    muted: str  # secondary text, 4.5:1 on paper
    grid: str  # rules and grid lines
    ghost: str  # lines and circles that recede
    accent: str  # the picked one
    land: str
    neighbour: str
    water: str
    border: str
    rail: str
    road: str
    halo: str
    river: str
    deep: str  # names of waters
    place: str  # names of regions and countries
    zone: str
    corridor: str
    corridor_text: str
    accent_text: str  # the picked one's name, 4.5:1 on paper and land


LIGHT = Theme(
    name="light",
    paper="#ffffff",
    ink="#1d2733",
    muted="#5a6673",
    grid="#e3e7eb",
    ghost="#b8c0c8",
    accent="#c2410c",
    land="#f7f5ef",
    neighbour="#ecebe6",
    water="#cfe2ee",
    border="#a9a294",
    rail="#5b5f66",
    road="#a5752f",
    halo="#ffffff",
    river="#8fb8d1",
    deep="#2a6285",
    place="#6b6354",
    zone="#0b6b5c",
    corridor="#4d7c0f",
    corridor_text="#3f6212",
    accent_text="#b23a09",
)
DARK = Theme(
    name="dark",
    paper="#12171d",
    ink="#e8ecf0",
    muted="#a3afba",
    grid="#2b343d",
    ghost="#55616d",
    accent="#ff9a5c",
    land="#20272e",
    neighbour="#181e24",
    water="#16324a",
    border="#5c6670",
    rail="#9aa4ae",
    road="#c79a5e",
    halo="#12171d",
    river="#2f5f85",
    deep="#8fc1e3",
    place="#a9a698",
    zone="#3fd0b5",
    corridor="#9ccc3c",
    corridor_text="#b5dd6a",
    accent_text="#ff9a5c",
)
THEMES: dict[str, Theme] = {"light": LIGHT, "dark": DARK}
GROUP_COLOURS: dict[str, dict[str, str]] = {
    "light": {"a": "#1f6fb2", "b": "#cc6d00", "c": "#7b2d6b", "": "#6b7280"},
    "dark": {"a": "#4aa3ff", "b": "#f0a020", "c": "#f0b6e8", "": "#9ca3af"},
}
