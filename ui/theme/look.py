"""Dressing the application in a scheme: palette, stylesheet, fonts, and whatever follows the desktop."""

from __future__ import annotations

import html
from dataclasses import asdict
from importlib.resources import files
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.schemes import CONTRAST_LIGHT, DARK, LIGHT, SCHEMES, Scheme, Tokens

# The grid: every distance is a multiple of 4 logical pixels.
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 4, 8, 12, 16, 24
RADIUS = 6
ICON = 16

# What the reviewer chose, and which scheme came of it.
_CHOSEN, _PROPERTY = "secondlook_choice", "secondlook_scheme"


def tokens() -> Tokens:
    """The tokens in use; dark until `apply` said otherwise."""
    app = QGuiApplication.instance()
    return SCHEMES.get(app.property(_PROPERTY), DARK) if app is not None else DARK


def colour(tint: str) -> QColor:
    """The colour of one token, by its name, in the scheme in use."""
    return QColor(getattr(tokens(), tint))


def apply(app: QApplication, scheme: Scheme) -> None:
    """Dress the application: Fusion style, colour scheme, palette and stylesheet. May be called again."""
    if app.styleSheet() and scheme.value == app.property(_CHOSEN) == app.property(_PROPERTY):
        return  # a whole window polished anew is a matter of tens of milliseconds
    hints = app.styleHints()
    app.setProperty(_CHOSEN, scheme.value)
    if scheme is Scheme.SYSTEM:
        hints.unsetColorScheme()
        scheme = _of_desktop(app)
    else:
        light = scheme in (Scheme.LIGHT, Scheme.CONTRAST_LIGHT)
        hints.setColorScheme(Qt.ColorScheme.Light if light else Qt.ColorScheme.Dark)
    app.setProperty(_PROPERTY, scheme.value)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    chosen = SCHEMES[scheme]
    app.setPalette(palette(chosen))
    app.setStyleSheet(stylesheet(chosen, icon_side(app.font())))


def follow_desktop(app: QApplication) -> None:
    """Dress anew when the desktop changes its colours, its contrast or its font; call once."""

    def again() -> None:
        kept = app.property(_CHOSEN)
        if kept == Scheme.SYSTEM and app.property(_PROPERTY) != _of_desktop(app).value:
            apply(app, Scheme.SYSTEM)

    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _: again())
    hints.accessibility().contrastPreferenceChanged.connect(lambda _: again())


def _of_desktop(app: QApplication) -> Scheme:
    hints = app.styleHints()
    light = hints.colorScheme() is Qt.ColorScheme.Light
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Scheme.CONTRAST_LIGHT if light else Scheme.CONTRAST_DARK
    return Scheme.LIGHT if light else Scheme.DARK


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
    # Arrows and ticks of Qt's own controls are small drawings beside the sheet, one set for light, one for dark.
    drawn = Scheme.LIGHT if chosen in (LIGHT, CONTRAST_LIGHT) else Scheme.DARK
    assets = str(styles).replace("\\", "/")
    return Template(sheet).substitute(asdict(chosen), assets=assets, scheme=drawn.value, icon=side, arrow=side * 3 // 4)


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
