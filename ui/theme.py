"""The look: design tokens for dark and light, the palette and stylesheet made from them, and tinted icons."""

from __future__ import annotations

import html
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from string import Template

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

# The grid: every distance is a multiple of 4 logical pixels.
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 4, 8, 12, 16, 24
RADIUS = 6
ICON = 16


class Scheme(StrEnum):
    """Which set of tokens is used; `SYSTEM` follows the desktop."""

    DARK = "dark"
    LIGHT = "light"
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

_PROPERTY = "secondlook_scheme"


def contrast(first: str, second: str) -> float:
    """The WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1 to 21 (w3.org/TR/WCAG22/#dfn-contrast-ratio)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tokens() -> Tokens:
    """The tokens in use; dark until `apply` said otherwise."""
    app = QGuiApplication.instance()
    return LIGHT if app is not None and app.property(_PROPERTY) == Scheme.LIGHT.value else DARK


def colour(tint: str) -> QColor:
    """The colour of one token, by its name, in the scheme in use."""
    return QColor(getattr(tokens(), tint))


def apply(app: QApplication, scheme: Scheme) -> None:
    """Dress the application: Fusion style, colour scheme, palette and stylesheet. May be called again."""
    hints = app.styleHints()
    if scheme is Scheme.SYSTEM:
        hints.unsetColorScheme()
        scheme = Scheme.LIGHT if hints.colorScheme() is Qt.ColorScheme.Light else Scheme.DARK
    else:
        hints.setColorScheme(Qt.ColorScheme.Light if scheme is Scheme.LIGHT else Qt.ColorScheme.Dark)
    app.setProperty(_PROPERTY, scheme.value)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    chosen = LIGHT if scheme is Scheme.LIGHT else DARK
    app.setPalette(palette(chosen))
    app.setStyleSheet(stylesheet(chosen, icon_side(app.font())))


def palette(chosen: Tokens) -> QPalette:
    """The Qt palette of a set of tokens, for everything the stylesheet leaves to Fusion."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, token in (
        (role.Window, chosen.window),
        (role.WindowText, chosen.text),
        (role.Base, chosen.surface),
        (role.AlternateBase, chosen.window),
        (role.Text, chosen.text),
        (role.PlaceholderText, chosen.muted),
        (role.Button, chosen.raised),
        (role.ButtonText, chosen.text),
        (role.BrightText, chosen.bad),
        (role.ToolTipBase, chosen.raised),
        (role.ToolTipText, chosen.text),
        (role.Highlight, chosen.selection),
        (role.HighlightedText, chosen.text),
        (role.Link, chosen.accent),
        (role.LinkVisited, chosen.accent),
        (role.Accent, chosen.accent),
        (role.Light, chosen.hover),
        (role.Midlight, chosen.raised),
        (role.Mid, chosen.line),
        (role.Dark, chosen.line),
        (role.Shadow, chosen.stage),
    ):
        made.setColor(name, QColor(token))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(chosen.disabled))
    return made


def stylesheet(chosen: Tokens, side: int = ICON) -> str:
    """The one stylesheet, from `resources/styles/window.qss` with the tokens filled in; `side` is the icons' size."""
    styles = files("resources").joinpath("styles")
    sheet = styles.joinpath("window.qss").read_text("utf-8")
    scheme = Scheme.LIGHT if chosen is LIGHT else Scheme.DARK
    # Arrows and ticks of Qt's own controls are small drawings beside the sheet, one set per scheme.
    assets = str(styles).replace("\\", "/")
    return Template(sheet).substitute(
        asdict(chosen), assets=assets, scheme=scheme.value, icon=side, arrow=side * 3 // 4
    )


def scaled_font(base: QFont, factor: float, *, bold: bool = False) -> QFont:
    """`base` larger or smaller by `factor`, so that every size follows the system's font."""
    font = QFont(base)
    if font.pointSizeF() > 0:
        font.setPointSizeF(base.pointSizeF() * factor)
    else:
        font.setPixelSize(max(1, round(base.pixelSize() * factor)))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def icon_side(font: QFont) -> int:
    """The side of an icon beside words in this font: 16 logical pixels, more where the letters are larger."""
    return max(ICON, round(QFontMetricsF(font).height() * 0.76))


def plain_tip(text: str) -> str:
    """A tooltip that says `text` as it stands: Qt would take what looks like markup in it for markup.

    Names of files and words of providers are not ours.
    """
    return f"<span>{html.escape(text)}</span>" if "<" in text or "&" in text else text


def icon(name: str, tint: str = "text") -> QIcon:
    """The icon `resources/icons/<name>.svg` in the colour of a token; it follows a later change of scheme.

    Raises:
        FileNotFoundError: there is no icon of this name.
    """
    _drawing(name)
    return QIcon(_TintedSvg(name, tint))


def draw_icon(painter: QPainter, rect: QRectF, name: str, tint: str = "text") -> None:
    """Paint an icon into `rect`, sharp at the painter's scale."""
    ratio = painter.device().devicePixelRatio()
    side = max(1, round(min(rect.width(), rect.height()) * ratio))
    painter.drawImage(rect, _rendered(name, getattr(tokens(), tint), side, side))


def icon_pixmap(name: str, tint: str, side: int, ratio: float) -> QPixmap:
    """An icon of `side` logical pixels for a screen of this device pixel ratio."""
    pixels = max(1, round(side * ratio))
    pixmap = QPixmap.fromImage(_rendered(name, getattr(tokens(), tint), pixels, pixels))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _drawing(name: str) -> str:
    return files("resources").joinpath(f"icons/{name}.svg").read_text("utf-8")


# QImage, not QPixmap: a cached image may outlive the application, a pixmap may not.
@lru_cache(maxsize=1024)
def _rendered(name: str, hex_colour: str, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", hex_colour).encode()))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


class _TintedSvg(QIconEngine):
    """Renders one drawing at whatever size is asked for, in the colour that its token has at that moment."""

    def __init__(self, name: str, tint: str) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def clone(self) -> QIconEngine:
        """A second engine for the same drawing."""
        return _TintedSvg(self._name, self._tint)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's signature
        """Paint into `rect`."""
        draw_icon(painter, QRectF(rect), self._name, self._tinted(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A pixmap of `size` device pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002 - Qt's signature
        """A pixmap of `size` logical pixels for a screen of this scale."""
        width, height = round(size.width() * scale), round(size.height() * scale)
        side = max(1, min(width, height))
        square = _rendered(self._name, getattr(tokens(), self._tinted(mode)), side, side)
        if width == height:
            return QPixmap.fromImage(square)
        whole = QPixmap(width, height)
        whole.fill(Qt.GlobalColor.transparent)
        painter = QPainter(whole)
        painter.drawImage(QPoint((width - side) // 2, (height - side) // 2), square)
        painter.end()
        return whole

    def _tinted(self, mode: QIcon.Mode) -> str:
        return "disabled" if mode is QIcon.Mode.Disabled else self._tint
