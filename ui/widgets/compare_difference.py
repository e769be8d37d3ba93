"""Where two pictures differ, pixel by pixel, made stronger; worked out in strips, from what the filter lets through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter

from app.domain.care import strictest as strictest_rung
from ui.theme import colour
from ui.translate import tr
from ui.widgets.care import Care, Picture, covered_image
from ui.widgets.compare_scene import Scene, Second, Stroke
from ui.widgets.picture_layer import draw_image

GAINS = (1, 2, 4, 8, 16)
# So many pixels are compared at once, which takes about 2 ms.
STRIP = 150_000
_COARSE = 60_000


def common_size(first: QSize, second: QSize) -> QSize:
    """The grid on which both are compared: the larger width and the larger height, so that none is made smaller."""
    return first.expandedTo(second)


def strictest(one: Care, other: Care) -> Care:
    """The filter under which both are compared: that which shows less, in every way."""
    stricter = one if strictest_rung((one.rung, other.rung)) is one.rung else other
    greys = [each.grey_strength for each in (one, other) if each.greys]
    blur = max(one.blur, other.blur) if stricter.blur else 0
    return replace(stricter, blur=blur, grey=bool(greys), grey_strength=max(greys, default=stricter.grey_strength))


def difference_rows(first: QImage, second: QImage, gain: int, size: QSize, top: int, rows: int) -> QImage:
    """|first − second| × `gain` of each channel, cut off at 255: some rows of the pictures enlarged to `size`.

    See-through places lie on black.
    """
    strips = []
    for image in (first, second):
        strip = QImage(size.width(), rows, QImage.Format.Format_RGB32)
        strip.fill(Qt.GlobalColor.black)
        with QPainter(strip) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.size() != size)
            painter.drawImage(QRectF(0, -top, size.width(), size.height()), image)
        strips.append(strip)
    found, other = strips
    with QPainter(found) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, other)
    for _ in range(gain.bit_length() - 1):  # doubled again and again: sums that end at 255
        doubled = found.copy()
        with QPainter(doubled) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
            painter.drawImage(0, 0, found)
        found = doubled
    return found


def difference(first: QImage, second: QImage, gain: int) -> Iterator[QImage | None]:
    """The whole difference, strip by strip; the last value is the image."""
    size = common_size(first.size(), second.size())
    whole = QImage(size, QImage.Format.Format_RGB32)
    rows = max(1, STRIP // size.width())
    for top in range(0, size.height(), rows):
        strip = difference_rows(first, second, gain, size, top, min(rows, size.height() - top))
        with QPainter(whole) as painter:
            painter.drawImage(0, top, strip)
        yield None
    yield whole


class DifferenceScene(Scene):
    """Paints the difference in place of the first picture."""

    def __init__(self, second: Second, parent: QObject) -> None:
        super().__init__(parent)
        self.second = second
        self.gain = GAINS[0]
        self._covered: dict[tuple[int, Care], tuple[Picture, QImage]] = {}
        self._key: tuple[object, ...] = ()
        self._job: Iterator[QImage | None] | None = None
        self._made: tuple[tuple[object, ...], QImage] | None = None
        self._pair: tuple[Picture, Picture] | None = None  # held, for the key names them by their identity only
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def set_gain(self, gain: int) -> None:
        """Make differences so many times as strong; one of `GAINS`."""
        if gain not in GAINS:
            msg = f"differences are made {GAINS} times as strong, not {gain}"
            raise ValueError(msg)
        if gain != self.gain:
            self.gain = gain
            self.changed.emit()

    def forget(self) -> None:
        """The scene is left: hold no pictures any more."""
        self._covered.clear()
        self._made, self._job, self._key, self._pair = None, None, (), None

    def paint(self, painter: QPainter, stroke: Stroke) -> None:
        """Paint what is ready, a coarse difference at first."""
        painter.fillRect(stroke.place, colour("stage"))
        first, second = stroke.layer.picture, self.second.layer.picture
        if first is None or second is None:
            return
        care = stroke.care if stroke.lifted else strictest(stroke.care, self.second.care)
        key = (id(first), id(second), care, self.gain)
        image, final = self._image(key, first, second, care)
        turn = stroke.layer.turn
        draw_image(painter, turn.image(image), stroke.place, stroke.ratio, soft=care.softens or not final)

    def first_part(self, place: QRectF) -> QRectF:  # noqa: ARG002 - the scene's signature
        """The first picture is not seen by itself."""
        return QRectF()

    def words(self) -> str:
        """What the difference is of."""
        return tr("difference from {name}, × {gain}", name=self.second.name, gain=self.gain)

    def _image(self, key: tuple[object, ...], first: Picture, second: Picture, care: Care) -> tuple[QImage, bool]:
        if self._made is not None and self._made[0] == key:
            return self._made[1], True
        self._made, self._pair = None, (first, second)
        one, other = self._seen(first, care), self._seen(second, care)
        size = common_size(one.size(), other.size())
        if size.width() * size.height() <= STRIP:
            image = difference_rows(one, other, self.gain, size, 0, size.height())
            self._made = (key, image)
            return image, True
        if self._key != key:
            self._key, self._job = key, difference(one, other, self.gain)
        self._timer.start()
        share = (_COARSE / (size.width() * size.height())) ** 0.5
        coarse = QSize(max(1, round(size.width() * share)), max(1, round(size.height() * share)))
        return difference_rows(one.scaled(coarse), other.scaled(coarse), self.gain, coarse, 0, coarse.height()), False

    def _seen(self, picture: Picture, care: Care) -> QImage:
        """The picture as the filter shows it; kept together with the picture, whose identity is the key."""
        key = (id(picture), care)
        if key not in self._covered:
            while len(self._covered) >= 4:
                self._covered.pop(next(iter(self._covered)))
            self._covered[key] = (picture, covered_image(picture, care))
        return self._covered[key][1]

    def _work(self) -> None:
        if self._job is None:
            return
        done = next(self._job)
        if done is None:
            self._timer.start()
        else:
            self._made, self._job = (self._key, done), None
            self.changed.emit()
