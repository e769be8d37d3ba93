"""Section “What if”: thresholds are dragged, all that is in the database is replayed, and not one call is spent."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton

from app.domain.labels import ScoreKind
from app.domain.policy import Policy
from app.errors import SecondLookError
from app.events import PolicyChanged
from app.measures.value import Measure
from app.services.compare.values import DATABASE, Counts, Money, WhatIf
from ui.theme import SPACE_2
from ui.translate import later, say, say_kept, tr, tr_marked
from ui.views.compare.desk import Desk
from ui.views.compare.policy_panel import PolicyPanel
from ui.views.compare.section import Section
from ui.views.compare.setting_panel import Offered, SettingPanel, side_by_side
from ui.views.compare.words import measure_words
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.plots.bars import Bar, BarPlot
from ui.widgets.plots.figure_table import FigureTable
from ui.widgets.text import label

_SHARES = (
    ("caught", later("Caught"), "good"),
    ("seen", later("Only a person catches"), "accent"),
    ("missed", later("Missed"), "bad"),
    ("false_alarms", later("False alarms"), "caution"),
    ("precision", later("Precision"), "accent"),
    ("reviewed", later("Sent to people"), "muted"),
)


class WhatIfSection(Section):
    """Setting A, and B beside it on request; A can be saved as a new version of the policy.

    What is set are thresholds of providers, or those in the rules of the policy in force with all that they combine.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("What if"))
        self.panels = (SettingPanel(tr("Setting A")), SettingPanel(tr("Setting B")))
        self.policies = (PolicyPanel(tr("Setting A")), PolicyPanel(tr("Setting B")))
        self.tried = ChoiceBox()
        self.tried.setAccessibleName(tr("What is tried"))
        self.tried.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        for words in (tr("Thresholds of providers"), tr("Rules of the policy in force")):
            self.tried.addItem(words)
        self.second = QCheckBox(tr("Compare with a second setting"))
        self.bars = BarPlot(tr("What the settings do"), tr("share"))
        self.figures = FigureTable(tr("What the settings do, in numbers"))
        self.remarks = label(tone="muted", wrap=True)
        self.version, self.save_button = QLineEdit(), QPushButton(tr("Save A as a new version of the policy"))
        self._results: dict[int, WhatIf] = {}
        self._lay_out()
        desk.thresholds_changed.connect(self._follow)
        desk.truth_changed.connect(self.stale)
        self.second.toggled.connect(self._show_second)
        self.tried.currentIndexChanged.connect(lambda _: self._show_kind())
        for number, panels in enumerate(zip(self.panels, self.policies, strict=True)):
            for panel in panels:
                panel.changed.connect(partial(self._ask, number))
        desk.bridge.listen(PolicyChanged, lambda _: self.stale())
        self.save_button.clicked.connect(self._save)

    def refresh(self) -> None:
        """Offer the series of the question and replay."""
        question = self.desk.question
        if question is None:
            return
        offered = []
        for place in question.counted:
            one = self.desk.series(place)
            offered.append(Offered(place, self.desk.title(place), one.kind is ScoreKind.BINARY))
        for panel in self.panels:
            panel.offer(question.id, offered)
        for policy_panel in self.policies:
            policy_panel.offer(self.desk.bridge.core.policies.current, question.id)
        own = self.desk.data == DATABASE
        self.save_button.setEnabled(own)
        self.version.setEnabled(own)
        self.tried.setEnabled(own)
        if not own:
            self.tried.setCurrentIndex(0)
        self._follow()
        self._show_kind()

    # -- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.column.addWidget(
            label(
                tr(
                    "Everything is worked out from the answers that are here already. Nothing is sent, nothing is paid."
                ),
                tone="muted",
                wrap=True,
            )
        )
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(label(tr("What is tried")))
        head.addWidget(self.tried)
        head.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(self.second)
        self._kinds = (side_by_side(*self.panels), side_by_side(*self.policies))
        for both in self._kinds:
            self.column.addWidget(both)
        self._kinds[1].hide()
        self.panels[1].hide()
        self.policies[1].hide()
        self.column.addWidget(self.framed(tr("What the settings do"), self.bars))
        self.column.addWidget(self.framed(tr("In numbers"), self.figures))
        self.column.addWidget(self.remarks)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        self.version.setPlaceholderText(tr("Name of the new version"))
        self.version.setAccessibleName(tr("Name of the new version"))
        self.version.setMaximumWidth(320)
        foot.addWidget(self.version, 1)
        foot.addWidget(self.save_button)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.column.addStretch(1)

    def _show_second(self, on: bool) -> None:  # noqa: FBT001 - a switch
        self.panels[1].setVisible(on)
        self.policies[1].setVisible(on)
        if on:
            self._ask(1)
        else:
            self._results.pop(1, None)
            self._show()

    def _show_kind(self) -> None:
        """Show the settings of what is tried, and replay them."""
        for place, both in enumerate(self._kinds):
            both.setVisible(place == self.tried.currentIndex())
        self._results = {}
        self._ask(0)
        if self.second.isChecked():
            self._ask(1)

    def _follow(self) -> None:
        """Thresholds that were chosen elsewhere are those of setting A."""
        for place, value in self.desk.thresholds.items():
            self.panels[0].set_threshold(place, value)
        if self.isVisible():
            self._ask(0)
        else:
            self._stale = True

    def _ask(self, number: int) -> None:
        desk, kind = self.desk, self.tried.currentIndex()
        setting, tried = self.panels[number].setting, self.policies[number]
        policy, truth, data = tried.policy, desk.truth, desk.data
        key = f"whatif{number}"
        if kind == 0 and setting is not None:
            take = partial(self._take, number, kind, setting.question)
            desk.live(key, lambda core: core.compare.what_if(setting, truth, None, data), take)
        elif kind == 1 and policy is not None:
            question = tried.question
            take = partial(self._take, number, kind, question)
            desk.live(key, lambda core: core.compare.what_if_policy(policy, question, truth), take)
        else:
            self._results.pop(number, None)
            self._show()

    def _take(self, number: int, kind: int, question: str, result: WhatIf) -> None:
        if (kind, question) != (self.tried.currentIndex(), self.desk.question_id):
            return
        if number == 0 or self.second.isChecked():
            self._results[number] = result
            self._show()

    def _show(self) -> None:
        results = sorted(self._results.items())
        both = len(results) > 1
        bars = []
        for field, words, tint in _SHARES:
            for number, result in results:
                measure: Measure = getattr(result, field)
                name = f"{tr_marked(words)} {'AB'[number]}" if both else tr_marked(words)
                said = measure_words(measure, percent=True)
                bars.append(Bar(name, measure.value, said, measure.low, measure.high, tint))
        nothing = tr("No series is counted: tick at least one.")
        self.bars.show_bars(bars, tr("No threshold can be tried.") if self.tried.currentIndex() else nothing)
        columns = ("", *(tr("Setting {letter}", letter="AB"[number]) for number, _ in results))
        self.figures.show_rows(columns, [(row[0], *row[1:]) for row in self._rows([result for _, result in results])])
        remarks = [say(words) for _, result in results for words in result.remarks]
        self.remarks.setText("\n".join(dict.fromkeys(remarks)))
        self.remarks.setVisible(bool(remarks))

    @staticmethod
    def _rows(results: list[WhatIf]) -> list[tuple[str, ...]]:
        def row(name: str, each: list[str]) -> tuple[str, ...]:
            return (name, *each)

        return [
            row(tr("Truly yes"), [_counts(one.positives) for one in results]),
            row(tr("Truly no"), [_counts(one.negatives) for one in results]),
            row(tr("Not known"), [_counts(one.unknown) for one in results]),
            row(tr("Images a day for people"), [measure_words(one.per_day, 1) for one in results]),
            row(tr("Cost of 1,000 images"), [_money(one.cost_per_thousand) for one in results]),
            row(tr("Cost of one that is caught"), [_money(one.cost_per_caught) for one in results]),
        ]

    def _save(self) -> None:
        setting, policy, version = self.panels[0].setting, self.policies[0].policy, self.version.text().strip()
        by_policy, data, call = self.tried.currentIndex() == 1, self.desk.data, self.desk.bridge.call

        def failed(error: SecondLookError) -> None:
            self.desk.failed.emit(say_kept(error.message))

        if by_policy and policy is not None and version:
            made = replace(policy, version=version)
            call(lambda core: core.policies.save(made), self._saved, failed)
        elif not by_policy and setting is not None and version:
            call(lambda core: core.compare.save_policy(setting, version, "", data), self._saved, failed)
        else:
            self.desk.failed.emit(tr("Name the new version, and count at least one series."))

    def _saved(self, policy: Policy) -> None:
        self.version.clear()
        self.desk.message.emit(tr("Version {version} of the policy is saved and in force.", version=policy.version))


def _counts(counts: Counts) -> str:
    return tr(
        "{flagged} flagged, {grey} in the margin, {undecided} undecided, {passed} passed",
        flagged=counts.flagged,
        grey=counts.grey,
        undecided=counts.undecided,
        passed=counts.passed,
    )


def _money(each: tuple[Money, ...]) -> str:
    return "; ".join(f"{one.currency} {measure_words(one.amount, 3)}" for one in each) or tr("no price is known")
