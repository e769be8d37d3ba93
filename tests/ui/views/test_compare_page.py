"""The Compare page over a real core: a file of answers with its truth, thresholds, selection, saving, empty states."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.labels import Axis
from tests.ui.conftest import PATIENCE_SECONDS
from ui.actions import Actions
from ui.bridge import Bridge
from ui.views.compare.opening import CompareOpening
from ui.views.compare.page import ComparePage
from ui.views.compare.pair_section import PairSection
from ui.views.compare.section import Section
from ui.views.compare.truth_section import TruthSection
from ui.views.compare.whatif_section import WhatIfSection
from ui.widgets.plots.frame import CSV, SVG

ML72 = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "D_agreement" / "ml72_predictions.csv"
WAIT_MS = PATIENCE_SECONDS * 1000


@pytest.fixture
def page(real_bridge: Bridge, qtbot: QtBot) -> Iterator[ComparePage]:
    asked: list[str] = []

    def thumbnail(sha256: str) -> QImage | None:
        asked.append(sha256)
        return None

    def make() -> ComparePage:
        return ComparePage(real_bridge, actions, thumbnail)

    opening = CompareOpening(real_bridge, make)
    actions = Actions(opening)
    qtbot.addWidget(opening)
    actions.set_page("compare")
    opening.resize(1300, 850)
    opening.show()
    qtbot.waitUntil(lambda: opening.page is not None and opening.page.isVisible(), timeout=WAIT_MS)
    assert opening.page is not None
    yield opening.page
    opening.page.stop()


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Sixty images with two providers' probabilities and the truth."""
    rng = np.random.default_rng(5)
    lines = ["image,truth,one,two"]
    for place in range(60):
        true = bool(rng.random() < 0.5)
        one, two = np.clip(rng.normal(0.7 if true else 0.3, 0.2, 2), 0, 1)
        lines.append(f"{place}.jpg,{'ai' if true else 'real'},{one:.3f},{two:.3f}")
    path = tmp_path / "answers.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def loaded(page: ComparePage, answers: Path, qtbot: QtBot) -> ComparePage:
    page.load(answers, Axis.ORIGIN)
    qtbot.waitUntil(lambda: len(page.desk.images) == 60, timeout=WAIT_MS)
    return page


def see(page: ComparePage, at: int, qtbot: QtBot, ready: Callable[[], bool]) -> None:
    page.show_section(at)
    qtbot.waitUntil(ready, timeout=WAIT_MS)


def test_without_answers_it_says_what_is_needed(page: ComparePage) -> None:
    assert page.all.currentWidget() is page.empty
    assert page.empty.accessibleName() == "There is nothing to compare yet"
    assert "load a file" in page.empty.accessibleDescription()


@pytest.mark.skipif(not ML72.exists(), reason="the shared corpus is not here")
def test_the_published_kappas_of_ml72_stand_on_the_page(page: ComparePage, qtbot: QtBot) -> None:
    page.load(ML72, Axis.ORIGIN)
    qtbot.waitUntil(lambda: len(page.desk.images) == 100, timeout=WAIT_MS)
    pair = page.section(1)
    assert isinstance(pair, PairSection)
    see(page, 1, qtbot, lambda: pair.matrix.mark_count() == 4)
    assert "kappa 0.540" in pair.matrix.mark_words(1)
    assert "bare yes or no" in pair.scatter.accessibleDescription()
    truth = page.section(2)
    assert isinstance(truth, TruthSection)
    see(page, 2, qtbot, lambda: truth.figures.rowCount() > 0)
    kappas = next(row for row in truth.figures.sheet().rows if row[0] == "Cohen's kappa")
    assert [str(words)[:4] for words in kappas[1:]] == ["0.28", "0.44"]
    assert truth.confusion.mark_words(0).startswith("truly yes, said yes: 15")


def test_a_narrow_page_keeps_its_width_for_what_is_compared(loaded: ComparePage, qtbot: QtBot) -> None:
    page, sections = loaded, loaded.list
    wide = sections.width()
    name = sections.item(1).text()
    page.window().resize(700, 450)
    qtbot.waitUntil(lambda: sections.width() < wide / 2, timeout=WAIT_MS)
    item = sections.item(1)
    assert (item.text(), item.data(Qt.ItemDataRole.AccessibleTextRole), name) == ("", name, "Provider against provider")
    page.window().resize(1300, 850)
    qtbot.waitUntil(lambda: sections.width() == wide, timeout=WAIT_MS)
    assert sections.item(1).text() == name


def test_a_selection_holds_everywhere(loaded: ComparePage, qtbot: QtBot) -> None:
    page = loaded
    pair = page.section(1)
    assert isinstance(pair, PairSection)
    see(page, 1, qtbot, lambda: pair.scatter.mark_count() == 60)
    page.desk.select(np.array([3, 7], dtype=np.int64))
    assert page.chosen.text() == "2 images selected, here and in every plot"
    at = [mark for mark in range(60) if pair.scatter.image_of(mark) in (3, 7)]
    assert all(pair.scatter.mark_words(mark).endswith("(selected)") for mark in at)
    with qtbot.waitSignal(page.images_wanted) as told:
        page._actions.trigger("compare_open")
    assert told.args == [[page.desk.images[3], page.desk.images[7]]]
    pair.scatter.go_to(at[0])
    with qtbot.waitSignal(page.image_wanted):
        QTest.keyClick(pair.scatter, Qt.Key.Key_Return)
    page._actions.trigger("compare_clear")
    assert page.chosen.text() == "Nothing is selected."


