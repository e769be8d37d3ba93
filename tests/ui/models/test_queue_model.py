"""The queue's list model announces every change precisely, so that a filtered view never differs from its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.image import ReviewState
from app.domain.queue import QueueRow
from ui.models.queue_model import QueueFilter, QueueModel, QueueProxy, RowRole, spoken

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STATES = list(ReviewState)
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


def filtered() -> tuple[QueueModel, QueueProxy]:
    """A model and its proxy, both watched by Qt's own tester."""
    model = QueueModel()
    proxy = QueueProxy(model)
    for each in (model, proxy):
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal, each)
    return model, proxy


def shown(proxy: QueueProxy) -> list[QueueRow]:
    return [found for at in range(proxy.rowCount()) if (found := proxy.row_at(at)) is not None]


def expected(rows: Iterable[QueueRow], kind: QueueFilter, text: str) -> list[QueueRow]:
    """What the filter's promise says, written a second time and plainly."""

    def fits(each: QueueRow) -> bool:
        if kind is QueueFilter.UNREADABLE and each.readable:
            return False
        if kind not in (QueueFilter.ALL, QueueFilter.UNREADABLE) and each.state != kind.value:
            return False
        return text in each.name.casefold() or text in each.sha256 or text in each.format.casefold()

    return [each for each in rows if fits(each)]


add = st.tuples(st.just("add"), st.lists(st.integers(0, 30), max_size=5))
change = st.tuples(st.just("change"), st.integers(0, 30), st.sampled_from(STATES), st.sampled_from(["cat", "dog"]))
show = st.tuples(st.just("show"), st.sampled_from(list(QueueFilter)), st.sampled_from(["", "cat", "0", "jpeg"]))


@settings(max_examples=60)
@given(st.lists(st.one_of(add, change, show), max_size=25))
def test_the_shown_list_is_the_filtered_source_after_any_changes(qapp: object, steps: list[tuple[object, ...]]) -> None:  # noqa: ARG001
    model, proxy = filtered()
    kept: dict[str, QueueRow] = {}
    kind, text = QueueFilter.ALL, ""
    for step in steps:
        match step:
            case ("add", list(numbers)):
                rows = [row(number, readable=number % 7 != 0) for number in numbers]
                model.add(rows)
                for each in rows:
                    kept[each.sha256] = each
            case ("change", int(number), ReviewState() as state, str(word)):
                changed = row(number, state, f"{word} {number}")
                model.replace(changed)
                if changed.sha256 in kept:
                    kept[changed.sha256] = changed
            case ("show", QueueFilter() as kind, str(text)):
                proxy.show(kind, text)
        assert list(model.rows()) == list(kept.values())
        assert shown(proxy) == expected(kept.values(), kind, text)
        for at, each in enumerate(shown(proxy)):
            assert proxy.position_of(each.sha256) == at


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
    model, _ = filtered()
    model.add([row(1), row(2), row(1)])
    model.add([row(2, name="renewed"), row(3)])
    assert [each.name for each in model.rows()] == ["image 1.jpg", "renewed", "image 3.jpg"]
    assert model.row(row(3).sha256) == row(3)
    assert model.row("0" * 64) is None
    assert not model.index_of("0" * 64).isValid()


def test_data_is_what_is_there_and_nothing_else() -> None:
    model, _ = filtered()
    model.add([row(1)])
    index = model.index(0)
    assert index.data(RowRole) == row(1)
    assert index.data() == "image 1.jpg"
    assert index.data(int(Qt.ItemDataRole.AccessibleTextRole)) == spoken(row(1))
    assert index.data(int(Qt.ItemDataRole.DecorationRole)) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(index) == 0


def test_the_next_open_image_is_after_the_present_one() -> None:
    model, proxy = filtered()
    model.add([row(0), row(1, ReviewState.RULED), row(2, ReviewState.SKIPPED), row(3), row(4, ReviewState.ESCALATED)])
    assert [proxy.next_open(at) for at in (-1, 0, 3)] == [0, 3, -1]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "image 1.jpg; JPEG, 640 by 480 pixels; open"),
        ({"frames": 12}, "frame 1 of 12"),
        ({"state": ReviewState.RULED, "force": "human", "policy_label": "ok"}, "ruled: human, ok"),
        ({"heard": HEARD}, "highest risk nsfw 88% by m"),
        ({"failed": 2}, "2 without an answer"),
        ({"declares_ai": True}, "declares AI"),
    ],
)
def test_a_screen_reader_hears_everything_that_is_painted(changes: dict[str, object], words: str) -> None:
    assert words in spoken(replace(row(1), **changes))  # type: ignore[arg-type]


def test_an_unreadable_image_is_spoken_with_its_reason() -> None:
    assert "unreadable: The file ends in the middle." in spoken(row(1, readable=False))
