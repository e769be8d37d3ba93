"""The table of decisions keeps Qt's rules, touches only what changed, and holds no more lines than it shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.decision import DecisionEvent, Ruling, Verb
from app.domain.decision_list import DecisionLine
from app.domain.image import ReviewState
from ui.models.decisions_model import COLUMNS, KEPT, DecisionsModel, ShownLine

SHA = "ab" * 32


def shown(seq: int, note: str = "") -> ShownLine:
    event = DecisionEvent(
        seq, "e", SHA, Verb.RULE, Ruling(ReviewState.RULED, note=note), "me", "2026", "1", None, SHA, SHA
    )
    line = DecisionLine(event, None, known=True, stands=True, blind=False)
    return ShownLine(line, tuple(f"{seq} {note}" for _ in COLUMNS), ("human", "accent"), ("", ""))


def rows(model: DecisionsModel) -> list[int]:
    return model.numbers(0, model.rowCount())


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.lists(st.integers(1, 12), unique=True, max_size=12), max_size=6))
def test_any_numbers_after_any_others(steps: list[list[int]]) -> None:
    model = DecisionsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for seqs in steps:
        model.show_numbers(seqs)
        assert rows(model) == seqs
        assert [model.row_of(seq) for seq in seqs] == list(range(len(seqs)))
        model.fill([shown(seq) for seq in seqs[::2]])
        assert model.missing(0, len(seqs)) == seqs[1::2] or set(model.missing(0, len(seqs))) <= set(seqs[1::2])
    del tester


@pytest.mark.usefixtures("qapp")
def test_one_new_decision_moves_one_row() -> None:
    model = DecisionsModel()
    model.show_numbers(range(100_000, 0, -1))
    changes: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _p, first, last: changes.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _p, first, last: changes.append(("out", first, last)))
    model.show_numbers(range(100_001, 0, -1))
    assert changes == [("in", 0, 0)]
    model.show_numbers(range(100_001, 0, -1))
    assert changes == [("in", 0, 0)]
    model.show_numbers([seq for seq in range(100_001, 0, -1) if seq != 50_000])
    assert changes[1:] == [("out", 50_001, 50_001)]


@pytest.mark.usefixtures("qapp")
def test_only_lines_that_changed_are_painted_anew() -> None:
    model = DecisionsModel()
    model.show_numbers([3, 2, 1])
    assert model.index(1, 5).data() == "…"
    painted: list[int] = []
    model.dataChanged.connect(lambda first, _last: painted.append(first.row()))
    model.fill([shown(3), shown(2)])
    model.fill([shown(3), shown(2, "new"), shown(9)])
    assert painted == [0, 1, 1]
    assert model.index(1, 5).data() == "2 new"
    assert model.missing(0, 2) == [1]
    assert model.line(2) is None
    assert model.data(QModelIndex()) is None


@pytest.mark.usefixtures("qapp")
def test_far_lines_are_let_go() -> None:
    model = DecisionsModel()
    model.show_numbers(range(20_000))
    for first in range(0, 20_000, 500):
        model.fill([shown(seq) for seq in range(first, first + 500)])
        assert len(model._lines) <= KEPT
        assert model.missing(first, first + 499) == []
    model.forget_beyond(19_990, 19_999)
    assert len(model._lines) == 10
