"""Colours are told apart by colour-blind readers and seen on every ground of the map."""

from itertools import combinations, pairwise

import numpy as np
import pytest

from geo.views.palette import GROUP_COLOURS, THEMES, Theme

# Machado, Oliveira & Fernandes (2009), A physiologically-based model for simulation of color vision deficiency,
# IEEE TVCG 15(6), severity 1.0; they act on linear RGB.
DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = XYZ @ np.ones(3)
TELLING = 20.0  # CIE76; a just noticeable difference is about 2.3 (Mahy et al. 1994)
MARK, TEXT = 3.0, 4.5  # WCAG 2.2, 1.4.11 and 1.4.3


def linear(colour: str) -> np.ndarray:
    value = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    t = XYZ @ np.clip(rgb, 0, 1) / WHITE
    f = np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(one: str, other: str, deficiency: str) -> float:
    matrix = DEFICIENCIES[deficiency]
    return float(np.linalg.norm(lab(matrix @ linear(one)) - lab(matrix @ linear(other))))


def contrast(one: str, other: str) -> float:
    low, high = sorted(float(XYZ[1] @ linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def test_the_yardsticks_measure_what_is_known():
    assert contrast("#000000", "#ffffff") == pytest.approx(21, abs=0.01)
    assert lab(linear("#ffffff")) == pytest.approx([100, 0, 0], abs=0.01)
    assert difference("#ff0000", "#00ff00", "none") > 150
    assert difference("#c00000", "#5a6a00", "deuteranopia") < difference("#c00000", "#5a6a00", "none") / 2


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("theme", THEMES)
def test_groups_are_told_apart(theme: str, deficiency: str):
    colours = GROUP_COLOURS[theme]
    found = {(a, b): difference(colours[a], colours[b], deficiency) for a, b in combinations("abc", 2)}
    assert min(found.values()) >= TELLING, found


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_marks_stand_out_from_every_ground(theme: Theme):
    marks = {**GROUP_COLOURS[theme.name], "zone": theme.zone, "corridor": theme.corridor, "accent": theme.accent}
    lines = {"rail": theme.rail, "road": theme.road, "muted": theme.muted}
    grounds = {"paper": theme.paper, "land": theme.land, "neighbour": theme.neighbour}
    found = {
        (mark, ground): contrast(colour, back)
        for mark, colour in {**marks, **lines}.items()
        for ground, back in grounds.items()
        if not (mark in lines and ground == "neighbour")
    }
    assert min(found.values()) >= MARK, {pair: round(value, 2) for pair, value in found.items() if value < MARK}


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_text_is_read_on_its_ground(theme: Theme):
    pairs = {
        "ink on paper": (theme.ink, theme.paper),
        "ink on land": (theme.ink, theme.land),
        "ink on water": (theme.ink, theme.water),
        "muted on paper": (theme.muted, theme.paper),
        "muted on land": (theme.muted, theme.land),
        "place on land": (theme.place, theme.land),
        "place on neighbour": (theme.place, theme.neighbour),
        "deep on water": (theme.deep, theme.water),
        "deep on land": (theme.deep, theme.land),
        "corridor on paper": (theme.corridor_text, theme.paper),
        "picked on paper": (theme.accent_text, theme.paper),
        "picked on land": (theme.accent_text, theme.land),
        "paper on picked": (theme.paper, theme.accent_text),
    }
    found = {name: round(contrast(*pair), 2) for name, pair in pairs.items()}
    assert min(found.values()) >= TEXT, {name: value for name, value in found.items() if value < TEXT}


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_ground_recedes(theme: Theme):
    """Neighbouring grounds differ just enough; no ground competes with a mark."""
    for one, other in pairwise((theme.neighbour, theme.land, theme.water)):
        assert 1.02 < contrast(one, other) < 2.0
