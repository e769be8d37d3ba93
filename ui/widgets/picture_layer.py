"""One picture ready to be painted: filtered, adjusted and turned; whoever shows pictures paints them with this.

Pixels that need long are changed in strips, one with each turn of the event loop; meanwhile
a coarse picture of the same look stands in for them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from ui.widgets.care import Care, Picture, covered_image
from ui.widgets.stage_adjust import AS_IT_IS, Adjustment, adjusted
from ui.widgets.stage_turn import UPRIGHT, Turn

Region = tuple[int, int, int, int]
"""Left, top, right, bottom in upright pixels of the whole picture."""

# So many pixels are changed at once, which takes about 2 ms.
STRIP = 500_000
_COARSE = 120_000
_KEPT = 4


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is seen: care, adjustment, turn."""

    care: Care
    adjustment: Adjustment = AS_IT_IS
    turn: Turn = UPRIGHT


@dataclass(slots=True)
class _Source:
    """Decoded pixels of the whole picture or of a part, and what has been made of them so far."""

    picture: Picture
    region: Region | None = None
    covered: dict[tuple[Care, int], QImage] = field(default_factory=dict)
    ready: OrderedDict[tuple[Look, int], QImage] = field(default_factory=OrderedDict)
    job: tuple[tuple[Look, int], Iterator[QImage | None]] | None = None

    def image(self, look: Look, shrink: float) -> tuple[QImage, bool]:
        """The pixels in this look, halved as long as they stay more than `shrink` of them needs; and whether final."""
        halvings = 0
        while shrink < 0.5 and not look.care.softens:
            shrink, halvings = shrink * 2, halvings + 1
        plain = self._covered(look.care, halvings)
        if look.adjustment == AS_IT_IS and look.turn == UPRIGHT:
            return plain, True
        key = (look, halvings)
        if key in self.ready:
            self.ready.move_to_end(key)
            return self.ready[key], True
        if plain.width() * plain.height() <= STRIP:
            return self._keep(key, look.turn.image(adjusted(plain, look.adjustment))), True
        if self.job is None or self.job[0] != key:
            self.job = (key, _strips(plain, look))
        share = (_COARSE / (plain.width() * plain.height())) ** 0.5
        size = QSize(max(1, round(plain.width() * share)), max(1, round(plain.height() * share)))
        return look.turn.image(adjusted(plain.scaled(size), look.adjustment)), False

    def work(self) -> bool:
        """One strip more; whether anything was finished by it."""
        if self.job is None:
            return False
        key, strips = self.job
        done = next(strips)
        if done is not None:
            self._keep(key, done)
            self.job = None
        return done is not None

    def _keep(self, key: tuple[Look, int], image: QImage) -> QImage:
        self.ready[key] = image
        while len(self.ready) > _KEPT:
            self.ready.popitem(last=False)
        return image

    def _covered(self, care: Care, halvings: int) -> QImage:
        key = (care, halvings)
        if key not in self.covered:
            if halvings:
                whole = self._covered(care, 0)
                part = QSize(max(1, whole.width() >> halvings), max(1, whole.height() >> halvings))
                how = Qt.TransformationMode.SmoothTransformation
                self.covered[key] = whole.scaled(part, Qt.AspectRatioMode.IgnoreAspectRatio, how)
            else:
                self.covered[key] = covered_image(self.picture, care)
        return self.covered[key]


