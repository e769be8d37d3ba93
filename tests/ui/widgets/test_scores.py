"""Numbers are drawn by what they mean, and a failure is never one."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import FailureKind, Finding
from app.domain.labels import Axis, ScoreKind
from tests.ui.samples import assessment, blob, failure
from ui.theme import DARK
from ui.widgets.assessment_card import AssessmentCard
from ui.widgets.badge import ALL, Badge
from ui.widgets.failure_chip import FAILURES, FailureChip
from ui.widgets.score_bar import score_words
from ui.widgets.score_list import ScoreList


def words_of(widget: object) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.text()]  # type: ignore[attr-defined]


def visible_labels(card: AssessmentCard) -> list[QLabel]:
    return [each for each in card.findChildren(QLabel) if each.isVisibleTo(card)]


def finding(kind: ScoreKind, score: float = 0.8, **more: object) -> Finding:
    return Finding(Axis.ORIGIN, "artificial", score, kind, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", FailureKind)
def test_every_failure_has_its_own_glyph_and_words_and_no_number(qtbot: QtBot, kind: FailureKind) -> None:
    chip = FailureChip(kind, "")
    qtbot.addWidget(chip)
    said = " ".join(words_of(chip))
    assert FAILURES[kind].word in said
    assert not re.search(r"\d", said)
    assert not re.search(r"\b(safe|clean|ok|harmless)\b", said.lower())
    assert chip.accessibleName() == f"No answer: {FAILURES[kind].word}"


def test_no_two_failures_look_alike() -> None:
    assert len({spec.icon for spec in FAILURES.values()}) == len(FailureKind) == 12
    assert len({spec.word for spec in FAILURES.values()}) == 12


def test_words_tell_the_kinds_apart() -> None:
    assert "probability 0.80" in score_words(finding(ScoreKind.PROBABILITY))
    assert "at or over the threshold 0.50" in score_words(finding(ScoreKind.PROBABILITY), 0.5)
    assert "under the threshold 0.90" in score_words(finding(ScoreKind.PROBABILITY), 0.9)
    assert "yes" in score_words(finding(ScoreKind.BINARY, 1.0))
    assert "0.8" not in score_words(finding(ScoreKind.BINARY))
    assert "of the picture's area. Not a probability" in score_words(finding(ScoreKind.AREA))
    assert score_words(finding(ScoreKind.CONFIDENCE)).startswith("Confidence of artificial")
    assert score_words(finding(ScoreKind.PROBABILITY, inconclusive=True)).startswith("Inconclusive")
    assert "(Ardē)" in score_words(finding(ScoreKind.AREA, model="Ardē"))


def painted(qtbot: QtBot, made: Finding) -> list[str]:
    bar = ScoreList()
    bar.set_findings([made])
    qtbot.addWidget(bar)
    bar.resize(320, bar.sizeHint().height())
    image = bar.grab().toImage()
    return [image.pixelColor(x, image.height() // 2).name() for x in range(125, 260)]


def test_a_probability_is_a_filled_bar(qtbot: QtBot) -> None:
    row = painted(qtbot, finding(ScoreKind.PROBABILITY))
    assert row.count(DARK.bad) > 80
    assert DARK.track in row


def test_a_flag_is_no_bar(qtbot: QtBot) -> None:
    row = painted(qtbot, finding(ScoreKind.BINARY, 1.0))
    assert DARK.track not in row


def test_an_area_and_an_unsure_score_are_hatched_not_filled(qtbot: QtBot) -> None:
    full = painted(qtbot, finding(ScoreKind.PROBABILITY)).count(DARK.bad)
    for made in (finding(ScoreKind.AREA), finding(ScoreKind.PROBABILITY, inconclusive=True)):
        assert painted(qtbot, made).count(DARK.bad) < full / 2


def test_a_card_says_all_of_an_answer(qtbot: QtBot) -> None:
    card = AssessmentCard("identifAI", accuracy="Not measured.")
    qtbot.addWidget(card)
    said = assessment()
    card.set_outcome(said, thresholds={Axis.ORIGIN: 0.5})
    assert card.scores.findings == said.findings
    text = " ".join(words_of(card))
    for part in (
        "812 ms",
        "0.012 EUR",
        said.request_id,
        "EXIF removed",
        "C2PA signature forced",
        "7 × 7 cells",
        "wrong",
    ):
        assert str(part) in text
    assert "confidence of “artificial”" in text


def test_a_heatmap_is_asked_for_by_label(qtbot: QtBot) -> None:
    card = AssessmentCard("On this device")
    qtbot.addWidget(card)
    card.set_outcome(assessment(heatmaps=(blob(label="a"), blob(label="b"))))
    said: list[tuple[str, bool]] = []
    card.heatmapToggled.connect(lambda name, on: said.append((name, on)))
    second = next(b for b in card.findChildren(QToolButton) if b.text() == "Heatmap: b")
    second.click()
    card.set_heatmap_shown("a")
    assert said == [("b", True)]
    assert not second.isChecked()


def test_retry_and_raw_reply_are_signals(qtbot: QtBot) -> None:
    card = AssessmentCard("NanoGPT")
    qtbot.addWidget(card)
    card.set_outcome(failure(FailureKind.TIMEOUT, "No answer within 30 s"))
    buttons = {b.accessibleName(): b for b in card.findChildren(QToolButton)}
    with qtbot.waitSignal(card.retryPressed):
        buttons["Ask again: NanoGPT"].click()
    with qtbot.waitSignal(card.rawPressed):
        buttons["Raw reply: NanoGPT"].click()


def test_a_failed_card_holds_no_score(qtbot: QtBot) -> None:
    card = AssessmentCard("NanoGPT")
    qtbot.addWidget(card)
    card.set_outcome(assessment())
    card.set_outcome(failure(FailureKind.UNAVAILABLE))
    assert len(card.findChildren(FailureChip)) == 1
    assert not card.scores.isVisibleTo(card)
    assert not card.scores.findings
    assert not re.search(r"0\.\d|artificial", " ".join(each.text() for each in visible_labels(card)))


def test_accuracy_opens_on_request(qtbot: QtBot) -> None:
    card = AssessmentCard("identifAI", accuracy="Recall was not measured.")
    qtbot.addWidget(card)
    card.set_outcome(assessment())
    text = next(each for each in card.findChildren(QLabel) if each.text() == "Recall was not measured.")
    assert not text.isVisibleTo(card)
    next(b for b in card.findChildren(QToolButton) if b.text().startswith("How accurate")).click()
    assert text.isVisibleTo(card)


def test_every_badge_has_a_glyph_a_word_and_a_sentence(qtbot: QtBot) -> None:
    assert len({(spec.icon, spec.word) for spec in ALL.values()}) == len(ALL)
    for spec in ALL.values():
        badge = Badge(spec)
        qtbot.addWidget(badge)
        assert badge.accessibleName() == spec.word
        assert badge.accessibleDescription().endswith(".")
        assert "tamper" not in spec.about.lower()
        assert badge.sizeHint().width() > badge.sizeHint().height()


def test_the_next_answer_fills_the_same_widgets(qtbot: QtBot) -> None:
    card = AssessmentCard("On this device")
    qtbot.addWidget(card)
    first = assessment(heatmaps=(blob(label="a"), blob(label="b")), notes=("one", "two"))
    card.set_outcome(first)
    built = set(card.findChildren(QWidget))
    card.set_outcome(failure(FailureKind.TIMEOUT))
    card.set_outcome(assessment(findings=first.findings[:2], notes=()))
    card.set_outcome(first)
    assert set(card.findChildren(QWidget)) == built


def test_nothing_of_the_last_image_stays_on_a_card(qtbot: QtBot) -> None:
    card = AssessmentCard("On this device")
    qtbot.addWidget(card)
    card.set_outcome(assessment(inconclusive=True))
    bare = assessment(
        findings=(), verdict=None, heatmaps=(), notes=(), request_id=None, sent=None, cost=None, model="other"
    )
    card.set_outcome(bare)
    said = " ".join(each.text() for each in visible_labels(card))
    for word in ("artificial", "Inconclusive", "Request", "Sent", "EUR", "cells", "signature"):
        assert word not in said
    assert "An answer without a score." in said


def test_rows_are_read_out_one_by_one_and_risky_probabilities_have_a_tick(qtbot: QtBot) -> None:
    bars = ScoreList()
    qtbot.addWidget(bars)
    made = (finding(ScoreKind.PROBABILITY), Finding(Axis.ORIGIN, "human", 0.2, ScoreKind.PROBABILITY))
    bars.set_findings(made, {Axis.ORIGIN: 0.6})
    said = [bars.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == ["artificial: probability 0.80, at or over the threshold 0.60", "human: probability 0.20"]
    bars.resize(320, bars.height())
    with_tick = bars.grab().toImage()
    bars.set_findings(made)
    assert bars.grab().toImage() != with_tick


def test_a_request_number_is_copied(qtbot: QtBot) -> None:
    card = AssessmentCard("identifAI")
    qtbot.addWidget(card)
    card.set_outcome(assessment())
    next(b for b in card.findChildren(QToolButton) if b.accessibleName().startswith("Copy the request")).click()
    assert QGuiApplication.clipboard().text() == assessment().request_id


def test_one_caption_for_all_heatmaps(qtbot: QtBot) -> None:
    card = AssessmentCard("On this device")
    qtbot.addWidget(card)
    card.set_outcome(assessment(heatmaps=tuple(blob(label=name) for name in "abcde")))
    assert sum("may be wrong" in each.text() for each in visible_labels(card)) == 1


def test_a_folded_card_is_its_name_alone(qtbot: QtBot) -> None:
    card = AssessmentCard("On this device")
    qtbot.addWidget(card)
    card.set_outcome(assessment())
    card.set_folded(True)
    assert not card.scores.isVisibleTo(card)
    assert "On this device" in [each.text() for each in visible_labels(card)]
    card.set_folded(False)
    assert card.scores.isVisibleTo(card)


def test_a_long_name_does_not_widen_the_card(qtbot: QtBot) -> None:
    card = AssessmentCard("A provider " * 30)
    qtbot.addWidget(card)
    card.set_outcome(assessment(model="model " * 60, notes=("word " * 100,), request_id="x" * 500))
    assert card.minimumSizeHint().width() <= 320
