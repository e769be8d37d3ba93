"""Everything one provider said about one image – or why it said nothing – on one card."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome, Verdict
from app.domain.labels import Axis
from ui.theme import SPACE_2, SPACE_3, icon
from ui.translate import decimal, say_kept, tr
from ui.widgets.card_parts import FinePrint, HeatmapButtons, Lines, Said
from ui.widgets.elided import ElidedLabel
from ui.widgets.failure_chip import FAILURES, FailureChip
from ui.widgets.icon_label import IconLabel
from ui.widgets.score_list import ScoreList
from ui.widgets.text import HEADING, SMALL, label, set_tone, when_words


def verdict_words(verdict: Verdict) -> str:
    """A provider's conclusion in words; its confidence is always said to be that of the chosen label."""
    words = verdict.label
    if verdict.confidence is not None:
        words = tr("{label}, confidence of “{label}” {score}", label=verdict.label, score=decimal(verdict.confidence))
    return tr("{verdict} – by {heuristic}", verdict=words, heuristic=verdict.heuristic) if verdict.heuristic else words


class AssessmentCard(QFrame):
    """A card for one outcome after another: `set_outcome` fills the same widgets anew.

    `heatmapToggled` carries the heatmap's label and whether it is to be shown.
    """

    retryPressed = Signal()
    heatmapToggled = Signal(str, bool)
    rawPressed = Signal()

    def __init__(self, title: str, *, accuracy: str = "", parent: QWidget | None = None) -> None:
        """Build an empty card; `accuracy` is what is known of this provider's errors, shown on request."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._name = title
        self._title = ElidedLabel(title, size=HEADING, bold=True)
        self._model, self._unsure = ElidedLabel(tone="muted", size=SMALL), IconLabel("question", "caution")
        self._words = label(tone="muted", wrap=True)
        self._failure = FailureChip(FailureKind.CANCELLED, "")
        self._above, self._below = Lines(), Lines()
        self.scores = ScoreList()
        self._heatmaps = HeatmapButtons(title)
        self._fine = FinePrint(title, accuracy)
        self._body = QWidget()
        self._current = self._folded = False
        self._lay_out()
        self._heatmaps.toggled.connect(self.heatmapToggled)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(title)
        self.scores.setAccessibleName(tr("Scores of {provider}", provider=title))
        self.set_waiting(tr("Not asked yet"))

    def set_waiting(self, words: str) -> None:
        """Show that there is no answer yet."""
        self._model.set_words("")
        self._show_parts(None)
        self._words.setText(words)
        self._words.show()
        self.setAccessibleDescription(words)

    def set_outcome(self, outcome: Outcome, *, thresholds: Mapping[Axis, float] | None = None) -> None:
        """Show an answer or a failure; `thresholds` are by axis, 0–1."""
        self._model.set_words(outcome.model)
        self._show_parts(outcome)
        if isinstance(outcome, Failure):
            self._fill_failure(outcome)
        else:
            self._fill_assessment(outcome, thresholds or {})

    def set_heatmap_shown(self, shown: str | None) -> None:
        """Mark which label's heatmap lies over the picture now, without sending a signal."""
        self._heatmaps.set_shown(shown)

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a switch
        """Mark the card on which the keys for providers stand."""
        if current != self._current:
            self._current = current
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 - a switch
        """Leave the name alone while another provider is looked at by itself."""
        if folded != self._folded:
            self._folded = folded
            self._body.setVisible(not folded)
            set_tone(self._title, "muted" if folded else "")

    def _fill_failure(self, failure: Failure) -> None:
        self._failure.set_failure(failure.kind, failure.message)
        self._words.setVisible(bool(failure.retry_at))
        if failure.retry_at:
            self._words.setText(tr("Another try makes sense after {time}", time=when_words(failure.retry_at)))
        self._fine.show_failure(failure)
        self.setAccessibleDescription(
            tr("no answer, {kind}: {message}", kind=FAILURES[failure.kind].word, message=say_kept(failure.message))
        )

    def _fill_assessment(self, said: Assessment, thresholds: Mapping[Axis, float]) -> None:
        lines: list[Said] = []
        if said.inconclusive:
            lines.append(("question", "caution", tr("Inconclusive: the provider does not decide here.")))
        verdicts = dict.fromkeys((*((said.verdict,) if said.verdict else ()), *said.verdicts))
        lines += [("flag", "muted", tr("Verdict: {verdict}", verdict=verdict_words(one))) for one in verdicts]
        if said.forced:
            words = tr("The provider reports a standing override: {force}", force=said.forced)
            lines.append(("lock", "accent", words))
        self._above.set_lines(lines)
        self.scores.set_findings(said.findings, thresholds)
        if not said.findings:
            self._words.setText(tr("An answer without a score."))
        self._words.setVisible(not said.findings)
        self._heatmaps.set_heatmaps(said.heatmaps)
        self._below.set_lines([("info", "muted", say_kept(note)) for note in said.notes])
        self._fine.show_assessment(said)
        self.setAccessibleDescription(tr("%n findings by {model}", count=len(said.findings), model=said.model))

    def _show_parts(self, outcome: Outcome | None) -> None:
        """Show the parts that an answer, a failure or neither has; none of another's stays behind."""
        answered, failed = isinstance(outcome, Assessment), isinstance(outcome, Failure)
        self._unsure.setVisible(isinstance(outcome, Assessment) and outcome.inconclusive)
        self._failure.setVisible(failed)
        self._fine.setVisible(answered or failed)
        if not answered:
            self._above.set_lines(())
            self._below.set_lines(())
            self._heatmaps.set_heatmaps(())
            self.scores.set_findings(())
        self.scores.setVisible(isinstance(outcome, Assessment) and bool(outcome.findings))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._title)
        head.addWidget(self._model)
        head.addStretch(1)
        head.addWidget(self._unsure)
        for name, words, signal in (
            ("retry", tr("Ask again"), self.retryPressed),
            ("json", tr("Raw reply"), self.rawPressed),
        ):
            button = QToolButton()
            button.setProperty("role", "quiet")
            button.setIcon(icon(name, "muted"))
            button.setToolTip(words)
            button.setAccessibleName(f"{words}: {self._name}")
            button.clicked.connect(signal)
            head.addWidget(button)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_2)
        for part in (
            self._failure, self._words, self._above, self.scores, self._heatmaps, self._below, self._fine,
        ):  # fmt: skip
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        column.addWidget(self._body)
