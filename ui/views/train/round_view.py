"""A calibration round walked through: who answered what, the known answer, notes, and a clearer rule in the policy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from app.domain.policy import PolicyLabel
from app.domain.training_review import Round, RoundItem, RoundNote
from ui.models.walk_model import WalkRow
from ui.translate import tr
from ui.views.policy.dialog import free_version
from ui.views.settings.sheet import Card, glyph_line
from ui.views.train.desk import TrainDesk
from ui.views.train.figures import agreement_card, table_card
from ui.views.train.form import FormDialog
from ui.views.train.opened import NoteLine, OpenedView, Writing
from ui.views.train.words import short
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.key_cap import KeyButton
from ui.widgets.text import label, when_words

if TYPE_CHECKING:
    from app.container import Core
    from app.services.train.results import Together

Reading = tuple[Round, tuple[RoundItem, ...], dict[int, str]]
"""The round, its items, and the trainees by the numbers of their sessions."""


class RoundView(OpenedView):
    """Only what is answered differently, unless all is asked for."""

    def __init__(self, desk: TrainDesk) -> None:
        super().__init__(desk, tr("Items"), tr("Everybody's answer"))
        self._round: Round | None = None
        self._items: dict[str, RoundItem] = {}
        self._people: Mapping[int, str] = {}
        self._together: Together | None = None
        self._all = QCheckBox(tr("Also what all answered alike"))
        self._on_whole = False
        self._foot = NoteLine("", "")
        self.note = self._foot.line
        self._noting = KeyButton(tr("Note on the round"), "note", desk.actions.key("train_note_round"))
        self._noting.clicked.connect(self.write_round_note)
        self._policy = KeyButton(tr("Make a rule clearer…"), "list")
        self._end = KeyButton(tr("End the round"), "stop")
        self.lay_out((self._policy, self._noting, *self.report_controls(), self._end, self._all), self._foot)
        self._connect()

    def title(self) -> str:
        """The round's title."""
        return self._round.title if self._round is not None else ""

    def show_round(self, number: int) -> None:
        """Open a round."""
        self._together = None
        self.walk.rows.setFocus()

        async def read(core: Core) -> Reading:
            rounds = core.train.rounds
            people = {one.id: one.trainee for one in await rounds.sessions(number)}
            return await rounds.get(number), await rounds.items(number), people

        self._desk.ask("round", read, self._show)

    def write_note(self) -> None:
        """Go to the line for notes, for one on the item."""
        self._note_on(whole=not self.walk.current)
        self.note.setFocus()

    def write_round_note(self) -> None:
        """Go to the line for notes, for one on the whole round."""
        self._note_on(whole=True)
        self.note.setFocus()

    def report_name(self) -> str:
        """The round's title."""
        return self.title()

    def writing(self) -> Writing | None:
        """The report of this round."""
        if self._round is None:
            return None
        number = self._round.id
        return lambda core, path, names, spoken: core.train.reports.round(number, path, names=names, language=spoken)

    # -- showing ---------------------------------------------------------------------------

    def _connect(self) -> None:
        self._end.clicked.connect(self._end_it)
        self._policy.clicked.connect(self._ask_rule)
        self._all.toggled.connect(lambda _: self._list())
        self.walk.chosen.connect(self._go)
        self.note.returnPressed.connect(self._keep_note)

    def _show(self, reading: Reading) -> None:
        self._round, items, self._people = reading
        shown = self._round
        self._items = {item.sha256: item for item in items}
        self._head.setText(shown.title)
        self.title_changed.emit()
        disputed = sum(1 for item in items if item.disputed)
        facts = [
            ", ".join(self._people.values()),
            tr("{disputed} of {all} items answered differently", disputed=disputed, all=len(items)),
        ]
        if shown.policies:
            facts.append(tr("policy made clearer: {versions}", versions=", ".join(one.later for one in shown.policies)))
        if shown.ended_at:
            facts.append(tr("ended {when}", when=when_words(shown.ended_at)))
        self._about.setText(" · ".join(facts))
        for part in (self.note, self._noting, self._policy, self._end):
            part.setEnabled(shown.ended_at is None)
        self._list()
        if self._together is None:
            sessions = shown.sessions
            self._desk.ask("together", lambda core: core.train.results.together(sessions), self._take_together)

    def _list(self) -> None:
        items = {name: item for name, item in self._items.items() if item.disputed or self._all.isChecked()}
        self.walk.show_rows(tuple(items), lambda sha256: self._row(items[sha256]), tr("Everybody answered alike."))

    def _row(self, item: RoundItem) -> WalkRow:
        name = self._desk.name_of(item.sha256)
        noted = tr(" · %n notes", count=len(item.notes)) if item.notes else ""
        if item.disputed:
            return WalkRow(tr("Differently – {name}", name=name) + noted, "equal-conflict", "caution")
        if item.missed:
            return WalkRow(tr("Missed by all – {name}", name=name) + noted, "close", "bad")
        return WalkRow(tr("Alike – {name}", name=name) + noted, "check", "good")

    def _go(self, sha256: str) -> None:
        self._end.setText(tr("End the round"))
        item = self._items.get(sha256)
        self._note_on(whole=item is None)
        cards: list[QWidget] = [] if item is None else self._item_cards(item)
        if self._round is not None:
            cards.append(self._notes(tr("Notes on the whole round"), [n for n in self._round.notes if not n.sha256]))
        if self._together is not None:
            title = tr("How the team agrees (answers that stand)")
            cards.append(agreement_card(title, self._together.final, self._desk))
        self.walk.side.show_cards(cards)

    def _item_cards(self, item: RoundItem) -> list[QWidget]:
        title = self._desk.answer_title
        rows = []
        for number, name in self._people.items():
            first, final = item.blind.get(number), item.final.get(number)
            rows.append(
                (
                    short(name),
                    title(first) if first is not None else tr("not answered"),
                    title(final) if final is not None else tr("not answered"),
                )
            )
        answers = table_card(tr("Answers"), (tr("Trainee"), tr("First"), tr("Final")), rows)
        known = Card(tr("The known answer: {answer}", answer=title(item.answer)))
        if item.explanation:
            known.add(label(item.explanation, wrap=True))
        if item.quote:
            known.add(label(tr("The policy: “{quote}”", quote=item.quote), tone="muted", wrap=True))
        if not item.counts:
            known.add(glyph_line("question", "caution", tr("Ambiguous, not confirmed: it counts against nobody")))
        return [answers, known, self._notes(tr("Notes on this item"), item.notes)]

    def _notes(self, title: str, notes: Sequence[RoundNote]) -> Card:
        card = Card(title)
        for one in notes:
            card.add(label(f"{one.by}, {when_words(one.at)}\n{one.words}", wrap=True))
        if not notes:
            card.add(label(tr("None yet"), tone="muted"))
        return card

    def _take_together(self, together: Together) -> None:
        self._together = together
        self._go(self.walk.current)

    # -- changing --------------------------------------------------------------------------

    def _note_on(self, *, whole: bool) -> None:
        """What the line for notes is about: the item, until a note on the whole round is asked for."""
        self._on_whole = whole
        key = self._desk.actions.key("train_note_round" if whole else "train_note")
        name = tr("Note on the whole round") if whole else tr("Note on this item")
        self._foot.set_purpose(name, tr("{key} goes here, Enter keeps it", key=key))

    def _keep_note(self) -> None:
        shown, words = self._round, self.note.text()
        sha256 = "" if self._on_whole else self.walk.current
        if shown is not None and words.strip():
            number = shown.id
            self._desk.change(lambda core: core.train.rounds.note(number, words, sha256), self._noted)

    def _noted(self, shown: Round) -> None:
        self.note.clear()
        self.show_round(shown.id)

    def _end_it(self) -> None:
        shown = self._round
        if shown is None:
            return
        if self._end.text() == tr("End the round"):
            self._end.setText(tr("Really end it? No note comes after."))
            return
        number = shown.id
        self._desk.change(lambda core: core.train.rounds.end(number), lambda ended: self.show_round(ended.id))

    def _ask_rule(self) -> None:
        shown, item = self._round, self._items.get(self.walk.current)
        if shown is not None and self._desk.policy.labels:
            dialog = RuleDialog(self._desk, shown.id, item.answer if item is not None else "", self.window())
            dialog.accepted.connect(lambda: self.show_round(shown.id))
            dialog.open()


