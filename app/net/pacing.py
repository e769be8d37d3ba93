"""When to try again (a pure decision) and how fast to go (a limiter of several rates at once)."""

from __future__ import annotations

import asyncio
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

from app.domain.assessment import Waited

# What may pass by itself. Everything else – above all 400, 401, 402, 403, 404, 413, 422 – is an answer.
RETRYABLE = frozenset({408, 425, 429, 500, 502, 503, 504})
# The request was refused before any work was done on it.
_NOT_STARTED = frozenset({425, 429, 503})


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` calls in any `seconds`."""

    count: int
    seconds: float


@dataclass(slots=True)
class Waits:
    """Seconds that a call has waited before it could go: for our own rates, and because the other side asked for it.

    Where both would have held it, the time counts as asked for.
    """

    own: float = 0.0
    asked: float = 0.0

    def add(self, more: Waits) -> None:
        """Count these, too."""
        self.own += more.own
        self.asked += more.asked

    def told(self) -> Waited:
        """The same as an outcome keeps it."""
        return Waited(self.own * 1000.0, self.asked * 1000.0)


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """`tries` in all, waits of `base` × 2ⁿ up to `ceiling` seconds, and the headers that may name a wait."""

    tries: int = 4
    base: float = 0.5
    ceiling: float = 30.0
    wait_headers: tuple[str, ...] = ("retry-after",)


DEFAULT_RETRIES = RetryPolicy()


@dataclass(frozen=True, slots=True)
class Attempt:
    """How one try ended.

    `status` is None when no whole reply came; `unreachable` says that no connection came
    about, `transient` that the error may pass. `repeatable` says that a second arrival of
    the same request does no harm; `tries` counts this one.
    """

    tries: int
    status: int | None = None
    headers: Mapping[str, str] | None = None
    unreachable: bool = False
    transient: bool = True
    repeatable: bool = True


def wait_named(headers: Mapping[str, str] | None, now: float, names: Sequence[str] = ("retry-after",)) -> float | None:
    """The wait in seconds that a reply asks for: a number, or an HTTP date (RFC 9110, 10.2.3); None without one.

    Args:
        headers: names in lower case.
        now: seconds since the epoch.
        names: the headers to look at, first one wins.
    """
    for name in names:
        text = (headers or {}).get(name, "").strip()
        if not text:
            continue
        try:
            seconds = float(text)
        except ValueError:
            try:
                moment = parsedate_to_datetime(text)
            except (ValueError, IndexError, OverflowError):
                continue
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            seconds = moment.timestamp() - now
        if math.isfinite(seconds):
            return max(0.0, seconds)
    return None


def decide_retry(
    attempt: Attempt, *, remaining: float, now: float, jitter: float, policy: RetryPolicy = DEFAULT_RETRIES
) -> float | None:
    """Seconds to wait before another try, or None to leave it.

    Args:
        attempt: how the last try ended.
        remaining: seconds until the caller's deadline. A wait beyond it is not slept out: a
            daily cap is reported at once.
        now: seconds since the epoch, for waits that are named as a date.
        jitter: 0 to 1, from the caller's random.
        policy: how often and how long.
    """
    if attempt.tries >= policy.tries:
        return None
    if attempt.status is None:
        if not (attempt.unreachable or (attempt.transient and attempt.repeatable)):
            return None
    elif attempt.status not in RETRYABLE or not (attempt.repeatable or attempt.status in _NOT_STARTED):
        return None
    backoff = min(policy.ceiling, policy.base * 2 ** (attempt.tries - 1)) * (0.5 + 0.5 * jitter)
    named = wait_named(attempt.headers, now, policy.wait_headers)
    # A little more than what was named, so that many clients do not come back in one instant.
    wait = backoff if named is None else named + 0.25 * backoff
    return wait if wait < remaining else None


class Limiter:
    """Lets calls pass in order of asking, within every one of several rates.

    Each window is stretched by `margin` seconds, because the other side counts arrivals and
    not departures. A cancelled wait costs no turn.

    Args:
        rates: all of them hold at once; empty for no limit.
        margin: seconds by which each window is stretched.
        clock: monotonic seconds.
        sleep: waits that many seconds.
    """

    def __init__(
        self,
        rates: Sequence[Rate],
        *,
        margin: float = 0.1,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._rates, self._margin = tuple(rates), margin
        self._clock, self._sleep = clock, sleep
        self._granted: deque[float] = deque(maxlen=max((rate.count for rate in rates), default=1))
        self._held_from, self._held_until = math.inf, -math.inf
        self._held_before = 0.0  # seconds of holds that are over
        self._turn = asyncio.Lock()  # its waiters are served first come, first served

    async def acquire(self, count: int = 1) -> Waits:
        """Wait for `count` turns in one instant, for a call that the other side counts that often; says how long.

        A count beyond a rate is cut to it: such a call waits for a whole window.
        """
        began = self._clock()
        held = self._held_by(began)
        async with self._turn:
            while (wait := self.wait(count)) > 0:
                await self._sleep(wait)
            now = self._clock()
            self._granted.extend([now] * count)
        asked = min(self._held_by(now) - held, now - began)
        return Waits(now - began - asked, asked)

    def wait(self, count: int = 1) -> float:
        """Seconds until the next `count` turns, as things stand."""
        now = self._clock()
        # The turn that must be over first, counted from the last one.
        nth = [(rate, max(1, rate.count - count + 1)) for rate in self._rates]
        free_at = [self._granted[-n] + rate.seconds + self._margin for rate, n in nth if len(self._granted) >= n]
        return max(0.0, self._held_until - now, *(moment - now for moment in free_at))

    def take_over(self, former: Limiter) -> None:
        """Count the turns that `former` granted as granted here, and hold as long as it does."""
        self._granted.extend(former._granted)
        left = former._held_until - self._clock()
        if left > 0:
            self.hold(left)

    def hold(self, seconds: float) -> None:
        """Let nobody pass for `seconds`: the other side said so."""
        now = self._clock()
        if self._held_until <= now:
            self._held_before = self._held_by(now)
            self._held_from = now
        self._held_until = max(self._held_until, now + seconds)

    def _held_by(self, now: float) -> float:
        """Seconds up to now in which the other side let nobody pass."""
        return self._held_before + max(0.0, min(now, self._held_until) - self._held_from)