def _strips(plain: QImage, look: Look) -> Iterator[QImage | None]:
    """Change an image strip by strip; the last value is the whole."""
    width, height = plain.width(), plain.height()
    size = look.turn.size(width, height)
    whole = QImage(int(size[0]), int(size[1]), plain.format())
    if plain.hasAlphaChannel():
        whole.fill(Qt.GlobalColor.transparent)
    rows = max(1, STRIP // width)
    for top in range(0, height, rows):
        strip = plain.copy(0, top, width, min(rows, height - top))
        place = look.turn.rect(QRectF(0, top, width, strip.height()), width, height)
        with QPainter(whole) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawImage(place.topLeft(), look.turn.image(adjusted(strip, look.adjustment)))
        yield None
    yield whole


class PictureLayer(QObject):
    """A picture, the sharper part of it where there is one, and how both are seen.

    `changed` says that better pixels are there than those last painted.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._main: _Source | None = None
        self._part: _Source | None = None
        self._whole = (0, 0)
        self.adjustment, self.turn = AS_IT_IS, UPRIGHT
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    @property
    def picture(self) -> Picture | None:
        """The pixels of the whole picture, at the size at which they were decoded."""
        return self._main.picture if self._main is not None else None

    @property
    def part(self) -> tuple[Picture, Region] | None:
        """The sharper part, and which region it is."""
        part = self._part
        return (part.picture, part.region) if part is not None and part.region is not None else None

    @property
    def whole(self) -> tuple[int, int]:
        """Width and height of the whole picture, upright."""
        return self._whole

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the whole picture as it is turned."""
        return self.turn.size(*self._whole)

    def set_picture(self, picture: Picture | None, whole: tuple[int, int] | None = None) -> None:
        """Other pixels, of a whole picture of this size; a part is forgotten. Turn and adjustment stay."""
        self._main = _Source(picture) if picture is not None else None
        self._part = None
        self._whole = (whole or (picture.width, picture.height)) if picture is not None else (0, 0)

    def set_part(self, picture: Picture | None, region: Region = (0, 0, 1, 1)) -> None:
        """Sharper pixels of a region, or none."""
        self._part = _Source(picture, region) if picture is not None else None

    def words(self) -> str:
        """How the view differs from the picture, in words; nothing when it does not."""
        return ", ".join(filter(None, (self.turn.words(), self.adjustment.words())))

    def prepare(self, care: Care, scale: float) -> None:
        """Make ready what `paint` will need at `scale` device pixels to a pixel of the whole picture."""
        if self._main is not None:
            self._main.image(self._look(care), scale * self._whole[0] / self._main.picture.width)

    def paint(self, painter: QPainter, target: QRectF, care: Care, ratio: float, seen: QRectF) -> None:
        """Paint the picture through the filter.

        Args:
            painter: on logical pixels.
            target: where the whole turned picture lies; its own proportions are not asked for.
            care: the filter in force; a part is painted only through one that leaves details.
            ratio: device pixels to a logical one.
            seen: what of `target` is visible: where the part covers that, the rest is not painted.
        """
        if self._main is None:
            return
        across, down = target.width() / self.size[0], target.height() / self.size[1]
        part_place = None
        if self._part is not None and self._part.region is not None and not care.softens:
            left, top, right, bottom = self._part.region
            turned = self.turn.rect(QRectF(left, top, right - left, bottom - top), *self._whole)
            part_place = QRectF(
                target.x() + turned.x() * across,
                target.y() + turned.y() * down,
                turned.width() * across,
                turned.height() * down,
            )
        if part_place is None or not part_place.adjusted(-0.5, -0.5, 0.5, 0.5).contains(seen.intersected(target)):
            self._draw(painter, self._main, target, care, ratio)
        if part_place is not None and self._part is not None:
            self._draw(painter, self._part, part_place, care, ratio)

    def _draw(self, painter: QPainter, source: _Source, target: QRectF, care: Care, ratio: float) -> None:
        wide = target.height() if self.turn.swaps else target.width()
        image, final = source.image(self._look(care), wide * ratio / source.picture.width)
        if not final:
            self._timer.start()
        draw_image(painter, image, target, ratio, soft=care.softens or not final)

    def _look(self, care: Care) -> Look:
        return Look(care, self.adjustment, self.turn)

    def _work(self) -> None:
        sources = [source for source in (self._part, self._main) if source is not None and source.job is not None]
        if sources and sources[0].work():
            self.changed.emit()
        elif sources:
            self._timer.start()


def draw_image(painter: QPainter, image: QImage, target: QRectF, ratio: float, *, soft: bool) -> None:
    """Draw an image into `target`; `ratio` is device pixels to a logical one; `soft`: never show pixels as squares."""
    off = max(abs(target.width() * ratio - image.width()), abs(target.height() * ratio - image.height()))
    if off < 1.5:  # decoded for this very size: put pixel on pixel, which is sharper and ten times as fast
        corner = (round(target.x() * ratio) / ratio, round(target.y() * ratio) / ratio)
        target = QRectF(*corner, image.width() / ratio, image.height() / ratio)
    pixelated = target.width() * ratio / image.width() >= 4 and not soft
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, off >= 1.5 and not pixelated)
    painter.drawImage(target, image)
