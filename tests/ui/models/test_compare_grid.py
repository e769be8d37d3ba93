"""The table image × series: what cells say, how rows are sorted, and that indexes follow their images."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.assessment import FailureKind
from app.domain.labels import Axis, ScoreKind
from app.services.compare.dataset import ANSWERED, NOT_ASKED
from app.services.compare.values import Grid, Question
from app.store.scores import FAILURES
from ui.models.compare_grid import CHOSEN, FIRST_SERIES, NAME, SPREAD, GridModel
from ui.views.compare.gaps import look_of

NAN = float("nan")


def grid(scores: list[list[float]], states: list[list[int]] | None = None) -> Grid:
    values = np.array(scores, dtype=np.float32)
    count = values.shape[1]
    names = tuple(f"{count - place:05}.jpg" for place in range(count))
    images = tuple(f"{place:064}" for place in range(count))
    known = np.full(values.shape, ANSWERED, dtype=np.int8) if states is None else np.array(states, dtype=np.int8)
    spread = (values.max(axis=0) - values.min(axis=0)).astype(np.float32)
    question = Question("origin", Axis.ORIGIN, (0, 1), (), ())
    order = np.argsort(-spread, kind="stable").astype(np.int64)
    unsure = np.zeros(values.shape, dtype=np.bool_)
    return Grid(question, images, names, (0, 1), values, unsure, known, spread, order)


def model(data: Grid, *kinds: ScoreKind) -> GridModel:
    made = GridModel(look_of)
    made.show_grid(data, ("one", "two"), kinds or (ScoreKind.PROBABILITY, ScoreKind.PROBABILITY))
    return made


def told(made: GridModel, row: int, column: int) -> str:
    return str(made.data(made.index(row, column), Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.usefixtures("qapp")
def test_a_gap_is_words_and_never_a_number() -> None:
    timeout = FAILURES.index(FailureKind.TIMEOUT)
    made = model(grid([[0.9, NAN, NAN, NAN], [0.1, 0.5, 0.5, 0.5]], [[-1, timeout, NOT_ASKED, ANSWERED], [-1] * 4]))
    rows = {made.place(row): row for row in range(4)}
    shown = [str(made.data(made.index(rows[place], FIRST_SERIES))) for place in range(4)]
    assert shown == ["0.90", "Timed out", "Not asked", "Says nothing"]
    assert made.data(made.index(rows[1], SPREAD)) == ""
    assert "there is no spread" in told(made, rows[1], SPREAD)
    assert "one: Timed out. No whole answer came in time." in told(made, rows[1], FIRST_SERIES)


@pytest.mark.usefixtures("qapp")
def test_a_flag_says_yes_or_no() -> None:
    made = model(grid([[1.0, 0.0], [0.2, 0.3]]), ScoreKind.BINARY, ScoreKind.PROBABILITY)
    assert {str(made.data(made.index(row, FIRST_SERIES))) for row in range(2)} == {"yes", "no"}


@pytest.mark.usefixtures("qapp")
@given(
    st.lists(st.floats(0, 1, width=32) | st.just(NAN), min_size=2, max_size=30),
    st.sampled_from([CHOSEN, NAME, SPREAD, FIRST_SERIES]),
    st.booleans(),
)
def test_sorting_is_that_of_a_plain_list(values: list[float], column: int, down: bool) -> None:  # noqa: FBT001 - drawn
    data = grid([values, [0.5] * len(values)])
    made = model(data)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    chosen = np.arange(len(values)) % 2 == 0
    made.set_chosen(chosen)
    kept = [(QPersistentModelIndex(made.index(row, NAME)), made.place(row)) for row in range(len(values))]
    made.sort(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
    keys: list[float | str]
    keys = {CHOSEN: chosen.astype(float).tolist(), NAME: list(data.names), SPREAD: data.spread.tolist()}.get(
        column, data.scores[0].tolist()
    )
    order = [keys[made.place(row)] for row in range(len(values))]
    known = [key for key in order if key == key]  # noqa: PLR0124 - NaN is the one that is not itself
    assert known == sorted(known, reverse=down)
    assert order[: len(known)] == known
    assert all(made.place(index.row()) == place for index, place in kept)
    assert tester.model() is made


@pytest.mark.usefixtures("qapp")
def test_what_is_selected_is_marked_and_said() -> None:
    made = model(grid([[0.9, 0.4], [0.1, 0.3]]))
    made.set_chosen(np.array([True, False]))
    row = made.row_of(0)
    assert made.data(made.index(row, CHOSEN)) == "✓"
    assert told(made, row, CHOSEN).endswith(": selected")
    assert made.words_of(row)[0] == "✓"
    assert made.row_of(77) == -1
