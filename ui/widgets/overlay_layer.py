"""What lies over one picture: a heatmap with its look, and boxes above a threshold; painted wherever the picture is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from app.domain.assessment import Heatmap
from ui.theme import colour
from ui.translate import decimal
from ui.widgets.colour_maps import ColourMap
from ui.widgets.overlays import LabelledBox, heat_image, paint_boxes
from ui.widgets.stage_turn import UPRIGHT, Turn


@dataclass(frozen=True, slots=True)
class OverlayLook:
    """How overlays are drawn.

    `opacity` is 0 to 1; `clip` the percentiles of the map that become clear and strongest;
    boxes with a score under `threshold` are left out, those without a score never are.
    """

    opacity: float = 0.6
    colours: ColourMap = ColourMap.GLOW
    clip: tuple[float, float] = (0.0, 100.0)
    threshold: float = 0.0


class OverlayLayer:
    """A heatmap and boxes in upright pixels of a whole picture of `whole` pixels."""

    def __init__(self) -> None:
        self._heatmap: Heatmap | None = None
        self._boxes: tuple[LabelledBox, ...] = ()
        self._look = OverlayLook()
        self._visible = True
        self._made: tuple[tuple[Turn, ColourMap, tuple[float, float]], QImage] | None = None

    @property
    def look(self) -> OverlayLook:
        """How they are drawn."""
        return self._look

    @property
    def heatmap(self) -> Heatmap | None:
        """The heatmap, if there is one."""
        return self._heatmap

    @property
    def visible(self) -> bool:
        """Whether they are shown."""
        return self._visible

    def set_look(self, look: OverlayLook) -> None:
        """Draw otherwise."""
        self._look = look

    def set_heatmap(self, heatmap: Heatmap | None) -> None:
        """Another heatmap, or none."""
        self._heatmap, self._made = heatmap, None

    def set_boxes(self, boxes: tuple[LabelledBox, ...]) -> None:
        """Other boxes, in upright pixels of the whole picture."""
        self._boxes = boxes

    def set_visible(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Show or hide all of them."""
        self._visible = on

    def clear(self) -> None:
        """Another picture: these lie over the last one."""
        self._heatmap, self._boxes, self._made = None, (), None

    def shown_boxes(self) -> tuple[LabelledBox, ...]:
        """The boxes that reach the threshold."""
        low = self._look.threshold
        return tuple(box for box in self._boxes if box.score is None or box.score >= low)

    def paint(
        self, painter: QPainter, target: QRectF, whole: tuple[int, int], turn: Turn = UPRIGHT, *, labels: bool = True
    ) -> None:
        """Paint over the picture.

        Args:
            painter: on logical pixels.
            target: where the whole turned picture lies.
            whole: its size, upright.
            turn: how it is turned.
            labels: with the words of the boxes, kept inside the painter's window.
        """
        if not self._visible:
            return
        if self._heatmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.setOpacity(self._look.opacity)
            painter.drawImage(target, self._heat(self._heatmap, turn))
            painter.setOpacity(1.0)
        if boxes := self.shown_boxes():
            placed = tuple((self._place(box, target, whole, turn), _words(box)) for box in boxes)
            if labels:
                paint_boxes(painter, placed, QRectF(painter.window()))
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour("accent"), 3))
                for rect, _ in placed:
                    painter.drawRect(rect)

    def _heat(self, heatmap: Heatmap, turn: Turn) -> QImage:
        key = (turn, self._look.colours, self._look.clip)
        if self._made is None or self._made[0] != key:
            self._made = (key, turn.image(heat_image(heatmap, self._look.clip, self._look.colours)))
        return self._made[1]

    @staticmethod
    def _place(box: LabelledBox, target: QRectF, whole: tuple[int, int], turn: Turn) -> QRectF:
        turned = turn.rect(QRectF(box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1).normalized(), *whole)
        wide, high = turn.size(*whole)
        across, down = target.width() / wide, target.height() / high
        return QRectF(
            target.x() + turned.x() * across,
            target.y() + turned.y() * down,
            turned.width() * across,
            turned.height() * down,
        )


def with_values(look: OverlayLook, *, opacity: int, colours: str, low: int, high: int, threshold: int) -> OverlayLook:
    """The look that whole percents describe; a name of colours that is unknown stands for the usual ones."""
    known = ColourMap(colours) if colours in set(ColourMap) else ColourMap.GLOW
    return replace(
        look,
        opacity=opacity / 100,
        colours=known,
        clip=(float(min(low, high)), float(max(low, high))),
        threshold=threshold / 100,
    )


def _words(box: LabelledBox) -> str:
    return box.label if box.score is None else f"{box.label} {decimal(box.score)}"
