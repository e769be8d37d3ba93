"""The spotlight goes where keys and mouse send it, and whatever covers ends it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.samples import Pixels
from ui.views.care.spotlight import RADIUS, Spotlight
from ui.widgets.care import Care
from ui.widgets.image_canvas import ImageCanvas

pytestmark = pytest.mark.display

SHARP = "#c81e28"


def stripes(width: int = 400, height: int = 300) -> Pixels:
    row = b"".join(bytes((255, 255, 255)) if (x // 2) % 2 else bytes((200, 30, 40)) for x in range(width))
    return Pixels(width, height, 3, row * height)


@pytest.fixture
def canvas(qtbot: QtBot) -> ImageCanvas:
    made = ImageCanvas()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.set_care(Care(3, True))
    made.show()
    made.set_picture(stripes())
    return made


def lit(canvas: ImageCanvas) -> tuple[float, float, int]:
    """Middle of the sharp pixels, and how many there are."""
    image: QImage = canvas.grab().toImage()
    found = [(x, y) for x in range(400) for y in range(0, 300, 2) if image.pixelColor(x, y).name() == SHARP]
    if not found:
        return 0, 0, 0
    return sum(x for x, _ in found) / len(found), sum(y for _, y in found) / len(found), len(found)


def test_it_moves_and_grows_by_keys(canvas: ImageCanvas) -> None:
    spotlight = Spotlight(canvas, canvas)
    QCursor.setPos(canvas.mapToGlobal(QPoint(100, 100)))
    spotlight.toggle()
    assert canvas.spotlight == RADIUS
    spotlight.move(50, 50)  # away from the rim: a circle that is cut off has its middle elsewhere
    x, y, many = lit(canvas)
    assert many
    spotlight.move(48, -24)
    moved_x, moved_y, _ = lit(canvas)
    assert moved_x == pytest.approx(x + 48, abs=3)
    assert moved_y == pytest.approx(y - 24, abs=3)
    spotlight.resize(0.5)
    assert lit(canvas)[2] < many / 2
    spotlight.toggle()
    assert lit(canvas) == (0, 0, 0)
    QCursor.setPos(0, 0)


def test_it_follows_the_mouse_and_takes_the_wheel_with_shift(canvas: ImageCanvas) -> None:
    spotlight = Spotlight(canvas, canvas)
    spotlight.toggle()
    zoom = canvas.zoom
    at = QPointF(300, 200)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, move)
    assert lit(canvas)[0] == pytest.approx(300, abs=4)
    shift, phase = Qt.KeyboardModifier.ShiftModifier, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(canvas, QWheelEvent(at, at, QPoint(), QPoint(0, 120), none, shift, phase, False))
    assert canvas.spotlight > RADIUS
    assert canvas.zoom == zoom


def hide(canvas: ImageCanvas) -> None:
    canvas.hide()
    canvas.show()


def panic(canvas: ImageCanvas) -> None:
    canvas.set_panic(True)
    canvas.set_panic(False)


def go_away(canvas: ImageCanvas) -> None:
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.WindowDeactivate))


def let_go(canvas: ImageCanvas) -> None:
    canvas.reveal(True)
    canvas.reveal(False)


ENDS: dict[str, Callable[[ImageCanvas], None]] = {
    "another picture": lambda c: c.set_picture(stripes()),
    "hiding": hide,
    "panic": panic,
    "another window": go_away,
    "letting go": let_go,
}


@pytest.mark.parametrize("what", ENDS)
def test_what_covers_ends_it(canvas: ImageCanvas, what: str) -> None:
    Spotlight(canvas, canvas).toggle()
    ENDS[what](canvas)
    assert canvas.spotlight == 0
    assert lit(canvas) == (0, 0, 0)


def test_it_lights_words_only_too(canvas: ImageCanvas) -> None:
    canvas.set_care(Care(words_only=True))
    spotlight = Spotlight(canvas, canvas)
    assert lit(canvas) == (0, 0, 0)
    spotlight.toggle()
    assert lit(canvas)[2]


def test_without_a_picture_there_is_none(canvas: ImageCanvas) -> None:
    canvas.show_empty()
    spotlight = Spotlight(canvas, canvas)
    spotlight.toggle()
    assert canvas.spotlight == 0
