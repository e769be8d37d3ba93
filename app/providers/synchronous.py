"""What every service shares that answers in the reply itself: one call, one outcome for each image and model."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from app.domain.assessment import Assessment, Outcome
from app.errors import BugError, MalformedAnswerError, SecondLookError
from app.net.http import Reply, Timeouts
from app.net.pacing import Waits
from app.providers.protocol import Asked, Prepared, Submission

T = TypeVar("T")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """One call with these images; `departed` is to be awaited each time before they leave the machine.

    `waits` is to be told how long the call waited before it could go.
    """

    images: tuple[Prepared, ...]
    departed: Callable[[], Awaitable[None]]
    waits: Waits


Send = Callable[[Call], Awaitable[Reply]]
# The reply, what was asked in the order of the images, and the milliseconds it took. An error raised is everybody's.
Parse = Callable[[Reply, Sequence[Asked], float], Sequence[Assessment | SecondLookError]]


@dataclass(frozen=True, slots=True)
class Question:
    """Who is asked: the same for every image of a call."""

    provider: str
    model: str
    options: str


async def ask(question: Question, batch: Sequence[Submission], send: Send, parse: Parse) -> list[Outcome]:
    """Put `batch` into one call; one outcome for each image, in order. Raises nothing but CancelledError."""
    return await ask_all([question], batch, send, parse)


async def ask_all(
    questions: Sequence[Question], batch: Sequence[Submission], send: Send, parse: Parse
) -> list[Outcome]:
    """Put `batch` into one call to several models of one provider.

    One outcome for each image and model: all models of the first image, then of the next.
    What `parse` is told and gives is in that order, too. Raises nothing but CancelledError.
    """
    who = questions[0].provider
    began, now = time.perf_counter(), datetime.now(UTC).isoformat(timespec="microseconds")
    departures, reply, waits = 0, None, Waits()

    async def departed() -> None:
        nonlocal departures
        await asyncio.gather(*(submission.depart() for submission in batch))
        departures += 1

    def elapsed_ms() -> float:
        return (time.perf_counter() - began) * 1000.0

    asked = [
        Asked(s.sha256, q.provider, q.model, q.options, now, s.prepared.sent if s.prepared else None)
        for s in batch
        for q in questions
    ]
    said: Sequence[Assessment | SecondLookError]
    try:
        reply = await send(Call(_prepared(who, batch), departed, waits))
        said = _one_each(who, parse(reply, asked, elapsed_ms()), len(asked))
    except SecondLookError as error:
        said = [error] * len(asked)
    except Exception as exc:
        log.exception("%s's provider failed", who)
        said = [BugError(f"The provider failed: {type(exc).__name__}.")] * len(asked)
    raw = reply.body if reply is not None else b""
    if not departures:
        asked = [replace(one, sent=None) for one in asked]  # nothing left the machine, and the ledger must say so
    waited = waits.told()
    return [
        replace(
            part.failure(outcome, elapsed_ms(), raw) if isinstance(outcome, SecondLookError) else outcome, waited=waited
        )
        for part, outcome in zip(asked, said, strict=True)
    ]


def _prepared(who: str, batch: Sequence[Submission]) -> tuple[Prepared, ...]:
    images = tuple(s.prepared for s in batch if s.prepared is not None)
    if len(images) != len(batch):
        raise BugError(f"{who} was handed an image without the bytes to send.")
    return images


def _one_each(
    who: str, said: Sequence[Assessment | SecondLookError], count: int
) -> Sequence[Assessment | SecondLookError]:
    if len(said) != count:
        raise BugError(f"An answer of {who} was read into {len(said)} parts where {count} were asked for.")
    return said


def decoded(who: str, body: bytes, kind: type[T]) -> T:
    """`body` as JSON of the given shape; raises MalformedAnswerError, which names the provider `who`."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as exc:
        reason = "it is nested too deep" if isinstance(exc, RecursionError) else str(exc)
        raise MalformedAnswerError(f"The answer of {who} is not what its documentation promises: {reason}") from exc


def json_object(body: bytes) -> dict[str, object]:
    """An error reply's JSON object; empty for anything else, such as a proxy's page."""
    try:
        return msgspec.json.decode(body, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return {}


def generous(timeouts: Timeouts, size: int) -> Timeouts:
    """`timeouts` with more for the whole exchange, as uploading `size` bytes over a slow line needs."""
    return replace(timeouts, total=timeouts.total + size / 100_000)
