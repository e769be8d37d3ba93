"""What one call to a provider heard: what is kept at once, what may pass, and which images wait on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.services.asking.lanes import Batch

_PASSING: Final = frozenset(
    {FailureKind.UNAVAILABLE, FailureKind.TIMEOUT, FailureKind.CREDENTIALS, FailureKind.QUOTA, FailureKind.CANCELLED}
)


@dataclass(slots=True)
class Hearing:
    """The outcomes of a call about `batch`; `say` keeps what is final."""

    batch: Batch
    say: Callable[[Outcome], None]
    heard: list[Outcome] = field(default_factory=list)
    _passing: dict[str, list[Failure]] = field(default_factory=dict)

    def hear(self, outcome: Outcome) -> None:
        """Take one outcome, as it comes."""
        self.heard.append(outcome)
        if outcome.sha256 not in self.batch.wanted:  # cancelled meanwhile
            return
        if isinstance(outcome, Failure) and outcome.kind in _PASSING:
            self._passing.setdefault(outcome.sha256, []).append(outcome)
        else:
            self.batch.said.add((outcome.sha256, outcome.model))
            self.say(outcome)

    def settle(self, *, begun: bool, shut: bool, rebuilt: bool) -> list[str]:
        """Say what does not pass after all; returns the images that wait on.

        Args:
            begun: whether the call's turn came, so that silence is an answer, too.
            shut: whether the lane was shut meanwhile.
            rebuilt: whether the provider was built anew meanwhile, which cancels what was under way.
        """
        answered = {o.sha256 for o in self.heard if not (isinstance(o, Failure) and o.kind in _PASSING)}
        back = [s for s, said in self._passing.items() if s not in answered and _goes_back(said, shut, rebuilt)]
        for sha256, kept in self._passing.items():
            if sha256 not in back and sha256 in self.batch.wanted:
                for failure in kept:
                    self.say(failure)
        return back if begun else [*back, *(self.batch.wanted.keys() - {o.sha256 for o in self.heard})]

    def failed(self) -> int:
        """How many images no model of the provider could answer."""
        silent = {o.sha256 for o in self.heard} - {o.sha256 for o in self.heard if isinstance(o, Assessment)}
        return len(silent & self.batch.wanted.keys())


def _goes_back(said: list[Failure], shut: bool, rebuilt: bool) -> bool:  # noqa: FBT001
    """Whether an image waits on instead of failing: its lane was shut meanwhile, or the provider built anew."""
    kinds = {failure.kind for failure in said}
    if FailureKind.CANCELLED in kinds:
        return rebuilt
    return shut
