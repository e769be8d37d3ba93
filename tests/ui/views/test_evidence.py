"""The evidence side as its user meets it: from provider to provider, one by itself, facts and replies to search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.contradictions import IN_FILE, Place, PlaceKind
from app.domain.facts import Fact, FileFacts
from app.domain.image import Arrival, ReviewState
from app.domain.matrix import Column
from app.domain.provenance import AbsenceKind, ProvenanceAbsence, ProvenanceState
from app.domain.queue import QueueRow
from app.domain.raw import raw_of
from tests.ui import samples
from tests.ui.views.samples_views import Run
from tests.unit.provenance import signing
from ui.actions import Actions
from ui.bridge import Bridge
from ui.views.evidence.facts import FactsView
from ui.views.evidence.matrix_columns import columns_of
from ui.views.evidence.present import PresentEvidence
from ui.views.evidence.raw_dialog import RawDialog
from ui.views.evidence.view import FILE_TAB, PROVENANCE_TAB, EvidenceView
from ui.widgets.assessment_card import AssessmentCard
from ui.widgets.manifest_tree import ManifestTree

if TYPE_CHECKING:
    from app.container import Core

ROW = QueueRow(samples.SHA, 1, "a.jpg", 10, "JPEG", 4, 3, 1, None, None, ReviewState.OPEN, None, None)
A, B = ("acme", "one"), ("beta", "two")
SAID = (
    samples.assessment(provider="acme", model="one", heatmaps=(samples.blob(label="nsfw"),)),
    samples.assessment(provider="beta", model="two", heatmaps=(samples.blob(label="nsfw"),)),
)


@pytest.fixture
def view(qtbot: QtBot) -> EvidenceView:
    made = EvidenceView()
    qtbot.addWidget(made)
    made.resize(440, 800)
    made.show()
    made.show_image(ROW)
    for outcome in SAID:
        made.add_outcome(outcome)
    return made


def card(view: EvidenceView, key: tuple[str, str]) -> AssessmentCard:
    return view.cards._cards[key]


def test_keys_go_from_provider_to_provider_and_round(view: EvidenceView) -> None:
    said: list[str] = []
    view.focus.message.connect(said.append)
    places = []
    for by in (1, 1, 1, -1):
        view.focus.step(by)
        places.append(view.focus.key)
    assert places == [A, B, A, B]
    assert "(1 of 2)" in said[0]
    assert (card(view, A).property("current"), card(view, B).property("current")) == (False, True)
    view.bring(FILE_TAB)
    view.focus.step(1)
    assert view.currentIndex() == 0
    view.bring(FILE_TAB)
    view.hide()
    view.show()
    view.bring(FILE_TAB)
    assert view.currentIndex() == 2, "what comes back into sight is not gone back from"
    view.bring(FILE_TAB)
    assert view.currentIndex() == 0


def test_one_provider_by_itself_folds_the_others_and_keeps_only_its_heatmap(view: EvidenceView) -> None:
    chosen: list[str] = []
    view.cards.heatmap_chosen.connect(lambda _, words: chosen.append(words))
    view.cards.step_heatmap()
    assert "acme" in chosen[-1]
    view.focus.toggle_solo(1)
    assert "beta" in chosen[-1]
    assert not card(view, A).scores.isVisible()
    assert card(view, B).scores.isVisible()
    view.cards.step_heatmap()
    assert chosen[-1] == ""
    back = next(b for b in view.findChildren(QToolButton) if b.text().startswith("Only "))
    assert back.isVisible()
    back.click()
    assert card(view, A).scores.isVisible()
    assert not back.isVisible()
    view.focus.toggle_solo(7)
    assert view.focus.solo == ""


def test_an_answer_that_comes_while_another_is_by_itself_comes_folded(view: EvidenceView) -> None:
    view.focus.toggle_solo(0)
    view.add_outcome(samples.assessment(provider="gamma", model="3"))
    assert not card(view, ("gamma", "3")).scores.isVisible()


def test_the_keys_that_show_one_provider_are_called_by_its_name(view: EvidenceView) -> None:
    actions = Actions(view)
    view.focus.act(actions)
    view.matrix.set_columns((Column("beta", "two", "Beta"), Column("off", "x", "Off", asked=False)))
    view.refresh_matrix()
    assert actions["solo1"].text() == "Only Beta"
    actions.trigger("solo1")
    assert view.focus.solo == "beta", "the keys follow who is asked, not who has answered first"
    view.matrix.set_columns(())
    assert actions["solo3"].text() == actions.specs["solo3"].text


def test_the_provenance_is_built_only_when_it_is_looked_at(view: EvidenceView) -> None:
    view.set_evidence(samples.report(ProvenanceState.TRUSTED), samples.DECLARATIONS)
    assert not view.panel.findChildren(ManifestTree)
    assert "contradiction" in view.tabToolTip(1)
    assert view.tabText(1) == "Provenance (1)"
    view.bring(PROVENANCE_TAB)
    assert len(view.panel.findChildren(ManifestTree)) == 1
    view.show_image(ROW)
    assert view.tabText(1) == "Provenance"


def test_a_contradiction_leads_to_both_sides(view: EvidenceView) -> None:
    view.set_evidence(samples.report(ProvenanceState.TRUSTED), samples.DECLARATIONS)
    link = next(b for b in view.findChildren(QToolButton) if b.text().startswith("Does not fit"))
    assert link.isVisible()
    link.click()
    assert view.currentIndex() == 1
    buttons = [b for b in view.panel.findChildren(QToolButton) if b.accessibleName().startswith("To the")]
    assert len(buttons) >= 2
    view.go_to(IN_FILE)
    assert view.currentIndex() == 2
    view.go_to(Place(PlaceKind.PROVIDER, *B))
    assert (view.currentIndex(), view.focus.key) == (0, B)


def test_a_providers_reading_stands_beside_the_local_one(view: EvidenceView) -> None:
    told = samples.assessment(provider_c2pa=json.dumps({"validation_state": "Invalid"}), sent=None)
    view.add_outcome(told)
    view.set_evidence(samples.report(ProvenanceState.VALID), ())
    view.bring(PROVENANCE_TAB)
    names = [w.accessibleName() for w in view.panel.findChildren(QWidget) if w.accessibleName()]
    assert any(name.startswith("C2PA reading of") for name in names)
    assert any("they differ" in name for name in names)


def test_cards_are_built_in_idle_moments(qtbot: QtBot) -> None:
    view = EvidenceView()
    qtbot.addWidget(view)
    view.cards.prepare([A, B])
    assert not view.cards._cards
    qtbot.waitUntil(lambda: len(view.cards._cards) == 2)
    before = list(view.cards._cards.values())
    view.show_image(ROW)
    view.add_outcome(SAID[0])
    assert list(view.cards._cards.values()) == before
    assert before[1].isHidden()


def test_nothing_widens_the_panel(view: EvidenceView) -> None:
    view.resize(320, 700)
    long = "unbroken" * 60
    view.add_outcome(samples.assessment(provider=long, model=long, request_id=long, notes=(long,)))
    view.set_evidence(ProvenanceAbsence(AbsenceKind.REMOTE_NOT_FETCHED, long, f"https://{long}.example/{long}"), ())
    for tab in range(3):
        view.setCurrentIndex(tab)
        assert view.minimumSizeHint().width() <= 340


# -- facts ---------------------------------------------------------------------------------


@pytest.fixture
def facts(qtbot: QtBot) -> FactsView:
    made = FactsView()
    qtbot.addWidget(made)
    made.show()
    made.show_row(ROW)
    made.set_metadata(
        FileFacts((Fact("EXIF", "Make", "Canon"), Fact("EXIF: place (GPS)", "Position", "52° N", personal=True)))
    )
    return made


def copied() -> str:
    return QGuiApplication.clipboard().text()


def choose(facts: FactsView, group: int, row: int) -> None:
    facts.tree.setCurrentIndex(facts.model.index(row, 0, facts.model.index(group, 0)))


def test_typing_in_the_search_leaves_what_fits(facts: FactsView) -> None:
    facts.focus_search()
    QTest.keyClicks(facts.search, "make can")
    assert [fact.name for fact in facts.model.shown] == ["Make"]
    assert facts.tree.isExpanded(facts.model.index(0, 0))
    facts.search.setText("nothing like it")
    assert facts.model.shown == ()
    assert facts._state.text() == "Nothing fits the search."


def test_a_value_a_row_and_all_that_is_shown_are_copied(facts: FactsView) -> None:
    choose(facts, 1, 0)
    QTest.keyClick(facts.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == "Canon"
    QTest.keyClick(facts.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert copied() == "Make: Canon"
    facts._copies[3].trigger()
    assert {row["name"] for row in json.loads(copied())} == {"Name", "SHA-256", "Make", "Position"}
    facts.search.setText("gps")
    facts._copies[2].trigger()
    assert copied() == "EXIF: place (GPS)\n  Position: 52° N"


def test_the_whole_value_stands_below_and_letters_do_not_search(facts: FactsView) -> None:
    choose(facts, 0, 1)
    assert facts._value.toPlainText() == samples.SHA
    QTest.keyClicks(facts.tree, "p")
    assert facts._value.toPlainText() == samples.SHA


def test_states_are_said(facts: FactsView) -> None:
    assert "personal data" in facts._state.text()
    facts.show_row(ROW)
    assert "Reading" in facts._state.text()
    facts.set_trouble("The file is gone.")
    assert facts._state.text() == "The file is gone."
    facts.show_row(None)
    assert facts._state.text() == "No image is chosen."


# -- raw replies ---------------------------------------------------------------------------


def dialog(qtbot: QtBot, data: bytes) -> RawDialog:
    made = RawDialog("Raw reply", raw_of(data))
    qtbot.addWidget(made)
    made.show()
    return made


def press(widget: QWidget, words: str) -> None:
    next(b for b in widget.findChildren(QPushButton) if b.text() == words).click()


def test_json_folds_is_searched_and_copied(qtbot: QtBot) -> None:
    made = dialog(qtbot, b'{"api_key": "SECRET", "list": [{"score": 0.5}, {"score": 0.7}]}')
    assert made.tree.isVisible()
    made.search.setText("score")
    made.find_next()
    press(made, "Copy this value")
    assert copied() == "0.5"
    made.find_next()
    assert made.tree.value_text() == "0.7"
    made.find_previous()
    assert made.tree.value_text() == "0.5"
    press(made, "Copy all")
    assert "SECRET" not in copied()
    assert json.loads(copied())["list"][1]["score"] == 0.7
    made.search.setText("nowhere")
    made.find_next()
    assert "is not in it" in made._state.text()


def test_text_and_bytes_are_said_to_be_that_and_searched(qtbot: QtBot) -> None:
    made = dialog(qtbot, b"<html>one two one</html>")
    assert made.text.isVisible()
    assert "no JSON" in made._state.text()
    made.search.setText("one")
    places = []
    for _ in range(3):
        made.find_next()
        places.append(made.text.textCursor().selectionStart())
    assert places == [6, 14, 6]
    assert "hexadecimal" in dialog(qtbot, b"\xff\xd8\x00")._state.text()
    assert "nothing to show" in dialog(qtbot, b"")._state.text()


# -- joined to a core ----------------------------------------------------------------------


@pytest.fixture
def present(bridge: Bridge, qtbot: QtBot) -> Iterator[tuple[EvidenceView, PresentEvidence]]:
    page = QWidget()
    qtbot.addWidget(page)
    view = EvidenceView()
    view.setParent(page)
    made = PresentEvidence(bridge, view, page)
    view.matrix.set_columns(columns_of(bridge.core.providers.capabilities(), bridge.core.providers.enabled))
    yield view, made
    made.stop()


def test_metadata_is_read_when_its_tab_is_looked_at(
    present: tuple[EvidenceView, PresentEvidence], run: Run, tmp_path: Path, qtbot: QtBot
) -> None:
    view, presenter = present
    path = tmp_path / "signed.jpg"
    path.write_bytes(signing.authority().sign(signing.picture()))

    async def take(core: Core) -> str:
        return (await core.ingest.take(str(path), Arrival.OPEN)).sha256

    sha256 = cast("str", run(take))
    row = QueueRow(sha256, 1, "signed.jpg", 10, "JPEG", 4, 3, 1, None, None, ReviewState.OPEN, None, None)
    presenter.show_image(row)
    qtbot.waitUntil(lambda: view.provenance is not None, timeout=20_000)
    assert not view.facts.has_metadata
    view.bring(FILE_TAB)
    qtbot.waitUntil(lambda: view.facts.has_metadata, timeout=20_000)
    names = {fact.name: fact.value for fact in view.facts.model.facts}
    assert names["SHA-256"] == sha256
    assert "MD5" in names
    path.unlink()
    presenter.show_image(row)
    qtbot.waitUntil(lambda: view.facts.has_metadata and "MD5" not in str(view.facts.model.facts), timeout=20_000)
    assert "not there any more" in view.facts._state.text()


def test_a_remote_manifest_is_fetched_by_its_button_and_a_refusal_is_told(
    present: tuple[EvidenceView, PresentEvidence], bridge: Bridge, run: Run, tmp_path: Path, qtbot: QtBot
) -> None:
    view, presenter = present
    stores: list[bytes] = []
    path = tmp_path / "remote.jpg"
    url = "https://manifests.example/1.c2pa"
    path.write_bytes(signing.authority().sign(signing.picture(), remote_url=url, manifests=stores))
    answers = [b"<html>", stores[0]]
    asked: list[str] = []

    async def fetch(address: str) -> tuple[str, bytes]:
        asked.append(address)
        return "1.c2pa", answers.pop(0)

    async def take(core: Core) -> str:
        return (await core.ingest.take(str(path), Arrival.OPEN)).sha256

    bridge.core.evidence._fetch = fetch
    told: list[str] = []
    presenter.message.connect(told.append)
    sha256 = cast("str", run(take))
    presenter.show_image(replace(ROW, sha256=sha256))
    view.bring(PROVENANCE_TAB)

    def button() -> QPushButton | None:
        return next((b for b in view.panel.findChildren(QPushButton) if b.text().startswith("Fetch it from")), None)

    def press_it() -> None:
        found = button()
        assert found is not None
        found.click()
        assert not found.isEnabled()

    qtbot.waitUntil(lambda: button() is not None, timeout=20_000)
    assert asked == []
    press_it()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "not fetched" in told[0]
    press_it()
    qtbot.waitUntil(lambda: bool(view.panel.findChildren(ManifestTree)), timeout=20_000)
    assert asked == [url, url]
    assert any("because you asked" in each.text() for each in view.panel.findChildren(QLabel))


def test_the_raw_reply_opens_for_the_provider_in_focus(
    present: tuple[EvidenceView, PresentEvidence], qtbot: QtBot
) -> None:
    view, presenter = present
    told: list[str] = []
    presenter.message.connect(told.append)
    presenter._details.show_raw()
    assert told
    for outcome in SAID:
        view.add_outcome(replace(outcome, raw=json.dumps({"from": outcome.provider}).encode()))
    view.focus.choose(B)
    presenter._details.show_raw()
    page = cast("QWidget", presenter.parent())
    qtbot.waitUntil(lambda: bool(page.findChildren(RawDialog)))
    opened = page.findChildren(RawDialog)[0]
    assert "beta" in opened.windowTitle()
    press(opened, "Copy all")
    assert json.loads(copied()) == {"from": "beta"}
    opened.close()