class RuleDialog(FormDialog):
    """Writes the rule of one label anew; the policy gets a new version, and the round remembers that it made it."""

    def __init__(self, desk: TrainDesk, round_id: int, answer: str, parent: QWidget) -> None:
        about = tr("The policy gets a new version, which is in force at once. Former rulings keep theirs.")
        super().__init__(desk, tr("Make a rule clearer"), about, tr("Save as a new version"), parent)
        self._round_id = round_id
        self._labels = ChoiceBox()
        for one in desk.policy.labels:
            self._labels.addItem(desk.answer_title(one.id), one.id)
        self._labels.setCurrentIndex(max(0, self._labels.findData(answer)))
        self._rule = QPlainTextEdit()
        self._rule.setTabChangesFocus(True)
        self._version = QLineEdit(free_version({desk.policy.version}, datetime.now(UTC)))
        self.field(tr("Label"), self._labels)
        self.field(tr("Rule"), self._rule, tr("What the policy says of it, word for word."))
        self.field(tr("Version"), self._version)
        self.end_fields()
        self._labels.currentIndexChanged.connect(lambda _: self._show())
        self._show()

    def submit(self) -> None:
        """Put it in force."""
        chosen, rule, number = self._labels.currentData(), self._rule.toPlainText().strip(), self._round_id
        policy = self.desk.policy

        def clearer(one: PolicyLabel) -> PolicyLabel:
            return replace(one, rule=rule) if one.id == chosen else one

        made = replace(policy, version=self._version.text().strip(), labels=tuple(map(clearer, policy.labels)))
        self.change(lambda core: core.train.rounds.change_policy(number, made), lambda _: None)

    def _show(self) -> None:
        known = self.desk.policy.label(str(self._labels.currentData()))
        self._rule.setPlainText(known.rule if known is not None else "")
