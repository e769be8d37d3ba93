"""A row of the queue lies the way the language is read: its picture first, and never as a mirror image."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from app.domain.image import ReviewState
from app.domain.queue import QueueRow
from ui.models.queue_delegate import QueueDelegate
from ui.models.queue_model import RowRole

ROW = QueueRow("0" * 64, 1, "x.png", 1, "PNG", 1, 1, 1, None, None, ReviewState.OPEN, None, None)
RED, BLUE = "#ff0000", "#0000ff"


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def painted() -> QImage:
    """A row, whose picture is red on the left and blue on the right."""
    picture = QImage(72, 72, QImage.Format.Format_RGB32)
    picture.fill(QColor(RED))
    with QPainter(picture) as painter:
        painter.fillRect(36, 0, 36, 72, QColor(BLUE))
    model = QStandardItemModel()
    item = QStandardItem()
    item.setData(ROW, RowRole)
    model.appendRow(item)
    sheet = QImage(300, 100, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#000000"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 100)
    with QPainter(sheet) as painter:
        QueueDelegate(lambda _: picture).paint(painter, option, model.index(0, 0))
    return sheet


def reds_and_blues(sheet: QImage) -> tuple[list[int], list[int]]:
    line = [sheet.pixelColor(x, 50).name() for x in range(sheet.width())]
    return [x for x, name in enumerate(line) if name == RED], [x for x, name in enumerate(line) if name == BLUE]


@pytest.mark.usefixtures("qapp")
def test_from_left_to_right_the_picture_is_at_the_left() -> None:
    reds, blues = reds_and_blues(painted())
    assert 0 < min(reds) < max(reds) < min(blues) < max(blues) < 150


@pytest.mark.usefixtures("from_right")
def test_from_right_to_left_it_is_at_the_right_and_upright() -> None:
    reds, blues = reds_and_blues(painted())
    assert 150 < min(reds) < max(reds) < min(blues) < max(blues) < 299
