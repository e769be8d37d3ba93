"""The matrix grid speaks for every cell, is walked by keyboard, and scrolls when it is too narrow."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.assessment import FailureKind, Outcome
from app.domain.labels import Axis
from app.domain.matrix import Column, matrix
from tests.ui import samples_matrix as samples
from ui.views.evidence.matrix import MatrixView
from ui.widgets.conflict_strip import ConflictStrip, strip_lines
from ui.widgets.failure_chip import FAILURES
from ui.widgets.matrix import MatrixGrid
from ui.widgets.matrix_cells import AGREEMENTS, NO_NUMBER, agreement_spec, cell_words, under_words

FOUR = (samples.NSFWJS, samples.OPEN_NSFW, samples.IDENTIFAI, samples.NANOGPT)


def shown(
    qtbot: QtBot, outcomes: tuple[Outcome, ...], columns: tuple[Column, ...] = FOUR, width: int = 800
) -> MatrixGrid:
    grid = MatrixGrid()
    qtbot.addWidget(grid)
    grid.set_matrix(matrix(outcomes, columns))
    grid.resize(width, grid.height())
    grid.show()
    return grid


def words(outcomes: tuple[Outcome, ...], columns: tuple[Column, ...], axis: str, column: Column) -> str:
    table = matrix(outcomes, columns)
    row = next(r for r in table.rows if r.axis == axis)
    return cell_words(row.cells[table.columns.index(column)], column, row)


def test_every_cell_has_a_sentence_for_tooltip_and_screen_reader(qtbot: QtBot) -> None:
    grid = shown(qtbot, samples.CONFLICT, samples.EIGHT)
    model = grid.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            said = index.data(Qt.ItemDataRole.AccessibleTextRole)
            assert said == index.data(Qt.ItemDataRole.ToolTipRole)
            assert said.endswith(".")
            assert samples.EIGHT[column].name in said


def test_the_accessible_table_reads_the_same(qtbot: QtBot) -> None:
    grid = shown(qtbot, samples.AGREED)
    table = QAccessible.queryAccessibleInterface(grid)
    said = {table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())}
    assert "NanoGPT on nudity. nsfw: no. A bare yes or no, no probability." in said


@pytest.mark.parametrize("kind", FailureKind)
def test_a_failed_cell_says_why_and_holds_no_number(kind: FailureKind) -> None:
    said = words((samples.failed(samples.NANOGPT, kind),), FOUR, "nudity", samples.NANOGPT)
    assert said.startswith(f"NanoGPT on nudity. No answer: {FAILURES[kind].word}.")
    assert not re.search(r"\d", said)


def test_a_derived_probability_says_whence() -> None:
    said = words(samples.AGREED, FOUR, "origin", samples.IDENTIFAI)
    assert "artificial (verdict by majority): probability 0.06, under the threshold 0.50. Derived from" in said


def test_the_small_words_tell_the_kinds_apart() -> None:
    table = matrix(samples.KINDS, (*FOUR, samples.OWN))
    said = {under_words(cell) for row in table.rows for cell in row.cells}
    assert {"porn", "nsfw", "inconclusive · artificial", "confidence of human"} <= said


def test_every_state_and_every_agreement_has_its_own_glyph_and_words() -> None:
    for specs in (NO_NUMBER, AGREEMENTS):
        assert len({(spec.icon, spec.word) for spec in specs.values()}) == len(specs)
    for spec in (*NO_NUMBER.values(), *AGREEMENTS.values()):
        assert not re.search(r"\b(safe|clean|ok|harmless)\b|\d", f"{spec.word} {spec.about}".lower())


def test_a_row_on_which_nobody_answered_does_not_wait() -> None:
    columns = (Column("p", "m", "P", (Axis.NUDITY,)), Column("q", "m", "Q", (Axis.NUDITY,)))
    failed = [samples.failed(c, FailureKind.MALFORMED) for c in columns]
    (waits,) = matrix(failed[:1], columns).rows
    (ended,) = matrix(failed, columns).rows
    assert agreement_spec(waits).icon == "hourglass"
    assert agreement_spec(ended).word == "No answer"


def test_arrows_walk_and_space_chooses(qtbot: QtBot) -> None:
    grid = shown(qtbot, samples.CONFLICT, samples.EIGHT)
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (1, 2)
    with qtbot.waitSignal(grid.column_chosen) as caught:
        QTest.keyClick(grid, Qt.Key.Key_Space)
    assert caught.args == ["identifai", "image"]


def test_a_new_answer_leaves_the_cursor_where_it_is(qtbot: QtBot) -> None:
    grid = shown(qtbot, samples.AGREED[:1])
    grid.setCurrentIndex(grid.model().index(1, 1))
    grid.set_matrix(matrix(samples.AGREED, FOUR))
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (1, 1)


def test_it_scrolls_sideways_only_when_narrow(qtbot: QtBot) -> None:
    wide = shown(qtbot, samples.CONFLICT, samples.EIGHT, 1400)
    narrow = shown(qtbot, samples.CONFLICT, samples.EIGHT, 420)
    qtbot.waitUntil(lambda: narrow.horizontalScrollBar().maximum() > 0)
    assert wide.horizontalScrollBar().maximum() == 0
    for grid in (wide, narrow):
        assert grid.verticalScrollBar().maximum() == 0, "every row is in sight"
    assert narrow.rowHeight(0) > wide.rowHeight(0), "the number stands over its mark"
    roomy = (narrow.minimumSizeHint() - narrow.verticalHeader().sizeHint()).width()
    assert narrow.columnWidth(0) < roomy, "more columns are seen than would be with number and mark side by side"


def test_the_strip_puts_contradictions_first_in_words() -> None:
    table = matrix(samples.CONFLICT, samples.EIGHT)
    first = strip_lines([row.agreement for row in table.rows])[0]
    assert first[1] == "Contradiction on nudity: nsfwjs MobileNet v2 0.81 against identifAI and NanoGPT: no"


def test_the_strip_says_agreement_and_that_nothing_compares(qtbot: QtBot) -> None:
    strip = ConflictStrip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.set_agreements([row.agreement for row in matrix(samples.AGREED, FOUR).rows])
    assert [each.text() for each in strip.findChildren(QLabel)] == ["Agreement on nudity"]
    strip.set_agreements([row.agreement for row in matrix(samples.FAILURES, samples.EIGHT).rows])
    assert strip.accessibleDescription().startswith("Nothing to compare")
    strip.set_agreements(())
    assert strip.isHidden()


def test_the_view_hides_when_nobody_was_asked(qtbot: QtBot) -> None:
    view = MatrixView()
    qtbot.addWidget(view)
    view.set_columns(FOUR)
    view.set_outcomes(())
    assert not view.isHidden()
    view.set_outcomes((), ())
    assert view.isHidden()
