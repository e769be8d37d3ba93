"""The stage: one picture with zoom and pan, the care filter, heatmap and boxes, and every state without a picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import colour
from ui.translate import decimal, tr
from ui.widgets.care import UNCOVERED, Care, Picture
from ui.widgets.compare_scene import Scene, Stroke
from ui.widgets.overlaid_area import OverlaidArea
from ui.widgets.picture_layer import PictureLayer, Region
from ui.widgets.stage_adjust import AS_IT_IS, Adjustment
from ui.widgets.stage_ground import Ground, around, paint_under
from ui.widgets.stage_lens import Lens, paint_lens
from ui.widgets.stage_notes import paint_note
from ui.widgets.stage_turn import UPRIGHT, Turn
from ui.widgets.viewport import Viewport


class ImageCanvas(OverlaidArea):
    """Shows one picture.

    Everything painted from the picture goes through the care filter; `reveal` lifts it, a new
    picture, a hidden or an inactive window lays it on again. Zoom and pan count pixels of the
    picture as it is turned; boxes, parts and sizes are given upright.
    """

    revealChanged = Signal(bool)
    painted = Signal()
    looked = Signal()
    """Something else is seen, or seen otherwise: perhaps other pixels are needed for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = PictureLayer(self)
        self._care, self._reveal_key, self._revealed = Care(), "V", False
        self._care_now = self._care
        self._name, self._note, self.ground = "", "", Ground.CHECKER
        self.keep_zoom = False
        self.spotlight = 0
        self.lens: Lens | None = None
        self.scene: Scene | None = None
        self._fresh = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Picture"))
        self.layer.changed.connect(self.update)
        self.zoomChanged.connect(self._describe)
        self.viewportChanged.connect(self.looked)

    # ------------------------------------------------------------------------------------------------- what is shown

    def set_picture(
        self, picture: Picture, *, size: tuple[int, int] | None = None, name: str = "", keep_view: bool = False
    ) -> None:
        """Show a picture.

        Args:
            picture: pixels, at whatever size they were decoded.
            size: width and height of the whole image; zoom and boxes count its pixels. The picture's own if None.
            name: for screen readers.
            keep_view: keep zoom, pan, turn, adjustment and reveal: the same image came at a better resolution.
        """
        before = self.layer.whole
        self.layer.set_picture(picture, size)
        self._name = name
        if not (keep_view and before == self.layer.whole):
            self.overlay.clear()
            self.layer.turn, self.layer.adjustment = UPRIGHT, AS_IT_IS
            kept = self._view if self.keep_zoom and not self._view.fitted else None
            window = (max(1, self.width()), max(1, self.height()))
            self._view = kept.onto(self.layer.size) if kept else Viewport(self.layer.size, window).fit()
            self.reveal(False)
        if self.isVisible() and not (self._care.words_only and not self._revealed):
            self.layer.prepare(self._care_now, self.zoom)  # prepared here, so that painting only paints
        self._fresh = True
        self._changed()

    def set_part(self, picture: Picture | None, region: Region = (0, 0, 1, 1)) -> None:
        """Show sharper pixels of a region (upright pixels of the whole image), or none any more."""
        self.layer.set_part(picture, region)
        self.update()

    def show_message(self, icon_name: str, title: str, words: str = "", *, tint: str = "muted") -> None:
        """Show no picture but words: nothing chosen, loading, unreadable."""
        self.layer.set_picture(None)
        self.overlay.clear()
        self.reveal(False)
        super().show_message(icon_name, title, words, tint=tint)
        self._changed()

    def set_panic(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Lay the opaque cover over the stage, or lift it."""
        if on:
            self.reveal(False)
        super().set_panic(on)

    # --------------------------------------------------------------------------------------------------- how it is seen

    def set_care(self, care: Care, *, reveal_key: str = "V") -> None:
        """Apply another filter, at once, to all that is painted."""
        self._care, self._reveal_key = care, reveal_key
        self._care_now = UNCOVERED if self._revealed else care
        self._changed()

    @property
    def shows_details(self) -> bool:
        """Whether anything of the picture is seen as sharp as it is."""
        return not self._care_now.softens or self.spotlight > 0

    def reveal(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Show the picture as it is while `on`; never under the panic cover."""
        on = on and self.layer.picture is not None and not self._cover.isVisible()
        if not on:
            self.set_spotlight(0)
        if on != self._revealed:
            self._revealed = on
            self._care_now = UNCOVERED if on else self._care
            self.revealChanged.emit(on)
            self._changed()

    def set_spotlight(self, radius: int, at: QPointF | None = None) -> None:
        """Reveal a circle of `radius` logical pixels around the mouse, or `at`; 0, and whatever covers, ends that."""
        radius = radius if self.layer.picture is not None and not self._cover.isVisible() else 0
        switched = bool(radius) != bool(self.spotlight)
        self.spotlight, self._pointer = radius, self._pointer if at is None else at
        self.setMouseTracking(radius > 0 or self.lens is not None)
        if switched:
            self.revealChanged.emit(radius > 0 or self._revealed)
            self._changed()
        self.update()

    def set_view_change(self, turn: Turn, adjustment: Adjustment) -> None:
        """Turn and mirror the view, and change its brightness, contrast and gamma; the image itself stays."""
        layer = self.layer
        if turn != layer.turn:
            middle = layer.turn.back(*self._view.centre, *layer.whole)
            layer.turn = turn
            centre = turn.point(*middle, *layer.whole)
            turned = replace(self._view, image=layer.size, centre=centre)
            self._view = turned.resized(max(1, self.width()), max(1, self.height()))
            self.viewportChanged.emit(self._view)
        layer.adjustment = adjustment
        self._changed()

    def set_ground(self, ground: Ground) -> None:
        """Another tone around the picture and under its transparent places."""
        self.ground = ground
        self.update()

    def set_lens(self, lens: Lens | None) -> None:
        """Lay the magnifier over the stage, move it, or take it away."""
        self.lens = lens
        self.setMouseTracking(self.spotlight > 0 or lens is not None)
        self._changed()

    # --------------------------------------------------------------------------------------------------- what lies over

    def set_scene(self, scene: Scene | None) -> None:
        """Compare with something else (see `ui.widgets.compare_scene`), or show the picture alone again."""
        if self.scene is not None:
            self.scene.changed.disconnect(self._changed)
        self.scene = scene
        if scene is not None:
            scene.changed.connect(self._changed)
        self._changed()

    def set_overlays_visible(self, on: bool, note: str = "") -> None:  # noqa: FBT001 - a switch
        """Show or hide heatmap and boxes together; `note` says on the stage why they are hidden."""
        self.overlay.set_visible(on)
        self._note = note
        self._describe()
        self.update()

    # ------------------------------------------------------------------------------------------------------ Qt events

    def event(self, event: QEvent) -> bool:
        """Cover again when the window goes out of sight."""
        if event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Hide):
            self.reveal(False)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint ground, picture through the filter, overlays, focus ring."""
        with QPainter(self) as painter:
            if self.layer.picture is not None and not self._message.isVisible() and not self._cover.isVisible():
                painter.fillRect(self.rect(), around(self.ground))
                self._paint_picture(painter)
            else:
                painter.fillRect(self.rect(), colour("stage"))
            if self.hasFocus():
                painter.setPen(QPen(colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if self._fresh:
            self._fresh = False
            self.painted.emit()

    # -------------------------------------------------------------------------------------------------------- privates

    def _paint_picture(self, painter: QPainter) -> None:
        view, ratio, layer, whole = self._view, self.devicePixelRatioF(), self.layer, QRectF(self.rect())
        corner = view.to_window(0, 0)
        target = QRectF(corner[0], corner[1], view.image[0] * view.scale, view.image[1] * view.scale)
        see_through = layer.picture is not None and layer.picture.channels == 4

        def picture(place: QRectF, seen: QRectF, care: Care, lifted: bool = self._revealed) -> None:  # noqa: FBT001 - inside
            if see_through:
                paint_under(painter, place, self.ground)
            layer.paint(painter, place, care, ratio, seen)
            if self.scene is not None:
                self.scene.paint(painter, Stroke(layer, place, seen, care, ratio, self.ground, lifted, self.overlay))

        def over(place: QRectF, *, labels: bool = True) -> None:
            if self.scene is not None:
                painter.save()
                painter.setClipRect(self.scene.first_part(place), Qt.ClipOperation.IntersectClip)
            self.overlay.paint(painter, place, layer.whole, layer.turn, labels=labels)
            if self.scene is not None:
                painter.restore()

        def enlarged(place: QRectF, seen: QRectF) -> None:
            picture(place, seen, self._care_now)
            over(place, labels=False)

        picture(target, whole, self._care_now)
        if self.spotlight and self._pointer is not None and self._care_now.covers:
            circle = QPainterPath()
            circle.addEllipse(self._pointer, self.spotlight, self.spotlight)
            painter.setClipPath(circle)
            picture(target, circle.boundingRect(), UNCOVERED, lifted=True)
            painter.setClipping(False)
            painter.strokePath(circle, QPen(colour("focus"), 2))
        over(target)
        if self.lens is not None:
            paint_lens(painter, self.lens, target, enlarged)
        if self._care.covers:
            held = tr("{filter} – hold {key}", filter=self._care.words(), key=self._reveal_key)
            words = tr("uncovered while held") if self._revealed else held
            glyph = "eye" if self._revealed else "eye-off"
            paint_note(painter, whole, glyph, words, corner=Qt.Corner.BottomLeftCorner, tint="muted")
        if changed := self._changes():
            paint_note(painter, whole, "alert", changed, corner=Qt.Corner.TopLeftCorner, tint="caution")

    def _changes(self) -> str:
        """What makes the stage differ from the picture as it is, in words."""
        changed = self.layer.words()
        parts = (tr("View changed: {changes}", changes=changed) if changed else "", self._note)
        return " · ".join(filter(None, parts))

    def _changed(self) -> None:
        """Show the picture or the words that stand for it, as the state asks."""
        shown = self.layer.picture is not None
        words_only = shown and self._care.words_only and not (self._revealed or self.spotlight)
        if words_only:
            hint = tr("Hold {key} to look.", key=self._reveal_key)
            self._message.set_message("words", tr("Words only"), f"{self._name}\n\n{hint}")
        self._message.setVisible(not shown or words_only)
        self._movable = shown
        self._describe()
        self.looked.emit()
        self.update()

    def _describe(self) -> None:
        if self.layer.picture is None:
            self.setAccessibleDescription(self._message.accessibleName())
            return
        width, height = self.layer.whole
        zoom = tr("zoom {percent}", percent=decimal(self.zoom, ".0%"))
        compared = self.scene.words() if self.scene is not None else ""
        parts = (f"{self._name} {width} × {height}".strip(), compared, self._care_now.words(), zoom, self._changes())
        self.setAccessibleDescription(", ".join(filter(None, parts)))
