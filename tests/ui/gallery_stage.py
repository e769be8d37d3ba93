"""The sheet of the stage's own tools: turned, adjusted, magnified, every ground and colour map, the panels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from tests.ui import samples
from tests.ui.gallery_sheet import grid_of, page
from ui.widgets.care import UNCOVERED, Care
from ui.widgets.colour_maps import ColourMap
from ui.widgets.decision_bar import DecisionState
from ui.widgets.image_canvas import ImageCanvas
from ui.widgets.overlay_layer import OverlayLook
from ui.widgets.overlays import LabelledBox
from ui.widgets.stage_adjust import Adjustment
from ui.widgets.stage_frames import FrameStepper
from ui.widgets.stage_ground import Ground
from ui.widgets.stage_lens import Lens
from ui.widgets.stage_strip import StageStrip
from ui.widgets.stage_turn import Turn

BOXES = (LabelledBox(400, 60, 520, 190, "face", 0.93), LabelledBox(20, 2, 200, 460, "person"))


def _canvas(care: Care = UNCOVERED, channels: int = 3) -> ImageCanvas:
    canvas = ImageCanvas()
    canvas.setFixedSize(450, 300)
    canvas.set_care(care)
    canvas.set_picture(samples.landscape(640, 480, channels), name="sunset.jpg")
    return canvas


def stage() -> QWidget:
    """Canvases in every look, and the small widgets of the stage."""
    sheet, column = page(1440)
    made: list[tuple[str, QWidget]] = []
    turned, adjusted = _canvas(), _canvas()
    turned.set_boxes(BOXES)
    turned.set_view_change(Turn(1, mirrored=True), Adjustment())
    adjusted.set_view_change(Turn(), Adjustment(20, 30, 150))
    made += [("turned and mirrored", turned), ("adjusted", adjusted)]
    for care in (UNCOVERED, Care(3, True)):
        magnified = _canvas(care)
        magnified.set_heatmap(samples.blob())
        magnified.set_lens(Lens(QPointF(230, 150)))
        made.append((f"magnifier, {care.words()}", magnified))
    for colours in ColourMap:
        mapped = _canvas()
        mapped.set_heatmap(samples.blob())
        mapped.set_overlay_look(OverlayLook(opacity=0.8, colours=colours, clip=(10, 98)))
        made.append((colours.value, mapped))
    for ground in Ground:
        grounded = _canvas(channels=4)
        grounded.set_ground(ground)
        made.append((ground.value, grounded))
    lost = _canvas()
    lost.show_out_of_reach("There is no file at that place any more.")
    made.append(("out of reach", lost))
    column.addLayout(grid_of(made, 3))
    stepper, strip = FrameStepper(), StageStrip("F11", "Esc")
    column.addWidget(stepper)
    stepper.set_count(12)
    strip.set_name("sunset.jpg")
    strip.set_state(DecisionState(force="artificial", policy_label="gore", missing=("a reason",)))
    column.addWidget(strip)
    return sheet


SHEETS: dict[str, Callable[[], QWidget]] = {"stage": stage}
