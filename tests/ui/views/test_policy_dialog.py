"""The policy's editor: clashes are named, rules are trees, trying shows counts, saving is a new version in force."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.domain.decision import Force
from app.domain.labels import Axis
from app.domain.policy import Occasion
from app.domain.rules import AllOf, AnyOf, Declared, Declares, Rule, ScoreIs
from app.services.ruling.policies import Replay
from tests.ui.views.samples_views import add_image, close
from ui import translate
from ui.bridge import Bridge
from ui.views.policy.dialog import PolicyDialog, free_version, replay_words

if TYPE_CHECKING:
    from app.container import Core

Run = Callable[[Callable[["Core"], Any]], Any]
DECLARED = Declares(Declared.AI)


@pytest.fixture
def dialog(bridge: Bridge, run: Run, qtbot: QtBot) -> Iterator[PolicyDialog]:
    run(add_image)
    made = PolicyDialog(bridge)
    made.open()
    qtbot.waitUntil(lambda: made.versions.list.count() == 1)
    yield made
    close(qtbot, made)


def pick(box: Any, data: object) -> None:
    """Choose an entry as a hand would."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def tree(shown: QTreeWidget) -> list[Any]:
    """The words of a tree, nested."""

    def below(item: QTreeWidgetItem) -> list[Any]:
        inside = [child for at in range(item.childCount()) if (child := item.child(at)) is not None]
        return [item.text(0), *map(below, inside)]

    return [below(item) for at in range(shown.topLevelItemCount()) if (item := shown.topLevelItem(at)) is not None]


def test_what_is_opened_is_what_is_in_force_and_there_is_nothing_to_save(dialog: PolicyDialog, run: Run) -> None:
    async def current(core: Core) -> Any:
        return core.policies.current

    assert dialog.policy() == run(current)
    assert not dialog.save.isEnabled()


def test_a_clash_of_keys_is_named_and_keeps_saving_off(dialog: PolicyDialog, qtbot: QtBot, run: Run) -> None:
    pick(dialog.labels.key, 4)
    assert "key clash" in dialog.labels.parts.list.item(0).text()
    assert "Suggestive" in dialog.labels.key.accessibleDescription()
    assert "key 4 given twice, to “Nudity”, “Suggestive”" in dialog.fault.words.text()
    assert not dialog.save.isEnabled()
    pick(dialog.labels.key, None)
    assert dialog.fault.words.text() == ""
    old = dialog._saved.version
    assert dialog.version.text() not in ("", old), "a change gets a version of its own"
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.versions.list.count() == 2)

    async def current(core: Core) -> Any:
        return core.review.policy

    assert run(current).labels[0].key is None
    assert not dialog.save.isEnabled()
    dialog.versions.list.setCurrentRow(
        next(n for n in range(2) if old in dialog.versions.list.item(n).text().split("\n")[0])
    )
    assert f'version = "{old}"' in dialog.versions.text.toPlainText()
    dialog.versions.revert.click()
    qtbot.waitUntil(lambda: run(current).version == old)
    qtbot.waitUntil(lambda: dialog.version.text() == old)


def test_nothing_is_tried_of_a_policy_that_is_edited_no_more(dialog: PolicyDialog) -> None:
    dialog._replay()
    trying = dialog._replaying
    dialog._pause.start()
    pick(dialog.labels.key, 4)  # a clash
    assert trying is not None
    assert trying.cancelled
    assert not dialog._pause.isActive()
    assert "once nothing is wrong" in dialog.check.text()


def test_labels_are_added_moved_edited_and_removed(dialog: PolicyDialog) -> None:
    editor = dialog.labels
    before = len(editor.labels)
    editor.parts.added.emit()
    QTest.keyClicks(editor.title, "Weapons")
    made = editor.labels[-1]
    assert (made.title, made.key, len(editor.labels)) == ("Weapons", None, before + 1), "all keys were taken"
    editor.parts.moved.emit(before, before - 1)
    assert editor.labels[-2] == made
    assert editor.parts.list.currentRow() == before - 1
    editor.rule.setPlainText("No weapons.")
    pick(editor.severity, 4)
    editor.needs_note.click()
    assert editor.labels[-2] == replace(made, rule="No weapons.", severity=4, needs_note=True)
    editor.parts.removed.emit(before - 1)
    assert len(editor.labels) == before


