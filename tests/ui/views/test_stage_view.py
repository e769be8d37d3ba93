"""The stage with a real core: sharper pixels where the view is close, frames one at a time, states, what is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.decision import Ruling
from app.domain.image import Arrival, ReviewState
from app.domain.queue import QueueRow, row_of
from app.services.preferences import StageSettings
from tests.ui.samples import blob
from tests.ui.views.conftest import Run
from ui.actions import Actions
from ui.bridge import Bridge
from ui.models.stage_pictures import StagePictures
from ui.views.stage.view import StageView
from ui.widgets.care import UNCOVERED, Care
from ui.widgets.overlays import LabelledBox
from ui.widgets.stage_adjust import Adjustment
from ui.widgets.stage_turn import Turn

if TYPE_CHECKING:
    from app.container import Core

pytestmark = pytest.mark.display

PATIENCE_MS = 30_000
Take = Callable[[Path], QueueRow]


@pytest.fixture
def take(run: Run[QueueRow]) -> Take:
    """Have the core take a file in, and make its row."""

    def ingest(path: Path) -> QueueRow:
        async def taken(core: Core) -> QueueRow:
            arrived = await core.ingest.take(str(path), Arrival.OPEN)
            image = await core.images.get(arrived.sha256)
            assert image is not None
            return row_of(image, 0, Ruling(ReviewState.OPEN))

        return run(taken)

    return ingest


@pytest.fixture
def stage(bridge: Bridge, qtbot: QtBot) -> Iterator[StageView]:
    """A stage of its own, small, uncovered, with its pictures."""
    made = StageView()
    qtbot.addWidget(made)
    pictures = StagePictures(bridge, made)
    made.use(pictures)
    made.set_care(UNCOVERED)
    made.resize(700, 560)
    made.show()
    # A stage that grows drops what was decoded for the smaller one; here no page asks anew, so let it settle first.
    qtbot.waitUntil(lambda: made.isVisible() and made.width() == 700, timeout=PATIENCE_MS)
    QApplication.processEvents()
    yield made
    pictures.stop()


@pytest.fixture
def chequer(tmp_path: Path) -> Path:
    """3000 × 2000 pixels, black and white by turns: only true pixels show it."""
    pixels = (np.indices((2000, 3000)).sum(axis=0) % 2 * 255).astype(np.uint8)
    path = tmp_path / "chequer.png"
    Pillow.fromarray(pixels).save(path)
    return path


@pytest.fixture
def animation(tmp_path: Path) -> Path:
    """Three frames: red, green, blue."""
    frames = [Pillow.new("RGB", (300, 200), colour) for colour in ("red", "lime", "blue")]
    path = tmp_path / "turns.gif"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    return path


def show(qtbot: QtBot, stage: StageView, row: QueueRow) -> None:
    stage.show_image(row, list)
    qtbot.waitUntil(lambda: stage.canvas.layer.picture is not None, timeout=PATIENCE_MS)


def energy(image: QImage) -> float:
    """Mean difference of neighbours in the middle of a grabbed picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(bytes(grey.constBits()), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    height, width = grey.height(), grey.width()
    middle = rows[height * 2 // 5 : height * 3 // 5, width * 2 // 5 : width * 3 // 5].astype(float)
    return float(np.abs(np.diff(middle, axis=1)).mean())


def test_at_one_to_one_the_true_pixels_are_shown(qtbot: QtBot, stage: StageView, take: Take, chequer: Path) -> None:
    show(qtbot, stage, take(chequer))
    assert stage.canvas.layer.picture is not None
    assert stage.canvas.layer.picture.width < 3000
    stage.canvas.actual_size()
    qtbot.waitUntil(lambda: stage.canvas.layer.part is not None, timeout=PATIENCE_MS)
    assert energy(stage.canvas.grab().toImage()) > 200
    stage.canvas.set_view_change(Turn(1), Adjustment())
    qtbot.waitUntil(lambda: energy(stage.canvas.grab().toImage()) > 200, timeout=PATIENCE_MS)


def test_nothing_sharp_is_fetched_or_shown_under_the_blur(
    qtbot: QtBot, stage: StageView, take: Take, chequer: Path
) -> None:
    show(qtbot, stage, take(chequer))
    stage.set_care(Care(2, True))
    stage.canvas.actual_size()
    stage.tools.magnifier.toggle()
    qtbot.wait(300)
    assert stage.canvas.layer.part is None
    assert energy(stage.canvas.grab().toImage()) < 3
    stage.canvas.reveal(True)
    qtbot.waitUntil(lambda: stage.canvas.layer.part is not None, timeout=PATIENCE_MS)
    stage.canvas.reveal(False)
    assert energy(stage.canvas.grab().toImage()) < 3


def test_frames_are_stepped_one_at_a_time_and_overlays_stay_with_the_first(
    qtbot: QtBot, stage: StageView, take: Take, animation: Path
) -> None:
    row = take(animation)
    show(qtbot, stage, row)
    assert not stage.frames.isHidden()
    stage.set_heatmap(blob(), "a heatmap")
    stage.set_boxes((LabelledBox(10, 10, 90, 90, "box"),))
    said: list[str] = []
    stage.tools.message.connect(said.append)

    def middle() -> QColor:
        return stage.canvas.grab().toImage().pixelColor(stage.canvas.rect().center() - QPoint(40, 40))

    for number, expected in ((1, "lime"), (2, "blue")):
        stage.stepping.step(1)
        qtbot.waitUntil(lambda colour=expected: middle() == QColor(colour), timeout=PATIENCE_MS)  # type: ignore[misc]
        assert stage.stepping.number == number
        assert "frame 1" in stage.canvas.accessibleDescription()
    stage.stepping.step(1)
    assert said == ["This is the last frame."]
    stage.stepping.step(-2)
    qtbot.waitUntil(lambda: "belong to" not in stage.canvas.accessibleDescription(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: middle().red() > 100, timeout=PATIENCE_MS)
    assert stage.canvas.overlay.shown_boxes()


def test_a_frame_that_is_on_its_way_comes_although_the_stage_grows(
    qtbot: QtBot, stage: StageView, take: Take, animation: Path
) -> None:
    show(qtbot, stage, take(animation))
    arrived: list[int] = []
    stage.stepping.arrived.connect(lambda frame: arrived.append(frame.number))
    with qtbot.waitSignal(stage.size_changed, timeout=PATIENCE_MS):
        stage.stepping.step(1)
        stage.resize(1900, 1400)
    qtbot.waitUntil(lambda: arrived == [1], timeout=PATIENCE_MS)


def test_a_still_picture_has_no_stepper(qtbot: QtBot, stage: StageView, take: Take, chequer: Path) -> None:
    show(qtbot, stage, take(chequer))
    assert stage.frames.isHidden()
    said: list[str] = []
    stage.tools.message.connect(said.append)
    stage.stepping.step(1)
    assert said == ["This image has one frame only."]


def test_a_file_that_is_gone_is_out_of_reach_and_comes_back(
    qtbot: QtBot, stage: StageView, take: Take, chequer: Path
) -> None:
    row = take(chequer)
    away = chequer.rename(chequer.with_suffix(".away"))
    stage.show_image(row, list)
    qtbot.waitUntil(lambda: "out of reach" in stage.canvas.accessibleDescription(), timeout=PATIENCE_MS)
    away.rename(chequer)
    stage.canvas.retry_wanted.emit()
    qtbot.waitUntil(lambda: stage.canvas.layer.picture is not None, timeout=PATIENCE_MS)


def test_the_next_image_begins_as_it_is_and_the_zoom_is_kept_on_request(
    qtbot: QtBot, stage: StageView, take: Take, chequer: Path, animation: Path
) -> None:
    first, second = take(chequer), take(animation)
    show(qtbot, stage, first)
    stage.canvas.set_view_change(Turn(1), Adjustment(brightness=20))
    assert "turned 90°, brightness +20" in stage.canvas.accessibleDescription()
    stage.canvas.zoom_to(2.0)
    show(qtbot, stage, second)
    assert stage.canvas.view.fitted
    assert stage.canvas.layer.words() == ""
    stage.canvas.keep_zoom = True
    stage.canvas.zoom_to(2.0)
    show(qtbot, stage, first)
    qtbot.waitUntil(lambda: stage.canvas.layer.whole == (3000, 2000), timeout=PATIENCE_MS)
    assert stage.canvas.zoom == pytest.approx(2.0)


def test_what_the_reviewer_chooses_is_told_once_the_sliders_rest(qtbot: QtBot, stage: StageView) -> None:
    stage.tools.use_settings(StageSettings(opacity=35, colours="grey", box_threshold=40, ground="white"))
    assert stage.canvas.overlay.look.opacity == pytest.approx(0.35)
    assert stage.canvas.overlay.look.threshold == pytest.approx(0.40)
    with qtbot.waitSignal(stage.tools.kept, timeout=PATIENCE_MS) as kept:
        stage.tools.view_options.ground_chosen.emit("black")
        stage.tools.view_options.keep_zoom_chosen.emit(True)
    expected = StageSettings(opacity=35, colours="grey", box_threshold=40, ground="black", keep_zoom=True)
    assert kept.args == [expected]


def test_every_tool_has_its_action(qtbot: QtBot, stage: StageView, take: Take, chequer: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    stage.act(actions)
    show(qtbot, stage, take(chequer))
    canvas, layer = stage.canvas, stage.canvas.layer
    for name, seen in (
        ("turn_right", lambda: layer.turn == Turn(1)),
        ("turn_left", lambda: layer.turn == Turn(0)),
        ("mirror", lambda: layer.turn == Turn(0, mirrored=True)),
        ("brighter", lambda: layer.adjustment.brightness == 5),
        ("darker", lambda: layer.adjustment.brightness == 0),
        ("more_contrast", lambda: layer.adjustment.contrast == 5),
        ("less_contrast", lambda: layer.adjustment.contrast == 0),
        ("more_gamma", lambda: layer.adjustment.gamma == 115),
        ("reset_view", lambda: layer.words() == "" and canvas.view.fitted),
        ("actual_size", lambda: canvas.zoom == pytest.approx(1.0)),
        ("pan_right", lambda: canvas.view.centre[0] > 1500),
        ("magnifier", lambda: canvas.lens is not None and canvas.lens.power == 3),
        ("magnify_more", lambda: canvas.lens is not None and canvas.lens.power == 4),
        ("pan_down", lambda: canvas.lens is not None and canvas.lens.at.y() > canvas.height() / 2 + 10),
        ("magnifier", lambda: canvas.lens is None),
        ("keep_zoom", lambda: canvas.keep_zoom),
    ):
        actions.trigger(name)
        assert seen(), name  # type: ignore[no-untyped-call]
    for name, panel in (("adjust_options", stage.tools.view_options), ("overlay_options", stage.tools.overlay_options)):
        actions.trigger(name)
        assert panel.isVisible()
        panel.hide()


def test_the_lens_follows_the_mouse_and_the_wheel(qtbot: QtBot, stage: StageView, take: Take, chequer: Path) -> None:
    show(qtbot, stage, take(chequer))
    canvas, none = stage.canvas, Qt.MouseButton.NoButton
    stage.tools.magnifier.toggle()
    at = QPointF(100, 120)
    moved = QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, moved)
    assert canvas.lens is not None
    assert canvas.lens.at == at
    zoom, ctrl = canvas.zoom, Qt.KeyboardModifier.ControlModifier
    turn = QPoint(0, 120)
    wheel = QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), turn, none, ctrl, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(canvas, wheel)
    assert canvas.lens.power == 4
    assert canvas.zoom == zoom
