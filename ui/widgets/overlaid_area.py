"""A stage that carries a heatmap and boxes over what it shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.assessment import Heatmap
from ui.widgets.overlay_layer import OverlayLayer, OverlayLook
from ui.widgets.overlays import LabelledBox
from ui.widgets.stage_states import StageStates


class OverlaidArea(StageStates):
    """Holds what lies over the picture; whoever paints the picture paints `overlay` after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overlay = OverlayLayer()

    def set_heatmap(
        self, heatmap: Heatmap | None, *, opacity: float | None = None, clip: tuple[float, float] | None = None
    ) -> None:
        """Lay a heatmap over the picture; opacity (0–1) and clip (percentiles) stay as they are unless given."""
        look = self.overlay.look
        opacity = look.opacity if opacity is None else min(1.0, max(0.0, opacity))
        self.overlay.set_look(replace(look, opacity=opacity, clip=clip or look.clip))
        self.overlay.set_heatmap(heatmap)
        self.update()

    def set_boxes(self, boxes: tuple[LabelledBox, ...]) -> None:
        """Draw boxes, given in upright pixels of the whole image."""
        self.overlay.set_boxes(boxes)
        self.update()

    def set_overlay_look(self, look: OverlayLook) -> None:
        """Draw heatmap and boxes otherwise."""
        self.overlay.set_look(look)
        self.update()
