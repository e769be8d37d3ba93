"""What a stage paints beside its own picture while it compares: another picture split off by a line, or blinking."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen

from ui.theme import colour
from ui.translate import decimal, tr
from ui.widgets.care import Care
from ui.widgets.overlay_layer import OverlayLayer
from ui.widgets.picture_layer import PictureLayer
from ui.widgets.stage_ground import Ground, paint_under

# Between two changes of a blinking picture lies at least so long, whatever asks for it: under three flashes a
# second, which WCAG 2.2 (success criterion 2.3.1) allows, even where each single change is counted as one.
LEAST_MS = 500


@dataclass(frozen=True, slots=True)
class Stroke:
    """One painting of the stage's own picture, over which a scene paints.

    `place` is where the whole picture lies, `seen` what of the widget is painted, both in logical pixels;
    `care` is the filter of the stage's own picture, `lifted` whether the reviewer has lifted it here; `overlay` is
    what lies over it, whose look and visibility hold for whatever else is laid over pictures.
    """

    layer: PictureLayer
    place: QRectF
    seen: QRectF
    care: Care
    ratio: float = 1.0
    ground: Ground = Ground.CHECKER
    lifted: bool = False
    overlay: OverlayLayer | None = None


class Second:
    """The other side: its picture, what lies over it, its own filter, and its name.

    With `same` it is the stage's own picture once more, with something else laid over it.
    """

    def __init__(self, parent: QObject) -> None:
        self.layer = PictureLayer(parent)
        self.overlay = OverlayLayer()
        self.care = Care()
        self.name = ""
        self.same = False

    def paint(self, painter: QPainter, stroke: Stroke) -> None:
        """Paint it in the frame of the first picture, turned and adjusted like that, with its overlays."""
        layer = stroke.layer if self.same else self.layer
        painter.fillRect(stroke.place, colour("stage"))
        if layer.picture is None:
            return
        layer.turn, layer.adjustment = stroke.layer.turn, stroke.layer.adjustment
        if layer.picture.channels == 4:
            paint_under(painter, stroke.place, stroke.ground)
        # Lifted together with the first picture; else as its own filter says.
        care = stroke.care if stroke.lifted or self.same else self.care
        layer.paint(painter, stroke.place, care, stroke.ratio, stroke.seen)
        if stroke.overlay is not None:
            self.overlay.set_look(stroke.overlay.look)
            self.overlay.set_visible(stroke.overlay.visible)
        self.overlay.paint(painter, stroke.place, layer.whole, layer.turn)


class Scene(QObject):
    """Paints over the stage's own picture. The plain scene paints nothing."""

    changed = Signal()
    """Something else is to be seen: paint again."""

    def paint(self, painter: QPainter, stroke: Stroke) -> None:
        """Paint after the first picture, before what lies over that."""

    def first_part(self, place: QRectF) -> QRectF:
        """Where the first picture is still seen, and with it what lies over it."""
        return place

    def words(self) -> str:
        """What is compared and how, for screen readers."""
        return ""


class SplitScene(Scene):
    """The first picture left of an upright line, the second right of it; `at` is the line's place, 0–1 of the width."""

    def __init__(self, second: Second, parent: QObject) -> None:
        super().__init__(parent)
        self.second = second
        self.at = 0.5
        second.layer.changed.connect(self.changed)

    def move_to(self, at: float) -> None:
        """Move the line."""
        at = min(1.0, max(0.0, at))
        if at != self.at:
            self.at = at
            self.changed.emit()

    def paint(self, painter: QPainter, stroke: Stroke) -> None:
        """Paint the second picture's part and the line."""
        place = stroke.place
        line = self._line(place, stroke.ratio)
        rest = QRectF(line, place.top(), place.right() - line, place.height())
        painter.save()
        painter.setClipRect(rest, Qt.ClipOperation.IntersectClip)
        self.second.paint(painter, stroke)
        painter.restore()
        for tint, width in (("stage", 5.0), ("focus", 2.0)):
            painter.setPen(QPen(colour(tint), width))
            painter.drawLine(rest.topLeft(), rest.bottomLeft())

    def first_part(self, place: QRectF) -> QRectF:
        """Left of the line."""
        return QRectF(place.left(), place.top(), self._line(place, 1.0) - place.left(), place.height())

    def words(self) -> str:
        """Where the line stands, and what is right of it."""
        return tr(
            "split at {percent}: right of the line {name}", percent=decimal(self.at, ".0%"), name=self.second.name
        )

    def _line(self, place: QRectF, ratio: float) -> float:
        """On a whole device pixel: nothing of either picture is mixed into the other."""
        return round((place.left() + self.at * place.width()) * ratio) / ratio


class BlinkScene(Scene):
    """Now the first picture, now the second, never faster than `LEAST_MS`; still until `play`."""

    turned = Signal(bool)
    """Whether the second picture is shown now."""

    playing_changed = Signal(bool)

    def __init__(self, second: Second, parent: QObject) -> None:
        super().__init__(parent)
        self.second = second
        self.shows_second = False
        self._wanted: bool | None = None
        self._interval = 1000
        self._playing = False
        self._next, self._rest = QTimer(self), QTimer(self)
        for timer in (self._next, self._rest):
            timer.setSingleShot(True)
            timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._rest.setInterval(LEAST_MS)
        self._next.timeout.connect(self._step)
        self._rest.timeout.connect(self._settle)
        second.layer.changed.connect(self.changed)

    @property
    def playing(self) -> bool:
        """Whether it blinks by itself."""
        return self._playing

    @property
    def interval(self) -> int:
        """Milliseconds from picture to picture."""
        return self._interval

    def set_interval(self, milliseconds: int) -> None:
        """Show each picture for so long, and never shorter than `LEAST_MS`."""
        self._interval = max(LEAST_MS, milliseconds)
        if self._next.isActive():
            self._next.start(self._interval)

    def play(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Blink by itself, or stand still."""
        if on == self._playing:
            return
        self._playing = on
        if on:
            self._next.start(self._interval)
        else:
            self._next.stop()
        self.playing_changed.emit(on)

    def show_second(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Show the second picture, or the first; at once, or when the last change is long enough ago."""
        if self._rest.isActive():
            self._wanted = on
        elif on != self.shows_second:
            self.shows_second = on
            self._rest.start()
            self.turned.emit(on)
            self.changed.emit()

    def paint(self, painter: QPainter, stroke: Stroke) -> None:
        """Paint the second picture when it is its turn."""
        if self.shows_second:
            painter.save()
            painter.setClipRect(stroke.place, Qt.ClipOperation.IntersectClip)
            self.second.paint(painter, stroke)
            painter.restore()

    def first_part(self, place: QRectF) -> QRectF:
        """All or nothing."""
        return QRectF() if self.shows_second else place

    def words(self) -> str:
        """Which picture is shown; a blinking one is not told at each change."""
        if self._playing:
            return tr("blinking with {name}", name=self.second.name)
        return tr("shown: {name}", name=self.second.name) if self.shows_second else tr("shown: the first picture")

    def _step(self) -> None:
        self.show_second(not self.shows_second)
        self._next.start(self._interval)

    def _settle(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.show_second(wanted)
