"""Calibration rounds: a team's answers to one set, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.domain.training import GoldSet, Session
from app.domain.training_review import Round
from ui.translate import tr
from ui.views.train.desk import TrainDesk
from ui.views.train.form import FormDialog
from ui.views.train.listing import ListPage
from ui.views.train.words import state_words
from ui.widgets.text import when_words

if TYPE_CHECKING:
    from app.container import Core

_KEY = Qt.ItemDataRole.UserRole
Listed = tuple[tuple[Session, GoldSet], ...]


class RoundsTab(ListPage):
    """`opened` carries a round's number."""

    opened = Signal(int)

    def __init__(self, desk: TrainDesk) -> None:
        headings = (tr("Title"), tr("Trainees"), tr("Notes"), tr("Policy versions made"), tr("Begun"), tr("State"))
        about = tr("A team walks through what it answered differently, takes notes, and makes the policy clearer.")
        super().__init__(desk, tr("Calibration"), about, headings)
        self._new = self.button(tr("Begin a round…"), "images", primary=True)
        self._open = self.button(tr("Open it"), "open")
        self._new.clicked.connect(self.new)
        self._open.clicked.connect(self.open)
        self.empty.pressed.connect(lambda _: self.new())
        self.end_buttons()

    def refresh(self) -> None:
        """Read the rounds."""
        self.desk.ask("rounds", lambda core: core.train.rounds.all(), self._show)

    def chosen(self) -> None:
        """A round is current, or none."""
        self._open.setEnabled(self.listing.current is not None)

    def open(self) -> None:
        """Open the current round."""
        if isinstance(self.listing.current, int):
            self.opened.emit(self.listing.current)

    def new(self) -> None:
        """Ask for the sessions of a round."""
        dialog = NewRound(self.desk, self.window())
        dialog.begun.connect(self.opened)
        dialog.open()

    def _show(self, rounds: tuple[Round, ...]) -> None:
        rows = [
            (
                one.id,
                (
                    one.title,
                    str(len(one.sessions)),
                    str(len(one.notes)),
                    str(len(one.policies)),
                    when_words(one.made_at),
                    tr("ended {when}", when=when_words(one.ended_at)) if one.ended_at else tr("under way"),
                ),
            )
            for one in rounds
        ]
        words = tr(
            "When at least two people have ended a session over the same version of a set, begin a round with them."
        )
        buttons = (("new", tr("Begin a round…"), "images", ""),)
        self.show_rows(rows, ("images", tr("There is no calibration round yet"), words, buttons))


class NewRound(FormDialog):
    """The ended sessions to hold side by side: all of one version of a set, one of each trainee."""

    begun = Signal(int)

    def __init__(self, desk: TrainDesk, parent: QWidget) -> None:
        about = tr("Mark the sessions of at least two people over one version of a set.")
        super().__init__(desk, tr("Begin a round"), about, tr("Begin"), parent)
        self._title = QLineEdit()
        self._title.setMaxLength(200)
        self._sessions = QListWidget()
        self.field(tr("Title"), self._title, tr("Empty: the name of the set."))
        self.field(tr("Ended sessions"), self._sessions, tr("Space marks one."))
        self.end_fields()

        async def read(core: Core) -> Listed:
            sessions = [one for one in await core.train.sessions.all() if one.ended_at is not None]
            sets = {number: await core.train.sets.get(number) for number in {one.set_id for one in sessions}}
            return tuple((one, sets[one.set_id]) for one in sessions)

        self.ask(read, self._show)

    def submit(self) -> None:
        """Begin."""
        items = (self._sessions.item(at) for at in range(self._sessions.count()))
        chosen = [int(one.data(_KEY)) for one in items if one is not None and one.checkState() == Qt.CheckState.Checked]
        title = self._title.text()

        def begun(made: Round) -> None:
            self.begun.emit(made.id)

        self.change(lambda core: core.train.rounds.begin(title, chosen), begun)

    def _show(self, listed: Listed) -> None:
        for session, gold in listed:
            words = tr(
                "{trainee} on {name}, version {version}: {state}",
                trainee=session.trainee,
                name=gold.name,
                version=gold.version,
                state=state_words(session),
            )
            item = QListWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_KEY, session.id)
            self._sessions.addItem(item)
        if not listed:
            self.fault.say(tr("No session has ended yet."), "info", "muted")