def test_reasons_and_what_is_required(dialog: PolicyDialog) -> None:
    editor = dialog.reasons
    editor.parts.added.emit()
    QTest.keyClicks(editor.title, "Seen before")
    editor.reason_for[Occasion.SKIP].click()
    editor.note_for[Occasion.ESCALATE].click()
    policy = dialog.policy()
    assert policy.reasons[-1].title == "Seen before"
    assert (policy.reason_for, policy.note_for) == (frozenset({Occasion.SKIP}), frozenset({Occasion.ESCALATE}))
    for _ in range(len(editor.value.reasons)):
        editor.parts.removed.emit(0)
    assert "the policy has none" in dialog.fault.words.text()


def test_a_rule_is_built_as_a_tree(dialog: PolicyDialog, qtbot: QtBot) -> None:
    editor = dialog.rules
    editor.show_rules(())
    editor.buttons["rule"].click()
    QTest.keyClicks(editor.title, "Declared or likely")
    pick(editor.label, "deceptive")
    QTest.keyClick(editor.tree, Qt.Key.Key_Down)
    QTest.keyClick(editor.tree, Qt.Key.Key_Down)
    pick(editor.condition.form, "declares")
    editor.buttons["group"].click()
    pick(editor.condition.form, "all")
    editor.buttons["condition"].click()
    pick(editor.condition.axis, Axis.NUDITY)
    pick(editor.condition.side, "below")
    editor.condition.bound.setValue(0.25)
    (rule,) = editor.rules
    expected = AnyOf((DECLARED, AllOf((ScoreIs(Axis.ORIGIN, at_least=0.8), ScoreIs(Axis.NUDITY, below=0.25)))))
    assert rule == Rule("rule_1", "Declared or likely", expected, Force.ARTIFICIAL, "deceptive")
    assert tree(editor.tree) == [
        [
            "Declared or likely → artificial · deceptive",
            [
                "any of",
                ["the file declares that AI made or changed it"],
                ["all of", ["origin by any provider at least 0.8"], ["nudity by every provider below 0.25"]],
            ],
        ]
    ]
    editor.buttons["up"].click()
    editor.buttons["remove"].click()
    assert editor.rules[0].when == AnyOf((DECLARED, AllOf((ScoreIs(Axis.ORIGIN, at_least=0.8),))))
    qtbot.waitUntil(lambda: "On the newest 1 image" in dialog.check.text())
    shown = editor.tree.topLevelItem(0)
    assert shown is not None
    assert shown.text(1) == "fits 0 · 1 undecided"


def test_a_policy_goes_out_and_comes_back_as_a_file(
    dialog: PolicyDialog, run: Run, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "policy.toml"
    changed = replace(dialog.policy(), title="From elsewhere")
    run(lambda core: core.policies.export(file, changed))
    dialog._imported(run(lambda core: core.policies.load(file)))
    assert dialog.title.text() == "From elsewhere"
    assert dialog.version.text() != changed.version, "its version is taken by another policy"
    assert dialog.save.isEnabled()
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.versions.list.count() == 2)


def test_every_control_has_a_name_and_tab_leaves_the_rule(dialog: PolicyDialog, qtbot: QtBot) -> None:
    dialog.labels.rule.setFocus()
    QTest.keyClick(dialog.labels.rule, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not dialog.labels.rule.hasFocus())
    assert dialog.labels.rule.toPlainText() == ""


def test_versions_by_the_date_are_never_taken() -> None:
    now = datetime(2026, 11, 21, tzinfo=UTC)
    assert free_version(set(), now) == "2026-11-21"
    assert free_version({"2026-11-21", "2026-11-21.2"}, now) == "2026-11-21.3"


def test_what_a_trial_found_is_said_in_german(qapp: QApplication, bridge: Bridge) -> None:
    found = Replay(images=9, suggested=2, forces={"human": 2}, labels={"nudity": 1}, rules={"a": (2, 0)})
    policy = replace(bridge.core.review.policy, rules=(Rule("a", "A", DECLARED, Force.HUMAN),))
    translate.install(qapp, translate.GERMAN)
    try:
        words = replay_words(found, policy)
    finally:
        translate.install(qapp, translate.ENGLISH)
    assert "Mensch" in words
    assert "human" not in words
    assert "Nacktheit" in words
