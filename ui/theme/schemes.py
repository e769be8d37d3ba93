"""The design tokens: every colour by its role, in dark, light and high contrast, and the contrast that is promised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """Which set of tokens is used; `SYSTEM` follows the desktop."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST_DARK = "contrast-dark"
    CONTRAST_LIGHT = "contrast-light"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the interface by its role, as `#rrggbb`.

    `…_soft` is the opaque ground under words of the same role. `stage` lies behind pictures.
    """

    window: str
    surface: str
    raised: str
    hover: str
    stage: str
    line: str
    edge: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    focus: str
    good: str
    good_soft: str
    caution: str
    caution_soft: str
    bad: str
    bad_soft: str
    track: str
    selection: str


DARK = Tokens(
    window="#15171c",
    surface="#1b1e25",
    raised="#252932",
    hover="#2e333e",
    stage="#0e1013",
    line="#2f3540",
    edge="#7d8798",
    text="#e8ebf1",
    muted="#a9b1c0",
    disabled="#7d8697",
    accent="#6aa7ff",
    accent_hover="#8abaff",
    on_accent="#08142a",
    accent_soft="#1c3152",
    focus="#9cc5ff",
    good="#62d09a",
    good_soft="#163528",
    caution="#efbd5a",
    caution_soft="#3b2f14",
    bad="#ff8d85",
    bad_soft="#44211f",
    track="#333945",
    selection="#234068",
)

LIGHT = Tokens(
    window="#f3f4f7",
    surface="#ffffff",
    raised="#ffffff",
    hover="#e7eaf0",
    stage="#e3e6ec",
    line="#d5dae3",
    edge="#757e8e",
    text="#181b21",
    muted="#525b6b",
    disabled="#6f7888",
    accent="#1b5fce",
    accent_hover="#164fae",
    on_accent="#ffffff",
    accent_soft="#dfeafd",
    focus="#1b5fce",
    good="#11693f",
    good_soft="#dcf3e6",
    caution="#7d5200",
    caution_soft="#fcefcf",
    bad="#b3261e",
    bad_soft="#fde5e2",
    track="#dde1e9",
    selection="#cfe0fb",
)

# High contrast: text at 7 : 1 and more, outlines as strong as text, no ground that is only a shade of another.
CONTRAST_DARK = Tokens(
    window="#000000",
    surface="#000000",
    raised="#0a0a0a",
    hover="#262626",
    stage="#000000",
    line="#c8c8c8",
    edge="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    disabled="#a6a6a6",
    accent="#7cc4ff",
    accent_hover="#b3ddff",
    on_accent="#000000",
    accent_soft="#00264d",
    focus="#ffff3d",
    good="#6cf0a0",
    good_soft="#003318",
    caution="#ffd75e",
    caution_soft="#332400",
    bad="#ffb0aa",
    bad_soft="#4d0000",
    track="#2b2b2b",
    selection="#003d7a",
)

CONTRAST_LIGHT = Tokens(
    window="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    hover="#ebebeb",
    stage="#f2f2f2",
    line="#3d3d3d",
    edge="#000000",
    text="#000000",
    muted="#262626",
    disabled="#595959",
    accent="#003c8f",
    accent_hover="#002a66",
    on_accent="#ffffff",
    accent_soft="#dbe9ff",
    focus="#a3003b",
    good="#00471f",
    good_soft="#dff5e8",
    caution="#523500",
    caution_soft="#fff1d1",
    bad="#8a0000",
    bad_soft="#ffe5e3",
    track="#d9d9d9",
    selection="#c2dbff",
)

SCHEMES = {
    Scheme.DARK: DARK,
    Scheme.LIGHT: LIGHT,
    Scheme.CONTRAST_DARK: CONTRAST_DARK,
    Scheme.CONTRAST_LIGHT: CONTRAST_LIGHT,
}

_GROUNDS = ("window", "surface", "raised", "hover")
# (foreground, ground, least WCAG 2.2 contrast): 4.5 for text, 3 for the outlines and marks that carry meaning.
PAIRS: tuple[tuple[str, str, float], ...] = (
    *(("text", ground, 4.5) for ground in (*_GROUNDS, "stage", "accent_soft", "selection", "track")),
    *(("muted", ground, 4.5) for ground in (*_GROUNDS, "stage", "selection")),
    *(("disabled", ground, 3.0) for ground in ("window", "surface", "raised", "stage")),
    *((word, ground, 4.5) for word in ("accent", "good", "caution", "bad") for ground in _GROUNDS[:3]),
    *((word, f"{word}_soft", 4.5) for word in ("accent", "good", "caution", "bad")),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    *(("edge", ground, 3.0) for ground in ("window", "surface", "raised", "stage", "track")),
    *(("focus", ground, 3.0) for ground in (*_GROUNDS, "stage")),
    *((fill, "track", 3.0) for fill in ("accent", "good", "caution", "bad", "muted")),
)
# In high contrast words and outlines are held to WCAG's AAA, which asks 7 of text.
STRICT_PAIRS: tuple[tuple[str, str, float], ...] = (
    *(("text", ground, 7.0) for ground in (*_GROUNDS, "stage", "accent_soft", "selection")),
    *(("muted", ground, 7.0) for ground in (*_GROUNDS, "stage", "selection")),
    *((word, ground, 7.0) for word in ("accent", "good", "caution", "bad") for ground in _GROUNDS[:3]),
    *(("edge", ground, 7.0) for ground in _GROUNDS),
    *(("line", ground, 4.5) for ground in _GROUNDS[:3]),
    *(("focus", ground, 4.5) for ground in _GROUNDS),
)


def contrast(first: str, second: str) -> float:
    """The WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1 to 21 (w3.org/TR/WCAG22/#dfn-contrast-ratio)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
