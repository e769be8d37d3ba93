"""Fetches sharper pixels of what is seen larger than it was decoded, once the view has come to rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer

from app.domain.picture import Picture
from ui.models.stage_pictures import StagePictures
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.stage_parts import MOST_PIXELS, Wanted, visible, wanted

# A view that moves is not asked for; a reviewer who rests for so long is looking.
_REST_MS = 90


class Sharpener(QObject):
    """Keeps one sharp part for one canvas. Nothing is fetched while the filter leaves no details."""

    def __init__(self, canvas: ImageCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._pictures: StagePictures | None = None
        self._sha256, self._frame = "", 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._ask)
        canvas.looked.connect(self._timer.start)

    def use(self, pictures: StagePictures) -> None:
        """Fetch parts from here."""
        self._pictures = pictures
        pictures.part_ready.connect(self._take)

    def show(self, sha256: str, frame: int = 0) -> None:
        """Another image or frame is on the canvas."""
        if self._pictures is not None and (sha256, frame) != (self._sha256, self._frame):
            self._pictures.drop_part()
        self._sha256, self._frame = sha256, frame

    def _ask(self) -> None:
        canvas, pictures = self._canvas, self._pictures
        picture, whole = canvas.layer.picture, canvas.layer.whole
        if pictures is None or picture is None or not self._sha256 or not canvas.isVisible():
            return
        if not canvas.shows_details:
            return
        seen, scale = self._seen()
        if picture.width / whole[0] >= min(1.0, scale) * 0.97:
            return
        part = canvas.layer.part
        if part is not None and Wanted(part[1], part[0].width, part[0].height).covers(seen, scale):
            return
        ratio = canvas.devicePixelRatioF()
        asked = wanted(seen, whole, scale, canvas.width() * canvas.height() * ratio * ratio)
        if asked is not None:
            pictures.want_part(self._sha256, asked.region, (asked.width, asked.height), frame=self._frame)

    def _seen(self) -> tuple[QRectF, float]:
        """What is seen, in upright pixels of the whole image, and device pixels to one of them."""
        canvas, layer = self._canvas, self._canvas.layer
        scale = canvas.zoom
        seen = visible(canvas.view, layer.turn, layer.whole, QRectF(canvas.rect()))
        if canvas.lens is None:
            return seen, scale
        scale = min(1.0, scale * canvas.lens.power)
        if seen.width() * seen.height() * scale * scale > MOST_PIXELS:
            seen = visible(canvas.view, layer.turn, layer.whole, canvas.lens.looks_at())
        return seen, scale

    def _take(self, sha256: str, region: tuple[int, int, int, int], picture: Picture) -> None:
        if sha256 == self._sha256 and self._canvas.layer.picture is not None:
            self._canvas.set_part(picture, region)
