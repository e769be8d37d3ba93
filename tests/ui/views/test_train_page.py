"""The Train page over a real core: lists, a blind session, results, double review, a calibration round."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.decision import Force
from app.domain.labels import Axis
from app.domain.training import GoldItem, GoldSet, Mode, Session
from app.services.ruling.review import Draft
from tests.ui.views.samples_views import close
from tests.ui.views.train_window import PATIENCE, OnCore, double, page, trigger, words
from ui.models.train_run import Phase
from ui.views.train.begin_dialog import BeginDialog
from ui.views.train.files import ask_where, report_kinds
from ui.views.train.item_dialog import ItemDialog
from ui.views.train.page import TrainPage
from ui.widgets.plots.figure_table import FigureTable

if TYPE_CHECKING:
    from app.container import Core

__all__ = ["page"]


@pytest.fixture
def gold(on_core: OnCore, taken_in: Callable[..., str]) -> GoldSet:
    """Four images, one of them ambiguous."""
    images = [taken_in(f"{seed}.png", seed=seed, size=(48, 32)) for seed in range(4)]
    answers = ("human", "artificial", "nudity", "human")
    items = [
        GoldItem(one, Axis.ORIGIN, answer, f"because {answer}", ambiguous=place == 3, made_by="zoe")
        for place, (one, answer) in enumerate(zip(images, answers, strict=True))
    ]
    made: GoldSet = on_core(lambda core: core.train.sets.save("faces", ("human", "artificial", "nudity"), items))
    return made


def taken(on_core: OnCore, gold: GoldSet, trainee: str, wrong: int) -> Session:
    """An ended assessment in which the first `wrong` items are answered “artificial”."""

    async def take(core: Core) -> Session:
        session = await core.train.sessions.begin(
            gold.id, Mode.ASSESSMENT, second_look=False, trainee=trainee, seed="1"
        )
        for place, sha256 in enumerate(session.order):
            item = gold.item(sha256)
            assert item is not None
            other = "artificial" if item.answer == "human" else "human"
            session = await core.train.sessions.answer(
                session.id, sha256, other if place < wrong else item.answer, active_ms=900
            )
        return await core.train.sessions.end(session.id)

    ended: Session = on_core(take)
    return ended


def test_an_empty_page_says_how_to_begin(page: TrainPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "There is no gold set yet" in words(page), timeout=PATIENCE)
    assert "Ctrl+T" in words(page)
    # The keys are called as the policy calls its labels, in menu, palette and help.
    (named,) = [spec.text for spec in page._desk.actions.described() if spec.id == "train_label3"]
    first = next(label for label in page._desk.policy.labels if label.key == 3)
    assert named == f"Answer “{first.title}”"
    trigger(page, "train_human", "train_commit", "train_leave")  # nothing is open: nothing happens
    assert page.view is None
    assert page.minimumSizeHint().width() <= 712  # 1440 pixels at 200 %


def test_a_blind_session_shows_nothing_before_it_is_due(page: TrainPage, gold: GoldSet, qtbot: QtBot) -> None:
    trigger(page, "train_begin")
    qtbot.waitUntil(lambda: bool(page.window().findChildren(BeginDialog)), timeout=PATIENCE)
    dialog = page.window().findChildren(BeginDialog)[0]
    dialog._again.setChecked(True)
    qtbot.waitUntil(lambda: "4 of 4 items lack answers: On this device 4." in words(dialog), timeout=PATIENCE)
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Ask the providers…").click()
    all_said = "Every provider that is switched on has answered about every item."
    qtbot.waitUntil(lambda: all_said in words(dialog), timeout=PATIENCE)
    dialog._again.setChecked(False)
    dialog._seed.setText("42")
    dialog.ok.click()
    qtbot.waitUntil(lambda: page.view is page.session, timeout=PATIENCE)
    run = page.session.run
    assert run is not None
    assert (run.session.seed, run.session.trainee, page.title()) == ("42", "ada", "Item 1 of 4")
    qtbot.waitUntil(lambda: page.session.stage.canvas.layer.picture is not None, timeout=PATIENCE)
    shown = words(page)
    assert "seed 42" in shown
    assert not [name for name in ("because", "known answer", ".png", run.image[:12], "provider") if name in shown]
    for place, sha256 in enumerate(run.session.order, 1):
        item = gold.item(sha256)
        assert item is not None
        assert (run.phase, run.place) == (Phase.FIRST, place)
        trigger(page, "train_pause", "train_human", "train_commit", "train_human", "train_commit")
        qtbot.waitUntil(lambda: run.phase is Phase.REVEALED, timeout=PATIENCE)
        because = f"because {item.answer}"
        qtbot.waitUntil(lambda because=because: because in words(page), timeout=PATIENCE)  # type: ignore[misc]
        trigger(page, "train_commit")
    qtbot.waitUntil(lambda: page.view is page.results, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Right: " in words(page), timeout=PATIENCE)
    # One of three counted items is “human”; the ambiguous one counts against nobody.
    assert "Right: 33.3 %" in words(page)
    assert "1 ambiguous item left out" in words(page)


def test_a_session_that_was_left_is_offered_again(
    page: TrainPage, gold: GoldSet, qtbot: QtBot, on_core: OnCore
) -> None:
    session = on_core(lambda core: core.train.sessions.begin(gold.id, Mode.ASSESSMENT, second_look=False, seed="1"))
    page.unfinished.look()
    qtbot.waitUntil(page.banner.isVisible, timeout=PATIENCE)
    assert "1 session is unfinished" in words(page)
    trigger(page, "train_resume")
    qtbot.waitUntil(lambda: page.view is page.session, timeout=PATIENCE)
    trigger(page, "train_leave")
    assert page.view is None
    assert on_core(lambda core: core.train.sessions.get(session.id)).interruptions == 1
    assert page.session.run is None


def test_a_report_is_written_under_a_pseudonym(
    page: TrainPage, gold: GoldSet, qtbot: QtBot, on_core: OnCore, tmp_path: Path
) -> None:
    session = taken(on_core, gold, "bea", 1)
    page.open_results(session.id)
    qtbot.waitUntil(lambda: "Right: " in words(page), timeout=PATIENCE)
    path = tmp_path / "report.html"
    with qtbot.waitSignal(page._desk.message, timeout=PATIENCE):
        page.results.save(path)
    text = path.read_text(encoding="utf-8")
    assert "Person 1" in text
    assert "bea" not in text
    with qtbot.waitSignal(page._desk.message, timeout=PATIENCE):
        page.results.save(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    trigger(page, "train_next", "train_next")  # the first press shows the answers, the second goes on
    assert page.results.walk.current == session.order[1]


def test_the_name_of_a_report_follows_its_kind(page: TrainPage, qtbot: QtBot, tmp_path: Path) -> None:
    ask_where(page, "Save", "faces 1/2", "html", report_kinds(), lambda _: None)
    dialog = page.window().findChildren(QFileDialog)[0]
    dialog.setDirectory(str(tmp_path))
    assert Path(dialog.selectedFiles()[0]).name == "faces 1-2.html"
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert (dialog.defaultSuffix(), Path(dialog.selectedFiles()[0]).name) == ("pdf", "faces 1-2.pdf")
    close(qtbot, dialog)


def test_a_table_is_imported_or_called_off(
    page: TrainPage, qtbot: QtBot, on_core: OnCore, noise: Callable[..., Path], tmp_path: Path
) -> None:
    lines = [f"{noise(f'{seed}.png', seed=seed, size=(48, 32))},human" for seed in range(3)]
    (tmp_path / "few.csv").write_text("\n".join(["path,answer", *lines]), encoding="utf-8")
    page.sets.load(tmp_path / "few.csv")
    page.sets.moving.cancelPressed.emit()
    assert page.sets.moving.isHidden()
    assert page.sets._import.isEnabled()
    with qtbot.waitSignal(page.sets.moving.loaded, timeout=PATIENCE):
        page.sets.load(tmp_path / "few.csv")
        qtbot.waitUntil(page.sets.moving.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.sets.chosen_set is not None, timeout=PATIENCE)
    (made,) = on_core(lambda core: core.train.sets.all())
    assert (made.name, made.version, len(made.items)) == ("few", 1, 3)


def test_a_senior_confirms_only_with_the_same_answer(page: TrainPage, gold: GoldSet, qtbot: QtBot) -> None:
    page._open_set(gold)
    qtbot.waitUntil(lambda: page.set._versions.count() == 1, timeout=PATIENCE)
    ambiguous = next(item for item in gold.items if item.ambiguous)
    page.set.walk.go_to(ambiguous.sha256)
    assert page.set.bar.isVisible()
    assert not [name for name in ("because", "Asked about") if name in words(page)]
    trigger(page, "train_artificial", "train_commit")
    qtbot.waitUntil(lambda: "is not the answer that its maker gave" in words(page), timeout=PATIENCE)
    trigger(page, "train_human", "train_commit")
    qtbot.waitUntil(lambda: "Ambiguous; confirmed by ada" in words(page), timeout=PATIENCE)


def test_a_ruled_image_becomes_an_item(
    page: TrainPage, qtbot: QtBot, on_core: OnCore, taken_in: Callable[..., str]
) -> None:
    sha256 = taken_in("one.png", seed=9)
    unruled = ItemDialog(page._desk, sha256, page.window())
    unruled.open()
    qtbot.waitUntil(unruled.fault.isVisible, timeout=PATIENCE)
    assert not unruled.ok.isEnabled()
    close(qtbot, unruled)
    on_core(lambda core: core.review.rule(sha256, Draft(force=Force.ARTIFICIAL, note="six fingers")))
    dialog = ItemDialog(page._desk, sha256, page.window())
    dialog.open()
    qtbot.waitUntil(dialog.ok.isEnabled, timeout=PATIENCE)
    assert dialog._explanation.toPlainText() == "six fingers"
    assert (dialog._axis.currentData(), dialog._axis.isEnabled()) == ("origin", False)
    dialog._set.setEditText("hands")
    with qtbot.waitSignal(page._desk.message, timeout=PATIENCE):
        dialog.ok.click()
    (made,) = on_core(lambda core: core.train.sets.all())
    assert (made.name, made.items[0].answer, made.items[0].explanation) == ("hands", "artificial", "six fingers")
    change = ItemDialog(page._desk, sha256, page.window(), gold=made)
    change.open()
    change._answer.setCurrentIndex(change._answer.findData("gore"))
    assert (change._axis.currentData(), change._axis.isEnabled()) == ("gore", True)
    change._axis.setCurrentIndex(change._axis.findData("quality"))
    with qtbot.waitSignal(page._desk.message, timeout=PATIENCE):
        change.ok.click()
    (made,) = on_core(lambda core: core.train.sets.all())
    assert (made.items[0].answer, made.items[0].axis) == ("gore", Axis.QUALITY)


def test_a_third_settles_what_two_disagree_on(
    page: TrainPage, qtbot: QtBot, on_core: OnCore, taken_in: Callable[..., str], tmp_path: Path
) -> None:
    images = [taken_in(f"{seed}.png", seed=seed) for seed in range(3)]
    review = double(on_core, tmp_path, images, images[:1])
    page._open_double(review)
    assert (len(review.open), page.double.walk.current) == (1, images[0])
    qtbot.waitUntil(lambda: "Which answers met" in words(page), timeout=PATIENCE)
    measures = page.double.walk.side.findChildren(FigureTable)[0]
    assert {"Prevalence of Human", "Prevalence of Artificial"} < {row[0] for row in measures.sheet().rows}
    assert page.title() == "bea and cem"
    trigger(page, "train_commit")  # nothing is chosen: nothing is settled
    assert not page.double.bar.commit.isEnabled()
    page.double.note.setText("six fingers")
    trigger(page, "train_artificial", "train_commit")
    qtbot.waitUntil(lambda: "0 open" in words(page), timeout=PATIENCE)
    (case,) = on_core(lambda core: core.train.doubles.get(review.id)).disputes
    assert (case.outcome, case.first.answer, case.second.answer) == ("artificial", "human", "artificial")
    assert case.settled is not None
    assert case.settled.opinion.note == "six fingers"


def test_a_round_walks_through_what_differs(page: TrainPage, gold: GoldSet, qtbot: QtBot, on_core: OnCore) -> None:
    sessions = [taken(on_core, gold, who, wrong) for who, wrong in (("bea", 0), ("cem", 2))]
    made = on_core(lambda core: core.train.rounds.begin("", [one.id for one in sessions]))
    page._open_round(made.id)
    qtbot.waitUntil(lambda: page.round.walk.model.rowCount() == 2, timeout=PATIENCE)
    page.round.note.setText("hands are no proof")
    page.round.note.returnPressed.emit()
    qtbot.waitUntil(lambda: "hands are no proof" in words(page), timeout=PATIENCE)
    trigger(page, "train_note_round")
    page.round.note.setText("once more in March")
    page.round.note.returnPressed.emit()
    qtbot.waitUntil(lambda: "once more in March" in words(page), timeout=PATIENCE)
    notes = on_core(lambda core: core.train.rounds.get(made.id)).notes
    assert [(bool(note.sha256), note.words) for note in notes] == [
        (True, "hands are no proof"),
        (False, "once more in March"),
    ]
    page.round._all.setChecked(True)
    assert page.round.walk.model.rowCount() == 4
    assert page.round.note.text() == ""
