"""The stage: one picture with zoom and pan, the care filter, heatmap and boxes, and every state without a picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.assessment import Heatmap
from ui.theme import ICON, SPACE_2, SPACE_3, colour, draw_icon
from ui.widgets.care import UNCOVERED, Care, Picture, covered_image
from ui.widgets.empty_state import EmptyState
from ui.widgets.overlays import LabelledBox, heat_image, paint_boxes
from ui.widgets.panic_cover import PanicCover
from ui.widgets.viewport import Viewport

_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_STEP = 1.25
_PAN = 64


@dataclass(slots=True)
class _Shown:
    """One picture and what has been prepared of it. `images` is keyed by (filter, halvings)."""

    picture: Picture
    name: str
    images: dict[tuple[int, bool, int], QImage]

    def image(self, care: Care, shrink: float) -> QImage:
        """The filtered image, halved as long as it stays larger than what `shrink` of it needs."""
        halvings = 0
        while shrink < 0.5 and not care.blur:
            shrink, halvings = shrink * 2, halvings + 1
        key = (care.blur, care.grey, halvings)
        if key not in self.images:
            if halvings:
                whole = self.image(care, 1.0)
                part = QSize(max(1, whole.width() >> halvings), max(1, whole.height() >> halvings))
                how = Qt.TransformationMode.SmoothTransformation
                self.images[key] = whole.scaled(part, Qt.AspectRatioMode.IgnoreAspectRatio, how)
            else:
                self.images[key] = covered_image(self.picture, care.blur, care.grey)
        return self.images[key]


class ImageCanvas(QWidget):
    """Shows one picture. Keys it uses itself, when focused: `+` `-` zoom, Shift+arrows pan.

    Everything painted from the picture goes through the care filter; `reveal` lifts it, a new
    picture, a hidden or an inactive window lays it on again.
    """

    zoomChanged = Signal(float)
    viewportChanged = Signal(object)
    revealChanged = Signal(bool)
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: _Shown | None = None
        self._view = Viewport((1, 1), (1, 1))
        self._care, self._reveal_key, self._revealed = Care(), "V", False
        self._heat: QImage | None = None
        self._heat_opacity = 0.6
        self._boxes: tuple[LabelledBox, ...] = ()
        self._overlays = True
        self._grip: QPointF | None = None
        self._fresh = False
        self._message = EmptyState("image", "No picture", "")
        self._message.setParent(self)
        self._cover = PanicCover(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAccessibleName("Picture")

    # ------------------------------------------------------------------------------------------------- what is shown

    def set_picture(
        self, picture: Picture, *, size: tuple[int, int] | None = None, name: str = "", keep_view: bool = False
    ) -> None:
        """Show a picture.

        Args:
            picture: pixels, at whatever size they were decoded.
            size: width and height of the whole image; zoom and boxes count its pixels. The picture's own if None.
            name: for screen readers.
            keep_view: keep zoom, pan and reveal: the same image came at a better resolution.
        """
        self._shown = _Shown(picture, name, {})
        whole = size or (picture.width, picture.height)
        if not (keep_view and self._view.image == whole):
            self._view = Viewport(whole, (max(1, self.width()), max(1, self.height()))).fit()
            self._heat, self._boxes = None, ()
            self._set_revealed(False)
        if self.isVisible() and not (self._care.words_only and not self._revealed):
            self._image()  # prepared here, so that painting only paints
        self._fresh = True
        self._changed()

    def show_message(self, icon_name: str, title: str, words: str = "", *, token: str = "muted") -> None:
        """Show no picture but words: nothing chosen, loading, unreadable."""
        self._shown, self._heat, self._boxes = None, None, ()
        self._set_revealed(False)
        self._message.set_message(icon_name, title, words, token=token)
        self._changed()

    def show_empty(self) -> None:
        """Show that no image is chosen."""
        self.show_message("image", "No image chosen", "Choose one in the queue, or drop files anywhere in the window.")

    def show_loading(self, name: str) -> None:
        """Show that the pixels are on their way."""
        self.show_message("hourglass", "Loading", name)

    def show_unreadable(self, reason: str, advice: str = "") -> None:
        """Show why there are no pixels, and what can be done."""
        advice = advice or "You can still rule, skip or escalate it: a decision belongs to the file, not to its pixels."
        self.show_message("broken-image", "This file cannot be shown", f"{reason}\n\n{advice}", token="caution")

    def set_panic(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Lay the opaque cover over the stage, or lift it."""
        if on:
            self._set_revealed(False)
            self._cover.cover()
        else:
            self._cover.hide()
        self.update()

    def set_care(self, care: Care, *, reveal_key: str = "V") -> None:
        """Apply another filter, at once, to all that is painted."""
        self._care, self._reveal_key = care, reveal_key
        self._changed()

    def reveal(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Show the picture as it is while `on`; never under the panic cover."""
        self._set_revealed(on and self._shown is not None and not self._cover.isVisible())

    def set_heatmap(
        self, heatmap: Heatmap | None, *, opacity: float = 0.6, clip: tuple[float, float] = (0.0, 100.0)
    ) -> None:
        """Lay a heatmap over the picture; `clip` are the percentiles (0–100) that become clear and strongest."""
        self._heat = heat_image(heatmap, clip) if heatmap is not None else None
        self._heat_opacity = min(1.0, max(0.0, opacity))
        self.update()

    def set_boxes(self, boxes: tuple[LabelledBox, ...]) -> None:
        """Draw boxes, given in pixels of the whole image."""
        self._boxes = boxes
        self.update()

    def set_overlays_visible(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Show or hide heatmap and boxes together."""
        self._overlays = on
        self.update()

    # -------------------------------------------------------------------------------------------------------- zooming

    @property
    def view(self) -> Viewport:
        """Zoom and position; hand it to another canvas' `set_view` to link two."""
        return self._view

    @property
    def zoom(self) -> float:
        """Screen pixels per pixel of the whole image; 1.0 is 1:1."""
        return self._view.scale * self.devicePixelRatioF()

    def set_view(self, view: Viewport) -> None:
        """Take over zoom and position; emits nothing when they are the same."""
        view = replace(view, image=self._view.image).resized(max(1, self.width()), max(1, self.height()))
        if view == self._view:
            return
        zoomed = view.scale != self._view.scale
        self._view = view
        if zoomed:
            self.zoomChanged.emit(self.zoom)
        self.viewportChanged.emit(view)
        self._describe()
        self.update()

    def fit(self) -> None:
        """Show the whole image."""
        self.set_view(self._view.fit())

    def actual_size(self) -> None:
        """One pixel of the image to one of the screen."""
        self.zoom_to(1.0)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom to screen pixels per image pixel, holding the point under `at` (the middle if None)."""
        if self._shown is not None:
            point = at or QPointF(self.width() / 2, self.height() / 2)
            self.set_view(self._view.zoomed(zoom / self.devicePixelRatioF(), (point.x(), point.y())))

    # ------------------------------------------------------------------------------------------------------ Qt events

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted picture fitted and every cover whole."""
        self._message.setGeometry(self.rect())
        self._cover.setGeometry(self.rect())
        self.set_view(self._view)
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Cover again when the window goes out of sight; pan and zoom by hand."""
        kind = event.type()
        if kind in (QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
            self.reveal(False)
        elif isinstance(event, QMouseEvent) and self._shown is not None and self._moved_by_hand(event):
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the point under the cursor."""
        turned = event.angleDelta().y() / 120
        if turned and self._shown is not None:
            self.zoom_to(self.zoom * _STEP**turned, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`+`, `-` and Shift+arrows; every other key goes on to the window."""
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus) and not modifiers & _CONTROLS:
            self.zoom_to(self.zoom * (1 / _STEP if key == Qt.Key.Key_Minus else _STEP))
        elif key in _ARROWS and modifiers & Qt.KeyboardModifier.ShiftModifier:
            dx, dy = _ARROWS[Qt.Key(key)]
            self.set_view(self._view.panned(dx * _PAN, dy * _PAN))
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint ground, picture through the filter, overlays, focus ring."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("stage"))
        if self._shown is not None and not self._message.isVisible() and not self._cover.isVisible():
            self._paint_picture(painter, self._shown)
        if self.hasFocus():
            painter.setPen(colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        if self._fresh:
            self._fresh = False
            self.painted.emit()

    # -------------------------------------------------------------------------------------------------------- privates

    def _paint_picture(self, painter: QPainter, shown: _Shown) -> None:
        view = self._view
        corner = view.to_window(0, 0)
        target = QRectF(corner[0], corner[1], view.image[0] * view.scale, view.image[1] * view.scale)
        image = self._image()
        if shown.picture.channels == 4:
            painter.setBrushOrigin(target.topLeft())
            painter.fillRect(target, _checkerboard())
        ratio = self.devicePixelRatioF()
        off = max(abs(target.width() * ratio - image.width()), abs(target.height() * ratio - image.height()))
        if off < 1.5:  # decoded for this very size: put pixel on pixel, which is sharper and ten times as fast
            corner = (round(target.x() * ratio) / ratio, round(target.y() * ratio) / ratio)
            target = QRectF(*corner, image.width() / ratio, image.height() / ratio)
        pixelated = target.width() * ratio / image.width() >= 4 and not self._filter().blur
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, off >= 1.5 and not pixelated)
        painter.drawImage(target, image)
        if self._overlays and self._heat is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.setOpacity(self._heat_opacity)
            painter.drawImage(target, self._heat)
            painter.setOpacity(1.0)
        if self._overlays and self._boxes:
            placed = tuple(
                (
                    QRectF(QPointF(*view.to_window(b.x1, b.y1)), QPointF(*view.to_window(b.x2, b.y2))).normalized(),
                    b.label if b.score is None else f"{b.label} {b.score:.2f}",
                )
                for b in self._boxes
            )
            paint_boxes(painter, placed, QRectF(self.rect()))
        if self._care.covers:
            words = "uncovered while held" if self._revealed else f"{self._care.words()} – hold {self._reveal_key}"
            _paint_note(painter, QRectF(self.rect()), "eye" if self._revealed else "eye-off", words)

    def _image(self) -> QImage:
        assert self._shown is not None  # noqa: S101 - both callers asked
        pixels = self._view.scale * self.devicePixelRatioF() * self._view.image[0]
        return self._shown.image(self._filter(), pixels / self._shown.picture.width)

    def _filter(self) -> Care:
        return UNCOVERED if self._revealed else self._care

    def _set_revealed(self, on: bool) -> None:  # noqa: FBT001 - a switch
        if on != self._revealed:
            self._revealed = on
            self.revealChanged.emit(on)
            self._changed()

    def _changed(self) -> None:
        """Show the picture or the words that stand for it, as the state asks."""
        words_only = self._shown is not None and self._care.words_only and not self._revealed
        if words_only and self._shown is not None:
            self._message.set_message("words", "Words only", f"{self._shown.name}\n\nHold {self._reveal_key} to look.")
        self._message.setVisible(self._shown is None or words_only)
        self._describe()
        self.update()

    def _describe(self) -> None:
        if self._shown is None:
            self.setAccessibleDescription(self._message.accessibleName())
            return
        width, height = (round(v) for v in self._view.image)
        state = self._filter().words()
        self.setAccessibleDescription(f"{self._shown.name} {width} × {height}, {state}, zoom {self.zoom:.0%}".strip())

    def _moved_by_hand(self, event: QMouseEvent) -> bool:
        kind = event.type()
        grips = event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
        if kind == QEvent.Type.MouseButtonPress and grips and self._view.overflows:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif kind == QEvent.Type.MouseMove and self._grip is not None:
            moved = event.position() - self._grip
            self._grip = event.position()
            self.set_view(self._view.panned(moved.x(), moved.y()))
        elif kind == QEvent.Type.MouseButtonRelease and self._grip is not None:
            self._grip = None
            self.unsetCursor()
        elif kind == QEvent.Type.MouseButtonDblClick and grips:
            if self._view.fitted:
                self.zoom_to(1.0, event.position())
            else:
                self.fit()
        else:
            return False
        return True


_CONTROLS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def _checkerboard() -> QBrush:
    tile = QPixmap(16, 16)
    tile.fill(QColor("#8a8a8a"))
    painter = QPainter(tile)
    painter.fillRect(0, 0, 8, 8, QColor("#b4b4b4"))
    painter.fillRect(8, 8, 8, 8, QColor("#b4b4b4"))
    painter.end()
    return QBrush(tile)


def _paint_note(painter: QPainter, bounds: QRectF, icon_name: str, words: str) -> None:
    """A small plate in the lower left corner."""
    metrics = QFontMetricsF(painter.font())
    plate = QRectF(0, 0, metrics.horizontalAdvance(words) + ICON + 3 * SPACE_2, max(ICON, metrics.height()) + SPACE_2)
    plate.moveBottomLeft(bounds.bottomLeft() + QPointF(SPACE_3, -SPACE_3))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour("line"))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(plate, 6, 6)
    glyph = QRectF(plate.left() + SPACE_2, plate.center().y() - ICON / 2, ICON, ICON)
    draw_icon(painter, glyph, icon_name, "muted")
    painter.setPen(colour("text"))
    painter.drawText(plate.adjusted(ICON + 2 * SPACE_2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
