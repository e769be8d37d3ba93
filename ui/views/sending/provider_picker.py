"""All providers with their state: switched on and off, paused and resumed, how far they are, and what they cost."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.lanes import Lane, LaneState, total_cost
from ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, icon
from ui.translate import say_kept, tr, tr_marked
from ui.views.fitting import fit
from ui.widgets.flow import FlowLayout
from ui.widgets.lane_chip import LaneChip, cost_words, figures_words, lane_words
from ui.widgets.text import SMALL, label, rule


class LaneRow(QFrame):
    """One provider. What it asks for goes out as signals with the provider's name."""

    switched = Signal(str, bool)
    pause_wanted = Signal(str)
    resume_wanted = Signal(str)
    cancel_wanted = Signal(str)
    settings_wanted = Signal(str)

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._lane = lane
        self._on = QCheckBox(tr_marked(lane.title))
        self._chip = LaneChip(lane)
        self._words = label(tone="muted", size=SMALL, wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._figures = label(tone="muted", size=SMALL, wrap=True)
        self._hold, self._cancel = QPushButton(), QPushButton(icon("stop"), "")
        self._cancel.setToolTip(tr("Cancel what waits and what is under way at this provider; the others go on"))
        self._settings = QPushButton(icon("settings"), tr("Settings…"))
        for button in (self._hold, self._cancel, self._settings):
            button.setAutoDefault(False)
        self._on.clicked.connect(lambda on: self.switched.emit(self._lane.provider, on))
        self._hold.clicked.connect(self._hold_or_resume)
        self._cancel.clicked.connect(lambda: self.cancel_wanted.emit(self._lane.provider))
        self._settings.clicked.connect(lambda: self.settings_wanted.emit(self._lane.provider))
        self._lay_out()
        self.set_lane(lane)

    def set_lane(self, lane: Lane) -> None:
        """Show how it stands now; the focus stays where it is."""
        self._lane = lane
        title, paused = tr_marked(lane.title), lane.state is LaneState.PAUSED
        self._on.setChecked(lane.state is not LaneState.OFF)
        self._on.setAccessibleName(f"{title}: {lane_words(lane)}")
        self._on.setAccessibleDescription(tr("Checked: images are given to it."))
        self._chip.set_lane(lane)
        self._words.setText(say_kept(lane.words))
        self._words.setVisible(bool(lane.words))
        figures = figures_words(lane)
        self._figures.setText(figures)
        self._figures.setVisible(bool(figures))
        self._bar.setRange(0, max(1, lane.total))
        self._bar.setValue(min(lane.done, lane.total))
        self._bar.setVisible(0 < lane.done + lane.waiting + lane.under_way != lane.done)
        self._bar.setAccessibleName(tr("Progress of {title}", title=title))
        self._hold.setText(tr("Resume") if paused else tr("Pause"))
        self._hold.setIcon(icon("play" if paused else "pause"))
        self._hold.setAccessibleName(f"{self._hold.text()} {title}")
        self._hold.setEnabled(lane.state not in (LaneState.OFF, LaneState.NO_KEY))
        self._cancel.setAccessibleName(tr("Cancel asking {title}", title=title))
        self._cancel.setEnabled(bool(lane.waiting or lane.under_way))
        self._settings.setAccessibleName(tr("Settings of {title}", title=title))
        self.setAccessibleName(f"{title}: {lane_words(lane)}. {figures}".strip())

    def focus(self) -> None:
        """Put the keyboard on the switch."""
        self._on.setFocus()

    def _lay_out(self) -> None:
        top = FlowLayout(spacing=SPACE_2)
        top.addWidget(self._on)
        top.addWidget(self._chip)
        below = QHBoxLayout()
        below.setSpacing(SPACE_2)
        progress = QVBoxLayout()
        progress.setSpacing(SPACE_1)
        progress.addStretch(1)
        progress.addWidget(self._bar)
        progress.addWidget(self._figures)
        progress.addStretch(1)
        below.addLayout(progress, 1)
        below.addWidget(self._hold)
        below.addWidget(self._cancel)
        below.addWidget(self._settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addLayout(top)
        column.addWidget(self._words)
        column.addLayout(below)

    def _hold_or_resume(self) -> None:
        paused = self._lane.state is LaneState.PAUSED
        (self.resume_wanted if paused else self.pause_wanted).emit(self._lane.provider)


class ProviderPicker(QDialog):
    """Open it with `open()` or `show()`; it deletes itself when closed."""

    switched = Signal(str, bool)
    pause_wanted = Signal(str)
    resume_wanted = Signal(str)
    cancel_wanted = Signal(str)
    settings_wanted = Signal(str)

    def __init__(self, lanes: Iterable[Lane] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Providers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lanes: dict[str, Lane] = {}
        self._rows: dict[str, LaneRow] = {}
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self._column.setSpacing(SPACE_2)
        self._column.addStretch(1)
        self._cost = label(tone="muted", wrap=True)
        self._lay_out()
        for lane in lanes:
            self.set_lane(lane)
        if self._rows:
            next(iter(self._rows.values())).focus()
        fit(self, 560, 600)
        self.setMinimumSize(360, 240)

    def set_lane(self, lane: Lane) -> None:
        """Show how it stands with one provider now; one that is new is put below the others."""
        self._lanes[lane.provider] = lane
        row = self._rows.get(lane.provider)
        if row is None:
            row = LaneRow(lane)
            row.switched.connect(self.switched)
            row.pause_wanted.connect(self.pause_wanted)
            row.resume_wanted.connect(self.resume_wanted)
            row.cancel_wanted.connect(self.cancel_wanted)
            row.settings_wanted.connect(self.settings_wanted)
            self._rows[lane.provider] = row
            self._column.insertWidget(self._column.count() - 1, row)
        row.set_lane(lane)
        costs = total_cost(cost for each in self._lanes.values() for cost in each.cost)
        self._cost.setText(
            tr("Cost so far: {cost_words}", cost_words=cost_words(costs)) if costs else tr("No cost reported so far")
        )

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._list)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_3)
        foot.addWidget(self._cost, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(rule())
        column.addLayout(foot)
