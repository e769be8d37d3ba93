"""What is dragged out of the queue is the file of the image on which the mouse was pressed."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.models.test_queue_model import row
from ui.models.queue_model import QueueModel
from ui.views.care.handout import Handout


def test_a_path_that_comes_late_is_not_that_of_the_next_image(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    panel, parent, view, model = QWidget(), QObject(), QListView(), QueueModel()
    qtbot.addWidget(panel)
    QVBoxLayout(panel).addWidget(view)
    model.add([row(0), row(1)])
    view.setModel(model)
    panel.resize(300, 300)
    panel.show()
    answers: list[Callable[[str | None], None]] = []
    bridge = SimpleNamespace(call=lambda _make, take, **_: answers.append(take))
    handout = Handout(cast("Any", bridge), cast("Any", SimpleNamespace()), parent)
    handout.watch(panel)
    dragged: list[tuple[str, str]] = []

    def drag(_source: QWidget, sha256: str, path: str) -> object:
        dragged.append((sha256, path))
        return SimpleNamespace(exec=lambda _action: None)

    monkeypatch.setattr(handout, "drag", drag)
    first, second = (view.visualRect(model.index(at)).center() for at in (0, 1))
    left, port = Qt.MouseButton.LeftButton, view.viewport()
    QTest.mouseClick(port, left, pos=first)
    QTest.mousePress(port, left, pos=second)
    answers[0]("/first.png")
    for spot in (QPoint(40, 0), QPoint(80, 0)):
        move(port, second + spot)
    assert dragged == []
    answers[1]("/second.png")
    move(port, second + QPoint(90, 0))
    assert dragged == [(row(1).sha256, "/second.png")]
    parent.deleteLater()


def move(port: QWidget, spot: QPoint) -> None:
    """Move the mouse with its left button down, which QTest cannot do."""
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where, kind = QPointF(spot), QEvent.Type.MouseMove
    QApplication.sendEvent(port, QMouseEvent(kind, where, QPointF(port.mapToGlobal(spot)), left, left, nothing))
