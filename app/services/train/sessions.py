"""Blind sessions: begun with a stored seed, answered one by one – each durably –, interrupted, resumed, ended."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from app.domain.training import GoldSet, Mode, Session
from app.errors import SettingsError
from app.services.train.sets import GoldSets
from app.store.training import TrainingStore

IDLE_CAP_MS = 60_000
"""The longest stretch without a sign of the trainee that counts as work on an item."""


class Sessions:
    """What a trainee does. The page shows images and keeps a `Stopwatch` an item; what is answered is kept here."""

    def __init__(self, store: TrainingStore, sets: GoldSets, reviewer: Callable[[], str]) -> None:
        self._store, self._sets, self._reviewer = store, sets, reviewer

    async def begin(self, set_id: int, mode: Mode, *, second_look: bool, trainee: str = "", seed: str = "") -> Session:
        """Start a session; the trainee is by default the reviewer, the seed drawn by chance. The order is fixed by it.

        Raises:
            SettingsError: there is no such set, or images of it are not on this machine.
            EnvironmentFaultError: it was not saved.
        """
        missing = await self._sets.missing(set_id)
        if missing:
            raise SettingsError(
                f"{len(missing)} of the set's images are not known on this machine, the first {missing[0][:12]}…. "
                "Add their files, then begin."
            )
        who = " ".join(trainee.split()) or self._reviewer()
        return await self._store.begin(set_id, who, mode, seed.strip() or secrets.token_hex(4), second_look=second_look)

    async def answer(
        self, session_id: int, sha256: str, first: str, *, active_ms: int, interruptions: int = 0
    ) -> Session:
        """Keep the blind answer; it is on the disk when this returns.

        Raises:
            SettingsError: it is not this image's turn, or the answer is not among the choices.
            EnvironmentFaultError: it was not saved.
        """
        return await self._store.answer(session_id, sha256, first, max(0, active_ms), max(0, interruptions))

    async def answer_again(self, session_id: int, sha256: str, second: str, *, active_ms: int) -> Session:
        """Keep the answer after seeing the providers, beside the first; raises as `answer` does."""
        return await self._store.answer_again(session_id, sha256, second, max(0, active_ms))

    async def interrupt(self, session_id: int) -> None:
        """Mark a pause between items; one within an item is counted by its stopwatch."""
        await self._store.interrupt(session_id)

    async def unfinished(self, trainee: str = "") -> tuple[Session, ...]:
        """What a trainee (by default the reviewer) began and did not end, the newest first: offer to resume it."""
        return await self._store.unfinished(" ".join(trainee.split()) or self._reviewer())

    async def resume(self, session_id: int) -> Session:
        """Go on with a session that was left or cut off, at the same item; the interruption is marked.

        Raises:
            SettingsError: there is none, or it has ended.
        """
        session = await self._store.session(session_id)
        if session.ended_at is not None:
            raise SettingsError("This session has ended; begin another one.")
        await self._store.interrupt(session_id)
        return await self._store.session(session_id)

    async def end(self, session_id: int) -> Session:
        """End a session, finished or not; ended twice is fine."""
        return await self._store.end(session_id)

    async def get(self, session_id: int) -> Session:
        """One session with its answers; raises SettingsError where there is none."""
        return await self._store.session(session_id)

    async def set_of(self, session: Session) -> GoldSet:
        """The version of the set that a session goes through."""
        return await self._store.gold_set(session.set_id)

    async def all(self, set_id: int | None = None, trainee: str | None = None) -> tuple[Session, ...]:
        """All sessions, or those over one version of a set or of one trainee, the newest first."""
        return await self._store.sessions(set_id, trainee)
