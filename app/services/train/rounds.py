"""Calibration rounds: a team's answers to one set side by side, notes, and what the policy became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.policy import Policy
from app.domain.training import GoldItem, Session
from app.domain.training_review import Round, RoundItem
from app.errors import SettingsError
from app.services.ruling.policies import Policies
from app.services.train.results import check_together
from app.store.training import TrainingStore
from app.store.training_rounds import RoundsStore

_LONGEST_NOTE = 10_000


class Rounds:
    """Begins rounds over sessions, and keeps what the team notes and changes."""

    def __init__(
        self, store: RoundsStore, training: TrainingStore, policies: Policies, reviewer: Callable[[], str]
    ) -> None:
        self._store, self._training, self._policies, self._reviewer = store, training, policies, reviewer

    async def begin(self, title: str, session_ids: Sequence[int]) -> Round:
        """Begin a round over several trainees' sessions with one version of a set.

        Raises:
            SettingsError: fewer than two, over different versions, not ended, or one trainee twice.
            EnvironmentFaultError: it was not saved.
        """
        sessions = [await self._training.session(one) for one in dict.fromkeys(session_ids)]
        check_together(sessions)
        if len(sessions) < 2:
            raise SettingsError("A calibration round needs the sessions of at least two trainees.")
        late = [session.trainee for session in sessions if session.ended_at is None]
        if late:
            # Whoever still answers must not see the others' answers.
            raise SettingsError(f"The session of {late[0]} has not ended; end it first.")
        set_id = sessions[0].set_id
        gold = await self._training.gold_set(set_id)
        title = " ".join(title.split()) or f"{gold.name} {gold.version}"
        return await self._store.begin(set_id, title, self._reviewer(), [session.id for session in sessions])

    async def all(self) -> tuple[Round, ...]:
        """All rounds, the newest first."""
        return await self._store.all()

    async def get(self, round_id: int) -> Round:
        """One round; raises SettingsError where there is none."""
        return await self._store.get(round_id)

    async def sessions(self, round_id: int) -> tuple[Session, ...]:
        """The sessions of a round, in the order in which `RoundItem` names them."""
        found = await self._store.get(round_id)
        return tuple([await self._training.session(one) for one in found.sessions])

    async def items(self, round_id: int) -> tuple[RoundItem, ...]:
        """Every item with everybody's answer: what the team disagrees on first, then what all missed, then the rest."""
        found = await self._store.get(round_id)
        gold = await self._training.gold_set(found.set_id)
        sessions = [await self._training.session(one) for one in found.sessions]
        items = [_item(item, sessions, found) for item in gold.items]
        return tuple(sorted(items, key=lambda item: (not item.disputed, not item.missed, item.sha256)))

    async def note(self, round_id: int, words: str, sha256: str = "") -> Round:
        """Keep a note on an image, or on the whole round; raises SettingsError for an empty or endless one."""
        words = words.strip()
        if not words or len(words) > _LONGEST_NOTE:
            raise SettingsError(f"A note has between 1 and {_LONGEST_NOTE} characters.")
        await self._open(round_id)
        return await self._store.note(round_id, sha256, words, self._reviewer())

    async def change_policy(self, round_id: int, policy: Policy) -> Round:
        """Put a new version of the policy in force, and keep that it came out of this round.

        Raises:
            SettingsError: something is wrong in it, or its version is taken (see `Policies.save`).
            EnvironmentFaultError: it was not saved.
        """
        await self._open(round_id)
        earlier = self._policies.current.version
        saved = await self._policies.save(policy)
        return await self._store.policy_changed(round_id, earlier, saved.version, self._reviewer())

    async def end(self, round_id: int) -> Round:
        """End a round: no more notes; ended twice is fine."""
        return await self._store.end(round_id)

    async def _open(self, round_id: int) -> None:
        if (await self._store.get(round_id)).ended_at is not None:
            raise SettingsError("This round has ended.")


def _item(item: GoldItem, sessions: Sequence[Session], of: Round) -> RoundItem:
    said = {session.id: session.answer(item.sha256) for session in sessions}
    return RoundItem(
        sha256=item.sha256,
        answer=item.answer,
        explanation=item.explanation,
        quote=item.quote,
        counts=item.counts,
        blind={number: answer.first for number, answer in said.items() if answer is not None},
        final={number: answer.final for number, answer in said.items() if answer is not None},
        notes=tuple(note for note in of.notes if note.sha256 == item.sha256),
    )
