"""Fetches sharper pixels of the second picture where the stage compares close up: else one side would look softer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer

from app.domain.picture import Picture
from ui.models.compare_pictures import ComparePictures
from ui.widgets.compare_scene import Second
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.stage_parts import Wanted, visible, wanted

_REST_MS = 90


class SecondSharpener(QObject):
    """Keeps one sharp part of the second picture while it is painted in the first one's frame."""

    def __init__(self, canvas: ImageCanvas, second: Second, source: ComparePictures, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._second, self._source = canvas, second, source
        self.on = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._ask)
        canvas.looked.connect(self._start)
        source.pictures.part_ready.connect(self._take)

    def _start(self) -> None:
        if self.on:
            self._timer.start()

    def _ask(self) -> None:
        canvas, layer, second = self._canvas, self._canvas.layer, self._second.layer
        if not self.on or layer.picture is None or second.picture is None or not canvas.shows_details:
            return
        (wide, high), (other_wide, other_high) = layer.whole, second.whole
        seen = visible(canvas.view, layer.turn, layer.whole, QRectF(canvas.rect()))
        across, down = other_wide / wide, other_high / high
        seen = QRectF(seen.x() * across, seen.y() * down, seen.width() * across, seen.height() * down)
        scale = canvas.zoom * max(1 / across, 1 / down)
        if second.picture.width / other_wide >= min(1.0, scale) * 0.97:
            return
        part = second.part
        if part is not None and Wanted(part[1], part[0].width, part[0].height).covers(seen, scale):
            return
        asked = wanted(seen, second.whole, scale, canvas.width() * canvas.height() * canvas.devicePixelRatioF() ** 2)
        if asked is not None:
            size = (asked.width, asked.height)
            self._source.pictures.want_part(self._source.sha256, asked.region, size, frame=0)

    def _take(self, sha256: str, region: tuple[int, int, int, int], picture: Picture) -> None:
        if self.on and sha256 == self._source.sha256 and self._second.layer.picture is not None:
            self._second.layer.set_part(picture, region)
            self._canvas.update()
