"""One setting of the policy's own thresholds: a slider for each one that the question hangs on, rule by rule."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from app.domain.labels import ScoreKind
from app.domain.policy import Policy
from app.domain.rules import ScoreIs
from app.services.compare.policy_bounds import Bound, bounds, with_bounds
from ui.theme import SPACE_2, SPACE_3
from ui.translate import tr, tr_marked
from ui.views.compare.setting_panel import STEPS, threshold_slider
from ui.widgets.domain_words import heading, word
from ui.widgets.text import HEADING, label


class PolicyPanel(QFrame):
    """Begins with the policy in force; `changed` comes with every step of every slider."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self._title = title
        self._offered: tuple[Policy, str] | None = None
        self._rows: list[tuple[Bound, QSlider, QLabel]] = []
        self._parts: list[QWidget] = []
        self._nothing = label(
            tr("No rule of the policy answers this question by a score. The policy's editor can add one."),
            tone="muted",
            wrap=True,
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_3)
        self._grid.setVerticalSpacing(SPACE_2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(label(title, size=HEADING, bold=True))
        column.addWidget(self._nothing)
        column.addLayout(self._grid)
        column.addStretch(1)

    def offer(self, policy: Policy, question: str) -> None:
        """Offer the thresholds of a policy; of the same policy and question they stay as they were dragged."""
        if self._offered == (policy, question):
            return
        self._offered = (policy, question)
        for part in self._parts:
            self._grid.removeWidget(part)
            part.setParent(None)
            part.deleteLater()
        self._rows, self._parts = [], []
        at, shown = 0, -1
        for bound in bounds(policy, question):
            if bound.rule != shown:
                shown = bound.rule
                title = label(tr_marked(policy.rules[bound.rule].title), wrap=True)
                self._put(title, at, 0, 3)
                at += 1
            self._add(bound, tr_marked(policy.rules[bound.rule].title), at)
            at += 1
        self._nothing.setVisible(not self._rows)
        self._say()

    @property
    def policy(self) -> Policy | None:
        """The policy as it is set; None while no threshold is there to be set."""
        if self._offered is None or not self._rows:
            return None
        moved = {
            (bound.rule, bound.path): slider.value() / STEPS
            for bound, slider, _ in self._rows
            if slider.value() != round(bound.value * STEPS)
        }
        return with_bounds(self._offered[0], moved)

    @property
    def question(self) -> str:
        """What the thresholds are about."""
        return self._offered[1] if self._offered is not None else ""

    def _add(self, bound: Bound, rule: str, at: int) -> None:
        words = _condition(bound.score)
        slider = threshold_slider(
            STEPS, tr("{title}: {rule}, {condition}", title=self._title, rule=rule, condition=words)
        )
        slider.setValue(round(bound.value * STEPS))
        value = label()
        self._put(label(words, tone="muted"), at, 0)
        self._put(slider, at, 1)
        slider.setVisible(bound.score.kind is not ScoreKind.BINARY)  # a bare yes or no has nothing to move
        self._put(value, at, 2)
        self._rows.append((bound, slider, value))
        slider.valueChanged.connect(lambda _: self._moved())

    def _put(self, part: QWidget, row: int, column: int, columns: int = 1) -> None:
        self._grid.addWidget(part, row, column, 1, columns)
        self._parts.append(part)

    def _moved(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        for bound, slider, value in self._rows:
            at = slider.value() / STEPS
            if bound.score.kind is ScoreKind.BINARY:
                words = tr("yes or no")
            elif bound.score.below is None:
                words = tr("from {value:.3f}", value=at)
            else:
                words = tr("below {value:.3f}", value=at)
            value.setText(words)
            slider.setAccessibleDescription(words)


def _condition(score: ScoreIs) -> str:
    what = f"{heading(score.axis.value)} – {word(score.label)}" if score.label else heading(score.axis.value)
    if score.provider:
        return f"{what}, {score.provider}"
    return tr("{what}, any provider", what=what) if score.below is None else tr("{what}, every provider", what=what)
