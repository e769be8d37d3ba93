"""Makes training items of several ruled images at once: how many, in which set, and which are left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.training import GoldItem
from app.services.train.sets import Draft
from ui.translate import say_kept, tr
from ui.views.settings.sheet import Card
from ui.views.train.desk import TrainDesk
from ui.views.train.form import FormDialog
from ui.views.train.item_dialog import name_sets
from ui.views.train.moving import set_words
from ui.widgets.elided import ElidedLabel
from ui.widgets.text import label

_NAMED, _LINES = 12, 28


class ItemsDialog(FormDialog):
    """The answers are those of the rulings; an image without one is named and left out."""

    def __init__(self, desk: TrainDesk, sha256s: Sequence[str], parent: QWidget) -> None:
        about = tr("Each ruling gives the answer and, in its note, the explanation. What is in the set already stays.")
        super().__init__(desk, tr("Make training items"), about, tr("Save"), parent)
        self._items: tuple[GoldItem, ...] = ()
        self._set = QComboBox()
        self._set.setEditable(True)
        self._many = label(tr("Reading the rulings…"), wrap=True)
        self._left = Card(tr("Left out"))
        self._left.hide()
        self.field(tr("Gold set"), self._set, tr("Choose one, or name a new one."))
        self.add(self._many, self._left)
        self.end_fields()
        room = QSize(self.width(), _LINES * self.fontMetrics().height())  # for what is left out, too
        self.resize(self.size().expandedTo(room).boundedTo(self.screen().availableSize()))
        self.ok.setEnabled(False)
        wanted = tuple(dict.fromkeys(sha256s))
        self.ask(lambda core: core.train.sets.all(), lambda sets: name_sets(self._set, sets), self.fault.say)
        self.ask(lambda core: core.train.sets.drafts(wanted), self._take, self.fault.say)

    def submit(self) -> None:
        """Put all of them into the set, as one change."""
        name, items = self._set.currentText(), self._items
        self.change(
            lambda core: core.train.sets.put_all(name, items), lambda gold: self.desk.message.emit(set_words(gold))
        )

    def _take(self, drafts: dict[str, Draft]) -> None:
        self._items = tuple(draft.item for draft in drafts.values() if draft.item is not None)
        many = tr("%n images to put into the set", count=len(self._items))
        counted = Counter(self.desk.answer_title(item.answer) for item in self._items)
        answers = ", ".join(f"{answer} {count}" for answer, count in counted.most_common())
        self._many.setText(f"{many}: {answers}" if answers else many)
        self._name_left({sha256: draft.why for sha256, draft in drafts.items() if draft.item is None})
        self.ok.setEnabled(bool(self._items))

    def _name_left(self, left: dict[str, str]) -> None:
        for why in dict.fromkeys(left.values()):
            names = [self.desk.name_of(sha256) for sha256, reason in left.items() if reason == why]
            self._left.add(label(say_kept(why), wrap=True))
            for name in names[:_NAMED]:
                line = ElidedLabel(tone="muted")
                line.set_words(name)
                self._left.add(line)
            if len(names) > _NAMED:
                self._left.add(label(tr("%n more are not listed.", count=len(names) - _NAMED), tone="muted"))
        self._left.setVisible(bool(left))
