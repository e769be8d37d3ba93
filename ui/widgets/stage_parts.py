"""When a picture is seen larger than it was decoded, which part of it is wanted sharper, and at what size."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.widgets.picture_layer import Region
from ui.widgets.stage_turn import Turn
from ui.widgets.viewport import Viewport

# A part holds at most so many pixels, or as many as the stage has.
MOST_PIXELS = 4_000_000
_MARGIN = 0.35


@dataclass(frozen=True, slots=True)
class Wanted:
    """A region (left, top, right, bottom in upright pixels of the whole) and the size at which it is wanted."""

    region: Region
    width: int
    height: int

    def covers(self, region: QRectF, scale: float) -> bool:
        """Whether this part shows `region` at `scale` pixels to one of the whole, as sharp as the picture has it."""
        left, top, right, bottom = self.region
        inside = QRectF(left, top, right - left, bottom - top).adjusted(-1, -1, 1, 1).contains(region)
        return inside and self.width + 1 >= (right - left) * min(1.0, scale) * 0.97


def visible(view: Viewport, turn: Turn, whole: tuple[int, int], window: QRectF) -> QRectF:
    """What of the whole picture lies in a rectangle of the window, in upright pixels."""
    left, top = view.to_image(window.left(), window.top())
    right, bottom = view.to_image(window.right(), window.bottom())
    seen = QRectF(left, top, right - left, bottom - top).intersected(QRectF(0, 0, *view.image))
    return turn.rect_back(seen, *whole)


def wanted(seen: QRectF, whole: tuple[int, int], scale: float, stage_pixels: float) -> Wanted | None:
    """The part to fetch for `seen` at `scale` device pixels to one of the whole; with a margin, for panning.

    The margin is smaller where the part would get too large; None when there is nothing to see.
    """
    if seen.width() < 1 or seen.height() < 1:
        return None
    scale = min(1.0, scale)
    most = max(MOST_PIXELS, stage_pixels)
    pixels = seen.width() * seen.height() * scale * scale
    margin = min(_MARGIN, max(0.0, (math.sqrt(most / pixels) - 1) / 2))
    if pixels > most * 1.05:  # more than the stage can show: the magnifier on a huge screen
        scale *= math.sqrt(most / pixels)
    across, down = seen.width() * margin, seen.height() * margin
    left, top = max(0, math.floor(seen.left() - across)), max(0, math.floor(seen.top() - down))
    right = min(whole[0], math.ceil(seen.right() + across))
    bottom = min(whole[1], math.ceil(seen.bottom() + down))
    width, height = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
    return Wanted((left, top, right, bottom), width, height)
