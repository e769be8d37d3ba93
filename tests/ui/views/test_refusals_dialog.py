"""The list of what was not taken: complete, without doubles, filtered, copied – and honest about odd names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.image import Refusal
from tests.ui.views.samples_views import REFUSALS, Run, close
from ui.bridge import Bridge
from ui.models.refusals_model import FILE, RefusalsFilter, RefusalsModel, visible
from ui.views.refusals_dialog import RefusalsDialog


def opened(bridge: Bridge, *refusals: Refusal) -> RefusalsDialog:
    dialog = RefusalsDialog(bridge, refusals=refusals)
    dialog.show()
    return dialog


def files(dialog: RefusalsDialog) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, FILE).data()) for row in range(model.rowCount())]


def test_it_loads_what_the_database_knows(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    run(lambda core: core.images.add_refusals(REFUSALS))
    dialog = opened(bridge)
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 4)
    assert files(dialog) == ["odd⟨202E⟩gpj.exe⟨0A⟩", "secret.png", "broken.jpg", "notes.txt"]
    close(qtbot, dialog)


def test_what_is_handed_in_is_on_top_and_not_doubled(qtbot: QtBot, bridge: Bridge, run: Run) -> None:
    run(lambda core: core.images.add_refusals(REFUSALS[:3]))
    again = replace(REFUSALS[0], message="Still no image.")
    dialog = opened(bridge, again)
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() == 3)
    assert files(dialog) == ["notes.txt", "secret.png", "broken.jpg"]
    assert "Still no image." in dialog.copied_text()
    dialog.add([REFUSALS[1]])
    assert files(dialog)[0] == "broken.jpg"
    assert len(files(dialog)) == 3
    close(qtbot, dialog)


def test_filter_by_words_and_by_reason(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(bridge, *REFUSALS)
    dialog.table.setCurrentIndex(dialog.table.model().index(0, FILE))
    QTest.keyClicks(dialog.table, files(dialog)[-1][0])
    assert dialog.table.currentIndex().row() == 0, "a letter is not searched line by line"
    QTest.keyClicks(dialog.search, "HOLIDAY")
    assert files(dialog) == ["broken.jpg"]
    dialog.search.setText("no such thing")
    assert not dialog.table.isVisible()
    assert not dialog.copy.isEnabled()
    dialog.search.clear()
    dialog.kind.setCurrentIndex(dialog.kind.findData("unsupported"))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    assert len(files(dialog)) == 2
    close(qtbot, dialog)


def test_copy_takes_the_marked_lines_or_all_that_are_shown(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(bridge, *REFUSALS)
    dialog.copy.click()
    assert len(QApplication.clipboard().text().split("\n")) == 4
    dialog.table.selectRow(1)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == (
        "/pictures/locked/secret.png\tCannot be opened\tThere is no permission to read this file."
    )
    close(qtbot, dialog)


def test_nothing_refused_is_said(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(bridge)
    assert dialog._empty.accessibleName() == "Every file was taken"
    assert dialog._empty.isVisible()
    close(qtbot, dialog)


def test_a_name_that_is_no_text_is_shown(qtbot: QtBot, bridge: Bridge) -> None:
    dialog = opened(bridge, replace(REFUSALS[0], path=b"/p/caf\xe9.txt".decode("utf-8", "surrogateescape")))
    assert files(dialog) == ["caf⟨DCE9⟩.txt"]
    dialog.copy.click()
    assert QApplication.clipboard().text().startswith("/p/caf⟨DCE9⟩.txt")
    close(qtbot, dialog)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", [0, 1, 20_000])
def test_the_model_keeps_qts_rules(count: int) -> None:
    model = RefusalsModel()
    shown = RefusalsFilter(model)
    testers = [
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal) for each in (model, shown)
    ]
    model.add(Refusal(f"/p/{n % 15_000}.txt", "unsupported", "No image.", "") for n in range(count))
    model.append_older(REFUSALS)
    shown.set_wanted("broken", "")
    assert shown.rowCount() == 1
    shown.set_wanted("", "")
    assert shown.rowCount() == model.rowCount() == min(count, 15_000) + len(REFUSALS)
    del testers


@given(st.text())
def test_what_is_visible_has_nothing_hidden_in_it(text: str) -> None:
    shown = visible(text)
    assert shown.replace("\u3000", "").isprintable()
    assert visible(shown) == shown
