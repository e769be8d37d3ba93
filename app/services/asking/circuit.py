"""Decides whether a provider may be asked at this moment: not while it is down, nor when it has refused us."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from app.domain.assessment import Assessment, Failure, FailureKind, Outcome
from app.domain.lanes import LaneState

TRIPS: Final = 5
FIRST_WAIT: Final = 30.0
LONGEST_WAIT: Final = 600.0

# What speaks of the provider and not of the image. A rejected image, or a strange answer, shuts nothing.
_DEAD: Final = frozenset({FailureKind.UNAVAILABLE, FailureKind.TIMEOUT})
_REFUSED: Final = frozenset({FailureKind.CREDENTIALS, FailureKind.QUOTA})


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why nothing is asked. `until` is seconds since the epoch; None: until the user does something."""

    state: LaneState
    kind: FailureKind
    words: str
    until: float | None = None

    @property
    def until_iso(self) -> str | None:
        """`until` as ISO 8601 UTC."""
        if self.until is None:
            return None
        return datetime.fromtimestamp(self.until, UTC).isoformat(timespec="seconds")


class Circuit:
    """One provider's fuse.

    After `trips` calls in a row without an answer the provider counts as down: nothing is
    asked for `first` seconds, then one image tries; each failed try doubles the wait, up to
    `longest`. When the provider refuses the key, or limits us for longer than a call waits,
    nothing is asked until the time that it named, or until the user resumes.

    Args:
        title: the provider's name in words.
        trips: how many calls in a row must go unanswered.
        first: seconds of the first wait.
        longest: seconds of the longest wait.
        clock: seconds since the epoch.
    """

    def __init__(
        self,
        title: str,
        *,
        trips: int = TRIPS,
        first: float | None = None,
        longest: float = LONGEST_WAIT,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._title, self._trips, self._longest, self._clock = title, trips, longest, clock
        self._first = FIRST_WAIT if first is None else first
        self._unanswered = 0
        self._wait = self._first
        self._trouble: Trouble | None = None
        self._trying = False

    @property
    def trouble(self) -> Trouble | None:
        """What keeps the provider from being asked; None when nothing does (one try may have to show it first)."""
        trouble = self._trouble
        if trouble is None or (trouble.until is not None and self._clock() >= trouble.until):
            return None
        return trouble

    @property
    def probing(self) -> bool:
        """Whether the next call is the one that shows whether the provider works again."""
        return self._trouble is not None or self._trying

    def seconds_left(self) -> float | None:
        """How long until the next try; None when there is nothing to wait for, or no end."""
        trouble = self.trouble
        return None if trouble is None or trouble.until is None else max(0.0, trouble.until - self._clock())

    def admits(self, under_way: int) -> bool:
        """Whether a call may begin while `under_way` images are being asked about."""
        return self.trouble is None and not (self.probing and under_way)

    def passes(self, *, probe: bool) -> bool:
        """Whether a call that was admitted before, as a `probe` or not, may still begin."""
        return self.trouble is None and (probe or not self.probing)

    def note(self, outcomes: Collection[Outcome]) -> None:
        """Learn from what came of one call."""
        failures = [o for o in outcomes if isinstance(o, Failure)]
        refused = next((f for f in failures if f.kind in _REFUSED), None)
        if refused is not None:
            self._refused(refused)
        elif any(isinstance(o, Assessment) for o in outcomes):
            self.reset()
        elif failures and all(f.kind in _DEAD for f in failures):
            self._no_answer()
        elif any(f.kind in (FailureKind.REJECTED, FailureKind.MALFORMED) for f in failures):
            self.reset()  # it lives, though it does not like the image

    def doubt(self) -> None:
        """Something has changed (a key, a setting): let one image try."""
        if self._trouble is not None and self._trouble.kind is FailureKind.CREDENTIALS:
            self._trouble, self._trying = None, True

    def reset(self) -> None:
        """Ask again as if nothing had been."""
        self._unanswered, self._wait, self._trouble, self._trying = 0, self._first, None, False

    def _refused(self, failure: Failure) -> None:
        self._trying = False
        until = None if failure.retry_at is None else datetime.fromisoformat(failure.retry_at).timestamp()
        if failure.kind is FailureKind.CREDENTIALS:
            self._trouble = Trouble(LaneState.PAUSED, failure.kind, failure.message)
        else:
            state = LaneState.PAUSED if until is None else LaneState.LIMITED
            self._trouble = Trouble(state, failure.kind, failure.message, until)

    def _no_answer(self) -> None:
        if self.trouble is not None:  # begun before the fuse blew
            return
        self._unanswered += 1
        if self._trouble is not None or self._trying:  # the one that was to show that it works again
            self._wait = min(self._longest, 2 * self._wait)
        elif self._unanswered < self._trips:
            return
        self._trying = False
        words = f"{self._title} does not answer. One image tries again after {self._wait:g} s; the others wait."
        self._trouble = Trouble(LaneState.DOWN, FailureKind.UNAVAILABLE, words, self._clock() + self._wait)
