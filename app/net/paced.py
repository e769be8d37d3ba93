"""Calls within the provider's rates, and again where a repetition helps and does no harm."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from typing import Protocol

from app.errors import SecondLookError, UnreachableError
from app.net.http import Reply, Request
from app.net.pacing import DEFAULT_RETRIES, Attempt, RetryPolicy, Waits, decide_retry, wait_named
from app.net.status import error_for_status


class Exchanging(Protocol):
    """What sends one request and returns the whole reply: `app.net.http.Http` or `app.net.rpc.Rpc`."""

    @property
    def who(self) -> str:
        """The provider's name."""
        ...

    async def exchange(self, request: Request) -> Reply:
        """Send one request; raises a SecondLookError when no whole reply comes."""
        ...

    async def close(self) -> None:
        """Close every connection; safe to call twice."""
        ...


class Turns(Protocol):
    """What grants a call its turn: an `app.net.pacing.Limiter`, or several as one."""

    async def acquire(self) -> Waits:
        """Wait for a turn; says how long it took."""
        ...

    def hold(self, seconds: float) -> None:
        """Let nobody pass for `seconds`."""
        ...


class PacedClient:
    """An `Http` or `Rpc` client under limiters, one for each kind of call that the provider counts.

    Args:
        http: the client.
        words: finds the provider's own words in an error reply.
        gate: asked before each try; raises a SecondLookError when nothing may be sent any more.
        verdict: an error of the provider's own for a refusal, which is then final; None for the usual reading.
        policy: how often and how long to try.
        clock: monotonic seconds.
        sleep: waits that many seconds.
        chance: 0 to 1, for the jitter of waits.
    """

    def __init__(
        self,
        http: Exchanging,
        *,
        words: Callable[[Reply], str],
        gate: Callable[[], None] = lambda: None,
        verdict: Callable[[Reply], SecondLookError | None] = lambda _: None,
        policy: RetryPolicy = DEFAULT_RETRIES,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.http = http
        self._words, self._policy = words, policy
        self._gate, self._verdict = gate, verdict
        self._clock, self._sleep, self._chance = clock, sleep, chance

    async def call(self, request: Request, limiter: Turns, waits: Waits | None = None) -> Reply:
        """Send `request` in its turn, repeat it where that helps, and return a successful reply.

        Waiting for the first turn does not count against the request's patience. `waits` is told how long this waited
        for the limiter and because the other side asked for it (429, or a named wait), also where it ends in an error;
        the pauses after other faults are no such waits.

        Raises:
            SecondLookError: the error of the last try.
        """
        waits = Waits() if waits is None else waits
        waits.add(await limiter.acquire())
        deadline, tries = self._clock() + request.patience, 0
        while True:
            tries += 1
            self._gate()
            attempt, result = await self._try(request, tries)
            if isinstance(result, Reply):
                return result
            wait = decide_retry(
                attempt,
                remaining=deadline - self._clock(),
                now=time.time(),
                jitter=self._chance(),
                policy=self._policy,
            )
            if wait is None:
                raise result
            if attempt.status == 429:
                limiter.hold(wait)  # everybody waits, not only the one who was told
            else:
                began = self._clock()
                await self._sleep(wait)
                if wait_named(attempt.headers, time.time(), self._policy.wait_headers) is not None:
                    waits.asked += self._clock() - began
            waits.add(await limiter.acquire())

    def refusal(self, reply: Reply) -> SecondLookError:
        """What a reply that is no success usually means, by its status, its words and the wait that it names."""
        named = wait_named(reply.headers, time.time(), self._policy.wait_headers)
        return error_for_status(self.http.who, reply.status, self._words(reply), retry_after=named)

    async def _try(self, request: Request, tries: int) -> tuple[Attempt, Reply | SecondLookError]:
        try:
            reply = await self.http.exchange(request)
        except SecondLookError as fault:
            unreachable, transient = isinstance(fault, UnreachableError), fault.retryable
            return Attempt(tries, unreachable=unreachable, transient=transient, repeatable=request.repeatable), fault
        if reply.status // 100 == 2:
            return Attempt(tries, reply.status), reply
        if (final := self._verdict(reply)) is not None:
            return Attempt(self._policy.tries, reply.status), final  # counts as the last try
        return Attempt(tries, reply.status, reply.headers, repeatable=request.repeatable), self.refusal(reply)
