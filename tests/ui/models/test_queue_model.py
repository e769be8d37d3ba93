"""The queue's list model announces every change precisely, so that a filtered view never differs from its source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.image import ReviewState
from app.domain.queue import QueueRow
from ui.models.queue_model import QueueModel, RowRole
from ui.models.queue_words import spoken

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEVELS = b"\xff\xff\x03\x6b\xff\xff\xff\xff\xff\xff\xff\xff"
HEARD = '[["p","m",null,[["nudity","nsfw",0.875,"probability",0,""]]]]'


def row(number: int, state: ReviewState = ReviewState.OPEN, name: str = "", *, readable: bool = True) -> QueueRow:
    return QueueRow(
        sha256=f"{number:064x}",
        position=number,
        name=name or f"image {number}.jpg",
        byte_size=1000,
        format="JPEG" if readable else "",
        width=640,
        height=480,
        frames=1,
        unreadable_kind=None if readable else "unreadable",
        unreadable_message=None if readable else "The file ends in the middle.",
        state=state,
        force=None,
        policy_label=None,
    )


def watched() -> QueueModel:
    """A model watched by Qt's own tester."""
    model = QueueModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_only_the_changed_row_is_announced(qtbot: QtBot) -> None:
    model = QueueModel()
    model.add([row(number) for number in range(5)])
    changed = row(3, ReviewState.RULED)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.replace(changed)
    assert told.args is not None
    assert [told.args[0].row(), told.args[1].row()] == [3, 3]
    with qtbot.assertNotEmitted(model.dataChanged):
        model.replace(changed)
        model.replace(row(77))


def test_known_images_are_renewed_in_place_and_doubles_are_added_once() -> None:
    model = watched()
    model.add([row(1), row(2), row(1)])
    model.add([row(2, name="renewed"), row(3)])
    assert [each.name for each in model.rows()] == ["image 1.jpg", "renewed", "image 3.jpg"]
    assert model.row(row(3).sha256) == row(3)
    assert model.row("0" * 64) is None
    assert not model.index_of("0" * 64).isValid()


def test_data_is_what_is_there_and_nothing_else() -> None:
    model = watched()
    model.add([row(1)])
    index = model.index(0)
    assert index.data(RowRole) == row(1)
    assert index.data() == "image 1.jpg"
    assert index.data(int(Qt.ItemDataRole.AccessibleTextRole)) == spoken(row(1))
    assert index.data(int(Qt.ItemDataRole.DecorationRole)) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(index) == 0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "image 1.jpg; JPEG, 640 by 480 pixels; open"),
        ({"frames": 12}, "frame 1 of 12"),
        ({"state": ReviewState.RULED, "force": "human", "policy_label": "ok"}, "ruled: human, ok"),
        ({"heard": HEARD, "levels": LEVELS}, "highest risk nudity 0.88"),
        ({"heard": HEARD.replace("0.875", "0.51")}, "Near the threshold: p 0.51"),
        ({"declares_camera": True}, "declares a camera"),
        ({"failed": 2}, "2 without an answer"),
        ({"declares_ai": True}, "declares AI"),
    ],
)
def test_a_screen_reader_hears_everything_that_is_painted(changes: dict[str, object], words: str) -> None:
    assert words in spoken(replace(row(1), **changes))  # type: ignore[arg-type]


def test_an_unreadable_image_is_spoken_with_its_reason() -> None:
    assert "unreadable: The file ends in the middle." in spoken(row(1, readable=False))
