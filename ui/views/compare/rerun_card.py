"""The card of the scheduled re-run: which gold set, every how many days, to whom; its price; and what ran so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from app.services.compare.rerun import KeptRerun, Plan
from ui.theme import SPACE_2, SPACE_3, icon
from ui.translate import say_kept, tr, tr_marked
from ui.views.compare.desk import Desk
from ui.views.compare.rerun_words import plan_words
from ui.views.sending.agree import agree_to_send
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flow import FlowLayout
from ui.widgets.text import HEADING, label, when_words


class RerunCard(QFrame):
    """Off until a number of days is set; `drift_wanted` carries the moment from which on drift is to be told."""

    drift_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Scheduled re-run"))
        self._desk = desk
        self._plan: Plan | None = None
        self.days, self.gold_set, self.runs = QSpinBox(), ChoiceBox(), ChoiceBox()
        self.providers: dict[str, QCheckBox] = {}
        self.what = label(wrap=True)
        self.go = QPushButton(icon("retry"), tr("Run now…"))
        self.show_drift = QPushButton(tr("Show its drift"))
        self._asked = QWidget()
        self._boxes = FlowLayout(self._asked, spacing=SPACE_2 * 2)
        self._lay_out()
        self.days.valueChanged.connect(lambda _: self._keep())
        self.gold_set.activated.connect(lambda _: self._keep())
        self.go.clicked.connect(self._agree)
        self.show_drift.clicked.connect(lambda: self.drift_wanted.emit(str(self.runs.currentData())))

    def refresh(self) -> None:
        """Ask what is set, which sets there are, and what ran so far."""
        self._offer()
        self._desk.ask("rerun sets", lambda core: core.rerun.sets(), self._take_sets)
        self._desk.ask("rerun runs", lambda core: core.rerun.runs(), self._take_runs)
        self._ask_plan()

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        about = tr(
            "The same images asked again show whether a provider changed. When it is due, the window says so with the "
            "price and asks; nothing is ever sent by itself."
        )
        self.days.setRange(0, 365)
        self.days.setSpecialValueText(tr("never"))
        self.days.setAccessibleName(tr("Every so many days; 0 is never"))
        self.gold_set.setAccessibleName(tr("Gold set that is asked again"))
        self.runs.setAccessibleName(tr("Re-runs so far"))
        for box in (self.gold_set, self.runs):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(label(tr("Scheduled re-run"), size=HEADING, bold=True))
        column.addWidget(label(about, tone="muted", wrap=True))
        column.addLayout(_row(label(tr("Every so many days")), self.days))
        column.addLayout(_row(label(tr("Gold set")), self.gold_set))
        column.addWidget(self._asked)
        column.addWidget(self.what)
        column.addLayout(_row(self.go))
        column.addLayout(_row(label(tr("Re-runs so far")), self.runs, self.show_drift))

    def _offer(self) -> None:
        providers, wanted = self._desk.bridge.core.providers, self._desk.bridge.core.rerun.wanted
        self.days.blockSignals(True)
        self.days.setValue(wanted.every_days)
        self.days.blockSignals(False)
        on = {each.name: tr_marked(each.title) for each in providers.capabilities() if providers.enabled(each.name)}
        if list(on) != list(self.providers):
            for box in self.providers.values():
                self._boxes.removeWidget(box)
                box.deleteLater()
            self.providers = {}
            for name, title in on.items():
                box = QCheckBox(title)
                box.setAccessibleName(tr("Ask {provider} again", provider=title))
                box.setChecked(name in wanted.asked)
                box.toggled.connect(lambda _: self._keep())
                self.providers[name] = box
                self._boxes.addWidget(box)
                box.show()

    def _take_sets(self, names: tuple[str, ...]) -> None:
        wanted = self._desk.bridge.core.rerun.wanted.gold_set
        self.gold_set.clear()
        self.gold_set.addItem(tr("none"), "")
        for name in names:
            self.gold_set.addItem(name, name)
        self.gold_set.setCurrentIndex(max(0, self.gold_set.findData(wanted)))

    def _take_runs(self, runs: Sequence[KeptRerun]) -> None:
        self.runs.clear()
        for one in runs:
            day = when_words(one.begun_at)
            words = tr("{day}: {name}, {images}", day=day, name=one.set_name, images=tr("%n images", count=one.images))
            self.runs.addItem(words, one.begun_at)
        for each in (self.runs, self.show_drift):
            each.setEnabled(bool(runs))

    def _keep(self) -> None:
        off = set(self.providers)
        ticked = tuple(name for name, box in self.providers.items() if box.isChecked())
        kept = self._desk.bridge.core.rerun.wanted
        # Who is switched off at the moment stays chosen.
        asked = (*ticked, *(name for name in kept.asked if name not in off))
        wanted = replace(
            kept, every_days=self.days.value(), gold_set=str(self.gold_set.currentData() or ""), asked=asked
        )
        self._desk.bridge.call(
            lambda core: core.rerun.want(wanted),
            lambda _: self._ask_plan(),
            lambda error: self._desk.failed.emit(say_kept(error.message)),
        )

    def _ask_plan(self) -> None:
        self._desk.ask("rerun plan", lambda core: core.rerun.plan(), self._take_plan)

    def _take_plan(self, plan: Plan | None) -> None:
        self._plan = plan
        nothing = tr("Choose a gold set (the Train page makes them) and tick at least one provider.")
        self.what.setText(plan_words(plan) if plan is not None else nothing)
        self.go.setEnabled(plan is not None)

    def _agree(self) -> None:
        if self._plan is not None:
            agree_to_send(self._plan.preflight, self.window(), self._run)

    def _run(self, providers: tuple[str, ...]) -> None:
        plan = self._plan
        if plan is not None:
            self._desk.bridge.call(
                lambda core: core.rerun.run(plan, providers),
                self._begun,
                lambda error: self._desk.failed.emit(say_kept(error.message)),
            )

    def _begun(self, _kept: KeptRerun) -> None:
        self._desk.message.emit(tr("The re-run has begun. “Read what is new” takes its answers in."))
        self.refresh()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