def test_columns_and_cells_are_brushed_both_ways(loaded: ComparePage, qtbot: QtBot) -> None:
    page, desk = loaded, loaded.desk
    pair, truth = page.section(1), page.section(2)
    assert isinstance(pair, PairSection)
    assert isinstance(truth, TruthSection)
    see(page, 1, qtbot, lambda: all(plot.mark_count() == 20 for plot in pair.spreads))
    scores, column = desk.scores(0), pair.spreads[0]
    assert scores is not None
    column.go_to(int(np.argmax(column._counts)))
    QTest.keyClick(column, Qt.Key.Key_Space)
    low, high = column.bounds(column.cursor_at)
    assert desk.chosen.sum() == column._counts[column.cursor_at] > 0
    assert ((scores[desk.chosen] >= np.float32(low)) & (scores[desk.chosen] < np.float32(high))).all()
    assert column.mark_words(column.cursor_at).endswith(f"{desk.chosen.sum()} of them selected")
    assert sum(pair.spreads[1]._chosen) == desk.chosen.sum()
    see(page, 2, qtbot, lambda: truth.confusion.mark_count() == 4 and len(truth._cells()) == 4)
    caught, missed, false, passed = (int(cell.sum()) for cell in truth._cells())
    against = truth._answer.series[0] if truth._answer is not None else None
    assert against is not None
    assert (caught, missed, false, passed) == (against.caught, against.missed, against.false_alarms, against.passed)
    truth.confusion.go_to(0)
    QTest.keyClick(truth.confusion, Qt.Key.Key_Space)
    assert desk.chosen.sum() == caught
    assert truth.confusion.mark_words(0).endswith(f"{caught} of them selected")
    assert not truth.confusion.mark_words(1).endswith("selected")
    truth.confusion.go_to(2)
    QTest.keyClick(truth.confusion, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert desk.chosen.sum() == caught + false
    assert sum(column._chosen) == caught + false


def test_the_roc_moves_the_threshold_and_the_what_if_follows(loaded: ComparePage, qtbot: QtBot) -> None:
    page = loaded
    truth, what_if = page.section(2), page.section(3)
    assert isinstance(truth, TruthSection)
    assert isinstance(what_if, WhatIfSection)
    see(page, 2, qtbot, lambda: truth.roc.mark_count() > 3)
    truth.roc.opened.emit(3)
    assert 0 in page.desk.thresholds
    assert page.desk.thresholds[0] != 0.5
    see(page, 3, qtbot, lambda: 0 in what_if._results)
    setting = what_if.panels[0].setting
    assert setting is not None
    assert dict(setting.thresholds)[0] == pytest.approx(page.desk.thresholds[0], abs=0.005)
    before = what_if._results[0]
    what_if.panels[0].margin.setValue(40)
    qtbot.waitUntil(lambda: what_if._results[0].negatives.grey > before.negatives.grey, timeout=WAIT_MS)
    assert what_if._results[0].negatives.n == before.negatives.n
    what_if.second.setChecked(True)
    qtbot.waitUntil(lambda: 1 in what_if._results, timeout=WAIT_MS)
    assert what_if.figures.columnCount() == 3
    assert not what_if.save_button.isEnabled()  # a file's series are no rule for the database


def test_what_is_shown_is_saved(loaded: ComparePage, qtbot: QtBot, tmp_path: Path) -> None:
    page = loaded
    pair = page.section(1)
    assert isinstance(pair, PairSection)
    see(page, 1, qtbot, lambda: pair.scatter.mark_count() == 60)
    for kind in (SVG, CSV):
        path = tmp_path / f"scatter.{kind}"
        with qtbot.waitSignal(page.message, timeout=WAIT_MS):
            pair.save(pair._scatter_frame, kind, path)
        assert path.stat().st_size > 500
    assert (tmp_path / "scatter.csv").read_text().splitlines()[0] == "Image,one,two"
    assert len((tmp_path / "scatter.csv").read_text().splitlines()) == 61


def test_a_file_that_is_none_is_refused_in_words(page: ComparePage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "nothing.csv"
    path.write_text("no,table\n", encoding="utf-8")
    page.load(path, Axis.ORIGIN)
    qtbot.waitUntil(page.banner.isVisible, timeout=WAIT_MS)
    assert page.all.currentWidget() is page.empty


def test_every_section_is_reached_by_its_key_and_named(loaded: ComparePage, qtbot: QtBot) -> None:
    for at in range(5):
        loaded._actions.trigger(f"compare_section{at + 1}")
        section = loaded.section(at)
        qtbot.waitUntil(partial(_is_shown, loaded, section), timeout=WAIT_MS)
        assert section.accessibleName()


def _is_shown(page: ComparePage, section: Section) -> bool:
    return page.stack.currentWidget() is section
