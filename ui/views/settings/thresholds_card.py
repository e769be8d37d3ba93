"""The section of the settings that says from when an answer counts as a yes, axis by axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QPushButton, QWidget

from app.domain.labels import Axis
from app.domain.thresholds import USUAL, Thresholds
from app.errors import SecondLookError
from ui.theme import SPACE_1, SPACE_3, icon
from ui.translate import say_kept, tr
from ui.views.sending.asking import Asking
from ui.views.settings.sheet import Card, FaultLine
from ui.widgets.domain_words import heading, threshold_words
from ui.widgets.text import label

if TYPE_CHECKING:
    from app.container import Core

# An arrow that is held is kept once it rests.
_REST_MS = 300


class ThresholdsCard(Card):
    """A number an axis. What is chosen is in force once it rests; `kept` confirms it in words."""

    kept = Signal(str)

    def __init__(self, asking: Asking) -> None:
        super().__init__(
            tr("From when an answer counts as a yes"),
            tr(
                "The tick on the bars. It decides who contradicts whom, what is uncertain, and which risks bear a "
                "warning glyph. A policy's rules, the care by axis, Compare and Train have thresholds of their own."
            ),
        )
        self._asking = asking
        self._known = USUAL
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._keep)
        self.numbers = {axis: _Number(tr("Threshold on {axis}", axis=heading(axis.value))) for axis in Axis}
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setColumnStretch(2, 1)
        for row, (axis, number) in enumerate(self.numbers.items()):
            number.valueChanged.connect(lambda _: self._rest.start())
            named = label(heading(axis.value))
            named.setBuddy(number)
            grid.addWidget(named, row, 0)
            grid.addWidget(number, row, 1)
        self.usual = QPushButton(icon("undo"), tr("All back to 0.50"))
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(lambda: self._fill(USUAL))
        self.usual.clicked.connect(self._keep)
        self._fault = FaultLine()
        self.add(held)
        self.add_row(self.usual)
        self.add(self._fault)
        self.setEnabled(False)
        asking.ask(_read, self._show)

    def flush(self) -> None:
        """Keep what is still being chosen."""
        if self._rest.isActive():
            self._keep()

    def _show(self, thresholds: Thresholds) -> None:
        self._known = thresholds
        self._fill(thresholds)
        self.setEnabled(True)

    def _fill(self, thresholds: Thresholds) -> None:
        self._rest.stop()
        for axis, number in self.numbers.items():
            number.blockSignals(True)  # what is filled in is no choice
            number.setValue(thresholds.of(axis))
            number.blockSignals(False)

    def _keep(self) -> None:
        self._rest.stop()
        before = self._known
        percents = {axis: round(number.value() * 100) for axis, number in self.numbers.items()}
        chosen = Thresholds.of_percent({axis.value: percent for axis, percent in percents.items()})
        if chosen == before:
            return

        async def update(core: Core) -> Thresholds:
            await core.weighing.keep(percents)
            return core.weighing.thresholds

        def done(now: Thresholds) -> None:
            self._known = now
            self._fault.say("")
            self.kept.emit(threshold_words(now))

        def failed(error: SecondLookError) -> None:
            self._fault.say(say_kept(error.message))
            self._fill(before)

        self._asking.change(update, done, failed)


class _Number(QDoubleSpinBox):
    """A threshold of two decimals that is not changed by scrolling past."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setRange(0.01, 0.99)
        self.setSingleStep(0.05)
        self.setDecimals(2)
        self.setKeyboardTracking(False)
        self.setMaximumWidth(160)
        self.lineEdit().setTextMargins(SPACE_1, 0, 0, 0)
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what lies behind."""
        event.ignore()


async def _read(core: Core) -> Thresholds:
    return core.weighing.thresholds
