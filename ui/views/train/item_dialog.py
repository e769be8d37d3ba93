"""Makes a training item of a ruled image, or changes one: its set, what is asked, explanation, quote, difficulty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from app.domain.labels import Axis
from app.domain.training import Difficulty, GoldItem, GoldSet, askable
from app.services.train.sets import Draft, axis_of
from ui.translate import say_kept, tr, tr_marked
from ui.views.train.desk import TrainDesk
from ui.views.train.form import FormDialog
from ui.views.train.moving import set_words
from ui.views.train.revealed import DIFFICULTIES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.domain_words import heading


class ItemDialog(FormDialog):
    """With `gold` it changes an item of that set, where the answer may be changed; else it makes one of a ruling."""

    def __init__(self, desk: TrainDesk, sha256: str, parent: QWidget, *, gold: GoldSet | None = None) -> None:
        known = gold.item(sha256) if gold is not None else None
        title = tr("Change a training item") if known else tr("Make a training item")
        about = tr("A version that a session used stays as it was; then this begins the next one.")
        super().__init__(desk, title, about, tr("Save"), parent)
        self._sha256, self._item = sha256, known
        self._set = QComboBox()
        self._set.setEditable(True)
        self._answer, self._axis = ChoiceBox(), ChoiceBox()
        self._explanation, self._quote = _words(3), _words(2)
        self._difficulty = ChoiceBox()
        for difficulty, words in DIFFICULTIES.items():
            self._difficulty.addItem(tr_marked(words), difficulty.value)
        self._ambiguous = QCheckBox(tr("Ambiguous: wrong answers count only once two seniors have confirmed it"))
        self.field(tr("Gold set"), self._set, tr("Choose one, or name a new one."))
        self.field(tr("Known answer"), self._answer)
        self.field(tr("Asked about"), self._axis, tr("Providers are held against the item on this axis."))
        self.field(tr("Explanation"), self._explanation, tr("Shown with the known answer."))
        self.field(tr("Quote of the policy"), self._quote)
        self.field(tr("Difficulty"), self._difficulty)
        self.add(self._ambiguous)
        self.end_fields()
        self._answer.currentIndexChanged.connect(lambda _: self._offer_axes())
        if known is not None and gold is not None:
            self._set.addItem(gold.name)
            self._set.setEnabled(False)
            self._show(known)
        else:
            self.ok.setEnabled(False)
            self.ask(lambda core: core.train.sets.all(), self._name_sets, self.refuse_for_good)
            self.ask(lambda core: core.train.sets.draft(sha256), self._take, self.refuse_for_good)

    def submit(self) -> None:
        """Put the item into the set."""
        item, name = self._item, self._set.currentText()
        if item is None:
            return
        item = replace(
            item,
            answer=str(self._answer.currentData()),
            axis=Axis(self._axis.currentData()),
            explanation=self._explanation.toPlainText().strip(),
            quote=self._quote.toPlainText().strip(),
            difficulty=Difficulty(self._difficulty.currentData()),
            ambiguous=self._ambiguous.isChecked(),
        )
        self.change(lambda core: core.train.sets.put(name, item), self._saved)

    def refuse_for_good(self, words: str) -> None:
        """There is nothing to save."""
        self.fault.say(words)

    def _saved(self, gold: GoldSet) -> None:
        self.desk.message.emit(set_words(gold))

    def _name_sets(self, sets: tuple[GoldSet, ...]) -> None:
        name_sets(self._set, sets)

    def _take(self, draft: Draft) -> None:
        if draft.item is None:
            self.refuse_for_good(say_kept(draft.why))
            return
        self._item = draft.item
        self._show(draft.item)
        self._answer.setEnabled(False)  # it is what was ruled
        self.ok.setEnabled(True)
        self._explanation.setFocus()

    def _show(self, item: GoldItem) -> None:
        offered = self.desk.bridge.core.train.sets.offered()
        for answer in offered if item.answer in offered else (*offered, item.answer):
            self._answer.addItem(self.desk.answer_title(answer), answer)
        self._answer.setCurrentIndex(self._answer.findData(item.answer))
        self._axis.setCurrentIndex(self._axis.findData(item.axis.value))
        self._explanation.setPlainText(item.explanation)
        self._quote.setPlainText(item.quote)
        self._difficulty.setCurrentIndex(self._difficulty.findData(item.difficulty.value))
        self._ambiguous.setChecked(item.ambiguous)

    def _offer_axes(self) -> None:
        """What the chosen answer can answer; where it comes from is all that an origin says."""
        answer = str(self._answer.currentData())
        axes = askable(answer)
        self._axis.clear()
        for axis in axes:
            self._axis.addItem(heading(axis.value), axis.value)
        self._axis.setCurrentIndex(self._axis.findData(axis_of(answer).value))
        self._axis.setEnabled(len(axes) > 1)


def name_sets(box: QComboBox, sets: Sequence[GoldSet]) -> None:
    """Offer the names of these sets; where there is none, a name to begin with."""
    box.addItems([gold.name for gold in sets])
    if not sets:
        box.setEditText(tr("Gold set"))


def _words(lines: int) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setMinimumHeight(made.fontMetrics().lineSpacing() * (lines + 1))
    made.setMaximumHeight(made.fontMetrics().lineSpacing() * (lines + 3))
    return made
