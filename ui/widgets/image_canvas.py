"""The stage: one picture with zoom and pan, the care filter, heatmap and boxes, and every state without a picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.domain.assessment import Heatmap
from ui.theme import SPACE_2, SPACE_3, colour, draw_icon, icon_side
from ui.widgets.care import UNCOVERED, Care, Picture, covered_image
from ui.widgets.empty_state import EmptyState
from ui.widgets.overlays import LabelledBox, heat_image, paint_boxes
from ui.widgets.panic_cover import PanicCover
from ui.widgets.viewport import Viewport
from ui.widgets.zoom_area import ZoomArea


@dataclass(slots=True)
class _Shown:
    """One picture and what has been prepared of it. `images` is keyed by (filter, halvings)."""

    picture: Picture
    name: str
    images: dict[tuple[Care, int], QImage]

    def image(self, care: Care, shrink: float) -> QImage:
        """The filtered image, halved as long as it stays larger than what `shrink` of it needs."""
        halvings = 0
        while shrink < 0.5 and not care.softens:
            shrink, halvings = shrink * 2, halvings + 1
        key = (care, halvings)
        if key not in self.images:
            if halvings:
                whole = self.image(care, 1.0)
                part = QSize(max(1, whole.width() >> halvings), max(1, whole.height() >> halvings))
                how = Qt.TransformationMode.SmoothTransformation
                self.images[key] = whole.scaled(part, Qt.AspectRatioMode.IgnoreAspectRatio, how)
            else:
                self.images[key] = covered_image(self.picture, care)
        return self.images[key]


class ImageCanvas(ZoomArea):
    """Shows one picture.

    Everything painted from the picture goes through the care filter; `reveal` lifts it, a new
    picture, a hidden or an inactive window lays it on again.
    """

    revealChanged = Signal(bool)
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: _Shown | None = None
        self._care, self._reveal_key, self._revealed = Care(), "V", False
        self._care_now = self._care
        self._heat: QImage | None = None
        self._heat_opacity = 0.6
        self._boxes: tuple[LabelledBox, ...] = ()
        self._overlays = True
        self.spotlight = 0
        self._fresh = False
        self._message = EmptyState("image", "No picture", "")
        self._message.setParent(self)
        self._cover = PanicCover(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Picture")
        self.zoomChanged.connect(self._describe)

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
            self.reveal(False)
        if self.isVisible() and not (self._care.words_only and not self._revealed):
            self._image(self._care_now)  # prepared here, so that painting only paints
        self._fresh = True
        self._changed()

    def show_message(self, icon_name: str, title: str, words: str = "", *, tint: str = "muted") -> None:
        """Show no picture but words: nothing chosen, loading, unreadable."""
        self._shown, self._heat, self._boxes = None, None, ()
        self.reveal(False)
        self._message.set_message(icon_name, title, words, tint=tint)
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
        self.show_message("broken-image", "This file cannot be shown", f"{reason}\n\n{advice}", tint="caution")

    def set_panic(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Lay the opaque cover over the stage, or lift it."""
        if on:
            self.reveal(False)
            self._cover.cover()
        else:
            self._cover.hide()
        self.update()

    def set_care(self, care: Care, *, reveal_key: str = "V") -> None:
        """Apply another filter, at once, to all that is painted."""
        self._care, self._reveal_key = care, reveal_key
        self._care_now = UNCOVERED if self._revealed else care
        self._changed()

    def reveal(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Show the picture as it is while `on`; never under the panic cover."""
        on = on and self._shown is not None and not self._cover.isVisible()
        if not on:
            self.set_spotlight(0)
        if on != self._revealed:
            self._revealed = on
            self._care_now = UNCOVERED if on else self._care
            self.revealChanged.emit(on)
            self._changed()

    def set_spotlight(self, radius: int, at: QPointF | None = None) -> None:
        """Reveal a circle of `radius` logical pixels around the mouse, or `at`; 0, and whatever covers, ends that."""
        radius = radius if self._shown is not None and not self._cover.isVisible() else 0
        switched = bool(radius) != bool(self.spotlight)
        self.spotlight, self._pointer = radius, self._pointer if at is None else at
        self.setMouseTracking(radius > 0)
        if switched:
            self.revealChanged.emit(radius > 0 or self._revealed)
            self._changed()
        self.update()

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

    # ------------------------------------------------------------------------------------------------------ Qt events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every cover whole."""
        self._message.setGeometry(self.rect())
        self._cover.setGeometry(self.rect())
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Cover again when the window goes out of sight."""
        if event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
            self.reveal(False)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint ground, picture through the filter, overlays, focus ring."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("stage"))
        if self._shown is not None and not self._message.isVisible() and not self._cover.isVisible():
            self._paint_picture(painter, self._shown)
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
        if self._fresh:
            self._fresh = False
            self.painted.emit()

    # -------------------------------------------------------------------------------------------------------- privates

    def _paint_picture(self, painter: QPainter, shown: _Shown) -> None:
        view, ratio = self._view, self.devicePixelRatioF()
        corner = view.to_window(0, 0)
        target = QRectF(corner[0], corner[1], view.image[0] * view.scale, view.image[1] * view.scale)
        if shown.picture.channels == 4:
            painter.setBrushOrigin(target.topLeft())
            painter.fillRect(target, _checkerboard())
        _draw(painter, self._image(self._care_now), target, ratio, blurred=self._care_now.softens)
        if self.spotlight and self._pointer is not None and self._care_now.covers:
            circle = QPainterPath()
            circle.addEllipse(self._pointer, self.spotlight, self.spotlight)
            painter.setClipPath(circle)
            _draw(painter, self._image(UNCOVERED), target, ratio, blurred=False)
            painter.setClipping(False)
            painter.strokePath(circle, QPen(colour("focus"), 2))
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

    def _image(self, care: Care) -> QImage:
        assert self._shown is not None  # noqa: S101 - both callers asked
        pixels = self._view.scale * self.devicePixelRatioF() * self._view.image[0]
        return self._shown.image(care, pixels / self._shown.picture.width)

    def _changed(self) -> None:
        """Show the picture or the words that stand for it, as the state asks."""
        words_only = self._shown is not None and self._care.words_only and not (self._revealed or self.spotlight)
        if words_only and self._shown is not None:
            self._message.set_message("words", "Words only", f"{self._shown.name}\n\nHold {self._reveal_key} to look.")
        self._message.setVisible(self._shown is None or words_only)
        self._movable = self._shown is not None
        self._describe()
        self.update()

    def _describe(self) -> None:
        if self._shown is None:
            self.setAccessibleDescription(self._message.accessibleName())
            return
        width, height = (round(v) for v in self._view.image)
        state = self._care_now.words()
        self.setAccessibleDescription(f"{self._shown.name} {width} × {height}, {state}, zoom {self.zoom:.0%}".strip())


def _draw(painter: QPainter, image: QImage, target: QRectF, ratio: float, *, blurred: bool) -> None:
    """Draw the image into `target`, on a screen with `ratio` device pixels to a logical one."""
    off = max(abs(target.width() * ratio - image.width()), abs(target.height() * ratio - image.height()))
    if off < 1.5:  # decoded for this very size: put pixel on pixel, which is sharper and ten times as fast
        corner = (round(target.x() * ratio) / ratio, round(target.y() * ratio) / ratio)
        target = QRectF(*corner, image.width() / ratio, image.height() / ratio)
    pixelated = target.width() * ratio / image.width() >= 4 and not blurred
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, off >= 1.5 and not pixelated)
    painter.drawImage(target, image)


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
    metrics, side = QFontMetricsF(painter.font()), icon_side(painter.font())
    plate = QRectF(0, 0, metrics.horizontalAdvance(words) + side + 3 * SPACE_2, max(side, metrics.height()) + SPACE_2)
    plate.moveBottomLeft(bounds.bottomLeft() + QPointF(SPACE_3, -SPACE_3))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour("line"))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(plate, 6, 6)
    glyph = QRectF(plate.left() + SPACE_2, plate.center().y() - side / 2, side, side)
    draw_icon(painter, glyph, icon_name, "muted")
    painter.setPen(colour("text"))
    painter.drawText(plate.adjusted(side + 2 * SPACE_2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
