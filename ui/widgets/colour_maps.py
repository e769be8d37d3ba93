"""The colours of a heatmap, as tables of 256: each rises evenly from dark to light and from clear to opaque."""

from __future__ import annotations

import math
from enum import StrEnum
from functools import cache
from itertools import pairwise

from PySide6.QtGui import qRgba

from ui.translate import later

Parts = tuple[int, int, int]


class ColourMap(StrEnum):
    """Which colours; `CIVIDIS` looks the same to people with and without a deficiency of colour vision."""

    GLOW = "glow"
    CIVIDIS = "cividis"
    GREY = "grey"


TITLES = {
    ColourMap.GLOW: later("Glow"),
    ColourMap.CIVIDIS: later("Cividis (for every colour vision)"),
    ColourMap.GREY: later("Grey"),
}

# Sixteen of the 256 published values: J. R. Nuñez, C. R. Anderton, R. S. Renslow, "Optimizing colormaps with
# consideration for color vision deficiency to enable accurate interpretation of scientific data", PLOS ONE 13 (2018).
_CIVIDIS: tuple[tuple[int, Parts], ...] = (
    (0, (0, 32, 77)),
    (26, (0, 50, 111)),
    (34, (15, 56, 110)),
    (51, (49, 68, 107)),
    (68, (70, 80, 107)),
    (85, (87, 92, 109)),
    (102, (102, 105, 112)),
    (119, (117, 117, 117)),
    (136, (132, 130, 121)),
    (153, (149, 143, 120)),
    (170, (166, 157, 117)),
    (187, (184, 171, 112)),
    (204, (203, 186, 105)),
    (221, (221, 201, 95)),
    (238, (241, 217, 81)),
    (255, (255, 234, 70)),
)


@cache
def heat_colours(which: ColourMap = ColourMap.GLOW) -> tuple[int, ...]:
    """256 colours of rising lightness with rising alpha: nothing stays clear, the strongest is opaque."""
    made = {ColourMap.GLOW: _glow, ColourMap.GREY: _grey, ColourMap.CIVIDIS: _cividis}[which]()
    return tuple(qRgba(*parts, round(255 * min(1.0, index / 255 * 1.6) ** 0.8)) for index, parts in enumerate(made))


def _grey() -> list[Parts]:
    return [(value, value, value) for value in range(256)]


def _cividis() -> list[Parts]:
    table: list[Parts] = []
    for (start, dark), (end, light) in pairwise(_CIVIDIS):
        for index in range(start, end):
            share = (index - start) / (end - start)
            mixed = [round(a + (b - a) * share) for a, b in zip(dark, light, strict=True)]
            table.append((mixed[0], mixed[1], mixed[2]))
    return [*table, _CIVIDIS[-1][1]]


def _glow() -> list[Parts]:
    """256 colours from deep violet over red to pale yellow, of evenly rising lightness in OKLab.

    Conversion by Björn Ottosson, "A perceptual color space for image processing" (bottosson.github.io, 2020).
    """
    table: list[Parts] = []
    for index in range(256):
        t = index / 255
        hue = math.radians(290 + t * 180)
        chroma = 0.20 * math.sin(math.pi * min(1.0, 0.12 + t * 0.82))
        table.append(_oklch(0.18 + 0.77 * t, chroma, hue))
    return table


def _oklch(lightness: float, chroma: float, hue: float) -> tuple[int, int, int]:
    """8-bit sRGB of an OKLCH colour; the chroma gives way where the screen cannot show it."""
    while True:
        a, b = chroma * math.cos(hue), chroma * math.sin(hue)
        long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        linear = (
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        )
        if chroma < 0.005 or all(-1e-4 <= c <= 1.0001 for c in linear):
            break
        chroma -= 0.005
    r, g, b = (min(1.0, max(0.0, c)) for c in linear)
    parts = [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in (r, g, b)]
    return round(parts[0] * 255), round(parts[1] * 255), round(parts[2] * 255)
