"""One gold set opened: its items with their pictures, changed, removed, or confirmed by a senior's own answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.domain.training import GoldItem, GoldSet
from ui.models.walk_model import WalkRow
from ui.theme import icon
from ui.translate import tr
from ui.views.settings.sheet import Card, glyph_line
from ui.views.train.answer_bar import AnswerBar
from ui.views.train.desk import TrainDesk
from ui.views.train.item_dialog import ItemDialog
from ui.views.train.lacking import Lacking
from ui.views.train.opened import OpenedView
from ui.views.train.revealed import difficulty_words, elsewhere_words, known_card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.text import label, when_words


class SetView(OpenedView):
    """Shows a version; only the newest can be changed. A senior's answer is asked for before the known one is shown."""

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__(desk, tr("Items of the set"), tr("The item"))
        self._gold: GoldSet | None = None
        self._newest = 0
        self._draft = ""
        self.bar = AnswerBar(desk, tr("Confirm"))
        self._versions = ChoiceBox()
        self._versions.setAccessibleName(tr("Version"))
        self._versions.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._change, self._remove = _button(tr("Change…"), "note"), _button(tr("Remove"), "trash")
        self._lacking = Lacking(desk, self)
        self._ask = _button(tr("Ask the providers…"), "send")
        self._ask.setToolTip(tr("For the second look: nothing leaves this machine before you have seen what and where"))
        self.lay_out((self._versions, self._change, self._remove, self._ask), self.bar)
        self._lacking.told.connect(self._tell_lacking)
        self._ask.clicked.connect(self._lacking.ask)
        self.walk.chosen.connect(self._go)
        self._change.clicked.connect(self._edit)
        self._remove.clicked.connect(self._take_out)
        self._versions.activated.connect(self._show_version)
        self.bar.chosen.connect(self._choose)
        self.bar.cleared.connect(self.clear)
        self.bar.committed.connect(self.commit)

    def title(self) -> str:
        """The set's name."""
        return self._gold.name if self._gold is not None else ""

    def show_set(self, gold: GoldSet) -> None:
        """Open a version."""
        self._show(gold)
        name = gold.name
        self._desk.ask("versions", lambda core: core.train.sets.versions(name), self._take_versions)
        self.walk.rows.setFocus()

    def choose_key(self, digit: int) -> None:
        """Choose the answer on this key."""
        if answer := self.bar.offered(digit):
            self._choose(answer)

    def clear(self) -> None:
        """Take the choice back."""
        self._choose("")

    def commit(self) -> None:
        """Hand in the senior's answer."""
        item, gold, answer = self._item, self._gold, self._draft
        if item is not None and gold is not None and answer and self._awaits_senior(item):
            name, sha256 = gold.name, item.sha256
            self._desk.change(
                lambda core: core.train.sets.confirm(name, sha256, answer),
                self._changed,
                lambda words: self.bar.say(words, "error", "bad"),
            )

    def stop(self) -> None:
        """The window closes: ask for nothing more."""
        self._lacking.stop()
        super().stop()

    # -- showing ---------------------------------------------------------------------------

    @property
    def _item(self) -> GoldItem | None:
        return self._gold.item(self.walk.current) if self._gold is not None else None

    def _awaits_senior(self, item: GoldItem) -> bool:
        who = self._desk.bridge.core.preferences.current.reviewer
        newest = self._gold is not None and self._gold.version >= self._newest
        return newest and item.ambiguous and not item.counts and who not in (item.made_by, *item.confirmed_by)

    def _show(self, gold: GoldSet) -> None:
        if self._gold is None or self._gold.name != gold.name:
            self._newest = 0
        self._gold, self._newest = gold, max(self._newest, gold.version)
        self._head.setText(tr("{name} – %n items", count=len(gold.items), name=gold.name))
        self.title_changed.emit()
        self.bar.offer(gold.choices)
        self._lacking.look_at([item.sha256 for item in gold.items])
        items = {item.sha256: item for item in gold.items}
        self.walk.show_rows(
            tuple(items), lambda sha256: item_row(self._desk, items[sha256], asked=self._awaits_senior(items[sha256]))
        )

    def _go(self, _sha256: str) -> None:
        self._draft = ""
        item = self._item
        newest = self._gold is not None and self._gold.version >= self._newest
        self._change.setEnabled(item is not None and newest)
        self._remove.setEnabled(item is not None and newest)
        self._remove.setText(tr("Remove"))
        asked = item is not None and self._awaits_senior(item)
        self.bar.setVisible(asked)
        if item is None:
            self.walk.side.show_cards(())
        elif asked:
            card = Card(tr("To be confirmed by a senior"))
            words = tr("Give your own answer; the maker's is shown afterwards. Only the same answer confirms it.")
            card.add(label(words, wrap=True))
            # Not what is asked: that alone may give the answer away.
            card.add(label(difficulty_words(item), tone="muted", wrap=True))
            if item.confirmed_elsewhere:
                card.add(glyph_line("info", "muted", elsewhere_words(item), tone="muted"))
            self.walk.side.show_cards([card])
            self._choose("")
        else:
            self.walk.side.show_cards([known_card(self._desk, item, None, asked=False)])

    def _choose(self, answer: str) -> None:
        self._draft = answer
        self.bar.mark((answer,) if answer else (), ready=bool(answer))
        words = tr("Chosen: {answer}", answer=self._desk.answer_title(answer)) if answer else tr("What is your answer?")
        self.bar.say(words)

    def _tell_lacking(self, words: str, askable: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._about.setText(words)
        self._ask.setEnabled(askable)

    # -- changing --------------------------------------------------------------------------

    def _edit(self) -> None:
        item, gold = self._item, self._gold
        if item is not None and gold is not None:
            dialog = ItemDialog(self._desk, item.sha256, self.window(), gold=gold)
            dialog.accepted.connect(self._read_anew)
            dialog.open()

    def _take_out(self) -> None:
        item, gold = self._item, self._gold
        if item is None or gold is None:
            return
        if self._remove.text() == tr("Remove"):
            self._remove.setText(tr("Really remove?"))
            return
        name, sha256 = gold.name, item.sha256
        self._desk.change(lambda core: core.train.sets.remove(name, sha256), self._changed)

    def _changed(self, gold: GoldSet) -> None:
        self._newest = gold.version
        self.show_set(gold)

    def _read_anew(self) -> None:
        if self._gold is not None:
            name = self._gold.name
            self._desk.ask(
                "versions", lambda core: core.train.sets.versions(name), lambda found: self._changed(found[0])
            )

    def _take_versions(self, versions: tuple[GoldSet, ...]) -> None:
        self._newest = versions[0].version if versions else 0
        self._versions.clear()
        for gold in versions:
            words = tr("version {version}, {when}", version=gold.version, when=when_words(gold.made_at))
            self._versions.addItem(words, gold)
        shown = self._gold.version if self._gold is not None else 0
        self._versions.setCurrentIndex(next((n for n, gold in enumerate(versions) if gold.version == shown), 0))
        self._go("")

    def _show_version(self, at: int) -> None:
        gold = self._versions.itemData(at, Qt.ItemDataRole.UserRole)
        if isinstance(gold, GoldSet):
            self._show(gold)


def item_row(desk: TrainDesk, item: GoldItem, *, asked: bool) -> WalkRow:
    """An item in the list; while a senior is asked about it, its answer is not named."""
    name = desk.name_of(item.sha256)
    if asked:
        return WalkRow(tr("To confirm – {name}", name=name), "question", "caution")
    glyph, tint = ("check", "good") if item.counts else ("question", "caution")
    return WalkRow(f"{desk.answer_title(item.answer)} – {name}", glyph, tint)


def _button(words: str, icon_name: str) -> QPushButton:
    made = QPushButton(icon(icon_name), words)
    made.setAutoDefault(False)
    return made
