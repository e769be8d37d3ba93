"""Everything one provider said about one image – or why it said nothing – on one card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.domain.assessment import Assessment, Failure, Heatmap, Outcome, Verdict
from ui.theme import SPACE_1, SPACE_2, SPACE_3, icon
from ui.widgets.failure_chip import FailureChip
from ui.widgets.icon_label import IconLabel
from ui.widgets.score_bar import ScoreBar
from ui.widgets.text import HEADING, SMALL, label, rule, selectable, when_words


def verdict_words(verdict: Verdict) -> str:
    """A provider's conclusion in words; its confidence is always said to be that of the chosen label."""
    of = f", confidence of “{verdict.label}” {verdict.confidence:.2f}" if verdict.confidence is not None else ""
    return f"{verdict.label}{of} – by {verdict.heuristic}" if verdict.heuristic else f"{verdict.label}{of}"


class AssessmentCard(QFrame):
    """A card for one outcome. `set_outcome` replaces what it shows.

    `heatmapToggled` carries the heatmap's label and whether it is to be shown.
    """

    retryPressed = Signal()
    heatmapToggled = Signal(str, bool)
    rawPressed = Signal()

    def __init__(self, title: str, *, accuracy: str = "", parent: QWidget | None = None) -> None:
        """Build an empty card; `accuracy` is what is known of this provider's errors, shown on request."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._name, self._accuracy = title, accuracy
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        self._column.setSpacing(SPACE_2)
        self._body = QWidget()
        self._toggles: dict[str, QToolButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(title)
        self._column.addWidget(self._body)
        self.set_waiting("Not asked yet")

    def set_waiting(self, words: str) -> None:
        """Show that there is no answer yet."""
        body, column = self._fresh_body()
        self._head(column, "", "hourglass")
        column.addWidget(label(words, tone="muted", wrap=True))
        self._put(body)
        self.setAccessibleDescription(words)

    def set_outcome(self, outcome: Outcome, *, thresholds: dict[str, float] | None = None) -> None:
        """Show an answer or a failure; `thresholds` are by label, 0–1."""
        body, column = self._fresh_body()
        if isinstance(outcome, Failure):
            self._fill_failure(column, outcome)
        else:
            self._fill_assessment(column, outcome, thresholds or {})
        self._put(body)

    def set_heatmap_shown(self, shown: str | None) -> None:
        """Mark which label's heatmap lies over the picture now, without sending a signal."""
        for name, button in self._toggles.items():
            button.blockSignals(True)
            button.setChecked(name == shown)
            button.blockSignals(False)

    def _fill_failure(self, column: QVBoxLayout, failure: Failure) -> None:
        self._head(column, failure.model, "")
        column.addWidget(FailureChip(failure.kind, failure.message))
        if failure.retry_at:
            column.addWidget(
                label(f"Another try makes sense after {when_words(failure.retry_at)}", tone="muted", wrap=True)
            )
        self._small_print(column, [f"{failure.elapsed_ms:,.0f} ms", when_words(failure.requested_at)])
        self.setAccessibleDescription(f"no answer, {failure.kind.value}: {failure.message}")

    def _fill_assessment(self, column: QVBoxLayout, said: Assessment, thresholds: dict[str, float]) -> None:
        self._head(column, said.model, "question" if said.inconclusive else "")
        if said.inconclusive:
            column.addWidget(_line("question", "caution", "Inconclusive: the provider does not decide here."))
        for verdict in (*((said.verdict,) if said.verdict else ()), *said.verdicts):
            column.addWidget(_line("flag", "muted", f"Verdict: {verdict_words(verdict)}"))
        if said.forced:
            column.addWidget(_line("lock", "accent", f"The provider reports a standing override: {said.forced}"))
        bars = QVBoxLayout()
        bars.setSpacing(0)
        for finding in said.findings:
            bars.addWidget(ScoreBar(finding, thresholds.get(finding.label)))
        if not said.findings:
            bars.addWidget(label("An answer without a score.", tone="muted"))
        column.addLayout(bars)
        self._heatmaps(column, said.heatmaps)
        for note in said.notes:
            column.addWidget(_line("info", "muted", note))
        self._fine_print(column, said)
        self.setAccessibleDescription(f"{len(said.findings)} findings by {said.model}")

    def _heatmaps(self, column: QVBoxLayout, heatmaps: tuple[Heatmap, ...]) -> None:
        for heatmap in heatmaps:
            button = QToolButton()
            button.setCheckable(True)
            button.setText(f"Heatmap: {heatmap.label}")
            button.setIcon(icon("heatmap"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAccessibleName(f"Show where {self._name} looked for {heatmap.label}")
            button.toggled.connect(lambda on, name=heatmap.label: self.heatmapToggled.emit(name, on))
            self._toggles[heatmap.label] = button
            words = f"The model’s view, which may be wrong; {heatmap.width} × {heatmap.height} cells, {heatmap.origin}."
            row = QHBoxLayout()
            row.setSpacing(SPACE_2)
            row.addWidget(button)
            note = label(words, tone="muted", size=SMALL, wrap=True)
            note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            row.addWidget(note, 1)
            column.addLayout(row)

    def _fine_print(self, column: QVBoxLayout, said: Assessment) -> None:
        column.addWidget(rule())
        cost = f"{said.cost.amount:g} {said.cost.currency}" if said.cost else "no cost reported"
        self._small_print(column, [f"{said.elapsed_ms:,.0f} ms", cost, when_words(said.requested_at)])
        if said.request_id:
            column.addWidget(selectable(f"Request {said.request_id}", size=SMALL, mono=True))
        if said.sent:
            altered = ", ".join(said.sent.alterations) or "unchanged"
            words = f"Sent: {said.sent.byte_size / 1000:,.0f} kB {said.sent.mime}, {altered}"
            column.addWidget(label(words, tone="muted", size=SMALL, wrap=True))
        if self._accuracy:
            self._expandable(column)

    def _expandable(self, column: QVBoxLayout) -> None:
        text = label(self._accuracy, tone="muted", size=SMALL, wrap=True)
        text.hide()
        button = QToolButton()
        button.setProperty("role", "link")
        button.setText("How accurate is it?")
        button.setIcon(icon("chevron-right", "accent"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setAccessibleName(f"How accurate is {self._name}?")

        def open_or_close(on: bool) -> None:  # noqa: FBT001 - a signal's argument
            button.setIcon(icon("chevron-down" if on else "chevron-right", "accent"))
            text.setVisible(on)

        button.toggled.connect(open_or_close)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(text)

    def _head(self, column: QVBoxLayout, model: str, glyph: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(label(self._name, size=HEADING, bold=True))
        model_label = label(model, tone="muted", size=SMALL)
        row.addWidget(model_label)
        row.addStretch(1)
        if glyph:
            row.addWidget(IconLabel(glyph, "caution" if glyph == "question" else "muted"))
        for name, words, signal in (("retry", "Ask again", self.retryPressed), ("json", "Raw reply", self.rawPressed)):
            button = QToolButton()
            button.setProperty("role", "quiet")
            button.setIcon(icon(name, "muted"))
            button.setToolTip(words)
            button.setAccessibleName(f"{words}: {self._name}")
            button.clicked.connect(signal)
            row.addWidget(button)
        column.addLayout(row)

    def _small_print(self, column: QVBoxLayout, parts: list[str]) -> None:
        words = " · ".join(part for part in parts if part)
        column.addWidget(label(words, tone="muted", size=SMALL, wrap=True))

    def _fresh_body(self) -> tuple[QWidget, QVBoxLayout]:
        self._toggles = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        return body, column

    def _put(self, body: QWidget) -> None:
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.show()


def _line(icon_name: str, tint: str, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    row.addWidget(IconLabel(icon_name, tint), 0, Qt.AlignmentFlag.AlignTop)
    text = label(words, wrap=True)
    text.setContentsMargins(0, 0, 0, SPACE_1)
    text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    row.addWidget(text, 1)
    return made
