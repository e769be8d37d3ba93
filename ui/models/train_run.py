"""One blind session as it runs: whose turn it is, the chosen answer, the clock – and every answer kept at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from app.domain.training import Answer, GoldSet, Mode, Session, Stopwatch
from app.errors import SecondLookError
from app.services.train.sessions import IDLE_CAP_MS
from ui.bridge import Bridge
from ui.translate import say_kept


class Phase(Enum):
    """What is awaited of the trainee."""

    FIRST = auto()
    """The blind answer."""
    SECOND = auto()
    """The answer after seeing the providers."""
    REVEALED = auto()
    """Nothing: the known answer is shown."""
    DONE = auto()
    """Nothing: the session has ended."""


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class SessionRun(QObject):
    """Goes through one session. `clock` counts milliseconds and never goes back."""

    changed = Signal()
    """What is awaited, chosen or kept has changed."""

    image_changed = Signal(str)
    ended = Signal(int)
    failed = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        session: Session,
        gold: GoldSet,
        parent: QObject | None = None,
        *,
        clock: Callable[[], int] = _now_ms,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._clock = bridge, clock
        self.session, self.gold = session, gold
        self.image = ""
        self.draft = ""
        self.phase = Phase.FIRST
        self.paused = self.saving = False
        self._watch = Stopwatch(IDLE_CAP_MS)

    # -- what is shown ---------------------------------------------------------------------

    @property
    def answer(self) -> Answer | None:
        """What was kept for the present image so far."""
        return self.session.answer(self.image)

    @property
    def place(self) -> int:
        """The present item's place in the order, counted from 1."""
        return self.session.order.index(self.image) + 1 if self.image in self.session.order else 0

    @property
    def awaits(self) -> bool:
        """Whether an answer is awaited now."""
        return self.phase in (Phase.FIRST, Phase.SECOND) and not self.paused and not self.saving

    @property
    def ahead(self) -> list[str]:
        """The images that come after the present one."""
        return list(self.session.order[self.place : self.place + 3])

    # -- what the trainee does -------------------------------------------------------------

    def begin(self) -> None:
        """Go to the first item without a final answer."""
        self._go()

    def choose(self, answer: str) -> None:
        """Choose an answer, or with "" none; nothing is kept yet."""
        if self.awaits and (not answer or answer in self.gold.choices):
            self.touched()
            self.draft = answer
            self.changed.emit()

    def commit(self) -> None:
        """Keep the chosen answer, or go on from the known one."""
        if self.paused:
            self.go_on()
        elif self.phase is Phase.REVEALED:
            self._go()
        elif self.awaits and self.draft:
            self._keep()

    def seen(self) -> None:
        """The picture is on the screen: from now on the time counts."""
        if not self.paused and self._watch.since_ms is None:
            self._watch = self._watch.touched(self._clock())

    def touched(self) -> None:
        """The trainee did something."""
        if not self.paused and self._watch.since_ms is not None:
            self._watch = self._watch.touched(self._clock())

    def interrupt(self) -> None:
        """The trainee turned away: the clock stops, and that is marked."""
        running = self._watch.since_ms is not None
        self._watch = self._watch.interrupted(self._clock())
        if running and self.phase in (Phase.SECOND, Phase.REVEALED):
            number = self.session.id
            self._bridge.call(lambda core: core.train.sessions.interrupt(number))

    def pause(self) -> None:
        """Stop the clock until `go_on`."""
        if not self.paused and self.phase is not Phase.DONE and not self.saving:
            self.interrupt()
            self.paused = True
            self.changed.emit()

    def go_on(self) -> None:
        """Go on after a pause."""
        if self.paused:
            self.paused = False
            self.seen()
            self.changed.emit()

    # -- inside ----------------------------------------------------------------------------

    def _keep(self) -> None:
        self.saving = True
        self.touched()
        watch, number, image, draft = self._watch, self.session.id, self.image, self.draft
        if self.phase is Phase.FIRST:
            self._bridge.call(
                lambda core: core.train.sessions.answer(
                    number, image, draft, active_ms=watch.active_ms, interruptions=watch.interruptions
                ),
                self._first_kept,
                self._not_kept,
                urgent=True,
            )
        else:
            self._bridge.call(
                lambda core: core.train.sessions.answer_again(number, image, draft, active_ms=watch.active_ms),
                self._second_kept,
                self._not_kept,
                urgent=True,
            )
        self.changed.emit()

    def _first_kept(self, session: Session) -> None:
        self.session, self.saving = session, False
        if session.second_look:
            self._enter(Phase.SECOND)
        else:
            self._second_kept(session)

    def _second_kept(self, session: Session) -> None:
        self.session, self.saving = session, False
        if session.mode is Mode.PRACTICE:
            self._enter(Phase.REVEALED)
        else:
            self._go()

    def _enter(self, phase: Phase) -> None:
        """Another phase of the same image; the picture is there, so the clock runs at once."""
        self.phase = phase
        self._watch = Stopwatch(IDLE_CAP_MS)
        self.seen()
        self.changed.emit()

    def _go(self) -> None:
        present = self.session.present
        self._watch, self.draft = Stopwatch(IDLE_CAP_MS), ""
        if present is None:
            self.phase, self.image = Phase.DONE, ""
            number = self.session.id
            self._bridge.call(lambda core: core.train.sessions.end(number), self._ended, self._not_kept)
            self.changed.emit()
            return
        self.image = present
        again = self.session.awaits_second
        self.phase = Phase.SECOND if again else Phase.FIRST
        kept = self.session.answer(present)
        self.draft = kept.first if again and kept is not None else ""
        self.image_changed.emit(present)
        self.changed.emit()

    def _ended(self, session: Session) -> None:
        self.session = session
        self.ended.emit(session.id)

    def _not_kept(self, error: SecondLookError) -> None:
        self.saving = False
        self.failed.emit(say_kept(error.message))
        self.changed.emit()
