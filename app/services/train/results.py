"""What came of a session, and of several over one set: figures, and each provider on the same items."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment, Outcome
from app.domain.labels import Axis, ScoreKind
from app.domain.statements import THRESHOLD, Lean, statements
from app.domain.training import GoldSet, Session
from app.errors import SettingsError
from app.services.train.apart import apart
from app.store.training import TrainingStore

if TYPE_CHECKING:  # with it comes statsmodels, which the start of the program must not wait for
    from app.services.train.figures import Agreement, Figures, Judgement, Versus

PASS_MARK = 0.8
"""The share of right answers that is asked for, unless the caller says otherwise."""


@dataclass(frozen=True, slots=True)
class Result:
    """One session over its set.

    `final` are the figures of the answers that stand, `blind` those of the first ones where a second look was
    taken (else None). `versus` holds the trainee's blind answers against each provider on the items that both
    answered. `judgement` is on the blind answers, too.
    """

    session: Session
    gold: GoldSet
    final: Figures
    blind: Figures | None
    versus: tuple[Versus, ...]
    judgement: Judgement
    mark: float


@dataclass(frozen=True, slots=True)
class Together:
    """Several trainees over one version of a set: each one's result, and how they agree with each other.

    `blind` is their agreement in the first answers, `final` in those that stand.
    """

    gold: GoldSet
    results: tuple[Result, ...]
    blind: Agreement
    final: Agreement


class Results:
    """Counts what was answered; nothing of it is kept, so that it always follows from the answers.

    Args:
        store: sets, sessions, answers.
        outcomes: the newest outcomes of an image.
        titles: the providers' names by their identifiers.
    """

    def __init__(
        self,
        store: TrainingStore,
        outcomes: Callable[[str], Awaitable[Sequence[Outcome]]],
        titles: Callable[[], Mapping[str, str]],
    ) -> None:
        self._store, self._outcomes, self._titles = store, outcomes, titles

    async def of(self, session_id: int, *, mark: float = PASS_MARK) -> Result:
        """The result of one session, ended or not; raises SettingsError where there is none."""
        session = await self._store.session(session_id)
        gold = await self._store.gold_set(session.set_id)
        said = await self._said(gold)
        return await apart(lambda: _result(gold, session, said, mark))

    async def together(self, session_ids: Sequence[int], *, mark: float = PASS_MARK) -> Together:
        """The results of several trainees over one version of a set.

        Raises:
            SettingsError: none is named, they are over different versions, or one trainee is there twice.
        """
        sessions = [await self._store.session(session_id) for session_id in dict.fromkeys(session_ids)]
        check_together(sessions)
        gold = await self._store.gold_set(sessions[0].set_id)
        said = await self._said(gold)
        return await apart(lambda: _together(gold, sessions, said, mark))

    async def _said(self, gold: GoldSet) -> dict[str, dict[str, bool]]:
        """What each provider says – yes or no on the item's axis – by its name and the image; gaps where nothing."""
        found: dict[tuple[str, str], dict[str, bool]] = defaultdict(dict)
        for item in gold.items:
            for outcome in await self._outcomes(item.sha256):
                answer = says_yes(outcome, item.axis) if isinstance(outcome, Assessment) else None
                if answer is not None:
                    found[outcome.provider, outcome.model][item.sha256] = answer
        titles, models = self._titles(), defaultdict(set)
        for provider, model in found:
            models[provider].add(model)
        named: dict[str, dict[str, bool]] = {}
        for (provider, model), answers in sorted(found.items()):
            title = titles.get(provider, provider)
            named[f"{title} ({model})" if len(models[provider]) > 1 else title] = answers
        return named


def says_yes(assessment: Assessment, axis: Axis) -> bool | None:
    """A provider's plain answer on an axis: yes (found) or no; None where it said nothing conclusive.

    A probability answers by the threshold 0.5. On axes whose labels are questions of their own there is no
    one answer.
    """
    own = next((one for one in statements(assessment, axis) if one.question == axis.value), None)
    if own is None or own.inconclusive or own.kind is ScoreKind.AREA:
        return None
    if own.is_number:
        return own.score >= THRESHOLD
    lean = own.lean()
    return None if lean is Lean.OPEN else lean is Lean.YES


def check_together(sessions: Iterable[Session]) -> None:
    """Refuse sessions that cannot be held side by side; raises SettingsError."""
    those = list(sessions)
    if not those:
        raise SettingsError("No session is named.")
    if len({session.set_id for session in those}) > 1:
        raise SettingsError("These sessions are over different sets or versions, so their answers cannot be compared.")
    if len({session.trainee for session in those}) != len(those):
        raise SettingsError("One trainee is there twice; choose one session of each.")


def _result(gold: GoldSet, session: Session, said: Mapping[str, Mapping[str, bool]], mark: float) -> Result:
    # Here and not above: the first import of statsmodels takes a second, and this runs on a thread.
    from app.services.train.figures import figures, judged, versus  # noqa: PLC0415

    final = figures(gold, session)
    blind = figures(gold, session, first=True) if session.second_look else None
    return Result(
        session,
        gold,
        final,
        blind,
        tuple(versus(gold, session, name, yes) for name, yes in said.items()),
        # A person is judged by what he knew without the providers.
        judged((blind or final).exact, mark),
        mark,
    )


def _together(
    gold: GoldSet, sessions: Sequence[Session], said: Mapping[str, Mapping[str, bool]], mark: float
) -> Together:
    # As above.
    from app.services.train.figures import among  # noqa: PLC0415

    first = [{answer.sha256: answer.first for answer in session.answers} for session in sessions]
    final = [{answer.sha256: answer.final for answer in session.answers} for session in sessions]
    results = tuple(_result(gold, session, said, mark) for session in sessions)
    return Together(gold, results, among(gold, first), among(gold, final))
