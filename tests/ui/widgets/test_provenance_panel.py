"""Provenance in words that do not say more than is known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from app.domain.provenance import (
    AbsenceKind,
    Ingredient,
    Manifest,
    ProvenanceAbsence,
    ProvenanceReport,
    ProvenanceState,
)
from tests.ui.samples import ABSENCES, CODES, CONTRADICTIONS, DECLARATIONS, report
from ui.widgets.badge import PROVENANCE, Badge
from ui.widgets.care import UNCOVERED, Care
from ui.widgets.provenance_panel import ProvenancePanel, trust_words
from ui.widgets.quiet_tree import QuietTree


@pytest.fixture
def panel(qtbot: QtBot) -> ProvenancePanel:
    made = ProvenancePanel()
    qtbot.addWidget(made)
    made.resize(440, 900)
    return made


def words(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


@pytest.mark.parametrize("state", ProvenanceState)
def test_a_state_has_its_badge_and_its_meaning_and_never_says_tampered(
    panel: ProvenancePanel, state: ProvenanceState
) -> None:
    panel.set_provenance(report(state))
    badge = next(b for b in panel.findChildren(Badge) if b.isVisibleTo(panel))
    assert badge.accessibleName() == state.value
    assert PROVENANCE[state].about in words(panel)
    assert "tamper" not in words(panel).lower()
    assert "2026-10-02" in words(panel)


def test_the_list_that_decided_is_named_with_kind_and_date() -> None:
    assert trust_words(report(ProvenanceState.TRUSTED)) == (
        "Decided by the trust list C2PA official trust list (official, 2026-10-02)."
    )
    assert trust_words(report(ProvenanceState.VALID)).startswith("Trust lists consulted")
    none = ProvenanceReport(ProvenanceState.VALID, None, (), (), None)
    assert trust_words(none).startswith("No trust list is loaded")


def test_four_absences_are_four_things(panel: ProvenancePanel) -> None:
    said = set()
    for kind in AbsenceKind:
        panel.set_provenance(ABSENCES[kind])
        said.add(words(panel))
        assert panel.accessibleDescription().startswith(PROVENANCE[kind].word)
    assert len(said) == 4
    assert len({PROVENANCE[kind].icon for kind in AbsenceKind}) == 4


def test_a_remote_manifest_is_fetched_by_request_only(panel: ProvenancePanel, qtbot: QtBot) -> None:
    panel.set_provenance(ABSENCES[AbsenceKind.REMOTE_NOT_FETCHED])
    with qtbot.waitSignal(panel.fetchRequested) as caught:
        panel.findChildren(QPushButton)[0].click()
    assert caught.args == ["https://cai.example/manifests/77f2.c2pa"]


def child_texts(item: QTreeWidgetItem, column: int) -> list[str]:
    children = [item.child(index) for index in range(item.childCount())]
    return [child.text(column) for child in children if child is not None]


def test_the_tree_holds_the_history(panel: ProvenancePanel) -> None:
    panel.set_provenance(report())
    tree = panel.findChildren(QuietTree)[0]
    root = tree.topLevelItem(0)
    assert root is not None
    assert root.text(0) == "sunset-edited.jpg"
    assert child_texts(root, 0) == ["made from: IMG_2041.jpg", "contains: texture.png"]
    assert child_texts(root, 1)[0] == "Leica Camera AG"
    assert root.data(0, Qt.ItemDataRole.AccessibleTextRole) == "sunset-edited.jpg, Adobe Inc."


def test_a_manifest_that_contains_itself_ends(panel: ProvenancePanel) -> None:
    own = Manifest("a", "a", None, None, None, (), (Ingredient("again", "", "parentOf", "a"),), ())
    panel.set_provenance(ProvenanceReport(ProvenanceState.INVALID, "a", (own,), (), None))
    assert panel.findChildren(QuietTree)[0].topLevelItemCount() == 1


def test_thumbnails_go_through_the_filter(panel: ProvenancePanel) -> None:
    def icon_colours() -> int:
        tree = panel.findChildren(QuietTree)[-1]
        item = tree.topLevelItem(0)
        assert item is not None
        image = item.icon(0).pixmap(48, 48).toImage()
        colours = [image.pixelColor(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
        return sum(c.saturation() > 60 and c.alpha() > 200 for c in colours)

    panel.set_care(Care(2, True))
    panel.set_provenance(report())
    assert icon_colours() == 0
    tree = panel.findChildren(QuietTree)[-1]
    panel.set_care(UNCOVERED)
    assert panel.findChildren(QuietTree)[-1] is tree
    assert icon_colours() > 20


def test_codes_contradictions_and_declarations_are_listed(panel: ProvenancePanel) -> None:
    panel.set_provenance(report(ProvenanceState.INVALID), DECLARATIONS, CONTRADICTIONS)
    text = words(panel).replace("\u200b", "")
    for code in CODES:
        assert code.sentence in text
        assert code.code in text
    for one in CONTRADICTIONS:
        assert one.first in text
        assert one.second in text
    for declared in DECLARATIONS:
        assert declared.source in text
        assert declared.value in text


def test_nothing_declared_is_not_shown_as_real(panel: ProvenancePanel) -> None:
    panel.set_provenance(ABSENCES[AbsenceKind.NO_MANIFEST])
    assert "not a sign that the picture is real" in words(panel)


def test_typing_does_not_search_the_tree(panel: ProvenancePanel) -> None:
    panel.set_provenance(report())
    tree = panel.findChildren(QuietTree)[0]
    root = tree.topLevelItem(0)
    assert root is not None
    child = root.child(1)
    assert child is not None
    tree.setCurrentItem(child)
    QTest.keyClicks(tree, "s")
    assert tree.currentItem() is child


def test_the_panel_is_as_high_as_its_words(panel: ProvenancePanel) -> None:
    panel.set_provenance(ABSENCES[AbsenceKind.REMOTE_NOT_FETCHED])
    panel.resize(440, 300)
    assert panel.minimumSizeHint().height() < 300


def test_long_words_break_and_are_copied_whole(panel: ProvenancePanel) -> None:
    url = "https://cai.example/" + "x" * 300
    panel.set_provenance(ProvenanceAbsence(AbsenceKind.REMOTE_NOT_FETCHED, "Far away.", url))
    shown = next(each for each in panel.findChildren(QLabel) if each.accessibleName() == url)
    assert "\u200b" in shown.text()
    shown.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == url
