"""Icons: drawings in one colour, tinted by a token and rendered sharp at whatever size is asked for."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.look import tokens


def icon(name: str, tint: str = "text") -> QIcon:
    """The icon `resources/icons/<name>.svg` in the colour of a token; it follows a later change of scheme.

    Raises:
        FileNotFoundError: there is no icon of this name.
    """
    _drawing(name)
    return QIcon(_TintedSvg(name, tint))


def draw_icon(painter: QPainter, rect: QRectF, name: str, tint: str = "text") -> None:
    """Paint an icon into `rect`, sharp at the painter's scale; nothing without a name."""
    if not name:
        return
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
    with QPainter(image) as painter:
        renderer.render(painter, QRectF(0, 0, width, height))
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
        if width < 1 or height < 1:  # a button that has been squeezed to nothing asks for nothing
            return QPixmap()
        side = min(width, height)
        square = _rendered(self._name, getattr(tokens(), self._tinted(mode)), side, side)
        if width == height:
            return QPixmap.fromImage(square)
        whole = QPixmap(width, height)
        whole.fill(Qt.GlobalColor.transparent)
        with QPainter(whole) as painter:
            painter.drawImage(QPoint((width - side) // 2, (height - side) // 2), square)
        return whole

    def _tinted(self, mode: QIcon.Mode) -> str:
        return "disabled" if mode is QIcon.Mode.Disabled else self._tint
